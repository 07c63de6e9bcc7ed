import path from 'node:path';
import { loadMeasures } from '../../load/load-measures.js';
import { makeProblem } from '../../load/make-problem.js';
import { fileLimit } from '../../load/read-text.js';
import type { ProposedMeasure } from '../../model/decision.js';
import type { Problem } from '../../model/problem.js';
import type { Context } from '../context.js';
import { isFolder, readSource, tooLarge } from '../files.js';
import { bytesOf, canAsk, readAll } from '../io.js';

/** What a folder's measures are called. */
export const measuresFile = 'measures.yaml';

/** Reads `[file|folder|-]`: measures in the order of their file, and the folder that they stand in. */
export async function readMeasures(
  name: string,
  { io }: Context,
): Promise<{ measures: readonly ProposedMeasure[] | null; folder: string; problems: readonly Problem[] }> {
  if (name === '-') {
    const bytes = canAsk(io) ? new Uint8Array() : await readAll(bytesOf(io.stdin), fileLimit);
    if (bytes === null) return { measures: null, folder: '.', problems: [tooLarge('-', fileLimit + 1)] };
    if (bytes.length === 0)
      return { measures: null, folder: '.', problems: [makeProblem('nothing-on-stdin', null, {})] };
    return { ...loadMeasures({ name, bytes }), folder: '.' };
  }
  const file = name !== '' && (await isFolder(name, io.cwd)) ? path.join(name, measuresFile) : name;
  const folder = path.dirname(file);
  const { source, problems } = await readSource(file, io.cwd);
  return source === null ? { measures: null, folder, problems } : { ...loadMeasures(source), folder };
}
