import type { Answer, Response } from '../model/response.js';
import { stringifyYaml } from './yaml.js';

/**
 * A response as the text of a file of schema cx-maturity/response/v1, ended by a line break.
 * Answers keep their order; an answer without notes is written in its short form. What was not said is left out:
 * the respondent's department and role, the hash of the questionnaire, and `complete` unless the interview is under way.
 */
export function formatResponse(response: Response): string {
  const { questionnaire, questionnaireHash, complete, answers } = response;
  const respondent = {
    ...(response.respondent.department !== null && { department: response.respondent.department }),
    ...(response.respondent.role !== null && { role: response.respondent.role }),
  };
  return stringifyYaml({
    schema: 'cx-maturity/response/v1',
    questionnaire,
    ...(questionnaireHash !== null && { questionnaire_hash: questionnaireHash }),
    ...(!complete && { complete: false }),
    ...(Object.keys(respondent).length > 0 && { respondent }),
    // A Map, because an id may be __proto__ and a plain object would swallow it.
    answers: new Map([...answers].map(([id, answer]) => [id, answerFile(answer)])),
  });
}

function answerFile(answer: Answer): unknown {
  const notes = {
    ...(answer.comment !== null && { comment: answer.comment }),
    ...(answer.evidence !== null && { evidence: answer.evidence }),
  };
  const isBare = Object.keys(notes).length === 0;
  switch (answer.state) {
    case 'answered':
      return isBare ? answer.value : { value: answer.value, ...notes };
    case 'unknown':
      return isBare ? 'unknown' : { unknown: true, ...notes };
    case 'not-applicable':
      return { not_applicable: answer.reason, ...notes };
  }
}
