import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fill, folderForTest, listFiles } from '../helpers/folders.js';
import { runHere } from '../helpers/run-here.js';

const questionnaire = 'own/questionnaire.yaml';

/** A new questionnaire in a folder for one test, and what its files say. */
async function makeOwn() {
  const cwd = folderForTest();
  await runHere(['questionnaire', 'new', 'own'], { cwd });
  const change = (name: string, from: string, to: string): void => {
    const text = readFileSync(path.join(cwd, name), 'utf8');
    if (!text.includes(from)) throw new Error(`nothing to change: ${from}`);
    writeFileSync(path.join(cwd, name), text.replace(from, to));
  };
  const lint = (...args: readonly string[]) => runHere(['questionnaire', 'lint', questionnaire, ...args], { cwd });
  const translations = (): string => readFileSync(path.join(cwd, 'own/translations.yaml'), 'utf8');
  return { cwd, change, lint, translations };
}

describe('lint of writing', () => {
  test('tells each fault where it stands, as a warning, in the language asked for', async () => {
    const { change, lint } = await makeOwn();
    change(questionnaire, 'Was weiß der Service über', 'Was weiß der Service bereits über');
    change(questionnaire, 'The order with its lines.', 'The order, sometimes with its lines.');
    const de = await lint('--lang', 'de');
    expect(de.exit).toBe(0);
    expect(de.stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^own\/questionnaire\.yaml:20:15: Warnung: Die Frage wertet mit „bereits“ /),
      expect.stringMatching(/^own\/questionnaire\.yaml:29:17: Warnung: Unter „sometimes“ versteht jeder etwas anderes/),
    ]);
    expect(de.stdout).toBe('own/questionnaire.yaml: 0 Fehler, 2 Warnungen.\n');
    const en = await lint();
    expect(en.stderr).toMatch(/:20:15: warning: The question judges with ‘bereits’ /);
    expect(en.stderr).toMatch(/:29:17: warning: Everybody takes ‘sometimes’ /);
  });

  test('reads why a step has to wait, and refuses one that waits for itself by way of others', async () => {
    const { change, lint } = await makeOwn();
    const reason = 'asks customers what they have already told sales.';
    change('own/rules.yaml', reason, `asks ${'again and '.repeat(14)}again ${reason}`);
    const wordy = await lint();
    expect(wordy.exit).toBe(0);
    expect(wordy.stderr).toMatch(/^own\/rules\.yaml:63:11: warning: .* words/);
    change(
      'own/rules.yaml',
      'recommendations:\n',
      `  - { step: { item: HND1, to: 2 }, needs: { item: HND2, to: 5 }, reason: So. }\nrecommendations:\n`,
    );
    const circle = await lint('--lang', 'de');
    expect(circle.exit).toBe(2);
    expect(circle.stderr).toMatch(
      /^own\/rules\.yaml:64:\d+: Fehler: Diese Voraussetzung wartet am Ende auf sich selbst \(HND1=2 → HND2=5 → HND1=3\)/,
    );
  });
});

describe('translations', () => {
  test('are nobody’s business until somebody confirms them; then every change is told', async () => {
    const { cwd, change, lint, translations } = await makeOwn();
    expect(await lint()).toMatchObject({ exit: 0, stderr: '' });
    expect(listFiles(cwd)).toEqual(['own/questionnaire.yaml', 'own/rules.yaml']);

    const confirmed = await lint('--confirm-translations');
    expect(confirmed).toMatchObject({ exit: 0, stderr: '' });
    expect(confirmed.stdout).toMatch(/^own\/translations\.yaml: confirmed \d+ translated texts\.\n.*: clean\. /);
    expect(listFiles(cwd)).toEqual(['own/questionnaire.yaml', 'own/rules.yaml', 'own/translations.yaml']);
    const first = translations();

    change(questionnaire, 'Den Auftrag mit seinen Positionen.', 'Den Auftrag.');
    change('own/translations.yaml', '  HND1.question: {', '  HND9.question: {');
    const stale = await lint();
    expect(stale.exit).toBe(0);
    expect(stale.stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^own\/questionnaire\.yaml:21:15: warning: Nobody ever confirmed .*‘HND1\.question’/),
      expect.stringMatching(/^own\/questionnaire\.yaml:29:17: warning: The source of ‘HND1\.options\.2’ changed/),
      expect.stringMatching(/^own\/translations\.yaml:7:3: warning: There is no translated text ‘HND9\.question’/),
    ]);

    change(questionnaire, 'The order with its lines.', 'The order.');
    const changed = await lint('--lang', 'de');
    expect(changed.stderr).toMatch(/:29:17: Warnung: Die englische Fassung von „HND1\.options\.2“ hat sich geändert/);

    const some = await lint('--confirm-translations', 'HND1', 'HND9.question');
    expect(some).toMatchObject({ exit: 0, stderr: '' });
    expect(some.stdout).toMatch(/^own\/translations\.yaml: confirmed \d translated texts\.\n/);
    // One text changed, and one line with it.
    const [before, after] = [first.split('\n'), translations().split('\n')];
    expect(after.filter((line, index) => line !== before[index])).toEqual([
      expect.stringMatching(/^ {2}HND1\.options\.2: \{ de: "[0-9a-f]{12}", en: "[0-9a-f]{12}" \}$/),
    ]);
    expect(listFiles(cwd)).toHaveLength(3);
  });

  test('of a key that nothing bears are not confirmed, and nothing is written', async () => {
    const { cwd, lint } = await makeOwn();
    const { exit, stderr, stdout } = await lint('--confirm-translations', 'HND1', 'HDN2');
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toMatch(/^error: No translated text is called ‘HDN2’ .* Did you mean ‘HND2’\?\n$/);
    expect(listFiles(cwd)).toHaveLength(2);
  });

  test('with other rules than those beside the questionnaire are neither checked nor confirmed', async () => {
    const { cwd, change, lint } = await makeOwn();
    await lint('--confirm-translations');
    change('own/translations.yaml', '  HND1.question: {', '  HND9.question: {');
    fill(cwd, { 'rules.yaml': readFileSync(path.join(cwd, 'own/rules.yaml'), 'utf8') });
    expect(await lint('--rules', 'rules.yaml')).toMatchObject({ exit: 0, stderr: '' });
    const { exit, stderr } = await lint('--rules', 'rules.yaml', '--confirm-translations');
    expect(exit).toBe(2);
    expect(stderr).toMatch(/^error: Translations are confirmed .*‘--rules’/);
  });

  test('in a file of the wrong shape are an error, and the file stays as it is', async () => {
    const { lint, cwd, translations } = await makeOwn();
    const broken = 'schema: cx-maturity/translations/v1\ntexts:\n  title: { de: "0123456789ab", en: 12 }\n';
    fill(cwd, { 'own/translations.yaml': broken });
    for (const args of [[], ['--confirm-translations']]) {
      const { exit, stderr } = await lint(...args);
      expect(exit).toBe(2);
      expect(stderr).toMatch(/^own\/translations\.yaml:3:36: error: .*12/m);
      expect(translations()).toBe(broken);
    }
  });
});
