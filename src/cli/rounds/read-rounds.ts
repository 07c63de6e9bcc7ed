import path from 'node:path';
import type { NamedRound } from '../../compare/trace-trend.js';
import { shapeScorecard } from '../../load/load-scorecard.js';
import { parseFile } from '../../load/parse-file.js';
import { readKind } from '../../load/read-format.js';
import { savedLimit } from '../../load/read-text.js';
import type { Problem } from '../../model/problem.js';
import type { Scorecard } from '../../model/scorecard.js';
import type { Context } from '../context.js';
import { readSource } from '../files.js';
import { listRounds, roundsFolder, scorecardFile } from './places.js';

/** All closed rounds, the earliest first. Every problem of every scorecard comes back at once. */
export async function readRounds(
  folder: string,
  { io }: Context,
): Promise<{ rounds: readonly (NamedRound & { readonly round: string })[]; problems: readonly Problem[] }> {
  const rounds: { readonly round: string; readonly scorecard: Scorecard }[] = [];
  const problems: Problem[] = [];
  for (const round of await listRounds(folder, io.cwd)) {
    const file = path.join(folder, roundsFolder, round, scorecardFile);
    const read = await readScorecard(file, io.cwd);
    if (read.scorecard === null) problems.push(...read.problems);
    else rounds.push({ round, scorecard: read.scorecard });
  }
  const moment = ({ scorecard }: NamedRound): number => Date.parse(scorecard.meta.created ?? '') || 0;
  return { rounds: rounds.sort((one, other) => moment(one) - moment(other)), problems };
}

/** A saved scorecard, through the same door as every file. */
export async function readScorecard(
  file: string,
  cwd: string,
): Promise<{ scorecard: Scorecard | null; problems: readonly Problem[] }> {
  const { source, problems: unread } = await readSource(file, cwd, savedLimit);
  if (source === null) return { scorecard: null, problems: unread };
  const { parsed, problems: unparsed } = parseFile(source);
  if (parsed === null) return { scorecard: null, problems: unparsed };
  const { kind, problems: unnamed } = readKind(parsed, ['scorecard']);
  return kind === null ? { scorecard: null, problems: unnamed } : shapeScorecard(parsed);
}
