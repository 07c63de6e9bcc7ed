import type { Breakdown } from '../model/answers.js';
import type { Group } from '../model/assessment.js';
import type { Item, Questionnaire } from '../model/questionnaire.js';
import type { Answer, Respondent, Response } from '../model/response.js';
import { type AnswerRows, addRow, startRows } from '../statistics/answer-rows.js';

/** The groups that an assessment knows; an empty list leaves them to the responses. */
export interface GroupLists {
  readonly departments: readonly Group[];
  readonly roles: readonly Group[];
}

/** No list: groups are what the responses name. */
export const noLists: GroupLists = { departments: [], roles: [] };

/** How many departments, and how many roles, are told apart; with more of them nobody is. */
export const mostGroups = 200;
/** The same where they stand in no list. */
export const mostUnlisted = 40;
/** How many pairs of both are kept apart; where there could be more, roles are not. */
export const mostPairs = 2048;

/** The groups of one breakdown while they are counted. Slot 0 is everybody who named none. */
export interface Slots {
  readonly breakdown: Breakdown;
  readonly listed: readonly Group[] | null;
  readonly slots: Map<string, number>;
  /** By slot: who chose what. */
  readonly rows: Map<number, AnswerRows>;
  /** Whether there are too many to tell them apart. */
  isOverfull: boolean;
}

/** Everybody of one department and one role. Never shown: it tells which figures could be worked out from others. */
export interface Pair {
  readonly department: number;
  readonly role: number;
  people: number;
  /** Item by item: one count per option, unknown, not applicable. */
  readonly counts: Uint32Array;
}

/** Responses as counts per department and role while they come in. Its size depends on the lists and the questionnaire. */
export interface GroupCounting {
  readonly items: readonly Item[];
  /** Where the counts of each item begin, and after the last one their number. */
  readonly offsets: readonly number[];
  readonly departments: Slots;
  readonly roles: Slots;
  readonly pairs: Map<number, Pair>;
  /** What the present person chose, by item: filled anew for each of them. */
  readonly chosen: Uint8Array;
}

/** One group with its number; those who named none are the first, without a name. */
export interface NamedGroup {
  readonly breakdown: Breakdown;
  readonly group: Group | null;
  readonly isListed: boolean;
}

/** What was counted, in an order that does not depend on that of the responses. */
export interface GroupTable {
  readonly items: readonly Item[];
  readonly offsets: readonly number[];
  /** All departments, then all roles; a pair names two of them by their places here. */
  readonly groups: readonly NamedGroup[];
  readonly pairs: readonly Readonly<Pair>[];
}

/** Nothing counted yet. Items of sections that are not scored are not counted by group. */
export function startGroups(questionnaire: Questionnaire, lists: GroupLists): GroupCounting {
  const items = questionnaire.sections
    .filter(({ kind }) => kind === 'dimension' || kind === 'anti-pattern')
    .flatMap((section) => section.items);
  const offsets = [0];
  for (const { options } of items) offsets.push((offsets.at(-1) ?? 0) + options.length + 2);
  const most = (listed: readonly Group[]): number => (listed.length || mostUnlisted) + 1;
  const tooMany = most(lists.departments) * most(lists.roles) > mostPairs;
  return {
    items,
    offsets,
    departments: startSlots('department', lists.departments),
    roles: tooMany ? { ...startSlots('role', lists.roles), isOverfull: true } : startSlots('role', lists.roles),
    pairs: new Map(),
    chosen: new Uint8Array(items.length),
  };
}

/** Counts one more response. */
export function countGroup(counting: GroupCounting, { respondent, answers }: Response): void {
  const pair = findPair(counting, respondent);
  pair.people += 1;
  const { items, offsets, chosen } = counting;
  chosen.fill(0);
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    const answer = item === undefined ? undefined : answers.get(item.id);
    if (item === undefined || answer === undefined) continue;
    const state = stateOf(answer, item);
    if (state === null) continue;
    const at = (offsets[index] ?? 0) + state;
    pair.counts[at] = (pair.counts[at] ?? 0) + 1;
    if (answer.state === 'answered') chosen[index] = answer.value;
  }
  addRow(findRows(counting, counting.departments, pair.department), chosen);
  // Where roles are told apart by nobody, their only list would be a second one of everybody.
  if (!counting.roles.isOverfull) addRow(findRows(counting, counting.roles, pair.role), chosen);
}

