import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalculationId, Estimate, FigureName, PitchFigures } from '../../../src/model/pitch.js';
import { calculate } from '../../../src/pitch/calculate.js';
import { allFigures, exactly } from '../../fixtures/pitch.js';

const names = Object.keys(allFigures) as FigureName[];

/** Which figures each calculation needs: no more, no fewer. */
const needs: Readonly<Record<CalculationId, readonly FigureName[]>> = {
  'revenue-at-risk': ['customers', 'churn', 'revenuePerCustomer'],
  'churn-point': ['customers', 'revenuePerCustomer'],
  'contact-cost': ['contacts', 'costPerContact'],
  'break-even-churn': ['budget', 'customers', 'revenuePerCustomer'],
  'break-even-contacts': ['budget', 'costPerContact'],
};

function resultOf(figures: PitchFigures, id: CalculationId): Estimate | undefined {
  return calculate(figures).find((each) => each.id === id)?.result;
}

describe('calculations', () => {
  test('are those of the figures, with the ends that the ranges allow', () => {
    // 2000 × 0.12 × 3400 = 816 000; low 1800 × 0.10 × 3000 = 540 000; high 2100 × 0.15 × 3600 = 1 134 000
    expect(resultOf(allFigures, 'revenue-at-risk')).toEqual({ low: 540_000, base: 816_000, high: 1_134_000 });
    // 2000 × 3400 / 100 = 68 000; 1800 × 3000 / 100 = 54 000; 2100 × 3600 / 100 = 75 600
    expect(resultOf(allFigures, 'churn-point')).toEqual({ low: 54_000, base: 68_000, high: 75_600 });
    // 9000 × 12 = 108 000; × 10 = 90 000; × 16 = 144 000
    expect(resultOf(allFigures, 'contact-cost')).toEqual({ low: 90_000, base: 108_000, high: 144_000 });
    // 80 000 / 68 000 = 1.18; the most is worth the least: / 75 600 = 1.06, / 54 000 = 1.48
    expect(resultOf(allFigures, 'break-even-churn')).toEqual({
      low: 80_000 / 75_600,
      base: 80_000 / 68_000,
      high: 80_000 / 54_000,
    });
    // 80 000 / 12 = 6667; / 16 = 5000; / 10 = 8000
    expect(resultOf(allFigures, 'break-even-contacts')).toEqual({ low: 5000, base: 80_000 / 12, high: 8000 });
  });

  test('name the figures of each end, so that every line can be checked by hand', () => {
    const breakEven = calculate(allFigures).find(({ id }) => id === 'break-even-contacts');
    // The low of the result comes of the high of what it is divided by.
    expect(breakEven?.terms.map(({ value }) => value.low)).toEqual([80_000, 16]);
    expect(breakEven?.terms.map(({ value }) => value.high)).toEqual([80_000, 10]);
  });

  test('say where more is asked for than there is', () => {
    const dear = calculate({ ...allFigures, budget: exactly(1_000_000) });
    expect(dear.filter(({ beyond }) => beyond).map(({ id }) => id)).toEqual([
      'break-even-churn',
      'break-even-contacts',
    ]);
    expect(calculate(allFigures).some(({ beyond }) => beyond)).toBe(false);
  });

  const estimate = (least: number, most: number): fc.Arbitrary<Estimate> =>
    fc
      .tuple(...Array.from({ length: 3 }, () => fc.double({ min: least, max: most, noNaN: true })))
      .map((ends) => ends.toSorted((a, b) => a - b))
      .map(([low = least, base = least, high = least]) => ({ low, base, high }));
  const most = 1_000_000_000_000;
  const given = (figure: fc.Arbitrary<Estimate>): fc.Arbitrary<Estimate | null> => fc.option(figure, { nil: null });
  const anyFigures: fc.Arbitrary<PitchFigures> = fc.record({
    customers: given(estimate(1, most)),
    churn: given(estimate(0, 1)),
    revenuePerCustomer: given(estimate(0.01, most)),
    contacts: given(estimate(1, most)),
    costPerContact: given(estimate(0.01, most)),
    budget: given(estimate(0.01, most)),
  });

  test('use what was given and nothing else: what is missing stays missing', () => {
    fc.assert(
      fc.property(anyFigures, (figures) => {
        const expected = (Object.keys(needs) as CalculationId[]).filter((id) =>
          needs[id].every((name) => figures[name] !== null),
        );
        const calculations = calculate(figures);
        expect(calculations.map(({ id }) => id)).toEqual(expected);
        for (const { id, terms } of calculations) {
          expect(terms.map(({ figure }) => figure).filter((figure) => figure !== 'point')).toEqual(
            expect.arrayContaining([...needs[id]]),
          );
        }
      }),
    );
  });

  test('hold their base between their ends, and are numbers always', () => {
    fc.assert(
      fc.property(anyFigures, (figures) => {
        for (const { result } of calculate(figures)) {
          for (const end of Object.values(result)) expect(Number.isFinite(end)).toBe(true);
          expect(result.low).toBeLessThanOrEqual(result.base);
          expect(result.base).toBeLessThanOrEqual(result.high);
        }
      }),
    );
  });

  test('hold whatever is calculated from values inside of the ranges', () => {
    fc.assert(
      fc.property(
        anyFigures,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 }),
        (figures, at) => {
          const inside = Object.fromEntries(
            names.map((name, index) => {
              const figure = figures[name];
              if (figure === null) return [name, null];
              const value = figure.low + (figure.high - figure.low) * (at[index] ?? 0);
              return [name, exactly(Math.min(Math.max(value, figure.low), figure.high))];
            }),
          ) as unknown as PitchFigures;
          const ranges = calculate(figures);
          for (const [index, { result }] of calculate(inside).entries()) {
            const range = ranges[index]?.result;
            expect(result.base).toBeGreaterThanOrEqual(range?.low ?? Number.POSITIVE_INFINITY);
            expect(result.base).toBeLessThanOrEqual(range?.high ?? Number.NEGATIVE_INFINITY);
          }
        },
      ),
    );
  });

  test('grow with what they multiply and shrink with what they divide by', () => {
    fc.assert(
      fc.property(
        anyFigures,
        fc.constantFrom(...names),
        fc.double({ min: 1, max: 3, noNaN: true }),
        (figures, name, factor) => {
          const figure = figures[name];
          fc.pre(figure !== null);
          const more = { low: figure.low * factor, base: figure.base * factor, high: figure.high * factor };
          const before = calculate(figures);
          for (const [index, { terms, result }] of calculate({ ...figures, [name]: more }).entries()) {
            const was = before[index]?.result.base ?? Number.NaN;
            const joined = terms.find((term) => term.figure === name)?.joined;
            if (joined === undefined) expect(result.base).toBe(was);
            else if (joined === 'by') expect(result.base).toBeLessThanOrEqual(was);
            else expect(result.base).toBeGreaterThanOrEqual(was);
          }
        },
      ),
    );
  });
});
