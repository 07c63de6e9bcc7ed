import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decimalsOfColumn,
  formatBound,
  formatFigure,
  formatPart,
  formatPartBound,
  formatSpan,
  formatWeight,
} from '../../../src/report/figures.js';

describe('formatFigure', () => {
  it('rounds to one decimal where nothing is near', () => {
    expect(formatFigure(3.24, [2.5, 3.5], 'de')).toBe('3,2');
    expect(formatFigure(3.5, [3.5], 'en')).toBe('3.5');
    expect(formatFigure(null, [3.5], 'en')).toBe('–');
  });

  it('takes more digits where it would look equal to a bound or pass it', () => {
    expect(formatFigure(3.46, [3.5], 'de')).toBe('3,46');
    expect(formatFigure(3.4996, [3.5], 'en')).toBe('3.4996');
    expect(formatFigure(0.04, [0], 'en')).toBe('0.04');
    expect(formatFigure(3.2499, [3.25], 'en')).toBe('3.2');
    expect(formatFigure(3.26, [3.25], 'en')).toBe('3.3');
  });

  it('stands on the same side of every bound as the number itself', () => {
    const value = fc.double({ min: 1, max: 5, noNaN: true });
    fc.assert(
      fc.property(value, fc.array(fc.integer({ min: 100, max: 500 }), { maxLength: 5 }), (number, hundredths) => {
        const bounds = hundredths.map((bound) => bound / 100);
        const shown = Number(formatFigure(number, bounds, 'en'));
        for (const bound of bounds) expect(Math.sign(shown - bound)).toBe(Math.sign(number - bound));
      }),
    );
  });
});

describe('a column of figures', () => {
  const column = (values: readonly number[], bounds: readonly number[]): string[] => {
    const least = decimalsOfColumn(values.map((value) => ({ value, bounds })));
    return values.map((value) => formatFigure(value, bounds, 'de', least));
  };

  it('has as many decimals as its neediest figure', () => {
    expect(column([2.1, 2.63], [2.5])).toEqual(['2,1', '2,6']);
    expect(column([2.1, 2.52, 2.63], [2.5])).toEqual(['2,10', '2,52', '2,63']);
    expect(decimalsOfColumn([{ value: { low: 2.41, high: 2.49 }, bounds: [2.5] }])).toBe(2);
    expect(decimalsOfColumn([{ value: null, bounds: [2.5] }])).toBe(1);
    expect(decimalsOfColumn([])).toBe(1);
  });

  it('does not grow long for one figure that is very near to a bound', () => {
    expect(column([2.1, 2.4999], [2.5])).toEqual(['2,10', '2,4999']);
  });
});

describe('the other figures', () => {
  it('never round a bound', () => {
    expect(formatBound(4, 'de')).toBe('4,0');
    expect(formatBound(3.25, 'de')).toBe('3,25');
    expect(formatPartBound(0.5, 'en')).toBe('50%');
    expect(formatPartBound(0.125, 'de')).toBe('12,5\u00a0%');
  });

  it('write weights without needless decimals', () => {
    expect(formatWeight(1, 'de')).toBe('1');
    expect(formatWeight(1.5, 'de')).toBe('1,5');
    expect(formatWeight(1 / 3, 'en')).toBe('0.3333');
  });

  it('write one number for a range that is one, and two that differ for one that is not', () => {
    expect(formatSpan({ low: 3, high: 3 }, [], 'de')).toBe('3,0');
    expect(formatSpan({ low: 3.01, high: 3.04 }, [], 'de')).toBe('3,01–3,04');
    expect(formatSpan({ low: 2.41, high: 3.49 }, [2.5, 3.5], 'en')).toBe('2.41–3.49');
    expect(formatSpan(null, [], 'en')).toBe('–');
  });

  it('keep a share apart from its bound', () => {
    expect(formatPart(0.496, [0.5], 'en')).toBe('49.6%');
    expect(formatPart(0.07, [0, 1], 'de')).toBe('7\u00a0%');
    expect(formatPart(0.999, [0, 1], 'de')).toBe('99,9\u00a0%');
    expect(formatPart(1, [0, 1], 'en')).toBe('100%');
    expect(formatPart(null, [], 'en')).toBe('–');
  });
});
