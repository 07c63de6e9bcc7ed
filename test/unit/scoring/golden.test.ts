import { describe, expect, test } from 'vitest';
import type { Condition } from '../../../src/model/rule-set.js';
import { makeModel, makeResponse, type Short, words } from '../../fixtures/model.js';
import { antiPatternOf, dimensionOf, scoreAll } from '../../fixtures/score-short.js';

/** A condition in short. */
function when(
  measure: 'score' | 'severity' | 'item' | 'level' | 'unknown',
  of: string,
  bounds: { atLeast?: number; below?: number },
): Condition {
  return { compare: { measure, of, atLeast: bounds.atLeast ?? null, below: bounds.below ?? null } };
}

describe('rules 1 and 2: options are worth values, items are averaged before sections', () => {
  test('rule 1: an answer counts what its option is worth, not its number', () => {
    const model = makeModel([{ id: 'a', items: { A1: { values: [1, 2.5, 5] } } }]);
    // The second option is worth 2.5.
    expect(dimensionOf(scoreAll(model, [makeResponse({ A1: 2 })]), 'a').score).toBe(2.5);
  });

  test('rule 2: a section is the weighted mean of its items, each the mean of those who answered it', () => {
    const model = makeModel([{ id: 'a', items: { A1: 1, A2: 3 } }]);
    const responses = [makeResponse({ A1: 2, A2: 4 }), makeResponse({ A1: 4, A2: 4 }), makeResponse({ A1: 3, A2: 1 })];
    // A1: (2+4+3)/3 = 3, weight 1. A2: (4+4+1)/3 = 3, weight 3. Section: (1·3 + 3·3) / 4 = 3.
    expect(dimensionOf(scoreAll(model, responses), 'a').score).toBe(3);
  });

  test('rule 2: with systematic "does not apply", item first gives 3.00 where person first would give 3.33', () => {
    const model = makeModel([{ id: 'a', items: { A1: 1, A2: 1 } }]);
    const responses = [
      ...Array.from({ length: 8 }, () => makeResponse({ A1: 4, A2: 2 })),
      ...Array.from({ length: 4 }, () => makeResponse({ A1: 4, A2: '-' })),
    ];
    // A1: 12 people, mean 4. A2: 8 people, mean 2. Section: (4 + 2) / 2 = 3.
    expect(dimensionOf(scoreAll(model, responses), 'a').score).toBe(3);
  });
});

describe('rule 3: the four states of an answer', () => {
  const model = makeModel([{ id: 'a', items: { A1: 2, A2: 1, A3: 1 } }]);

  test('unknown and unanswered leave the score and lower the coverage', () => {
    const { score, coverage } = dimensionOf(scoreAll(model, [makeResponse({ A1: 4, A2: '?' })]), 'a');
    // Only A1 was answered: score 4. Coverage: (2·1 + 1·0 + 1·0) / 4 = 0.5.
    expect(score).toBe(4);
    expect(coverage).toBe(0.5);
  });

  test('not applicable leaves score and coverage, and is listed with its reason', () => {
    const { score, coverage, notApplicable, items } = dimensionOf(
      scoreAll(model, [makeResponse({ A1: 4, A2: 2, A3: '-' })]),
      'a',
    );
    // Score: (2·4 + 1·2) / 3 = 10/3. Coverage: (2 + 1) / 3 = 1. Not applicable: (1·1) / 4 = 0.25.
    expect(score).toBeCloseTo(10 / 3, 12);
    expect(coverage).toBe(1);
    expect(notApplicable).toBe(0.25);
    expect(items[2]?.notApplicableReasons).toEqual(['we do not have that']);
    expect(items[2]?.reason).toEqual({ code: 'not-applicable' });
  });

  test('a section that applies to nobody has a reason instead of numbers', () => {
    const section = dimensionOf(scoreAll(model, [makeResponse({ A1: '-', A2: '-', A3: '-' })]), 'a');
    expect(section).toMatchObject({
      score: null,
      coverage: null,
      range: null,
      level: null,
      levelRange: null,
      reason: { code: 'not-applicable' },
    });
  });
});

