import { describe, expect, test } from 'vitest';
import { listFiles } from '../helpers/folders.js';
import {
  anew,
  askSmall,
  asks,
  begin,
  folderWithSmall,
  readAnswers,
  startSmall,
} from '../helpers/interview-on-screens.js';
import { skipsTerminal, type Terminal, type TerminalOptions, terminalTitle } from '../helpers/terminal.js';

function startRoom(cwd: string, argv: readonly string[] = [], options: Partial<TerminalOptions> = {}) {
  return askSmall(cwd, ['--facilitate', ...argv], options);
}

/** Types the votes of a room and shows them. */
async function vote(terminal: Terminal, typed: string): Promise<string> {
  await terminal.waitFor(/^(?:Votes of all, such as 3 4 2 5|Second vote): ▏/m);
  await terminal.type(typed);
  await terminal.waitFor(`${typed}▏`);
  await terminal.press(...anew('Enter'));
  return (await terminal.waitFor('1–5 agree on it')).join('\n');
}

describe.skipIf(skipsTerminal)(terminalTitle('a room with one computer'), () => {
  test('votes, a wide spread, one more vote, what was agreed on, why, and who does not carry it', async () => {
    const cwd = folderWithSmall();
    const terminal = await startRoom(cwd);
    const wide = await vote(terminal, '3 4 2 5');
    expect(wide).toContain('4 votes from 2 to 5');
    expect(wide).toContain('That is far apart.');
    await terminal.press(...anew('Enter'));
    await terminal.waitFor('Agree first: 1 to 5, u for unknown.');
    await terminal.press('r');
    await terminal.waitFor('Second vote:');
    const second = await vote(terminal, '3 3 4 u');
    expect(second).toContain('On the left the first vote, on the right the second');
    expect(second).toMatch(/ 3 {2}\S+ +1 → +2 {2}a team/);
    expect(second).toMatch(/ u {2}\S+ +0 → +1 {2}/);
    expect(second).not.toContain('r vote once more');
    await terminal.press('r');
    await terminal.waitFor('There were two votes; now an agreement is needed.');
    await terminal.press('3');
    await terminal.waitFor('Why 3?');
    await terminal.type('in two units');
    await terminal.press('Enter');
    await terminal.waitFor('How many of 4 do not carry the answer?');
    await terminal.waitFor('> 2');
    await terminal.press('BSpace');
    await terminal.type('9');
    await terminal.press(...anew('Enter'));
    await terminal.waitFor('A number from 0 to 4.');
    await terminal.press('BSpace', '1', 'Enter');
    await terminal.waitFor(asks('CAR2'));
    expect(readAnswers(cwd)).toEqual({
      CAR1: {
        value: 3,
        agreed: {
          votes: [
            { 2: 1, 3: 1, 4: 1, 5: 1 },
            { 3: 2, 4: 1, unknown: 1 },
          ],
          reason: 'in two units',
          dissent: 1,
        },
      },
    });
  });

  test('where all say the same, Enter agrees and nothing more is asked', async () => {
    const cwd = folderWithSmall();
    const terminal = await startRoom(cwd);
    expect(await vote(terminal, '444')).toContain('3 votes, all for 4.');
    await terminal.press(...anew('Enter'));
    await terminal.waitFor(asks('CAR2'));
    expect(readAnswers(cwd)).toEqual({ CAR1: { value: 4, agreed: { votes: [{ 4: 3 }], dissent: 0 } } });
  });

  test('votes close to each other get no warning; a typed vote can be taken back, a wrong one is not taken', async () => {
    const cwd = folderWithSmall();
    const terminal = await startRoom(cwd);
    await terminal.press(...anew('Enter'));
    await terminal.waitFor('No vote typed yet.');
    await terminal.type('3 4');
    await terminal.waitFor('3 4▏ (2 votes)');
    await terminal.press('7');
    await terminal.waitFor(/7.*1.*5/);
    await terminal.waitFor('3 4▏ (2 votes)');
    await terminal.press('BSpace');
    await terminal.waitFor('▏ (1 vote)');
    await terminal.press('3');
    await terminal.waitFor('▏ (2 votes)');
    await terminal.press(...anew('Enter'));
    const same = (await terminal.waitFor('1–5 agree on it')).join('\n');
    expect(same).toContain('2 votes, all for 3.');
    await terminal.press('Left');
    await terminal.waitFor('▏ (2 votes)');
    await terminal.press('u');
    await terminal.waitFor('▏ (3 votes)');
    await terminal.press(...anew('Enter'));
    const withUnknown = (await terminal.waitFor('1–5 agree on it')).join('\n');
    expect(withUnknown).not.toContain('far apart');
    expect(withUnknown).toMatch(/ u {2}\S+ +1 {2}/);
    expect(readAnswers(cwd)).toBeNull();
  });

  test('votes are hidden while they are typed, by h or --hide-votes, and shown together', async () => {
    const terminal = await startRoom(folderWithSmall(), ['--hide-votes']);
    await terminal.type('35');
    await terminal.waitFor('••▏ (2 votes)');
    await terminal.press('h');
    await terminal.waitFor('35▏ (2 votes)');
    await terminal.press(...anew('h'));
    await terminal.waitFor('••▏ (2 votes)');
    await terminal.press('Enter');
    const spread = (await terminal.waitFor('1–5 agree on it')).join('\n');
    expect(spread).toContain('2 votes from 3 to 5');
  });

  test('another language, an explanation and a comment leave the votes that are being typed', async () => {
    const terminal = await startRoom(folderWithSmall(), [], { rows: 40 });
    await terminal.type('3 4');
    await terminal.waitFor('3 4▏ (2 votes)');
    await terminal.press('t');
    await terminal.waitFor('3 4▏ (2 Stimmen)');
    await terminal.press('?');
    await terminal.waitFor('Erklärung');
    await terminal.press('Enter');
    await terminal.waitFor('3 4▏ (2 Stimmen)');
    await terminal.press('c');
    await terminal.waitFor('Kommentar;');
    await terminal.type('lange Diskussion');
    await terminal.press('Enter');
    await terminal.waitFor('Kommentar: lange Diskussion');
    await terminal.press('t');
    await terminal.waitFor('3 4▏ (2 votes)');
    await terminal.press(...anew('Enter'));
    await terminal.waitFor('1–5 agree on it');
    await terminal.press('t');
    await terminal.waitFor('2 Stimmen von 3 bis 4');
  });

  test('a room may agree that it cannot tell, or that it does not apply', async () => {
    const cwd = folderWithSmall();
    const terminal = await startRoom(cwd);
    expect(await vote(terminal, 'uu')).toContain('Nobody can tell. Who in the company could?');
    await terminal.press('u');
    await terminal.waitFor(asks('CAR2'));
    await terminal.waitFor('Votes of all');
    await terminal.type('1 u');
    await terminal.waitFor('1 u▏ (2 votes)');
    await terminal.press('Enter');
    await terminal.waitFor('1–3 agree on it');
    await terminal.press('n');
    await terminal.waitFor('Why does it not apply?');
    await terminal.type('we have no complaints');
    await terminal.press('Enter');
    await terminal.waitFor(asks('WAL1'));
    expect(readAnswers(cwd)).toEqual({
      CAR1: { unknown: true, agreed: { votes: [{ unknown: 2 }], dissent: 0 } },
      CAR2: { not_applicable: 'we have no complaints', agreed: { votes: [{ 1: 1, unknown: 1 }], dissent: 0 } },
    });
    await terminal.press('Left');
    await terminal.waitFor(asks('CAR2'));
    await terminal.waitFor('we have no complaints');
  });

  test('Escape at the reason goes back to the votes, and nothing is agreed', async () => {
    const cwd = folderWithSmall();
    const terminal = await startRoom(cwd);
    await vote(terminal, '1 5');
    await terminal.press('2');
    await terminal.waitFor('Why 2?');
    await terminal.press('Escape');
    await terminal.waitFor('Nothing changed.');
    await terminal.waitFor('2 votes from 1 to 5');
    expect(readAnswers(cwd)).toBeNull();
    await terminal.press('q');
    expect((await terminal.exit()).exit).toBe(130);
    expect(listFiles(cwd)).toEqual(['questionnaire.yaml', 'rules.yaml']);
  });

  test('the next day it goes on where it was left, with what was agreed', async () => {
    const cwd = folderWithSmall();
    const first = await startRoom(cwd);
    await vote(first, '2 2');
    await first.press('2');
    await first.waitFor(asks('CAR2'));
    await first.press('q');
    const { exit, stderr } = await first.exit();
    expect(exit).toBe(130);
    expect(stderr).toContain('--facilitate');
    const next = await startSmall(cwd, ['--facilitate']);
    await next.waitFor('> Unfinished: ');
    await next.press('Enter');
    await begin(next, 'CAR2');
    await next.waitFor('Votes of all');
    await next.press('Left');
    await next.waitFor(asks('CAR1'));
    await next.waitFor(/^ ●2 /m);
    expect(readAnswers(cwd)).toEqual({ CAR1: { value: 2, agreed: { votes: [{ 2: 2 }], dissent: 0 } } });
  });

  test('in a small window the line for the votes stays in sight', async () => {
    const terminal = await startRoom(folderWithSmall(), [], { columns: 40, rows: 12 });
    await terminal.type('1 5');
    const screen = await terminal.waitFor('1 5▏ (2');
    expect(screen.length).toBeLessThan(12);
    await terminal.press('Enter');
    const spread = await terminal.waitFor('2 votes from 1 to 5');
    expect(spread.length).toBeLessThan(12);
    for (const option of [1, 2, 3, 4, 5]) {
      expect(spread.filter((line) => line.startsWith(`  ${option}  `))).toHaveLength(1);
    }
  });
});
