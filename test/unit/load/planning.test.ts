import { describe, expect, test } from 'vitest';
import { loadAssessment } from '../../../src/load/load-assessment.js';
import { asSource } from './small.js';

function load(written: string) {
  const text = `schema: cx-maturity/assessment/v1\norganisation: Small\nquestionnaire: small@1\n${written}`;
  return loadAssessment(asSource(text, 'assessment.yaml'));
}

describe('what plans of an assessment are made under', () => {
  test('is what it says, and null for what it does not', () => {
    expect(load('planning: { budget: 12, horizon_steps: 2 }\n').assessment?.planning).toEqual({
      budget: 12,
      horizonSteps: 2,
    });
    expect(load('planning: { budget: 1 }\n').assessment?.planning).toEqual({ budget: 1, horizonSteps: null });
    expect(load('').assessment?.planning).toEqual({ budget: null, horizonSteps: null });
  });

  test.each([
    ['planning: 12', 'type-wrong', 4],
    ['planning:\n  budget: 0', 'number-out-of-range', 5],
    ['planning:\n  budget: 2.5', 'type-wrong', 5],
    ['planning:\n  budget: many', 'type-wrong', 5],
    ['planning:\n  horizon_steps: 3', 'number-out-of-range', 5],
    ['planning:\n  horizon_steps: 0', 'number-out-of-range', 5],
    ['planning:\n  budget: 3\n  horizon: 1', 'key-unknown', 6],
  ])('%j has a problem with its place', (written, code, line) => {
    const { problems } = load(`${written}\n`);
    expect(problems.map((problem) => [problem.code, problem.place?.line])).toEqual([[code, line]]);
  });
});
