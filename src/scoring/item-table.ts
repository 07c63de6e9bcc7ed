import type { ItemCounts, Privacy } from '../model/answers.js';
import type { NamedGroup } from './count-groups.js';

/** Those of one department and one role who answered an item. */
export interface Cell {
  readonly department: number;
  readonly role: number;
  /** One count per option. */
  readonly options: readonly number[];
  readonly answered: number;
}

/** The answers to one item by department and role: what decides on which figures of groups may be shown. */
export interface ItemTable {
  readonly minGroup: number;
  readonly groups: readonly NamedGroup[];
  /** What the options are worth, rising from 1 to 5. */
  readonly values: readonly number[];
  /** Only those in which somebody answered. */
  readonly cells: readonly Cell[];
  /** Everybody's counts as scoring sees them. */
  readonly whole: ItemCounts;
  /** By group: how many answered, and the sum of the values that they chose. */
  readonly sizes: readonly number[];
  readonly sums: readonly number[];
}

/** What is known beforehand of a table, and the rest follows. */
export type Given = Omit<ItemTable, 'sizes' | 'sums'>;

/** A table with how many of each group answered, and the sums of their values. */
export function makeTable(given: Given): ItemTable {
  const sizes = given.groups.map(() => 0);
  const sums = given.groups.map(() => 0);
  for (const { department, role, options, answered } of given.cells) {
    const sum = options.reduce((total, count, index) => total + count * (given.values[index] ?? 0), 0);
    for (const group of [department, role]) {
      sizes[group] = (sizes[group] ?? 0) + answered;
      sums[group] = (sums[group] ?? 0) + sum;
    }
  }
  return { ...given, sizes, sums };
}

/** Whether a cell is part of a group. */
export function isIn(cell: Pick<Cell, 'department' | 'role'>, group: number): boolean {
  return cell.department === group || cell.role === group;
}

/** Whose figure is shown: those who named no group have none, though theirs may follow from the others. */
export function hasFigure({ groups }: Pick<ItemTable, 'groups'>, shown: ReadonlySet<number>, group: number): boolean {
  return shown.has(group) && groups[group]?.group !== null;
}

/** What was promised, as the functions take it that decide on what may be known of everybody. */
export function promise(minGroup: number): Privacy {
  return { mode: 'anonymous', minGroup };
}
