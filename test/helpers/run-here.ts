import { PassThrough, Readable } from 'node:stream';
import { type Io, processIo } from '../../src/cli/io.js';
import { run } from '../../src/cli/run.js';
import type { Outcome } from './run-binary.js';

export interface HereOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
}

/** A world without a terminal whose outputs are kept. */
export function makeIo({ cwd, env = {}, stdin = '' }: HereOptions, changes: Partial<Io> = {}) {
  const kept = { stdout: '', stderr: '' };
  const keep = (name: keyof typeof kept): PassThrough => {
    const stream = new PassThrough();
    stream.setEncoding('utf8').on('data', (text: string) => {
      kept[name] += text;
    });
    return stream;
  };
  const io: Io = {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: keep('stdout'),
    stderr: keep('stderr'),
    stdinIsTerminal: false,
    stdoutIsTerminal: false,
    stderrIsTerminal: false,
    columns: 80,
    rows: 24,
    cwd,
    env: { LANG: 'C', ...env },
    now: () => new Date(Date.UTC(2026, 2, 1)),
    onInterrupt: () => () => undefined,
    onEnd: () => () => undefined,
    processId: process.pid,
    birthOf: processIo().birthOf,
    ...changes,
  };
  return { io, kept };
}

/** The whole tool inside the test's own process: the same entry as the binary's, without the price of a start. */
export async function runHere(args: readonly string[], options: HereOptions): Promise<Outcome> {
  const { io, kept } = makeIo(options);
  const exit = await run(args, io);
  await new Promise(setImmediate);
  return { ...kept, exit };
}
