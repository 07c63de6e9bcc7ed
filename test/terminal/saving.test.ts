import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderForTest, listFiles } from '../helpers/folders.js';
import {
  askSelfCheck,
  askSmall,
  asks,
  folderWithSmall,
  readAnswers,
  smallFile,
  startSmall,
} from '../helpers/interview-on-screens.js';
import { skipsTerminal, terminalTitle } from '../helpers/terminal.js';

describe.skipIf(skipsTerminal)(terminalTitle('saving, on the screens'), () => {
  test('where nothing can be written the screen says so, and the next save that works has everything', async () => {
    const cwd = path.join(folderForTest(), 'inner');
    mkdirSync(cwd);
    const file = 'self-check-response.yaml';
    const terminal = await askSelfCheck(cwd);
    await terminal.press('3');
    await terminal.waitFor(/ 1\/12$/m);
    renameSync(cwd, `${cwd}-away`);
    writeFileSync(cwd, 'a file where the folder was');
    await terminal.press('4');
    await terminal.waitFor(/ 2\/12$/m);
    await terminal.waitFor(/Not saved: /);
    expect((await terminal.screen()).join(' ').replace(/\s+/g, ' ')).toContain('The answers stay in memory');
    await terminal.press('5');
    await terminal.waitFor(/ 3\/12$/m);
    expect(Object.values(readAnswers(`${cwd}-away`, file) ?? {})).toEqual([3]);
    rmSync(cwd);
    renameSync(`${cwd}-away`, cwd);
    await terminal.press('2');
    await terminal.waitFor('Everything is saved again.');
    expect(Object.values(readAnswers(cwd, file) ?? {})).toEqual([3, 4, 5, 2]);
  });

  test('whoever leaves while nothing can be written is not told that all is saved', async () => {
    const cwd = path.join(folderForTest(), 'inner');
    mkdirSync(cwd);
    const terminal = await askSelfCheck(cwd);
    renameSync(cwd, `${cwd}-away`);
    writeFileSync(cwd, 'a file where the folder was');
    await terminal.press('4');
    await terminal.waitFor(/Not saved: /);
    await terminal.press('q');
    const { exit, stderr } = await terminal.exit();
    expect(exit).toBe(2);
    expect(stderr).not.toContain('Saved in');
    expect(`${stderr}${(await terminal.screen()).join(' ')}`).toMatch(/cannot be written|Not saved/);
  });

  test('what somebody else writes meanwhile is kept beside, and the screen says so', async () => {
    const cwd = folderWithSmall();
    const terminal = await askSmall(cwd);
    await terminal.press('3');
    await terminal.waitFor(asks('CAR2'));
    const theirs = `${readFileSync(path.join(cwd, smallFile), 'utf8')}# by hand\n`;
    writeFileSync(path.join(cwd, smallFile), theirs);
    await terminal.press('2');
    await terminal.waitFor(asks('WAL1'));
    await terminal.waitFor('Somebody else has changed the file');
    expect(readFileSync(path.join(cwd, `${smallFile}.bak`), 'utf8')).toBe(theirs);
    expect(readAnswers(cwd)).toEqual({ CAR1: 3, CAR2: 2 });
  });

  test('a second process is told; who loses the terminal loses no answer and leaves no lock', async () => {
    const cwd = folderWithSmall();
    const first = await askSmall(cwd);
    await first.press('3');
    await first.waitFor(asks('CAR2'));
    const second = await startSmall(cwd);
    const { exit, stderr } = await second.exit();
    expect(exit).toBe(2);
    expect(stderr).toContain(`process ${first.pid()}`);
    await first.hangUp();
    expect(listFiles(cwd)).toEqual(['questionnaire.yaml', 'rules.yaml', smallFile]);
    expect(readAnswers(cwd)).toEqual({ CAR1: 3 });
  });

  test('a comment longer than the window is typed, changed and kept whole', async () => {
    const cwd = folderWithSmall();
    const terminal = await askSmall(cwd, [], { columns: 40, rows: 12 });
    const long = Array.from({ length: 120 }, (_, at) => `word${at}`).join(' ');
    await terminal.press('c');
    await terminal.waitFor('Comment;');
    await terminal.type(long);
    await terminal.waitFor('word119');
    await terminal.press('Enter');
    await terminal.waitFor(asks('CAR1'));
    const screen = await terminal.screen();
    expect(screen[0]).toMatch(/0\/3$/);
    await terminal.press('c');
    await terminal.waitFor('word119');
    await terminal.type(' end');
    await terminal.press('Enter');
    await terminal.waitFor(asks('CAR1'));
    expect((await terminal.screen()).filter((line) => line.startsWith('CAR1  '))).toHaveLength(1);
    await terminal.press('3');
    await terminal.waitFor(asks('CAR2'));
    expect(readAnswers(cwd)).toEqual({ CAR1: { value: 3, comment: `${long} end` } });
    expect((await terminal.screen())[0]).toMatch(/1\/3$/);
  });
});
