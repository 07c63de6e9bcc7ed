import { fstatSync, readFileSync, statSync, writeSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';

/** Where texts go. */
type Output = 'stdout' | 'stderr';

/** Everything that the tool touches outside itself, apart from files: passed in, so that tests can stand in for it. */
export interface Io {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /**
   * Writes what it can without opening a stream, and gives what is left for the stream. Who stands in for the process need
   * not have it. Throws where the operating system refuses.
   */
  readonly writeAtOnce?: (to: Output, text: string) => Uint8Array;
  readonly stdinIsTerminal: boolean;
  readonly stdoutIsTerminal: boolean;
  readonly stderrIsTerminal: boolean;
  /** Columns of the terminal that stdout writes to; 80 where there is none. */
  readonly columns: number;
  /** Rows of that terminal; 0 where it does not say. */
  readonly rows: number;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** Calls back on Ctrl-C instead of dying; what it gives back ends that. */
  readonly onInterrupt: (handler: () => void) => () => void;
  /**
   * Calls back when the process ends while it can still run code: in the ordinary way, or because it is told to (SIGTERM) or
   * loses its terminal (SIGHUP), which then end it with 143 and 129. What it gives back ends that.
   */
  readonly onEnd: (handler: () => void) => () => void;
  /** The id of this process. */
  readonly processId: number;
  /**
   * What tells a running process of this machine from others that had its id before: empty where the platform doesn't say,
   * null where no process has the id.
   */
  readonly birthOf: (processId: number) => string | null;
}

/** The process's own streams, environment and clock. */
export function processIo(): Io {
  const heard = new Set<Writable>();
  const hear = <Stream extends Writable>(stream: Stream): Stream => {
    // Whoever writes hears of its failure; without a listener the process would die of it before it can be told.
    if (!heard.has(stream)) stream.on('error', () => undefined);
    heard.add(stream);
    return stream;
  };
  return {
    // Each stream is opened when it is first asked for: that takes time, and few commands need all three.
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return hear(process.stdout);
    },
    get stderr() {
      return hear(process.stderr);
    },
    writeAtOnce: (to, text) => {
      const bytes = Buffer.from(text);
      // Streams bring half of what a short command loads, and for a file or a pipe they do nothing else than this. What a
      // stream has begun it goes on with, so that nothing overtakes it.
      return heard.size > 0 || mayBeTerminal(descriptors[to]) ? bytes : writeBytes(descriptors[to], bytes);
    },
    get stdinIsTerminal() {
      return mayBeTerminal(0) && process.stdin.isTTY === true;
    },
    get stdoutIsTerminal() {
      return mayBeTerminal(1) && hear(process.stdout).isTTY === true;
    },
    get stderrIsTerminal() {
      return mayBeTerminal(2) && hear(process.stderr).isTTY === true;
    },
    get columns() {
      const columns = mayBeTerminal(1) ? (hear(process.stdout).columns ?? 0) : 0;
      // Some pseudo-terminals say 0 columns; nobody has fewer than 20.
      return columns < 20 ? 80 : columns;
    },
    get rows() {
      return mayBeTerminal(1) ? (hear(process.stdout).rows ?? 0) : 0;
    },
    cwd: process.cwd(),
    env: process.env,
    now: () => new Date(),
    onInterrupt: (handler) => {
      process.on('SIGINT', handler);
      return () => process.off('SIGINT', handler);
    },
    onEnd: (handler) => {
      const hangUp = (): void => process.exit(129);
      const terminate = (): void => process.exit(143);
      process.on('exit', handler).on('SIGHUP', hangUp).on('SIGTERM', terminate);
      return () => process.off('exit', handler).off('SIGHUP', hangUp).off('SIGTERM', terminate);
    },
    processId: process.pid,
    birthOf,
  };
}

function birthOf(processId: number): string | null {
  try {
    process.kill(processId, 0);
  } catch (error) {
    // Who may not send it a signal knows that it is there.
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return null;
  }
  try {
    const stat = readFileSync(`/proc/${processId}/stat`, 'utf8');
    // The name of the program, in brackets, may hold anything.
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // Dead, and only not yet buried by its parent.
    if (state === 'Z' || state === 'X') return null;
    return rest[18] ?? '';
  } catch {
    return '';
  }
}

/** Whether it is worth to open a stream and ask whether it is a terminal: a file or a pipe is none, nor is what takes everything. */
function mayBeTerminal(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    return stats.isCharacterDevice() && stats.rdev !== statSync('/dev/null', { throwIfNoEntry: false })?.rdev;
  } catch {
    return true;
  }
}

const descriptors = { stdout: 1, stderr: 2 } as const satisfies Record<Output, number>;

/** Writes to a descriptor as far as it takes anything now; gives the rest. */
function writeBytes(descriptor: number, bytes: Uint8Array): Uint8Array {
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(descriptor, bytes, written);
  } catch (error) {
    // A pipe that is full and must not be waited for: a stream knows how to wait.
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
  }
  return bytes.subarray(written);
}

/** The operating system did not take an output: a full disk, say. */
export class OutputFailure extends Error {
  constructor(readonly reason: string) {
    super(reason);
  }
}

/**
 * Writes a text and waits until it has been taken, so that nothing is cut off in a pipe when the process ends.
 * Rejects with OutputFailure where the operating system refuses.
 */
export function write(io: Io, to: Output, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (error: unknown): void => {
      // A reader that has seen enough (head, say) closes the pipe; that is no failure of ours.
      const code = (error as NodeJS.ErrnoException | null | undefined)?.code;
      if (error === null || error === undefined || code === 'EPIPE') resolve();
      else reject(code === undefined ? error : new OutputFailure(code));
    };
    try {
      const rest = io.writeAtOnce?.(to, text) ?? text;
      if (rest.length === 0 && io.writeAtOnce !== undefined) settle(null);
      else io[to].write(rest, settle);
    } catch (error) {
      settle(error);
    }
  });
}

/** Writes to stderr. Talk that nobody takes is lost: there is no other place to say so. */
export async function writeTalk(io: Io, text: string): Promise<void> {
  await write(io, 'stderr', text).catch(() => undefined);
}

/** Whether a person can be asked: a terminal on both sides and no CI. */
export function canAsk(io: Io): boolean {
  const ci = io.env.CI;
  return io.stdinIsTerminal && io.stdoutIsTerminal && (ci === undefined || ci === '' || ci === 'false');
}

/** A stream as bytes, whatever its pieces are. */
export async function* bytesOf(stream: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) yield chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk));
}

/** All of a stream as bytes; null as soon as there are more than the limit, for a stream may have no end. */
export async function readAll(stream: AsyncIterable<unknown>, limit: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const bytes of bytesOf(stream)) {
    chunks.push(bytes);
    length += bytes.length;
    if (length > limit) return null;
  }
  return Buffer.concat(chunks);
}
