import type { Problem, ProblemCode } from '../model/problem.js';
import type { Questionnaire } from '../model/questionnaire.js';
import type { RuleSet } from '../model/rule-set.js';
import type { QuestionnaireFile } from '../schema/questionnaire.js';
import type { RuleSetFile } from '../schema/rule-set.js';
import { linkQuestionnaire } from './link-questionnaire.js';
import { linkRuleSet } from './link-rule-set.js';
import type { SourceFile } from './read-text.js';
import { shape } from './shape.js';
import type { Shaped } from './shaped.js';
import { validate as validateQuestionnaire } from './validators/questionnaire.js';
import { validate as validateRuleSet } from './validators/rule-set.js';

/** A questionnaire file as written, not yet linked: its `base` may have to be loaded first. */
export function readQuestionnaire(source: SourceFile): {
  shaped: Shaped<QuestionnaireFile> | null;
  problems: readonly Problem[];
} {
  return shape<QuestionnaireFile>(source, 'questionnaire', validateQuestionnaire);
}

/** A rule set file as written, not yet linked. */
export function readRuleSet(source: SourceFile): {
  shaped: Shaped<RuleSetFile> | null;
  problems: readonly Problem[];
} {
  return shape<RuleSetFile>(source, 'rule-set', validateRuleSet);
}

const losesNames: readonly ProblemCode[] = ['item-not-in-base', 'section-incomplete', 'no-dimension', 'duplicate-id'];

/** Links a questionnaire and its rule set, each with its base where it names one. */
export function linkModel(
  questionnaire: Shaped<QuestionnaireFile>,
  rules: Shaped<RuleSetFile>,
  baseQuestionnaire: Questionnaire | null,
  baseRules: RuleSet | null,
  statements: ReadonlySet<string> | null,
) {
  const linked = linkQuestionnaire(questionnaire.written, questionnaire.file, baseQuestionnaire, statements);
  // Mistakes in the wording hide nothing of the rules; without all sections and items the rules would only echo them.
  if (linked.problems.some(({ code }) => losesNames.includes(code))) return { model: null, problems: linked.problems };
  const ruled = linkRuleSet(rules.written, rules.file, linked.draft, baseRules, statements);
  const problems = [...linked.problems, ...ruled.problems];
  if (linked.questionnaire === null || ruled.ruleSet === null) return { model: null, problems };
  return { model: { questionnaire: linked.questionnaire, ruleSet: ruled.ruleSet }, problems };
}
