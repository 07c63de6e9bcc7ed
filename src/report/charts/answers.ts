import { escapeXml } from '../escape.js';
import { type ChartWords, type Drawing, drawBoth, type Form, formId, widths } from './frame.js';
import { drawLegend } from './legend.js';
import { widthOf, wrap } from './measure.js';
import { colours, firstDeep, onShade, paint, shadeOf, shades } from './palette.js';
import { at, box, circle, line, lineHeight, smallSize, word, wordsAround, wordsFrom } from './shapes.js';

/** How many people gave which answer. */
export interface AnswerCounts {
  /** For each option, in the item's order. */
  readonly options: readonly number[];
  readonly unknown: number;
  /** Not answered, or not applicable. */
  readonly none: number;
}

/** One item. Words are not escaped yet. */
export interface AnswersRow {
  readonly id: string;
  readonly label: string;
  /** null where the distribution must not be known. */
  readonly counts: AnswerCounts | null;
  /** What stands in place of the bar where counts are null; else ''. */
  readonly instead: string;
  /** At the right of the bar: "weit auseinander", "n = 9"; '' for nothing. */
  readonly note: string;
}

export interface AnswersBars extends ChartWords {
  /** In the order to show. */
  readonly rows: readonly AnswersRow[];
  readonly legend: {
    /** One for each option of the items, at most eleven. */
    readonly options: readonly string[];
    /** '' where the chart has none of it. */
    readonly unknown: string;
    readonly none: string;
  };
}

const plots = { wide: { left: 240, width: 370 }, narrow: { left: 0, width: widths.narrow } } as const;
const labelRoom = 222;
const noteLeft = 622;
const barHeight = 24;
const gap = 2;
const rowPadding = 8;

/** The answers to each item as one bar, people of all bars equally wide; both forms of the chart. */
export function drawAnswers(chart: AnswersBars): string {
  const most = Math.max(1, ...chart.rows.map(({ counts }) => (counts === null ? 0 : sum(counts))));
  return drawBoth(chart, (form) => drawForm(chart, form, most));
}

function drawForm(chart: AnswersBars, form: Form, most: number): Drawing {
  const id = formId(chart, form);
  const options = chart.legend.options.length;
  const rows: string[] = [];
  let top = 1;
  for (const row of chart.rows) {
    const plot = plots[form];
    const person = plot.width / most;
    const drawBar = (middle: number): readonly string[] =>
      row.counts === null
        ? wordsAround(wrap(row.instead, plot.width, smallSize), plot.left, middle, 'start', smallSize)
        : drawSegments(
            row.counts,
            { id, options, left: plot.left, person, size: form === 'wide' ? smallSize : 11 },
            middle,
          );
    const drawn = (form === 'wide' ? drawWide : drawNarrow)(row, top, drawBar);
    rows.push(line('grid', 0, top, widths[form], top), ...drawn.parts);
    top += drawn.height;
  }
  const legend = drawLegend(
    [
      ...chart.legend.options.map((words, index) => ({
        words,
        length: 18,
        draw: (x: number, y: number) => [segment(shadeOf(index, options), x, y, 18, 14)],
      })),
      { words: chart.legend.unknown, length: 18, draw: (x, y) => [hatched(`${id}-unknown`, x, y, 18, 14)] },
      { words: chart.legend.none, length: 18, draw: (x, y) => [hatched(`${id}-none`, x, y, 18, 14)] },
    ],
    1,
    widths[form] - 2,
    top + 6,
  );
  return {
    height: top + 6 + legend.height,
    parts: [drawPatterns(id), ...rows, line('grid', 0, top, widths[form], top), ...legend.parts],
  };
}

function drawWide(row: AnswersRow, top: number, drawBar: (middle: number) => readonly string[]): Drawing {
  const idRoom = widthOf(row.id, smallSize, true) + 8;
  const labels = wrap(row.label, labelRoom - idRoom, smallSize);
  const notes = wrap(row.note, widths.wide - noteLeft, smallSize);
  const lines = Math.max(labels.length, notes.length, row.counts === null ? 2 : 1);
  const height = Math.max(lines * lineHeight, barHeight) + 2 * rowPadding;
  const middle = top + height / 2;
  return {
    height,
    parts: [
      word(row.id, 0, middle - ((Math.max(labels.length, 1) - 1) * lineHeight) / 2, 'start', smallSize, true),
      ...wordsAround(labels, idRoom, middle, 'start', smallSize),
      ...drawBar(middle),
      ...wordsAround(notes, noteLeft, middle, 'start', smallSize),
    ],
  };
}

