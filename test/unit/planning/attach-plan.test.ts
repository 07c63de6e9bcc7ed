import { expect, test } from 'vitest';
import type { FirstStep } from '../../../src/model/scorecard.js';
import { attachPlan } from '../../../src/planning/attach-plan.js';
import { makePlan } from '../../../src/planning/make-plan.js';
import { aggregate } from '../../../src/scoring/aggregate.js';
import { score } from '../../../src/scoring/score.js';
import { makeModel, makeResponse, type Short } from '../../fixtures/model.js';

const about = { organisation: null, tool: 'test', version: '1', created: null };

function firstOf(
  answers: Readonly<Record<string, Short>>,
  efforts: Readonly<Record<string, number>>,
  thresholds: readonly number[] = [1.5, 2.5, 3.5, 4.5],
): readonly FirstStep[] {
  const model = makeModel(
    [
      { id: 'left', items: { L1: 1, L2: 1 } },
      { id: 'right', items: { R1: 1, R2: 1 } },
    ],
    { efforts, thresholds },
  );
  const { answers: counted } = aggregate(model.questionnaire, [makeResponse(answers)], { mode: 'holder' });
  if (counted === null) throw new Error('nothing was counted');
  const scorecard = score(model, counted, about);
  return attachPlan(scorecard, makePlan(model, scorecard, { goals: [], horizonSteps: 1, budget: 10 })).priorities.first;
}

const toDo = (item: string): FirstStep => ({ kind: 'recommendation', item });

test('what the plan begins with comes first', () => {
  // From 1.25 to 1.5 overall takes one step of 0.25, and R1 is the cheapest. Without the plan L1 would be first: the lowest level of all.
  expect(firstOf({ L1: 1, L2: 2, R1: 1, R2: 1 }, { L1: 3, L2: 3, R1: 1, R2: 1 })[0]).toEqual(toDo('R1'));
  // From 1.0 to 1.5 takes two, both on the left; then what was there before.
  const cheapLeft = firstOf({ L1: 1, L2: 1, R1: 1, R2: 1 }, { L1: 1, L2: 1, R1: 2, R2: 2 });
  expect(cheapLeft).toEqual([toDo('L1'), toDo('L2'), toDo('R1')]);
});

test('of its steps there is one from each section before there are two from any', () => {
  // From 1.0 to 1.75 takes three of four that cost the same: L1, L2 and R1, in this order.
  const equal = { L1: 1, L2: 1, R1: 1, R2: 1 };
  expect(firstOf(equal, equal, [1.75, 2.5, 3.5, 4.5])).toEqual([toDo('L1'), toDo('R1'), toDo('L2')]);
});

test('finding out comes before doing', () => {
  expect(firstOf({ L1: 1, L2: 1, R1: '?', R2: '?' }, {})[0]).toEqual({ kind: 'clarify', section: 'right' });
});
