import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fill, folderForTest, listFiles } from '../helpers/folders.js';
import { smallAssessment, smallQuestionnaire, smallRules } from '../helpers/small.js';
import { skipsTerminal, startInTerminal, type Terminal, terminalTitle } from '../helpers/terminal.js';

const file = 'self-check-response.yaml';
const lock = `.${file}.lock`;

function start(cwd: string, argv: readonly string[] = [], lang = 'en'): Promise<Terminal> {
  const all = ['assess', '--self-check', '--plain', '--lang', lang, ...argv];
  return startInTerminal({ argv: all, cwd, columns: 100, rows: 60, separateStderr: true });
}

/** Answers the item that is asked first, and those after it, each as soon as it is asked. */
async function answer(terminal: Terminal, first: number, options: readonly number[]): Promise<void> {
  for (const [at, option] of options.entries()) {
    await terminal.waitFor(`question ${first + at} of 12`);
    await terminal.press(String(option), 'Enter');
  }
  await terminal.waitFor(`question ${first + options.length} of 12`);
}

function read(cwd: string, name = file) {
  return parse(readFileSync(path.join(cwd, name), 'utf8')) as { complete?: boolean; answers: Record<string, unknown> };
}

const valuesIn = (cwd: string, name = file): readonly unknown[] => Object.values(read(cwd, name).answers);

