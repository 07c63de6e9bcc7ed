import type { ScoreChange, Sides } from '../model/comparison.js';
import type { IntervalResult, ItemResult, Range } from '../model/scorecard.js';
import type { Estimate, Interval } from '../model/statistics.js';
import { scoreCommonItems } from '../statistics/compare-rounds.js';
import { changeOfFigure, type Figure } from './change-of-figure.js';

/** A section as one round scored it. */
export interface ScoredPart {
  readonly id: string;
  readonly weight: number;
  readonly isRated: boolean;
  readonly items: readonly ItemResult[];
}

/** A score of one round with what it is made of: one section, or all dimensions. */
export interface ScoredWhole {
  readonly published: Figure;
  readonly range: Range | null;
  readonly parts: readonly ScoredPart[];
}

/**
 * A score in two rounds: as published, and on the items that both asked alike and answered. Where that is the same the published
 * figure has the better interval. Sections that a round did not rate are no part of it.
 * @param common ids of the items that both rounds asked alike
 */
export function changeOfScore(
  { before, after }: Sides<ScoredWhole>,
  common: ReadonlySet<string>,
  isBadHigh: boolean,
): ScoreChange {
  const published = { before: before.published.score, after: after.published.score };
  const range = rangesInCommon({ before, after }, common);
  const restsOn = (whole: ScoredWhole): string | null => contentOf(whole, common, (item) => item.mean !== null);
  const alike = isSame(restsOn(before), restsOn(after));
  const asked = (whole: ScoredWhole): string | null =>
    contentOf({ parts: whole.parts.map((part) => ({ ...part, isRated: true })) }, common, () => true);
  const askedAlike = isSame(asked(before), asked(after));
  if (alike || published.before === null || published.after === null) {
    const score = changeOfFigure(before.published, after.published, isBadHigh);
    const items = after.parts.flatMap((part) => part.items.filter(({ mean }) => mean !== null).map(({ id }) => id));
    return { published, score, alike, askedAlike, items: score.change === null ? [] : items, range };
  }
  const rated = (whole: ScoredWhole): ReadonlySet<string> =>
    new Set(whole.parts.filter(({ isRated }) => isRated).map(({ id }) => id));
  const [ratedBefore, ratedAfter] = [rated(before), rated(after)];
  const parts = after.parts.filter(({ id }) => ratedBefore.has(id) && ratedAfter.has(id));
  const rounds = { before: estimatesOf(before), after: estimatesOf(after) };
  const scores = scoreCommonItems(parts, [...common], rounds.before.all, rounds.after.all);
  const figure = (round: { readonly told: ReadonlySet<string> }, { score, interval }: Estimate): Figure => ({
    score,
    interval: scores.items.every((id) => round.told.has(id)) ? interval : null,
  });
  const score = changeOfFigure(figure(rounds.before, scores.before), figure(rounds.after, scores.after), isBadHigh);
  return { published, score, alike, askedAlike, items: scores.items, range };
}

function isSame(one: string | null, other: string | null): boolean {
  return one !== null && one === other;
}

/**
 * What a score rests on, as far as items count: two of the same content are told apart by answers alone. null where not all of
 * it was asked alike.
 */
function contentOf(
  { parts }: Pick<ScoredWhole, 'parts'>,
  common: ReadonlySet<string>,
  counts: (item: ItemResult) => boolean,
): string | null {
  const kept = parts
    .filter(({ isRated, weight }) => isRated && weight > 0)
    .map(({ id, weight, items }) => ({ id, weight, items: items.filter((item) => item.weight > 0 && counts(item)) }));
  if (kept.some(({ items }) => items.some(({ id }) => !common.has(id)))) return null;
  const sorted = kept.map(({ id, weight, items }) => [
    id,
    weight,
    items.map((item) => [item.id, item.weight]).sort(byId),
  ]);
  return JSON.stringify(sorted.sort(byId));
}

function byId([one]: readonly unknown[], [other]: readonly unknown[]): number {
  return String(one) < String(other) ? -1 : 1;
}

/** The items' own figures, and which of them have an interval to reckon with. */
function estimatesOf({ parts }: ScoredWhole): {
  readonly all: ReadonlyMap<string, Estimate>;
  readonly told: ReadonlySet<string>;
} {
  const all = new Map<string, Estimate>();
  const told = new Set<string>();
  for (const item of parts.flatMap(({ items }) => items)) {
    const interval = intervalOf(item);
    if (interval !== null) told.add(item.id);
    const people = item.answered ?? (interval?.state === 'interval' ? interval.degrees + 1 : 0);
    all.set(item.id, { score: item.mean, people, interval: interval ?? { state: 'one-person' } });
  }
  return { all, told };
}

/** A figure's interval; null where it is withheld, and in scorecards of before there were any. */
export function intervalOf({ interval }: { readonly interval: IntervalResult }): Interval | null {
  return interval.state === 'hidden-for-privacy' || interval.state === 'not-reckoned' ? null : interval;
}

/** Both ranges over the items that both asked alike and that apply in both, with the later weights. */
function rangesInCommon({ before, after }: Sides<ScoredWhole>, common: ReadonlySet<string>): Sides<Range | null> {
  const applies = ({ parts }: ScoredWhole): string | null =>
    contentOf({ parts: parts.map((part) => ({ ...part, isRated: true })) }, common, (item) => item.range !== null);
  if (isSame(applies(before), applies(after))) return { before: before.range, after: after.range };
  const rangesOf = (whole: ScoredWhole): ReadonlyMap<string, Range> =>
    new Map(
      whole.parts.flatMap(({ items }) => items.flatMap(({ id, range }) => (range === null ? [] : [[id, range]]))),
    );
  const [earlier, later] = [rangesOf(before), rangesOf(after)];
  const kept = after.parts
    .map(({ weight, items }) => ({
      weight,
      items: items.filter(({ id, weight: own }) => own > 0 && common.has(id) && earlier.has(id) && later.has(id)),
    }))
    .filter(({ weight, items }) => weight > 0 && items.length > 0);
  if (kept.length === 0) return { before: null, after: null };
  const total = kept.reduce((sum, { weight }) => sum + weight, 0);
  const end = (ranges: ReadonlyMap<string, Range>, which: keyof Range): number =>
    kept.reduce((sum, { weight, items }) => {
      const within = items.reduce((all, item) => all + item.weight, 0);
      const mean = items.reduce((all, item) => all + (item.weight / within) * (ranges.get(item.id)?.[which] ?? 1), 0);
      return sum + (weight / total) * mean;
    }, 0);
  const both = (ranges: ReadonlyMap<string, Range>): Range => ({ low: end(ranges, 'low'), high: end(ranges, 'high') });
  return { before: both(earlier), after: both(later) };
}
