/** The width of reports for a terminal, in columns. */
export const terminalWidth = 80;

/** Fewer columns make no page that could be read. */
const narrowest = 40;

/** How many of a terminal's columns a page uses: at least 40, also where it has fewer or does not say, and at most `widest`. */
export function fitWidth(columns: number, widest: number): number {
  return Math.max(narrowest, Math.min(widest, Math.floor(columns) || narrowest));
}

/**
 * A text as lines of at most `width` characters, broken at spaces only: a longer word keeps a line of its own, and a
 * non-breaking space does not break. `first` stands before the first line, `rest` before the others; both count.
 * Expects text without control characters and without colour.
 */
export function wrap(
  text: string,
  first = '',
  rest = ' '.repeat(lengthOf(first)),
  width = terminalWidth,
): readonly string[] {
  const lines: string[] = [];
  let start = first;
  let line = '';
  for (const word of text.split(' ')) {
    if (word === '') continue;
    if (line !== '' && lengthOf(start) + lengthOf(line) + 1 + lengthOf(word) > width) {
      lines.push(`${start}${line}`);
      start = rest;
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  lines.push(`${start}${line}`.trimEnd());
  return lines;
}

/** How many columns a text takes: a combining mark takes none of its own. */
export function lengthOf(text: string): number {
  return Array.from(text.normalize('NFC').replace(/\p{Mn}/gu, '')).length;
}
