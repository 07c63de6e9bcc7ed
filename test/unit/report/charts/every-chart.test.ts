import { describe, expect, it } from 'vitest';
import { drawAnswers } from '../../../../src/report/charts/answers.js';
import { drawDumbbell } from '../../../../src/report/charts/dumbbell.js';
import { widthOf } from '../../../../src/report/charts/measure.js';
import { drawRadar } from '../../../../src/report/charts/radar.js';
import { drawRoad } from '../../../../src/report/charts/road.js';
import { drawSeverity } from '../../../../src/report/charts/severity.js';
import { render } from '../../../../src/report/html.js';
import {
  longTitles,
  makeAnswers,
  makeDumbbell,
  makeRadar,
  makeRoad,
  makeSeverity,
  worstCharts,
} from '../../../fixtures/charts.js';
import { makePlan, makeShortPlan } from '../../../fixtures/plan.js';
import { makeEmptyScorecard, makeHostileScorecard, makeScorecard } from '../../../fixtures/scorecard.js';
import { makeFullScorecard } from '../../../fixtures/unscored.js';

const charts = (html: string): string => html.match(/<svg [\s\S]*?<\/svg>/g)?.join('\n') ?? '';
const all: Readonly<Record<string, string>> = {
  ...worstCharts,
  'report-real': charts(render(makeScorecard(), 'de')),
  'report-empty': charts(render(makeEmptyScorecard(), 'en')),
  'report-hostile': charts(render(makeHostileScorecard(), 'de')),
  'report-plan': charts(render({ ...makeScorecard(), plan: makePlan() }, 'de')),
  'report-short': charts(render({ ...makeScorecard(), plan: makeShortPlan() }, 'en')),
  'report-full': charts(render(makeFullScorecard(), 'de')),
};

const forms = (both: string): readonly string[] => both.match(/<svg [\s\S]*?<\/svg>/g) ?? [];

interface Box {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where each text stands, taken as wide as the widest font sets it. */
function textBoxes(svg: string): readonly Box[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = '', escaped = '']) => {
    const of = (name: string): string => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
    const size = Number(of('font-size'));
    const words = escaped.replace(/&(?:amp|lt|gt|quot|#39);/g, 'n');
    const width = widthOf(words, size, of('font-weight') === '600');
    const anchor = { start: 0, middle: 0.5, end: 1 }[of('text-anchor')] ?? Number.NaN;
    const left = Number(of('x')) - anchor * width;
    // Letters with strokes above and below the line.
    return {
      words,
      left,
      right: left + width,
      top: Number(of('y')) - size * 0.8,
      bottom: Number(of('y')) + size * 0.25,
    };
  });
}

