import { readFileSync } from 'node:fs';
import type { Sources } from '../model/sources.js';
import { isBuilt } from './built.js';
import { isCheckout, packagePath } from './package.js';
import { changedAt } from './stored-models.js';

/** Where the build stores the bibliography that comes with the tool: read and checked. */
export function storedSourcesPath(): string {
  return packagePath('dist', 'sources.json');
}

/** The bibliography that comes with the tool: as the build stored it, or else from its file, which takes much longer. */
export async function findSources(): Promise<Sources> {
  if (isBuilt && (!isCheckout() || isFresh())) {
    return JSON.parse(readFileSync(storedSourcesPath(), 'utf8')) as Sources;
  }
  const { shippedSources } = await import('./shipped-sources.js');
  return shippedSources();
}

function isFresh(): boolean {
  return (changedAt(packagePath('questionnaires', 'sources.yaml')) ?? 0) <= (changedAt(storedSourcesPath()) ?? -1);
}
