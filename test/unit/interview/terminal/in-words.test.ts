import { describe, expect, test } from 'vitest';
import { begin, type InterviewState } from '../../../../src/interview/interview.js';
import { runTerminalInterview } from '../../../../src/interview/terminal/terminal-interview.js';
import { lengthOf } from '../../../../src/interview/wrap.js';
import type { Answer } from '../../../../src/model/response.js';
import { plainPaint } from '../../../../src/report/paint.js';
import { kindsSample, told } from '../kinds-sample.js';
import { answered, nobody, unknown } from '../sample.js';
import { type FakeTerminal, sitDown } from './fake-terminal.js';

interface Sitting extends FakeTerminal {
  readonly result: ReturnType<typeof runTerminalInterview>;
  readonly saves: readonly InterviewState[];
}

/** Somebody, or a room, at the sections that are not scored. */
function sit(
  sections: readonly string[],
  {
    answers = new Map(),
    facilitate = false,
    columns = 80,
    rows = 24,
  }: {
    readonly answers?: ReadonlyMap<string, Answer>;
    readonly facilitate?: boolean;
    readonly columns?: number;
    readonly rows?: number;
  } = {},
): Sitting {
  const person = sitDown(columns, rows);
  const saves: InterviewState[] = [];
  const result = runTerminalInterview({
    start: begin(kindsSample, nobody, answers, new Map(), new Set(sections)),
    language: 'en',
    terminal: person.terminal,
    paint: plainPaint,
    save: async (state) => {
      saves.push(state);
      return null;
    },
    takeAsides: () => [],
    review: 'always',
    facilitate: facilitate ? { hidden: false } : null,
    describeSource: async () => null,
    describeSection: null,
  });
  return { ...person, result, saves };
}

describe('an item that is answered in words', () => {
  test('opens its line with Enter, and shows what was written when one comes back', async () => {
    const { press, sees, result, saves } = sit(['narrative']);
    const first = await sees('Enter write the answer');
    expect(first).toContain('This question is answered in your own words: Enter opens the line');
    expect(first).not.toMatch(/1–\d|↑↓/);
    press('enter');
    await sees('Answer in your own words:');
    press(...'Calm, at hand.');
    await sees('> Calm, at hand.');
    press('enter');
    await sees('NAR2');
    expect(saves.at(-1)?.answers.get('NAR1')).toEqual(told('Calm, at hand.'));
    press('left');
    expect(await sees('NAR1')).toContain('●  Calm, at hand.');
    press('enter');
    await sees('> Calm, at hand.');
    press(...' Now.');
    await sees('hand. Now.');
    press('enter');
    await sees('NAR2');
    press('u');
    expect(await sees('Answered: 1 · unknown: 1')).toContain('Finish');
    press('g');
    expect(await sees('Where to?')).toContain('✓  NAR1');
    press('escape');
    await sees('Review before the end');
    press('f');
    expect(await result).toMatchObject({ outcome: 'complete' });
    expect([...(saves.at(-1)?.answers.values() ?? [])]).toEqual([told('Calm, at hand. Now.'), unknown]);
  });

  test('takes nothing for an answer: no figure, no empty line, no Escape', async () => {
    const { press, sees, saves, result } = sit(['narrative']);
    await sees('NAR1');
    press('3');
    await sees('There is no number to choose here');
    press('x');
    await sees('The key x does nothing here.');
    press('up');
    press('n');
    await sees('‘Not applicable’ is not possible for this question');
    press('enter');
    await sees('Answer in your own words:');
    press('enter');
    await sees('There is nothing here yet');
    press('escape');
    await sees('Nothing changed.');
    expect(saves).toEqual([]);
    press('q');
    expect(await result).toMatchObject({ outcome: 'left' });
  });

  test('does what every item does: skip, comment, explain, language, not applicable', async () => {
    const { press, sees, saves, result } = sit(['narrative']);
    await sees('NAR1');
    press('?');
    const page = await sees('Keys');
    expect(page).toContain('Enter  the line for the answer in your own words.');
    expect(page).not.toContain('1–0');
    press('enter');
    await sees('write the answer');
    press('t');
    await sees('Enter Antwort schreiben');
    press('c');
    await sees('Enter übernehmen');
    press(...'warum');
    await sees('> warum');
    press('enter');
    await sees('Kommentar: warum');
    press('s');
    await sees('NAR2');
    press('n');
    await sees('Warum trifft das nicht zu?');
    press(...'niemand');
    await sees('> niemand');
    press('enter');
    await sees('Übersicht vor dem Abschluss');
    press('q');
    await result;
    expect(saves.at(-1)?.answers.get('NAR2')).toMatchObject({ state: 'not-applicable', reason: 'niemand' });
    expect(saves.at(-1)?.pendingNotes.get('NAR1')).toEqual({ comment: 'warum', evidence: null });
  });

  test.each([
    [40, 8],
    [60, 10],
    [80, 24],
    [200, 60],
  ])('fits a window of %i columns and %i rows, however much was written', async (columns, rows) => {
    const answers = new Map([['NAR1', told('calm and at hand '.repeat(500), { comment: 'long '.repeat(100) })]]);
    const { press, sees, raw, result } = sit(['narrative'], { answers, columns, rows });
    await sees('NAR2');
    press('left');
    const shown = await sees('NAR1');
    const lines = shown.slice(shown.lastIndexOf('NAR1')).split('\n');
    expect(lines.length).toBeLessThan(rows);
    expect(Math.max(...lines.map((line) => lengthOf(line.replace(/\r/g, ''))))).toBeLessThan(columns);
    expect(lines.join('')).toContain('calm and at hand');
    expect(raw().length).toBeGreaterThan(0);
    press('q');
    await result;
  });
});

describe('a choice', () => {
  test('of more than nine options takes its number in two figures and Enter', async () => {
    const { press, sees, saves, result } = sit(['governance']);
    expect(await sees('GOV1')).toContain('11  Choice 11.');
    press('1');
    await sees('> ');
    press('1');
    await sees('> 11');
    press('enter');
    await sees('GOV2');
    press('2');
    await sees('Answered: 2');
    press('f');
    await result;
    expect([...(saves.at(-1)?.answers.values() ?? [])]).toEqual([answered(11), answered(2)]);
  });
});

describe('a room', () => {
  test('votes on a choice by how many, not by how far apart', async () => {
    const { press, sees, saves, result } = sit(['governance'], { facilitate: true });
    await sees('GOV1');
    press(...'1 11 11');
    await sees('1 11 11');
    press('enter');
    const shown = await sees('2 of 3 votes for 11.');
    expect(shown).not.toContain('far apart');
    press('left');
    await sees('1 11 11');
    press(...' 1');
    await sees('11 1');
    press('enter');
    await sees('4 votes, and no answer has more than half of them.');
    await sees('The room is divided.');
    press('q');
    await result;
    expect(saves).toEqual([]);
  });

  test('writes words down together: nobody votes on them', async () => {
    const { press, sees, saves, result } = sit(['narrative'], { facilitate: true });
    const shown = await sees('NAR1');
    expect(shown).not.toContain('Votes of all');
    press('enter');
    await sees('Answer in your own words:');
    press(...'Calm.');
    await sees('> Calm.');
    press('enter');
    await sees('NAR2');
    press('q');
    await result;
    expect(saves.at(-1)?.answers.get('NAR1')).toEqual(told('Calm.'));
  });
});
