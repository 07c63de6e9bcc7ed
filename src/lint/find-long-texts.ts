import type { Language } from '../model/language.js';
import type { TextRole, WrittenText } from '../model/written-text.js';
import { listSentences, listWords } from './split-text.js';
import { flag, listWordings, type WritingFinding } from './writing-finding.js';

/** How many words a text may have: what is read aloud in a room, or stands beside others on a page, has to be short. */
const limits: Readonly<Partial<Record<TextRole, number>>> = {
  question: 35,
  option: 25,
  help: 60,
  first: 45,
  who: 18,
  'in-six-weeks': 30,
  'works-when': 30,
  'finding-title': 25,
  reason: 70,
};

/** How many words a sentence may have. A question is one sentence, and its limit is the one above. */
const longestSentence = 30;

/** Texts with more words than their role allows, and sentences that nobody can hold in mind to their end. */
export function findLongTexts(texts: readonly WrittenText[], language: Language): readonly WritingFinding[] {
  return listWordings(texts, language).flatMap(({ text, words }): WritingFinding[] => {
    const { role } = text;
    const limit = limits[role] ?? Number.POSITIVE_INFINITY;
    const length = listWords(words).length;
    const kind = role === 'question' && text.isSign ? 'sign' : role;
    const wordy = length > limit ? [flag('text-wordy', text, language, { kind, length, limit })] : [];
    if (role === 'question') return wordy;
    const long = listSentences(words).flatMap((found) => {
      const inSentence = listWords(found).length;
      return inSentence > longestSentence
        ? [flag('sentence-long', text, language, { found, length: inSentence, limit: longestSentence })]
        : [];
    });
    return [...wordy, ...long];
  });
}
