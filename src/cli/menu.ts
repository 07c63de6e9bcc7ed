import { cliWords } from '../i18n/cli.js';
import { chooseOne } from '../interview/prompts.js';
import type { Context } from './context.js';
import { type ExitCode, exitCode } from './exit-code.js';
import { listFolder, readSource } from './files.js';
import { listCore } from './sections.js';
import { listShipped } from './shipped.js';

/** What a person sees who types nothing but the tool's name in a terminal: the few ways in, the quickest first. */
export async function menu(context: Context, go: (argv: readonly string[]) => Promise<ExitCode>): Promise<ExitCode> {
  const { io, language } = context;
  const words = cliWords[language].menu;
  const chosen = await chooseOne<readonly string[]>({
    language,
    input: io.stdin,
    output: io.stdout,
    paint: context.paint,
    message: words.message,
    choices: [
      { value: ['assess', '--self-check', '--begin'], name: words.selfCheck, description: words.selfCheckPromise },
      ...(await findBegun(context)).map(({ file, argv }) => ({ value: argv, name: words.resume(file) })),
      { value: ['assess'], name: words.assess },
      { value: ['demo'], name: words.demo },
      { value: ['--help'], name: words.help },
    ],
  });
  return chosen === 'left' ? exitCode.left : go(chosen.value);
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
