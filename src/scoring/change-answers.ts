import type { Answer, Response } from '../model/response.js';
import type { Assumption } from '../model/what-if.js';

/**
 * The response as if its person had given the assumed answers. Whatever was said to those items before, in any of the four
 * states, is gone, and with it comments, evidence, reasons and votes: they spoke of another answer. Everything else stays.
 */
export function changeAnswers(response: Response, assumed: readonly Assumption[]): Response {
  const answers = new Map<string, Answer>(response.answers);
  const notesWithoutAnswer = new Map(response.notesWithoutAnswer);
  for (const { item, option } of assumed) {
    answers.set(item, { state: 'answered', value: option, comment: null, evidence: null, agreement: null });
    notesWithoutAnswer.delete(item);
  }
  return { ...response, answers, notesWithoutAnswer };
}
