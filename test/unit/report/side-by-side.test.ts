import { expect, test } from 'vitest';
import type { WrittenText } from '../../../src/model/written-text.js';
import { plainPaint } from '../../../src/report/paint.js';
import { renderSideBySide } from '../../../src/report/side-by-side.js';
import { lengthOf } from '../../../src/report/wrap.js';

const text = (key: string, words: WrittenText['words']): WrittenText => ({
  file: 'questionnaire',
  path: [],
  key,
  role: 'help',
  passage: null,
  section: null,
  isSign: false,
  languages: ['de', 'en'],
  languagesNamed: true,
  isShared: false,
  words,
});

test('stands in two columns under its key, line by line', () => {
  const shown = renderSideBySide(
    [text('PAR1.help', { de: 'eins zwei drei vier', en: 'one two' })],
    ['de', 'en'],
    23,
    plainPaint,
  );
  expect(shown).toBe(
    [
      'de         │ en',
      '───────────┼───────────',
      'PAR1.help',
      'eins zwei  │ one two',
      'drei vier  │',
      '───────────┼───────────',
      '',
    ].join('\n'),
  );
});

test('cuts a word longer than its column, so that the columns stay where they are', () => {
  const long = 'Donaudampfschifffahrtsgesellschaft';
  const shown = renderSideBySide([text('PAR1.help', { de: long, en: 'ship' })], ['de', 'en'], 30, plainPaint);
  const rows = shown.split('\n').filter((line) => line.includes('│'));
  expect(rows.every((row) => row.indexOf('│') === rows[0]?.indexOf('│'))).toBe(true);
  expect(rows.map((row) => row.split(' │')[0]?.trim()).join('')).toBe(`de${long}`);
  expect(shown.split('\n').every((line) => lengthOf(line) <= 30)).toBe(true);
});

test('shows a missing translation as a gap, and lets no control character through', () => {
  const shown = renderSideBySide([text('a', { de: 'weg\u001b[2Jda' })], ['de', 'en'], 40, plainPaint);
  expect(shown).toContain('│ –');
  expect(shown).not.toContain('\u001b');
});
