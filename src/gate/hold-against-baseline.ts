import type { Basis } from '../model/assessment.js';
import type { Comparison, ScoreChange, SectionChange } from '../model/comparison.js';
import type { Problem } from '../model/problem.js';
import type { Scorecard, SectionResult } from '../model/scorecard.js';
import type { Baseline, ThresholdResult } from '../model/verdict.js';
import { lookAtLevel } from './evaluate-gate.js';

/** What may be worse than before. */
export interface Allowance {
  /** In values, 0 to 4. */
  readonly tolerance: number;
  /** Whether a drop counts only when it is more than noise. */
  readonly aboveNoise: boolean;
}

/** What is less is an accident of binary fractions. */
const smallestDifference = 1e-9;

type Checked = ScoreChange & Pick<SectionChange, 'level'>;

/**
 * Why an earlier result cannot be held against: a score that it has is of items that are asked otherwise by now. Then there is no
 * verdict at all, since what nobody can compare must not pass.
 */
export function findBaselineProblems(
  { overall, sections, sectionsRemoved }: Comparison,
  before: Scorecard,
): readonly Problem[] {
  const isLost = ({ published, score, range }: ScoreChange): boolean =>
    published.before !== null && published.after !== null && (score.change === null || range.before === null);
  const isRated = (id: string): boolean =>
    before.sections.some((section) => section.id === id && figureOf(section) !== null);
  const lost = [
    ...(isLost(overall) ? ['overall'] : []),
    ...sections.filter(isLost).map(({ id }) => id),
    ...sectionsRemoved.map(({ id }) => id).filter(isRated),
  ];
  return lost.length === 0
    ? []
    : [{ code: 'baseline-not-comparable', severity: 'error', place: null, args: { sections: lost } }];
}

/**
 * Checks that nothing fell behind an earlier result: the score of the whole and of each dimension, the severity of each
 * anti-pattern, and levels where both asked the same. What was not rated then asks for nothing; what is not rated now is behind.
 *
 * Held against each other is the same end on both sides, over what both asked alike: on basis 'low' the worse end of the range,
 * so that an answer that is left out now cannot hide a drop. Allowed is the tolerance, or the smallest detectable change where
 * that is more and a drop has to exceed noise; where noise cannot be told it excuses nothing. A level may be lower only as far
 * as the value behind it may.
 */
export function holdAgainstBaseline(
  scorecard: Scorecard,
  comparison: Comparison,
  allowance: Allowance,
  basis: Basis,
): readonly ThresholdResult[] {
  const of = (id: string): SectionResult | undefined => scorecard.sections.find((section) => section.id === id);
  return [
    ...holdScore(scorecard, 'overall', comparison.overall, false, allowance, basis),
    ...holdLevel(scorecard, 'overall', comparison.overall, allowance, basis),
    ...comparison.sections.flatMap((section) => [
      ...holdScore(scorecard, section.id, section, of(section.id)?.kind === 'anti-pattern', allowance, basis),
      ...holdLevel(scorecard, section.id, section, allowance, basis),
    ]),
  ];
}

function holdScore(
  scorecard: Scorecard,
  of: string,
  change: Checked,
  isBadHigh: boolean,
  allowance: Allowance,
  basis: Basis,
): readonly ThresholdResult[] {
  const before = valueAt(change, 'before', basis, isBadHigh);
  if (change.published.before === null || before === null) return [];
  const baseline = { figure: before, ...allowedBy(change, allowance), isPart: !change.alike };
  const limit = isBadHigh ? Math.min(before + baseline.allowed, 5) : Math.max(before - baseline.allowed, 1);
  const value = change.published.after === null ? null : valueAt(change, 'after', basis, isBadHigh);
  const isClose = value !== null && Math.abs(value - limit) <= smallestDifference;
  const expected = isClose ? value : limit;
  return [
    {
      ...start(scorecard, of, value === null),
      measure: isBadHigh ? 'severity' : 'score',
      operator: isBadHigh ? 'at most' : 'at least',
      expected,
      found: value,
      value,
      range: change.range.after,
      passed: value !== null && (isBadHigh ? value <= expected : value >= expected),
      limits: [],
      baseline,
    },
  ];
}

function holdLevel(
  scorecard: Scorecard,
  of: string,
  change: Checked,
  allowance: Allowance,
  basis: Basis,
): readonly ThresholdResult[] {
  const { level, published, askedAlike } = change;
  if (level === null || !askedAlike || published.before === null) return [];
  const before = basis === 'low' ? level.before.low : level.before.level;
  const value = valueAt(change, 'before', basis, false);
  if (before === null || value === null) return [];
  const allowed = allowedBy(change, allowance);
  const tolerated = 1 + level.before.thresholds.filter((from) => value - allowed.allowed >= from).length;
  const expected = Math.min(before, tolerated);
  const subject = of === 'overall' ? scorecard.overall : scorecard.sections.find(({ id }) => id === of);
  if (subject === undefined || !('level' in subject)) return [];
  const found = lookAtLevel(subject, basis);
  return [
    {
      ...start(scorecard, of, found.found === null),
      measure: 'level',
      operator: 'at least',
      expected,
      ...found,
      passed: typeof found.found === 'number' && found.found >= expected,
      baseline: { figure: before, ...allowed, isPart: false },
    },
  ];
}

function start(scorecard: Scorecard, of: string, isMissing: boolean) {
  const section = scorecard.sections.find(({ id }) => id === of);
  const { reason } = section ?? scorecard.overall;
  return {
    bound: 'error',
    of,
    title: section?.title ?? null,
    reason: isMissing ? (reason ?? { code: 'no-answers' }) : null,
  } as const;
}

function valueAt(
  { score, range }: ScoreChange,
  side: 'before' | 'after',
  basis: Basis,
  isBadHigh: boolean,
): number | null {
  if (basis === 'answered') return score[side];
  return range[side]?.[isBadHigh ? 'high' : 'low'] ?? null;
}

function allowedBy({ score }: ScoreChange, { tolerance, aboveNoise }: Allowance): Omit<Baseline, 'figure' | 'isPart'> {
  const noise = aboveNoise ? (score.smallestDetectable ?? 0) : 0;
  return {
    allowed: Math.max(tolerance, noise),
    allowedBy: noise > tolerance ? 'noise' : 'tolerance',
    noiseUntold: aboveNoise && score.noise === 'cannot-be-told',
  };
}

function figureOf(section: SectionResult): number | null {
  return section.kind === 'dimension' ? section.score : section.severity;
}
