import { type ChartWords, type Drawing, drawBoth, type Form, widths } from './frame.js';
import { drawLegend } from './legend.js';
import { wrap } from './measure.js';
import { paint } from './palette.js';
import { type Anchor, at, circle, diamond, line, lineHeight, path, smallSize, word, wordsFrom } from './shapes.js';

/** One axis of a profile. Values from 1.0 to 5.0, unrounded; words are not escaped yet. */
export interface RadarAxis {
  readonly label: string;
  /** null where it is not rated: the line is broken there. */
  readonly score: number | null;
  readonly target: number | null;
  /** "2,4", or that it is not rated. */
  readonly figure: string;
}

export interface Radar extends ChartWords {
  /** Three to twelve, clockwise from the top. */
  readonly axes: readonly RadarAxis[];
  /** What each line stands for; '' where the chart has none of it. */
  readonly legend: { readonly score: string; readonly target: string };
}

type Point = readonly [x: number, y: number];

const radii = { wide: 170, narrow: 106 } as const;
const rings = [1, 2, 3, 4, 5];
const sideGap = 14;
const circleRadius = 5.5;
// Larger than the circle, so that it is still seen around one that stands on it.
const diamondHalf = 9.5;

/**
 * The profile: now as a full line with circles, the target dashed with hollow diamonds. The middle stands for 0, so that
 * a value of 1 is seen. On phones the axes have numbers, and their names stand below; both forms of the chart.
 */
export function drawRadar(chart: Radar): string {
  return drawBoth(chart, (form) => drawForm(chart, form));
}

function drawForm({ axes, legend }: Radar, form: Form): Drawing {
  const width = widths[form];
  const radius = radii[form];
  const placed = axes.map((axis, index) => {
    const angle = (index / axes.length) * 2 * Math.PI - Math.PI / 2;
    const direction: Point = [Math.cos(angle), Math.sin(angle)];
    return { axis, direction, label: labelOf(axis, { index, all: axes.length }, direction, form) };
  });
  const above = Math.max(0, ...placed.map(({ label }) => -label.top));
  const below = Math.max(0, ...placed.map(({ label }) => label.top + label.height));
  const centre: Point = [width / 2, above + 2];
  const reach = (value: number, [x, y]: Point): Point => [
    centre[0] + (x * value * radius) / 5,
    centre[1] + (y * value * radius) / 5,
  ];
  const points = (of: (axis: RadarAxis) => number | null): readonly (Point | null)[] =>
    placed.map(({ axis, direction }) => {
      const value = of(axis);
      return value === null ? null : reach(value, direction);
    });
  const scores = points(({ score }) => score);
  const targets = points(({ target }) => target);
  const list = form === 'wide' ? { height: 0, parts: [] } : listAxes(axes, centre[1] + below + 12);
  const listEnd = centre[1] + below + (form === 'wide' ? 12 : 18) + list.height;
  const foot = drawLegend(
    [
      {
        words: legend.score,
        length: 36,
        draw: (x, y) => [line('outline', x, y, x + 36, y, 2.5), circle('mark', x + 18, y, circleRadius)],
      },
      {
        words: legend.target,
        length: 36,
        draw: (x, y) => [line('way', x, y, x + 36, y, 2, '6 4'), diamond('target', x + 18, y, diamondHalf)],
      },
    ],
    0,
    width,
    listEnd,
  );
  const closed = !scores.includes(null);
  return {
    height: listEnd + foot.height + 1,
    parts: [
      closed ? path('area', `${wayOf(scores)}`, 0) : '',
      ...rings.map((ring) =>
        path(ring === 5 ? 'threshold' : 'grid', wayOf(placed.map(({ direction }) => reach(ring, direction))), 1),
      ),
      ...placed.map(({ direction }) => {
        const [x, y] = reach(5, direction);
        return line('grid', centre[0], centre[1], x, y);
      }),
      path('way', wayOf(targets), 2, ' stroke-dasharray="6 4"'),
      path('outline', wayOf(scores), 2.5, ' stroke-linejoin="round"'),
      ...targets.map((point) => (point === null ? '' : diamond('target', point[0], point[1], diamondHalf))),
      ...scores.map((point) => (point === null ? '' : circle('mark', point[0], point[1], circleRadius))),
      ...rings.map((ring) => ringNumber(ring, centre[0] - 9, centre[1] - (ring * radius) / 5)),
      ...placed.flatMap(({ label }) => drawLabel(label, centre)),
      ...list.parts,
      ...foot.parts,
    ],
  };
}

