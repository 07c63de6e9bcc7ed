import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Estimate } from '../../../src/model/statistics.js';
import { estimate, estimateItem } from '../../../src/statistics/estimate.js';
import { countComparisons, measureGap } from '../../../src/statistics/measure-gap.js';
import { countChosen, countValues, fiveOptions, makeRows, sectionOf } from '../../fixtures/answer-rows.js';
import oracle from '../../oracles/mean-ci-gap.json' with { type: 'json' };

const item = (chosen: readonly number[]): Estimate => estimateItem(fiveOptions, countChosen(chosen));

function known(score: number, standardError: number, people: number): Estimate {
  return {
    score,
    people,
    interval: { state: 'interval', low: 0, high: 0, standardError, degrees: people - 1, exact: true },
  };
}

describe('the gap between a group and everyone else', () => {
  test('is Welch’s, as R gives it', () => {
    const sample = oracle.cases.find(({ fn }) => fn === 'gap');
    const [one, other] = [sample?.x ?? [], sample?.y ?? []].map((numbers) => {
      const { values, counts } = countValues(numbers);
      return estimateItem(values, counts);
    });
    if (one === undefined || other === undefined) throw new Error('the oracle has two groups');
    const gap = measureGap(one, other, 5);
    if (gap.state !== 'gap') throw new Error(gap.state);
    expect(gap.gap).toBeCloseTo(sample?.expected.diff ?? Number.NaN, 9);
    expect(gap.degrees).toBeCloseTo(sample?.expected.welch_df ?? Number.NaN, 9);
    expect(gap.gap / gap.standardError).toBeCloseTo(sample?.expected.welch_t ?? Number.NaN, 9);
    expect(gap.low).toBeCloseTo(sample?.expected.ci95?.[0] ?? Number.NaN, 9);
    expect(gap.high).toBeCloseTo(sample?.expected.ci95?.[1] ?? Number.NaN, 9);
    expect(gap.flagged).toBe(true);
  });

  test('by hand: 2, 3, 4 against 3, 4, 5', () => {
    // Means 3 and 4, SE² = 1/3 each: SE = √(2/3) = 0.816, degrees (2/3)² / (2·(1/3)²/2) = 4, interval −1 ± 2.776·0.816.
    const gap = measureGap(item([2, 3, 4]), item([3, 4, 5]), 2);
    expect(gap).toMatchObject({ state: 'gap', gap: -1, flagged: false, exact: true });
    if (gap.state !== 'gap') throw new Error(gap.state);
    expect(gap.degrees).toBeCloseTo(4, 12);
    expect(gap.high).toBeCloseTo(-1 + 2.77644510519779 * Math.sqrt(2 / 3), 12);
  });

  test('is flagged from half a value on, where the interval leaves out zero', () => {
    const flagged = (one: Estimate, other: Estimate): boolean => {
      const gap = measureGap(one, other, 5);
      return gap.state !== 'too-few' && gap.flagged;
    };
    expect(flagged(known(4.1, 0.05, 9), known(3.6, 0.05, 20))).toBe(true);
    expect(flagged(known(3.6, 0.05, 9), known(4.1, 0.05, 20))).toBe(true);
    expect(flagged(known(4.1, 0.05, 9), known(3.61, 0.05, 20))).toBe(false);
    expect(flagged(known(4.1, 0.5, 9), known(3.4, 0.5, 20))).toBe(false);
  });

  test('one side of one mind adds nothing to the other’s error', () => {
    const gap = measureGap(item([4, 4, 4]), item([1, 2, 3]), 3);
    expect(gap).toMatchObject({ state: 'gap', gap: 2 });
    if (gap.state === 'gap') expect(gap.degrees).toBeCloseTo(2, 12);
    if (gap.state === 'gap') expect(gap.standardError).toBeCloseTo(Math.sqrt(1 / 3), 12);
  });

  test('where both are of one mind it has no interval, and its size alone counts', () => {
    expect(measureGap(item([4, 4, 4]), item([2, 2, 2]), 3)).toEqual({ state: 'no-spread', gap: 2, flagged: true });
    expect(measureGap(item([4, 4, 4]), item([4, 4, 4]), 3)).toEqual({ state: 'no-spread', gap: 0, flagged: false });
  });

  test('is not measured of too few on either side, of one person, of nobody', () => {
    const four = item([1, 2, 3, 4]);
    const five = item([1, 2, 3, 4, 5]);
    expect(measureGap(four, five, 5)).toEqual({ state: 'too-few' });
    expect(measureGap(five, four, 5)).toEqual({ state: 'too-few' });
    expect(measureGap(five, five, 5).state).toBe('gap');
    expect(measureGap(five, item([3]), 1)).toEqual({ state: 'too-few' });
    expect(measureGap(five, item([]), 0)).toEqual({ state: 'too-few' });
  });

  test('turns its sign with its sides', () => {
    const chosen = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 15 });
    fc.assert(
      fc.property(chosen, chosen, (one, other) => {
        const there = measureGap(item(one), item(other), 2);
        const back = measureGap(item(other), item(one), 2);
        expect(back.state).toBe(there.state);
        if (there.state !== 'gap' || back.state !== 'gap') return;
        expect(back.flagged).toBe(there.flagged);
        expect(back.gap).toBeCloseTo(-there.gap, 12);
        expect(back.low).toBeCloseTo(-there.high, 12);
        expect(back.degrees).toBeCloseTo(there.degrees, 9);
        expect(there.degrees).toBeGreaterThanOrEqual(Math.min(one.length, other.length) - 1 - 1e-9);
        expect(there.degrees).toBeLessThanOrEqual(one.length + other.length - 2 + 1e-9);
      }),
    );
  });

  test('everyone else is all groups but the one', () => {
    const [sales, service, others] = [
      makeRows([
        [2, 1],
        [2, null],
        [1, 2],
      ]),
      makeRows([
        [4, 4],
        [5, 4],
      ]),
      makeRows([[3, 4]]),
    ];
    const weights = sectionOf([1, 1]);
    const gap = measureGap(estimate([sales], weights), estimate([service, others], weights), 3);
    // Sales (5/3 + 3/2)/2; everyone else (4 + 4)/2.
    expect(gap.state === 'gap' ? gap.gap : null).toBeCloseTo((5 / 3 + 3 / 2) / 2 - 4, 12);
  });

  test('comparisons are counted, with the flags to be expected of chance', () => {
    const gap = measureGap(item([1, 2, 3, 4, 5]), item([1, 2, 3, 4, 5]), 5);
    const { comparisons, expectedFalseFlags } = countComparisons([
      ...Array.from({ length: 47 }, () => gap),
      { state: 'no-spread', gap: 1, flagged: true },
      { state: 'too-few' },
    ]);
    expect(comparisons).toBe(48);
    expect(expectedFalseFlags).toBeCloseTo(2.4, 12);
  });
});
