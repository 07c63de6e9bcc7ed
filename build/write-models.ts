import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadModelFiles } from '../src/cli/model-files.js';
import { listShipped } from '../src/cli/shipped.js';
import { shippedSources } from '../src/cli/shipped-sources.js';
import { readModelTexts, type StoredModel, storedModelPath } from '../src/cli/stored-models.js';
import { storedSourcesPath } from '../src/cli/stored-sources.js';
import { formatProblem } from '../src/i18n/problems.js';
import { shareTexts } from '../src/load/shared-texts.js';
import { root } from './places.js';

/** Stores every shipped questionnaire with its rules, loaded through the door that users' own files take. */
export async function writeModels(): Promise<void> {
  const sources = shippedSources();
  for (const id of listShipped()) {
    const { loaded, problems } = await loadModelFiles({ questionnaire: id, rules: null }, root, sources);
    if (loaded === null) {
      throw new Error(`‘${id}’ does not load:\n${problems.map((each) => formatProblem(each, 'en')).join('\n')}`);
    }
    const file = storedModelPath(id);
    await mkdir(path.dirname(file), { recursive: true });
    const texts = readModelTexts(id);
    const stored: StoredModel = {
      lengths: texts.map(({ length }) => length),
      model: shareTexts(loaded.model, texts),
    };
    await writeFile(file, JSON.stringify(stored));
  }
}

/** Stores the bibliography in the same way: every report names the works that it rests on. */
export async function writeSources(): Promise<void> {
  await writeFile(storedSourcesPath(), JSON.stringify(shippedSources()));
}
