import type { SeverityClass } from '../../model/rule-set.js';
import { type ChartWords, drawBoth } from './frame.js';
import { at, box, circle, diamond, path } from './shapes.js';
import { drawRange, drawTracks, type Stretch, type ToX, type Zone } from './tracks.js';

/** One anti-pattern. Values from 1.0 to 5.0, unrounded; words are not escaped yet. */
export interface SeverityRow {
  readonly label: string;
  /** null, both, where it is not rated: its range is dashed, and no severity is marked. */
  readonly severity: number | null;
  readonly class: SeverityClass | null;
  readonly range: Stretch | null;
  /** null draws nothing. */
  readonly interval: Stretch | null;
  /** "3,4"; '' where there is none. */
  readonly figure: string;
  /** The name of the class, or that it is not rated. */
  readonly word: string;
}

export interface SeverityZone extends Zone {
  readonly class: SeverityClass;
}

export interface SeverityStrips extends ChartWords {
  /** In the order to show. */
  readonly rows: readonly SeverityRow[];
  /** The classes, rising, the first from 1. */
  readonly zones: readonly SeverityZone[];
  /** '' where nothing of it is shown. */
  readonly legend: { readonly range: string; readonly unrated: string };
}

/** The anti-patterns, each with the shape of its class on a strip of the classes; both forms of the chart. */
export function drawSeverity(chart: SeverityStrips): string {
  const tracks = chart.rows.map((row) => ({
    ...row,
    note: '',
    rated: row.severity !== null,
    draw: (toX: ToX, middle: number) =>
      row.severity === null || row.class === null ? [] : shapes[row.class](toX(row.severity), middle),
  }));
  const legend = [
    ...chart.zones.map((zone) => ({
      words: zone.label,
      length: 16,
      draw: (x: number, y: number) => shapes[zone.class](x + 8, y),
    })),
    { words: chart.legend.range, length: 30, draw: (x: number, y: number) => [drawRange(x, x + 30, y, true)] },
    { words: chart.legend.unrated, length: 30, draw: (x: number, y: number) => [drawRange(x + 1, x + 29, y, false)] },
  ];
  return drawBoth(chart, (form) => drawTracks(form, tracks, chart.zones, legend));
}

/** The worse, the fuller and the more angular: told apart without colour. */
const shapes: Readonly<Record<SeverityClass, (x: number, y: number) => readonly string[]>> = {
  absent: (x, y) => [circle('bad-hollow', x, y, 6.5)],
  early: (x, y) => [
    circle('bad-hollow', x, y, 6.5),
    path('bad-half', `M${at(x)} ${at(y - 6.5)}a6.5 6.5 0 0 0 0 13z`, 0),
  ],
  present: (x, y) => [diamond('mark-bad', x, y, 9.5)],
  entrenched: (x, y) => [
    box('mark-bad', x - 8, y - 8, 16, 16, 0, ' stroke-width="2"'),
    box('bar-inside', x - 4.5, y - 1.5, 9, 3),
  ],
};
