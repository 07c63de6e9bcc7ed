import { compareScorecards, findComparisonProblems } from '../../compare/compare.js';
import { comparisonFormats } from '../../report/comparison/registry.js';
import type { Context } from '../context.js';
import type { ExitCode } from '../exit-code.js';
import { createdAt, scorePaths } from '../input.js';
import { toolName, toolVersion } from '../package.js';
import { printFormats, readTableFormats, type TableOptions } from '../print-formats.js';
import { findRound } from '../rounds/find-round.js';

/** `compare`: what changed from one result to another, and whether it is more than noise. */
export async function compare(
  before: string,
  after: string,
  options: TableOptions,
  context: Context,
): Promise<ExitCode> {
  const formats = await readTableFormats(comparisonFormats, options, context);
  if ('exit' in formats) return formats.exit;
  const { cwd } = context.io;
  const earlier = await scorePaths([await findRound(before, after, cwd)], context);
  const later = await scorePaths([await findRound(after, before, cwd)], context);
  const language = later.scored?.assessment == null ? earlier.language : later.language;
  if (earlier.scored === null || later.scored === null) {
    return context.fail([...earlier.problems, ...later.problems], language);
  }
  const sides = [earlier.scored.scorecard, later.scored.scorecard] as const;
  const problems = findComparisonProblems(...sides);
  if (problems.length > 0) return context.fail(problems, language);
  const meta = { tool: toolName, version: toolVersion(), created: createdAt(context) };
  const comparison = compareScorecards(...sides, meta);
  return printFormats(comparison, 'comparison', formats, comparisonFormats, options, language, context);
}