interface Label {
  readonly lines: readonly string[];
  readonly figure: string;
  /** From the middle of the chart. */
  readonly x: number;
  readonly top: number;
  readonly height: number;
  readonly anchor: Anchor;
}

/** Which axis it is, counted from 0, of how many. */
interface Place {
  readonly index: number;
  readonly all: number;
}

/** Outside the outer ring, growing away from it: labels beside each other on the ring keep apart. */
function labelOf(axis: RadarAxis, { index, all }: Place, [dx, dy]: Point, form: Form): Label {
  const distance = radii[form] + sideGap;
  const anchor = Math.abs(dx) < 0.05 ? 'middle' : dx > 0 ? 'start' : 'end';
  const lines =
    form === 'wide' ? wrap(axis.label, roomBeside(dx, distance, anchor, all), smallSize) : [String(index + 1)];
  const figure = form === 'wide' ? axis.figure : '';
  const height = (lines.length + (figure === '' ? 0 : 1)) * lineHeight;
  return { lines, figure, anchor, x: dx * distance, top: dy * distance + (dy - 1) * (height / 2), height };
}

/** No wider than a column, no further than the edge, and at the top and the foot no further than to the neighbours. */
function roomBeside(dx: number, distance: number, anchor: Anchor, all: number): number {
  const neighbours = 2 * (Math.sin((2 * Math.PI) / all) * distance - 10);
  return Math.min(
    widths.wide / 2 - Math.abs(dx) * distance - 2,
    anchor === 'middle' && all > 4 ? neighbours : 190,
    190,
  );
}

function drawLabel({ lines, figure, x, top, anchor }: Label, [centreX, centreY]: Point): readonly string[] {
  return [
    ...wordsFrom(lines, centreX + x, centreY + top, anchor, smallSize),
    ...wordsFrom(
      figure === '' ? [] : [figure],
      centreX + x,
      centreY + top + lines.length * lineHeight,
      anchor,
      smallSize,
      true,
    ),
  ];
}

/** The names of the numbered axes, with their figures. */
function listAxes(axes: readonly RadarAxis[], from: number): Drawing {
  const numberRoom = 24;
  const parts: string[] = [];
  let top = from;
  for (const [index, { label, figure }] of axes.entries()) {
    const figures = wrap(figure, 78, smallSize, true);
    const lines = wrap(label, widths.narrow - numberRoom - 84, smallSize);
    parts.push(
      word(String(index + 1), 0, top + lineHeight / 2, 'start', smallSize, true),
      ...wordsFrom(lines, numberRoom, top, 'start', smallSize),
      ...wordsFrom(figures, widths.narrow, top, 'end', smallSize, true),
    );
    top += Math.max(lines.length, figures.length, 1) * lineHeight + 4;
  }
  return { height: top - from, parts };
}

/** A closed way through all points, broken where one is missing; '' has nothing to draw. */
function wayOf(points: readonly (Point | null)[]): string {
  const from = points.indexOf(null);
  // Begins behind a gap, so that a stretch over the top stays in one piece.
  const turned = from < 0 ? points : [...points.slice(from), ...points.slice(0, from)];
  const way = turned
    .map((point, index) => {
      if (point === null) return '';
      const command = index === 0 || turned[index - 1] == null ? 'M' : 'L';
      return `${command}${at(point[0])} ${at(point[1])}`;
    })
    .join('');
  return from < 0 ? `${way}Z` : way;
}

/** Readable on lines, too: the page's colour around it. */
function ringNumber(ring: number, x: number, y: number): string {
  return `<text ${paint('halo')} x="${at(x)}" y="${at(y + 4)}" text-anchor="end" font-size="11" stroke-width="3" paint-order="stroke">${ring}</text>`;
}
