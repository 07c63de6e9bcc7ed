import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFiles } from '../helpers/folders.js';
import {
  anew,
  askSmall,
  asks,
  begin,
  folderWithSmall,
  readAnswers,
  smallFile,
  startSmall,
} from '../helpers/interview-on-screens.js';
import { skipsTerminal, type Terminal, terminalTitle } from '../helpers/terminal.js';

/** A folder where the first item has been answered by 5, with a comment, and the second one only noted. */
async function folderWithDraft(): Promise<string> {
  const cwd = folderWithSmall();
  const terminal = await askSmall(cwd);
  await terminal.press('c');
  await terminal.waitFor('Comment;');
  await terminal.type('since May');
  await terminal.press('Enter');
  await terminal.waitFor('Comment: since May');
  await terminal.press('5');
  await terminal.waitFor(asks('CAR2'));
  await terminal.press('e');
  await terminal.waitFor('Evidence, where');
  await terminal.type('the log book');
  await terminal.press('Enter');
  await terminal.waitFor('Evidence: the log book');
  await terminal.press('q');
  expect((await terminal.exit()).exit).toBe(130);
  return cwd;
}

/** Starts again and takes what is offered; gives the start page. */
async function goOn(cwd: string): Promise<{ readonly terminal: Terminal; readonly page: string }> {
  const terminal = await startSmall(cwd, [], { rows: 40 });
  await terminal.waitFor(new RegExp(`^> Unfinished: ${smallFile}, \\d of \\d answered\\.$`, 'm'));
  await terminal.press('Enter');
  const page = (await terminal.waitFor('Enter begin')).join('\n');
  return { terminal, page: page.replace(/\n(?!\n)/g, ' ') };
}

function change(cwd: string, from: string, to: string): void {
  const file = path.join(cwd, 'questionnaire.yaml');
  const before = readFileSync(file, 'utf8');
  expect(before).toContain(from);
  writeFileSync(file, before.replace(from, to));
}

describe.skipIf(skipsTerminal)(terminalTitle('going on with what was left'), () => {
  test('Enter takes the offer, and the first open item is asked, with its notes', async () => {
    const cwd = await folderWithDraft();
    const { terminal, page } = await goOn(cwd);
    expect(page).toContain('2 of 3');
    expect(page).not.toContain('questionnaire has been changed');
    await begin(terminal, 'CAR2');
    await terminal.waitFor('Evidence: the log book');
    await terminal.press('Left');
    await terminal.waitFor(/^>●5 /m);
    await terminal.waitFor('Comment: since May');
  });

  test('whoever wants to start anew gets a file of their own; q at the offer leaves all as it is', async () => {
    const cwd = await folderWithDraft();
    const before = readFileSync(path.join(cwd, smallFile), 'utf8');
    const leaving = await startSmall(cwd);
    await leaving.waitFor('Unfinished: ');
    await leaving.press('q');
    expect((await leaving.exit()).exit).toBe(130);
    const terminal = await startSmall(cwd);
    await terminal.waitFor('Unfinished: ');
    await terminal.press('Down', 'Enter');
    await begin(terminal, 'CAR1');
    await terminal.press('1');
    await terminal.waitFor(asks('CAR2'));
    await terminal.press('q');
    await terminal.exit();
    expect(readFileSync(path.join(cwd, smallFile), 'utf8')).toBe(before);
    expect(readAnswers(cwd, 'small-response-2.yaml')).toEqual({ CAR1: 1 });
    const both = await startSmall(cwd);
    const offer = (await both.waitFor('Unfinished: ')).join('\n');
    expect(offer.match(/Unfinished: small-response/g)).toHaveLength(2);
  });

  test('changed wording keeps every answer and says so', async () => {
    const cwd = await folderWithDraft();
    change(cwd, 'Who answers a complaint?', 'Who answers when somebody complains?');
    const { terminal, page } = await goOn(cwd);
    expect(page).toMatch(/wording .* has changed since, .* all answers still stand/);
    await begin(terminal, 'CAR2');
    await terminal.press('Left');
    await terminal.waitFor(/^>●5 /m);
    expect(listFiles(cwd)).not.toContain(`${smallFile}.bak`);
  });

  test.each([
    ['a raised revision', '      - id: CAR1\n', '      - id: CAR1\n        revision: 2\n'],
    ['an option that is gone', ', every team at once]', ']\n        values: [1, 2, 3, 5]'],
  ])('%s opens the item again, says so, and keeps its notes and the old file', async (_what, from, to) => {
    const cwd = await folderWithDraft();
    const before = readFileSync(path.join(cwd, smallFile), 'utf8');
    change(cwd, from, to);
    const { terminal, page } = await goOn(cwd);
    expect(page).toContain('open again: CAR1.');
    expect(page).toContain(`${smallFile}.bak`);
    expect(readFileSync(path.join(cwd, `${smallFile}.bak`), 'utf8')).toBe(before);
    await begin(terminal, 'CAR1');
    await terminal.waitFor('Comment: since May');
    expect((await terminal.screen()).join('\n')).not.toContain('●');
    await terminal.press('4');
    await terminal.waitFor(asks('CAR2'));
    await terminal.waitFor('Evidence: the log book');
    expect(readAnswers(cwd)).toEqual({ CAR1: { value: 4, comment: 'since May' } });
  });

  test('an item that came in between is asked', async () => {
    const cwd = await folderWithDraft();
    const added = '      - id: CAR3\n        question: Who reads it?\n        options: [nobody, one, two, many, all]\n';
    change(cwd, '      - id: CAR2\n', `${added}      - id: CAR2\n`);
    // Only the version tells that items came or went; the hash changes with every word.
    change(cwd, 'version: 2', 'version: 3');
    const { terminal, page } = await goOn(cwd);
    expect(page).toMatch(/added|removed/);
    await begin(terminal, 'CAR3');
    await terminal.press('2');
    await terminal.waitFor(asks('CAR2'));
    expect(readAnswers(cwd)).toEqual({ CAR1: { value: 5, comment: 'since May' }, CAR3: 2 });
  });

  test('killed on the screens, it goes on with all that was confirmed', async () => {
    const cwd = folderWithSmall();
    const killed = await askSmall(cwd);
    await killed.press('2');
    await killed.waitFor(asks('CAR2'));
    killed.kill('SIGKILL');
    await killed.exit();
    const { terminal } = await goOn(cwd);
    await terminal.press(...anew('Enter'));
    await terminal.waitFor(asks('CAR2'));
    expect(readAnswers(cwd)).toEqual({ CAR1: 2 });
  });
});
