import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import { makeProblem } from '../../load/make-problem.js';
import { parseFile } from '../../load/parse-file.js';
import type { Problem } from '../../model/problem.js';
import type { Scorecard } from '../../model/scorecard.js';
import { releaseLock, takeLock } from '../file-lock.js';
import { cannotWrite, readSource, writeOutputs } from '../files.js';
import { isLines, listResponses, responsesFolder } from '../list-responses.js';
import type { KeeperIo } from '../response-keeper.js';
import { type Closing, closingFile, findHalfClosed, listNotBegun, readClosing } from './half-closed.js';
import { roundsFolder, scorecardFile } from './places.js';

/** What came of the responses of a closed round. */
export interface Closed {
  readonly round: string;
  readonly file: string;
  readonly moved: number;
  readonly deleted: number;
  /** What changed at the last moment: kept beside the scorecard, not counted in it. */
  readonly changed: readonly string[];
}

/** How a round is to be closed. */
export interface ClosingWish {
  readonly round: string;
  readonly responses: 'move' | 'delete' | 'keep';
  readonly unfinished: 'leave' | 'drop' | null;
}

/** The files of an open round as they are, under locks, so that nobody answers while they are scored and moved. */
export interface HeldResponses {
  readonly files: readonly {
    readonly name: string;
    readonly path: string;
    readonly hash: string;
    readonly isUnfinished: boolean;
  }[];
}

/**
 * Runs work while nobody else can close a round of the assessment or take any of its responses. Gives what the work gives, or
 * why it could not begin: somebody is answering, or another process is closing.
 */
export async function whileHeld<Result>(
  folder: string,
  io: KeeperIo,
  work: (held: HeldResponses) => Promise<Result>,
): Promise<{ readonly result: Result; readonly problem: null } | { readonly result: null; readonly problem: Problem }> {
  const locks: string[] = [];
  const responses = path.join(folder, responsesFolder);
  const release = (): void => {
    forget();
    for (const lock of locks.splice(0)) releaseLock(lock, io);
    // Where nothing was closed, nothing of ours stays.
    removeIfEmpty(path.resolve(io.cwd, folder, roundsFolder));
  };
  const forget = io.onEnd(() => release());
  try {
    mkdirSync(path.resolve(io.cwd, folder, roundsFolder), { recursive: true });
    const take = (file: string, lock: string): Problem | null => {
      const full = path.resolve(io.cwd, lock);
      if (takeLock(full, io) !== null) return makeProblem('response-open', null, { path: file, lock });
      locks.push(full);
      return null;
    };
    const busy = take(folder, path.join(folder, roundsFolder, '.closing.lock'));
    if (busy !== null) return { result: null, problem: busy };
    const files = await listResponses(responses, io.cwd);
    for (const file of files) {
      const problem = take(file, path.join(responses, `.${path.basename(file)}.lock`));
      if (problem !== null) return { result: null, problem };
    }
    // Somebody may be at the first question of a response that has no file yet.
    for (const name of readNames(path.resolve(io.cwd, responses))) {
      const file = /^\.(.+)\.lock$/s.exec(name)?.[1];
      if (file === undefined || files.some((one) => path.basename(one) === file)) continue;
      const problem = take(path.join(responses, file), path.join(responses, name));
      if (problem !== null) return { result: null, problem };
    }
    const held = [];
    for (const file of files) {
      held.push({
        name: path.basename(file),
        path: file,
        hash: hashFile(path.resolve(io.cwd, file)),
        isUnfinished: await isUnfinished(file, io.cwd),
      });
    }
    return { result: await work({ files: held }), problem: null };
  } catch (error) {
    return { result: null, problem: cannotWrite(folder, error) };
  } finally {
    release();
  }
}

/** The first of the files that is no longer as it was when it was held, or that has come since. */
export async function findChanged(folder: string, { files }: HeldResponses, cwd: string): Promise<string | null> {
  const changed = files.find((file) => hashIfThere(path.resolve(cwd, file.path)) !== file.hash);
  if (changed !== undefined) return changed.path;
  const now = await listResponses(path.join(folder, responsesFolder), cwd);
  return now.find((name) => files.every((file) => file.path !== name)) ?? null;
}

/**
 * Freezes a scorecard and puts its responses away. First it is written down what is to be done, then the scorecard (both whole
 * or not at all), then file by file is moved, then the note is removed: `resumeClosing` goes on from wherever this ends.
 */
