import { beforeAll, describe, expect, test } from 'vitest';
import { makePlan } from '../../../src/planning/make-plan.js';
import { makeLargeCase } from '../../fixtures/large-plan-case.js';
import { type Solver, startSolver, withoutAll, writeProgram } from '../../fixtures/plan-as-ilp.js';
import { findBrokenPromises } from '../../fixtures/verify-plan.js';

let solve: Solver;
beforeAll(async () => {
  solve = await startSolver();
});

const cases = Array.from({ length: 20 }, (_, index) => ({
  seed: index + 301,
  prerequisites: 30 + (index % 4) * 10,
  level: 3 + (index % 3),
  horizonSteps: index % 4 === 3 ? 1 : null,
  even: index % 5 === 4,
}));

describe('a hundred items of four steps', () => {
  test.each(cases)('a solver of integer programs finds nothing cheaper (seed $seed)', ({ seed, ...sketch }) => {
    const given = makeLargeCase(seed, sketch);
    const { model, answers, scorecard, wish } = given;
    const solveFor = (goals: typeof wish.goals) => solve(writeProgram({ ...given, wish: { ...wish, goals } }));
    const plan = makePlan(model, scorecard, wish);
    expect(findBrokenPromises(model, answers, wish, plan)).toEqual([]);
    const reached = plan.reaches.map(({ of, level }) => ({ of, level: level ?? 1 }));
    const wanted = reached.map(({ of, level }, index) => ({
      of,
      level: Math.min(level, wish.goals[index]?.level ?? level),
    }));
    expect({ effort: plan.effort, items: plan.items, atLeast: plan.effort }).toEqual({
      ...solveFor(wanted),
      atLeast: plan.atLeast,
    });
    if (plan.steps.length > 0 && plan.oneOfSeveral !== null) {
      const other = solve(withoutAll(writeProgram({ ...given, wish: { ...wish, goals: wanted } }), plan.steps, given));
      expect(plan.oneOfSeveral).toBe(other?.effort === plan.effort);
    }
    for (const [index, { of, level }] of wanted.entries()) {
      if (level < (wish.goals[index]?.level ?? level)) expect(solveFor([{ of, level: level + 1 }])).toBeNull();
    }
  });
});
