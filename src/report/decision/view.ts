import { decideWords } from '../../i18n/decide.js';
import { formatList, say } from '../../i18n/format.js';
import type {
  DecidedMeasure,
  Decision,
  DecisionEvidence,
  DecisionReason,
  DecisionVerdict,
} from '../../model/decision.js';
import type { Language } from '../../model/language.js';
import { formatBound, formatFigure, formatWeight } from '../figures.js';

/** A decision as words, for every format alike; nothing here is escaped yet. */
export interface DecisionView {
  readonly title: string;
  readonly about: readonly string[];
  readonly counts: string;
  readonly outcome: string;
  readonly passed: boolean;
  readonly measures: readonly MeasureView[];
}

export interface MeasureView {
  readonly rank: string;
  readonly name: string;
  readonly id: string;
  readonly verdict: string;
  readonly kind: DecisionVerdict;
  readonly benefit: string;
  readonly effort: string;
  readonly status: string;
  /** What is said of it, in lines that belong together. */
  readonly facts: readonly string[];
  /** What is said where no rule holds anything against it; empty where one does. */
  readonly otherwise: string;
  readonly reasons: readonly ReasonView[];
  readonly warnings: readonly ReasonView[];
  /** Empty unless it makes the check fail. */
  readonly fails: string;
}

export interface ReasonView {
  readonly weight: string;
  readonly kind: DecisionVerdict;
  readonly reason: string;
  readonly evidence: readonly string[];
  readonly change: string;
  readonly rule: string;
}

/** The words and rounded figures of a decision. */
export function viewDecision(decision: Decision, language: Language): DecisionView {
  const words = decideWords[language];
  const { measures, result, passed } = decision;
  const count = (kind: DecisionVerdict): number => measures.filter(({ verdict }) => verdict === kind).length;
  return {
    title: words.title(measures.length),
    about: [
      result === null
        ? words.withoutResult
        : words.heldAgainst(result.organisation, say(result.questionnaire.title, language), result.people),
    ],
    counts: words.counts(count('go'), count('rework'), count('stop')),
    outcome: words.passed(passed, measures.filter(({ fails }) => fails).length),
    passed,
    measures: measures.map((measure) => viewMeasure(measure, decision, language)),
  };
}

function viewMeasure(decided: DecidedMeasure, { otherwise }: Decision, language: Language): MeasureView {
  const words = decideWords[language];
  const { measure, verdict, reasons, warnings, fails } = decided;
  const { labels } = words;
  const outOf = (figure: number | null): string => (figure === null ? words.notSaid : `${figure}/5`);
  const fact = (label: string, value: string): string => `${label}: ${value}`;
  return {
    rank: String(decided.rank),
    name: measure.name,
    id: measure.id,
    verdict: words.verdicts[verdict],
    kind: verdict,
    benefit: outOf(measure.criteria.helps),
    effort: measure.effort === null ? '–' : outOf(measure.effort),
    status: words.statuses[measure.status],
    facts: [
      fact(labels.for, measure.for),
      fact(labels.goal, measure.goal),
      [
        fact(labels.persona, measure.persona ?? words.notSaid),
        fact(labels.phase, measure.phase === null ? words.notSaid : words.phases[measure.phase]),
      ].join(' · '),
      [
        ...(measure.kind === null ? [] : [fact(labels.kind, words.kinds[measure.kind])]),
        ...(measure.aim === null ? [] : [fact(labels.aim, words.aims[measure.aim])]),
        fact(labels.benefit, outOf(measure.criteria.helps)),
        fact(labels.effort, outOf(measure.effort)),
        fact(labels.status, words.statuses[measure.status]),
      ].join(' · '),
    ],
    otherwise: [...reasons, ...warnings].some((reason) => reason.verdict !== 'go')
      ? ''
      : say(otherwise.reason, language),
    reasons: reasons.map((reason) => viewReason(reason, language)),
    warnings: warnings.map((reason) => viewReason(reason, language)),
    fails: fails ? words.fails : '',
  };
}

function viewReason(reason: DecisionReason, language: Language): ReasonView {
  const words = decideWords[language];
  return {
    weight: words.weights[reason.verdict],
    kind: reason.verdict,
    reason: say(reason.reason, language),
    evidence: reason.evidence.map((evidence) => sayEvidence(evidence, language)),
    change: say(reason.change, language),
    rule: words.rule(reason.rule, reason.source),
  };
}

function sayEvidence(evidence: DecisionEvidence, language: Language): string {
  const words = decideWords[language];
  if (evidence.kind === 'answer') {
    const { field, question, found, text, note } = evidence;
    if (field === 'persona' || question === null) return words.named(found);
    const answer = text === null ? `${found ?? words.notSaid}.` : say(text, language);
    const said = words.answered(say(question, language), answer);
    return note === null ? said : `${said} ${words.note(note)}`;
  }
  const { measure, of, title, found, atLeast, below, thresholds } = evidence;
  const bounds = [...[atLeast, below].filter((bound) => bound !== null), ...thresholds];
  const isLevel = measure === 'level';
  const figure = isLevel ? formatWeight(found, language) : formatFigure(found, bounds, language);
  const bound = (value: number): string => (isLevel ? formatWeight(value, language) : formatBound(value, language));
  const expected = [
    ...(atLeast === null ? [] : [words.atLeast(bound(atLeast))]),
    ...(below === null ? [] : [words.below(bound(below))]),
  ];
  const named = evidence.class === null ? [] : [say(evidence.class, language)];
  const what = words.found[measure](figure);
  const name = measure === 'item' ? `${of} ${say(title, language)}` : `${say(title, language)}:`;
  return `${name} ${what} (${[...named, formatList(expected, language)].join('; ')})`;
}
