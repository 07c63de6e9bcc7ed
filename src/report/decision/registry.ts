import type { Decision } from '../../model/decision.js';
import type { Language } from '../../model/language.js';
import type { Paint } from '../../model/paint.js';

export type DecisionFormat = 'table' | 'md' | 'json';

/** Turns a decision into the whole text of one format, ended by one newline. Colour and width are used where there are any. */
type RenderDecision = (decision: Decision, language: Language, paint?: Paint, columns?: number) => string;

/** Every format of a decision: how its files end, and where it is rendered; imported when asked for. */
export const decisionFormats: Readonly<
  Record<
    DecisionFormat,
    { readonly extension: string; readonly load: () => Promise<{ readonly render: RenderDecision }> }
  >
> = {
  table: { extension: 'txt', load: () => import('./text.js') },
  md: { extension: 'md', load: () => import('./markdown.js') },
  json: { extension: 'json', load: () => import('./json.js') },
};
