import { cliWords } from '../i18n/cli.js';
import { screenWords } from '../i18n/screens.js';
import { listScreen } from '../interview/terminal/list-screen.js';
import { letGo, showScreen } from '../interview/terminal/show-screen.js';
import type { Context } from './context.js';
import { type ExitCode, exitCode } from './exit-code.js';
import { listFolder, readSource } from './files.js';
import { listCore } from './sections.js';
import { listShipped } from './shipped.js';
import { openTerminal } from './terminal.js';

/** What a person sees who types nothing but the tool's name in a terminal: the few ways in, the quickest first. */
export async function menu(context: Context, go: (argv: readonly string[]) => Promise<ExitCode>): Promise<ExitCode> {
  const { io, language, paint } = context;
  // Where no cursor can be moved there is nothing to choose with.
  if (io.env.TERM === 'dumb') return go(['--help']);
  const words = cliWords[language].menu;
  const { hints } = screenWords[language];
  const ways: readonly (readonly [argv: readonly string[], text: string])[] = [
    [['assess', '--self-check', '--begin'], words.selfCheck],
    ...(await findBegun(context)).map(({ file, argv }) => [argv, words.resume(file)] as const),
    [['assess'], words.assess],
    [['demo'], words.demo],
    [['--help'], words.help],
  ];
  const { terminal, release } = openTerminal(io);
  const chosen = await showScreen(
    listScreen<readonly string[] | null>({
      title: words.message,
      about: [words.selfCheckPromise],
      rows: ways.map(([argv, text]) => ({ kind: 'choice', value: argv, names: [], mark: '', text })),
      search: false,
      whole: true,
      keys: { q: null, escape: null },
      hints: [
        { key: '↑↓ Enter', does: hints.move },
        { key: 'q', does: hints.leave },
      ],
      notice: null,
      language,
      paint,
      cursor: 0,
    }),
    terminal,
  );
  release();
  // What comes next may be no screen at all.
  letGo(terminal);
  return chosen === 'left' || chosen.result === null ? exitCode.left : go(chosen.result);
}

/** Unfinished responses in the working folder, each with the command that goes on with it. */
async function findBegun({ io }: Context): Promise<readonly { file: string; argv: readonly string[] }[]> {
  const begun: { file: string; argv: readonly string[] }[] = [];
  for (const file of await listFolder('.', io.cwd)) {
    if (!/-response(?:-\d+)?\.ya?ml$/i.test(file)) continue;
    const { readResponse } = await import('../load/load-response.js');
    const { source } = await readSource(file, io.cwd);
    const written = source === null ? undefined : readResponse(source).response?.written;
    const id = written?.questionnaire.split('@')[0] ?? '';
    if (written?.complete !== false || !listShipped().includes(id)) continue;
    const which = id === 'self-check' ? ['--self-check'] : ['--questionnaire', id];
    begun.push({ file, argv: ['assess', ...which, ...(await nameSections(id, written.answers, io.cwd))] });
  }
  return begun;
}

/** The flag that asks for the core and for whatever else was begun; none where that is nothing. */
async function nameSections(id: string, answers: object, cwd: string): Promise<readonly string[]> {
  const { loadModel } = await import('./library.js');
  const { loaded } = await loadModel({ questionnaire: id, rules: null }, cwd);
  if (loaded === null) return [];
  const { questionnaire } = loaded.model;
  const core = listCore(questionnaire);
  const further = questionnaire.sections.filter(
    (section) => !core.includes(section) && section.items.some((item) => Object.hasOwn(answers, item.id)),
  );
  return further.length === 0 ? [] : ['--sections', ['core', ...further.map((section) => section.id)].join(',')];
}
