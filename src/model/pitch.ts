import type { Text } from './language.js';
import type { SeverityClass } from './rule-set.js';
import type { LevelRange, Range } from './scorecard.js';

/** A figure that is not known exactly: the least, the likeliest, the most that it may be; all alike where it was given as one number. */
export interface Estimate {
  readonly low: number;
  readonly base: number;
  readonly high: number;
}

/** The company's own figures: churn is a share of customers a year (0 to 1), money is in the pitch's currency, contacts are a year's. */
export type FigureName = 'customers' | 'churn' | 'revenuePerCustomer' | 'contacts' | 'costPerContact' | 'budget';

/** Figures as given; null where one was not. */
export type PitchFigures = { readonly [name in FigureName]: Estimate | null };

/** An objection that was heard: one that the rules know by its id, or one in the company's own words. */
export type HeardObjection =
  | { readonly kind: 'known'; readonly id: string }
  /** `about`: the section of the questionnaire whose result answers it; null where not said. */
  | { readonly kind: 'own'; readonly says: Text; readonly about: string | null };

/** What an assessment gives for its pitch. */
export interface PitchInputs {
  /** ISO code or word that stands beside amounts; null where not said. */
  readonly currency: string | null;
  readonly figures: PitchFigures;
  readonly vision: Text | null;
  /** A customer's story, recorded with consent. */
  readonly story: Text | null;
  /** The item from whose comments the story is taken. */
  readonly storyFrom: string | null;
  /** The level wanted, 1 to 5; null where not said. */
  readonly target: number | null;
  /** In the order given; null where none were named, and then all known ones are answered. */
  readonly objections: readonly HeardObjection[] | null;
}

export type CalculationId =
  | 'revenue-at-risk'
  | 'churn-point'
  | 'contact-cost'
  | 'break-even-churn'
  | 'break-even-contacts';

/** What a result is counted in. */
export type CalculationUnit = 'money' | 'points' | 'contacts';

/** One figure of a formula; `joined` says how it is joined with what stands before it. */
export interface CalculationTerm {
  readonly figure: FigureName | 'point';
  readonly joined: 'first' | 'times' | 'by';
  readonly value: Estimate;
}

/** A calculation of given figures alone. `low` and `high` of a term are those that lead to the low and high of the result. */
export interface Calculation {
  readonly id: CalculationId;
  readonly unit: CalculationUnit;
  readonly terms: readonly CalculationTerm[];
  readonly result: Estimate;
  /** Whether the base result asks for more than there is: more customers kept than are lost, more contacts than there are. */
  readonly beyond: boolean;
}

/** What an answer may rest on, or a condition look at. `effort` is that of the first recommendation, 1 to 5. */
export type PitchMeasure = 'score' | 'level' | 'severity' | 'item' | 'calculation' | 'effort';

/** A number by its name. `of` is a section, 'overall', an item, a calculation, 'first', or 'about' for the section that an own objection names. */
export interface NumberName {
  readonly measure: PitchMeasure;
  readonly of: string;
}

/** One comparison; without bounds it is met where there is a number at all. */
export interface PitchComparison extends NumberName {
  readonly atLeast: number | null;
  readonly below: number | null;
}

export type PitchCondition =
  | { readonly all: readonly PitchCondition[] }
  | { readonly any: readonly PitchCondition[] }
  | { readonly not: PitchCondition }
  | { readonly compare: PitchComparison };

/** A text of the rules with the statements that it rests on. */
export interface SourcedText {
  readonly text: Text;
  readonly source: readonly string[];
}

/** An answer to an objection; the last of a list has no condition. */
export interface AnswerRule extends SourcedText {
  readonly id: string;
  readonly when: PitchCondition | null;
  readonly restsOn: readonly NumberName[];
}

export interface ObjectionRule {
  readonly id: string;
  readonly says: Text;
  readonly source: readonly string[];
  /** The statement that is cited beside the answer as what others found; null where there is none. */
  readonly fact: string | null;
  readonly answers: readonly AnswerRule[];
}

