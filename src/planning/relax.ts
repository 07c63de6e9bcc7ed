import type { Frame, Prices } from './dual.js';
import { type Choice, type Frontier, start, widen } from './frontier.js';
import { noise, type Task } from './task.js';

/** A choice with what it costs. */
export interface Found {
  /** The rung of each ladder. */
  readonly choice: readonly number[];
  readonly cost: number;
}

// Pairs of cost and rise, about 32 bytes each.
const mostHeld = 1_000_000;

/** What each cost buys in a part, stage by stage; no dearer than the cutoff. */
export type FrontierOf = (
  part: number,
  frame: Frame,
  cutoff: number,
) => { readonly stages: readonly Frontier[]; readonly last: Frontier };

// A part's frontier depends on its own ladders alone, and most nodes leave most parts as they were.
export function frontiersOf(task: Task, prices: Prices): FrontierOf {
  const known = new Map<
    string,
    { readonly cutoff: number; readonly stages: readonly Frontier[]; readonly last: Frontier }
  >();
  let held = 0;
  return (part, { low, high }, cutoff) => {
    const places = task.parts[part]?.ladders ?? [];
    const name = `${part}:${places.map((place) => `${low[place]}-${high[place]}`).join()}`;
    const cached = known.get(name);
    if (cached !== undefined && cached.cutoff >= cutoff) return cached;
    const stages: Frontier[] = [];
    let last = start;
    for (const place of places) {
      last = widen(
        last,
        choicesOf(task, prices, place, low[place] ?? 0, high[place] ?? 0),
        cutoff,
        Number.POSITIVE_INFINITY,
      );
      stages.push(last);
    }
    const frontier = { cutoff, stages, last };
    // Long searches see many; what was seen long ago is seldom seen again.
    held += stages.reduce((sum, { costs }) => sum + costs.length, 0);
    if (held > mostHeld) {
      known.clear();
      held = 0;
    }
    known.set(name, frontier);
    return frontier;
  };
}

function choicesOf({ ladders }: Task, prices: Prices, place: number, low: number, high: number): readonly Choice[] {
  return (ladders[place]?.rungs ?? []).slice(low, high + 1).map(({ effort, rise }, index) => ({
    cost: low + index > 0 ? effort * prices.effort + prices.item : 0,
    rise,
  }));
}

/**
 * The cheapest choice of a frame if there were no waits and nothing open: dynamic programming over costs in each part, and over the parts'
 * frontiers for the overall score. null where none is within the cutoff.
 */
export function relax(task: Task, frame: Frame, cutoff: number, frontierOf: FrontierOf): Found | null {
  const { parts } = task;
  // What each part costs at least, so that no other part is looked at beyond what is left.
  const least: number[] = [];
  const first: number[] = [];
  let sum = 0;
  for (const [part, need] of frame.needs.entries()) {
    const { last } = frontierOf(part, frame, cutoff);
    const at = last.rises.findIndex((rise) => rise >= need - noise);
    if (at < 0) return null;
    first.push(at);
    least.push(last.costs[at] ?? 0);
    sum += last.costs[at] ?? 0;
  }
  if (sum > cutoff) return null;
  const chosen = [...first];
  if (frame.overall > 0) {
    const joint = join(task, frame, cutoff - sum, first, least, frontierOf);
    if (joint === null) return null;
    for (const [part, at] of joint) chosen[part] = at;
  }
  const choice = task.ladders.map(() => 0);
  let cost = 0;
  for (const [part, { ladders }] of parts.entries()) {
    const { stages, last } = frontierOf(part, frame, cutoff);
    let at = chosen[part] ?? 0;
    cost += last.costs[at] ?? 0;
    for (let stage = stages.length - 1; stage >= 0; stage -= 1) {
      const place = ladders[stage] ?? 0;
      choice[place] = (frame.low[place] ?? 0) + (stages[stage]?.choice[at] ?? 0);
      at = stages[stage]?.from[at] ?? 0;
    }
  }
  return cost > cutoff ? null : { choice, cost };
}

// Which pair of each part's frontier, from the first that it needs on, together lift the overall score far enough for the least.
function join(
  { parts }: Task,
  frame: Frame,
  spare: number,
  first: readonly number[],
  least: readonly number[],
  frontierOf: FrontierOf,
): ReadonlyMap<number, number> | null {
  const needed = frame.overall - noise;
  const stages: { readonly part: number; readonly joined: Frontier }[] = [];
  let joined = start;
  for (const [part, { share }] of parts.entries()) {
    if (share <= 0) continue;
    const { last } = frontierOf(part, frame, spare + (least[part] ?? 0));
    const options: Choice[] = [];
    for (let at = first[part] ?? 0; at < last.costs.length; at += 1) {
      const cost = (last.costs[at] ?? 0) - (least[part] ?? 0);
      if (cost > spare) break;
      options.push({ cost, rise: share * (last.rises[at] ?? 0) });
    }
    joined = widen(joined, options, spare, needed);
    stages.push({ part, joined });
  }
  let at = joined.rises.findIndex((rise) => rise >= needed);
  if (at < 0) return null;
  const chosen = new Map<number, number>();
  for (const { part, joined: stage } of stages.reverse()) {
    chosen.set(part, (first[part] ?? 0) + (stage.choice[at] ?? 0));
    at = stage.from[at] ?? 0;
  }
  return chosen;
}