describe('rule 4: the range beside every score', () => {
  test('every missing cell worst, then best', () => {
    const model = makeModel([{ id: 'a', items: { A1: 1, A2: 1 } }]);
    const responses = [makeResponse({ A1: 3, A2: 4 }), makeResponse({ A1: '?', A2: 2 })];
    const { score, range, levelRange } = dimensionOf(scoreAll(model, responses), 'a');
    // Score: A1 = 3, A2 = 3 → 3. Low: A1 = (3+1)/2 = 2, A2 = 3 → 2.5. High: A1 = (3+5)/2 = 4, A2 = 3 → 3.5.
    expect(score).toBe(3);
    expect(range).toEqual({ low: 2.5, high: 3.5 });
    expect(levelRange).toEqual({ low: 3, high: 4 });
  });

  test('for signs the high end is the bad one: a missing sign counts as 5 there', () => {
    const model = makeModel([
      { id: 'a', items: { A1: 1 } },
      { id: 'p', kind: 'anti-pattern', items: { P1: 1, P2: 1 } },
    ]);
    const pattern = antiPatternOf(scoreAll(model, [makeResponse({ A1: 3, P1: 2 })]), 'p');
    // P1 = 2, P2 open. Severity 2; low (2+1)/2 = 1.5; high (2+5)/2 = 3.5.
    expect(pattern.severity).toBe(2);
    expect(pattern.range).toEqual({ low: 1.5, high: 3.5 });
    expect(pattern.classRange).toEqual({ low: 'absent', high: 'present' });
  });

  test('an unrated section counts with its own range in the overall range', () => {
    const model = makeModel(['a', 'b', 'c', 'd'].map((id) => ({ id, items: { [`${id}1`]: 1 } })));
    const { overall } = scoreAll(model, [makeResponse({ a1: 3, b1: 3, c1: 3 })]);
    // Three of four dimensions rated: 0.75 of the weight, just enough. Low: (3+3+3+1)/4 = 2.5. High: (3+3+3+5)/4 = 3.5.
    expect(overall).toMatchObject({ score: 3, range: { low: 2.5, high: 3.5 }, coverage: 0.75 });
  });

  test('the overall range contains the score where an unrated dimension is better than all rated ones', () => {
    const items = Object.fromEntries(Array.from({ length: 5 }, (_, index) => [`g${index + 1}`, 1]));
    const rated = ['a', 'b', 'c', 'd', 'e', 'f'];
    const model = makeModel([...rated.map((id) => ({ id, items: { [`${id}1`]: 1 } })), { id: 'g', items }]);
    const ones = Object.fromEntries(rated.map((id): [string, Short] => [`${id}1`, 1]));
    const { overall } = scoreAll(model, [makeResponse({ ...ones, g1: 5, g2: 5 })]);
    // g: 2 of 5 answered (0.4), all 5: not rated, low end (5+5+1+1+1)/5 = 2.6. Overall: six dimensions at 1.0 → 1.0.
    // The plain mean of low ends, (6·1 + 2.6)/7 = 1.23, would lie above the score: g may as well stay open, so low is 1.0.
    // High: g answered best is 5: (6·1 + 5)/7 = 11/7.
    expect(overall.score).toBe(1);
    expect(overall.range?.low).toBe(1);
    expect(overall.range?.high).toBeCloseTo(11 / 7, 12);
  });
});

