import { createPrompt, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import type { Key, Screen, Window } from './screen.js';

/** Where screens are shown. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** The window now; sizes that cannot be true are mended. */
  readonly window: () => Window;
  /** Milliseconds; the clock may be set back now and then. */
  readonly now: () => number;
  /** Takes the screen away, and each that would come after it: somebody outside wants the process to end. */
  readonly ended: AbortSignal;
}

/** A key that is hit twice by one stroke, or held down, comes again within this many milliseconds. */
const bounce = 100;

const eraseAll = '\u001b[2J\u001b[H';
const eraseLine = '\r\u001b[J';

/** The last key that ended a screen, by terminal: if it comes again at once, it was not meant for the next screen. */
const lastKeys = new WeakMap<object, { readonly name: string; readonly at: number }>();

interface Shown {
  readonly screen: Screen<unknown, unknown>;
  readonly terminal: Terminal;
}

interface Frame {
  readonly state: unknown;
  /** Counts how often the window was drawn anew for another reason than a key. */
  readonly redraws: number;
}

/**
 * Shows a screen until a key ends it, then takes it away without a trace. 'left' for Ctrl-C, Ctrl-D and the end of the input.
 * Drawn again at once when the window changes its size, and when the process comes back to the foreground.
 */
export async function showScreen<State, Result>(
  screen: Screen<State, Result>,
  terminal: Terminal,
): Promise<{ readonly result: Result } | 'left'> {
  const shown: Shown = { screen: screen as unknown as Screen<unknown, unknown>, terminal };
  const given = await untilInputEnds(terminal, (context) => screenPrompt(shown, context));
  return given === 'left' ? 'left' : { result: given.value as Result };
}

/** A line to be typed, with what stands above and below it. */
export interface TypedLine {
  readonly draw: (
    window: Window,
    typed: string,
    /** Why the text was not taken. */
    notice: string | null,
  ) => { readonly above: readonly string[]; readonly below: readonly string[] };
  /** What stands there to begin with, to be changed or kept. On one line, without control characters. */
  readonly preset: string;
  /** A sentence that says why a text is not taken; null where it is. */
  readonly refuse: (text: string) => string | null;
}

/** Lets a line be typed, with all the keys that a shell has for it. 'cancelled' for Escape; 'left' as for a screen. */
export async function showTypedLine(
  line: TypedLine,
  terminal: Terminal,
): Promise<{ readonly text: string } | 'cancelled' | 'left'> {
  const given = await untilInputEnds(terminal, (context) => linePrompt({ line, terminal }, context));
  if (given === 'left') return 'left';
  return given.value === cancelled ? 'cancelled' : { text: given.value as string };
}

type PromptContext = NonNullable<Parameters<typeof screenPrompt>[1]>;

async function untilInputEnds(
  { input, output, ended: endedOutside }: Terminal,
  show: (context: PromptContext) => Promise<unknown>,
): Promise<{ readonly value: unknown } | 'left'> {
  const ended = new AbortController();
  const signal = AbortSignal.any([ended.signal, endedOutside]);
  const end = (): void => ended.abort();
  // Inquirer never settles when its input ends, and Node would leave with the question unanswered.
  input.once('end', end);
  input.once('close', end);
  try {
    const shown = show({ input, output, clearPromptOnDone: true, signal });
    // Before the first screen the terminal itself writes what is typed; the drawing comes after this.
    output.write(eraseLine);
    const value = await shown;
    return value === left ? 'left' : { value };
  } catch (error) {
    if (error instanceof Error && leavingErrors.has(error.name)) return 'left';
    throw error;
  } finally {
    input.off('end', end);
    input.off('close', end);
    setRaw(input, true);
  }
}

/** Gives the terminal back to whoever comes after the last screen: between two it writes nothing of what is typed. */
export function letGo({ input }: Terminal): void {
  setRaw(input, false);
}

function setRaw(input: NodeJS.ReadableStream, raw: boolean): void {
  const terminal = input as { readonly isTTY?: boolean; readonly setRawMode?: (raw: boolean) => unknown };
  if (terminal.isTTY === true) terminal.setRawMode?.(raw);
}

const left = Symbol('left');
const cancelled = Symbol('cancelled');
const leavingErrors: ReadonlySet<string> = new Set(['ExitPromptError', 'AbortPromptError', 'CancelPromptError']);

/** Draws anew when the window changes or the process comes back, and ends with the input. For use in a prompt only. */
function useWindow({ output }: Terminal, redraw: () => void, end: () => void): void {
  useEffect((rl) => {
    const drawAnew = (): void => {
      // A narrower window has broken the lines that stood there, and nobody knows how many they are now.
      output.write(eraseAll);
      redraw();
    };
    const comeBack = (): void => {
      // Readline leaves the input paused, and a process that waits for nothing ends.
      rl.resume();
      drawAnew();
    };
    output.on('resize', drawAnew);
    rl.on('SIGCONT', comeBack);
    // Ctrl-D closes readline without a word to anybody.
    rl.on('close', end);
    return () => {
      output.off('resize', drawAnew);
      rl.removeListener('SIGCONT', comeBack);
    };
  }, []);
}

