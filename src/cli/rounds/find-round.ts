import { existsSync } from 'node:fs';
import path from 'node:path';
import { isFolder } from '../files.js';
import { isRound, roundsFolder } from './places.js';

/**
 * What a name of a result on the command line leads to: itself where there is such a file or folder; else a round of that name, of
 * the assessment in the working folder or of the one that is named beside it. Itself where it leads nowhere.
 */
export async function findRound(name: string, beside: string | null, cwd: string): Promise<string> {
  if (name === '-' || name === '' || existsSync(path.resolve(cwd, name))) return name;
  const assessments = ['.', ...(beside !== null && (await isFolder(beside, cwd)) ? [beside] : [])];
  const places = assessments.map((folder) => path.join(folder, roundsFolder, name));
  return places.find((place) => isRound(place, cwd)) ?? name;
}
