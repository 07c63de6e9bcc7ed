import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fill, folderForTest, listFiles } from '../helpers/folders.js';
import { root, runBinary } from '../helpers/run-binary.js';
import { runHere } from '../helpers/run-here.js';
import { smallAssessment, smallQuestionnaire, smallRules } from '../helpers/small.js';

const file = 'self-check-response.yaml';
const args = ['assess', '--self-check', '--plain'];

interface Written {
  readonly complete?: boolean;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly respondent?: unknown;
}

function read(cwd: string, name = file): Written {
  return parse(readFileSync(path.join(cwd, name), 'utf8')) as Written;
}

describe('assess --plain through a pipe', () => {
  test('a whole self-check, answered, unknown and with a comment, ends with its result', async () => {
    const cwd = folderForTest();
    const stdin = '3\n4\nu\nc\nseen in the minutes\n2\n1\n5\n3\n2\n?\n4\n1\n2\n3\nf\n';
    const { stdout, stderr, exit } = await runBinary([...args, '--lang', 'en'], { cwd, stdin });
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(stdout).toContain('12 items');
    expect(stdout).toContain('Nothing leaves this machine.');
    expect(stdout).toContain('Overall result');
    expect(stdout).not.toMatch(/[^\P{C}\n]/u);
    const { complete, answers } = read(cwd);
    expect(complete).toBeUndefined();
    expect(Object.keys(answers)).toHaveLength(12);
    expect(Object.values(answers)).toContain('unknown');
    expect(JSON.stringify(answers)).toContain('"value":2,"comment":"seen in the minutes"');
    // Scored by itself the file gives the table that was shown.
    const { stdout: table } = await runHere(['score', file], { cwd });
    const profile = (text: string): string => text.slice(text.indexOf('Overall result'));
    expect(profile(stdout)).toBe(`${profile(table)}\nComplete. The answers are in ${file}.\n`);
  });

  test('in German it is German from the first line to the last', async () => {
    const cwd = folderForTest();
    const { stdout, exit } = await runBinary(args, {
      cwd,
      stdin: `${'3\n'.repeat(12)}f\n`,
      env: { LC_ALL: 'de_AT.UTF-8' },
    });
    expect(exit).toBe(0);
    expect(stdout).toContain('Nichts verlässt diesen Rechner.');
    expect(stdout).toContain('Gesamtergebnis');
    expect(stdout).not.toMatch(/\b(?:answered|Answer|Overall|saved|Saved|item|help)\b/);
  });

  test('who quits can go on later, with what was answered', async () => {
    const cwd = folderForTest();
    const left = await runBinary(args, { cwd, stdin: '3\n4\nq\n' });
    expect(left.exit).toBe(130);
    expect(left.stderr).toContain(`Saved in ${file}. Resume with: npx cx-maturity assess --self-check --plain`);
    expect(read(cwd)).toMatchObject({ complete: false, answers: { PAR4: 3, PSN4: 4 } });

    const resumed = await runBinary(args, { cwd, stdin: `1\n${'5\n'.repeat(10)}f\n` });
    expect(resumed.exit).toBe(0);
    expect(resumed.stdout).toContain(`Unfinished: ${file}, 2 of 12 answered.`);
    expect(listFiles(cwd)).toEqual([file]);
    const { complete, answers } = read(cwd);
    expect(complete).toBeUndefined();
    expect(answers).toMatchObject({ PAR4: 3, PSN4: 4, PRM4: 5 });
    expect(Object.keys(answers)).toHaveLength(12);
  });

  test('who starts anew gets a file of their own; --new does not ask', async () => {
    const cwd = folderForTest();
    await runHere(args, { cwd, stdin: '3\nq\n' });
    await runHere(args, { cwd, stdin: '0\n4\nq\n' });
    await runHere([...args, '--new'], { cwd, stdin: '5\nq\n' });
    expect(listFiles(cwd)).toEqual(['self-check-response-2.yaml', 'self-check-response-3.yaml', file]);
    expect(read(cwd).answers).toEqual({ PAR4: 3 });
    expect(read(cwd, 'self-check-response-2.yaml').answers).toEqual({ PAR4: 4 });
    expect(read(cwd, 'self-check-response-3.yaml').answers).toEqual({ PAR4: 5 });
  });

  test('the end of the input is leaving: 130, and everything is saved', async () => {
    const cwd = folderForTest();
    const { stderr, exit } = await runBinary(args, { cwd, stdin: '3\n4\n5' });
    expect(exit).toBe(130);
    expect(stderr).toContain('Resume with:');
    expect(read(cwd)).toMatchObject({ complete: false, answers: { PAR4: 3, PSN4: 4, PRM4: 5 } });
  });

  test('without an answer nothing is written', async () => {
    for (const stdin of ['', 'q\n', '?\nb\nq\n', '\n\n']) {
      const cwd = folderForTest();
      const { stderr, exit } = await runHere(args, { cwd, stdin });
      expect(exit).toBe(130);
      expect(stderr).toBe('Left without an answer; nothing was saved.\n');
      expect(listFiles(cwd)).toEqual([]);
    }
  });

  test('quitting ends the process, whether or not somebody still holds the other end of the pipe', async () => {
    const cwd = folderForTest();
    const { exit } = await runBinary(args, { cwd, stdin: '3\nq\n', keepStdinOpen: true });
    expect(exit).toBe(130);
  });

  test('an interrupt, and a kill too, lose no answer that was confirmed', async () => {
    for (const signal of ['SIGINT', 'SIGKILL'] as const) {
      const cwd = folderForTest();
      const child = spawn(process.execPath, [path.join(root, 'bin/cx-maturity.js'), ...args], { cwd });
      const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
      let shown = '';
      const second = new Promise<void>((resolve) => {
        child.stdout.on('data', (chunk: Buffer) => {
          shown += chunk.toString('utf8');
          // Asked for the third item, the first two are confirmed.
          if (/PRM4|3 (?:of|von) 12/.test(shown)) resolve();
        });
      });
      child.stdin.write('2\n4\n');
      await second;
      child.kill(signal);
      expect(await ended).toBe(signal === 'SIGINT' ? 130 : null);
      expect(read(cwd)).toMatchObject({ complete: false, answers: { PAR4: 2, PSN4: 4 } });
    }
  });

  test('a draft whose questionnaire has changed since goes on with what still fits', async () => {
    const draft = `schema: cx-maturity/response/v1
questionnaire: self-check@9
complete: false
answers:
  PAR4: 3
  PSN4: 77
  GONE1: 2
`;
    const cwd = folderForTest({ [file]: draft });
    const { stdout, exit } = await runHere(args, { cwd, stdin: '1\nq\n' });
    expect(exit).toBe(130);
    expect(stdout.replace(/\s+/g, ' ')).toContain('open again: PSN4, GONE1.');
    // What no longer fits is not lost: the file as it was stands beside the new one.
    expect(readFileSync(path.join(cwd, `${file}.bak`), 'utf8')).toBe(draft);
  });

  test('without a terminal and without --plain it is bad usage', async () => {
    const cwd = folderForTest();
    const { stdout, stderr, exit } = await runBinary(['assess', '--self-check'], { cwd, stdin: '3\n' });
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toMatch(/^error: The command ‘assess’ asks questions and needs a terminal/);
    expect(listFiles(cwd)).toEqual([]);
  });

  test('a place that cannot be written is told, and never a stack', async () => {
    const cwd = folderForTest({
      'acme/assessment.yaml': smallAssessment,
      'acme/responses': 'a file, where a folder belongs',
    });
    fill(cwd, { 'acme/questionnaire.yaml': smallQuestionnaire, 'acme/rules.yaml': smallRules });
    const { stdout, stderr, exit } = await runHere(['assess', 'acme', '--plain'], { cwd, stdin: '3\n1\n2\nf\n' });
    expect(stderr).toMatch(/^error: .* cannot be written/);
    // Before anything is asked that could not be kept.
    expect(stdout).not.toContain('Who answers');
    expect(`${stdout}${stderr}`).not.toMatch(/^\s+at |is a bug/m);
    expect(exit).toBe(2);
  });
});

