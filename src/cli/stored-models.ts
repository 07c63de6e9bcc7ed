import { readFileSync } from 'node:fs';
import type { Model } from '../model/rule-set.js';
import { isBuilt } from './built.js';
import { packagePath } from './package.js';

/** Where the build stores a shipped questionnaire with its rules: loaded, linked and checked. */
export function storedModelPath(id: string): string {
  return packagePath('dist', 'models', `${id}.json`);
}

/** A shipped questionnaire with its rules as the build stored it; null where the sources run, which have no build. */
export function readStoredModel(id: string): Model | null {
  return isBuilt ? (JSON.parse(readFileSync(storedModelPath(id), 'utf8')) as Model) : null;
}
