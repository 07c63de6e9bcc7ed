import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Targets } from '../../../src/model/assessment.js';
import { makeModel, makeResponse, type Short } from '../../fixtures/model.js';
import { dimensionOf, scoreAll } from '../../fixtures/score-short.js';

const model = makeModel([
  { id: 'a', items: { A1: 1, A2: 1 } },
  { id: 'b', items: { B1: 1, B2: 1 } },
  { id: 'c', items: { C1: 1, C2: 1 } },
  { id: 'walls', kind: 'anti-pattern', items: { W1: 1 } },
  { id: 'bottoms', kind: 'anti-pattern', items: { X1: 1 } },
]);

function scored(answers: Readonly<Record<string, Short>>, targets?: Targets) {
  return scoreAll(model, [makeResponse(answers)], { mode: 'holder' }, targets);
}

// a = (2+3)/2 = 2.5 → level 3; b = (1+2)/2 = 1.5 → level 2; c = 4 → level 4; overall (2.5+1.5+4)/3 = 2.67 → level 3.
const mixed = { A1: 2, A2: 3, B1: 1, B2: 2, C1: 4, C2: 4, W1: 2, X1: 4 } as const;

describe('rule 18: targets', () => {
  test('without any, everything is meant to reach one level more than the whole has', () => {
    const scorecard = scored(mixed);
    expect(scorecard.overall).toMatchObject({ level: 3, target: { level: 4, threshold: 3.5, given: false } });
    expect(dimensionOf(scorecard, 'a').target).toEqual({
      level: 4,
      threshold: 3.5,
      given: false,
      distance: 1,
      reached: false,
    });
    expect(dimensionOf(scorecard, 'b').target).toMatchObject({ distance: 2, reached: false });
    expect(dimensionOf(scorecard, 'c').target).toMatchObject({ distance: 0, reached: true });
  });

  test('the assessment names them by dimension and for all that are not named', () => {
    const scorecard = scored(mixed, { overall: 2, dimensions: { b: 5, c: 1 } });
    expect(dimensionOf(scorecard, 'a').target).toMatchObject({ level: 2, threshold: 1.5, given: true, reached: true });
    expect(dimensionOf(scorecard, 'b').target).toMatchObject({ level: 5, threshold: 4.5, given: true, distance: 3 });
    expect(dimensionOf(scorecard, 'c').target).toMatchObject({ level: 1, threshold: 1, distance: 0, reached: true });
    expect(scorecard.overall.target).toMatchObject({ level: 2, given: true, reached: true });
  });

  test('they are never beyond the highest level', () => {
    const best = { A1: 5, A2: 5, B1: 5, B2: 4, C1: 5, C2: 5, W1: 1, X1: 1 };
    expect(scored(best).overall).toMatchObject({ level: 5, target: { level: 5, reached: true, distance: 0 } });
  });

  test('where the whole is not rated, the lowest rated dimension says what comes next', () => {
    const scorecard = scored({ A1: 4, A2: 4, W1: 1 });
    expect(scorecard.overall).toMatchObject({ score: null, target: { level: 5, distance: null, reached: null } });
    expect(scored({ W1: 1 }).overall.target).toBeNull();
  });

  test('a dimension that only a cap keeps down lacks nothing by score and is not there all the same', () => {
    const capped = makeModel([{ id: 'a', items: { A1: 1 } }], { caps: [{ limits: ['a'], to: 2 }] });
    const targets = { overall: 3, dimensions: {} };
    const { target, level } = dimensionOf(
      scoreAll(capped, [makeResponse({ A1: 5 })], { mode: 'holder' }, targets),
      'a',
    );
    expect(level).toBe(2);
    expect(target).toMatchObject({ distance: 0, reached: false });
  });

  test('part the items of a dimension: what is there from the highest, what is not from the lowest', () => {
    const wide = makeModel([{ id: 'a', items: { A1: 1, A2: 1, A3: 1, A4: 1, A5: 1 } }]);
    const response = makeResponse({ A1: 3, A2: 5, A3: 2, A4: 1, A5: '?' });
    const { strengths, gaps } = dimensionOf(
      scoreAll(wide, [response], { mode: 'holder' }, { overall: 3, dimensions: {} }),
      'a',
    );
    // Level 3 begins at 2.5. What nobody could say is neither.
    expect(strengths).toEqual(['A2', 'A1']);
    expect(gaps).toEqual(['A4', 'A3']);
  });

  test('change nothing but what is said of them', () => {
    const level = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(level, level, level, (overall, a, b) => {
        const [aimed, plain] = [scored(mixed, { overall, dimensions: { a, b } }), scored(mixed)];
        const without = (scorecard: typeof plain) => ({
          ...scorecard,
          overall: { ...scorecard.overall, target: null },
          sections: scorecard.sections.map((section) => ({ ...section, target: null, strengths: [], gaps: [] })),
          priorities: { ...scorecard.priorities, dimensions: [] },
        });
        expect(without(aimed)).toEqual(without(plain));
      }),
      { numRuns: 50 },
    );
  });
});

