import { describe, expect, test } from 'vitest';
import { compileSchema } from '../../../src/load/compile-schema.js';
import { readResponse, readResponseLines } from '../../../src/load/load-response.js';
import { makeProblem, sortByFile } from '../../../src/load/make-problem.js';
import { salvageAssessment } from '../../../src/load/salvage-assessment.js';
import { validateShape } from '../../../src/load/validate.js';
import { orNull } from '../../../src/schema/exact.js';
import { responseSchema } from '../../../src/schema/response.js';
import { smallAssessment, smallResponse } from '../../helpers/small.js';
import { asSource, findProblems } from './small.js';

const inSource = (text: string) => asSource(text, 'r.yaml');

describe('what is kept of a response whose shape is faulty', () => {
  test('the sound parts, each by itself, and never a response', () => {
    const text = smallResponse.replace('role: staff', 'role: 3, name: Anna').replace('CAR1: 3', 'CAR1: [3]');
    const { response, salvaged } = readResponse(inSource(text));
    expect(response).toBeNull();
    expect(salvaged?.written).toEqual({
      questionnaire: 'small@2',
      respondent: { department: 'sales' },
      answers: { CAR2: { value: 2, comment: 'within the day' }, WAL1: 'unknown' },
      notes_without_answer: {},
      item_revisions: {},
    });
  });

  test.each([
    ['a reference in the wrong form', 'questionnaire: small@2', 'questionnaire: Small'],
    ['no reference', 'questionnaire: small@2\n', ''],
  ])('%s is left out', (_what, from, to) => {
    const { salvaged } = readResponse(inSource(smallResponse.replace(from, to)));
    expect(salvaged?.written).not.toHaveProperty('questionnaire');
    expect(Object.keys(salvaged?.written.answers ?? {})).toHaveLength(3);
  });

  test.each(['[]', '3', 'null', '"answers"'])('answers and respondent that are %s leave nothing', (value) => {
    const text = `schema: cx-maturity/response/v1\nquestionnaire: small@2\nrespondent: ${value}\nanswers: ${value}\n`;
    const { salvaged } = readResponse(inSource(text));
    expect(salvaged?.written).toEqual({
      questionnaire: 'small@2',
      respondent: {},
      answers: {},
      notes_without_answer: {},
      item_revisions: {},
    });
  });

  test('names of items with slashes, tildes and meanings in JavaScript are told apart', () => {
    const answers = '  a/b~c: [1]\n  a/b: 1\n  __proto__: 1\n  constructor: [1]\n';
    const text = `schema: cx-maturity/response/v1\nquestionnaire: small@2\nanswers:\n${answers}`;
    const { salvaged } = readResponse(inSource(text));
    expect(Object.keys(salvaged?.written.answers ?? {})).toEqual(['a/b', '__proto__']);
  });

  test('line by line, faulty lines are kept apart from sound ones', () => {
    const line = (answers: object): string =>
      JSON.stringify({ schema: 'cx-maturity/response/v1', questionnaire: 'small@2', answers });
    const text = [line({ CAR1: 1 }), line({ CAR1: [1], CAR2: 1 }), '[]'].join('\n');
    const { responses, salvaged } = readResponseLines(asSource(text, 'r.ndjson'));
    expect(responses.map(({ written }) => written.answers)).toEqual([{ CAR1: 1 }]);
    expect(salvaged.map(({ written }) => written.answers)).toEqual([{ CAR2: 1 }]);
  });

  test('a file of another format, or none, leaves nothing', () => {
    expect(readResponse(inSource(smallAssessment)).salvaged).toBeNull();
    expect(readResponse(inSource('a: [')).salvaged).toBeNull();
  });
});

