import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/model/response.js';
import { changeAnswers } from '../../../src/scoring/change-answers.js';
import { makeModel, makeResponse, type Short } from '../../fixtures/model.js';
import { scoreAll } from '../../fixtures/score-short.js';

const answered = (value: number): Answer => ({
  state: 'answered',
  value,
  comment: null,
  evidence: null,
  agreement: null,
});

describe('a response with assumed answers', () => {
  test.each([
    ['answered', 2],
    ['unknown', '?'],
    ['not applicable', '-'],
  ] as const)('answers so where it was %s, and stays the same elsewhere', (_state, short) => {
    const response = makeResponse({ A1: short, A2: 3 }, { department: 'sales' });
    const before = structuredClone(response);
    const changed = changeAnswers(response, [{ item: 'A1', option: 4 }]);
    expect(response).toEqual(before);
    expect([...changed.answers]).toEqual([
      ['A1', answered(4)],
      ['A2', answered(3)],
    ]);
    expect({ ...changed, answers: null }).toEqual({ ...response, answers: null });
  });

  test('answers what was left open, and drops what was said of it', () => {
    const response = {
      ...makeResponse({}),
      notesWithoutAnswer: new Map([
        ['A1', { comment: 'ask', evidence: null }],
        ['A2', { comment: 'ask too', evidence: null }],
      ]),
    };
    const changed = changeAnswers(response, [{ item: 'A1', option: 1 }]);
    expect(changed.answers.get('A1')).toEqual(answered(1));
    expect([...changed.notesWithoutAnswer.keys()]).toEqual(['A2']);
    expect(response.notesWithoutAnswer.size).toBe(2);
  });

  test('drops comment, evidence and votes of the answer that it takes the place of', () => {
    const agreement = { rounds: [{ options: [0, 2, 0, 0, 0], unknown: 0 }], reason: 'x', dissent: 1 };
    const answer: Answer = { state: 'answered', value: 2, comment: 'said', evidence: 'seen', agreement };
    const response = { ...makeResponse({}), answers: new Map([['A1', answer]]) };
    expect(changeAnswers(response, [{ item: 'A1', option: 2 }]).answers.get('A1')).toEqual(answered(2));
  });
});

test('everybody’s assumed answer is the mean, whoever was silent, and the rest is scored as ever', () => {
  // A1: (4 + 4 + 4)/3 = 4, A2: (1 + 3)/2 = 2; together 3.
  const people: readonly Readonly<Record<string, Short>>[] = [{ A1: 1, A2: 1 }, { A1: '-', A2: 3 }, { A2: '?' }];
  const model = makeModel([{ id: 'a', items: { A1: 1, A2: 1 } }]);
  const scorecard = scoreAll(
    model,
    people.map((answers) => changeAnswers(makeResponse(answers), [{ item: 'A1', option: 4 }])),
  );
  const [section] = scorecard.sections;
  expect(section).toMatchObject({ score: 3, notApplicable: 0, coverage: expect.closeTo((1 + 2 / 3) / 2, 9) });
  expect(section?.items[0]).toMatchObject({ mean: 4, answered: 3, unknown: 0, unanswered: 0, notApplicable: 0 });
});
