import { readFileSync } from 'node:fs';
import { loadSources } from '../load/load-sources.js';
import type { Sources } from '../model/sources.js';
import { packagePath } from './package.js';

/** The bibliography that comes with the tool. A fault in it is a bug of ours. */
export function shippedSources(): Sources {
  const name = packagePath('questionnaires', 'sources.yaml');
  const { sources, problems } = loadSources({ name, bytes: readFileSync(name) });
  if (sources === null) throw new Error(`The shipped bibliography is broken: ${JSON.stringify(problems)}`);
  return sources;
}
