import type { Place, Problem } from '../model/problem.js';
import { makeProblem } from './make-problem.js';

/** One cell of a table: its text without the quotes around it, and where it begins. */
export interface Cell {
  readonly text: string;
  readonly place: Place;
}

export type Row = readonly Cell[];

export type Separator = ',' | ';' | '\t';

export const separators: readonly Separator[] = [',', ';', '\t'];

/**
 * Reads text with separators (RFC 4180) row by row: quotes around a cell, doubled quotes inside of them, line breaks in quotes,
 * rows ended by \n, \r\n or \r. Lines with nothing at all are passed over. A quote that is never closed, or words behind one
 * that is, are problems: the rest cannot be told apart any more, so reading ends there.
 */
export function* readRows(text: string, file: string, separator: Separator): Generator<Row | Problem> {
  let at = 0;
  let line = 1;
  let lineStart = 0;
  let row: Cell[] = [];

  const here = (): Place => ({ file, line, column: at - lineStart + 1 });
  const isBreak = (character: string | undefined): boolean => character === '\n' || character === '\r';
  const takeBreak = (): void => {
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    line += 1;
    lineStart = at;
  };
  const readBare = (): string => {
    const from = at;
    while (at < text.length && text[at] !== separator && !isBreak(text[at])) at += 1;
    return text.slice(from, at);
  };
  /** null where the quote is never closed. */
  const readQuoted = (): string | null => {
    at += 1;
    let read = '';
    let from = at;
    while (at < text.length) {
      if (text[at] === '"') {
        if (text[at + 1] !== '"') {
          read += text.slice(from, at);
          at += 1;
          return read;
        }
        at += 1;
        read += text.slice(from, at);
        at += 1;
        from = at;
      } else if (isBreak(text[at])) takeBreak();
      else at += 1;
    }
    return null;
  };

  while (at < text.length) {
    if (row.length === 0 && isBreak(text[at])) {
      takeBreak();
      continue;
    }
    const place = here();
    const words = text[at] === '"' ? readQuoted() : readBare();
    if (words === null) {
      yield makeProblem('quote-open', place, {});
      return;
    }
    row.push({ text: words, place });
    if (at < text.length && text[at] !== separator && !isBreak(text[at])) {
      yield makeProblem('quote-stray', here(), {});
      return;
    }
    if (text[at] === separator) {
      at += 1;
      // Behind a separator at the very end stands one more cell, with nothing in it.
      if (at < text.length && !isBreak(text[at])) continue;
      row.push({ text: '', place: here() });
    }
    yield row;
    row = [];
    if (at < text.length) takeBreak();
  }
}
