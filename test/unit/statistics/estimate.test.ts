import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Estimate } from '../../../src/model/statistics.js';
import { addRow, rowsKept, startRows } from '../../../src/statistics/answer-rows.js';
import { estimate, estimateItem, type WeighedPart } from '../../../src/statistics/estimate.js';
import { clipToScale } from '../../../src/statistics/interval.js';
import { countChosen, countValues, fiveOptions, makeRows, sectionOf } from '../../fixtures/answer-rows.js';
import missing from '../../oracles/aggregation-missing.json' with { type: 'json' };
import overall from '../../oracles/jackknife-overall.json' with { type: 'json' };
import oracle from '../../oracles/jackknife-score.json' with { type: 'json' };
import means from '../../oracles/mean-ci-gap.json' with { type: 'json' };

function intervalOf({ interval }: Estimate) {
  if (interval.state !== 'interval') throw new Error(`no interval: ${interval.state}`);
  return interval;
}

const row = fc.array(fc.option(fc.integer({ min: 1, max: 5 }), { freq: 3 }), { minLength: 5, maxLength: 5 });
const someRows = fc.array(row, { minLength: 1, maxLength: 14 });
const twoParts: readonly WeighedPart[] = [
  {
    weight: 1,
    items: [
      { place: 0, weight: 1 },
      { place: 1, weight: 2 },
    ],
  },
  {
    weight: 3,
    items: [
      { place: 2, weight: 1 },
      { place: 3, weight: 0.7 },
      { place: 4, weight: 1 },
    ],
  },
];

