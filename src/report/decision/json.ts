import type { Decision } from '../../model/decision.js';
import type { Language } from '../../model/language.js';

/** The decision itself, unrounded and in all languages. */
export function render(decision: Decision, _language: Language): string {
  return `${JSON.stringify(decision, null, 2)}\n`;
}
