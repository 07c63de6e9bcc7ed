import type { Breakdown } from './answers.js';
import type { Firmness } from './firmness.js';
import type { Text } from './language.js';
import type { Plan } from './plan.js';
import type { CarriedPlan } from './planned.js';
import type { PositionState, SectionKind } from './questionnaire.js';
import type { Agreement, Spread, VoteRound } from './response.js';
import type { Advice, FindingKind, Measure, SeverityClass } from './rule-set.js';
import type { Comparisons, Deviation, Gap, Interval } from './statistics.js';

/** Both ends in values from 1.0 to 5.0: every missing cell answered worst, every missing cell answered best. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Why there is no number. */
export type Reason =
  | { readonly code: 'no-answers' }
  | { readonly code: 'not-applicable' }
  | { readonly code: 'coverage-too-low'; readonly coverage: number; readonly least: number }
  | { readonly code: 'too-few-rated'; readonly rated: number; readonly least: number }
  | { readonly code: 'hidden-for-privacy'; readonly minGroup: number };

/** A cap that holds: what it allows, whether it really lowered the level, and the comparisons that made it hold. */
export interface CapResult {
  readonly id: string;
  readonly to: number;
  /** True when it holds the level down, alone or together with others that allow the same. */
  readonly bites: boolean;
  readonly reason: Text;
  readonly source: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** One comparison of a condition with what was found. */
export type Evidence = {
  readonly of: string;
  readonly title: Text;
  /** null where there is no number (not rated, nothing answered), or where it must not be known. */
  readonly found: number | null;
  readonly atLeast: number | null;
  readonly below: number | null;
  readonly met: boolean;
} & (
  | { readonly measure: Exclude<Measure, 'choice'> }
  // The options of which one had to be chosen.
  | { readonly measure: 'choice'; readonly options: readonly Text[] }
);

/** The step to the next level by score alone: the level, its threshold, and how much is missing. */
export interface NextLevel {
  readonly level: number;
  readonly threshold: number;
  readonly distance: number;
}

/**
 * Where a dimension or the whole is meant to get: a level, and the score from which it begins. Given by the assessment, or else
 * the level after the overall one, for every dimension alike.
 */
export interface TargetResult {
  readonly level: number;
  /** 1.0 to 5.0. */
  readonly threshold: number;
  readonly given: boolean;
  /** How much the score lacks, 0 to 4; 0 where it is there; null where nothing is rated. */
  readonly distance: number | null;
  /** Whether the level, after caps, is there; null where nothing is rated. */
  readonly reached: boolean | null;
}

/** Something to do first: an item's next step, a finding's advice, or finding out what nobody could say. */
export type FirstStep =
  | { readonly kind: 'recommendation'; readonly item: string }
  | { readonly kind: 'finding'; readonly finding: string }
  | { readonly kind: 'clarify'; readonly section: string };

/** What a reader should see first (docs/scoring.md, rule 18). */
export interface Priorities {
  /** Ids of all dimensions: short of their target first, the widest gap before the others, then not rated, then there. */
  readonly dimensions: readonly string[];
  /** Ids of all anti-patterns: the severest first, not rated last. */
  readonly antiPatterns: readonly string[];
  /** At most three, each from another place where there are enough. */
  readonly first: readonly FirstStep[];
}

/** What is not in the scorecard: kept back in an anonymous assessment, or there is no figure that it could belong to, or the scorecard was saved before it existed. */
export type Withheld =
  | { readonly state: 'hidden-for-privacy'; readonly minGroup: number }
  | { readonly state: 'not-reckoned' };

/**
 * How far a mean or a score could have come out otherwise with another equally good choice of people (docs/scoring.md, rule 20).
 * Not cut off at the ends of the scale. `exact` is false where it is only known to be at most this wide, as in an anonymous assessment.
 */
export type IntervalResult = Interval | Withheld;

/**
 * How far people agree on an item (rule 21). An anonymous assessment tells the figure only where it tells how many chose each option;
 * else the verdict alone, and two camps only of the group size each.
 */
export type DeviationResult =
  | Deviation
  | {
      readonly state: 'verdict';
      readonly verdict: 'agree' | 'no-clear-agreement';
      readonly twoCamps: boolean;
    }
  | Withheld;

/** How differently a group sees a section or the whole: its score minus that of the others (rule 22). */
export interface PerceptionGap {
  readonly breakdown: Breakdown;
  readonly group: string;
  /** Ids of the groups of the same breakdown that it is held against; null for everyone else. */
  readonly against: readonly string[] | null;
  /** Id of a dimension or an anti-pattern, or 'overall'. */
  readonly of: string;
  /** Above zero: the group gives the higher value. In an anonymous assessment from what is shown of groups alone. */
  readonly gap: Exclude<Gap, { readonly state: 'too-few' }>;
}

/** Gaps that could be reckoned and may be known, with how many of them chance alone would flag. */
export interface GapList extends Comparisons {
  /** Departments, then roles, each in the order of groups; within a group the whole, then sections in file order. */
  readonly gaps: readonly PerceptionGap[];
}

export interface PerceptionGaps {
  /** Each department and each role against everyone else. */
  readonly everyoneElse: GapList;
  /** The role `management` against all other roles; empty where it or they are not there. */
  readonly management: GapList;
  /** The departments `marketing`, `sales`, `service`, each against each of the ones named after it. */
  readonly triple: GapList;
}

/** A question that many cannot answer (rule 23). */
export interface UnknownRate {
  readonly item: string;
  /** Both null for everybody. */
  readonly breakdown: Breakdown | null;
  readonly group: string | null;
  /** Of those to whom it applies, 0 to 1; null where only may be known that it is `atLeast` as much. */
  readonly share: number | null;
  readonly atLeast: number;
}

/** An item that some say does not apply and others scored (rule 24). Numbers of people. */
export interface ApplicabilityConflict {
  readonly item: string;
  readonly notApplicable: number;
  readonly answered: number;
}

export interface OptionResult {
  readonly value: number;
  readonly text: Text;
  /** null where the distribution must not be known. */
  readonly count: number | null;
}

/** A round of votes, and how far they lie apart; null where nobody voted for an option. */
export interface VoteRoundResult extends VoteRound {
  readonly spread: Spread | null;
}

/** How the room came to its answer: votes as counts, without who. They never change a number. */
export interface AgreementResult extends Agreement {
  readonly rounds: readonly VoteRoundResult[];
}

/** One item's trace: counts, mean, what it contributes. */
export interface ItemTrace {
  readonly id: string;
  readonly revision: number;
  readonly question: Text;
  readonly weight: number;
  readonly options: readonly OptionResult[];
  /** Numbers of people; null where a count must not be known. */
  readonly answered: number | null;
  readonly unknown: number | null;
  readonly unanswered: number | null;
  readonly notApplicable: number | null;
  /** Mean of those who answered, 1.0 to 5.0; null beside a reason. */
  readonly mean: number | null;
  readonly reason: Reason | null;
  readonly range: Range | null;
  readonly coverage: number | null;
  /** The value of the option that the answers have reached: where the mean stands between two, the one that promises less. */
  readonly reached: number | null;
  readonly notApplicableReasons: readonly string[];
  readonly comments: readonly string[];
  readonly evidence: readonly string[];
  readonly source: readonly string[];
  /** null where no votes were taken, or where there is more than one response. */
  readonly agreement: AgreementResult | null;
}

/** An item that counts in a score. */
export interface ItemResult extends ItemTrace {
  /** Of the mean. */
  readonly interval: IntervalResult;
  readonly deviation: DeviationResult;
}

export interface LevelRange {
  readonly low: number;
  readonly high: number;
}

/** What every scored section has. */
interface SectionBase {
  readonly id: string;
  readonly title: Text;
  /** Share of applicable cells that were answered, by weight, 0 to 1; null when nothing applies. */
  readonly coverage: number | null;
  /** Share of all cells that were declared not applicable, by weight, 0 to 1. */
  readonly notApplicable: number;
  /** null when the section is rated. */
  readonly reason: Reason | null;
  /** null only when nothing applies. */
  readonly range: Range | null;
  /** Of the score or severity. */
  readonly interval: IntervalResult;
  /** null where it is not rated, and in scorecards saved before it was measured. */
  readonly firmness: Firmness | null;
  readonly items: readonly ItemResult[];
}

export interface DimensionResult extends SectionBase {
  readonly kind: 'dimension';
  readonly weight: number;
  readonly score: number | null;
  readonly level: number | null;
  readonly levelRange: LevelRange | null;
  /** The level by thresholds alone, before caps. */
  readonly levelByScore: number | null;
  readonly thresholds: readonly number[];
  readonly nextLevel: NextLevel | null;
  /** null where the assessment names none and no dimension is rated. */
  readonly target: TargetResult | null;
  /** Ids of items whose mean is at the target's threshold or above, the highest first; none without a target. */
  readonly strengths: readonly string[];
  /** Ids of items whose mean is below it, the lowest first; none without a target. */
  readonly gaps: readonly string[];
  readonly caps: readonly CapResult[];
  /** Caps that would hold besides if every missing answer were the worst: they lower the low end of the level range. */
  readonly capsIfWorst: readonly CapResult[];
  /** What each level means in this dimension, level 1 first. */
  readonly meanings: readonly Text[];
}

export interface AntiPatternResult extends SectionBase {
  readonly kind: 'anti-pattern';
  /** Mean of the signs, 1.0 to 5.0; high is bad. */
  readonly severity: number | null;
  readonly class: SeverityClass | null;
  readonly classRange: { readonly low: SeverityClass; readonly high: SeverityClass } | null;
  readonly meanings: Readonly<Record<SeverityClass, Text>>;
}

export type SectionResult = DimensionResult | AntiPatternResult;

/** The whole: weighted mean of the rated dimensions, limited by the lowest of them. */
export interface OverallResult {
  readonly score: number | null;
  readonly interval: IntervalResult;
  /** null where it is not rated, and in scorecards saved before it was measured. */
  readonly firmness: Firmness | null;
  readonly reason: Reason | null;
  readonly range: Range | null;
  readonly coverage: number | null;
  readonly notApplicable: number;
  readonly level: number | null;
  readonly levelRange: LevelRange | null;
  readonly levelByScore: number | null;
  readonly thresholds: readonly number[];
  readonly nextLevel: NextLevel | null;
  /** null where the assessment names none and no dimension is rated. */
  readonly target: TargetResult | null;
  readonly caps: readonly CapResult[];
  /** Caps that would hold besides if every missing answer were the worst: they lower the low end of the level range. */
  readonly capsIfWorst: readonly CapResult[];
  /** The rule "lowest dimension plus n" where it holds: which dimensions, what it allows, whether it bites. */
  readonly lowest: {
    readonly sections: readonly string[];
    readonly plus: number;
    readonly to: number;
    readonly bites: boolean;
  } | null;
}

export interface FindingResult {
  readonly id: string;
  readonly kind: FindingKind;
  readonly title: Text;
  readonly reason: Text;
  readonly advice: Advice;
  readonly source: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** One recommendation in the order to follow (docs/scoring.md, rule 10). */
export interface RecommendationResult extends Advice {
  readonly rank: number;
  readonly item: string;
  readonly section: string;
  /** From the option reached to the next; values. */
  readonly from: number;
  readonly to: number;
  /** How much the overall score rises when the item's mean stands at `to`; 0 for signs. */
  readonly gain: number;
  /** Ids of biting caps (or 'lowest') that the step works against. */
  readonly lifts: readonly string[];
  /** Ids of caps that hold without lowering a level so far, and that the step works against. */
  readonly holding: readonly string[];
  /** What is there to be seen after six weeks; null where the rules do not say. */
  readonly inSixWeeks: Text | null;
  /** How one would notice that it works; null where the rules do not say. */
  readonly worksWhen: Text | null;
}

/** The option of a choice that was given most, the first of several. */
export interface Chosen {
  /** Its number, from 1. */
  readonly option: number;
  readonly text: Text;
  /** null outside positions. */
  readonly state: PositionState | null;
  /** Of those who answered, 0 to 1; null where it must not be known. */
  readonly share: number | null;
}

/** An item that no score looks at. A choice has no mean, no range and nothing that it has reached: these are null. */
export interface UnscoredItemResult extends ItemTrace {
  readonly scale: 'anchored' | 'choice';
  /** null for an anchored item, where nobody answered, and where it must not be known. */
  readonly chosen: Chosen | null;
}

/** The picture that a profile gives: the first whose condition holds, else the default. */
export interface PictureResult {
  readonly id: string;
  readonly title: Text;
  readonly reason: Text;
  readonly next: Advice;
  readonly source: readonly string[];
  /** Empty for the default. */
  readonly evidence: readonly Evidence[];
}

/** One phase of a chain and the hand-over into it. Values from 1.0 to 5.0; null where nothing was answered or asked. */
export interface ChainLink {
  readonly id: string;
  readonly title: Text;
  /** Unknown where less of its anchored items was answered than a section needs to be rated. */
  readonly state: 'weak' | 'sound' | 'unknown';
  /** Mean of hand-over and conflict, as far as they were answered; null when unknown. */
  readonly mean: number | null;
  /** The mean of an anchored item under which the link is weak. */
  readonly weakBelow: number;
  readonly handover: number | null;
  /** High: goals are not in conflict. */
  readonly conflict: number | null;
  readonly responsible: Chosen | null;
  /** What was told of how customers should see the company here, in an order that tells nothing of who. */
  readonly narrative: readonly string[];
  readonly breaks: Text;
  readonly source: readonly string[];
  /** Whether the chain breaks here: the first weak link. */
  readonly first: boolean;
}

/** A profile that somebody answered. Its picture is null where less was answered than a section needs, and where there are no rules. */
export interface ProfileResult {
  readonly id: string;
  readonly title: Text;
  /** Share of applicable cells that were answered, every item counting the same, 0 to 1; null when nothing applies. */
  readonly coverage: number | null;
  /** null when enough was answered for a picture. */
  readonly reason: Reason | null;
  readonly items: readonly UnscoredItemResult[];
  readonly picture: PictureResult | null;
  /** null where the rules have none. */
  readonly chain: readonly ChainLink[] | null;
}

/** Positions that somebody answered: what was decided, and what became of it. */
export interface PositionResult {
  readonly id: string;
  readonly title: Text;
  readonly items: readonly UnscoredItemResult[];
}

/** What was told in words, item by item, in an order that tells nothing of who. */
export interface NarrativeResult {
  readonly id: string;
  readonly title: Text;
  readonly items: readonly {
    readonly id: string;
    readonly question: Text;
    readonly texts: readonly string[];
    readonly source: readonly string[];
  }[];
}

/** What a group's members gave to one item. */
export interface GroupItemResult {
  readonly item: string;
  /** Mean of those who answered, 1.0 to 5.0; in an anonymous assessment in steps; null beside a reason. */
  readonly mean: number | null;
  readonly reason: Reason | null;
  /** Numbers of people; null in an anonymous assessment. */
  readonly counts: {
    readonly answered: number;
    readonly unknown: number;
    readonly unanswered: number;
    readonly notApplicable: number;
  } | null;
}

/** A section among the members of a group. */
export interface GroupSectionResult {
  readonly section: string;
  /** Score of a dimension or severity of an anti-pattern, 1.0 to 5.0; null beside a reason. */
  readonly score: number | null;
  /** In an anonymous assessment as if its members lay apart as far as everybody does, never from their own answers. */
  readonly interval: IntervalResult;
  /** As a section's; in an anonymous assessment the share, by weight, of items that have a mean. */
  readonly coverage: number | null;
  readonly reason: Reason | null;
}

/** A department or a role: never both at once. Nothing of it enters any other figure. */
export interface GroupResult {
  readonly breakdown: Breakdown;
  readonly id: string;
  readonly title: Text;
  /** How many took part; null where it must not be known. */
  readonly people: number | null;
  /** Dimensions and anti-patterns, in file order. */
  readonly sections: readonly GroupSectionResult[];
  /** Their items, in file order. */
  readonly items: readonly GroupItemResult[];
}

/** The scored result: plain JSON, versioned, self-contained, every number traced. */
export interface Scorecard {
  readonly schema: 'cx-maturity/scorecard/v1';
  readonly meta: {
    readonly tool: string;
    readonly version: string;
    /** ISO 8601; the only thing in a scorecard that knows a clock. */
    readonly created: string | null;
  };
  readonly organisation: string | null;
  readonly questionnaire: {
    readonly id: string;
    readonly version: number;
    readonly hash: string;
    readonly title: Text;
    /** What a result of this questionnaire cannot tell; null where it does not say. */
    readonly limits: Text | null;
  };
  readonly rules: { readonly id: string; readonly version: number; readonly hash: string };
  readonly privacy: { readonly mode: 'anonymous' | 'open' | 'agreed' | 'holder'; readonly minGroup: number | null };
  /** How many responses were scored. */
  readonly people: number;
  readonly levels: readonly { readonly level: number; readonly name: Text; readonly meaning: Text }[];
  readonly severities: readonly { readonly class: SeverityClass; readonly from: number; readonly name: Text }[];
  readonly overall: OverallResult;
  readonly sections: readonly SectionResult[];
  readonly findings: readonly FindingResult[];
  readonly recommendations: readonly RecommendationResult[];
  readonly priorities: Priorities;
  /** Sections of the questionnaire to which nothing was answered, or nothing that may be known; in file order. */
  readonly unanswered: readonly { readonly id: string; readonly title: Text; readonly kind: SectionKind }[];
  /** Ids of items where the last votes lay far apart or somebody does not carry the answer, the widest first. */
  readonly disagreements: readonly string[];
  /** Sections that no score looks at, each only where somebody answered it; in file order. */
  readonly profiles: readonly ProfileResult[];
  readonly positions: readonly PositionResult[];
  readonly narratives: readonly NarrativeResult[];
  /** Departments, then roles; empty where nobody named one. */
  readonly groups: readonly GroupResult[];
  /** Where departments and roles see different companies. */
  readonly perceptionGaps: PerceptionGaps;
  /** In file order; of each item everybody, then groups. */
  readonly unknownRates: readonly UnknownRate[];
  /** In file order. */
  readonly applicabilityConflicts: readonly ApplicabilityConflict[];
  /** Ids of items to talk about, at most ten: two camps first, then what people agree on least. */
  readonly agenda: readonly string[];
  /** The cheapest way to the target; null where none was made. */
  readonly plan: Plan | null;
  /** The plan that the assessment has under way; null where there is none. */
  readonly planned: CarriedPlan | null;
}
