import { describe, expect, test } from 'vitest';
import type { Privacy } from '../../../src/model/answers.js';
import type { Model } from '../../../src/model/rule-set.js';
import type { PerceptionGap, Scorecard } from '../../../src/model/scorecard.js';
import { aggregate } from '../../../src/scoring/aggregate.js';
import { score } from '../../../src/scoring/score.js';
import { makeModel, makeResponse, type Short } from '../../fixtures/model.js';
import oracle from '../../oracles/jackknife-score.json' with { type: 'json' };

const five: Privacy = { mode: 'anonymous', minGroup: 5 };
const open: Privacy = { mode: 'open' };
const three = makeModel([{ id: 'a', items: { A1: 1, A2: 2, A3: 1 } }]);
const single = makeModel([{ id: 'a', items: { A1: 1 } }]);
const pair = makeModel([{ id: 'a', items: { A1: 1, A2: 1 } }]);

interface Person {
  readonly department?: string;
  readonly role?: string;
  readonly answers: Readonly<Record<string, Short>>;
}

function scorecardOf(people: readonly Person[], privacy: Privacy, model: Model): Scorecard {
  const responses = people.map(({ answers, ...respondent }) => makeResponse(answers, respondent));
  const { answers } = aggregate(model.questionnaire, responses, privacy);
  if (answers === null) throw new Error('There are no answers.');
  return score(model, answers, { organisation: null, tool: 'test', version: '0', created: null });
}

/** People who answered one item, or two alike. */
function give(values: readonly Short[], of: Omit<Person, 'answers'> = {}): Person[] {
  return values.map((value) => ({ ...of, answers: { A1: value, A2: value } }));
}

const itemOf = (people: readonly Person[], privacy: Privacy) =>
  scorecardOf(people, privacy, single).sections[0]?.items[0];

describe('an interval in an open room', () => {
  test.each(oracle.cases.map((each, index) => ({ index, ...each })))('is that of the oracle: case $index', (known) => {
    const people = known.rows.map((row): Person => {
      const given = row.flatMap((value, place): [string, Short][] =>
        value === null ? [] : [[`A${place + 1}`, value]],
      );
      return { answers: Object.fromEntries(given) };
    });
    const { overall, sections } = scorecardOf(people, open, three);
    const { score: expected, ci95: ends } = known.expected;
    expect(overall.score).toBeCloseTo(expected, 9);
    for (const interval of [overall.interval, sections[0]?.interval]) {
      if (ends === null) expect(interval).toEqual({ state: 'no-spread' });
      else {
        expect(interval).toMatchObject({ state: 'interval', exact: true });
        expect(interval).toHaveProperty('low', expect.closeTo(ends[0] ?? 0, 9));
        expect(interval).toHaveProperty('high', expect.closeTo(ends[1] ?? 0, 9));
      }
    }
  });

  test('is none of one person, and none of an item that nobody answered', () => {
    const { overall, sections } = scorecardOf([{ answers: { A1: 4, A3: 2 } }], open, three);
    expect(overall.interval).toEqual({ state: 'one-person' });
    expect(sections[0]?.items.map(({ interval }) => interval.state)).toEqual(['one-person', 'nobody', 'one-person']);
  });

  test('does not depend on who came first', () => {
    const people = [...give([1, 3, 4], { department: 'sales' }), ...give([2, 5, 5], { department: 'service' })];
    expect(scorecardOf(people.toReversed(), open, pair)).toEqual(scorecardOf(people, open, pair));
    const many = [...people, ...people];
    expect(scorecardOf(many.toReversed(), five, pair)).toEqual(scorecardOf(many, five, pair));
  });
});

