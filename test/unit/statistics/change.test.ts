import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Estimate } from '../../../src/model/statistics.js';
import { matchItems, scoreCommonItems } from '../../../src/statistics/compare-rounds.js';
import { estimate, estimateItem } from '../../../src/statistics/estimate.js';
import { measureChange } from '../../../src/statistics/measure-change.js';
import { planRound } from '../../../src/statistics/plan-round.js';
import { countChosen, countValues, fiveOptions, makeRows } from '../../fixtures/answer-rows.js';
import oracle from '../../oracles/mdc-two-rounds.json' with { type: 'json' };

const item = (chosen: readonly number[]): Estimate => estimateItem(fiveOptions, countChosen(chosen));

describe('a change between two rounds', () => {
  test.each(oracle.cases)(
    'of $fn people is held against the smallest detectable one',
    ({ round1, round2, expected }) => {
      const [before, after] = [round1, round2].map((numbers) => {
        const { values, counts } = countValues(numbers);
        return estimateItem(values, counts);
      });
      if (before === undefined || after === undefined) throw new Error('the oracle has two rounds');
      const change = measureChange(before, after);
      if (change.state !== 'change') throw new Error(change.state);
      expect(change.change).toBeCloseTo(expected.delta, 9);
      expect(change.standardError).toBeCloseTo(expected.se, 9);
      expect(change.degrees).toBeCloseTo(expected.df, 9);
      expect(change.smallestDetectable).toBeCloseTo(expected.mdc95, 9);
      expect(change.low).toBeCloseTo(expected.ci95[0] ?? Number.NaN, 9);
      expect(change.high).toBeCloseTo(expected.ci95[1] ?? Number.NaN, 9);
      expect(change.moreThanNoise).toBe(true);
    },
  );

  test('is more than noise exactly where its interval leaves out zero', () => {
    const chosen = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 15 });
    fc.assert(
      fc.property(chosen, chosen, (one, other) => {
        const change = measureChange(item(one), item(other));
        if (change.state === 'change') expect(change.moreThanNoise).toBe(change.low >= 0 || change.high <= 0);
      }),
    );
  });

  test('of people all of one mind is one, whatever its size, and no change is none', () => {
    expect(measureChange(item([3, 3, 3]), item([4, 4]))).toEqual({
      state: 'no-spread',
      change: 1,
      moreThanNoise: true,
    });
    expect(measureChange(item([3, 3, 3]), item([3, 3]))).toMatchObject({ change: 0, moreThanNoise: false });
  });

  test('with one person in a round is told and not judged, as where all agreed on one answer', () => {
    expect(measureChange(item([3]), item([4, 5]))).toEqual({ state: 'one-person', change: 1.5 });
    expect(measureChange(item([3]), item([4]))).toEqual({ state: 'one-person', change: 1 });
  });

  test('has none where a round has no figure', () => {
    expect(measureChange(item([]), item([4, 5]))).toEqual({ state: 'no-score' });
    expect(measureChange(item([4, 5]), item([]))).toEqual({ state: 'no-score' });
  });
});

describe('planning a round', () => {
  test.each([
    [5, 0.99, 1.17],
    [8, 0.67, 0.86],
    [10, 0.57, 0.75],
    [12, 0.51, 0.68],
    [15, 0.44, 0.6],
    [20, 0.37, 0.51],
    [30, 0.3, 0.41],
  ])('%i people: interval ± %f, smallest detectable change %f', (people, halfWidth, smallest) => {
    const plan = planRound(people);
    expect(plan.standardDeviation).toBe(0.8);
    expect(plan.halfWidth).toBeCloseTo(halfWidth, 2);
    expect(plan.smallestDetectable).toBeCloseTo(smallest, 2);
  });

  test('fifty need a change of 0.32', () => {
    expect(planRound(50).smallestDetectable).toBeCloseTo(0.32, 2);
  });

  test('is what a round of that spread then shows', () => {
    // Nine people: s = √(2·4/8) = 1.
    const round = item([1, 3, 3, 3, 3, 3, 3, 3, 5]);
    const plan = planRound(9, 1);
    expect(round.interval).toMatchObject({ state: 'interval' });
    if (round.interval.state === 'interval') {
      expect(round.interval.high - 3).toBeCloseTo(plan.halfWidth ?? Number.NaN, 12);
    }
    const change = measureChange(round, round);
    if (change.state === 'change') expect(change.smallestDetectable).toBeCloseTo(plan.smallestDetectable ?? 0, 12);
    expect(change.state).toBe('change');
  });

  test('one person shows nothing', () => {
    expect(planRound(1)).toEqual({ people: 1, standardDeviation: 0.8, halfWidth: null, smallestDetectable: null });
  });
});

