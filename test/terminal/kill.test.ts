import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readResponse } from '../../src/load/load-response.js';
import { folderForTest, listFiles } from '../helpers/folders.js';
import { anew } from '../helpers/interview-on-screens.js';
import { skipsTerminal, startInTerminal, type Terminal, terminalTitle } from '../helpers/terminal.js';

const file = 'self-check-response.yaml';
const total = 12;

/** How a person and the tool speak with each other: all that differs between the ways to be asked. */
interface Mode {
  readonly argv: readonly string[];
  /** The number of the item that is asked, from 1; null while none is. */
  readonly asked: (screen: readonly string[]) => number | null;
  readonly answer: (terminal: Terminal, option: number) => Promise<void>;
  /** From a start without anything left to the first item. */
  readonly begin: (terminal: Terminal) => Promise<void>;
  /** From the choice to go on with what was left to the item that is open. */
  readonly resume: (terminal: Terminal) => Promise<void>;
  /** From the last answer to the end. */
  readonly finish: (terminal: Terminal) => Promise<void>;
  /** Whether the same key twice may count as once, so that people who don't wait have to choose another. */
  readonly takesDoubleKeysForOne: boolean;
  readonly kills: number;
}

const plain: Mode = {
  argv: ['assess', '--self-check', '--plain', '--lang', 'de'],
  // The last one: those before have scrolled up and are still to be seen.
  asked: (screen) => {
    const [, number] = screen.join('\n').match(/.*Frage (\d+) von 12/s) ?? [];
    return number === undefined ? null : Number(number);
  },
  answer: (terminal, option) => terminal.press(String(option), 'Enter'),
  begin: async () => undefined,
  resume: async (terminal) => {
    await terminal.waitFor(/^Nummer zum Fortsetzen/m);
    await terminal.press('1', 'Enter');
  },
  finish: async () => undefined,
  takesDoubleKeysForOne: false,
  kills: 40,
};

const screens: Mode = {
  argv: ['assess', '--self-check', '--lang', 'de'],
  // The self-check goes through its items one by one, and none is left open.
  asked: (screen) => {
    const [, done] = /^\S.* · Frage 1 von 1 .* (\d+)\/12$/m.exec(screen.join('\n')) ?? [];
    return done === undefined ? null : Number(done) + 1;
  },
  answer: (terminal, option) => terminal.press(String(option)),
  begin: (terminal) => leaveStartPage(terminal),
  resume: async (terminal) => {
    await terminal.waitFor(/^> Unfertig: /m);
    await terminal.press('Enter');
    await leaveStartPage(terminal);
  },
  finish: async (terminal) => {
    await terminal.waitFor('Bericht als HTML schreiben');
    // Where nothing was left to ask, Enter was the last key before, a moment ago.
    await terminal.press(...anew('Enter'));
  },
  takesDoubleKeysForOne: true,
  kills: 208,
};

async function leaveStartPage(terminal: Terminal): Promise<void> {
  await terminal.waitFor('Enter beginnen');
  await terminal.press(...anew('Enter'));
}

const modes: Readonly<Record<string, Mode>> = { screens, plain };

/** Numbers from 0 up to 1, the same for the same seed. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What a response's file holds; nothing where there is none. Throws where it is no sound response. */
function readKept(cwd: string): { readonly answers: readonly unknown[]; readonly complete: boolean } {
  const full = path.join(cwd, file);
  if (!existsSync(full)) return { answers: [], complete: false };
  const bytes = readFileSync(full);
  const { response, problems } = readResponse({ name: file, bytes });
  expect(problems).toEqual([]);
  expect(response?.written.questionnaire).toMatch(/^self-check@/);
  const { answers, complete = true } = parse(bytes.toString('utf8')) as { answers: object; complete?: boolean };
  return { answers: Object.values(answers), complete };
}

/** What became of one who was killed again and again, and always came back. */
interface Count {
  kills: number;
  /** Answers that had been confirmed and were not there any more. */
  lost: number;
  /** Kills while the tool was starting. */
  early: number;
  finished: number;
}

