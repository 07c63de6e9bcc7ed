import fc from 'fast-check';
import type { AskedItem } from '../../../../src/interview/terminal/item-screen.js';
import type { Key, Pressed, Screen, Window } from '../../../../src/interview/terminal/screen.js';
import { lengthOf } from '../../../../src/interview/wrap.js';
import type { Item, Section } from '../../../../src/model/questionnaire.js';
import { plainPaint } from '../../../../src/report/paint.js';
import { makeItem } from '../sample.js';

export const usual: Window = { columns: 80, rows: 24 };

/** An item as it is asked somewhere in the middle of a questionnaire, in German. */
export function askedItem(item: Item = makeItem('PAR1'), changes: Partial<AskedItem> = {}): AskedItem {
  const section: Section = {
    id: 'paradigm',
    kind: 'dimension',
    title: { de: 'Paradigma', en: 'Paradigm' },
    description: { de: 'Woran sich das Haus ausrichtet.', en: 'What the company goes by.' },
    items: [item],
  };
  const position = { number: 3, section: 1, sections: 4, numberInSection: 1, itemsInSection: 2 };
  return {
    item,
    section,
    position,
    progress: { answered: 2, unknown: 0, notApplicable: 0, open: 10, total: 12, position },
    given: null,
    notes: { comment: null, evidence: null },
    canGoBack: true,
    introduced: false,
    language: 'de',
    paint: plainPaint,
    notice: null,
    ...changes,
  };
}

/** A key by its name, or the character that it writes. */
export function key(name: string): Key {
  return [...name].length === 1 ? { name: name.toLowerCase(), text: name } : { name, text: '' };
}

/** What comes of keys pressed one after the other: the first result, or the state after the last one. */
export function pressAll<State, Result>(
  screen: Screen<State, Result>,
  names: readonly string[],
  window: Window = usual,
): { readonly state: State; readonly result: Result | null } {
  let { start: state } = screen;
  for (const name of names) {
    const pressed: Pressed<State, Result> = screen.press(state, key(name), window);
    if ('result' in pressed) return { state, result: pressed.result };
    state = pressed.state;
  }
  return { state, result: null };
}

/** The smallest windows in which all promises hold, up to large ones. */
export const anyWindow: fc.Arbitrary<Window> = fc.record({
  columns: fc.integer({ min: 40, max: 200 }),
  rows: fc.integer({ min: 8, max: 60 }),
});

/** Words as they occur, and as somebody might write them to break a screen. */
const anyWord = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('der', 'Kunde', 'entscheidet', 'ob', 'übermorgen', 'Quartalsergebnis,', '–'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('Kundenbeziehungsmanagementsoftwareeinführungsverantwortliche', 'x'.repeat(230)),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('顧客中心', 'e\u0301te\u0301', '👩‍💻', '🇩🇪', '\u{20000}\u{20001}', 'ｗｉｄｅ'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('\u001b[2J', '\u001b]0;x\u0007', '\u202eabc', 'a\u0000b', '\u009b31m', '\ud800'),
  },
);

export const anyText: fc.Arbitrary<string> = fc
  .array(anyWord, { minLength: 1, maxLength: 40 })
  .map((words) => words.join(' '))
  .filter((text) => text.replace(/[\p{Cc}\p{Cs}\u202e\s]/gu, '') !== '');

/** An item as wild as its texts. */
export const anyItem: fc.Arbitrary<Item> = fc
  .record({
    question: anyText,
    options: fc.array(anyText, { minLength: 2, maxLength: 11 }),
    help: fc.option(anyText),
    notApplicable: fc.boolean(),
  })
  .map(({ question, options, help, notApplicable }) =>
    makeItem('PAR1', {
      question: { de: question, en: question },
      options: options.map((text, at) => ({ value: at + 1, text: { de: text, en: text }, id: null, state: null })),
      help: help === null ? null : { de: help, en: help },
      notApplicable,
    }),
  );

/** Everything in which a screen of an item differs. */
export const anyAsked: fc.Arbitrary<AskedItem> = fc
  .record({
    item: anyItem,
    title: anyText,
    description: fc.option(anyText),
    notice: fc.option(anyText),
    comment: fc.option(anyText),
    evidence: fc.option(anyText),
    canGoBack: fc.boolean(),
    introduced: fc.boolean(),
    language: fc.constantFrom('de' as const, 'en' as const),
    done: fc.nat({ max: 12 }),
    given: fc.constantFrom(null, 'answered' as const, 'unknown' as const, 'not-applicable' as const),
    reason: anyText,
  })
  .map(({ item, title, description, comment, evidence, done, given, reason, ...rest }) => {
    const usually = askedItem(item);
    const beside = { comment, evidence, agreement: null };
    return {
      ...usually,
      ...rest,
      section: {
        ...usually.section,
        title: { de: title, en: title },
        description: description === null ? null : { de: description, en: description },
      },
      progress: { ...usually.progress, answered: done, open: 12 - done },
      notes: { comment, evidence },
      given:
        given === null
          ? null
          : given === 'answered'
            ? { state: given, value: item.options.length, ...beside }
            : given === 'unknown'
              ? { state: given, ...beside }
              : { state: given, reason, ...beside },
    };
  });

/** What every screen promises, whatever it shows: it fits, it ends with its keys, and nothing in it steers the terminal. */
export function faultsOf(lines: readonly string[], window: Window): readonly string[] {
  const faults: string[] = [];
  if (lines.length > window.rows - 1) faults.push(`${lines.length} lines in ${window.rows} rows`);
  for (const line of lines) {
    if (lengthOf(line) >= window.columns) faults.push(`as wide as the window: ${line}`);
    if (/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u.test(line)) faults.push(`steers: ${JSON.stringify(line)}`);
  }
  if ((lines.at(-1) ?? '').trim() === '') faults.push('nothing on the last line');
  return faults;
}
