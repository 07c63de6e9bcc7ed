import { describe, expect, it } from 'vitest';
import { drawAnswers } from '../../../../src/report/charts/answers.js';
import { drawDumbbell } from '../../../../src/report/charts/dumbbell.js';
import { drawRadar } from '../../../../src/report/charts/radar.js';
import { drawRoad } from '../../../../src/report/charts/road.js';
import { drawSeverity } from '../../../../src/report/charts/severity.js';
import { makeAnswers, makeDumbbell, makeRadar, makeRoad, makeSeverity } from '../../../fixtures/charts.js';

/** The wide form without its legend's marks: those stand below all rows. */
function wideOf(both: string): string {
  return both.split('</svg>')[0] ?? '';
}

const noLegend = { score: '', target: '', range: '', interval: '', unrated: '' };
const row = {
  label: 'Personas',
  score: 2.4,
  range: { low: 2, high: 3 },
  interval: null,
  target: 3.5,
  figure: '2,4',
  word: 'Stufe 2',
  gap: 'fehlt 1,1',
};
const one = (changed: Partial<typeof row> | Readonly<Record<string, unknown>>) =>
  wideOf(drawDumbbell({ ...makeDumbbell(3), legend: noLegend, rows: [{ ...row, ...changed }] }));
const count = (svg: string, mark: string): number => svg.match(new RegExp(`class="${mark}"`, 'g'))?.length ?? 0;

describe('a row of the dumbbell', () => {
  it('puts score and target where their values stand between the ticks', () => {
    const svg = one({});
    const ticks = new Map(
      [...svg.matchAll(/<text [^>]*x="([\d.]+)"[^>]*text-anchor="middle"[^>]*>(\d)</g)].map(([, x, label]) => [
        Number(label),
        Number(x),
      ]),
    );
    const [first = 0, second = 0] = [ticks.get(1), ticks.get(2)];
    const toX = (value: number) => first + (value - 1) * (second - first);
    expect(Number(/class="mark"[^>]*cx="([\d.]+)"/.exec(svg)?.[1])).toBeCloseTo(toX(2.4), 0);
    expect(Number(/class="target"[^>]*d="M([\d.]+)/.exec(svg)?.[1])).toBeCloseTo(toX(3.5), 0);
  });

  it('leads from now to the target, dashed and with a head', () => {
    expect(one({})).toMatch(/<line class="way"[^>]*stroke-dasharray/);
    expect(one({})).toMatch(/<path class="way"/);
  });

  it('leads nowhere where the target is reached, not set, or close by', () => {
    for (const target of [2, 2.4, null, 2.5]) expect(count(one({ target }), 'way'), String(target)).toBe(0);
    expect(count(one({ target: null }), 'target')).toBe(0);
    expect(count(one({ target: 2 }), 'target')).toBe(1);
  });

  it('marks no score where there is none, and dashes the range', () => {
    const svg = one({ score: null });
    expect([count(svg, 'mark'), count(svg, 'range'), count(svg, 'range-open'), count(svg, 'way')]).toEqual([
      0, 0, 1, 0,
    ]);
    expect(svg).toMatch(/class="range-open"[^>]*fill="none"[^>]*stroke-dasharray/);
  });

  it('draws the interval as another mark than the range, and nothing for null', () => {
    expect(count(one({}), 'interval')).toBe(0);
    const svg = one({ interval: { low: 2.2, high: 2.6 } });
    expect([count(svg, 'interval'), count(svg, 'range')]).toEqual([1, 1]);
  });

  it('draws no range where nothing applies', () => {
    expect(count(one({ range: null }), 'range')).toBe(0);
  });

  it('puts levels between thresholds only where it is given any', () => {
    expect(count(one({}), 'threshold')).toBe(4 + 5);
    const plain = wideOf(drawDumbbell({ ...makeDumbbell(3), zones: [] }));
    expect(count(plain, 'threshold')).toBe(5);
    expect(plain).not.toContain('>Stufe 5<');
  });
});

describe('the profile', () => {
  const axes = (scores: readonly (number | null)[]) =>
    scores.map((score, index) => ({
      label: `Achse ${index}`,
      score,
      target: null,
      figure: score === null ? 'offen' : '3',
    }));
  const draw = (scores: readonly (number | null)[]) =>
    wideOf(drawRadar({ ...makeRadar(3), axes: axes(scores), legend: { score: '', target: '' } }));
  const outline = (svg: string): string => /class="outline"[^>]* d="([^"]*)"/.exec(svg)?.[1] ?? '';

  it('closes the line and fills it where every axis is rated', () => {
    const svg = draw([3, 3, 3, 3]);
    expect(outline(svg)).toMatch(/^M[^M]*Z$/);
    expect(count(svg, 'area')).toBe(1);
    expect(count(svg, 'mark')).toBe(4);
  });

  it('breaks it at an axis that is not rated, and says so there', () => {
    const svg = draw([3, null, 3, 3, 3]);
    expect(outline(svg)).toMatch(/^M[^M]*$/);
    expect(outline(svg).match(/L/g)).toHaveLength(3);
    expect([count(svg, 'area'), count(svg, 'mark')]).toEqual([0, 4]);
    expect(svg).toContain('>offen<');
  });

  it('begins anew behind each gap', () => {
    expect(outline(draw([3, 3, null, 3, 3, null])).match(/M/g)).toHaveLength(2);
    expect(outline(draw([null, null, null]))).toBe('');
  });

  it('puts the first axis at the top, 5 on the outer ring', () => {
    const svg = draw([5, 1, 1, 1]);
    const [, x, y] = /class="mark"[^>]*cx="([\d.]+)" cy="([\d.]+)"/.exec(svg) ?? [];
    expect(svg).toContain(`class="threshold" fill="none" stroke="#5b7083" d="M${x} ${y}L`);
  });

  it('draws the target as a dashed line with marks of another shape', () => {
    const svg = wideOf(drawRadar(makeRadar(7)));
    expect(svg).toMatch(/<path class="way"[^>]*stroke-dasharray/);
    // Seven axes and one in the legend.
    expect(svg.match(/<path class="target"/g)).toHaveLength(8);
    expect(svg).not.toMatch(/<circle class="target"/);
  });
});

