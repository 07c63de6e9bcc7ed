import { chmodSync, cpSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { schemas } from '../../src/schema/kinds.js';
import { fill, folderForTest, listFiles, readTree } from '../helpers/folders.js';
import { root, runBinary } from '../helpers/run-binary.js';
import { runHere } from '../helpers/run-here.js';

const epoch = { SOURCE_DATE_EPOCH: '1772323200' };

describe('demo', () => {
  test('makes a complete example with its reports in a new folder, and says what to try next', async () => {
    const cwd = folderForTest();
    const started = performance.now();
    const { stdout, stderr, exit } = await runBinary(['demo'], { cwd });
    expect(performance.now() - started).toBeLessThan(20_000);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    const files = listFiles(cwd);
    expect(files.every((name) => name.startsWith('cx-maturity-demo/'))).toBe(true);
    expect(files).toEqual(
      expect.arrayContaining(['assessment.yaml', 'report.html', 'report.md'].map((name) => `cx-maturity-demo/${name}`)),
    );
    expect(files.filter((name) => name.includes('/responses/')).length).toBeGreaterThanOrEqual(20);
    expect(stdout).toContain('Wrote cx-maturity-demo/report.md');
    // What it proposes works as it stands there.
    const proposed = [...stdout.matchAll(/^ {2}npx cx-maturity (.*)$/gm)].map((match) => (match[1] ?? '').split(' '));
    expect(proposed.length).toBeGreaterThanOrEqual(3);
    for (const args of proposed.filter(([command]) => command !== 'assess')) {
      const { exit: code, stderr: told } = await runHere(args, { cwd });
      expect(code, args.join(' ')).toBeLessThan(2);
      expect(told).toBe('');
    }
  });

  test('a second time it takes another name and leaves the first alone', async () => {
    const cwd = folderForTest();
    await runHere(['demo'], { cwd });
    const before = readTree(path.join(cwd, 'cx-maturity-demo'));
    expect((await runHere(['demo'], { cwd })).exit).toBe(0);
    expect(readdirSync(cwd).sort()).toEqual(['cx-maturity-demo', 'cx-maturity-demo-2']);
    expect(readTree(path.join(cwd, 'cx-maturity-demo'))).toEqual(before);
  });

  test('a folder that is not empty, or no folder, is refused and left as it is', async () => {
    const cwd = folderForTest({ 'mine/notes.txt': 'mine', file: 'x' });
    const before = readTree(cwd);
    for (const [name, told] of [
      ['mine', /^error: The folder ‘mine’ is not empty/],
      ['.', /^error: The folder ‘\.’ is not empty/],
      ['file', /^error: ‘file’ cannot be written: [a-z]/],
    ] as const) {
      const { stdout, stderr, exit } = await runHere(['demo', name], { cwd });
      expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
      expect(stderr).toMatch(told);
    }
    expect(readTree(cwd)).toEqual(before);
  });

  test('speaks German where the machine does, in the reports too, and from then on', async () => {
    const cwd = folderForTest();
    const env = { LANG: 'de_DE.UTF-8' };
    const { stdout, exit } = await runBinary(['demo', 'beispiel'], { cwd, env });
    expect(exit).toBe(0);
    expect(stdout).toContain('Gesamtergebnis');
    expect(stdout).toContain('Geschrieben: beispiel/report.html');
    expect(stdout).not.toMatch(/\b(?:Wrote|Try next|Overall)\b/);
    expect(readFileSync(path.join(cwd, 'beispiel/report.md'), 'utf8')).toContain('\n## Die Dimensionen im Einzelnen\n');
    expect((await runHere(['score', 'beispiel'], { cwd })).stdout).toContain('Gesamtergebnis');
  });

  test('gives whoever runs it files of their own, also where the installed ones may not be changed', async () => {
    const cwd = folderForTest();
    const installed = path.join(cwd, 'installed');
    for (const part of ['bin', 'dist/cli', 'dist/models', 'dist/sources.json', 'questionnaires', 'examples']) {
      cpSync(path.join(root, part), path.join(installed, part), { recursive: true });
    }
    const parts = (folder: string): string[] =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name));
    for (const each of parts(path.join(installed, 'examples'))) {
      chmodSync(each, statSync(each).isDirectory() ? 0o555 : 0o444);
    }
    const binary = path.join(installed, 'bin', 'cx-maturity.js');
    try {
      expect(await runBinary(['demo', 'd'], { cwd, binary })).toMatchObject({ exit: 0, stderr: '' });
    } finally {
      for (const each of parts(path.join(installed, 'examples'))) chmodSync(each, 0o755);
    }
    const own = [path.join(cwd, 'd'), ...parts(path.join(cwd, 'd'))];
    expect(own.length).toBeGreaterThan(25);
    expect(own.filter((each) => (statSync(each).mode & 0o200) === 0)).toEqual([]);
  });

  test('leaves nothing behind where it cannot write all of it', async () => {
    const cwd = folderForTest({ 'there/before.txt': '' });
    // Names of responses pass the longest path that systems take; those of the settings do not.
    const long = `made/${'x'.repeat(99)}`.padEnd(4068 - cwd.length - 1, `/${'x'.repeat(99)}`);
    const { stdout, stderr, exit } = await runHere(['demo', long], { cwd });
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toMatch(/^error: ‘made.*’ cannot be written: /);
    expect(readdirSync(cwd)).toEqual(['there']);
    // Neither does what can be told before anything is written.
    const unknown = await runHere(['demo', 'd', '--questionnaire', 'unheard-of'], { cwd });
    expect(unknown.exit).toBe(2);
    expect(readdirSync(cwd)).toEqual(['there']);
  });

  test('makes the same bytes every time', async () => {
    const [first, second] = [folderForTest(), folderForTest()];
    for (const cwd of [first, second]) await runHere(['demo', 'd'], { cwd, env: epoch });
    expect(readTree(second)).toEqual(readTree(first));
  });
});

