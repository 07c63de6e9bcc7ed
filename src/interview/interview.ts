import type { Item, Questionnaire, Section } from '../model/questionnaire.js';
import type { Agreement, Answer, Notes, Respondent, Response } from '../model/response.js';

/** The most characters (code points) that a comment, an evidence, a reason or an answer in words may have. */
export const noteLimit = 10_000;

/** The most votes that one option may have. */
export const voteLimit = 1000;

export type { Notes } from '../model/response.js';

/**
 * What a person gives for an item; the notes are kept apart, so that a changed answer keeps them.
 * `value` is the option's number, counted from 1, as a response file has it. `agreement` tells how a room came to the answer;
 * left out or null where no votes were taken. `text` is for items without options, on which nobody votes.
 */
export type Given = (
  | { readonly state: 'answered'; readonly value: number }
  | { readonly state: 'told'; readonly text: string }
  | { readonly state: 'unknown' }
  | { readonly state: 'not-applicable'; readonly reason: string }
) & { readonly agreement?: Agreement | null };

/** Where moving on leads: to the next item, to the next open one, or back to the review. */
export type Onward = 'next' | 'open' | 'review';

/** A place in the interview. `index` counts items in questionnaire order from 0; the number of items is the review. */
export interface Place {
  readonly index: number;
  readonly onward: Onward;
}

/** An interview under way: one immutable value, changed by the verbs of this file only. */
export interface InterviewState {
  /** What is asked: the questionnaire with the sections that were chosen, and no other. */
  readonly questionnaire: Questionnaire;
  /** What belongs to sections that are not asked this time: it is in the response, and nowhere else. */
  readonly notAsked: NotAsked;
  readonly respondent: Respondent;
  /** By item id, in questionnaire order; always legal for the questionnaire. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** Notes of items that have no answer yet, by item id. They are saved, and part of the result once there is an answer. */
  readonly pendingNotes: ReadonlyMap<string, Notes>;
  readonly place: Place;
  /** The places that the person came through, the latest last. */
  readonly trail: readonly Place[];
  /** Earlier answers that the questionnaire no longer has a place for. They are in no response. */
  readonly leftOut: ReadonlyMap<string, Answer>;
}

/** Answers and notes of sections that are not asked. */
export interface NotAsked {
  /** All sections. */
  readonly questionnaire: Questionnaire;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly notes: ReadonlyMap<string, Notes>;
}

/** Why a verb changed nothing. */
export type Refusal =
  | 'at-review'
  | 'item-unknown'
  | 'option-unknown'
  | 'text-missing'
  | 'text-not-asked'
  | 'not-applicable-not-allowed'
  | 'reason-missing'
  | 'votes-impossible';

/** What a verb that can be refused gives back. */
export type Step =
  | { readonly ok: true; readonly state: InterviewState }
  | { readonly ok: false; readonly refusal: Refusal };

/** Where an item stands; all numbers count from 1. */
export interface ItemPosition {
  readonly number: number;
  readonly section: number;
  readonly sections: number;
  readonly numberInSection: number;
  readonly itemsInSection: number;
}

/** How far the interview is. The four states add up to `total`. */
export interface Progress {
  /** With an option or in words. */
  readonly answered: number;
  readonly unknown: number;
  readonly notApplicable: number;
  readonly open: number;
  readonly total: number;
  /** null in the review. */
  readonly position: ItemPosition | null;
}

/** What the review shows, each list in questionnaire order. */
export interface Review {
  readonly open: readonly Item[];
  readonly unknown: readonly Item[];
  readonly notApplicable: readonly Item[];
  /** Items whose answer carries a comment or evidence. */
  readonly noted: readonly Item[];
  /** Items with notes that are not part of the result, because they have no answer. */
  readonly notedWithoutAnswer: readonly Item[];
}

/**
 * Starts or resumes an interview at the first open item, or in the review when none is open.
 * Resumed interviews walk from open item to open item. Earlier answers that do not fit (unknown item, an option that
 * is gone, not applicable where it is not allowed) go to `leftOut`; the notes of an item that is still there are kept for its next answer,
 * as are notes that were given before there was one.
 * `sections` names those that are asked, all of them where it is left out; what was answered in others stays as it is, and no
 * number or list of the interview knows of it.
 */