describe('the answers', () => {
  const counts = { options: [2, 0, 3, 0, 1], unknown: 1, none: 3 };
  const legend = { options: ['', '', '', '', ''], unknown: '', none: '' };
  const bar = (changed: object) =>
    wideOf(
      drawAnswers({
        ...makeAnswers(3),
        legend,
        rows: [{ id: 'PAR1', label: 'Frage', counts, instead: '', note: '', ...changed }],
      }),
    );

  it('gives each person the same width, options first, then who cannot tell, then who gave no answer', () => {
    const widths = [...bar({}).matchAll(/<rect class="segment[^>]* width="([\d.]+)" height="24" fill="([^"]+)"/g)];
    expect(widths.map(([, , fill]) => fill?.replace(/#answers-wide-/, ''))).toEqual([
      '#f1f6f9',
      '#83b0c5',
      '#06324a',
      'url(unknown)',
      'url(none)',
    ]);
    // 370 units for ten people; 3 units are left between two segments.
    expect(widths.map(([, width]) => Math.round((Number(width) + 3) / 37))).toEqual([2, 3, 1, 1, 3]);
  });

  it('writes the counts into the segments', () => {
    const words = [...bar({}).matchAll(/<text [^>]*text-anchor="middle"[^>]*>(\d+)</g)].map(([, number]) => number);
    expect(words).toEqual(['2', '3', '1', '1', '3']);
  });

  it('leaves a count out where it does not fit', () => {
    const svg = bar({ counts: { options: [99, 1, 0, 0, 0], unknown: 0, none: 0 } });
    expect(svg).toContain('>99<');
    expect(svg).not.toContain('>1<');
  });

  it('shows words and no bar where counts must not be known', () => {
    const svg = bar({ counts: null, instead: 'verborgen' });
    expect(svg).toContain('>verborgen<');
    expect(count(svg, 'segment[^"]*')).toBe(0);
  });

  it('draws nothing for nobody', () => {
    expect(count(bar({ counts: { options: [0, 0, 0, 0, 0], unknown: 0, none: 0 } }), 'segment[^"]*')).toBe(0);
  });
});

describe('the road', () => {
  const level = [1.5, 2.5, 3.5, 4.5].map((from) => ({ from, label: '', isTarget: from === 3.5 }));
  const stop = { effort: 0, effortFigure: '', score: 2.4, level: 2, held: false, figure: '2,4', label: 'heute' };
  const draw = (changed: Partial<Parameters<typeof drawRoad>[0]>) =>
    wideOf(
      drawRoad({
        ...makeRoad(3),
        thresholds: level,
        stops: [stop, { ...stop, effort: 4, score: 2.6, level: 3, label: 'Welle 1' }],
        steps: [
          { effort: 1, score: 2.5 },
          { effort: 4, score: 2.6 },
        ],
        ...changed,
      }),
    );
  const stair = (svg: string): string => /class="outline"[^>]* d="([^"]*)"/.exec(svg)?.[1] ?? '';

  it('goes to the right while a step is taken, as far as its effort, and up when it is done', () => {
    const way = stair(draw({}));
    expect(way).toMatch(/^M[\d.]+ [\d.]+H[\d.]+V[\d.]+H[\d.]+V[\d.]+$/);
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0] = way.match(/[\d.]+/g)?.map(Number) ?? [];
    expect((x2 - x0) / (x1 - x0)).toBeCloseTo(4, 1);
    expect((y0 - y2) / (y0 - y1)).toBeCloseTo(2, 1);
  });

  it('marks each level, filled or hollow where something holds it down', () => {
    const held = { ...stop, effort: 4, score: 2.6, held: true };
    const svg = draw({ stops: [stop, held] });
    // One on the road and one in the legend, of either kind.
    expect(svg.match(/<circle class="target"[^>]*r="10.5"/g)).toHaveLength(2);
    expect(svg.match(/<circle class="mark"[^>]*r="10.5"/g)).toHaveLength(2);
    expect(draw({}).match(/<circle class="target"/g)).toBeNull();
    expect(svg).toContain('die eine Obergrenze hält');
    expect(draw({})).not.toContain('die eine Obergrenze hält');
  });

  it('shows a part of the scale, and which, unless it takes most of it', () => {
    expect(draw({})).toContain('Ausschnitt');
    const far = { ...stop, effort: 4, score: 4.9, level: 5 };
    const svg = draw({ stops: [{ ...stop, score: 1.2, level: 1 }, far], steps: [{ effort: 4, score: 4.9 }] });
    expect(svg).not.toContain('Ausschnitt');
    for (const tick of ['1,0', '2,0', '3,0', '4,0', '5,0']) expect(svg).toContain(`>${tick}<`);
  });

  it('draws the threshold of the target as another line than the others', () => {
    const svg = draw({});
    expect(svg.match(/<line class="way"[^>]*stroke-dasharray="7 4"/g)).toHaveLength(1);
    const none = draw({ thresholds: level.map((each) => ({ ...each, isTarget: false })) });
    expect(none).not.toContain('class="way"');
  });

  it('leaves marks out where they would stand on each other, never now, the last or a change of level', () => {
    const waves = 60;
    const stops = Array.from({ length: waves + 1 }, (_, wave) => ({
      ...stop,
      effort: wave,
      level: wave < 30 ? 2 : 3,
      score: 2.4 + wave / 100,
    }));
    const svg = draw({ stops, steps: stops.slice(1) });
    const places = [...svg.matchAll(/<circle class="mark" [^>]*cx="([\d.]+)"[^>]*r="10.5"/g)].map(([, x]) => Number(x));
    const onRoad = places.filter((x) => x > 92);
    expect(onRoad.length).toBeGreaterThan(10);
    expect(onRoad.length).toBeLessThan(40);
    for (const [index, x] of onRoad.slice(1).entries()) expect(x - (onRoad[index] ?? 0)).toBeGreaterThan(21);
    const numbers = [...svg.matchAll(/class="on-deep"[^>]*>(\d)</g)].map(([, number]) => number);
    expect(numbers.join('')).toMatch(/^2+3+2$/);
    const [first = 0, last = 0] = [onRoad[0], onRoad.at(-1)];
    const change = onRoad[numbers.indexOf('3')] ?? 0;
    expect((change - first) / (last - first)).toBeCloseTo(0.5, 2);
  });
});

