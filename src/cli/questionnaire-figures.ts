import type { Section } from '../model/questionnaire.js';

/** Twenty seconds an item, as the interview reckons. */
const secondsPerItem = 20;

/** How much a questionnaire asks, and how long that takes. */
export function countOf(sections: readonly Section[]) {
  const items = sections.reduce((sum, section) => sum + section.items.length, 0);
  return {
    dimensions: sections.filter((section) => section.kind === 'dimension').length,
    antiPatterns: sections.filter((section) => section.kind === 'anti-pattern').length,
    items,
    minutes: Math.ceil((items * secondsPerItem) / 60),
  };
}
