import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate, listComparisons, listDecisive } from '../../../src/conditions/evaluate.js';

/** A comparison that is met, not met, or of which that is not known. */
interface Known {
  readonly known: boolean | null;
}

type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | Known;

const [yes, no, open]: Known[] = [{ known: true }, { known: false }, { known: null }] as [Known, Known, Known];
const met = (condition: Condition) => evaluate(condition, ({ known }) => known);

const { condition: anyCondition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4 },
    fc.record({ known: fc.constantFrom(true, false, null) }),
    fc.record({ not: tie('condition') }),
    fc.record({ all: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { maxLength: 3 }) }),
  ),
}));

/** Every condition that it could turn out to be, once what is not known were known. */
function settle(condition: Condition, known: boolean): Condition {
  if ('not' in condition) return { not: settle(condition.not, !known) };
  if ('all' in condition) return { all: condition.all.map((part) => settle(part, known)) };
  if ('any' in condition) return { any: condition.any.map((part) => settle(part, known)) };
  return { known: condition.known ?? known };
}

describe('a condition', () => {
  test.each<[Condition, boolean | null]>([
    [{ all: [yes, yes] }, true],
    [{ all: [yes, open] }, null],
    [{ all: [no, open] }, false],
    [{ any: [no, open] }, null],
    [{ any: [yes, open] }, true],
    [{ any: [no, no] }, false],
    [{ not: open }, null],
    [{ not: no }, true],
    [{ all: [] }, true],
    [{ any: [] }, false],
    [{ not: { any: [no, { all: [yes, open] }] } }, null],
  ])('%j is %s', (condition, expected) => {
    expect(met(condition)).toBe(expected);
  });

  test('is true or false only where nothing that is not known could change it', () => {
    fc.assert(
      fc.property(anyCondition, (condition) => {
        const result = met(condition);
        const ends = [met(settle(condition, true)), met(settle(condition, false))];
        expect(result).toBe(ends[0] === ends[1] ? ends[0] : null);
      }),
    );
  });

  test('has the comparisons that were written, and those that decided it', () => {
    const condition = { any: [no, { not: { all: [yes, no] } }, yes] };
    expect(listComparisons<Condition>(condition)).toEqual([no, yes, no, yes]);
    expect(listDecisive<Condition>(condition, ({ known }) => known)).toEqual([no, yes]);
    expect(listDecisive<Condition>({ all: [yes, no] }, ({ known }) => known)).toEqual([]);
  });
});
