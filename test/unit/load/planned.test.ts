import { describe, expect, test } from 'vitest';
import { loadAssessment } from '../../../src/load/load-assessment.js';
import { shapeScorecard } from '../../../src/load/load-scorecard.js';
import { makeScorecard } from '../../fixtures/scorecard.js';
import { asSource } from './small.js';

const plan = `planned:
  created: 2026-03-12T09:30:00.000Z
  questionnaire: { id: small, version: 2, hash: ${'a'.repeat(64)} }
  rules: { id: small, version: 1, hash: ${'b'.repeat(64)} }
  goals: { overall: 3 }
  sections:
    care: { from: 2.25, to: 3 }
  answers:
    CAR1: { from: 2.2, to: 3 }
    CAR2: { from: 2.5, to: 4, revision: 2 }
`;

function load(written: string, mode = 'agreed') {
  const text = `schema: cx-maturity/assessment/v1\norganisation: Small\nquestionnaire: small@2\nprivacy: { mode: ${mode} }\n${written}`;
  return loadAssessment(asSource(text, 'assessment.yaml'));
}

const told = (problems: ReturnType<typeof load>['problems']) =>
  problems.map(({ code, place }) => [code, place?.line, place?.column]);

describe('the plan that an assessment has under way', () => {
  test('is read as it stands, whatever it names; none without it', () => {
    expect(load(plan).assessment?.planned).toEqual({
      created: '2026-03-12T09:30:00.000Z',
      round: null,
      questionnaire: { id: 'small', version: 2, hash: 'a'.repeat(64) },
      rules: { id: 'small', version: 1, hash: 'b'.repeat(64) },
      goals: [{ of: 'overall', level: 3 }],
      sections: [{ section: 'care', from: 2.25, to: 3 }],
      answers: [
        { item: 'CAR1', revision: 1, from: 2.2, to: 3 },
        { item: 'CAR2', revision: 2, from: 2.5, to: 4 },
      ],
    });
    expect(load('').assessment?.planned).toBeNull();
    // What nobody asks, what is to stay as it is, and names that mean something in JavaScript.
    const odd = plan.replace(
      'CAR1: { from: 2.2, to: 3 }',
      'NO9: { from: 3, to: 3 }\n    constructor: { from: 1, to: 5 }',
    );
    expect(load(odd).assessment?.planned?.answers.map(({ item }) => item)).toEqual(['NO9', 'constructor', 'CAR2']);
  });

  test.each([
    ['from: 2.2,', 'from: 0.2,', 'number-out-of-range', 13, 19],
    ['to: 4', 'to: 6', 'number-out-of-range', 14, 28],
    ['to: 4', 'to: many', 'type-wrong', 14, 28],
    ['{ from: 2.25, to: 3 }', '3', 'type-wrong', 11, 11],
    ['{ from: 2.25, to: 3 }', '{ to: 3 }', 'key-missing', 11, 11],
    ['overall: 3', 'overall: 12', 'number-out-of-range', 9, 21],
    ['revision: 2', 'revision: 0', 'number-out-of-range', 14, 41],
    ['revision: 2', 'by: Anna', 'key-unknown', 14, 31],
    ['2026-03-12T09:30:00.000Z', 'spring', 'pattern-wrong', 6, 12],
    ['2026-03-12T09:30:00.000Z', '2026-13-45T09:30:00.000Z', 'pattern-wrong', 6, 12],
    ['a'.repeat(64), 'none', 'pattern-wrong', 7, 49],
  ])('%s, written %s, has a problem with its place', (from, to, code, line, column) => {
    expect(told(load(plan.replace(from, to)).problems)).toEqual([[code, line, column]]);
  });

  test('rests on a closed round where the assessment is anonymous: an open one may still grow by one person', () => {
    expect(told(load(plan, 'anonymous').problems)).toEqual([['planned-on-open-round', 5, 1]]);
    const closed = plan.replace('  goals', '  round: 2026-03\n  goals');
    expect(load(closed, 'anonymous').assessment?.planned?.round).toBe('2026-03');
  });
});

describe('the plan that a saved scorecard carries', () => {
  const shapeWith = (change: (saved: Record<string, unknown>) => void) => {
    const value = JSON.parse(JSON.stringify(makeScorecard()));
    change(value);
    return shapeScorecard({
      name: 's.json',
      value,
      locate: (path) => ({ file: path.join('/'), line: 1, column: 1 }),
    });
  };

  test('is none in one from before there were plans', () => {
    expect(shapeWith((saved) => delete saved.planned).scorecard?.planned).toBeNull();
  });

  test('has a date that is one', () => {
    const identity = { id: 'small', version: 1, hash: 'a'.repeat(64) };
    const planned = (created: string) => ({
      ...{ created, round: null, questionnaire: identity, rules: identity, goals: [], sections: [], answers: [] },
      lost: [],
    });
    const read = (created: string) => shapeWith((saved) => Object.assign(saved, { planned: planned(created) }));
    expect(read('2026-03-12T09:30:00.000Z').problems).toEqual([]);
    expect(read('spring').problems.map(({ code, place }) => [code, place?.file])).toEqual([
      ['pattern-wrong', 'planned/created'],
    ]);
  });
});
