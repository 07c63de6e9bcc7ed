import { describe, expect, test } from 'vitest';
import type { Answers, Privacy } from '../../../src/model/answers.js';
import type { Condition, Model } from '../../../src/model/rule-set.js';
import type { Scorecard } from '../../../src/model/scorecard.js';
import { measureFirmness } from '../../../src/scoring/firmness/measure-firmness.js';
import { score } from '../../../src/scoring/score.js';
import { makeModel, makeResponse, type Short } from '../../fixtures/model.js';
import { antiPatternOf, dimensionOf, scoreAll } from '../../fixtures/score-short.js';

const entrenched = (of: string): Condition => ({ compare: { measure: 'severity', of, atLeast: 4, below: null } });
const below = (of: string, bound: number): Condition => ({
  compare: { measure: 'score', of, atLeast: null, below: bound },
});

/** The example of docs/scoring.md. */
const example = makeModel(
  [
    { id: 'listening', items: { L1: 1, L2: 2 } },
    { id: 'acting', items: { A1: 1, A2: 1 } },
    { id: 'silos', kind: 'anti-pattern', items: { W1: 1 } },
  ],
  { caps: [{ id: 'silos-limit-acting', limits: ['acting'], to: 2, when: entrenched('silos') }] },
);
const four = [
  makeResponse({ L1: 4, L2: 5, A1: 4, A2: 3, W1: 4 }),
  makeResponse({ L1: 4, L2: 4, A1: 3, A2: '?', W1: 4 }),
  makeResponse({ L1: 5, L2: '?', A1: 5, A2: 4, W1: 4 }),
  makeResponse({ L1: 3, A1: '-', A2: 2, W1: '?' }),
];

describe('rule 25: the example by hand', () => {
  const scorecard = scoreAll(example, four);

  test('listening: both answers to L2 and three to L1 lose level 4, one to L2 reaches level 5', () => {
    // 4.33 has to fall below 3.5. An answer to L2 moves it by 2/3/2 = 0.33, one to L1 by 1/3/4 = 0.083: 4.33 − 2·0.33 − 2·0.083 = 3.5
    // is still level 4, the third makes it 3.42.
    expect(dimensionOf(scorecard, 'listening').firmness).toMatchObject({
      lose: { answers: 5, of: 6, exact: true, needs: [{ measure: 'score', of: 'listening', bound: 3.5, answers: 5 }] },
      gain: { answers: 1, of: 6, exact: true, moves: [{ item: 'L2', from: 4, to: 5, answers: 1 }] },
      // Without L1 the score is 4.5: level 5. Without L2 it is 4.0 and the level stays, though the score moves further.
      deciding: { item: 'L1', score: 4.5, level: 5, class: null },
    });
  });

  test('acting: its level is that of its cap, which one sign ends; no number of answers makes it level 1', () => {
    const { firmness } = dimensionOf(scorecard, 'acting');
    // 3.5 is six steps of a sixth above 2.5, and has to fall below 1.5.
    expect(firmness?.lose).toBeNull();
    // The sign at 4.0 falls to 3.67; the score meets 2.5 as it is.
    expect(firmness?.gain).toEqual({
      answers: 1,
      of: 3,
      exact: true,
      needs: [
        {
          measure: 'severity',
          of: 'silos',
          now: 4,
          bound: 4,
          answers: 1,
          because: expect.objectContaining({ kind: 'cap', cap: 'silos-limit-acting' }),
        },
      ],
      moves: [{ section: 'silos', item: 'W1', from: 4, to: 3, answers: 1, shift: expect.closeTo(1 / 3, 11) }],
    });
    // Both move the score by 0.5, neither ends the cap: the first in the file.
    expect(firmness?.deciding).toEqual({ item: 'A1', score: 3, level: 2, class: null });
  });

  test('silos: the worst class cannot be lost, one of three answers makes it better; one item decides nothing', () => {
    expect(antiPatternOf(scorecard, 'silos').firmness).toMatchObject({
      lose: null,
      gain: { answers: 1, of: 3, needs: [{ because: { kind: 'class', class: 'entrenched' } }] },
      deciding: null,
    });
  });

  test('overall: the same sign lifts the lowest dimension; the score is far above what level 3 asks for', () => {
    // (3.33 + 2.5)/2 = 2.92 if every answer were one step worse, and acting stays at 2 by its score.
    expect(scorecard.overall.firmness).toMatchObject({
      lose: null,
      gain: { answers: 1, of: 3, needs: [{ of: 'silos', because: { kind: 'cap', of: 'acting' } }] },
      // Without L1 3.92 becomes 4.0, without L2 3.75, without A1 3.67, without A2 4.17; the level is 3 always.
      deciding: { item: 'A1', score: expect.closeTo((13 / 3 + 3) / 2, 11), level: 3, class: null },
    });
  });
});

