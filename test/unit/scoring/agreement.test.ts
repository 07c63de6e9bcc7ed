import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shapeScorecard } from '../../../src/load/load-scorecard.js';
import { parseText } from '../../../src/load/parse-file.js';
import type { Privacy } from '../../../src/model/answers.js';
import type { Agreement, Answer, Response, VoteRound } from '../../../src/model/response.js';
import type { Scorecard } from '../../../src/model/scorecard.js';
import { aggregate } from '../../../src/scoring/aggregate.js';
import { spreadOf } from '../../../src/votes/spread.js';
import { anyAgreement, anyVoteRound } from '../../fixtures/agreement.js';
import { anyCase } from '../../fixtures/arbitrary.js';
import { makeAnswer, makeModel, makeResponse } from '../../fixtures/model.js';
import { scoreAll } from '../../fixtures/score-short.js';

function round(options: readonly number[], unknown = 0): VoteRound {
  return { options, unknown };
}

/** The same response, with votes to the answers that are named. */
function withVotes(response: Response, votes: Readonly<Record<string, Agreement>>): Response {
  const answers = [...response.answers].map(([id, answer]): [string, Answer] => [
    id,
    { ...answer, agreement: votes[id] ?? null },
  ]);
  return { ...response, answers: new Map(answers) };
}

function withoutVotes(scorecard: Scorecard): unknown {
  return {
    ...scorecard,
    disagreements: [],
    sections: scorecard.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => ({ ...item, agreement: null })),
    })),
  };
}

const agreementsIn = (scorecard: Scorecard) =>
  scorecard.sections.flatMap(({ items }) => items.flatMap(({ agreement }) => agreement ?? []));

describe('the spread of votes', () => {
  test.each([
    ['all alike', [0, 0, 4, 0, 0], { lowest: 3, median: 3, highest: 3, wide: false }],
    ['neighbours', [0, 1, 2, 0, 0], { lowest: 2, median: 3, highest: 3, wide: false }],
    ['two apart is wide', [0, 1, 2, 1, 0], { lowest: 2, median: 3, highest: 4, wide: true }],
    ['from end to end', [1, 0, 0, 0, 1], { lowest: 1, median: 1, highest: 5, wide: true }],
    ['the middle of five', [2, 0, 2, 1, 0], { lowest: 1, median: 3, highest: 4, wide: true }],
    ['of two in the middle the lower', [0, 2, 0, 2, 0], { lowest: 2, median: 2, highest: 4, wide: true }],
    ['one person', [0, 0, 0, 0, 1], { lowest: 5, median: 5, highest: 5, wide: false }],
    ['nobody', [0, 0, 0, 0, 0], null],
  ])('%s', (_what, options, expected) => {
    expect(spreadOf(round(options, 3))).toEqual(expected);
  });

  test('has the vote in the middle, of two the lower, whatever was voted', () => {
    fc.assert(
      fc.property(anyVoteRound(5), (votes) => {
        const all = votes.options.flatMap((count, index) => Array<number>(count).fill(index + 1));
        expect(spreadOf(votes)?.median).toBe(all[Math.ceil(all.length / 2) - 1]);
      }),
    );
  });
});

describe('votes', () => {
  test('never change a number, and nothing but agreement and disagreements tells of them', () => {
    const cases = anyCase(3).chain(({ model, responses }) => {
      const items = model.questionnaire.sections.flatMap((section) => section.items);
      const votes = fc.record(Object.fromEntries(items.map(({ id, options }) => [id, anyAgreement(options.length)])));
      return votes.map((given) => ({ model, responses, votes: given }));
    });
    fc.assert(
      fc.property(cases, ({ model, responses, votes }) => {
        const bare = scoreAll(model, responses);
        const voted = scoreAll(
          model,
          responses.map((response) => withVotes(response, votes)),
        );
        expect(withoutVotes(voted)).toEqual(bare);
        if (responses.length > 1) expect(voted).toEqual(bare);
      }),
      { numRuns: 150 },
    );
  });

  const model = makeModel([{ id: 'care', kind: 'dimension', items: { A1: {}, A2: {}, A3: {}, A4: {}, A5: {} } }]);
  const given = makeResponse({ A1: 3, A2: 3, A3: 3, A4: '?', A5: 3 });
  const agree = (options: readonly number[], dissent = 0, first?: readonly number[]): Agreement => ({
    rounds: [...(first === undefined ? [] : [round(first)]), round(options)],
    reason: 'said so',
    dissent,
  });

  test('stand in the scorecard with how far they lie apart, and the widest disagreement is named first', () => {
    const scorecard = scoreAll(model, [
      withVotes(given, {
        A1: agree([0, 2, 2, 0, 0], 0, [3, 0, 0, 0, 1]),
        A2: agree([0, 1, 1, 1, 0]),
        A3: agree([0, 0, 4, 0, 0], 1),
        A4: agree([1, 0, 0, 0, 1], 1),
        A5: agree([0, 1, 1, 1, 0], 2),
      }),
    ]);
    expect(scorecard.disagreements).toEqual(['A4', 'A5', 'A2', 'A3']);
    expect(agreementsIn(scorecard)[0]).toEqual({
      rounds: [
        { options: [3, 0, 0, 0, 1], unknown: 0, spread: { lowest: 1, median: 1, highest: 5, wide: true } },
        { options: [0, 2, 2, 0, 0], unknown: 0, spread: { lowest: 2, median: 2, highest: 3, wide: false } },
      ],
      reason: 'said so',
      dissent: 0,
    });
  });

  test('are dropped as soon as there is a second response, and in an anonymous assessment', () => {
    const voted = withVotes(given, { A1: agree([1, 0, 0, 0, 1]) });
    const other = makeResponse({});
    for (const responses of [
      [voted, other],
      [other, voted],
      [voted, voted],
    ]) {
      expect(agreementsIn(scoreAll(model, responses))).toEqual([]);
    }
    const anonymous: Privacy = { mode: 'anonymous', minGroup: 1 };
    expect(JSON.stringify(aggregate(model.questionnaire, [voted], anonymous))).not.toContain('said so');
  });
});

describe('a saved scorecard', () => {
  const model = makeModel([{ id: 'care', kind: 'dimension', items: { A1: {} } }]);
  const answer: Answer = {
    ...makeAnswer(3),
    agreement: { rounds: [round([1, 0, 0, 0, 1], 1)], reason: null, dissent: 1 },
  };
  const scorecard = scoreAll(model, [{ ...makeResponse({}), answers: new Map([['A1', answer]]) }]);
  const load = (saved: unknown) => {
    const { parsed } = parseText(JSON.stringify(saved), 'saved.json', 'json');
    if (parsed === null) throw new Error('not parsed');
    return shapeScorecard(parsed);
  };

  test('brings its votes back', () => {
    expect(load(scorecard)).toEqual({ scorecard, problems: [] });
  });

  test('from before there were votes has none', () => {
    const { disagreements: _, ...older } = scorecard;
    const sections = older.sections.map((section) => ({
      ...section,
      items: section.items.map(({ agreement: __, ...item }) => item),
    }));
    expect(load({ ...older, sections })).toEqual({ scorecard: withoutVotes(scorecard), problems: [] });
  });
});
