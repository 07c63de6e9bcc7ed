import { describe, expect, test } from 'vitest';
import type { Privacy } from '../../../src/model/answers.js';
import type { Response } from '../../../src/model/response.js';
import type { GroupResult } from '../../../src/model/scorecard.js';
import { aggregate } from '../../../src/scoring/aggregate.js';
import { type GroupLists, mostUnlisted, noLists } from '../../../src/scoring/count-groups.js';
import { score } from '../../../src/scoring/score.js';
import { makeModel, makeResponse, type Short, words } from '../../fixtures/model.js';

const model = makeModel([
  { id: 'a', items: { A1: 1, A2: 2 } },
  { id: 'b', kind: 'anti-pattern', items: { B1: 1 } },
]);
const named = (id: string) => ({ id, title: words(`the ${id}`) });
const lists: GroupLists = { departments: ['sales', 'service', 'it'].map(named), roles: [] };
const five: Privacy = { mode: 'anonymous', minGroup: 5 };
const open: Privacy = { mode: 'open' };

function groupsOf(responses: readonly Response[], privacy: Privacy, groupLists = lists): readonly GroupResult[] {
  const { answers } = aggregate(model.questionnaire, responses, privacy, groupLists);
  if (answers === null) throw new Error('There are no answers.');
  return score(model, answers, { organisation: null, tool: 'test', version: '0', created: null }).groups;
}

function many(count: number, department: string | null, answers: Readonly<Record<string, Short>>): Response[] {
  return Array.from({ length: count }, () => makeResponse(answers, { department }));
}

function groupIn(groups: readonly GroupResult[], id: string): GroupResult {
  const group = groups.find((candidate) => candidate.id === id);
  if (group === undefined) throw new Error(`There is no group ${id}.`);
  return group;
}

describe('in an open room a group', () => {
  const groups = groupsOf(
    [
      makeResponse({ A1: 4, A2: 2, B1: 1 }, { department: 'sales' }),
      makeResponse({ A1: 5, A2: '?' }, { department: 'sales' }),
      makeResponse({ A1: 1, A2: '-', B1: 5 }, { department: 'service' }),
    ],
    open,
  );

  test('is scored as everybody is, item first', () => {
    // A1 = 9/2 = 4.5; A2 = 2, one of two; a = (1·4.5 + 2·2)/3 = 2.8333, coverage (1·1 + 2·0.5)/3 = 0.6667.
    const sales = groupIn(groups, 'sales');
    expect(sales.people).toBe(2);
    expect(sales.items.map(({ mean }) => mean)).toEqual([4.5, 2, 1]);
    expect(sales.items[1]?.counts).toEqual({ answered: 1, unknown: 1, unanswered: 0, notApplicable: 0 });
    expect(sales.sections).toMatchObject([
      { section: 'a', score: 2.833333333333, coverage: 0.666666666667, reason: null },
      { section: 'b', score: 1, coverage: 0.5, reason: null },
    ]);
  });

  test('has what is missing beside its reason', () => {
    const service = groupIn(groups, 'service');
    expect(service.items[1]).toMatchObject({ mean: null, reason: { code: 'not-applicable' } });
    expect(groupIn(groups, 'it')).toMatchObject({ people: 0, items: [{ mean: null }, { mean: null }, { mean: null }] });
  });

  test('bears the title that the assessment gives it, else its id', () => {
    expect(groups.map(({ id, title }) => [id, title.en])).toEqual([
      ['sales', 'the sales'],
      ['service', 'the service'],
      ['it', 'the it'],
    ]);
    const unlisted = groupsOf(many(1, 'sales', { A1: 3 }), open, noLists);
    expect(unlisted.map(({ id, title }) => [id, title.en])).toEqual([['sales', 'sales']]);
  });
});

