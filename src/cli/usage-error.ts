import type { Command, CommanderError } from 'commander';
import { makeProblem } from '../load/make-problem.js';
import type { Problem } from '../model/problem.js';

/**
 * What commander refused, as a problem that speaks the user's language. Commander says the offending word only inside its
 * English sentence, in single quotes. Null where it has no sentence of its own: then the help is the answer.
 */
export function describeUsageError(error: CommanderError, program: Command, argv: readonly string[]): Problem | null {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const command = commandOf(program, argv);
  const flags = [...command.options, ...program.options].flatMap((option) => (option.long ? [option.long] : []));
  switch (error.code) {
    case 'commander.unknownOption':
      return makeProblem('option-unknown-flag', null, { found: quoted, allowed: flags });
    case 'commander.unknownCommand':
      return makeProblem('command-unknown', null, {
        found: quoted,
        allowed: command.commands.map((each) => each.name()),
      });
    case 'commander.excessArguments': {
      if (command.commands.length > 0) {
        const allowed = command.commands.map((each) => each.name());
        return makeProblem('command-unknown', null, { found: command.args[0] ?? '', allowed });
      }
      return makeProblem('argument-excess', null, { found: command.args[command.registeredArguments.length] ?? '' });
    }
    case 'commander.missingArgument':
      return makeProblem('argument-missing', null, { name: quoted });
    case 'commander.optionMissingArgument':
      return makeProblem('flag-value-missing', null, { flag: quoted });
    default:
      return null;
  }
}

/** The command that the words name, as far as they name one. */
export function commandOf(program: Command, argv: readonly string[]): Command {
  let command = program;
  for (const word of argv) {
    const next = command.commands.find((each) => each.name() === word);
    if (next !== undefined) command = next;
  }
  return command;
}
