import type { Language } from '../model/language.js';
import type { Scorecard } from '../model/scorecard.js';
import type { Appearance } from './appearance.js';

export type ReportFormat = 'md' | 'html' | 'json';

/** Gives the whole text of a report; the text ends with exactly one newline. Without an appearance it is the plain one. */
export type Render = (scorecard: Scorecard, language: Language, appearance?: Appearance) => string;

interface ReportFormatEntry {
  /** Of the file, without a dot. */
  readonly extension: string;
  readonly load: () => Promise<{ readonly render: Render }>;
}

/** Every format of a report; its code is imported only when it is asked for. */
export const reportFormats = {
  md: { extension: 'md', load: () => import('./markdown.js') },
  html: { extension: 'html', load: () => import('./html.js') },
  json: { extension: 'json', load: () => import('./json.js') },
} satisfies Record<ReportFormat, ReportFormatEntry>;
