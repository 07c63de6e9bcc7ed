import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { folderForAll, folderForTest, listFiles } from '../helpers/folders.js';
import { example, runBinary } from '../helpers/run-binary.js';
import { runHere } from '../helpers/run-here.js';
import { smallAssessment, smallFolder } from '../helpers/small.js';

const cwd = folderForAll(smallFolder);
const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  runBinary(['check', ...args], { cwd, env });
const here = (args: readonly string[], folder = cwd) => runHere(['check', ...args], { cwd: folder });

describe('check', () => {
  test('exits with 0 where every bound holds, with 1 where one is broken, with 2 where it cannot be told', async () => {
    const passed = await run([example('ci')]);
    expect(passed).toMatchObject({ exit: 0, stderr: '' });
    expect(passed.stdout).toMatch(/^Gate passed/);
    const failed = await run([example('workshop')]);
    expect(failed).toMatchObject({ exit: 1, stderr: '' });
    expect(failed.stdout).not.toMatch(/passed/i);
    const wrong = await run([example('ci'), '--min-level', 'high']);
    expect(wrong).toMatchObject({ exit: 2, stdout: '' });
    expect(wrong.stderr).toMatch(/^error: ‘high’ is no threshold for --min-level/);
  });

  test('a flag takes the place of what the assessment says on the same matter', async () => {
    expect((await here([example('ci'), '--min-level', '5'])).exit).toBe(1);
    expect((await here([example('ci'), '--min', 'platforms=5'])).exit).toBe(1);
    expect((await here([example('ci'), '--max-severity', 'absent'])).exit).toBe(1);
    expect((await here([example('ci'), '--max-severity', 'walls=absent'])).exit).toBe(1);
    expect((await here([example('ci'), '--min-coverage', '100%', '--min-score', '4,5'])).exit).toBe(1);
    expect((await here([example('ci'), '--max-not-applicable', '0'])).exit).toBe(1);
    const eased = ['--min', 'personas=1', '--min', 'purpose=1', '--min-score', '1', '--min-level', '1'];
    expect(
      (await here([example('workshop'), ...eased, '--max-severity', 'entrenched', '--min-coverage', '0'])).exit,
    ).toBe(0);
  });

  test('a warning says so and changes no exit code', async () => {
    const { stdout, exit } = await here([example('ci'), '--warn-min-level', '5', '--warn-max-severity', 'absent']);
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^Gate passed, with .*warning/);
    expect(stdout).toContain('expected at least 5');
  });

  test('a gate on nothing is bad usage, not a pass', async () => {
    const { stdout, stderr, exit } = await run(['responses/one.yaml', '--questionnaire', 'questionnaire.yaml']);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toMatch(/^error: No threshold is set, so there is nothing to check/);
    const bare = folderForTest({
      ...smallFolder,
      'assessment.yaml': smallAssessment.slice(0, smallAssessment.indexOf('thresholds')),
    });
    expect(await here(['.'], bare)).toMatchObject({ exit: 2, stdout: '' });
    const empty = folderForTest({
      ...smallFolder,
      'assessment.yaml': smallAssessment.replace('min_level: 2', 'min: {}'),
    });
    expect(await here(['.'], empty)).toMatchObject({ exit: 2, stdout: '' });
  });

  test('a threshold on a section that does not exist is bad usage, with the nearest that does', async () => {
    const { stdout, stderr, exit } = await here([example('ci'), '--min', 'persona=3', '--lang', 'de']);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toMatch(/^Fehler: .*„persona“.* Meinten Sie „personas“\?$/m);
  });

  test('every wrong flag is told in one run', async () => {
    const { stdout, stderr, exit } = await here([
      example('ci'),
      '--min-level',
      '12',
      '--min-score',
      'x',
      '--basis',
      'middle',
      '-f',
      'xml',
    ]);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toHaveLength(4);
  });

  test('what nobody answered does not pass, on either basis', async () => {
    for (const basis of ['low', 'answered']) {
      for (const highest of ['present', 'entrenched']) {
        const { stdout, exit } = await here(['.', '--max-severity', `walls=${highest}`, '--basis', basis]);
        expect(exit, `${basis} ${highest}`).toBe(1);
        expect(stdout).toMatch(/^Gate not passed|^Gate failed/);
      }
    }
  });

  describe('in every format', () => {
    const formats = ['text', 'json', 'junit', 'markdown', 'github'];
    const shapes: Readonly<Record<string, RegExp>> = {
      text: /^(?:Gate|Prüfung|Schwellen)/,
      json: /^\{\n {2}"schema": "cx-maturity\/verdict\/v1"/,
      junit: /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites /,
      markdown: /^## \S+ cx-maturity: /,
      github: /^::(?:notice|warning|error) title=cx-maturity%3A/,
    };

    test('the verdict is the same, to stdout and to a file, in both languages', async () => {
      for (const lang of ['en', 'de']) {
        for (const format of formats) {
          const { stdout, stderr, exit } = await here([example('workshop'), '-f', format, '--lang', lang]);
          expect({ exit, stderr }, format).toEqual({ exit: 1, stderr: '' });
          if (format === 'text') expect(stdout.length).toBeGreaterThan(100);
          else expect(stdout, format).toMatch(shapes[format] ?? /^$/);
          expect(stdout).not.toMatch(/undefined|NaN|\[object/);
        }
      }
    });

    test('all of them go into one folder, and again, with the verdict in the log', async () => {
      const folder = folderForTest();
      for (let time = 0; time < 2; time += 1) {
        const { stdout, stderr, exit } = await run([
          example('ci'),
          '-f',
          formats.join(','),
          '-o',
          path.join(folder, 'out'),
        ]);
        expect({ exit, stdout }).toEqual({ exit: 0, stdout: '' });
        expect(stderr).toMatch(/^Gate passed/);
      }
      expect(listFiles(folder)).toEqual([
        'out/verdict.github.txt',
        'out/verdict.json',
        'out/verdict.md',
        'out/verdict.txt',
        'out/verdict.xml',
      ]);
      expect(JSON.parse(readFileSync(path.join(folder, 'out/verdict.json'), 'utf8'))).toMatchObject({ passed: true });
    });

    test.each(formats)('%s is written over when it is our own', async (format) => {
      const folder = folderForTest();
      const args = [example('ci'), '-f', format, '-o', path.join(folder, 'verdict.out')];
      expect((await here(args)).exit).toBe(0);
      expect((await here(args)).exit).toBe(0);
      const foreign = folderForTest({ 'verdict.out': 'mine\n' });
      expect((await here([example('ci'), '-f', format, '-o', path.join(foreign, 'verdict.out')])).exit).toBe(2);
      expect(readFileSync(path.join(foreign, 'verdict.out'), 'utf8')).toBe('mine\n');
    });

    test('several without a place to go, or one that nobody knows, are bad usage', async () => {
      expect(await here([example('ci'), '-f', 'json,junit'])).toMatchObject({ exit: 2, stdout: '' });
      expect(await here([example('ci'), '-f', 'jnit'])).toMatchObject({ exit: 2, stdout: '' });
    });

    test('--json is the format json', async () => {
      const first = await here([example('ci'), '--json']);
      const second = await here([example('ci'), '-f', 'json']);
      expect(JSON.parse(first.stdout)).toMatchObject({ schema: 'cx-maturity/verdict/v1', passed: true });
      expect(first.stdout.replace(/"created": ".*"/, '')).toBe(second.stdout.replace(/"created": ".*"/, ''));
    });
  });
});

describe('a saved scorecard', () => {
  let saved = '';
  beforeAll(async () => {
    const { stdout } = await runHere(['score', '.', '--json'], { cwd });
    saved = stdout;
  });

  test('is held against flags like the answers that it came from', async () => {
    const folder = folderForTest({ 'saved.json': saved });
    expect((await here(['saved.json', '--min-level', '2'], folder)).exit).toBe(0);
    expect((await here(['saved.json', '--min-level', '5'], folder)).exit).toBe(1);
  });
});
