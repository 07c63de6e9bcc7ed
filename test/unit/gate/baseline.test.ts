import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareScorecards } from '../../../src/compare/compare.js';
import { evaluateGate } from '../../../src/gate/evaluate-gate.js';
import { type Allowance, findBaselineProblems, holdAgainstBaseline } from '../../../src/gate/hold-against-baseline.js';
import { tightenThresholds } from '../../../src/gate/tighten-thresholds.js';
import type { Basis, Gate, Threshold } from '../../../src/model/assessment.js';
import type { Scorecard } from '../../../src/model/scorecard.js';
import type { ThresholdResult } from '../../../src/model/verdict.js';
import { verdictFormats } from '../../../src/report/verdict/registry.js';
import { makeInterval, withIntervals } from '../../fixtures/intervals.js';
import { makeModel, makeResponse, type SectionSketch, type Short } from '../../fixtures/model.js';
import { scoreAll } from '../../fixtures/score-short.js';
import { arbitraryGate, arbitraryScorecard, arbitraryStep } from './arbitrary-gate.js';

const meta = { tool: 'test', version: '0', created: null };
const strict: Allowance = { tolerance: 0, aboveNoise: false };
const sketches: readonly SectionSketch[] = [
  { id: 'a', items: { A1: 1, A2: 1 } },
  { id: 'w', kind: 'anti-pattern', items: { W1: 1 } },
];
const model = makeModel(sketches);
const scored = (answers: Readonly<Record<string, Short>>, by = model): Scorecard =>
  scoreAll(by, [makeResponse(answers)]);

function hold(
  before: Scorecard,
  after: Scorecard,
  allowance = strict,
  basis: Basis = 'low',
): readonly ThresholdResult[] {
  return holdAgainstBaseline(after, compareScorecards(before, after, meta), allowance, basis);
}

/** What failed, as 'measure of'. */
function failedOf(...args: Parameters<typeof hold>): readonly string[] {
  return hold(...args)
    .filter(({ passed }) => !passed)
    .map(({ measure, of }) => `${measure} ${of}`);
}

const base = scored({ A1: 3, A2: 3, W1: 2 });

describe('a regression', () => {
  test('is a lower score or level and a higher severity, and nothing else', () => {
    expect(failedOf(base, base)).toEqual([]);
    expect(failedOf(base, scored({ A1: 4, A2: 4, W1: 1 }))).toEqual([]);
    expect(failedOf(base, scored({ A1: 3, A2: 2, W1: 2 }))).toEqual(['score overall', 'score a']);
    expect(failedOf(base, scored({ A1: 2, A2: 2, W1: 3 }))).toEqual([
      'score overall',
      'level overall',
      'score a',
      'level a',
      'severity w',
    ]);
  });

  test('within the tolerance is none, to the last digit of it', () => {
    const after = scored({ A1: 3, A2: 2, W1: 3 });
    expect(failedOf(base, after, { tolerance: 0.5, aboveNoise: false })).toEqual(['severity w']);
    expect(failedOf(base, after, { tolerance: 1, aboveNoise: false })).toEqual([]);
    const many = (values: readonly number[]): Scorecard =>
      scoreAll(
        model,
        values.map((A1) => makeResponse({ A1, A2: 3, W1: 2 })),
      );
    // 3.1 to 3.0 in binary fractions.
    const [five, four] = [many([3, 3, 3, 3, 4]), many([3, 3, 3, 3, 3])];
    expect(failedOf(five, four, { tolerance: 0.1, aboveNoise: false })).toEqual([]);
    expect(failedOf(five, four, { tolerance: 0.09, aboveNoise: false })).toEqual(['score overall', 'score a']);
  });

  test('is not hidden by leaving the answer out, unless only answers count', () => {
    const after = scored({ A1: 3, A2: '?', W1: 2 });
    expect(failedOf(base, after)).toContain('score a');
    expect(failedOf(base, after, strict, 'answered')).toEqual([]);
  });

  test('is what was rated and no longer is, with the reason', () => {
    const results = hold(base, scored({ A1: '?', A2: '?', W1: 2 }));
    expect(results.find(({ measure, of }) => measure === 'score' && of === 'a')).toMatchObject({
      passed: false,
      found: null,
      reason: { code: 'no-answers' },
    });
    expect(hold(scored({ A1: '?', A2: '?', W1: 2 }), base).map(({ of }) => of)).toEqual(['w']);
  });

  test('of a level by a cap is one, though the score stands', () => {
    const capped = makeModel(sketches, {
      caps: [{ limits: ['a'], to: 1, when: { compare: { measure: 'severity', of: 'w', atLeast: 4, below: null } } }],
    });
    const results = hold(scored({ A1: 3, A2: 3, W1: 2 }, capped), scored({ A1: 3, A2: 3, W1: 4 }, capped), {
      tolerance: 4,
      aboveNoise: false,
    });
    // Four values worse would be level 1, so that such a tolerance asks for no level.
    expect(results.every(({ passed }) => passed)).toBe(true);
    expect(failedOf(scored({ A1: 3, A2: 3, W1: 2 }, capped), scored({ A1: 3, A2: 3, W1: 4 }, capped))).toContain(
      'level a',
    );
  });
});

