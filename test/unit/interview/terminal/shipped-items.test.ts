import { describe, expect, test } from 'vitest';
import { begin, goTo, itemsOf } from '../../../../src/interview/interview.js';
import { explainPage } from '../../../../src/interview/terminal/explain-page.js';
import { type AskedItem, itemScreen } from '../../../../src/interview/terminal/item-screen.js';
import type { Screen, Window } from '../../../../src/interview/terminal/screen.js';
import { askedItem, type Session } from '../../../../src/interview/terminal/session.js';
import { spreadScreen } from '../../../../src/interview/terminal/spread-screen.js';
import { votesScreen } from '../../../../src/interview/terminal/votes-screen.js';
import { plainPaint } from '../../../../src/report/paint.js';
import { loadShipped } from '../../../fixtures/shipped.js';
import { nobody } from '../sample.js';
import { faultsOf } from './asked.js';

const windows: readonly Window[] = [
  { columns: 40, rows: 12 },
  { columns: 80, rows: 24 },
  { columns: 100, rows: 40 },
];

async function askedOf(id: string, language: 'de' | 'en'): Promise<readonly AskedItem[]> {
  const { model } = await loadShipped(id);
  const begun = begin(model.questionnaire, nobody, new Map());
  return itemsOf(model.questionnaire).map((item) => {
    const step = goTo(begun, item.id);
    if (!step.ok) throw new Error(step.refusal);
    const session = {
      interview: { paint: plainPaint },
      state: step.state,
      language,
      notice: null,
      introduced: new Set(),
    } as unknown as Session;
    const asked = askedItem(session);
    if (asked === null) throw new Error(`not asked: ${item.id}`);
    return asked;
  });
}

const all = ['seven-ps', 'self-check'].flatMap((id) =>
  (['de', 'en'] as const).map((language) => [id, language] as const),
);

describe.each(all)('%s in %s', (id, language) => {
  const drawn = <State, Result>(screen: Screen<State, Result>, window: Window): readonly string[] => {
    const lines = screen.draw(screen.start, window);
    expect(faultsOf(lines, window)).toEqual([]);
    return lines;
  };

  test('every screen of every item fits', async () => {
    const apart = { options: [1, 2, 0, 1, 3], unknown: 1 };
    for (const asked of await askedOf(id, language)) {
      for (const window of windows) {
        drawn(itemScreen(asked), window);
        drawn(itemScreen({ ...asked, notice: 'Nicht gespeichert: kein Platz auf dem Datenträger.' }), window);
        drawn(votesScreen({ asked, round: 1, typed: '3 4 2 5', hidden: false }), window);
        drawn(spreadScreen(asked, [apart]), window);
        drawn(spreadScreen(asked, [apart, apart]), window);
        drawn(explainPage(asked, [{ id: 'S1.1', text: 'Wer fragt, erfährt.' }], null), window);
      }
    }
  });

  test('nothing of an item is cut in an ordinary window, and its words are whole in the smallest', async () => {
    for (const asked of await askedOf(id, language)) {
      // Choices may have more options than such a window has lines, and what is answered in words has none.
      if (asked.item.scale !== 'anchored') continue;
      const texts = [asked.item.question, ...asked.item.options.map(({ text }) => text)].map((text) => text[language]);
      const [small, ...ordinary] = windows;
      for (const window of ordinary) {
        const shown = drawn(itemScreen(asked), window).join(' ').replace(/\s+/g, ' ');
        expect(texts.filter((text) => !shown.includes(text))).toEqual([]);
      }
      if (small === undefined) continue;
      const words = new Set(texts.flatMap((text) => text.split(' ')));
      const body = drawn(itemScreen(asked), small).slice(1, -1);
      const shown = body.flatMap((line) => line.replace(/^(?:[ >●]+\d {2}|[A-Z]+\d+ {2}| +)/u, '').split(' '));
      // Before an ellipsis a comma goes.
      const isWhole = (word: string): boolean =>
        words.has(word) || word === '…' || [...words].some((each) => each.replace(/[,;:–-]+$/u, '') === word);
      expect(shown.filter((word) => word !== '' && !isWhole(word))).toEqual([]);
    }
  });
});
