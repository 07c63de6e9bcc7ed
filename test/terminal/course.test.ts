import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { folderForTest, listFiles } from '../helpers/folders.js';
import { anew, askSelfCheck, askSmall, asks, folderWithSmall, readAnswers } from '../helpers/interview-on-screens.js';
import { smallAssessment, smallQuestionnaire, smallRules } from '../helpers/small.js';
import { skipsTerminal, startInTerminal, terminalTitle } from '../helpers/terminal.js';

describe.skipIf(skipsTerminal)(terminalTitle('from the start to the result'), () => {
  test('from the menu to the first question with one key, and through a whole self-check with twelve', async () => {
    const cwd = folderForTest();
    const terminal = await startInTerminal({ argv: [], cwd, rows: 70, separateStderr: true });
    await terminal.waitFor('Self-check: ');
    await terminal.press('Enter');
    await terminal.waitFor(asks('PAR4'));
    for (let at = 0; at < 12; at += 1) {
      await terminal.waitFor((screen) => screen.some((line) => line.endsWith(` ${at}/12`)));
      await terminal.press(String(1 + (at % 5)));
    }
    const result = (await terminal.waitFor('r write a report as HTML')).join('\n');
    expect(result).toContain('Overall result: Level ');
    expect(result).toContain('Profile of the dimensions');
    expect(result).toContain('Complete. The answers are in self-check-response.yaml.');
    await terminal.press('r');
    await terminal.waitFor('self-check-report.html');
    expect(await terminal.exit()).toEqual({ exit: 0, signal: null, stderr: '' });
    expect(listFiles(cwd)).toEqual(['self-check-report.html', 'self-check-response.yaml']);
    expect(parse(readFileSync(path.join(cwd, 'self-check-response.yaml'), 'utf8'))).not.toHaveProperty(
      'complete',
      false,
    );
  });

  test('a self-check with something open comes to the review, one without does not', async () => {
    const cwd = folderForTest();
    const terminal = await askSelfCheck(cwd);
    await terminal.press('s');
    for (let at = 1; at < 12; at += 1) {
      await terminal.waitFor((screen) => screen.some((line) => line.endsWith(` ${at - 1}/12`)));
      await terminal.waitFor((screen) => !screen.some((line) => line.startsWith('PAR4  ')));
      await terminal.press(String(1 + (at % 5)));
    }
    await terminal.waitFor('Review before the end');
    await terminal.press('o');
    await terminal.waitFor(asks('PAR4'));
    await terminal.press('3');
    await terminal.waitFor('r write a report as HTML');
    await terminal.press('Enter');
    expect((await terminal.exit()).exit).toBe(0);
    expect(existsSync(path.join(cwd, 'self-check-report.html'))).toBe(false);
  });

  test('the start page says what this is and changes its language; q there leaves nothing', async () => {
    const cwd = folderForTest();
    const argv = ['assess', '--self-check', '--lang', 'en'];
    const terminal = await startInTerminal({ argv, cwd, separateStderr: true });
    const page = (await terminal.waitFor('Enter begin')).join('\n');
    expect(page).toContain('12 items, about 4 minutes');
    expect(page).toContain('Nothing leaves this machine.');
    expect(page).toContain('nobody else gets to see them');
    expect(page).toContain('self-check-response.yaml');
    await terminal.press('t');
    const german = (await terminal.waitFor('Enter beginnen')).join('\n');
    expect(german).toContain('Nichts verlässt diesen Rechner.');
    await terminal.press('q');
    const { exit, stderr } = await terminal.exit();
    expect(exit).toBe(130);
    expect(stderr).not.toBe('');
    expect(listFiles(cwd)).toEqual([]);
  });

  test('the review finishes, leads to the open ones and to any item, and back', async () => {
    const cwd = folderWithSmall();
    const terminal = await askSmall(cwd, [], { rows: 60 });
    await terminal.press('g');
    await terminal.waitFor('Where to?');
    await terminal.press('Home', 'Down', 'Enter');
    await terminal.waitFor('Review before the end');
    await terminal.press('f');
    await terminal.waitFor('No question has been answered yet');
    await terminal.press('o');
    await terminal.waitFor(asks('CAR1'));
    await terminal.press('2');
    await terminal.waitFor(asks('CAR2'));
    await terminal.press('u');
    await terminal.waitFor(asks('WAL1'));
    await terminal.press('c');
    await terminal.waitFor('Comment:');
    await terminal.type('hm');
    await terminal.press('Enter');
    await terminal.waitFor('Comment: hm');
    await terminal.press('s');
    const review = (await terminal.waitFor('Review before the end')).join('\n');
    expect(review).toContain('Answered: 1 · unknown: 1 · not applicable: 0 · open: 1');
    expect(review).toMatch(/^Open \(1\)\n +· +WAL1 /m);
    expect(review).toMatch(/^Unknown \(1\)\n +\? +CAR2 /m);
    expect(review).toMatch(/^With a comment or evidence \(1\)\n +· +WAL1 /m);
    await terminal.press('Left');
    await terminal.waitFor(asks('WAL1'));
    await terminal.press('s');
    await terminal.waitFor('Review before the end');
    await terminal.press('Down', 'Down', 'Down');
    await terminal.waitFor(/^> \? +CAR2/m);
    await terminal.press('Enter');
    await terminal.waitFor(asks('CAR2'));
    await terminal.press('3');
    await terminal.waitFor('Answered: 2 · unknown: 0 · not applicable: 0 · open: 1');
    await terminal.press('g');
    await terminal.waitFor('Where to?');
    await terminal.press('3', 'Enter');
    await terminal.waitFor(asks('WAL1'));
    await terminal.press('1');
    await terminal.waitFor('open: 0');
    expect((await terminal.screen()).join('\n')).not.toContain('o open questions');
    await terminal.press('f');
    await terminal.waitFor('Overall result: ');
    await terminal.waitFor('r write a report');
    await terminal.press('Enter');
    expect((await terminal.exit()).exit).toBe(0);
    expect(readAnswers(cwd)).toEqual({ CAR1: 2, CAR2: 3, WAL1: { value: 1, comment: 'hm' } });
  });

  test('--pause shows what a section comes to, once; left leads back into it', async () => {
    const terminal = await askSmall(folderWithSmall(), ['--pause']);
    await terminal.press('3');
    await terminal.waitFor(asks('CAR2'));
    await terminal.press('2');
    const pause = (await terminal.waitFor('First result: Care')).join('\n');
    expect(pause).toContain('Score');
    await terminal.press('Left');
    await terminal.waitFor(asks('CAR2'));
    await terminal.press('1');
    await terminal.waitFor(asks('WAL1'));
    await terminal.press('5');
    await terminal.waitFor('First result: Walls');
    await terminal.press('Enter');
    await terminal.waitFor('Review before the end');
  });

  test('in an assessment department and role are asked by a list, and never a name', async () => {
    const cwd = folderForTest({
      'assessment.yaml': smallAssessment.replace('agreed', 'open'),
      'questionnaire.yaml': smallQuestionnaire,
      'rules.yaml': smallRules,
    });
    const terminal = await startInTerminal({ argv: ['assess', '--lang', 'en'], cwd, separateStderr: true });
    const page = (await terminal.waitFor('Enter begin')).join('\n');
    expect(page).toContain('open');
    await terminal.press('Enter');
    await terminal.waitFor(/never a name/);
    await terminal.press('Down');
    await terminal.waitFor(/^> service$/m);
    await terminal.press('Enter');
    await terminal.waitFor(/^> staff$/m);
    expect((await terminal.screen()).join('\n')).not.toContain('service');
    await terminal.press(...anew('Enter'));
    await terminal.waitFor(asks('CAR1'));
    await terminal.press('3');
    await terminal.waitFor(asks('CAR2'));
    await terminal.press('2');
    await terminal.waitFor(asks('WAL1'));
    await terminal.press('1');
    await terminal.waitFor('Review before the end');
    await terminal.press('f');
    await terminal.waitFor('Figures for a budget pitch?');
    await terminal.press('Enter');
    const { exit } = await terminal.exit();
    expect(exit).toBe(0);
    const [file = ''] = listFiles(path.join(cwd, 'responses'));
    expect(file).toMatch(/^[0-9a-f]{8}\.yaml$/);
    const kept = parse(readFileSync(path.join(cwd, 'responses', file), 'utf8')) as object;
    expect(kept).toMatchObject({
      respondent: { department: 'service', role: 'staff' },
      answers: { CAR1: 3, CAR2: 2, WAL1: 1 },
    });
    expect((await terminal.screen()).join('\n')).toContain('cx-maturity score');
  });
});