describe('rule 25: bounds and caps', () => {
  const model = makeModel(
    [
      { id: 'a', items: { A1: 1, A2: 1 } },
      { id: 'b', items: { B1: 1, B2: 1 } },
      { id: 'p', kind: 'anti-pattern', items: { P1: 1, P2: 1 } },
    ],
    {
      caps: [
        { id: 'both', limits: ['a'], to: 1, when: { all: [entrenched('p'), below('b', 3)] } },
        { id: 'either', limits: ['overall'], to: 2, when: { any: [entrenched('p'), below('b', 2)] } },
      ],
    },
  );

  test('a score that stands on its threshold hangs on one answer; one step below it takes one to reach it', () => {
    const one = (short: Short) =>
      dimensionOf(
        scoreAll(makeModel([{ id: 'a', items: { A1: 1, A2: 1 } }]), [makeResponse({ A1: 3, A2: short })]),
        'a',
      );
    expect(one(2).firmness?.lose).toMatchObject({ answers: 1, exact: true });
    expect(one(2).score).toBe(2.5);
    expect(one(1).firmness?.gain).toMatchObject({ answers: 1, exact: true });
  });

  test('of "all" every part has to come about, of "any" the cheapest', () => {
    const loseWith = (answers: Readonly<Record<string, Short>>) =>
      dimensionOf(scoreAll(model, [makeResponse({ A1: 5, A2: 5, P1: 4, P2: 3, ...answers })]), 'a').firmness?.lose;
    // By its own score a takes two answers, 5.0 to 4.0. Cap "both" takes p from 3.5 to 4.0, one answer, and b below 3.0: at 2.5
    // it is there already, from 3.5 it takes two, three in all.
    expect(loseWith({ B1: 3, B2: 2 })).toMatchObject({ answers: 1, of: 2, needs: [{ of: 'p', bound: 4 }] });
    expect(loseWith({ B1: 4, B2: 3 })).toMatchObject({ answers: 2, of: 2, needs: [{ of: 'a', bound: 4.5 }] });
    // Overall (5 + 3)/2 = 4 is level 4 by score and by lowest + 1. Below 3.5 takes three; cap "either" one sign more; b below 2.5
    // two.
    const { overall } = scoreAll(model, [makeResponse({ A1: 5, A2: 5, B1: 3, B2: 3, P1: 4, P2: 3 })]);
    expect(overall.firmness?.lose).toMatchObject({ answers: 1, of: 2, needs: [{ of: 'p' }] });
  });

  test('to reach the next overall level, what dimensions need counts for the score too', () => {
    // a 4, b 2: overall 3.0, level 3 by score and by lowest + 1. Level 4 asks for b at 3 (2.5: one answer), then 3.5 of the whole: two more.
    const scorecard = scoreAll(model, [makeResponse({ A1: 4, A2: 4, B1: 2, B2: 2, P1: 1, P2: 1 })]);
    expect(scorecard.overall.firmness?.gain).toMatchObject({
      answers: 2,
      of: 4,
      needs: [
        { of: 'b', bound: 2.5, answers: 1, because: { kind: 'lowest' } },
        { of: 'overall', bound: 3.5, answers: 2 },
      ],
    });
  });

  test('at the highest level nothing can be gained, at the first nothing lost; what is not rated is not firm', () => {
    const top = scoreAll(model, [makeResponse({ A1: 5, A2: 5, B1: 5, B2: 5, P1: 1, P2: 1 })]);
    expect(top.overall.firmness?.gain).toBeNull();
    expect(antiPatternOf(top, 'p').firmness?.gain).toBeNull();
    const bottom = scoreAll(model, [makeResponse({ A1: 1, A2: 1, B1: '?', P1: 5, P2: 5 })]);
    expect(dimensionOf(bottom, 'a').firmness?.lose).toBeNull();
    expect(dimensionOf(bottom, 'b').firmness).toBeNull();
    expect(bottom.overall.firmness).toBeNull();
  });

  test('a sign decides most where the level hangs on its cap', () => {
    const capped = makeModel(
      [
        { id: 'a', items: { A1: 1, A2: 1 } },
        { id: 'p', kind: 'anti-pattern', items: { P1: 1, P2: 1 } },
      ],
      { caps: [{ limits: ['overall'], to: 2, when: entrenched('p') }] },
    );
    const scorecard = scoreAll(capped, [makeResponse({ A1: 5, A2: 4, P1: 5, P2: 3 })]);
    // Without P1 the severity is 3.0 and the cap ends: level 5 by the score of 4.5. Items of a move the score, and no level.
    expect(scorecard.overall.firmness?.deciding).toEqual({ item: 'P1', score: 4.5, level: 5, class: null });
  });
});

