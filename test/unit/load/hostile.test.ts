import { closeSync, existsSync, ftruncateSync, mkdirSync, openSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../../src/load/yaml.js';
import { fill, folderForTest, readTree } from '../../helpers/folders.js';
import { runHere } from '../../helpers/run-here.js';
import { smallAssessment, smallFolder, smallQuestionnaire, smallResponse, smallRules } from '../../helpers/small.js';

/** How each format reaches the tool: which file is hostile, what is asked of the tool, and what an honest file looks like. */
interface Door {
  readonly format: string;
  readonly file: string;
  readonly honest: string;
  readonly args: readonly string[];
  /** The file is JSON: it is refused as such, whatever is wrong in it. */
  readonly json?: boolean;
}

const own = ['--questionnaire', 'questionnaire.yaml'];

async function savedScorecard(): Promise<string> {
  const cwd = folderForTest(smallFolder);
  const { stdout } = await runHere(['score', 'responses/one.yaml', '--json', ...own], { cwd });
  return stdout;
}

const doors: readonly Door[] = [
  {
    format: 'questionnaire',
    file: 'questionnaire.yaml',
    honest: smallQuestionnaire,
    args: ['report', '.', '-o', 'out.md'],
  },
  { format: 'rule set', file: 'rules.yaml', honest: smallRules, args: ['report', '.', '-o', 'out.md'] },
  {
    format: 'response',
    file: 'response.yaml',
    honest: smallResponse,
    args: ['report', 'response.yaml', '-o', 'out.md', ...own],
  },
  {
    format: 'response in JSON',
    file: 'response.json',
    honest: JSON.stringify({
      schema: 'cx-maturity/response/v1',
      questionnaire: 'small@2',
      answers: { CAR1: 3, CAR2: 1 },
    }),
    args: ['report', 'response.json', '-o', 'out.md', ...own],
    json: true,
  },
  { format: 'assessment', file: 'assessment.yaml', honest: smallAssessment, args: ['report', '.', '-o', 'out.md'] },
  { format: 'scorecard', file: 'saved.json', honest: '', args: ['report', 'saved.json', '-o', 'out.md'], json: true },
];

const polluting = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'then'];
const bomb = `a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n${Array.from(
  { length: 9 },
  (_, at) => `a${at + 1}: &a${at + 1} [${Array(10).fill(`*a${at}`).join(', ')}]`,
).join('\n')}\n`;

/** Hostile whatever the format is. */
const anywhere: readonly (readonly [what: string, content: string | Uint8Array])[] = [
  ['nothing', ''],
  ['blank lines only', '\n \n\n'],
  ['comments only', '# one\n# two\n'],
  ['binary', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 255, 254])],
  ['a zip file', Buffer.from('504b0304140000000800', 'hex')],
  ['Latin-1', Buffer.from('schema: größer\n', 'latin1')],
  ['UTF-16', Buffer.from('\ufeffschema: x\n', 'utf16le')],
  ['UTF-16 without a mark', Buffer.from('schema: x\n', 'utf16le')],
  ['a bomb of aliases', bomb],
  ['a hundred thousand lists in lists', '['.repeat(100_000)],
  ['a hundred thousand closed lists in lists', '['.repeat(100_000) + ']'.repeat(100_000)],
  ['a hundred thousand maps in maps', '{"a":'.repeat(100_000)],
  ['a hundred thousand dashes', `${'- '.repeat(100_000)}x`],
  ['several documents', 'schema: a\n---\nschema: b\n'],
  ['a function in a tag', 'schema: !!js/function "function () { throw 1 }"\n'],
  ['a tag of its own', 'schema: !foo bar\n'],
  ['a binary tag', 'schema: !!binary aGVsbG8=\n'],
  ['a key twice', 'schema: a\nschema: b\n'],
  ['tabs', 'schema:\n\t- a\n'],
  ['a very long line', `schema: ${'x'.repeat(1_000_000)}\n`],
  ['a very long open quotation', `schema: "${'x'.repeat(1_000_000)}\n`],
  ['a single word', 'hello\n'],
  ['a list', '[1, 2, 3]\n'],
  ['a schema that is a map with a text for toString', 'schema: {toString: x, valueOf: y}\n'],
  ['a schema that is a list', 'schema: [{toString: x}]\n'],
  ['control characters', 'schema: "\u001b[31mred\u001b[0m"\n'],
  ['a text that turns around', 'schema: \u202etxet\n'],
  ...polluting.map((key) => [`the key ${key}`, `${key}: {polluted: true}\n`] as const),
];

