import { type Drawing, type Form, widths } from './frame.js';
import { drawLegend, type LegendEntry } from './legend.js';
import { widthOf, wrap } from './measure.js';
import { at, box, fontSize, line, lineHeight, path, smallSize, word, wordsAround, wordsFrom } from './shapes.js';

/** Both ends of a stretch of values from 1.0 to 5.0, unrounded. */
export interface Stretch {
  readonly low: number;
  readonly high: number;
}

/** A named part of the axis, up to where the next begins. */
export interface Zone {
  readonly from: number;
  /** Short: there is room for about ten letters a line. */
  readonly label: string;
}

/** Where a value stands on the axis. */
export type ToX = (value: number) => number;

/** A row whose marks stand on an axis from 1 to 5. Words are not escaped yet. */
export interface Track {
  readonly label: string;
  /** The figure, strong; '' where there is none. */
  readonly figure: string;
  /** What the figure is called, beside it. */
  readonly word: string;
  /** What stands below both; '' for nothing. */
  readonly note: string;
  readonly range: Stretch | null;
  /** Whether it is rated: else the range is hollow and dashed. */
  readonly rated: boolean;
  readonly interval: Stretch | null;
  /** The marks around a height, left to right as the values are. */
  readonly draw: (toX: ToX, middle: number) => readonly string[];
}

const plots = { wide: { left: 220, width: 304 }, narrow: { left: 13, width: 262 } } as const;
const ticks = [1, 2, 3, 4, 5];
const zoneSize = 11;
/** How far an outer zone's name may reach over its end. */
const outside = { wide: 34, narrow: 11 } as const;
/** Figures are set smaller where so many digits are needed that they take more. */
const mostForFigures = 90;
const labelRoom = 200;
const figureLeft = 546;
const rowPadding = 9;
const trackHeight = 26;
/** An interval has a line of its own below the marks. */
const intervalHeight = 12;

/** Rows in the given order over one axis, with zones above, values below and the legend at the foot. */
export function drawTracks(
  form: Form,
  tracks: readonly Track[],
  zones: readonly Zone[],
  legend: readonly LegendEntry[],
): Drawing {
  const plot = plots[form];
  const width = widths[form];
  const toX = (value: number): number => plot.left + ((value - 1) / 4) * plot.width;
  const parts = zones.map((zone, index) =>
    placeZone(zone, zones[index + 1]?.from ?? 5, index === 0, toX, outside[form]),
  );
  const head = Math.max(0, ...parts.map(({ lines }) => lines.length)) * lineHeight + (parts.length === 0 ? 1 : 6);
  const widest = Math.max(0, ...tracks.map(({ figure }) => widthOf(figure, fontSize, true)));
  const figures = {
    room: Math.min(widest === 0 ? 0 : widest + 9, mostForFigures),
    size: Math.min(1, (mostForFigures - 9) / Math.max(widest, 1)) * fontSize,
  };
  const draw = form === 'wide' ? drawWide : drawNarrow;
  const rows: string[] = [];
  let top = head;
  for (const track of tracks) {
    const row = draw(track, top, toX, figures);
    const bottom = top + row.height;
    rows.push(...drawGround(parts, row.plotTop, bottom, toX), line('grid', 0, top, width, top), ...row.parts);
    top = bottom;
  }
  const foot = drawLegend(legend, 0, width, top + 26, form === 'narrow');
  return {
    height: top + 26 + foot.height,
    parts: [
      ...parts.flatMap(({ lines, middle }) => wordsAround(lines, middle, head / 2, 'middle', zoneSize)),
      ...rows,
      line('grid', 0, top, width, top),
      ...ticks.flatMap((tick) => [
        line('threshold', toX(tick), top, toX(tick), top + 5),
        word(String(tick), toX(tick), top + 14, 'middle', zoneSize),
      ]),
      ...foot.parts,
    ],
  };
}

interface Part {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
  readonly middle: number;
}

/** The outer names may stand out as far as they have to, as nothing is beside them. */
function placeZone({ from, label }: Zone, to: number, first: boolean, toX: ToX, mostOutside: number): Part {
  const length = toX(to) - toX(from);
  const outside = first || to === 5 ? mostOutside : 0;
  const lines = wrap(label, length + outside - 2, zoneSize);
  const beyond = Math.max(0, ...lines.map((each) => widthOf(each, zoneSize) + 2 - length));
  const aside = outside === 0 ? 0 : first ? -beyond / 2 : beyond / 2;
  return { from, to, lines, middle: (toX(from) + toX(to)) / 2 + aside };
}

