import { describe, expect, test } from 'vitest';
import { checkTargets } from '../../../src/load/check-targets.js';
import { loadAssessment } from '../../../src/load/load-assessment.js';
import { makeModel } from '../../fixtures/model.js';
import { asSource } from './small.js';

const model = makeModel([
  { id: 'care', items: { A1: 1 } },
  { id: 'walls', kind: 'anti-pattern', items: { W1: 1 } },
]);

function load(targets: string) {
  const text = `schema: cx-maturity/assessment/v1\norganisation: Small\nquestionnaire: small@1\n${targets}`;
  const { assessment, file, problems } = loadAssessment(asSource(text, 'assessment.yaml'));
  if (assessment === null || file === null) return { targets: null, problems };
  return { targets: assessment.targets, problems: checkTargets(assessment.targets, file, model) };
}

describe('targets of an assessment', () => {
  test('are levels, for the whole and by dimension; none without them', () => {
    expect(load('targets: { overall: 3, care: 4 }\n')).toEqual({
      targets: { overall: 3, dimensions: { care: 4 } },
      problems: [],
    });
    expect(load('').targets).toEqual({ overall: null, dimensions: {} });
  });

  test.each([
    ['targets: { cares: 3 }', 'unknown-section', 4],
    ['targets:\n  walls: 3', 'section-of-other-kind', 5],
    ['targets:\n  care: 6', 'number-out-of-range', 5],
    ['targets:\n  overall: 6', 'number-out-of-range', 5],
    ['targets:\n  care: 2.5', 'type-wrong', 5],
    ['targets:\n  care: 0', 'number-out-of-range', 5],
  ])('%j has a problem with its place', (written, code, line) => {
    const { problems } = load(`${written}\n`);
    expect(problems.map((problem) => [problem.code, problem.place?.line])).toEqual([[code, line]]);
  });
});
