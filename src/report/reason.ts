import { reportWords } from '../i18n/report.js';
import type { Language } from '../model/language.js';
import type { Reason } from '../model/scorecard.js';
import { formatPart, formatPartBound } from './figures.js';

/** Why there is no number, as a sentence with its figures. */
export function sayReason(reason: Reason, language: Language): string {
  const words = reportWords[language].reasons;
  switch (reason.code) {
    case 'coverage-too-low':
      return words[reason.code]({
        found: formatPart(reason.coverage, [reason.least], language),
        least: formatPartBound(reason.least, language),
        minGroup: 0,
      });
    case 'too-few-rated':
      return words[reason.code]({
        found: formatPart(reason.rated, [reason.least], language),
        least: formatPartBound(reason.least, language),
        minGroup: 0,
      });
    case 'hidden-for-privacy':
      return words[reason.code]({ found: '', least: '', minGroup: reason.minGroup });
    case 'no-answers':
    case 'not-applicable':
      return words[reason.code]({ found: '', least: '', minGroup: 0 });
  }
}
