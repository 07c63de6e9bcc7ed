import { severalPeopleWords } from '../../i18n/several-people.js';
import type { IntervalResult, ItemResult } from '../../model/scorecard.js';
import { listGaps, sayDeviation, sayInterval } from '../several-people.js';
import type { Page } from './page.js';
import type { Speech } from './speech.js';

/** How far a figure could have come out otherwise with other people. */
export function explainInterval(page: Page, interval: IntervalResult, { language }: Speech): void {
  const sentences = sayInterval(interval, language);
  if (sentences.length === 0) return;
  page.heading(severalPeopleWords[language].heads.interval).text(sentences.join(' '));
}

/** How far people agree on an item. */
export function explainDeviation(page: Page, { deviation }: ItemResult, { language }: Speech): void {
  const sentences = sayDeviation(deviation, language);
  if (sentences.length === 0) return;
  page.heading(severalPeopleWords[language].heads.agreement).text(sentences.join(' '));
}

/** Who sees a section, or the whole, differently from whom. */
export function explainGaps(page: Page, of: string, { scorecard, language }: Speech): void {
  const gaps = listGaps(of, scorecard, language);
  if (gaps.length === 0) return;
  const words = severalPeopleWords[language];
  page.heading(words.heads.gaps).text(words.gapsExplained).gap();
  for (const gap of gaps) page.bullet(gap);
}
