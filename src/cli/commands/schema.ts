import { makeProblem } from '../../load/make-problem.js';
import { type Kind, schemas } from '../../schema/kinds.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';

/** `schema`: the JSON Schema of a file format, for editors and for whoever wants to check files themselves. */
export async function schema(kind: string, context: Context): Promise<ExitCode> {
  const allowed = Object.keys(schemas);
  if (!allowed.includes(kind)) {
    return context.fail([makeProblem('value-not-allowed', null, { found: kind, allowed })]);
  }
  await context.print(`${JSON.stringify(schemas[kind as Kind], null, 2)}\n`);
  return exitCode.done;
}
