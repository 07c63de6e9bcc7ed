import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fill, folderForTest, type Tree } from '../helpers/folders.js';
import { runHere } from '../helpers/run-here.js';
import { smallAssessment, smallFolder } from '../helpers/small.js';

const march = { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 2, 12) / 1000) };
const september = { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 8, 1) / 1000) };
const response = (CAR1: number, WAL1 = 5): string =>
  `schema: cx-maturity/response/v1\nquestionnaire: small@2\nanswers:\n  CAR1: ${CAR1}\n  CAR2: 1\n  WAL1: ${WAL1}\n`;

// As somebody leaves a file: comments, odd blanks, quotes, another indentation.
const settings = `# the file of somebody   \n${smallAssessment}\ntargets:   {care: 3}   # agreed with the board\n\n#  "of what\n#  comes next"\nplanning:\n      budget: 12\n`;

function assessment(text = settings, more: Tree = {}): string {
  return folderForTest({ ...smallFolder, 'responses/one.yaml': response(2), 'assessment.yaml': text, ...more });
}

const run = (cwd: string, args: readonly string[], env = march) => runHere(args, { cwd, env });
const settingsIn = (cwd: string): string => readFileSync(path.join(cwd, 'assessment.yaml'), 'utf8');

/*
 * By hand: CAR1 counts twice, CAR2 once. CAR1 2 and CAR2 1 make care (2 · 2 + 1) / 3 = 1.67, level 2. Level 3 begins at 2.5; the
 * cheapest way there is CAR1 to 4: (2 · 4 + 1) / 3 = 3, for an effort of 2. With CAR1 at 3 care is 2.33: half of the way.
 */
