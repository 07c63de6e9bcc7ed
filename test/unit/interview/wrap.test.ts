import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { usableWidth, wrap } from '../../../src/interview/wrap.js';

describe('wrap', () => {
  test('breaks between words only', () => {
    expect(wrap('eins zwei drei', 9)).toBe('eins zwei\ndrei');
  });

  test('keeps a word that is longer than the line', () => {
    expect(wrap('die Kundenbeziehungsmanagementsoftware hilft', 20)).toBe(
      'die\nKundenbeziehungsmanagementsoftware\nhilft',
    );
  });

  test('indents what follows the first line', () => {
    expect(wrap('eins zwei drei', 12, '1. ')).toBe('1. eins zwei\n   drei');
  });

  test('does not break at a non-breaking space', () => {
    expect(wrap('rund 40\u00a0% sind es', 8)).toBe('rund\n40\u00a0%\nsind es');
  });

  test('lets no text control the terminal', () => {
    expect(wrap('a\u001b[2Jb \u0007 c', 80)).toBe('a[2Jb c');
  });

  test('is empty for nothing', () => {
    expect(wrap(' ', 80)).toBe('');
  });

  test('keeps every word, and every line within the width unless it is one word', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'ß', 'ü', '-', 'X'), minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), fc.integer({ min: 20, max: 100 }), (words, width) => {
        const lines = wrap(words.join(' '), width, '1. ').split('\n');
        expect(lines.join(' ').split(/ +/).slice(1)).toEqual(words);
        for (const line of lines) {
          if (line.length > width) expect(line.slice(3)).not.toContain(' ');
        }
      }),
    );
  });
});

test.each([
  [undefined, 80],
  [null, 80],
  [0, 80],
  [19, 80],
  [20, 20],
  [40, 40],
  [132, 132],
  [Number.NaN, 80],
])('%s columns are written %i wide', (columns, width) => {
  expect(usableWidth(columns)).toBe(width);
});