describe('rule 5: what is not rated has no number', () => {
  const model = makeModel([
    { id: 'a', items: { A1: 1, A2: 1, A3: 1 } },
    { id: 'b', items: { B1: 1 } },
  ]);

  test('below half of the coverage a section is not rated, and says how much there was', () => {
    const section = dimensionOf(scoreAll(model, [makeResponse({ A1: 5, B1: 5 })]), 'a');
    expect(section.score).toBeNull();
    expect(section.level).toBeNull();
    expect(section.reason).toMatchObject({ code: 'coverage-too-low', least: 0.5 });
    // (5+1+1)/3 = 7/3 and (5+5+5)/3 = 5
    expect(section.range).toEqual({ low: 2.333333333333, high: 5 });
  });

  test('exactly half is enough', () => {
    const half = makeModel([{ id: 'a', items: { A1: 1, A2: 1 } }]);
    expect(dimensionOf(scoreAll(half, [makeResponse({ A1: 4 })]), 'a').score).toBe(4);
  });

  test('overall needs three quarters of the dimensions’ weight', () => {
    const { overall } = scoreAll(model, [makeResponse({ B1: 5 })]);
    expect(overall).toMatchObject({
      score: null,
      level: null,
      reason: { code: 'too-few-rated', rated: 0.5, least: 0.75 },
    });
  });

  test('an empty response gives a scorecard without any number but the widest ranges', () => {
    const { overall } = scoreAll(model, [makeResponse({})]);
    expect(overall).toMatchObject({
      score: null,
      range: { low: 1, high: 5 },
      levelRange: { low: 1, high: 5 },
      coverage: 0,
    });
  });
});

describe('rules 6 and 7: levels and caps', () => {
  test('rule 6: a level is the last threshold reached; a threshold is reached when it is met exactly', () => {
    const model = makeModel([{ id: 'a', items: { A1: 1, A2: 1 } }]);
    const levelOf = (first: number, second: number) =>
      dimensionOf(scoreAll(model, [makeResponse({ A1: first, A2: second })]), 'a').level;
    // 1.0 → 1; 1.5 → 2; 2.5 → 3; 3.5 → 4; 4.5 → 5
    expect([levelOf(1, 1), levelOf(1, 2), levelOf(2, 3), levelOf(3, 4), levelOf(4, 5)]).toEqual([1, 2, 3, 4, 5]);
  });

  test('rule 6: binary fractions cannot lose a level: weights of 0.1, 0.2, 0.3 and a true 2.5', () => {
    const model = makeModel([{ id: 'a', items: { A1: 0.1, A2: 0.2, A3: 0.3 } }]);
    // (0.1·1 + 0.2·1 + 0.3·4) / 0.6 = 1.5 / 0.6 = 2.5
    expect(dimensionOf(scoreAll(model, [makeResponse({ A1: 1, A2: 1, A3: 4 })]), 'a')).toMatchObject({
      score: 2.5,
      level: 3,
    });
  });

  test('rule 6: the next level says how far it is', () => {
    const model = makeModel([{ id: 'a', items: { A1: 1, A2: 1, A3: 1, A4: 1 } }]);
    const section = dimensionOf(scoreAll(model, [makeResponse({ A1: 2, A2: 2, A3: 2, A4: 3 })]), 'a');
    // (2+2+2+3)/4 = 2.25; level 3 begins at 2.5
    expect(section.nextLevel).toEqual({ level: 3, threshold: 2.5, distance: 0.25 });
  });

  test('rule 6: the overall level is at most one above the lowest dimension', () => {
    const model = makeModel(['a', 'b', 'c', 'd'].map((id) => ({ id, items: { [`${id}1`]: 1 } })));
    const { overall, recommendations } = scoreAll(model, [makeResponse({ a1: 5, b1: 5, c1: 5, d1: 1 })]);
    // Mean (5+5+5+1)/4 = 4 → level 4 by score; lowest is d at level 1, so 2 at most.
    expect(overall).toMatchObject({
      score: 4,
      levelByScore: 4,
      level: 2,
      lowest: { sections: ['d'], to: 2, bites: true },
    });
    expect(recommendations[0]).toMatchObject({ item: 'd1', lifts: ['lowest'] });
  });

  test('rule 6: an unrated dimension limits by the best level that it could still reach', () => {
    const items = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`D${index + 1}`, 1]));
    const model = makeModel([...['a', 'b', 'c'].map((id) => ({ id, items: { [`${id}1`]: 1 } })), { id: 'd', items }]);
    const ones = Object.fromEntries(Array.from({ length: 9 }, (_, index): [string, Short] => [`D${index + 1}`, 1]));
    const { overall } = scoreAll(model, [makeResponse({ a1: 5, b1: 5, c1: 5, ...ones })]);
    // d: 9 of 20 answered with 1, not rated. At best (9·1 + 11·5)/20 = 3.2 → level 3, so 4 at most for the whole.
    // Leaving eleven items open must not free the whole from what the nine say.
    expect(overall).toMatchObject({ score: 5, level: 4, lowest: { sections: ['d'], to: 4, bites: true } });
  });

  test('rule 7: a cap limits the level and never the score, and says why', () => {
    const model = makeModel(
      [
        { id: 'a', items: { A1: 1 } },
        { id: 'p', kind: 'anti-pattern', items: { P1: 1 } },
      ],
      { caps: [{ limits: ['a'], to: 2, when: when('severity', 'p', { atLeast: 4 }) }] },
    );
    const capped = dimensionOf(scoreAll(model, [makeResponse({ A1: 5, P1: 4 })]), 'a');
    expect(capped).toMatchObject({ score: 5, levelByScore: 5, level: 2 });
    expect(capped.caps).toMatchObject([
      { id: 'cap-1', to: 2, bites: true, evidence: [{ of: 'p', found: 4, atLeast: 4, met: true }] },
    ]);
    expect(dimensionOf(scoreAll(model, [makeResponse({ A1: 5, P1: 3 })]), 'a')).toMatchObject({ level: 5, caps: [] });
  });

  test('rule 7: a cap that holds without lowering anything does not bite', () => {
    const model = makeModel(
      [
        { id: 'a', items: { A1: 1 } },
        { id: 'b', items: { B1: 1 } },
      ],
      { caps: [{ limits: ['a'], to: 4, when: when('score', 'b', { below: 2 }) }] },
    );
    expect(dimensionOf(scoreAll(model, [makeResponse({ A1: 3, B1: 1 })]), 'a').caps).toMatchObject([{ bites: false }]);
  });

  test('rules 4 and 7: caps are applied again at both ends of the level range', () => {
    const model = makeModel(
      [
        { id: 'a', items: { A1: 1 } },
        { id: 'p', kind: 'anti-pattern', items: { P1: 1, P2: 1 } },
      ],
      { caps: [{ limits: ['a'], to: 2, when: when('severity', 'p', { atLeast: 4 }) }] },
    );
    const section = dimensionOf(scoreAll(model, [makeResponse({ A1: 5, P1: 3 })]), 'a');
    // P2 open: severity 3, at worst (3+5)/2 = 4, where the cap holds.
    expect(section).toMatchObject({ level: 5, levelRange: { low: 2, high: 5 }, caps: [] });
    expect(section.capsIfWorst).toMatchObject([{ id: 'cap-1', to: 2, bites: true, evidence: [{ of: 'p', found: 4 }] }]);
  });
});

