import { escapeXml } from '../escape.js';
import { at } from './shapes.js';

/** What every chart says of itself. Words are not escaped yet. */
export interface ChartWords {
  /** Unique in the document; letters, digits and hyphens. The ids inside begin with it. */
  readonly id: string;
  /** The finding, as a sentence. */
  readonly title: string;
  /** Everything that the chart shows, in words. */
  readonly description: string;
}

/** Wide for screens that have the room and for paper, narrow for phones: nothing to scroll sideways. */
export type Form = 'wide' | 'narrow';

export const widths: Readonly<Record<Form, number>> = { wide: 720, narrow: 288 };

export interface Drawing {
  readonly height: number;
  readonly parts: readonly string[];
}

/** Both forms of a chart; the style sheet shows the one that there is room for, and without one the wide form is seen. */
export function drawBoth(words: ChartWords, draw: (form: Form) => Drawing): string {
  return `${frame(words, 'wide', draw('wide'))}\n${frame(words, 'narrow', draw('narrow'))}`;
}

/** The id of a chart in one form. */
export function formId(words: ChartWords, form: Form): string {
  return `${words.id}-${form}`;
}

function frame(words: ChartWords, form: Form, { height, parts }: Drawing): string {
  return svg(words, form, `chart-${form}`, widths[form], height, parts);
}

/** One image with its name and description around parts that are drawn already. */
export function svg(
  words: ChartWords,
  form: Form,
  name: string,
  width: number,
  height: number,
  parts: readonly string[],
): string {
  const id = formId(words, form);
  const hidden = form === 'narrow' ? ' display="none"' : '';
  return [
    `<svg class="${name}"${hidden} xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 ${width} ${at(height)}" width="${width}" height="${at(height)}" font-family="system-ui, sans-serif">`,
    `<title id="${id}-title">${escapeXml(words.title)}</title>`,
    `<desc id="${id}-desc">${escapeXml(words.description)}</desc>`,
    ...parts.filter((part) => part !== ''),
    '</svg>',
  ].join('\n');
}