describe('the interval of a score', () => {
  test.each(oracle.cases)('is the jackknife’s, case by case: $expected.score', ({ rows, weights, expected }) => {
    const found = estimate([makeRows(rows)], sectionOf(weights));
    expect(found.score).toBeCloseTo(expected.score, 10);
    if (expected.ci95 === null) {
      expect(found.interval).toEqual({ state: 'no-spread' });
      return;
    }
    const { low, high, standardError, degrees, exact } = intervalOf(found);
    expect(standardError).toBeCloseTo(expected.se, 10);
    expect(degrees).toBe(expected.df);
    expect(low).toBeCloseTo(expected.ci95[0] ?? Number.NaN, 10);
    expect(high).toBeCloseTo(expected.ci95[1] ?? Number.NaN, 10);
    expect(exact).toBe(true);
  });

  test.each(overall.cases)('over sections: $name', ({ rows, parts, expected }) => {
    const found = estimate([makeRows(rows)], parts);
    expect(found.score).toBeCloseTo(expected.score, 12);
    expect(found.people).toBe(expected.people);
    const { low, high, standardError } = intervalOf(found);
    expect(standardError).toBeCloseTo(expected.se, 11);
    expect(low).toBeCloseTo(expected.low, 10);
    expect(high).toBeCloseTo(expected.high, 10);
  });

  test.each(missing.cases)('stands around the score that scoring gives: $name', ({ rows, weights, expected }) => {
    const values = rows.map((each) => each.map((cell) => (typeof cell === 'number' ? cell : null)));
    const found = estimate([makeRows(values)], sectionOf(weights));
    if (expected.question_first === null) expect(found.score).toBeNull();
    else expect(found.score).toBeCloseTo(expected.question_first, 12);
  });

  test('by hand: three people, one item, answers 2, 3 and 4', () => {
    // Without each: 3.5, 3.0, 2.5; their mean 3.0; SE = √(2/3 · (0.25 + 0 + 0.25)) = √(1/3), as s/√n = 1/√3.
    const { low, high, standardError, degrees } = intervalOf(estimate([makeRows([[2], [3], [4]])], sectionOf([1])));
    expect(standardError).toBeCloseTo(Math.sqrt(1 / 3), 14);
    expect(degrees).toBe(2);
    expect(high - 3).toBeCloseTo(4.30265272975 * Math.sqrt(1 / 3), 9);
    expect(3 - low).toBeCloseTo(high - 3, 12);
  });

  test('one person has none, however much that person answered', () => {
    expect(estimate([makeRows([[2, 4, 5]])], sectionOf([1, 1, 1]))).toEqual({
      score: 11 / 3,
      people: 1,
      interval: { state: 'one-person' },
    });
    // Three came, and one of them answered this.
    expect(estimate([makeRows([[2], [null], [null]])], sectionOf([1])).interval).toEqual({ state: 'one-person' });
  });

  test('nobody has neither score nor interval', () => {
    const nobody = { score: null, people: 0, interval: { state: 'nobody' } };
    expect(estimate([makeRows([[null], [null]])], sectionOf([1]))).toEqual(nobody);
    expect(estimate([makeRows([], 1)], sectionOf([1]))).toEqual(nobody);
    expect(estimate([makeRows([[3], [4]])], [])).toEqual(nobody);
    expect(estimate([makeRows([[3], [4]])], sectionOf([0]))).toEqual(nobody);
    expect(estimateItem(fiveOptions, [0, 0, 0, 0, 0])).toEqual(nobody);
  });

  test('where leaving out anybody changes nothing there is no spread, and never an interval of no width', () => {
    const rows = makeRows([
      [3, 4],
      [4, 3],
      [3, 4],
    ]);
    // Different answers, the same score of each: 3.5 whoever is left out.
    expect(estimate([rows], sectionOf([1, 1]))).toEqual({
      score: 3.5,
      people: 3,
      interval: { state: 'no-spread' },
    });
    expect(estimateItem([1, 7 / 3, 11 / 3, 5], [0, 7, 0, 0]).interval).toEqual({ state: 'no-spread' });
    expect(estimate([rows], sectionOf([1, 0.1])).interval.state).toBe('interval');
    // 2·0.1 + 4·0.2 and 4·0.1 + 3·0.2 are 1 alike, though not in binary fractions.
    const uneven = makeRows([
      [2, 4],
      [4, 3],
      [2, 4],
    ]);
    expect(estimate([uneven], sectionOf([0.1, 0.2])).interval).toEqual({ state: 'no-spread' });
  });

  test('what has no weight brings nobody in', () => {
    const rows = makeRows([
      [2, null, 1],
      [4, null, null],
      [null, 5, 3],
    ]);
    const alone = estimateItem(fiveOptions, [0, 1, 0, 1, 0]);
    expect(estimate([rows], sectionOf([1, 0, 0]))).toMatchObject({ score: 3, people: alone.people });
    const [part] = sectionOf([1]);
    expect(estimate([rows], [part, { weight: 0, items: [{ place: 2, weight: 1 }] }]).people).toBe(2);
    expect(estimate([rows], [part, { weight: 3, items: [{ place: 2, weight: 0 }] }]).score).toBe(3);
  });

  test('a person whose leaving empties an item takes its weight along', () => {
    // Means 2, 4 and 5, score 11/3. Without the first 4.5, the second 3.5, the third 3: each answered one item alone.
    const { standardError } = intervalOf(
      estimate(
        [
          makeRows([
            [2, null, null],
            [null, 4, null],
            [null, null, 5],
          ]),
        ],
        sectionOf([1, 1, 1]),
      ),
    );
    expect(standardError).toBeCloseTo(Math.sqrt((2 / 3) * (4.5 ** 2 + 3.5 ** 2 + 3 ** 2 - 11 ** 2 / 3)), 12);
  });

  test('goes beyond the scale; only for showing it is clipped', () => {
    const { values, counts } = countValues(means.cases[0]?.x ?? []);
    const expected = means.cases[0]?.expected;
    const interval = intervalOf(estimateItem(values, counts));
    expect(interval.low).toBeCloseTo(expected?.ci95_raw?.[0] ?? Number.NaN, 9);
    expect(interval.high).toBeCloseTo(expected?.ci95_raw?.[1] ?? Number.NaN, 9);
    expect(clipToScale(interval)).toEqual({ low: interval.low, high: 5 });
    expect(clipToScale({ low: 0.2, high: 3 })).toEqual({ low: 1, high: 3 });
  });
});

