import type { Drawing } from './frame.js';
import { widthOf, wrap } from './measure.js';
import { lineHeight, smallSize, wordsFrom } from './shapes.js';

/** A mark and what it stands for; '' leaves the entry out. */
export interface LegendEntry {
  readonly words: string;
  /** The mark, from x on and around a height. */
  readonly draw: (x: number, middle: number) => readonly string[];
  /** How long the mark is. */
  readonly length: number;
}

const gap = 7;
const between = 22;
const rowHeight = 22;

/** Entries from left to right, as many in a row as there is room for, from a height on; `even` gives all marks the same room. */
export function drawLegend(
  entries: readonly LegendEntry[],
  left: number,
  width: number,
  top: number,
  even = false,
): Drawing {
  const shown = entries.filter(({ words }) => words !== '');
  const longest = Math.max(0, ...shown.map(({ length }) => length));
  const parts: string[] = [];
  let x = left;
  let y = top;
  let highest = rowHeight;
  for (const { words, draw, length } of shown) {
    const room = even ? longest : length;
    const lines = wrap(words, width - room - gap, smallSize);
    const whole = room + gap + Math.max(...lines.map((one) => widthOf(one, smallSize)));
    if (x > left && x + whole > left + width) {
      x = left;
      y += highest;
      highest = rowHeight;
    }
    parts.push(
      ...draw(x + (room - length) / 2, y + rowHeight / 2),
      ...wordsFrom(lines, x + room + gap, y + (rowHeight - lineHeight) / 2, 'start', smallSize),
    );
    highest = Math.max(highest, lines.length * lineHeight + rowHeight - lineHeight);
    x += whole + between;
  }
  return { height: parts.length === 0 ? 0 : y + highest - top, parts };
}
