import { type Patience, type Searching, type Space, search, startSearching } from './search.js';
import { meets, type Task } from './task.js';

/** The plan that is taken among all of the least effort. */
export interface Chosen {
  /** The rung of each ladder. */
  readonly choice: readonly number[];
  /** No plan costs less effort. */
  readonly atLeast: number;
  /** Of each ladder the highest rung that every plan of this effort reaches; null where the search did not come to its end. */
  readonly always: readonly number[] | null;
}

// A plan of a hundred items takes some hundreds: so many that only rules made to hold it up need more, and that even these get an answer.
// What equally cheap plans have in common is worth less waiting than what the cheapest costs.
const mostNodes = 6_000;
const mostNodesForTies = 2_500;

/**
 * The cheapest plan; of several the one in which fewer items rise, and of these the one that, at the first item in file order in which
 * they differ, rises further. null where no choice meets the demands.
 */
export function choosePlan(task: Task): Chosen | null {
  const { ladders } = task;
  const patience: Patience = { left: mostNodes };
  const whole: Space = { low: ladders.map(() => 0), high: ladders.map(({ rungs }) => rungs.length - 1) };
  if (!meets(task, task.demand, whole.high)) return null;
  const effortOf = (choice: readonly number[]): number =>
    choice.reduce((sum, rung, ladder) => sum + (ladders[ladder]?.rungs[rung]?.effort ?? 0), 0);
  const trimmed = trim(task, whole.high);
  // First by effort alone: that has fewer different costs and is found sooner, and bounds what follows.
  const byEffort = startSearching(task, { effort: 1, item: 0 });
  const cheapest = search(byEffort, whole, effortOf(trimmed) - 1, patience);
  const first = cheapest.found?.choice ?? trimmed;
  const effort = effortOf(first);
  if (!cheapest.isProven) return { choice: first, atLeast: Math.min(cheapest.bound, effort), always: null };

  patience.left = Math.min(patience.left, mostNodesForTies);
  // One unit of effort has to outweigh as many items as could be saved by it, and no more: the fewer costs there are, the sooner.
  const fewestOfAll = search(startSearching(task, { effort: 0, item: 1 }), whole, countItems(first) - 1, patience);
  const spared = fewestOfAll.found === null ? 0 : countItems(first) - countItems(fewestOfAll.found.choice);
  const unit = (fewestOfAll.isProven ? spared : countItems(first)) + 1;
  const byItems = startSearching(task, { effort: unit, item: 1 });
  const costOf = (choice: readonly number[]): number => effortOf(choice) * unit + countItems(choice);
  const fewest = search(byItems, whole, costOf(first) - 1, patience);
  const choice = settleTies(byItems, fewest.found?.choice ?? first, costOf, patience);
  const others = [first, fewest.found?.choice ?? first];
  return { choice, atLeast: effort, always: findAlways(byEffort, choice, others, whole, effort, patience) };
}

function countItems(choice: readonly number[]): number {
  return choice.filter((rung) => rung > 0).length;
}

// Some choice that meets everything, cheap enough to begin with: from the top, one rung down wherever that breaks nothing.
function trim(task: Task, top: readonly number[]): readonly number[] {
  const choice = [...top];
  for (let again = true; again; ) {
    again = false;
    for (let ladder = choice.length - 1; ladder >= 0; ladder -= 1) {
      const rung = choice[ladder] ?? 0;
      if (rung === 0) continue;
      choice[ladder] = rung - 1;
      const isAllowed = task.waits.every(
        (wait) => (choice[wait.ladder] ?? 0) < wait.rung || (choice[wait.needs.ladder] ?? 0) >= wait.needs.rung,
      );
      if (isAllowed && meets(task, task.demand, choice)) again = true;
      else choice[ladder] = rung;
    }
  }
  return choice;
}

// Item by item in file order: the highest rung with which a plan of the same cost is still to be had.
function settleTies(
  searching: Searching,
  found: readonly number[],
  costOf: (choice: readonly number[]) => number,
  patience: Patience,
): readonly number[] {
  let choice = found;
  const cost = costOf(found);
  const low = searching.task.ladders.map(() => 0);
  const high = searching.task.ladders.map(({ rungs }) => rungs.length - 1);
  for (const [ladder, { rungs }] of searching.task.ladders.entries()) {
    for (let rung = rungs.length - 1; rung > (choice[ladder] ?? 0); rung -= 1) {
      low[ladder] = rung;
      high[ladder] = rung;
      if (costOf(low) > cost) continue;
      const { found: other } = search(searching, { low, high }, cost, patience, true);
      if (other !== null) choice = other.choice;
    }
    low[ladder] = choice[ladder] ?? 0;
    high[ladder] = choice[ladder] ?? 0;
  }
  return choice;
}

// A rung is on every plan of this effort when there is none without it; then so are those below.
function findAlways(
  searching: Searching,
  choice: readonly number[],
  others: readonly (readonly number[])[],
  { low, high }: Space,
  effort: number,
  patience: Patience,
): readonly number[] | null {
  const known = [...others];
  const always: number[] = [];
  for (const [ladder, chosen] of choice.entries()) {
    // No plan that is known already is looked for again.
    let rung = known.reduce((least, other) => Math.min(least, other[ladder] ?? 0), chosen);
    while (rung > 0) {
      const below = high.map((most, index) => (index === ladder ? rung - 1 : most));
      const without = search(searching, { low, high: below }, effort, patience, true);
      if (!without.isProven) return null;
      if (without.found === null) break;
      known.push(without.found.choice);
      rung = without.found.choice[ladder] ?? 0;
    }
    always.push(rung);
  }
  return always;
}
