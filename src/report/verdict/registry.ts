import type { Language } from '../../model/language.js';
import type { Paint } from '../../model/paint.js';
import type { Verdict } from '../../model/verdict.js';

export type VerdictFormat = 'text' | 'json' | 'junit' | 'markdown' | 'github';

/** Gives the whole text of a verdict; it ends with exactly one newline. Only `text` uses colour. */
export type RenderVerdict = (verdict: Verdict, language: Language, paint?: Paint) => string;

interface VerdictFormatEntry {
  readonly load: () => Promise<{ readonly render: RenderVerdict }>;
}

/** Every format of a verdict; its code is imported only when it is asked for. What came out is the same in each. */
export const verdictFormats = {
  text: { load: () => import('./text.js') },
  json: { load: () => import('./json.js') },
  junit: { load: () => import('./junit.js') },
  markdown: { load: () => import('./markdown.js') },
  github: { load: () => import('./github.js') },
} satisfies Record<VerdictFormat, VerdictFormatEntry>;
