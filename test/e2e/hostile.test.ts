import { closeSync, ftruncateSync, openSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderForTest, listFiles } from '../helpers/folders.js';
import { runBinary } from '../helpers/run-binary.js';

/** What could end the process itself, not only the work: held against the real binary, with its own stack and memory. */
const nested = '['.repeat(100_000) + ']'.repeat(100_000);
const cases: readonly (readonly [what: string, file: string, content: string, told: RegExp])[] = [
  ['a hundred thousand lists in lists', 'r.yaml', nested, /^r\.yaml:1:\d+: error: .*nested too deeply/],
  ['the same in JSON', 'r.json', nested, /^r\.json:1:1: error: .*nested too deeply/],
  ['the same line by line', 'r.ndjson', `{}\n${nested}\n`, /^r\.ndjson:2:1: error: .*nested too deeply/m],
  [
    'one text of thirty megabytes in a line',
    'r.ndjson',
    `{"schema": "${'x'.repeat(30_000_000)}"}`,
    /^r\.ndjson:1:1: error: The line is too large/,
  ],
  ['three hundred thousand empty comments', 'r.yaml', '#\n'.repeat(300_000), /^r\.yaml:1:1: error: The file is empty/],
];

test.each(cases.map(([what, file, content, told]) => ({ what, file, content, told })))(
  '$what',
  async ({ file, content, told }) => {
    const cwd = folderForTest({ [file]: content });
    const { stdout, stderr, exit } = await runBinary(['report', file, '-o', 'out.md'], { cwd });
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toMatch(told);
    expect(stderr).not.toMatch(/^\s+at |FATAL/m);
    expect(listFiles(cwd)).toEqual([file]);
  },
);

test('the same through stdin', async () => {
  const { stdout, stderr, exit } = await runBinary(['score', '-'], { cwd: folderForTest(), stdin: nested });
  expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
  expect(stderr).toMatch(/^-:1:\d+: error: .*nested too deeply/);
});

test('a hundred megabytes are refused at once, as quickly as nothing', async () => {
  const cwd = folderForTest();
  const descriptor = openSync(path.join(cwd, 'large.yaml'), 'w');
  ftruncateSync(descriptor, 100 * 1024 * 1024);
  closeSync(descriptor);
  const started = performance.now();
  const { stderr, exit } = await runBinary(['score', 'large.yaml'], { cwd });
  expect(exit).toBe(2);
  expect(stderr).toBe('large.yaml:1:1: error: The file is too large (100.0 MB); at most 4.0 MB is allowed.\n');
  expect(performance.now() - started).toBeLessThan(5000);
});

test.runIf(process.platform !== 'win32')(
  'a device without an end is left as soon as it has given too much',
  async () => {
    const { stderr, exit } = await runBinary(['score', '/dev/zero'], { cwd: folderForTest() });
    expect(exit).toBe(2);
    expect(stderr).toMatch(/^\/dev\/zero:1:1: error: The file is too large/);
  },
);
