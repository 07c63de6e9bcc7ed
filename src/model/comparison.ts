import type { Text } from './language.js';
import type { LossReason } from './planned.js';
import type { SeverityClass } from './rule-set.js';
import type { Range } from './scorecard.js';
import type { Limit } from './verdict.js';

/** Both sides of a comparison. */
export interface Sides<Value> {
  readonly before: Value;
  readonly after: Value;
}

/** Whether a change is more than another choice of people would have made. */
export type Noise = 'more-than-noise' | 'may-be-noise' | 'cannot-be-told';

/** What became of a figure, on what both rounds asked alike. Values from 1.0 to 5.0. */
export interface FigureChange {
  /** null where that round has none. */
  readonly before: number | null;
  readonly after: number | null;
  /** After minus before; null where a round has no figure. */
  readonly change: number | null;
  /** Whether that is good: of signs and severities less is. null where there is no change to speak of. */
  readonly direction: 'better' | 'worse' | null;
  /** What a change has to reach to be more than noise; null where that cannot be told, and where all are of one mind. */
  readonly smallestDetectable: number | null;
  /** Whether it is just that, and not the widest that it may be. */
  readonly exact: boolean | null;
  /** null where there is no change to judge. */
  readonly noise: Noise | null;
  /** Why it cannot be told: a scorecard without intervals, or a round in which a single person answered. */
  readonly untold: 'no-interval' | 'one-person' | null;
}

/** A level, by its score alone and after what limits it. */
export interface LevelSide {
  readonly level: number | null;
  readonly byScore: number | null;
  /** Caps that hold the level down. */
  readonly limits: readonly Limit[];
  /** The low end of its range. */
  readonly low: number | null;
  /** Scores from which level 2, 3, … begin. */
  readonly thresholds: readonly number[];
}

/** A score in two rounds. */
export interface ScoreChange {
  /** As each round says it, whatever it rests on. */
  readonly published: Sides<number | null>;
  /** Over the items that both asked alike and answered, with the later round's weights. */
  readonly score: FigureChange;
  /** Whether that is the published one: both rest on the same items with the same weights. */
  readonly alike: boolean;
  /** Whether both asked the same items with the same weights, whatever was answered. */
  readonly askedAlike: boolean;
  /** Ids of the items that `score` rests on. */
  readonly items: readonly string[];
  /** The range over the items that both asked alike. */
  readonly range: Sides<Range | null>;
}

export interface ItemChange extends FigureChange {
  readonly id: string;
  readonly question: Text;
}

/** A dimension or an anti-pattern that both rounds have. */
export interface SectionChange extends ScoreChange {
  readonly id: string;
  readonly title: Text;
  readonly kind: 'dimension' | 'anti-pattern';
  /** null for an anti-pattern. */
  readonly level: Sides<LevelSide> | null;
  /** null for a dimension. */
  readonly class: Sides<SeverityClass | null> | null;
  /** Those that both asked alike, in the later round's order. */
  readonly itemChanges: readonly ItemChange[];
}

/** A department or a role that both rounds have: what may be known of its sections. */
export interface GroupChange {
  readonly breakdown: 'department' | 'role';
  readonly id: string;
  readonly title: Text;
  /** Only sections of which both rounds know the same items, asked alike. */
  readonly sections: readonly (FigureChange & { readonly section: string })[];
}

/** Why there is no progress to tell of something planned. */
export type ProgressGap =
  | LossReason
  /** The later round has no figure. */
  | 'not-rated'
  /** Since the plan it was asked or scored otherwise, and what the earlier round asked is not what the plan was made on. */
  | 'not-comparable'
  /** Nothing was to change, or nothing of what both rounds asked alike. */
  | 'nothing-planned';

/** How far something is on the way that was planned for it. Values. */
export interface ProgressFigure {
  readonly baseline: number;
  readonly target: number;
  readonly now: number | null;
  /** (now − baseline) / (target − baseline): 0 at the start, 1 when there; below 0 and above 1 as it comes. */
  readonly share: number | null;
  /** Why there is none. */
  readonly because: ProgressGap | null;
  /** How many items all three figures rest on where that is not what the plan says, as not all were asked alike and answered; else null. */
  readonly onItems: number | null;
  /** Whether what changed since is more than noise; null where nothing did, or where there is no share. */
  readonly noise: Noise | null;
}

