import { describe, expect, test } from 'vitest';
import { folderForTest, type Tree } from '../helpers/folders.js';
import { runBinary } from '../helpers/run-binary.js';
import { smallAssessment, smallFolder, smallResponse } from '../helpers/small.js';

const own = ['--questionnaire', 'questionnaire.yaml'];

/** What the tool tells, without the sentences: where, and what the sentence must speak of. */
async function tell(tree: Tree, args: readonly string[], stdin = ''): Promise<readonly string[]> {
  const { stdout, stderr, exit } = await runBinary(args, { cwd: folderForTest({ ...smallFolder, ...tree }), stdin });
  expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
  const lines = stderr.trimEnd().split('\n');
  expect(new Set(lines).size).toBe(lines.length);
  return lines;
}

const places = (lines: readonly string[]): readonly string[] => lines.map((line) => line.split(': error')[0] ?? '');

/** A fault of shape, and below it faults that only the questionnaire or the assessment can tell. */
const mixed = `schema: cx-maturity/response/v1
questionnaire: small@2
respondent: { department: sail, role: staff }
answers:
  CAR1: [3]
  CAR2: 4
  CAR3: 1
  WAL1: { not_applicable: we are few }
`;

describe('a response with a fault of shape', () => {
  test('is told its other faults in the same run', async () => {
    const told = await tell({ 'responses/one.yaml': mixed }, ['score', '.']);
    expect(places(told)).toEqual([
      'responses/one.yaml:3:27',
      'responses/one.yaml:5:9',
      'responses/one.yaml:6:9',
      'responses/one.yaml:7:3',
      'responses/one.yaml:8:11',
    ]);
  });

  test('is never scored, whatever else there is', async () => {
    const faulty = smallResponse.replace('CAR1: 3', 'CAR1: [3]');
    const told = await tell({ 'faulty.yaml': faulty }, ['score', 'responses/one.yaml', 'faulty.yaml', ...own]);
    expect(places(told)).toEqual(['faulty.yaml:5:9']);
  });

  test('without a reference is held against the questionnaire of the others', async () => {
    const nameless = mixed.replace('questionnaire: small@2\n', '');
    const told = await tell({ 'nameless.yaml': nameless }, ['score', 'nameless.yaml', 'responses/one.yaml', ...own]);
    expect(places(told)).toEqual([1, 4, 5, 6, 7].map((line) => expect.stringContaining(`nameless.yaml:${line}:`)));
  });

  test('names its questionnaire alone', async () => {
    const told = await tell({ 'r.yaml': mixed.replace('small@2', 'seven-ps@1') }, ['score', 'r.yaml']);
    expect(places(told)[0]).toBe('r.yaml:5:9');
    expect(places(told)).toContain('r.yaml:6:3');
  });
});

describe('a faulty assessment', () => {
  const response = smallResponse.replace('sales', 'sail').replace('CAR1: 3', 'CAR1: 9');
  const inResponse = ['responses/one.yaml:3:27', 'responses/one.yaml:5:9'];

  test.each([
    ['of a wrong shape', 'organisation: Small Ltd\n', '', ['assessment.yaml:1:1']],
    ['with an unknown threshold', 'min_level: 2', 'min: { cares: 2 }', ['assessment.yaml:14:12']],
    ['with a department twice', 'id: service', 'id: sales', ['assessment.yaml:7:9']],
    [
      'with both',
      'mode: agreed\nthresholds:\n  error:\n    min_level: 2',
      'mode: x\nthresholds:\n  error:\n    min: { cares: 2 }',
      ['assessment.yaml:11:9', 'assessment.yaml:14:12'],
    ],
  ])('%s does not hide the faults of its responses', async (_what, from, to, expected) => {
    expect(smallAssessment).toContain(from);
    const tree = { 'assessment.yaml': smallAssessment.replace(from, to), 'responses/one.yaml': response };
    expect(places(await tell(tree, ['score', '.']))).toEqual([...expected, ...inResponse]);
  });

  test('whose departments are faulty allows any', async () => {
    const assessment = smallAssessment.replace('id: service', 'id: Our Service');
    const tree = { 'assessment.yaml': assessment, 'responses/one.yaml': response };
    expect(places(await tell(tree, ['score', '.']))).toEqual(['assessment.yaml:7:9', 'responses/one.yaml:5:9']);
  });

  test('without a questionnaire leaves it to --questionnaire', async () => {
    const assessment = smallAssessment.replace('questionnaire: ./questionnaire.yaml\n', '');
    const tree = { 'assessment.yaml': assessment, 'responses/one.yaml': response };
    expect(places(await tell(tree, ['score', '.']))).toEqual(['assessment.yaml:1:1']);
    expect(places(await tell(tree, ['score', '.', ...own]))).toEqual(['assessment.yaml:1:1', ...inResponse]);
  });

  test('whose questionnaire is nowhere is told that too', async () => {
    const assessment = smallAssessment.replace('Small Ltd', '3').replace('./questionnaire.yaml', 'nowhere');
    expect(places(await tell({ 'assessment.yaml': assessment }, ['score', '.']))).toEqual([
      'assessment.yaml:2:15',
      'assessment.yaml:3:16',
    ]);
  });

  test('whose rules are faulty is not told about rules that it does not mean', async () => {
    const { 'rules.yaml': rules, ...others } = smallFolder;
    const assessment = smallAssessment.replace('language: en', 'rules: [x]');
    const cwd = folderForTest({ ...others, 'assessment.yaml': assessment, 'own-rules.yaml': rules });
    const { stderr, exit } = await runBinary(['score', '.'], { cwd });
    expect(exit).toBe(2);
    expect(places(stderr.trimEnd().split('\n'))).toEqual(['assessment.yaml:4:8']);
  });
});

