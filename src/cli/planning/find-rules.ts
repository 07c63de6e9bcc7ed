import { makeProblem } from '../../load/make-problem.js';
import type { Problem } from '../../model/problem.js';
import type { Model } from '../../model/rule-set.js';
import type { Scorecard } from '../../model/scorecard.js';
import type { Context } from '../context.js';
import { loadModel } from '../library.js';
import { listShipped } from '../shipped.js';

/**
 * The questionnaire and rules behind a saved scorecard: those of --questionnaire and --rules, else the shipped ones of that id.
 * They have to be the very same, word for word: others would lead somewhere else than the plan says.
 */
export async function findRules(
  { questionnaire, rules, plan }: Scorecard,
  { io, options }: Context,
): Promise<{ readonly model: Model | null; readonly problems: readonly Problem[] }> {
  const missing = makeProblem('plan-rules-missing', null, {
    questionnaire: `${questionnaire.id}@${questionnaire.version}`,
    rules: `${rules.id}@${rules.version}`,
    hash: rules.hash.slice(0, 12),
    stored: plan !== null,
  });
  const reference = options.questionnaire ?? questionnaire.id;
  if (options.questionnaire === undefined && !listShipped().includes(reference)) {
    return { model: null, problems: [missing] };
  }
  const { loaded, problems } = await loadModel({ questionnaire: reference, rules: options.rules ?? null }, io.cwd);
  if (loaded === null) return { model: null, problems };
  const { model } = loaded;
  const isSame =
    model.questionnaire.id === questionnaire.id &&
    model.questionnaire.version === questionnaire.version &&
    model.questionnaire.hash === questionnaire.hash &&
    model.ruleSet.id === rules.id &&
    model.ruleSet.version === rules.version &&
    model.ruleSet.hash === rules.hash;
  return isSame ? { model, problems: [] } : { model: null, problems: [missing] };
}
