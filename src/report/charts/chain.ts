import type { ChainLinkView, ChainView } from '../view-unscored.js';
import { svg } from './frame.js';
import { wrap } from './measure.js';
import { at, box, circle, fontSize, line, lineHeight, path, smallSize, wordsAround, wordsFrom } from './shapes.js';

// All lengths are SVG units; at full width one unit is about one CSS pixel.
const wide = 780;
const narrow = 300;
/** The hand-over into a phase, drawn before its box. */
const linkLength = 32;
const padding = 9;
/** More phases than these begin another row, as their names would no longer fit. */
const mostInRow = 6;

/** What of a chain is drawn; words are not escaped yet. */
type Drawn = Pick<ChainView, 'anchor' | 'title' | 'description' | 'links'>;

/** Both forms; the style sheet shows the one that there is room for. */
export function drawChain(chain: Drawn): string {
  return `${wideChain(chain)}\n${narrowChain(chain)}`;
}

/** The chain from left to right, for screens that have the room and for paper. */
export function wideChain(chain: Drawn): string {
  const inRow = Math.min(chain.links.length, mostInRow);
  const column = wide / inRow;
  const room = column - linkLength;
  const parts: string[] = [];
  let top = 1;
  for (let start = 0; start < chain.links.length; start += inRow) {
    const row = chain.links.slice(start, start + inRow).map((link) => ({
      link,
      title: wrap(link.title, room - 6, smallSize),
      state: stateLines(link, room),
    }));
    const boxHeight = highest(row.map(({ title }) => title)) + 2 * padding;
    const stateHeight = highest(row.map(({ state }) => state)) + 2 * padding;
    for (const [index, { link, title, state }] of row.entries()) {
      const left = index * column;
      const middle = top + boxHeight / 2;
      const inside = left + linkLength;
      parts.push(
        ...drawLink(link, [left + 2, middle], [inside - 2, middle]),
        phase(inside, top, room - 2, boxHeight),
        ...wordsAround(title, inside + (room - 2) / 2, middle, 'middle', smallSize),
        // Begins at the same height in each column, however many lines there are.
        ...drawState(link, state, inside, top + boxHeight + padding),
      );
    }
    top += boxHeight + stateHeight;
  }
  return frame(chain, 'wide', wide, top, parts);
}

/** The chain from top to bottom, for phones: nothing to scroll sideways. */
export function narrowChain(chain: Drawn): string {
  const parts: string[] = [];
  const axis = 24;
  let top = 1;
  for (const link of chain.links) {
    const state = stateLines(link, narrow - 2 * axis);
    const title = wrap(link.title, narrow - 2 * padding, fontSize);
    const linkHeight = Math.max(linkLength + 6, state.length * lineHeight + padding);
    const boxHeight = highest([title]) + 2 * padding;
    parts.push(
      ...drawLink(link, [axis, top + 2], [axis, top + linkHeight - 2]),
      ...drawState(link, state, 2 * axis, top + (linkHeight - highest([state])) / 2),
      phase(1, top + linkHeight, narrow - 2, boxHeight),
      ...wordsAround(title, padding + 4, top + linkHeight + boxHeight / 2, 'start', fontSize),
    );
    top += linkHeight + boxHeight;
  }
  return frame(chain, 'narrow', narrow, top + 1, parts);
}

type Point = readonly [x: number, y: number];

/**
 * A hand-over, its state told by shape: whole with a full circle where it holds, broken with a cross where it is weak, dashed
 * with a hollow circle where it is not known; a ring around the cross where the chain breaks first.
 */
function drawLink({ state, first }: ChainLinkView, [x1, y1]: Point, [x2, y2]: Point): readonly string[] {
  const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
  if (state === 'sound') return [line('link', x1, y1, x2, y2, 2), circle('link-sound', x, y, 6)];
  if (state === 'unknown') return [line('link', x1, y1, x2, y2, 2, '4 3'), circle('link-unknown', x, y, 6)];
  const gap = first ? 11 : 8;
  const length = Math.hypot(x2 - x1, y2 - y1);
  const [alongX, alongY] = [((x2 - x1) / length) * gap, ((y2 - y1) / length) * gap];
  return [
    line('link', x1, y1, x - alongX, y - alongY, 2),
    line('link', x + alongX, y + alongY, x2, y2, 2),
    path('link-weak', `M${at(x - 5)} ${at(y - 5)}l10 10m0 -10l-10 10`, 3),
    ...(first ? [circle('link-weak', x, y, 11)] : []),
  ];
}

function phase(x: number, y: number, width: number, height: number): string {
  return box('phase', x, y, width, height, 4, ' stroke-width="1"');
}

function stateLines({ mean, stateWord }: ChainLinkView, room: number): readonly string[] {
  return [...(mean === '' ? [] : [mean]), ...wrap(stateWord, room, smallSize)];
}

function drawState({ mean }: ChainLinkView, lines: readonly string[], x: number, top: number): readonly string[] {
  const figures = mean === '' ? 0 : 1;
  return [
    ...wordsFrom(lines.slice(0, figures), x, top, 'start', fontSize, true),
    ...wordsFrom(lines.slice(figures), x, top + figures * lineHeight, 'start', smallSize),
  ];
}

function highest(columns: readonly (readonly string[])[]): number {
  return Math.max(1, ...columns.map(({ length }) => length)) * lineHeight;
}

function frame(chain: Drawn, form: 'wide' | 'narrow', width: number, height: number, parts: readonly string[]): string {
  return svg({ ...chain, id: chain.anchor }, form, `chain-${form}`, width, height, parts);
}
