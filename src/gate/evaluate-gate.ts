import type { Basis, Gate, Threshold } from '../model/assessment.js';
import type { Problem } from '../model/problem.js';
import type { SeverityClass } from '../model/rule-set.js';
import type {
  AntiPatternResult,
  CapResult,
  DimensionResult,
  OverallResult,
  Range,
  Reason,
  Scorecard,
  SectionResult,
} from '../model/scorecard.js';
import type { Limit, ThresholdResult, Verdict } from '../model/verdict.js';

/** From good to bad: a class is held against another by its place here. */
const severityOrder = ['absent', 'early', 'present', 'entrenched'] as const satisfies readonly SeverityClass[];

/** The flags that set a threshold, named where there is none. */
const thresholdFlags = [
  '--min-level',
  '--min-score',
  '--min',
  '--max-severity',
  '--min-coverage',
  '--max-not-applicable',
] as const;

/** What a threshold finds in the scorecard. */
export interface Found {
  readonly found: number | SeverityClass | null;
  readonly value: number | null;
  readonly range: Range | null;
  readonly reason: Reason | null;
  readonly limits: readonly Limit[];
}

/**
 * Holds the thresholds of a gate against a scorecard, in the gate's order, in unrounded numbers.
 *
 * A threshold is met only when the comparison is true: where there is no number it is not met, and says why. Basis 'low'
 * takes the low end of the range (the high end for severities), 'answered' what was answered; a section that is not rated
 * meets no threshold on its level, score or severity on either basis. 'every' becomes one result per anti-pattern; a threshold
 * that stands twice is held once. `passed` asks for every error bound to be met and for at least one threshold of any kind.
 *
 * Names that the scorecard does not know are not met either; `findThresholdProblems` tells them apart beforehand.
 * @param regressions what an earlier result asks for (holdAgainstBaseline); checks like the others, after them
 */
export function evaluateGate(
  scorecard: Scorecard,
  gate: Gate,
  meta: Verdict['meta'],
  regressions: readonly ThresholdResult[] = [],
): Verdict {
  const thresholds = [
    ...spellOut(scorecard, gate.thresholds).map((threshold) => hold(scorecard, threshold, gate.basis)),
    ...regressions,
  ];
  return {
    schema: 'cx-maturity/verdict/v1',
    meta,
    organisation: scorecard.organisation,
    questionnaire: pickVersion(scorecard.questionnaire),
    rules: pickVersion(scorecard.rules),
    basis: gate.basis,
    passed: thresholds.length > 0 && thresholds.every(({ bound, passed }) => passed || bound === 'warning'),
    warned: thresholds.some(({ bound, passed }) => !passed && bound === 'warning'),
    thresholds,
  };
}

/**
 * What is wrong with the thresholds of a gate, seen from a scorecard: names that it does not have ('threshold-section-unknown'),
 * sections of the wrong kind ('section-of-other-kind'), levels that there are not ('threshold-unreachable'), nothing to check ('gate-on-nothing'); and as warnings, warning bounds that are
 * looser than an error bound on the same thing ('warning-looser-than-error'). Empty when the gate makes sense. Places are null.
 * @param hasBaseline whether there is an earlier result to check against, so that no threshold is needed
 */
export function findThresholdProblems(scorecard: Scorecard, gate: Gate, hasBaseline = false): readonly Problem[] {
  const problems = gate.thresholds.flatMap((threshold) => [
    ...checkName(scorecard, threshold),
    ...checkReach(scorecard, threshold),
  ]);
  if (problems.length > 0) return problems;
  const single = spellOut(scorecard, gate.thresholds);
  if (single.length === 0 && !hasBaseline) {
    return [{ code: 'gate-on-nothing', severity: 'error', place: null, args: { allowed: thresholdFlags } }];
  }
  return findLooseWarnings(single);
}

