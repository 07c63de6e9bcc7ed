import type { Comparison } from '../../model/comparison.js';
import type { Language } from '../../model/language.js';
import type { Paint } from '../paint.js';

export type ComparisonFormat = 'table' | 'md' | 'json';

/** Turns a comparison into the whole text of one format, ended by one newline. Colour and width are used where there are any. */
type RenderComparison = (comparison: Comparison, language: Language, paint?: Paint, columns?: number) => string;

/** Every format of a comparison: how its files end, and where it is rendered; imported when asked for. */
export const comparisonFormats: Readonly<
  Record<
    ComparisonFormat,
    { readonly extension: string; readonly load: () => Promise<{ readonly render: RenderComparison }> }
  >
> = {
  table: { extension: 'txt', load: () => import('./text.js') },
  md: { extension: 'md', load: () => import('./markdown.js') },
  json: { extension: 'json', load: () => import('./json.js') },
};
