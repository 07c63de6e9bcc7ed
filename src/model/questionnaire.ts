import type { Text } from './language.js';

/** What a section is for. Both kinds are scored: dimensions as maturity, anti-patterns as severity. */
export type SectionKind = 'dimension' | 'anti-pattern';

/** One anchored answer: a sentence that describes observable behaviour, worth 1.0 to 5.0. */
export interface Option {
  readonly value: number;
  readonly text: Text;
}

/** One question with its anchored options in rising order; the first is worth 1, the last 5. */
export interface Item {
  /** Letters and digits, stable for ever, valid as a name on survey platforms. */
  readonly id: string;
  /** Raised when the meaning changes; comparisons go by id and revision. */
  readonly revision: number;
  readonly question: Text;
  readonly help: Text | null;
  readonly options: readonly Option[];
  readonly notApplicable: boolean;
  readonly source: readonly string[];
}

export interface Section {
  readonly id: string;
  readonly kind: SectionKind;
  readonly title: Text;
  readonly description: Text | null;
  readonly items: readonly Item[];
}

/** A questionnaire after loading: references resolved, every text in every language, order as in the file. */
export interface Questionnaire {
  readonly id: string;
  readonly version: number;
  /** SHA-256 of the content, hexadecimal. */
  readonly hash: string;
  readonly title: Text;
  readonly description: Text | null;
  /** What a result of this questionnaire cannot tell; null where it does not say. */
  readonly limits: Text | null;
  readonly sections: readonly Section[];
}
