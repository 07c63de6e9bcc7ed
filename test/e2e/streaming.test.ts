import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Scorecard } from '../../src/model/scorecard.js';
import { fill, folderForAll, folderForTest } from '../helpers/folders.js';
import { root, runBinary } from '../helpers/run-binary.js';
import { smallAssessment, smallFolder } from '../helpers/small.js';

const people = 300_000;

/** Twice what the tool needs for one of these responses, and far less than it would for all of them. */
const nodeArguments = ['--max-old-space-size=32', '--max-semi-space-size=2'];
const own = ['--questionnaire', 'questionnaire.yaml'];

const line = (answers: object): string =>
  `${JSON.stringify({
    schema: 'cx-maturity/response/v1',
    questionnaire: 'small@2',
    respondent: { department: 'sales' },
    answers,
  })}\n`;

/** What each person wrote: every answer the same number of times, a comment of their own from one in a hundred. */
function usual(person: number): string {
  const comment = `comment ${person} of somebody`;
  return line({ CAR1: 1 + (person % 5), CAR2: person % 100 === 0 ? { value: 2, comment } : 2 });
}

function writeLines(full: string, lineOf: (person: number) => string): void {
  const file = openSync(full, 'w');
  for (let from = 0; from < people; from += 1000) {
    writeSync(file, Array.from({ length: 1000 }, (_, index) => lineOf(from + index)).join(''));
  }
  closeSync(file);
}

describe('three hundred thousand responses, in a process that could not hold them', () => {
  const cwd = folderForAll(smallFolder);
  const many = path.join(cwd, 'many.ndjson');
  const settings = { cwd, nodeArguments, env: { SOURCE_DATE_EPOCH: '0' } };

  test('are scored from a file and from stdin, to the same bytes', async () => {
    writeLines(many, usual);
    const { stdout, stderr, exit } = await runBinary(['score', 'many.ndjson', '--json', ...own], settings);
    expect(exit, stderr).toBe(0);
    expect(stderr).toBe('2000 remarks are not in the result: there were more than anybody reads.\n');
    const scorecard = JSON.parse(stdout) as Scorecard;
    expect(scorecard.people).toBe(people);
    const [first, second] = scorecard.sections.flatMap(({ items }) => items);
    expect(first?.options.map(({ count }) => count)).toEqual(Array(5).fill(people / 5));
    expect(second?.comments).toHaveLength(1000);

    const stdin = readFileSync(many);
    expect(await runBinary(['score', '-', '--json', ...own], { ...settings, stdin })).toEqual({ stdout, stderr, exit });
  });

  test('are scored in an anonymous assessment', async () => {
    const assessment = smallAssessment.replace('mode: agreed', 'mode: anonymous');
    fill(cwd, { 'round/assessment.yaml': assessment.replace('./', '../'), 'round/responses/one.ndjson': '' });
    writeLines(path.join(cwd, 'round', 'responses', 'one.ndjson'), usual);
    const { stdout, stderr, exit } = await runBinary(['score', 'round', '--json'], settings);
    expect(exit, stderr).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ people, privacy: { mode: 'anonymous' } });
  });

  test('with faulty lines among them give the place of each, and no score', async () => {
    const faults = new Map([
      [150_000, '{"schema": "cx-maturity/response/v1", "ques\n'],
      [150_001, '\n'],
      [200_000, line({ CAR1: 9 })],
      [299_999, 'end'],
    ]);
    writeLines(many, (person) => faults.get(person) ?? usual(person));
    for (const [name, stdin] of [
      ['many.ndjson', undefined],
      ['-', readFileSync(many)],
    ] as const) {
      const given = stdin === undefined ? settings : { ...settings, stdin };
      const { stdout, stderr, exit } = await runBinary(['report', name, '-f', 'md', ...own], given);
      expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
      const places = stderr.split('\n').map((told) => told.split(':').slice(0, 2).join(':'));
      expect(places).toEqual([`${name}:150001`, `${name}:200001`, `${name}:300000`, '']);
    }
  });

  test('that are all faulty are put aside after a thousand problems', async () => {
    const stdin = Buffer.from(line({ CAR1: 9, CARL: 1 }).repeat(people));
    const { stderr, exit } = await runBinary(['score', '-', ...own], { ...settings, stdin });
    expect(exit).toBe(2);
    const told = stderr.trimEnd().split('\n');
    expect(told).toHaveLength(1001);
    expect(told.at(-1)).toMatch(/^-:500:\d+: error: Only the first 1000 problems/);
  });
});