describe('what is kept of a faulty assessment', () => {
  const salvage = (...changes: readonly (readonly [from: string, to: string])[]) => {
    const text = changes.reduce((before, [from, to]) => before.replace(from, to), smallAssessment);
    const { file: _, groups, ...kept } = salvageAssessment(asSource(text, 'assessment.yaml'));
    return { ...kept, departments: groups.departments.map(({ id }) => id), roles: groups.roles.map(({ id }) => id) };
  };
  const whole = {
    questionnaire: './questionnaire.yaml',
    rules: null,
    rulesFaulty: false,
    thresholdsSound: true,
    sectionsSound: true,
    departments: ['sales', 'service'],
    roles: ['staff'],
  };

  test('everything that is sound', () => {
    expect(salvage(['organisation: Small Ltd\n', ''])).toEqual(whole);
    expect(salvage(['- id: sales', '- id: sales\n    title: 3'])).toEqual(whole);
  });

  test.each([
    ['a department without an id', '- id: sales', '- title: Sales'],
    ['a department with a faulty id', '- id: sales', '- id: Sales Team'],
    ['departments that are no list', 'departments:\n  - id: sales\n  - id: service', 'departments: sales'],
    ['a department that is a text', '- id: sales', '- sales'],
  ])('%s: any department is allowed', (_what, from, to) => {
    expect(salvage([from, to])).toEqual({ ...whole, departments: [] });
  });

  test('faulty references, thresholds and sections are not used', () => {
    expect(salvage(['./questionnaire.yaml', '3\nrules: [a]'], ['min_level: 2', 'min: 3'])).toEqual({
      ...whole,
      questionnaire: null,
      rulesFaulty: true,
      thresholdsSound: false,
    });
    expect(salvage(['language: en', 'language: en\nsections: [core, 3]'])).toEqual({ ...whole, sectionsSound: false });
  });

  test.each(['[', '[]', 'x'])('nothing of %s', (text) => {
    expect(salvageAssessment(asSource(text, 'assessment.yaml'))).toMatchObject({ file: null, questionnaire: null });
  });
});

describe('problems of several files', () => {
  const at = (file: string, line: number, column = 1) => makeProblem('text-empty', { file, line, column }, {});
  const placeless = makeProblem('file-missing', null, { path: 'c' });

  test('come file by file as read, in a file by place, none twice, those without a place where they are', () => {
    const all = [at('b', 3), at('b', 1, 2), placeless, at('a', 2), at('b', 1, 1), at('a', 2), placeless, at('b', 2)];
    expect(sortByFile(all)).toEqual([at('b', 1, 1), at('b', 1, 2), at('b', 2), at('b', 3), placeless, at('a', 2)]);
  });
});

describe('a value that may also be null', () => {
  const parsed = (value: unknown) => ({ name: 'f', value, locate: () => ({ file: 'f', line: 1, column: 1 }) });
  const codes = (value: unknown, schema: object) =>
    validateShape(parsed(value), compileSchema(schema)).map(({ code, args }) => [code, args]);
  const score = orNull({ type: 'number', minimum: 1, maximum: 5 });
  const map = orNull({ type: 'object', required: ['a'], properties: { a: { type: 'number' } } });

  test('is told what is wrong with it, not that it should be null', () => {
    expect(codes(9, score)).toEqual([['number-out-of-range', { found: '9', low: 1, high: 5 }]]);
    expect(codes('x', score)).toEqual([['type-wrong', { found: 'x', allowed: ['number'] }]]);
    expect(codes({}, map)).toEqual([['key-missing', { key: 'a' }]]);
    expect(codes({ a: 'x' }, map)).toEqual([['type-wrong', { found: 'x', allowed: ['number'] }]]);
    expect(codes(3, { type: 'null' })).toEqual([['type-wrong', { found: '3', allowed: ['null'] }]]);
    expect(codes(null, score)).toEqual([]);
  });
});

describe('a map that is one of several kinds', () => {
  const kindOf = (kind: string, key: string) => ({
    type: 'object',
    required: ['kind', key],
    additionalProperties: false,
    properties: { kind: { const: kind }, [key]: orNull({ type: 'number', maximum: 5 }) },
  });
  const schema = { type: 'array', items: { anyOf: [kindOf('one', 'a'), kindOf('two', 'b')] } };
  const codes = (value: unknown) =>
    validateShape({ name: 'f', value, locate: () => ({ file: 'f', line: 1, column: 1 }) }, compileSchema(schema)).map(
      ({ code }) => code,
    );

  test('is compared with its own kind alone', () => {
    expect(codes([{ kind: 'one', a: 9 }])).toEqual(['number-out-of-range']);
    expect(codes([{ kind: 'one', a: 1 }, { kind: 'two' }])).toEqual(['key-missing']);
    expect(codes([{ kind: 'three', a: 1 }])).toContain('value-not-allowed');
  });
});

describe('an answer that is a text', () => {
  test('is told with the options of its own item', () => {
    const problems = findProblems('response', inSource(smallResponse.replace(/CAR2: .*/, 'CAR2: "2"')));
    expect(problems.map(({ code, args }) => [code, args])).toEqual([
      ['option-unknown', { item: 'CAR2', found: '2', allowed: ['1', '2', '3', 'unknown', 'not_applicable'] }],
    ]);
  });

  test('is still refused by the published schema', () => {
    const value = { schema: 'cx-maturity/response/v1', questionnaire: 'small@2', answers: { CAR2: '2' } };
    const place = { file: 'f', line: 1, column: 1 };
    const problems = validateShape({ name: 'f', value, locate: () => place }, compileSchema(responseSchema));
    expect(problems.map(({ code }) => code)).toEqual(['pattern-wrong']);
  });
});
