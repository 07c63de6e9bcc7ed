import { at, drawText, fontSize, lineHeight, smallSize, wrap } from './chart.js';
import { escapeXml } from './escape.js';
import type { ChainLinkView, ChainView } from './view-unscored.js';

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
        box(inside, top, room - 2, boxHeight),
        drawText(title, inside + (room - 2) / 2, middle, 'middle', smallSize, false),
        // Begins at the same height in each column, however many lines there are.
        drawText(state, inside, top + boxHeight + padding + (state.length * lineHeight) / 2, 'start', fontSize, true),
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
      drawText(state, 2 * axis, top + linkHeight / 2, 'start', fontSize, true),
      box(1, top + linkHeight, narrow - 2, boxHeight),
      drawText(title, padding + 4, top + linkHeight + boxHeight / 2, 'start', fontSize, false),
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
  const line = (from: Point, to: Point, attributes = '') =>
    `<line class="link" x1="${at(from[0])}" y1="${at(from[1])}" x2="${at(to[0])}" y2="${at(to[1])}" stroke="#5b7083" stroke-width="2"${attributes}/>`;
  if (state === 'sound') {
    return [
      line([x1, y1], [x2, y2]),
      `<circle class="link-sound" cx="${at(x)}" cy="${at(y)}" r="6" fill="#0b4f6c" stroke="#ffffff" stroke-width="2"/>`,
    ];
  }
  if (state === 'unknown') {
    return [
      line([x1, y1], [x2, y2], ' stroke-dasharray="4 3"'),
      `<circle class="link-unknown" cx="${at(x)}" cy="${at(y)}" r="6" fill="#ffffff" stroke="#5b7083" stroke-width="2"/>`,
    ];
  }
  const gap = first ? 11 : 8;
  const length = Math.hypot(x2 - x1, y2 - y1);
  const [alongX, alongY] = [((x2 - x1) / length) * gap, ((y2 - y1) / length) * gap];
  return [
    line([x1, y1], [x - alongX, y - alongY]),
    line([x + alongX, y + alongY], [x2, y2]),
    `<path class="link-weak" d="M${at(x - 5)} ${at(y - 5)}l10 10m0 -10l-10 10" fill="none" stroke="#9b2226" stroke-width="3"/>`,
    ...(first
      ? [`<circle class="link-weak" cx="${at(x)}" cy="${at(y)}" r="11" fill="none" stroke="#9b2226" stroke-width="2"/>`]
      : []),
  ];
}

function box(x: number, y: number, width: number, height: number): string {
  return `<rect class="phase" x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}" rx="4" fill="#f4f6f8" stroke="#5b7083" stroke-width="1"/>`;
}

function stateLines({ mean, stateWord }: ChainLinkView, room: number): readonly string[] {
  return [...(mean === '' ? [] : [mean]), ...wrap(stateWord, room, smallSize)];
}

function highest(columns: readonly (readonly string[])[]): number {
  return Math.max(1, ...columns.map(({ length }) => length)) * lineHeight;
}

function frame(chain: Drawn, form: 'wide' | 'narrow', width: number, height: number, parts: readonly string[]): string {
  const id = `${chain.anchor}-${form}`;
  return [
    `<svg class="chain-${form}" xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 ${width} ${at(height)}" width="${width}" height="${at(height)}" font-family="system-ui, sans-serif">`,
    `<title id="${id}-title">${escapeXml(chain.title)}</title>`,
    `<desc id="${id}-desc">${escapeXml(chain.description)}</desc>`,
    ...parts.filter((part) => part !== ''),
    '</svg>',
  ].join('\n');
}
