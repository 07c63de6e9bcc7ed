import { type ChartWords, type Drawing, drawBoth, type Form, widths } from './frame.js';
import { drawLegend, type LegendEntry } from './legend.js';
import { widthOf } from './measure.js';
import { onShade, paint } from './palette.js';
import { makeRoom, type Room } from './room.js';
import { at, box, circle, line, lineHeight, path, smallSize, word } from './shapes.js';

/** Where the whole stands at one moment of a plan. Words are not escaped yet. */
export interface RoadStop {
  /** Effort spent so far. */
  readonly effort: number;
  /** Its figure; '' at the start. */
  readonly effortFigure: string;
  /** 1.0 to 5.0, unrounded. */
  readonly score: number;
  /** null where it is not rated: it is not marked then. */
  readonly level: number | null;
  /** Whether something holds the level below the one that the score would give. */
  readonly held: boolean;
  readonly figure: string;
  /** "heute", "Welle 2". */
  readonly label: string;
}

/** A score from which a level holds. */
export interface RoadThreshold {
  readonly from: number;
  readonly label: string;
  readonly isTarget: boolean;
}

export interface Road extends ChartWords {
  /** Now, then the end of each wave. */
  readonly stops: readonly RoadStop[];
  /** Effort and score after each step, both rising. */
  readonly steps: readonly { readonly effort: number; readonly score: number }[];
  /** Of all levels from the second on, rising. */
  readonly thresholds: readonly RoadThreshold[];
  readonly words: {
    readonly score: string;
    readonly effort: string;
    readonly wave: string;
    /** That only a part of the scale from 1 to 5 is drawn. */
    readonly part: string;
    readonly level: string;
    readonly held: string;
  };
  /** How a tick of the scale is written; it has one decimal at most. */
  readonly sayTick: (value: number) => string;
}

const plots = {
  wide: { left: 92, right: 712, height: 236 },
  narrow: { left: 32, right: 284, height: 220 },
} as const;
const top = 26;
/** Room for marks and their figures at the ends of the scale, and at those of the road. */
const above = 36;
const below = 38;
const aside = 18;
const radius = 10.5;
const tickSize = 11.5;
/** The whole scale beside a part of it. */
const ruler = { left: 24, width: 8, bend: 58 } as const;
/** More marks of steps than these would be a hedge. */
const closestSteps = 16;
/** In tenths of a value: what takes more is shown on the whole scale. */
const mostOfScale = 25;

/**
 * The road to a target as a stair: to the right the effort, upwards the overall score, which rises when a step is done. Each wave
 * ends in a mark with its level, hollow while something holds the level below its score. Where it takes a part of
 * the scale from 1 to 5 only, that part is drawn, and a ruler shows which. Both forms of the chart.
 */
export function drawRoad(chart: Road): string {
  return drawBoth(chart, (form) => drawForm(chart, form));
}