describe('plan --as-targets', () => {
  test('is half done in the next round when half of it is answered, in every format', async () => {
    const cwd = assessment();
    const alone = (await run(cwd, ['plan', '.'])).stdout;
    const { exit, stdout, stderr } = await run(cwd, ['plan', '.', '--as-targets']);
    expect({ exit, stderr }).toEqual({
      exit: 0,
      stderr:
        'Plan kept as targets in assessment.yaml: 1 future answer.\nIn the next round ‘cx-maturity compare’ shows how far it got.\n',
    });
    expect(stdout).toBe(alone);
    const written = settingsIn(cwd);
    expect(written.startsWith(settings)).toBe(true);
    expect(written).toMatch(
      /^planned:\n {2}created: 2026-03-12T00:00:00.000Z\n[\s\S]*\n {4}care: \{ from: 1\.666666666667, to: 3 \}\n {2}answers:\n {4}CAR1: \{ from: 2, to: 4 \}\n$/m,
    );

    expect((await run(cwd, ['round', 'close', '.'])).exit).toBe(0);
    expect(settingsIn(cwd)).toBe(written);
    fill(cwd, { 'responses/two.yaml': response(3) });
    const told = await run(cwd, ['compare', '2026-03', '.', '--json'], september);
    expect(JSON.parse(told.stdout).progress).toMatchObject({
      created: '2026-03-12T00:00:00.000Z',
      fromBefore: true,
      goals: [{ of: 'care', level: 3, now: 2, reached: false }],
      overall: { share: expect.closeTo(0.5, 9) },
      sections: [{ id: 'care', target: 3, share: expect.closeTo(0.5, 9), noise: 'cannot-be-told' }],
      steps: [{ id: 'CAR1', baseline: 2, now: 3, target: 4, share: 0.5 }],
    });
    const table = (await run(cwd, ['compare', '2026-03', '.', '--lang', 'de'], september)).stdout;
    expect(table).toContain('Fortschritt zum Plan vom 12. März 2026');
    expect(table).toContain('- Care: Stufe 3 ist noch nicht erreicht (jetzt 2).');
    expect(table).toMatch(/^Care +1,67 +2,33 +3,00 +50\u00a0% +█████░░░░░ +nicht zu sagen$/m);
    const markdown = (await run(cwd, ['compare', '2026-03', '.', '-f', 'md'], september)).stdout;
    expect(markdown).toContain('## Progress on the plan of 12 March 2026');
    expect(markdown).toContain('| Care | 1.67 | 2.33 | 3.00 | 50% | cannot be told |');
  });

  // With one step for each item, CAR1 comes to 3 and CAR2 to its second option, 3: care (2 · 3 + 3) / 3 = 3, level 3.
  test('keeps what the plan leads to, not what was asked in vain, so that whoever did it all has reached it', async () => {
    const cwd = assessment();
    const args = ['plan', '.', '--as-targets', '--target', 'care=5', '--horizon-steps', '1'];
    expect(await run(cwd, args)).toMatchObject({
      exit: 0,
      stderr: expect.stringContaining(
        '\nThe plan leads to level 3 in ‘Care’ and not to level 5 in ‘Care’; what it leads to is kept as its goal.\n',
      ),
    });
    expect(settingsIn(cwd)).toContain('  goals:\n    care: 3\n');
    expect((await run(cwd, ['round', 'close', '.'])).exit).toBe(0);
    fill(cwd, { 'responses/two.yaml': response(3).replace('CAR2: 1', 'CAR2: 2') });
    const told = await run(cwd, ['compare', '2026-03', '.', '--json'], september);
    expect(JSON.parse(told.stdout).progress).toMatchObject({
      goals: [{ of: 'care', level: 3, now: 3, reached: true }],
      sections: [{ id: 'care', share: expect.closeTo(1, 9) }],
    });
  });

  test('is named from then on where a plan is shown, by itself and in reports', async () => {
    const cwd = assessment();
    const german =
      'Ein Plan vom 12. März 2026 ist unterwegs (Stufe 3 bei „Care“); wie weit er ist, zeigt „cx-maturity compare“.';
    const english =
      'A plan of 12 March 2026 is under way (level 3 in ‘Care’); ‘cx-maturity compare’ shows how far it got.';
    const shown = async (lang: string): Promise<readonly string[]> =>
      Promise.all(
        [
          ['plan', '.'],
          ['plan', '.', '-f', 'md'],
          ['report', '.', '-f', 'md'],
          ['report', '.', '-f', 'html'],
        ].map(async (args) => (await run(cwd, [...args, '--lang', lang], september)).stdout.replace(/\s+/g, ' ')),
      );
    for (const text of await shown('en')) expect(text).not.toContain('under way');
    expect((await run(cwd, ['plan', '.', '--as-targets'])).exit).toBe(0);
    for (const text of await shown('en')) expect(text).toContain(english);
    for (const text of await shown('de')) expect(text).toContain(german);
  });

  test('leaves line ends of Windows as they are', async () => {
    const windows = settings.replaceAll('\n', '\r\n');
    const cwd = assessment(windows);
    expect((await run(cwd, ['plan', '.', '--as-targets'])).exit).toBe(0);
    expect(settingsIn(cwd).startsWith(`${windows}\r\nplanned:\r\n`)).toBe(true);
    expect(settingsIn(cwd).replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('does not write over a plan under way, nor anything where the result cannot be written', async () => {
    const cwd = assessment();
    fill(cwd, { 'mine.txt': 'mine' });
    const refused = await run(cwd, ['plan', '.', '--as-targets', '-o', 'mine.txt']);
    expect(refused).toMatchObject({ exit: 2, stderr: expect.stringContaining('mine.txt') });
    expect(settingsIn(cwd)).toBe(settings);
    expect((await run(cwd, ['plan', '.', '--as-targets'])).exit).toBe(0);
    const written = settingsIn(cwd);
    const again = await run(cwd, ['plan', '.', '--as-targets', '--target', 'care=4'], september);
    expect(again).toMatchObject({ exit: 2, stdout: '', stderr: expect.stringContaining('plan of 12 March 2026') });
    expect(settingsIn(cwd)).toBe(written);
    expect((await run(cwd, ['plan', '.', '--as-targets', '--target', 'care=4', '--force'], september)).exit).toBe(0);
    expect(settingsIn(cwd)).toContain('created: 2026-09-01T00:00:00.000Z');
    expect(settingsIn(cwd)).not.toContain('2026-03-12');
  });

  test('writes nothing where there is no step, and says so', async () => {
    const cwd = assessment(settings.replace('care: 3', 'care: 2'));
    const before = settingsIn(cwd);
    const { exit, stderr } = await run(cwd, ['plan', '.', '--as-targets']);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: 'The plan has no step; there is nothing to keep.\n' });
    expect(settingsIn(cwd)).toBe(before);
  });

  test('needs an assessment', async () => {
    const cwd = assessment();
    const args = ['plan', 'responses/one.yaml', '--questionnaire', 'questionnaire.yaml', '--as-targets'];
    expect(await run(cwd, args)).toMatchObject({
      exit: 2,
      stdout: '',
      stderr: expect.stringContaining('one of its closed rounds'),
    });
  });

  test('of an anonymous assessment takes a closed round, and no open one', async () => {
    const anonymous = settings.replace('mode: agreed', 'mode: anonymous\n  min_group: 3');
    const cwd = assessment(anonymous, { 'responses/b.yaml': response(2, 4), 'responses/c.yaml': response(1) });
    expect(await run(cwd, ['plan', '.', '--as-targets'])).toMatchObject({
      exit: 2,
      stdout: '',
      stderr: expect.stringContaining('if one more person answers'),
    });
    expect(settingsIn(cwd)).toBe(anonymous);
    expect((await run(cwd, ['round', 'close', '.'])).exit).toBe(0);
    expect((await run(cwd, ['plan', 'rounds/2026-03', '--as-targets'])).exit).toBe(0);
    expect(settingsIn(cwd)).toContain('round: 2026-03\n');
    fill(cwd, { 'responses/d.yaml': response(4), 'responses/e.yaml': response(4), 'responses/f.yaml': response(5, 3) });
    const { stdout } = await run(cwd, ['compare', '2026-03', '.'], september);
    expect(stdout).toContain('Progress on the plan of 12 March 2026 (round 2026-03)');
  });
});

describe('a plan that somebody wrote by hand', () => {
  const planned = `planned:
  created: 2026-03-12T09:30:00.000Z
  questionnaire: { id: small, version: 2, hash: ${'a'.repeat(64)} }
  rules: { id: small, version: 1, hash: ${'b'.repeat(64)} }
  goals: { overall: 3 }
  sections:
    care: { from: 2, to: 2 }
    nothing: { from: 2, to: 3 }
  answers:
    CAR1: { from: 2, to: 3.5 }
    CAR2: { from: 1, to: 3 }
    WAL1: { from: 4, to: 4 }
    __proto__: { from: 2, to: 3 }
    NO9: { from: 2, to: 3 }
`;

  test('may name what is not asked, and lead nowhere: that is told where it is measured', async () => {
    const cwd = assessment(`${settings}${planned}`);
    const { stdout } = await run(cwd, ['score', '.', '--json']);
    expect(JSON.parse(stdout).planned.lost).toEqual([
      { id: 'nothing', because: 'gone' },
      { id: 'CAR1', because: 'rescaled' },
      { id: '__proto__', because: 'gone' },
      { id: 'NO9', because: 'gone' },
    ]);
    writeFileSync(path.join(cwd, 'before.json'), stdout);
    fill(cwd, { 'responses/one.yaml': response(3, 4) });
    const table = (await run(cwd, ['compare', 'before.json', '.'], september)).stdout;
    expect(table).toMatch(/^nothing +2\.00 +– +3\.00 +– +no longer asked$/m);
    expect(table).toMatch(/^CAR1 Who answers.* 3\.50 +– +rescaled$/m);
    expect(table).toMatch(/^WAL1 Complaints.* 4\.00 +4\.00 +4\.00 +– +nothing planned$/m);
    expect(table).toMatch(/^NO9 NO9 .*no longer asked$/m);
    expect(table).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('promises levels that there are, of the whole or of dimensions, like targets', async () => {
    const text = `${settings}${planned.replace('{ overall: 3 }', '{ overall: 9, cares: 2, walls: 3 }')}`;
    const { exit, stdout, stderr } = await run(assessment(text), ['score', '.']);
    const line = text.slice(0, text.indexOf('goals:')).split('\n').length;
    const column = (what: string): number => text.slice(text.indexOf('  goals:')).indexOf(what) + 1;
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    const told = stderr.trimEnd().split('\n');
    expect(told.map((one) => one.split(':').slice(0, 3).join(':'))).toEqual(
      ['9, cares', 'cares', 'walls'].map((what) => `assessment.yaml:${line}:${column(what)}`),
    );
    expect(told[0]).toMatch(/9.*5/);
    expect(told[1]).toContain('‘cares’');
    expect(told[2]).toContain('‘walls’');
  });

  test('has every mistake told with its place', async () => {
    const faulty = planned
      .replace('to: 3.5', 'to: 5.5')
      .replace('{ from: 1, to: 3 }', '[1, 3]')
      .replace('overall: 3', 'overall: 0');
    const text = `${settings}${faulty}`;
    const lineOf = (what: string): number => text.slice(0, text.indexOf(what)).split('\n').length;
    const { exit, stdout, stderr } = await run(assessment(text), ['score', '.']);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(
      stderr
        .trimEnd()
        .split('\n')
        .map((line) => line.split(':').slice(0, 2).join(':')),
    ).toEqual(['overall: 0', 'to: 5.5', 'CAR2: ['].map((what) => `assessment.yaml:${lineOf(what)}`));
  });
});