describe('noise', () => {
  // Eight people twice, 0.2 each: 0.28 · 2.14 = 0.61.
  const error = makeInterval(0.2);
  const told = (answers: Readonly<Record<string, Short>>): Scorecard =>
    withIntervals(scored(answers), () => error, error);
  const above: Allowance = { tolerance: 0.1, aboveNoise: true };

  test('excuses what is less than the smallest detectable change', () => {
    const [before, half, whole] = [
      told({ A1: 3, A2: 3, W1: 2 }),
      told({ A1: 3, A2: 2, W1: 2 }),
      told({ A1: 2, A2: 2, W1: 2 }),
    ];
    expect(failedOf(before, half, above)).toEqual([]);
    expect(failedOf(before, half, { ...above, aboveNoise: false })).toEqual(['score overall', 'score a']);
    expect(failedOf(before, whole, above)).toContain('score a');
    expect(hold(before, half, above)[0]?.baseline).toMatchObject({ allowedBy: 'noise', noiseUntold: false });
  });

  test('that cannot be told excuses nothing', () => {
    const results = hold(base, scored({ A1: 3, A2: 2, W1: 2 }), above);
    expect(results[0]).toMatchObject({ passed: false, baseline: { allowedBy: 'tolerance', noiseUntold: true } });
  });
});

describe('a baseline', () => {
  const change = (scorecard: Scorecard, id: string): Scorecard => ({
    ...scorecard,
    sections: scorecard.sections.map((section) =>
      section.id === id ? { ...section, items: section.items.map((item) => ({ ...item, revision: 2 })) } : section,
    ),
  });
  const problemsOf = (before: Scorecard, after: Scorecard) =>
    findBaselineProblems(compareScorecards(before, after, meta), before);

  test('of which a section is asked otherwise, or gone, cannot be held against', () => {
    expect(problemsOf(base, base)).toEqual([]);
    expect(problemsOf(base, change(base, 'w'))).toMatchObject([
      { code: 'baseline-not-comparable', args: { sections: ['w'] } },
    ]);
    const without = { ...base, sections: base.sections.filter(({ id }) => id !== 'w') };
    expect(problemsOf(base, without)).toMatchObject([{ args: { sections: ['w'] } }]);
    expect(problemsOf(without, base)).toEqual([]);
  });

  test('of a section of which one item changed asks for the others, and for no level', () => {
    const after = scored({ A1: 3, A2: 1, W1: 2 });
    const partly: Scorecard = {
      ...after,
      sections: after.sections.map((section) => ({
        ...section,
        items: section.items.map((item) => (item.id === 'A2' ? { ...item, revision: 2 } : item)),
      })),
    };
    const results = hold(base, partly);
    expect(results.map(({ measure, of }) => `${measure} ${of}`)).toEqual(['score overall', 'score a', 'severity w']);
    expect(results[1]).toMatchObject({ passed: true, baseline: { isPart: true } });
  });
});

