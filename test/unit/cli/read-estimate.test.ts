import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEstimate } from '../../../src/cli/assessing/read-estimate.js';

const wide = { minimum: 0, maximum: 1_000_000 };

describe('readEstimate', () => {
  test.each([
    ['1200', 1200, 1200],
    ['1.200', 1200, 1.2],
    ['1,200', 1.2, 1200],
    ['1 200', 1200, 1200],
    ['0.125', 0.125, 0.125],
    ['0,5', 0.5, 0.5],
    ['12 %', 0.12, 0.12],
    ['7%', 0.07, 0.07],
    ['1000-1200-1500', { low: 1000, base: 1200, high: 1500 }, { low: 1000, base: 1200, high: 1500 }],
    ['10 – 12 – 15 %', { low: 0.1, base: 0.12, high: 0.15 }, { low: 0.1, base: 0.12, high: 0.15 }],
  ])('%s', (typed, german, english) => {
    expect(readEstimate(typed, 'de', wide)).toEqual(german);
    expect(readEstimate(typed, 'en', wide)).toEqual(english);
  });

  test.each(['', 'many', '-5', '1-2', '3-2-1', '1-2-3-4', '1e3', '1.2.3', '0x10', '2000000', 'NaN', '1--2-3'])(
    'refuses ‘%s’',
    (typed) => {
      expect(readEstimate(typed, 'en', wide)).toBeNull();
    },
  );

  test('gives a figure within the limits, or none, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,-– %e') }), (typed) => {
        const read = readEstimate(typed, 'de', { minimum: 1, maximum: 50 });
        if (read === null) return;
        const { low, base, high } = typeof read === 'number' ? { low: read, base: read, high: read } : read;
        expect(low >= 1 && low <= base && base <= high && high <= 50).toBe(true);
      }),
    );
  });
});
