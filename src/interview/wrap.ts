/** Where nothing usable is known about the width. */
const defaultWidth = 80;

/** The width to write in: some terminals report 0 columns, and under 20 no sentence can be read. */
export function usableWidth(columns: number | null | undefined): number {
  return columns !== null && columns !== undefined && columns >= 20 ? Math.floor(columns) : defaultWidth;
}

/**
 * A text as lines of at most `width` characters, broken between words only: a word longer than that keeps a line of its own.
 * `first` stands before the first line, as many spaces before the others. A non-breaking space does not break.
 * Control characters are left out, so that no text can move the cursor or change the colours.
 */
export function wrap(text: string, width: number, first = ''): string {
  const indent = ' '.repeat(first.length);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \t\r\n]+/).map(printable)) {
    if (word === '') continue;
    if (line !== '' && first.length + lengthOf(line) + 1 + lengthOf(word) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines.map((part, at) => `${at === 0 ? first : indent}${part}`.trimEnd()).join('\n');
}

function printable(word: string): string {
  return word.replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '');
}

// A combining mark takes no place of its own.
function lengthOf(text: string): number {
  return [...text.normalize('NFC').replace(/\p{Mn}/gu, '')].length;
}
