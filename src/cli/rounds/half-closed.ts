import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isLeftTemporary } from '../files.js';
import { scorecardFile } from './places.js';

/**
 * What is still to be done of a closing: lies in the round's folder from before its scorecard is there until all its responses
 * are gone from the open round.
 */
export const closingFile = 'closing.json';

/** A file of responses that a closing takes along. */
export interface ClosingFile {
  /** Its name in the folder of responses. */
  readonly name: string;
  /** SHA-256 of what was scored; null for what goes along without being scored. */
  readonly hash: string | null;
}

export interface Closing {
  readonly isDeleted: boolean;
  readonly files: readonly ClosingFile[];
}

/** The first round whose result is frozen while responses of it may still be in the open round; null where there is none. */
export function findHalfClosed(rounds: string, cwd: string): string | null {
  return namesIn(path.resolve(cwd, rounds), false).find((name) => isHalf(path.resolve(cwd, rounds, name))) ?? null;
}

/** What is left of rounds whose result was never frozen, by round: nothing of them was moved, and nobody else put anything there. */
export function listNotBegun(
  rounds: string,
  cwd: string,
): readonly { readonly round: string; readonly left: readonly string[] }[] {
  const isOurs = (name: string): boolean =>
    name === closingFile || isLeftTemporary(name, closingFile) || isLeftTemporary(name, scorecardFile);
  return namesIn(path.resolve(cwd, rounds), false).flatMap((round) => {
    const left = namesIn(path.resolve(cwd, rounds, round), true);
    return left.length > 0 && left.every(isOurs) ? [{ round, left }] : [];
  });
}

function isHalf(folder: string): boolean {
  return existsSync(path.join(folder, closingFile)) && existsSync(path.join(folder, scorecardFile));
}

function namesIn(full: string, withHidden: boolean): readonly string[] {
  try {
    return readdirSync(full)
      .filter((name) => withHidden || !name.startsWith('.'))
      .sort();
  } catch {
    return [];
  }
}

/** What a closing file says; null where it is not one of ours. Names of other folders are none of its business. */
export function readClosing(folder: string): Closing | null {
  try {
    const said: unknown = JSON.parse(readFileSync(path.join(folder, closingFile), 'utf8'));
    const { isDeleted, files } = said as { isDeleted?: unknown; files?: unknown };
    if (typeof isDeleted !== 'boolean' || !Array.isArray(files)) return null;
    const isFile = (file: unknown): file is ClosingFile => {
      const { name, hash } = (file ?? {}) as { name?: unknown; hash?: unknown };
      return (
        typeof name === 'string' &&
        /^[^\\/]+$/.test(name) &&
        !/^\.+$/.test(name) &&
        (hash === null || typeof hash === 'string')
      );
    };
    return files.every(isFile) ? { isDeleted, files } : null;
  } catch {
    return null;
  }
}
