import type { Language } from './language.js';
import type { Path } from './problem.js';

/** What a text is there for. How it should be written goes by it. */
export type TextRole =
  | 'title'
  | 'description'
  | 'question'
  | 'help'
  | 'option'
  | 'first'
  | 'who'
  | 'in-six-weeks'
  | 'works-when'
  | 'finding-title'
  | 'reason'
  | 'name'
  | 'meaning';

/** One text as it stands in a questionnaire or a rule set itself; what either takes from a base is not among them. */
export interface WrittenText {
  readonly file: 'questionnaire' | 'rules';
  readonly path: Path;
  /** Names the text as long as it is there: PAR1.options.3, PAR1.steps.2.first, caps.walls-limit-care.reason. */
  readonly key: string;
  readonly role: TextRole;
  /** What is read in one go, and so measured together: texts with the same passage. Null for names and lists of roles. */
  readonly passage: string | null;
  /** The section that an item's text belongs to; null for all others. */
  readonly section: string | null;
  /** Whether it belongs to an item of an anti-pattern. */
  readonly isSign: boolean;
  /** The languages that the file promises, at least one; the first is the source that the others translate. */
  readonly languages: readonly Language[];
  /** Whether the file names its languages, or leaves them to be the usual ones. */
  readonly languagesNamed: boolean;
  /** Whether it is one string that serves for every language. */
  readonly isShared: boolean;
  /** The words in each promised language; a shared text has the same under each. */
  readonly words: Readonly<Partial<Record<Language, string>>>;
}
