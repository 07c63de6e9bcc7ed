import path from 'node:path';
import { decide } from '../../decide/decide.js';
import { cliWords } from '../../i18n/cli.js';
import { loadDecisionRules } from '../../load/load-decision-rules.js';
import { makeProblem } from '../../load/make-problem.js';
import type { Decision, DecisionRules, ProposedMeasure } from '../../model/decision.js';
import type { Language } from '../../model/language.js';
import type { Problem } from '../../model/problem.js';
import type { Scorecard } from '../../model/scorecard.js';
import { type DecisionFormat, decisionFormats } from '../../report/decision/registry.js';
import { plainPaint } from '../../report/paint.js';
import type { Context } from '../context.js';
import { findNearResult } from '../deciding/near-result.js';
import { readMeasures } from '../deciding/read-measures.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { isFolder, readSource, writeOutputs } from '../files.js';
import { createdAt } from '../input.js';
import { canAsk } from '../io.js';
import { isFolderTarget, readFormats } from '../output-target.js';
import { toolName, toolVersion } from '../package.js';
import { shippedDecisionRules } from '../shipped-decision-rules.js';

export interface DecideOptions {
  readonly assessment?: string;
  readonly decisionRules?: string;
  readonly format?: string;
  readonly json?: boolean;
  readonly output?: string;
  readonly force?: boolean;
  readonly plain?: boolean;
}

/**
 * `decide`: go, rework or stop for measures, each with its reasons, held against the company's own result where there is one.
 * With a file its measures are judged and ranked; without one a person is asked for a single measure.
 * 1 where a measure that is decided or running gets a stop.
 */
export async function decideCommand(file: string | null, options: DecideOptions, context: Context): Promise<ExitCode> {
  const { io } = context;
  if (file === null && options.plain !== true && !canAsk(io)) {
    return context.fail([makeProblem('nothing-to-decide', null, {})]);
  }
  const wanted = options.json === true ? 'json' : options.format;
  const names = Object.keys(decisionFormats) as DecisionFormat[];
  const { formats, problems: wrong } = readFormats(wanted, names, options.output, extensionOf, 'table');
  const { rules, problems: broken } = await readRules(options.decisionRules ?? null, context);
  const [format] = formats ?? [];
  if (format === undefined || formats === null || rules === null) return context.fail([...wrong, ...broken]);
  if (formats.length > 1 && options.output === undefined) {
    return context.fail([makeProblem('several-formats-need-folder', null, { formats })]);
  }
  const meta = { tool: toolName, version: toolVersion(), created: createdAt(context) };
  const judge = (among: readonly ProposedMeasure[], scorecard: Scorecard | null): Decision =>
    decide(rules, among, scorecard, meta);
  const say = (decision: Decision, language: Language): Promise<ExitCode> =>
    tellDecision(decision, formats, options, language, context);

  if (file === null) {
    const folder = await folderOf(options.assessment, context);
    const near = await findNearResult(options.assessment ?? null, folder, context);
    if (near.problems.length > 0) return context.fail(near.problems, near.language);
    const { askAndSave } = await import('../deciding/ask-measure.js');
    return askAndSave(rules, folder, options.plain === true, near.language, context, (measure, language) =>
      say(judge([measure], near.scorecard), language),
    );
  }
  const { measures, folder, problems } = await readMeasures(file, context);
  const near = await findNearResult(options.assessment ?? null, folder, context);
  if (measures === null || near.problems.length > 0)
    return context.fail([...problems, ...near.problems], near.language);
  return say(judge(measures, near.scorecard), near.language);
}

/** Writes or prints a decision in the formats that are wanted; the exit code says whether anything decided is to be stopped. */
async function tellDecision(
  decision: Decision,
  formats: readonly DecisionFormat[],
  options: DecideOptions,
  language: Language,
  context: Context,
): Promise<ExitCode> {
  const { io } = context;
  const exit = decision.passed ? exitCode.done : exitCode.gateFailed;
  const { output } = options;
  if (output === undefined) {
    for (const format of formats) {
      const { render } = await decisionFormats[format].load();
      await context.print(render(decision, language, context.paint, io.columns));
    }
    return exit;
  }
  const intoFolder = await isFolderTarget(output, formats.length, io.cwd);
  const outputs = [];
  for (const format of formats) {
    const { render } = await decisionFormats[format].load();
    const text = render(decision, language, plainPaint);
    outputs.push({
      path: intoFolder ? path.join(output, `decision.${extensionOf(format)}`) : output,
      // A text says nowhere else which tool wrote it.
      text: format === 'table' ? `${text}\n${toolName} ${toolVersion()}\n` : text,
    });
  }
  const unwritten = await writeOutputs(outputs, io.cwd, options.force === true);
  if (unwritten.length > 0) return context.fail(unwritten, language);
  for (const each of outputs) await context.tell(`${cliWords[language].wrote(each.path)}\n`);
  return exit;
}

async function readRules(
  name: string | null,
  { io }: Context,
): Promise<{ rules: DecisionRules | null; problems: readonly Problem[] }> {
  if (name === null) return { rules: shippedDecisionRules(), problems: [] };
  const { source, problems } = await readSource(name, io.cwd);
  return source === null ? { rules: null, problems } : loadDecisionRules(source);
}

/** Where a measure that is asked for belongs: beside the assessment that was named, else into the working folder. */
async function folderOf(assessment: string | undefined, { io }: Context): Promise<string> {
  if (assessment === undefined) return '.';
  return (await isFolder(assessment, io.cwd)) ? assessment : path.dirname(assessment);
}

function extensionOf(format: DecisionFormat): string {
  return decisionFormats[format].extension;
}
