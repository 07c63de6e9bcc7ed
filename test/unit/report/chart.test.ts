import { describe, expect, it } from 'vitest';
import { profileChart, severityChart } from '../../../src/report/chart.js';
import { readTemplate } from '../../../src/report/templates/compile.js';
import { viewScorecard } from '../../../src/report/view.js';
import { makeEmptyScorecard, makeHostileScorecard, makeScorecard } from '../../fixtures/scorecard.js';

const charts = { profileChart, severityChart };
const scorecards = { real: makeScorecard, empty: makeEmptyScorecard, hostile: makeHostileScorecard };

describe.each(Object.entries(charts))('%s', (_name, chart) => {
  it.each(Object.entries(scorecards))('is one image with a name and a description (%s)', (_which, make) => {
    const svg = chart(make(), viewScorecard(make(), 'de'));
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="([a-z-]+)-title \1-desc"/);
    expect(svg).toMatch(/<title id="[a-z-]+-title">[^<]+<\/title>\n<desc id="[a-z-]+-desc">[^<]+<\/desc>/);
    expect(svg).not.toMatch(/NaN|undefined|null|Infinity|\sstyle=/);
    expect(svg.replace(/<\/?(svg|title|desc|line|text|rect|circle|path)\b[^<>]*>/g, '')).not.toMatch(/[<>]/);
  });

  it('is the same text for the same scorecard', () => {
    const draw = () => chart(makeScorecard(), viewScorecard(makeScorecard(), 'en'));
    expect(draw()).toBe(draw());
  });

  it('carries its base colours in attributes', () => {
    const svg = chart(makeScorecard(), viewScorecard(makeScorecard(), 'de'));
    for (const [mark] of svg.matchAll(/<(text|rect|circle|path|line)\b[^>]*>/g))
      expect(mark).toMatch(/(fill|stroke)="/);
  });
});

describe('the places in a chart', () => {
  const scorecard = makeScorecard();
  const svg = profileChart(scorecard, viewScorecard(scorecard, 'de'));

  it('puts a score between its ticks', () => {
    const ticks = [...svg.matchAll(/<text [^>]*x="([\d.]+)"[^>]*text-anchor="middle"[^>]*>(\d)</g)];
    const at = new Map(ticks.map(([, x, label]) => [label, Number(x)]));
    const [first] = [...svg.matchAll(/<circle [^>]*cx="([\d.]+)"/g)];
    expect(Number(first?.[1])).toBeGreaterThan(at.get('3') ?? 0);
    expect(Number(first?.[1])).toBeLessThan(at.get('4') ?? 0);
  });

  it('marks no score where there is none, and dashes the range instead', () => {
    expect(svg.match(/<circle /g)).toHaveLength(6);
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(1);
    expect(svg).toContain('nicht bewertet');
  });

  it('shows every word of a long title', () => {
    for (const word of ['Paradigmen-', 'Perspektivwechsel', 'Kundenzufriedenheit', 'Kennzahl'])
      expect(svg).toContain(word);
  });
});

describe('the colours', () => {
  /** Relative luminance as WCAG 2 defines it. */
  function luminance(colour: string): number {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
      const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }
  function contrast(one: string, other: string): number {
    const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  }

  // axe cannot judge text in SVG: this does.
  it.each([0, 1])('reach 4.5 to 1 for text and 3 to 1 for marks (scheme %i)', (scheme) => {
    const block = [...readTemplate('report.css').matchAll(/:root \{([^}]*)\}/g)][scheme]?.[1] ?? '';
    const colours = new Map([...block.matchAll(/--([a-z]+): (#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex]));
    const of = (name: string): string => colours.get(name) ?? '';
    for (const ground of ['page', 'surface']) {
      for (const name of ['ink', 'muted', 'accent', 'good', 'warn', 'bad']) {
        expect(contrast(of(name), of(ground)), `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    for (const name of ['range', 'open']) {
      expect(contrast(of(name), of('page')), name).toBeGreaterThanOrEqual(3);
    }
  });
});