describe.skipIf(skipsTerminal)(terminalTitle('one response, several processes'), () => {
  test('the second is told before it is asked anything, in both languages; the first goes on', async () => {
    const cwd = folderForTest();
    const first = await start(cwd);
    await first.waitFor('question 1 of 12');
    // Before the first answer there is a lock and no file; after it there are both.
    for (const [lang, sentence] of [
      ['en', /is open elsewhere \(process \d+, this machine ‘.+’, since .+\)\. .*close the other window; ‘--new’/],
      ['de', /ist anderswo geöffnet \(Prozess \d+, dieser Rechner „.+“, seit .+\)\. .*Fenster schließen; „--new“/],
    ] as const) {
      const second = await start(cwd, [], lang);
      const { exit, stderr } = await second.exit();
      expect(exit).toBe(2);
      expect(stderr).toMatch(sentence);
      expect(stderr).toContain(`${first.pid()}`);
      expect(stderr).toContain(lock);
      expect(await second.screen()).toEqual([]);
      if (lang === 'en') await answer(first, 1, [3]);
    }
    await answer(first, 2, [4]);
    expect(valuesIn(cwd)).toEqual([3, 4]);
    await first.press('q', 'Enter');
    expect((await first.exit()).exit).toBe(130);
    expect(listFiles(cwd)).toEqual([file]);
  });

  test('with --new the second has a file of its own, and a free draft can be chosen beside a busy one', async () => {
    const cwd = folderForTest();
    const first = await start(cwd);
    await answer(first, 1, [3]);
    const second = await start(cwd, ['--new']);
    await answer(second, 1, [5]);
    await second.press('q', 'Enter');
    expect((await second.exit()).exit).toBe(130);
    const third = await start(cwd);
    await third.waitFor('0 to start anew:');
    const screen = (await third.screen()).join('\n');
    expect(screen).toContain(`Unfinished, but open elsewhere right now: ${file}.`);
    expect(screen).toContain('1  Unfinished: self-check-response-2.yaml, 1 of 12 answered.');
    await third.press('1', 'Enter');
    await answer(third, 2, [1]);
    expect(valuesIn(cwd)).toEqual([3]);
    expect(valuesIn(cwd, 'self-check-response-2.yaml')).toEqual([5, 1]);
  });

  test('two that choose the same draft: the later one is told, and nothing is lost', async () => {
    const cwd = folderForTest();
    const writer = await start(cwd);
    await answer(writer, 1, [3]);
    await writer.press('q', 'Enter');
    await writer.exit();
    const [one, two] = [await start(cwd), await start(cwd)];
    await one.waitFor('0 to start anew:');
    await two.waitFor('0 to start anew:');
    await one.press('1', 'Enter');
    await answer(one, 2, [4]);
    await two.press('1', 'Enter');
    const late = await two.exit();
    expect(late.exit).toBe(2);
    expect(late.stderr).toContain('is open elsewhere');
    await one.press('q', 'Enter');
    await one.exit();
    expect(valuesIn(cwd)).toEqual([3, 4]);
  });

  test('what was chosen from an old list goes on with what the file holds now', async () => {
    const cwd = folderForTest();
    const writer = await start(cwd);
    await answer(writer, 1, [3]);
    await writer.press('q', 'Enter');
    await writer.exit();
    const slow = await start(cwd);
    await slow.waitFor('0 to start anew:');
    const quick = await start(cwd);
    await quick.waitFor('0 to start anew:');
    await quick.press('1', 'Enter');
    await answer(quick, 2, [4, 5]);
    await quick.press('q', 'Enter');
    await quick.exit();
    await slow.press('1', 'Enter');
    await answer(slow, 4, [1]);
    expect(valuesIn(cwd)).toEqual([3, 4, 5, 1]);
    expect(listFiles(cwd)).toEqual([lock, file]);
  });

  test('in an assessment others go on with their own; a busy draft is named and not offered', async () => {
    const cwd = folderForTest({
      'assessment.yaml': smallAssessment,
      'questionnaire.yaml': smallQuestionnaire,
      'rules.yaml': smallRules,
    });
    const argv = ['assess', '--plain', '--lang', 'en'];
    const first = await startInTerminal({ argv, cwd });
    await first.waitFor('question 1 of 3');
    await first.press('3', 'Enter');
    await first.waitFor('question 2 of 3');
    const second = await startInTerminal({ argv, cwd, rows: 40 });
    const screen = await second.waitFor('question 1 of 3');
    expect(screen.join('\n')).toMatch(/open elsewhere right now: responses\/[0-9a-f]{8}\.yaml/);
  });

  test('a lock that a killed process left is taken over; one of another machine is not', async () => {
    const cwd = folderForTest();
    const killed = await start(cwd);
    await answer(killed, 1, [3]);
    killed.kill('SIGKILL');
    expect(await killed.exit()).toMatchObject({ exit: null, signal: 9 });
    fill(cwd, { [`.${file}.1.tmp`]: 'half a fi' });
    expect(listFiles(cwd)).toContain(lock);
    const next = await start(cwd);
    await next.waitFor('0 to start anew:');
    await next.press('1', 'Enter');
    await answer(next, 2, [4]);
    expect(readFileSync(path.join(cwd, lock), 'utf8')).toContain(`process: ${next.pid()}\n`);
    await next.press('q', 'Enter');
    await next.exit();
    expect(listFiles(cwd)).toEqual([file]);

    const there = 'process: 1\nhost: elsewhere\nsince: 2026-02-28T18:00:00.000Z\nbirth: 1\n';
    fill(cwd, { [lock]: there });
    const refused = await (await start(cwd)).exit();
    expect(refused.exit).toBe(2);
    expect(refused.stderr).toContain('process 1, machine ‘elsewhere’, since 28 February 2026, 18:00 UTC');
    expect(refused.stderr).toContain(`‘${lock}’ may be deleted`);
    expect(readFileSync(path.join(cwd, lock), 'utf8')).toBe(there);
  });
});

