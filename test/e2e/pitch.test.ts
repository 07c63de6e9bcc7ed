import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderForTest } from '../helpers/folders.js';
import { example, runBinary } from '../helpers/run-binary.js';
import { runHere } from '../helpers/run-here.js';
import { smallAssessment, smallFolder } from '../helpers/small.js';

const workshop = example('workshop');

/** A small assessment with a block for its pitch. */
function withPitch(block: string): string {
  return folderForTest({ ...smallFolder, 'assessment.yaml': `${smallAssessment}pitch:\n${block}` });
}

describe('pitch', () => {
  test('prints the case for the budget as Markdown', async () => {
    const { stdout, stderr, exit } = await runBinary(['pitch', workshop], { cwd: folderForTest() });
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(stdout).toMatch(/^<!-- cx-maturity pitch -->\n\n# Budget-Pitch: Nordwerk/);
    expect(stdout.replaceAll('\u00a0', ' ')).toContain('900 × 5 % × 190.000 EUR = 8.550.000 EUR');
    expect(stdout).toContain('Fernwartung inklusive');
    expect(stdout).toContain('Das kann doch das Marketing machen.');
  });

  test('writes every format in every language asked for, again and again', async () => {
    const cwd = folderForTest();
    const args = ['pitch', workshop, '-f', 'md,html', '--lang', 'de,en', '-o', 'out/'];
    for (const _ of [1, 2]) {
      const { exit, stderr } = await runBinary(args, { cwd });
      expect(exit).toBe(0);
      expect(stderr.trim().split('\n')).toHaveLength(4);
    }
    const html = readFileSync(path.join(cwd, 'out/pitch.en.html'), 'utf8');
    expect(html).toContain('Budget pitch for customer experience');
    expect(readFileSync(path.join(cwd, 'out/pitch.de.md'), 'utf8')).toContain('## Einwände und Antworten');
  });

  test('works from a saved scorecard, without what only the assessment knows', async () => {
    const cwd = folderForTest();
    const { stdout } = await runHere(['score', workshop, '--json'], { cwd });
    const saved = await runHere(['pitch', '-', '--lang', 'en'], { cwd, stdin: stdout });
    expect(saved.exit).toBe(0);
    expect(saved.stdout).toContain('No figures of the company are given yet');
    expect(saved.stdout).not.toContain('Fernwartung');
  });

  test('shows nothing of an anonymous assessment that its scorecard does not show', async () => {
    const cwd = folderForTest();
    const { stdout: scorecard } = await runHere(['score', workshop, '--json'], { cwd });
    const { stdout } = await runHere(['pitch', workshop], { cwd });
    const story = /^> (.*)$/m.exec(stdout)?.[1] ?? '';
    expect(story).not.toBe('');
    expect(scorecard).toContain(JSON.stringify(story).slice(1, -1));
  });

  test('takes no format that it does not have, and no two of them without a place', async () => {
    const cwd = folderForTest();
    expect((await runHere(['pitch', workshop, '-f', 'json'], { cwd })).exit).toBe(2);
    expect((await runHere(['pitch', workshop, '-f', 'md,html'], { cwd })).exit).toBe(2);
    expect((await runHere(['pitch', 'nowhere'], { cwd })).exit).toBe(2);
  });
});

describe('what assessment.yaml gives for the pitch', () => {
  test('is held to what it can be, all of it at once, with its place', async () => {
    const cwd = withPitch(`  figures:
    customers: { low: 20, base: 10, high: 30 }
    budget: { low: 1, base: 2, high: 1 }
  story: Once.
  story_from: CAR1
  objections: [overlaoded, { says: Too dear. }]
`);
    const { stderr, stdout, exit } = await runHere(['pitch', '.'], { cwd });
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    const places = stderr
      .trim()
      .split('\n')
      .map((line) => line.split(': error')[0]);
    expect(places).toEqual(['17:16', '18:13', '20:3', '21:16'].map((place) => `assessment.yaml:${place}`));
    expect(stderr).toContain('low ≤ base ≤ high');
    expect(stderr).toContain('Did you mean ‘overloaded’?');
  });

  test.each([
    ['figures: { churn: 12 }', /12.*0.*1/],
    ['figures: { customers: -5 }', /-5/],
    ['figures: { customers: many }', /many/],
    ['figures: { customer: 5 }', /customer/],
    ['figures: { budget: { low: 1, high: 2 } }', /base/],
    ['target: 0', /0/],
    ['currency: "12"', /12/],
  ])('refuses %s in both languages', async (line, told) => {
    const cwd = withPitch(`  ${line}\n`);
    for (const language of ['de', 'en']) {
      const { stderr, exit } = await runHere(['pitch', '.', '--lang', language], { cwd });
      expect(exit).toBe(2);
      expect(stderr).toMatch(/^assessment\.yaml:16:\d+: /);
      expect(stderr).toMatch(told);
    }
  });

  test('names items, sections and levels that there are', async () => {
    const cwd = withPitch('  story_from: NOPE1\n  target: 6\n  objections: [{ says: No., about: nowhere }]\n');
    const { stderr, exit } = await runHere(['score', '.'], { cwd });
    expect(exit).toBe(2);
    const places = stderr
      .trim()
      .split('\n')
      .map((line) => line.split(': error')[0]);
    expect(places).toEqual(['16:15', '17:11', '18:36'].map((place) => `assessment.yaml:${place}`));
  });

  test('may name an item without a comment that is shown: then there is no pitch, and everything else', async () => {
    const cwd = withPitch('  story_from: CAR1\n');
    expect((await runHere(['score', '.'], { cwd })).exit).toBe(0);
    const { stderr, exit } = await runHere(['pitch', '.'], { cwd });
    expect(exit).toBe(2);
    expect(stderr).toMatch(/^assessment\.yaml:16:15: error: .*CAR1/);
    const shown = await runHere(['pitch', '.'], { cwd: withPitch('  story_from: CAR2\n') });
    expect(shown.stdout).toContain('> within the day');
  });

  test('stands in a new assessment as comments, which are right when the signs before them are taken away', async () => {
    for (const language of ['de', 'en']) {
      const cwd = folderForTest();
      await runHere(['init', 'own', '--organisation', 'Own', '--privacy', 'open', '--lang', language], { cwd });
      const file = path.join(cwd, 'own/assessment.yaml');
      const settings = readFileSync(file, 'utf8');
      const used = folderForTest({
        'own/assessment.yaml': settings.replace(/^# sections: .*\n/m, '').replace(/^#(?!#)/gm, ''),
        'own/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"/>',
        'own/responses/one.yaml': 'schema: cx-maturity/response/v1\nquestionnaire: seven-ps@1\nanswers: { PAR1: 3 }\n',
      });
      const { stdout, stderr, exit } = await runHere(['pitch', 'own', '--lang', 'en'], { cwd: used });
      expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
      expect(stdout).toContain('Presented by ');
      expect(stdout.replaceAll('\u00a0', ' ')).toContain('2,000 × 12% × EUR 3,400 = EUR 816,000');
    }
  });
});

describe('assess asks for what a pitch needs', () => {
  const answered = 'y\n1000-1200-1500\n12\n12%\n3,400\n\n\n80000\n€\nOne call: enough\n\n9\n4\n';
  const done = '3\n2\n1\nf\n';

  test('after an agreed assessment, and writes that block alone', async () => {
    const cwd = folderForTest({ ...smallFolder, 'assessment.yaml': `# ours\n${smallAssessment}# the end\n` });
    const { stdout, exit } = await runHere(['assess', '.', '--plain', '--new'], { cwd, stdin: `${done}${answered}` });
    expect(exit).toBe(0);
    expect(stdout).toContain('Figures for a budget pitch?');
    expect(readFileSync(path.join(cwd, 'assessment.yaml'), 'utf8')).toBe(`# ours
${smallAssessment}# the end

pitch:
  currency: €
  figures:
    customers: { low: 1000, base: 1200, high: 1500 }
    churn: 0.12
    revenue_per_customer: 3400
    budget: 80000
  vision: "One call: enough"
  target: 4
`);
  });

  test('and leaves the file as it was where nothing is wanted, nothing given, or the input ends', async () => {
    for (const stdin of ['', '\n', 'n\n', `y\n${'\n'.repeat(10)}`, 'y\n']) {
      const cwd = folderForTest(smallFolder);
      const { exit } = await runHere(['assess', '.', '--plain', '--new'], { cwd, stdin: `${done}${stdin}` });
      expect(exit).toBe(0);
      expect(readFileSync(path.join(cwd, 'assessment.yaml'), 'utf8')).toBe(smallAssessment);
    }
  });

  test('never in an anonymous assessment, and not again where figures stand', async () => {
    const anonymous = smallAssessment.replace('mode: agreed', 'mode: anonymous');
    const given = `${smallAssessment}pitch:\n  figures: { customers: 5 }\n`;
    for (const [settings, before] of [
      [anonymous, '0\n0\n'],
      [given, ''],
    ] as const) {
      const cwd = folderForTest({ ...smallFolder, 'assessment.yaml': settings });
      const { stdout, exit } = await runHere(['assess', '.', '--plain', '--new'], {
        cwd,
        stdin: `${before}${done}y\n`,
      });
      expect(exit).toBe(0);
      expect(stdout).not.toContain('budget pitch');
    }
  });
});
