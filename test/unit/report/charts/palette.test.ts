import { describe, expect, it } from 'vitest';
import {
  colours,
  darkShades,
  firstDeep,
  marks,
  onShade,
  shadeOf,
  shades,
} from '../../../../src/report/charts/palette.js';
import { readTemplate } from '../../../../src/report/templates/compile.js';

const css = `${readTemplate('report.css')}${readTemplate('charts.css')}`.replace(/\/\*[\s\S]*?\*\//g, '');
const darkBlocks = [
  ...css.matchAll(/@media screen and \(prefers-color-scheme: dark\) \{((?:[^{}]*\{[^{}]*\})*)\s*\}/g),
];
const dark = darkBlocks.map(([, inside]) => inside).join('\n');
const light = darkBlocks.reduce((rest, [block]) => rest.replace(block, ''), css);

function variablesOf(part: string): ReadonlyMap<string, string> {
  return new Map([...part.matchAll(/--([a-z]+):\s*(#[0-9a-f]{6})\b/g)].map(([, name = '', hex = '']) => [name, hex]));
}
const schemes = { light: variablesOf(light), dark: variablesOf(dark) };

/** Relative luminance as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (bright + 0.05) / (dim + 0.05);
}

/** What a mark stands on must be told from it: [mark or words, ground]. */
const words = [
  ['ink', 'page'],
  ['ink', 'surface'],
  ['ink', 'band'],
  ['muted', 'page'],
  ['muted', 'surface'],
  ['accent', 'page'],
  ['good', 'page'],
  ['warn', 'page'],
  ['bad', 'page'],
] as const;
const shapes = [
  ['accent', 'page'],
  ['accent', 'surface'],
  ['accent', 'band'],
  ['bad', 'page'],
  ['bad', 'surface'],
  ['bad', 'band'],
  ['ink', 'band'],
  ['open', 'page'],
  ['open', 'surface'],
  ['open', 'band'],
  ['page', 'bad'],
] as const;

describe('the colours of the charts', () => {
  it('are the same in attributes as in the style sheet on a light page', () => {
    for (const [name, hex] of Object.entries(colours)) expect(schemes.light.get(name), name).toBe(hex);
  });

  it('have others on a dark page, all of them', () => {
    for (const name of Object.keys(colours)) expect(schemes.dark.get(name), name).toMatch(/^#/);
  });

  it('are given to each class of mark by the style sheet as by the attributes', () => {
    for (const [name, paints] of Object.entries(marks)) {
      const rule = new RegExp(`^\\.${name} \\{ ([^}]*) \\}$`, 'm').exec(readTemplate('charts.css'))?.[1];
      const expected = Object.entries(paints).map(([property, colour]) => `${property}: var(--${colour});`);
      expect(rule, name).toBe(expected.join(' '));
    }
  });

  it.each(['light', 'dark'] as const)('reach 4.5 to 1 for words and 3 to 1 for marks (%s)', (scheme) => {
    const of = (name: string): string => schemes[scheme].get(name) ?? '';
    for (const [one, ground] of words) {
      expect(contrast(of(one), of(ground)), `${one} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
    for (const [one, ground] of shapes) {
      expect(contrast(of(one), of(ground)), `${one} on ${ground}`).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('the shades of answers', () => {
  it('run from one end to the other in lightness, each told from the next', () => {
    const falling = shades.map(luminance);
    const rising = darkShades.map(luminance);
    for (let index = 1; index < shades.length; index += 1) {
      expect(falling[index]).toBeLessThan(falling[index - 1] ?? 0);
      expect(rising[index]).toBeGreaterThan(rising[index - 1] ?? 1);
      expect(contrast(shades[index] ?? '', shades[index - 1] ?? '')).toBeGreaterThan(1.1);
      expect(contrast(darkShades[index] ?? '', darkShades[index - 1] ?? '')).toBeGreaterThan(1.1);
    }
  });

  it('lie far apart where there are five', () => {
    const used = [0, 1, 2, 3, 4].map((index) => shadeOf(index, 5));
    expect(used).toEqual([1, 4, 6, 9, 11]);
    for (const list of [shades, darkShades]) {
      for (let index = 1; index < used.length; index += 1) {
        const [one = '', other = ''] = [list[(used[index] ?? 1) - 1], list[(used[index - 1] ?? 1) - 1]];
        expect(contrast(one, other)).toBeGreaterThan(1.3);
      }
    }
  });

  it('keep to the eleven there are, whatever is asked', () => {
    expect([shadeOf(0, 11), shadeOf(10, 11), shadeOf(0, 1), shadeOf(0, 2), shadeOf(1, 2), shadeOf(7, 3)]).toEqual([
      1, 11, 11, 1, 11, 11,
    ]);
  });

  it('carry their words at 4.5 to 1 in both schemes', () => {
    const darkWords = {
      'on-pale': /\.on-pale \{ fill: (#[0-9a-f]{6})/.exec(dark)?.[1] ?? '',
      'on-deep': /\.on-deep \{ fill: (#[0-9a-f]{6})/.exec(dark)?.[1] ?? '',
    };
    shades.forEach((shade, index) => {
      const name = index + 1 < firstDeep ? 'on-pale' : 'on-deep';
      expect(contrast(onShade[name], shade), `${index + 1}, light`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(darkWords[name], darkShades[index] ?? ''), `${index + 1}, dark`).toBeGreaterThanOrEqual(4.5);
    });
  });

  it('are the same in the style sheet of a dark page', () => {
    darkShades.forEach((shade, index) => {
      expect(dark).toContain(`.shade-${index + 1} { fill: ${shade}; }`);
    });
  });
});