describe('the severities', () => {
  const strip = (found: 'absent' | 'early' | 'present' | 'entrenched' | null) =>
    wideOf(
      drawSeverity({
        ...makeSeverity(4),
        zones: [],
        legend: { range: '', unrated: '' },
        rows: [
          {
            label: 'Mauern',
            severity: found === null ? null : 3,
            class: found,
            range: { low: 2, high: 4 },
            interval: null,
            figure: '',
            word: '',
          },
        ],
      }),
    );
  const marks = (svg: string): string[] =>
    [...svg.matchAll(/<(circle|path|rect) class="(bad-hollow|bad-half|mark-bad|bar-inside)"/g)].map(
      ([, shape, mark]) => `${shape} ${mark}`,
    );

  it('tells classes apart by shape', () => {
    expect(marks(strip('absent'))).toEqual(['circle bad-hollow']);
    expect(marks(strip('early'))).toEqual(['circle bad-hollow', 'path bad-half']);
    expect(marks(strip('present'))).toEqual(['path mark-bad']);
    expect(marks(strip('entrenched'))).toEqual(['rect mark-bad', 'rect bar-inside']);
  });

  it('marks nothing where it is not rated, and dashes the range', () => {
    expect(marks(strip(null))).toEqual([]);
    expect(count(strip(null), 'range-open')).toBe(1);
  });

  it('explains each shape with the name of its class', () => {
    const svg = wideOf(drawSeverity(makeSeverity(3, false)));
    expect(marks(svg)).toHaveLength(6);
    for (const name of ['im Ansatz', 'verfestigt']) expect(svg.split(`>${name}<`).length).toBe(3);
  });
});
