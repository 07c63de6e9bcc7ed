import type { Text } from './language.js';
import type { Questionnaire } from './questionnaire.js';

/** The classes of severity in rising order; the first means that the pattern is not there. */
export type SeverityClass = 'absent' | 'early' | 'present' | 'entrenched';

/**
 * What a comparison looks at. `score`, `level` and `severity` name a section ('overall' for the whole where it has one),
 * `item` the mean of an anchored item, `unknown` the share of "I cannot tell" among the cells that apply, from 0 to 1, and
 * `choice` the share of those who answered an item that chose one of some options, from 0 to 1.
 */
export type Measure = 'score' | 'level' | 'severity' | 'item' | 'unknown' | 'choice';

/** One comparison. `atLeast` is met from the bound on, `below` strictly under it; both together make a band. */
export type Comparison = {
  readonly of: string;
  readonly atLeast: number | null;
  readonly below: number | null;
} & (
  | { readonly measure: Exclude<Measure, 'choice'> }
  // Options by their numbers from 1.
  | { readonly measure: 'choice'; readonly options: readonly number[] }
);

/** A declarative condition: checked at load, told in words, never code. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly compare: Comparison };

/** A rule that limits the level of its targets while its condition holds, with its reason. Never limits a score. */
export interface Cap {
  readonly id: string;
  /** Section ids of dimensions, or 'overall'. */
  readonly limits: readonly string[];
  readonly to: number;
  readonly when: Condition;
  readonly reason: Text;
  readonly source: readonly string[];
}

export type FindingKind = 'contradiction' | 'warning' | 'strength';

/** What to do first, who has to be in, and what it costs (effort 1: one person, days; 5: a year, the board). */
export interface Advice {
  readonly first: Text;
  readonly who: Text;
  readonly effort: number;
  readonly source: readonly string[];
}

/** The recommendation for one item, or for one step of it; for a sign, its counter-measure. */
export interface ItemAdvice extends Advice {
  readonly item: string;
  /** The value of the option that the step leads on from; null where the advice holds from any option. */
  readonly from: number | null;
  /** What is there to be seen after six weeks; null where not said. */
  readonly inSixWeeks: Text | null;
  /** How one would notice that it works; null where not said. */
  readonly worksWhen: Text | null;
}

/** A statement that a rule derives from the answers. */
export interface FindingRule {
  readonly id: string;
  readonly kind: FindingKind;
  readonly title: Text;
  readonly reason: Text;
  readonly when: Condition;
  readonly advice: Advice;
  readonly source: readonly string[];
}

/** A name for how a profile stands, with its reason and what it means for the next step. */
export interface PictureRule {
  readonly id: string;
  readonly title: Text;
  /** null for the default, which is the last. */
  readonly when: Condition | null;
  readonly reason: Text;
  readonly next: Advice;
  readonly source: readonly string[];
}

/** One phase of a chain and the hand-over into it. Items by id; null where nothing is asked. */
export interface ChainLinkRules {
  readonly id: string;
  readonly title: Text;
  /** Anchored: how good the hand-over into this phase is. */
  readonly handover: string;
  /** A choice: who is responsible here. */
  readonly responsible: string | null;
  /** Anchored: whether goals are in conflict; high means that they are not. */
  readonly conflict: string | null;
  /** In words: how the customer should perceive us here. */
  readonly narrative: string | null;
  /** A value: the link is weak when the mean of one of its anchored items is below. */
  readonly weakBelow: number;
  /** What happens to the customer where this link breaks. */
  readonly breaks: Text;
  readonly source: readonly string[];
}

/** How a profile is read: the first picture whose condition holds, and a chain of phases from left to right. Either may be empty. */
export interface ProfileRules {
  readonly section: string;
  readonly pictures: readonly PictureRule[];
  readonly chain: readonly ChainLinkRules[];
}

export interface WeightedItem {
  readonly id: string;
  readonly weight: number;
}

/** How a dimension is scored: its weight in the whole, its items' weights, its level thresholds and what each level means. */
export interface DimensionRules {
  readonly section: string;
  readonly weight: number;
  readonly items: readonly WeightedItem[];
  /** Rising; one fewer than there are levels. */
  readonly thresholds: readonly number[];
  readonly meanings: readonly Text[];
}

/** How an anti-pattern is scored: its signs' weights, and what each class means here. */
export interface AntiPatternRules {
  readonly section: string;
  readonly items: readonly WeightedItem[];
  readonly meanings: Readonly<Record<SeverityClass, Text>>;
}

export interface LevelName {
  readonly level: number;
  readonly name: Text;
  readonly meaning: Text;
}

export interface SeverityName {
  readonly class: SeverityClass;
  /** The severity from which this class holds; 1 for the first. */
  readonly from: number;
  readonly name: Text;
}

/** A step that has to wait for another: no step of `item` ends at `to` or beyond before `needs` stands there. Beyond is better: higher, for signs lower. Values of options. */
export interface Prerequisite {
  readonly item: string;
  readonly to: number;
  readonly needs: { readonly item: string; readonly to: number };
  readonly reason: Text;
  readonly source: readonly string[];
}

/** A rule set after loading, linked to one questionnaire. */
export interface RuleSet {
  readonly id: string;
  readonly version: number;
  /** SHA-256 of the content, hexadecimal. */
  readonly hash: string;
  readonly levels: readonly LevelName[];
  readonly severities: readonly SeverityName[];
  /** Thresholds of the overall level; those of dimensions are their own. */
  readonly thresholds: readonly number[];
  /** A section with less coverage than `section` is not rated; overall needs `overall` of the dimensions' weight rated. */
  readonly rating: { readonly section: number; readonly overall: number };
  /** The overall level is at most the lowest dimension's level plus this. */
  readonly lowestPlus: number;
  readonly dimensions: readonly DimensionRules[];
  readonly antiPatterns: readonly AntiPatternRules[];
  readonly caps: readonly Cap[];
  readonly findings: readonly FindingRule[];
  /** In the order of the items, and of their steps. */
  readonly advice: readonly ItemAdvice[];
  /** In the order of the sections; a profile without rules is not among them. */
  readonly profiles: readonly ProfileRules[];
  /** In file order. */
  readonly prerequisites: readonly Prerequisite[];
}

/** A questionnaire and the rule set that scores it, checked against each other. */
export interface Model {
  readonly questionnaire: Questionnaire;
  readonly ruleSet: RuleSet;
}
