import type { Privacy } from '../model/answers.js';
import type { Group } from '../model/assessment.js';
import type { Place, Problem } from '../model/problem.js';
import type { Item, Questionnaire } from '../model/questionnaire.js';
import type { Agreement, Answer, Notes, Response, VoteRound } from '../model/response.js';
import type { AgreedFile, AnswerFile, ResponseFile } from '../schema/response.js';
import { makeProblem, sortByPlace } from './make-problem.js';
import type { ParsedFile } from './parse-file.js';
import { showValue } from './validate.js';

/** What a response may say: the groups that a respondent may name (an empty list allows any), and what was promised. */
export interface RespondentGroups {
  readonly departments: readonly Group[];
  readonly roles: readonly Group[];
  /** Left out where there is no promise. An anonymous assessment takes no votes. */
  readonly privacy?: Privacy;
}

/** What is left of a response file whose faulty parts were taken out. */
export type SalvagedFile = Partial<
  Pick<ResponseFile, 'questionnaire' | 'respondent' | 'notes_without_answer' | 'item_revisions'>
> &
  Pick<ResponseFile, 'answers'>;

/** The parts of a response that go by item. */
type Parts = Pick<Response, 'answers' | 'notesWithoutAnswer' | 'itemRevisions'>;

/**
 * Checks a response against the questionnaire that it answers: id and version, every item and option, "not applicable"
 * only where the item allows it, exactly one state per answer, words just where an item has no options, votes for options that
 * there are and none in an anonymous assessment, departments and roles that the assessment knows.
 */
export function linkResponse(
  written: ResponseFile,
  file: ParsedFile,
  questionnaire: Questionnaire,
  groups: RespondentGroups,
): { response: Response | null; problems: readonly Problem[] } {
  const { parts, problems } = linkParts(written, file, questionnaire, groups);
  if (problems.some((problem) => problem.severity === 'error')) return { response: null, problems };
  const { department, role } = written.respondent ?? {};
  return {
    response: {
      questionnaire: written.questionnaire,
      questionnaireHash: written.questionnaire_hash ?? null,
      respondent: { department: department ?? null, role: role ?? null },
      complete: written.complete ?? true,
      ...parts,
    },
    problems,
  };
}

/**
 * What linkResponse would say about the sound parts of a response whose shape is faulty. Without a sound reference the
 * response is taken to answer this questionnaire.
 */
export function findLinkProblems(
  salvaged: SalvagedFile,
  file: ParsedFile,
  questionnaire: Questionnaire,
  groups: RespondentGroups,
): readonly Problem[] {
  return linkParts(salvaged, file, questionnaire, groups).problems;
}

function linkParts(
  written: SalvagedFile,
  file: ParsedFile,
  questionnaire: Questionnaire,
  groups: RespondentGroups,
): { parts: Parts; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const reference = written.questionnaire ?? `${questionnaire.id}@${questionnaire.version}`;
  const [id = '', version = ''] = reference.split('@');
  if (id !== questionnaire.id) {
    problems.push(
      makeProblem('questionnaire-other', file.locate(['questionnaire']), {
        found: reference,
        expected: `${questionnaire.id}@${questionnaire.version}`,
      }),
    );
    return { parts: { answers: new Map(), notesWithoutAnswer: new Map(), itemRevisions: new Map() }, problems };
  }
  if (Number(version) !== questionnaire.version) {
    problems.push(
      makeProblem('questionnaire-version', file.locate(['questionnaire']), {
        id,
        found: Number(version),
        expected: questionnaire.version,
      }),
    );
  }

  const { department, role } = written.respondent ?? {};
  if (department !== undefined && isUnknown(department, groups.departments)) {
    const place = file.locate(['respondent', 'department']);
    const allowed = groups.departments.map((group) => group.id);
    problems.push(makeProblem('department-unknown', place, { id: department, allowed }));
  }
  if (role !== undefined && isUnknown(role, groups.roles)) {
    const allowed = groups.roles.map((group) => group.id);
    problems.push(makeProblem('role-unknown', file.locate(['respondent', 'role']), { id: role, allowed }));
  }

  const items = itemsOf(questionnaire);
  const answers = new Map<string, Answer>();
  for (const itemId of Object.keys(written.answers)) {
    const answer = written.answers[itemId];
    if (answer === undefined) continue;
    const item = items.get(itemId);
    if (item === undefined) {
      const place = file.locate(['answers', itemId], 'key');
      problems.push(makeProblem('unknown-item', place, { id: itemId, allowed: [...items.keys()] }));
      continue;
    }
    // A file to fill in names every item; what nobody filled in is unanswered.
    if (answer === null) continue;
    const linked = linkAnswer(answer, item, file, problems);
    if (linked === null) continue;
    answers.set(itemId, linked);
    if (linked.agreement !== null && groups.privacy?.mode === 'anonymous') {
      problems.push(
        makeProblem('votes-in-anonymous', file.locate(['answers', itemId, 'agreed'], 'key'), { item: itemId }),
      );
    }
  }
  const notesWithoutAnswer = linkNotes(written, items, file, problems);
  const itemRevisions = linkRevisions(written, items, file, problems);
  return { parts: { answers, notesWithoutAnswer, itemRevisions }, problems: sortByPlace(problems) };
}

