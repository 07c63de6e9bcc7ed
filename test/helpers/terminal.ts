import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { processIo } from '../../src/cli/io.js';
import { root } from './run-binary.js';

/** Whether there are terminals to test in. */
export const hasTmux = spawnSync('tmux', ['-V']).status === 0;

const { birthOf } = processIo();
const inCi = (process.env.CI ?? '') !== '';

/** Whether tests that need a terminal are to be left out: never in CI, where a missing tmux has to fail and not to pass unseen. */
export const skipsTerminal = !hasTmux && !inCi;

/** The title of a group of such tests; where they are left out, with what to install. */
export function terminalTitle(title: string): string {
  return skipsTerminal ? `skipped: no tmux (apt-get install tmux): ${title}` : title;
}

export interface TerminalOptions {
  /** Arguments of the tool. */
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly columns?: number;
  readonly rows?: number;
  /** Beside PATH, HOME and an English UTF-8 locale; nothing else of the test's own environment reaches the tool. */
  readonly env?: Readonly<Record<string, string>>;
  /** Keeps stderr out of the terminal, to be had from `exit`. */
  readonly separateStderr?: boolean;
  /** The file to run instead of the checkout's own. */
  readonly binary?: string;
  /** A command that gets the tool's own as its last arguments and runs it: `env TERM=dumb`, or a shell. */
  readonly through?: readonly string[];
}

/** How a process in a terminal ended. */
export interface Ending {
  /** The exit code; null where a signal ended it. */
  readonly exit: number | null;
  /** The number of the signal that ended it; null where none did. */
  readonly signal: number | null;
  /** What went to stderr where it was separate; else empty. */
  readonly stderr: string;
}

/** What is waited for on the screen: a text in one of its lines, a pattern over all lines, or anything else. */
export type Sight = string | RegExp | ((screen: readonly string[]) => boolean);

/** Names of keys that are more than a character, as tmux calls them. */
export type NamedKey =
  | 'Enter'
  | 'Escape'
  | 'Tab'
  | 'BTab'
  | 'BSpace'
  | 'DC'
  | 'Space'
  | 'Up'
  | 'Down'
  | 'Left'
  | 'Right'
  | 'Home'
  | 'End'
  | 'PPage'
  | 'NPage'
  | `C-${string}`
  | `M-${string}`;

/** A real pseudo-terminal with the real tool in it. */
export interface Terminal {
  /** Presses keys, one after the other: a character, or a key by its name. */
  readonly press: (...keys: readonly (NamedKey | (string & {}))[]) => Promise<void>;
  /** Types a text as it is, in one go. */
  readonly type: (text: string) => Promise<void>;
  /** Pastes a text, of several lines too: all of it comes at once. */
  readonly paste: (text: string) => Promise<void>;
  /** The lines that can be seen, without blanks at their ends and without empty lines at the end. */
  readonly screen: () => Promise<readonly string[]>;
  /** The same with escape sequences for colours. */
  readonly screenWithColours: () => Promise<readonly string[]>;
  /** Gives the screen as soon as it shows what is waited for; throws with the last screen when it takes too long. */
  readonly waitFor: (sight: Sight, timeout?: number) => Promise<readonly string[]>;
  readonly resize: (columns: number, rows: number) => Promise<void>;
  /** The id of the tool's own process: there is no shell between, unless `through` brings one. */
  readonly pid: () => number;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Takes the terminal away, as who closes its window, and waits until the tool has ended. What it ended with nobody sees. */
  readonly hangUp: () => Promise<void>;
  /** Waits until the tool has ended. */
  readonly exit: (timeout?: number) => Promise<Ending>;
  /** Ends all of it; done by itself when the test is over. */
  readonly close: () => Promise<void>;
}

/** How often is looked; each look is a line to tmux and its answer, no process. */
const lookEvery = 10;
const patience = 20_000;
let started = 0;

/**
 * Starts the built tool in a terminal of its own, on a tmux server of its own that ends with the test, also where the test's
 * process dies. To be called within a test.
 */
