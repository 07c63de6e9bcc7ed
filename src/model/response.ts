/** Words beside an answer, or waiting for one. */
export interface Notes {
  readonly comment: string | null;
  readonly evidence: string | null;
}

/** The votes of one round as counts, without who. */
export interface VoteRound {
  /** One count per option, in the item's order. */
  readonly options: readonly number[];
  /** How many could not tell. */
  readonly unknown: number;
}

/** How a room came to the answer that it agreed on. */
export interface Agreement {
  /** One round, or two. Each has at least one vote. */
  readonly rounds: readonly VoteRound[];
  readonly reason: string | null;
  /** How many do not carry the answer: at most as many as voted in the last round. */
  readonly dissent: number;
}

/** How far the votes of a round lie apart, in numbers of options, counted from 1. Who could not tell is not among them. */
export interface Spread {
  readonly lowest: number;
  /** The vote in the middle; of two in the middle the lower. */
  readonly median: number;
  readonly highest: number;
  /** Lowest and highest lie two options apart or more: worth talking about. */
  readonly wide: boolean;
}

/** What may stand beside any answer. */
interface Beside extends Notes {
  /** null where no votes were taken. */
  readonly agreement: Agreement | null;
}

/**
 * The states of a given answer. An item without an entry is unanswered: the fourth state, never mixed with these.
 * `value` is the option's number as people see and write it, from 1; what that option is worth stands in the questionnaire.
 */
export type Answer =
  | ({ readonly state: 'answered'; readonly value: number } & Beside)
  /** In words, to an item without options; never empty. */
  | ({ readonly state: 'told'; readonly text: string } & Beside)
  | ({ readonly state: 'unknown' } & Beside)
  | ({ readonly state: 'not-applicable'; readonly reason: string } & Beside);

/** Who answered: ids of a department and a role, or null where not said. Never a name. */
export interface Respondent {
  readonly department: string | null;
  readonly role: string | null;
}

/** What one person (or, in an agreed assessment, one room) answered. */
export interface Response {
  /** id@version of the questionnaire. */
  readonly questionnaire: string;
  /** The content hash that the questionnaire had when the tool wrote the file; null where a person wrote it. */
  readonly questionnaireHash: string | null;
  readonly respondent: Respondent;
  /** False while the interview is under way. */
  readonly complete: boolean;
  /** By item id; Maps, because ids come from files and a file may name `__proto__`. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** What was said of items that have no answer yet. No score looks at it. */
  readonly notesWithoutAnswer: ReadonlyMap<string, Notes>;
  /** The revisions that answered items had when the tool wrote the file; those of revision 1 are not among them. */
  readonly itemRevisions: ReadonlyMap<string, number>;
}
