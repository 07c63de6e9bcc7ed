import { beforeAll, describe, expect, test } from 'vitest';
import { makePlan } from '../../../src/planning/make-plan.js';
import { makeLargeCase } from '../../fixtures/large-plan-case.js';
import { type Solver, startSolver, writeProgram } from '../../fixtures/plan-as-ilp.js';
import { findBrokenPromises } from '../../fixtures/verify-plan.js';

let solve: Solver;
beforeAll(async () => {
  solve = await startSolver();
});

const cases = Array.from({ length: 30 }, (_, index) => ({
  seed: index + 1,
  prerequisites: 30 + (index % 4) * 10,
  level: 3 + (index % 3),
  even: index % 5 === 4,
}));

describe('a hundred items of four steps', () => {
  test.each(cases)('a solver of integer programs finds nothing cheaper (seed $seed)', ({ seed, ...sketch }) => {
    const given = makeLargeCase(seed, sketch);
    const { model, answers, scorecard, wish } = given;
    const plan = makePlan(model, scorecard, wish);
    expect(findBrokenPromises(model, answers, wish, plan)).toEqual([]);
    const goals = plan.reaches.map(({ of, level }) => ({ of, level: level ?? 1 }));
    expect({ effort: plan.effort, items: plan.items }).toEqual(
      solve(writeProgram({ ...given, wish: { ...wish, goals } })),
    );
    expect(plan.atLeast).toBe(plan.effort);
  });
});
