import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../src/model/plan.js';
import { makePlan } from '../../../src/planning/make-plan.js';
import { makeModel, makeResponse } from '../../fixtures/model.js';
import { scoreAll } from '../../fixtures/score-short.js';
import oracle from '../../oracles/cheapest-plans.json' with { type: 'json' };

type Case = Pick<(typeof oracle.cases)[number], 'mean' | 'least' | 'waits'>;

/**
 * The oracle's practices, each a dimension of its own with one item: their weighted mean is the overall score. Of the whole, level 2
 * begins at the wanted mean. No practice may stay below `least`: level 2 of each dimension begins there, and the whole is at most at
 * the lowest of them.
 */
function planFor({ mean, least, waits }: Case): Plan {
  const model = makeModel(
    oracle.practices.map(({ id, weight }) => ({
      id: `of-${id}`,
      weight,
      items: { [id]: 1 },
      thresholds: [least, 6, 7, 8],
    })),
    {
      thresholds: [mean, 6, 7, 8],
      lowestPlus: 0,
      efforts: Object.fromEntries(oracle.practices.map(({ id, efforts }) => [id, efforts])),
      prerequisites: waits,
    },
  );
  const scorecard = scoreAll(model, [
    makeResponse(Object.fromEntries(oracle.practices.map(({ id, now }) => [id, now]))),
  ]);
  return makePlan(model, scorecard, { goals: [{ of: 'overall', level: 2 }], horizonSteps: null, budget: 10 });
}

/** Where every practice stands after a plan. */
function standingsOf({ steps }: Plan): Readonly<Record<string, number>> {
  const standings = Object.fromEntries(oracle.practices.map(({ id, now }) => [id, now]));
  for (const { item, to } of steps) standings[item] = to;
  return standings;
}

describe('six practices, against a brute force over all their levels', () => {
  test.each(oracle.cases.filter(({ cheapest }) => cheapest !== null))('$name', ({ cheapest, ...given }) => {
    if (cheapest === null) return;
    const plan = planFor(given);
    expect({ effort: plan.effort, atLeast: plan.atLeast }).toEqual({
      effort: cheapest.effort,
      atLeast: cheapest.effort,
    });
    expect(plan.oneOfSeveral).toBe(cheapest.plans > 1);
    expect(plan.state).toBe(cheapest.effort === 0 ? 'reached' : 'planned');
    if (cheapest.plans === 1) {
      expect(standingsOf(plan)).toEqual(cheapest.standings);
      expect(plan.steps.every(({ always }) => always)).toBe(true);
    } else expect(plan.steps.every(({ always }) => always)).toBe(false);
  });

  test.each(oracle.cases.filter(({ cheapest }) => cheapest === null))('$name', (given) => {
    const plan = planFor(given);
    expect(plan.state).toBe('short');
    expect(plan.obstacles).toEqual([expect.objectContaining({ kind: 'score', found: 5, needed: given.mean })]);
    expect(plan).toMatchObject({ effort: 0, steps: [], reaches: [{ of: 'overall', level: 1 }] });
  });

  test.each(oracle.frontier)('$points twelfths cost $effort', ({ points, effort }) => {
    const plan = planFor({ mean: points / 12, least: 1, waits: [] });
    const reached = oracle.practices.reduce((sum, { id, weight }) => sum + weight * (standingsOf(plan)[id] ?? 0), 0);
    expect({ effort: plan.effort, isThere: reached >= points }).toEqual({ effort, isThere: true });
  });
});
