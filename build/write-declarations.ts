import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { dist, root } from './places.js';

const declared = path.join(dist, 'declared');
const published = path.join(dist, 'types');

/**
 * Writes the library's types: the declarations that src/index.ts leads to and no others. They ask for no package, so that
 * whoever compiles against them needs nothing else.
 */
export async function writeDeclarations(): Promise<void> {
  const compiler = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  await promisify(execFile)(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: root });
  const workedOut = await readWorkedOut();
  const names = new Set(['index.d.ts']);
  for (const name of names) {
    const compiled = await readFile(path.join(declared, 'src', name), 'utf8');
    const text = compiled.includes("from 'json-schema-to-ts'") ? writeOut(compiled, workedOut) : compiled;
    for (const [, from, inline] of text.matchAll(/\bfrom '([^']+)'|\bimport\(["']([^"']+)["']\)/g)) {
      const to = from ?? inline ?? '';
      if (!to.startsWith('.')) throw new Error(`The published types of ${name} ask for ${to}`);
      names.add(path.posix.join(path.posix.dirname(name), to.replace(/\.js$/, '.d.ts')));
    }
    await mkdir(path.dirname(path.join(published, name)), { recursive: true });
    await writeFile(path.join(published, name), text);
  }
  await rm(declared, { recursive: true });
}

/** The types of build/file-types.ts by name, as the compiler worked them out. */
async function readWorkedOut(): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(path.join(declared, 'build', 'file-types.d.ts'), 'utf8');
  const types = text.matchAll(/^export declare const (\w+): \{\n {4}readonly type: ([\s\S]*?);\n\};$/gm);
  return new Map([...types].map(([, name = '', type = '']) => [name, type]));
}

/** The declarations of a schema's file as far as files of that format are concerned; the schema itself is no part of the library. */
function writeOut(compiled: string, workedOut: ReadonlyMap<string, string>): string {
  const own = compiled.match(/^(?:\/\*\*.*\*\/\n)?export interface \w+ \{[\s\S]*?^\}$/gm) ?? [];
  const derived = [...compiled.matchAll(/^((?:\/\*\*.*\*\/\n)?)export type (\w+) = /gm)].flatMap(
    ([, comment, name = '']) => {
      const type = workedOut
        .get(name)
        ?.replace(/import\("[^"]+"\)\./g, '')
        .replace(/^ {4}/gm, '');
      return type === undefined ? [] : [`${comment}export type ${name} = ${type};`];
    },
  );
  return `${[...own, ...derived].join('\n\n')}\n`;
}
