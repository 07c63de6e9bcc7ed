import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shapeScorecard } from '../../../src/load/load-scorecard.js';
import { parseFile } from '../../../src/load/parse-file.js';
import type { Privacy } from '../../../src/model/answers.js';
import type { Answer, Response } from '../../../src/model/response.js';
import type { Model } from '../../../src/model/rule-set.js';
import type { ProfileResult, Scorecard } from '../../../src/model/scorecard.js';
import { scorecardSchema } from '../../../src/schema/scorecard.js';
import { aggregate } from '../../../src/scoring/aggregate.js';
import { makeResponse, type Short } from '../../fixtures/model.js';
import { scoreAll } from '../../fixtures/score-short.js';
import { asSource, kinds, kindsRuleSet } from '../load/small.js';

const model: Model = { questionnaire: kinds, ruleSet: kindsRuleSet };
const core = { CAR1: 3, CAR2: 2, WAL1: 1 } as const;
const minGroup = 3;
const anonymous: Privacy = { mode: 'anonymous', minGroup };

/** Answers in short, and in words for items that begin with NAR. */
function respond(shorts: Readonly<Record<string, Short>>, told: Readonly<Record<string, string>> = {}): Response {
  const response = makeResponse({ ...core, ...shorts });
  const beside = { comment: null, evidence: null, agreement: null };
  const words = Object.entries(told).map(([id, text]): [string, Answer] => [id, { state: 'told', text, ...beside }]);
  return { ...response, answers: new Map([...response.answers, ...words]) };
}

function times(count: number, shorts: Readonly<Record<string, Short>>): Response[] {
  return Array.from({ length: count }, () => respond(shorts));
}

function profileOf({ profiles }: Scorecard, id: string): ProfileResult {
  const profile = profiles.find((candidate) => candidate.id === id);
  if (profile === undefined) throw new Error(`no profile ${id}`);
  return profile;
}

const pictureOf = (scorecard: Scorecard, id = 'governance'): string | null =>
  profileOf(scorecard, id).picture?.id ?? null;

describe('a picture', () => {
  test('is the first whose condition holds, with what made it hold', () => {
    const scorecard = scoreAll(model, [respond({ GOV1: 3, GOV2: 1 })]);
    expect(profileOf(scorecard, 'governance')).toMatchObject({
      coverage: 1,
      reason: null,
      chain: null,
      picture: {
        id: 'plaster',
        next: { effort: 2, source: ['S1'] },
        evidence: [
          {
            measure: 'choice',
            of: 'GOV1',
            found: 1,
            atLeast: 0.5,
            below: null,
            met: true,
            options: [{ en: 'Customer service.' }],
          },
          { measure: 'choice', of: 'GOV2', found: 1, atLeast: 0.6, met: true },
        ],
      },
    });
  });

  test('counts the options named together, and is met from the share on', () => {
    // 1 of 4 chose marketing, 1 of 4 the board: 2/4 chose one of them, at least 0.5.
    const four = [1, 2, 3, 4].map((option) => respond({ GOV1: option, GOV2: 2 }));
    expect(pictureOf(scoreAll(model, four))).toBe('steered');
    // 2 of 5 is less than half.
    expect(pictureOf(scoreAll(model, [...four, respond({ GOV1: 1, GOV2: 2 })]))).toBe('scattered');
  });

  test('is the default where no condition holds, and then rests on nothing', () => {
    const { picture } = profileOf(scoreAll(model, [respond({ GOV1: 1, GOV2: 2 })]), 'governance');
    expect(picture).toMatchObject({ id: 'scattered', evidence: [] });
  });

  test('is none where less than half was answered, with the reason', () => {
    const scorecard = scoreAll(model, [respond({ GOV1: 3 }), respond({ GOV1: '?' })]);
    expect(profileOf(scorecard, 'governance')).toMatchObject({
      coverage: 0.25,
      reason: { code: 'coverage-too-low', coverage: 0.25, least: 0.5 },
      picture: null,
    });
  });

  test('is none where the rules have none', () => {
    const bare: Model = { questionnaire: kinds, ruleSet: { ...kindsRuleSet, profiles: [] } };
    expect(profileOf(scoreAll(bare, [respond({ GOV1: 3, GOV2: 1 })]), 'governance')).toMatchObject({
      reason: null,
      picture: null,
      chain: null,
    });
  });

  test('looks at means of its anchored items', () => {
    const use = (second: number) => scoreAll(model, [respond({ LIF1: 3, LIF2: second, LIF3: 3, LIF4: 1 })]);
    expect(pictureOf(use(3), 'life-cycle')).toBe('bridge');
    expect(pictureOf(use(2), 'life-cycle')).toBe('broken');
  });
});