describe('init', () => {
  test('makes an assessment without asking, and the interview goes into it', async () => {
    const cwd = folderForTest();
    const made = await runBinary(
      ['init', 'acme', '--organisation', 'Acme & Sons', '--departments', 'sales,customer-service'],
      { cwd },
    );
    expect(made).toMatchObject({ exit: 0, stderr: '' });
    expect(listFiles(cwd)).toEqual(['acme/assessment.yaml', 'acme/responses/.gitkeep']);
    const settings = readFileSync(path.join(cwd, 'acme/assessment.yaml'), 'utf8');
    expect(settings).toMatch(/^schema: cx-maturity\/assessment\/v1\n/);
    expect(settings).toContain('Acme & Sons');
    expect(settings).toContain('mode: anonymous');

    const before = await runHere(['score', 'acme'], { cwd });
    expect(before.stderr).toMatch(/^error: There are no finished responses in ‘acme\/responses’ yet/);
    expect(before.exit).toBe(2);

    const asked = await runBinary(['assess', 'acme', '--plain'], { cwd, stdin: `1\n2\n${'3\n'.repeat(200)}` });
    expect(asked.stdout).toContain('customer-service');
    const [response] = listFiles(path.join(cwd, 'acme/responses')).filter((name) => name.endsWith('.yaml'));
    const text = readFileSync(path.join(cwd, 'acme/responses', response ?? ''), 'utf8');
    expect(text).toMatch(/respondent:\n {2}department: sales\n {2}role: staff\n/);
  });

  test('what its flags say is checked, and every wrong one told', async () => {
    const cwd = folderForTest();
    const args = ['init', 'x', '--privacy', 'secret', '--departments', 'Sales Team,ok', '--questionnaire', 'seven'];
    const { stderr, stdout, exit } = await runHere(args, { cwd });
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toHaveLength(3);
    expect(listFiles(cwd)).toEqual([]);
  });

  test('a folder that is not empty, or no folder, is refused', async () => {
    const cwd = folderForTest({ 'mine/x': '', file: '' });
    for (const name of ['mine', 'file']) expect((await runHere(['init', name], { cwd })).exit).toBe(2);
    expect(listFiles(cwd)).toEqual(['file', 'mine/x']);
  });

  test('with a questionnaire of the user’s own it points there', async () => {
    const cwd = folderForTest();
    await runHere(['questionnaire', 'new', 'own'], { cwd });
    expect((await runHere(['init', 'acme', '--questionnaire', 'own/questionnaire.yaml'], { cwd })).exit).toBe(0);
    fill(cwd, {
      'acme/responses/a.yaml':
        'schema: cx-maturity/response/v1\nquestionnaire: my-questionnaire@1\nanswers: {HND1: 3, HND2: 4}\n',
    });
    const { stderr } = await runHere(['score', 'acme'], { cwd });
    expect(stderr).toMatch(
      /^error: There are not yet enough responses for an anonymous result \(found 1, needed at least 5\)/,
    );
  });
});

