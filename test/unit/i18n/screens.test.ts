import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { screenWords } from '../../../src/i18n/screens.js';
import { listFiles } from '../../helpers/folders.js';
import { root } from '../../helpers/run-binary.js';

const source = path.join(root, 'src');
const code = listFiles(source)
  .filter((name) => name.endsWith('.ts') && name !== 'i18n/screens.ts')
  .map((name) => readFileSync(path.join(source, name), 'utf8'))
  .filter((text) => text.includes('screenWords'))
  .join('\n');

/** Every sentence there is, told with numbers and names as they come. */
function sentences(language: 'de' | 'en'): readonly string[] {
  const { hints, keyHelp, reviewCounts, ...words } = screenWords[language];
  const counts = { answered: 1, unknown: 2, notApplicable: 3, open: 4 };
  const told = Object.values(words).flatMap((word) => {
    if (typeof word === 'string') return [word];
    const tell = word as (...args: readonly unknown[]) => string;
    return [tell(1, 1, 1, 1), tell(2, 3, 4, 5), tell('x', 0, 2, 1)];
  });
  return [...Object.values(hints), ...Object.values(keyHelp), reviewCounts(counts), ...told];
}

describe('the words of the screens', () => {
  test('are all used', () => {
    const { hints, ...words } = screenWords.de;
    expect(Object.keys(words).filter((word) => !new RegExp(`[.,{] ?${word}\\b`).test(code))).toEqual([]);
    expect(Object.keys(hints).filter((hint) => !new RegExp(`hints\\.${hint}\\b`).test(code))).toEqual([]);
  });

  test.each(['de', 'en'] as const)('in %s are whole, and set as they are set there', (language) => {
    for (const sentence of sentences(language)) {
      expect(sentence).toBe(sentence.trim());
      expect(sentence).not.toMatch(/undefined|NaN|\[object|["']|\.\.\.| {2}/);
      expect(sentence).not.toMatch(language === 'de' ? /[‘’]|“[^”“„]*”/ : /[„“”]/);
    }
  });

  test('in German address nobody', () => {
    expect(sentences('de').filter((sentence) => /\b(?:Sie|Ihre?|Ihnen|du|dein)\b/.test(sentence))).toEqual([]);
  });
});
