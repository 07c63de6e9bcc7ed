import type { Language } from '../model/language.js';
import type { WrittenText } from '../model/written-text.js';
import { findLongTexts } from './find-long-texts.js';
import { findRepetitions } from './find-repetitions.js';
import { findWords } from './find-words.js';
import { findHardPassages } from './reading-level.js';
import type { WritingFinding } from './writing-finding.js';

/**
 * What a machine can tell of how texts are written: too long, hard to read, two questions in one, judging or vague words,
 * beginnings and sentences that stand twice. In every language that a text promises; what is right in both is told once.
 */
export function lintWriting(texts: readonly WrittenText[]): readonly WritingFinding[] {
  const languages = [...new Set(texts.flatMap((text): readonly Language[] => text.languages))];
  const told = new Set<string>();
  return languages
    .flatMap((language) => [
      ...findLongTexts(texts, language),
      ...findWords(texts, language),
      ...findRepetitions(texts, language),
      ...findHardPassages(texts, language),
    ])
    .filter((finding) => {
      // One string for every language is checked in each and would be told twice; only limits differ.
      const sentence = JSON.stringify({ ...finding, args: { ...finding.args, limit: null, language: null } });
      const isNew = !told.has(sentence);
      told.add(sentence);
      return isNew;
    });
}
