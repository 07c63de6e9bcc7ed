import path from 'node:path';
import { hashContent } from '../../load/hash.js';
import { readResponseLine, shapeResponse } from '../../load/load-response.js';
import { makeProblem } from '../../load/make-problem.js';
import { parseFile } from '../../load/parse-file.js';
import { LineSplitter } from '../../load/split-lines.js';
import type { Problem } from '../../model/problem.js';
import type { ResponseFile } from '../../schema/response.js';
import { isDifferencingSafe, type Overlap } from '../../scoring/differencing.js';
import { readChunks, readSource } from '../files.js';
import { isLines, listResponses, responsesFolder } from '../list-responses.js';
import { listRounds, roundsFolder } from './places.js';

/** What responses say: how many say the same, and which of that nobody else would have said by chance. */
interface Sayings {
  readonly counts: ReadonlyMap<string, number>;
  readonly telling: ReadonlySet<string>;
  /** With the names of files before them. */
  readonly named: ReadonlySet<string>;
}

/** From so many answers on, not all alike, two people do not choose the same ones by chance. */
const tellingFrom = 20;

/**
 * Why the open round of an anonymous assessment must not be scored: it shares responses with a closed round, and is not just that
 * round again, so that both results together would tell what few people answered (differencing.ts). null where nothing is in the way.
 *
 * A response is the same as another with the same answers, department and role, whatever its format and its remarks, if it is
 * long enough to be like no other, or has the same file name. Short ones are the same if a closed round comes again by more than half.
 */
export async function findClosedAmong(folder: string, minGroup: number, cwd: string): Promise<Problem | null> {
  const rounds: { readonly round: string; readonly files: readonly string[] }[] = [];
  for (const round of await listRounds(folder, cwd)) {
    const files = await listResponses(path.join(folder, roundsFolder, round, responsesFolder), cwd);
    if (files.length > 0) rounds.push({ round, files });
  }
  if (rounds.length === 0) return null;
  const open = await readSayings(await listResponses(path.join(folder, responsesFolder), cwd), cwd);
  for (const { round, files } of rounds) {
    const overlap = measureOverlap(await readSayings(files, cwd), open);
    // Too few altogether is told by whoever counts them.
    if (overlap.both > 0 && !isDifferencingSafe(overlap, minGroup))
      return makeProblem('responses-of-closed-round', null, { round });
  }
  return null;
}

function measureOverlap(closed: Sayings, open: Sayings): Overlap {
  const countAll = ({ counts }: Sayings): number => [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [before, now] = [countAll(closed), countAll(open)];
  let [alike, both] = [0, 0];
  for (const [saying, count] of closed.counts) {
    const shared = Math.min(count, open.counts.get(saying) ?? 0);
    alike += shared;
    if (closed.telling.has(saying)) both += shared;
  }
  for (const one of closed.named) {
    if (open.named.has(one) && !closed.telling.has(one.slice(one.lastIndexOf(' ') + 1))) both += 1;
  }
  return { before, now, both: alike * 2 > before ? alike : both };
}

/** What the finished responses of files say. What cannot be read is passed over: whoever scores it tells its problems. */
async function readSayings(files: readonly string[], cwd: string): Promise<Sayings> {
  const counts = new Map<string, number>();
  const telling = new Set<string>();
  const named = new Set<string>();
  const take = (written: ResponseFile | undefined, name: string | null): void => {
    if (written === undefined || written.complete === false) return;
    const { saying, isTelling } = readSaying(written);
    counts.set(saying, (counts.get(saying) ?? 0) + 1);
    if (isTelling) telling.add(saying);
    if (name !== null) named.add(`${name} ${saying}`);
  };
  for (const file of files) {
    if (isLines(file)) {
      const splitter = new LineSplitter(file);
      for await (const chunk of readChunks(file, cwd)) {
        for (const line of splitter.take(chunk)) take(readResponseLine(line, file)?.response?.written, null);
      }
      for (const line of splitter.end()) take(readResponseLine(line, file)?.response?.written, null);
      continue;
    }
    const { source } = await readSource(file, cwd);
    const parsed = source === null ? null : parseFile(source).parsed;
    if (parsed !== null) take(shapeResponse(parsed).response?.written, path.basename(file));
  }
  return { counts, telling, named };
}

/** What a response says, the same however it was written down, and whether it is like no other. */
export function readSaying({ respondent, answers }: Pick<ResponseFile, 'respondent' | 'answers'>): {
  readonly saying: string;
  readonly isTelling: boolean;
} {
  const said = Object.entries(answers).flatMap(([item, answer]): readonly (readonly [string, unknown])[] => {
    // A line of a file to be filled in that nobody filled in.
    if (answer === null) return [];
    if (typeof answer !== 'object') return [[item, answer]];
    const { value, text, unknown } = answer;
    return [[item, value ?? text ?? (unknown === true ? 'unknown' : 'not_applicable')]];
  });
  const sorted = said.sort(([one], [other]) => (one < other ? -1 : 1));
  const isTelling = said.length >= tellingFrom && new Set(said.map(([, answer]) => answer)).size > 1;
  const { department = null, role = null } = respondent ?? {};
  return { saying: hashContent([department, role, sorted]).slice(0, 24), isTelling };
}