/** Words above and below the bar. */
function drawNarrow(row: AnswersRow, top: number, drawBar: (middle: number) => readonly string[]): Drawing {
  const idRoom = widthOf(row.id, smallSize, true) + 8;
  const labels = wrap(row.label, widths.narrow - idRoom, smallSize);
  const notes = wrap(row.note, widths.narrow, smallSize);
  const barTop = top + rowPadding + Math.max(labels.length, 1) * lineHeight + 4;
  const instead = row.counts === null ? wrap(row.instead, widths.narrow, smallSize).length * lineHeight : 0;
  const room = Math.max(barHeight, instead);
  return {
    height: barTop + room + notes.length * lineHeight + rowPadding - top,
    parts: [
      word(row.id, 0, top + rowPadding + lineHeight / 2, 'start', smallSize, true),
      ...wordsFrom(labels, idRoom, top + rowPadding, 'start', smallSize),
      ...drawBar(barTop + room / 2),
      ...wordsFrom(notes, 0, barTop + room + 2, 'start', smallSize),
    ],
  };
}

interface Bar {
  readonly id: string;
  /** How many options the items of the chart have: they share the shades. */
  readonly options: number;
  readonly left: number;
  /** How wide one person is. */
  readonly person: number;
  /** Of the counts. */
  readonly size: number;
}

function drawSegments(
  counts: AnswerCounts,
  { id, options, left, person, size }: Bar,
  middle: number,
): readonly string[] {
  const kinds = [
    ...counts.options.map((count, index) => ({ count, shade: shadeOf(index, options), hatch: '' })),
    { count: counts.unknown, shade: 0, hatch: `${id}-unknown` },
    { count: counts.none, shade: 0, hatch: `${id}-none` },
  ];
  const parts: string[] = [];
  let x = left;
  for (const { count, shade, hatch } of kinds) {
    if (count <= 0) continue;
    const width = count * person;
    // The page between two segments parts them where their shades are close.
    const inside = Math.max(width - gap, 1);
    parts.push(
      shade === 0
        ? hatched(hatch, x + gap / 2, middle, inside, barHeight)
        : segment(shade, x + gap / 2, middle, inside, barHeight),
      ...drawCount(String(count), shade, x + width / 2, middle, inside, size),
    );
    x += width;
  }
  return parts;
}

/** The number inside, where it fits. */
function drawCount(
  count: string,
  shade: number,
  x: number,
  middle: number,
  room: number,
  size: number,
): readonly string[] {
  const width = widthOf(count, size, true);
  if (width > room - 1) return [];
  if (shade === 0) {
    const plate = Math.min(width + 6, room - 1);
    return [
      // No higher than needed: the hatch has to be seen around it.
      box('plate', x - plate / 2, middle - 6.5, plate, 13, 2),
      word(count, x, middle, 'middle', size, true),
    ];
  }
  const name = shade < firstDeep ? 'on-pale' : 'on-deep';
  return [
    `<text class="${name}" fill="${onShade[name]}" x="${at(x)}" y="${at(middle + size * 0.35)}" text-anchor="middle" font-size="${size}" font-weight="600">${escapeXml(count)}</text>`,
  ];
}

function segment(shade: number, x: number, middle: number, width: number, height: number): string {
  const place = `x="${at(x + 0.5)}" y="${at(middle - height / 2)}" width="${at(Math.max(width - 1, 0.5))}" height="${height}"`;
  return `<rect class="segment shade-${shade}" ${place} fill="${shades[shade - 1] ?? shades[0]}" stroke="${colours.open}" stroke-width="1"/>`;
}

function hatched(pattern: string, x: number, middle: number, width: number, height: number): string {
  const place = `x="${at(x + 0.5)}" y="${at(middle - height / 2)}" width="${at(Math.max(width - 1, 0.5))}" height="${height}"`;
  return `<rect class="segment" ${place} fill="url(#${pattern})" stroke="${colours.open}" stroke-width="1"/>`;
}

/** Slanted lines for "cannot tell", dots for no answer: neither is a shade of any option. */
function drawPatterns(id: string): string {
  const pattern = (name: string, more: string, marks: string): string =>
    `<pattern id="${id}-${name}" patternUnits="userSpaceOnUse" width="6" height="6"${more}><rect ${paint('hatch')} width="6" height="6"/>${marks}</pattern>`;
  return `<defs>${pattern('unknown', ' patternTransform="rotate(45)"', line('hatch-line', 3, 0, 3, 6, 2))}${pattern('none', '', circle('hatch-dot', 3, 3, 1.1, 0))}</defs>`;
}

function sum({ options, unknown, none }: AnswerCounts): number {
  return options.reduce((all, count) => all + count, unknown + none);
}
