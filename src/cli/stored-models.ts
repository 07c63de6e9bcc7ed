import { readFileSync, statSync } from 'node:fs';
import type { Model } from '../model/rule-set.js';
import { isBuilt } from './built.js';
import { isCheckout, packagePath } from './package.js';
import { listShipped } from './shipped.js';

/** Where the build stores a shipped questionnaire with its rules: loaded, linked and checked. */
export function storedModelPath(id: string): string {
  return packagePath('dist', 'models', `${id}.json`);
}

/**
 * A shipped questionnaire with its rules as the build stored it; null where its files have to be read: where the sources
 * run, which have no build, and in a checkout where a questionnaire was added or changed since the build.
 */
export function readStoredModel(id: string): Model | null {
  if (!isBuilt || (isCheckout() && !isFresh(id))) return null;
  return JSON.parse(readFileSync(storedModelPath(id), 'utf8')) as Model;
}

/** Whether nothing changed since a questionnaire was stored. It may build on any other, so all of them are looked at. */
function isFresh(id: string): boolean {
  const stored = changedAt(storedModelPath(id));
  return listShipped().every((each) =>
    ['questionnaire.yaml', 'rules.yaml'].every(
      (name) => (changedAt(packagePath('questionnaires', each, name)) ?? 0) <= (stored ?? -1),
    ),
  );
}

/** When a file was last written to, in milliseconds; null where there is none. */
export function changedAt(full: string): number | null {
  return statSync(full, { throwIfNoEntry: false })?.mtimeMs ?? null;
}
