import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { darkenFor, lightenFor } from '../../../src/colour/adjust.js';
import { contrast, longForm } from '../../../src/colour/contrast.js';
import { grounds, styleBrand } from '../../../src/report/brand-style.js';
import { root } from '../../helpers/run-binary.js';

const white = '#ffffff';
const colours = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`);

describe('contrast', () => {
  // From the tables that everybody who checks contrast knows.
  test.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#767676', '#ffffff', 4.54],
    ['#777777', '#ffffff', 4.48],
    ['#ff0000', '#ffffff', 4.0],
    ['#0000ff', '#ffffff', 8.59],
    ['#7fb2d0', '#ffffff', 2.29],
  ])('of %s and %s is %d', (one, other, expected) => {
    expect(contrast(one, other)).toBeCloseTo(expected, 2);
    expect(contrast(other, one)).toBe(contrast(one, other));
  });

  test('short colours are written out', () => {
    expect([longForm('#0Af'), longForm('#0B4F6C')]).toEqual(['#00aaff', '#0b4f6c']);
  });
});

describe('a colour that cannot be read', () => {
  test('becomes darker as far as it must, and no further', () => {
    expect(darkenFor([white], '#767676')).toBe('#767676');
    expect(darkenFor([white], '#777777')).toBe('#767676');
    expect(contrast(darkenFor([white], '#7fb2d0'), white)).toBeCloseTo(4.5, 1);
  });

  test('can be read afterwards, whatever it was, on all grounds of a report', () => {
    fc.assert(
      fc.property(colours, (colour) => {
        const least = (mixed: string, on: readonly string[]): number =>
          Math.min(...on.map((one) => contrast(mixed, one)));
        expect(least(darkenFor(grounds.light, colour), grounds.light)).toBeGreaterThanOrEqual(4.5);
        expect(least(lightenFor(grounds.dark, colour), grounds.dark)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});

describe('the style of a brand', () => {
  test('reckons with the grounds that reports have', () => {
    const css = readFileSync(path.join(root, 'templates/report.css'), 'utf8');
    const found = (name: string): readonly string[] =>
      [...css.matchAll(new RegExp(`--${name}: (#[0-9a-f]{6});`, 'g'))].map((match) => match[1] ?? '');
    const [lightPage, darkPage] = found('page');
    const [lightSurface, darkSurface] = found('surface');
    expect(grounds).toEqual({ light: [lightPage, lightSurface], dark: [darkPage, darkSurface] });
  });

  test('has the accent as given where it can be read, and lighter in the dark', () => {
    const { css } = styleBrand({ accent: '#0b4f6c', ground: '#123a55' });
    const [light = '', dark = ''] = [...css.matchAll(/--accent: (#[0-9a-f]{6})/g)].map((match) => match[1]);
    expect(light).toBe('#0b4f6c');
    expect(contrast('#0b4f6c', grounds.dark[1])).toBeLessThan(4.5);
    expect(contrast(dark, grounds.dark[1])).toBeGreaterThanOrEqual(4.5);
    expect(css).toContain('--ground: #123a55');
    expect(styleBrand(null).css).not.toMatch(/--accent: |--ground/);
  });
});
