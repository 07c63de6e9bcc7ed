import { expect, it } from 'vitest';
import { findLongTexts } from '../../../src/lint/find-long-texts.js';
import type { TextRole } from '../../../src/model/written-text.js';
import { manyWords, writtenText } from '../../fixtures/written-text.js';

const limits: readonly (readonly [TextRole, number])[] = [
  ['question', 35],
  ['option', 25],
  ['help', 60],
  ['first', 45],
  ['who', 18],
  ['in-six-weeks', 30],
  ['works-when', 30],
  ['finding-title', 25],
  ['reason', 70],
];

// In sentences of five words, so that none is too long by itself.
const inSentences = (count: number): string =>
  Array.from({ length: count }, (_, index) => ((index + 1) % 5 === 0 ? 'tea.' : 'tea')).join(' ');

it.each(limits)('%s: %i words and no more, in both languages', (role, limit) => {
  for (const language of ['de', 'en'] as const) {
    const find = (count: number) =>
      findLongTexts([writtenText('A1.x', role, { [language]: inSentences(count) })], language);
    expect(find(limit)).toEqual([]);
    expect(find(limit + 1)).toEqual([
      {
        code: 'text-wordy',
        at: { file: 'questionnaire', path: ['A1', 'x', language] },
        args: { kind: role, length: limit + 1, limit },
      },
    ]);
  }
});

it('a sentence has up to 30 words, but a question, which is one, up to its own limit', () => {
  const find = (role: TextRole, words: string) =>
    findLongTexts([writtenText('A1.x', role, { de: words })], 'de').map(({ code, args }) => [code, args]);
  expect(find('help', `Tee. ${manyWords(30)}. Tee.`)).toEqual([]);
  expect(find('help', `Tee. ${manyWords(31)}. Tee.`)).toEqual([
    ['sentence-long', { found: `${manyWords(31)}.`, length: 31, limit: 30 }],
  ]);
  expect(find('meaning', manyWords(31))).toHaveLength(1);
  expect(find('question', `${manyWords(35)}?`)).toEqual([]);
});
