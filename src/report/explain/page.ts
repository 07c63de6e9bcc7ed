import type { Paint } from '../../model/paint.js';
import { escapeTerminal } from '../escape.js';
import { lengthOf, wrap } from '../wrap.js';

/** A row of a table: short cells that stand under each other, and a text that may wrap. */
export interface Row {
  readonly cells: readonly string[];
  readonly text: string;
}

/**
 * A page of running text for a terminal, 80 columns wide. Whatever is put on it is cleaned first, so that no text of a file
 * can steer the terminal.
 */
export class Page {
  readonly #paint: Paint;
  readonly #lines: string[] = [];

  constructor(paint: Paint) {
    this.#paint = paint;
  }

  title(text: string): this {
    if (this.#lines.length > 0) this.#lines.push('', '');
    this.#lines.push(...wrap(escapeTerminal(text)).map(this.#paint.strong));
    return this;
  }

  heading(text: string): this {
    this.gap();
    this.#lines.push(...wrap(escapeTerminal(text)).map(this.#paint.strong));
    return this;
  }

  /** A paragraph; nothing for an empty text. */
  text(text: string, indent = 2): this {
    if (text !== '') this.#lines.push(...wrap(escapeTerminal(text), ' '.repeat(indent)));
    return this;
  }

  /** What one may skip. */
  note(text: string, indent = 2): this {
    this.#lines.push(...wrap(escapeTerminal(text), ' '.repeat(indent)).map(this.#paint.dim));
    return this;
  }

  bullet(text: string, indent = 2): this {
    this.#lines.push(...wrap(escapeTerminal(text), `${' '.repeat(indent)}- `));
    return this;
  }

  /** One empty line, however often it is asked for. */
  gap(): this {
    if (this.#lines.at(-1) !== '') this.#lines.push('');
    return this;
  }

  table(rows: readonly Row[], indent = 4): this {
    const cleaned = rows.map(({ cells, text }) => ({ cells: cells.map(escapeTerminal), text: escapeTerminal(text) }));
    const widths: number[] = [];
    for (const { cells } of cleaned) {
      for (const [column, cell] of cells.entries()) widths[column] = Math.max(widths[column] ?? 0, lengthOf(cell));
    }
    for (const { cells, text } of cleaned) {
      const start = cells
        .map((cell, column) => `${cell}${' '.repeat((widths[column] ?? 0) - lengthOf(cell))}  `)
        .join('');
      this.#lines.push(...wrap(text, `${' '.repeat(indent)}${start}`));
    }
    return this;
  }

  /** Ends with exactly one newline. */
  toString(): string {
    return `${this.#lines.join('\n')}\n`;
  }
}