describe('properties', () => {
  test('the order of people cannot matter, to the last bit', () => {
    fc.assert(
      fc.property(
        someRows.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })),
        ),
        ([rows, shuffled]) => {
          expect(estimate([makeRows(shuffled, 5)], twoParts)).toEqual(estimate([makeRows(rows, 5)], twoParts));
        },
      ),
    );
  });

  test('how people are grouped cannot matter for all of them together', () => {
    fc.assert(
      fc.property(someRows, someRows, (one, other) => {
        const apart = estimate([makeRows(one, 5), makeRows(other, 5)], twoParts);
        expect(apart).toEqual(estimate([makeRows([...one, ...other], 5)], twoParts));
      }),
    );
  });

  test('who answered nothing cannot matter', () => {
    const blank = [null, null, null, null, null];
    fc.assert(
      fc.property(someRows, (rows) => {
        expect(estimate([makeRows([...rows, blank, blank], 5)], twoParts)).toEqual(
          estimate([makeRows(rows, 5)], twoParts),
        );
      }),
    );
  });

  test('values moved and stretched move and stretch the interval', () => {
    fc.assert(
      fc.property(
        someRows,
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.double({ min: 0.25, max: 4, noNaN: true }),
        (rows, moved, stretched) => {
          const answers = startRows(
            Array.from({ length: 5 }, () => fiveOptions.map((value) => moved + stretched * value)),
          );
          for (const each of rows)
            addRow(
              answers,
              each.map((value) => value ?? 0),
            );
          const plain = estimate([makeRows(rows, 5)], twoParts);
          const other = estimate([answers], twoParts);
          expect(other.people).toBe(plain.people);
          expect(other.interval.state).toBe(plain.interval.state);
          if (plain.interval.state !== 'interval' || other.interval.state !== 'interval') return;
          expect(other.interval.low).toBeCloseTo(moved + stretched * plain.interval.low, 8);
          expect(other.interval.high).toBeCloseTo(moved + stretched * plain.interval.high, 8);
        },
      ),
    );
  });

  test('weights count only in proportion', () => {
    fc.assert(
      fc.property(someRows, fc.double({ min: 0.1, max: 10, noNaN: true }), (rows, factor) => {
        const heavier = twoParts.map(({ weight, items }) => ({
          weight: weight * factor,
          items: items.map((item) => ({ ...item, weight: item.weight * factor * 3 })),
        }));
        const plain = estimate([makeRows(rows, 5)], twoParts).interval;
        const other = estimate([makeRows(rows, 5)], heavier).interval;
        expect(other.state).toBe(plain.state);
        if (plain.state === 'interval' && other.state === 'interval') {
          expect(other.standardError).toBeCloseTo(plain.standardError, 10);
        }
      }),
    );
  });

  test('an item’s interval from its counts is the jackknife’s from single answers', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 20 }), (chosen) => {
        const counted = estimateItem(fiveOptions, countChosen(chosen));
        const left = estimate(
          [
            makeRows(
              chosen.map((value) => [value]),
              1,
            ),
          ],
          sectionOf([1]),
        );
        expect(counted.score).toBe(left.score);
        expect(counted.people).toBe(left.people);
        expect(counted.interval.state).toBe(left.interval.state);
        if (counted.interval.state !== 'interval' || left.interval.state !== 'interval') return;
        expect(counted.interval.low).toBeCloseTo(left.interval.low, 9);
        expect(counted.interval.degrees).toBe(left.interval.degrees);
      }),
    );
  });
});

describe('a group too large to keep rows of', () => {
  test('keeps them up to its limit, whoever comes in which order, and then counts alone', () => {
    const answers = startRows([fiveOptions, fiveOptions]);
    for (let person = 0; person < rowsKept; person += 1) addRow(answers, [1 + (person % 5), 3]);
    expect(answers.rows?.slice(0, 4)).toEqual(Uint8Array.from([1, 3, 2, 3]));
    expect(estimate([answers], sectionOf([1, 1])).interval).toMatchObject({ state: 'interval', exact: true });
    addRow(answers, [0, 4]);
    expect(answers.rows).toBeNull();
    expect(answers.people).toBe(rowsKept + 1);
    expect(answers.counts).toEqual([
      [400, 400, 400, 400, 400],
      [0, 0, 2000, 1, 0],
    ]);
    expect(estimate([answers], sectionOf([1, 1])).interval).toMatchObject({ state: 'interval', exact: false });
  });

  test('has the same score, and an interval that holds the jackknife’s', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const kept = makeRows(rows, 5);
        const counts = { ...makeRows(rows, 5), rows: null };
        const fromRows = estimate([kept], twoParts);
        const fromCounts = estimate([counts], twoParts);
        if (fromRows.score === null) expect(fromCounts.score).toBeNull();
        else expect(fromCounts.score).toBeCloseTo(fromRows.score, 12);
        if (fromCounts.interval.state === 'no-spread') expect(fromRows.interval.state).toBe('no-spread');
        if (fromCounts.interval.state !== 'interval' || fromRows.interval.state !== 'interval') return;
        expect(fromCounts.interval.low).toBeLessThanOrEqual(fromRows.interval.low + 1e-9);
        expect(fromCounts.interval.high).toBeGreaterThanOrEqual(fromRows.interval.high - 1e-9);
      }),
      { numRuns: 500 },
    );
  });

  test('says so where one item was answered by a single person', () => {
    const rows = [
      [3, 2],
      [4, null],
      [5, null],
    ];
    expect(estimate([{ ...makeRows(rows), rows: null }], sectionOf([1, 1])).interval).toEqual({ state: 'one-person' });
  });

  test('an item alone needs no rows: its interval is exact', () => {
    const rows = makeRows([
      [3, null],
      [4, null],
      [5, null],
    ]);
    expect(estimate([{ ...rows, rows: null }], sectionOf([1, 1]))).toEqual(estimateItem(fiveOptions, [0, 0, 1, 1, 1]));
  });
});