describe('always', () => {
  const basis = fc.constantFrom<Basis>('low', 'answered');
  const tolerance = fc.double({ min: 0, max: 4, noNaN: true });
  const ends = (results: readonly ThresholdResult[]): boolean => results.every(({ passed }) => passed);

  test('nothing fell behind itself, and what is nowhere worse fell behind nothing', () => {
    fc.assert(
      fc.property(arbitraryStep, basis, tolerance, ([worse, better], by, tolerated) => {
        // Only what both have answered by the same items: the fixture's items say nothing of its figures.
        expect(ends(hold(worse, worse, { tolerance: tolerated, aboveNoise: false }, by))).toBe(true);
        const results = hold(worse, better, { tolerance: tolerated, aboveNoise: false }, by);
        const alike = results.filter(({ baseline }) => baseline?.isPart === false);
        expect(ends(alike)).toBe(true);
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });

  test('more tolerance fails no more checks', () => {
    fc.assert(
      fc.property(arbitraryScorecard, arbitraryScorecard, basis, tolerance, tolerance, (one, other, by, some, more) => {
        const [less, most] = [Math.min(some, more), Math.max(some, more)];
        const strictly = failedOf(one, other, { tolerance: less, aboveNoise: false }, by);
        const loosely = failedOf(one, other, { tolerance: most, aboveNoise: false }, by);
        expect(loosely.filter((check) => !strictly.includes(check))).toEqual([]);
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });

  test('thresholds that were tightened are passed by the same scorecard, and none is looser', () => {
    const strictness = (threshold: Threshold): number =>
      'atLeast' in threshold
        ? threshold.atLeast
        : threshold.measure === 'severity'
          ? -['absent', 'early', 'present', 'entrenched'].indexOf(threshold.atMost)
          : -threshold.atMost;
    fc.assert(
      fc.property(arbitraryScorecard, arbitraryGate, (scorecard, gate: Gate) => {
        const tightened = tightenThresholds(scorecard, gate);
        for (const { before, after } of tightened) {
          if (before !== null) expect(strictness(after)).toBeGreaterThan(strictness(before));
        }
        const thresholds = [
          ...gate.thresholds.map((one) => tightened.find(({ before }) => before === one)?.after ?? one),
          ...tightened.filter(({ before }) => before === null).map(({ after }) => after),
        ];
        const failed = (held: readonly Threshold[]): number =>
          evaluateGate(scorecard, { ...gate, thresholds: held }, meta).thresholds.filter(({ passed }) => !passed)
            .length;
        // Two thresholds on the same may become one.
        expect(failed(thresholds)).toBeLessThanOrEqual(failed(gate.thresholds));
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });
});

describe('what is tightened', () => {
  const gate = (...thresholds: Threshold[]): Gate => ({ basis: 'low', thresholds });
  const least = (atLeast: number): Threshold => ({ bound: 'error', measure: 'score', of: 'overall', atLeast });

  test('is what the result surpasses, rounded down; a score is added where there is none', () => {
    const third = scoreAll(
      model,
      [3, 3, 4].map((A1) => makeResponse({ A1, A2: A1, W1: 2 })),
    );
    expect(tightenThresholds(third, gate(least(3)))).toEqual([{ before: least(3), after: least(3.33) }]);
    expect(tightenThresholds(third, gate(least(3.33)))).toEqual([]);
    expect(tightenThresholds(third, gate(least(4)))).toEqual([]);
    expect(tightenThresholds(third, gate())).toEqual([{ before: null, after: least(3.33) }]);
  });

  test('is a class for all anti-patterns only as far as the worst of them', () => {
    const two = makeModel([...sketches, { id: 'x', kind: 'anti-pattern', items: { X1: 1 } }]);
    const every: Threshold = { bound: 'error', measure: 'severity', of: 'every', atMost: 'entrenched' };
    const named: Threshold = { ...every, of: 'x', atMost: 'entrenched' };
    const scorecard = scored({ A1: 3, A2: 3, W1: 1, X1: 3 }, two);
    const classes = (...thresholds: Threshold[]) =>
      tightenThresholds(scorecard, gate(least(5), ...thresholds)).map(({ after }) => [
        after.of,
        'atMost' in after ? after.atMost : null,
      ]);
    expect(classes(every)).toEqual([['every', 'present']]);
    expect(classes(every, named)).toEqual([
      ['every', 'absent'],
      ['x', 'present'],
    ]);
  });

  test('is no warning and no coverage', () => {
    const coverage: Threshold = { bound: 'error', measure: 'coverage', of: 'overall', atLeast: 0.1 };
    const warning: Threshold = { bound: 'warning', measure: 'level', of: 'overall', atLeast: 1 };
    expect(tightenThresholds(base, gate(least(5), coverage, warning))).toEqual([]);
  });
});

test('every format tells of regressions, in both languages', async () => {
  const before = withIntervals(base, () => makeInterval(0.2), makeInterval(0.2));
  const after = withIntervals(scored({ A1: 1, A2: 1, W1: 2 }), () => makeInterval(0.2), makeInterval(0.2));
  const verdict = evaluateGate(
    after,
    { basis: 'low', thresholds: [] },
    meta,
    hold(before, after, { tolerance: 0.1, aboveNoise: true }),
  );
  expect(verdict.passed).toBe(false);
  for (const { load } of Object.values(verdictFormats)) {
    const { render } = await load();
    expect(render(verdict, 'de')).toMatch(/früheren Ergebnis|"baseline": \{/);
    expect(render(verdict, 'en')).toMatch(/earlier result|"baseline": \{/);
    expect(render(verdict, 'en')).not.toMatch(/undefined|NaN/);
  }
});
