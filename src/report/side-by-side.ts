import type { Language } from '../model/language.js';
import type { Paint } from '../model/paint.js';
import type { WrittenText } from '../model/written-text.js';
import { escapeTerminal } from './escape.js';
import { lengthOf, wrap } from './wrap.js';

const gap = ' │ ';

/**
 * Texts as a table with one column for each language, to be read line by line: does every row say the same?
 * Above each row stands the key of the text. A word longer than a column is cut, never the row.
 * @param width columns of the terminal, at least 20
 * @returns lines with line ends, the head first
 */
export function renderSideBySide(
  texts: readonly WrittenText[],
  languages: readonly Language[],
  width: number,
  paint: Paint,
): string {
  const column = Math.max(1, Math.floor((width - gap.length * (languages.length - 1)) / Math.max(1, languages.length)));
  const rule = languages.map(() => '─'.repeat(column)).join('─┼─');
  const row = (cells: readonly (readonly string[])[]): readonly string[] => {
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, at) =>
      cells
        .map((lines) => pad(lines[at] ?? '', column))
        .join(gap)
        .trimEnd(),
    );
  };
  const cellOf = (text: WrittenText, language: Language): readonly string[] =>
    wrap(escapeTerminal(text.words[language] ?? '–'), '', '', column).flatMap((line) => cutAt(line, column));
  const lines = [
    ...row(languages.map((language) => [language])),
    rule,
    ...texts.flatMap((text) => [
      paint.dim(text.key),
      ...row(languages.map((language) => cellOf(text, language))),
      rule,
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function pad(line: string, width: number): string {
  return line + ' '.repeat(Math.max(0, width - lengthOf(line)));
}

function cutAt(line: string, width: number): readonly string[] {
  if (lengthOf(line) <= width) return [line];
  const letters = Array.from(line);
  return Array.from({ length: Math.ceil(letters.length / width) }, (_, at) =>
    letters.slice(at * width, (at + 1) * width).join(''),
  );
}
