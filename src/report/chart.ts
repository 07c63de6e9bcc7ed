import type { Range, Scorecard } from '../model/scorecard.js';
import { escapeXml } from './escape.js';
import type { ReportView } from './view.js';

/** One row of a chart. Positions are values from 1.0 to 5.0, unrounded; words are not escaped yet. */
interface Row {
  readonly label: string;
  readonly value: number | null;
  readonly range: Range | null;
  /** Beside the row: the figure, and below it what it is called. */
  readonly figure: string;
  readonly word: string;
}

interface Tick {
  readonly at: number;
  readonly label: string;
}

interface Chart {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly rows: readonly Row[];
  /** Lines across all rows, with a label above each. */
  readonly ticks: readonly Tick[];
  /** Names between the lines, each in the middle of its part. */
  readonly zones: readonly Tick[];
  readonly marker: (x: number, y: number) => string;
}

// All lengths are SVG units; at full width one unit is about one CSS pixel.
const width = 680;
const labelWidth = 200;
const plotLeft = 216;
const plotWidth = 300;
const wordLeft = 536;
const wordWidth = width - wordLeft;
export const lineHeight = 17;
export const fontSize = 14;
export const smallSize = 12.5;
const rowPadding = 9;
/** Wide letters included: no system font sets German text wider than this on average. */
const letterWidth = 0.56;
/** A title longer than this stands in full in the table below the chart. */
const mostLines = 4;

/** The profile of the dimensions: one row each, the range as a bar, the score as a circle. */
export function profileChart(scorecard: Scorecard, view: ReportView): string {
  const results = scorecard.sections.filter((section) => section.kind === 'dimension');
  return draw({
    id: 'profile-chart',
    ...view.charts.profile,
    rows: view.dimensions.map((one, index) => ({
      label: one.title,
      value: results[index]?.score ?? null,
      range: results[index]?.range ?? null,
      figure: one.rated ? one.score : one.headline,
      word: one.rated ? one.headline : '',
    })),
    ticks: [1, 2, 3, 4, 5].map((at) => ({ at, label: String(at) })),
    zones: [],
    marker: (x, y) => `<circle class="mark" cx="${at(x)}" cy="${at(y)}" r="7" fill="#0b4f6c"/>`,
  });
}

/** The severities: one strip per anti-pattern, its classes between lines, the range as a bar, the severity as a diamond. */
export function severityChart(scorecard: Scorecard, view: ReportView): string {
  const results = scorecard.sections.filter((section) => section.kind === 'anti-pattern');
  const starts = scorecard.severities.map(({ from }) => from);
  const ends = [...starts.slice(1), 5];
  return draw({
    id: 'severity-chart',
    ...view.charts.severity,
    rows: view.antiPatterns.map((one, index) => ({
      label: one.title,
      value: results[index]?.severity ?? null,
      range: results[index]?.range ?? null,
      figure: one.rated ? one.severity : one.headline,
      word: one.rated ? one.className : '',
    })),
    ticks: [...starts, 5].map((at) => ({ at, label: '' })),
    zones: scorecard.severities.map(({ name }, index) => ({
      at: ((starts[index] ?? 1) + (ends[index] ?? 5)) / 2,
      label: name[view.language],
    })),
    marker: (x, y) => `<path class="mark-bad" d="M${at(x)} ${at(y - 8)}l8 8l-8 8l-8 -8z" fill="#9b2226"/>`,
  });
}