/** Hostile where the rest is honest: an honest file with one thing put in its place. */
function spoil(honest: string, json: boolean): readonly (readonly [what: string, content: string])[] {
  if (!json) {
    return [
      ...polluting.map((key) => [`the key ${key} beside the others`, `${honest}${key}: {polluted: true}\n`] as const),
      ['a merge of maps', `${honest}<<: {polluted: true}\n`],
      ['a key twice at its end', `${honest}schema: twice\n`],
      ['a first half', honest.slice(0, honest.length / 2).replace(/.*$/, ': ')],
    ];
  }
  return [
    ...polluting.map(
      (key) => [`the key ${key} beside the others`, honest.replace('{', `{"${key}": {"polluted": true}, `)] as const,
    ),
    ['a key twice', honest.replace('{', '{"schema": "twice", ')],
    ['a first half', honest.slice(0, honest.length / 2)],
    ['NaN', honest.replace(/: ?\d/, ': NaN')],
    ['Infinity', honest.replace(/: ?\d+/, ': 1e999')],
    ['a number as a text', honest.replace(/: ?(\d+)/, ': "$1"')],
  ];
}

function polluted(): boolean {
  return 'polluted' in {} || Object.hasOwn(Object.prototype, 'polluted') || typeof {}.toString !== 'function';
}

describe.each(doors)('a $format that is', ({ file, honest: usual, args, json = false }) => {
  const tried = async (content: string | Uint8Array, place: RegExp): Promise<void> => {
    const cwd = folderForTest({ ...smallFolder, [file]: content });
    const before = readTree(cwd);
    for (const lang of ['en', 'de']) {
      const started = performance.now();
      const { stdout, stderr, exit } = await runHere([...args, '--lang', lang], { cwd });
      expect(stderr.split('\n')[0]).toMatch(place);
      expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
      expect(stderr).not.toMatch(/^\s+at /m);
      // Nothing of the file may steer a terminal.
      expect(stderr).not.toMatch(/[^\P{C}\n]/u);
      expect(performance.now() - started).toBeLessThan(5000);
    }
    expect(readTree(cwd)).toEqual(before);
    expect(polluted()).toBe(false);
  };
  const inFile = new RegExp(`^${file.replaceAll('.', '\\.')}:[1-9]\\d*:[1-9]\\d*: (?:error|Fehler): \\S`);

  test.each(anywhere)('%s', async (_what, content) => {
    await tried(content, inFile);
  });

  test('honest but for one thing', async () => {
    const honest = usual === '' ? await savedScorecard() : usual;
    for (const [what, content] of spoil(honest, json)) {
      await tried(content, inFile).catch((error: unknown) => {
        throw new Error(`${what}: ${error instanceof Error ? error.message : error}`, { cause: error });
      });
    }
  });

  test('a hundred megabytes: refused without being read', async () => {
    const cwd = folderForTest(smallFolder);
    const full = path.join(cwd, file);
    const descriptor = openSync(full, 'w');
    ftruncateSync(descriptor, 100 * 1024 * 1024);
    closeSync(descriptor);
    const started = performance.now();
    const { stderr, exit } = await runHere(args, { cwd });
    expect(exit).toBe(2);
    expect(stderr).toMatch(inFile);
    expect(stderr).toContain('100.0 MB');
    expect(performance.now() - started).toBeLessThan(1000);
    expect(existsSync(path.join(cwd, 'out.md'))).toBe(false);
  });

  test('no file at all: a folder, a link into nothing, a link in a circle', async () => {
    const makers: readonly ((full: string) => void)[] = [
      (full) => mkdirSync(full),
      (full) => symlinkSync('nowhere.yaml', full),
      (full) => symlinkSync(path.basename(full), full),
    ];
    for (const makeIt of makers) {
      const { [file as 'rules.yaml']: _, ...others } = smallFolder;
      const cwd = folderForTest(others);
      makeIt(path.join(cwd, file));
      const { stderr, stdout, exit } = await runHere(args, { cwd });
      expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
      expect(stderr).toMatch(/^error: \S/);
      expect(stderr).not.toMatch(/^\s+at /m);
      expect(existsSync(path.join(cwd, 'out.md'))).toBe(false);
    }
  });
});

