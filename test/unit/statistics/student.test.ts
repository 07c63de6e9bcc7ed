import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { studentFactor, studentProbability, studentQuantile } from '../../../src/statistics/student.js';
import distributions from '../../oracles/distributions.json' with { type: 'json' };
import exact from '../../oracles/student-t.json' with { type: 'json' };

/** How many hundred-billionths of its size a figure may be off. */
const closely = (found: number, expected: number, relative = 1e-11): void => {
  expect(Math.abs(found - expected), `${found} for ${expected}`).toBeLessThanOrEqual(relative * Math.abs(expected));
};

describe('Student’s t', () => {
  test.each(distributions.cases)('$fn $args as R gives it', ({ fn, args: { p, q, df }, value }) => {
    const found = fn === 'qt' ? studentQuantile(p ?? 0, df) : studentProbability(q ?? 0, df);
    expect(Math.abs(found - value)).toBeLessThan(distributions.tolerance);
  });

  test('quantiles for 1 to 200 degrees, broken ones and very many, as worked out in 40 digits', () => {
    expect(exact.quantiles.length).toBeGreaterThan(200);
    for (const [degrees = 0, ...expected] of exact.quantiles) {
      for (const [at, level] of exact.levels.entries()) closely(studentQuantile(level, degrees), expected[at] ?? 0);
    }
  });

  test('tails as worked out in 40 digits, small ones too', () => {
    for (const [degrees = 0, ...expected] of exact.tails) {
      for (const [at, value] of exact.values.entries()) {
        closely(studentProbability(-value, degrees), expected[at] ?? 0, 1e-10);
        closely(studentProbability(value, degrees), 1 - (expected[at] ?? 0), 1e-12);
      }
    }
  });

  test('the table at the end of any textbook', () => {
    const table = [
      [1, 12.706],
      [2, 4.303],
      [4, 2.776],
      [7, 2.365],
      [11, 2.201],
      [14, 2.145],
      [29, 2.045],
      [60, 2.0],
      [120, 1.98],
    ] as const;
    for (const [degrees, factor] of table) expect(studentFactor(degrees)).toBeCloseTo(factor, 3);
    // With one degree it is Cauchy's distribution, with very many the normal one.
    expect(studentQuantile(0.75, 1)).toBeCloseTo(1, 14);
    expect(studentFactor(1e6)).toBeCloseTo(1.959966, 5);
  });

  test('the middle is 0, and both sides mirror each other', () => {
    expect(studentQuantile(0.5, 3)).toBe(0);
    expect(studentProbability(0, 3)).toBe(0.5);
    expect(studentQuantile(0.025, 9)).toBe(-studentQuantile(0.975, 9));
  });

  test('quantile and probability undo each other', () => {
    const probability = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    const degrees = fc.double({ min: 0.7, max: 5000, noNaN: true });
    fc.assert(
      fc.property(probability, degrees, (level, each) => {
        expect(studentProbability(studentQuantile(level, each), each)).toBeCloseTo(level, 12);
      }),
    );
  });
});
