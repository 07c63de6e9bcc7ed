import { coarseMean } from './coarse-mean.js';
import { type Cell, hasFigure, type ItemTable, promise } from './item-table.js';
import { tellDeviation } from './tell-deviation.js';
import { showsDistribution } from './trace-item.js';

/**
 * Whether people of a set and others could have answered otherwise, so that the set's sum were another and everything that is
 * shown the same. Then nobody can work out that sum, by whatever means.
 *
 * Two people exchange their answers: all that is said of everybody stays as it is, since it looks at counts alone. Where the
 * distribution is not shown, one may also move up as far as the other moves down. What is left to look at are the figures of
 * the groups that are shown. Where one exchange changes them, a second one between the same groups may undo that.
 */
export function canExchange(table: ItemTable, shown: ReadonlySet<number>, set: readonly Cell[]): boolean {
  const { cells, whole, minGroup } = table;
  const inside = new Set(set);
  const isPossible = (changesOf: (one: Cell, other: Cell) => ReadonlySet<number>): boolean => {
    for (const one of set) {
      for (const other of cells) {
        if (inside.has(other)) continue;
        for (const by of changesOf(one, other)) if (keepsFigures(table, shown, one, other, by)) return true;
      }
    }
    return false;
  };
  return (
    isPossible((one, other) => swapsBetween(table.values, one, other)) ||
    (!showsDistribution(whole, promise(minGroup)) && isPossible((one, other) => shiftsBetween(table, one, other))) ||
    set.some((one) => canExchangeTwice(table, shown, inside, one))
  );
}

// One moves up as another of the same department moves down; of their roles two others, again of one department, undo it.
function canExchangeTwice(table: ItemTable, shown: ReadonlySet<number>, inside: ReadonlySet<Cell>, one: Cell): boolean {
  const figureOf = (group: number): number | null => (hasFigure(table, shown, group) ? group : null);
  const [department, role] = [figureOf(one.department), figureOf(one.role)];
  for (const beside of table.cells) {
    if (beside === one || figureOf(beside.department) !== department) continue;
    const changes = swapsBetween(table.values, one, beside);
    if (changes.size === 0) continue;
    for (const below of table.cells) {
      if (below === one || below === beside || figureOf(below.role) !== role) continue;
      for (const across of table.cells) {
        if (across === one || across === beside || across === below) continue;
        if (figureOf(across.department) !== figureOf(below.department)) continue;
        if (figureOf(across.role) !== figureOf(beside.role)) continue;
        const up = Number(inside.has(one)) + Number(inside.has(across));
        const down = Number(inside.has(beside)) + Number(inside.has(below));
        if (up === down) continue;
        const undone = swapsBetween(table.values, across, below);
        if ([...changes].some((by) => undone.has(by))) return true;
      }
    }
  }
  return false;
}

// One of the first cell takes the next option and one of the second moves as much the other way; the distribution stays hidden.
function shiftsBetween({ values, whole, minGroup }: ItemTable, one: Cell, other: Cell): ReadonlySet<number> {
  const changes = new Set<number>();
  // What is said of everybody's agreement has to stay as it is, too.
  const verdictOf = (options: readonly number[]): string =>
    JSON.stringify(tellDeviation(values, { ...whole, options }, promise(minGroup), false));
  const now = verdictOf(whole.options);
  for (const [from, to] of stepsOf(one)) {
    const by = (values[to] ?? 0) - (values[from] ?? 0);
    for (const [otherFrom, otherTo] of stepsOf(other)) {
      if (changes.has(by) || (values[otherTo] ?? 0) - (values[otherFrom] ?? 0) !== -by) continue;
      const options = [...whole.options];
      for (const left of [from, otherFrom]) options[left] = (options[left] ?? 0) - 1;
      for (const taken of [to, otherTo]) options[taken] = (options[taken] ?? 0) + 1;
      const isSeen = showsDistribution({ ...whole, options }, promise(minGroup));
      if (!isSeen && verdictOf(options) === now) changes.add(by);
    }
  }
  return changes;
}

function swapsBetween(values: readonly number[], one: Cell, other: Cell): ReadonlySet<number> {
  const changes = new Set<number>();
  for (const [from, count] of one.options.entries()) {
    if (count === 0) continue;
    for (const [to, others] of other.options.entries()) {
      if (others > 0 && to !== from) changes.add((values[to] ?? 0) - (values[from] ?? 0));
    }
  }
  return changes;
}

function stepsOf({ options }: Cell): readonly (readonly [from: number, to: number])[] {
  const steps: (readonly [number, number])[] = [];
  for (const [from, count] of options.entries()) {
    if (count === 0) continue;
    if (from > 0) steps.push([from, from - 1]);
    if (from < options.length - 1) steps.push([from, from + 1]);
  }
  return steps;
}

function keepsFigures(table: ItemTable, shown: ReadonlySet<number>, one: Cell, other: Cell, by: number): boolean {
  const isKept = (group: number, change: number): boolean => {
    if (!hasFigure(table, shown, group)) return true;
    const [sum = 0, size = 0] = [table.sums[group], table.sizes[group]];
    return coarseMean(sum + change, size, table.minGroup) === coarseMean(sum, size, table.minGroup);
  };
  return [
    [one.department, other.department],
    [one.role, other.role],
  ].every(([a = 0, b = 0]) => a === b || (isKept(a, by) && isKept(b, -by)));
}