describe('a choice', () => {
  test('has counts and what was chosen most, the first of several, and no mean', () => {
    const responses = [...times(2, { GOV1: 4 }), ...times(2, { GOV1: 2 }), respond({ GOV1: '?' })];
    const [item] = profileOf(scoreAll(model, responses), 'governance').items;
    expect(item).toMatchObject({
      id: 'GOV1',
      scale: 'choice',
      mean: null,
      range: null,
      reached: null,
      reason: null,
      answered: 4,
      unknown: 1,
      coverage: 0.8,
      chosen: { option: 2, text: { en: 'Marketing.' }, state: null, share: 0.5 },
    });
    expect(item?.options.map(({ value, count }) => [value, count])).toEqual([
      [1, 0],
      [2, 2],
      [3, 0],
      [4, 2],
    ]);
  });

  test('makes a finding hold together with a score', () => {
    const found = scoreAll(model, [respond({ GOV1: 1 })]).findings.find(({ id }) => id === 'led-by-nobody');
    expect(found?.evidence).toMatchObject([
      { measure: 'choice', found: 1, met: true },
      { measure: 'item', found: 3, met: true },
    ]);
    expect(scoreAll(model, [respond({})]).findings.some(({ id }) => id === 'led-by-nobody')).toBe(false);
  });

  test('of a position tells what became of it', () => {
    const { positions } = scoreAll(model, [...times(2, { POS1: 2 }), respond({ POS1: 3 })]);
    // 2/3, settled to twelve decimals.
    const chosen = { option: 2, state: 'paper', share: 0.666666666667 };
    expect(positions).toMatchObject([{ id: 'positions', items: [{ id: 'POS1', chosen }] }]);
  });
});

describe('a chain', () => {
  const chainOf = (shorts: Readonly<Record<string, Short>>, told = {}) =>
    profileOf(scoreAll(model, [respond(shorts, told)]), 'life-cycle').chain;

  test('is weak where the hand-over or the conflict of goals is below its bound, whatever the mean, and breaks at the first', () => {
    // before: hand-over 2 below 2.5. use: conflict 2 below 3.
    expect(chainOf({ LIF1: 2, LIF2: 3, LIF3: 2, LIF4: 2 }, { NAR1: 'as honest' })).toMatchObject([
      {
        id: 'before',
        state: 'weak',
        mean: 2,
        weakBelow: 2.5,
        handover: 2,
        conflict: null,
        responsible: null,
        narrative: ['as honest'],
        first: true,
      },
      {
        id: 'use',
        state: 'weak',
        mean: 2.5,
        weakBelow: 3,
        handover: 3,
        conflict: 2,
        responsible: { option: 2, share: 1 },
        narrative: [],
        first: false,
      },
    ]);
  });

  test('is weak by its conflict of goals alone, though the mean is not below', () => {
    // use: (5 + 2)/2 = 3.5 is not below 3, the conflict of 2 is.
    const links = chainOf({ LIF1: 3, LIF2: 5, LIF3: 2, LIF4: 2 });
    expect(links?.[1]).toMatchObject({ state: 'weak', mean: 3.5, handover: 5, conflict: 2 });
  });

  test('is sound from the bound on', () => {
    const links = chainOf({ LIF1: 3, LIF2: 3, LIF3: 3, LIF4: 2 });
    expect(links?.map(({ state, first }) => [state, first])).toEqual([
      ['sound', false],
      ['sound', false],
    ]);
  });

  test('is unknown where less than half of a link was answered', () => {
    const responses = [respond({ LIF1: 1, LIF2: 2, LIF4: 1 }), respond({ LIF4: 1 }), respond({ LIF4: 1 })];
    const links = profileOf(scoreAll(model, responses), 'life-cycle').chain;
    // before: 1 of 3. use: 1 of 6.
    expect(links?.map(({ state, mean, handover }) => [state, mean, handover])).toEqual([
      ['unknown', null, 1],
      ['unknown', null, 2],
    ]);
  });
});

