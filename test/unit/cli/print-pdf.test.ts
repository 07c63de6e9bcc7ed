import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { printPdf } from '../../../src/cli/printing/print-pdf.js';
import type { Problem } from '../../../src/model/problem.js';
import { folderForTest } from '../../helpers/folders.js';
import { makeIo } from '../../helpers/run-here.js';

/** Prints with a shell script in place of a browser; what it was given is in its arguments. */
async function printWith(script: string, wait?: number) {
  const folder = folderForTest({ 'browser.sh': `#!/bin/sh\n${script}\n`, 'temporary/kept.txt': '' });
  const browser = path.join(folder, 'browser.sh');
  chmodSync(browser, 0o755);
  vi.stubEnv('TMPDIR', path.join(folder, 'temporary'));
  const { io } = makeIo({
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', CX_MATURITY_BROWSER: browser, OUT: folder },
  });
  const printed = await printPdf('<!DOCTYPE html>', io, wait);
  vi.unstubAllEnvs();
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  return { browser, printed, read, left: readdirSync(path.join(folder, 'temporary')) };
}

const problemOf = (printed: Awaited<ReturnType<typeof printPdf>>): Problem | null =>
  'problem' in printed ? printed.problem : null;

/** Makes the shell know where the PDF goes and what the page is. */
const places = `for each in "$@"; do
  case "$each" in --print-to-pdf=*) pdf="\${each#--print-to-pdf=}";; file:*) page="\${each#file://}";; esac
done`;

describe.skipIf(process.platform === 'win32')('a browser', () => {
  test('gives the bytes that it wrote, of the page that it was given', async () => {
    const { printed, left } = await printWith(`${places}\n{ printf '%%PDF-1.7 '; cat "$page"; } > "$pdf"`);
    expect('bytes' in printed && Buffer.from(printed.bytes).toString()).toBe('%PDF-1.7 <!DOCTYPE html>');
    expect(left).toEqual(['kept.txt']);
  });

  test('works in a folder that nobody else can read', async () => {
    const { read } = await printWith(`ls -ld . | cut -c1-10 > "$OUT/mode"; ls -a > "$OUT/names"`);
    expect(read('mode')).toBe('drwx------\n');
    expect(read('names').split('\n')).toContain('page.html');
  });

  test('gets no way to any other machine, and never a profile of the user', async () => {
    const { read } = await printWith(`printf '%s\\n' "$@" > "$OUT/arguments"`);
    const given = read('arguments').trimEnd().split('\n');
    expect(given).toEqual(
      expect.arrayContaining(['--headless', '--host-resolver-rules=MAP * ^NOTFOUND', '--no-proxy-server']),
    );
    expect(given.find((each) => each.startsWith('--user-data-dir='))).toContain('/temporary/cx-maturity-');
    expect(given.includes('--no-sandbox')).toBe(process.getuid?.() === 0);
  });

  test.each([
    ['says nothing', 'exit 1', null],
    ['says why', 'echo first >&2; echo "cannot go on" >&2; exit 3', 'cannot go on'],
    ['says where in its sources', "echo '[12:34:1122/06.7:ERROR:a/b.cc(9)] No display' >&2; exit 1", 'No display'],
    [
      'says why above a stack trace',
      "echo '[12:34:FATAL:zygote.cc(128)] No usable sandbox!' >&2; echo '#0 0x55d0' >&2; exit 133",
      'No usable sandbox!',
    ],
    ['writes nothing and is content', 'echo "Page load failed" >&2; exit 0', 'Page load failed'],
    ['writes an empty file', `${places}; : > "$pdf"`, null],
    ['writes something else', `${places}; echo '<html>' > "$pdf"`, null],
    ['writes a file and fails', `${places}; printf '%%PDF-1.7' > "$pdf"; exit 1`, null],
    ['dies', 'kill -9 $$', null],
  ])('that %s has failed', async (_what, script, said) => {
    const { browser, printed, left } = await printWith(script);
    expect(problemOf(printed)).toMatchObject({ code: 'browser-failed', args: { path: browser, said } });
    expect(left).toEqual(['kept.txt']);
  });

  test('that does not come to an end is ended, with all that it started', async () => {
    const { browser, printed, read, left } = await printWith('sleep 300 & echo $! > "$OUT/child"; sleep 300', 500);
    expect(problemOf(printed)).toMatchObject({ code: 'browser-too-slow', args: { path: browser, seconds: 0.5 } });
    expect(left).toEqual(['kept.txt']);
    await vi.waitFor(() => expect(isRunning(read('child').trim())).toBe(false));
  });

  test('that leaves something running is not waited for', async () => {
    const { printed, read } = await printWith(
      `${places}; sleep 300 & echo $! > "$OUT/child"; printf '%%PDF-1.7' > "$pdf"`,
      20_000,
    );
    expect(problemOf(printed)).toBeNull();
    await vi.waitFor(() => expect(isRunning(read('child').trim())).toBe(false));
  });

  test('that cannot be started is told', async () => {
    const folder = folderForTest({ browser: 'no program\n' });
    const browser = path.join(folder, 'browser');
    chmodSync(browser, 0o755);
    const { io } = makeIo({ cwd: folder, env: { CX_MATURITY_BROWSER: './browser' } });
    expect(problemOf(await printPdf('', io))).toMatchObject({ code: 'browser-failed', args: { path: browser } });
    chmodSync(browser, 0o644);
    expect(problemOf(await printPdf('', io))).toMatchObject({ code: 'browser-not-there', args: { path: './browser' } });
  });

  test('has nowhere to work where the temporary folder is gone', async () => {
    const folder = folderForTest();
    vi.stubEnv('TMPDIR', path.join(folder, 'gone'));
    const { io } = makeIo({ cwd: folder, env: { CX_MATURITY_BROWSER: '/bin/true' } });
    const printed = await printPdf('', io);
    vi.unstubAllEnvs();
    expect(problemOf(printed)).toMatchObject({ code: 'cannot-write', args: { cause: 'ENOENT' } });
  });
});

/** Whether a process is there and not only waiting to be buried. */
function isRunning(id: string): boolean {
  const { io } = makeIo({ cwd: '.' });
  return io.birthOf(Number(id)) !== null;
}
