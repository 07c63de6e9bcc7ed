import fc from 'fast-check';
import type { Gate, Threshold } from '../../../src/model/assessment.js';
import type { SeverityClass } from '../../../src/model/rule-set.js';
import type { Range, Reason, Scorecard } from '../../../src/model/scorecard.js';
import { makeScorecard } from '../../fixtures/scorecard.js';

const thresholds = [1.5, 2.5, 3.5, 4.5];
const classes: readonly SeverityClass[] = ['absent', 'early', 'present', 'entrenched'];

/** Figures of one section, good ones high; an anti-pattern reads them upside down. */
interface Figures {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  readonly rated: boolean;
  readonly coverage: number;
  readonly notApplicable: number;
}

const value = fc.double({ min: 1, max: 5, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });

const figures: fc.Arbitrary<Figures> = fc
  .record({
    values: fc.tuple(value, value, value),
    rated: fc.boolean(),
    coverage: share,
    notApplicable: share,
  })
  .map(({ values, ...rest }) => {
    const [low = 1, middle = 1, high = 1] = [...values].sort((a, b) => a - b);
    return { low, middle, high, ...rest };
  });

function better(one: Figures, other: Figures): Figures {
  return {
    low: Math.max(one.low, other.low),
    middle: Math.max(one.middle, other.middle),
    high: Math.max(one.high, other.high),
    rated: one.rated || other.rated,
    coverage: Math.max(one.coverage, other.coverage),
    notApplicable: Math.min(one.notApplicable, other.notApplicable),
  };
}

function levelOf(score: number): number {
  return 1 + thresholds.filter((threshold) => score >= threshold).length;
}

function classOf(severity: number): SeverityClass {
  return classes[[2, 3, 4].filter((from) => severity >= from).length] ?? 'absent';
}

/** The fixture with other figures in every section and in the whole. */
function withFigures(all: readonly Figures[]): Scorecard {
  const base = makeScorecard();
  const at = (index: number): Figures => {
    const found = all[index % all.length];
    if (found === undefined) throw new Error('no figures');
    return found;
  };
  const reasonOf = ({ rated, coverage }: Figures): Reason | null =>
    rated ? null : { code: 'coverage-too-low', coverage, least: 0.5 };
  const maturity = (of: Figures) => ({
    coverage: of.coverage,
    notApplicable: of.notApplicable,
    reason: reasonOf(of),
    range: { low: of.low, high: of.high } satisfies Range,
    score: of.rated ? of.middle : null,
    level: of.rated ? levelOf(of.middle) : null,
    levelByScore: of.rated ? levelOf(of.middle) : null,
    levelRange: { low: levelOf(of.low), high: levelOf(of.high) },
  });
  return {
    ...base,
    overall: { ...base.overall, ...maturity(at(0)) },
    sections: base.sections.map((section, index) => {
      const of = at(index + 1);
      if (section.kind === 'dimension') return { ...section, ...maturity(of) };
      const range = { low: 6 - of.high, high: 6 - of.low };
      return {
        ...section,
        coverage: of.coverage,
        notApplicable: of.notApplicable,
        reason: reasonOf(of),
        range,
        severity: of.rated ? 6 - of.middle : null,
        class: of.rated ? classOf(6 - of.middle) : null,
        classRange: { low: classOf(range.low), high: classOf(range.high) },
      };
    }),
  };
}

const manyFigures = fc.array(figures, { minLength: 13, maxLength: 13 });

export const arbitraryScorecard: fc.Arbitrary<Scorecard> = manyFigures.map(withFigures);

/** Two scorecards, the second nowhere worse than the first. */
export const arbitraryStep: fc.Arbitrary<readonly [Scorecard, Scorecard]> = fc
  .tuple(manyFigures, manyFigures)
  .map(([one, other]) => [withFigures(one), withFigures(one.map((each, index) => better(each, other[index] ?? each)))]);

const dimensions = makeScorecard()
  .sections.filter(({ kind }) => kind === 'dimension')
  .map(({ id }) => id);
const antiPatterns = makeScorecard()
  .sections.filter(({ kind }) => kind === 'anti-pattern')
  .map(({ id }) => id);
const bound = fc.constantFrom('error' as const, 'warning' as const);

const threshold: fc.Arbitrary<Threshold> = fc.oneof(
  fc.record({
    bound,
    measure: fc.constant('level' as const),
    of: fc.constantFrom('overall', ...dimensions),
    atLeast: fc.integer({ min: 1, max: 5 }),
  }),
  fc.record({
    bound,
    measure: fc.constant('score' as const),
    of: fc.constantFrom('overall', ...dimensions),
    atLeast: fc.oneof(value, fc.constantFrom(2.5, 3, 3.5)),
  }),
  fc.record({
    bound,
    measure: fc.constant('severity' as const),
    of: fc.constantFrom('every', ...antiPatterns),
    atMost: fc.constantFrom(...classes),
  }),
  fc.record({
    bound,
    measure: fc.constant('coverage' as const),
    of: fc.constantFrom('overall', ...dimensions, ...antiPatterns),
    atLeast: share,
  }),
  fc.record({
    bound,
    measure: fc.constant('not-applicable' as const),
    of: fc.constantFrom('overall', ...dimensions, ...antiPatterns),
    atMost: share,
  }),
);

/** A gate whose names the scorecards above know. */
export const arbitraryGate: fc.Arbitrary<Gate> = fc.record({
  basis: fc.constantFrom('low' as const, 'answered' as const),
  thresholds: fc.array(threshold, { minLength: 1, maxLength: 12 }),
});