describe('sections that nobody answered', () => {
  test('are not in the scorecard', () => {
    const { profiles, positions, narratives } = scoreAll(model, [respond({ GOV1: '?', NAR1: '?', NAR2: '-' })]);
    expect({ profiles, positions, narratives }).toEqual({ profiles: [], positions: [], narratives: [] });
  });
});

describe('what was told', () => {
  test('stands item by item, without who', () => {
    const { narratives } = scoreAll(model, [respond({}, { NAR1: 'as honest' }), respond({}, { NAR1: 'as quick' })]);
    expect(narratives).toMatchObject([{ id: 'narrative', items: [{ id: 'NAR1' }, { id: 'NAR2', texts: [] }] }]);
    expect(narratives[0]?.items[0]?.texts.toSorted()).toEqual(['as honest', 'as quick']);
  });

  test('by fewer people than the group size is kept back in an anonymous assessment', () => {
    const told = (count: number) => [
      ...Array.from({ length: count }, (_, index) => respond({}, { NAR1: `word ${index}` })),
      ...times(3, {}),
    ];
    expect(scoreAll(model, told(2), anonymous).narratives).toEqual([]);
    expect(scoreAll(model, told(3), anonymous).narratives[0]?.items[0]?.texts).toHaveLength(3);
  });
});

describe('a choice in an anonymous assessment', () => {
  const governance = (...counts: readonly number[]) => {
    const responses = counts.flatMap((count, index) => times(count, { GOV1: index + 1, GOV2: 1 }));
    return profileOf(scoreAll(model, responses, anonymous), 'governance');
  };

  test('is told with its share where every option taken was taken by enough', () => {
    expect(governance(0, 0, 4, 3).items[0]?.chosen).toMatchObject({ option: 3, share: 0.571428571429 });
  });

  test('is told without its share where an option was taken by too few, and where all chose the same', () => {
    expect(governance(0, 0, 4, 2).items[0]?.chosen).toMatchObject({ option: 3, share: null });
    expect(governance(0, 0, 4).items[0]?.chosen).toMatchObject({ option: 3, share: null });
  });

  test('is not told where even the most given option was chosen by too few', () => {
    expect(governance(2, 2, 2, 2).items[0]?.chosen).toBeNull();
  });

  test('makes a picture hold where that is sure whatever the few chose, and shows no share', () => {
    // At least 4 of 6 lead from service: 5 or 6 or 4 of them, all at least half.
    expect(governance(0, 0, 4, 2).picture).toMatchObject({
      id: 'plaster',
      evidence: [
        { found: null, met: true },
        { found: null, met: true },
      ],
    });
  });

  test('never makes a rule hold because of a few', () => {
    const few: Model = {
      questionnaire: kinds,
      ruleSet: {
        ...kindsRuleSet,
        findings: kindsRuleSet.findings.map((finding) => ({
          ...finding,
          when: { compare: { measure: 'choice', of: 'GOV1', options: [1], atLeast: 0.01, below: null } },
        })),
      },
    };
    const responses = [...times(1, { GOV1: 1 }), ...times(8, { GOV1: 2 })];
    expect(scoreAll(few, responses).findings).toHaveLength(2);
    expect(scoreAll(few, responses, anonymous).findings).toEqual([]);
  });
});

/** One random person: core and other sections, some open. */
const anybody: fc.Arbitrary<Response> = fc
  .tuple(
    ...kinds.sections.flatMap(({ items }) =>
      items.map((item) =>
        fc
          .oneof(
            { weight: 5, arbitrary: fc.integer({ min: 1, max: Math.max(1, item.options.length) }) },
            { weight: 1, arbitrary: fc.constantFrom<Short>('?', ...(item.notApplicable ? (['-'] as const) : [])) },
            { weight: 1, arbitrary: fc.constant(null) },
          )
          .map((short): [string, Answer][] => {
            if (short === null) return [];
            if (item.scale === 'text' && typeof short === 'number') {
              return [
                [
                  item.id,
                  { state: 'told', text: `told of ${item.id}`, comment: null, evidence: null, agreement: null },
                ],
              ];
            }
            return [...makeResponse({ [item.id]: short }).answers];
          }),
      ),
    ),
  )
  .map((answers) => ({ ...makeResponse({}), answers: new Map(answers.flat()) }));

const people = (least: number, most: number) => fc.array(anybody, { minLength: least, maxLength: most });

