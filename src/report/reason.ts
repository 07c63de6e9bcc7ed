import { type ReasonWords, reportWords } from '../i18n/report.js';
import { bodyWords } from '../i18n/report-body.js';
import type { Language } from '../model/language.js';
import type { Reason } from '../model/scorecard.js';
import { formatPart, formatPartBound } from './figures.js';

/** Why there is no number, as a sentence with its figures. */
export function sayReason(reason: Reason, language: Language): string {
  return fill(reportWords[language].reasons, reason, language);
}

/** The same as a clause that a heading ends with: "because only 17% is answered". */
export function sayBecause(reason: Reason, language: Language): string {
  return fill(bodyWords[language].because, reason, language);
}

function fill(words: ReasonWords, reason: Reason, language: Language): string {
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
