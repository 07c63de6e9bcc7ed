import type { CommanderError } from 'commander';
import { cliWords } from '../i18n/cli.js';
import { makeProblem } from '../load/make-problem.js';
import type { Problem } from '../model/problem.js';
import { makeContext } from './context.js';
import { type ExitCode, exitCode } from './exit-code.js';
import { canAsk, type Io, OutputFailure, write, writeTalk } from './io.js';
import { chooseLanguage, languages, languagesAsked } from './language.js';
import { toolVersion } from './package.js';
import { makeProgram, type Parsed } from './program.js';

/**
 * The whole tool: arguments and the outside world in, exit code out. Never throws and never ends the process:
 * bad usage and bad input are told on stderr (2), everything unexpected is a bug of ours and shown as one (3).
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  if (argv[0] === 'help') return run([...argv.slice(1), '--help'], io);
  const asked = languagesAsked(flagOf(argv, '--lang'))[0] ?? null;
  const language = chooseLanguage(asked, null, io.env);
  try {
    if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
      await write(io, 'stdout', `${toolVersion()}\n`);
      return exitCode.done;
    }
    const printed: string[] = [];
    const found: { parsed: Parsed | null } = { parsed: null };
    const program = makeProgram(
      argv,
      language,
      (text) => printed.push(text),
      (parsed) => {
        found.parsed = parsed;
      },
    );
    if (argv.length === 0) {
      if (canAsk(io)) {
        const { menu } = await import('./menu.js');
        return await menu(await makeContext(io, {}, asked), (chosen) => run(chosen, io));
      }
      await write(io, 'stdout', program.helpInformation());
      return exitCode.done;
    }
    try {
      program.parse(argv, { from: 'user' });
    } catch (error) {
      if (!isCommanderError(error)) throw error;
      await write(io, 'stdout', printed.join(''));
      if (error.exitCode === 0) return exitCode.done;
      const context = await makeContext(io, {}, asked);
      const { commandOf, describeUsageError } = await import('./usage-error.js');
      const problem = describeUsageError(error, program, argv);
      if (problem !== null) return await context.fail([problem]);
      // Without a command there is nothing wrong with asking for the version, whatever else was said.
      if (program.opts().version === true) {
        await write(io, 'stdout', `${toolVersion()}\n`);
        return exitCode.done;
      }
      await writeTalk(io, commandOf(program, argv).helpInformation());
      return exitCode.badInput;
    }
    const { parsed } = found;
    if (parsed === null) {
      await write(io, 'stdout', program.helpInformation());
      return exitCode.done;
    }
    const context = await makeContext(io, parsed.options, asked);
    const wrong = checkLanguageFlag(parsed.options.lang);
    if (wrong !== null) return await context.fail([wrong]);
    return await parsed.run(context);
  } catch (error) {
    if (error instanceof OutputFailure) {
      const problem = makeProblem('cannot-write', null, { path: 'stdout', cause: error.reason });
      return (await makeContext(io, {}, asked)).fail([problem]);
    }
    const { readableStack } = await import('./readable-stack.js');
    const stack = readableStack(error instanceof Error ? (error.stack ?? error.message) : String(error));
    await writeTalk(io, `${cliWords[language].bug(toolVersion())}\n\n${stack}\n`);
    return exitCode.bug;
  }
}

function isCommanderError(error: unknown): error is CommanderError {
  return error instanceof Error && typeof (error as Partial<CommanderError>).code === 'string' && 'exitCode' in error;
}

function checkLanguageFlag(flag: string | undefined): Problem | null {
  if (flag === undefined) return null;
  const words = flag.split(',').map((word) => word.trim().toLowerCase());
  const wrong = words.find((word) => !(languages as readonly string[]).includes(word));
  return wrong === undefined
    ? null
    : makeProblem('flag-value-wrong', null, { flag: '--lang', found: wrong, allowed: languages });
}

// Help and usage errors must speak the right language before anything is parsed.
function flagOf(argv: readonly string[], flag: string): string | undefined {
  const joined = argv.find((word) => word.startsWith(`${flag}=`));
  if (joined !== undefined) return joined.slice(flag.length + 1);
  const index = argv.indexOf(flag);
  return index < 0 ? undefined : argv[index + 1];
}
