import { cleanText } from './escape.js';

/**
 * What makes a spreadsheet take a cell for a formula: the four signs, and their full-width forms. Tabs and carriage returns, which do
 * so too, never get this far: a tab becomes a space, and cleaning leaves \n alone as a line end.
 */
const formula = '=+\\-@＝＋－＠';
/**
 * At the very beginning; and behind what some importer may take for the end of a cell, when it reads by another separator or another
 * quote than the ones that were written. Spaces between do not help: some importers cut them off.
 */
const beginning = new RegExp(`(^|[,;|"'\\n])([\\s\\u200b\\u2060\\ufeff]*)(?=[${formula}])`, 'gu');

/**
 * A text as one cell of a CSV file: in quotes, quotes in it doubled (RFC 4180), and with a single quote before whatever a
 * spreadsheet would run as a formula. That is OWASP's advice against CSV injection; the quote stays visible where a
 * cell is imported as it is.
 */
export function writeCell(text: string): string {
  const clean = cleanText(text).replace(/\t/g, ' ');
  return `"${clean.replace(beginning, "$1$2'").replace(/"/g, '""')}"`;
}

/** Rows of texts and numbers as a CSV file (RFC 4180): commas, every line ended by \r\n. Numbers stand without quotes. */
export function writeRows(rows: readonly (readonly (string | number)[])[]): string {
  const write = (cell: string | number): string => (typeof cell === 'number' ? String(cell) : writeCell(cell));
  return rows.map((row) => `${row.map(write).join(',')}\r\n`).join('');
}
