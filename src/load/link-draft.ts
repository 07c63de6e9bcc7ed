import type { Questionnaire } from '../model/questionnaire.js';
import type { Answer, Notes, Response } from '../model/response.js';
import type { AnswerFile, ResponseFile } from '../schema/response.js';
import { keepWords, linkResponse } from './link-response.js';
import type { ParsedFile } from './parse-file.js';

/** An unfinished response, made fit for the questionnaire as it is now. */
export interface FittingDraft {
  readonly response: Response;
  /** Ids under which the file says something that has no place any more. */
  readonly leftOut: readonly string[];
  /**
   * What happened to the questionnaire since the file was written: `wording` when it asks the same items in the same revisions,
   * `items` when some came, went or mean something else. Of a file written by hand only what was left out is known.
   */
  readonly changed: 'nothing' | 'wording' | 'items';
}

/**
 * An unfinished response for going on with: answers that the questionnaire has no place for any more, or that were given
 * to another revision of their item, are left out and named, where a finished response would be refused. Their notes wait for
 * the next answer of the item, as long as there is one.
 */
export function keepFitting(written: ResponseFile, file: ParsedFile, questionnaire: Questionnaire): FittingDraft {
  const reference = `${questionnaire.id}@${questionnaire.version}`;
  const anyGroup = { departments: [], roles: [] };
  const items = new Map(questionnaire.sections.flatMap((section) => section.items.map((item) => [item.id, item])));
  const answers = new Map<string, Answer>();
  const notesWithoutAnswer = new Map<string, Notes>();
  const itemRevisions = new Map<string, number>();
  const leftOut = new Set<string>();
  for (const [id, { comment, evidence }] of Object.entries(written.notes_without_answer ?? {})) {
    if (items.has(id)) notesWithoutAnswer.set(id, { comment: keepWords(comment), evidence: keepWords(evidence) });
    else leftOut.add(id);
  }
  for (const [id, answer] of Object.entries(written.answers)) {
    if (answer === null) continue;
    const item = items.get(id);
    const alone = { schema: written.schema, questionnaire: reference, answers: { [id]: answer } };
    const fitting = linkResponse(alone, file, questionnaire, anyGroup).response?.answers.get(id);
    if (item !== undefined && fitting !== undefined && revisionOf(written, id, item.revision) === item.revision) {
      answers.set(id, { ...fitting, ...mergeNotes(fitting, notesWithoutAnswer.get(id)) });
      notesWithoutAnswer.delete(id);
      if (item.revision > 1) itemRevisions.set(id, item.revision);
      continue;
    }
    leftOut.add(id);
    if (item !== undefined) notesWithoutAnswer.set(id, mergeNotes(notesOf(answer), notesWithoutAnswer.get(id)));
  }
  const { department, role } = written.respondent ?? {};
  return {
    response: {
      questionnaire: reference,
      questionnaireHash: questionnaire.hash,
      respondent: { department: department ?? null, role: role ?? null },
      complete: false,
      answers,
      notesWithoutAnswer: new Map([...notesWithoutAnswer].filter(([, notes]) => hasWords(notes))),
      itemRevisions,
    },
    leftOut: [...leftOut],
    changed: leftOut.size > 0 ? 'items' : whatChanged(written, questionnaire, reference),
  };
}

/** The revision that was answered: the tool notes those above 1, a person none, who then means the present one. */
function revisionOf(written: ResponseFile, id: string, present: number): number {
  const revisions = written.item_revisions ?? {};
  if (Object.hasOwn(revisions, id)) return revisions[id] ?? 1;
  return written.questionnaire_hash === undefined ? present : 1;
}

function notesOf(answer: AnswerFile): Notes {
  const { comment, evidence } = typeof answer === 'object' ? answer : {};
  return { comment: keepWords(comment), evidence: keepWords(evidence) };
}

// By hand a file may hold both for one item: what stands beside the answer goes first, and nothing else is lost.
function mergeNotes({ comment, evidence }: Notes, waiting: Notes | undefined): Notes {
  return { comment: comment ?? waiting?.comment ?? null, evidence: evidence ?? waiting?.evidence ?? null };
}

function hasWords({ comment, evidence }: Notes): boolean {
  return comment !== null || evidence !== null;
}

// Items that came or went raise the questionnaire's version; other texts do not.
function whatChanged(written: ResponseFile, questionnaire: Questionnaire, reference: string): FittingDraft['changed'] {
  const { questionnaire_hash: hash, questionnaire: answered } = written;
  if (hash === undefined || hash === questionnaire.hash) return 'nothing';
  return answered === reference ? 'wording' : 'items';
}
