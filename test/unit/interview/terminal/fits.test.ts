import { describe, expect, test } from 'vitest';
import { interviewWords } from '../../../../src/i18n/interview.js';
import { screenWords } from '../../../../src/i18n/screens.js';
import { begin, goTo, type InterviewState, itemsOf } from '../../../../src/interview/interview.js';
import { type AskedItem, itemScreen } from '../../../../src/interview/terminal/item-screen.js';
import type { Screen, Window } from '../../../../src/interview/terminal/screen.js';
import { askedItem, type Session } from '../../../../src/interview/terminal/session.js';
import { spreadScreen } from '../../../../src/interview/terminal/spread-screen.js';
import { votesScreen } from '../../../../src/interview/terminal/votes-screen.js';
import { lengthOf } from '../../../../src/interview/wrap.js';
import type { Language } from '../../../../src/model/language.js';
import type { Questionnaire } from '../../../../src/model/questionnaire.js';
import { plainPaint } from '../../../../src/report/paint.js';
import { loadShipped } from '../../../fixtures/shipped.js';

const windows: readonly Window[] = [
  { columns: 40, rows: 12 },
  { columns: 40, rows: 24 },
  { columns: 40, rows: 60 },
  { columns: 60, rows: 20 },
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
  { columns: 300, rows: 90 },
  { columns: 0, rows: 0 },
];

const questionnaires = await Promise.all(
  ['seven-ps', 'self-check'].map(async (id) => (await loadShipped(id)).model.questionnaire),
);

/** Every item of a questionnaire as it is asked when one comes to it. */
function everyItem(questionnaire: Questionnaire, language: Language): readonly AskedItem[] {
  const start = begin(questionnaire, { department: null, role: null }, new Map());
  return itemsOf(questionnaire).map(({ id }) => {
    const step = goTo(start, id);
    if (!step.ok) throw new Error(id);
    const asked = askedItem(sessionAt(step.state, language));
    if (asked === null) throw new Error(id);
    return asked;
  });
}

function sessionAt(state: InterviewState, language: Language): Session {
  const interview = { paint: plainPaint } as Session['interview'];
  const nothing = {
    saved: true,
    notice: null,
    introduced: new Set<string>(),
    paused: new Set<string>(),
    hidden: false,
  };
  return { interview, state, language, ...nothing };
}

/** The words of a text, without what a cut takes off the last one before its ellipsis. */
const wordsOf = (text: string): readonly string[] =>
  text
    .split(/\s+/)
    .map((word) => word.replace(/[,;:–-]+$/u, ''))
    .filter((word) => word !== '' && word !== '…');

/** All words that an item's screen may show in a language, whatever the window. */
function knownWords(asked: AskedItem): ReadonlySet<string> {
  const { item, section, language } = asked;
  const words = screenWords[language];
  const texts = [section.title, section.description, item.question, ...item.options.map(({ text }) => text)];
  return new Set(
    [
      ...texts.map((text) => text?.[language] ?? ''),
      item.id,
      ...Object.values(words.hints),
      '1–5 ↑↓ Enter ← u n s c e g t ? q h r · > 1 2 3 4 5',
      words.votesLabel,
      words.voters(4),
      `(${words.voters(4)})`,
      words.spread(4, 1, 5, 2),
      words.talkAboutIt(1, 5),
      interviewWords[language].unknown,
    ].flatMap(wordsOf),
  );
}

/** Lines that a window cannot hold, and words that stand in no text: pieces of broken ones. */
function faults(screen: Screen<unknown, unknown>, state: unknown, window: Window, asked: AskedItem): readonly string[] {
  const { columns, rows } = window.columns === 0 ? { columns: 80, rows: 24 } : window;
  const lines = screen.draw(state, window);
  const known = knownWords(asked);
  const isMeasure = /^(?:[█░]+|\d+\/\d+|\d+|[34]▏)$/u;
  return [
    ...(lines.length < rows ? [] : [`${lines.length} lines`]),
    ...lines.filter((line) => lengthOf(line) >= columns).map((line) => `too wide: ${line}`),
    ...lines
      .flatMap(wordsOf)
      .filter((word) => !known.has(word) && !isMeasure.test(word))
      .map((word) => `broken: ${word}`),
  ].map((fault) => `${asked.item.id} ${asked.language} ${window.columns}x${window.rows} ${fault}`);
}

