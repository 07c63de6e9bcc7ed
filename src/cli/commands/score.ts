import { tellAsides } from '../asides.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { scorePaths } from '../input.js';

/** `score`: the scorecard as a table for people, or as JSON for everything else. */
export async function scoreCommand(
  paths: readonly string[],
  options: { readonly json?: boolean },
  context: Context,
): Promise<ExitCode> {
  const { scored, problems, language } = await scorePaths(paths, context);
  if (scored === null) return context.fail(problems, language);
  if (options.json === true) {
    const { render } = await import('../../report/json.js');
    await context.print(render(scored.scorecard, language));
  } else {
    const { renderTable } = await import('../../report/table.js');
    await context.print(renderTable(scored.scorecard, language, context.paint, context.io.columns));
  }
  await tellAsides(scored, language, context);
  return exitCode.done;
}
