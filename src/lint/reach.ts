import type { Item } from '../model/questionnaire.js';
import type { WeightedItem } from '../model/rule-set.js';
import type { Choice } from './simulate.js';

/** How many different sums are followed up; a section of fifteen items with five options has sixty-one. */
const sumLimit = 50_000;

/**
 * All means that a section can have when every item is answered, each with one way of answering that gives it:
 * item by item, every sum reached so far plus every option (dynamic programming over sums).
 * @param allowed positions of options that an item may take; all where it says nothing
 */
export function reachableMeans(
  items: readonly Item[],
  weights: readonly WeightedItem[],
  allowed: ReadonlyMap<string, readonly number[]>,
): ReadonlyMap<number, ReadonlyMap<string, Choice>> {
  let sums = new Map<number, readonly number[]>([[0, []]]);
  let total = 0;
  for (const item of items) {
    const weight = weights.find(({ id }) => id === item.id)?.weight ?? 1;
    total += weight;
    const positions = allowed.get(item.id) ?? item.options.map((_, index) => index);
    const next = new Map<number, readonly number[]>();
    for (const [sum, choices] of sums) {
      for (const position of positions) {
        const raised = tidy(sum + weight * (item.options[position]?.value ?? 0));
        if (!next.has(raised) && next.size < sumLimit) next.set(raised, [...choices, position]);
      }
    }
    sums = next;
  }
  if (total <= 0) return new Map();
  return new Map(
    [...sums].map(([sum, choices]) => [
      tidy(sum / total),
      new Map(items.map((item, index): [string, Choice] => [item.id, choices[index] ?? 0])),
    ]),
  );
}

// Sums of binary fractions that mean the same number must meet in one entry.
function tidy(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
