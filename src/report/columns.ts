import { lengthOf, wrap } from './wrap.js';

/** A column: its head, and on which side its cells stand. The first takes the room that the others leave. */
export interface Column {
  readonly head: string;
  readonly align: 'left' | 'right';
}

/** A cell, with how it is coloured once its width is settled. */
export interface Cell {
  readonly text: string;
  readonly paint?: (text: string) => string;
}

const gap = '  ';
/** Less than this no name can be read in. */
const leastRoom = 10;

/**
 * A table without frame, at most `width` columns wide wherever its words allow it; cells break between words.
 * @param isClipped whether first cells keep to one line instead, and end in dots where that is too short for them
 */
export function layOutColumns(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
  dim: (text: string) => string,
  isClipped = false,
): readonly string[] {
  const natural = columns.map(({ head }, at) =>
    Math.max(lengthOf(head), ...rows.map((row) => lengthOf(row[at]?.text ?? ''))),
  );
  const others = natural.slice(1).reduce((sum, one) => sum + one + gap.length, 0);
  const room = Math.max(Math.min(natural[0] ?? 0, width - others), leastRoom);
  // Where even so there is too little room, the last column breaks too.
  const excess = Math.max(0, room + others - width);
  const widths = natural.map((one, at) =>
    at === 0 ? room : at === columns.length - 1 ? Math.max(one - excess, leastRoom) : one,
  );
  const lay = (cells: readonly Cell[]): readonly string[] => {
    const broken = cells.map(({ text }, at) =>
      at === 0 && isClipped ? [clip(text, room)] : wrap(text, '', '', widths[at]),
    );
    return Array.from({ length: Math.max(...broken.map(({ length }) => length)) }, (_, line) =>
      cells
        .map(({ paint = (text) => text }, at) => {
          const text = broken[at]?.[line] ?? '';
          const pad = ' '.repeat(Math.max((widths[at] ?? 0) - lengthOf(text), 0));
          return columns[at]?.align === 'right' ? pad + paint(text) : paint(text) + pad;
        })
        .join(gap)
        .trimEnd(),
    );
  };
  return [columns.map(({ head }) => ({ text: head, paint: dim })), ...rows].flatMap(lay);
}

/** A text for a table cell of which nothing is to be said. */
export function plainCell(text: string): Cell {
  return { text };
}

function clip(text: string, width: number): string {
  return lengthOf(text) <= width
    ? text
    : `${Array.from(text)
        .slice(0, width - 1)
        .join('')
        .trimEnd()}…`;
}
