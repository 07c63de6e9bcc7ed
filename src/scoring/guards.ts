import { canExchange } from './exchange.js';
import { type Cell, type ItemTable, isIn } from './item-table.js';
import { type Edge, findWeakCut } from './weak-cut.js';

/** What a guard looks at: how many there are of each department and role. */
export type Sizes = Pick<ItemTable, 'minGroup' | 'groups' | 'cells' | 'sizes'>;

/** Names the group that has to be hidden next, so that what the guard watches over holds; null where it does. */
export type Guard<Table> = (table: Table, shown: ReadonlySet<number>) => number | null;

/** A group of fewer than k is hidden. */
export function guardSmall(table: Sizes, shown: ReadonlySet<number>): number | null {
  const small = [...shown].filter((group) => (table.sizes[group] ?? 0) < table.minGroup);
  return findSmallest(table, small);
}

/**
 * What is left when all shown groups of a breakdown are taken from the whole is nothing, or at least k people in at least two
 * groups: else the smallest that is shown is hidden too (Culture Amp's and Viva Glint's rule; oracle suppression-one-way).
 */
export function guardRest(table: Sizes, shown: ReadonlySet<number>): number | null {
  for (const breakdown of ['department', 'role'] as const) {
    const groups = table.groups
      .map((group, index) => ({ ...group, index, size: table.sizes[index] ?? 0 }))
      .filter((group) => group.breakdown === breakdown && group.size > 0);
    const hidden = groups.filter(({ index }) => !shown.has(index));
    const people = hidden.reduce((sum, { size }) => sum + size, 0);
    if (hidden.length === 0 || (hidden.length > 1 && people >= table.minGroup)) continue;
    const next = findSmallest(
      table,
      groups.map(({ index }) => index).filter((index) => shown.has(index)),
    );
    if (next !== null) return next;
  }
  return null;
}

/**
 * Departments and roles together tell nothing of fewer than k people either: however their figures are added and subtracted,
 * at least k people are in what comes out, or nobody. "Management less the board" may be a single person.
 *
 * Every such calculation gives each department and each role a number; who has both is in the result with their sum. Those
 * for whom it is not zero are a cut of the graph in which departments and roles are nodes and people are edges, what is hidden
 * of a breakdown being one node. So it is enough that no cut is lighter than k (docs/adr/0026-groups.md).
 */
export function guardCrossing(table: Sizes, shown: ReadonlySet<number>): number | null {
  const nodeOf = (group: number, hidden: number): number => (shown.has(group) ? group : hidden);
  const ends = (cell: Cell): [number, number] => [nodeOf(cell.department, -1), nodeOf(cell.role, -2)];
  const edges = table.cells.map((cell): Edge => ({ ends: ends(cell), weight: cell.answered }));
  const side = findWeakCut(edges, table.minGroup);
  if (side === null) return null;
  const across = table.cells.map(ends).filter(([a, b]) => side.has(a) !== side.has(b));
  return findSmallest(table, across.flat().filter(isGroup)) ?? findSmallest(table, [...shown]);
}

/**
 * For every department, role, pair of both, and two such pairs together of fewer than k people, answers could have been
 * given otherwise without changing anything that is shown. The same where all of a larger pair chose the same, since
 * each of them is one person.
 */
export function guardAnswers(table: ItemTable, shown: ReadonlySet<number>): number | null {
  const { cells, groups, minGroup, whole } = table;
  // Where all stand at one end of the scale, their mean says so already, of at least k people.
  const taken = whole.options.flatMap((count, index) => (count > 0 ? [index] : []));
  const [only] = taken;
  if (taken.length < 2 && (only === 0 || only === whole.options.length - 1)) return null;
  const isSmall = ({ answered }: Cell): boolean => answered < minGroup;
  const one = cells.filter((cell) => isSmall(cell) || cell.options.filter((count) => count > 0).length === 1);
  const small = cells.filter(isSmall);
  const two = small.flatMap((cell, index) =>
    small
      .slice(index + 1)
      .filter((other) => cell.answered + other.answered < minGroup)
      .map((other) => [cell, other]),
  );
  const all = groups
    .map((_, group) => cells.filter((cell) => isIn(cell, group)))
    .filter((members) => members.reduce((sum, { answered }) => sum + answered, 0) < minGroup);
  const sets = [...one.map((cell) => [cell]), ...all.filter(({ length }) => length > 0), ...two];
  const told = sets.find((set) => !canExchange(table, shown, set));
  if (told === undefined) return null;
  const touched = told.flatMap(({ department, role }) => [department, role]).filter((group) => shown.has(group));
  return findSmallest(table, touched) ?? findSmallest(table, [...shown]);
}

/** What has to hold of participation, which is shown by group too. */
export const participationGuards: readonly Guard<Sizes>[] = [guardSmall, guardRest, guardCrossing];

/** What has to hold of the answers to each item. */
export const answerGuards: readonly Guard<ItemTable>[] = [guardSmall, guardRest, guardCrossing, guardAnswers];

const isGroup = (node: number): boolean => node >= 0;

function findSmallest(table: Sizes, groups: readonly number[]): number | null {
  const bySize = groups
    .map((group) => ({ group, size: table.sizes[group] ?? 0 }))
    .sort((a, b) => a.size - b.size || a.group - b.group);
  return bySize[0]?.group ?? null;
}
