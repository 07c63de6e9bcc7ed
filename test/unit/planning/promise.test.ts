import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Privacy } from '../../../src/model/answers.js';
import type { PlanWish } from '../../../src/model/plan.js';
import { makePlan } from '../../../src/planning/make-plan.js';
import { aggregate } from '../../../src/scoring/aggregate.js';
import { anyResponse } from '../../fixtures/arbitrary.js';
import { anyDraft, makePlanCase } from '../../fixtures/plan-cases.js';
import { scoreAnswers } from '../../fixtures/planned-answers.js';
import { loadShipped } from '../../fixtures/shipped.js';
import { findBrokenPromises } from '../../fixtures/verify-plan.js';

test('planned answers, taken step by step and scored, reach what is promised after each wave and at the end', () => {
  fc.assert(
    fc.property(anyDraft, (draft) => {
      const { model, answers, scorecard, wish } = makePlanCase(draft);
      expect(findBrokenPromises(model, answers, wish, makePlan(model, scorecard, wish))).toEqual([]);
    }),
    { numRuns: 600, seed: 1 },
  );
});

test('so they do with the shipped questionnaire, for one person and for twelve, in the open and anonymous', async () => {
  const { model } = await loadShipped('seven-ps');
  const dimensions = model.ruleSet.dimensions.map(({ section }) => section);
  const wish: fc.Arbitrary<PlanWish> = fc.record({
    goals: fc.oneof(
      fc.constantFrom(2, 3, 4, 5).map((level) => [{ of: 'overall', level }]),
      fc.constantFrom(...dimensions).map((of) => [
        { of, level: 4 },
        { of: 'overall', level: 3 },
      ]),
      fc.constant([]),
    ),
    horizonSteps: fc.constantFrom(null, null, 1, 2),
    budget: fc.integer({ min: 3, max: 30 }),
  });
  const scored = model.questionnaire.sections.filter(({ kind }) => kind === 'dimension' || kind === 'anti-pattern');
  const response = anyResponse({ ...model, questionnaire: { ...model.questionnaire, sections: scored } });
  const responses = fc.oneof(
    fc.array(response, { minLength: 1, maxLength: 1 }),
    fc.array(response, { minLength: 12, maxLength: 12 }),
  );
  fc.assert(
    fc.property(responses, wish, fc.boolean(), (given, wished, isAnonymous) => {
      const privacy: Privacy =
        isAnonymous && given.length > 1 ? { mode: 'anonymous', minGroup: 5 } : { mode: 'holder' };
      const { answers } = aggregate(model.questionnaire, given, privacy);
      if (answers === null) throw new Error('too few responses');
      const plan = makePlan(model, scoreAnswers(model, answers), wished);
      expect(findBrokenPromises(model, answers, wished, plan)).toEqual([]);
    }),
    { numRuns: 40, seed: 1 },
  );
});
