import { type PeopleWords, peopleWords } from '../i18n/report-people.js';
import type { Language } from '../model/language.js';
import type { IntervalResult, Range, Scorecard } from '../model/scorecard.js';
import { formatEnds } from './figures.js';

/** Both ends as they are drawn and said: within the scale; null where there is no interval. */
export function clipInterval(interval: IntervalResult): Range | null {
  if (interval.state !== 'interval') return null;
  return { low: Math.max(1, interval.low), high: Math.min(5, interval.high) };
}

/** "95 %: 2,1 bis 2,7", or why there is none; '' where nothing is to be said: one response, an older scorecard, no figure. */
export function sayInterval(interval: IntervalResult, { people }: Scorecard, language: Language): string {
  return people === 1 ? '' : putIntoWords(interval, peopleWords[language].interval, 'ends', language);
}

/** The same under a label that says already what it is. */
export function sayEnds(interval: IntervalResult, { people }: Scorecard, language: Language): string {
  return people === 1 ? '' : putIntoWords(interval, peopleWords[language].interval, 'between', language);
}

function putIntoWords(
  interval: IntervalResult,
  words: PeopleWords['interval'],
  form: 'ends' | 'between',
  language: Language,
): string {
  switch (interval.state) {
    case 'interval': {
      const { low, high } = formatEnds(clipInterval(interval) ?? interval, [], language);
      return words[form](low, high);
    }
    case 'no-spread':
      return words.noSpread;
    case 'one-person':
      return words.onePerson;
    case 'hidden-for-privacy':
      return words.hidden;
    case 'nobody':
    case 'not-reckoned':
      return '';
  }
}

/** What intervals say, where the report shows any of a dimension or of the whole; else ''. */
export function sayMeaning({ overall, sections, people }: Scorecard, language: Language): string {
  const shown = [overall, ...sections].flatMap(({ interval }) => (interval.state === 'interval' ? [interval] : []));
  if (people === 1 || shown.length === 0) return '';
  return peopleWords[language].interval.meaning(shown.some(({ exact }) => !exact));
}
