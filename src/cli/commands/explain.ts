import { makeProblem } from '../../load/make-problem.js';
import { explain } from '../../report/explain.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { scorePaths } from '../input.js';
import { planFor } from '../planning/plan-for.js';
import { namePlanFlags, type PlanFlags } from '../planning/read-plan-flags.js';

/** `explain`: how a number, a level, a cap, a severity, a finding or a plan arose, in words. The flags ask for the same plan as those of `plan`. */
export async function explainCommand(
  path: string,
  what: string | null,
  item: string | null,
  flags: PlanFlags,
  context: Context,
): Promise<ExitCode> {
  if (what !== 'plan') {
    // Only a plan has parts that are named beside it, and flags.
    const wrong = [
      ...(item === null ? [] : [makeProblem('argument-excess', null, { found: item })]),
      ...namePlanFlags(flags).map((flag) => makeProblem('flag-of-plan', null, { flag })),
    ];
    if (wrong.length > 0) return context.fail(wrong);
  }
  const { scored, problems, language } = await scorePaths([path], context);
  if (scored === null) return context.fail(problems, language);
  let { scorecard } = scored;
  let asked = '';
  if (what === 'plan') {
    const planned = await planFor(scored, path, flags, context);
    if (planned.plan === null) return context.fail(planned.problems, language);
    scorecard = { ...scorecard, plan: planned.plan };
    asked = planned.asked;
  }
  const explained = explain(scorecard, what, language, context.paint, item, asked);
  if (!explained.ok) return context.fail(explained.problems, language);
  await context.print(explained.value);
  return exitCode.done;
}
