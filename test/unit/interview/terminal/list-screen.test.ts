import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer, begin, goToReview, type InterviewState } from '../../../../src/interview/interview.js';
import { type List, listScreen, type Row } from '../../../../src/interview/terminal/list-screen.js';
import { goList, reviewList } from '../../../../src/interview/terminal/overview-lists.js';
import { plainPaint } from '../../../../src/report/paint.js';
import { nobody, sample } from '../sample.js';
import { anyText, anyWindow, faultsOf, pressAll, usual } from './asked.js';

const texts = ['Wer antwortet?', 'Wie schnell?', 'Wer zahlt die Zeche?', ...Array.from({ length: 9 }, () => 'Sonst?')];
const rows: readonly Row<string>[] = texts.flatMap((text, at): Row<string>[] => [
  ...(at === 0 || at === 2 ? [{ kind: 'heading', text: `Abschnitt ${at}` } as const] : []),
  { kind: 'choice', value: `Q${at + 1}`, names: [`q${at + 1}`, String(at + 1)], mark: `·  Q${at + 1}  `, text },
]);

function list(changes: Partial<List<string>> = {}): List<string> {
  return {
    title: 'Wohin?',
    about: [],
    rows,
    search: true,
    keys: { escape: 'stay' },
    hints: [
      { key: '↑↓ Enter', does: 'auswählen' },
      { key: 'Esc', does: 'zurück' },
    ],
    notice: null,
    language: 'de',
    paint: plainPaint,
    cursor: 0,
    ...changes,
  };
}

describe('a list', () => {
  test.each([
    ['return', 'Q1'],
    ['up return', 'Q1'],
    ['down down return', 'Q3'],
    ['end return', 'Q12'],
    ['end down return', 'Q12'],
    ['pagedown return', 'Q9'],
    ['pagedown pagedown pageup return', 'Q4'],
    ['end home return', 'Q1'],
    ['escape', 'stay'],
    ['q 2 return', 'Q2'],
    ['Q 2 return', 'Q2'],
    // Exactly 1 first, then what begins with it.
    ['1 return', 'Q1'],
    ['1 down return', 'Q10'],
    ['1 2 return', 'Q12'],
    ['1 2 backspace down down return', 'Q11'],
    ['z a h l return', 'Q3'],
    ['x backspace return', 'Q1'],
    ['x return', null],
    ['x escape', 'stay'],
  ])('%s gives %s', (keys, expected) => {
    expect(pressAll(listScreen(list()), keys.split(' ')).result).toBe(expected);
  });

  test('is searched by several words', () => {
    expect(pressAll(listScreen(list()), [' ', ...'wer zahlt', 'return']).result).toBe('Q3');
  });

  test('says what is looked for, and that nothing is found', () => {
    const screen = listScreen(list());
    const { state } = pressAll(screen, ['x', 'y']);
    const lines = screen.draw(state, usual);
    expect(lines).toContain('Suche: xy');
    expect(lines).toContain('Keine Frage passt zu „xy“.');
  });

  test('of commands takes letters as such', () => {
    const commands = listScreen(list({ search: false, keys: { f: 'finish', left: 'back' } }));
    expect(pressAll(commands, ['f']).result).toBe('finish');
    expect(pressAll(commands, ['left']).result).toBe('back');
    expect(pressAll(commands, ['1', 'x', 'constructor', 'return']).result).toBe('Q1');
  });

  test('fits, and the row under the cursor is seen, whatever the rows say', () => {
    const anyRow = fc.record({ text: anyText, isHeading: fc.boolean() });
    fc.assert(
      fc.property(
        fc.array(anyRow, { minLength: 1, maxLength: 40 }),
        fc.array(anyText, { maxLength: 2 }),
        fc.option(anyText),
        fc.boolean(),
        fc.array(fc.constantFrom('down', 'up', 'pagedown', 'pageup', 'end', 'd', '1', 'x', '顧', 'backspace'), {
          maxLength: 12,
        }),
        anyWindow,
        (wanted, about, notice, search, keys, window) => {
          const own = wanted.map(
            ({ text, isHeading }, at): Row<number> =>
              isHeading
                ? { kind: 'heading', text }
                : { kind: 'choice', value: at, names: [String(at)], mark: `·  Q${at}  `, text },
          );
          const screen = listScreen<number>({
            ...(list({ about, notice, search }) as object as List<number>),
            rows: own,
            keys: {},
          });
          const { state } = pressAll(screen, keys, window);
          for (const each of [screen.start, state]) {
            const lines = screen.draw(each, window);
            expect(faultsOf(lines, window)).toEqual([]);
            expect(lines.at(-1)).toContain('Esc zurück');
            const chosen = pressAll({ ...screen, start: each }, ['return'], window).result;
            const marked = lines.filter((line) => line.startsWith('> '));
            expect(marked.map((line) => /Q\d+/.exec(line)?.[0])).toEqual(chosen === null ? [] : [`Q${chosen}`]);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('the lists of the interview', () => {
  const begun = begin(sample, nobody, new Map());
  const give = (state: InterviewState, value: number): InterviewState => {
    const step = answer(state, { state: 'answered', value });
    if (!step.ok) throw new Error(step.refusal);
    return step.state;
  };
  const drawn = (lines: List<unknown>): string => {
    const screen = listScreen(lines);
    return screen.draw(screen.start, { columns: 80, rows: 40 }).join('\n');
  };

  test('begin at the item that was asked', () => {
    expect(pressAll(listScreen(goList(give(begun, 3), 'de', plainPaint)), ['return']).result).toEqual({
      kind: 'item',
      item: 'PAR2',
    });
  });

  test('show how each item stands', () => {
    expect(drawn(goList(give(begun, 3), 'de', plainPaint))).toContain('  3  PAR1  Woran erkennt');
  });

  test('lead back to where they were opened from', () => {
    expect(drawn(goList(begun, 'de', plainPaint))).toContain('Esc zurück zur Frage');
    expect(drawn(goList(goToReview(begun), 'de', plainPaint))).not.toContain('zurück zur Frage');
  });

  test('of the review offer to finish only where something was answered', () => {
    const nothing = reviewList(goToReview(begun), 'de', plainPaint, null);
    expect(drawn(nothing)).not.toMatch(/abschließen|Abschließen/);
    const something = drawn(reviewList(goToReview(give(begun, 3)), 'de', plainPaint, null));
    expect(something).toContain('Abschließen und das Ergebnis zeigen');
    expect(something).toContain('f abschließen');
    expect(something).toContain('Offen (4)');
    expect(something).toContain('Beantwortet: 1 · unbekannt: 0 · trifft nicht zu: 0 · offen: 4');
  });

  test('offer what is open before the end, and only while something is', () => {
    let state = begun;
    while (state.place.index < 5) state = give(state, 1);
    expect(pressAll(listScreen(reviewList(goToReview(begun), 'de', plainPaint, null)), ['return']).result).toEqual({
      kind: 'open',
    });
    expect(pressAll(listScreen(reviewList(state, 'de', plainPaint, null)), ['return']).result).toEqual({
      kind: 'finish',
    });
    expect(drawn(reviewList(state, 'de', plainPaint, null))).not.toContain('offene Fragen');
  });
});