describe('questionnaire', () => {
  test.each(['de', 'en'])('list names what is shipped, in %s and as JSON', async (lang) => {
    const cwd = folderForTest();
    const { stdout, exit } = await runHere(['questionnaire', 'list', '--lang', lang], { cwd });
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^self-check@1 {2}\S.*\n {4}7 .*\nseven-ps@1 {2}\S.*\n {4}7 .*\n$/);
    const json = JSON.parse((await runHere(['questionnaire', 'list', '--json', '--lang', lang], { cwd })).stdout) as {
      id: string;
    }[];
    expect(json.map(({ id }) => id)).toEqual(['self-check', 'seven-ps']);
  });

  test('show prints every item with its options, with sources when asked, in the language asked for', async () => {
    const cwd = folderForTest();
    const de = await runBinary(['questionnaire', 'show', 'self-check', '--lang', 'de'], { cwd });
    const en = await runHere(['questionnaire', 'show', 'self-check', '--lang', 'en'], { cwd });
    for (const { stdout, exit } of [de, en]) {
      expect(exit).toBe(0);
      expect(stdout.match(/^[A-Z]{3}\d {2}\S/gm)).toHaveLength(12);
      expect(stdout.match(/^ {6}[1-5] {2}\S/gm)).toHaveLength(60);
    }
    expect(de.stdout).not.toBe(en.stdout);
    const withSources = await runHere(['questionnaire', 'show', 'seven-ps', '--sources'], { cwd });
    expect(withSources.stdout).toContain('rests on');
    const table = withSources.stdout.slice(withSources.stdout.indexOf('The statements and what rests on them'));
    // A statement begins at the margin with its id; what rests on it stands below it.
    expect(table.match(/^S\d\.\d+[a-d]? {2}\S/gm)).toHaveLength(68);
    expect(table).not.toContain('has no place');
    expect(table).toContain('said in the budget pitch: objections.');
    expect(table).toContain('checked in the decision check: ');
    const json = JSON.parse((await runHere(['questionnaire', 'show', '--json'], { cwd })).stdout) as { id: string };
    expect(json.id).toBe('seven-ps');
  });

  test('show of something that is not there is bad usage', async () => {
    const { stderr, exit } = await runHere(['questionnaire', 'show', 'self-chek'], { cwd: folderForTest() });
    expect(exit).toBe(2);
    expect(stderr).toMatch(/Did you mean ‘self-check’\?/);
  });

  test('a new one passes lint, can be answered, and is scored', async () => {
    const cwd = folderForTest();
    const made = await runBinary(['questionnaire', 'new', 'own', '--id', 'hand-over'], { cwd });
    expect(made).toMatchObject({ exit: 0, stderr: '' });
    expect(listFiles(cwd)).toEqual(['own/questionnaire.yaml', 'own/rules.yaml']);
    const lint = await runBinary(['questionnaire', 'lint', 'own/questionnaire.yaml'], { cwd });
    expect(lint).toMatchObject({ exit: 0, stderr: '' });
    expect(lint.stdout).toMatch(/^own\/questionnaire\.yaml: clean\. 3 items/);

    const own = ['--questionnaire', 'own/questionnaire.yaml'];
    const asked = await runBinary(['assess', '--plain', ...own], { cwd, stdin: '4\n5\n2\nf\n' });
    expect(asked.exit).toBe(0);
    expect(listFiles(cwd)).toContain('hand-over-response.yaml');
    const { stdout, exit } = await runHere(['score', 'hand-over-response.yaml', '--json', ...own], { cwd });
    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ questionnaire: { id: 'hand-over' }, people: 1, overall: { level: 4 } });
    // Without the flag nobody knows the questionnaire, and the place says so.
    const without = await runHere(['score', 'hand-over-response.yaml'], { cwd });
    expect(without.stderr).toMatch(/^hand-over-response\.yaml:2:16: error: /);
  });

  test('new refuses an id in the wrong form and a folder that is not empty', async () => {
    const cwd = folderForTest({ 'mine/x': '' });
    expect((await runHere(['questionnaire', 'new', 'own', '--id', 'Hand Over'], { cwd })).exit).toBe(2);
    expect((await runHere(['questionnaire', 'new', 'mine'], { cwd })).exit).toBe(2);
    expect(listFiles(cwd)).toEqual(['mine/x']);
  });

  // That there is no warning either is said in test/content/writing.test.ts.
  test('lint of what is shipped finds no error', async () => {
    const { stdout, stderr, exit } = await runHere(['questionnaire', 'lint', '--quiet'], { cwd: folderForTest() });
    expect(exit).toBe(0);
    expect(stderr).not.toMatch(/: error: /);
    expect(stdout).toMatch(/^self-check: (?:clean|0 errors)\b.*\nseven-ps: (?:clean|0 errors)\b.*\n$/);
  });

  test('lint tells a mistake where it stands and exits with 2', async () => {
    const cwd = folderForTest();
    await runHere(['questionnaire', 'new', 'own'], { cwd });
    const file = path.join(cwd, 'own/rules.yaml');
    fill(cwd, { 'own/rules.yaml': readFileSync(file, 'utf8').replace('severity: no-ear', 'severity: no-eer') });
    const { stdout, stderr, exit } = await runBinary(
      ['questionnaire', 'lint', 'own/questionnaire.yaml', '--lang', 'de'],
      { cwd },
    );
    expect(exit).toBe(2);
    expect(stderr).toMatch(/^own\/rules\.yaml:\d+:\d+: Fehler: .*„no-eer“.*\n$/);
    expect(stdout).toMatch(/^own\/questionnaire\.yaml: 1 Fehler/);
  });
});

