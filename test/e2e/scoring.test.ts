import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Questionnaire } from '../../src/model/questionnaire.js';
import type { Scorecard } from '../../src/model/scorecard.js';
import { folderForAll, folderForTest, listFiles, readTree } from '../helpers/folders.js';
import { example, root, runBinary } from '../helpers/run-binary.js';
import { runHere } from '../helpers/run-here.js';
import { smallFolder } from '../helpers/small.js';

const epoch = { SOURCE_DATE_EPOCH: '1772323200' };
const one = `schema: cx-maturity/response/v1
questionnaire: self-check@1
answers:
  PAR4: 4
  PSN4: 2
  PRM4: 3
  PRC7: 5
  PLT5: 1
  PFM1: 3
  PUR4: 4
  MKT3: 2
  WAL1: 5
  ONE3: 1
  OWN2: unknown
  TGT4: { value: 3, comment: so to say }
`;
const two = one.replace('PAR4: 4', 'PAR4: 1').replace('PLT5: 1', 'PLT5: unknown');
const inJson = (value: number): string =>
  JSON.stringify({
    schema: 'cx-maturity/response/v1',
    questionnaire: 'self-check@1',
    answers: { PAR4: value, PSN4: value, PRM4: value, PRC7: 3, PLT5: value, PFM1: 2, PUR4: value, MKT3: 1 },
  });
const lines = [1, 2, 5].map((value) => `${inJson(value)}\n`).join('');

const cwd = folderForAll({ 'one.yaml': one, 'two.yaml': two, 'three.json': inJson(3), 'many.ndjson': lines });
const run = (args: readonly string[], options: Partial<Parameters<typeof runBinary>[1]> = {}) =>
  runBinary(args, { cwd, ...options, env: { ...epoch, ...options.env } });

/** The same entry without the price of a start, for what is asked many times over. */
const here = (args: readonly string[], options: { readonly cwd?: string } = {}) =>
  runHere(args, { cwd, env: epoch, ...options });

/** A result that was asked for as JSON: nothing but JSON on stdout. */
async function scoreAs(args: readonly string[], stdin?: string): Promise<Scorecard> {
  const { stdout, stderr, exit } = await run(['score', '--json', ...args], stdin === undefined ? {} : { stdin });
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  return JSON.parse(stdout) as Scorecard;
}

beforeAll(async () => {
  const { stdout } = await run(['score', example('workshop'), '--json']);
  writeFileSync(path.join(cwd, 'saved.json'), stdout);
});