describe('keys that mean something to JavaScript', () => {
  test('they are answers to unknown items, each at its place, and never more', async () => {
    const answers = polluting.map((key) => `  ${key}: 3\n`).join('');
    const text = `schema: cx-maturity/response/v1\nquestionnaire: small@2\nanswers:\n${answers}`;
    const cwd = folderForTest({ ...smallFolder, 'response.yaml': text });
    const { stderr, exit } = await runHere(['score', 'response.yaml', ...own], { cwd });
    expect(exit).toBe(2);
    expect(placesIn(stderr)).toEqual(polluting.map((_key, at) => `response.yaml:${at + 4}:3`));
  });

  test.each([
    ['dimensions', '  care:\n', (key: string) => `  ${key}: { weight: 0 }\n  care:\n`],
    ['weights', '{ CAR1: 2 }', (key: string) => `{ ${key}: 2 }`],
    ['recommendations', '  WAL1: {', (key: string) => `  ${key}: { effort: 1, first: F, who: W }\n  WAL1: {`],
    ['conditions', 'item: CAR2, below: 3', (key: string) => `item: CAR2, below: 3, ${key}: 1`],
    ['names of items in conditions', 'item: CAR2', (key: string) => `item: ${key}`],
    ['names of severities', 'at_least: entrenched', (key: string) => `at_least: ${key}`],
  ])('in a rule set, as %s', async (_what, from, to) => {
    for (const key of polluting) {
      expect(smallRules).toContain(from);
      const cwd = folderForTest({ ...smallFolder, 'rules.yaml': smallRules.replace(from, to(key)) });
      const { stderr, exit } = await runHere(['questionnaire', 'lint', 'questionnaire.yaml'], { cwd });
      expect(stderr, key).toMatch(/^rules\.yaml:\d+:\d+: error: /);
      expect(exit).toBe(2);
      expect(polluted()).toBe(false);
    }
  });

  test.each([
    ['thresholds by dimension', 'min_level: 2', (key: string) => `min: { ${key}: 2 }`],
    ['thresholds by anti-pattern', 'min_level: 2', (key: string) => `max_severity: { ${key}: early }`],
  ])('in an assessment, as %s', async (_what, from, to) => {
    for (const key of polluting) {
      const cwd = folderForTest({ ...smallFolder, 'assessment.yaml': smallAssessment.replace(from, to(key)) });
      const { stderr, exit } = await runHere(['check', '.'], { cwd });
      expect(stderr, key).toContain(key);
      expect(stderr, key).toMatch(/^(?:assessment\.yaml:\d+:\d+: )?error: /);
      expect(exit, key).toBe(2);
      expect(polluted()).toBe(false);
    }
  });

  test('a questionnaire whose items are called so is scored like any other', async () => {
    const renamed = (text: string): string => text.replaceAll('CAR1', 'constructor').replaceAll('CAR2', 'toString');
    const cwd = folderForTest(
      Object.fromEntries(Object.entries(smallFolder).map(([name, text]) => [name, renamed(text)])),
    );
    const { stdout, exit } = await runHere(['score', '.', '--json'], { cwd });
    expect(exit).toBe(0);
    const usual = await runHere(['score', '.', '--json'], { cwd: folderForTest(smallFolder) });
    const overall = (text: string): unknown => (JSON.parse(text) as { overall: { score: unknown } }).overall.score;
    expect(overall(stdout)).toBe(overall(usual.stdout));
  });

  test('a parsed file holds them as its own keys, with nothing behind them', () => {
    const { parsed } = parseYaml('__proto__: {polluted: true}\na: 1\n', 'f.yaml');
    expect(Object.keys(parsed?.value as object)).toEqual(['__proto__', 'a']);
    expect(parsed?.value).not.toHaveProperty('polluted');
    expect(parsed?.locate(['__proto__', 'polluted'])).toEqual({ file: 'f.yaml', line: 1, column: 23 });
  });
});