export function begin(
  questionnaire: Questionnaire,
  respondent: Respondent,
  answersSoFar: ReadonlyMap<string, Answer>,
  notesWithoutAnswer: ReadonlyMap<string, Notes> = new Map(),
  sections?: ReadonlySet<string>,
): InterviewState {
  const answers = new Map<string, Answer>();
  const pendingNotes = new Map<string, Notes>();
  const notAsked = { questionnaire, answers: new Map<string, Answer>(), notes: new Map<string, Notes>() };
  const leftOut = new Map(answersSoFar);
  for (const section of questionnaire.sections) {
    const isAsked = sections === undefined || sections.has(section.id);
    for (const item of section.items) {
      const answer = answersSoFar.get(item.id);
      if (answer !== undefined && refusalOf(item, answer) === null) {
        (isAsked ? answers : notAsked.answers).set(item.id, answer);
        leftOut.delete(item.id);
        continue;
      }
      const waiting = notesWithoutAnswer.get(item.id) ?? noNotes;
      const notes = { comment: answer?.comment ?? waiting.comment, evidence: answer?.evidence ?? waiting.evidence };
      if (hasNotes(notes)) (isAsked ? pendingNotes : notAsked.notes).set(item.id, notes);
    }
  }
  const asked =
    sections === undefined
      ? questionnaire
      : { ...questionnaire, sections: questionnaire.sections.filter(({ id }) => sections.has(id)) };
  const items = itemsOf(asked);
  const firstOpen = items.findIndex((item) => !answers.has(item.id));
  return {
    questionnaire: asked,
    notAsked,
    respondent,
    answers,
    pendingNotes,
    place: { index: firstOpen < 0 ? items.length : firstOpen, onward: answers.size === 0 ? 'next' : 'open' },
    trail: [],
    leftOut,
  };
}

/**
 * Gives the current item an answer, keeps its notes, and moves on. Votes of an earlier answer go with it. Refused in the review,
 * where the item does not allow it (an option that it does not have, words where it has options, no words where it has none),
 * and with votes that cannot be: on words, other than one or two rounds of at least one vote, a count for each option up to `voteLimit`, and no more dissent than votes in the last round.
 */
export function answer(state: InterviewState, given: Given): Step {
  const item = currentItem(state);
  if (item === null) return { ok: false, refusal: 'at-review' };
  const refusal = refusalOf(item, given);
  if (refusal !== null) return { ok: false, refusal };
  const pendingNotes = new Map(state.pendingNotes);
  pendingNotes.delete(item.id);
  const answers = withAnswer(state, item.id, withNotes(given, notesOf(state, item.id)));
  return { ok: true, state: moveOn({ ...state, answers, pendingNotes }) };
}

/** Takes the answer of the current item away; its notes wait for the next one. Stays where it is. */
export function clearAnswer(state: InterviewState): InterviewState {
  const item = currentItem(state);
  if (item === null || !state.answers.has(item.id)) return state;
  const notes = notesOf(state, item.id);
  const answers = new Map(state.answers);
  answers.delete(item.id);
  const pendingNotes = new Map(state.pendingNotes);
  if (hasNotes(notes)) pendingNotes.set(item.id, notes);
  return { ...state, answers, pendingNotes };
}

/** Moves on without touching the answer. In the review nothing changes. */
export function skip(state: InterviewState): InterviewState {
  return moveOn(state);
}

/** Goes where the person was before; without a way behind, to the item before. At the first item nothing changes. */
export function back(state: InterviewState): InterviewState {
  const before = state.trail.at(-1);
  if (before !== undefined) return { ...state, place: before, trail: state.trail.slice(0, -1) };
  const { index } = state.place;
  return index === 0 ? state : { ...state, place: { index: index - 1, onward: 'next' } };
}

/**
 * Jumps to an item by its id (upper and lower case are the same unless two items differ in nothing else).
 * Coming from the review, moving on leads back to it. Refused for ids that the questionnaire does not have.
 */
