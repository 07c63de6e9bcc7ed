import type { Demand, SingleDemand } from '../scoring/demands.js';
import { boundBy, type Frame, improveWorth, noWorth, type Prices, type Worth } from './dual.js';
import { type Found, type FrontierOf, frontiersOf, relax } from './relax.js';
import { meets, type Task } from './task.js';

/** What is left to choose from: the lowest and the highest rung of each ladder, both included. */
export interface Space {
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** How a search ended: with the cheapest, with the knowledge that there is none, or before its end. */
export interface Searched {
  readonly found: Found | null;
  readonly isProven: boolean;
  /** No choice costs less; infinite where there is none. */
  readonly bound: number;
}

/**
 * How much all searches of one plan may still do: that a plan comes in time even where its rules were made to hold it up. One is a node of a
 * usual questionnaire; larger ones count for more. Counted, not timed, so that the same input gives the same plan.
 */
export interface Patience {
  left: number;
}

// What a look at a node costs, and what the dynamic programming in it costs.
const lookedAt = 1 / 400;
const workedOut = 1 / 50_000;

interface Node extends Frame {
  /** Of which one has to be met each. */
  readonly open: readonly (readonly Demand[])[];
  readonly best: readonly SingleDemand[];
}

/** A task with its prices, and what searches of it learn for those after them. */
export interface Searching {
  readonly task: Task;
  readonly prices: Prices;
  readonly frontierOf: FrontierOf;
  worth: Worth;
  isNew: boolean;
}

export function startSearching(task: Task, prices: Prices): Searching {
  return { task, prices, frontierOf: frontiersOf(task, prices), worth: noWorth(task), isNew: true };
}

/**
 * The cheapest choice in a space: exact. Without waits and open alternatives each section is a multiple-choice knapsack in covering form,
 * solved by dynamic programming over costs, and so is the whole over its sections. That solution is a bound for the rest; where it breaks a wait or
 * an alternative, the space is parted in two (or one for each alternative), of which none contains it, and each is searched for something
 * cheaper than the best so far. A second bound that knows of the waits (dual.ts) closes most of them, and narrows the others, before.
 * @param cutoff nothing that costs more is looked for
 * @param any whether the first that is found will do
 */
export function search(searching: Searching, space: Space, cutoff: number, patience: Patience, any = false): Searched {
  const { task } = searching;
  let found: Found | null = null;
  let most = cutoff;
  let bound = Number.POSITIVE_INFINITY;
  const root = demand(task, { ...space, needs: task.parts.map(() => 0), overall: 0, open: [], best: [] }, task.demand);
  const waiting =
    root === null
      ? []
      : [{ node: root, worth: searching.worth, rounds: searching.isNew ? 200 : task.waits.length > 0 ? 10 : 0 }];
  for (let isFirst = true; waiting.length > 0; isFirst = false) {
    const next = waiting.pop();
    if (next === undefined) break;
    patience.left -= task.ladders.length * lookedAt;
    const tight = narrow(searching, next, most);
    if (isFirst && tight !== null) searching.worth = tight.worth;
    if (isFirst) searching.isNew = false;
    if (tight === null) continue;
    if (patience.left <= 0) return { found, isProven: false, bound: isFirst ? 0 : bound };
    patience.left -= Math.max(1, task.ladders.length * most * workedOut);
    const relaxed = relax(task, tight.node, most, searching.frontierOf);
    if (isFirst && relaxed !== null) bound = relaxed.cost;
    if (relaxed === null) continue;
    const parts = divide(task, tight.node, relaxed.choice);
    if (parts === null) {
      found = relaxed;
      if (any) break;
      most = relaxed.cost - 1;
    } else waiting.push(...parts.reverse().map((node) => ({ node, worth: tight.worth, rounds: 10 })));
  }
  return { found, isProven: true, bound: found?.cost ?? bound };
}

// A node without the rungs that no choice within the cutoff leaves; null where none is left.
function narrow(
  { task, prices }: Searching,
  start: { readonly node: Node; readonly worth: Worth; readonly rounds: number },
  cutoff: number,
): { readonly node: Node; readonly worth: Worth } | null {
  let node = propagate(task, start.node);
  if (node === null) return null;
  let { worth } = start;
  const quick = boundBy(task, prices, node, worth, cutoff);
  if (quick.bound > cutoff) return null;
  worth = improveWorth(task, prices, node, worth, cutoff, start.rounds);
  const bounded = boundBy(task, prices, node, worth, cutoff);
  if (bounded.bound > cutoff) return null;
  node = propagate(task, { ...node, low: bounded.low, high: bounded.high });
  return node === null ? null : { node, worth };
}

// A node in which a demand holds as well; null where that can never be.
function demand(task: Task, node: Node, wanted: Demand): Node | null {
  if ('all' in wanted) {
    return wanted.all.reduce<Node | null>((held, part) => (held === null ? null : demand(task, held, part)), node);
  }
  if ('any' in wanted) {
    const [only] = wanted.any;
    if (only === undefined) return null;
    if (wanted.any.length === 1) return demand(task, node, only);
    return { ...node, open: [...node.open, wanted.any] };
  }
  if (wanted.asks === 'best') return { ...node, best: [...node.best, wanted] };
  const needed = task.riseFor(wanted);
  if (needed <= 0) return node;
  if (wanted.asks === 'overall') return { ...node, overall: Math.max(node.overall, needed) };
  const part = task.partOf(wanted.of);
  return { ...node, needs: node.needs.map((need, index) => (index === part ? Math.max(need, needed) : need)) };
}

// Rungs that the waits rule out, or make necessary, given the others.
function propagate({ waits }: Task, node: Node): Node | null {
  const low = [...node.low];
  const high = [...node.high];
  for (let again = true; again; ) {
    again = false;
    for (const { ladder, rung, needs } of waits) {
      if ((low[ladder] ?? 0) >= rung && (low[needs.ladder] ?? 0) < needs.rung) {
        low[needs.ladder] = needs.rung;
        again = true;
      }
      if ((high[needs.ladder] ?? 0) < needs.rung && (high[ladder] ?? 0) >= rung) {
        high[ladder] = rung - 1;
        again = true;
      }
    }
  }
  return low.every((rung, index) => rung <= (high[index] ?? 0)) ? { ...node, low, high } : null;
}

// The parts into which a choice that breaks something divides its node: every choice that breaks nothing is in one of them, this one in
// none. null where it breaks nothing.
function divide(task: Task, node: Node, choice: readonly number[]): Node[] | null {
  for (const { ladder, rung, needs } of task.waits) {
    if ((choice[ladder] ?? 0) < rung || (choice[needs.ladder] ?? 0) >= needs.rung) continue;
    return [
      { ...node, high: put(node.high, ladder, rung - 1) },
      { ...node, low: put(put(node.low, ladder, Math.max(node.low[ladder] ?? 0, rung)), needs.ladder, needs.rung) },
    ];
  }
  const broken = node.open.find((alternatives) => !alternatives.some((each) => meets(task, each, choice)));
  if (broken !== undefined) {
    const rest = { ...node, open: node.open.filter((each) => each !== broken) };
    return broken.flatMap((alternative) => demand(task, rest, alternative) ?? []);
  }
  const short = node.best.find((wanted) => !task.meetsBest(wanted, choice));
  if (short === undefined) return null;
  // Where even the highest rungs are not enough there is nothing to divide.
  if (!task.meetsBest(short, node.high)) return [];
  const ladders = task.parts[task.partOf(short.of)]?.ladders ?? [];
  const free = ladders.find((ladder) => (choice[ladder] ?? 0) < (node.high[ladder] ?? 0));
  if (free === undefined) return [];
  const at = choice[free] ?? 0;
  return [
    { ...node, high: put(node.high, free, at) },
    { ...node, low: put(node.low, free, at + 1) },
  ];
}

function put(rungs: readonly number[], place: number, rung: number): readonly number[] {
  return rungs.map((each, index) => (index === place ? rung : each));
}
