import { existsSync } from 'node:fs';
import path from 'node:path';
import { type NamedRound, traceTrend } from '../../compare/trace-trend.js';
import { roundWords } from '../../i18n/rounds.js';
import { makeProblem } from '../../load/make-problem.js';
import { trendFormats } from '../../report/trend/registry.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { assessmentFile, createdAt, openAssessment, scorePaths } from '../input.js';
import { toolName, toolVersion } from '../package.js';
import { printFormats, readTableFormats, type TableOptions } from '../print-formats.js';
import { readRounds } from '../rounds/read-rounds.js';

/** `trend`: all rounds of an assessment side by side, and the open one where it has a result. */
export async function trend(folder: string, options: TableOptions, context: Context): Promise<ExitCode> {
  const formats = await readTableFormats(trendFormats, options, context);
  if ('exit' in formats) return formats.exit;
  if (!existsSync(path.resolve(context.io.cwd, folder, assessmentFile))) {
    return context.fail([makeProblem('not-an-assessment', null, { folder })]);
  }
  const { language } = await openAssessment(folder, context);
  const { rounds, problems } = await readRounds(folder, context);
  if (problems.length > 0) return context.fail(problems, language);
  const open = await scorePaths([folder], context);
  // That nothing was answered yet is how every round begins; everything else is worth a word.
  const isEmpty = open.problems.every(({ code }) => code === 'no-responses');
  const all: readonly NamedRound[] = [
    ...rounds,
    ...(open.scored === null ? [] : [{ round: null, scorecard: open.scored.scorecard }]),
  ];
  if (all.length === 0) {
    return context.fail(isEmpty ? [makeProblem('no-rounds', null, { folder })] : open.problems, language);
  }
  const meta = { tool: toolName, version: toolVersion(), created: createdAt(context) };
  const exit = await printFormats(traceTrend(all, meta), 'trend', formats, trendFormats, options, language, context);
  if (exit === exitCode.done && open.scored === null && !isEmpty) {
    await context.tell(`${roundWords[language].trend.openNotScored}\n`);
  }
  return exit;
}
