import type { Language } from '../model/language.js';
import type { WrittenText } from '../model/written-text.js';
import { listTokens } from './split-text.js';
import { type WordLists, wordLists } from './word-lists.js';
import { flag, listWordings, type WritingFinding } from './writing-finding.js';

/**
 * Words that do not belong where they stand: "and" or "or" in a question (or in the statement of a sign), words there that
 * judge, and degrees in options that everybody fills differently. Each word is told once per text.
 */
export function findWords(texts: readonly WrittenText[], language: Language): readonly WritingFinding[] {
  const lists = wordLists[language];
  return listWordings(texts, language).flatMap(({ text, words }): WritingFinding[] => {
    const kind = text.isSign ? 'sign' : 'question';
    if (text.role === 'question') {
      return [
        ...wordsAmong(words, lists, lists.joining).map((found) =>
          flag('question-joined', text, language, { kind, found }),
        ),
        ...wordsAmong(words, lists, evaluativeOf(lists)).map((found) =>
          flag('question-evaluative', text, language, { kind, found }),
        ),
      ];
    }
    if (text.role !== 'option') return [];
    return wordsAmong(words, lists, lists.degrees).map((found) => flag('option-vague', text, language, { found }));
  });
}

function evaluativeOf({ evaluative, evaluativeAdjectives, endings }: WordLists): readonly string[] {
  return [...evaluative, ...evaluativeAdjectives.flatMap((word) => [word, ...endings.map((end) => `${word}${end}`)])];
}

// A capital inside a sentence is a noun (das Gut) or a name: another word.
function wordsAmong(words: string, { harmless }: WordLists, wanted: readonly string[]): readonly string[] {
  const tokens = listTokens(words).map(({ word, isFirst }) => (isFirst ? word.toLowerCase() : word));
  const spared = new Set(harmless.flatMap((phrase) => spare(tokens, phrase.split(' '))));
  return [...new Set(tokens.filter((word, index) => wanted.includes(word) && !spared.has(index)))];
}

// Positions of the last word of a phrase wherever it stands; * is any number of words in between.
function spare(tokens: readonly string[], phrase: readonly string[]): readonly number[] {
  const last = phrase.at(-1);
  const apart = phrase.includes('*');
  return tokens.flatMap((word, index) => {
    if (word !== last) return [];
    const stands = apart
      ? tokens.slice(0, index).includes(phrase[0] ?? '')
      : phrase.every((part, at) => tokens[index - phrase.length + 1 + at] === part);
    return stands ? [index] : [];
  });
}