/** What the pitch says by itself, and how it answers. */
export interface PitchRules {
  readonly parts: {
    readonly opening: SourcedText;
    readonly whyNow: SourcedText;
    readonly money: SourcedText;
    readonly service: SourcedText;
    readonly answersAreOurs: SourcedText;
  };
  /** Items whose text stands for a vision where the assessment gives none, the first that has one. */
  readonly visionFrom: readonly string[];
  readonly objections: readonly ObjectionRule[];
  readonly own: { readonly source: readonly string[]; readonly answers: readonly AnswerRule[] };
}

/** A number that an answer rests on, found in the scorecard or calculated. */
export type FoundNumber =
  | {
      readonly measure: 'score' | 'severity';
      readonly of: string;
      readonly title: Text;
      readonly value: number;
      readonly range: Range | null;
      /** The bounds of levels or classes, for rounding. */
      readonly bounds: readonly number[];
    }
  | { readonly measure: 'level'; readonly of: string; readonly title: Text; readonly value: number }
  | {
      readonly measure: 'item';
      readonly of: string;
      readonly title: Text;
      readonly value: number;
      readonly values: readonly number[];
      /** The sentence of the option that was reached; null where it is not known. */
      readonly reached: Text | null;
    }
  | { readonly measure: 'calculation'; readonly of: CalculationId; readonly value: number }
  | { readonly measure: 'effort'; readonly of: string; readonly title: Text; readonly value: number };

/** An objection with its answer. */
export interface AnsweredObjection {
  readonly says: Text;
  readonly saysSource: readonly string[];
  /** Id of the answer that was chosen. */
  readonly answer: string;
  readonly text: Text;
  /** Empty where nothing was rated or given that it could rest on. */
  readonly numbers: readonly FoundNumber[];
  readonly source: readonly string[];
  readonly fact: string | null;
}

/** One of the gaps that cost most. */
export interface Gap {
  readonly kind: 'dimension' | 'anti-pattern' | 'cap';
  readonly id: string;
  readonly title: Text;
  /** Score or severity; null for caps. */
  readonly value: number | null;
  readonly range: Range | null;
  readonly bounds: readonly number[];
  readonly level: number | null;
  readonly class: SeverityClass | null;
  /** Of a cap: what it limits to the level; else null. */
  readonly limits: Text | null;
  /** What the level or class means here, or why the cap is there. */
  readonly means: Text;
  /** The first step of the scorecard's advice for it; null where it has none. */
  readonly step: { readonly item: string; readonly first: Text; readonly effort: number } | null;
}

/** A level on the way from now to the target. */
export interface Stage {
  readonly level: number;
  readonly name: Text;
  readonly meaning: Text;
}

/** The case for the budget: everything that is said of one company, not yet in words of one language. */
export interface Pitch {
  readonly organisation: string | null;
  readonly currency: string | null;
  readonly people: number;
  readonly created: string | null;
  readonly privacy: { readonly mode: 'anonymous' | 'open' | 'agreed' | 'holder'; readonly minGroup: number | null };
  readonly questionnaire: { readonly id: string; readonly version: number; readonly title: Text };
  readonly parts: PitchRules['parts'];
  readonly overall: {
    readonly score: number | null;
    readonly range: Range | null;
    readonly thresholds: readonly number[];
    readonly level: number | null;
    readonly levelRange: LevelRange | null;
  };
  readonly levels: readonly Stage[];
  readonly severities: readonly { readonly class: SeverityClass; readonly name: Text }[];
  readonly gaps: readonly Gap[];
  readonly calculations: readonly Calculation[];
  readonly budget: Estimate | null;
  /** A story as recorded, or a comment with the item that it was written to; null where there is none. */
  readonly story: { readonly text: Text; readonly item: string | null } | null;
  readonly vision: Text | null;
  readonly now: Stage | null;
  readonly target: Stage | null;
  /** Whether the target is the present level or below it. */
  readonly targetReached: boolean;
  readonly objections: readonly AnsweredObjection[];
}
