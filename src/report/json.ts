import type { Language } from '../model/language.js';
import type { Scorecard } from '../model/scorecard.js';

/** The scorecard itself, unrounded and in all languages; ends with one newline. */
export function render(scorecard: Scorecard, _language: Language): string {
  return `${JSON.stringify(scorecard, null, 2)}\n`;
}