describe('problems of several files', () => {
  const line = (answers: object): string =>
    JSON.stringify({ schema: 'cx-maturity/response/v1', questionnaire: 'small@2', answers });
  const lines = [line({ CAR1: 1 }), line({ CAR1: 9 }), line({ CAR1: [1], CAR2: 8 }), '{', line({ CAR9: 1 })].join('\n');
  const inLines = (name: string): readonly unknown[] =>
    [2, 3, 3, 4, 5].map((number) => expect.stringContaining(`${name}:${number}:`));

  test('come file by file as named, in a file from its first line to its last', async () => {
    const tree = {
      'z.yaml': smallResponse.replace('CAR1: 3', 'CAR1: 9'),
      'many.ndjson': lines,
      'a.yaml': smallResponse.replace('CAR1: 3', 'CAR1: [9]').replace('value: 2', 'value: 9'),
    };
    const told = await tell(tree, ['score', 'z.yaml', 'missing.yaml', 'many.ndjson', 'a.yaml', 'z.yaml', ...own]);
    expect(places(told)).toEqual([
      'z.yaml:5:9',
      expect.stringMatching(/^error: .*missing\.yaml/),
      ...inLines('many.ndjson'),
      'a.yaml:5:9',
      'a.yaml:6:18',
    ]);
  });

  test('in a folder come after those of the assessment, in the order of their names', async () => {
    const tree = {
      'assessment.yaml': smallAssessment.replace('mode: agreed', 'mode: x'),
      'responses/b.ndjson': lines,
      'responses/one.yaml': smallResponse.replace('CAR1: 3', 'CAR1: 9'),
      'responses/a.yaml': smallResponse.replace('WAL1', 'WAL2'),
    };
    expect(places(await tell(tree, ['report', '.', '-f', 'md']))).toEqual([
      'assessment.yaml:11:9',
      'responses/a.yaml:7:3',
      ...inLines('responses/b.ndjson'),
      'responses/one.yaml:5:9',
    ]);
  });

  test('on stdin come in its order', async () => {
    expect(places(await tell({}, ['score', '-', ...own], lines.replace('\n{\n', '\n{}\n')))).toEqual(inLines('-'));
  });
});

describe('one mistake, one sentence', () => {
  test('a score out of range in a saved scorecard', async () => {
    const cwd = folderForTest(smallFolder);
    const { stdout } = await runBinary(['score', '.', '--json'], { cwd });
    const scorecard = JSON.parse(stdout) as { overall: object; sections: readonly object[] };
    const saved = JSON.stringify({ ...scorecard, overall: { ...scorecard.overall, score: 9 } });
    const told = await tell({ 'saved.json': saved }, ['score', 'saved.json']);
    expect(told.join('\n')).not.toContain('null');
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^saved\.json:1:\d+: error: .*9/);
  });

  test('an option written as a text: the options of its item', async () => {
    const told = await tell({ 'r.yaml': smallResponse.replace('CAR1: 3', 'CAR1: "3"') }, ['score', 'r.yaml', ...own]);
    expect(told).toEqual([expect.stringMatching(/^r\.yaml:5:9: error: .*CAR1.*1, 2, 3, 4, 5/)]);
  });
});
