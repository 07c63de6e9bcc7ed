import { expect, test } from 'vitest';
import { shapeScorecard } from '../../../src/load/load-scorecard.js';
import { parseText } from '../../../src/load/parse-file.js';
import { makeModel, makeResponse } from '../../fixtures/model.js';
import { scoreAll } from '../../fixtures/score-short.js';

const scorecard = scoreAll(
  makeModel(
    [
      { id: 'a', items: { A1: 1, A2: 1 } },
      { id: 'p', kind: 'anti-pattern', items: { P1: 1, P2: 1 } },
    ],
    {
      caps: [{ limits: ['a'], to: 2, when: { compare: { measure: 'severity', of: 'p', atLeast: 4, below: null } } }],
    },
  ),
  [makeResponse({ A1: 4, A2: 3, P1: 4, P2: 4 })],
);

function load(saved: unknown) {
  const { parsed } = parseText(JSON.stringify(saved), 'saved.json', 'json');
  if (parsed === null) throw new Error('not parsed');
  return shapeScorecard(parsed);
}

test('a saved scorecard brings back how firm it is', () => {
  expect(scorecard.overall.firmness?.gain?.needs.map(({ because }) => because.kind)).toContain('cap');
  expect(load(scorecard)).toEqual({ scorecard, problems: [] });
});

test('one from before it was measured has none', () => {
  const without = <Part extends { firmness: unknown }>({ firmness: _, ...others }: Part) => others;
  const older = { ...scorecard, overall: without(scorecard.overall), sections: scorecard.sections.map(without) };
  const loaded = load(older);
  expect(loaded.problems).toEqual([]);
  expect(loaded.scorecard?.overall.firmness).toBeNull();
  expect(loaded.scorecard?.sections.map(({ firmness }) => firmness)).toEqual([null, null]);
});