describe('assess in an assessment', () => {
  const settings = smallAssessment.replace('mode: agreed', 'mode: open').replace('language: en', 'language: de');
  const tree = {
    'acme/assessment.yaml': settings,
    'acme/questionnaire.yaml': smallQuestionnaire,
    'acme/rules.yaml': smallRules,
  };

  test('asks for department and role, never for a name, in the language of the assessment, and joins the round', async () => {
    const cwd = folderForTest(tree);
    const { stdout, stderr, exit } = await runBinary(['assess', 'acme', '--plain'], {
      cwd,
      stdin: '2\n1\n3\nn\nno lines\n2\nf\n',
    });
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(stdout).toMatch(/^(?:Abteilung|Bereich)$/m);
    expect(stdout).toContain('Die Runde ist offen');
    expect(stdout).toContain('cx-maturity score acme');
    const [name = ''] = listFiles(path.join(cwd, 'acme/responses'));
    expect(name).toMatch(/^[0-9a-f]{8}\.yaml$/);
    expect(read(path.join(cwd, 'acme/responses'), name)).toMatchObject({
      respondent: { department: 'service', role: 'staff' },
      answers: { CAR1: 3, CAR2: { not_applicable: 'no lines' }, WAL1: 2 },
    });
    const scored = await runHere(['score', 'acme', '--json'], { cwd });
    expect(JSON.parse(scored.stdout)).toMatchObject({ people: 1, privacy: { mode: 'open' } });
  });

  test('from inside the folder no name is needed, and 0 says nothing of the group', async () => {
    const cwd = folderForTest(tree);
    const inside = path.join(cwd, 'acme');
    const { exit } = await runHere(['assess', '--plain'], { cwd: inside, stdin: '0\n0\n3\n2\n2\nf\n' });
    expect(exit).toBe(0);
    const [name = ''] = listFiles(path.join(inside, 'responses'));
    expect(read(path.join(inside, 'responses'), name).respondent).toBeUndefined();
  });

  test('an unfinished response is offered, kept out of the score, and finished in its own file', async () => {
    const cwd = folderForTest(tree);
    await runHere(['assess', 'acme', '--plain'], { cwd, stdin: '1\n1\n3\nq\n' });
    const [name = ''] = listFiles(path.join(cwd, 'acme/responses'));
    expect((await runHere(['score', 'acme', '--lang', 'en'], { cwd })).stderr).toMatch(
      /^error: There are no finished responses/,
    );
    fill(cwd, {
      'acme/responses/whole.yaml': `schema: cx-maturity/response/v1\nquestionnaire: small@2\nanswers: {CAR1: 3, CAR2: 2}\n`,
    });
    expect((await runHere(['score', 'acme', '--lang', 'en'], { cwd })).stderr).toBe(
      'One unfinished response was left out.\n',
    );
    const { stdout, exit } = await runHere(['assess', 'acme', '--plain'], { cwd, stdin: '1\n2\n2\nf\n' });
    expect(exit).toBe(0);
    expect(stdout).toContain(name);
    expect(listFiles(path.join(cwd, 'acme/responses'))).toHaveLength(2);
    expect(read(path.join(cwd, 'acme/responses'), name)).toMatchObject({ respondent: { department: 'sales' } });
  });

  test('an agreed assessment asks for no group', async () => {
    const cwd = folderForTest({ ...tree, 'acme/assessment.yaml': smallAssessment });
    const { stdout, exit } = await runHere(['assess', 'acme', '--plain'], { cwd, stdin: '3\n2\n2\nf\n' });
    expect(exit).toBe(0);
    expect(stdout).not.toMatch(/department/i);
  });

  test('a folder without an assessment, or with a broken one, is bad input before anything is asked', async () => {
    const cwd = folderForTest({ 'empty/x': '', 'broken/assessment.yaml': `${settings}nonsense: 1\n` });
    const empty = await runHere(['assess', 'empty', '--plain'], { cwd, stdin: '1\n' });
    expect(empty).toMatchObject({ exit: 2, stdout: '' });
    const broken = await runHere(['assess', 'broken', '--plain'], { cwd, stdin: '1\n' });
    expect(broken).toMatchObject({ exit: 2, stdout: '' });
    expect(broken.stderr).toMatch(/^broken\/assessment\.yaml:15:1: error: /);
    expect(existsSync(path.join(cwd, 'broken/responses'))).toBe(false);
  });
});