describe('many problems in many files', () => {
  test('all of them come in one run', async () => {
    const cwd = folderForTest({ ...smallFolder, 'assessment.yaml': smallAssessment.replace('sales', 'sale') });
    fill(cwd, {
      'responses/two.yaml': smallResponse.replace('CAR1: 3', 'CAR1: 8'),
      'responses/three.json': '{"schema": "cx-maturity/response/v1"}',
      'responses/four.yaml': 'schema: [',
      'responses/five.ndjson': `{"a": 1}\n{"b": }\n`,
    });
    mkdirSync(path.join(cwd, 'responses', 'six.yaml'));
    const { stderr, stdout, exit } = await runHere(['report', '.', '-o', 'out.md'], { cwd });
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    const told = stderr.trimEnd().split('\n');
    for (const start of [
      'responses/one.yaml:3:27: error: ',
      'responses/two.yaml:3:27: error: ',
      'responses/two.yaml:5:9: error: ',
      'responses/three.json:1:1: error: ',
      'responses/four.yaml:1:10: error: ',
      'responses/five.ndjson:1:1: error: ',
      'responses/five.ndjson:2:',
      'error: ‘responses/six.yaml’ ',
    ]) {
      expect(
        told.filter((line) => line.startsWith(start)),
        start,
      ).not.toEqual([]);
    }
    expect(existsSync(path.join(cwd, 'out.md'))).toBe(false);
  });

  test('what is wrong with a questionnaire does not hide what is wrong with its rules', async () => {
    const cwd = folderForTest({
      ...smallFolder,
      'questionnaire.yaml': smallQuestionnaire
        .replace('title: Small', 'title: {de: Klein}')
        .replace('[1, 3, 5]', '[1, 5, 3]'),
      'rules.yaml': smallRules
        .replace('limits: [care]', 'limits: [carre]')
        .replace('at_least: entrenched', 'at_least: 4.5x'),
    });
    const { stderr, exit } = await runHere(['questionnaire', 'lint', 'questionnaire.yaml'], { cwd });
    expect(exit).toBe(2);
    expect(placesIn(stderr)).toEqual([
      'questionnaire.yaml:4:1',
      'questionnaire.yaml:18:17',
      'rules.yaml:24:14',
      'rules.yaml:26:40',
    ]);
  });

  test('a link to an honest file is as good as the file', async () => {
    const cwd = folderForTest(smallFolder);
    symlinkSync('responses/one.yaml', path.join(cwd, 'link.yaml'));
    expect((await runHere(['score', 'link.yaml', ...own], { cwd })).exit).toBe(0);
  });

  test('numbers as other languages write them are refused where they stand', async () => {
    const odd = ['0x3', '0o3', '3_0', '1e400', '-.inf', '.NaN', '"3"', '3.0.0', '2026-03-01', 'true', '١', '３'];
    const text = `schema: cx-maturity/response/v1\nquestionnaire: small@2\nanswers: {}\n`;
    for (const value of odd) {
      const cwd = folderForTest({ ...smallFolder, 'r.yaml': text.replace('{}', `\n  CAR1: ${value}`) });
      const { stderr, stdout, exit } = await runHere(['score', 'r.yaml', ...own], { cwd });
      if (value === '0x3' || value === '0o3') {
        // YAML 1.2 knows both; what they mean is option three.
        expect([exit, stderr]).toEqual([0, '']);
      } else {
        expect(stderr, value).toMatch(/^r\.yaml:4:9: error: /);
        expect([exit, stdout], value).toEqual([2, '']);
      }
    }
  });
});