export function goTo(state: InterviewState, itemId: string): Step {
  const items = itemsOf(state.questionnaire);
  const exact = items.findIndex((item) => item.id === itemId);
  const index = exact >= 0 ? exact : items.findIndex((item) => item.id.toLowerCase() === itemId.toLowerCase());
  if (index < 0) return { ok: false, refusal: 'item-unknown' };
  return { ok: true, state: moveTo(state, { index, onward: atReview(state) ? 'review' : state.place.onward }) };
}

/** Jumps to the first open item, from where moving on leads through the open ones; to the review when none is open. */
export function goToOpen(state: InterviewState): InterviewState {
  const items = itemsOf(state.questionnaire);
  const index = items.findIndex((item) => !state.answers.has(item.id));
  return moveTo(state, { index: index < 0 ? items.length : index, onward: 'open' });
}

/** Jumps to the review. */
export function goToReview(state: InterviewState): InterviewState {
  return moveTo(state, { index: itemsOf(state.questionnaire).length, onward: 'next' });
}

/** Sets the comment of the current item, cleaned; an empty text removes it. Refused in the review only. */
export function addComment(state: InterviewState, text: string): Step {
  return addNote(state, 'comment', text);
}

/** Sets the evidence of the current item, cleaned; an empty text removes it. Refused in the review only. */
export function addEvidence(state: InterviewState, text: string): Step {
  return addNote(state, 'evidence', text);
}

/** The item that is asked now; null in the review. */
export function currentItem(state: InterviewState): Item | null {
  return itemsOf(state.questionnaire)[state.place.index] ?? null;
}

/** The section of the item that is asked now; null in the review. */
export function currentSection(state: InterviewState): Section | null {
  const { position } = progress(state);
  return position === null ? null : (state.questionnaire.sections[position.section - 1] ?? null);
}

/** The answer that the current item has; null when it is open, and in the review. */
export function currentAnswer(state: InterviewState): Answer | null {
  const item = currentItem(state);
  return item === null ? null : (state.answers.get(item.id) ?? null);
}

/** The notes of the current item, with its answer or waiting for one. */
export function currentNotes(state: InterviewState): Notes {
  const item = currentItem(state);
  return item === null ? noNotes : notesOf(state, item.id);
}

/** True in the review, after the last item. */
export function atReview(state: InterviewState): boolean {
  return currentItem(state) === null;
}

/** True where `back` would change the place. */
export function canGoBack(state: InterviewState): boolean {
  return state.trail.length > 0 || state.place.index > 0;
}

/** Items without any answer, in questionnaire order. Unknown and not applicable are answers. */
export function openItems(state: InterviewState): readonly Item[] {
  return itemsOf(state.questionnaire).filter((item) => !state.answers.has(item.id));
}

/** True when no item is open. */
export function isComplete(state: InterviewState): boolean {
  return openItems(state).length === 0;
}

/** True when the interview may be called finished: something was answered. Open items may remain. */
export function canFinish(state: InterviewState): boolean {
  return state.answers.size > 0;
}

/** Counts of the four states, and where the current item stands. */
export function progress(state: InterviewState): Progress {
  const items = itemsOf(state.questionnaire);
  const count = (wanted: Answer['state']): number =>
    [...state.answers.values()].filter((given) => given.state === wanted).length;
  return {
    answered: count('answered') + count('told'),
    unknown: count('unknown'),
    notApplicable: count('not-applicable'),
    open: items.length - state.answers.size,
    total: items.length,
    position: positionOf(state.questionnaire, state.place.index),
  };
}

/** Whole minutes that the open items take, rounded up; 0 when none is open. */
export function minutesLeft(state: InterviewState): number {
  return minutesFor(openItems(state));
}

/** Whole minutes that items take, rounded up: twenty seconds for choosing an option, a minute for an answer in words. */
export function minutesFor(items: readonly Item[]): number {
  return Math.ceil(items.reduce((seconds, { scale }) => seconds + (scale === 'text' ? 60 : 20), 0) / 60);
}

