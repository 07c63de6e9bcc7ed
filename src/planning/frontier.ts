/**
 * What the least cost buys: pairs of a cost and the largest rise that it gives, both rising, so that no pair is worse in both. Costs are
 * whole. Parallel lists; `from` and `choice` lead back to how each pair came about.
 */
export interface Frontier {
  readonly costs: readonly number[];
  readonly rises: readonly number[];
  /** The place in the frontier that this one was widened from. */
  readonly from: readonly number[];
  /** The place among the choices that it was widened by. */
  readonly choice: readonly number[];
}

/** What one choice costs and gives. */
export interface Choice {
  readonly cost: number;
  readonly rise: number;
}

/** Nothing done, nothing paid. */
export const start: Frontier = { costs: [0], rises: [0], from: [-1], choice: [-1] };

// Two rises that differ by less are the same one, reached by other sums.
const same = 1e-12;

let rises = new Float64Array(0);
let from = new Int32Array(0);
let choices = new Int32Array(0);

/**
 * Every pair of a frontier with every choice, without those that another is better than (dynamic programming over costs; METHODS
 * of the multiple-choice knapsack). Of equal pairs the one found first stays.
 * @param cutoff no pair costs more
 * @param enough a rise of more than this is worth nothing more
 */
export function widen(frontier: Frontier, options: readonly Choice[], cutoff: number, enough: number): Frontier {
  const last = frontier.costs.at(-1) ?? 0;
  const dearest = options.reduce((most, { cost }) => Math.max(most, cost), 0);
  const size = Math.min(cutoff, last + dearest) + 1;
  if (size <= 0) return { costs: [], rises: [], from: [], choice: [] };
  reserve(size);
  rises.fill(-1, 0, size);
  for (const [index, { cost, rise }] of options.entries()) {
    for (let before = 0; before < frontier.costs.length; before += 1) {
      const at = (frontier.costs[before] ?? 0) + cost;
      if (at >= size) break;
      const sum = (frontier.rises[before] ?? 0) + rise;
      if (sum > (rises[at] ?? 0) + same) {
        rises[at] = sum;
        from[at] = before;
        choices[at] = index;
      }
    }
  }
  const widened = { costs: [] as number[], rises: [] as number[], from: [] as number[], choice: [] as number[] };
  let best = -same;
  for (let cost = 0; cost < size && best < enough; cost += 1) {
    const rise = rises[cost] ?? -1;
    if (rise < 0 || (rise <= best + same && widened.costs.length > 0)) continue;
    best = rise;
    widened.costs.push(cost);
    widened.rises.push(rise);
    widened.from.push(from[cost] ?? -1);
    widened.choice.push(choices[cost] ?? -1);
  }
  return widened;
}

// One table for all: a search widens thousands of times.
function reserve(size: number): void {
  if (rises.length >= size) return;
  rises = new Float64Array(size * 2);
  from = new Int32Array(size * 2);
  choices = new Int32Array(size * 2);
}
