import type { Sides } from './comparison.js';
import type { Text } from './language.js';
import type { FindingKind, SeverityClass } from './rule-set.js';
import type { LevelRange, NextLevel, Reason } from './scorecard.js';

/** An answer that everybody is taken to have given to an item: the option's number, from 1. */
export interface Assumption {
  readonly item: string;
  readonly option: number;
}

/** An assumption beside what was answered really. */
export interface AssumedAnswer {
  readonly item: string;
  readonly section: string;
  readonly question: Text;
  readonly scale: 'anchored' | 'choice';
  /** The mean, or of a choice the option that most chose; both null where there is none, or where it must not be known. */
  readonly from: { readonly mean: number | null; readonly chosen: Text | null; readonly reason: Reason | null };
  /** `value` is null for a choice, whose options are worth nothing. */
  readonly to: { readonly option: number; readonly value: number | null; readonly text: Text };
}

/** A cap, or 'lowest' for the rule of the lowest dimension, which has no reason of its own. */
export interface SupposedCap {
  readonly id: string;
  readonly to: number;
  /** Whether it holds the level down where it holds. */
  readonly bites: boolean;
  readonly reason: Text | null;
}

/** What became of a score or a severity. */
interface SupposedFigure {
  /** After minus before; null where one of them is missing. */
  readonly change: number | null;
  /** Whether that is good: of severities less is. null where nothing changes. */
  readonly direction: 'better' | 'worse' | null;
  /** Why there is no score; null where there is one. */
  readonly reason: Sides<Reason | null>;
  /** Whether score, level or class is another. */
  readonly changed: boolean;
}

/** A score from 1.0 to 5.0 with its level, before and after. */
export interface SupposedLevel extends SupposedFigure {
  readonly score: Sides<number | null>;
  readonly level: Sides<number | null>;
  /** null where it must not be known: see docs/privacy.md. */
  readonly levelRange: Sides<LevelRange | null> | null;
  /** Scores from which level 2, 3, … begin. */
  readonly thresholds: readonly number[];
  /** The step that would then come next, by score alone; null at the highest level and without a score. */
  readonly nextLevel: NextLevel | null;
  readonly caps: {
    readonly gone: readonly SupposedCap[];
    readonly new: readonly SupposedCap[];
    /** Those that held before and hold the level down still. */
    readonly kept: readonly SupposedCap[];
  };
}

export interface SupposedDimension extends SupposedLevel {
  readonly kind: 'dimension';
  readonly id: string;
  readonly title: Text;
}

export interface SupposedAntiPattern extends SupposedFigure {
  readonly kind: 'anti-pattern';
  readonly id: string;
  readonly title: Text;
  /** 1.0 to 5.0; high is bad. */
  readonly severity: Sides<number | null>;
  readonly class: Sides<SeverityClass | null>;
  /** null where it must not be known. */
  readonly classRange: Sides<{ readonly low: SeverityClass; readonly high: SeverityClass } | null> | null;
}

export interface SupposedFinding {
  readonly id: string;
  readonly kind: FindingKind;
  readonly title: Text;
}

/** A profile whose picture is another, or is there only before or after. */
export interface SupposedPicture {
  readonly id: string;
  readonly title: Text;
  /** What the picture is called. */
  readonly picture: Sides<Text | null>;
}

/**
 * What would be if everybody had answered some items otherwise: two scorecards side by side, as far as both may be known. Plain
 * JSON, versioned, and of a format of its own, so that nobody can take it for a result: nothing in the tool reads it back.
 */
export interface WhatIf {
  readonly schema: 'cx-maturity/what-if/v1';
  /** Said here too, for whoever sees the figures only. */
  readonly hypothetical: true;
  readonly meta: { readonly tool: string; readonly version: string; readonly created: string | null };
  readonly organisation: string | null;
  readonly questionnaire: {
    readonly id: string;
    readonly version: number;
    readonly hash: string;
    readonly title: Text;
  };
  readonly rules: { readonly id: string; readonly version: number; readonly hash: string };
  readonly privacy: { readonly mode: 'anonymous' | 'open' | 'agreed' | 'holder'; readonly minGroup: number | null };
  /** How many responses were scored. */
  readonly people: number;
  readonly levels: readonly { readonly level: number; readonly name: Text }[];
  readonly severities: readonly { readonly class: SeverityClass; readonly from: number; readonly name: Text }[];
  /** In the questionnaire's order. */
  readonly assumed: readonly AssumedAnswer[];
  readonly overall: SupposedLevel;
  /** In the questionnaire's order, all that are scored. */
  readonly sections: readonly (SupposedDimension | SupposedAntiPattern)[];
  readonly findings: { readonly gone: readonly SupposedFinding[]; readonly new: readonly SupposedFinding[] };
  readonly pictures: readonly SupposedPicture[];
}
