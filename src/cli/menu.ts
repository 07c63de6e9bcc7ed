import { cliWords } from '../i18n/cli.js';
import { chooseOne } from '../interview/prompts.js';
import type { Context } from './context.js';
import { type ExitCode, exitCode } from './exit-code.js';

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
      { value: ['assess'], name: words.assess },
      { value: ['demo'], name: words.demo },
      { value: ['--help'], name: words.help },
    ],
  });
  return chosen === 'left' ? exitCode.left : go(chosen.value);
}
