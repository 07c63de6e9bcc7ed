import type { Problem, ProblemCode } from '../model/problem.js';
import type { Questionnaire } from '../model/questionnaire.js';
import type { RuleSet } from '../model/rule-set.js';
import type { Sources } from '../model/sources.js';
import type { Kind } from '../schema/kinds.js';
import { type QuestionnaireFile, questionnaireSchema } from '../schema/questionnaire.js';
import { type RuleSetFile, ruleSetSchema } from '../schema/rule-set.js';
import { type SourcesFile, sourcesSchema } from '../schema/sources.js';
import { linkQuestionnaire } from './link-questionnaire.js';
import { linkRuleSet } from './link-rule-set.js';
import { linkSources } from './link-sources.js';
import { type ParsedFile, parseFile } from './parse-file.js';
import { readKind } from './read-format.js';
import type { SourceFile } from './read-text.js';
import { validateShape } from './validate.js';

/** A file whose shape is right: its content as written, and where everything stands. */
export interface Shaped<File> {
  readonly written: File;
  readonly file: ParsedFile;
}

/** Bytes to a file of one format: read, recognised, and held against its schema. */
export function shape<File>(
  source: SourceFile,
  kind: Kind,
  schema: object,
): { shaped: Shaped<File> | null; problems: readonly Problem[] } {
  const { parsed, problems } = parseFile(source);
  if (parsed === null) return { shaped: null, problems };
  const named = readKind(parsed, [kind]);
  if (named.kind === null) return { shaped: null, problems: named.problems };
  const wrong = validateShape(parsed, schema);
  if (wrong.length > 0) return { shaped: null, problems: wrong };
  return { shaped: { written: parsed.value as File, file: parsed }, problems: [] };
}

/** A questionnaire file as written, not yet linked: its `base` may have to be loaded first. */
export function readQuestionnaire(source: SourceFile) {
  return shape<QuestionnaireFile>(source, 'questionnaire', questionnaireSchema);
}

/** A rule set file as written, not yet linked. */
export function readRuleSet(source: SourceFile) {
  return shape<RuleSetFile>(source, 'rule-set', ruleSetSchema);
}

/** The bibliography. */
export function loadSources(source: SourceFile): { sources: Sources | null; problems: readonly Problem[] } {
  const { shaped, problems } = shape<SourcesFile>(source, 'sources', sourcesSchema);
  return shaped === null ? { sources: null, problems } : linkSources(shaped.written, shaped.file);
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
