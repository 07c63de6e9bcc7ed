import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainPage } from '../../../../src/interview/terminal/explain-page.js';
import { type Paragraph, pageScreen } from '../../../../src/interview/terminal/page-screen.js';
import { votesHints } from '../../../../src/interview/terminal/votes-screen.js';
import { plainPaint } from '../../../../src/report/paint.js';
import { makeItem } from '../sample.js';
import { anyAsked, anyText, anyWindow, askedItem, faultsOf, pressAll } from './asked.js';

function page(paragraphs: readonly Paragraph[], notice: string | null = null) {
  return pageScreen<'on' | 'off'>({
    paragraphs,
    keys: { return: 'on', left: 'off' },
    hints: [
      { key: 'Enter', does: 'weiter' },
      { key: '←', does: 'zurück' },
    ],
    notice,
    language: 'de',
    paint: plainPaint,
  });
}

const hundred = page(Array.from({ length: 100 }, (_, at) => ({ text: `Zeile ${at + 1}` })));
const window = { columns: 80, rows: 12 };

describe('a page', () => {
  test('that fits says nothing of scrolling', () => {
    const screen = page([{ text: 'Ein Satz.' }, { text: '' }, { text: 'Noch einer.', first: '1  ' }]);
    expect(screen.draw(screen.start, window)).toEqual([
      'Ein Satz.',
      '',
      '1  Noch einer.',
      '',
      'Enter weiter · ← zurück',
    ]);
  });

  test('gives what its keys give, and nothing for others', () => {
    expect(pressAll(hundred, ['return']).result).toBe('on');
    expect(pressAll(hundred, ['left']).result).toBe('off');
    for (const name of ['x', '3', 'escape', 'toString', 'constructor'])
      expect(pressAll(hundred, [name]).result).toBe(null);
  });

  test.each([
    [[], 'Zeile 1'],
    [['up'], 'Zeile 1'],
    [['down'], 'Zeile 2'],
    [['pagedown'], 'Zeile 9'],
    [[' ', 'up'], 'Zeile 8'],
    [['pagedown', 'pageup'], 'Zeile 1'],
    [['end'], 'Zeile 92'],
    [['end', 'down', 'down', 'down', 'up'], 'Zeile 91'],
    [[...Array.from({ length: 30 }, () => 'pagedown'), 'up'], 'Zeile 91'],
    [['end', 'home'], 'Zeile 1'],
  ])('after %j begins with %s', (keys, first) => {
    const lines = hundred.draw(pressAll(hundred, keys, window).state, window);
    expect(lines[0]).toBe(first);
    expect(lines.at(-1)).toBe('↑↓ blättern · Enter weiter · ← zurück');
  });

  test('says which lines of how many are seen', () => {
    expect(hundred.draw(hundred.start, window).at(-2)).toBe('Zeilen 1 bis 9 von 100');
  });

  test('that was scrolled to its end is still full when the window grows', () => {
    const { state } = pressAll(hundred, ['end'], window);
    const lines = hundred.draw(state, { columns: 80, rows: 40 });
    expect(lines).toHaveLength(39);
    expect(lines).toContain('Zeile 100');
  });

  test('tells a notice until a key is pressed', () => {
    const screen = page([{ text: 'Ein Satz.' }], 'Nicht gespeichert.');
    expect(screen.draw(screen.start, window)).toContain('Nicht gespeichert.');
    expect(screen.draw(pressAll(screen, ['down']).state, window)).not.toContain('Nicht gespeichert.');
  });

  test('fits, whatever it says, and shows each of its lines somewhere', () => {
    fc.assert(
      fc.property(fc.array(anyText), fc.option(anyText), anyWindow, (texts, notice, size) => {
        const screen = page(
          texts.map((text) => ({ text })),
          notice,
        );
        expect(faultsOf(screen.draw(screen.start, size), size)).toEqual([]);
        const seen = new Set<string>();
        let { start: state } = screen;
        for (let before: unknown = null; JSON.stringify(before) !== JSON.stringify(state); ) {
          before = state;
          const lines = screen.draw(state, size);
          expect(faultsOf(lines, size)).toEqual([]);
          for (const line of lines) seen.add(line);
          ({ state } = pressAll({ ...screen, start: state }, ['down'], size));
        }
        const all = screen.draw({ from: 0, notice: null }, { ...size, rows: 10_000 });
        expect(all.slice(0, -2).filter((line) => !seen.has(line))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the explanation of an item', () => {
  const text = (...parts: Parameters<typeof explainPage>): string => {
    const screen = explainPage(...parts);
    return screen.draw(screen.start, { columns: 100, rows: 60 }).join('\n');
  };

  test('names what is known of its sources, and the sources of which nothing is', () => {
    const shown = text(
      askedItem(makeItem('PAR1', { help: { de: 'Gemeint ist das.', en: '' } })),
      [
        { id: 'S1.1', text: 'Wer fragt, erfährt.' },
        { id: 'own', text: null },
      ],
      null,
    );
    expect(shown).toContain('Erklärung\nGemeint ist das.\n\nQuelle\nS1.1  Wer fragt, erfährt.\nown\n\nTasten');
  });

  test('says so where there is none', () => {
    expect(text(askedItem(), [], null)).toContain(
      'Erklärung\nZu dieser Frage gibt es keine weitere Erklärung.\n\nTasten',
    );
  });

  test('tells the keys of an item as it is', () => {
    const many = makeItem('PAR1', {
      options: Array.from({ length: 11 }, (_, at) => ({
        value: at,
        text: { de: String(at), en: String(at) },
        id: null,
        state: null,
      })),
      notApplicable: true,
    });
    expect(text(askedItem(), [], null)).toContain('  1–5  die Antwort mit dieser Nummer (1 bis 5)');
    expect(text(askedItem(many), [], null)).toContain('  ↑↓   eine Antwort wählen, auch mit ihrer Nummer (1 bis 11)');
    expect(text(askedItem(many), [], null)).toContain('  n    trifft nicht zu; die Begründung wird erfragt.');
    expect(text(askedItem(), [], null)).not.toContain('trifft nicht zu');
    expect(text(askedItem(undefined, { canGoBack: false }), [], null)).not.toContain('←');
  });

  test('tells the keys of the screen that it was asked on, where that is another', () => {
    const keys = text(askedItem(), [], votesHints({ asked: askedItem(), round: 1 }, true)).split('Tasten\n')[1];
    expect(keys).toContain('  h         zeigen');
    expect(keys).toContain('  1–5       Stimmen');
    expect(keys).not.toContain('antworten');
  });

  test('fits, whatever it says', () => {
    fc.assert(
      fc.property(anyAsked, fc.array(anyText, { maxLength: 3 }), anyWindow, (asked, sources, size) => {
        const screen = explainPage(
          asked,
          sources.map((source, at) =>
            at === 0 ? { id: source, text: null } : { id: source.slice(0, 40), text: source },
          ),
          null,
        );
        for (const keys of [[], ['end'], ['pagedown']]) {
          expect(faultsOf(screen.draw(pressAll(screen, keys, size).state, size), size)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