function linkNotes(
  { answers, notes_without_answer: written = {} }: SalvagedFile,
  items: ReadonlyMap<string, Item>,
  file: ParsedFile,
  problems: Problem[],
): ReadonlyMap<string, Notes> {
  const linked = new Map<string, Notes>();
  for (const [id, { comment, evidence }] of Object.entries(written)) {
    const place = (): Place => file.locate(['notes_without_answer', id], 'key');
    const notes = { comment: keepWords(comment), evidence: keepWords(evidence) };
    if (!items.has(id)) problems.push(makeProblem('unknown-item', place(), { id, allowed: [...items.keys()] }));
    else if (Object.hasOwn(answers, id) && answers[id] !== null)
      problems.push(makeProblem('notes-beside-answer', place(), { item: id }));
    else if (notes.comment !== null || notes.evidence !== null) linked.set(id, notes);
  }
  return linked;
}

function linkRevisions(
  { item_revisions: written = {} }: SalvagedFile,
  items: ReadonlyMap<string, Item>,
  file: ParsedFile,
  problems: Problem[],
): ReadonlyMap<string, number> {
  const linked = new Map<string, number>();
  for (const [id, revision] of Object.entries(written)) {
    if (items.has(id)) {
      linked.set(id, revision);
      continue;
    }
    const place = file.locate(['item_revisions', id], 'key');
    problems.push(makeProblem('unknown-item', place, { id, allowed: [...items.keys()] }));
  }
  return linked;
}

function isUnknown(id: string, groups: readonly Group[]): boolean {
  return groups.length > 0 && !groups.some((group) => group.id === id);
}

const known = new WeakMap<Questionnaire, ReadonlyMap<string, Item>>();

// Put together once for each questionnaire: a million responses look into it.
function itemsOf(questionnaire: Questionnaire): ReadonlyMap<string, Item> {
  const found =
    known.get(questionnaire) ??
    new Map(questionnaire.sections.flatMap((section) => section.items.map((item) => [item.id, item])));
  known.set(questionnaire, found);
  return found;
}

// Answers with nothing beside them are the same for everybody, and by far the most.
const nothingBeside = { comment: null, evidence: null, agreement: null };
const bareUnknown: Answer = { state: 'unknown', ...nothingBeside };
const bareAnswers: Answer[] = [];

function bareAnswer(value: number): Answer {
  const answer = bareAnswers[value] ?? { state: 'answered', value, ...nothingBeside };
  bareAnswers[value] = answer;
  return answer;
}

const states = ['value', 'text', 'unknown', 'not_applicable'] as const;

/** What an answer to an item may be. */
function statesOf({ scale, notApplicable }: Item): readonly string[] {
  return [scale === 'text' ? 'text' : 'value', 'unknown', ...(notApplicable ? ['not_applicable'] : [])];
}

function linkAnswer(written: AnswerFile, item: Item, file: ParsedFile, problems: Problem[]): Answer | null {
  if (written === 'unknown') return bareUnknown;
  if (typeof written === 'number' && item.options[written - 1] !== undefined) return bareAnswer(written);
  const path = ['answers', item.id];
  if (typeof written !== 'object') return linkOption(written, item, path, nothingBeside, file, problems);

  const given = states.filter((state) => written[state] !== undefined);
  if (given.length > 1) {
    problems.push(makeProblem('answer-ambiguous', file.locate(path), { item: item.id, found: given }));
    return null;
  }
  if (given.length === 0) {
    problems.push(makeProblem('answer-empty', file.locate(path), { item: item.id, allowed: statesOf(item) }));
    return null;
  }
  const agreement = written.agreed === undefined ? null : linkAgreement(written.agreed, item, file, problems);
  const beside = { comment: keepWords(written.comment), evidence: keepWords(written.evidence), agreement };
  if (written.unknown === true) return { state: 'unknown', ...beside };
  if (written.not_applicable !== undefined) {
    if (!item.notApplicable) {
      const place = file.locate([...path, 'not_applicable'], 'key');
      problems.push(makeProblem('not-applicable-not-allowed', place, { item: item.id }));
      return null;
    }
    if (written.not_applicable.trim() === '') {
      problems.push(makeProblem('text-empty', file.locate([...path, 'not_applicable']), {}));
      return null;
    }
    return { state: 'not-applicable', reason: written.not_applicable.trim(), ...beside };
  }
  if (written.text !== undefined) return linkText(written.text, item, beside, file, problems);
  return linkOption(written.value, item, [...path, 'value'], beside, file, problems);
}

