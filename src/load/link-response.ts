import type { Group } from '../model/assessment.js';
import type { Problem } from '../model/problem.js';
import type { Item, Questionnaire } from '../model/questionnaire.js';
import type { Answer, Response } from '../model/response.js';
import type { AnswerFile, ResponseFile } from '../schema/response.js';
import { makeProblem, sortByPlace } from './make-problem.js';
import type { ParsedFile } from './parse-file.js';
import { showValue } from './validate.js';

/** The groups that a respondent may name; an empty list allows any. */
export interface RespondentGroups {
  readonly departments: readonly Group[];
  readonly roles: readonly Group[];
}

/** What is left of a response file whose faulty parts were taken out. */
export type SalvagedFile = Partial<Pick<ResponseFile, 'questionnaire' | 'respondent'>> & Pick<ResponseFile, 'answers'>;

/**
 * Checks a response against the questionnaire that it answers: id and version, every item and option, "not applicable"
 * only where the item allows it, exactly one state per answer, departments and roles that the assessment knows.
 */
export function linkResponse(
  written: ResponseFile,
  file: ParsedFile,
  questionnaire: Questionnaire,
  groups: RespondentGroups,
): { response: Response | null; problems: readonly Problem[] } {
  const { answers, problems } = linkParts(written, file, questionnaire, groups);
  if (problems.some((problem) => problem.severity === 'error')) return { response: null, problems };
  const { department, role } = written.respondent ?? {};
  return {
    response: {
      questionnaire: written.questionnaire,
      questionnaireHash: written.questionnaire_hash ?? null,
      respondent: { department: department ?? null, role: role ?? null },
      complete: written.complete ?? true,
      answers,
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
): { answers: ReadonlyMap<string, Answer>; problems: readonly Problem[] } {
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
    return { answers: new Map(), problems };
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
    const linked = linkAnswer(answer, item, file, problems);
    if (linked !== null) answers.set(itemId, linked);
  }

  return { answers, problems: sortByPlace(problems) };
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

// Answers without notes are the same for everybody, and by far the most.
const bareUnknown: Answer = { state: 'unknown', comment: null, evidence: null };
const bareAnswers: Answer[] = [];

function bareAnswer(value: number): Answer {
  const answer = bareAnswers[value] ?? { state: 'answered', value, comment: null, evidence: null };
  bareAnswers[value] = answer;
  return answer;
}

const states = ['value', 'unknown', 'not_applicable'] as const;

function linkAnswer(written: AnswerFile, item: Item, file: ParsedFile, problems: Problem[]): Answer | null {
  if (written === 'unknown') return bareUnknown;
  if (typeof written === 'number' && item.options[written - 1] !== undefined) return bareAnswer(written);
  const path = ['answers', item.id];
  if (typeof written !== 'object') return linkOption(written, item, path, null, null, file, problems);

  const given = states.filter((state) => written[state] !== undefined);
  const comment = keepWords(written.comment);
  const evidence = keepWords(written.evidence);
  if (given.length > 1) {
    problems.push(makeProblem('answer-ambiguous', file.locate(path), { item: item.id, found: given }));
    return null;
  }
  if (given.length === 0) {
    problems.push(makeProblem('answer-empty', file.locate(path), { item: item.id, allowed: states }));
    return null;
  }
  if (written.unknown === true) return { state: 'unknown', comment, evidence };
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
    return { state: 'not-applicable', reason: written.not_applicable.trim(), comment, evidence };
  }
  return linkOption(written.value, item, [...path, 'value'], comment, evidence, file, problems);
}

function linkOption(
  written: unknown,
  item: Item,
  path: readonly (string | number)[],
  comment: string | null,
  evidence: string | null,
  file: ParsedFile,
  problems: Problem[],
): Answer | null {
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
  return { state: 'answered', value: written, comment, evidence };
}

function keepWords(words: string | undefined): string | null {
  const trimmed = words?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
