import type { Language, Text } from '../model/language.js';

/** A missing number in tables and sentences. */
export const noNumber = '–';

/** The words of a text in one language. */
export function say(text: Text, language: Language): string {
  return text[language];
}

/** A value with a fixed number of decimals (one unless told) and the language's decimal sign; a dash for null. */
export function formatNumber(value: number | null, language: Language, decimals = 1): string {
  if (value === null) return noNumber;
  const rounded = value.toFixed(decimals);
  return language === 'de' ? rounded.replace('.', ',') : rounded;
}

/** Both ends of a range with a dash between them. */
export function formatRange(range: { low: number; high: number } | null, language: Language, decimals = 1): string {
  if (range === null) return noNumber;
  return `${formatNumber(range.low, language, decimals)}–${formatNumber(range.high, language, decimals)}`;
}

// Written out, because Intl takes longer to wake up than all the rest of a report takes; a test holds both together.
const joiningWords: Readonly<Record<Language, Readonly<Record<'and' | 'or', string>>>> = {
  de: { and: 'und', or: 'oder' },
  en: { and: 'and', or: 'or' },
};
const months: Readonly<Record<Language, readonly string[]>> = {
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** Words joined as the language joins them: "a, b und c". */
export function formatList(words: readonly string[], language: Language, kind: 'and' | 'or' = 'and'): string {
  const [last = '', ...others] = words.toReversed();
  if (others.length === 0) return last;
  // English sets a comma before the joining word where there are more than two.
  const comma = language === 'en' && others.length > 1 ? ',' : '';
  return `${others.toReversed().join(', ')}${comma} ${joiningWords[language][kind]} ${last}`;
}

/** The calendar day of an ISO 8601 moment, in UTC, written as the language writes it. */
export function formatDay(moment: string | null, language: Language): string {
  if (moment === null) return noNumber;
  const date = new Date(moment);
  const day = `${date.getUTCDate()}${language === 'de' ? '.' : ''}`;
  return `${day} ${months[language][date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
}
