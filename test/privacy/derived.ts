import type { Found, IntervalSeen, Seen } from './attack.js';

/**
 * Intervals and gaps of groups that do not follow from what else is published: they tell of single answers. Everything here is
 * reckoned by the reader, from docs/scoring.md, rules 20 and 22.
 */
export function readDerived(seen: Seen, minGroup: number): readonly Found[] {
  return [...readIntervals(seen, minGroup), ...readGaps(seen, minGroup)];
}

interface Part {
  readonly id: string;
  readonly share: number;
}

function readIntervals(seen: Seen, minGroup: number): readonly Found[] {
  return seen.groups.flatMap((group) =>
    group.sections.flatMap(({ section: id, score, interval }): Found[] => {
      const section = seen.sections.find((each) => each.id === id);
      if (interval.state !== 'interval' || section === undefined || group.people === null || score === null) {
        return isSilent(interval) ? [] : [found(id, group.id)];
      }
      const parts = shareOut([section], (item) => meanOf(seen, group.id, item) !== null);
      const error = Math.sqrt(squareOf(section.interval, seen.people, [group.people]) + rounding(parts, minGroup));
      return isWidth(interval, score, error) ? [] : [found(id, group.id)];
    }),
  );
}

function readGaps(seen: Seen, minGroup: number): readonly Found[] {
  return Object.values(seen.perceptionGaps).flatMap(({ gaps }) =>
    gaps.flatMap(({ group, against, of, gap }): Found[] => {
      const peopleOf = (id: string): number => seen.groups.find((each) => each.id === id)?.people ?? Number.NaN;
      const own = peopleOf(group);
      const rest = against === null ? seen.people - own : sum(against.map(peopleOf));
      const differenceOf = (item: string): number | null => {
        const mean = meanOf(seen, group, item);
        const whole = seen.sections.flatMap(({ items }) => items).find(({ id }) => id === item)?.mean ?? null;
        if (mean === null || whole === null) return null;
        if (against === null) return mean - (whole * seen.people - mean * own) / rest;
        const theirs = against.map((id) => ({ people: peopleOf(id), mean: meanOf(seen, id, item) }));
        if (theirs.some((each) => each.mean === null)) return null;
        return mean - sum(theirs.map((each) => each.people * (each.mean ?? 0))) / rest;
      };
      const rated = seen.groups.find(({ id }) => id === group)?.sections.filter(({ score }) => score !== null) ?? [];
      const sections = seen.sections
        .filter(({ id, weight }) => (of === 'overall' ? weight !== undefined : id === of))
        .filter(({ id }) => rated.some(({ section }) => section === id));
      const parts = shareOut(sections, (item) => differenceOf(item) !== null);
      const expected = sum(parts.map(({ id, share }) => share * (differenceOf(id) ?? 0)));
      const whole = of === 'overall' ? seen.overall.interval : sections[0]?.interval;
      const steps =
        against === null ? (seen.people / rest) ** 2 : 1 + sum(against.map((id) => (peopleOf(id) / rest) ** 2));
      const square = squareOf(whole, seen.people, [own, rest]) + steps * rounding(parts, minGroup);
      const follows = Math.abs(gap.gap - expected) < 1e-6 && isWidth(gap, gap.gap, Math.sqrt(square));
      return follows ? [] : [found(of, group)];
    }),
  );
}

function isSilent({ state }: IntervalSeen): boolean {
  return state === 'hidden-for-privacy' || state === 'not-reckoned';
}

function found(item: string, of: string): Found {
  return { item, people: 1, how: 'derived', of };
}

function meanOf({ groups }: Seen, group: string, item: string): number | null {
  return groups.find(({ id }) => id === group)?.items.find((each) => each.item === item)?.mean ?? null;
}

function shareOut(sections: Seen['sections'], counts: (item: string) => boolean): readonly Part[] {
  const counted = sections
    .map(({ weight = 1, items }) => ({ weight, items: items.filter((item) => item.weight > 0 && counts(item.id)) }))
    .filter(({ items }) => items.length > 0);
  const total = sum(counted.map(({ weight }) => weight));
  return counted.flatMap(({ weight, items }) => {
    const within = sum(items.map((item) => item.weight));
    return items.map((item) => ({ id: item.id, share: (weight * item.weight) / (total * within) }));
  });
}

// Everybody lies apart by s, so many of them by s/√n; of two sides both.
function squareOf(whole: IntervalSeen | undefined, people: number, sides: readonly number[]): number {
  const s = (whole?.standardError ?? Number.NaN) * Math.sqrt(people);
  return sum(sides.map((side) => s ** 2 / side));
}

function rounding(parts: readonly Part[], minGroup: number): number {
  return sum(parts.map(({ share }) => share ** 2)) / (12 * minGroup ** 2);
}

// The width itself gives t: it is t times the standard error that stands beside it.
function isWidth({ low = 0, high = 0, standardError = 0 }: IntervalSeen, middle: number, error: number): boolean {
  const half = (high - low) / 2;
  const wanted = Math.ceil(((half / standardError) * error) / 0.1 - 1e-6) * 0.1;
  return Math.abs(half - wanted) < 1e-6 && Math.abs((high + low) / 2 - middle) < 1e-6;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
