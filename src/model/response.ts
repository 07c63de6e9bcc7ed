/** Words that may stand beside any answer. */
interface Notes {
  readonly comment: string | null;
  readonly evidence: string | null;
}

/**
 * The states of a given answer. An item without an entry is unanswered: the fourth state, never mixed with these.
 * `value` is the option's number as people see and write it, from 1; what that option is worth stands in the questionnaire.
 */
export type Answer =
  | ({ readonly state: 'answered'; readonly value: number } & Notes)
  | ({ readonly state: 'unknown' } & Notes)
  | ({ readonly state: 'not-applicable'; readonly reason: string } & Notes);

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
}
