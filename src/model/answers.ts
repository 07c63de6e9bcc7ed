import type { Text } from './language.js';
import type { Agreement } from './response.js';
import type { AnswerRows } from './statistics.js';

/** A remark of a respondent, without anything that says whose. */
export interface Remark {
  readonly item: string;
  readonly text: string;
}

/** How often each state was given for one item. All counts are whole numbers of people. */
export interface ItemCounts {
  readonly item: string;
  /** One count per option, in the item's order. */
  readonly options: readonly number[];
  /** How many chose an option, or told something where the item asks for words. */
  readonly answered: number;
  readonly unknown: number;
  readonly unanswered: number;
  readonly notApplicable: number;
  /** In an order that tells nothing of the people. */
  readonly reasons: readonly string[];
  /** How the room came to its answer; null where no votes were taken, and wherever there is more than one response. */
  readonly agreement: Agreement | null;
}

/** The ways in which people are told apart, one at a time and never crossed. */
export type Breakdown = 'department' | 'role';

/** What may be known of one group's answers to one item. */
export type GroupItem = { readonly item: string } & (
  | { readonly state: 'counted'; readonly counts: ItemCounts }
  /** In an anonymous assessment: the mean in steps (coarse-mean.ts) and no count. */
  | { readonly state: 'coarse'; readonly mean: number }
  | { readonly state: 'hidden' }
);

/** A department or a role, as far as it may be known. What must not be known is not in here. */
export interface GroupAnswers {
  readonly breakdown: Breakdown;
  readonly group: string;
  readonly title: Text;
  /** null where it must not be known. */
  readonly people: number | null;
  /** Those of the sections that are scored, in the questionnaire's order. */
  readonly items: readonly GroupItem[];
  /** Ids of items of which it may be known that at least `manyUnknown` of the group cannot tell; empty where counts are there. */
  readonly unknownToMany: readonly string[];
}

/** From this share on, 0 to 1, it is worth a word that people cannot tell (METHODS 2). */
export const manyUnknown = 0.3;

/**
 * Who chose what, without who: what intervals are made of, and no output has. In an anonymous assessment of everybody alone, in an
 * order that tells nothing, and without the items that too few answered.
 */
export interface PeopleRows {
  /** The items in the order of their places in the rows: those of sections that are scored. */
  readonly items: readonly string[];
  /** Lists without a common member that are everybody together. */
  readonly everybody: readonly AnswerRows[];
  /** Each department and role that somebody named; empty in an anonymous assessment. */
  readonly groups: readonly GroupRows[];
}

export interface GroupRows {
  readonly breakdown: Breakdown;
  /** null for those who named none. */
  readonly group: string | null;
  readonly members: AnswerRows;
}

/** All responses as counts: the only thing that scoring looks at, so that the order of responses cannot matter. */
export interface Answers {
  readonly people: number;
  readonly privacy: Privacy;
  readonly items: readonly ItemCounts[];
  /** Departments, then roles, each in the assessment's order. */
  readonly groups: readonly GroupAnswers[];
  readonly comments: readonly Remark[];
  readonly evidence: readonly Remark[];
  /** What was answered in words, to items without options. */
  readonly told: readonly Remark[];
  /** null where they were not kept: then there are no intervals of sections and no gaps. */
  readonly rows: PeopleRows | null;
}

/**
 * The promise that was given to the respondents.
 * `anonymous`: nothing about fewer than `minGroup` people reaches an output. `open`: a room where everybody may see everybody's answers.
 * `agreed`: one answer for all. `holder`: single files named by the person who holds them; no promise, nothing hidden.
 */
export type Privacy =
  | { readonly mode: 'anonymous'; readonly minGroup: number }
  | { readonly mode: 'open' | 'agreed' | 'holder' };
