import { expect, test } from 'vitest';
import type { PitchCondition } from '../../../src/model/pitch.js';
import { holds } from '../../../src/pitch/find-number.js';
import { makeEmptyScorecard, makeScorecard } from '../../fixtures/scorecard.js';

const low: PitchCondition = { compare: { measure: 'score', of: 'overall', atLeast: null, below: 2 } };
const there: PitchCondition = { compare: { measure: 'score', of: 'overall', atLeast: null, below: null } };

function held(condition: PitchCondition, scorecard = makeScorecard()): boolean {
  return holds(condition, { scorecard, calculations: [], about: null });
}

// The overall score is 2.96.
test('a condition on a number that is there holds, or its opposite does', () => {
  expect([held(low), held({ not: low }), held(there), held({ not: there })]).toEqual([false, true, true, false]);
});

test('of a number that is not there nothing is said but that it is not there', () => {
  const empty = makeEmptyScorecard();
  const results = [low, { not: low }, there, { not: there }].map((condition) => held(condition, empty));
  expect(results).toEqual([false, false, false, true]);
});
