import type { Language } from '../model/language.js';

/** The languages that can be asked for. */
export const languages: readonly Language[] = ['de', 'en'];

/** Whether a word names a language of the tool. */
export function isLanguage(word: string): word is Language {
  return (languages as readonly string[]).includes(word);
}

/**
 * The language of an output (README): what was asked for, then CX_MATURITY_LANG, then the assessment's,
 * then LC_ALL, LC_MESSAGES, LANG, then English.
 */
export function chooseLanguage(
  asked: Language | null,
  ofAssessment: Language | null,
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const own = languageOf(env.CX_MATURITY_LANG);
  if (asked !== null) return asked;
  if (own !== null) return own;
  if (ofAssessment !== null) return ofAssessment;
  for (const name of ['LC_ALL', 'LC_MESSAGES', 'LANG']) {
    const value = env[name];
    // The first of these that is set decides, as everywhere in POSIX: LC_ALL=C over LANG=de_DE means no German.
    if (value !== undefined && value !== '') return languageOf(value) ?? 'en';
  }
  return 'en';
}

/** de_DE.UTF-8, de-AT, de: the language before the country. */
function languageOf(locale: string | undefined): Language | null {
  const word = (locale ?? '').split(/[_.@-]/)[0]?.toLowerCase() ?? '';
  return isLanguage(word) ? word : null;
}

/** The languages of --lang, in the order given; empty where it was not. Words that are no language are left out. */
export function languagesAsked(flag: string | undefined): readonly Language[] {
  return (flag ?? '')
    .split(',')
    .map((word) => word.trim().toLowerCase())
    .filter(isLanguage);
}