describe('where files come from', () => {
  const cases: readonly (readonly [what: string, args: readonly string[], told: RegExp])[] = [
    ['no such file', ['score', 'nowhere.yaml'], /^error: There is no file or folder ‘nowhere\.yaml’\.$/],
    ['two that are not there', ['score', 'a.yaml', 'b.yaml'], /^error: .*‘a\.yaml’\.\nerror: .*‘b\.yaml’\.$/],
    ['a file inside a file', ['score', 'rules.yaml/x.yaml'], /^error: There is no file or folder/],
    [
      'a folder without an assessment',
      ['score', 'responses'],
      /^error: The folder ‘responses’ has no assessment\.yaml/,
    ],
    [
      'a questionnaire as a response',
      ['score', 'questionnaire.yaml'],
      /^questionnaire\.yaml:1:9: error: A file of the format/,
    ],
    [
      'a questionnaire that is not shipped',
      ['score', 'responses/one.yaml'],
      /^responses\/one\.yaml:2:16: error: There is no questionnaire ‘small@2’/,
    ],
    [
      'a flag with a questionnaire that is not shipped',
      ['score', 'responses/one.yaml', '--questionnaire', 'sevenps'],
      /^error: There is no questionnaire ‘sevenps’.* Did you mean ‘seven-ps’\?$/,
    ],
    [
      'a flag with a version that is no number',
      ['score', 'responses/one.yaml', '--questionnaire', 'seven-ps@x'],
      /^error: There is no questionnaire ‘seven-ps@x’/,
    ],
    [
      'a flag with a version that is not at hand',
      ['score', 'responses/one.yaml', '--questionnaire', 'seven-ps@77'],
      /^error: This belongs to version 77 of the questionnaire ‘seven-ps’; version 1 is at hand\.$/,
    ],
    [
      'a response for another questionnaire than the flag',
      ['score', 'responses/one.yaml', '--questionnaire', 'self-check'],
      /^responses\/one\.yaml:2:16: error: The answers belong to the questionnaire ‘small@2’/,
    ],
    [
      'a questionnaire file that is not there',
      ['score', 'responses/one.yaml', '--questionnaire', 'other.yaml'],
      /^error: There is no file or folder ‘other\.yaml’\.$/,
    ],
    [
      'rules that are not there',
      ['score', 'responses/one.yaml', ...own, '--rules', 'other.yaml'],
      /^error: There is no file or folder ‘other\.yaml’\.$/,
    ],
    [
      'rules that are a questionnaire',
      ['score', 'responses/one.yaml', ...own, '--rules', 'questionnaire.yaml'],
      /^questionnaire\.yaml:1:9: error: A file of the format/,
    ],
    ['a name with a line break in it', ['score', 'a\nb'], /^error: There is no file or folder ‘a\\nb’\.$/],
    ['a name with a zero in it', ['score', 'a\0b'], /^error: \S.*$/],
  ];

  test.each(cases.map(([what, args, told]) => ({ what, args, told })))('$what', async ({ args, told }) => {
    const cwd = folderForTest(smallFolder);
    const { stderr, stdout, exit } = await runHere(args, { cwd });
    expect(stderr.trimEnd()).toMatch(told);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
  });

  test('an assessment says where it names a questionnaire that is not there', async () => {
    const cwd = folderForTest({
      ...smallFolder,
      'assessment.yaml': smallAssessment.replace('./questionnaire.yaml', 'seven-p@1'),
    });
    const { stderr, exit } = await runHere(['score', '.'], { cwd });
    expect(exit).toBe(2);
    expect(stderr).toMatch(/^assessment\.yaml:3:16: error: There is no questionnaire ‘seven-p@1’/);
  });
});

