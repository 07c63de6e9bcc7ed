import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { averageDeviation, largestUnlikely, spreadByChance } from '../../../src/statistics/chance-deviation.js';
import { meanDeviation, measureDeviation, practicalLimit } from '../../../src/statistics/measure-deviation.js';
import { countChosen, fiveOptions } from '../../fixtures/answer-rows.js';
import oracle from '../../oracles/agreement-exact-null-5pt.json' with { type: 'json' };

const closed = { open: false, leastInCamp: 1 };
const measure = (chosen: readonly number[], options = closed) =>
  measureDeviation(fiveOptions, countChosen(chosen), options);

describe('what chance does', () => {
  test.each(oracle.expected)('to the average deviation of $n people', (expected) => {
    const spread = spreadByChance(fiveOptions, expected.n);
    const sum = (of: (typeof spread)[number][]): number =>
      of.reduce((total, { probability }) => total + probability, 0);
    expect(sum([...spread])).toBeCloseTo(1, 12);
    const mean = spread.reduce((total, { deviation, probability }) => total + deviation * probability, 0);
    expect(mean).toBeCloseTo(expected.E_AD_mean, 9);
    expect(sum(spread.filter(({ deviation }) => deviation <= 5 / 6 + 1e-9))).toBeCloseTo(expected.P_AD_le_A6, 9);
    let passed = 0;
    const quantile = spread.find(({ probability }) => {
      passed += probability;
      return passed >= 0.05;
    });
    expect(quantile?.deviation).toBeCloseTo(expected.AD_mean_q05, 9);
    // The oracle gives this one to ten digits.
    expect(largestUnlikely(fiveOptions, expected.n)).toBeCloseTo(expected.AD_mean_crit05, 9);
  });

  test('is known for seven options too: five people within 0.64, as published', () => {
    expect(largestUnlikely([1, 2, 3, 4, 5, 6, 7], 5)).toBeCloseTo(oracle.published_checks.AD_n5_A7.published, 12);
  });

  test('beyond 20 people, and beyond what can be gone through, the limit of fewer people stands', () => {
    expect(largestUnlikely(fiveOptions, 1000)).toBe(largestUnlikely(fiveOptions, 20));
    const eleven = Array.from({ length: 11 }, (_, option) => 1 + 0.4 * option);
    expect(largestUnlikely(eleven, 30)).toBe(largestUnlikely(eleven, 9));
  });

  test('with two options not even five of one mind are unlikely: 2 in 32', () => {
    expect(largestUnlikely([1, 5], 5)).toBeNull();
    expect(largestUnlikely([1, 5], 6)).toBe(0);
    expect(measureDeviation([1, 5], [0, 5], closed)).toMatchObject({ limit: null, verdict: 'no-clear-agreement' });
  });
});

describe('agreement on an item', () => {
  test('by hand: 3, 3, 4, 4, 4, 5, 5, 4 of eight people', () => {
    // Mean 4; distances 1, 1, 0, 0, 0, 1, 1, 0; AD = 4/8 = 0.5, within 0.6875.
    expect(measure([3, 3, 4, 4, 4, 5, 5, 4])).toEqual({
      state: 'measured',
      answered: 8,
      deviation: 0.5,
      limit: 0.6875,
      verdict: 'agree',
      twoCamps: false,
    });
  });

  test.each([
    [5, 0.4],
    [6, 20 / 36],
    [7, 30 / 49],
    [8, 44 / 64],
    [9, 58 / 81],
    [10, 0.74],
    [12, 118 / 144],
    [13, 140 / 169],
    [14, 5 / 6],
    [20, 5 / 6],
    [500, 5 / 6],
  ])('of %i people needs a deviation of at most %f', (people, limit) => {
    const found = measureDeviation(fiveOptions, [0, 0, people, 0, 0], closed);
    expect(found).toMatchObject({ state: 'measured', deviation: 0, verdict: 'agree' });
    expect(found.state === 'measured' ? found.limit : null).toBeCloseTo(limit, 12);
  });

  test('holds at the limit itself and not above it', () => {
    // Five people: 3, 3, 3, 3, 4 deviate by 0.32, 3, 3, 3, 4, 4 by 0.48; 0.4 is 3, 3, 3, 2, 4.
    expect(measure([3, 3, 3, 2, 4])).toMatchObject({ deviation: 0.4, verdict: 'agree' });
    expect(measure([3, 3, 3, 4, 4])).toMatchObject({ verdict: 'no-clear-agreement' });
  });

  test('of fewer than five is not judged; their range is told in an open room alone', () => {
    expect(measure([2, 4, 4, 5])).toEqual({ state: 'too-few', answered: 4, lowest: null, highest: null });
    const open = { open: true, leastInCamp: 1 };
    expect(measure([2, 4, 4, 5], open)).toEqual({ state: 'too-few', answered: 4, lowest: 2, highest: 5 });
    expect(measure([], open)).toEqual({ state: 'too-few', answered: 0, lowest: null, highest: null });
  });

  test('names two camps from a third on each side', () => {
    expect(measure([1, 2, 3, 3, 4, 5])).toMatchObject({ twoCamps: true });
    expect(measure([1, 2, 3, 3, 3, 4, 5])).toMatchObject({ twoCamps: false });
    expect(measure([1, 3, 3, 4, 4, 5])).toMatchObject({ twoCamps: false });
  });

  test('names no camp smaller than the group size', () => {
    const camps = [1, 1, 2, 2, 3, 4, 4, 5, 5, 5];
    expect(measure(camps, { open: false, leastInCamp: 4 })).toMatchObject({ twoCamps: true });
    expect(measure(camps, { open: false, leastInCamp: 5 })).toMatchObject({ twoCamps: false });
  });

  test('of a section is the plain mean of its items, as far as they have one', () => {
    const few = measure([3, 4]);
    expect(meanDeviation([measure([3, 3, 3, 2, 4]), few, measure([1, 1, 1, 5, 5, 5])])).toBeCloseTo((0.4 + 2) / 2, 12);
    expect(meanDeviation([few])).toBeNull();
  });

  test('is practically near within a sixth of the options, in steps between them', () => {
    expect(practicalLimit(5)).toBeCloseTo(5 / 6, 15);
    // Seven options from 1 to 5 stand 2/3 apart: 7/6 of that.
    expect(practicalLimit(7)).toBeCloseTo(7 / 9, 15);
  });

  test('moves with the scale and not with the people', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 30 }),
        fc.double({ min: -5, max: 5, noNaN: true }),
        fc.double({ min: 0.1, max: 5, noNaN: true }),
        (chosen, moved, stretched) => {
          const counts = countChosen(chosen);
          const plain = averageDeviation(fiveOptions, counts);
          const values = fiveOptions.map((value) => moved + stretched * value);
          expect(averageDeviation(values, counts)).toBeCloseTo(stretched * plain, 9);
          // Turned around, high for low, it is the same.
          expect(averageDeviation(fiveOptions, counts.toReversed())).toBeCloseTo(plain, 12);
        },
      ),
    );
  });
});
