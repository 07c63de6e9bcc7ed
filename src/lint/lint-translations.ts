import type { Translations } from '../model/translations.js';
import type { WrittenText } from '../model/written-text.js';
import { listWords } from './split-text.js';
import { flag, type WritingFinding } from './writing-finding.js';

/** Up to here a text may well be the same in two languages: a name, an abbreviation, a word from the other one. */
const longestSame = 4;

/**
 * Whether every translation still says what its source says, as far as hashes can tell: never confirmed, the source changed
 * since, the translation changed since, or the text is gone; and texts that are the same in two languages, unless somebody
 * confirmed just that.
 * @param now hashes of the texts as they are
 * @param confirmed hashes of the texts as they were confirmed; null where nobody keeps account, then nothing is missing
 */
export function lintTranslations(
  texts: readonly WrittenText[],
  now: Translations,
  confirmed: Translations | null,
): readonly WritingFinding[] {
  const states = confirmed === null ? [] : texts.flatMap((text) => compare(text, now, confirmed));
  const gone = [...(confirmed?.keys() ?? [])]
    .filter((key) => !now.has(key))
    .map((key): WritingFinding => {
      return { code: 'translation-obsolete', at: { file: 'translations', path: ['texts', key] }, args: { key } };
    });
  const unsettled = texts.filter(({ key }) => !isConfirmed(key, now, confirmed));
  return [...states, ...unsettled.flatMap(findUntranslated), ...gone];
}

function compare(text: WrittenText, now: Translations, confirmed: Translations): readonly WritingFinding[] {
  const { key } = text;
  const [source, ...others] = text.languages;
  const [current, before] = [now.get(key), confirmed.get(key)];
  if (source === undefined || current === undefined) return [];
  return others.flatMap((language): WritingFinding[] => {
    if (current[language] === undefined) return [];
    if (before?.[source] === undefined || before[language] === undefined) {
      return [flag('translation-unconfirmed', text, language, { key, language })];
    }
    // Where both changed, somebody worked on both: what is missing is that they say so.
    if (before[language] !== current[language]) return [flag('translation-changed', text, language, { key, language })];
    return before[source] === current[source] ? [] : [flag('translation-stale', text, language, { key, language })];
  });
}

function isConfirmed(key: string, now: Translations, confirmed: Translations | null): boolean {
  const [current, before] = [now.get(key), confirmed?.get(key)];
  if (current === undefined || before === undefined) return false;
  return Object.entries(current).every(([language, hash]) => before[language as keyof typeof before] === hash);
}

// One string for all languages, in a file that does not name them, is how a questionnaire in one language is written.
function findUntranslated(text: WrittenText): readonly WritingFinding[] {
  const [source, ...others] = text.languages;
  if (source === undefined || (text.isShared && !text.languagesNamed)) return [];
  const words = text.words[source];
  if (words === undefined || listWords(words).length <= longestSame) return [];
  return others
    .filter((language) => text.words[language]?.trim() === words.trim())
    .map((language) => flag('translation-same', text, language, { found: words, language }));
}
