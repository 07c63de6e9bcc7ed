import { describe, expect, test } from 'vitest';
import { folderForTest } from '../helpers/folders.js';
import { anew, asks, begin } from '../helpers/interview-on-screens.js';
import { type Sight, skipsTerminal, startInTerminal, type Terminal, terminalTitle } from '../helpers/terminal.js';

interface Kept {
  readonly name: string;
  readonly argv: readonly string[];
  readonly columns?: number;
  readonly rows?: number;
  /** From the start page to what is kept. */
  readonly go?: (terminal: Terminal) => Promise<void>;
  readonly sight: Sight;
}

const german = ['assess', '--lang', 'de'];
const english = ['assess', '--lang', 'en'];
const selfCheck = [...english, '--self-check'];
const room = [...english, '--facilitate'];

/** Presses a key and waits for what it brings. */
async function press(terminal: Terminal, key: string, sight: Sight): Promise<void> {
  await terminal.press(...anew(key));
  await terminal.waitFor(sight);
}

async function type(terminal: Terminal, text: string): Promise<void> {
  await terminal.type(text);
  await terminal.waitFor(text);
}

async function comment(terminal: Terminal): Promise<void> {
  await begin(terminal, 'PAR1');
  await press(terminal, 'c', 'Comment;');
  await type(terminal, 'one team in service');
}

async function voteTwice(terminal: Terminal): Promise<void> {
  await begin(terminal, 'PAR1');
  await type(terminal, '3 4 2 5');
  await press(terminal, 'Enter', 'That is far apart.');
  await press(terminal, 'r', 'Second vote:');
  await type(terminal, '3 3 4 3');
}

async function answerAll(terminal: Terminal): Promise<void> {
  await begin(terminal, 'PAR4');
  for (const [at, key] of ['2', '3', 'u', '4', '2', '3', '2', '4', '1', '2', '5', '2'].entries()) {
    await terminal.waitFor((screen) => screen.some((line) => line.endsWith(` ${at}/12`)));
    await terminal.press(key);
  }
}

/** What people see, in the order in which they meet it. */
const kept: readonly Kept[] = [
  { name: 'start', argv: selfCheck, sight: 'Enter begin' },
  {
    name: 'question',
    argv: english,
    go: (terminal) => begin(terminal, 'PAR1'),
    sight: asks('PAR1'),
  },
  { name: 'question-de', argv: german, go: (terminal) => begin(terminal, 'PAR1'), sight: asks('PAR1') },
  {
    name: 'question-small',
    argv: german,
    columns: 40,
    rows: 12,
    go: (terminal) => begin(terminal, 'PAR1'),
    sight: asks('PAR1'),
  },
  {
    name: 'question-small-cursor',
    argv: german,
    columns: 40,
    rows: 12,
    go: async (terminal) => {
      await begin(terminal, 'PAR1');
      await terminal.press('End');
    },
    sight: /^> 5 /m,
  },
  { name: 'typing', argv: english, go: comment, sight: '> one team in service' },
  {
    name: 'comment',
    argv: english,
    go: async (terminal) => {
      await comment(terminal);
      await press(terminal, 'Enter', 'Comment: one team in service');
      await terminal.press('3');
      await terminal.waitFor(asks('PAR2'));
      await terminal.press('Left');
    },
    sight: /^>●3 [\s\S]*Comment: one team in service/m,
  },
  {
    name: 'explain',
    argv: english,
    rows: 50,
    go: async (terminal) => {
      await begin(terminal, 'PAR1');
      await terminal.press('?');
    },
    sight: 'back to the question',
  },
  {
    name: 'go',
    argv: selfCheck,
    rows: 30,
    go: async (terminal) => {
      await begin(terminal, 'PAR4');
      await press(terminal, '3', / 1\/12$/m);
      await press(terminal, 'u', / 2\/12$/m);
      await terminal.press('g');
    },
    sight: 'Where to?',
  },
  {
    name: 'pause',
    argv: [...selfCheck, '--sections'],
    go: async (terminal) => {
      await begin(terminal, 'PAR4');
      await terminal.press('2');
    },
    sight: 'First result: ',
  },
  {
    name: 'review',
    argv: selfCheck,
    go: async (terminal) => {
      await begin(terminal, 'PAR4');
      await press(terminal, '3', / 1\/12$/m);
      await press(terminal, 'u', / 2\/12$/m);
      await press(terminal, 'g', 'Where to?');
      await terminal.press('Home', 'Down', 'Enter');
    },
    sight: 'Review before the end',
  },
  { name: 'result', argv: selfCheck, rows: 80, go: answerAll, sight: 'r write a report as HTML' },
  {
    name: 'resume',
    argv: selfCheck,
    go: async (terminal) => {
      await begin(terminal, 'PAR4');
      await press(terminal, '3', / 1\/12$/m);
      await terminal.press('q');
      await terminal.exit();
    },
    sight: () => true,
  },
  {
    name: 'votes',
    argv: room,
    go: async (terminal) => {
      await begin(terminal, 'PAR1');
      await terminal.type('3 4 2 5');
    },
    sight: '(4 votes)',
  },
  {
    name: 'spread',
    argv: room,
    go: async (terminal) => {
      await begin(terminal, 'PAR1');
      await type(terminal, '3 4 2 5');
      await terminal.press(...anew('Enter'));
    },
    sight: 'That is far apart.',
  },
  {
    name: 'second-vote',
    argv: room,
    go: async (terminal) => {
      await voteTwice(terminal);
      await terminal.press(...anew('Enter'));
    },
    sight: 'On the left the first vote',
  },
  {
    name: 'agreed',
    argv: room,
    go: async (terminal) => {
      await voteTwice(terminal);
      await press(terminal, 'Enter', 'On the left the first vote');
      await press(terminal, '3', 'Why 3?');
      await type(terminal, 'it differs by country');
      await terminal.press('Enter');
    },
    sight: 'How many of 4',
  },
];

// A change here is a change of what people see: look at it, then take it over with `npx vitest run test/terminal/screens -u`, and
// into docs/interview.md.
describe.skipIf(skipsTerminal)(terminalTitle('what people see'), () => {
  test.each(kept)('$name', async ({ name, argv, columns = 80, rows = 24, go, sight }) => {
    const cwd = folderForTest();
    let terminal = await startInTerminal({ argv, cwd, columns, rows });
    await terminal.waitFor(/Enter (?:begin|beginnen)/);
    await go?.(terminal);
    if (name === 'resume') {
      terminal = await startInTerminal({ argv, cwd, columns, rows });
      await terminal.waitFor('Unfinished: ');
    }
    const screen = await terminal.waitFor(sight);
    // The day stands on a line of its own.
    const lines = screen.map((line) => line.replace(/^· \d+\s\p{L}+\s\d{4}$/u, '· 28 February 2026'));
    await expect(`${lines.join('\n').trim()}\n`).toMatchFileSnapshot(`__snapshots__/${name}.txt`);
  });
});
