import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { processIo } from '../../src/cli/io.js';
import { folderForTest, readTree } from '../helpers/folders.js';
import { root, runBinary } from '../helpers/run-binary.js';
import { smallFolder } from '../helpers/small.js';

/** A folder with an assessment, and programs that stand in for a browser. */
function withBrowsers(scripts: Readonly<Record<string, string>>): string {
  const programs = Object.entries(scripts).map(([name, script]) => [`bin/${name}`, `#!/bin/sh\n${script}\n`]);
  const cwd = folderForTest({ ...smallFolder, ...Object.fromEntries(programs), 'temporary/kept.txt': '' });
  for (const name of Object.keys(scripts)) chmodSync(path.join(cwd, 'bin', name), 0o755);
  return cwd;
}

// Elsewhere there may be browsers at places that no test can take away, or no shell.
describe.skipIf(process.platform !== 'linux')('a PDF that cannot be had', () => {
  test.each([
    ['no browser', {}, ['-o', 'a.pdf'], /none was found .*Chromium, Chrome or Edge.*CX_MATURITY_BROWSER.*‘-f html’/],
    [
      'a browser that is not there',
      { CX_MATURITY_BROWSER: '/no/where' },
      ['-o', 'a.pdf'],
      /CX_MATURITY_BROWSER names ‘\/no\/where’/,
    ],
    [
      'a browser that fails',
      { CX_MATURITY_BROWSER: 'bin/failing' },
      ['-o', 'a.pdf'],
      /failing’ printed no PDF and said last: ‘no \\u001b\[31mdisplay’/,
    ],
    [
      'a browser that fails after others',
      { CX_MATURITY_BROWSER: 'bin/failing' },
      ['-f', 'md,html,pdf', '-o', 'out/'],
      /printed no PDF/,
    ],
    ['no file', { CX_MATURITY_BROWSER: 'bin/failing' }, ['-f', 'pdf'], /‘-o report.pdf’/],
  ])('for want of %s: is told in one sentence, and nothing is written', async (_what, env, args, sentence) => {
    const cwd = withBrowsers({ failing: "printf 'no \\033[31mdisplay\\n' >&2; exit 1" });
    const before = readTree(cwd);
    const { exit, stdout, stderr } = await runBinary(['report', '.', ...args], {
      cwd,
      env: { PATH: path.join(cwd, 'nothing'), TMPDIR: path.join(cwd, 'temporary'), ...env },
    });
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toMatch(sentence);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(readTree(cwd)).toEqual(before);
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('for %s leaves no folder and no browser behind', async (signal, code) => {
    const cwd = withBrowsers({ chromium: 'echo $$ > "$OUT.new"; mv "$OUT.new" "$OUT"; sleep 300' });
    const out = path.join(cwd, 'browser');
    const child = spawn(process.execPath, [path.join(root, 'bin', 'cx-maturity.js'), 'report', '.', '-o', 'a.pdf'], {
      cwd,
      env: { PATH: `${path.join(cwd, 'bin')}:${process.env.PATH}`, TMPDIR: path.join(cwd, 'temporary'), OUT: out },
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => child.on('exit', resolve));
    await vi.waitFor(() => expect(existsSync(out)).toBe(true), { timeout: 30_000 });
    child.kill(signal);
    expect(await ended).toBe(code);
    expect(readdirSync(path.join(cwd, 'temporary'))).toEqual(['kept.txt']);
    expect(existsSync(path.join(cwd, 'a.pdf'))).toBe(false);
    const browser = Number(readFileSync(out, 'utf8'));
    await vi.waitFor(() => expect(processIo().birthOf(browser)).toBeNull());
  });
});