describe('rule 25: from published figures alone', () => {
  /** A scorecard as it is saved, measured again. */
  function measureAgain(model: Model, saved: Scorecard) {
    const { sections, overall, people, privacy } = JSON.parse(JSON.stringify(saved)) as Scorecard;
    const bare = sections.map((section) => ({ ...section, firmness: null }));
    const ground = { model, sections: bare, overall: { ...overall, firmness: null } };
    return measureFirmness(ground, { people, minGroup: privacy.minGroup });
  }
  const five: Privacy = { mode: 'anonymous', minGroup: 5 };
  const crowd = (shorts: readonly Short[]) => shorts.map((short) => makeResponse({ A1: short, A2: 3 }));
  const model = makeModel([{ id: 'a', items: { A1: 1, A2: 1 } }]);

  test.each([
    ['open', four, example, { mode: 'open' } as const],
    ['anonymous', crowd([1, 2, 3, 4, 5, '?', 4]), model, five],
    ['anonymous, all counts shown', crowd([2, 2, 2, 2, 2, 4, 4, 4, 4, 4]), model, five],
  ])('a saved scorecard gives the same: %s', (_, responses, of, privacy) => {
    const scorecard = scoreAll(of, responses, privacy);
    const again = measureAgain(of, scorecard);
    expect(again.overall.firmness).toEqual(scorecard.overall.firmness);
    expect(again.sections.map(({ firmness }) => firmness)).toEqual(scorecard.sections.map(({ firmness }) => firmness));
  });

  test('what is withheld does not show: other answers with the same figures give the same', () => {
    const spread = scoreAll(model, crowd([1, 3, 3, 3, 5]), five);
    const alike = scoreAll(model, crowd([3, 3, 3, 3, 3]), five);
    expect(spread.overall.firmness).toEqual(alike.overall.firmness);
  });

  test('without the distribution: exact where it cannot matter, else at least so many, and no single answer is named', () => {
    // Five people, means 3 and 3: each answer moves 0.1. Below 2.5 takes six, and at least 5·2/4 = 2.5, so three, of each can move.
    const { lose } = dimensionOf(scoreAll(model, crowd([1, 3, 3, 3, 5]), five), 'a').firmness ?? {};
    expect(lose).toMatchObject({ answers: 6, of: 10, exact: true, moves: [] });
    // Of A1 at 1.4 at most two of five stand above the lowest option, of A2 at 3 all five may: 2.2 to below 1.5 takes more than these.
    const low = dimensionOf(scoreAll(model, crowd([1, 1, 1, 1, 3]), five), 'a').firmness?.lose;
    expect(low).toBeNull();
  });

  test('without knowing how many answered, each is taken to move as far as the fewest people would let it', () => {
    // Seven people, one cannot tell A1: 5 or 6 answered. Coverage (x/7 + 1)/2 is published as 13/14, so that it was six.
    const { firmness } = dimensionOf(scoreAll(model, crowd([3, 3, 3, 3, 3, 3, '?']), five), 'a');
    // 3.0 below 2.5: six answers to A1 at 1/12 make exactly 2.5, one more is needed.
    expect(firmness?.lose).toMatchObject({ answers: 7, of: null, exact: false, moves: [] });
  });
});

describe('rule 25: many people', () => {
  test('a million answers are counted, not listed', () => {
    const people = 1_000_000;
    const model = makeModel([{ id: 'a', items: { A1: 1, A2: 1, A3: 1 } }]);
    const answers: Answers = {
      people,
      privacy: { mode: 'open' },
      items: ['A1', 'A2', 'A3'].map((item) => ({
        item,
        options: [0, 0, people, 0, 0],
        answered: people,
        unknown: 0,
        unanswered: 0,
        notApplicable: 0,
        reasons: [],
        agreement: null,
      })),
      groups: [],
      comments: [],
      evidence: [],
      told: [],
      rows: null,
    };
    const { overall } = score(model, answers, { organisation: null, tool: 'test', version: '0', created: null });
    // 3.0 to 3.5 is half of all three million; below 2.5 takes one more.
    expect(overall.firmness?.gain).toMatchObject({ answers: 1_500_000, of: 3_000_000, exact: true });
    expect(overall.firmness?.lose).toMatchObject({ answers: 1_500_001, exact: true });
    expect(overall.firmness?.lose?.moves.length).toBeLessThan(4);
  });
});

describe('rule 25: rule sets that nobody would write', () => {
  test('caps that could end in more ways than can be tried give a number that is not too large, soon', () => {
    // Twenty caps, each of which ends when one of its two dimensions rises: 2^20 ways, of which each takes twenty answers.
    const ids = Array.from({ length: 40 }, (_, index) => `s${index}`);
    const caps = Array.from({ length: 20 }, (_, index) => ({
      id: `cap-${index}`,
      limits: ['overall'],
      to: 2,
      when: { all: [below(`s${2 * index}`, 3), below(`s${2 * index + 1}`, 3)] },
    }));
    const wide = makeModel(
      ids.map((id) => ({ id, items: { [`${id}x`]: 1 } })),
      { caps, thresholds: [1.5, 2, 3.5, 4.5] },
    );
    const start = performance.now();
    const { overall } = scoreAll(wide, [makeResponse(Object.fromEntries(ids.map((id) => [`${id}x`, 2])))]);
    expect(performance.now() - start).toBeLessThan(5_000);
    const { gain } = overall.firmness ?? { gain: null };
    expect(overall.level).toBe(2);
    expect(gain?.answers).toBeLessThanOrEqual(20);
    expect(gain?.exact).toBe(gain?.answers === 20);
  });
});
