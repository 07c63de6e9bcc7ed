import { tellAsides } from '../asides.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { createdAt, scorePaths } from '../input.js';
import { toolName, toolVersion } from '../package.js';

/** The options of `score`. */
export interface ScoreOptions {
  readonly json?: boolean;
  /** Each as typed: `PAR1=4,WAL2=1`. */
  readonly whatIf?: readonly string[];
}

/** `score`: the scorecard as a table for people, or as JSON for everything else; or what it would be with other answers. */
export async function scoreCommand(
  paths: readonly string[],
  options: ScoreOptions,
  context: Context,
): Promise<ExitCode> {
  if (options.whatIf !== undefined) return suppose(paths, options.whatIf, options.json === true, context);
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

async function suppose(
  paths: readonly string[],
  texts: readonly string[],
  asJson: boolean,
  context: Context,
): Promise<ExitCode> {
  const { readAssumptions } = await import('../../load/link-assumptions.js');
  const { written, problems: malformed } = readAssumptions(texts);
  if (malformed.length > 0) return context.fail(malformed);
  const { scored, problems, language } = await scorePaths(paths, context, written);
  if (scored === null) return context.fail(problems, language);
  const { scorecard, supposed } = scored;
  if (supposed === null) throw new Error('Nothing was assumed although nothing was wrong.');
  const { findWhatIfProblems, tellWhatIf } = await import('../../compare/what-if.js');
  const unfit = findWhatIfProblems(scorecard, supposed.assumed);
  if (unfit.length > 0) return context.fail(unfit, language);
  const meta = { tool: toolName, version: toolVersion(), created: createdAt(context) };
  const whatIf = tellWhatIf(scorecard, supposed.scorecard, supposed.assumed, meta);
  if (asJson) await context.print(`${JSON.stringify(whatIf, null, 2)}\n`);
  else {
    const { render } = await import('../../report/what-if/text.js');
    await context.print(render(whatIf, language, context.paint, context.io.columns));
  }
  await tellAsides(scored, language, context);
  return exitCode.done;
}
