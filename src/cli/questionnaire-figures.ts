import { minutesFor } from '../interview/interview.js';
import type { Section } from '../model/questionnaire.js';
import { listCore } from './sections.js';

/** How much a questionnaire asks, and how long that takes: its core, which is asked where nobody says otherwise, and all of it. */
export function countOf(sections: readonly Section[]) {
  const core = listCore({ sections });
  return {
    dimensions: sections.filter((section) => section.kind === 'dimension').length,
    antiPatterns: sections.filter((section) => section.kind === 'anti-pattern').length,
    ...sizeOf(core),
    /** Sections besides the core. */
    further: sections.length - core.length,
    all: sizeOf(sections),
  };
}

/** How many items sections have, and how many minutes they take. */
export function sizeOf(sections: readonly Section[]) {
  const items = sections.flatMap((section) => section.items);
  return { items: items.length, minutes: minutesFor(items) };
}