describe('what a questionnaire builds on', () => {
  const withBase = (base: string, id = 'mine'): string => `schema: cx-maturity/questionnaire/v1
id: ${id}
version: 1
base: ${base}
title: Mine
sections:
  - id: purpose
    items: [PUR1, PUR2]
`;
  const rules = (base: string, id = 'mine'): string => `schema: cx-maturity/rule-set/v1
id: ${id}
version: 1
questionnaire: ${id}
base: ${base}
`;
  const lint = async (files: Readonly<Record<string, string>>) =>
    runHere(['questionnaire', 'lint', 'questionnaire.yaml'], { cwd: folderForTest(files) });

  test('a shipped one gives its sections, items, rules and advice', async () => {
    const { stderr, stdout, exit } = await lint({
      'questionnaire.yaml': withBase('seven-ps'),
      'rules.yaml': rules('seven-ps'),
    });
    expect(stderr).not.toMatch(/error:/);
    expect(stdout).toContain('questionnaire.yaml');
    expect(exit).toBe(0);
  });

  test('one that does not exist is named in both files at once, with the nearest that does', async () => {
    const { stderr, exit } = await lint({ 'questionnaire.yaml': withBase('seven-p'), 'rules.yaml': rules('sevenps') });
    expect(exit).toBe(2);
    const [first, second, ...more] = stderr.trimEnd().split('\n');
    expect(first).toMatch(/^questionnaire\.yaml:4:7: error: There is no base ‘seven-p’.* Did you mean ‘seven-ps’\?$/);
    expect(second).toMatch(/^rules\.yaml:5:7: error: There is no base ‘sevenps’.* Did you mean ‘seven-ps’\?$/);
    expect(more).toEqual([]);
  });

  test('nothing builds on itself', async () => {
    const { stderr, exit } = await lint({ 'questionnaire.yaml': withBase('mine'), 'rules.yaml': rules('mine') });
    expect(exit).toBe(2);
    expect(stderr).toMatch(/^questionnaire\.yaml:4:7: error: ‘mine’ rests on itself/);
    expect(stderr).toMatch(/^rules\.yaml:5:7: error: ‘mine’ rests on itself/m);
  });

  test('an item that the base does not ask is told with the nearest that it does', async () => {
    const { stderr, exit } = await lint({
      'questionnaire.yaml': withBase('seven-ps').replace('PUR2', 'PURR2'),
      'rules.yaml': rules('seven-ps'),
    });
    expect(exit).toBe(2);
    expect(stderr).toMatch(/^questionnaire\.yaml:8:19: error: The base has no item ‘PURR2’.* Did you mean ‘PUR2’\?\n$/);
  });
});

test('a saved scorecard with a moment that never was is refused where it stands', async () => {
  const saved = await savedScorecard();
  for (const moment of ['yesterday', '2026-13-01T00:00:00.000Z', '2026-03-01T00: 00:00.000Z']) {
    const cwd = folderForTest({ 'saved.json': saved.replace(/"created": "[^"]*"/, `"created": "${moment}"`) });
    const { stderr, exit } = await runHere(['report', 'saved.json'], { cwd });
    expect(stderr).toMatch(/^saved\.json:6:16: error: ‘.*’ does not have the expected form/);
    expect(exit).toBe(2);
  }
});

test('the honest files of all doors are honest', async () => {
  const saved = await savedScorecard();
  for (const { file, honest, args } of doors) {
    const cwd = folderForTest({ ...smallFolder, [file]: honest === '' ? saved : honest });
    const { stderr, exit } = await runHere(args, { cwd });
    expect({ exit, stderr }, file).toEqual({ exit: 0, stderr: 'Wrote out.md\n' });
    expect(readFileSync(path.join(cwd, 'out.md'), 'utf8')).toMatch(/^<!-- cx-maturity report -->\n\n# /);
  }
});

/** The places of the errors that were told, one per line, in their order. */
function placesIn(stderr: string): readonly (string | undefined)[] {
  return stderr
    .trimEnd()
    .split('\n')
    .map((line) => line.split(': error')[0]);
}
