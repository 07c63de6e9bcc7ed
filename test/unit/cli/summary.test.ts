import { describe, expect, test } from 'vitest';
import { makeScorecard } from '../../fixtures/scorecard.js';
import { folderForTest, readTree } from '../../helpers/folders.js';
import { runHere } from '../../helpers/run-here.js';
import { smallFolder } from '../../helpers/small.js';

describe('report --summary', () => {
  test('prints the short form, whose first line stays the same', async () => {
    const cwd = folderForTest(smallFolder);
    const first = await runHere(['report', '.', '--summary'], { cwd });
    expect(first).toMatchObject({ exit: 0, stderr: '' });
    expect(first.stdout).toMatch(/^<!-- cx-maturity:summary:small(?::[a-z0-9-]+)? -->\n\n## /);
    const german = await runHere(['report', '.', '--summary', '-f', 'md', '--lang', 'de'], { cwd });
    expect(german.stdout.split('\n')[0]).toBe(first.stdout.split('\n')[0]);
    expect(german.stdout).not.toBe(first.stdout);
  });

  test('writes into a file, and again over its own, into a folder under a name of its own', async () => {
    const cwd = folderForTest(smallFolder);
    for (const _ of [1, 2]) {
      expect((await runHere(['report', '.', '--summary', '-o', 'comment.md'], { cwd })).exit).toBe(0);
    }
    expect((await runHere(['report', '.', '--summary', '--lang', 'de,en', '-o', 'out/'], { cwd })).exit).toBe(0);
    expect(Object.keys(readTree(cwd))).toEqual(
      expect.arrayContaining(['comment.md', 'out/summary.de.md', 'out/summary.en.md']),
    );
  });

  test.each([
    [['-f', 'html'], 'html'],
    [['-f', 'md,json', '-o', 'out/'], 'json'],
    [['-o', 'page.html'], 'html'],
    [['-f', 'pdf', '-o', 'page.pdf'], 'pdf'],
  ])('with %j is refused in one sentence, and nothing is written', async (args, format) => {
    const cwd = folderForTest(smallFolder);
    const before = readTree(cwd);
    const { exit, stdout, stderr } = await runHere(['report', '.', '--summary', ...args], { cwd });
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toMatch(new RegExp(`Markdown \\(md\\) only, not as ‘?${format}’?\\.`));
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(readTree(cwd)).toEqual(before);
  });
});

test('a Markdown report too large for a step summary says so, and its short form does not', async () => {
  const scorecard = makeScorecard();
  const sections = scorecard.sections.map((section) => ({
    ...section,
    items: section.items.map((item) => ({ ...item, comments: Array.from({ length: 12 }, () => 'Wort '.repeat(1990)) })),
  }));
  const cwd = folderForTest({ 'saved.json': JSON.stringify({ ...scorecard, sections }) });
  const full = await runHere(['report', 'saved.json', '-f', 'md', '-o', 'report.md'], { cwd });
  expect(full).toMatchObject({ exit: 0 });
  expect(full.stderr).toMatch(/larger than 1 MiB: .*‘--summary’/);
  const html = await runHere(['report', 'saved.json', '-f', 'html', '-o', 'report.html'], { cwd });
  expect(html.stderr).not.toMatch(/MiB/);
  const short = await runHere(['report', 'saved.json', '--summary'], { cwd });
  expect(short).toMatchObject({ exit: 0, stderr: '' });
  expect(Buffer.byteLength(short.stdout)).toBeLessThan(65_000);
});
