import { describe, expect, test } from 'vitest';
import { folderForTest } from '../helpers/folders.js';
import { askSelfCheck, askSmall, asks, begin, folderWithSmall, readAnswers } from '../helpers/interview-on-screens.js';
import { skipsTerminal, startInTerminal, terminalTitle } from '../helpers/terminal.js';

type Size = readonly [columns: number, rows: number];
const sizes: readonly Size[] = [
  [80, 24],
  [40, 12],
  [40, 60],
  [120, 40],
];

const lengthOf = (line: string): number => [...line].length;

/** How a new terminal of that size shows the first question, in German. */
async function firstQuestion([columns, rows]: Size): Promise<readonly string[]> {
  const terminal = await askSelfCheck(folderForTest(), 'de', { columns, rows });
  const screen = await terminal.screen();
  await terminal.close();
  return screen;
}

describe.skipIf(skipsTerminal)(terminalTitle('windows of many sizes'), () => {
  test.each(sizes)(
    'at %i columns and %i rows all of a question is in the window, and nothing else',
    async (columns, rows) => {
      const screen = await firstQuestion([columns, rows]);
      expect(screen[0]).toMatch(/^Paradigma und Perspektivwechsel .* 0\/12$/);
      for (const option of [1, 2, 3, 4, 5]) {
        expect(screen.filter((line) => line.startsWith(`  ${option}  `))).toHaveLength(1);
      }
      expect(screen.at(-1)).toMatch(/\? alle Tasten$|q speichern und beenden$/);
      expect(screen.length).toBeLessThan(rows);
      for (const line of screen) expect(lengthOf(line)).toBeLessThan(columns);
    },
  );

  test('resized while asking, narrower, wider, smaller and larger, it is as if it had begun so', async () => {
    const expected = new Map<string, readonly string[]>();
    for (const size of sizes) expected.set(size.join('x'), await firstQuestion(size));
    const terminal = await askSelfCheck(folderForTest(), 'de', { columns: 80, rows: 24 });
    const way: readonly Size[] = [
      [40, 12],
      [120, 40],
      [40, 60],
      [80, 24],
      [120, 40],
      [80, 24],
      [40, 12],
      [40, 60],
    ];
    for (const [columns, rows] of way) {
      await terminal.resize(columns, rows);
      const wanted = (expected.get(`${columns}x${rows}`) ?? []).join('\n');
      await terminal.waitFor((screen) => screen.join('\n') === wanted);
    }
    await terminal.press('Down');
    await terminal.waitFor(/^> 1 {2}/m);
    await terminal.resize(80, 24);
    await terminal.waitFor((screen) => screen.length > 15 && screen[0]?.endsWith(' 0/12') === true);
    await terminal.waitFor(/^> 1 {2}/m);
  });

  test('resized while a comment is typed, the text stays and is shown once', async () => {
    const cwd = folderWithSmall();
    const terminal = await askSmall(cwd);
    await terminal.press('c');
    await terminal.waitFor('Comment;');
    await terminal.type('as long as a sentence is that has to be broken');
    await terminal.waitFor('> as long as');
    for (const [columns, rows] of [
      [40, 12],
      [100, 30],
      [60, 20],
    ] as const) {
      await terminal.resize(columns, rows);
      await terminal.waitFor(
        (screen) =>
          screen.join(' ').replace(/\s+/g, ' ').split('as long as').length === 2 &&
          screen.some((line) => line.startsWith('CAR1  ')) &&
          screen.at(-1)?.includes('Esc') === true,
      );
    }
    await terminal.type(' in two');
    await terminal.press('Enter');
    await terminal.waitFor(asks('CAR1'));
    await terminal.press('3');
    await terminal.waitFor(asks('CAR2'));
    expect(readAnswers(cwd)).toEqual({
      CAR1: { value: 3, comment: 'as long as a sentence is that has to be broken in two' },
    });
  });

  test('in a small window the option under the cursor is shown whole, and ? shows everything', async () => {
    const terminal = await askSelfCheck(folderForTest(), 'de', { columns: 40, rows: 12 });
    await terminal.press('End');
    const [line = ''] = (await terminal.waitFor(/^> 5 {2}/m)).filter((each) => each.startsWith('> 5'));
    expect(line).not.toContain('…');
    await terminal.press('?');
    await terminal.waitFor(/Zeilen 1 bis \d+ von \d+/);
    await terminal.press('NPage');
    await terminal.waitFor(/Zeilen 9 bis/);
    for (let pages = 0; pages < 12; pages += 1) await terminal.press('NPage');
    const end = (await terminal.waitFor(/Zeilen \d+ bis (\d+) von \1/)).join('\n');
    expect(end).toContain('q    ');
    await terminal.press('Home');
    await terminal.waitFor(/Zeilen 1 bis/);
    await terminal.press('Enter');
    await terminal.waitFor(asks('PAR4'));
  });

  test('the choice to go on is not broken within a word at 40 columns', async () => {
    const cwd = folderForTest();
    const before = await askSelfCheck(cwd, 'de');
    await before.press('3');
    await before.waitFor(/ 1\/12$/m);
    await before.press('q');
    await before.exit();
    const argv = ['assess', '--self-check', '--lang', 'de'];
    const terminal = await startInTerminal({ argv, cwd, columns: 40, rows: 12 });
    const offer = (await terminal.waitFor('q beenden')).join(' ').replace(/\s+/g, ' ');
    expect(offer).toContain('Da ist eine angefangene Befragung. Fortsetzen?');
    expect(offer).toContain('> Unfertig: self-check-response.yaml, 1 von 12 beantwortet.');
    await terminal.press('Enter');
    await begin(terminal, 'PSN4');
    expect((await terminal.screen()).join('\n')).not.toContain('Unfertig');
  });
});

