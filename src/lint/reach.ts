import type { Item } from '../model/questionnaire.js';
import type { WeightedItem } from '../model/rule-set.js';
import type { Choice } from './simulate.js';

/** Into how many steps the range of a section's means is divided: sums that fall into one step count as one. */
const steps = 40_000;

/**
 * The means that a section can have when every item is answered, each with one way of answering that gives it: item by item,
 * every sum reached so far plus every option (dynamic programming over sums). Sums nearer to each other than a
 * forty-thousandth of the whole range are kept as one of them, so that odd weights cannot make the work grow without end.
 * @param allowed positions of options that an item may take; all where it says nothing
 */
export function reachableMeans(
  items: readonly Item[],
  weights: readonly WeightedItem[],
  allowed: ReadonlyMap<string, readonly number[]>,
): ReadonlyMap<number, ReadonlyMap<string, Choice>> {
  const weighted = items.map((item) => ({ item, weight: weights.find(({ id }) => id === item.id)?.weight ?? 1 }));
  const total = weighted.reduce((sum, { weight }) => sum + weight, 0);
  if (total <= 0) return new Map();
  const highest = Math.max(...items.flatMap((item) => item.options.map(({ value }) => value)));
  const step = (total * highest) / steps;

  let reached: readonly { readonly sum: number; readonly choices: readonly number[] }[] = [{ sum: 0, choices: [] }];
  for (const { item, weight } of weighted) {
    const positions = allowed.get(item.id) ?? item.options.map((_, index) => index);
    const next = new Map<number, { readonly sum: number; readonly choices: readonly number[] }>();
    for (const { sum, choices } of reached) {
      for (const position of positions) {
        const raised = sum + weight * (item.options[position]?.value ?? 0);
        const key = Math.round(raised / step);
        if (!next.has(key)) next.set(key, { sum: raised, choices: [...choices, position] });
      }
    }
    reached = [...next.values()];
  }
  return new Map(
    reached.map(({ sum, choices }) => [
      tidy(sum / total),
      new Map(items.map((item, index): [string, Choice] => [item.id, choices[index] ?? 0])),
    ]),
  );
}

// Sums of binary fractions that mean the same number must meet in one entry.
function tidy(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
