import { exact, listOf, orNull } from './exact.js';
import { hash, level, value, words } from './figures.js';

const whole = { type: 'integer', minimum: 1 } as const;
const identity = exact({ id: words, version: whole, hash });
const figure = { from: value, to: value } as const;

/** A plan under way, as a scorecard carries it. */
export const carriedPlan = exact({
  created: words,
  round: orNull(words),
  questionnaire: identity,
  rules: identity,
  goals: listOf(exact({ of: words, level })),
  sections: listOf(exact({ section: words, ...figure })),
  answers: listOf(exact({ item: words, revision: whole, ...figure })),
  lost: listOf(exact({ id: words, because: { type: 'string', enum: ['gone', 'revised', 'rescaled'] } })),
});
