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
  const lead = printable(first);
  const indent = ' '.repeat(lengthOf(lead));
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \t\r\n]+/).map(printable)) {
    if (word === '') continue;
    if (line !== '' && indent.length + lengthOf(line) + 1 + lengthOf(word) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines.map((part, at) => `${at === 0 ? lead : indent}${part}`.trimEnd()).join('\n');
}

function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '');
}

/** How many columns a text takes: a combining mark none of its own, an ideograph or a picture two. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const character of text.normalize('NFC').replace(/[\p{Mn}\u200d]/gu, ''))
    length += isWide.test(character) ? 2 : 1;
  return length;
}

const isWide =
  /[\u1100-\u115f\u2329\u232a\u2e80-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{16fe0}-\u{18cff}\u{1aff0}-\u{1b2fb}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
