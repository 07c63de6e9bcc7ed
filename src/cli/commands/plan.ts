import { roundWords } from '../../i18n/rounds.js';
import type { Language } from '../../model/language.js';
import type { Plan } from '../../model/plan.js';
import type { Problem } from '../../model/problem.js';
import { makePlan, usualBudget } from '../../planning/make-plan.js';
import { planFormats } from '../../report/plan/registry.js';
import { sayPromise } from '../../report/plan-answer.js';
import { tellAsides } from '../asides.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { FutureAnswers, Setting } from '../future-answers.js';
import { createdAt, type Scored, scorePaths } from '../input.js';
import { toolName, toolVersion } from '../package.js';
import { findRules } from '../planning/find-rules.js';
import { type PlanFlags, readPlanFlags } from '../planning/read-plan-flags.js';
import { printFormats, readTableFormats, type TableOptions } from '../print-formats.js';

export type PlanOptions = TableOptions & PlanFlags & { readonly asTargets?: boolean };

/** `plan`: the cheapest way from a result to a target, wave by wave. Out of reach is an answer too: the exit code says nothing of it. */
export async function planCommand(paths: readonly string[], options: PlanOptions, context: Context): Promise<ExitCode> {
  const formats = await readTableFormats(planFormats, options, context);
  if ('exit' in formats) return formats.exit;
  const { scored, problems, language } = await scorePaths(paths, context);
  if (scored === null) return context.fail(problems, language);
  const { plan, problems: wrong } = await planFor(scored, paths, options, context);
  if (plan === null) return context.fail(wrong, language);
  const { future, problems: refused } =
    options.asTargets === true
      ? await prepare({ plan, scored, paths, force: options.force === true }, context)
      : { future: null, problems: [] };
  if (refused.length > 0) return context.fail(refused, language);
  const { scorecard } = scored;
  const { questionnaire, rules, organisation } = scorecard;
  const document = {
    schema: 'cx-maturity/plan/v1',
    meta: { tool: toolName, version: toolVersion(), created: createdAt(context) },
    organisation,
    questionnaire: { id: questionnaire.id, version: questionnaire.version, hash: questionnaire.hash },
    rules,
    plan,
  } as const;
  const exit = await printFormats({ document, scorecard }, 'plan', formats, planFormats, options, language, context);
  if (exit !== exitCode.done) return exit;
  await tellAsides(scored, language, context);
  return future === null ? exit : setOut(future, plan, language, context);
}

// Loaded when asked for, as it writes YAML.
async function prepare(setting: Setting, context: Context) {
  const { prepareFutureAnswers } = await import('../future-answers.js');
  return prepareFutureAnswers(setting, context);
}

async function setOut(future: FutureAnswers, plan: Plan, language: Language, context: Context): Promise<ExitCode> {
  const words = roundWords[language].progress;
  const { writeFutureAnswers } = await import('../future-answers.js');
  const unwritten = await writeFutureAnswers(future, context);
  if (unwritten.length > 0) return context.fail(unwritten, language);
  const { file, planned } = future;
  const lines =
    planned === null
      ? [words.nothing]
      : [words.setOut(file, planned.answers.length), sayPromise(plan, language), words.next];
  await context.tell(lines.flatMap((line) => (line === '' ? [] : [`${line}\n`])).join(''));
  return exitCode.done;
}

/**
 * The plan that the scorecard has already, where no flag asks for another. Flags on targets take the place of all targets; what flags
 * say nothing of stays as the scorecard's plan has it.
 */
async function planFor(
  { scorecard, model }: Scored,
  [place = '']: readonly string[],
  flags: PlanFlags,
  context: Context,
): Promise<{ readonly plan: Plan | null; readonly problems: readonly Problem[] }> {
  const { wish, problems } = readPlanFlags(flags, scorecard);
  if (problems.length > 0) return { plan: null, problems };
  const { plan: made } = scorecard;
  const isAsked = wish.goals.length > 0 || wish.budget !== null || wish.horizon !== null;
  if (made !== null && !isAsked) return { plan: made, problems: [] };
  const { model: rules, problems: unfound } =
    model === null ? await findRules(scorecard, place, context) : { model, problems: [] };
  if (rules === null) return { plan: null, problems: unfound };
  const given = (made?.goals ?? []).filter((goal) => goal.given).map(({ of, level }) => ({ of, level }));
  const plan = makePlan(rules, scorecard, {
    goals: wish.goals.length > 0 ? wish.goals : given,
    budget: wish.budget ?? made?.settings.budget ?? usualBudget,
    horizonSteps: wish.horizon === null ? (made?.settings.horizonSteps ?? null) : wish.horizon.steps,
  });
  return { plan, problems: [] };
}