describe('schema', () => {
  const kinds = [
    'questionnaire',
    'rule-set',
    'response',
    'assessment',
    'scorecard',
    'verdict',
    'sources',
    'translations',
    'pitch-rules',
  ];

  test.each(kinds)('of a %s is a valid schema of draft 7, in the strictest reading', async (kind) => {
    const { stdout, exit } = await runHere(['schema', kind], { cwd: folderForTest() });
    expect(exit).toBe(0);
    const schema = JSON.parse(stdout) as { $id: string };
    expect(schema.$id).toContain(`/${kind}/v1`);
    const ajv = new Ajv({ strict: true, strictTypes: false, allowUnionTypes: true, validateSchema: true });
    expect(ajv.validateSchema(schema)).toBe(true);
    expect(typeof ajv.compile(schema)).toBe('function');
  });

  test('of something else is bad usage, with what was probably meant; the help lists what there is', async () => {
    const { stderr, stdout, exit } = await runBinary(['schema', 'respons'], { cwd: folderForTest() });
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toMatch(/^error: .* Did you mean ‘response’\?\n$/);
    const help = await runBinary(['schema', '--help'], { cwd: folderForTest() });
    for (const kind of Object.keys(schemas)) expect(help.stdout.replace(/\s+/g, ' ')).toContain(kind);
  });
});
