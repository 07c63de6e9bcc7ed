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
import { skipsTerminal, type Terminal, terminalTitle } from '../helpers/terminal.js';

const ways: readonly (readonly [name: string, code: number, leave: (terminal: Terminal) => Promise<void> | void])[] = [
  ['q', 130, (terminal) => terminal.press('q')],
  ['Ctrl-C', 130, (terminal) => terminal.press('C-c')],
  ['Ctrl-D', 130, (terminal) => terminal.press('C-d')],
  ['SIGINT', 130, (terminal) => terminal.kill('SIGINT')],
  ['SIGTERM', 143, (terminal) => terminal.kill('SIGTERM')],
  ['SIGHUP', 129, (terminal) => terminal.kill('SIGHUP')],
];

describe.skipIf(skipsTerminal)(terminalTitle('ways to leave the screens'), () => {
  test.each(ways)('%s ends it with %i: saved, no lock left, the way back said', async (name, code, leave) => {
    const cwd = folderWithSmall();
    const terminal = await askSmall(cwd);
    await terminal.press('3');
    await terminal.waitFor(asks('CAR2'));
    await leave(terminal);
    const { exit, stderr } = await terminal.exit();
    expect(exit).toBe(code);
    expect(listFiles(cwd)).toEqual(['questionnaire.yaml', 'rules.yaml', smallFile]);
    expect(readAnswers(cwd)).toEqual({ CAR1: 3 });
    if (!name.startsWith('SIG')) expect(stderr).toContain(`Saved in ${smallFile}.`);
  });

  test.each(ways)('%s with nothing answered ends it with %i, and nothing stays', async (_name, code, leave) => {
    const cwd = folderWithSmall();
    const terminal = await askSmall(cwd);
    await leave(terminal);
    expect((await terminal.exit()).exit).toBe(code);
    expect(listFiles(cwd)).toEqual(['questionnaire.yaml', 'rules.yaml']);
  });

  test.each(ways.slice(1, 3))(
    '%s leaves from the start page, a typed line, a list and a page too',
    async (_name, code, leave) => {
      const cwd = folderWithSmall();
      const atStart = await startSmall(cwd);
      await atStart.waitFor('Enter begin');
      await leave(atStart);
      expect((await atStart.exit()).exit).toBe(code);
      for (const [key, sight] of [
        ['c', 'Comment;'],
        ['g', 'Where to?'],
        ['?', 'back to the question'],
      ] as const) {
        const terminal = await askSmall(cwd);
        await terminal.press(key);
        await terminal.waitFor(sight);
        await leave(terminal);
        expect((await terminal.exit()).exit).toBe(code);
      }
      expect(listFiles(cwd)).toEqual(['questionnaire.yaml', 'rules.yaml']);
    },
  );

  test('who closes the window at the result has a complete response all the same', async () => {
    const cwd = folderForTest();
    const terminal = await askSelfCheck(cwd);
    for (let at = 0; at < 12; at += 1) {
      await terminal.waitFor((screen) => screen.some((line) => line.endsWith(` ${at}/12`)));
      await terminal.press(String(1 + (at % 5)));
    }
    await terminal.waitFor('r write a report as HTML');
    await terminal.press('C-c');
    expect((await terminal.exit()).exit).toBe(0);
    expect(Object.keys(readAnswers(cwd, 'self-check-response.yaml') ?? {})).toHaveLength(12);
  });

  test('after Ctrl-Z and fg the question is there again and takes its keys', async () => {
    const cwd = folderWithSmall();
    const jobControl = '"$@"; echo stopped; read -r _; fg >/dev/null; exit $?';
    const terminal = await askSmall(cwd, [], { through: ['bash', '--norc', '-ic', jobControl, 'bash'] });
    await terminal.press('Down');
    await terminal.waitFor(/^> 1 /m);
    await terminal.press('C-z');
    await terminal.waitFor(/stopped$/m);
    await terminal.type('what is typed at the shell');
    await terminal.press('Enter');
    await terminal.waitFor((lines) => asks('CAR1').test(lines.join('\n')) && !lines.join('\n').includes('stopped'));
    await terminal.press('Down');
    await terminal.waitFor(/^> 2 /m);
    await terminal.press('4');
    await terminal.waitFor(asks('CAR2'));
    await terminal.press('q');
    expect((await terminal.exit()).exit).toBe(130);
    expect(readAnswers(cwd)).toEqual({ CAR1: 4 });
  });
});