/** What became of a plan that was under way. */
export interface Progress {
  /** When it was made, and on which closed round; null for an open one. */
  readonly created: string;
  readonly round: string | null;
  /** Whether the earlier result is what it was made on. */
  readonly fromBefore: boolean;
  /** Whether what was wanted is there; null where that is not rated or gone. */
  readonly goals: readonly {
    readonly of: string;
    /** null for 'overall'. */
    readonly title: Text | null;
    readonly level: number;
    readonly now: number | null;
    readonly reached: boolean | null;
  }[];
  /** null where the plan says nothing of it. */
  readonly overall: ProgressFigure | null;
  /** In the later round's order, as the steps are; what it does not have comes last. */
  readonly sections: readonly (ProgressFigure & {
    readonly id: string;
    readonly title: Text;
    /** null where no round has it. */
    readonly kind: 'dimension' | 'anti-pattern' | null;
  })[];
  readonly steps: readonly (ProgressFigure & { readonly id: string; readonly question: Text })[];
}

/** Items or sections that only one round has, or that mean something else by now. */
export interface Told {
  readonly id: string;
  /** The later round's words, where it has it. */
  readonly text: Text;
}

/** What besides the answers is not the same. */
export type ComparisonNote =
  | 'organisation'
  | 'questionnaire-version'
  | 'questionnaire-wording'
  | 'rules'
  | 'dates-reversed'
  | 'dates-missing'
  | 'no-intervals';

export interface ComparedRound {
  readonly organisation: string | null;
  readonly created: string | null;
  readonly people: number;
  readonly questionnaire: { readonly id: string; readonly version: number; readonly hash: string };
  readonly rules: { readonly id: string; readonly version: number; readonly hash: string };
}

/** Two rounds held against each other: plain JSON, versioned. Rests on two scorecards and knows nothing that they do not say. */
export interface Comparison {
  readonly schema: 'cx-maturity/comparison/v1';
  readonly meta: { readonly tool: string; readonly version: string; readonly created: string | null };
  readonly before: ComparedRound;
  readonly after: ComparedRound;
  readonly notes: readonly ComparisonNote[];
  readonly overall: ScoreChange & { readonly level: Sides<LevelSide> };
  /** In the later round's order. */
  readonly sections: readonly SectionChange[];
  /** In the later round's order; empty where a round tells of none. */
  readonly groups: readonly GroupChange[];
  readonly items: {
    /** How many were asked alike. */
    readonly common: number;
    /** The meaning changed. */
    readonly revised: readonly Told[];
    /** The meaning is the same, the options are worth something else. */
    readonly rescaled: readonly Told[];
    readonly added: readonly Told[];
    readonly removed: readonly Told[];
  };
  /** What became of the plan that was under way; null where there was none. */
  readonly progress: Progress | null;
  /** Sections that only one round has. */
  readonly sectionsAdded: readonly Told[];
  readonly sectionsRemoved: readonly Told[];
}

/** One round on a way through several. */
export interface TrendPoint {
  /** The round's name; null for the open one. */
  readonly round: string | null;
  readonly created: string | null;
  readonly people: number;
  readonly score: number | null;
  readonly level: number | null;
  readonly questionnaire: { readonly id: string; readonly version: number; readonly hash: string };
  /** What is not asked or scored as in the round before; null where all is, and for the first. */
  readonly break: {
    readonly kind: 'other-questionnaire' | 'items' | 'wording' | 'rules';
    /** Ids of items. */
    readonly revised: readonly string[];
    readonly rescaled: readonly string[];
    readonly added: readonly string[];
    readonly removed: readonly string[];
  } | null;
}

/** All rounds of an assessment, the earliest first. Values. */
export interface Trend {
  readonly schema: 'cx-maturity/trend/v1';
  readonly meta: { readonly tool: string; readonly version: string; readonly created: string | null };
  readonly organisation: string | null;
  readonly rounds: readonly TrendPoint[];
  /** Every section that any round has, the latest round's first in its order. One score or severity a round. */
  readonly sections: readonly {
    readonly id: string;
    readonly title: Text;
    readonly kind: 'dimension' | 'anti-pattern';
    readonly scores: readonly (number | null)[];
  }[];
}
