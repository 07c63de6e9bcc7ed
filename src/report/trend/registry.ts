import type { Trend } from '../../model/comparison.js';
import type { Language } from '../../model/language.js';
import type { Paint } from '../paint.js';

export type TrendFormat = 'table' | 'md' | 'json';

/** Turns a trend into the whole text of one format, ended by one newline. Colour and width are used where there are any. */
type RenderTrend = (trend: Trend, language: Language, paint?: Paint, columns?: number) => string;

/** Every format of a trend: how its files end, and where it is rendered; imported when asked for. */
export const trendFormats: Readonly<
  Record<TrendFormat, { readonly extension: string; readonly load: () => Promise<{ readonly render: RenderTrend }> }>
> = {
  table: { extension: 'txt', load: () => import('./text.js') },
  md: { extension: 'md', load: () => import('./markdown.js') },
  json: { extension: 'json', load: () => import('./json.js') },
};
