import { expect, test } from 'vitest';
import { shapeScorecard } from '../../../src/load/load-scorecard.js';
import { parseText } from '../../../src/load/parse-file.js';
import type { Scorecard } from '../../../src/model/scorecard.js';
import { aggregate } from '../../../src/scoring/aggregate.js';
import { score } from '../../../src/scoring/score.js';
import { makeModel, makeResponse } from '../../fixtures/model.js';

const model = makeModel([
  { id: 'a', items: { A1: 1, A2: 1 } },
  { id: 'b', kind: 'anti-pattern', items: { B1: 1 } },
]);
const people = [1, 2, 4, 5, 5, 3].map((A1, index) =>
  makeResponse(
    { A1, A2: 3, B1: index < 2 ? '?' : '-' },
    { department: index < 3 ? 'sales' : 'service', role: 'staff' },
  ),
);

function scoreThem(): Scorecard {
  const { answers } = aggregate(model.questionnaire, people, { mode: 'open' });
  if (answers === null) throw new Error('There are no answers.');
  return score(model, answers, { organisation: null, tool: 'test', version: '0', created: null });
}

function load(saved: unknown) {
  const { parsed } = parseText(JSON.stringify(saved), 'saved.json', 'json');
  if (parsed === null) throw new Error('not parsed');
  return shapeScorecard(parsed);
}

test('a saved scorecard brings intervals, agreement and gaps back', () => {
  const scorecard = scoreThem();
  expect(scorecard.perceptionGaps.everyoneElse.comparisons).toBeGreaterThan(0);
  expect(load(scorecard)).toEqual({ scorecard, problems: [] });
});

test('a scorecard from before several people were told of says that these were not reckoned', () => {
  const { perceptionGaps: _, unknownRates: __, applicabilityConflicts: ___, agenda: ____, ...rest } = scoreThem();
  const without = <Figure extends { interval: unknown }>({ interval: _____, ...others }: Figure) => others;
  const saved = {
    ...rest,
    overall: without(rest.overall),
    sections: rest.sections.map((section) => ({
      ...without(section),
      items: section.items.map(({ deviation: _____, ...item }) => without(item)),
    })),
    groups: rest.groups.map((group) => ({ ...group, sections: group.sections.map(without) })),
  };
  const { scorecard, problems } = load(saved);
  const none = { state: 'not-reckoned' };
  expect(problems).toEqual([]);
  expect(scorecard).toMatchObject({
    overall: { interval: none },
    perceptionGaps: { everyoneElse: { comparisons: 0, gaps: [] } },
    unknownRates: [],
    applicabilityConflicts: [],
    agenda: [],
  });
  expect(scorecard?.sections.every(({ interval }) => interval.state === 'not-reckoned')).toBe(true);
  expect(scorecard?.sections[0]?.items[0]).toMatchObject({ interval: none, deviation: none });
  expect(scorecard?.groups[0]?.sections[0]).toMatchObject({ interval: none });
});