const screenPrompt = createPrompt<unknown, Shown>(({ screen, terminal }, done) => {
  const [frame, setFrame] = useState<Frame>({ state: screen.start, redraws: 0 });
  const latest = useRef(frame);
  latest.current = frame;
  const burst = useRef<Key[]>([]);

  useWindow(
    terminal,
    () => setFrame({ ...latest.current, redraws: latest.current.redraws + 1 }),
    () => done(left),
  );

  useKeypress((event, rl) => {
    // What is pressed is not to be seen, and must not add up behind the screen.
    rl.clearLine(0);
    burst.current.push(toKey(event));
    if (burst.current.length > 1) return;
    setImmediate(() => {
      const keys = burst.current;
      burst.current = [];
      let { state } = latest.current;
      if (isPasted(keys, screen.writes)) {
        state = screen.refusePasted(state);
      } else {
        for (const key of keys) {
          if (isBounce(terminal, key)) continue;
          const pressed = screen.press(state, key, terminal.window());
          if ('result' in pressed) {
            noteLastKey(terminal, key);
            done(pressed.result);
            return;
          }
          state = pressed.state;
        }
      }
      setFrame({ ...latest.current, state });
    });
  });

  return screen.draw(frame.state, terminal.window()).join('\n');
});

interface TypedFrame {
  readonly typed: string;
  readonly notice: string | null;
  readonly redraws: number;
}

const linePrompt = createPrompt<unknown, { readonly line: TypedLine; readonly terminal: Terminal }>(
  ({ line, terminal }, done) => {
    const [frame, setFrame] = useState<TypedFrame>({ typed: '', notice: null, redraws: 0 });
    // What is to be shown next, up to date within a burst too.
    const next = useRef(frame);
    const isDue = useRef(false);
    const show = (changes: Partial<TypedFrame>): void => {
      next.current = { ...next.current, ...changes };
      if (isDue.current) return;
      isDue.current = true;
      // Drawn once a burst: a pasted page is thousands of keys.
      setImmediate(() => {
        isDue.current = false;
        setFrame(next.current);
      });
    };

    useEffect((rl) => {
      if (line.preset === '') return;
      rl.write(line.preset);
      show({ typed: line.preset });
    }, []);
    useWindow(
      terminal,
      () => show({ redraws: next.current.redraws + 1 }),
      () => done(left),
    );
    useKeypress((event, rl) => {
      const key = toKey(event);
      if (isBounce(terminal, key)) {
        // Readline has written it into the line by now, or emptied it.
        rl.clearLine(0);
        rl.write(next.current.typed);
        return;
      }
      if (event.name === 'escape') {
        noteLastKey(terminal, key);
        done(cancelled);
      } else if (isEnter(key)) {
        // Readline has emptied its own line by now.
        const { typed } = next.current;
        const refusal = line.refuse(typed);
        if (refusal === null) {
          noteLastKey(terminal, key);
          done(typed);
          return;
        }
        rl.write(typed);
        show({ notice: refusal });
      } else {
        show({ typed: rl.line, notice: null });
      }
    });

    const { above, below } = line.draw(terminal.window(), frame.typed, frame.notice);
    return [[...above, `> ${frame.typed}`].join('\n'), below.join('\n')];
  },
);

/** Whether a key is still the one that ended the screen before. Any other key pressed since tells that it is not. */
function isBounce(terminal: Terminal, key: Key): boolean {
  const last = lastKeys.get(terminal.input);
  const at = terminal.now();
  // A clock that was set back says nothing about what came before.
  if (last?.name !== key.name || at < last.at || at - last.at > bounce) {
    lastKeys.delete(terminal.input);
    return false;
  }
  noteLastKey(terminal, key);
  return true;
}

function noteLastKey({ input, now }: Terminal, { name }: Key): void {
  lastKeys.set(input, { name, at: now() });
}

function isEnter({ name }: Key): boolean {
  return name === 'return' || name === 'enter';
}

/** Several different characters at once do not come from a finger. */
function isPasted(keys: readonly Key[], writes: RegExp | null): boolean {
  const characters = new Set(keys.map(({ text }) => text).filter((text) => text !== ''));
  return characters.size > 1 && ![...characters].every((character) => writes?.test(character) === true);
}

function toKey(event: { name: string; ctrl: boolean }): Key {
  const { sequence = '', meta = false } = event as { sequence?: string; meta?: boolean };
  const isCharacter = !event.ctrl && !meta && /^[^\p{Cc}]$/u.test(sequence);
  const text = isCharacter ? sequence : '';
  if (text !== '') return { name: text.toLowerCase(), text };
  const name = event.name ?? '';
  // Escape comes as meta too; a letter with Alt is not the letter.
  const held = event.ctrl ? 'ctrl-' : meta && [...name].length === 1 ? 'meta-' : '';
  return { name: `${held}${name}`, text };
}
