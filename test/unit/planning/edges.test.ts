import { expect, test } from 'vitest';
import { makePlan } from '../../../src/planning/make-plan.js';
import { makeModel, makeResponse } from '../../fixtures/model.js';
import { scoreAll } from '../../fixtures/score-short.js';

test('even the lowest level is not reached where nothing is rated', () => {
  const model = makeModel(
    [
      { id: 'a', items: { A1: 1 } },
      { id: 'b', items: { B1: 1 } },
    ],
    { rating: { section: 0.5, overall: 0.5 } },
  );
  const scorecard = scoreAll(model, [makeResponse({ A1: 1, B1: '?' })]);
  const goals = [
    { of: 'a', level: 2 },
    { of: 'b', level: 1 },
  ];
  const plan = makePlan(model, scorecard, { goals, horizonSteps: null, budget: 10 });
  expect(plan).toMatchObject({
    state: 'short',
    effort: 2,
    reaches: [
      { of: 'a', level: 2 },
      { of: 'b', level: null },
    ],
    obstacles: [{ goal: 'b', of: 'b', kind: 'not-rated' }],
  });
});

test('where it must not be known how many answered, a plan does rather too much than too little', () => {
  // Nobody can tell of the first dimension, so that it limits the whole by the best that it could be: 1 while the second could be below 2.3.
  const model = makeModel(
    [
      { id: 'open', items: { O1: 1 } },
      { id: 'seen', items: { S1: 1 }, thresholds: [2, 3, 4, 5] },
    ],
    {
      thresholds: [1.1, 3, 4, 5],
      lowestPlus: 0,
      rating: { section: 0.5, overall: 0.5 },
      efforts: { S1: 1 },
      caps: [
        { limits: ['open'], to: 1, when: { compare: { measure: 'score', of: 'seen', atLeast: null, below: 2.3 } } },
      ],
    },
  );
  const shorts = [1, 1, 2, '?'] as const;
  const responses = shorts.map((short) => makeResponse({ O1: '?', S1: short }));
  const wish = { goals: [{ of: 'overall', level: 2 }], horizonSteps: null, budget: 10 };
  // Three of four at 2 and the fourth at 5 could be 2.75.
  const seen = makePlan(model, scoreAll(model, responses, { mode: 'open' }), wish);
  expect(seen).toMatchObject({ state: 'planned', effort: 1, reaches: [{ of: 'overall', level: 2 }] });
  // That it is three must not be known. It could be 2.25 now, and what it gains by a step is not counted: 3 alone is sure to be enough.
  const hidden = makePlan(model, scoreAll(model, responses, { mode: 'anonymous', minGroup: 3 }), wish);
  expect(hidden).toMatchObject({ state: 'planned', effort: 2, reaches: [{ of: 'overall', level: 3 }] });
});