/** What lies below the marks of one row: the zones where there are any, else lines at the values. */
function drawGround(parts: readonly Part[], top: number, bottom: number, toX: ToX): readonly string[] {
  if (parts.length === 0) return ticks.map((tick) => line('grid', toX(tick), top, toX(tick), bottom));
  return [
    ...parts.map(({ from, to }, index) =>
      index % 2 === 0 ? '' : box('zone', toX(from), top, toX(to) - toX(from), bottom - top),
    ),
    ...parts.slice(1).map(({ from }) => line('threshold', toX(from), top, toX(from), bottom, 1, '2 3')),
  ];
}

/** The column of the figures: how wide, and how large they are set in it. */
interface Figures {
  readonly room: number;
  readonly size: number;
}

interface Row extends Drawing {
  /** Where the zones begin: below the words, where those stand above the marks. */
  readonly plotTop: number;
}

function drawWide(track: Track, top: number, toX: ToX, figures: Figures): Row {
  const wordLeft = figureLeft + figures.room;
  const labels = wrap(track.label, labelRoom, fontSize);
  const words = wrap(track.word, widths.wide - wordLeft, smallSize);
  const notes = wrap(track.note, widths.wide - wordLeft, smallSize);
  const beside = Math.max(words.length, 1) + notes.length;
  const marks = trackHeight + (track.interval === null ? 0 : intervalHeight);
  const height = Math.max(Math.max(labels.length, beside) * lineHeight + 2 * rowPadding, marks + 2 * rowPadding);
  const besideTop = top + (height - beside * lineHeight) / 2;
  return {
    height,
    plotTop: top,
    parts: [
      ...wordsAround(labels, 0, top + height / 2, 'start', fontSize),
      ...drawMarks(track, top + (height - marks) / 2, toX),
      word(track.figure, figureLeft, besideTop + lineHeight / 2, 'start', figures.size, true),
      ...wordsFrom([...words, ...(words.length === 0 ? [''] : []), ...notes], wordLeft, besideTop, 'start', smallSize),
    ],
  };
}

/** Words above the marks. */
function drawNarrow(track: Track, top: number, toX: ToX, figures: Figures): Row {
  const width = widths.narrow;
  const labels = wrap(track.label, width, fontSize);
  const words = wrap(track.word, width - figures.room, smallSize);
  const notes = wrap(track.note, width - figures.room, smallSize);
  const [first = ''] = words;
  const [note = ''] = notes;
  const oneLine =
    words.length < 2 &&
    notes.length < 2 &&
    figures.room + widthOf(first, smallSize) + widthOf(note, smallSize) + 16 <= width;
  const wordsTop = top + rowPadding + labels.length * lineHeight;
  const below = oneLine ? words : [...words, ...notes];
  const trackTop = wordsTop + Math.max(below.length, 1) * lineHeight + 3;
  return {
    height: trackTop + trackHeight + (track.interval === null ? 0 : intervalHeight) + 4 - top,
    plotTop: trackTop,
    parts: [
      ...wordsFrom(labels, 0, top + rowPadding, 'start', fontSize),
      word(track.figure, 0, wordsTop + lineHeight / 2, 'start', figures.size, true),
      ...wordsFrom(below, track.figure === '' ? 0 : figures.room, wordsTop, 'start', smallSize),
      oneLine ? word(note, width, wordsTop + lineHeight / 2, 'end', smallSize) : '',
      ...drawMarks(track, trackTop, toX),
    ],
  };
}

function drawMarks({ range, rated, interval, draw }: Track, top: number, toX: ToX): readonly string[] {
  const middle = top + trackHeight / 2;
  return [
    ...(range === null ? [] : [drawRange(toX(range.low), toX(range.high), middle, rated)]),
    ...(interval === null ? [] : [drawInterval(toX(interval.low), toX(interval.high), top + trackHeight + 4)]),
    ...draw(toX, middle),
  ];
}

/** The range as a thin bar; hollow and dashed where nothing is rated, so that the difference needs no colour. */
export function drawRange(left: number, right: number, middle: number, rated: boolean): string {
  const length = Math.max(right - left, 2);
  return rated
    ? box('range', left, middle - 4, length, 8, 4, ' stroke-width="1"')
    : box('range-open', left, middle - 4, length, 8, 4, ' stroke-width="1.5" stroke-dasharray="4 3"');
}

/** The interval as a line between two end caps. */
export function drawInterval(left: number, right: number, middle: number): string {
  const cap = `m0 ${-4}v8m0 ${-4}`;
  return path('interval', `M${at(left)} ${at(middle)}${cap}H${at(right)}${cap}`, 1.5);
}
