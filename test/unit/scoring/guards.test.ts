import { describe, expect, test } from 'vitest';
import { coarseMean } from '../../../src/scoring/coarse-mean.js';
import { isDifferencingSafe } from '../../../src/scoring/differencing.js';
import { type Guard, guardCrossing, guardRest, guardSmall, type Sizes } from '../../../src/scoring/guards.js';
import { makeTable } from '../../../src/scoring/item-table.js';
import { findWeakCut } from '../../../src/scoring/weak-cut.js';
import { words } from '../../fixtures/model.js';
import oracle from '../../oracles/suppression-one-way.json' with { type: 'json' };

const nobody = {
  item: 'A1',
  options: [],
  answered: 0,
  unknown: 0,
  unanswered: 0,
  notApplicable: 0,
  reasons: [],
  agreement: null,
};

/** How many there are of each department and role: `{ sales: { staff: 4 } }`. Gives back names, and who is hidden. */
function tableOf(people: Readonly<Record<string, Readonly<Record<string, number>>>>, minGroup = 5) {
  const departments = Object.keys(people);
  const roles = [...new Set(Object.values(people).flatMap((each) => Object.keys(each)))];
  const names = [...departments, ...roles];
  const groups = names.map((id, index) => ({
    breakdown: index < departments.length ? ('department' as const) : ('role' as const),
    group: { id, title: words(id) },
    isListed: true,
  }));
  const cells = Object.entries(people).flatMap(([department, byRole]) =>
    Object.entries(byRole).map(([role, answered]) => ({
      department: names.indexOf(department),
      role: names.lastIndexOf(role),
      options: [],
      answered,
    })),
  );
  const table = makeTable({ minGroup, groups, values: [], cells, whole: nobody });
  return { names, table };
}

function hiddenBy(guards: readonly Guard<Sizes>[], { names, table }: ReturnType<typeof tableOf>): readonly string[] {
  const shown = new Set(names.keys());
  for (;;) {
    const next = guards.map((guard) => guard(table, shown)).find((group) => group !== null);
    if (next === undefined || next === null) return names.filter((_, index) => !shown.has(index)).sort();
    shown.delete(next);
  }
}

describe('one breakdown', () => {
  test.each(oracle.cases)('$name', ({ groups, expected }) => {
    // Everybody has the same role, which is therefore the whole.
    const departments = Object.fromEntries(
      Object.entries(groups).map(([name, people]) => [name, { all: people ?? 0 }]),
    );
    const table = tableOf(departments, oracle.k);
    expect(hiddenBy([guardSmall], table)).toEqual([...expected.primary].sort());
    expect(hiddenBy([guardSmall, guardRest], table)).toEqual([...expected.primary, ...expected.secondary].sort());
  });

  test('hides nothing where no group is small', () => {
    expect(hiddenBy([guardSmall, guardRest], tableOf({ sales: { all: 5 }, service: { all: 6 } }))).toEqual([]);
  });
});

describe('departments and roles together', () => {
  test('hide what one less the other would tell: the management without the board is one person', () => {
    // Board 6, all of them management; management 7; sales 12, one of them management.
    const table = tableOf({ board: { management: 6 }, sales: { management: 1, staff: 11 } });
    expect(hiddenBy([guardSmall, guardRest], table)).toEqual([]);
    expect(hiddenBy([guardSmall, guardRest, guardCrossing], table)).not.toEqual([]);
  });

  test('hide nothing where every department has enough of every role', () => {
    const table = tableOf({ sales: { management: 5, staff: 9 }, service: { management: 6, staff: 8 } });
    expect(hiddenBy([guardCrossing], table)).toEqual([]);
  });

  test('hide nothing where a few of each in several departments make enough', () => {
    // Two managers in each of three departments: to single them out takes more sums than there are.
    const each = { management: 2, staff: 5 };
    expect(hiddenBy([guardSmall, guardRest, guardCrossing], tableOf({ a: each, b: each, c: each }))).toEqual([]);
  });
});

describe('a weak cut', () => {
  const edge = (a: number, b: number, weight: number) => ({ ends: [a, b] as const, weight });

  test('is found where a part hangs on by little', () => {
    // 1–2–3 are bound by 4 each, 4 hangs on 3 by 2.
    const edges = [edge(1, 2, 4), edge(2, 3, 4), edge(1, 3, 4), edge(3, 4, 2)];
    expect(findWeakCut(edges, 3)).toEqual(new Set([4]));
    expect(findWeakCut(edges, 2)).toBeNull();
  });

  test('goes through several edges', () => {
    // Two squares of weight 5, bound to each other by 2 and 2: the lightest cut weighs 4.
    const square = (from: number) => [0, 1, 2, 3].map((index) => edge(from + index, from + ((index + 1) % 4), 5));
    const edges = [...square(0), ...square(10), edge(0, 10, 2), edge(2, 12, 2)];
    const side = [...(findWeakCut(edges, 5) ?? [])];
    expect(side).toHaveLength(4);
    expect(new Set(side.map((node) => node >= 10)).size).toBe(1);
    expect(findWeakCut(edges, 4)).toBeNull();
  });

  test('is none between parts that nothing binds', () => {
    expect(findWeakCut([edge(1, 2, 5), edge(3, 4, 5)], 5)).toBeNull();
    expect(findWeakCut([], 5)).toBeNull();
  });
});

describe('a mean in steps', () => {
  test('stands on steps of one person among k, one step from the ends at most', () => {
    // 25/7 = 3.571 is nearer to 3.6 than to 3.4; with k = 3 steps are a third.
    expect(coarseMean(25, 7, 5)).toBe(3.6);
    expect(coarseMean(25, 7, 3)).toBe(3.666666666667);
    expect([coarseMean(35, 7, 5), coarseMean(34, 7, 5)]).toEqual([4.8, 4.8]);
    expect([coarseMean(7, 7, 5), coarseMean(8, 7, 5)]).toEqual([1.2, 1.2]);
  });

  test.each([3, 5, 8])(
    'can come from any number of people from %i on, so that it tells nothing of how many',
    (minGroup) => {
      const figuresOf = (people: number): Set<number> =>
        new Set(Array.from({ length: 4 * people + 1 }, (_, more) => coarseMean(people + more, people, minGroup)));
      const all = figuresOf(1000);
      expect(all.size).toBe(4 * minGroup - 1);
      for (let people = minGroup; people < 60; people += 1) expect(figuresOf(people), `${people} people`).toEqual(all);
    },
  );
});

describe('a later result beside an earlier one', () => {
  test('is safe when it is the same, or of at least k new responses and no others', () => {
    expect(isDifferencingSafe({ before: 12, now: 12, both: 12 }, 5)).toBe(true);
    expect(isDifferencingSafe({ before: 12, now: 5, both: 0 }, 5)).toBe(true);
    expect(isDifferencingSafe({ before: 12, now: 4, both: 0 }, 5)).toBe(false);
  });

  test('is not safe when it contains some of the earlier responses, however many came', () => {
    expect(isDifferencingSafe({ before: 12, now: 13, both: 12 }, 5)).toBe(false);
    expect(isDifferencingSafe({ before: 12, now: 40, both: 12 }, 5)).toBe(false);
    expect(isDifferencingSafe({ before: 12, now: 11, both: 11 }, 5)).toBe(false);
    expect(isDifferencingSafe({ before: 12, now: 12, both: 11 }, 5)).toBe(false);
  });
});
