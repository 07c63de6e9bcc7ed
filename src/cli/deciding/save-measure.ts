import { existsSync } from 'node:fs';
import path from 'node:path';
import { loadMeasures } from '../../load/load-measures.js';
import { makeProblem } from '../../load/make-problem.js';
import { addMeasure, formatMeasures } from '../../load/measures-file.js';
import type { ProposedMeasure } from '../../model/decision.js';
import type { Problem } from '../../model/problem.js';
import type { Context } from '../context.js';
import { readSource, writeOutputs } from '../files.js';
import { measuresFile } from './read-measures.js';

/** A way to keep a measure: at the end of a file that is there, or in a new one. */
export interface WayToSave {
  readonly path: string;
  /** How many measures are there already; 0 for a new file. */
  readonly measures: number;
}

/** Whether the usual file is there and cannot be added to. */
export function isLeftAlone([usual]: readonly WayToSave[]): boolean {
  return usual !== undefined && path.basename(usual.path) !== measuresFile;
}

/** The ways to keep a measure in a folder, the usual one first. What is no file of measures, or cannot be added to, is left alone. */
export async function listWaysToSave(
  folder: string,
  measure: ProposedMeasure,
  { io }: Context,
): Promise<readonly WayToSave[]> {
  const usual = path.join(folder, measuresFile);
  if (!existsSync(path.resolve(io.cwd, usual))) return [{ path: usual, measures: 0 }];
  let number = 2;
  const numbered = (): string => path.join(folder, measuresFile.replace('.', `-${number}.`));
  while (existsSync(path.resolve(io.cwd, numbered()))) number += 1;
  const fresh: WayToSave = { path: numbered(), measures: 0 };
  const { source } = await readSource(usual, io.cwd);
  const there = source === null ? null : loadMeasures(source).measures;
  if (source === null || there === null || addMeasure(new TextDecoder().decode(source.bytes), measure) === null) {
    return [fresh];
  }
  return [{ path: usual, measures: there.length }, fresh];
}

/** Keeps a measure in the way that was chosen. The person has been asked: a file of theirs is added to, never replaced. */
export async function saveMeasure(
  way: WayToSave,
  measure: ProposedMeasure,
  { io }: Context,
): Promise<readonly Problem[]> {
  if (way.measures === 0) return writeOutputs([{ path: way.path, text: formatMeasures(measure) }], io.cwd, false);
  const { source, problems } = await readSource(way.path, io.cwd);
  if (source === null) return problems;
  const text = addMeasure(new TextDecoder().decode(source.bytes), measure);
  // Somebody else has changed it while the question was open.
  if (text === null) return [makeProblem('file-exists', null, { path: way.path })];
  return writeOutputs([{ path: way.path, text }], io.cwd, true);
}
