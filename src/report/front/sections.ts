import type { AntiPatternResult, DimensionResult, Scorecard, SectionResult } from '../../model/scorecard.js';
import type { Speech } from '../view-parts.js';
import { shorten } from './shorten.js';

// What page one needs of the sections, in the order that the scorecard says.

/** Page one is one page, however long somebody's titles are. */
const longestTitle = 80;
const longestName = 40;

/** The dimensions in the order of `priorities`. */
export function dimensionsByGap({ sections, priorities }: Scorecard): readonly DimensionResult[] {
  return priorities.dimensions.flatMap((id) =>
    sections.flatMap((section) => (section.id === id && section.kind === 'dimension' ? [section] : [])),
  );
}

/** The anti-patterns in the order of `priorities`. */
export function antiPatternsBySeverity({ sections, priorities }: Scorecard): readonly AntiPatternResult[] {
  return priorities.antiPatterns.flatMap((id) =>
    sections.flatMap((section) => (section.id === id && section.kind === 'anti-pattern' ? [section] : [])),
  );
}

/** Those that are there: present or entrenched. */
export function isPresent({ class: found }: AntiPatternResult): boolean {
  return found === 'present' || found === 'entrenched';
}

export function titleOf(section: SectionResult, speech: Speech): string {
  return shorten(speech.text(section.title), longestTitle);
}

/** The name of an anti-pattern's class; null where it is not rated. */
export function classOf({ class: found }: AntiPatternResult, { scorecard, text }: Speech): string | null {
  if (found === null) return null;
  const named = scorecard.severities.find((severity) => severity.class === found);
  return named === undefined ? found : shorten(text(named.name), longestName);
}

/** The name of a level; '' for null. */
export function nameOf(level: number | null, { scorecard, text }: Speech): string {
  const named = scorecard.levels.find((each) => each.level === level);
  return named === undefined ? '' : shorten(text(named.name), longestName);
}

/** Who the report is about; null where no organisation is named. */
export function whoOf({ scorecard: { organisation } }: Speech): string | null {
  return organisation === null || organisation.trim() === '' ? null : shorten(organisation, longestTitle);
}