function findRows({ items }: GroupCounting, { rows }: Slots, slot: number): AnswerRows {
  const known = rows.get(slot);
  if (known !== undefined) return known;
  const started = startRows(items.map(({ options }) => options.map(({ value }) => value)));
  rows.set(slot, started);
  return started;
}

function stateOf(answer: Answer, { options }: Item): number | null {
  switch (answer.state) {
    case 'answered':
      return answer.value - 1;
    case 'unknown':
      return options.length;
    case 'not-applicable':
      return options.length + 1;
    case 'told':
      return null;
  }
}

/** What was counted: listed groups as they are listed, others by their ids; pairs by department, then role. */
export function finishGroups({ items, offsets, departments, roles, pairs }: GroupCounting): GroupTable {
  const [ofDepartments, ofRoles] = [order(departments), order(roles)];
  const placed = new Map<string, Pair[]>();
  for (const pair of pairs.values()) {
    const department = ofDepartments.placeOf(pair.department);
    const role = ofDepartments.groups.length + ofRoles.placeOf(pair.role);
    const key = `${department} ${role}`;
    placed.set(key, [...(placed.get(key) ?? []), { ...pair, department, role }]);
  }
  return {
    items,
    offsets,
    groups: [...ofDepartments.groups, ...ofRoles.groups],
    pairs: [...placed.values()].map(joinPairs).sort((a, b) => a.department - b.department || a.role - b.role),
  };
}

/** All of them as one, with the department and role of the first. */
export function joinPairs(pairs: readonly Readonly<Pair>[]): Pair {
  const [first] = pairs;
  if (first === undefined) throw new Error('There is no pair to join.');
  const counts = first.counts.map((_, at) => pairs.reduce((sum, pair) => sum + (pair.counts[at] ?? 0), 0));
  return { ...first, counts, people: pairs.reduce((sum, { people }) => sum + people, 0) };
}

function startSlots(breakdown: Breakdown, listed: readonly Group[]): Slots {
  return {
    breakdown,
    listed: listed.length === 0 ? null : listed,
    slots: new Map(listed.map(({ id }, index) => [id, index + 1])),
    rows: new Map(),
    isOverfull: listed.length > mostGroups,
  };
}

function findPair({ offsets, departments, roles, pairs }: GroupCounting, respondent: Respondent): Pair {
  const department = slotOf(departments, respondent.department);
  const role = slotOf(roles, respondent.role);
  const key = department * (mostPairs + 1) + role;
  const known = pairs.get(key);
  if (known !== undefined) return known;
  const pair = { department, role, people: 0, counts: new Uint32Array(offsets.at(-1) ?? 0) };
  pairs.set(key, pair);
  return pair;
}

function slotOf(slots: Slots, id: string | null): number {
  if (id === null || slots.isOverfull) return 0;
  const known = slots.slots.get(id);
  if (known !== undefined || slots.listed !== null) return known ?? 0;
  if (slots.slots.size === mostUnlisted) {
    slots.isOverfull = true;
    return 0;
  }
  slots.slots.set(id, slots.slots.size + 1);
  return slots.slots.size;
}

/** The groups that are told apart, first those who named none, each with its slot. */
export function nameSlots(slots: Slots): readonly { readonly slot: number; readonly group: string | null }[] {
  const named = groupsOf(slots).map(({ id }) => ({ slot: slots.slots.get(id) ?? 0, group: id }));
  return [{ slot: 0, group: null }, ...named];
}

// None where there are too many to tell them apart.
function groupsOf({ listed, slots, isOverfull }: Slots): readonly Group[] {
  if (isOverfull) return [];
  return listed ?? [...slots.keys()].sort().map((id): Group => ({ id, title: { de: id, en: id } }));
}

function order(all: Slots) {
  const { breakdown, listed, slots } = all;
  const groups = groupsOf(all);
  const places = new Map(groups.map(({ id }, index) => [slots.get(id) ?? 0, index + 1]));
  const named: readonly NamedGroup[] = [null, ...groups].map((group) => ({
    breakdown,
    group,
    isListed: listed !== null,
  }));
  return { groups: named, placeOf: (slot: number): number => places.get(slot) ?? 0 };
}
