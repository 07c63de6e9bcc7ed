import { cliWords } from '../../i18n/cli.js';
import { formatProblem } from '../../i18n/problems.js';
import { makeProblem } from '../../load/make-problem.js';
import { reportFormats } from '../../report/registry.js';
import { TemplateFailure } from '../../report/template-failure.js';
import { tellAsides } from '../asides.js';
import { brandingOf } from '../branding-of.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { scorePaths } from '../input.js';
import { findSources } from '../stored-sources.js';
import { planRenderings, type RenderingOptions, writeRenderings } from '../write-renderings.js';

/** What is said on the command line of reports alone. */
export interface ReportOptions extends RenderingOptions {
  /** A folder with the user's own templates. */
  readonly template?: string;
  /** A folder into which the shipped templates are written; nothing is reported then. */
  readonly eject?: string;
  /** The short form in place of the report; Markdown only, and always in its own shape. */
  readonly summary?: boolean;
}

/** GitHub leaves out a step summary that is larger, whole. */
const largestSummary = 1024 * 1024;

/** `report`: renders a scorecard in one or several formats and languages, or writes the templates of reports. */
export async function report(paths: readonly string[], options: ReportOptions, context: Context): Promise<ExitCode> {
  if (options.eject !== undefined) return eject(options.eject, paths, options, context);
  if (paths.length === 0) {
    return context.fail([makeProblem('argument-missing', null, { name: cliWords[context.language].slots.path })]);
  }
  const plan = await planRenderings(reportFormats, options, context);
  if ('exit' in plan) return plan.exit;
  const short = options.summary === true;
  const others = plan.formats.filter((format) => format !== 'md');
  if (short && others.length > 0) {
    return context.fail([makeProblem('summary-needs-markdown', null, { formats: others })]);
  }
  const { templates, problems: found } = await readTemplates(options.template, context);
  if (found.some(({ severity }) => severity === 'error')) return context.fail(found);
  const { scored, problems, language } = await scorePaths(paths, context);
  if (scored === null) return context.fail(problems, language);
  const { branding, problems: refused } = await brandingOf(scored, context);
  if (refused.length > 0) return context.fail(refused, language);
  const appearance = { sources: await findSources(), branding, templates };
  let isTooLarge = false;
  try {
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
    if (exit !== exitCode.done) return exit;
  } catch (error) {
    if (error instanceof TemplateFailure) return context.fail(error.problems, language);
    throw error;
  }
  if (isTooLarge) await context.tell(`${cliWords[language].tooLargeForStep}\n`);
  for (const problem of found) await context.tell(`${formatProblem(problem, language)}\n`);
  await tellAsides(scored, language, context);
  return exitCode.done;
}

async function eject(
  folder: string,
  [path]: readonly string[],
  options: ReportOptions,
  context: Context,
): Promise<ExitCode> {
  if (path !== undefined) return context.fail([makeProblem('argument-excess', null, { found: path })]);
  const { ejectTemplates } = await import('../eject-templates.js');
  return ejectTemplates(folder, options.force === true, context);
}

async function readTemplates(folder: string | undefined, { io }: Context) {
  if (folder === undefined) return { templates: null, problems: [] };
  // To read templates takes what nothing else does.
  const { readOwnTemplates } = await import('../own-templates.js');
  return readOwnTemplates(folder, io.cwd);
}
