import { compareScorecards, findComparisonProblems } from '../compare/compare.js';
import { type Allowance, findBaselineProblems, holdAgainstBaseline } from '../gate/hold-against-baseline.js';
import { makeProblem } from '../load/make-problem.js';
import type { Basis } from '../model/assessment.js';
import type { ComparisonNote } from '../model/comparison.js';
import type { Problem } from '../model/problem.js';
import type { Scorecard } from '../model/scorecard.js';
import type { ThresholdResult } from '../model/verdict.js';
import type { Context } from './context.js';
import { isFolder } from './files.js';
import { toolName, toolVersion } from './package.js';

/** The flags of `check` on an earlier result. */
export interface BaselineFlags {
  readonly baseline?: string;
  readonly tolerance?: string;
  readonly aboveNoise?: boolean;
}

/** What the flags allow: values from 0 to 4 with a decimal point or comma; nothing where they do not say. */
export function readAllowance(flags: BaselineFlags): Allowance | { readonly problems: readonly Problem[] } {
  const { baseline, tolerance, aboveNoise = false } = flags;
  const given = [...(tolerance === undefined ? [] : ['--tolerance']), ...(aboveNoise ? ['--above-noise'] : [])];
  if (baseline === undefined && given.length > 0) {
    return { problems: given.map((flag) => makeProblem('flag-needs-flag', null, { flag, needed: '--baseline' })) };
  }
  const written = tolerance?.trim().replace(',', '.') ?? '0';
  const value = /^(?:\d+(?:\.\d+)?|\.\d+)$/.test(written) ? Number(written) : Number.POSITIVE_INFINITY;
  if (value <= 4) return { tolerance: value, aboveNoise };
  const args = { flag: '--tolerance', found: tolerance ?? '', allowed: ['0–4'] };
  return { problems: [makeProblem('flag-value-wrong', null, args)] };
}

/** Holds a scorecard against a saved one, or says why that cannot be done: then there must be no verdict. */
export async function holdAgainst(
  baseline: string,
  scorecard: Scorecard,
  basis: Basis,
  allowance: Allowance,
  { io }: Context,
): Promise<
  | { readonly regressions: readonly ThresholdResult[]; readonly notes: readonly ComparisonNote[] }
  | { readonly problems: readonly Problem[] }
> {
  const { readScorecard } = await import('./rounds/read-rounds.js');
  const { isRound, scorecardFile } = await import('./rounds/places.js');
  const isFolderOfRound = (await isFolder(baseline, io.cwd)) && isRound(baseline, io.cwd);
  const file = isFolderOfRound ? `${baseline.replace(/[\\/]+$/, '')}/${scorecardFile}` : baseline;
  const { scorecard: before, problems } = await readScorecard(file, io.cwd);
  if (before === null) return { problems };
  const incomparable = findComparisonProblems(before, scorecard);
  if (incomparable.length > 0) return { problems: incomparable };
  const comparison = compareScorecards(before, scorecard, { tool: toolName, version: toolVersion(), created: null });
  const lost = findBaselineProblems(comparison, before);
  if (lost.length > 0) return { problems: lost };
  const regressions = holdAgainstBaseline(scorecard, comparison, allowance, basis);
  if (regressions.length > 0) return { regressions, notes: comparison.notes.filter((note) => note !== 'no-intervals') };
  // An earlier result without a single figure asks for nothing, and nothing must not pass.
  return { problems: [makeProblem('baseline-not-comparable', null, { sections: ['overall'] })] };
}
