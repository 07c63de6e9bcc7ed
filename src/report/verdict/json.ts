import type { Language } from '../../model/language.js';
import type { Verdict } from '../../model/verdict.js';

/** The verdict itself, unrounded and in all languages. */
export function render(verdict: Verdict, _language: Language): string {
  return `${JSON.stringify(verdict, null, 2)}\n`;
}
