import type { FigureChange } from '../model/comparison.js';
import type { Interval } from '../model/statistics.js';
import { measureChange } from '../statistics/measure-change.js';

/** A figure with its interval; null where a scorecard has none. */
export interface Figure {
  readonly score: number | null;
  readonly interval: Interval | null;
}

/** What is less is an accident of binary fractions, and no change to anybody. */
export const smallestChange = 1e-9;

/**
 * What became of a figure between two rounds, in values, held against the smallest detectable change (docs/statistics.md). Both
 * must rest on the same items.
 * @param isBadHigh for signs and severities
 */
export function changeOfFigure(before: Figure, after: Figure, isBadHigh: boolean): FigureChange {
  const sides = { before: before.score, after: after.score };
  const none = { smallestDetectable: null, exact: null, noise: null, untold: null };
  if (before.score === null || after.score === null) return { ...sides, change: null, direction: null, ...none };
  const change = after.score - before.score;
  const isNone = Math.abs(change) <= smallestChange;
  const direction = isNone ? null : change > 0 === isBadHigh ? 'worse' : 'better';
  const told = { ...sides, change: isNone ? 0 : change, direction } as const;
  if (before.interval === null || after.interval === null) {
    return { ...told, ...none, noise: 'cannot-be-told', untold: 'no-interval' };
  }
  const measured = measureChange(
    { score: before.score, interval: before.interval },
    { score: after.score, interval: after.interval },
  );
  switch (measured.state) {
    case 'change':
      return {
        ...told,
        smallestDetectable: measured.smallestDetectable,
        exact: measured.exact,
        noise: measured.moreThanNoise ? 'more-than-noise' : 'may-be-noise',
        untold: null,
      };
    case 'no-spread':
      return { ...told, ...none, noise: measured.moreThanNoise ? 'more-than-noise' : 'may-be-noise' };
    case 'one-person':
    case 'no-score':
      return { ...told, ...none, noise: 'cannot-be-told', untold: 'one-person' };
  }
}
