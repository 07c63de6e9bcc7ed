import { describe, expect, test } from 'vitest';
import { checkPlannedGoals, checkTargets } from '../../../src/load/check-targets.js';
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

describe('levels that a plan under way promised', () => {
  const check = (goals: string) => {
    const identity = `{ id: small, version: 1, hash: ${'a'.repeat(64)} }`;
    const text = `schema: cx-maturity/assessment/v1\norganisation: Small\nquestionnaire: small@1\nprivacy: { mode: open }\nplanned:\n  created: 2026-03-12T09:30:00.000Z\n  questionnaire: ${identity}\n  rules: ${identity}\n  sections: { gone: { from: 1, to: 2 } }\n  answers: { GONE: { from: 1, to: 2 } }\n  goals:\n${goals}`;
    const { assessment, file, problems } = loadAssessment(asSource(text, 'assessment.yaml'));
    if (assessment === null || file === null) throw new Error(JSON.stringify(problems));
    return checkPlannedGoals(assessment.planned, file, model).map(({ code, place }) => [
      code,
      place?.line,
      place?.column,
    ]);
  };

  test('are levels that there are, whatever became of sections and items', () => {
    expect(check('    overall: 5\n    care: 4\n')).toEqual([]);
  });

  test.each([
    ['cares: 3', 'unknown-section', 5],
    ['__proto__: 3', 'unknown-section', 5],
    ['walls: 3', 'section-of-other-kind', 5],
    ['care: 9', 'number-out-of-range', 11],
    ['overall: 6', 'number-out-of-range', 14],
  ])('%s has a problem with its place', (written, code, column) => {
    expect(check(`    ${written}\n`)).toEqual([[code, 12, column]]);
  });

  test('are none without a plan', () => {
    const { assessment, file } = loadAssessment(
      asSource('schema: cx-maturity/assessment/v1\norganisation: Small\nquestionnaire: small@1\n', 'assessment.yaml'),
    );
    if (file === null) throw new Error('no file');
    expect(checkPlannedGoals(assessment?.planned ?? null, file, model)).toEqual([]);
  });
});
