import { cliWords } from '../../i18n/cli.js';
import { makeProblem } from '../../load/make-problem.js';
import { plainAppearance } from '../../report/appearance.js';
import { reportFormats } from '../../report/registry.js';
import { tellAsides } from '../asides.js';
import { brandingOf } from '../branding-of.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { scorePaths } from '../input.js';
import { planRenderings, type RenderingOptions, writeRenderings } from '../write-renderings.js';

/** What is said on the command line of a report. */
export interface ReportOptions extends RenderingOptions {
  /** The short form in place of the report; Markdown only. */
  readonly summary?: boolean;
}

/** GitHub leaves out a step summary that is larger, whole. */
const largestSummary = 1024 * 1024;

/** `report`: renders a scorecard in one or several formats and languages. */
export async function report(paths: readonly string[], options: ReportOptions, context: Context): Promise<ExitCode> {
  const plan = await planRenderings(reportFormats, options, context);
  if ('exit' in plan) return plan.exit;
  const short = options.summary === true;
  const others = plan.formats.filter((format) => format !== 'md');
  if (short && others.length > 0)
    return context.fail([makeProblem('summary-needs-markdown', null, { formats: others })]);
  const { scored, problems, language } = await scorePaths(paths, context);
  if (scored === null) return context.fail(problems, language);
  const { branding, problems: refused } = await brandingOf(scored, context);
  if (refused.length > 0) return context.fail(refused, language);
  const appearance = { ...plainAppearance, branding };
  let isTooLarge = false;
  const exit = await writeRenderings(
    plan,
    short
      ? { ...reportFormats, md: { extension: 'md', load: () => import('../../report/summary.js') } }
      : reportFormats,
    short ? 'summary' : 'report',
    (render, each, format) => {
      const text = render(scored.scorecard, each, appearance);
      isTooLarge ||= format === 'md' && Buffer.byteLength(text) > largestSummary;
      return text;
    },
    options,
    language,
    context,
  );
  if (exit === exitCode.done) {
    if (isTooLarge) await context.tell(`${cliWords[language].tooLargeForStep}\n`);
    await tellAsides(scored, language, context);
  }
  return exit;
}
