import { describe, expect, test } from 'vitest';
import { shippedDecisionRules } from '../../../src/cli/shipped-decision-rules.js';
import { askMeasureByLines } from '../../../src/interview/measure-by-lines.js';
import { type Choosing, choiceScreen } from '../../../src/interview/terminal/choice-screen.js';
import { plainPaint } from '../../../src/report/paint.js';
import { makeMeasure } from '../../fixtures/measure.js';
import { typing } from './terminal.js';

const { questions } = shippedDecisionRules();
const what = ['A call of thanks', 'people who bought last year', 'They notice that we are glad.', 'Britta'];
const rest = ['4', '4', '3', '1', '', '1', '', '1', '', '1', '', '1', '', '4', '1', '1', '1', '1'];

async function ask(lines: readonly string[], language: 'de' | 'en' = 'en') {
  const port = typing(lines);
  return { asked: await askMeasureByLines({ questions, language, port, width: 60 }), text: port.transcript() };
}

describe('asking line by line', () => {
  test('gives the measure that was said', async () => {
    const { asked } = await ask([...what, ...rest]);
    expect(asked).toEqual({ measure: makeMeasure({ id: 'measure-1' }), language: 'en' });
  });

  test('goes back, skips what may be left out, keeps notes, and changes the language', async () => {
    const lines = [...what, 's', '1', 'b', '4', '', '1', 'they told us so', ...rest.slice(5, -1), ''];
    const { asked, text } = await ask(['t', ...lines], 'de');
    if (asked === 'left') throw new Error('left');
    expect(asked.language).toBe('en');
    expect(asked.measure).toMatchObject({ phase: null, kind: 'service', aim: null, effort: null });
    expect(asked.measure.replies.think).toEqual({ answer: 'yes', note: 'they told us so' });
    expect(text).toMatch(/^Eine Maßnahme[\s\S]*Decision check · question 1 of 17/);
  });

  test('refuses what is no answer, and goes on asking', async () => {
    const { asked, text } = await ask(['', ...what, '9', 'x', '0', ...rest]);
    expect(asked).not.toBe('left');
    expect(text.match(/Please type a number from 1 to 6/g)).toHaveLength(3);
    expect(text).toContain('A text is needed here.');
    const long = await ask(['x'.repeat(501), ...what, ...rest]);
    expect(long.text).toContain('at most 500 characters');
  });

  test.each([[['q']], [[]], [[...what, '4', 'q']], [[...what, ...rest.slice(0, 4)]]])('%j is left', async (lines) => {
    expect((await ask(lines)).asked).toBe('left');
  });

  test('takes nothing of a terminal’s own into a text', async () => {
    const { asked } = await ask(['\u001b[31mRed\u0007 call\u202e', ...what.slice(1), ...rest]);
    expect(asked).toMatchObject({ measure: { name: 'Red call' } });
  });
});

describe('a choice on a screen', () => {
  const choosing: Choosing<'back' | 'left'> = {
    place: 'Question 3 of 17',
    question: 'What would the customer think of it, and would they say so to anybody else?',
    about: ['This may be left out.'],
    options: ['Well of it: they would see something in it for them.', 'Badly, or that it is our business alone.'],
    given: null,
    aside: [],
    keys: { left: 'back', q: 'left' },
    hints: [
      { key: '1–2', does: 'answer' },
      { key: 'q', does: 'leave' },
    ],
    notice: null,
    language: 'en',
    paint: plainPaint,
  };
  const screen = choiceScreen(choosing);
  const key = (name: string, text = '') => ({ name, text });

  test('is answered by a figure at once, and by arrows and Enter', () => {
    expect(screen.press(screen.start, key('2', '2'), { columns: 80, rows: 24 })).toEqual({ result: { option: 2 } });
    const down = screen.press(screen.start, key('down'), { columns: 80, rows: 24 });
    if (!('state' in down)) throw new Error('no state');
    expect(screen.press(down.state, key('return'), { columns: 80, rows: 24 })).toEqual({ result: { option: 1 } });
    expect(screen.press(screen.start, key('left'), { columns: 80, rows: 24 })).toEqual({ result: { wish: 'back' } });
  });

  test.each([key('return'), key('3', '3'), key('x', 'x')])('takes nothing by $name and says so', (pressed) => {
    expect(screen.press(screen.start, pressed, { columns: 80, rows: 24 })).toMatchObject({
      state: { cursor: null, notice: expect.any(String) },
    });
  });

  test('fits into every window', () => {
    for (const columns of [20, 40, 80, 200]) {
      for (const rows of [8, 12, 24, 60]) {
        const lines = screen.draw({ cursor: 2, notice: 'Choose first: 1 to 2, or the arrow keys.' }, { columns, rows });
        expect(lines.length).toBeLessThan(rows);
        expect(lines.filter((line) => Array.from(line).length >= Math.max(columns, 20))).toEqual([]);
        expect(lines.at(-1)).not.toBe('');
      }
    }
  });
});
