import type { Answers, ItemCounts, Privacy } from '../model/answers.js';
import type { Item } from '../model/questionnaire.js';
import type { IntervalResult, SectionResult } from '../model/scorecard.js';
import type { Estimate, Interval } from '../model/statistics.js';
import { estimate, estimateItem, type WeighedPart } from '../statistics/estimate.js';
import { studentFactor } from '../statistics/student.js';
import { settle } from './settle.js';
import { showsDistribution } from './trace-item.js';

/** What a score is made of: sections with their weights, each of items by id with theirs. A section's score is made of one. */
export interface ScorePart {
  readonly weight: number;
  readonly items: readonly { readonly id: string; readonly weight: number }[];
}

/** Half widths in an anonymous assessment stand on steps of this many values, rounded up. */
const stepOfWidth = 0.1;

/** Of a score in which one item weighs more, the interval would be that item's. */
const heaviest = 2 / 3;

/** The interval of an item's mean (docs/scoring.md, rule 20): in an anonymous assessment only where the distribution says it too. */
export function intervalOfItem({ options }: Item, counts: ItemCounts, privacy: Privacy): IntervalResult {
  if (privacy.mode === 'anonymous' && !showsDistribution(counts, privacy)) return hidden(privacy.minGroup);
  const values = options.map(({ value }) => value);
  return settleInterval(estimateItem(values, counts.options).interval);
}

/**
 * The interval of a score of everybody. In an anonymous assessment symmetric, its half width rounded up to a tenth, never so
 * narrow that all must have chosen the same, and only where the score rests on two items at least of which none outweighs
 * the others (docs/privacy.md).
 * @param score as the scorecard has it; without one there is no interval
 */
export function intervalOfScore(score: number | null, parts: readonly ScorePart[], answers: Answers): IntervalResult {
  const { rows, privacy } = answers;
  if (score === null || rows === null) return { state: 'not-reckoned' };
  const found = estimate(rows.everybody, placeParts(parts, rows.items));
  return privacy.mode === 'anonymous'
    ? coarsenInterval(score, found, parts, answers, privacy.minGroup)
    : settleInterval(found.interval);
}

/** What the whole is made of: the rated dimensions that have a weight. */
export function ratedParts(sections: readonly SectionResult[]): readonly (ScorePart & { readonly id: string })[] {
  return sections.flatMap((section) =>
    section.kind === 'dimension' && section.score !== null && section.weight > 0
      ? [{ id: section.id, weight: section.weight, items: section.items }]
      : [],
  );
}

/** Parts by places in rows instead of ids. */
export function placeParts(parts: readonly ScorePart[], items: readonly string[]): readonly WeighedPart[] {
  const places = new Map(items.map((id, place) => [id, place]));
  return parts.map(({ weight, items: within }) => ({
    weight,
    items: within.flatMap((item) => {
      const place = places.get(item.id);
      return place === undefined ? [] : [{ place, weight: item.weight }];
    }),
  }));
}

/** An interval of a half width in the steps of an anonymous assessment; `degrees` give back the standard error that it stands for. */
export function stepInterval(
  figure: number,
  standardError: number,
  degrees: number,
): Extract<Interval, { state: 'interval' }> {
  const factor = studentFactor(degrees);
  const half = Math.ceil((factor * standardError) / stepOfWidth - 1e-9) * stepOfWidth;
  return {
    state: 'interval',
    low: settle(figure - half),
    high: settle(figure + half),
    standardError: settle(half / factor),
    degrees,
    exact: false,
  };
}

export function hidden(minGroup: number): IntervalResult {
  return { state: 'hidden-for-privacy', minGroup };
}

/** Without the noise of binary fractions. */
export function settleInterval(interval: Interval): Interval {
  if (interval.state !== 'interval') return interval;
  const { low, high, standardError, degrees } = interval;
  return {
    ...interval,
    low: settle(low),
    high: settle(high),
    standardError: settle(standardError),
    degrees: settle(degrees),
  };
}

function coarsenInterval(
  score: number,
  { interval, people }: Estimate,
  parts: readonly ScorePart[],
  { items, people: everybody, rows }: Answers,
  minGroup: number,
): IntervalResult {
  const counts = new Map(items.map((item) => [item.item, item]));
  const shares = shareOut(parts, (id) => (counts.get(id)?.answered ?? 0) > 0);
  if (shares.length < 2 || shares.some(({ share }) => share > heaviest)) return hidden(minGroup);
  if (interval.state === 'one-person' || interval.state === 'nobody') return hidden(minGroup);
  const narrowest = shares.map(({ id, share }) => {
    const answered = counts.get(id)?.answered ?? 0;
    const values = rows?.everybody[0]?.values[rows.items.indexOf(id)] ?? [];
    return share * widestStep(values) * Math.sqrt(2 / (answered * (answered - 1)));
  });
  const standardError = Math.max(interval.state === 'interval' ? interval.standardError : 0, ...narrowest);
  // Rounded with the factor that belongs to it; told with that of all who took part, since those who answered may be one fewer.
  const halfWidth = studentFactor(people - 1) * standardError;
  return stepInterval(score, halfWidth / studentFactor(everybody - 1), everybody - 1);
}

/** Each item's share of a score, 0 to 1, over the items that count in it. */
export function shareOut(
  parts: readonly ScorePart[],
  counts: (id: string) => boolean,
): readonly { readonly id: string; readonly share: number }[] {
  const counted = parts
    .map(({ weight, items }) => ({ weight, items: items.filter((item) => item.weight > 0 && counts(item.id)) }))
    .filter(({ weight, items }) => weight > 0 && items.length > 0);
  const total = counted.reduce((sum, { weight }) => sum + weight, 0);
  return counted.flatMap(({ weight, items }) => {
    const within = items.reduce((sum, item) => sum + item.weight, 0);
    return items.map((item) => ({ id: item.id, share: (weight / total) * (item.weight / within) }));
  });
}

// Two people who moved as far as from one option to the next, apart from each other, would not have been seen.
function widestStep(values: readonly number[]): number {
  return Math.max(...values.slice(1).map((value, index) => value - (values[index] ?? value)));
}
