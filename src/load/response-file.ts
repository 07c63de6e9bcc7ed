import type { Agreement, Answer, Notes, Response, VoteRound } from '../model/response.js';
import { stringifyYaml } from './yaml.js';

/**
 * A response as the text of a file of schema cx-maturity/response/v1, ended by a line break.
 * Answers keep their order; an answer with nothing beside it is written in its short form. What was not said is left out:
 * the respondent's department and role, the hash of the questionnaire, notes without an answer, revisions,
 * and `complete` unless the interview is under way.
 */
export function formatResponse(response: Response): string {
  const { questionnaire, questionnaireHash, complete, answers, notesWithoutAnswer, itemRevisions } = response;
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
    ...(notesWithoutAnswer.size > 0 && {
      notes_without_answer: new Map([...notesWithoutAnswer].map(([id, notes]) => [id, notesFile(notes)])),
    }),
    ...(itemRevisions.size > 0 && { item_revisions: itemRevisions }),
  });
}

function answerFile(answer: Answer): unknown {
  const beside = {
    ...notesFile(answer),
    ...(answer.agreement !== null && { agreed: agreedFile(answer.agreement) }),
  };
  const isBare = Object.keys(beside).length === 0;
  switch (answer.state) {
    case 'answered':
      return isBare ? answer.value : { value: answer.value, ...beside };
    case 'told':
      return { text: answer.text, ...beside };
    case 'unknown':
      return isBare ? 'unknown' : { unknown: true, ...beside };
    case 'not-applicable':
      return { not_applicable: answer.reason, ...beside };
  }
}

function notesFile({ comment, evidence }: Notes): Readonly<Record<string, string>> {
  return { ...(comment !== null && { comment }), ...(evidence !== null && { evidence }) };
}

function agreedFile({ rounds, reason, dissent }: Agreement): unknown {
  return { votes: rounds.map(votesFile), ...(reason !== null && { reason }), dissent };
}

// A Map, because the numbers of options would be texts as keys of an object, and stand in quotes.
function votesFile({ options, unknown }: VoteRound): ReadonlyMap<number | string, number> {
  const votes: (readonly [number | string, number])[] = options.map((count, index) => [index + 1, count]);
  return new Map([...votes, ['unknown', unknown] as const].filter(([, count]) => count > 0));
}