function drawForm(chart: Road, form: Form): Drawing {
  const { stops, steps, thresholds, words } = chart;
  const targets = thresholds.filter(({ isTarget }) => isTarget);
  const scale = scaleOf([...stops.map(({ score }) => score), ...targets.map(({ from }) => from)]);
  const isPart = scale.high - scale.low < 4;
  const { height, right, ...plot } = plots[form];
  const left = form === 'wide' && !isPart ? 40 : plot.left;
  const bottom = top + height;
  const perValue = (height - above - below) / (scale.high - scale.low);
  const toY = (score: number): number => top + above + (scale.high - score) * perValue;
  const ends = { low: Math.max(scale.low - below / perValue, 1), high: Math.min(scale.high + above / perValue, 5) };
  const all = stops.at(-1)?.effort ?? 0;
  const toX = (effort: number): number => left + aside + (effort / Math.max(all, 1e-9)) * (right - left - 2 * aside);
  const frame = { left, right, bottom, toX, toY, ends };
  const texts = makeRoom(
    widths[form],
    thresholds.map(({ from }) => toY(from)),
  );
  const shown = chooseMarks(stops, toX);
  for (const stop of shown) texts.keepFree(toX(stop.effort), toY(stop.score), radius + 1);
  const foot = drawFoot(chart, frame, texts, form);
  const labels = [
    ...[...thresholds]
      .sort((one, other) => Number(other.isTarget) - Number(one.isTarget))
      .flatMap((threshold) => labelThreshold(threshold, chart, frame, texts)),
    ...shown.flatMap((stop) => labelStop(stop, stops[0] === stop, frame, texts)),
  ];
  const legend = drawLegend(legendOf(chart), 0, widths[form], foot.height + 10);
  return {
    height: foot.height + 10 + legend.height + 1,
    parts: [
      ...drawGround(thresholds, frame),
      ...scale.ticks.flatMap((tick) => [
        line('threshold', left - 4, toY(tick), left, toY(tick)),
        word(chart.sayTick(tick), left - 7, toY(tick), 'end', tickSize),
      ]),
      word(words.score, 0, 10, 'start', smallSize),
      line('threshold', left, top, left, bottom),
      line('threshold', left, bottom, right, bottom),
      ...(isPart ? drawPart(words.part, frame, form) : []),
      ...stops.slice(1).map(({ effort }) => line('grid', toX(effort), top, toX(effort), bottom, 1, '2 3')),
      ...thresholds.map((threshold) => drawThreshold(threshold, frame)),
      path('outline', stairOf(stops, steps, frame), 2.5, ' stroke-linejoin="round"'),
      ...drawSteps(steps, frame),
      ...labels,
      ...shown.flatMap((stop) => drawMark(stop, toX(stop.effort), toY(stop.score))),
      ...foot.parts,
      ...legend.parts,
    ],
  };
}

/** The part of the scale that holds all values, in whole steps of a tenth or more; all of it where that is most of it. */
function scaleOf(values: readonly number[]): { low: number; high: number; ticks: readonly number[] } {
  // In tenths: their multiples are exact.
  const least = Math.min(...values) * 10;
  const most = Math.max(...values) * 10;
  const step = [1, 2, 5].find((size) => (most - least) / size <= 6) ?? 10;
  let low = Math.floor(least / step) * step;
  let high = Math.ceil(most / step) * step;
  while (high - low < 3 * step && (high < 50 || low > 10)) {
    if (high < 50) high += step;
    else low -= step;
  }
  const [from, to, every] = high - low >= mostOfScale ? [10, 50, 10] : [Math.max(low, 10), Math.min(high, 50), step];
  const ticks = Array.from({ length: Math.floor((to - from) / every) + 1 }, (_, index) => (from + index * every) / 10);
  return { low: from / 10, high: to / 10, ticks };
}

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly toX: (effort: number) => number;
  readonly toY: (score: number) => number;
  /** The scores at the upper and the lower edge. */
  readonly ends: { readonly low: number; readonly high: number };
}

/** The bands of the levels, every second one shaded. */
function drawGround(thresholds: readonly RoadThreshold[], { left, right, toY, ends }: Frame): readonly string[] {
  return [1, ...thresholds.map(({ from }) => from)].map((from, index) => {
    const low = Math.max(from, ends.low);
    const high = Math.min(thresholds[index]?.from ?? 5, ends.high);
    return index % 2 === 0 || high <= low ? '' : box('zone', left, toY(high), right - left, toY(low) - toY(high));
  });
}

function isSeen({ from }: RoadThreshold, { ends }: Frame): boolean {
  return from >= ends.low && from <= ends.high;
}

function drawThreshold(threshold: RoadThreshold, frame: Frame): string {
  if (!isSeen(threshold, frame)) return '';
  const y = frame.toY(threshold.from);
  return threshold.isTarget
    ? line('way', frame.left, y, frame.right, y, 2, '7 4')
    : line('threshold', frame.left, y, frame.right, y, 1, '2 3');
}

