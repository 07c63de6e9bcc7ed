import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { restoreTexts, shareTexts } from '../../../src/load/shared-texts.js';

const files = [
  'first: "A text that is long enough."\nsecond: Another text of that length.\n',
  'third: „Und noch einer, der lang ist.“\n',
];

describe('texts that stand in files', () => {
  const value = {
    title: { de: '„Und noch einer, der lang ist.“', en: 'A text that is long enough.' },
    items: [
      { id: 'A1', help: null, texts: ['Another text of that length.', 'A text that is long enough.'], weight: 2 },
    ],
    elsewhere: 'A text that stands in no file at all.',
    short: 'A text',
  };

  test('are pointed to, and others stay', () => {
    const stored = JSON.stringify(shareTexts(value, files));
    for (const text of ['long enough', 'of that length', 'noch einer']) expect(stored).not.toContain(text);
    expect(stored).toContain('A text that stands in no file at all.');
    expect(stored).toContain('"A text"');
  });

  test('come back', () => {
    expect(restoreTexts(JSON.parse(JSON.stringify(shareTexts(value, files))), files)).toEqual(value);
  });

  test('come back whatever they are and wherever they stand', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((each) => !['\u0001', '\u0002'].includes(each));
    const values = fc.array(fc.oneof(text, fc.record({ de: text, en: fc.array(text) })));
    fc.assert(
      fc.property(values, fc.array(text), (all, others) => {
        const flat = all.flatMap((each) => (typeof each === 'string' ? [each] : [each.de, ...each.en]));
        const written = [[...flat].reverse().join(' '), [...others, ...flat].join('\n')];
        expect(restoreTexts(JSON.parse(JSON.stringify(shareTexts(all, written))), written)).toEqual(all);
      }),
    );
  });

  test('may not look as if they pointed elsewhere', () => {
    expect(() => shareTexts(['\u0002'], files)).toThrow('control character');
    expect(restoreTexts(shareTexts(['\u0003'], files), files)).toEqual(['\u0003']);
  });
});
