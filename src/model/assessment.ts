import type { Privacy } from './answers.js';
import type { BrandingSettings } from './branding.js';
import type { Language, Text } from './language.js';
import type { PitchInputs } from './pitch.js';
import type { Planned } from './planned.js';
import type { SeverityClass } from './rule-set.js';

export interface Group {
  readonly id: string;
  readonly title: Text;
}

/** Which end of the range a threshold is held against: the worst that is possible, or what was answered. */
export type Basis = 'low' | 'answered';

/**
 * One bound of the gate. `of` is a section id, 'overall', or 'every' for all anti-patterns.
 * Levels are whole numbers, scores values from 1.0 to 5.0, shares from 0 to 1.
 */
export type Threshold = {
  readonly bound: 'error' | 'warning';
} & (
  | { readonly measure: 'level'; readonly of: string; readonly atLeast: number }
  | { readonly measure: 'score'; readonly of: string; readonly atLeast: number }
  | { readonly measure: 'severity'; readonly of: string; readonly atMost: SeverityClass }
  | { readonly measure: 'coverage'; readonly of: string; readonly atLeast: number }
  | { readonly measure: 'not-applicable'; readonly of: string; readonly atMost: number }
);

export interface Gate {
  readonly basis: Basis;
  readonly thresholds: readonly Threshold[];
}

/** Levels that an assessment wants to reach. */
export interface Targets {
  /** Of the whole; null where it names none. */
  readonly overall: number | null;
  /** By id of the dimension; those that are not named are meant to reach the overall target. */
  readonly dimensions: Readonly<Record<string, number>>;
}

/** How an assessment's plans are made; null where it does not say. */
export interface PlanningSettings {
  /** Effort of one wave at most; whole, from 1. */
  readonly budget: number | null;
  /** How many options one item may rise in a round, 1 or 2. */
  readonly horizonSteps: number | null;
}

/** An assessment's own settings. */
export interface Assessment {
  readonly organisation: string;
  /** id@version, or the path of a questionnaire file beside it. */
  readonly questionnaire: string;
  readonly rules: string | null;
  /** What is asked: ids of sections, `core`, `all`; null where it does not say. */
  readonly sections: readonly string[] | null;
  readonly language: Language | null;
  readonly departments: readonly Group[];
  readonly roles: readonly Group[];
  readonly privacy: Exclude<Privacy, { mode: 'holder' }>;
  readonly gate: Gate;
  readonly targets: Targets;
  readonly planning: PlanningSettings;
  /** The plan under way; null where there is none. */
  readonly planned: Planned | null;
  /** What it gives for its pitch; null where it gives nothing. */
  readonly pitch: PitchInputs | null;
  /** How its reports look; null where it does not say. */
  readonly branding: BrandingSettings | null;
}
