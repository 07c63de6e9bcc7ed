import type { Language } from './language.js';

/** Short hashes of one text in its languages, all taken at the moment when somebody said that they say the same. */
export type Fingerprint = Readonly<Partial<Record<Language, string>>>;

/** What was confirmed, by the key of the text. */
export type Translations = ReadonlyMap<string, Fingerprint>;