describe('score', () => {
  test('the workshop as JSON is valid against the schema that the tool prints', async () => {
    const { stdout } = await run(['schema', 'scorecard']);
    const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(JSON.parse(stdout));
    const scorecard: unknown = JSON.parse(readFileSync(path.join(cwd, 'saved.json'), 'utf8'));
    validate(scorecard);
    expect(validate.errors).toBeNull();
    expect((scorecard as Scorecard).people).toBe(24);
    expect((scorecard as Scorecard).privacy).toEqual({ mode: 'anonymous', minGroup: 5 });
  });

  test.each([
    ['de', 'Gesamtergebnis', 'Kundenreife: Nordwerk', 'Overall'],
    ['en', 'Overall result', 'CX maturity: Nordwerk', 'Gesamtergebnis'],
  ])('the workshop as a table in %s', async (lang, heading, _title, other) => {
    const { stdout, stderr, exit } = await run(['score', example('workshop'), '--lang', lang]);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(stdout).toContain(heading);
    expect(stdout).toContain('Nordwerk Maschinenbau GmbH');
    expect(stdout).not.toContain(other);
    // 80 columns where there is no terminal to ask, and nothing to steer one with.
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(stdout).not.toMatch(/[^\P{C}\n]/u);
  });

  test('without a table there is no talk on stdout, and with --quiet none at all', async () => {
    const { stdout, stderr } = await run(['report', 'one.yaml', '-o', 'quiet.md', '--quiet']);
    expect({ stdout, stderr }).toEqual({ stdout: '', stderr: '' });
  });

  test('several response files together, whatever their formats, in any order, give the same bytes', async () => {
    const some = ['one.yaml', 'two.yaml', 'three.json', 'many.ndjson'];
    const first = await run(['score', '--json', ...some]);
    const second = await run(['score', '--json', ...some.toReversed()]);
    expect(second.stdout).toBe(first.stdout);
    expect((JSON.parse(first.stdout) as Scorecard).people).toBe(6);
    const report = await Promise.all([some, some.toReversed()].map((each) => run(['report', '-f', 'html', ...each])));
    expect(report[0]?.stdout).toBe(report[1]?.stdout);
    expect(report[0]?.stdout).toMatch(/^<!DOCTYPE html>/);
  });

  test('stdin in YAML, in JSON and line by line is as good as a file', async () => {
    expect(await scoreAs(['-'], one)).toEqual(await scoreAs(['one.yaml']));
    expect(await scoreAs(['-'], inJson(3))).toEqual(await scoreAs(['three.json']));
    expect(await scoreAs(['-'], JSON.stringify(JSON.parse(inJson(3)), null, 2))).toEqual(await scoreAs(['three.json']));
    expect(await scoreAs(['-'], lines)).toEqual(await scoreAs(['many.ndjson']));
    expect(await scoreAs(['-', 'two.yaml'], one)).toEqual(await scoreAs(['one.yaml', 'two.yaml']));
  });

  test('a saved scorecard on stdin is told apart from responses', async () => {
    const saved = readFileSync(path.join(cwd, 'saved.json'), 'utf8');
    const { stdout, exit } = await run(['score', '-', '--json'], { stdin: saved });
    expect(exit).toBe(0);
    expect(stdout).toBe(saved);
  });

  test('nothing on stdin, or something wrong there, is bad input', async () => {
    const empty = await run(['score', '-']);
    expect(empty).toMatchObject({ exit: 2, stdout: '' });
    expect(empty.stderr).toMatch(/^error: Nothing arrived on stdin/);
    const wrong = await run(['score', '-', '--json'], { stdin: one.replace('PAR4: 4', 'PAR4: 44') });
    expect(wrong).toMatchObject({ exit: 2, stdout: '' });
    expect(wrong.stderr).toMatch(/^-:4:9: error: /);
  });

  test('inputs of different kinds are refused, and so are several scorecards', async () => {
    writeFileSync(path.join(cwd, 'another.json'), readFileSync(path.join(cwd, 'saved.json')));
    for (const [args, told] of [
      [['one.yaml', example('ci')], /^error: The inputs are of different kinds/],
      [['saved.json', 'one.yaml'], /^error: The inputs are of different kinds/],
      [['saved.json', 'another.json'], /^error: There are 2 saved scorecards/],
      [[example('ci'), example('workshop')], /^error: The inputs are of different kinds/],
    ] as const) {
      const { stderr, stdout, exit } = await run(['score', ...args]);
      expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
      expect(stderr).toMatch(told);
    }
  });

  test('the same input twice gives the same bytes, and only the moment depends on the clock', async () => {
    const now = await runBinary(['score', 'one.yaml', '--json'], { cwd });
    const then = await run(['score', 'one.yaml', '--json']);
    expect((await run(['score', 'one.yaml', '--json'])).stdout).toBe(then.stdout);
    expect(JSON.parse(then.stdout)).toMatchObject({ meta: { created: '2026-03-01T00:00:00.000Z' } });
    expect(now.stdout.replace(/"created": "[^"]*"/, '')).toBe(then.stdout.replace(/"created": "[^"]*"/, ''));
  });
});

