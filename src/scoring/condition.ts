import type { Comparison, Condition, Measure } from '../model/rule-set.js';

/** What a condition sees: the number behind a measure, or null where there is none. */
export type Picture = (measure: Measure, of: string) => number | null;

/**
 * Whether a condition is met: true, false, or null where what it needs is not known (three-valued logic after Kleene,
 * so that "not" of something unknown is not taken for true). A rule holds only where this is true.
 */
export function evaluate(condition: Condition, picture: Picture): boolean | null {
  if ('compare' in condition) return compare(condition.compare, picture);
  if ('not' in condition) {
    const inner = evaluate(condition.not, picture);
    return inner === null ? null : !inner;
  }
  const decisive = 'any' in condition;
  const parts = decisive ? condition.any : condition.all;
  const results = parts.map((part) => evaluate(part, picture));
  if (results.includes(decisive)) return decisive;
  return results.includes(null) ? null : !decisive;
}

/** One comparison: from `atLeast` on, strictly under `below`. */
export function compare(comparison: Comparison, picture: Picture): boolean | null {
  const found = picture(comparison.measure, comparison.of);
  if (found === null) return null;
  return (
    (comparison.atLeast === null || found >= comparison.atLeast) &&
    (comparison.below === null || found < comparison.below)
  );
}

/** Every comparison of a condition, in the order written. */
export function listComparisons(condition: Condition): readonly Comparison[] {
  if ('compare' in condition) return [condition.compare];
  if ('not' in condition) return listComparisons(condition.not);
  return ('all' in condition ? condition.all : condition.any).flatMap(listComparisons);
}