describe('an interval in an anonymous assessment', () => {
  test('stands an even number of tenths around the score, and never more narrowly than the exact one', () => {
    // Means 1 to 5 of two items alike: s = 1.58, SE = 1.58/√5 = 0.71, t = 2.776: 3 ± 1.963, told as 3 ± 2.0.
    const people = give([1, 2, 3, 4, 5]);
    expect(scorecardOf(people, five, pair).overall.interval).toMatchObject({ low: 1, high: 5, exact: false });
    expect(scorecardOf(people, open, pair).overall.interval).toMatchObject({ low: expect.closeTo(1.037, 3) });
  });

  test('is the same whether all chose alike or two people stand one option apart', () => {
    const [alike, apart] = [give([3, 3, 3, 3, 3, 3]), give([3, 3, 3, 3, 3, 3])];
    apart[0] = { answers: { A1: 2, A2: 3 } };
    apart[1] = { answers: { A1: 4, A2: 3 } };
    const [one, other] = [alike, apart].map((people) => scorecardOf(people, five, pair).sections[0]?.interval);
    expect(one).toMatchObject({ state: 'interval' });
    expect(one).toEqual(other);
  });

  test('is hidden of a single item, and where one item outweighs the others', () => {
    const hidden = { state: 'hidden-for-privacy', minGroup: 5 };
    const people = give([1, 2, 3, 4, 5, 5]);
    expect(scorecardOf(people, five, single).overall.interval).toEqual(hidden);
    expect(scorecardOf(people, five, single).sections[0]?.items[0]?.interval).toEqual(hidden);
    const heavy = makeModel([{ id: 'a', items: { A1: 3, A2: 1 } }]);
    expect(scorecardOf(people, five, heavy).overall.interval).toEqual(hidden);
  });

  test('is exact of an item whose distribution is shown, since it says the same', () => {
    const item = itemOf(give([2, 2, 2, 2, 2, 4, 4, 4, 4, 4]), five);
    expect(item?.options.map(({ count }) => count)).toEqual([0, 5, 0, 5, 0]);
    expect(item?.interval).toMatchObject({ state: 'interval', exact: true });
    expect(item?.deviation).toMatchObject({ state: 'measured', deviation: 1, twoCamps: true });
  });

  test('of a group follows from everybody’s', () => {
    const people = [
      ...give([2, 3, 3, 4, 4], { department: 'sales' }),
      ...give([1, 2, 3, 3, 4, 5, 2], { department: 'service' }),
    ];
    const { sections, groups } = scorecardOf(people, five, pair);
    const everybody = sections[0]?.interval;
    const sales = groups.find(({ id }) => id === 'sales')?.sections[0];
    if (everybody?.state !== 'interval' || sales?.interval.state !== 'interval') throw new Error('No interval.');
    // s² = SE²·12, of five s²/5, and steps of a fifth of two items of half the weight: (½² + ½²)/(12·25).
    const error = Math.sqrt((everybody.standardError ** 2 * 12) / 5 + 0.5 / 300);
    const factor = (everybody.high - everybody.low) / 2 / everybody.standardError;
    const half = (sales.interval.high - sales.interval.low) / 2;
    expect(half).toBeGreaterThanOrEqual(factor * error - 1e-9);
    expect(half).toBeLessThan(factor * error + 0.1);
  });
});

describe('agreement on an item', () => {
  test('is told in full in an open room', () => {
    // Mean 4, distances 1, 1, 0, 0, 0, 1, 1, 0: 4/8 = 0.5.
    expect(itemOf(give([3, 3, 4, 4, 4, 5, 5, 4]), open)?.deviation).toMatchObject({
      state: 'measured',
      deviation: 0.5,
      verdict: 'agree',
      twoCamps: false,
    });
    expect(itemOf(give([2, 5, 3]), open)?.deviation).toMatchObject({ state: 'too-few', lowest: 2, highest: 5 });
  });

  test('is a verdict in an anonymous one, from twice the group size on, and two camps of the group size each', () => {
    const some: readonly Short[] = [1, 1, 2, 2, 3, 3, 4, 4, 5, 5];
    expect(itemOf(give(some.slice(1)), five)?.deviation).toEqual({ state: 'hidden-for-privacy', minGroup: 5 });
    expect(itemOf(give(some), five)?.deviation).toEqual({
      state: 'verdict',
      verdict: 'no-clear-agreement',
      twoCamps: false,
    });
    expect(itemOf(give([...some, 1, 5]), five)?.deviation).toMatchObject({ twoCamps: true });
  });

  test('makes the agenda: two camps first, then the widest, none that agree, ten at most', () => {
    const values: Readonly<Record<string, readonly number[]>> = {
      A: [3, 3, 3, 4, 4, 4],
      B: [2, 3, 3, 5, 5, 2],
      C: [1, 1, 3, 3, 5, 5],
      D: [1, 5, 5, 5, 5, 5],
    };
    const ids = [...Object.keys(values), ...Array.from({ length: 12 }, (_, index) => `E${index}`)];
    const model = makeModel([{ id: 'a', items: Object.fromEntries(ids.map((id) => [id, 1])) }]);
    const people = Array.from({ length: 6 }, (_, index): Person => {
      const given = ids.map((id): [string, Short] => [id, values[id]?.[index] ?? [2, 3, 3, 3, 4, 5][index] ?? 3]);
      return { answers: Object.fromEntries(given) };
    });
    // AD: C 4/3 and B 1, with two camps; D 10/9; the others 7/9, which is more than the 0.56 of six who agree.
    const { agenda } = scorecardOf(people, open, model);
    expect(agenda).toEqual(['C', 'B', 'D', ...Array.from({ length: 7 }, (_, index) => `E${index}`)]);
  });
});

