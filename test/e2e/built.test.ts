import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { reportFormats } from '../../src/report/registry.js';
import { verdictFormats } from '../../src/report/verdict/registry.js';
import { folderForAll, readTree } from '../helpers/folders.js';
import { example, type Outcome, root, runBinary } from '../helpers/run-binary.js';
import { runHere } from '../helpers/run-here.js';
import { smallFolder } from '../helpers/small.js';

// What the build made before (questionnaires, validators, templates) against what the sources make at run time of the files.

const env = { SOURCE_DATE_EPOCH: '1772323200' };
const companies = path.join(root, 'test', 'golden', 'companies');
const response = (company: string): string => path.join(companies, company, 'response.yaml');
const ids = readdirSync(path.join(root, 'questionnaires')).filter((name) => !name.includes('.'));

/** Something to score for every shipped questionnaire. */
const inputs: readonly { readonly questionnaire: string; readonly input: string }[] = [
  { questionnaire: 'self-check', input: example('self-check', 'response.yaml') },
  ...readdirSync(companies)
    .filter((name) => !name.includes('.'))
    .map((company) => ({ questionnaire: 'seven-ps', input: response(company) })),
  { questionnaire: 'seven-ps', input: example('workshop') },
  { questionnaire: 'seven-ps', input: example('ci') },
];

/** The same arguments, built and not. */
async function both(args: readonly string[], cwd: string): Promise<readonly [Outcome, Outcome]> {
  return Promise.all([runBinary(args, { cwd, env }), runHere(args, { cwd, env })]);
}

const output = ['-f', Object.keys(reportFormats).join(','), '--lang', 'de,en'];

test('every shipped questionnaire is among what is scored here', () => {
  expect([...new Set(inputs.map(({ questionnaire }) => questionnaire))].sort()).toEqual(ids.sort());
});

describe.each(inputs.map((each) => ({ ...each, name: path.relative(root, each.input) })))('$name', ({ input }) => {
  const cwd = folderForAll();

  test('gives the same reports in every format and language, to the byte', async () => {
    const built = await runBinary(['report', input, ...output, '-o', 'built/'], { cwd, env });
    const here = await runHere(['report', input, ...output, '-o', 'here/'], { cwd, env });
    expect([built.exit, here.exit]).toEqual([0, 0]);
    const tree = readTree(path.join(cwd, 'built'));
    expect(Object.keys(tree)).toHaveLength(2 * Object.keys(reportFormats).length);
    expect(tree).toEqual(readTree(path.join(cwd, 'here')));
  });
});

describe.each([example('self-check', 'response.yaml'), example('workshop')])('%s', (input) => {
  const cwd = folderForAll();

  test('gives the same table, explanations and verdicts', async () => {
    for (const args of [
      ['score', input],
      ['score', input, '--lang', 'de'],
      ['explain', input],
      ...Object.keys(verdictFormats).map((format) => ['check', input, '--min-level', '3', '-f', format]),
    ]) {
      const [built, here] = await both(args, cwd);
      expect(built, args.join(' ')).toEqual(here);
    }
  });
});

describe.each(ids)('the user’s own copy of %s', (id) => {
  const files = ['questionnaire.yaml', 'rules.yaml'];
  const cwd = folderForAll(
    Object.fromEntries(files.map((name) => [name, readFileSync(path.join(root, 'questionnaires', id, name), 'utf8')])),
  );
  const input = inputs.find(({ questionnaire }) => questionnaire === id)?.input ?? '';

  test('goes through the same door: the same scorecards and reports, to the byte', async () => {
    const own = ['--questionnaire', 'questionnaire.yaml'];
    const shipped = await runBinary(['report', input, ...output, '-o', 'shipped/'], { cwd, env });
    const copied = await runBinary(['report', input, ...own, ...output, '-o', 'copied/'], { cwd, env });
    expect([shipped.exit, copied.exit]).toEqual([0, 0]);
    expect(readTree(path.join(cwd, 'copied'))).toEqual(readTree(path.join(cwd, 'shipped')));
  });

  test('is shown and linted alike, built and not', async () => {
    for (const args of [
      ['show', id],
      ['show', id, '--json'],
      ['show', id, '--side-by-side'],
      ['show', id, '--sources'],
      ['show', 'questionnaire.yaml'],
      ['list', '--json'],
    ]) {
      const [built, here] = await both(['questionnaire', ...args], cwd);
      expect(built, args.join(' ')).toEqual(here);
    }
  });
});

describe('what is wrong is told alike, built and not', () => {
  const faulty = {
    ...smallFolder,
    'assessment.yaml': smallFolder['assessment.yaml'].replace('min_level: 2', 'min_level: two\n    odd: 1'),
    'broken-questionnaire.yaml': smallFolder['questionnaire.yaml']
      .replace('kind: dimension', 'kind: dimensions')
      .replace('not_applicable: true', 'not_applicable: perhaps'),
    'broken-rules.yaml': smallFolder['rules.yaml']
      .replace('weight: 1', 'weight: heavy')
      .replace('effort: 1', 'effort: 9'),
    'responses/two.yaml': smallFolder['responses/one.yaml'].replace('CAR1: 3', 'CAR1: [3]').replace('role:', 'name:'),
    'scorecard.json': '{"schema":"cx-maturity/scorecard/v1","meta":{"created":3},"overall":{"score":"x"}}',
    'lines.ndjson':
      '{"schema":"cx-maturity/response/v1","questionnaire":"seven-ps@1","answers":{"PAR1":9,"ZZZ":1}}\n{"a":1}\n',
  };
  const cwd = folderForAll(faulty);

  test.each([
    [['score', '.']],
    [['check', '.', '--lang', 'de']],
    [['score', 'scorecard.json']],
    [['score', 'lines.ndjson']],
    [['score', 'responses/two.yaml', '--questionnaire', 'questionnaire.yaml']],
    [['score', 'responses/one.yaml', '--questionnaire', 'broken-questionnaire.yaml']],
    [['score', 'responses/one.yaml', '--questionnaire', 'questionnaire.yaml', '--rules', 'broken-rules.yaml']],
    [['score', 'responses/one.yaml', '--questionnaire', 'seven-ps@9']],
    [['score', 'responses/one.yaml', '--questionnaire', 'unheard-of']],
    [['report', '--format', 'docx']],
    [['reprot']],
  ])('%j', async (args) => {
    const [built, here] = await both(args, cwd);
    expect(built.exit).toBe(2);
    expect(built.stderr.length).toBeGreaterThan(20);
    expect(built).toEqual(here);
  });
});
