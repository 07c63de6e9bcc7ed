import type { Language } from '../../model/language.js';
import type { Paint } from '../../model/paint.js';
import type { PlanToShow } from './view.js';

export type PlanFormat = 'table' | 'md' | 'json' | 'csv';

/** Turns a plan into the whole text of one format. Colour and width are used where there are any. */
type RenderPlan = (plan: PlanToShow, language: Language, paint?: Paint, columns?: number) => string;

/** Every format of a plan: how its files end, and where it is rendered; imported when asked for. */
export const planFormats: Readonly<
  Record<PlanFormat, { readonly extension: string; readonly load: () => Promise<{ readonly render: RenderPlan }> }>
> = {
  table: { extension: 'txt', load: () => import('./text.js') },
  md: { extension: 'md', load: () => import('./markdown.js') },
  json: { extension: 'json', load: () => import('./json.js') },
  csv: { extension: 'csv', load: () => import('./csv.js') },
};
