import type { Text } from './language.js';

/** A text that the questionnaire rests on; null where the origin does not say. */
export interface Work {
  readonly id: string;
  readonly author: string | null;
  readonly year: number | null;
  readonly title: Text;
  readonly note: Text | null;
}

/** One statement of a work, in the project's own words. */
export interface Statement {
  readonly id: string;
  readonly work: string;
  readonly text: Text;
}

export interface Sources {
  readonly works: readonly Work[];
  readonly statements: readonly Statement[];
}