/** What there is to look at before the end. */
export function review(state: InterviewState): Review {
  const items = itemsOf(state.questionnaire);
  const inState = (wanted: Answer['state']): readonly Item[] =>
    items.filter((item) => state.answers.get(item.id)?.state === wanted);
  return {
    open: openItems(state),
    unknown: inState('unknown'),
    notApplicable: inState('not-applicable'),
    noted: items.filter((item) => hasNotes(state.answers.get(item.id) ?? noNotes)),
    notedWithoutAnswer: items.filter((item) => state.pendingNotes.has(item.id)),
  };
}

/**
 * The interview as a response, everything in questionnaire order, with what is known of sections that are not asked. What was
 * left out is not in it. `complete` speaks of the sections that are asked.
 */
export function toResponse(state: InterviewState, complete: boolean): Response {
  const { notAsked } = state;
  const { id, version, hash } = notAsked.questionnaire;
  const answers = new Map<string, Answer>();
  const notesWithoutAnswer = new Map<string, Notes>();
  const itemRevisions = new Map<string, number>();
  for (const item of itemsOf(notAsked.questionnaire)) {
    const given = state.answers.get(item.id) ?? notAsked.answers.get(item.id);
    if (given !== undefined) answers.set(item.id, given);
    const notes = state.pendingNotes.get(item.id) ?? notAsked.notes.get(item.id);
    if (notes !== undefined) notesWithoutAnswer.set(item.id, notes);
    if (given !== undefined && item.revision > 1) itemRevisions.set(item.id, item.revision);
  }
  return {
    questionnaire: `${id}@${version}`,
    questionnaireHash: hash,
    respondent: state.respondent,
    complete,
    answers,
    notesWithoutAnswer,
    itemRevisions,
  };
}

/**
 * Typed text as it may be kept: no control characters or escape sequences, no invisible marks that turn the direction of writing,
 * line breaks and tabs as one space, composed (NFC), no space at the ends, at most `noteLimit` characters.
 * `cut` tells that something was lost to the limit.
 */
export function cleanText(text: string): { readonly text: string; readonly cut: boolean } {
  const clean = text
    .replace(escapeSequences, '')
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .normalize('NFC')
    .trim();
  // A character is at most two units: no need to take a huge text apart.
  const characters = [...clean.slice(0, 2 * noteLimit + 2)];
  if (characters.length <= noteLimit) return { text: clean, cut: false };
  return { text: characters.slice(0, noteLimit).join('').trimEnd(), cut: true };
}

/** The items of all sections in questionnaire order. */
export function itemsOf(questionnaire: Questionnaire): readonly Item[] {
  return questionnaire.sections.flatMap((section) => section.items);
}

const noNotes: Notes = { comment: null, evidence: null };

// What arrow keys and pasted colours send: taking only the escape character away would leave "[31m" in the text.
const [bell, escapeCharacter] = [7, 27].map((code) => String.fromCharCode(code));
const escapeSequences = new RegExp(
  `${escapeCharacter}(?:\\[[0-?]*[ -/]*[@-~]|O[ -~]|\\][^${bell}${escapeCharacter}]*(?:${bell}|${escapeCharacter}\\\\)|[@-Z\\\\-_])`,
  'g',
);

function hasNotes(notes: Notes): boolean {
  return notes.comment !== null || notes.evidence !== null;
}

function notesOf(state: InterviewState, itemId: string): Notes {
  const { comment, evidence } = state.answers.get(itemId) ?? state.pendingNotes.get(itemId) ?? noNotes;
  return { comment, evidence };
}

function withNotes(given: Given, notes: Notes): Answer {
  const beside = { ...notes, agreement: cleanAgreement(given.agreement ?? null) };
  switch (given.state) {
    case 'answered':
      return { state: 'answered', value: given.value, ...beside };
    case 'told':
      return { state: 'told', text: cleanText(given.text).text, ...beside };
    case 'unknown':
      return { state: 'unknown', ...beside };
    case 'not-applicable':
      return { state: 'not-applicable', reason: cleanText(given.reason).text, ...beside };
  }
}

