import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  aggregate,
  linkModel,
  linkResponse,
  readQuestionnaire,
  readResponse,
  readRuleSet,
  score,
} from '../../src/index.js';

/** A text under a name, as a caller of the library would hand it over. */
function source(name: string, text: string) {
  return { name, bytes: new TextEncoder().encode(text) };
}

test('the library scores a questionnaire of the user’s own, from texts alone', () => {
  const questionnaire = readQuestionnaire(
    source('q.yaml', readFileSync('templates/starter/questionnaire.yaml', 'utf8')),
  );
  const rules = readRuleSet(source('r.yaml', readFileSync('templates/starter/rules.yaml', 'utf8')));
  if (questionnaire.shaped === null || rules.shaped === null) throw new Error('the starter does not load');
  const { model } = linkModel(questionnaire.shaped, rules.shaped, null, null, null);
  const read = readResponse(
    source(
      'a.yaml',
      'schema: cx-maturity/response/v1\nquestionnaire: my-questionnaire@1\nanswers: {HND1: 4, HND2: 1, EAR1: 5}\n',
    ),
  );
  if (model === null || read.response === null) throw new Error('the response does not load');
  const { response } = linkResponse(read.response.written, read.response.file, model.questionnaire, {
    departments: [],
    roles: [],
  });
  if (response === null) throw new Error('the response does not fit');
  const { answers } = aggregate(model.questionnaire, [response], { mode: 'open' });
  if (answers === null) throw new Error('no answers');
  const scorecard = score(model, answers, { organisation: null, tool: 'mine', version: '1', created: null });
  // HND1 counts twice: (2·4 + 1·1) / 3 = 3; the entrenched pattern allows level 3 at most, which it is anyway.
  expect(scorecard.overall).toMatchObject({ score: 3, level: 3 });
  expect(scorecard.findings.map(({ id }) => id)).toEqual(['promises-recorded-not-followed']);
});
