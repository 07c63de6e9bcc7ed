import type { Problem } from '../model/problem.js';
import type { Model } from '../model/rule-set.js';
import { isPath, listShipped, type ModelWanted } from './shipped.js';
import { readStoredModel } from './stored-models.js';

/**
 * Gives a questionnaire with its rules, checked against each other: what the build stored where it is shipped and its own
 * rules are wanted, else what its files say.
 */
export async function loadModel(
  wanted: ModelWanted,
  cwd: string,
): Promise<{ loaded: { readonly model: Model } | null; problems: readonly Problem[] }> {
  const [id = '', version, ...rest] = wanted.questionnaire.split('@');
  if (wanted.rules === null && !isPath(wanted.questionnaire) && rest.length === 0) {
    const model = listShipped().includes(id) ? readStoredModel(id) : null;
    if (model !== null && (version === undefined || version === String(model.questionnaire.version))) {
      return { loaded: { model }, problems: [] };
    }
  }
  const { loadModelFiles } = await import('./model-files.js');
  return loadModelFiles(wanted, cwd);
}