describe.skipIf(skipsTerminal)(terminalTitle('a bad day'), () => {
  test('where nothing can be written for a while, the answers stay and the next save writes them all', async () => {
    const cwd = path.join(folderForTest(), 'inner');
    mkdirSync(cwd);
    const terminal = await start(cwd);
    await answer(terminal, 1, [3]);
    renameSync(cwd, `${cwd}-away`);
    writeFileSync(cwd, 'a file where the folder was');
    await answer(terminal, 2, [4]);
    const screen = (await terminal.screen()).join('\n').replace(/\s+/g, ' ');
    expect(screen).toMatch(/Not saved: .*cannot be written.* The answers stay in memory/);
    await answer(terminal, 3, [5]);
    expect(valuesIn(`${cwd}-away`)).toEqual([3]);
    rmSync(cwd);
    renameSync(`${cwd}-away`, cwd);
    await answer(terminal, 4, [1]);
    expect((await terminal.screen()).join('\n')).toContain('Everything is saved again.');
    expect(valuesIn(cwd)).toEqual([3, 4, 5, 1]);
    await terminal.press('q', 'Enter');
    expect((await terminal.exit()).exit).toBe(130);
    expect(listFiles(cwd)).toEqual([file]);
  });

  test('a file that somebody else changes meanwhile is kept beside it, and told once', async () => {
    const cwd = folderForTest();
    const terminal = await start(cwd);
    await answer(terminal, 1, [3]);
    const theirs = `${readFileSync(path.join(cwd, file), 'utf8')}# by hand\n`;
    writeFileSync(path.join(cwd, file), theirs);
    await answer(terminal, 2, [4, 5]);
    const screen = (await terminal.screen()).join('\n');
    expect(screen.match(/Somebody else has changed the file/g)).toHaveLength(1);
    expect(readFileSync(path.join(cwd, `${file}.bak`), 'utf8')).toBe(theirs);
    expect(valuesIn(cwd)).toEqual([3, 4, 5]);
    terminal.kill('SIGKILL');
    await terminal.exit();
    // The copy is no draft.
    const next = await start(cwd);
    const offer = await next.waitFor('0 to start anew:');
    expect(offer.filter((line) => line.includes('Unfinished'))).toHaveLength(1);
  });

  test('who loses the terminal loses no answer and leaves no lock', async () => {
    const cwd = folderForTest();
    const terminal = await start(cwd);
    await answer(terminal, 1, [3, 4]);
    await terminal.hangUp();
    expect(listFiles(cwd)).toEqual([file]);
    expect(read(cwd)).toMatchObject({ complete: false });
    expect(valuesIn(cwd)).toEqual([3, 4]);
  });

  test.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
  ] as const)('%s ends it with %i, all saved and no lock', async (signal, code) => {
    const cwd = folderForTest();
    const terminal = await start(cwd);
    await answer(terminal, 1, [3, 4]);
    terminal.kill(signal);
    expect((await terminal.exit()).exit).toBe(code);
    expect(listFiles(cwd)).toEqual([file]);
    expect(valuesIn(cwd)).toEqual([3, 4]);
  });

  test('Ctrl-C before any answer leaves nothing behind', async () => {
    const cwd = folderForTest();
    const terminal = await start(cwd);
    await terminal.waitFor('question 1 of 12');
    await terminal.press('C-c');
    expect((await terminal.exit()).exit).toBe(130);
    expect(listFiles(cwd)).toEqual([]);
  });
});

describe.skipIf(skipsTerminal)(terminalTitle('the terminal of the tests'), () => {
  test('types any text, shows colours, and changes its size', async () => {
    const terminal = await start(folderForTest());
    await answer(terminal, 1, [3]);
    const text = `Grüße 'x' "y" $HOME; #{z} \\n ~ %end 1 2 3`;
    await terminal.press('c', 'Enter');
    await terminal.type(text);
    await terminal.waitFor(text);
    await terminal.press('Enter');
    await terminal.resize(40, 20);
    await terminal.waitFor((screen) => screen.length <= 20 && screen.every((line) => [...line].length <= 40));
    const colours = await startInTerminal({ argv: ['score', '-'], cwd: folderForTest() });
    colours.kill('SIGKILL');
    await colours.exit();
    expect(Array.isArray(await colours.screenWithColours())).toBe(true);
    await expect(colours.waitFor('never shown', 50)).rejects.toThrow(/never shown\n┌──/);
  });
});
