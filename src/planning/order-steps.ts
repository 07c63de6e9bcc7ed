import type { Ladder, Wait } from './find-ladders.js';

/** One rung of one ladder. */
export interface Climb {
  readonly ladder: number;
  readonly rung: number;
  readonly effort: number;
  /** What it adds to the overall score. */
  readonly gain: number;
  /** By what quick wins are ordered: the gain, or that of the section where there is no overall score. */
  readonly worth: number;
  /** Whether it works against a limit that holds now. */
  readonly isLifting: boolean;
}

/** A step in its place. */
export interface Placed {
  readonly climb: Climb;
  /** From 1. */
  readonly wave: number;
}

/**
 * The order of a plan's steps, in waves of a budget. What comes next is always the most urgent way to some step, with everything that has to
 * come before it: first one to a step that works against a limit, signs before items of dimensions; then the quickest win, the largest
 * gain of all its steps together per effort of all of them; then the smaller effort, then file order. Of that way the step is taken that can be
 * taken now. A wave takes what still fits; a step that is larger than the budget is a wave by itself.
 */
export function orderSteps(
  climbs: readonly Climb[],
  ladders: readonly Ladder[],
  waits: readonly Wait[],
  budget: number,
): readonly Placed[] {
  const before = climbs.map((climb) => listBefore(climb, climbs, waits));
  const placed: Placed[] = [];
  const done = new Set<number>();
  for (let [wave, spent] = [1, 0]; done.size < climbs.length; ) {
    const ways = climbs
      .map((climb, index) => ({ climb, index, way: done.has(index) ? [] : wayTo(index, before, done) }))
      .filter(({ way }) => way.length > 0)
      .map(({ climb, index, way }) => ({
        index,
        next: way[0] ?? index,
        urgency: urgencyOf(climb, way, climbs, ladders),
      }))
      .sort((a, b) => compareUrgencies(a.urgency, b.urgency) || a.index - b.index);
    const fitting = ways.find(({ next }) => spent + (climbs[next]?.effort ?? 0) <= budget);
    const { next } = fitting ?? (spent === 0 ? ways[0] : undefined) ?? { next: -1 };
    const climb = climbs[next];
    if (climb === undefined) {
      [wave, spent] = [wave + 1, 0];
      continue;
    }
    done.add(next);
    spent += climb.effort;
    placed.push({ climb, wave });
  }
  return placed;
}

// What is left to do up to a step, itself last, in an order in which it can be done.
function wayTo(index: number, before: readonly (readonly number[])[], done: ReadonlySet<number>): readonly number[] {
  const way = new Set<number>();
  const walk = (at: number): void => {
    if (done.has(at) || way.has(at)) return;
    for (const other of before[at] ?? []) walk(other);
    way.add(at);
  };
  walk(index);
  return [...way];
}

// Places of the steps that have to be done before.
function listBefore({ ladder, rung }: Climb, climbs: readonly Climb[], waits: readonly Wait[]): readonly number[] {
  const needed = waits.filter((wait) => wait.ladder === ladder && wait.rung === rung).map(({ needs }) => needs);
  return climbs.flatMap((other, index) =>
    (other.ladder === ladder && other.rung === rung - 1) ||
    needed.some((need) => need.ladder === other.ladder && need.rung === other.rung)
      ? [index]
      : [],
  );
}

// Smaller is sooner. To nine decimals: equal gains must tie, whatever was divided to reach them.
function urgencyOf(
  { ladder, isLifting }: Climb,
  way: readonly number[],
  climbs: readonly Climb[],
  ladders: readonly Ladder[],
): readonly number[] {
  const isSign = ladders[ladder]?.section.kind === 'anti-pattern';
  const effort = way.reduce((sum, index) => sum + (climbs[index]?.effort ?? 0), 0);
  const worth = way.reduce((sum, index) => sum + (climbs[index]?.worth ?? 0), 0);
  return [isLifting ? (isSign ? 0 : 1) : 2, -Math.round((worth / effort) * 1e9), effort];
}

function compareUrgencies(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