function draw(chart: Chart): string {
  const zoneLines = chart.zones.map(({ label }) => wrap(label, plotWidth / Math.max(chart.zones.length, 1), smallSize));
  const headHeight = Math.max(1, ...zoneLines.map((lines) => lines.length)) * lineHeight + 6;
  const body: string[] = [];
  let top = headHeight;
  for (const row of chart.rows) {
    const labels = wrap(row.label, labelWidth, fontSize);
    const words = [...wrap(row.figure, wordWidth, fontSize), ...wrap(row.word, wordWidth, smallSize)];
    const height = Math.max(labels.length, words.length, 1) * lineHeight + 2 * rowPadding;
    const middle = top + height / 2;
    body.push(
      line(0, top, width, top, 'grid', '#d5dbe1'),
      drawText(labels, labelWidth, middle, 'end', fontSize, false),
      bar(row, middle),
      row.value === null ? '' : chart.marker(toX(row.value), middle),
      drawText(words, wordLeft, middle, 'start', fontSize, true),
    );
    top += height;
  }
  const ticks = chart.ticks.flatMap((tick) => [
    line(toX(tick.at), headHeight, toX(tick.at), top, 'grid', '#d5dbe1'),
    tick.label === '' ? '' : drawText([tick.label], toX(tick.at), headHeight / 2, 'middle', smallSize, false),
  ]);
  const zones = chart.zones.map((zone, index) =>
    drawText(zoneLines[index] ?? [], toX(zone.at), headHeight / 2, 'middle', smallSize, false),
  );
  const parts = [...ticks, ...zones, ...body].filter((part) => part !== '');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${chart.id}-title ${chart.id}-desc" viewBox="0 0 ${width} ${at(top + 1)}" width="${width}" height="${at(top + 1)}" font-family="system-ui, sans-serif">`,
    `<title id="${chart.id}-title">${escapeXml(chart.title)}</title>`,
    `<desc id="${chart.id}-desc">${escapeXml(chart.description)}</desc>`,
    ...parts,
    '</svg>',
  ].join('\n');
}

/** The range; dashed and hollow where nothing is rated, so that the difference needs no colour. */
function bar({ range, value }: Row, middle: number): string {
  if (range === null) return '';
  const left = toX(range.low);
  const length = Math.max(toX(range.high) - left, 2);
  const place = `x="${at(left)}" y="${at(middle - 4)}" width="${at(length)}" height="8" rx="4"`;
  return value === null
    ? `<rect class="range-open" ${place} fill="none" stroke="#5b7083" stroke-width="1.5" stroke-dasharray="4 3"/>`
    : `<rect class="range" ${place} fill="#7b93a7"/>`;
}

function line(x1: number, y1: number, x2: number, y2: number, name: string, stroke: string): string {
  return `<line class="${name}" x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}" stroke="${stroke}" stroke-width="1"/>`;
}

/** Lines of text around a middle height; the first of them set strong where it is a figure. */
export function drawText(
  lines: readonly string[],
  x: number,
  middle: number,
  anchor: 'start' | 'middle' | 'end',
  size: number,
  figure: boolean,
): string {
  const first = middle - ((lines.length - 1) * lineHeight) / 2 + size * 0.35;
  return lines
    .map((words, index) => {
      const strong = figure && index === 0 ? ' font-weight="600"' : '';
      const height = figure && index > 0 ? smallSize : size;
      return `<text class="words" x="${at(x)}" y="${at(first + index * lineHeight)}" text-anchor="${anchor}" font-size="${height}" fill="#1c2733"${strong}>${escapeXml(words)}</text>`;
    })
    .join('\n');
}

function toX(value: number): number {
  return plotLeft + ((value - 1) / 4) * plotWidth;
}

/** A length with at most one decimal: enough for the eye, and the same bytes everywhere. */
export function at(length: number): string {
  return String(Math.round(length * 10) / 10);
}

/** Words in lines that fit a width; a word longer than a line is divided. Empty text gives no line. */
export function wrap(words: string, room: number, size: number): string[] {
  const letters = Math.max(Math.floor(room / (size * letterWidth)), 4);
  // One line more than is shown is enough to know that something is left out.
  const shown = Array.from(words)
    .slice(0, letters * (mostLines + 1))
    .join('');
  const lines: string[] = [];
  let current = '';
  const pieces = shown.split(/\s+/).flatMap((word) => divide(word, letters));
  for (const piece of pieces) {
    const joined = current === '' ? piece : `${current} ${piece}`;
    if (length(joined) <= letters) {
      current = joined;
    } else {
      if (current !== '') lines.push(current);
      current = piece;
    }
  }
  if (current !== '') lines.push(current);
  if (lines.length <= mostLines) return lines;
  return [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1] ?? ''}…`];
}

function divide(word: string, letters: number): string[] {
  const points = Array.from(word);
  if (points.length <= letters) return word === '' ? [] : [word];
  const hyphen = points.slice(0, letters).lastIndexOf('-');
  const cut = hyphen > 0 ? hyphen + 1 : letters - 1;
  const head = points.slice(0, cut).join('');
  return [hyphen > 0 ? head : `${head}-`, ...divide(points.slice(cut).join(''), letters)];
}

function length(words: string): number {
  return Array.from(words).length;
}