/** Thresholds one by one: 'every' for each anti-pattern that is not named, none twice. */
export function spellOut(scorecard: Scorecard, thresholds: readonly Threshold[]): readonly Threshold[] {
  const seen = new Set<string>();
  return thresholds
    .flatMap((threshold): readonly Threshold[] =>
      threshold.measure === 'severity' && threshold.of === 'every'
        ? scorecard.sections
            .filter(isAntiPattern)
            // What is said of one anti-pattern by name goes before what is said of every one.
            .filter(({ id }) => !thresholds.some((other) => isNamed(other, threshold.bound, id)))
            .map(({ id }) => ({ ...threshold, of: id }))
        : [threshold],
    )
    .filter((threshold) => {
      const key = `${threshold.bound} ${threshold.measure} ${threshold.of} ${boundOf(threshold)}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

function isNamed(threshold: Threshold, bound: Threshold['bound'], id: string): boolean {
  return threshold.measure === 'severity' && threshold.bound === bound && threshold.of === id;
}

function hold(scorecard: Scorecard, threshold: Threshold, basis: Basis): ThresholdResult {
  const section = scorecard.sections.find(({ id }) => id === threshold.of);
  const found = look(scorecard, threshold, section, basis);
  const { bound, measure, of } = threshold;
  const atLeast = 'atLeast' in threshold;
  return {
    bound,
    measure,
    of,
    title: section?.title ?? null,
    operator: atLeast ? 'at least' : 'at most',
    expected: boundOf(threshold),
    passed: atLeast ? isAtLeast(found.found, threshold.atLeast) : isAtMost(found.found, threshold.atMost),
    ...found,
    baseline: null,
  };
}

function look(scorecard: Scorecard, threshold: Threshold, section: SectionResult | undefined, basis: Basis): Found {
  const subject = threshold.of === 'overall' ? scorecard.overall : section;
  if (subject === undefined) return nothing({ code: 'no-answers' });
  switch (threshold.measure) {
    case 'level':
      return 'level' in subject ? lookAtLevel(subject, basis) : nothing({ code: 'no-answers' });
    case 'score':
      return 'score' in subject ? lookAtScore(subject, basis) : nothing({ code: 'no-answers' });
    case 'severity':
      return 'severity' in subject ? lookAtSeverity(subject, basis) : nothing({ code: 'no-answers' });
    case 'coverage':
      return lookAtShare(subject.coverage, subject.reason);
    case 'not-applicable':
      return lookAtShare(subject.notApplicable, subject.reason);
  }
}

/** A level at a basis, with the value behind it and what limits it. */
export function lookAtLevel(subject: DimensionResult | OverallResult, basis: Basis): Found {
  const level = basis === 'low' ? (subject.levelRange?.low ?? null) : subject.level;
  const value = basis === 'low' ? (subject.range?.low ?? null) : subject.score;
  if (subject.reason !== null || level === null) return nothing(subject.reason, subject.range);
  return { found: level, value, range: subject.range, reason: null, limits: listLimits(subject, level, value, basis) };
}

function lookAtScore(subject: DimensionResult | OverallResult, basis: Basis): Found {
  const score = basis === 'low' ? (subject.range?.low ?? null) : subject.score;
  if (subject.reason !== null || score === null) return nothing(subject.reason, subject.range);
  return { found: score, value: score, range: subject.range, reason: null, limits: [] };
}

function lookAtSeverity(subject: AntiPatternResult, basis: Basis): Found {
  const found = basis === 'low' ? (subject.classRange?.high ?? null) : subject.class;
  const value = basis === 'low' ? (subject.range?.high ?? null) : subject.severity;
  if (subject.reason !== null || found === null) return nothing(subject.reason, subject.range);
  return { found, value, range: subject.range, reason: null, limits: [] };
}

// A share is known for sections that are not rated too: that they lack answers is just what it says.
function lookAtShare(share: number | null, reason: Reason | null): Found {
  if (share === null) return nothing(reason ?? { code: 'not-applicable' });
  return { found: share, value: share, range: null, reason: null, limits: [] };
}

function nothing(reason: Reason | null, range: Range | null = null): Found {
  return { found: null, value: null, range, reason: reason ?? { code: 'no-answers' }, limits: [] };
}

// A cap that holds for what was answered holds at the low end too; there, those join it that only the worst answers would call.
function listLimits(
  subject: DimensionResult | OverallResult,
  level: number,
  value: number | null,
  basis: Basis,
): readonly Limit[] {
  const byValue = value === null ? level : 1 + subject.thresholds.filter((threshold) => value >= threshold).length;
  if (byValue <= level) return [];
  const caps: readonly CapResult[] = basis === 'low' ? [...subject.caps, ...subject.capsIfWorst] : subject.caps;
  const limits: Limit[] = caps.filter((cap) => cap.to === level).map(({ id, to, reason }) => ({ id, to, reason }));
  const isLowest = 'lowest' in subject && (subject.lowest?.to === level || limits.length === 0);
  if (isLowest) limits.push({ id: 'lowest', to: level, reason: null });
  return limits;
}

function isAtLeast(found: number | SeverityClass | null, expected: number): boolean {
  return typeof found === 'number' && found >= expected;
}

function isAtMost(found: number | SeverityClass | null, expected: number | SeverityClass): boolean {
  if (typeof expected === 'number') return typeof found === 'number' && found <= expected;
  if (found === null || typeof found === 'number') return false;
  const place = severityOrder.indexOf(found);
  return place >= 0 && place <= severityOrder.indexOf(expected);
}

function boundOf(threshold: Threshold): number | SeverityClass {
  return 'atLeast' in threshold ? threshold.atLeast : threshold.atMost;
}

function checkName(scorecard: Scorecard, threshold: Threshold): readonly Problem[] {
  const { measure, of } = threshold;
  const all = scorecard.sections.map(({ id }) => id);
  const antiPatterns = scorecard.sections.filter(isAntiPattern).map(({ id }) => id);
  const allowed = {
    level: ['overall', ...all.filter((id) => !antiPatterns.includes(id))],
    score: ['overall', ...all.filter((id) => !antiPatterns.includes(id))],
    severity: antiPatterns.length === 0 ? [] : ['every', ...antiPatterns],
    coverage: ['overall', ...all],
    'not-applicable': ['overall', ...all],
  }[measure];
  if (allowed.includes(of)) return [];
  const section = scorecard.sections.find(({ id }) => id === of);
  const expected = measure === 'severity' ? 'anti-pattern' : 'dimension';
  return section === undefined
    ? [{ code: 'threshold-section-unknown', severity: 'error', place: null, args: { id: of, allowed } }]
    : [
        {
          code: 'section-of-other-kind',
          severity: 'error',
          place: null,
          args: { id: of, kind: section.kind, expected },
        },
      ];
}

// A level that the rule set does not have could never be reached: no failure of the company's.
function checkReach({ levels }: Scorecard, threshold: Threshold): readonly Problem[] {
  if (threshold.measure !== 'level' || threshold.atLeast <= levels.length) return [];
  const args = { threshold: threshold.atLeast, low: 1, high: levels.length };
  return [{ code: 'threshold-unreachable', severity: 'error', place: null, args }];
}

function findLooseWarnings(thresholds: readonly Threshold[]): readonly Problem[] {
  return thresholds
    .filter(({ bound }) => bound === 'warning')
    .flatMap((warning): readonly Problem[] => {
      const stricter = thresholds.find(
        (error) =>
          error.bound === 'error' &&
          error.measure === warning.measure &&
          error.of === warning.of &&
          strictness(error) > strictness(warning),
      );
      if (stricter === undefined) return [];
      const args = {
        what: `${warning.measure} ${warning.of}`,
        warning: String(boundOf(warning)),
        error: String(boundOf(stricter)),
      };
      return [{ code: 'warning-looser-than-error', severity: 'warning', place: null, args }];
    });
}

/** Higher is stricter; only thresholds of the same measure compare. */
function strictness(threshold: Threshold): number {
  if ('atLeast' in threshold) return threshold.atLeast;
  return threshold.measure === 'severity' ? -severityOrder.indexOf(threshold.atMost) : -threshold.atMost;
}

function isAntiPattern(section: SectionResult): section is AntiPatternResult {
  return section.kind === 'anti-pattern';
}

function pickVersion(from: { id: string; version: number; hash: string }): {
  id: string;
  version: number;
  hash: string;
} {
  return { id: from.id, version: from.version, hash: from.hash };
}
