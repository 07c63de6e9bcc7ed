import type { Plan } from '../model/plan.js';
import type { FirstStep, Scorecard } from '../model/scorecard.js';

const mostFirstSteps = 3;

/**
 * A scorecard with a plan, and what to do first taken from it, so that page one and the plan say the same: its steps in their order, one
 * from each section before there are two from any. Where there is something to find out before, that stays first; where the plan has
 * fewer steps, what was there follows.
 */
export function attachPlan(scorecard: Scorecard, plan: Plan): Scorecard {
  const { first } = scorecard.priorities;
  // A sign that is hardly there may be planned down, and has no recommendation all the same.
  const advised = new Set(scorecard.recommendations.map(({ item }) => item));
  const toClarify = first.filter(({ kind }) => kind === 'clarify');
  const lowest = plan.steps.filter(
    ({ item }, index, steps) => advised.has(item) && steps.findIndex((other) => other.item === item) === index,
  );
  const ofSection = lowest.filter(
    ({ section }, index) => lowest.findIndex((other) => other.section === section) === index,
  );
  const planned = [...ofSection, ...lowest.filter((step) => !ofSection.includes(step))].map(
    ({ item }): FirstStep => ({ kind: 'recommendation', item }),
  );
  const others = first.filter(
    (each) =>
      each.kind !== 'clarify' && !(each.kind === 'recommendation' && planned.some((step) => isSame(step, each))),
  );
  const priorities = {
    ...scorecard.priorities,
    first: [...toClarify, ...planned, ...others].slice(0, mostFirstSteps),
  };
  return { ...scorecard, plan, priorities };
}

function isSame(step: FirstStep, other: FirstStep): boolean {
  return step.kind === 'recommendation' && other.kind === 'recommendation' && step.item === other.item;
}
