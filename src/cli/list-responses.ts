import path from 'node:path';
import { listFolder } from './files.js';

/** Where the responses of an assessment's open round stand, and those of a closed one beside its scorecard. */
export const responsesFolder = 'responses';

/** The files of responses in a folder, in the order of their names, with the folder before each. */
export async function listResponses(folder: string, cwd: string): Promise<readonly string[]> {
  const names = await listFolder(folder, cwd);
  return names
    .filter((name) => /\.(ya?ml|json|ndjson)$/i.test(name) && !name.startsWith('.'))
    .map((name) => path.join(folder, name));
}

/** Whether a file holds one response per line. */
export function isLines(name: string): boolean {
  return /\.ndjson$/i.test(name);
}
