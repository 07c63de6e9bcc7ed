import type { Text } from './language.js';
import type { Advice, SeverityClass } from './rule-set.js';
import type { Evidence } from './scorecard.js';

/** A level to reach: of the whole ('overall') or of a dimension. */
export interface PlanGoal {
  readonly of: string;
  readonly title: Text;
  readonly level: number;
  /** False where nobody named it: then it is one above the overall level of now. */
  readonly given: boolean;
}

/** What a plan is made under. */
export interface PlanSettings {
  /** How many options one item may rise, 1 or 2; null for any number. */
  readonly horizonSteps: number | null;
  /** Effort of one wave at most; whole, above zero. */
  readonly budget: number;
}

/** A step that had to come before. */
export interface PlanNeed {
  readonly item: string;
  /** A value of that item. */
  readonly to: number;
  readonly reason: Text;
  readonly source: readonly string[];
}

/** One option higher (for a sign one lower), with what the rules recommend for it. */
export interface PlanStep extends Advice {
  /** 1 for the first to take. */
  readonly order: number;
  /** The number of the wave, from 1. */
  readonly wave: number;
  readonly item: string;
  readonly question: Text;
  readonly section: string;
  readonly kind: 'dimension' | 'anti-pattern';
  /** The value of the option reached, and of the next. */
  readonly from: number;
  readonly to: number;
  /** The text of the option to reach. */
  readonly reach: Text;
  /** What the overall score gains when this step follows those before it; 0 for signs. */
  readonly gain: number;
  /** What the section's score gains, or its severity loses. */
  readonly sectionGain: number;
  /** Ids of caps that hold now, and 'lowest', against which the step works and that the plan ends. */
  readonly lifts: readonly string[];
  /** Steps of this plan that have to come before. */
  readonly needs: readonly PlanNeed[];
  /** Whether every other plan of the same effort has this step too. */
  readonly always: boolean;
  readonly inSixWeeks: Text | null;
  readonly worksWhen: Text | null;
}

/** Where everything stands at one moment of a plan. Values; null where nothing is rated. */
export interface PlanStanding {
  readonly score: number | null;
  readonly level: number | null;
  readonly dimensions: readonly { readonly id: string; readonly score: number | null; readonly level: number | null }[];
  readonly antiPatterns: readonly {
    readonly id: string;
    readonly severity: number | null;
    readonly class: SeverityClass | null;
  }[];
}

/** Steps that fit into one budget, and where they lead. */
export interface PlanWave {
  readonly wave: number;
  readonly effort: number;
  /** How many steps. */
  readonly steps: number;
  readonly after: PlanStanding;
}

/** Something that the goals ask of a section or the whole: a score from `bound` on, or a severity strictly under it. */
export interface PlanDemand {
  readonly measure: 'score' | 'severity';
  readonly of: string;
  readonly title: Text;
  readonly bound: number;
  readonly now: number;
  /** After the last step. */
  readonly planned: number;
  /** Effort of the plan's steps in that section; null for the whole, whose score is that of all dimensions. */
  readonly effort: number | null;
  readonly because: readonly DemandReason[];
}

/** Where a demand comes from: the threshold of a level, the rule "lowest plus", or a cap that has to end. */
export type DemandReason =
  | { readonly kind: 'threshold'; readonly of: string; readonly level: number }
  | { readonly kind: 'lowest'; readonly level: number; readonly plus: number }
  | { readonly kind: 'cap'; readonly cap: string; readonly of: string; readonly to: number; readonly reason: Text };

/** Why a goal cannot be reached, as everything stands when every step that may be taken has been. */
export type PlanObstacle = {
  /** The goal that fails. */
  readonly goal: string;
  readonly of: string;
  readonly title: Text;
} & (
  | { readonly kind: 'not-rated' }
  | { readonly kind: 'score'; readonly found: number; readonly needed: number }
  /** A dimension that is not rated holds the whole down by the best that it could still be. */
  | { readonly kind: 'lowest'; readonly found: number; readonly needed: number }
  | {
      readonly kind: 'cap';
      readonly cap: string;
      readonly to: number;
      readonly reason: Text;
      readonly evidence: readonly Evidence[];
    }
);

/**
 * The cheapest way from a scorecard to a target (docs/plan.md). Made from the scorecard's figures and the rules alone, so that it
 * tells nothing that the scorecard does not tell.
 */
export interface Plan {
  readonly goals: readonly PlanGoal[];
  readonly settings: PlanSettings;
  /**
   * `reached`: everything wanted is there already. `planned`: the steps lead there. `short`: the goals cannot be reached; the steps lead
   * to the best that can. `not-rated`: there is no figure to start from.
   */
  readonly state: 'reached' | 'planned' | 'short' | 'not-rated';
  /** Of each goal the level that the steps lead to; null where that is not rated. In the order of the goals. */
  readonly reaches: readonly { readonly of: string; readonly level: number | null }[];
  /** Why it falls short; empty otherwise. */
  readonly obstacles: readonly PlanObstacle[];
  /** Items that no step could be planned for: nobody answered or it is hidden, their section is not rated, the rules know no effort. */
  readonly leftOut: readonly { readonly item: string; readonly because: 'no-mean' | 'not-rated' | 'no-effort' }[];
  /** Whether all goals could be reached if items could rise any number of steps; null where that makes no difference. */
  readonly reachableLater: boolean | null;
  /** Sum of the steps' efforts. */
  readonly effort: number;
  /** How many items rise. */
  readonly items: number;
  /** No plan costs less than this: the plan's own effort, where the search came to its end. */
  readonly atLeast: number;
  /** Whether other sets of steps cost the same; null where the search did not come to its end. */
  readonly oneOfSeveral: boolean | null;
  readonly before: PlanStanding;
  readonly steps: readonly PlanStep[];
  readonly waves: readonly PlanWave[];
  readonly demands: readonly PlanDemand[];
}

/** A plan by itself. */
export interface PlanDocument {
  readonly schema: 'cx-maturity/plan/v1';
  readonly meta: { readonly tool: string; readonly version: string; readonly created: string | null };
  readonly organisation: string | null;
  readonly questionnaire: { readonly id: string; readonly version: number; readonly hash: string };
  readonly rules: { readonly id: string; readonly version: number; readonly hash: string };
  readonly plan: Plan;
}

/** What somebody wants of a plan. */
export interface PlanWish {
  /** Levels to reach, of 'overall' or of dimensions; where there are none, the level after the overall one. */
  readonly goals: readonly { readonly of: string; readonly level: number }[];
  /** How many options one item may rise, 1 or 2; null for any number. */
  readonly horizonSteps: number | null;
  /** Effort of one wave; whole, above zero. */
  readonly budget: number;
}
