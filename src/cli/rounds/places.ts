import { existsSync } from 'node:fs';
import path from 'node:path';
import { listFolder } from '../files.js';

/** Where closed rounds stand inside an assessment's folder. */
export const roundsFolder = 'rounds';
/** A round's frozen result. */
export const scorecardFile = 'scorecard.json';

/** The names of an assessment's closed rounds, in the order of their names. */
export async function listRounds(folder: string, cwd: string): Promise<readonly string[]> {
  const rounds = path.join(folder, roundsFolder);
  const names = await listFolder(rounds, cwd);
  return names.filter((name) => !name.startsWith('.') && isRound(path.join(rounds, name), cwd));
}

/** Whether a folder is that of a closed round: it holds a frozen result, and no assessment of its own. */
export function isRound(folder: string, cwd: string): boolean {
  const has = (name: string): boolean => existsSync(path.resolve(cwd, folder, name));
  return has(scorecardFile) && !has('assessment.yaml');
}
