import path from 'node:path';
import { makeProblem } from '../../load/make-problem.js';
import type { Problem } from '../../model/problem.js';
import type { Model } from '../../model/rule-set.js';
import type { Scorecard } from '../../model/scorecard.js';
import type { Context } from '../context.js';
import { openAssessment } from '../input.js';
import { loadModel } from '../library.js';
import { isRound, scorecardFile } from '../rounds/places.js';
import { listShipped } from '../shipped.js';

/**
 * The questionnaire and rules behind a saved scorecard: those of --questionnaire and --rules, else of the assessment whose closed round
 * it is, else the shipped ones of that id.
 * They have to be the very same, word for word: others would lead somewhere else than the plan says.
 */
export async function findRules(
  { questionnaire, rules, plan }: Scorecard,
  place: string,
  context: Context,
): Promise<{ readonly model: Model | null; readonly problems: readonly Problem[] }> {
  const missing = makeProblem('plan-rules-missing', null, {
    questionnaire: `${questionnaire.id}@${questionnaire.version}`,
    rules: `${rules.id}@${rules.version}`,
    hash: rules.hash.slice(0, 12),
    stored: plan !== null,
  });
  const { model, problems } = await loadModelAt(questionnaire.id, place, context);
  if (model === null) return { model, problems: problems.length > 0 ? problems : [missing] };
  const isSame =
    model.questionnaire.id === questionnaire.id &&
    model.questionnaire.version === questionnaire.version &&
    model.questionnaire.hash === questionnaire.hash &&
    model.ruleSet.id === rules.id &&
    model.ruleSet.version === rules.version &&
    model.ruleSet.hash === rules.hash;
  return isSame ? { model, problems: [] } : { model: null, problems: [missing] };
}

/** Null without a problem where there is no file to look into. */
async function loadModelAt(
  id: string,
  place: string,
  context: Context,
): Promise<{ readonly model: Model | null; readonly problems: readonly Problem[] }> {
  const { io, options } = context;
  const round = path.basename(place) === scorecardFile ? path.dirname(place) : place;
  if (options.questionnaire === undefined && isRound(round, io.cwd)) {
    const { opened } = await openAssessment(path.join(round, '..', '..'), context);
    if (opened !== null) return { model: opened.model, problems: [] };
  }
  if (options.questionnaire === undefined && !listShipped().includes(id)) return { model: null, problems: [] };
  const wanted = { questionnaire: options.questionnaire ?? id, rules: options.rules ?? null };
  const { loaded, problems } = await loadModel(wanted, io.cwd);
  return { model: loaded?.model ?? null, problems };
}
