import type { Language } from '../model/language.js';
import type { TextRole, WrittenText } from '../model/written-text.js';
import { listSentences, listWords, openingOf } from './split-text.js';
import { wordLists } from './word-lists.js';
import { flag, listWordings, type Wording, type WritingFinding } from './writing-finding.js';

/** From how many words on an opening is the same: shorter ones are idiom ("In den letzten"), longer ones are copied. */
const optionOpening = 3;
const questionOpening = 4;
/** Shorter sentences say little and may well stand twice. */
const shortestSentence = 4;

/**
 * Texts whose sentences stand on one page of a report, or in one help: there a sentence may stand once only. Options are
 * not among them, as a questionnaire may use one scale for many items; nor are those who have to be in, as roles recur.
 */
const said: readonly TextRole[] = ['help', 'first', 'in-six-weeks', 'works-when', 'finding-title', 'reason', 'meaning'];

/**
 * What stands twice: two options of an item that begin with the same three words (readers tell options apart by how they
 * begin), two questions of a section that begin with the same four, the same sentence anywhere in what is advised, found or
 * explained. The second one is flagged, with the key of the first.
 */
export function findRepetitions(texts: readonly WrittenText[], language: Language): readonly WritingFinding[] {
  const wordings = listWordings(texts, language);
  return [...findOpenings(wordings, language), ...findSentencesTwice(wordings, language)];
}

function findOpenings(wordings: readonly Wording[], language: Language): readonly WritingFinding[] {
  const { frame, signFrame } = wordLists[language];
  const firsts = new Map<string, string>();
  return wordings.flatMap(({ text, words }): WritingFinding[] => {
    const isOption = text.role === 'option';
    if (!isOption && text.role !== 'question') return [];
    if (isOption && (frame.test(words) || (text.isSign && signFrame.test(words)))) return [];
    const found = openingOf(words, isOption ? optionOpening : questionOpening);
    if (found === null) return [];
    // Options compete within their item, questions within their section.
    const opening = JSON.stringify([text.role, isOption ? text.passage : text.section, found]);
    const first = firsts.get(opening);
    if (first === undefined) {
      firsts.set(opening, text.key);
      return [];
    }
    return [flag(isOption ? 'options-open-alike' : 'questions-open-alike', text, language, { found, other: first })];
  });
}

function findSentencesTwice(wordings: readonly Wording[], language: Language): readonly WritingFinding[] {
  const firsts = new Map<string, string>();
  return wordings.flatMap(({ text, words }) => {
    if (!said.includes(text.role)) return [];
    return listSentences(words).flatMap((found): WritingFinding[] => {
      const count = listWords(found).length;
      const sentence = count < shortestSentence ? null : openingOf(found, count);
      if (sentence === null) return [];
      const first = firsts.get(sentence);
      if (first === undefined) {
        firsts.set(sentence, text.key);
        return [];
      }
      return [flag('sentence-twice', text, language, { found, other: first })];
    });
  });
}
