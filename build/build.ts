import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Metafile } from 'esbuild';
import { bundleAll } from './bundle.js';
import { findHidden, findLeaks, packageOf } from './find-leaks.js';
import { findRunAtLoad, listParts } from './find-run-at-load.js';
import { dist, root } from './places.js';
import { writeDeclarations } from './write-declarations.js';
import { writeModels, writeSources } from './write-models.js';
import { writeNotices } from './write-notices.js';

/** Builds everything that is published besides the files that are published as they are. Throws where it must not be published. */
export async function build(): Promise<void> {
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  try {
    await buildAll();
  } catch (error) {
    // Half a build runs, and could be packed. Why it failed stays, for whoever looks.
    for (const name of await readdir(dist)) {
      if (name !== 'metafile.json') await rm(path.join(dist, name), { recursive: true, force: true });
    }
    throw error;
  }
}

async function buildAll(): Promise<void> {
  await writeModels();
  await writeSources();
  const { metafile, packs } = await bundleAll();
  // For tests, and for whoever wants to know why a build failed; it is not published.
  await writeFile(path.join(dist, 'metafile.json'), JSON.stringify({ ...metafile, packs }));
  const leaks = [...findLeaks(metafile), ...findHidden(await readSources(metafile))];
  // What asks for modules behind the bundler's back may not even run.
  if (leaks.length === 0) {
    leaks.push(...(await findRunAtLoad(path.join(dist, 'cli'), listParts(metafile, packs))));
  }
  if (leaks.length > 0) throw new Error(`What does not belong there is loaded:\n${leaks.join('\n')}`);
  await writeNotices(metafile);
  await writeDeclarations();
}

/** The texts of the project's own files that are in the build. */
async function readSources({ inputs }: Metafile): Promise<ReadonlyMap<string, string>> {
  const names = Object.keys(inputs).filter((name) => packageOf(name) === null && name.startsWith('src/'));
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(path.join(root, name), 'utf8')] as const)),
  );
}
