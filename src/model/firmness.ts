import type { DemandReason } from './plan.js';
import type { SeverityClass } from './rule-set.js';

/**
 * How firm a level is, or a class (docs/scoring.md, rule 25): how few answers, each moved to the option beside it, would change it.
 * Made from the scorecard's own figures, so that it tells nothing that they do not tell.
 */
export interface Firmness {
  /** One step worse each, after which it is lower (of a class: worse); null where no number of them does it. */
  readonly lose: FewestAnswers | null;
  /** One step better each, after which it is higher (of a class: better); null where no number of them does it. */
  readonly gain: FewestAnswers | null;
  /** null where fewer than two items were answered. */
  readonly deciding: DecidingItem | null;
}

/** The smallest number of answers that change a level, and what they have to bring about. */
export interface FewestAnswers {
  readonly answers: number;
  /** How many were given to the sections that `needs` name (for the whole, to all that it is the mean of); null where that is withheld. */
  readonly of: number | null;
  /** False where it takes at least so many, and no more can be told of what an anonymous assessment shows. */
  readonly exact: boolean;
  /** All of these together; where there is another way as short, the first. */
  readonly needs: readonly FirmnessNeed[];
  /** Answers that do it, one way of perhaps several; empty where it is not known how many chose each option. */
  readonly moves: readonly FirmnessMove[];
}

/**
 * A figure that has to pass a bound. `best` is the best that a section could still be, at which only the limit of a dimension that is
 * not rated looks. To lose, scores go below `bound` and severities reach it; to gain, scores reach it and severities go below.
 */
export interface FirmnessNeed {
  readonly measure: 'score' | 'severity' | 'best';
  /** Id of a section, or 'overall'. */
  readonly of: string;
  readonly now: number;
  readonly bound: number;
  /** How many answers of that section it takes; of the whole all of them. */
  readonly answers: number;
  readonly because: DemandReason | { readonly kind: 'class'; readonly class: SeverityClass };
}

/** So many answers to one item, from one option to the one beside it; values. */
export interface FirmnessMove {
  readonly section: string;
  readonly item: string;
  readonly from: number;
  readonly to: number;
  readonly answers: number;
  /** By how much each of them moves the section's figure. */
  readonly shift: number;
}

/** The item that decides most, and what would be found without it. */
export interface DecidingItem {
  readonly item: string;
  /** Score or severity. */
  readonly score: number;
  /** null of an anti-pattern. */
  readonly level: number | null;
  /** null but of an anti-pattern. */
  readonly class: SeverityClass | null;
}