export async function startInTerminal(options: TerminalOptions): Promise<Terminal> {
  if (!hasTmux) throw new Error('These tests need tmux for a real terminal: apt-get install tmux');
  const { argv, cwd, columns = 80, rows = 24, env = {}, separateStderr = false } = options;
  const binary = options.binary ?? path.join(root, 'bin', 'cx-maturity.js');
  started += 1;
  const folder = mkdtempSync(path.join(tmpdir(), 'cx-maturity-terminal-'));
  const errors = path.join(folder, 'stderr');
  const command = [...(options.through ?? []), process.execPath, binary, ...argv];
  const server = new TmuxServer(`cx-maturity-test-${process.pid}-${started}`, {
    cwd,
    columns,
    rows,
    command: separateStderr ? ['sh', '-c', 'exec "$@" 2>"$0"', errors, ...command] : command,
    env: {
      PATH: process.env.PATH ?? '',
      HOME: cwd,
      LC_ALL: 'C.UTF-8',
      TERM: 'xterm-256color',
      TMUX_TMPDIR: folder,
      ...env,
    },
  });
  let closing: Promise<void> | null = null;
  const close = (): Promise<void> => {
    closing ??= server.end().finally(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
    return closing;
  };
  onTestFinished(close);

  // Without its only client the session goes, and with its only session the server.
  await server.ask('set -g destroy-unattached on');
  const fact = async (format: string): Promise<string> => (await server.ask(`display-message -p '${format}'`))[0] ?? '';
  const [processId = 0, serverId = 0] = (await fact('#{pane_pid} #{pid}')).split(' ').map(Number);
  const capture = async (flags: string): Promise<readonly string[]> => {
    const lines = (await server.ask(`capture-pane ${flags}`)).map((line) => line.trimEnd());
    return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1);
  };
  const screen = (): Promise<readonly string[]> => capture('-p');
  const pressOne = (key: string): Promise<unknown> =>
    isNamed(key) ? server.ask(`send-keys ${key}`) : server.ask(`send-keys -l ${quote(key)}`);

  return {
    press: async (...keys) => {
      await Promise.all(keys.map(pressOne));
    },
    type: async (text) => {
      await server.ask(`send-keys -l ${quote(text)}`);
    },
    paste: async (text) => {
      const quoted = text.replace(/[\\"$]/g, '\\$&').replaceAll('\n', '\\n');
      await server.ask(`set-buffer -b pasted "${quoted}"`);
      await server.ask('paste-buffer -b pasted');
    },
    screen,
    screenWithColours: () => capture('-pe'),
    waitFor: async (sight, timeout = patience) => {
      const end = performance.now() + timeout;
      for (;;) {
        const lines = await screen();
        if (shows(lines, sight)) return lines;
        if (performance.now() > end) {
          const what = typeof sight === 'function' ? 'what was waited for' : String(sight);
          throw new Error(`not on the screen after ${timeout} ms: ${what}\n${frame(lines)}`);
        }
        await pause(lookEvery);
      }
    },
    resize: async (width, height) => {
      await server.ask(`resize-window -x ${width} -y ${height}`);
    },
    pid: () => processId,
    kill: (signal) => {
      try {
        process.kill(processId, signal);
      } catch (error) {
        // It may have ended a moment before; how it ended tells `exit`.
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
      }
    },
    hangUp: async () => {
      await server.ask('kill-session').catch(() => undefined);
      const end = performance.now() + patience;
      while (birthOf(processId) !== null) {
        if (performance.now() > end) throw new Error(`still running ${patience} ms after its terminal went`);
        await pause(lookEvery);
      }
    },
    exit: async (timeout = patience) => {
      const end = performance.now() + timeout;
      for (;;) {
        const [dead, exit = '', signal = ''] = (
          await fact('#{pane_dead} #{pane_dead_status} #{pane_dead_signal}')
        ).split(' ');
        if (dead === '1' && (exit !== '' || signal !== '')) {
          return {
            exit: signal === '' ? Number(exit) : null,
            signal: signal === '' ? null : Number(signal),
            stderr: separateStderr ? readFileSync(errors, 'utf8') : '',
          };
        }
        // Now and then tmux 3.3 misses that its child is dead, until it is told once more.
        if (birthOf(processId) === null) process.kill(serverId, 'SIGCHLD');
        if (performance.now() > end) throw new Error(`still running after ${timeout} ms:\n${frame(await screen())}`);
        await pause(lookEvery);
      }
    },
    close,
  };
}

function shows(lines: readonly string[], sight: Sight): boolean {
  if (typeof sight === 'function') return sight(lines);
  return typeof sight === 'string' ? lines.some((line) => line.includes(sight)) : sight.test(lines.join('\n'));
}

function frame(lines: readonly string[]): string {
  return ['┌──', ...lines.map((line) => `│ ${line}`), '└──'].join('\n');
}

function isNamed(key: string): boolean {
  return /^(?:[CM]-.|[A-Z][A-Za-z]+)$/.test(key);
}

/** A word of tmux's own language that means the text and nothing else. */
function quote(text: string): string {
  // A control character would end the line; all of them have names to press.
  if (/\p{Cc}/u.test(text)) throw new Error(`not to be typed: ${JSON.stringify(text)}`);
  return `'${text.replaceAll("'", `'"'"'`)}'`;
}

/** A tmux server with one window, spoken to in its control mode: one process for all that is asked of it. */
class TmuxServer {
  readonly #client: ChildProcessWithoutNullStreams;
  readonly #name: string;
  readonly #env: Readonly<Record<string, string>>;
  readonly #ended: Promise<void>;
  readonly #waiting: { resolve: (lines: readonly string[]) => void; reject: (error: Error) => void }[] = [];
  #rest = '';
  #block: string[] | null = null;
  /** Of the block that is being read: whether it answers something asked here, not what stood on the command line. */
  #asked = false;

  constructor(
    name: string,
    window: {
      readonly cwd: string;
      readonly columns: number;
      readonly rows: number;
      readonly command: readonly string[];
      readonly env: Readonly<Record<string, string>>;
    },
  ) {
    const { cwd, columns, rows, command, env } = window;
    this.#name = name;
    this.#env = env;
    const size = ['-x', String(columns), '-y', String(rows)];
    const settings = ['remain-on-exit on', 'status off', 'escape-time 0'];
    const first = ['start-server', ...settings.flatMap((setting) => [';', 'set', '-g', ...setting.split(' ')])];
    // Nothing of tmux's own among the last lines of a process; old versions cannot be told so.
    first.push(';', 'set', '-gq', 'remain-on-exit-format', '');
    this.#client = spawn(
      'tmux',
      ['-L', name, '-f', '/dev/null', '-C', ...first, ';', 'new-session', ...size, '-c', cwd, '--', ...command],
      { cwd, env },
    );
    this.#client.stdin.on('error', () => undefined);
    this.#client.stdout.setEncoding('utf8').on('data', (text: string) => this.#read(text));
    let complaint = '';
    this.#client.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint += text;
    });
    this.#ended = new Promise((resolve) => {
      const gone = (): void => {
        for (const { reject } of this.#waiting.splice(0)) reject(new Error(`tmux has ended. ${complaint}`));
        resolve();
      };
      this.#client.on('error', gone).on('close', gone);
    });
  }

  /** What tmux answers to a command, line by line. */
  ask(command: string): Promise<readonly string[]> {
    return new Promise((resolve, reject) => {
      if (this.#client.exitCode !== null || this.#client.signalCode !== null) {
        reject(new Error('tmux has ended.'));
        return;
      }
      this.#waiting.push({ resolve, reject });
      this.#client.stdin.write(`${command}\n`);
    });
  }

  async end(): Promise<void> {
    await this.ask('kill-server').catch(() => undefined);
    this.#client.kill('SIGKILL');
    await this.#ended;
    // Mostly there is none by now.
    spawnSync('tmux', ['-L', this.#name, 'kill-server'], { env: this.#env });
  }

  #read(text: string): void {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) {
      const [, mark, flag] = /^%(begin|end|error) \d+ \d+ (\d)$/.exec(line) ?? [];
      if (this.#block === null) {
        // Everything else between the answers is news of tmux's own.
        if (mark !== 'begin') continue;
        this.#block = [];
        this.#asked = flag === '1';
      } else if (mark === 'end' || mark === 'error') {
        const block = this.#block;
        this.#block = null;
        if (!this.#asked) continue;
        const asking = this.#waiting.shift();
        if (mark === 'end') asking?.resolve(block);
        else asking?.reject(new Error(`tmux: ${block.join(' ')}`));
      } else {
        this.#block.push(line);
      }
    }
  }
}
