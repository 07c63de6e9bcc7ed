import type { Plan } from '../../model/plan.js';
import type { Problem } from '../../model/problem.js';
import { makePlan, usualBudget } from '../../planning/make-plan.js';
import type { Context } from '../context.js';
import type { Scored } from '../input.js';
import { findRules } from './find-rules.js';
import { type PlanFlags, readPlanFlags, writePlanFlags } from './read-plan-flags.js';

/**
 * The plan that the scorecard has already, where no flag asks for another. Flags on targets take the place of all targets; what flags
 * say nothing of stays as the scorecard's plan has it. `place` is where a saved scorecard was found; `asked` are the flags, written
 * so that another call makes the same plan. The plan is null where there are problems.
 */
export async function planFor(
  { scorecard, model }: Scored,
  place: string,
  flags: PlanFlags,
  context: Context,
): Promise<{ readonly plan: Plan | null; readonly asked: string; readonly problems: readonly Problem[] }> {
  const { wish, problems } = readPlanFlags(flags, scorecard);
  if (problems.length > 0) return { plan: null, asked: '', problems };
  const asked = writePlanFlags(wish);
  const { plan: made } = scorecard;
  if (made !== null && asked === '') return { plan: made, asked, problems: [] };
  const { model: rules, problems: unfound } =
    model === null ? await findRules(scorecard, place, context) : { model, problems: [] };
  if (rules === null) return { plan: null, asked, problems: unfound };
  const given = (made?.goals ?? []).filter((goal) => goal.given).map(({ of, level }) => ({ of, level }));
  const plan = makePlan(rules, scorecard, {
    goals: wish.goals.length > 0 ? wish.goals : given,
    budget: wish.budget ?? made?.settings.budget ?? usualBudget,
    horizonSteps: wish.horizon === null ? (made?.settings.horizonSteps ?? null) : wish.horizon.steps,
  });
  return { plan, asked, problems: [] };
}