type AnyScreen = Screen<unknown, unknown>;

describe('every item of what is shipped, in both languages and in many windows', () => {
  const every = questionnaires.flatMap((each) =>
    (['de', 'en'] as const).flatMap((language) => everyItem(each, language)),
  );
  const all = every.filter(({ item }) => item.scale === 'anchored');

  test('stays within the window, choices and questions that are answered in words too', () => {
    for (const asked of every.filter(({ item }) => item.scale !== 'anchored')) {
      const cursors = [null, ...asked.item.options.map((_, at) => at + 1)];
      for (const window of windows) {
        const { columns, rows } = window.columns === 0 ? { columns: 80, rows: 24 } : window;
        for (const cursor of cursors) {
          const lines = itemScreen(asked).draw({ cursor, notice: null }, window);
          const where = `${asked.item.id} ${asked.language} ${window.columns}x${window.rows} ${cursor}`;
          expect(lines.length, where).toBeLessThan(rows);
          expect(Math.max(...lines.map(lengthOf)), where).toBeLessThan(columns);
          expect(lines.filter((line) => line.startsWith(`> ${cursor}  `)).length, where).toBe(cursor === null ? 0 : 1);
        }
      }
    }
  });

  test('is asked without a broken word, and within the window, wherever the cursor is', () => {
    const found = all.flatMap((asked) => {
      const screen = itemScreen(asked) as unknown as AnyScreen;
      return [null, 1, 5].flatMap((cursor) =>
        windows.flatMap((window) => faults(screen, { cursor, notice: null }, window, asked)),
      );
    });
    expect(found).toEqual([]);
  });

  test('shows all five options and its place everywhere, and all of them whole from 80 by 24', () => {
    for (const asked of all) {
      for (const window of windows) {
        const lines = itemScreen(asked).draw({ cursor: null, notice: null }, window);
        const where = `${asked.item.id} ${window.columns}x${window.rows}`;
        expect(lines[0], where).toMatch(/ 0\/\d+$/);
        for (const option of [1, 2, 3, 4, 5]) {
          expect(
            lines.filter((line) => line.startsWith(`  ${option}  `)),
            where,
          ).toHaveLength(1);
        }
        if (window.columns >= 80 && window.rows >= 24) expect(lines.slice(1).join('\n'), where).not.toContain('…');
      }
    }
  });

  test('shows the option under the cursor whole, and a wide spread with its advice, also at 40 by 12', () => {
    const window = { columns: 40, rows: 12 };
    const round = { options: [1, 0, 0, 0, 1], unknown: 0 };
    for (const asked of all) {
      const { item, language } = asked;
      for (const [at, { text }] of item.options.entries()) {
        const lines = itemScreen(asked).draw({ cursor: at + 1, notice: null }, window);
        expect(lines.join(' ').replace(/\s+/g, ' '), `${item.id} ${at + 1}`).toContain(text[language]);
      }
      const spread = spreadScreen(asked, [round]).draw({ cursor: null, notice: null }, window);
      const advice = screenWords[language].talkAboutIt(1, 5).slice(0, 20);
      expect(spread.join('\n'), item.id).toContain(advice);
    }
  });

  test('takes the votes of a room and shows their spread within the window', () => {
    const round = { options: [1, 2, 0, 0, 1], unknown: 0 };
    const found = all.flatMap((asked) =>
      windows.flatMap((window) => [
        ...faults(
          votesScreen({ asked, round: 1, typed: '', hidden: false }) as unknown as AnyScreen,
          { typed: '3 4 3 4', hidden: false, notice: null },
          window,
          asked,
        ),
        ...faults(spreadScreen(asked, [round]) as unknown as AnyScreen, { cursor: null, notice: null }, window, asked),
      ]),
    );
    expect(found).toEqual([]);
  });
});