function withoutOthers(responses: readonly Response[]): Response[] {
  const ids = new Set(kinds.sections.slice(0, 2).flatMap(({ items }) => items.map(({ id }) => id)));
  return responses.map((response) => ({
    ...response,
    answers: new Map([...response.answers].filter(([id]) => ids.has(id))),
  }));
}

describe('whatever is answered to what no score looks at', () => {
  test('nothing else of the scorecard changes, but for findings that look at it', () => {
    fc.assert(
      fc.property(people(1, 6), (responses) => {
        const bare = (scorecard: Scorecard) => ({
          ...scorecard,
          findings: [],
          profiles: [],
          positions: [],
          narratives: [],
          // Both name what findings and these sections are: the one may advise, the other be answered.
          priorities: { ...scorecard.priorities, first: [] },
          unanswered: [],
        });
        expect(bare(scoreAll(model, responses))).toEqual(bare(scoreAll(model, withoutOthers(responses))));
      }),
      { numRuns: 200 },
    );
  });

  test('the order of responses changes nothing', () => {
    fc.assert(
      fc.property(
        people(1, 8).chain((responses) =>
          fc.tuple(fc.constant(responses), fc.shuffledSubarray(responses, { minLength: responses.length })),
        ),
        ([responses, shuffled]) => {
          expect(scoreAll(model, shuffled)).toEqual(scoreAll(model, responses));
        },
      ),
      { numRuns: 200 },
    );
  });

  test('the scorecard fits its schema and comes back through its door as it was', () => {
    const validate = new Ajv({ strict: false }).compile(scorecardSchema);
    fc.assert(
      fc.property(people(1, 6), (responses) => {
        const scorecard = scoreAll(model, responses);
        expect(validate(scorecard), JSON.stringify(validate.errors)).toBe(true);
        const parsed = parseFile(asSource(JSON.stringify(scorecard), 's.json'));
        if (parsed.parsed === null) throw new Error(JSON.stringify(parsed.problems));
        expect(shapeScorecard(parsed.parsed)).toEqual({ scorecard, problems: [] });
      }),
      { numRuns: 60 },
    );
  });

  test('a profile that enough answered has exactly one picture, and at most one first weak link', () => {
    fc.assert(
      fc.property(people(1, 6), (responses) => {
        for (const { reason, picture, chain } of scoreAll(model, responses).profiles) {
          expect(picture === null).toBe(reason !== null);
          const weak = (chain ?? []).filter(({ state }) => state === 'weak');
          expect((chain ?? []).filter(({ first }) => first)).toEqual(weak.slice(0, 1));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('an anonymous assessment shows no count, share or text of fewer than its group', () => {
    fc.assert(
      fc.property(people(minGroup, 10), (responses) => {
        const { answers } = aggregate(kinds, responses, anonymous);
        const counts = new Map(answers?.items.map((item) => [item.item, item]));
        const scorecard = scoreAll(model, responses, anonymous);
        const isFew = (count: number): boolean => count > 0 && count < minGroup;
        for (const item of [...scorecard.profiles, ...scorecard.positions].flatMap(({ items }) => items)) {
          const all = [item.answered, item.unknown, item.unanswered, item.notApplicable];
          const shown = [...all, ...item.options.map(({ count }) => count)].filter((count) => count !== null);
          expect(shown.filter(isFew)).toEqual([]);
          const { options = [], answered = 0 } = counts.get(item.id) ?? {};
          if (item.chosen === null) continue;
          expect(options[item.chosen.option - 1]).toBeGreaterThanOrEqual(minGroup);
          if (item.chosen.share !== null) expect(options.filter(isFew)).toEqual([]);
          if (item.chosen.share !== null) expect(Math.round(item.chosen.share * answered)).toBeLessThan(answered);
        }
        const evidence = [...scorecard.findings, ...scorecard.profiles.flatMap(({ picture }) => picture ?? [])];
        for (const one of evidence.flatMap((rule) => rule.evidence)) {
          if (one.measure !== 'choice' || one.found === null) continue;
          expect(counts.get(one.of)?.options.filter(isFew)).toEqual([]);
        }
        for (const { id, texts } of scorecard.narratives.flatMap(({ items }) => items)) {
          const told = responses.filter((response) => response.answers.get(id)?.state === 'told').length;
          expect(texts.length).toBe(told >= minGroup ? told : 0);
        }
      }),
      { numRuns: 400 },
    );
  });
});
