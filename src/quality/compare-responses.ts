import type { Questionnaire } from '../model/questionnaire.js';
import type { Response } from '../model/response.js';
import type { Sitting, Sittings } from '../model/response-review.js';

/** A response as far as it is needed to hold it against others: nothing of what somebody wrote. */
export interface Trace {
  readonly name: string;
  readonly complete: boolean;
  readonly group: string;
  /** All answers as one text; null where there are too few for a likeness to say anything. */
  readonly answers: string | null;
  /** Ids of the sections with an answer, in the questionnaire's order. */
  readonly sections: readonly string[];
}

/** With fewer answers than this, two people are often alike. */
const fewest = 10;

export function traceResponse(name: string, response: Response, { sections }: Questionnaire): Trace {
  const { answers, complete, respondent } = response;
  const given = sections.flatMap(({ items }) =>
    items.map(({ id }) => {
      const answer = answers.get(id);
      return answer?.state === 'answered' ? answer.value : (answer?.state.charAt(0) ?? '');
    }),
  );
  const chosen = given.filter((each) => typeof each === 'number').length;
  return {
    name,
    complete,
    group: JSON.stringify([respondent.department, respondent.role]),
    answers: chosen < fewest ? null : given.join(),
    sections: sections.filter(({ items }) => items.some(({ id }) => answers.has(id))).map(({ id }) => id),
  };
}

/** Names of responses whose answers are the same item by item, each group in the order in which it came. */
export function findDuplicates(traces: readonly Trace[]): readonly (readonly string[])[] {
  const alike = new Map<string, string[]>();
  for (const { name, answers } of traces) {
    if (answers === null) continue;
    const names = alike.get(answers);
    if (names === undefined) alike.set(answers, [name]);
    else names.push(name);
  }
  return [...alike.values()].filter(({ length }) => length > 1);
}

/**
 * Finished responses that share no section, and of the same department and role: one person in two sittings writes two files in
 * an anonymous assessment, as nobody may open a finished one, and counts as two people.
 */
export function findSittings(traces: readonly Trace[]): readonly Sittings[] {
  const kinds = new Map<string, Trace[]>();
  for (const trace of traces) {
    if (!trace.complete || trace.sections.length === 0) continue;
    const key = trace.sections.join();
    const same = kinds.get(key);
    if (same === undefined) kinds.set(key, [trace]);
    else same.push(trace);
  }
  const sides = [...kinds.values()];
  return sides.flatMap((first, at) =>
    sides.slice(at + 1).flatMap((second): readonly Sittings[] => {
      if (sectionsOf(first).some((id) => sectionsOf(second).includes(id))) return [];
      const left = sitting(first, second);
      const right = sitting(second, first);
      return left === null || right === null ? [] : [{ sides: [left, right] }];
    }),
  );
}

function sectionsOf([first]: readonly Trace[]): readonly string[] {
  return first?.sections ?? [];
}

/** Those of one side that have somebody of the same group on the other. */
function sitting(side: readonly Trace[], other: readonly Trace[]): Sitting | null {
  const groups = new Set(other.map(({ group }) => group));
  const names = side.filter(({ group }) => groups.has(group)).map(({ name }) => name);
  return names.length === 0 ? null : { sections: sectionsOf(side), names };
}
