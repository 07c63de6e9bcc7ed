import { escapeXml } from '../escape.js';
import { type Mark, paint } from './palette.js';

// Marks as SVG elements. All lengths are SVG units; at full width one unit is about one CSS pixel.

export const lineHeight = 17;
export const fontSize = 14;
export const smallSize = 12.5;

export type Anchor = 'start' | 'middle' | 'end';

/** A length with at most one decimal: enough for the eye, and the same bytes everywhere. */
export function at(length: number): string {
  return String(Math.round(length * 10) / 10 + 0);
}

/** One line of words, whose middle stands at a height. Not escaped yet. */
export function word(words: string, x: number, middle: number, anchor: Anchor, size: number, strong = false): string {
  if (words === '') return '';
  const weight = strong ? ' font-weight="600"' : '';
  return `<text ${paint('words')} x="${at(x)}" y="${at(middle + size * 0.35)}" text-anchor="${anchor}" font-size="${at(size)}"${weight}>${escapeXml(words)}</text>`;
}

/** Lines of words, the first in the middle of a line that begins at a height. Not escaped yet. */
export function wordsFrom(
  lines: readonly string[],
  x: number,
  top: number,
  anchor: Anchor,
  size: number,
  strong = false,
): string[] {
  return lines.map((words, index) => word(words, x, top + (index + 0.5) * lineHeight, anchor, size, strong));
}

/** Lines of words around a middle height. Not escaped yet. */
export function wordsAround(
  lines: readonly string[],
  x: number,
  middle: number,
  anchor: Anchor,
  size: number,
): string[] {
  return wordsFrom(lines, x, middle - (lines.length * lineHeight) / 2, anchor, size);
}

export function line(mark: Mark, x1: number, y1: number, x2: number, y2: number, width = 1, dashes = ''): string {
  const dashed = dashes === '' ? '' : ` stroke-dasharray="${dashes}"`;
  return `<line ${paint(mark)} x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}" stroke-width="${width}"${dashed}/>`;
}

export function circle(mark: Mark, x: number, y: number, radius: number, width = 2): string {
  return `<circle ${paint(mark)} cx="${at(x)}" cy="${at(y)}" r="${radius}" stroke-width="${width}"/>`;
}

export function box(mark: Mark, x: number, y: number, width: number, height: number, round = 0, more = ''): string {
  return `<rect ${paint(mark)} x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}"${round === 0 ? '' : ` rx="${round}"`}${more}/>`;
}

/** A way of '' draws nothing. */
export function path(mark: Mark, way: string, width: number, more = ''): string {
  if (way === '') return '';
  return `<path ${paint(mark)} d="${way}" stroke-width="${width}"${more}/>`;
}

/** A square on its corner; `half` from its middle to a corner. */
export function diamond(mark: Mark, x: number, y: number, half: number, width = 2): string {
  return path(mark, `M${at(x)} ${at(y - half)}l${half} ${half}l${-half} ${half}l${-half} ${-half}z`, width);
}
