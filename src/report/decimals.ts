import type { Plan } from '../model/plan.js';
import type { Scorecard, SectionResult } from '../model/scorecard.js';
import { decimalsOfColumn } from './figures.js';

// Figures that stand below each other have the same number of decimals, wherever else in the report they are told.

/** Decimals of a column of values and of the column of their ranges. */
export interface Columns {
  readonly value: number;
  readonly range: number;
}

/** Of the scores of dimensions, and of what they lack to a level: never less exact than the scores, or they would not add up. */
export function columnsOfScores({ sections }: Scorecard): Columns & { readonly gap: number } {
  const dimensions = sections.filter((section) => section.kind === 'dimension');
  const value = decimalsOfColumn(dimensions.map(({ score, thresholds }) => ({ value: score, bounds: thresholds })));
  const gaps = dimensions.map(({ target }) => ({ value: target?.distance ?? null, bounds: [0] }));
  return {
    value,
    range: decimalsOfColumn(dimensions.map(({ range, thresholds }) => ({ value: range, bounds: thresholds }))),
    gap: Math.max(value, decimalsOfColumn(gaps)),
  };
}

/** Of the severities of anti-patterns. */
export function columnsOfSeverities({ sections, severities }: Scorecard): Columns {
  const antiPatterns = sections.filter((section) => section.kind === 'anti-pattern');
  const bounds = severities.map(({ from }) => from);
  return {
    value: decimalsOfColumn(antiPatterns.map(({ severity }) => ({ value: severity, bounds }))),
    range: decimalsOfColumn(antiPatterns.map(({ range }) => ({ value: range, bounds }))),
  };
}

/** Of what the steps of a plan add to the overall score and to their sections. */
export function columnsOfSteps({ steps }: Plan): { readonly gain: number; readonly sectionGain: number } {
  const column = (gains: readonly number[]): number => decimalsOfColumn(gains.map((value) => ({ value, bounds: [0] })));
  return { gain: column(steps.map(({ gain }) => gain)), sectionGain: column(steps.map((one) => one.sectionGain)) };
}

/** Of the means of a section's items. */
export function columnsOfItems({ items }: SectionResult): Columns {
  const withBounds = items.map((item) => ({ ...item, bounds: item.options.map(({ value }) => value) }));
  return {
    value: decimalsOfColumn(withBounds.map(({ mean, bounds }) => ({ value: mean, bounds }))),
    range: decimalsOfColumn(withBounds.map(({ range, bounds }) => ({ value: range, bounds }))),
  };
}