describe('in an anonymous assessment a group', () => {
  const answers = { A1: 4, A2: 2, B1: 1 } as const;
  const other = { A1: 2, A2: 3, B1: 2 } as const;

  test('is shown with its means in steps and without any count', () => {
    const groups = groupsOf(
      [
        ...many(4, 'sales', answers),
        ...many(3, 'sales', other),
        ...many(5, 'service', answers),
        ...many(4, 'service', other),
      ],
      five,
    );
    // Sales: A1 = (16 + 6)/7 = 3.143 → 3.2; A2 = (8 + 9)/7 = 2.43 → 2.4; B1 = (4 + 6)/7 = 1.43 → 1.4.
    const sales = groupIn(groups, 'sales');
    expect(sales.people).toBe(7);
    expect(sales.items.map(({ mean }) => mean)).toEqual([3.2, 2.4, 1.4]);
    expect(sales.items.every(({ counts }) => counts === null)).toBe(true);
    // a = (1·3.2 + 2·2.4)/3 = 2.6667: from what is shown.
    expect(sales.sections[0]).toMatchObject({ section: 'a', score: 2.666666666667, coverage: 1, reason: null });
  });

  test('is hidden where it is too small, with another one that would tell of it, and says so in each figure', () => {
    const groups = groupsOf(
      [
        ...many(4, 'it', answers),
        ...many(3, 'sales', answers),
        ...many(3, 'sales', other),
        ...many(5, 'service', answers),
        ...many(5, 'service', other),
      ],
      five,
    );
    expect(groups.map(({ id, people }) => [id, people])).toEqual([
      ['sales', null],
      ['service', 10],
      ['it', null],
    ]);
    for (const id of ['it', 'sales']) {
      const { items, sections } = groupIn(groups, id);
      for (const { reason } of [...items, ...sections])
        expect(reason).toEqual({ code: 'hidden-for-privacy', minGroup: 5 });
    }
  });

  test('is hidden item by item, by those who answered it', () => {
    const groups = groupsOf(
      [
        ...many(3, 'sales', { ...answers, A2: '?' }),
        ...many(3, 'sales', other),
        ...many(4, 'service', answers),
        ...many(4, 'service', other),
        ...many(4, 'it', answers),
        ...many(4, 'it', other),
      ],
      five,
    );
    // A2: three of sales answered, so sales is hidden, and service, the first of the next smallest, with it.
    const shown = (id: string) => groupIn(groups, id).items.map(({ mean }) => mean !== null);
    expect([shown('sales'), shown('service'), shown('it')]).toEqual([
      [true, false, true],
      [true, false, true],
      [true, true, true],
    ]);
    // A2 has two thirds of the weight: coverage 1/3.
    expect(groupIn(groups, 'sales').sections[0]).toMatchObject({ score: null, reason: { code: 'coverage-too-low' } });
  });

  test('counts those who name none as a group of their own, which is never shown', () => {
    const everybody = [...many(4, null, other), ...many(5, 'sales', answers), ...many(9, 'service', answers)];
    const groups = groupsOf([...everybody, ...many(5, 'service', other)], five);
    expect(groups.map(({ id, people }) => [id, people])).toEqual([
      ['sales', null],
      ['service', 14],
      ['it', null],
    ]);
  });

  test('is named only where it may be known, unless the assessment names it', () => {
    const responses = [
      ...many(2, 'somebody-there', answers),
      ...many(9, 'sales', other),
      ...many(9, 'service', answers),
    ];
    const responsesMixed = [
      ...responses,
      ...many(9, 'service', other),
      ...many(9, 'it', answers),
      ...many(9, 'it', other),
    ];
    const ids = groupsOf(responsesMixed, five, noLists).map(({ id }) => id);
    expect(ids).not.toContain('somebody-there');
    expect(ids).toContain('service');
  });
});

describe('whatever is named', () => {
  test('the order of responses changes nothing', () => {
    const responses = [...many(6, 'b', { A1: 4 }), ...many(6, 'a', { A1: 2 }), ...many(6, 'c', { A1: 5, A2: 1 })];
    const reversed = [...responses].reverse();
    expect(groupsOf(reversed, five, noLists)).toEqual(groupsOf(responses, five, noLists));
    expect(groupsOf(reversed, open, noLists)).toEqual(groupsOf(responses, open, noLists));
  });

  test('too many groups that stand in no list are not told apart, in whatever order they come', () => {
    const named = (count: number) =>
      Array.from({ length: count }, (_, index) => many(1, `g${index}`, { A1: 3 })).flat();
    expect(groupsOf(named(mostUnlisted), open, noLists)).toHaveLength(mostUnlisted);
    expect(groupsOf(named(mostUnlisted + 1), open, noLists)).toEqual([]);
    expect(groupsOf(named(mostUnlisted + 1).reverse(), open, noLists)).toEqual([]);
  });

  test('there are no groups where nobody names one', () => {
    expect(groupsOf(many(6, null, { A1: 3 }), five)).toEqual([]);
  });
});
