import type { GroupAnswers, GroupItem, ItemCounts, Privacy } from '../model/answers.js';
import { coarseMean } from './coarse-mean.js';
import { type GroupTable, joinPairs, type NamedGroup } from './count-groups.js';
import { answerGuards, type Guard, participationGuards } from './guards.js';
import { type Cell, hasFigure, type ItemTable, isIn, makeTable } from './item-table.js';
import { findUnknownToMany, type GroupUnknown } from './unknown-to-many.js';

/** Of more pairs of department and role, only departments are shown: what both together tell could not be held any more. */
const mostPairsHeld = 150;

const nobody: ItemCounts = {
  item: '',
  options: [],
  answered: 0,
  unknown: 0,
  unanswered: 0,
  notApplicable: 0,
  reasons: [],
  agreement: null,
};

/**
 * What may be known of each group (docs/privacy.md). In an anonymous assessment: how many took part, and item by item a mean in
 * steps, where the guards let it; never a count of answers. Otherwise everything.
 *
 * Listed groups are always there, so that being there tells nothing; others only where they may be named.
 * @param whole everybody's counts as scoring sees them
 */
export function hideGroups(table: GroupTable, whole: readonly ItemCounts[], privacy: Privacy): readonly GroupAnswers[] {
  const named = table.groups.flatMap((each, index) =>
    each.group === null ? [] : [{ ...each, group: each.group, index }],
  );
  const asked = new Set(named.filter(({ index }) => peopleOf(table, index) > 0).map(({ breakdown }) => breakdown));
  const told = named.filter(({ breakdown }) => asked.has(breakdown));
  const describe = (
    shown: ReadonlySet<number> | null,
    itemsOf: (group: number) => readonly GroupItem[],
    unknownTo: (group: number) => readonly string[],
  ) =>
    told
      .filter((each) => shown === null || shown.has(each.index) || each.isListed)
      .map(({ breakdown, group, index }): GroupAnswers => {
        const people = shown === null || shown.has(index) ? peopleOf(table, index) : null;
        const told = { items: itemsOf(index), unknownToMany: unknownTo(index) };
        return { breakdown, group: group.id, title: group.title, people, ...told };
      });
  if (privacy.mode !== 'anonymous') {
    return describe(
      null,
      (group) =>
        table.items.map(({ id }, index): GroupItem => {
          return { item: id, state: 'counted', counts: countMembers(table, index, group) };
        }),
      () => [],
    );
  }
  const { minGroup } = privacy;
  const { groups, items, pairs } = table.pairs.length > mostPairsHeld ? withoutRoles(table) : table;
  const counts = new Map(whole.map((item) => [item.item, item]));
  const people = pairs.map((pair): Cell => ({ ...pair, options: [], answered: pair.people }));
  const everybody = makeTable({ minGroup, groups, values: [], cells: people, whole: nobody });
  const shown = hide(everybody, present(everybody), participationGuards);
  const means = items.map((item, index) => {
    const found = counts.get(item.id);
    if (found === undefined) return new Map<number, number>();
    const values = item.options.map(({ value }) => value);
    const answers = makeTable({ minGroup, groups, values, cells: cellsOf({ ...table, pairs }, index), whole: found });
    const visible = hide(
      answers,
      present(answers).filter((group) => shown.has(group)),
      answerGuards,
    );
    const told = [...visible].filter((group) => hasFigure(answers, visible, group));
    const meanOf = (group: number): number => coarseMean(answers.sums[group] ?? 0, answers.sizes[group] ?? 0, minGroup);
    return new Map(told.map((group) => [group, meanOf(group)]));
  });
  const unknown = items.map(({ id }, index) => {
    const found = counts.get(id);
    if (found === undefined) return new Set<number>();
    const tell = ({ breakdown, group }: NamedGroup, at: number): GroupUnknown | null => {
      if (group === null || !shown.has(at)) return null;
      const members = countMembers({ ...table, items, pairs }, index, at);
      const asked = (peopleOf({ ...table, pairs }, at) ?? 0) - members.notApplicable;
      return { breakdown, group: at, asked, unknown: members.unknown };
    };
    return findUnknownToMany(
      groups.flatMap((group, at) => tell(group, at) ?? []),
      found,
      minGroup,
    );
  });
  return describe(
    shown,
    (group) =>
      items.map(({ id }, index): GroupItem => {
        const mean = means[index]?.get(group);
        return mean === undefined ? { item: id, state: 'hidden' } : { item: id, state: 'coarse', mean };
      }),
    (group) => items.flatMap(({ id }, index) => (unknown[index]?.has(group) === true ? [id] : [])),
  );
}

/** Hides one group after the other until every guard is content. */
function hide<Table>(table: Table, groups: readonly number[], guards: readonly Guard<Table>[]): ReadonlySet<number> {
  const shown = new Set(groups);
  for (;;) {
    const next = guards.map((guard) => guard(table, shown)).find((group) => group !== null);
    if (next === undefined || next === null) return shown;
    shown.delete(next);
  }
}

function peopleOf({ pairs }: GroupTable, group: number): number {
  return pairs.reduce((sum, pair) => sum + (isIn(pair, group) ? pair.people : 0), 0);
}

function present({ sizes }: ItemTable): readonly number[] {
  return [...sizes.keys()].filter((group) => (sizes[group] ?? 0) > 0);
}

// Nobody is told apart by role any more: all are among those who named none.
function withoutRoles(table: GroupTable): GroupTable {
  const nameless = table.groups.findIndex(({ breakdown, group }) => breakdown === 'role' && group === null);
  const pairs = table.pairs.map((pair) => ({ ...pair, role: nameless }));
  const departments = [...new Set(pairs.map(({ department }) => department))];
  return {
    ...table,
    pairs: departments.map((department) => joinPairs(pairs.filter((pair) => pair.department === department))),
  };
}

function cellsOf({ items, offsets, pairs }: GroupTable, index: number): readonly Cell[] {
  const start = offsets[index] ?? 0;
  const end = start + (items[index]?.options.length ?? 0);
  const cells = pairs.map(({ department, role, counts }): Cell => {
    const options = [...counts.subarray(start, end)];
    return { department, role, options, answered: options.reduce((sum, count) => sum + count, 0) };
  });
  return cells.filter(({ answered }) => answered > 0);
}

function countMembers({ items, offsets, pairs }: GroupTable, index: number, group: number): ItemCounts {
  const [start = 0, end = 0] = offsets.slice(index, index + 2);
  const counts = Array.from({ length: end - start }, () => 0);
  let people = 0;
  for (const pair of pairs.filter((each) => isIn(each, group))) {
    people += pair.people;
    for (const [at, count] of pair.counts.subarray(start, end).entries()) counts[at] = (counts[at] ?? 0) + count;
  }
  const options = counts.slice(0, -2);
  const [unknown = 0, notApplicable = 0] = counts.slice(-2);
  const answered = options.reduce((sum, count) => sum + count, 0);
  const unanswered = people - answered - unknown - notApplicable;
  const item = items[index]?.id ?? '';
  return { item, options, answered, unknown, unanswered, notApplicable, reasons: [], agreement: null };
}