describe.each(Object.entries(all))('%s', (_name, both) => {
  it('is drawn in two forms, each one image with a name and a description, of which one is seen without a style', () => {
    const drawn = forms(both);
    expect(drawn.length).toBeGreaterThan(1);
    for (const svg of drawn) {
      expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="([\w-]+)-title \1-desc" viewBox="0 0 \d+ [\d.]+"/);
      expect(svg).toMatch(/<title id="[\w-]+-title">[^<]+<\/title>\n<desc id="[\w-]+-desc">[^<]*<\/desc>/);
    }
    expect(drawn.filter((svg) => svg.split('>')[0]?.includes(' display="none"'))).toHaveLength(drawn.length / 2);
  });

  it('holds numbers only, and markup of its own only', () => {
    const tags = both.match(/<[^<>]*>/g)?.join('') ?? '';
    expect(tags).not.toMatch(/NaN|undefined|null|Infinity|-0[" ]|\d\.\d\d|\sstyle=|\son\w+=/);
    const known = /<\/?(svg|title|desc|defs|pattern|line|text|rect|circle|path)\b[^<>]*>/g;
    expect(both.replace(known, '')).not.toMatch(/[<>]/);
  });

  it('has every id once, and shows only patterns that it has itself', () => {
    const ids = [...both.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const svg of forms(both)) {
      for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(svg).toContain(`<pattern id="${id}"`);
    }
  });

  it('carries its base colours and its sizes of type in attributes', () => {
    for (const [mark] of both.matchAll(/<(text|rect|circle|path|line)\b[^>]*>/g)) {
      expect(mark).toMatch(/ (fill="(#|url)|stroke="#)/);
      if (mark.startsWith('<text')) expect(mark).toMatch(/ font-size="[\d.]+"/);
    }
  });

  it('keeps its words inside the frame, and apart from each other', () => {
    for (const svg of forms(both)) {
      const [, width, height] = /viewBox="0 0 (\d+) ([\d.]+)"/.exec(svg) ?? [];
      const boxes = textBoxes(svg);
      const outside = boxes.filter(
        ({ left, right, top, bottom }) => left < 0 || top < 0 || right > Number(width) + 0.1 || bottom > Number(height),
      );
      expect(outside).toEqual([]);
      const over = boxes.flatMap((one, index) =>
        boxes
          .slice(0, index)
          .filter(
            (other) =>
              one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
          )
          .map((other) => `${one.words} / ${other.words}`),
      );
      expect(over).toEqual([]);
    }
  });

  it('keeps its marks inside the frame', () => {
    for (const svg of forms(both)) {
      const [, width] = /viewBox="0 0 (\d+) /.exec(svg) ?? [];
      for (const [, x, long = '0'] of svg.matchAll(/<rect [^>]*?\bx="([-\d.]+)"[^>]*? width="([\d.]+)"/g)) {
        expect(Number(x)).toBeGreaterThanOrEqual(0);
        expect(Number(x) + Number(long)).toBeLessThanOrEqual(Number(width) + 0.1);
      }
      for (const [, x, radius] of svg.matchAll(/<circle [^>]*cx="([-\d.]+)"[^>]*r="([\d.]+)"/g)) {
        expect(Number(x) - Number(radius)).toBeGreaterThanOrEqual(0);
        expect(Number(x) + Number(radius)).toBeLessThanOrEqual(Number(width));
      }
    }
  });
});

const makers = {
  dumbbell: (count: number) => drawDumbbell(makeDumbbell(count)),
  radar: (count: number) => drawRadar(makeRadar(count)),
  answers: (count: number) => drawAnswers(makeAnswers(count)),
  severity: (count: number) => drawSeverity(makeSeverity(count)),
};

describe.each(Object.entries(makers))('%s', (_name, draw) => {
  it('is the same text for the same rows', () => {
    expect(draw(7)).toBe(draw(7));
  });

  it('shows every word of a title of its rows, divided where it must be', () => {
    for (const svg of forms(draw(12))) {
      const shown = textBoxes(svg)
        .map(({ words }) => words)
        .join(' ')
        .replace(/- /g, '');
      for (const title of longTitles.slice(0, 8)) {
        for (const word of title.split(' ')) expect(shown).toContain(word.replace('&', 'n').replace(/- ?/g, ''));
      }
    }
  });

  it('draws as many rows as it is given, from 3 to 12', () => {
    for (let count = 3; count <= 12; count += 1) {
      for (const svg of forms(draw(count))) {
        const boxes = textBoxes(svg).map(({ words }) => words);
        expect(boxes.some((words) => words.startsWith('Prozesse'))).toBe(count >= 6);
      }
    }
  });
});

describe('hostile words', () => {
  const hostile = '</text><script>alert("1")</script>\u202e&lt;\'';
  const drawn: Readonly<Record<string, () => string>> = {
    dumbbell: () => {
      const chart = makeDumbbell(3);
      const rows = chart.rows.map((row) => ({ ...row, label: hostile, word: hostile, gap: hostile, figure: hostile }));
      const zones = chart.zones.map((zone) => ({ ...zone, label: hostile }));
      const legend = { score: hostile, target: hostile, range: hostile, interval: hostile, unrated: hostile };
      return drawDumbbell({ ...chart, rows, zones, legend, title: hostile, description: hostile });
    },
    radar: () => {
      const chart = makeRadar(3);
      const axes = chart.axes.map((axis) => ({ ...axis, label: hostile, figure: hostile }));
      return drawRadar({ ...chart, axes, legend: { score: hostile, target: hostile }, title: hostile });
    },
    answers: () => {
      const chart = makeAnswers(3);
      const rows = chart.rows.map((row) => ({ ...row, label: hostile, note: hostile, instead: hostile, id: 'A&B' }));
      return drawAnswers({ ...chart, rows, legend: { options: [hostile], unknown: hostile, none: hostile } });
    },
    road: () => {
      const chart = makeRoad(3);
      const stops = chart.stops.map((stop) => ({ ...stop, label: hostile, figure: hostile, effortFigure: hostile }));
      const thresholds = chart.thresholds.map((threshold) => ({ ...threshold, label: hostile }));
      const words = { score: hostile, effort: hostile, wave: hostile, part: hostile, level: hostile, held: hostile };
      return drawRoad({ ...chart, stops, thresholds, words, title: hostile, sayTick: () => hostile });
    },
    severity: () => {
      const chart = makeSeverity(3);
      const rows = chart.rows.map((row) => ({ ...row, label: hostile, word: hostile }));
      return drawSeverity({ ...chart, rows, legend: { range: hostile, unrated: hostile }, description: hostile });
    },
  };

  it.each(Object.entries(drawn))('arrive as text (%s)', (_name, draw) => {
    const svg = draw();
    expect(svg).not.toMatch(/<script|\u202e/);
    expect(svg.replace(/<\/?(svg|title|desc|defs|pattern|line|text|rect|circle|path)\b[^<>]*>/g, '')).not.toMatch(
      /[<>]/,
    );
    expect(svg).toContain('script');
  });

  it('of ten thousand letters take no more room than four lines', () => {
    const chart = makeDumbbell(3);
    const rows = chart.rows.map((row) => ({ ...row, label: 'x'.repeat(10_000) }));
    const [wide = ''] = forms(drawDumbbell({ ...chart, rows }));
    expect(wide.match(/>x+[-…]<\/text>/g)).toHaveLength(3 * 4);
    expect(wide.match(/>x+…<\/text>/g)).toHaveLength(3);
  });
});
