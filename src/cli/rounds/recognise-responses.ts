import path from 'node:path';
import { hashContent } from '../../load/hash.js';
import { readResponseLine, shapeResponse } from '../../load/load-response.js';
import { makeProblem } from '../../load/make-problem.js';
import { parseFile } from '../../load/parse-file.js';
import { LineSplitter } from '../../load/split-lines.js';
import type { Problem } from '../../model/problem.js';
import type { ResponseFile } from '../../schema/response.js';
import { readChunks, readSource } from '../files.js';
import { isLines, listResponses, responsesFolder } from '../list-responses.js';
import { listRounds, roundsFolder } from './places.js';

/** How many responses say the same, by what they say. */
type Sayings = ReadonlyMap<string, number>;

/**
 * Why the open round of an anonymous assessment must not be scored: with some of its responses counted in a closed round already,
 * its result and that round's would tell what few people answered. null where nothing is in the way. Of a response that is in
 * a closed round again, file and format do not matter, nor do its remarks: only what it answers, and for which group.
 *
 * Refused are fewer than `least` responses that are in no closed round, and the set of a closed round without fewer than `least` of it.
 */
export async function findClosedAmong(folder: string, least: number, cwd: string): Promise<Problem | null> {
  const closed: { readonly round: string; readonly sayings: Sayings }[] = [];
  for (const round of await listRounds(folder, cwd)) {
    const files = await listResponses(path.join(folder, roundsFolder, round, responsesFolder), cwd);
    if (files.length > 0) closed.push({ round, sayings: await readSayings(files, cwd) });
  }
  if (closed.length === 0) return null;
  const open = await readSayings(await listResponses(path.join(folder, responsesFolder), cwd), cwd);
  const known = new Map<string, number>();
  for (const { sayings } of closed) {
    for (const [saying, count] of sayings) known.set(saying, (known.get(saying) ?? 0) + count);
  }
  const fresh = countAll(open) - countShared(open, known);
  const found = closed.find(({ sayings }) => {
    const shared = countShared(open, sayings);
    const left = countAll(sayings) - shared;
    return shared > 0 && (fresh < least || (left > 0 && left < least));
  });
  return found === undefined ? null : makeProblem('responses-of-closed-round', null, { round: found.round, least });
}

function countAll(sayings: Sayings): number {
  return [...sayings.values()].reduce((sum, count) => sum + count, 0);
}

function countShared(some: Sayings, others: Sayings): number {
  return [...some].reduce((sum, [saying, count]) => sum + Math.min(count, others.get(saying) ?? 0), 0);
}

/** What the finished responses of files say. What cannot be read is passed over: whoever scores it tells its problems. */
async function readSayings(files: readonly string[], cwd: string): Promise<Sayings> {
  const sayings = new Map<string, number>();
  const take = (written: ResponseFile | undefined): void => {
    if (written === undefined || written.complete === false) return;
    const saying = fingerprint(written);
    sayings.set(saying, (sayings.get(saying) ?? 0) + 1);
  };
  for (const file of files) {
    if (isLines(file)) {
      const splitter = new LineSplitter(file);
      for await (const chunk of readChunks(file, cwd)) {
        for (const line of splitter.take(chunk)) take(readResponseLine(line, file)?.response?.written);
      }
      for (const line of splitter.end()) take(readResponseLine(line, file)?.response?.written);
      continue;
    }
    const { source } = await readSource(file, cwd);
    const parsed = source === null ? null : parseFile(source).parsed;
    if (parsed !== null) take(shapeResponse(parsed).response?.written);
  }
  return sayings;
}

/** What a response says, the same however it was written down. */
export function fingerprint({ respondent, answers }: Pick<ResponseFile, 'respondent' | 'answers'>): string {
  const said = Object.entries(answers).map(([item, answer]) => {
    if (typeof answer !== 'object') return [item, answer];
    const { value, text, unknown, not_applicable: reason } = answer;
    return [item, value ?? text ?? (unknown === true ? 'unknown' : reason === undefined ? null : 'not_applicable')];
  });
  const sorted = said.sort(([one], [other]) => (String(one) < String(other) ? -1 : 1));
  return hashContent([respondent?.department ?? null, respondent?.role ?? null, sorted]).slice(0, 24);
}
