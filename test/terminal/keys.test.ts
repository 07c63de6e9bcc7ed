import { describe, expect, test } from 'vitest';
import { folderForTest } from '../helpers/folders.js';
import {
  anew,
  askSelfCheck,
  askSmall,
  asks,
  folderWithSmall,
  readAnswers,
  smallFile,
} from '../helpers/interview-on-screens.js';
import { skipsTerminal, terminalTitle } from '../helpers/terminal.js';

describe.skipIf(skipsTerminal)(terminalTitle('the keys of a question'), () => {
  test.each([1, 2, 3, 4, 5])('%i answers at once', async (option) => {
    const cwd = folderWithSmall();
    const terminal = await askSmall(cwd);
    await terminal.press(String(option));
    await terminal.waitFor(asks('CAR2'));
    expect(readAnswers(cwd)).toEqual({ CAR1: option });
  });

  test('arrows choose, around both ends, and Enter answers; without a choice it says so', async () => {
    const cwd = folderWithSmall();
    const terminal = await askSmall(cwd);
    await terminal.press(...anew('Enter'));
    await terminal.waitFor('Choose first: 1 to 5, or the arrow keys.');
    await terminal.press('Up');
    const chosen = await terminal.waitFor(/^> {1}5 {2}/m);
    expect(chosen.join('\n')).not.toContain('Choose first');
    await terminal.press('Down');
    await terminal.waitFor(/^> 1 {2}/m);
    await terminal.press('End');
    await terminal.waitFor(/^> 5 {2}/m);
    await terminal.press('Home', 'Down', 'Down');
    await terminal.waitFor(/^> 3 {2}/m);
    expect(readAnswers(cwd)).toBeNull();
    await terminal.press('Enter');
    await terminal.waitFor(asks('CAR2'));
    expect(readAnswers(cwd)).toEqual({ CAR1: 3 });
  });

  test('left goes back, across a section too, and has the old answer chosen; right moves on', async () => {
    const cwd = folderWithSmall();
    const terminal = await askSmall(cwd);
    await terminal.press('Left');
    await terminal.waitFor('This is the first question.');
    await terminal.press('4');
    await terminal.waitFor(asks('CAR2'));
    await terminal.press('2');
    await terminal.waitFor(asks('WAL1'));
    await terminal.press('Left');
    await terminal.waitFor(asks('CAR2'));
    await terminal.waitFor(/^>●2 {2}quick$/m);
    await terminal.press(...anew('Left'));
    await terminal.waitFor(/^>●4 {2}every team$/m);
    await terminal.press('Down');
    await terminal.waitFor(/^ ●4 {2}every team\n> 5 /m);
    await terminal.press('Enter');
    await terminal.waitFor(asks('CAR2'));
    await terminal.press('Right');
    await terminal.waitFor(asks('WAL1'));
    expect(readAnswers(cwd)).toEqual({ CAR1: 5, CAR2: 2 });
  });

  test('u cannot tell, n asks why and takes no empty reason, s leaves open; in capitals too', async () => {
    const cwd = folderWithSmall();
    const terminal = await askSmall(cwd);
    await terminal.press('n');
    await terminal.waitFor(/not applicable/i);
    expect(readAnswers(cwd)).toBeNull();
    await terminal.press('U');
    await terminal.waitFor(asks('CAR2'));
    expect(readAnswers(cwd)).toEqual({ CAR1: 'unknown' });
    await terminal.press('N');
    await terminal.waitFor('Why does it not apply?');
    await terminal.press('Enter');
    await terminal.waitFor('It does not count without a reason');
    await terminal.press('Escape');
    await terminal.waitFor('Nothing changed.');
    await terminal.press('n');
    await terminal.waitFor('Why does it not apply?');
    await terminal.type('we have no complaints');
    await terminal.press('Enter');
    await terminal.waitFor(asks('WAL1'));
    expect(readAnswers(cwd)).toEqual({ CAR1: 'unknown', CAR2: { not_applicable: 'we have no complaints' } });
    await terminal.press('S');
    await terminal.waitFor('Review before the end');
    expect((await terminal.screen()).join('\n')).toContain('Answered: 0 · unknown: 1 · not applicable: 1 · open: 1');
    // Back at it, the reason is there to be changed.
    await terminal.press('g');
    await terminal.waitFor('Where to?');
    await terminal.type('car2');
    await terminal.press('Enter');
    await terminal.waitFor('Current answer: ');
    await terminal.press('n');
    await terminal.waitFor('> we have no complaints');
  });

  test('c and e write beside the answer, keep what was there, and an empty line removes it', async () => {
    const cwd = folderWithSmall();
    const terminal = await askSmall(cwd);
    await terminal.press('c');
    await terminal.waitFor('Comment; an empty line removes it:');
    await terminal.type('Grüße, 3 of 5');
    await terminal.press('Enter');
    await terminal.waitFor('Comment: Grüße, 3 of 5');
    await terminal.press('E');
    await terminal.waitFor('Evidence, where');
    await terminal.type('minutes of 14 April');
    await terminal.press('Enter');
    await terminal.waitFor('Evidence: minutes of 14 April');
    await terminal.press('3');
    await terminal.waitFor(asks('CAR2'));
    expect(readAnswers(cwd)).toEqual({
      CAR1: { value: 3, comment: 'Grüße, 3 of 5', evidence: 'minutes of 14 April' },
    });
    await terminal.press('Left');
    await terminal.waitFor(asks('CAR1'));
    await terminal.press('c');
    await terminal.waitFor('> Grüße, 3 of 5');
    await terminal.type(' teams');
    await terminal.press('Enter');
    await terminal.waitFor('Comment: Grüße, 3 of 5 teams');
    await terminal.press('e');
    await terminal.waitFor('> minutes of 14 April');
    await terminal.press('C-u', 'Enter');
    await terminal.waitFor(/removed/i);
    await terminal.press('c');
    await terminal.waitFor('> Grüße');
    await terminal.type('!');
    await terminal.press('Escape');
    await terminal.waitFor('Nothing changed.');
    expect(readAnswers(cwd)).toEqual({ CAR1: { value: 3, comment: 'Grüße, 3 of 5 teams' } });
  });

  test('g goes to an item by its id, its number or the arrows, to the open ones and to the review', async () => {
    const terminal = await askSmall(folderWithSmall());
    const go = async (): Promise<void> => {
      await terminal.press('g');
      await terminal.waitFor('Where to?');
    };
    await go();
    await terminal.type('wal1');
    await terminal.waitFor('Search: wal1');
    await terminal.press('Enter');
    await terminal.waitFor(asks('WAL1'));
    await go();
    await terminal.press('2', 'Enter');
    await terminal.waitFor(asks('CAR2'));
    await go();
    await terminal.type('zzz');
    await terminal.waitFor('No question matches ‘zzz’.');
    await terminal.press('BSpace', 'BSpace', 'BSpace');
    await terminal.waitFor(/^> · {2}CAR1|^> Go through/m);
    await terminal.press('Home');
    await terminal.waitFor(/^> Go through the 3 open questions/m);
    await terminal.press('Enter');
    await terminal.waitFor(asks('CAR1'));
    await go();
    await terminal.waitFor(/^> · {2}CAR1/m);
    await terminal.press('Down', 'Enter');
    await terminal.waitFor(asks('CAR2'));
    await go();
    await terminal.press('Escape');
    await terminal.waitFor(asks('CAR2'));
    await go();
    await terminal.press('Home', 'Down', 'Enter');
    await terminal.waitFor('Review before the end');
  });

  test('? explains the item and where it comes from, and any of a few keys leads back', async () => {
    const terminal = await askSelfCheck(folderForTest(), 'en', { rows: 60 });
    for (const key of ['Enter', 'Escape', 'q', 'Left']) {
      await terminal.press('?');
      const page = (await terminal.waitFor('back to the question')).join('\n');
      expect(page).toMatch(/^Explanation$/m);
      expect(page).toMatch(/^Source\nS1\.\d/m);
      expect(page).toMatch(/^Keys$/m);
      await terminal.press(key);
      await terminal.waitFor(asks('PAR4'));
    }
  });

  test('t changes the language at once, there and back, and it stays so to the end', async () => {
    const terminal = await askSelfCheck(folderForTest(), 'en');
    await terminal.press('Down', 't');
    await terminal.waitFor('· Frage 1 von 1');
    await terminal.press('4');
    await terminal.waitFor(/ 1\/12$/m);
    await terminal.press('T');
    await terminal.waitFor('· question 1 of 1');
    await terminal.press('5');
    await terminal.waitFor(/ 2\/12$/m);
    await terminal.press('t');
    await terminal.waitFor('· Frage 1 von 1');
    await terminal.press('q');
    expect((await terminal.exit()).stderr).toContain('Gespeichert in self-check-response.yaml.');
  });

  test('an unknown key says so and does nothing; q saves and leaves with the way back on stderr', async () => {
    const cwd = folderWithSmall();
    const terminal = await askSmall(cwd);
    await terminal.press('x');
    await terminal.waitFor('The key x does nothing here.');
    await terminal.press('9');
    await terminal.waitFor((screen) => !screen.some((line) => line.includes('The key x')));
    expect(readAnswers(cwd)).toBeNull();
    await terminal.press('2');
    await terminal.waitFor(asks('CAR2'));
    await terminal.press('Q');
    const { exit, stderr } = await terminal.exit();
    expect(exit).toBe(130);
    expect(stderr).toContain(`Saved in ${smallFile}.`);
    expect(stderr).toContain('npx cx-maturity assess --questionnaire questionnaire.yaml');
    expect(await terminal.screen()).toEqual([]);
    expect(readAnswers(cwd)).toEqual({ CAR1: 2 });
  });
});

