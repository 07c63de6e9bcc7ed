import type { Answers, ItemCounts, Privacy, Remark } from '../model/answers.js';
import type { Problem } from '../model/problem.js';
import type { Item, Questionnaire } from '../model/questionnaire.js';
import type { Agreement, Response } from '../model/response.js';
import { countGroup, finishGroups, type GroupCounting, type GroupLists, noLists, startGroups } from './count-groups.js';
import { finishRows } from './finish-rows.js';
import { hideGroups } from './hide-groups.js';
import { fitTogether, keepRemark, listRemarks, type Remarks, startRemarks } from './keep-remarks.js';

/** What came of counting. */
export interface Counted {
  /** null where there are too few responses for the promise that was given. */
  readonly answers: Answers | null;
  readonly problems: readonly Problem[];
  /** How many comments, pieces of evidence, reasons and answers in words were left out because there were more than anybody reads. */
  readonly remarksLeftOut: number;
}

/**
 * Responses as counts per item and option while they come in (docs/scoring.md, rule 2): plain data, filled by countResponse.
 * It holds whole numbers and a bounded number of remarks, never a response, so that its size depends on the questionnaire
 * and not on how many people answered.
 */
export interface Counting {
  readonly privacy: Privacy;
  readonly tallies: readonly Tally[];
  readonly groups: GroupCounting;
  people: number;
}

const remarkKinds = ['reasons', 'comments', 'evidence', 'told'] as const;
type RemarkKind = (typeof remarkKinds)[number];

interface Tally extends Readonly<Record<RemarkKind, Remarks>> {
  readonly item: Item;
  readonly options: number[];
  /** How many answered in words. */
  toldBy: number;
  unknown: number;
  notApplicable: number;
  /** The latest that came: with more than one response it is dropped. */
  agreement: Agreement | null;
}

/** Counts responses, all at once: startCounting, countResponse for each, finishCounting. */
export function aggregate(
  questionnaire: Questionnaire,
  responses: Iterable<Response>,
  privacy: Privacy,
  lists: GroupLists = noLists,
): Counted {
  const counting = startCounting(questionnaire, privacy, lists);
  for (const response of responses) countResponse(counting, response);
  return finishCounting(counting);
}

/**
 * Nothing counted yet.
 * @param lists the departments and roles of the assessment; where there are none, those are counted that responses name
 */
export function startCounting(questionnaire: Questionnaire, privacy: Privacy, lists: GroupLists = noLists): Counting {
  const items = questionnaire.sections.flatMap((section) => section.items);
  return {
    privacy,
    tallies: items.map((item) => startTally(item)),
    groups: startGroups(questionnaire, lists),
    people: 0,
  };
}

/** Counts one more response. Whole numbers only, so the order of responses cannot matter. */
export function countResponse(counting: Counting, response: Response): void {
  counting.people += 1;
  for (const tally of counting.tallies) count(tally, response, counting.privacy);
  countGroup(counting.groups, response);
}

/**
 * The counts as answers, once all responses are in.
 *
 * An anonymous assessment is kept here, before anything is scored: fewer responses than its group size give a problem
 * and no answers; an item that fewer than that answered is treated as unanswered, with its remarks; evidence, which may
 * name people, stays with the holder of the files; reasons for "not applicable" appear only where enough people gave one.
 * What is kept of departments and roles is decided in hide-groups.ts.
 * Votes are those of one room with one response: with more of them, or in an anonymous assessment, none are kept.
 */
export function finishCounting({ privacy, tallies, groups, people }: Counting): Counted {
  const least = privacy.mode === 'anonymous' ? privacy.minGroup : 1;
  if (people < least) {
    return {
      answers: null,
      problems: [{ code: 'too-few-responses', severity: 'error', place: null, args: { found: people, least } }],
      remarksLeftOut: 0,
    };
  }
  const kept = tallies.map((tally) =>
    privacy.mode === 'anonymous' ? conceal(tally, privacy.minGroup, people) : tally,
  );
  const remarks = kept.flatMap((tally) => remarkKinds.map((kind) => tally[kind]));
  const fitting = fitTogether(remarks.map(listRemarks));
  const textsOf = (index: number, kind: RemarkKind): readonly string[] =>
    fitting[remarkKinds.length * index + remarkKinds.indexOf(kind)] ?? [];
  const remarksOf = (kind: RemarkKind): readonly Remark[] =>
    kept.flatMap(({ item }, index) => textsOf(index, kind).map((text) => ({ item: item.id, text })));
  const items = kept.map((tally, index) => finish(tally, textsOf(index, 'reasons'), people, privacy));
  return {
    answers: {
      people,
      privacy,
      items,
      groups: hideGroups(finishGroups(groups), items, privacy),
      comments: remarksOf('comments'),
      evidence: remarksOf('evidence'),
      told: remarksOf('told'),
      rows: finishRows(groups, items, privacy),
    },
    problems: [],
    remarksLeftOut: sum(remarks.map(({ count }) => count)) - sum(fitting.map(({ length }) => length)),
  };
}

function startTally(item: Item): Tally {
  return {
    item,
    options: item.options.map(() => 0),
    toldBy: 0,
    unknown: 0,
    notApplicable: 0,
    reasons: startRemarks(item.id),
    comments: startRemarks(item.id),
    evidence: startRemarks(item.id),
    told: startRemarks(item.id),
    agreement: null,
  };
}

function count(tally: Tally, response: Response, privacy: Privacy): void {
  const answer = response.answers.get(tally.item.id);
  if (answer === undefined) return;
  if (answer.state === 'answered') tally.options[answer.value - 1] = (tally.options[answer.value - 1] ?? 0) + 1;
  if (answer.state === 'told') {
    tally.toldBy += 1;
    keepRemark(tally.told, answer.text);
  }
  if (answer.state === 'unknown') tally.unknown += 1;
  if (answer.state === 'not-applicable') {
    tally.notApplicable += 1;
    keepRemark(tally.reasons, answer.reason);
  }
  if (answer.comment !== null) keepRemark(tally.comments, answer.comment);
  // What no output may ever show need not be remembered.
  if (privacy.mode === 'anonymous') return;
  if (answer.evidence !== null) keepRemark(tally.evidence, answer.evidence);
  if (answer.agreement !== null) tally.agreement = answer.agreement;
}

function conceal(tally: Tally, minGroup: number, people: number): Tally {
  const reasons = tally.notApplicable >= minGroup ? tally.reasons : startRemarks(tally.item.id);
  const answered = answeredIn(tally);
  const everybodySaysNotApplicable = tally.notApplicable === people;
  if (answered >= minGroup || everybodySaysNotApplicable) return { ...tally, reasons };
  return { ...startTally(tally.item), notApplicable: tally.notApplicable, reasons };
}

function finish(tally: Tally, reasons: readonly string[], people: number, privacy: Privacy): ItemCounts {
  const answered = answeredIn(tally);
  return {
    item: tally.item.id,
    options: tally.options,
    answered,
    unknown: tally.unknown,
    unanswered: people - answered - tally.unknown - tally.notApplicable,
    notApplicable: tally.notApplicable,
    reasons,
    agreement: people === 1 && privacy.mode !== 'anonymous' ? tally.agreement : null,
  };
}

// An item has options or is answered in words: one of the two is always nothing.
function answeredIn(tally: Tally): number {
  return sum(tally.options) + tally.toldBy;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, each) => total + each, 0);
}
