import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../../src/i18n/problems.js';
import { loadDecisionRules } from '../../../src/load/load-decision-rules.js';
import { loadMeasures } from '../../../src/load/load-measures.js';
import { addMeasure, formatMeasures } from '../../../src/load/measures-file.js';
import { makeMeasure, smallMeasures } from '../../fixtures/measure.js';
import { asSource } from './small.js';

const shipped = readFileSync('questionnaires/decision-rules.yaml', 'utf8');

function changed(text: string, from: string, to: string): string {
  expect(text).toContain(from);
  return text.replace(from, to);
}

describe('a file of measures', () => {
  test('gives what stands in it, and ids where it names none', () => {
    const two = `${smallMeasures}${smallMeasures.split('measures:\n')[1]?.replace('- id: call\n    name', '- name')}`;
    const { measures, problems } = loadMeasures(asSource(two, 'measures.yaml'));
    expect(problems).toEqual([]);
    expect(measures).toEqual([makeMeasure(), makeMeasure({ id: 'measure-2' })]);
  });

  test('an id that a number would give, and that somebody else has given, is left to them', () => {
    const two = `${changed(smallMeasures, 'id: call', 'id: measure-2')}${smallMeasures.split('measures:\n')[1]?.replace('- id: call\n    name', '- name')}`;
    const { measures } = loadMeasures(asSource(two, 'measures.yaml'));
    expect(measures?.map(({ id }) => id)).toEqual(['measure-2', 'measure-2-again']);
  });

  test.each([
    ['an answer that is none', 'think: { answer: yes }', 'think: { answer: maybe }', '12:24', 'value-not-allowed'],
    ['a question left out', '      mother: { answer: yes }\n', '', '12:7', 'key-missing'],
    ['an unknown key', 'phase: use', 'phasse: use', '8:5', 'key-unknown'],
    ['a phase that is none', 'phase: use', 'phase: later', '8:12', 'value-not-allowed'],
    ['effort out of range', 'effort: 1', 'effort: 6', '18:13', 'number-out-of-range'],
    ['a name of blanks', 'name: A call of thanks', 'name: "   "', '4:11', 'pattern-wrong'],
    ['no measure', smallMeasures.slice(smallMeasures.indexOf('  - id')), '  []\n', '3:3', 'too-few'],
    ['a truth value in the place of a word', 'measurable: yes', 'measurable: true', '17:81', 'type-wrong'],
  ])('with %s is told where, in both languages', (_what, from, to, place, code) => {
    const { measures, problems } = loadMeasures(asSource(changed(smallMeasures, from, to), 'measures.yaml'));
    expect(measures).toBeNull();
    const [problem] = problems;
    if (problem === undefined) throw new Error('nothing was told');
    expect({ code: problem.code, place: `${problem.place?.line}:${problem.place?.column}` }).toEqual({ code, place });
    const [german, english] = [formatProblem(problem, 'de'), formatProblem(problem, 'en')];
    expect(german).toMatch(/^measures\.yaml:\d+:\d+: /);
    expect(german).not.toBe(english);
  });

  test('with an id twice is told at the second', () => {
    const two = `${smallMeasures}${smallMeasures.split('measures:\n')[1]}`;
    const { problems } = loadMeasures(asSource(two, 'measures.yaml'));
    expect(problems).toMatchObject([{ code: 'duplicate-id', place: { line: 19 }, args: { id: 'call', firstLine: 3 } }]);
  });

  test.each([
    '',
    '\0',
    'a: [',
    `measures: ${'['.repeat(5000)}`,
    '- 1',
    '{"schema": "cx-maturity/measures/v1"',
    'a: &a [*a]',
  ])('of %j is refused with a place, whatever it is', (text) => {
    const { measures, problems } = loadMeasures(asSource(text, 'measures.yaml'));
    expect(measures).toBeNull();
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) expect(problem.place?.file).toBe('measures.yaml');
  });
});

