import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { folderForAll, listFiles } from '../helpers/folders.js';
import { root, runBinary } from '../helpers/run-binary.js';

const execute = promisify(execFile);
const folder = folderForAll();
const unpacked = path.join(folder, 'package');
let packed = '';
let names: readonly string[] = [];

beforeAll(async () => {
  // The scripts would build dist anew under the feet of every other test.
  const { stdout } = await execute('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    cwd: root,
  });
  const [made] = JSON.parse(stdout) as [{ filename: string }];
  packed = path.join(folder, made.filename);
  await execute('tar', ['-xzf', packed, '-C', folder]);
  names = listFiles(unpacked);
  symlinkSync(path.join(root, 'node_modules'), path.join(unpacked, 'node_modules'));
});

describe('the packed tarball', () => {
  test('holds what is needed to run, and nothing else', () => {
    const allowed = /^(?:bin|dist|questionnaires|templates|examples)\/|^(?:README\.md|LICENSE|package\.json)$/;
    expect(names.filter((name) => !allowed.test(name))).toEqual([]);
    expect(
      names.filter((name) =>
        /(?:^|\/)(?:test|tests|__snapshots__|node_modules|src)\/|\.test\.|\.tsbuildinfo$|\.(?:env|pem|key)$/.test(name),
      ),
    ).toEqual([]);
    for (const name of ['bin/cx-maturity.js', 'dist/cli/main.js', 'LICENSE', 'README.md', 'package.json']) {
      expect(names, name).toContain(name);
    }
    // All that the tool reads of itself at run time is there.
    for (const kept of ['questionnaires', 'templates', 'examples']) {
      const here = listFiles(path.join(root, kept)).map((name) => `${kept}/${name}`);
      expect(
        here.filter((name) => !names.includes(name)),
        kept,
      ).toEqual([]);
    }
  });

  test('is at most 1 MB', () => {
    expect(statSync(packed).size).toBeLessThanOrEqual(1024 * 1024);
  });

  test('names only files in its package.json that are there', () => {
    const { bin, exports, types } = JSON.parse(readFileSync(path.join(unpacked, 'package.json'), 'utf8')) as {
      bin: Readonly<Record<string, string>>;
      exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
      types?: string;
    };
    const named = [
      ...Object.values(bin),
      types ?? '.',
      ...Object.values(exports).flatMap((each) => (typeof each === 'string' ? [each] : Object.values(each))),
    ];
    expect(named.filter((name) => !existsSync(path.join(unpacked, name)))).toEqual([]);
  });

  test('has source maps only where they lead somewhere inside it', () => {
    const astray = names
      .filter((name) => name.endsWith('.map'))
      .filter((name) => {
        const map = JSON.parse(readFileSync(path.join(unpacked, name), 'utf8')) as {
          sources: string[];
          sourcesContent?: unknown[];
        };
        if (map.sourcesContent?.length === map.sources.length) return false;
        return map.sources.some((from) => !existsSync(path.join(unpacked, path.dirname(name), from)));
      });
    expect(astray).toEqual([]);
    const pointing = names
      .filter((name) => name.endsWith('.js'))
      .filter((name) => {
        const at = /\/\/# sourceMappingURL=(\S+)/.exec(readFileSync(path.join(unpacked, name), 'utf8'))?.[1];
        return at !== undefined && !existsSync(path.join(unpacked, path.dirname(name), at));
      });
    expect(pointing).toEqual([]);
  });

  test('runs: says its version, makes the demo, scores it', async () => {
    const cwd = path.join(folder, 'elsewhere');
    mkdirSync(cwd);
    const binary = path.join(unpacked, 'bin/cx-maturity.js');
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
    expect(await runBinary(['--version'], { cwd, binary })).toEqual({ exit: 0, stdout: `${version}\n`, stderr: '' });
    expect(await runBinary(['demo', 'd'], { cwd, binary })).toMatchObject({ exit: 0, stderr: '' });
    expect(listFiles(cwd)).toContain('d/report.html');
    const { stdout, exit } = await runBinary(['score', 'd', '--json'], { cwd, binary });
    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ schema: 'cx-maturity/scorecard/v1' });
  });

  test('confirms no translations of what it ships, and writes nothing into itself', async () => {
    const binary = path.join(unpacked, 'bin/cx-maturity.js');
    const args = ['questionnaire', 'lint', 'self-check', '--confirm-translations'];
    const { exit, stdout, stderr } = await runBinary(args, { cwd: folder, binary });
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toMatch(/^error: Translations of the shipped questionnaire ‘self-check’ .*\n$/);
    expect(listFiles(path.join(unpacked, 'questionnaires')).sort()).toEqual(
      names
        .filter((name) => name.startsWith('questionnaires/'))
        .map((name) => name.slice(15))
        .sort(),
    );
  });
});
