import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemScreen } from '../../../../src/interview/terminal/item-screen.js';
import { wrap } from '../../../../src/interview/wrap.js';
import { answered, makeItem, sample } from '../sample.js';
import { anyAsked, anyWindow, askedItem, faultsOf, pressAll, usual } from './asked.js';

const five = makeItem('PAR1');
const mayNot = makeItem('PAR1', { notApplicable: true });
const eleven = makeItem('PAR1', {
  options: Array.from({ length: 11 }, (_, at) => ({
    value: at,
    text: { de: `Stufe ${at}.`, en: `Step ${at}.` },
    id: null,
    state: null,
  })),
});

describe('what a key does at an item', () => {
  test.each([
    ['1', { kind: 'option', option: 1 }],
    ['5', { kind: 'option', option: 5 }],
    ['u', { kind: 'unknown' }],
    ['U', { kind: 'unknown' }],
    ['c', { kind: 'comment' }],
    ['e', { kind: 'evidence' }],
    ['s', { kind: 'skip' }],
    ['right', { kind: 'skip' }],
    ['left', { kind: 'back' }],
    ['g', { kind: 'go' }],
    ['t', { kind: 'language' }],
    ['?', { kind: 'explain' }],
    ['q', { kind: 'quit' }],
    ['down return', { kind: 'option', option: 1 }],
    ['down down enter', { kind: 'option', option: 2 }],
    ['up return', { kind: 'option', option: 5 }],
    ['down up return', { kind: 'option', option: 5 }],
    ['up down return', { kind: 'option', option: 1 }],
    ['end up return', { kind: 'option', option: 4 }],
    ['end home return', { kind: 'option', option: 1 }],
  ])('%s', (keys, expected) => {
    expect(pressAll(itemScreen(askedItem()), keys.split(' ')).result).toEqual(expected);
  });

  test.each([
    ['return', 'Erst wählen: 1 bis 5 oder die Pfeiltasten.'],
    ['6', '„6“ steht nicht zur Auswahl; möglich ist 1 bis 5.'],
    ['0', '„0“ steht nicht zur Auswahl; möglich ist 1 bis 5.'],
    ['n', '„Trifft nicht zu“ ist bei dieser Frage nicht vorgesehen; u steht für unbekannt.'],
    ['x', 'Die Taste x hat hier keine Aufgabe.'],
    ['ß', 'Die Taste ß hat hier keine Aufgabe.'],
    ['顧', 'Die Taste 顧 hat hier keine Aufgabe.'],
  ])('%s is told instead', (name, notice) => {
    expect(pressAll(itemScreen(askedItem()), [name])).toEqual({ state: { cursor: null, notice }, result: null });
  });

  test.each([' ', 'f5', 'ctrl-l', 'meta-q', 'tab', 'constructor', ''])('%j does nothing', (name) => {
    expect(pressAll(itemScreen(askedItem()), [name])).toEqual({ state: { cursor: null, notice: null }, result: null });
  });

  test('n is for items that allow it', () => {
    expect(pressAll(itemScreen(askedItem(mayNot)), ['n']).result).toEqual({ kind: 'not-applicable' });
  });

  test('there is no way back from the first', () => {
    const { state, result } = pressAll(itemScreen(askedItem(five, { canGoBack: false })), ['left']);
    expect({ ...state, result }).toEqual({ cursor: null, notice: 'Das ist die erste Frage.', result: null });
  });

  test('an answer that was given stands under the cursor, and Enter gives it again', () => {
    const screen = itemScreen(askedItem(five, { given: answered(4) }));
    expect(pressAll(screen, ['return']).result).toEqual({ kind: 'option', option: 4 });
    expect(screen.draw(screen.start, usual).filter((line) => line.startsWith('>●'))).toEqual(['>●4  Antwort 4.']);
  });

  test('moving takes the notice away', () => {
    expect(pressAll(itemScreen(askedItem()), ['x', 'down']).state).toEqual({ cursor: 1, notice: null });
  });

  test.each([
    ['1 return', 1],
    ['1 1 return', 11],
    ['1 0 return', 10],
    ['1 2 return', 2],
    ['9 return', 9],
    ['up return', 11],
    ['1 1 1 return', 1],
  ])('of eleven options, %s', (keys, option) => {
    expect(pressAll(itemScreen(askedItem(eleven)), keys.split(' ')).result).toEqual({ kind: 'option', option });
  });

  test('of eleven options, 0 alone is the beginning of none', () => {
    expect(pressAll(itemScreen(askedItem(eleven)), ['0', 'return'])).toMatchObject({
      state: { cursor: null, notice: 'Erst wählen: 1 bis 11 oder die Pfeiltasten.' },
      result: null,
    });
  });
});

