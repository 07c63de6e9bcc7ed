import type { Questionnaire } from '../model/questionnaire.js';
import type { Answer, Response } from '../model/response.js';
import type { ResponseFile } from '../schema/response.js';
import { linkResponse } from './link-response.js';
import type { ParsedFile } from './parse-file.js';

/**
 * An unfinished response for going on with: answers that the questionnaire has no place for any more are left out and named,
 * where a finished response would be refused.
 */
export function keepFitting(
  written: ResponseFile,
  file: ParsedFile,
  questionnaire: Questionnaire,
): { readonly response: Response; readonly leftOut: readonly string[] } {
  const reference = `${questionnaire.id}@${questionnaire.version}`;
  const anyGroup = { departments: [], roles: [] };
  const answers = new Map<string, Answer>();
  const leftOut: string[] = [];
  for (const [item, answer] of Object.entries(written.answers)) {
    const alone = { ...written, questionnaire: reference, answers: { [item]: answer } };
    const fitting = linkResponse(alone, file, questionnaire, anyGroup).response?.answers.get(item);
    if (fitting === undefined) leftOut.push(item);
    else answers.set(item, fitting);
  }
  const { department, role } = written.respondent ?? {};
  return {
    response: {
      questionnaire: reference,
      questionnaireHash: questionnaire.hash,
      respondent: { department: department ?? null, role: role ?? null },
      complete: false,
      answers,
    },
    leftOut,
  };
}