function linkText(
  written: string,
  item: Item,
  beside: Notes & { readonly agreement: Agreement | null },
  file: ParsedFile,
  problems: Problem[],
): Answer | null {
  const path = ['answers', item.id, 'text'];
  if (item.scale !== 'text') {
    problems.push(
      makeProblem('text-for-options', file.locate(path, 'key'), { item: item.id, options: item.options.length }),
    );
    return null;
  }
  const text = keepWords(written);
  if (text === null) {
    problems.push(makeProblem('text-empty', file.locate(path), {}));
    return null;
  }
  return { state: 'told', text, ...beside };
}

function linkOption(
  written: unknown,
  item: Item,
  path: readonly (string | number)[],
  beside: Notes & { readonly agreement: Agreement | null },
  file: ParsedFile,
  problems: Problem[],
): Answer | null {
  if (item.scale === 'text') {
    problems.push(makeProblem('text-expected', file.locate(path), { item: item.id, found: showValue(written) }));
    return null;
  }
  if (typeof written !== 'number' || item.options[written - 1] === undefined) {
    const numbers = item.options.map((_, index) => String(index + 1));
    problems.push(
      makeProblem('option-unknown', file.locate(path), {
        item: item.id,
        found: showValue(written),
        allowed: [...numbers, 'unknown', ...(item.notApplicable ? ['not_applicable'] : [])],
      }),
    );
    return null;
  }
  return { state: 'answered', value: written, ...beside };
}

// Its faults are told, and then nobody looks at what comes of it: a response with faults is none.
function linkAgreement(written: AgreedFile, item: Item, file: ParsedFile, problems: Problem[]): Agreement | null {
  const path = ['answers', item.id, 'agreed'];
  if (item.scale === 'text') {
    problems.push(makeProblem('votes-on-text', file.locate(path, 'key'), { item: item.id }));
    return null;
  }
  const rounds = written.votes.map((votes, index) => linkVotes(votes, item, [...path, 'votes', index], file, problems));
  const last = rounds.at(-1);
  const votes = last === undefined ? 0 : countVotes(last);
  // A round without a vote has been told; that its dissent is too large would say the same again.
  if (votes > 0 && written.dissent > votes) {
    const place = file.locate([...path, 'dissent']);
    problems.push(makeProblem('dissent-too-large', place, { item: item.id, found: written.dissent, votes }));
  }
  return { rounds, reason: keepWords(written.reason), dissent: written.dissent };
}

function linkVotes(
  written: AgreedFile['votes'][number],
  item: Item,
  path: readonly (string | number)[],
  file: ParsedFile,
  problems: Problem[],
): VoteRound {
  const numbers = item.options.map((_, index) => String(index + 1));
  const options = numbers.map(() => 0);
  let unknown = 0;
  let isSound = true;
  for (const [key, count] of Object.entries(written)) {
    const index = numbers.indexOf(key);
    if (index >= 0) options[index] = count;
    else if (key === 'unknown') unknown = count;
    else {
      isSound = false;
      const allowed = [...numbers, 'unknown'];
      problems.push(
        makeProblem('vote-option-unknown', file.locate([...path, key], 'key'), { item: item.id, found: key, allowed }),
      );
    }
  }
  const round = { options, unknown };
  if (isSound && countVotes(round) === 0)
    problems.push(makeProblem('votes-none', file.locate(path), { item: item.id }));
  return round;
}

function countVotes({ options, unknown }: VoteRound): number {
  return options.reduce((sum, count) => sum + count, unknown);
}

/** What somebody wrote, without blanks around it; null where nothing is left. */
export function keepWords(words: string | undefined): string | null {
  const trimmed = words?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
