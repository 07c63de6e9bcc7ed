import { readFileSync, statSync } from 'node:fs';
import { restoreTexts, type Shared } from '../load/shared-texts.js';
import type { Model } from '../model/rule-set.js';
import { isBuilt } from './built.js';
import { isCheckout, packagePath } from './package.js';
import { listShipped } from './shipped.js';

/** Where the build stores a shipped questionnaire with its rules: loaded, linked and checked. */
export function storedModelPath(id: string): string {
  return packagePath('dist', 'models', `${id}.json`);
}

/** A model as the build stores it: its texts stand in the questionnaire's own files, which are in the package anyway. */
export interface StoredModel {
  /** How many characters each of the files has, in the order of `modelFileNames`. */
  readonly lengths: readonly number[];
  readonly model: Shared;
}

const modelFileNames = ['questionnaire.yaml', 'rules.yaml'];

/** The texts of the files of a shipped questionnaire. */
export function readModelTexts(id: string): readonly string[] {
  return modelFileNames.map((name) => readFileSync(packagePath('questionnaires', id, name), 'utf8'));
}

/**
 * A shipped questionnaire with its rules as the build stored it; null where its files have to be read: where the sources
 * run, which have no build, where somebody changed a questionnaire since the build, and in a checkout also where one was added.
 */
export function readStoredModel(id: string): Model | null {
  if (!isBuilt || (isCheckout() && !isFresh(id))) return null;
  const { lengths, model } = JSON.parse(readFileSync(storedModelPath(id), 'utf8')) as StoredModel;
  const texts = readModelTexts(id);
  return texts.every(({ length }, index) => length === lengths[index]) ? (restoreTexts(model, texts) as Model) : null;
}

/** Whether nothing changed since a questionnaire was stored. It may build on any other, so all of them are looked at. */
function isFresh(id: string): boolean {
  const stored = changedAt(storedModelPath(id));
  return listShipped().every((each) =>
    modelFileNames.every((name) => (changedAt(packagePath('questionnaires', each, name)) ?? 0) <= (stored ?? -1)),
  );
}

/** When a file was last written to, in milliseconds; null where there is none. */
export function changedAt(full: string): number | null {
  return statSync(full, { throwIfNoEntry: false })?.mtimeMs ?? null;
}
