import { closeSync, fsyncSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import type { Io } from './io.js';

/** Who holds a lock. What the lock's file does not say is null. */
export interface Holder {
  readonly processId: number | null;
  readonly host: string | null;
  /** An ISO 8601 moment. */
  readonly since: string | null;
  /** Whether it is on this machine. */
  readonly here: boolean;
}

/** What a lock has to know of the process that takes it. */
export type Taker = Pick<Io, 'processId' | 'birthOf' | 'now'>;

interface Written extends Holder {
  /** What tells the process from others that had its id; empty where unknown. */
  readonly birth: string;
  readonly text: string;
}

/**
 * Takes a lock: makes its file, which says who has it. Gives null when it is taken, otherwise who holds it. A lock whose
 * process no longer lives on this machine is taken over, by one taker only. Throws what the operating system refuses.
 */
export function takeLock(lock: string, taker: Taker): Holder | null {
  for (let tries = 0; tries < most; tries += 1) {
    if (create(lock, taker)) return null;
    const there = readLock(lock);
    // Released in between.
    if (there === null) continue;
    if (!isLeft(there, taker)) return there;
    // To look again and to replace is two steps. Who has the right to succeed is the only one who may take them; that right
    // is a lock too, and can be left behind too.
    const successor = successorOf(lock);
    const other = takeLock(successor, taker);
    if (other !== null) return other;
    if (readLock(lock)?.text === there.text) {
      renameSync(successor, lock);
      return null;
    }
    rmSync(successor, { force: true });
  }
  return { processId: null, host: null, since: null, here: false };
}

/** More tries than any crowd of takers needs; for a name that is there and cannot be read (a link to nowhere). */
const most = 100;

/** Who holds a lock that can't be taken over; null where it is free or was left behind. */
export function findHolder(lock: string, taker: Taker): Holder | null {
  const there = readLock(lock);
  return there === null || isLeft(there, taker) ? null : there;
}

/** Whether a lock is there and was left behind. */
export function isLeftLock(lock: string, taker: Taker): boolean {
  const there = readLock(lock);
  return there !== null && isLeft(there, taker);
}

/** Gives a lock back. One that somebody else holds by now stays. */
export function releaseLock(lock: string, taker: Taker): void {
  const there = readLock(lock);
  if (there !== null && isOwn(there, taker)) rmSync(lock, { force: true });
}

/** Clears away what takers left that were killed on the way. Only for who holds the lock. */
export function clearSuccession(lock: string, taker: Taker): void {
  const successor = successorOf(lock);
  // Somebody may be at it right now, so that it has to be taken before it can be removed.
  if (readLock(successor) !== null && takeLock(successor, taker) === null) rmSync(successor, { force: true });
}

/** Whether a name is that of a file that a taker of the lock left when it was killed on the way. */
export function isLeftOfLock(name: string, lockName: string): boolean {
  return name.startsWith(`${lockName}.`) && name.endsWith('.tmp');
}

function successorOf(lock: string): string {
  return `${lock}.next`;
}

/** Makes the lock's file with all that it says in one step; false where there is one already. */
function create(lock: string, taker: Taker): boolean {
  const { processId } = taker;
  const birth = taker.birthOf(processId) ?? '';
  const text = `process: ${processId}\nhost: ${hostname()}\nsince: ${taker.now().toISOString()}\nbirth: ${birth}\n`;
  const temporary = `${lock}.${hostname().replace(/\W/g, '-')}.${processId}.tmp`;
  try {
    const file = openSync(temporary, 'w');
    try {
      writeFileSync(file, text);
      // After a power cut it would be there and empty otherwise, and nobody could tell whose it was.
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    linkSync(temporary, lock);
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'EEXIST') return false;
    if (withoutLinks.has(code)) return createInPlace(lock, text);
    throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** What file systems say that know no links (FAT on a memory stick), and some network folders. */
const withoutLinks: ReadonlySet<string> = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EINVAL']);

function createInPlace(lock: string, text: string): boolean {
  try {
    writeFileSync(lock, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readLock(lock: string): Written | null {
  let text: string;
  try {
    text = readFileSync(lock, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
  const said = (key: string): string | null => new RegExp(`^${key}: (.+)$`, 'm').exec(text)?.[1] ?? null;
  const processId = Number(said('process') ?? Number.NaN);
  const since = said('since');
  const host = said('host');
  return {
    processId: Number.isSafeInteger(processId) && processId > 0 ? processId : null,
    host,
    since: since === null || Number.isNaN(Date.parse(since)) ? null : since,
    here: host === hostname(),
    birth: said('birth') ?? '',
    text,
  };
}

/** Whether the process that took a lock is gone for certain. Of other machines nothing is certain. */
function isLeft({ here, processId, birth }: Written, { birthOf }: Taker): boolean {
  if (!here || processId === null) return false;
  const running = birthOf(processId);
  return running === null || (running !== '' && birth !== '' && running !== birth);
}

function isOwn({ here, processId }: Written, taker: Taker): boolean {
  return here && processId === taker.processId;
}
