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

/** Words joined as the language joins them: "a, b und c". */
export function formatList(words: readonly string[], language: Language, kind: 'and' | 'or' = 'and'): string {
  return new Intl.ListFormat(language, { type: kind === 'and' ? 'conjunction' : 'disjunction' }).format(words);
}

/** The calendar day of an ISO 8601 moment, in UTC, written as the language writes it. */
export function formatDay(moment: string | null, language: Language): string {
  if (moment === null) return noNumber;
  return new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(moment));
}