describe('a measure that is added', () => {
  const measure = makeMeasure({ id: 'x', name: 'A "name": with # and -', goal: 'no\u00a0\u2028 break', persona: null });

  test('makes a file that says just that', () => {
    expect(loadMeasures(asSource(formatMeasures(measure), 'm.yaml')).measures).toEqual([
      { ...measure, id: 'measure-1' },
    ]);
  });

  test.each([
    ['as the tool writes it', formatMeasures(makeMeasure())],
    ['without indentation', smallMeasures.replace(/^ {2}/gm, '')],
    [
      'with comments',
      `# mine\n${smallMeasures.replace('measures:', 'measures: # all of them\n  # the first')}\n\n  # the end\n`,
    ],
  ])('to a file %s leaves every character of it', (_what, text) => {
    const longer = addMeasure(text, measure);
    expect(longer?.startsWith(text.trimEnd())).toBe(true);
    const [before, after] = [text, longer ?? ''].map((each) => loadMeasures(asSource(each, 'm.yaml')).measures);
    expect(after).toEqual([...(before ?? []), { ...measure, id: 'measure-2' }]);
  });

  test.each([
    ['no file of measures', 'shopping: [milk]\n'],
    [
      'a file that goes on after its measures',
      `measures:\n${smallMeasures.split('measures:\n')[1]}schema: cx-maturity/measures/v1\n`,
    ],
    ['a file in JSON', JSON.stringify({ schema: 'cx-maturity/measures/v1', measures: [] })],
    ['a broken file', smallMeasures.replace('name:', 'nmae:')],
  ])('is not added to %s', (_what, text) => {
    expect(addMeasure(text, measure)).toBeNull();
  });
});

describe('decision rules', () => {
  test.each([
    ['an unknown field', 'answer: mother, is: [no] }', 'answer: mohter, is: [no] }', 'value-not-allowed'],
    [
      'a word that the field does not have',
      'answer: mother, is: [no] }',
      'answer: mother, is: [never] }',
      'value-not-allowed',
    ],
    [
      'missing for what must be said',
      'answer: mother, is: [no] }',
      'answer: mother, is: [missing] }',
      'value-not-allowed',
    ],
    ['a bound for a word', 'answer: mother, is: [no] }', 'answer: mother, below: 2 }', 'value-not-allowed'],
    [
      'two conditions in one',
      'answer: mother, is: [no] }',
      'answer: mother, is: [no], level: purpose }',
      'condition-not-one',
    ],
    ['a word and a bound', 'answer: helps, below: 2 }', 'answer: helps, is: ["1"], below: 2 }', 'condition-not-one'],
    ['no comparison', 'answer: mother, is: [no] }', 'answer: mother }', 'condition-without-comparison'],
    ['more than there are', 'are: [unknown], at_least: 2 }', 'are: [unknown], at_least: 6 }', 'condition-never-true'],
    [
      'a class that is none',
      'severity: own-needs, at_least: early }',
      'severity: own-needs, at_least: soon }',
      'unknown-severity',
    ],
    ['a class for a level', '{ level: personas, below: 3 }', '{ level: personas, below: early }', 'type-wrong'],
    [
      'bounds that leave nothing',
      '{ level: personas, below: 3 }',
      '{ level: personas, at_least: 3, below: 3 }',
      'condition-never-true',
    ],
    ['an id twice', 'id: no-value-no-action', 'id: not-to-my-mother', 'duplicate-id'],
    [
      'a language that is missing',
      'reason:\n      de: "Der Kunde würde schlecht darüber denken."',
      'reason:',
      'translation-missing',
    ],
    [
      'an option that is missing',
      '      partly: { de: "Ja, aber wir würden sie vorher warnen.", en: "Yes, but we would warn her first." }\n',
      '',
      'key-missing',
    ],
    [
      'a word that is no option',
      '      partly: { de: "Ja, aber wir würden',
      '      perhaps: { de: "Ja, aber wir würden',
      'key-unknown',
    ],
    ['a question that nobody asks', '  effort:\n    question', '  costs:\n    question', 'key-unknown'],
  ])('with %s are refused with the place', (_what, from, to, code) => {
    const { rules, problems } = loadDecisionRules(asSource(changed(shipped, from, to), 'rules.yaml'));
    expect(rules).toBeNull();
    expect(problems.map((problem) => problem.code)).toContain(code);
    const line = changed(shipped, from, to).split('\n')[(problems[0]?.place?.line ?? 0) - 1];
    expect(line).toBeDefined();
    for (const problem of problems) expect(formatProblem(problem, 'de')).not.toBe(formatProblem(problem, 'en'));
  });

  test('of the same content have the same hash, however they are written', () => {
    const hashOf = (text: string) => loadDecisionRules(asSource(text, 'rules.yaml')).rules?.hash;
    expect(hashOf(`# another comment\n${shipped}`)).toBe(hashOf(shipped));
    expect(hashOf(changed(shipped, 'below: 2 }', 'below: 3 }'))).not.toBe(hashOf(shipped));
  });
});