describe('report', () => {
  test('of a saved scorecard is byte for byte the report of its responses, apart from their branding', async () => {
    const plain = folderForTest();
    cpSync(example('workshop'), plain, { recursive: true });
    const settings = readFileSync(path.join(plain, 'assessment.yaml'), 'utf8');
    writeFileSync(path.join(plain, 'assessment.yaml'), settings.replace(/^branding:\n(?: .*\n)+/m, ''));
    for (const format of ['md', 'html', 'json']) {
      const direct = await run(['report', plain, '-f', format, '--lang', 'de']);
      const saved = await run(['report', 'saved.json', '-f', format, '--lang', 'de']);
      expect(saved.stdout).toBe(direct.stdout);
      expect(saved).toMatchObject({ exit: 0, stderr: '' });
    }
  });

  test('in two formats and two languages goes into a folder that is made for it', async () => {
    const folder = folderForTest();
    const made = await run([
      'report',
      example('workshop'),
      '-f',
      'md,html',
      '--lang',
      'de,en',
      '-o',
      path.join(folder, 'out/'),
    ]);
    expect(made).toMatchObject({ exit: 0, stdout: '' });
    const names = ['out/report.de.html', 'out/report.de.md', 'out/report.en.html', 'out/report.en.md'];
    expect(listFiles(folder)).toEqual(names);
    expect(made.stderr.trimEnd().split('\n')).toHaveLength(4);
    const [deHtml = '', deMd = '', enHtml = '', enMd = ''] = names.map((name) =>
      readFileSync(path.join(folder, name), 'utf8'),
    );
    expect(deHtml).toContain('<html lang="de">');
    expect(enHtml).toContain('<html lang="en">');
    expect(deHtml).toContain('Nordwerk');
    expect(deMd).toMatch(/^## .*Stufe/m);
    expect(enMd).toMatch(/^## .* at level \d/m);
    // A plan of the report's own words: no headline of one language in the other.
    const headlines = (text: string): string[] => text.match(/^## .*$/gm) ?? [];
    expect(headlines(deMd)).toHaveLength(headlines(enMd).length);
    expect(headlines(deMd).filter((line) => headlines(enMd).includes(line) && !/Personas|Promoter/.test(line))).toEqual(
      [],
    );
  });

  test('the line of the issue works as it stands there', async () => {
    const folder = folderForTest();
    const { exit } = await run(['report', example('workshop'), '-f', 'md,html', '-o', 'out/'], { cwd: folder });
    expect(exit).toBe(0);
    expect(listFiles(folder)).toEqual(['out/report.html', 'out/report.md']);
    // The assessment is German, and nobody asked for anything else.
    expect(readFileSync(path.join(folder, 'out/report.md'), 'utf8')).toMatch(/^## .*Stufe/m);
  });

  test('without -o goes to stdout, in one format only', async () => {
    const md = await run(['report', 'one.yaml']);
    expect(md.stdout).toMatch(/^<!-- cx-maturity report -->\n\n# /);
    expect(md).toMatchObject({ exit: 0, stderr: '' });
    const both = await run(['report', 'one.yaml', '-f', 'md,html']);
    expect(both).toMatchObject({ exit: 2, stdout: '' });
    expect(both.stderr).toMatch(/^error: Several formats \(md and html\)/);
  });

  test('the name of the file says which format is meant; a folder takes what is asked for', async () => {
    const folder = folderForTest();
    mkdirSync(path.join(folder, 'there'));
    await run(['report', 'one.yaml', '-o', path.join(folder, 'a.html')]);
    await run(['report', 'one.yaml', '-o', path.join(folder, 'b.json')]);
    await run(['report', 'one.yaml', '-o', path.join(folder, 'there')]);
    expect(listFiles(folder)).toEqual(['a.html', 'b.json', 'there/report.md']);
    expect(readFileSync(path.join(folder, 'a.html'), 'utf8')).toMatch(/^<!DOCTYPE html>/);
    expect(JSON.parse(readFileSync(path.join(folder, 'b.json'), 'utf8'))).toMatchObject({
      schema: 'cx-maturity/scorecard/v1',
    });
  });

  test('writes over its own renderings, and over nothing else without --force', async () => {
    const folder = folderForTest({
      'notes.md': '# How we use cx-maturity 0.1.0\n\nSee cx-maturity.\n',
      'report.html': '<!DOCTYPE html><title>cx-maturity</title>\n',
      'assessment.yaml': 'schema: cx-maturity/assessment/v1\n',
      'response.json': '{\n  "schema": "cx-maturity/response/v1"\n}\n',
      empty: '',
    });
    const own = ['-f', 'md,html,json', '-o', path.join(folder, 'own/')];
    for (const lang of ['de', 'en', 'de']) {
      expect(await here(['report', 'one.yaml', '--lang', lang, ...own])).toMatchObject({ exit: 0 });
    }
    const before = readTree(folder);
    for (const name of ['notes.md', 'report.html', 'assessment.yaml', 'response.json', 'empty']) {
      const { exit, stderr } = await here(['report', 'one.yaml', '-f', 'md', '-o', path.join(folder, name)]);
      expect(exit, name).toBe(2);
      expect(stderr, name).toMatch(/^error: The file ‘.*’ exists already; ‘--force’ overwrites it\.\n$/);
    }
    expect(readTree(folder)).toEqual(before);
    // One foreign file among several is enough to write none.
    writeFileSync(path.join(folder, 'own/report.md'), 'mine\n');
    const half = readTree(folder);
    expect(await here(['report', 'two.yaml', ...own])).toMatchObject({ exit: 2 });
    expect(readTree(folder)).toEqual(half);
    expect(await run(['report', 'two.yaml', ...own, '--force'])).toMatchObject({ exit: 0 });
    expect(readFileSync(path.join(folder, 'own/report.md'), 'utf8')).toMatch(/^<!-- cx-maturity report -->/);
  });

  test('bad input, a bad flag or a place that cannot be written leave nothing behind', async () => {
    const folder = folderForTest({ 'bad.yaml': one.replace('PAR4', 'PAR44'), file: 'x' });
    const before = readTree(folder);
    for (const args of [
      ['bad.yaml', '-o', 'out.md'],
      ['bad.yaml', '-f', 'md,html', '-o', 'out/'],
      [path.join(cwd, 'one.yaml'), '-f', 'docx', '-o', 'out.docx'],
      [path.join(cwd, 'one.yaml'), '--lang', 'fr', '-o', 'out.md'],
      [path.join(cwd, 'one.yaml'), '-o', 'file/out.md'],
    ]) {
      const { exit, stderr, stdout } = await here(['report', ...args], { cwd: folder });
      expect({ exit, stdout }, args.join(' ')).toEqual({ exit: 2, stdout: '' });
      expect(stderr).toMatch(/error: /);
      expect(stderr).not.toMatch(/^\s+at /m);
    }
    expect(readTree(folder)).toEqual(before);
    expect(existsSync(path.join(folder, 'out'))).toBe(false);
  });
});

describe('explain', () => {
  const what = ['overall', 'personas', 'marketing-only', 'PSN1', 'MKT1'];

  test.each(['de', 'en'])('a section, an item and the whole in %s', async (lang) => {
    for (const name of what) {
      const { stdout, stderr, exit } = await here(['explain', 'saved.json', name, '--lang', lang]);
      expect({ exit, stderr }, name).toEqual({ exit: 0, stderr: '' });
      expect(stdout.length, name).toBeGreaterThan(100);
      expect(stdout, name).not.toMatch(/undefined|NaN|\[object|[^\P{C}\n]/u);
    }
    const whole = await here(['explain', 'saved.json', '--lang', lang]);
    expect(whole.stdout).toBe((await here(['explain', 'saved.json', 'overall', '--lang', lang])).stdout);
  });

  test('every finding of a scorecard and every cap that holds', async () => {
    // Five everywhere: the best practice is claimed, and every sign of failure is seen.
    const { stdout: shown } = await here(['questionnaire', 'show', 'seven-ps', '--json']);
    const core = (JSON.parse(shown) as Questionnaire).sections.filter(({ kind }) =>
      /^(?:dimension|anti-pattern)$/.test(kind),
    );
    const answers = Object.fromEntries(core.flatMap(({ items }) => items.map(({ id }) => [id, 5])));
    const response = { schema: 'cx-maturity/response/v1', questionnaire: 'seven-ps@1', answers };
    const folder = folderForTest({ 'five.json': JSON.stringify(response) });
    const { stdout: scored } = await here(['score', 'five.json', '--json'], { cwd: folder });
    const scorecard = JSON.parse(scored) as Scorecard;
    writeFileSync(path.join(folder, 'five.saved.json'), scored);
    const caps = [scorecard.overall, ...scorecard.sections].flatMap((each) => ('caps' in each ? each.caps : []));
    expect(scorecard.findings).not.toEqual([]);
    expect(caps).not.toEqual([]);
    for (const id of new Set([...scorecard.findings, ...caps].map((each) => each.id))) {
      for (const lang of ['de', 'en']) {
        const { stdout, stderr, exit } = await here(['explain', 'five.saved.json', id, '--lang', lang], {
          cwd: folder,
        });
        expect({ exit, stderr }, id).toEqual({ exit: 0, stderr: '' });
        expect(stdout.length, id).toBeGreaterThan(100);
        expect(stdout, id).not.toMatch(/undefined|NaN|\[object|[^\P{C}\n]/u);
      }
    }
  });

  test('something unknown is told with the nearest name', async () => {
    const { stderr, stdout, exit } = await here(['explain', 'saved.json', 'persona', '--lang', 'de']);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toMatch(/^Fehler: Zu „persona“ gibt es .* Meinten Sie „personas“\?\n$/);
  });

  test('an anonymous assessment is explained without showing a single answer', async () => {
    const { stdout } = await here(['explain', example('workshop'), 'PSN1', '--lang', 'en']);
    const names = listFiles(example('workshop', 'responses')).map((name) => name.replace('.yaml', ''));
    expect(names.filter((name) => stdout.includes(name))).toEqual([]);
  });
});

test('a file that is named twice counts once', async () => {
  const file = path.join(root, 'examples/self-check/response.yaml');
  const { stdout, exit } = await runHere(['score', file, file, '--json'], { cwd: root });
  expect(exit).toBe(0);
  expect((JSON.parse(stdout) as { people: number }).people).toBe(1);
});

test('several responses where one was agreed on are averaged, and that is said', async () => {
  const cwd = folderForTest({ ...smallFolder, 'responses/two.yaml': smallFolder['responses/one.yaml'] });
  const { stderr, exit } = await runHere(['score', '.'], { cwd });
  expect(exit).toBe(0);
  expect(stderr).toContain('One agreed answer was announced (privacy: agreed), 2 responses were found');
});
