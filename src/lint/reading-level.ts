import type { Language } from '../model/language.js';
import type { WrittenText } from '../model/written-text.js';
import { listSentences, listWords } from './split-text.js';
import { flag, listWordings, type Wording, type WritingFinding } from './writing-finding.js';

/** Fewer words say nothing of how hard they are to read. */
const fewestWords = 25;
/** A word is long from here on. */
const longWord = 7;

/**
 * On Björnsson's scale 40 is medium, 50 difficult, 60 very difficult. A question with its options is read aloud in a room, by
 * people who did not choose it, and is some eighty words long: it has to stay below difficult. Everything else is read with
 * time, and is short: of thirty words the share of long ones alone is uncertain by eight points (one standard error), so
 * that only what is above very difficult can be told from chance. English has five less, because the same thing said takes
 * fewer long words there: over the shipped questionnaire the medians of each kind of passage are 2 to 11 lower than in
 * German, whose compounds are written as one word.
 */
const limits: Readonly<Record<Language, { readonly item: number; readonly other: number }>> = {
  de: { item: 50, other: 60 },
  en: { item: 45, other: 55 },
};

/**
 * LIX of some texts together: words per sentence plus the per cent of words with more than six letters (C. H. Björnsson,
 * Läsbarhet, Stockholm 1968). As there, a colon ends a sentence too. 20 is very easy, 40 medium, 60 very difficult.
 * Null where there are too few words to tell. Formulas made for German (Wiener Sachtextformel, Amstad) count syllables, which
 * code can only guess; LIX counts letters and is the same in both languages.
 */
export function measureLix(texts: readonly string[]): number | null {
  const words = texts.flatMap(listWords);
  if (words.length < fewestWords) return null;
  const sentences = texts.flatMap(listSentences);
  const colons = texts.reduce((sum, text) => sum + (text.match(/:\s/g)?.length ?? 0), 0);
  const long = words.filter((word) => word.replace(/[^\p{L}]/gu, '').length >= longWord).length;
  return words.length / (sentences.length + colons) + (100 * long) / words.length;
}

/** What is measured together, under the key of its passage. */
export function listPassages(
  texts: readonly WrittenText[],
  language: Language,
): ReadonlyMap<string, readonly [Wording, ...Wording[]]> {
  const passages = new Map<string, [Wording, ...Wording[]]>();
  for (const wording of listWordings(texts, language)) {
    const { passage } = wording.text;
    if (passage === null) continue;
    const before = passages.get(passage);
    if (before === undefined) passages.set(passage, [wording]);
    else before.push(wording);
  }
  return passages;
}

/** Passages that are harder to read than they may be; flagged where they begin. */
export function findHardPassages(texts: readonly WrittenText[], language: Language): readonly WritingFinding[] {
  return [...listPassages(texts, language)].flatMap(([key, wordings]): WritingFinding[] => {
    const [first] = wordings;
    const limit = limits[language][first.text.role === 'question' ? 'item' : 'other'];
    const lix = measureLix(wordings.map(({ words }) => words));
    // Told in whole numbers, and so compared in whole numbers: nobody shall read that 60 is more than 60.
    if (lix === null || Math.round(lix) <= limit) return [];
    return [flag('reading-hard', first.text, language, { key, language, lix: Math.round(lix), limit })];
  });
}
