import { describe, expect, it } from 'vitest';
import { findHardPassages, measureLix } from '../../../src/lint/reading-level.js';
import type { Language } from '../../../src/model/language.js';
import type { TextRole } from '../../../src/model/written-text.js';
import { manyWords, writtenText } from '../../fixtures/written-text.js';

describe('LIX', () => {
  // 27 words, 3 full stops and 1 colon, 4 words of more than six letters (Beschwerde, schreibt, Antwort, Leitung):
  // 27 / 4 + 100 · 4 / 27 = 6.75 + 14.8148 = 21.5648
  it('of a German text by hand', () => {
    const text =
      'Das Team liest jede Beschwerde am selben Tag. Es schreibt dem Kunden in zwei Tagen eine Antwort. Danach ruft die Leitung an: Sie fragt nach dem Grund.';
    expect(measureLix([text])).toBeCloseTo(21.5648, 4);
  });

  // 26 words, 3 full stops and 1 colon, 3 words of more than six letters (complaint, manager, customer):
  // 26 / 4 + 100 · 3 / 26 = 6.5 + 11.5385 = 18.0385; in pieces as in one
  it('of an English text by hand', () => {
    const sentences = [
      'The team reads every complaint on the same day.',
      'It writes an answer within two days.',
      'A manager calls the customer: they talk about the reason.',
    ];
    expect(measureLix([sentences.join(' ')])).toBeCloseTo(18.0385, 4);
    expect(measureLix(sentences)).toBeCloseTo(18.0385, 4);
  });

  it('counts letters only, and a compound with hyphens as one word', () => {
    const rest = manyWords(24);
    // 25 words in one sentence: 25, and 4 for each long word.
    expect(measureLix([`${rest} (heute!)`])).toBe(25);
    expect(measureLix([`${rest} Auf-und-Ab`])).toBe(29);
    expect(measureLix([`${rest} 123456789`])).toBe(25);
  });

  it('of fewer than 25 words is not told', () => {
    expect(measureLix([manyWords(24)])).toBeNull();
    expect(measureLix([])).toBeNull();
  });
});

describe('a passage', () => {
  // 25 words in one sentence with some long ones: 25 + 4 for each.
  const find = (language: Language, role: TextRole, long: number) =>
    findHardPassages(
      [writtenText('A1.x', role, { [language]: `${manyWords(25 - long)}${' complaint'.repeat(long)}` })],
      language,
    ).map(({ args }) => args);

  it.each<[Language, TextRole, number, number]>([
    ['de', 'question', 6, 50],
    ['en', 'question', 5, 45],
    ['de', 'help', 8, 60],
    ['en', 'help', 7, 55],
  ])('in %s that begins with %s may have %i long words', (language, role, long, limit) => {
    expect(find(language, role, long)).toEqual([]);
    expect(find(language, role, long + 1)).toEqual([{ key: 'A1', language, lix: 25 + 4 * (long + 1), limit }]);
  });

  it('is measured as a whole and flagged where it begins', () => {
    const words = `${manyWords(6)}${' complaint'.repeat(9)}`;
    const texts = [
      writtenText('A1.first', 'first', { en: words }),
      writtenText('A1.works_when', 'works-when', { en: words }),
      writtenText('A2.first', 'first', { en: words }),
    ];
    expect(findHardPassages(texts, 'en').map(({ at }) => at.path)).toEqual([['A1', 'first', 'en']]);
  });
});
