/** What one group of people chose, item by item: counts always, and one row per person while they are few. Filled by addRow (statistics/answer-rows.ts). */
export interface AnswerRows {
  /** What each option of each item is worth. An item is known by its place in this list. */
  readonly values: readonly (readonly number[])[];
  /** How many chose each option, per item. */
  readonly counts: readonly number[][];
  /** Number of the option chosen, from 1, 0 for none: one person after the other. null once there are more than are kept. */
  rows: Uint8Array | null;
  people: number;
}

/**
 * How far a figure could have come out otherwise with another equally good choice of people: 95 %, in the figure's own
 * unit and not cut off at the ends of the scale. Where there is no interval the state says why; there is never one of no width.
 */
export type Interval =
  | {
      readonly state: 'interval';
      readonly low: number;
      readonly high: number;
      readonly standardError: number;
      /** Degrees of freedom of Student's t; whole only where no two groups were joined. */
      readonly degrees: number;
      /** False where single people's answers were not at hand: then the true interval is at most this wide. */
      readonly exact: boolean;
    }
  /** Leaving out any one person changes nothing: how far people differ cannot be told. */
  | { readonly state: 'no-spread' }
  /** One person answered (where `exact` could not be had: one of the items), and what others would have said is not known. */
  | { readonly state: 'one-person' }
  /** Nobody answered: there is no figure either. */
  | { readonly state: 'nobody' };

/** A figure with its interval. */
export interface Estimate {
  /** Value from 1.0 to 5.0; null where nobody answered. */
  readonly score: number | null;
  /**
   * How many people stand behind it: those who gave at least one of the answers that it rests on. Where `exact` is false it is
   * how many answered the item that most people answered.
   */
  readonly people: number;
  readonly interval: Interval;
}

/** How far people agree on one item. Numbers in values. */
export type Deviation =
  | {
      readonly state: 'measured';
      readonly answered: number;
      /** Average distance of the answers from their mean, 0 where all are alike. */
      readonly deviation: number;
      /** Up to here people agree; null where so few people choose alike by chance too often, whatever they choose. */
      readonly limit: number | null;
      readonly verdict: 'agree' | 'no-clear-agreement';
      /** At least a third stands at 2 or below and at least a third at 4 or above. */
      readonly twoCamps: boolean;
    }
  /** Too few for a verdict. The lowest and highest answer only in an open room, null elsewhere and where nobody answered. */
  | {
      readonly state: 'too-few';
      readonly answered: number;
      readonly lowest: number | null;
      readonly highest: number | null;
    };

/** How differently two groups without a common member see the same thing: the first minus the second, in values. */
export type Gap =
  | {
      readonly state: 'gap';
      readonly gap: number;
      readonly low: number;
      readonly high: number;
      readonly standardError: number;
      readonly degrees: number;
      readonly exact: boolean;
      readonly flagged: boolean;
    }
  /** Within both groups all are alike: a gap without an interval, flagged by its size alone. */
  | { readonly state: 'no-spread'; readonly gap: number; readonly flagged: boolean }
  /** One of the groups is smaller than asked for, or a single person. */
  | { readonly state: 'too-few' };

/** How far to trust a list of gaps. */
export interface Comparisons {
  readonly comparisons: number;
  /** How many of them would be flagged although nobody differs, on average. */
  readonly expectedFalseFlags: number;
}

/** What happened to a figure between two rounds whose people are not linked: after minus before, in values. */
export type Change =
  | {
      readonly state: 'change';
      readonly change: number;
      readonly low: number;
      readonly high: number;
      /** What a change has to reach to be more than a matter of who answered. */
      readonly smallestDetectable: number;
      readonly standardError: number;
      readonly degrees: number;
      readonly exact: boolean;
      readonly moreThanNoise: boolean;
    }
  /** In both rounds all are alike: any change is one. */
  | { readonly state: 'no-spread'; readonly change: number; readonly moreThanNoise: boolean }
  /** In one round a single person answered: a change, and no way to tell what it is worth. */
  | { readonly state: 'one-person'; readonly change: number }
  /** One round has no figure. */
  | { readonly state: 'no-score' };

/** What a number of people can show. Values. */
export interface RoundPlan {
  readonly people: number;
  readonly standardDeviation: number;
  /** How far the interval reaches to each side; null for one person. */
  readonly halfWidth: number | null;
  /** The smallest detectable change between two rounds of that many people; null for one person. */
  readonly smallestDetectable: number | null;
}

/** What two rounds asked alike, by item id. */
export interface ItemMatch {
  /** Same id, revision and option values, in the later round's order; so are the three below. */
  readonly common: readonly string[];
  /** The meaning changed. */
  readonly revised: readonly string[];
  /** The meaning is the same, its options are worth something else. */
  readonly rescaled: readonly string[];
  readonly added: readonly string[];
  /** In the earlier round's order. */
  readonly removed: readonly string[];
}
