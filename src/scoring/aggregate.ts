import type { Answers, ItemCounts, Privacy, Remark } from '../model/answers.js';
import type { Problem } from '../model/problem.js';
import type { Item, Questionnaire } from '../model/questionnaire.js';
import type { Response } from '../model/response.js';

/**
 * Counts responses per item and option (docs/scoring.md, rule 2). Whole numbers only, so the order of responses cannot matter.
 *
 * An anonymous assessment is kept here, before anything is scored: fewer responses than its group size give a problem
 * and no answers; an item that fewer than that answered is treated as unanswered, with its remarks; evidence, which may
 * name people, stays with the holder of the files; reasons for "not applicable" appear only where enough people gave one.
 */
export function aggregate(
  questionnaire: Questionnaire,
  responses: Iterable<Response>,
  privacy: Privacy,
): { answers: Answers | null; problems: readonly Problem[] } {
  const items = questionnaire.sections.flatMap((section) => section.items);
  const tallies = items.map((item) => startTally(item));
  let people = 0;
  for (const response of responses) {
    people += 1;
    for (const tally of tallies) count(tally, response);
  }
  const least = privacy.mode === 'anonymous' ? privacy.minGroup : 1;
  if (people < least) {
    return {
      answers: null,
      problems: [{ code: 'too-few-responses', severity: 'error', place: null, args: { found: people, least } }],
    };
  }
  const kept = tallies.map((tally) =>
    privacy.mode === 'anonymous' ? conceal(tally, privacy.minGroup, people) : tally,
  );
  return {
    answers: {
      people,
      privacy,
      items: kept.map((tally) => finish(tally, people)),
      comments: kept.flatMap(({ item, comments }) => mix(comments.map((text) => ({ item: item.id, text })))),
      evidence: kept.flatMap(({ item, evidence }) => mix(evidence.map((text) => ({ item: item.id, text })))),
    },
    problems: [],
  };
}

interface Tally {
  readonly item: Item;
  readonly options: number[];
  unknown: number;
  notApplicable: number;
  readonly reasons: string[];
  readonly comments: string[];
  readonly evidence: string[];
}

function startTally(item: Item): Tally {
  const options = item.options.map(() => 0);
  return { item, options, unknown: 0, notApplicable: 0, reasons: [], comments: [], evidence: [] };
}

function count(tally: Tally, response: Response): void {
  const answer = response.answers.get(tally.item.id);
  if (answer === undefined) return;
  if (answer.state === 'answered') tally.options[answer.value - 1] = (tally.options[answer.value - 1] ?? 0) + 1;
  if (answer.state === 'unknown') tally.unknown += 1;
  if (answer.state === 'not-applicable') {
    tally.notApplicable += 1;
    tally.reasons.push(answer.reason);
  }
  if (answer.comment !== null) tally.comments.push(answer.comment);
  if (answer.evidence !== null) tally.evidence.push(answer.evidence);
}

function conceal(tally: Tally, minGroup: number, people: number): Tally {
  const reasons = tally.notApplicable >= minGroup ? tally.reasons : [];
  const answered = sum(tally.options);
  const everybodySaysNotApplicable = tally.notApplicable === people;
  if (answered >= minGroup || everybodySaysNotApplicable) return { ...tally, reasons, evidence: [] };
  return { ...startTally(tally.item), notApplicable: tally.notApplicable, reasons };
}

function finish(tally: Tally, people: number): ItemCounts {
  const answered = sum(tally.options);
  return {
    item: tally.item.id,
    options: tally.options,
    answered,
    unknown: tally.unknown,
    unanswered: people - answered - tally.unknown - tally.notApplicable,
    notApplicable: tally.notApplicable,
    reasons: mix(tally.reasons.map((text) => ({ item: tally.item.id, text }))).map(({ text }) => text),
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, each) => total + each, 0);
}

// An order that depends on the words alone: the same for the same words, and telling nothing of who wrote first.
function mix(remarks: readonly Remark[]): readonly Remark[] {
  return remarks
    .map((remark) => ({ remark, key: scramble(`${remark.item}\n${remark.text}`) }))
    .sort((a, b) => a.key - b.key || (a.remark.text < b.remark.text ? -1 : a.remark.text > b.remark.text ? 1 : 0))
    .map(({ remark }) => remark);
}

// FNV-1a, 32 bits.
function scramble(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash;
}
