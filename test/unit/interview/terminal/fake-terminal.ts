import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import type { Terminal } from '../../../../src/interview/terminal/show-screen.js';

const named: Readonly<Record<string, string>> = {
  enter: '\r',
  escape: '\u001b',
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  backspace: '\u007f',
  'ctrl-a': '\u0001',
  'ctrl-c': '\u0003',
  'ctrl-d': '\u0004',
};

/** A person at a terminal that is none: both streams say that they are one, and the clock goes only when it is told to. */
export interface FakeTerminal {
  readonly terminal: Terminal;
  readonly input: PassThrough;
  readonly output: PassThrough;
  /** Sends keys, by name or as they are written, all in one burst, a second after the last ones unless told. */
  readonly press: (...keys: readonly string[]) => void;
  readonly wait: (milliseconds: number) => void;
  /** Resolves as soon as something shown since the last keys contains the text; gives all that was. */
  readonly sees: (text: string) => Promise<string>;
  /** Lets everything happen that is under way. */
  readonly settles: () => Promise<void>;
  /** Everything since the last keys, with escape sequences. */
  readonly raw: () => string;
  readonly resize: (columns: number, rows: number) => void;
}

export function sitDown(columns = 80, rows = 24): FakeTerminal {
  const size = { columns, rows };
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
  // What is piped into a terminal does not end it.
  const output = Object.assign(new PassThrough(), { isTTY: true, _isStdio: true, columns, rows });
  let shown = '';
  let clock = 0;
  output.on('data', (chunk: Buffer) => {
    shown += chunk.toString();
  });
  const settles = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
  };
  return {
    terminal: { input, output, window: () => ({ ...size }), now: () => clock },
    input,
    output,
    press: (...keys) => {
      shown = '';
      clock += 1000;
      input.write(keys.map((key) => named[key] ?? key).join(''));
    },
    wait: (milliseconds) => {
      clock += milliseconds;
    },
    sees: async (text) => {
      const patience = performance.now() + 10_000;
      for (;;) {
        const seen = stripVTControlCharacters(shown);
        if (seen.includes(text)) return seen;
        if (performance.now() > patience) throw new Error(`never seen: ${text}\n${seen}`);
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    },
    settles,
    raw: () => shown,
    resize: (width, height) => {
      Object.assign(size, { columns: width, rows: height });
      Object.assign(output, size);
      shown = '';
      output.emit('resize');
    },
  };
}