describe('rule 8: severities', () => {
  test.each([
    [1, 'absent'],
    [2, 'early'],
    [3, 'present'],
    [4, 'entrenched'],
  ] as const)('rule 8: severity %d is %s', (value, expected) => {
    const model = makeModel([
      { id: 'a', items: { A1: 1 } },
      { id: 'p', kind: 'anti-pattern', items: { P1: 1 } },
    ]);
    expect(antiPatternOf(scoreAll(model, [makeResponse({ A1: 3, P1: value })]), 'p')).toMatchObject({
      severity: value,
      class: expected,
    });
  });
});

describe('rule 9: findings', () => {
  const sketch = [
    { id: 'a', items: { A1: 1, A2: 1 } },
    { id: 'p', kind: 'anti-pattern' as const, items: { P1: 1 } },
  ];
  const foundIn = (condition: Condition, answers: Readonly<Record<string, Short>>) =>
    scoreAll(makeModel(sketch, { findings: [{ when: condition }] }), [makeResponse(answers)]).findings.length === 1;

  test('a contradiction holds when claim and sign both do', () => {
    const both: Condition = { all: [when('item', 'A1', { atLeast: 4 }), when('item', 'P1', { atLeast: 4 })] };
    expect(foundIn(both, { A1: 4, A2: 1, P1: 4 })).toBe(true);
    expect(foundIn(both, { A1: 4, A2: 1, P1: 3 })).toBe(false);
  });

  test('any, not and bands', () => {
    expect(
      foundIn({ any: [when('item', 'A1', { atLeast: 5 }), when('item', 'A2', { below: 2 })] }, { A1: 1, A2: 1 }),
    ).toBe(true);
    expect(foundIn({ not: when('score', 'a', { atLeast: 3 }) }, { A1: 2, A2: 2 })).toBe(true);
    expect(foundIn(when('score', 'a', { atLeast: 2, below: 3 }), { A1: 3, A2: 3 })).toBe(false);
  });

  test('what is not known never makes a finding, not even through "not"', () => {
    expect(foundIn({ not: when('item', 'A1', { atLeast: 3 }) }, { A2: 1 })).toBe(false);
    expect(foundIn({ any: [when('item', 'A1', { atLeast: 3 }), when('item', 'A2', { below: 2 })] }, { A2: 1 })).toBe(
      true,
    );
    expect(foundIn({ all: [when('item', 'A1', { atLeast: 3 }), when('item', 'A2', { below: 2 })] }, { A2: 1 })).toBe(
      false,
    );
  });

  test('the share of "I cannot tell" can be a condition', () => {
    // One of two items of the section: 0.5
    expect(foundIn(when('unknown', 'a', { atLeast: 0.5 }), { A1: '?', A2: 3 })).toBe(true);
    expect(foundIn(when('unknown', 'A2', { atLeast: 0.1 }), { A1: '?', A2: 3 })).toBe(false);
  });
});

