import { lengthOf, usableWidth, wrap } from '../wrap.js';
import type { Window } from './screen.js';

/** Longer lines are hard to read, however wide the window is. */
const widestLine = 96;
const defaultRows = 24;
/** In fewer rows no question can be read; the window then scrolls. */
const fewestRows = 8;

/** How many columns lines may take: one less than the window has, or some terminals break them. */
export function lineWidth({ columns }: Window): number {
  return Math.min(usableWidth(columns) - 1, widestLine);
}

/** How many lines may be shown, so that none is pushed out of the window. */
export function mostLines({ rows }: Window): number {
  return rows >= 1 ? Math.max(rows - 1, fewestRows - 1) : defaultRows - 1;
}

/**
 * A text as lines of at most so many columns, broken between words; only a word that is longer than a line is divided.
 * `first` stands before the first line, as many spaces before the others.
 */
export function breakText(text: string, width: number, first = ''): readonly string[] {
  return wrap(text, width, first)
    .split('\n')
    .flatMap((line) => divide(line, width));
}

/** The same in at most so many lines; an ellipsis tells that something is missing. */
export function cutText(text: string, width: number, most: number, first = ''): readonly string[] {
  const lines = breakText(text, width, first);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, Math.max(most, 1));
  const last = kept.at(-1) ?? '';
  return [...kept.slice(0, -1), `${dropWords(last, width - 2)} …`];
}

/** The first of several layouts, the richest first, that has no more lines than the window takes; the poorest is cut if it must be. */
export function firstThatFits(layouts: readonly (() => readonly string[])[], most: number): readonly string[] {
  let lines: readonly string[] = [];
  for (const layout of layouts) {
    lines = layout();
    if (lines.length <= most) return lines;
  }
  // The last line says which keys there are.
  return [...lines.slice(0, most - 1), ...lines.slice(-1)];
}

/** As many lines as there is room for, with the one at `at` (from 0) among them, in the middle where that can be. */
export function linesAround(lines: readonly string[], at: number, room: number): readonly string[] {
  const from = Math.min(Math.max(at - Math.floor(room / 2), 0), Math.max(lines.length - room, 0));
  return lines.slice(from, from + Math.max(room, 1));
}

/** Two texts on one line, one at each end; where both have no room the first is cut. */
export function bothEnds(left: string, right: string, width: number): string {
  const shown = cutText(left, width - lengthOf(right) - 2, 1)[0] ?? '';
  return `${shown}${' '.repeat(width - lengthOf(shown) - lengthOf(right))}${right}`;
}

/** How far something is, as blocks. `share` is from 0 to 1; full only at 1, empty only at 0. */
export function bar(share: number, blocks: number): string {
  const rounded = Math.round(share * blocks);
  const full = share <= 0 ? 0 : share >= 1 ? blocks : Math.min(Math.max(rounded, 1), blocks - 1);
  return '█'.repeat(full) + '░'.repeat(blocks - full);
}

function dropWords(line: string, width: number): string {
  let kept = line;
  while (lengthOf(kept) > width) {
    const space = kept.trimEnd().lastIndexOf(' ');
    const shorter = space > 0 ? kept.slice(0, space).trimEnd() : '';
    // A single long word is cut where it is.
    kept = shorter.trim() === '' ? ([...divide(kept, width)][0] ?? '') : shorter;
  }
  return kept.replace(/[\s,;:–-]+$/u, '');
}

function divide(line: string, width: number): readonly string[] {
  if (lengthOf(line) <= width) return [line];
  const pieces: string[] = [];
  let piece = '';
  for (const character of line) {
    if (piece !== '' && lengthOf(piece) + lengthOf(character) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}
