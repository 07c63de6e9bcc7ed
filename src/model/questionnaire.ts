import type { Text } from './language.js';

/**
 * What a section is for. Two kinds are scored, and are the core of a questionnaire: dimensions as maturity, anti-patterns as
 * severity. The others never touch a score: a profile is called by a picture, positions are what was decided, narratives words.
 */
export type SectionKind = 'dimension' | 'anti-pattern' | 'profile' | 'position' | 'narrative';

/** The kinds whose answers become scores. */
export type CoreKind = 'dimension' | 'anti-pattern';

/**
 * How an item is answered. `anchored`: by options that rise and are worth 1.0 to 5.0. `choice`: by options without order or
 * worth. `text`: in words; it has no options.
 */
export type Scale = 'anchored' | 'choice' | 'text';

/** What became of a position: decided and lived, decided on paper only, never decided. */
export type PositionState = 'lived' | 'paper' | 'never';

/** One answer to take: a sentence that describes observable behaviour. */
export interface Option {
  /** What it is worth, 1.0 to 5.0; of a choice just its number from 1, of which no mean is ever made. */
  readonly value: number;
  readonly text: Text;
  /** What rules call it; null where it has no name. */
  readonly id: string | null;
  /** Of a position: what choosing it says; null everywhere else. */
  readonly state: PositionState | null;
}

/** One question. Anchored options stand in rising order; the first is worth 1, the last 5. */
export interface Item {
  /** Letters and digits, stable for ever, valid as a name on survey platforms. */
  readonly id: string;
  /** Raised when the meaning changes; comparisons go by id and revision. */
  readonly revision: number;
  readonly question: Text;
  readonly help: Text | null;
  readonly scale: Scale;
  /** None for an item that is answered in words. */
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

/** A section whose answers become a score or a severity. */
export type CoreSection = Section & { readonly kind: CoreKind };

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
