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
  const questions = (Object.keys(askedFields) as ChoiceField[]).map((field) => linkQuestion(field, written, context));
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

function linkQuestion(field: ChoiceField, { questions }: DecisionRulesFile, context: LinkContext): DecisionQuestion {
  const { question, help, options, source } = questions[field];
  const texts = options as Readonly<Record<string, typeof question>>;
  const path = ['questions', field];
  return {
    field,
    question: resolveText(question, [...path, 'question'], context),
    help: help === undefined ? null : resolveText(help, [...path, 'help'], context),
    options: askedFields[field].map((value) => ({
      value,
      text: resolveText(texts[value] ?? value, [...path, 'options', value], context),
    })),
    source: source ?? [],
  };
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
