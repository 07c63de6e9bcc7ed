import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spreadScreen } from '../../../../src/interview/terminal/spread-screen.js';
import type { VoteRound } from '../../../../src/model/response.js';
import { anyVoteRound } from '../../../fixtures/agreement.js';
import { makeItem } from '../sample.js';
import { anyAsked, anyWindow, askedItem, faultsOf, pressAll } from './asked.js';

const apart: VoteRound = { options: [1, 0, 2, 0, 1], unknown: 1 };
const near: VoteRound = { options: [0, 0, 2, 1, 0], unknown: 0 };
const alike: VoteRound = { options: [0, 0, 3, 0, 0], unknown: 0 };
const mayNot = makeItem('PAR1', { notApplicable: true });

describe('what a key does beside the votes', () => {
  test.each([
    ['3', { kind: 'agree', option: 3 }],
    ['u', { kind: 'agree', option: null }],
    ['down down return', { kind: 'agree', option: 2 }],
    ['up return', { kind: 'agree', option: 5 }],
    ['r', { kind: 'again' }],
    ['left', { kind: 'back' }],
    ['n', { kind: 'not-applicable' }],
    ['t', { kind: 'language' }],
    ['?', { kind: 'explain' }],
    ['q', { kind: 'quit' }],
  ])('%s', (keys, expected) => {
    expect(pressAll(spreadScreen(askedItem(mayNot), [apart]), keys.split(' ')).result).toEqual(expected);
  });

  test.each([
    ['return', [apart], 'Erst einigen: 1 bis 5, u für unbekannt.'],
    ['9', [apart], '„9“ steht nicht zur Auswahl; möglich ist 1 bis 5.'],
    ['r', [apart, near], 'Zweimal wurde abgestimmt; jetzt ist eine Einigung nötig.'],
    ['n', [apart], '„Trifft nicht zu“ ist bei dieser Frage nicht vorgesehen; u steht für unbekannt.'],
    ['c', [apart], 'Die Taste c hat hier keine Aufgabe.'],
  ])('%s is told instead', (name, rounds, notice) => {
    expect(pressAll(spreadScreen(askedItem(), rounds), [name])).toMatchObject({ state: { notice }, result: null });
  });

  test('where all said the same Enter agrees on it, else nothing is suggested', () => {
    expect(pressAll(spreadScreen(askedItem(), [alike]), ['return']).result).toEqual({ kind: 'agree', option: 3 });
    expect(spreadScreen(askedItem(), [{ ...alike, unknown: 1 }]).start.cursor).toBe(null);
    expect(spreadScreen(askedItem(), [near]).start.cursor).toBe(null);
    expect(spreadScreen(askedItem(), [apart, alike]).start.cursor).toBe(3);
  });
});

describe('what is told of the votes', () => {
  const told = (...rounds: readonly VoteRound[]): string => {
    const screen = spreadScreen(askedItem(), rounds);
    return screen.draw(screen.start, { columns: 97, rows: 40 }).join('\n');
  };

  test.each([
    [[alike], '3 Stimmen, alle bei 3.'],
    [[{ ...alike, unknown: 2 }], '3 Stimmen, alle bei 3. 2 Personen können es nicht sagen.'],
    [[{ options: [0, 1, 0, 0, 0], unknown: 1 }], '1 Stimme, alle bei 2. 1 Person kann es nicht sagen.'],
    [[near], '3 Stimmen von 3 bis 4, in der Mitte 3.'],
    [[{ options: [0, 0, 0, 0, 0], unknown: 2 }], 'Niemand kann es sagen. Wer im Haus könnte es?'],
    [[apart], '4 Stimmen von 1 bis 5, in der Mitte 3. 1 Person kann es nicht sagen.'],
    [[apart], 'Danach noch einmal abstimmen (r).'],
    [[near, apart], 'Immer noch weit auseinander'],
    [[apart, near], 'die Balken zeigen die zweite'],
  ])('%j', (rounds, expected) => {
    expect(told(...rounds).replace(/\n/g, ' ')).toContain(expected);
  });

  test('neighbours are no reason to talk', () => {
    expect(told(near)).not.toContain('abstimmen (r)');
  });

  test('both rounds stand beside each option, the bar for the last', () => {
    expect(told(apart, near)).toContain('  3  ████████  2 → 2  Antwort 3.');
    expect(told(apart, near)).toContain('  1  ░░░░░░░░  1 → 0  Antwort 1.');
    expect(told(apart, near)).toContain('  u  ░░░░░░░░  1 → 0  unbekannt');
  });

  test('the keys are those that there are', () => {
    expect(told(apart)).toContain('r noch einmal abstimmen');
    expect(told(apart, near)).not.toContain('r noch einmal');
    expect(told(apart)).not.toContain('n trifft nicht zu');
  });

  test('that a wide spread wants talking about is told in 40 columns and 12 rows too', () => {
    const screen = spreadScreen(askedItem(), [{ ...apart, unknown: 0 }]);
    expect(screen.draw(screen.start, { columns: 40, rows: 12 }).join(' ')).toContain('Das liegt weit auseinander.');
  });
});

test('whatever the texts, the votes and the window, it fits and shows the option under the cursor', () => {
  const any = anyAsked.chain((asked) =>
    fc.record({
      asked: fc.constant(asked),
      rounds: fc.array(anyVoteRound(asked.item.options.length), { minLength: 1, maxLength: 2 }),
      cursor: fc.option(fc.integer({ min: 1, max: asked.item.options.length })),
    }),
  );
  fc.assert(
    fc.property(any, anyWindow, ({ asked, rounds, cursor }, window) => {
      const screen = spreadScreen(asked, rounds);
      const lines = screen.draw({ ...screen.start, cursor }, window);
      expect(faultsOf(lines, window)).toEqual([]);
      const marked = lines.flatMap((line) => /^> {1,2}(\d+) {2}[█░]/u.exec(line)?.[1] ?? []);
      expect(marked).toEqual(cursor === null ? [] : [String(cursor)]);
    }),
    { numRuns: 200 },
  );
});
