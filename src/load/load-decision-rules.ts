import type { ChoiceField, DecisionQuestion, DecisionRule, DecisionRules } from '../model/decision.js';
import type { Path, Problem } from '../model/problem.js';
import { askedFields, type DecisionRulesFile } from '../schema/decision-rules.js';
import { hashContent } from './hash.js';
import { linkDecisionCondition } from './link-decision-condition.js';
import { makeProblem, sortByPlace } from './make-problem.js';
import type { SourceFile } from './read-text.js';
import { type LinkContext, resolveText } from './resolve-text.js';
import { shape } from './shape.js';
import { validate } from './validators/decision-rules.js';

const leastRanked = 5;

/** Decision rules, whole and checked: every condition speaks of fields and words that there are, every id stands once. */
export function loadDecisionRules(source: SourceFile): { rules: DecisionRules | null; problems: readonly Problem[] } {
  const { shaped, problems } = shape<DecisionRulesFile>(source, 'decision-rules', validate);
  if (shaped === null) return { rules: null, problems };
  const { written, file } = shaped;
  const context: LinkContext = { file, languages: written.languages ?? ['de', 'en'], problems: [] };
  checkKeys(written.questions, Object.keys(askedFields), ['questions'], context);
  const questions = (Object.keys(askedFields) as ChoiceField[]).flatMap(
    (field) => linkQuestion(field, written, context) ?? [],
  );
  const lines = new Map<string, number>();
  const link = (list: 'rules' | 'warnings'): readonly DecisionRule[] =>
    (written[list] ?? []).flatMap((rule, index) => linkRule(rule, [list, index], lines, context) ?? []);
  const content = {
    id: written.id,
    version: written.version,
    questions,
    rules: link('rules'),
    warnings: link('warnings'),
    otherwise: {
      reason: resolveText(written.otherwise.reason, ['otherwise', 'reason'], context),
      source: written.otherwise.source ?? [],
    },
    effortIfMissing: written.effort_if_missing ?? leastRanked,
  };
  if (context.problems.length > 0) return { rules: null, problems: sortByPlace(context.problems) };
  return { rules: { ...content, hash: hashContent(content) }, problems: [] };
}

function linkQuestion(
  field: ChoiceField,
  { questions }: DecisionRulesFile,
  context: LinkContext,
): DecisionQuestion | null {
  const written = questions[field];
  if (written === undefined) return null;
  const { question, help, options, source } = written;
  const path = ['questions', field];
  checkKeys(options, askedFields[field], [...path, 'options'], context);
  return {
    field,
    question: resolveText(question, [...path, 'question'], context),
    help: help === undefined ? null : resolveText(help, [...path, 'help'], context),
    options: askedFields[field].map((value) => ({
      value,
      text: resolveText(options[value] ?? value, [...path, 'options', value], context),
    })),
    source: source ?? [],
  };
}

/** Whether a map has just the keys that are wanted; each that is missing or unknown is told. */
function checkKeys(map: object, wanted: readonly string[], path: Path, { file, problems }: LinkContext): void {
  for (const key of Object.keys(map)) {
    if (!wanted.includes(key)) {
      problems.push(makeProblem('key-unknown', file.locate([...path, key], 'key'), { key, allowed: wanted }));
    }
  }
  for (const key of wanted) {
    if (!Object.hasOwn(map, key)) problems.push(makeProblem('key-missing', file.locate(path), { key }));
  }
}

function linkRule(
  written: DecisionRulesFile['rules'][number],
  path: Path,
  lines: Map<string, number>,
  context: LinkContext,
): DecisionRule | null {
  const { id, verdict, source } = written;
  const place = context.file.locate([...path, 'id']);
  const firstLine = lines.get(id);
  if (firstLine === undefined) lines.set(id, place.line);
  else context.problems.push(makeProblem('duplicate-id', place, { id, firstLine }));
  const when = linkDecisionCondition(written.when, [...path, 'when'], context);
  const reason = resolveText(written.reason, [...path, 'reason'], context);
  const change = resolveText(written.change, [...path, 'change'], context);
  return when === null ? null : { id, verdict, when, reason, change, source: source ?? [] };
}
