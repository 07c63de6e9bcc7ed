import path from 'node:path';
import type { ImportedResponse } from '../../load/import-responses.js';
import type { Response } from '../../model/response.js';
import type { Context } from '../context.js';
import { listFolder } from '../files.js';
import { responsesFolder } from '../input.js';
import type { Measure } from '../intake.js';
import { readRound } from '../read-round.js';

/**
 * The imported responses that the assessment holds already, word by word: in its open round, or beside a closed one. As many of
 * the same kind as it holds are repeated, no more. Nothing is kept for this but the responses themselves: a list of rows that
 * were imported would lead from answers back to people.
 */
export async function findRepeated(
  imported: readonly ImportedResponse[],
  folder: string,
  measure: Measure,
  context: Context,
): Promise<ReadonlySet<ImportedResponse>> {
  const rounds = path.join(folder, 'rounds');
  const closed = (await listFolder(rounds, context.io.cwd)).map((name) => path.join(rounds, name, responsesFolder));
  const held = new Map<string, number>();
  for (const each of [path.join(folder, responsesFolder), ...closed]) {
    for await (const { response } of readRound(each, measure, context)) {
      if (response === null) continue;
      const words = wordsOf(response);
      held.set(words, (held.get(words) ?? 0) + 1);
    }
  }
  const repeated = new Set<ImportedResponse>();
  for (const each of imported) {
    const words = wordsOf(each.response);
    const left = held.get(words) ?? 0;
    if (left === 0) continue;
    held.set(words, left - 1);
    repeated.add(each);
  }
  return repeated;
}

/** Everything that somebody said, in an order that does not depend on the file. */
function wordsOf({ respondent: { department, role }, answers, notesWithoutAnswer }: Response): string {
  const sorted = <Value>(map: ReadonlyMap<string, Value>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  const said = sorted(answers).map(([id, answer]) => [
    id,
    answer.state,
    answer.state === 'answered' ? answer.value : answer.state === 'told' ? answer.text : null,
    answer.state === 'not-applicable' ? answer.reason : null,
    answer.comment,
    answer.evidence,
  ]);
  const notes = sorted(notesWithoutAnswer).map(([id, { comment, evidence }]) => [id, comment, evidence]);
  return JSON.stringify([department, role, said, notes]);
}
