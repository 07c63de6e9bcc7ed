import type { Basis } from './assessment.js';
import type { Text } from './language.js';
import type { SeverityClass } from './rule-set.js';
import type { Range, Reason } from './scorecard.js';

/** What limits a level: a cap with its reason, or 'lowest' for the rule "lowest dimension plus n", which has none of its own. */
export interface Limit {
  readonly id: string;
  readonly to: number;
  readonly reason: Text | null;
}

/** What an earlier result asks for: the figure that may not be fallen behind. */
export interface Baseline {
  /** The earlier figure, on what both asked alike: a level, or a value at the gate's basis. */
  readonly figure: number;
  /** By how much a value may be worse, and what allows so much; of a level the value behind it. */
  readonly allowed: number;
  readonly allowedBy: 'tolerance' | 'noise';
  /** Noise was to be allowed for and could not be told: then it excuses nothing. */
  readonly noiseUntold: boolean;
  /** Whether less than the whole figure was asked alike and answered. */
  readonly isPart: boolean;
}

/** One threshold held against a scorecard. */
export interface ThresholdResult {
  readonly bound: 'error' | 'warning';
  readonly measure: 'level' | 'score' | 'severity' | 'coverage' | 'not-applicable';
  /** Section id or 'overall'. */
  readonly of: string;
  readonly title: Text | null;
  readonly operator: 'at least' | 'at most';
  /** A level, a value, a share, or a class of severity. */
  readonly expected: number | SeverityClass;
  readonly found: number | SeverityClass | null;
  /** The number behind the found class or level, and the range that it comes from. */
  readonly value: number | null;
  readonly range: Range | null;
  readonly passed: boolean;
  /** Why there is nothing to hold the threshold against; it then fails. */
  readonly reason: Reason | null;
  /** Caps that keep a found level below what its number alone would give; empty for every other measure. */
  readonly limits: readonly Limit[];
  /** null for a threshold that somebody set. */
  readonly baseline: Baseline | null;
}

/** What came out of the gate. `passed` looks at error bounds only; `warned` at the others. */
export interface Verdict {
  readonly schema: 'cx-maturity/verdict/v1';
  readonly meta: { readonly tool: string; readonly version: string; readonly created: string | null };
  readonly organisation: string | null;
  readonly questionnaire: { readonly id: string; readonly version: number; readonly hash: string };
  readonly rules: { readonly id: string; readonly version: number; readonly hash: string };
  readonly basis: Basis;
  readonly passed: boolean;
  readonly warned: boolean;
  readonly thresholds: readonly ThresholdResult[];
}