/** Where nothing of the road is: at the left above the line that the road only reaches later, else at the right below it. */
function labelThreshold(
  threshold: RoadThreshold,
  { steps, stops }: Road,
  frame: Frame,
  texts: Room,
): readonly string[] {
  if (!isSeen(threshold, frame)) return [];
  const { label, from, isTarget } = threshold;
  const y = frame.toY(from);
  const now = stops[0]?.score ?? 1;
  const crossing = now >= from ? stops[0] : steps.find(({ score }) => score >= from);
  const x = frame.left + 8;
  const end = x + widthOf(label, smallSize, isTarget) + radius;
  const isFree = crossing === undefined || frame.toX(crossing.effort) > end;
  const atLeft = { x, y: y - 10, anchor: 'start' } as const;
  const atRight = { x: frame.right - 6, y: y + 11, anchor: 'end' } as const;
  const aboveRight = { ...atRight, y: y - 10 };
  const places = isFree ? [atLeft, aboveRight, atRight] : [atRight, aboveRight, atLeft];
  return texts.write(label, smallSize, isTarget, places);
}

/** The effort spent so far, the waves, and what both are called. */
function drawFoot({ stops, words }: Road, { bottom, toX }: Frame, texts: Room, form: Form): Drawing {
  const edge = plots[form].right + 3;
  const numbers = [...stops.slice(-1), ...stops.slice(0, -1)].flatMap(({ effort, effortFigure }) =>
    texts.write(effortFigure, tickSize, false, [{ x: toX(effort), y: bottom + 13, anchor: 'middle' }]),
  );
  const waves = nameWaves(stops, bottom + 30, toX, words.wave, texts);
  const title = { x: edge, y: bottom + 30, anchor: 'end' } as const;
  const beside = texts.write(words.effort, smallSize, false, [title]);
  const below = beside.length > 0 ? [] : texts.write(words.effort, smallSize, false, [{ ...title, y: bottom + 47 }]);
  return {
    height: bottom + 38 + (below.length === 0 ? 0 : lineHeight),
    parts: [
      ...stops.map(({ effort }) => line('threshold', toX(effort), bottom, toX(effort), bottom + 5)),
      ...numbers,
      ...waves,
      ...beside,
      ...below,
    ],
  };
}

/** The names of all waves, or where they have no room their numbers, as many as stand apart. */
function nameWaves(stops: Road['stops'], y: number, toX: Frame['toX'], word: string, texts: Room): readonly string[] {
  const spans = stops.slice(1).map((stop, index) => {
    const [from, to] = [toX(stops[index]?.effort ?? 0), toX(stop.effort)];
    return { stop, middle: (from + to) / 2, isRoomy: widthOf(stop.label, tickSize) <= to - from - 4 };
  });
  const isRoomy = spans.every((span) => span.isRoomy);
  return [
    ...(isRoomy ? [] : texts.write(word, tickSize, false, [{ x: 0, y, anchor: 'start' }])),
    ...spans.flatMap(({ stop, middle }, index) =>
      texts.write(isRoomy ? stop.label : String(index + 1), tickSize, false, [{ x: middle, y, anchor: 'middle' }]),
    ),
  ];
}

/** The whole scale as a ruler, and lines from its part to the drawing; on phones the words have to do. */
function drawPart(words: string, { left, right, bottom, ends }: Frame, form: Form): readonly string[] {
  const note = word(words, right, 10, 'end', tickSize);
  if (form === 'narrow') return [note];
  const toY = (value: number): number => bottom - 6 - ((value - 1) / 4) * (bottom - top - 12);
  const edge = ruler.left + ruler.width;
  return [
    note,
    box('phase', ruler.left, toY(5), ruler.width, toY(1) - toY(5), 0, ' stroke-width="1"'),
    ...[1, 2, 3, 4, 5].map((value) => word(String(value), ruler.left - 6, toY(value), 'end', tickSize)),
    box('mark', ruler.left - 1, toY(ends.high), ruler.width + 2, Math.max(toY(ends.low) - toY(ends.high), 3)),
    path(
      'link',
      `M${at(edge)} ${at(toY(ends.high))}L${ruler.bend} ${at(top)}H${at(left)}M${at(edge)} ${at(toY(ends.low))}L${ruler.bend} ${at(bottom)}H${at(left)}`,
      1,
      ' stroke-dasharray="2 3"',
    ),
  ];
}

