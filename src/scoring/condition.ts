import type { Comparison, Condition } from '../model/rule-set.js';

/** A number of which only the ends are known, both included. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/** What a condition sees: the number behind a comparison, what is known of it, or null where there is none. */
export type Sight = (comparison: Comparison) => number | Span | null;

/**
 * Whether a condition is met: true, false, or null where what it needs is not known (three-valued logic after Kleene,
 * so that "not" of something unknown is not taken for true). A rule holds only where this is true.
 */
export function evaluate(condition: Condition, sight: Sight): boolean | null {
  if ('compare' in condition) return compare(condition.compare, sight);
  if ('not' in condition) {
    const inner = evaluate(condition.not, sight);
    return inner === null ? null : !inner;
  }
  const decisive = 'any' in condition;
  const parts = decisive ? condition.any : condition.all;
  const results = parts.map((part) => evaluate(part, sight));
  if (results.includes(decisive)) return decisive;
  return results.includes(null) ? null : !decisive;
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
  if ('compare' in condition) return [condition.compare];
  if ('not' in condition) return listComparisons(condition.not);
  return ('all' in condition ? condition.all : condition.any).flatMap(listComparisons);
}
