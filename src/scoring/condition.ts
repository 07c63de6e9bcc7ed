import { evaluate as evaluateJoined, listComparisons as listJoined } from '../conditions/evaluate.js';
import type { Comparison, Condition } from '../model/rule-set.js';

/** A number of which only the ends are known, both included. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/** What a condition sees: the number behind a comparison, what is known of it, or null where there is none. */
export type Sight = (comparison: Comparison) => number | Span | null;

/** Whether a condition is met by what `sight` sees; null where that is not known. */
export function evaluate(condition: Condition, sight: Sight): boolean | null {
  return evaluateJoined(condition, ({ compare: comparison }) => compare(comparison, sight));
}

/** One comparison: from `atLeast` on, strictly under `below`; null where what is known of the number leaves it open. */
export function compare(comparison: Comparison, sight: Sight): boolean | null {
  const found = sight(comparison);
  if (found === null) return null;
  const { atLeast, below } = comparison;
  const { low, high } = typeof found === 'number' ? { low: found, high: found } : found;
  if ((atLeast === null || low >= atLeast) && (below === null || high < below)) return true;
  return (atLeast !== null && high < atLeast) || (below !== null && low >= below) ? false : null;
}

/** Every comparison of a condition, in the order written. */
export function listComparisons(condition: Condition): readonly Comparison[] {
  return listJoined(condition).map(({ compare: comparison }) => comparison);
}
