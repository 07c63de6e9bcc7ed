import { expect, test } from 'vitest';
import { traceSources } from '../../../src/report/trace-sources.js';
import { kinds, kindsRuleSet } from '../load/small.js';

const model = { questionnaire: kinds, ruleSet: kindsRuleSet };

test('a statement is traced to the items, rules and words that rest on it', () => {
  const elsewhere = {
    pitch: [{ statement: 'S3', where: 'parts.opening' }],
    decision: [{ statement: 'S3', where: 'goal' }],
  };
  expect(traceSources(['S1', 'S2', 'S3'], model, elsewhere)).toEqual([
    { statement: 'S1', asked: ['CAR1'], scored: ['plaster', 'before'], said: ['CAR1'], pitched: [], decided: [] },
    { statement: 'S2', asked: ['GOV1'], scored: ['steered'], said: [], pitched: [], decided: [] },
    { statement: 'S3', asked: [], scored: [], said: [], pitched: ['parts.opening'], decided: ['goal'] },
  ]);
  const needs = { item: 'WAL1', to: 2 };
  const prerequisites = [{ item: 'CAR1', to: 4, needs, reason: { de: '', en: '' }, source: ['S3'] }];
  const waiting = { questionnaire: kinds, ruleSet: { ...kindsRuleSet, prerequisites } };
  expect(traceSources(['S3'], waiting)).toMatchObject([{ scored: ['CAR1=4'] }]);
  expect(traceSources(['S3'], model)).toMatchObject([{ pitched: [], decided: [] }]);
});
