import { type ChartWords, drawBoth } from './frame.js';
import type { LegendEntry } from './legend.js';
import { at, circle, diamond, line, path } from './shapes.js';
import { drawInterval, drawRange, drawTracks, type Stretch, type ToX, type Zone } from './tracks.js';

/** One dimension, now and at its target. Values from 1.0 to 5.0, unrounded; words are not escaped yet. */
export interface DumbbellRow {
  readonly label: string;
  /** null where it is not rated: its range is dashed, and no score is marked. */
  readonly score: number | null;
  readonly range: Stretch | null;
  /** null draws nothing. */
  readonly interval: Stretch | null;
  /** The value at which the target level begins; null where there is no target. */
  readonly target: number | null;
  /** "2,4"; '' where there is none. */
  readonly figure: string;
  /** "Stufe 2, Obergrenze", "nicht bewertet". */
  readonly word: string;
  /** "fehlt 0,6", "erreicht"; '' where there is no target. */
  readonly gap: string;
}

export interface Dumbbell extends ChartWords {
  /** In the order to show. */
  readonly rows: readonly DumbbellRow[];
  /** The levels where all rows have the same thresholds, the first from 1; else none. */
  readonly zones: readonly Zone[];
  /** What each mark stands for; '' where the chart has none of it. */
  readonly legend: {
    readonly score: string;
    readonly target: string;
    readonly range: string;
    readonly interval: string;
    readonly unrated: string;
  };
}

/** The dimensions from now to their targets: a full circle, a way to go, a hollow diamond; both forms of the chart. */
export function drawDumbbell(chart: Dumbbell): string {
  const tracks = chart.rows.map((row) => ({
    ...row,
    note: row.gap,
    rated: row.score !== null,
    draw: (toX: ToX, middle: number) => drawRow(row, toX, middle),
  }));
  return drawBoth(chart, (form) => drawTracks(form, tracks, chart.zones, legendOf(chart)));
}

const circleRadius = 6.5;
// Larger than the circle, so that it is still seen around one that stands on it.
const diamondHalf = 11;

function drawRow({ score, target }: DumbbellRow, toX: ToX, middle: number): readonly string[] {
  return [
    ...(score === null || target === null || score >= target ? [] : drawWay(toX(score), toX(target), middle)),
    ...(target === null ? [] : [diamond('target', toX(target), middle, diamondHalf)]),
    ...(score === null ? [] : [circle('mark', toX(score), middle, circleRadius)]),
  ];
}

/** From the score to the target; the head says which way without colour. */
function drawWay(from: number, to: number, middle: number): readonly string[] {
  const start = from + circleRadius + 2;
  const end = to - diamondHalf - 3;
  if (end - start < 8) return [];
  return [
    line('way', start, middle, end, middle, 2, '5 3'),
    path('way', `M${at(end - 5)} ${at(middle - 5)}l5 5l-5 5`, 2),
  ];
}

function legendOf({ legend }: Dumbbell): readonly LegendEntry[] {
  return [
    { words: legend.score, length: 15, draw: (x, y) => [circle('mark', x + 7.5, y, circleRadius)] },
    {
      words: legend.target,
      length: 54,
      draw: (x, y) => [...drawWay(x - circleRadius, x + 42, y), diamond('target', x + 42, y, diamondHalf)],
    },
    { words: legend.range, length: 30, draw: (x, y) => [drawRange(x, x + 30, y, true)] },
    { words: legend.unrated, length: 30, draw: (x, y) => [drawRange(x + 1, x + 29, y, false)] },
    { words: legend.interval, length: 30, draw: (x, y) => [drawInterval(x + 1, x + 29, y)] },
  ];
}
