import type {
  DecidedMeasure,
  Decision,
  DecisionEvidence,
  DecisionReason,
  DecisionRule,
  DecisionRules,
  DecisionVerdict,
  MeasureField,
  MeasureStatus,
  ProposedMeasure,
} from '../model/decision.js';
import type { Text } from '../model/language.js';
import type { Scorecard } from '../model/scorecard.js';
import {
  boundOf,
  type Comparison,
  evaluate,
  fieldOf,
  findInResult,
  listDecisive,
  listMatching,
  type Subject,
} from './condition.js';

/** The best first. */
const order: readonly DecisionVerdict[] = ['go', 'rework', 'stop'];
/** What a stop is held against in CI: an idea may be a bad one, that is what the check is for. */
const bound: readonly MeasureStatus[] = ['decided', 'running'];

/**
 * Judges measures by rules, and by the company's own result where there is one. Each gets the worst verdict of the rules that
 * hold, `go` where none does; the list is ranked by verdict, then benefit per effort, then the order given.
 */
export function decide(
  rules: DecisionRules,
  measures: readonly ProposedMeasure[],
  scorecard: Scorecard | null,
  meta: Decision['meta'],
): Decision {
  const judged = measures.map((measure) => judge(rules, { measure, scorecard }));
  const ranked = judged
    .toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict) || b.worth - a.worth)
    .map((measure, index): DecidedMeasure => ({ rank: index + 1, ...measure }));
  return {
    schema: 'cx-maturity/decision/v1',
    meta,
    rules: { id: rules.id, version: rules.version, hash: rules.hash },
    result:
      scorecard === null
        ? null
        : {
            organisation: scorecard.organisation,
            questionnaire: {
              id: scorecard.questionnaire.id,
              version: scorecard.questionnaire.version,
              title: scorecard.questionnaire.title,
            },
            people: scorecard.people,
          },
    passed: ranked.every(({ fails }) => !fails),
    otherwise: rules.otherwise,
    measures: ranked,
  };
}

function judge(rules: DecisionRules, subject: Subject): Omit<DecidedMeasure, 'rank'> {
  const { measure } = subject;
  const reasons = listHolding(rules.rules, rules, subject);
  const warnings = listHolding(rules.warnings, rules, subject);
  const verdict = worst([...reasons, ...warnings].map((reason) => reason.verdict));
  return {
    measure,
    verdict,
    worth: measure.criteria.helps / (measure.effort ?? rules.effortIfMissing),
    fails: verdict === 'stop' && bound.includes(measure.status),
    reasons,
    warnings,
  };
}

function worst(verdicts: readonly DecisionVerdict[]): DecisionVerdict {
  return order.findLast((verdict) => verdicts.includes(verdict)) ?? 'go';
}

function listHolding(
  among: readonly DecisionRule[],
  rules: DecisionRules,
  subject: Subject,
): readonly DecisionReason[] {
  return among
    .filter(({ when }) => evaluate(when, subject) === true)
    .map(({ id, verdict, when, reason, change, source }) => ({
      rule: id,
      verdict,
      reason,
      change,
      source,
      evidence: dropEchoes(listDecisive(when, subject).flatMap((comparison) => tell(comparison, rules, subject))),
    }))
    .toSorted((a, b) => order.indexOf(b.verdict) - order.indexOf(a.verdict));
}

/** What a comparison found, in the words of the question or the section that it looks at. */
function tell(comparison: Comparison, rules: DecisionRules, subject: Subject): readonly DecisionEvidence[] {
  const { measure, scorecard } = subject;
  if ('howMany' in comparison) {
    return listMatching(comparison, measure).map((field) => tellAnswer(field, rules, measure));
  }
  if ('answer' in comparison) return [tellAnswer(comparison.answer, rules, measure)];
  const there = findInResult(scorecard, comparison.measure, comparison.of);
  if (there === null || scorecard === null) return [];
  const { found, subject: of } = there;
  const title: Text = 'question' in of ? of.question : 'title' in of ? of.title : scorecard.questionnaire.title;
  const named =
    'class' in of ? (scorecard.severities.find((severity) => severity.class === of.class)?.name ?? null) : null;
  const thresholds =
    comparison.measure === 'severity'
      ? scorecard.severities.map(({ from }) => from)
      : comparison.measure === 'score' && 'thresholds' in of
        ? of.thresholds
        : [];
  const atLeast = boundOf(comparison.atLeast, scorecard) ?? null;
  const below = boundOf(comparison.below, scorecard) ?? null;
  return [
    {
      kind: 'result',
      measure: comparison.measure,
      of: comparison.of,
      title,
      found,
      atLeast,
      below,
      thresholds,
      class: named,
    },
  ];
}

function tellAnswer(field: MeasureField, { questions }: DecisionRules, measure: ProposedMeasure): DecisionEvidence {
  const value = fieldOf(measure, field);
  const found = value === null ? null : String(value);
  const question = questions.find((each) => each.field === field);
  const replies: Readonly<Partial<Record<MeasureField, { readonly note: string | null }>>> = measure.replies;
  return {
    kind: 'answer',
    field,
    question: question?.question ?? null,
    found,
    text: question?.options.find((option) => option.value === found)?.text ?? null,
    note: replies[field]?.note ?? null,
  };
}

/** The same thing looked at twice by one rule is told once. */
function dropEchoes(evidence: readonly DecisionEvidence[]): readonly DecisionEvidence[] {
  const keys = evidence.map((one) => (one.kind === 'answer' ? one.field : `${one.measure} ${one.of}`));
  return evidence.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}