function cleanAgreement(agreement: Agreement | null): Agreement | null {
  if (agreement === null) return null;
  const reason = cleanText(agreement.reason ?? '').text;
  return { ...agreement, reason: reason === '' ? null : reason };
}

/** On options, in one or two rounds of at least one vote, a count for each option, no more dissent than votes in the last round. */
function hasPossibleVotes(item: Item, { rounds, dissent }: Agreement): boolean {
  const isCount = (count: number): boolean => Number.isInteger(count) && count >= 0 && count <= voteLimit;
  const votes = rounds.map(({ options, unknown }) => options.reduce((sum, count) => sum + count, unknown));
  return (
    item.scale !== 'text' &&
    rounds.length >= 1 &&
    rounds.length <= 2 &&
    rounds.every(
      ({ options, unknown }) => options.length === item.options.length && [...options, unknown].every(isCount),
    ) &&
    votes.every((count) => count > 0) &&
    isCount(dissent) &&
    dissent <= (votes.at(-1) ?? 0)
  );
}

function refusalOf(item: Item, given: Given): Refusal | null {
  const agreement = given.agreement ?? null;
  return (
    refusalOfAnswer(item, given) ??
    (agreement === null || hasPossibleVotes(item, agreement) ? null : 'votes-impossible')
  );
}

function refusalOfAnswer(item: Item, given: Given): Refusal | null {
  switch (given.state) {
    case 'answered':
      return item.options[given.value - 1] !== undefined ? null : 'option-unknown';
    case 'told':
      if (item.scale !== 'text') return 'text-not-asked';
      return cleanText(given.text).text === '' ? 'text-missing' : null;
    case 'unknown':
      return null;
    case 'not-applicable':
      if (!item.notApplicable) return 'not-applicable-not-allowed';
      return cleanText(given.reason).text === '' ? 'reason-missing' : null;
  }
}

function withAnswer(state: InterviewState, itemId: string, given: Answer): ReadonlyMap<string, Answer> {
  const answers = new Map<string, Answer>();
  for (const { id } of itemsOf(state.questionnaire)) {
    const kept = id === itemId ? given : state.answers.get(id);
    if (kept !== undefined) answers.set(id, kept);
  }
  return answers;
}

function addNote(state: InterviewState, kind: keyof Notes, text: string): Step {
  const item = currentItem(state);
  if (item === null) return { ok: false, refusal: 'at-review' };
  const clean = cleanText(text).text;
  const notes: Notes = { ...notesOf(state, item.id), [kind]: clean === '' ? null : clean };
  const given = state.answers.get(item.id);
  if (given !== undefined) {
    return { ok: true, state: { ...state, answers: withAnswer(state, item.id, { ...given, ...notes }) } };
  }
  const pendingNotes = new Map(state.pendingNotes);
  if (hasNotes(notes)) pendingNotes.set(item.id, notes);
  else pendingNotes.delete(item.id);
  return { ok: true, state: { ...state, pendingNotes } };
}

function moveOn(state: InterviewState): InterviewState {
  const { index, onward } = state.place;
  const items = itemsOf(state.questionnaire);
  if (index >= items.length) return state;
  switch (onward) {
    case 'next':
      return moveTo(state, { index: index + 1, onward });
    case 'review':
      return goToReview(state);
    case 'open': {
      const next = items.findIndex((item, at) => at > index && !state.answers.has(item.id));
      return next < 0 ? goToReview(state) : moveTo(state, { index: next, onward });
    }
  }
}

function moveTo(state: InterviewState, place: Place): InterviewState {
  if (place.index === state.place.index) return { ...state, place };
  return { ...state, place, trail: [...state.trail, state.place] };
}

function positionOf(questionnaire: Questionnaire, index: number): ItemPosition | null {
  let before = 0;
  for (const [at, section] of questionnaire.sections.entries()) {
    if (index < before + section.items.length) {
      return {
        number: index + 1,
        section: at + 1,
        sections: questionnaire.sections.length,
        numberInSection: index - before + 1,
        itemsInSection: section.items.length,
      };
    }
    before += section.items.length;
  }
  return null;
}