describe.skipIf(skipsTerminal)(terminalTitle('keys that come too many at once'), () => {
  test('a key hit twice answers one item, in one burst and a moment later', async () => {
    const cwd = folderWithSmall();
    const terminal = await askSmall(cwd);
    await terminal.type('55');
    await terminal.waitFor(asks('CAR2'));
    await terminal.press('2');
    // The first one has been taken, and the next screen is up.
    await terminal.waitFor(asks('WAL1'));
    await terminal.press('2', 'Down');
    await terminal.waitFor(/^> 1 /m);
    expect(readAnswers(cwd)).toEqual({ CAR1: 5, CAR2: 2 });
  });

  test('a comment does not begin with its own key, nor is its Enter an answer', async () => {
    const cwd = folderWithSmall();
    const terminal = await askSmall(cwd);
    await terminal.press('Down');
    await terminal.waitFor(/^> 1 /m);
    await terminal.press('c');
    await terminal.waitFor('Comment;');
    await terminal.press('c');
    await terminal.type('so');
    await terminal.waitFor('> so');
    await terminal.press('Enter');
    await terminal.waitFor('Comment: so');
    await terminal.press('Enter', 'Up');
    await terminal.waitFor(/^> 5 /m);
    expect(readAnswers(cwd)).toEqual({});
  });

  test('pasted text is no answer; in a comment it is written', async () => {
    const cwd = folderWithSmall();
    const terminal = await askSmall(cwd);
    await terminal.type('3 of 5 people');
    await terminal.waitFor('Pasted text does not count as an answer.');
    expect(readAnswers(cwd)).toBeNull();
    await terminal.press('e');
    await terminal.waitFor('Evidence, where');
    await terminal.type('3 of 5 people');
    await terminal.press('Enter');
    await terminal.waitFor('Evidence: 3 of 5 people');
  });

  test('lines pasted into a comment: the first is kept, the others are no answers and leave nothing on the screen', async () => {
    const cwd = folderWithSmall();
    const terminal = await askSmall(cwd);
    await terminal.press('c');
    await terminal.waitFor('Comment;');
    await terminal.paste('one\n3 of 5\nand more');
    await terminal.waitFor('Comment: one');
    await terminal.press('Down');
    const screen = await terminal.waitFor(/^> 1 /m);
    expect(screen[0]).toMatch(/^Care · question 1 of 2 .* 0\/3$/);
    expect(readAnswers(cwd)).toEqual({});
  });

  test('arrows and Enter in one burst do what they do one by one', async () => {
    const cwd = folderWithSmall();
    const terminal = await askSmall(cwd);
    await terminal.press('Down', 'Down', 'Down', 'Up', 'Enter');
    await terminal.waitFor(asks('CAR2'));
    expect(readAnswers(cwd)).toEqual({ CAR1: 2 });
  });

  test('who types ahead loses keys at most: nothing is written over the screen, nothing is answered twice', async () => {
    const cwd = folderForTest();
    const terminal = await askSelfCheck(cwd);
    const answers = (): readonly unknown[] => Object.values(readAnswers(cwd, 'self-check-response.yaml') ?? {});
    await terminal.press('3');
    await terminal.waitFor(/ 1\/12$/m);
    for (const key of ['4', '5', '4', '3', '4', '5', '4']) await terminal.press(key);
    // A machine that is slow may take several of them for one burst, and so for a text that was pasted.
    await terminal.waitFor(
      (screen) =>
        (answers().length > 1 || screen.some((line) => line.startsWith('Pasted text'))) &&
        screen[0]?.includes(' · question 1 of 1 ') === true &&
        screen[0].endsWith(` ${answers().length}/12`),
    );
    // What was taken came in the order in which it was typed.
    expect('34543454').toMatch(new RegExp(answers().join('.*')));
  });
});
