import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Plan } from '../../../src/model/plan.js';
import { makePlan } from '../../../src/planning/make-plan.js';
import { type BestPlans, findBestPlans, levelIn, reachedBy } from '../../fixtures/best-plans.js';
import { anyPlanCase, type PlanCase } from '../../fixtures/plan-cases.js';
import { findBrokenPromises, hidesShares } from '../../fixtures/verify-plan.js';

/** The goals that count: those wished for, or the scorecard's target. */
function goalsOf({ wish, scorecard }: PlanCase): PlanCase['wish']['goals'] {
  const { target } = scorecard.overall;
  if (wish.goals.length > 0) return wish.goals;
  return target === null ? [] : [{ of: 'overall', level: target.level }];
}

/** What a plan says of itself that trying every way of taking steps decides. */
function summarise(plan: Plan) {
  const reached = new Map<string, number>();
  for (const { item, to } of plan.steps) reached.set(item, to);
  return {
    goals: plan.goals.map(({ of, level }) => ({ of, level })),
    effort: plan.effort,
    atLeast: plan.atLeast,
    oneOfSeveral: plan.oneOfSeveral,
    items: plan.items,
    reached: Object.fromEntries([...reached].sort()),
    always: plan.steps
      .filter(({ always }) => always)
      .map(({ item, to }) => `${item}=${to}`)
      .sort(),
    state: plan.state,
  };
}

/** The same from having tried every way. */
function summariseBest(given: PlanCase, goals: PlanCase['wish']['goals'], best: BestPlans) {
  const { risers, chosen, ways, effort } = best;
  return {
    goals: goals.map(({ of, level }) => ({ of, level })),
    effort,
    atLeast: effort,
    oneOfSeveral: ways.length > 1,
    items: chosen.filter((taken) => taken > 0).length,
    reached: Object.fromEntries([...reachedBy(chosen, risers)].sort()),
    always: risers
      .flatMap(({ item, rises }, index) =>
        rises
          .slice(0, chosen[index])
          .filter((_, taken) => ways.every((way) => (way[index] ?? 0) > taken))
          .map(({ to }) => `${item}=${to}`),
      )
      .sort(),
    state: stateOf(given, goals, best),
  };
}

function stateOf({ scorecard }: PlanCase, goals: PlanCase['wish']['goals'], best: BestPlans): Plan['state'] {
  const levels = goals.map(({ of }) => levelIn(scorecard, of));
  if (levels.every((level) => level === null)) return 'not-rated';
  if (goals.every(({ level }, index) => (levels[index] ?? 0) >= level)) return 'reached';
  return best.reachable ? 'planned' : 'short';
}

test.each([1, 2, 3, 4].map((seed) => ({ seed })))(
  'of all ways to take steps the plan is the cheapest, and says of itself what is so (seed $seed)',
  ({ seed }) => {
    fc.assert(
      fc.property(anyPlanCase, (given) => {
        const { model, answers, scorecard, wish } = given;
        fc.pre(!hidesShares(scorecard));
        const goals = goalsOf(given);
        const best = findBestPlans(given, goals);
        const plan = makePlan(model, scorecard, wish);
        expect(findBrokenPromises(model, answers, wish, plan)).toEqual([]);
        expect(summarise(plan)).toEqual(summariseBest(given, goals, best));
      }),
      { numRuns: 500, seed },
    );
  },
);
