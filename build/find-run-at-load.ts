import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Metafile } from 'esbuild';
import { listLoaded, packageOf } from './find-leaks.js';
import type { Packs } from './pack.js';

/** A part of the built command line, and the files that may be read when it is loaded. */
export interface LoadedPart {
  /** What the part is called when something is wrong with it. */
  readonly name: string;
  /** The file that it stands in. */
  readonly file: string;
  /** Its name inside of that file where that is a pack; else null. */
  readonly packed: string | null;
  readonly files: readonly string[];
}

/** The parts of the command line with the files that the bundler knows them to need. */
export function listParts(metafile: Metafile, packs: Packs): readonly LoadedPart[] {
  const packOf = new Map(Object.entries(packs).flatMap(([pack, names]) => names.map((name) => [name, pack] as const)));
  const fileOf = (output: string): string => packOf.get(path.basename(output)) ?? path.basename(output);
  return Object.entries(metafile.outputs)
    .filter(([output, { entryPoint }]) => {
      const isOurs = entryPoint === undefined || packageOf(entryPoint) === null;
      return output.startsWith('dist/cli/') && output.endsWith('.js') && isOurs;
    })
    .map(([output, { entryPoint }]) => ({
      name: entryPoint ?? output,
      file: fileOf(output),
      packed: packOf.has(path.basename(output)) ? path.basename(output) : null,
      files: [...new Set(listLoaded(metafile, output).map(fileOf))],
    }));
}

/**
 * Files that are read as soon as a part is loaded although the bundler knows of no import: something that is meant to wait
 * is called outside of any function. One line each.
 * @param folder where the command line was built; main.js in its start.js is loaded first and must only print the version when asked to
 */
export async function findRunAtLoad(folder: string, parts: readonly LoadedPart[]): Promise<readonly string[]> {
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', load, JSON.stringify({ folder, parts })]);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as string[];
}

// A process of its own, in which Node forgets each part before the next one, so that none has read what another reads.
const load = `
const path = require('node:path');
const { folder, parts } = JSON.parse(process.argv[1]);
process.argv = [process.argv[0], 'cx-maturity', '--version'];
const found = [];
const look = (name, files) => {
  for (const full of Object.keys(require.cache)) {
    const file = path.relative(folder, full);
    if (!files.includes(file)) found.push(name + ' reads ' + file + ' as soon as it is loaded');
    // To load it again would start the tool again.
    if (file !== 'start.js') delete require.cache[full];
  }
};
require(path.join(folder, 'start.js')).load('main.js');
look('src/cli/main.ts', ['start.js']);
for (const { name, file, packed, files } of parts) {
  const loaded = require(path.join(folder, file));
  if (packed !== null) loaded.load(packed);
  look(name, ['start.js', ...files]);
}
process.on('exit', () => console.log('\\n' + JSON.stringify(found)));
`;
