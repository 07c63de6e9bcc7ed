import { existsSync } from 'node:fs';
import path from 'node:path';
import { linkQuestionnaire } from '../load/link-questionnaire.js';
import { linkModel, readQuestionnaire, readRuleSet } from '../load/load-questionnaire.js';
import { makeProblem } from '../load/make-problem.js';
import type { ParsedFile } from '../load/parse-file.js';
import type { Shaped } from '../load/shaped.js';
import type { Problem } from '../model/problem.js';
import type { Questionnaire } from '../model/questionnaire.js';
import type { Model, RuleSet } from '../model/rule-set.js';
import type { Sources } from '../model/sources.js';
import { readSource } from './files.js';
import { packagePath } from './package.js';
import { isPath, listShipped, type ModelWanted } from './shipped.js';
import { readStoredModel } from './stored-models.js';

/** A model with the files that it came from, for those who want to point into them. */
export interface LoadedModel {
  readonly model: Model;
  readonly warnings: readonly Problem[];
  readonly questionnaireFile: ParsedFile;
  readonly rulesFile: ParsedFile;
  /** The rule set that this one builds on, or null. */
  readonly baseRules: RuleSet | null;
}

/**
 * Loads a questionnaire with its rules from their files, both with their bases, and checks them against each other.
 * A shipped questionnaire is named by its id, one of the user's own by the path of its file; its rules are then those
 * that were named, else `rules.yaml` beside it.
 * @param sources what a shipped questionnaire's sources are held against, by lint and the build; null where they are not
 */
export async function loadModelFiles(
  wanted: ModelWanted,
  cwd: string,
  sources: Sources | null = null,
): Promise<{ loaded: LoadedModel | null; problems: readonly Problem[] }> {
  const own = isPath(wanted.questionnaire);
  const statements =
    own || wanted.rules !== null || sources === null ? null : new Set(sources.statements.map(({ id }) => id));
  const [id = '', version] = wanted.questionnaire.split('@');
  const misnamed = !listShipped().includes(id) || (version !== undefined && !/^\d+$/.test(version));
  if (!own && misnamed) {
    return failed([makeProblem('questionnaire-unknown', null, { id: wanted.questionnaire, allowed: listShipped() })]);
  }
  const questionnairePath = own ? wanted.questionnaire : packagePath('questionnaires', id, 'questionnaire.yaml');
  const rulesPath = wanted.rules ?? path.join(path.dirname(questionnairePath), 'rules.yaml');

  const [questionnaireSource, rulesSource] = [
    await readSource(questionnairePath, cwd),
    await readSource(rulesPath, cwd),
  ];
  const unread = [...questionnaireSource.problems, ...rulesSource.problems];
  const questionnaire = questionnaireSource.source === null ? null : readQuestionnaire(questionnaireSource.source);
  const rules = rulesSource.source === null ? null : readRuleSet(rulesSource.source);
  const misshapen = [...unread, ...(questionnaire?.problems ?? []), ...(rules?.problems ?? [])];
  const [shapedQuestionnaire, shapedRules] = [questionnaire?.shaped ?? null, rules?.shaped ?? null];
  if (shapedQuestionnaire === null) return failed(misshapen);

  const baseQuestionnaire = await loadBase(shapedQuestionnaire, cwd, own, sources !== null);
  if (shapedRules === null) {
    // What is wrong with the questionnaire itself is said in the same run as what is wrong with the rules.
    const linked =
      baseQuestionnaire.problems.length > 0
        ? []
        : linkQuestionnaire(
            shapedQuestionnaire.written,
            shapedQuestionnaire.file,
            baseQuestionnaire.base?.questionnaire ?? null,
            statements,
          ).problems;
    return failed([...misshapen, ...baseQuestionnaire.problems, ...linked]);
  }
  const sameBase = shapedRules.written.base === shapedQuestionnaire.written.base && baseQuestionnaire.base !== null;
  const baseRules = sameBase ? baseQuestionnaire : await loadBase(shapedRules, cwd, own, sources !== null);
  const baseless = [...misshapen, ...baseQuestionnaire.problems, ...baseRules.problems];
  if (baseless.length > 0) return failed(baseless);

  const { model, problems } = linkModel(
    shapedQuestionnaire,
    shapedRules,
    baseQuestionnaire.base?.questionnaire ?? null,
    baseRules.base?.ruleSet ?? null,
    statements,
  );
  if (model === null) return failed(problems);
  if (!own && version !== undefined && Number(version) !== model.questionnaire.version) {
    const found = Number(version);
    return failed([makeProblem('questionnaire-version', null, { id, found, expected: model.questionnaire.version })]);
  }
  return {
    loaded: {
      model,
      warnings: problems,
      questionnaireFile: shapedQuestionnaire.file,
      rulesFile: shapedRules.file,
      baseRules: baseRules.base?.ruleSet ?? null,
    },
    problems: [],
  };
}

function failed(problems: readonly Problem[]): { loaded: null; problems: readonly Problem[] } {
  return { loaded: null, problems };
}

/** A base is always a shipped questionnaire: what others build on must be there on every machine. */
async function loadBase(
  { written: { id, base }, file }: Shaped<{ readonly id: string; readonly base?: string | undefined }>,
  cwd: string,
  own: boolean,
  fromFiles: boolean,
): Promise<{ base: { questionnaire: Questionnaire; ruleSet: RuleSet } | null; problems: readonly Problem[] }> {
  if (base === undefined) return { base: null, problems: [] };
  const shipped = listShipped();
  // Under the id of a shipped one a file of the user's own may build on that.
  if (base === id && !(own && shipped.includes(base))) {
    return { base: null, problems: [makeProblem('base-cycle', file.locate(['base']), { id })] };
  }
  if (!shipped.includes(base) || !existsSync(packagePath('questionnaires', base, 'questionnaire.yaml'))) {
    return {
      base: null,
      problems: [makeProblem('base-unknown', file.locate(['base']), { id: base, allowed: shipped })],
    };
  }
  // Lint judges the files as they are now; everybody else gets what the build made of them.
  const stored = fromFiles ? null : readStoredModel(base);
  if (stored !== null) return { base: stored, problems: [] };
  const { loaded, problems } = await loadModelFiles({ questionnaire: base, rules: null }, cwd);
  return loaded === null ? { base: null, problems } : { base: loaded.model, problems: [] };
}