/** Answers whole self-checks one after the other, killed at random moments, until that was often enough. */
async function surviveKills(mode: Mode, random: () => number, kills: number): Promise<Count> {
  const count: Count = { kills: 0, lost: 0, early: 0, finished: 0 };
  while (count.kills < kills) {
    const cwd = folderForTest();
    let given: readonly number[] = [];
    for (let complete = false; !complete; ) {
      const life = await live(mode, random, cwd, given, count.kills < kills);
      if (life.killed) count.kills += 1;
      if (life.early) count.early += 1;
      const kept = readKept(cwd);
      count.lost += Math.max(life.confirmed - kept.answers.length, 0);
      expect(kept.answers, 'what is there was given').toEqual(life.given.slice(0, kept.answers.length));
      given = life.given.slice(0, kept.answers.length);
      complete = kept.complete;
    }
    // Killed with the last answer, it left a lock on a file that nobody takes again; whoever comes next clears that away.
    if (listFiles(cwd).length > 1) await comeAndGo(mode, cwd);
    expect(listFiles(cwd)).toEqual([file]);
    count.finished += 1;
  }
  return count;
}

/** One start: goes on where it was left, answers some items, and is killed at a random moment where it is and has not ended by then. */
async function live(mode: Mode, random: () => number, cwd: string, before: readonly number[], isKilled: boolean) {
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const given = [...before];
  const terminal = await startInTerminal({ argv: mode.argv, cwd, columns: 100, rows: 60 });
  const isAsked = (screen: readonly string[]): boolean => mode.asked(screen) === given.length + 1;
  const answerNext = async (): Promise<void> => {
    const last = given.at(-1);
    const option = 1 + upTo(4);
    given.push(mode.takesDoubleKeysForOne && option === last ? 1 + (option % 5) : option);
    await mode.answer(terminal, given.at(-1) ?? 1);
  };
  const early = isKilled && upTo(5) === 0;
  if (early) {
    await pause(random() * 160);
  } else {
    await (given.length > 0 ? mode.resume(terminal) : mode.begin(terminal));
    for (let left = isKilled ? 1 + upTo(3) : total; left > 0 && given.length < total; left -= 1) {
      await terminal.waitFor(isAsked);
      await answerNext();
    }
    if (given.length === total && (!isKilled || upTo(1) === 0)) {
      await mode.finish(terminal);
      await terminal.exit();
    } else {
      await pause(random() * 25);
    }
  }
  terminal.kill('SIGKILL');
  const { exit } = await terminal.exit();
  const asked = mode.asked(await terminal.screen());
  await terminal.close();
  // An item is asked when those before it are confirmed; what was kept before stays so, whatever could be seen.
  return { killed: exit === null, early, given, confirmed: Math.max(before.length, (asked ?? 1) - 1) };
}

/** Starts once more, without a kill and without an answer. */
async function comeAndGo(mode: Mode, cwd: string): Promise<void> {
  const terminal = await startInTerminal({ argv: mode.argv, cwd, columns: 100, rows: 60 });
  await mode.begin(terminal);
  await terminal.waitFor((screen) => mode.asked(screen) === 1);
  terminal.kill('SIGTERM');
  expect(await terminal.exit()).toMatchObject({ exit: 143 });
  await terminal.close();
}

/** CX_MATURITY_SEED repeats what was killed when, as far as a machine does so. */
const seed = Number(process.env.CX_MATURITY_SEED ?? Date.now() % 2 ** 31);
const people = 4;

describe.skipIf(skipsTerminal)(terminalTitle('kill -9 in a terminal'), () => {
  test.each(Object.keys(modes))(
    `%s: no kill loses an answer that was confirmed (CX_MATURITY_SEED=${seed})`,
    async (name) => {
      const mode = modes[name];
      if (mode === undefined) throw new Error(name);
      const each = Math.ceil(mode.kills / people);
      const lives = Array.from({ length: people }, (_, at) => surviveKills(mode, chance(seed + at), each));
      // All of them end before any failure is told, so that nothing goes on behind the test's back.
      const ended = await Promise.allSettled(lives);
      const counts = ended.map((life) => {
        if (life.status === 'rejected') throw life.reason;
        return life.value;
      });
      const sum = (of: keyof Count): number => counts.reduce((all, count) => all + count[of], 0);
      process.stdout.write(
        `${name}: ${sum('kills')} kills, ${sum('early')} of them at the start, lost ${sum('lost')}\n`,
      );
      expect(sum('lost')).toBe(0);
      expect(sum('kills')).toBeGreaterThanOrEqual(mode.kills);
      // Else the moments were not random, or nobody came back.
      expect(sum('early')).toBeGreaterThan(0);
      expect(sum('finished')).toBeGreaterThanOrEqual(people);
    },
    300_000,
  );
});