describe.skipIf(skipsTerminal)(terminalTitle('terminals of many kinds'), () => {
  test('one that says it has no columns is taken to have 80', async () => {
    const through = ['sh', '-c', 'stty cols 0 rows 0; exec "$@"', 'sh'];
    const terminal = await askSelfCheck(folderForTest(), 'en', { through });
    const screen = await terminal.screen();
    expect(lengthOf(screen[0] ?? '')).toBe(79);
    await terminal.press('3');
    const next = await terminal.waitFor(asks('PSN4'));
    expect(next[0]).toMatch(/^Personas · question 1 of 1 .* 1\/12$/);
    await terminal.press('c');
    await terminal.waitFor('Comment;');
    await terminal.type('fine');
    await terminal.press('Enter');
    await terminal.waitFor('Comment: fine');
  });

  test('TERM=dumb is spoken to line by line', async () => {
    const argv = ['assess', '--self-check', '--lang', 'en'];
    const terminal = await startInTerminal({ argv, cwd: folderForTest(), rows: 60, through: ['env', 'TERM=dumb'] });
    await terminal.waitFor('question 1 of 12');
    await terminal.press('3', 'Enter');
    await terminal.waitFor('question 2 of 12');
    expect((await terminal.screenWithColours()).join('\n')).not.toContain('\u001b');
  });

  test('colours are there, and not with NO_COLOR or --no-color', async () => {
    const coloured = async (options: { env?: Record<string, string>; argv?: readonly string[] }): Promise<boolean> => {
      const terminal = await askSelfCheck(folderForTest(), 'en', options);
      await terminal.press('Down', 'x');
      await terminal.waitFor('does nothing');
      const screens = [await terminal.screenWithColours()];
      await terminal.press('g');
      await terminal.waitFor('Where to?');
      screens.push(await terminal.screenWithColours());
      return screens.flat().some((line) => line.includes('\u001b['));
    };
    expect(await coloured({})).toBe(true);
    expect(await coloured({ env: { NO_COLOR: '1' } })).toBe(false);
    expect(await coloured({ argv: ['--no-color'] })).toBe(false);
  });

  test.each([
    ['CI is set', { env: { CI: 'true' } }],
    ['stdin is no terminal', { through: ['sh', '-c', 'exec "$@" </dev/null', 'sh'] }],
    ['stdout is no terminal', { through: ['sh', '-c', '"$@" | cat; exit 2', 'sh'] }],
  ] as const)('where %s nothing is asked: 2, and the way out', async (_why, options) => {
    const argv = ['assess', '--self-check', '--lang', 'en'];
    const cwd = folderForTest();
    const terminal = await startInTerminal({ argv, cwd, separateStderr: true, ...options });
    const { exit, stderr } = await terminal.exit();
    expect(exit).toBe(2);
    expect(stderr).toContain('--plain');
    expect(await terminal.screen()).toEqual([]);
  });
});