describe('perception gaps', () => {
  const everyone = (gaps: readonly PerceptionGap[], group: string, of: string) =>
    gaps.find((each) => each.group === group && each.of === of)?.gap;

  test('hold a group against everyone else', () => {
    // docs/scoring.md, rule 22: −1 ± 2.27.
    const people = [...give([2, 3, 4], { department: 'sales' }), ...give([3, 4, 5], { department: 'service' })];
    const { everyoneElse, management, triple } = scorecardOf(people, open, pair).perceptionGaps;
    const gap = everyone(everyoneElse.gaps, 'sales', 'a');
    expect(gap).toMatchObject({ state: 'gap', gap: -1, degrees: 4, flagged: false });
    expect(gap).toHaveProperty('low', expect.closeTo(-3.267, 3));
    expect(gap).toHaveProperty('high', expect.closeTo(1.267, 3));
    // The whole and one section, of two groups.
    expect(everyoneElse).toMatchObject({ comparisons: 4, expectedFalseFlags: 0.2 });
    expect(management.gaps).toEqual([]);
    expect(triple.gaps.map(({ group, against, of }) => [group, against, of])).toEqual([
      ['sales', ['service'], 'overall'],
      ['sales', ['service'], 'a'],
    ]);
  });

  test('rest on the items that both sides answered', () => {
    const people: Person[] = [
      ...[2, 3].map((A1) => ({ department: 'sales', answers: { A1, A2: 5 } })),
      ...[2, 4].map((A1) => ({ department: 'it', answers: { A1 } })),
    ];
    const { gaps } = scorecardOf(people, open, pair).perceptionGaps.everyoneElse;
    expect(everyone(gaps, 'sales', 'a')).toMatchObject({ gap: -0.5 });
  });

  test('hold management against all other roles, without those who named none', () => {
    const people = [
      ...give([4, 5, 5], { role: 'management' }),
      ...give([1, 2], { role: 'staff' }),
      ...give([2, 3], { role: 'apprentice' }),
      ...give([5, 5, 5]),
    ];
    const { management } = scorecardOf(people, open, pair).perceptionGaps;
    expect(management.gaps.map(({ group, against, of }) => [group, against, of])).toEqual([
      ['management', ['apprentice', 'staff'], 'overall'],
      ['management', ['apprentice', 'staff'], 'a'],
    ]);
    // 14/3 − 8/4.
    expect(management.gaps[1]?.gap).toMatchObject({ gap: expect.closeTo(8 / 3, 9), flagged: true });
  });

  test('come from what is shown in an anonymous assessment', () => {
    const people = [
      ...give([1, 2, 2, 2, 3, 2, 2, 3], { department: 'sales' }),
      ...give([4, 5, 4, 4, 3, 4, 5, 4], { department: 'service' }),
    ];
    const scorecard = scorecardOf(people, five, pair);
    const [sales, service] = scorecard.groups.map(({ items }) => items[0]?.mean ?? 0);
    const [whole] = scorecard.sections;
    // Of 8 of 16 everyone else’s mean is twice everybody’s less the group’s.
    const gap = everyone(scorecard.perceptionGaps.everyoneElse.gaps, 'sales', 'a');
    expect(gap).toMatchObject({ state: 'gap', exact: false, flagged: true });
    expect(gap?.gap).toBeCloseTo(2 * ((sales ?? 0) - (whole?.items[0]?.mean ?? 0)), 9);
    const [between] = scorecard.perceptionGaps.triple.gaps.filter(({ of }) => of === 'a');
    expect(between?.gap.gap).toBeCloseTo((sales ?? 0) - (service ?? 0), 9);
  });
});

describe('what many cannot tell', () => {
  test('is told from three in ten on, of everybody and of groups', () => {
    const people = [...give([3, '?', '?'], { department: 'sales' }), ...give([3, 3, 4, 2], { department: 'it' })];
    expect(scorecardOf(people, open, single).unknownRates).toEqual([
      { item: 'A1', breakdown: 'department', group: 'sales', share: expect.closeTo(2 / 3, 9), atLeast: 0.3 },
    ]);
    expect(scorecardOf(give([3, 3, 3, '?', '?', '?', 3, 3, 3, '-']), open, single).unknownRates).toEqual([
      { item: 'A1', breakdown: null, group: null, share: expect.closeTo(3 / 9, 9), atLeast: 0.3 },
    ]);
  });

  test('of a group in an anonymous assessment is told as at least so many, and only where enough others could not tell either', () => {
    const group = (unknown: number, known: number, department: string) =>
      give([...Array<Short>(unknown).fill('?'), ...Array<Short>(known).fill(3)], { department });
    const rates = (people: readonly Person[]) => scorecardOf(people, five, single).unknownRates;
    const told = { item: 'A1', breakdown: 'department', group: 'sales', share: null, atLeast: 0.3 };
    expect(rates([...group(6, 6, 'sales'), ...group(5, 20, 'it')])).toContainEqual(told);
    expect(rates([...group(6, 6, 'sales'), ...group(3, 22, 'it')])).not.toContainEqual(told);
    expect(rates([...group(6, 2, 'sales'), ...group(5, 20, 'it')])).not.toContainEqual(told);
  });
});

describe('items that some say do not apply and others scored', () => {
  test('are listed with numbers, in an anonymous assessment only where both are shown', () => {
    const conflict = { item: 'A1', notApplicable: 1, answered: 2 };
    expect(scorecardOf(give([2, 3, '-']), open, single).applicabilityConflicts).toEqual([conflict]);
    expect(scorecardOf(give([2, 3]), open, single).applicabilityConflicts).toEqual([]);
    const numbers = (left: number) =>
      scorecardOf(give([...Array<Short>(left).fill('-'), 2, 3, 3, 4, 2]), five, single).applicabilityConflicts;
    expect(numbers(4)).toEqual([]);
    expect(numbers(5)).toEqual([{ item: 'A1', notApplicable: 5, answered: 5 }]);
  });
});
