import type { Privacy } from './answers.js';
import type { Text } from './language.js';
import type { Respondent } from './response.js';

/** How many items of those that were asked are in which state, in one response. */
export interface StateCounts {
  readonly answered: number;
  readonly unknown: number;
  readonly notApplicable: number;
  readonly unanswered: number;
  /** Answers, in whatever state, to items that were not asked. */
  readonly beyond: number;
}

/**
 * What looks as if somebody had answered without reading. None of it proves anything: a small firm may well answer 1 forty
 * times. So it is shown to whoever holds the files, and never left out of a score.
 */
export type Oddity =
  /** The same option number again and again, item after item. */
  | { readonly kind: 'same-option'; readonly option: number; readonly length: number; readonly answered: number }
  /** A short pattern of option numbers that comes again and again. */
  | {
      readonly kind: 'pattern';
      readonly pattern: readonly number[];
      readonly length: number;
      readonly answered: number;
    }
  /** Nearly everything at its best, and not a word of evidence or comment. */
  | { readonly kind: 'best-without-evidence'; readonly best: number; readonly answered: number }
  | { readonly kind: 'mostly-unknown'; readonly unknown: number; readonly said: number }
  /** Finished, with less than half of what was asked. */
  | { readonly kind: 'mostly-unanswered'; readonly said: number; readonly asked: number };

/** One response as its holder sees it. */
export interface ReviewedResponse {
  /** Its file, with the line where the file has several. */
  readonly name: string;
  readonly respondent: Respondent;
  readonly complete: boolean;
  readonly counts: StateCounts;
  readonly oddities: readonly Oddity[];
  /** Contradictions that the rules find in this response alone. */
  readonly contradictions: readonly { readonly id: string; readonly title: Text }[];
}

/** Finished responses that say nothing to each other's sections: perhaps of the same people, in two sittings. */
export interface Sittings {
  readonly sides: readonly [Sitting, Sitting];
}

export interface Sitting {
  /** Ids of the sections that these answer. */
  readonly sections: readonly string[];
  readonly names: readonly string[];
}

/**
 * The responses of an open round, one by one: for the holder of the files alone. It is no part of a scorecard and must never
 * become one.
 */
export interface ResponseReview {
  readonly folder: string;
  readonly privacy: Privacy;
  /** How many items were asked. */
  readonly asked: number;
  readonly responses: readonly ReviewedResponse[];
  /** Names of responses with the same answer to everything. */
  readonly duplicates: readonly (readonly string[])[];
  readonly sittings: readonly Sittings[];
}
