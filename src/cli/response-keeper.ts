import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { makeProblem } from '../load/make-problem.js';
import { formatResponse } from '../load/response-file.js';
import type { Problem } from '../model/problem.js';
import type { Response } from '../model/response.js';
import {
  clearSuccession,
  findHolder,
  type Holder,
  isLeftLock,
  isLeftOfLock,
  releaseLock,
  takeLock,
} from './file-lock.js';
import { cannotWrite, followLinks, isLeftTemporary, writeNow } from './files.js';
import type { Io } from './io.js';

/** Keeps one response's file: nobody else writes it as long as it is not released. */
export interface ResponseKeeper {
  /** As the user would name it. */
  readonly file: string;
  /** Whether the file was there when it was taken. */
  readonly wasThere: boolean;
  /**
   * Writes the response whole or not at all, so that it outlasts a power cut; null, or why not. What could not be saved goes
   * with the next save, or when the process ends. What somebody else wrote into the file meanwhile is kept beside it first.
   */
  readonly save: (response: Response) => Problem | null;
  /** Keeps what stands in the file now beside it, under a name that was free; that name as the user would say it, or why not. */
  readonly keepCopy: () => { readonly copy: string | null; readonly problem: Problem | null };
  /** Lets others have the file. To be called once at the end; when the process is told to end, that happens by itself. */
  readonly release: () => void;
}

/** What a keeper needs of the world. */
export type KeeperIo = Pick<Io, 'cwd' | 'now' | 'processId' | 'birthOf' | 'onEnd'>;

/**
 * Takes a response's file, there or not: a lock beside it (`.name.yaml.lock`) tells other processes. Gives the keeper, or why
 * not: `file-in-use`, `cannot-write`. `tellKept` hears of every copy of what somebody else wrote, once.
 */
export function openKeeper(
  file: string,
  io: KeeperIo,
  tellKept: (copy: string) => void,
): { readonly keeper: ResponseKeeper; readonly problem: null } | { readonly keeper: null; readonly problem: Problem } {
  let made: string | undefined;
  try {
    made = mkdirSync(path.dirname(path.resolve(io.cwd, file)), { recursive: true });
    const places = placesOf(file, io.cwd);
    const holder = takeLock(places.lock, io);
    if (holder !== null) return { keeper: null, problem: inUse(file, places.lock, io.cwd, holder) };
    try {
      clearLeft(places, io);
      clearOthersLeft(places, io);
      return { keeper: keep(file, places, made, io, tellKept), problem: null };
    } catch (error) {
      releaseLock(places.lock, io);
      throw error;
    }
  } catch (error) {
    return { keeper: null, problem: cannotWrite(file, error) };
  }
}

/** Who has a response's file open, as a problem; null where it can be taken. */
export function findUse(file: string, io: KeeperIo): Problem | null {
  const { lock } = placesOf(file, io.cwd);
  try {
    const holder = findHolder(lock, io);
    return holder === null ? null : inUse(file, lock, io.cwd, holder);
  } catch {
    // A lock that cannot be read is told by whoever tries to take the file.
    return null;
  }
}

/** The file that a lock is of, by their names; null for what is no lock. */
export function fileOfLock(name: string): string | null {
  return /^\.(.+)\.lock$/s.exec(name)?.[1] ?? null;
}

interface Places {
  readonly full: string;
  readonly folder: string;
  readonly lock: string;
}

// Beside what a link leads to, so that two names of one file have one lock.
function placesOf(file: string, cwd: string): Places {
  const real = followLinks(path.resolve(cwd, file));
  const folder = followLinks(path.dirname(real));
  const name = path.basename(real);
  return { full: path.join(folder, name), folder, lock: path.join(folder, `.${name}.lock`) };
}

function inUse(file: string, lock: string, cwd: string, { processId, host, since, here }: Holder): Problem {
  return makeProblem('file-in-use', null, {
    path: file,
    process: processId,
    host,
    since,
    here,
    lock: path.relative(cwd, lock),
  });
}

/** Clears away what killed processes left of a file whose lock is held. */
function clearLeft({ full, folder, lock }: Places, io: KeeperIo): void {
  clearSuccession(lock, io);
  const isLeft = (name: string): boolean =>
    isLeftTemporary(name, path.basename(full)) || isLeftOfLock(name, path.basename(lock));
  for (const name of readdirSync(folder).filter(isLeft)) rmSync(path.join(folder, name), { force: true });
}

/** The same for the other files of a folder, which perhaps nobody takes again: they were finished, or never saved. */
function clearOthersLeft({ folder, lock }: Places, io: KeeperIo): void {
  for (const name of readdirSync(folder)) {
    const file = fileOfLock(name);
    const other = path.join(folder, name);
    if (file === null || other === lock || !isLeftLock(other, io) || takeLock(other, io) !== null) continue;
    clearLeft({ full: path.join(folder, file), folder, lock: other }, io);
    releaseLock(other, io);
  }
}

function keep(
  file: string,
  { full, folder, lock }: Places,
  made: string | undefined,
  io: KeeperIo,
  tellKept: (copy: string) => void,
): ResponseKeeper {
  // What the file holds as far as this process knows: what it found, then what it wrote last.
  let known = readIfThere(full);
  const wasThere = known !== null;
  let waiting: string | null = null;

  const write = (text: string): Problem | null => {
    const there = readIfThere(full);
    if (there !== null && (known === null || !there.equals(known)) && !there.equals(Buffer.from(text))) {
      const copy = putBeside(file, full, there);
      // From now on that is known, so that it is kept once, also where the save itself fails.
      known = there;
      tellKept(copy);
    }
    const [problem] = writeNow([{ path: file, text }], io.cwd, true);
    if (problem !== undefined) return problem;
    known = Buffer.from(text);
    waiting = null;
    return null;
  };
  const attempt = (text: string): Problem | null => {
    try {
      return write(text);
    } catch (error) {
      return cannotWrite(file, error);
    }
  };
  const release = (): void => {
    forget();
    try {
      releaseLock(lock, io);
      // Left without an answer, nothing of ours stays; a folder with something in it does.
      if (made !== undefined) rmdirSync(folder);
    } catch {
      // What cannot be removed is known to be left behind as soon as this process is gone.
    }
  };
  const forget = io.onEnd(() => {
    if (waiting !== null) attempt(waiting);
    release();
  });
  return {
    file,
    wasThere,
    save: (response) => {
      waiting = formatResponse(response);
      return attempt(waiting);
    },
    keepCopy: () => {
      try {
        const there = readIfThere(full);
        return { copy: there === null ? null : putBeside(file, full, there), problem: null };
      } catch (error) {
        return { copy: null, problem: cannotWrite(file, error) };
      }
    },
    release,
  };
}

function readIfThere(full: string): Buffer | null {
  try {
    return readFileSync(full);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Writes bytes beside a file under the first free of `.bak`, `.2.bak`, …; gives the name as the user would say it. */
function putBeside(file: string, full: string, bytes: Uint8Array): string {
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '.bak' : `.${number}.bak`;
    try {
      const copy = openSync(`${full}${ending}`, 'wx');
      try {
        writeFileSync(copy, bytes);
        fsyncSync(copy);
      } catch (error) {
        rmSync(`${full}${ending}`, { force: true });
        throw error;
      } finally {
        closeSync(copy);
      }
      return `${file}${ending}`;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