describe('rule 18: what to see first', () => {
  test('dimensions by their gap, then what is not rated, then what is there', () => {
    expect(scored(mixed).priorities.dimensions).toEqual(['b', 'a', 'c']);
    expect(scored({ ...mixed, A1: '?', A2: '?' }, { overall: 3, dimensions: {} }).priorities.dimensions).toEqual([
      'b',
      'a',
      'c',
    ]);
  });

  test('the severest anti-pattern, not rated last', () => {
    expect(scored(mixed).priorities.antiPatterns).toEqual(['bottoms', 'walls']);
    expect(scored({ ...mixed, X1: '?' }).priorities.antiPatterns).toEqual(['walls', 'bottoms']);
  });

  test('three things to do come from three sections', () => {
    const { recommendations, priorities } = scored(mixed);
    // By rank alone it would be B1 and B2, both of the lowest dimension.
    expect(recommendations.slice(0, 2).map(({ section }) => section)).toEqual(['b', 'b']);
    const sectionOf = (item: string) => recommendations.find((each) => each.item === item)?.section;
    const sections = priorities.first.map((step) => (step.kind === 'recommendation' ? sectionOf(step.item) : null));
    expect(sections).toEqual(['b', 'a', 'c']);
  });

  test('where too little is known, finding out comes first: what counts most, then what is least known', () => {
    const weighted = makeModel([
      { id: 'a', items: { A1: 1, A2: 1, A3: 1 } },
      { id: 'b', items: { B1: 1 } },
      { id: 'c', weight: 2, items: { C1: 1 } },
      { id: 'd', items: { D1: 1 } },
    ]);
    const { first } = scoreAll(weighted, [makeResponse({ A1: 2, D1: 2, B1: '?', C1: '?' })]).priorities;
    expect(first).toEqual([
      { kind: 'clarify', section: 'c' },
      { kind: 'clarify', section: 'b' },
      { kind: 'clarify', section: 'a' },
    ]);
  });

  test('what applies to nobody is not to be found out', () => {
    const two = makeModel([
      { id: 'a', items: { A1: 1 } },
      { id: 'b', items: { B1: 1 } },
    ]);
    const { first } = scoreAll(two, [makeResponse({ A1: '?', B1: '-' })]).priorities;
    expect(first).toEqual([{ kind: 'clarify', section: 'a' }]);
  });

  test('where no step is left, findings advise, strengths last', () => {
    const found = makeModel([{ id: 'a', items: { A1: 1 } }], {
      findings: [
        { id: 'good', kind: 'strength' },
        { id: 'odd', kind: 'contradiction' },
      ],
    });
    const { first } = scoreAll(found, [makeResponse({ A1: 5 })]).priorities;
    expect(first).toEqual([
      { kind: 'finding', finding: 'odd' },
      { kind: 'finding', finding: 'good' },
    ]);
  });
});

test('sections that nobody answered are named, those with an answer are not', () => {
  expect(scored({ A1: 3, B1: '?', W1: 1 }).unanswered.map(({ id, kind }) => [id, kind])).toEqual([
    ['b', 'dimension'],
    ['c', 'dimension'],
    ['bottoms', 'anti-pattern'],
  ]);
});
