import { makeProblem } from '../../load/make-problem.js';
import { explain } from '../../report/explain.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { scorePaths } from '../input.js';

/** `explain`: how a number, a level, a cap, a severity, a finding or a plan arose, in words. */
export async function explainCommand(
  path: string,
  what: string | null,
  item: string | null,
  context: Context,
): Promise<ExitCode> {
  // Only a plan has parts that are named beside it.
  if (item !== null && what !== 'plan') return context.fail([makeProblem('argument-excess', null, { found: item })]);
  const { scored, problems, language } = await scorePaths([path], context);
  if (scored === null) return context.fail(problems, language);
  const explained = explain(scored.scorecard, what, language, context.paint, item);
  if (!explained.ok) return context.fail(explained.problems, language);
  await context.print(explained.value);
  return exitCode.done;
}
