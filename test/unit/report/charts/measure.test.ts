import { describe, expect, it } from 'vitest';
import { widthOf, wrap } from '../../../../src/report/charts/measure.js';

describe('widthOf', () => {
  it('knows narrow letters from wide ones', () => {
    expect(widthOf('illi', 10)).toBeLessThan(widthOf('mmmm', 10) / 2);
    expect(widthOf('abc', 20)).toBe(2 * widthOf('abc', 10));
    expect(widthOf('abc', 10, true)).toBeGreaterThan(widthOf('abc', 10));
    expect(widthOf('', 10)).toBe(0);
  });

  it('gives a mark on a letter no room of its own', () => {
    expect(widthOf('a\u0308', 10)).toBe(widthOf('a', 10));
  });
});

describe('wrap', () => {
  it('breaks at spaces and keeps every line within the room', () => {
    const lines = wrap('Paradigma und Perspektivwechsel', 150, 14);
    expect(lines).toEqual(['Paradigma und', 'Perspektivwechsel']);
    for (const line of lines) expect(widthOf(line, 14)).toBeLessThanOrEqual(150);
  });

  it('divides a long word before a syllable', () => {
    expect(wrap('Perspektivwechsel', 100, 14)).toEqual(['Perspektiv-', 'wechsel']);
    expect(wrap('Menschenmassen', 90, 14)).toEqual(['Menschen-', 'massen']);
  });

  it('prefers the hyphen that is there, and adds none', () => {
    expect(wrap('Paradigmen-Perspektivwechsel', 150, 14)).toEqual(['Paradigmen-', 'Perspektivwechsel']);
  });

  it('says what it leaves out', () => {
    const lines = wrap('eins zwei drei vier fünf sechs sieben acht neun zehn', 60, 14);
    expect(lines).toHaveLength(4);
    expect(lines.at(-1)).toMatch(/…$/);
    for (const line of lines) expect(widthOf(line, 14)).toBeLessThanOrEqual(60);
  });

  it('makes no line of nothing, and ends where there is room for less than a letter', () => {
    expect(wrap('', 100, 14)).toEqual([]);
    expect(wrap('  ', 100, 14)).toEqual([]);
    expect(wrap('abc', 5, 14).length).toBeGreaterThan(0);
  });
});
