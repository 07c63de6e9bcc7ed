import { reportFormats } from '../../report/registry.js';
import { tellAsides } from '../asides.js';
import { brandingOf } from '../branding-of.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { scorePaths } from '../input.js';
import { findSources } from '../stored-sources.js';
import { planRenderings, type RenderingOptions, writeRenderings } from '../write-renderings.js';

/** `report`: renders a scorecard in one or several formats and languages. */
export async function report(paths: readonly string[], options: RenderingOptions, context: Context): Promise<ExitCode> {
  const plan = await planRenderings(reportFormats, options, context);
  if ('exit' in plan) return plan.exit;
  const { scored, problems, language } = await scorePaths(paths, context);
  if (scored === null) return context.fail(problems, language);
  const { branding, problems: refused } = await brandingOf(scored, context);
  if (refused.length > 0) return context.fail(refused, language);
  const appearance = { sources: await findSources(), branding };
  const exit = await writeRenderings(
    plan,
    reportFormats,
    'report',
    (render, each) => render(scored.scorecard, each, appearance),
    options,
    language,
    context,
  );
  if (exit === exitCode.done) await tellAsides(scored, language, context);
  return exit;
}