describe('rule 10: recommendations', () => {
  test('where advice is written step by step, the one that leads on from the option reached', () => {
    const bare = makeModel([{ id: 'dimension', items: { A1: 1 } }]);
    const step = (from: number) => ({
      item: 'A1',
      from,
      first: words(`leave option ${from}`),
      who: words('somebody'),
      effort: from,
      source: [],
      inSixWeeks: words(`no longer option ${from}`),
      worksWhen: null,
    });
    const model = { ...bare, ruleSet: { ...bare.ruleSet, advice: [1, 2, 3, 4].map(step) } };
    // The mean 2.5 stands between two options: reached is the lower one.
    const [between] = scoreAll(model, [makeResponse({ A1: 2 }), makeResponse({ A1: 3 })]).recommendations;
    expect(between).toMatchObject({ from: 2, to: 3, effort: 2, first: words('leave option 2') });
    expect(between?.inSixWeeks).toEqual(words('no longer option 2'));
    const [high] = scoreAll(model, [makeResponse({ A1: 4 })]).recommendations;
    expect(high).toMatchObject({ from: 4, to: 5, effort: 4 });
    expect(scoreAll(model, [makeResponse({ A1: 5 })]).recommendations).toEqual([]);
  });

  test('between two options the lower is reached; for a sign the higher', () => {
    const model = makeModel([
      { id: 'a', items: { A1: 1 } },
      { id: 'p', kind: 'anti-pattern', items: { P1: 1 } },
    ]);
    const responses = [makeResponse({ A1: 2, P1: 2 }), makeResponse({ A1: 3, P1: 3 })];
    const scorecard = scoreAll(model, responses);
    // Both means are 2.5.
    expect(dimensionOf(scorecard, 'a').items[0]?.reached).toBe(2);
    expect(antiPatternOf(scorecard, 'p').items[0]?.reached).toBe(3);
    expect(scorecard.recommendations.find(({ item }) => item === 'A1')).toMatchObject({ from: 2, to: 3, gain: 0.5 });
    expect(scorecard.recommendations.find(({ item }) => item === 'P1')).toMatchObject({ from: 3, to: 2, gain: 0 });
  });

  test('what lifts a biting cap comes first, then gain per effort, then file order', () => {
    const model = makeModel(
      [
        { id: 'a', items: { A1: 1, A2: 3, A3: 1 } },
        { id: 'p', kind: 'anti-pattern', items: { P1: 1 } },
      ],
      { caps: [{ limits: ['a'], to: 1, when: when('severity', 'p', { atLeast: 4 }) }] },
    );
    const scorecard = scoreAll(model, [makeResponse({ A1: 2, A2: 2, A3: 2, P1: 5 })]);
    // P1 lifts the cap. A2 gains 3/5 of a step, A1 and A3 1/5 each, all at effort 2.
    expect(scorecard.recommendations.map(({ item }) => item)).toEqual(['P1', 'A2', 'A1', 'A3']);
    expect(scorecard.recommendations.map(({ gain }) => gain)).toEqual([0, 0.6, 0.2, 0.2]);
  });

  test('a cap that holds without lowering a level so far comes next, the severest pattern first', () => {
    const model = makeModel(
      [
        { id: 'a', items: { A1: 1 } },
        { id: 'p', kind: 'anti-pattern', items: { P1: 1, P2: 1 } },
        { id: 'q', kind: 'anti-pattern', items: { Q1: 1 } },
      ],
      {
        caps: [
          { id: 'p-caps', limits: ['a'], to: 2, when: when('severity', 'p', { atLeast: 4 }) },
          { id: 'q-caps', limits: ['a'], to: 2, when: when('severity', 'q', { atLeast: 4 }) },
        ],
      },
    );
    const low = scoreAll(model, [makeResponse({ A1: 2, P1: 5, P2: 4, Q1: 5 })]).recommendations;
    expect(low.map(({ item }) => item)).toEqual(['Q1', 'P1', 'P2', 'A1']);
    expect(low[0]).toMatchObject({ lifts: [], holding: ['q-caps'] });
    // At level 3 both caps bite; what they hold is then what they lift.
    const high = scoreAll(model, [makeResponse({ A1: 3, P1: 5, P2: 4, Q1: 5 })]).recommendations;
    expect(high.map(({ item }) => item)).toEqual(['Q1', 'P1', 'P2', 'A1']);
    expect(high[0]).toMatchObject({ lifts: ['q-caps'], holding: [] });
  });

  test('then the dimension of the lowest level, however much more a step elsewhere gains', () => {
    const model = makeModel([
      { id: 'high', weight: 9, items: { H1: 1 } },
      { id: 'low', items: { L1: 1, L2: 9 } },
    ]);
    const scorecard = scoreAll(model, [makeResponse({ H1: 3, L1: 2, L2: 2 })]);
    expect(scorecard.overall.lowest?.bites).toBe(false);
    expect(scorecard.recommendations.map(({ item }) => item)).toEqual(['L2', 'L1', 'H1']);
  });

  test('an item at its best has no recommendation, nor has a sign that hardly shows', () => {
    const model = makeModel([
      { id: 'a', items: { A1: 1 } },
      { id: 'p', kind: 'anti-pattern', items: { P1: 1 } },
    ]);
    expect(scoreAll(model, [makeResponse({ A1: 5, P1: 1 })]).recommendations).toEqual([]);
  });
});

describe('rule 13: the trace', () => {
  test('counts, means, weights and the identity of questionnaire and rules stand in the scorecard', () => {
    const model = makeModel([{ id: 'a', items: { A1: 2 } }]);
    const scorecard = scoreAll(model, [
      makeResponse({ A1: 2 }),
      makeResponse({ A1: 2 }),
      makeResponse({ A1: 5 }),
      makeResponse({ A1: '?' }),
    ]);
    const [item] = dimensionOf(scorecard, 'a').items;
    expect(item?.options.map(({ count }) => count)).toEqual([0, 2, 0, 0, 1]);
    expect(item).toMatchObject({
      answered: 3,
      unknown: 1,
      unanswered: 0,
      notApplicable: 0,
      mean: 3,
      weight: 2,
      coverage: 0.75,
    });
    expect(scorecard).toMatchObject({
      questionnaire: { id: 'sample', version: 1, hash: model.questionnaire.hash },
      rules: { id: 'sample', version: 1, hash: model.ruleSet.hash },
      people: 4,
    });
  });
});
