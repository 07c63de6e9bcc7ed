import { roundWords } from '../../i18n/rounds.js';
import type { Language } from '../../model/language.js';
import type { Plan } from '../../model/plan.js';
import { planFormats } from '../../report/plan/registry.js';
import { sayPromise } from '../../report/plan-answer.js';
import { tellAsides } from '../asides.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { FutureAnswers, Setting } from '../future-answers.js';
import { createdAt, scorePaths } from '../input.js';
import { toolName, toolVersion } from '../package.js';
import { planFor } from '../planning/plan-for.js';
import type { PlanFlags } from '../planning/read-plan-flags.js';
import { printFormats, readTableFormats, type TableOptions } from '../print-formats.js';

export type PlanOptions = TableOptions & PlanFlags & { readonly asTargets?: boolean };

/** `plan`: the cheapest way from a result to a target, wave by wave. Out of reach is an answer too: the exit code says nothing of it. */
export async function planCommand(paths: readonly string[], options: PlanOptions, context: Context): Promise<ExitCode> {
  const formats = await readTableFormats(planFormats, options, context);
  if ('exit' in formats) return formats.exit;
  const { scored, problems, language } = await scorePaths(paths, context);
  if (scored === null) return context.fail(problems, language);
  const { plan, asked, problems: wrong } = await planFor(scored, paths[0] ?? '', options, context);
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
  const exit = await printFormats(
    { document, scorecard, asked },
    'plan',
    formats,
    planFormats,
    options,
    language,
    context,
  );
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