export async function closeRound(
  folder: string,
  scorecard: Scorecard,
  { files }: HeldResponses,
  wish: ClosingWish,
  cwd: string,
): Promise<{ closed: Closed | null; problems: readonly Problem[] }> {
  const place = path.join(folder, roundsFolder, wish.round);
  if (readNames(path.resolve(cwd, place)).length > 0 || existsSync(path.resolve(cwd, place, scorecardFile))) {
    return { closed: null, problems: [makeProblem('round-exists', null, { round: wish.round })] };
  }
  const frozen = { path: path.join(place, scorecardFile), text: `${JSON.stringify(scorecard, null, 2)}\n` };
  const going =
    wish.responses === 'keep' ? [] : files.filter((file) => !file.isUnfinished || wish.unfinished === 'drop');
  // Copies that the tool once put beside a response go where the response goes.
  const names = readNames(path.resolve(cwd, folder, responsesFolder));
  const copies = names.filter((name) => going.some((file) => isCopyOf(name, file.name)));
  const closing: Closing = {
    isDeleted: wish.responses === 'delete',
    files: [
      ...going.map(({ name, hash }) => ({ name, hash })),
      ...copies.map((name) => ({ name, hash: hashFile(path.resolve(cwd, folder, responsesFolder, name)) })),
    ],
  };
  const note = { path: path.join(place, closingFile), text: `${JSON.stringify(closing, null, 2)}\n` };
  const problems = await writeOutputs(closing.files.length === 0 ? [frozen] : [note, frozen], cwd, false);
  if (problems.length > 0) return { closed: null, problems };
  if (closing.files.length === 0) {
    return { closed: { round: wish.round, file: frozen.path, moved: 0, deleted: 0, changed: [] }, problems };
  }
  return putAway(folder, wish.round, closing, cwd);
}

/** Finishes a closing that was interrupted; null where none was. What was never begun is cleared away. */
export function resumeClosing(
  folder: string,
  cwd: string,
): { closed: Closed | null; problems: readonly Problem[] } | null {
  const rounds = path.join(folder, roundsFolder);
  for (const { round, left } of listNotBegun(rounds, cwd)) {
    const place = path.resolve(cwd, rounds, round);
    for (const name of left) rmSync(path.join(place, name), { force: true });
    removeIfEmpty(place);
  }
  const round = findHalfClosed(rounds, cwd);
  if (round === null) return null;
  const closing = readClosing(path.resolve(cwd, rounds, round));
  if (closing !== null) return putAway(folder, round, closing, cwd);
  const args = { path: path.join(rounds, round, closingFile), cause: 'EINVAL' };
  return { closed: null, problems: [makeProblem('file-unreadable', null, args)] };
}

function putAway(
  folder: string,
  round: string,
  { files, isDeleted }: Closing,
  cwd: string,
): { closed: Closed | null; problems: readonly Problem[] } {
  const place = path.join(folder, roundsFolder, round);
  const target = path.join(place, responsesFolder);
  const changed: string[] = [];
  let [moved, deleted] = [0, 0];
  try {
    for (const { name, hash } of files) {
      const from = path.resolve(cwd, folder, responsesFolder, name);
      const to = path.resolve(cwd, target, name);
      const now = hashIfThere(from);
      // Gone already before an interruption; what has that name by now is of the next round.
      if (now === null || existsSync(to)) continue;
      const isAsScored = hash === null || now === hash;
      if (isDeleted && isAsScored) {
        rmSync(from);
        deleted += 1;
        continue;
      }
      mkdirSync(path.dirname(to), { recursive: true });
      renameSync(from, to);
      moved += 1;
      if (!isAsScored) changed.push(path.join(target, name));
    }
    rmSync(path.resolve(cwd, place, closingFile));
  } catch (error) {
    return {
      closed: null,
      problems: [cannotWrite(place, error), makeProblem('round-half-closed', null, { round, folder })],
    };
  }
  return { closed: { round, file: path.join(place, scorecardFile), moved, deleted, changed }, problems: [] };
}

async function isUnfinished(file: string, cwd: string): Promise<boolean> {
  if (isLines(file)) return false;
  const { source } = await readSource(file, cwd);
  const value = source === null ? null : (parseFile(source).parsed?.value ?? null);
  return typeof value === 'object' && value !== null && 'complete' in value && value.complete === false;
}

function isCopyOf(name: string, file: string): boolean {
  return name.startsWith(`${file}.`) && /^(?:\d+\.)?bak$/.test(name.slice(file.length + 1));
}

const pieceLength = 64 * 1024;

function hashFile(full: string): string {
  const hash = createHash('sha256');
  const file = openSync(full, 'r');
  try {
    const piece = Buffer.alloc(pieceLength);
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) hash.update(piece.subarray(0, read));
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}

function hashIfThere(full: string): string | null {
  return existsSync(full) ? hashFile(full) : null;
}

function readNames(full: string): readonly string[] {
  try {
    return readdirSync(full).sort();
  } catch {
    return [];
  }
}

function removeIfEmpty(full: string): void {
  try {
    rmdirSync(full);
  } catch {
    // There is something in it.
  }
}
