import { expect, test } from 'vitest';
import { traceSources } from '../../../src/report/trace-sources.js';
import { kinds, kindsRuleSet } from '../load/small.js';

const model = { questionnaire: kinds, ruleSet: kindsRuleSet };

test('a statement is traced to the items, rules and words that rest on it', () => {
  expect(traceSources(['S1', 'S2', 'S3'], model, [{ id: 'pitch', source: ['S3'] }])).toEqual([
    { statement: 'S1', asked: ['CAR1'], scored: ['plaster', 'before'], said: ['CAR1'] },
    { statement: 'S2', asked: ['GOV1'], scored: ['steered'], said: [] },
    { statement: 'S3', asked: [], scored: [], said: ['pitch'] },
  ]);
});