describe('the line of keys', () => {
  const keysOf = (...parts: Parameters<typeof askedItem>): string => {
    const screen = itemScreen(askedItem(...parts));
    return screen.draw(screen.start, usual).join('\n').split('\n\n').at(-1) ?? '';
  };

  test('names what there is, and nothing else', () => {
    expect(keysOf(five)).toContain('1–5 antworten');
    expect(keysOf(five)).toContain('← zurück');
    expect(keysOf(five)).toContain('s überspringen');
    expect(keysOf(five)).not.toContain('trifft nicht zu');
    expect(keysOf(mayNot)).toContain('n trifft nicht zu');
    expect(keysOf(five, { canGoBack: false })).not.toContain('←');
    expect(keysOf(five, { given: answered(2) })).toContain('s weiter');
    expect(keysOf(eleven)).not.toContain('1–11');
  });
});

describe('what stands beside an item', () => {
  const drawn = (changes: Parameters<typeof askedItem>[1]): string => {
    const screen = itemScreen(askedItem(five, changes));
    return screen.draw(screen.start, usual).join('\n');
  };

  test('its old answer, where no option can show it', () => {
    expect(drawn({ given: { state: 'unknown', comment: null, evidence: null, agreement: null } })).toContain(
      'Bisherige Antwort: unbekannt',
    );
    expect(
      drawn({
        given: { state: 'not-applicable', reason: 'ein Laden', comment: null, evidence: null, agreement: null },
      }),
    ).toContain('Bisherige Antwort: trifft nicht zu – ein Laden');
  });

  test('its notes', () => {
    expect(drawn({ notes: { comment: 'siehe Protokoll', evidence: 'CRM' } })).toMatch(
      /Kommentar: siehe Protokoll\nBeleg: CRM/,
    );
  });

  test('its section, where that begins', () => {
    expect(drawn({ introduced: true })).toContain('Woran sich das Haus ausrichtet.');
    expect(drawn({ introduced: false })).not.toContain('Woran sich das Haus ausrichtet.');
  });
});

describe('whatever the texts and the window', () => {
  test('an item fits, with its keys, and shows the option under the cursor', () => {
    fc.assert(
      fc.property(anyAsked, anyWindow, fc.nat(), (asked, window, at) => {
        const screen = itemScreen(asked);
        const cursor = (at % asked.item.options.length) + 1;
        for (const state of [screen.start, { ...screen.start, cursor }]) {
          const lines = screen.draw(state, window);
          expect(faultsOf(lines, window)).toEqual([]);
          expect(lines.at(-1)).toMatch(/ \S+/);
          if (state.cursor === null) continue;
          const marked = lines.filter((line) => /^>.{0,3}\d/u.test(line));
          expect(marked).toHaveLength(1);
          expect(marked[0]).toMatch(new RegExp(`^>[ ●] ?${state.cursor} `, 'u'));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('words are broken only where they are wider than a line', () => {
    const [, ...options] = sample.sections[0]?.items[0]?.options ?? [];
    const screen = itemScreen(askedItem(makeItem('PAR1', { options })));
    const words = new Set(options.flatMap(({ text }) => text.de.split(' ')));
    for (let columns = 40; columns <= 200; columns += 1) {
      const lines = screen.draw(screen.start, { columns, rows: 60 });
      const from = lines.findIndex((line) => line.startsWith('  1  '));
      const shown = lines.slice(from, lines.indexOf('', from)).flatMap((line) => line.slice(5).split(' '));
      expect(shown.filter((word) => !words.has(word))).toEqual([]);
    }
  });

  test('a section with a long title keeps its place and the count of what is done', () => {
    const { section } = askedItem();
    const title = { de: 'Partner, Prozesse und Plattformen', en: '' };
    const screen = itemScreen(askedItem(five, { section: { ...section, title } }));
    const [head] = screen.draw(screen.start, { columns: 40, rows: 12 });
    expect(head).toBe('Partner … · Frage 1 von 2  █░░░░░░ 2/12');
  });

  test('what was just done is told in the smallest window too', () => {
    const screen = itemScreen(askedItem(five, { notice: 'Nicht gespeichert.' }));
    for (const rows of [8, 9, 10, 12]) {
      expect(screen.draw(screen.start, { columns: 40, rows })).toContain(wrap('Nicht gespeichert.', 39));
    }
  });
});
