import { evaluate as evaluateJoined, listDecisive as listJoined, type Single } from '../conditions/evaluate.js';
import type {
  DecisionCondition,
  MeasureField,
  PersonaQuestion,
  ProposedMeasure,
  ResultMeasure,
} from '../model/decision.js';
import type { SeverityClass } from '../model/rule-set.js';
import type { Scorecard, SectionResult } from '../model/scorecard.js';

/** What conditions look at: a measure and, where there is one, the company's own result. */
export interface Subject {
  readonly measure: ProposedMeasure;
  readonly scorecard: Scorecard | null;
}

/** A condition without parts. */
export type Comparison = Single<DecisionCondition>;

/**
 * Whether a condition is met; null where what it needs is not known, as in scoring: a rule holds only where this is true, so
 * that nothing is held against a measure that nobody has measured.
 */
export function evaluate(condition: DecisionCondition, subject: Subject): boolean | null {
  return evaluateJoined(condition, (comparison) => compare(comparison, subject));
}

/** The comparisons that make a condition true: those that came out as it wants them. */
export function listDecisive(condition: DecisionCondition, subject: Subject): readonly Comparison[] {
  return listJoined(condition, (comparison) => compare(comparison, subject));
}

/** What a measure says in a field, as a word or a figure; null where it says nothing. */
export function fieldOf(measure: ProposedMeasure, field: MeasureField): string | number | null {
  switch (field) {
    case 'persona':
    case 'phase':
    case 'kind':
    case 'aim':
    case 'effort':
      return measure[field];
    case 'helps':
    case 'simpler':
    case 'evidence':
    case 'measurable':
      return measure.criteria[field];
    default:
      return measure.replies[field].answer;
  }
}

/** What a scorecard has for a comparison; null where it has nothing. */
export function findInResult(
  scorecard: Scorecard | null,
  measure: ResultMeasure,
  of: string,
): {
  readonly found: number;
  readonly subject: Scorecard['overall'] | SectionResult | SectionResult['items'][number];
} | null {
  if (scorecard === null) return null;
  const found = (
    value: number | null,
    subject: Scorecard['overall'] | SectionResult | SectionResult['items'][number],
  ) => (value === null ? null : { found: value, subject });
  if (measure === 'item') {
    const item = scorecard.sections.flatMap(({ items }) => items).find(({ id }) => id === of);
    return item === undefined ? null : found(item.mean, item);
  }
  if (of === 'overall') return measure === 'severity' ? null : found(scorecard.overall[measure], scorecard.overall);
  const section = scorecard.sections.find(({ id }) => id === of);
  if (section === undefined) return null;
  if (section.kind === 'anti-pattern') return measure === 'severity' ? found(section.severity, section) : null;
  return measure === 'severity' ? null : found(section[measure], section);
}

function compare(comparison: Comparison, { measure, scorecard }: Subject): boolean | null {
  if ('howMany' in comparison) return listMatching(comparison, measure).length >= comparison.atLeast;
  if ('answer' in comparison) {
    const found = fieldOf(measure, comparison.answer);
    if ('is' in comparison) {
      const word = found === null ? 'missing' : comparison.answer === 'persona' ? 'given' : String(found);
      return comparison.is.includes(word) || (found !== null && comparison.is.includes('given'));
    }
    return typeof found === 'number' ? isWithin(found, comparison.atLeast, comparison.below) : null;
  }
  const there = findInResult(scorecard, comparison.measure, comparison.of);
  if (there === null || scorecard === null) return null;
  const atLeast = boundOf(comparison.atLeast, scorecard);
  const below = boundOf(comparison.below, scorecard);
  return atLeast === undefined || below === undefined ? null : isWithin(there.found, atLeast, below);
}

/** Which of the questions that a count looks at have one of the answers that it counts. */
export function listMatching(
  { howMany, are }: Extract<Comparison, { readonly howMany: readonly PersonaQuestion[] }>,
  measure: ProposedMeasure,
): readonly PersonaQuestion[] {
  return howMany.filter((question) => are.includes(measure.replies[question].answer));
}

/** A bound as a value: a class of severity by where it begins in this scorecard; undefined where it has no such class. */
export function boundOf(bound: number | string | null, { severities }: Scorecard): number | null | undefined {
  if (typeof bound !== 'string') return bound;
  return severities.find((severity) => severity.class === (bound as SeverityClass))?.from;
}

function isWithin(found: number, atLeast: number | null, below: number | null): boolean {
  return (atLeast === null || found >= atLeast) && (below === null || found < below);
}
