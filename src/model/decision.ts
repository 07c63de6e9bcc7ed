import type { Text } from './language.js';
import type { Measure as ScorecardMeasure } from './rule-set.js';

/** The five questions that a team asks together before it decides. */
export type PersonaQuestion = 'think' | 'do' | 'value' | 'better' | 'mother';
export type PersonaAnswer = 'yes' | 'partly' | 'no' | 'unknown';

/** What a measure is judged by besides. `helps` is a number from 1 to 5, the others are words. */
export type Criterion = 'helps' | 'simpler' | 'evidence' | 'measurable';

/** What may be said of a measure and need not be. */
export type Feature = 'persona' | 'phase' | 'kind' | 'aim' | 'effort';

/** Everything that a rule can look at in a measure. */
export type MeasureField = PersonaQuestion | Criterion | Feature;

/** The fields that are answered by one of a few options; only a persona is a name. */
export type ChoiceField = Exclude<MeasureField, 'persona'>;

export type Phase = 'before' | 'purchase' | 'start' | 'use' | 'problem' | 'farewell';
export type MeasureKind = 'campaign' | 'platform' | 'process' | 'service' | 'product' | 'people';
export type Aim = 'win' | 'keep' | 'help' | 'save';
export type Simpler = 'none' | 'exists' | 'not-looked';
export type EvidenceBasis = 'asked-customers' | 'data' | 'guess';
export type MeasureStatus = 'idea' | 'decided' | 'running';

/** An answer to one of the five questions, with what the team said about it. */
export interface PersonaReply {
  readonly answer: PersonaAnswer;
  readonly note: string | null;
}

/** One measure or project as somebody proposes it. */
export interface ProposedMeasure {
  readonly id: string;
  readonly name: string;
  /** For whom, in the team's own words. */
  readonly for: string;
  readonly goal: string;
  /** The named persona that it serves. */
  readonly persona: string | null;
  readonly phase: Phase | null;
  readonly kind: MeasureKind | null;
  readonly aim: Aim | null;
  readonly status: MeasureStatus;
  /** 1: one person, days; 5: a year, the board. */
  readonly effort: number | null;
  readonly replies: Readonly<Record<PersonaQuestion, PersonaReply>>;
  readonly criteria: {
    readonly helps: number;
    readonly simpler: Simpler;
    readonly evidence: EvidenceBasis;
    readonly measurable: 'yes' | 'no';
  };
}

/** What the check says of a measure, the best first. */
export type DecisionVerdict = 'go' | 'rework' | 'stop';

/** What a comparison with the company's own result looks at: sections and items of its scorecard. */
export type ResultMeasure = Extract<ScorecardMeasure, 'score' | 'level' | 'severity' | 'item'>;

/** A declarative condition on a measure and, where there is one, on the company's scorecard. */
export type DecisionCondition =
  | { readonly all: readonly DecisionCondition[] }
  | { readonly any: readonly DecisionCondition[] }
  | { readonly not: DecisionCondition }
  /** One of these words; `missing` and `given` for what need not be said. */
  | { readonly answer: MeasureField; readonly is: readonly string[] }
  | { readonly answer: 'helps' | 'effort'; readonly atLeast: number | null; readonly below: number | null }
  /** At least so many of the questions have one of these answers. */
  | { readonly howMany: readonly PersonaQuestion[]; readonly are: readonly PersonaAnswer[]; readonly atLeast: number }
  | {
      readonly measure: ResultMeasure;
      readonly of: string;
      /** A value from 1 to 5, or the name of a severity class. */
      readonly atLeast: number | string | null;
      readonly below: number | string | null;
    };

/** A rule that holds something against a measure: its verdict is the best that the measure can then have. */
export interface DecisionRule {
  readonly id: string;
  /** `go` for a warning that costs nothing. */
  readonly verdict: DecisionVerdict;
  readonly when: DecisionCondition;
  readonly reason: Text;
  /** What to change for a better verdict. */
  readonly change: Text;
  readonly source: readonly string[];
}

/** One field that is asked with options to choose from. */
export interface DecisionQuestion {
  readonly field: ChoiceField;
  readonly question: Text;
  readonly help: Text | null;
  readonly options: readonly { readonly value: string; readonly text: Text }[];
  readonly source: readonly string[];
}

/** How measures are asked for and judged: one YAML file. */
export interface DecisionRules {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
  /** In the order in which they are asked. */
  readonly questions: readonly DecisionQuestion[];
  /** What measures are judged by themselves. */
  readonly rules: readonly DecisionRule[];
  /** Where the company's own result contradicts a measure. */
  readonly warnings: readonly DecisionRule[];
  /** What is said where no rule holds anything against a measure. */
  readonly otherwise: { readonly reason: Text; readonly source: readonly string[] };
  /** The effort that a measure is ranked with where it names none. */
  readonly effortIfMissing: number;
}

/** One comparison that made a rule hold, with what was found. */
export type DecisionEvidence =
  | {
      readonly kind: 'answer';
      readonly field: MeasureField;
      /** The question as it is asked; null for what is no question. */
      readonly question: Text | null;
      /** The word or the figure as in the file; null where nothing is said. */
      readonly found: string | null;
      /** The option's text; null where there is none. */
      readonly text: Text | null;
      readonly note: string | null;
    }
  | {
      readonly kind: 'result';
      readonly measure: ResultMeasure;
      readonly of: string;
      readonly title: Text;
      readonly found: number;
      readonly atLeast: number | null;
      readonly below: number | null;
      /** Where levels or classes begin: what was found must not look as if it had reached one. */
      readonly thresholds: readonly number[];
      /** The name of the severity class that was found; null for other measures. */
      readonly class: Text | null;
    };

/** A rule that held. */
export interface DecisionReason {
  readonly rule: string;
  readonly verdict: DecisionVerdict;
  readonly reason: Text;
  readonly change: Text;
  readonly source: readonly string[];
  readonly evidence: readonly DecisionEvidence[];
}

export interface DecidedMeasure {
  readonly rank: number;
  readonly measure: ProposedMeasure;
  readonly verdict: DecisionVerdict;
  /** Benefit per effort, by which measures of one verdict are ranked. */
  readonly worth: number;
  /** True where a stop is held against something that is already decided or running. */
  readonly fails: boolean;
  /** Why, from the measure alone: rules that held, the worst first. Empty where none did. */
  readonly reasons: readonly DecisionReason[];
  /** Where the company's own result contradicts the measure, the worst first. */
  readonly warnings: readonly DecisionReason[];
}

/** What came of a list of measures: plain JSON, versioned, with all its texts. */
export interface Decision {
  readonly schema: 'cx-maturity/decision/v1';
  readonly meta: { readonly tool: string; readonly version: string; readonly created: string | null };
  readonly rules: { readonly id: string; readonly version: number; readonly hash: string };
  /** The scorecard that the measures were held against; null where there was none. */
  readonly result: {
    readonly organisation: string | null;
    readonly questionnaire: { readonly id: string; readonly version: number; readonly title: Text };
    readonly people: number;
  } | null;
  /** False where a measure that is decided or running gets a stop. */
  readonly passed: boolean;
  /** What is said of measures that no rule holds anything against. */
  readonly otherwise: { readonly reason: Text; readonly source: readonly string[] };
  /** The best first: by verdict, then benefit per effort, then the order of the file. */
  readonly measures: readonly DecidedMeasure[];
}