/** To the right while a step is taken, up when it is done. */
function stairOf(stops: Road['stops'], steps: Road['steps'], { toX, toY }: Frame): string {
  const [now] = stops;
  if (now === undefined) return '';
  const ways = steps.map(({ effort, score }) => `H${at(toX(effort))}V${at(toY(score))}`);
  return `M${at(toX(now.effort))} ${at(toY(now.score))}${ways.join('')}`;
}

function drawSteps(steps: Road['steps'], { toX, toY }: Frame): readonly string[] {
  const first = steps[0]?.effort ?? 0;
  const isClose = steps.length > 1 && (toX(steps.at(-1)?.effort ?? 0) - toX(first)) / (steps.length - 1) < closestSteps;
  return isClose ? [] : steps.map(({ effort, score }) => circle('mark', toX(effort), toY(score), 3.5, 1));
}

/** The last and the first, then where the level changes, then the others, as many as stand apart; in their order. */
function chooseMarks(stops: readonly RoadStop[], toX: (effort: number) => number): readonly RoadStop[] {
  const changes = stops.filter(({ level, held }, index) => {
    const before = stops[index - 1];
    return before !== undefined && (before.level !== level || before.held !== held);
  });
  const chosen: RoadStop[] = [];
  for (const stop of [...stops.slice(-1), ...stops.slice(0, 1), ...changes, ...stops]) {
    const isFree = chosen.every(({ effort }) => Math.abs(toX(effort) - toX(stop.effort)) >= 2 * radius + 3);
    if (isFree) chosen.push(stop);
  }
  return stops.filter((stop) => chosen.includes(stop));
}

/** Filled where the score gives the level, hollow where something holds it down: told apart without colour. */
function drawMark({ level, held }: RoadStop, x: number, y: number): readonly string[] {
  const number = level === null ? '' : String(level);
  const place = `x="${at(x)}" y="${at(y + 4.5)}" text-anchor="middle" font-size="13" font-weight="600"`;
  return held
    ? [circle('target', x, y, radius, 2.5), `<text ${paint('words')} ${place}>${number}</text>`]
    : [
        circle('mark', x, y, radius, 1.5),
        `<text class="on-deep" fill="${onShade['on-deep']}" ${place}>${number}</text>`,
      ];
}

/** Now is told below its mark, as the road leads up; a wave's figure stands above its own. */
function labelStop(stop: RoadStop, isNow: boolean, { toX, toY }: Frame, texts: Room): readonly string[] {
  const x = toX(stop.effort);
  const y = toY(stop.score);
  const over = { x, y: y - radius - 10, anchor: 'middle' } as const;
  const under = { x, y: y + radius + 11, anchor: 'middle' } as const;
  if (!isNow) return texts.write(stop.figure, smallSize, true, [over, { ...under, x: x - 4, anchor: 'start' }]);
  const words = `${stop.label} ${stop.figure}`;
  const left = x - radius;
  return texts.write(words, smallSize, true, [
    { ...under, x: left, anchor: 'start' },
    { ...over, x: left, anchor: 'start' },
  ]);
}

function legendOf({ words, stops, thresholds }: Road): readonly LegendEntry[] {
  const mark = (held: boolean) => {
    const level = stops.find((stop) => stop.held === held)?.level;
    const draw: LegendEntry['draw'] = (x, y) =>
      level === undefined
        ? []
        : drawMark({ effort: 0, effortFigure: '', score: 1, figure: '', label: '', level, held }, x + 12, y);
    return { words: level === undefined ? '' : held ? words.held : words.level, length: 24, draw };
  };
  return [
    mark(false),
    mark(true),
    {
      // On the line itself there may be no room for it.
      words: thresholds.find(({ isTarget }) => isTarget)?.label ?? '',
      length: 32,
      draw: (x, y) => [line('way', x, y, x + 32, y, 2, '7 4')],
    },
  ];
}
