import type { Response } from '../model/response.js';
import type { StateCounts } from '../model/response-review.js';

/** @param asked ids of the items that were asked */
export function countStates({ answers }: Response, asked: ReadonlySet<string>): StateCounts {
  const counts = { answered: 0, unknown: 0, notApplicable: 0, unanswered: 0, beyond: 0 };
  for (const id of asked) {
    const state = answers.get(id)?.state;
    if (state === undefined) counts.unanswered += 1;
    else if (state === 'unknown') counts.unknown += 1;
    else if (state === 'not-applicable') counts.notApplicable += 1;
    else counts.answered += 1;
  }
  for (const id of answers.keys()) if (!asked.has(id)) counts.beyond += 1;
  return counts;
}