describe('what two rounds have in common', () => {
  const asked = (id: string, revision = 1, values: readonly number[] = fiveOptions) => ({ id, revision, values });

  test('goes by id, revision and what the options are worth', () => {
    const before = [asked('A1'), asked('A2'), asked('A3'), asked('A4'), asked('A5')];
    const after = [
      asked('A6'),
      asked('A3', 1, [1, 3, 5]),
      asked('A2', 2),
      asked('A1'),
      asked('A5', 1, [1, 2, 3, 4.5, 5]),
    ];
    expect(matchItems(before, after)).toEqual({
      common: ['A1'],
      revised: ['A2'],
      rescaled: ['A3', 'A5'],
      added: ['A6'],
      removed: ['A4'],
    });
  });

  test('an item both revised and rescaled is revised: it asks something else', () => {
    expect(matchItems([asked('A1')], [asked('A1', 2, [1, 3, 5])])).toMatchObject({ revised: ['A1'], rescaled: [] });
  });

  const sections = [
    {
      weight: 2,
      items: [
        { id: 'A1', weight: 1 },
        { id: 'A2', weight: 3 },
      ],
    },
    { weight: 1, items: [{ id: 'B1', weight: 1 }] },
    { weight: 1, items: [{ id: 'C1', weight: 1 }] },
  ];

  test('is scored alike on both sides, by hand', () => {
    const before = new Map([
      ['A1', item([2, 2, 3])],
      ['A2', item([4, 4, 5])],
      ['B1', item([1, 2, 3])],
      ['C1', item([])],
    ]);
    const after = new Map([
      ['A1', item([3, 3, 4])],
      ['A2', item([1, 1])],
      ['B1', item([2, 3, 4])],
      ['C1', item([5, 5])],
    ]);
    // A2 was revised, C1 has no answer before: A1 with weight 2, B1 with weight 1.
    const { before: earlier, after: later, items } = scoreCommonItems(sections, ['A1', 'B1', 'C1'], before, after);
    expect(items).toEqual(['A1', 'B1']);
    expect(earlier.score).toBeCloseTo((2 * (7 / 3) + 2) / 3, 12);
    expect(later.score).toBeCloseTo((2 * (10 / 3) + 3) / 3, 12);
    // SE of A1 1/3, of B1 1/√3; as three answered each, the most is √(3/2)·(2/3·1/3 + 1/3·1/√3).
    const most = Math.sqrt(3 / 2) * (2 / 9 + 1 / Math.sqrt(27));
    expect(earlier.interval).toMatchObject({ state: 'interval', degrees: 2, exact: false });
    if (earlier.interval.state === 'interval') expect(earlier.interval.standardError).toBeCloseTo(most, 12);
    const change = measureChange(earlier, later);
    expect(change).toMatchObject({ state: 'change', exact: false });
    if (change.state === 'change') expect(change.change).toBeCloseTo(1, 12);
  });

  test('one item in common keeps its own interval; none has no score', () => {
    const round = new Map([['B1', item([1, 2, 3])]]);
    expect(scoreCommonItems(sections, ['B1'], round, round).before).toEqual(item([1, 2, 3]));
    expect(scoreCommonItems(sections, ['A1'], round, round)).toEqual({
      before: { score: null, people: 0, interval: { state: 'nobody' } },
      after: { score: null, people: 0, interval: { state: 'nobody' } },
      items: [],
    });
  });

  test('of one agreed answer each has a score and no interval', () => {
    const round = new Map([
      ['A1', item([3])],
      ['B1', item([4])],
    ]);
    expect(scoreCommonItems(sections, ['A1', 'B1'], round, round).after).toEqual({
      score: expect.closeTo(10 / 3, 12),
      people: 1,
      interval: { state: 'one-person' },
    });
  });

  test('never calls more than noise what the people’s own answers would not', () => {
    const people = fc.array(
      fc.array(fc.option(fc.integer({ min: 1, max: 5 }), { freq: 4 }), { minLength: 3, maxLength: 3 }),
      {
        minLength: 3,
        maxLength: 12,
      },
    );
    const ids = ['A1', 'A2', 'B1'];
    const parts = [
      {
        weight: 2,
        items: [
          { place: 0, weight: 1 },
          { place: 1, weight: 3 },
        ],
      },
      { weight: 1, items: [{ place: 2, weight: 1 }] },
    ];
    fc.assert(
      fc.property(people, people, (one, other) => {
        const items = (rows: typeof one) =>
          new Map(ids.map((id, place) => [id, item(rows.flatMap((each) => each[place] ?? []))]));
        const [before, after] = [items(one), items(other)];
        // Only where both rounds answered all of it are the two the same score.
        fc.pre([...before.values(), ...after.values()].every(({ score }) => score !== null));
        const common = scoreCommonItems(sections, ids, before, after);
        const exact = measureChange(estimate([makeRows(one)], parts), estimate([makeRows(other)], parts));
        const outer = measureChange(common.before, common.after);
        expect(common.after.score).toBeCloseTo(estimate([makeRows(other)], parts).score ?? Number.NaN, 12);
        if (outer.state === 'change' && exact.state === 'change') {
          expect(outer.standardError).toBeGreaterThanOrEqual(exact.standardError - 1e-12);
        }
      }),
    );
  });
});
