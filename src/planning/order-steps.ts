import type { Ladder, Wait } from './find-ladders.js';

/** One rung of one ladder. */
export interface Climb {
  readonly ladder: number;
  readonly rung: number;
  readonly effort: number;
  /** What it adds to the overall score. */
  readonly gain: number;
  /** Whether it works against a limit that holds now. */
  readonly lifts: boolean;
}

/** A step in its place. */
export interface Placed {
  readonly climb: Climb;
  /** From 1. */
  readonly wave: number;
}

/**
 * The order of a plan's steps, in waves of a budget. First what works against a limit, signs before items of dimensions, then quick wins:
 * the larger gain for the overall score per effort; then file order. A step comes after the lower steps of its item and after those that
 * it waits for; a step that others wait for goes with the most urgent of them. A wave takes the first steps that still fit; one that is
 * larger than the budget is a wave by itself.
 */
export function orderSteps(
  climbs: readonly Climb[],
  ladders: readonly Ladder[],
  waits: readonly Wait[],
  budget: number,
): readonly Placed[] {
  const before = climbs.map((climb) => listBefore(climb, climbs, waits));
  const urgencies = climbs.map((climb) => urgencyOf(climb, ladders));
  // What others wait for is as urgent as they are: from the last to the first until nothing changes.
  for (let again = true; again; ) {
    again = false;
    for (const [index, needed] of before.entries()) {
      for (const other of needed) {
        const [own, theirs] = [urgencies[other], urgencies[index]];
        if (own === undefined || theirs === undefined || compareUrgencies(own, theirs) <= 0) continue;
        urgencies[other] = theirs;
        again = true;
      }
    }
  }
  const ranked = climbs
    .map((_, index) => index)
    .sort((a, b) => compareUrgencies(urgencies[a] ?? [], urgencies[b] ?? []) || a - b);
  const placed: Placed[] = [];
  const done = new Set<number>();
  for (let wave = 1; done.size < climbs.length; wave += 1) {
    let spent = 0;
    for (;;) {
      const free = ranked.filter(
        (index) => !done.has(index) && (before[index] ?? []).every((other) => done.has(other)),
      );
      const next =
        free.find((index) => spent + (climbs[index]?.effort ?? 0) <= budget) ?? (spent === 0 ? free[0] : undefined);
      const climb = next === undefined ? undefined : climbs[next];
      if (next === undefined || climb === undefined) break;
      done.add(next);
      spent += climb.effort;
      placed.push({ climb, wave });
    }
    if (spent === 0) break;
  }
  return placed;
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
function urgencyOf({ ladder, effort, gain, lifts }: Climb, ladders: readonly Ladder[]): readonly number[] {
  const isSign = ladders[ladder]?.section.kind === 'anti-pattern';
  return [lifts ? (isSign ? 0 : 1) : 2, -Math.round((gain / effort) * 1e9), effort];
}

function compareUrgencies(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
