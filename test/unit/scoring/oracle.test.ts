import { describe, expect, test } from 'vitest';
import { aggregate } from '../../../src/scoring/aggregate.js';
import { makeModel, makeResponse, type Short } from '../../fixtures/model.js';
import { dimensionOf, scoreAll } from '../../fixtures/score-short.js';
import oracle from '../../oracles/aggregation-missing.json' with { type: 'json' };

/** The oracle's cells: a value, "NA", "DK". */
function shortOf(cell: number | string): Short {
  if (cell === 'NA') return '-';
  return cell === 'DK' ? '?' : Number(cell);
}

describe('aggregation with missing answers, against figures worked out by hand', () => {
  test.each(oracle.cases)('$name', ({ rows, weights, expected }) => {
    const ids = weights.map((_, index) => `A${index + 1}`);
    const items = Object.fromEntries(ids.map((id, index) => [id, weights[index] ?? 1]));
    const model = makeModel([{ id: 'a', items }], { rating: { section: 0, overall: 0 } });
    const responses = rows.map((row) =>
      makeResponse(Object.fromEntries(row.map((cell, index): [string, Short] => [ids[index] ?? '', shortOf(cell)]))),
    );
    const section = dimensionOf(scoreAll(model, responses), 'a');

    if (expected.question_first === null) expect(section.score).toBeNull();
    else expect(section.score ?? Number.NaN).toBeCloseTo(expected.question_first, 12);
    for (const [index, { n, mean }] of expected.per_question.entries()) {
      expect(section.items[index]?.answered).toBe(n);
      if (mean === null) expect(section.items[index]?.mean).toBeNull();
      else expect(section.items[index]?.mean ?? Number.NaN).toBeCloseTo(mean, 12);
    }
    // The oracle's coverage is the plain share of cells; ours weighs items (rule 3), so it is held against the counts.
    const { answers } = aggregate(model.questionnaire, responses, { mode: 'holder' });
    const sum = (key: 'answered' | 'unknown' | 'notApplicable'): number =>
      (answers?.items ?? []).reduce((total, item) => total + item[key], 0);
    const applicable = expected.cells - sum('notApplicable');
    expect(sum('notApplicable')).toBe(expected.na);
    expect(sum('unknown')).toBe(expected.dk);
    expect(applicable === 0 ? null : sum('answered') / applicable).toBe(expected.coverage_of_applicable);
  });
});
