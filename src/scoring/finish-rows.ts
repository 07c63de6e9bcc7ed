import type { GroupRows, ItemCounts, PeopleRows, Privacy } from '../model/answers.js';
import type { AnswerRows } from '../model/statistics.js';
import { rowsKept } from '../statistics/answer-rows.js';
import { type GroupCounting, nameSlots } from './count-groups.js';

/**
 * Who chose what, once all responses are in. In an anonymous assessment without departments and roles, in an order that tells
 * nothing, and without what scoring must not see.
 * @param whole everybody's counts as scoring sees them
 */
export function finishRows(counting: GroupCounting, whole: readonly ItemCounts[], privacy: Privacy): PeopleRows {
  const { departments, roles } = counting;
  const items = counting.items.map(({ id }) => id);
  const lists = [...departments.rows.values()];
  // Who stands in which list depends on who came first where there were too many of them: so they are one, of whom rows are kept or not.
  const everybody = departments.isOverfull ? [joinRows(lists, rowsKept)] : lists;
  if (privacy.mode === 'anonymous') {
    const kept = new Set(whole.filter(({ answered }) => answered > 0).map(({ item }) => item));
    const shown = items.map((id) => kept.has(id));
    return { items, everybody: [blank(joinRows(everybody, Number.POSITIVE_INFINITY), shown)], groups: [] };
  }
  const toldApart = [departments, roles].filter(({ isOverfull }) => !isOverfull);
  const groups = toldApart.flatMap((slots) =>
    nameSlots(slots).flatMap(({ slot, group }): GroupRows[] => {
      const members = slots.rows.get(slot);
      return members === undefined ? [] : [{ breakdown: slots.breakdown, group, members }];
    }),
  );
  return { items, everybody, groups };
}

/** All of them as one list, in the order of their answers; without rows where one has none or there are more than `most`. */
function joinRows(lists: readonly AnswerRows[], most: number): AnswerRows {
  const [first] = lists;
  if (first === undefined) throw new Error('There are no rows to join.');
  const { values } = first;
  const people = lists.reduce((sum, each) => sum + each.people, 0);
  const counts = first.counts.map((options, place) =>
    options.map((_, option) => lists.reduce((sum, list) => sum + (list.counts[place]?.[option] ?? 0), 0)),
  );
  const single = lists.flatMap(({ rows, people: within }) =>
    rows === null
      ? []
      : Array.from({ length: within }, (_, person) =>
          rows.subarray(person * values.length, (person + 1) * values.length),
        ),
  );
  if (single.length < people || people > most) return { values, counts, rows: null, people };
  const rows = new Uint8Array(people * values.length);
  for (const [person, row] of single.sort(compareRows).entries()) rows.set(row, person * values.length);
  return { values, counts, rows, people };
}

function compareRows(one: Uint8Array, other: Uint8Array): number {
  const at = one.findIndex((option, place) => option !== other[place]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

function blank({ values, counts, rows, people }: AnswerRows, shown: readonly boolean[]): AnswerRows {
  return {
    values,
    counts: counts.map((options, place) => (shown[place] === true ? options : options.map(() => 0))),
    rows: rows?.map((option, at) => (shown[at % values.length] === true ? option : 0)) ?? null,
    people,
  };
}