describe('which format stands on stdin', () => {
  const cwd = folderForAll(smallFolder);
  const score = (stdin: string) => runBinary(['score', '-', '--json', ...own], { cwd, stdin });
  const peopleIn = async (stdin: string): Promise<number> => {
    const { stdout, stderr, exit } = await score(stdin);
    expect(exit, stderr).toBe(0);
    return (JSON.parse(stdout) as Scorecard).people;
  };

  test('is told by its beginning', async () => {
    const one = line({ CAR1: 1 });
    expect(await peopleIn(one)).toBe(1);
    expect(await peopleIn(`\n\n${one}\n`)).toBe(1);
    expect(await peopleIn(`${one}\n${one}`)).toBe(2);
    expect(await peopleIn(`\ufeff${one}${one}`)).toBe(2);
    expect(await peopleIn(JSON.stringify(JSON.parse(one), null, 2))).toBe(1);
    const inYaml = '{ schema: cx-maturity/response/v1, questionnaire: small@2, answers: { CAR1: 1 } }';
    expect(await peopleIn(`${inYaml}\n# all of it\n`)).toBe(1);
    expect(await peopleIn(`${inYaml.replace(', ', ',\n  ')}\n`)).toBe(1);
  });

  test('and what is wrong further on is a fault of its line', async () => {
    const one = line({ CAR1: 1 });
    expect((await score(`${one}${one}[1\n${one}no\n`)).stderr).toMatch(/^-:3:\d+: error: .*\n-:5:\d+: error: .*\n$/);
    expect((await score(`${one}no\n`)).stderr).toMatch(/^-:2:\d+: error: .*\n$/);
    expect((await score(`${one.slice(0, 30)}\n${one}`)).stderr).toMatch(/^-:1:\d+: error: .*\n$/);
  });

  test('a document is as small there as in a file', async () => {
    const { stderr, exit } = await score(`schema: cx-maturity/response/v1\n# ${'x'.repeat(5_000_000)}\n`);
    expect(exit).toBe(2);
    expect(stderr).toMatch(/^-:1:1: error: The file is too large/);
  });
});

test('a file of lines that is missing, or is a folder, is told like any other', async () => {
  const cwd = folderForTest({ 'responses.ndjson/x': '' });
  const missing = await runBinary(['score', 'many.ndjson'], { cwd });
  expect(missing).toMatchObject({ exit: 2, stdout: '' });
  expect(missing.stderr).toMatch(/^error: There is no file or folder ‘many\.ndjson’/);
  fill(cwd, { ...smallFolder, 'responses/two.ndjson/x': '' });
  const folder = await runBinary(['score', '.'], { cwd });
  expect(folder).toMatchObject({ exit: 2, stdout: '' });
  expect(folder.stderr).toMatch(/^error: ‘responses\/two\.ndjson’ is a folder/);
});

describe('a scorecard that is full of what people wrote', () => {
  const cwd = folderForAll();
  const items = readFileSync(path.join(root, 'questionnaires', 'seven-ps', 'questionnaire.yaml'), 'utf8').matchAll(
    /^ +- id: ([A-Z]{3}\d+)$/gm,
  );
  // Those that are scored: words are no figures.
  const ids = [...items].map(([, id = '']) => id).filter((id) => !/^(?:GOV|LIF|POS|NAR)/.test(id));
  // Control characters take the most room that a character can take in JSON.
  const full = (person: number, text: string) =>
    line(Object.fromEntries(ids.map((id) => [id, { value: 3, comment: `${person} ${text}`, evidence: `${text}` }])))
      .replace('small@2', 'seven-ps@1')
      .replace(/"respondent":\{[^}]*\},/, '');

  test.each([
    ['short texts', 1100, 'ok'],
    ['long texts', 30, 'ü'.repeat(9000)],
    ['escapes', 30, '\ud800'.repeat(4000)],
  ])('of %s is read back from where it was saved, and from a pipe', async (_, count, text) => {
    fill(cwd, { 'all.ndjson': Array.from({ length: count }, (__, person) => full(person, text)).join('') });
    const { stdout, stderr, exit } = await runBinary(['score', 'all.ndjson', '--json'], { cwd });
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: expect.stringMatching(/^\d+ remarks are not in the result/) });
    expect(Buffer.byteLength(stdout)).toBeLessThanOrEqual(4 * 1024 * 1024);
    fill(cwd, { 'card.json': stdout });
    for (const [name, stdin] of [
      ['card.json', ''],
      ['-', stdout],
    ] as const) {
      const again = await runBinary(['report', name, '-f', 'json'], { cwd, stdin });
      expect(again.stderr).toBe('');
      expect(again.stdout).toBe(stdout);
    }
  });
});

test('a scorecard may be larger than what a person writes, and nothing else may', async () => {
  const one = line({ CAR1: 1 });
  const cwd = folderForTest({ ...smallFolder, 'one.json': one });
  const scored = await runBinary(['score', 'one.json', '--json', ...own], { cwd });
  const card = JSON.parse(scored.stdout) as Scorecard;
  const organisation = 'x'.repeat(200);
  const sections = Array.from({ length: 3000 }, () => card.sections).flat();
  fill(cwd, {
    'card.json': JSON.stringify({ ...card, organisation, sections }),
    'damaged.json': JSON.stringify({ ...card, organisation: 7, sections }),
    'response.json': JSON.stringify({ ...JSON.parse(one), extra: 'x'.repeat(5_000_000) }),
    'braces.json': '{'.repeat(5_000_000),
  });
  expect(await runBinary(['check', 'card.json', '--min-level', '1'], { cwd })).toMatchObject({ stderr: '' });
  const damaged = await runBinary(['score', 'damaged.json'], { cwd });
  expect(damaged).toMatchObject({ exit: 2, stdout: '' });
  expect(damaged.stderr).toMatch(/^damaged\.json:1:1: error: /);
  for (const name of ['response.json', 'braces.json']) {
    const { stderr, exit } = await runBinary(['score', name], { cwd });
    expect({ stderr, exit }).toEqual({
      exit: 2,
      stderr: expect.stringContaining(`${name}:1:1: error: The file is too large`),
    });
  }
});
