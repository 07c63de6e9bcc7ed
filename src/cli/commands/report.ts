import path from 'node:path';
import { cliWords } from '../../i18n/cli.js';
import { makeProblem } from '../../load/make-problem.js';
import type { Language } from '../../model/language.js';
import { type ReportFormat, reportFormats } from '../../report/registry.js';
import { tellAsides } from '../asides.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { type Output, writeOutputs } from '../files.js';
import { scorePaths } from '../input.js';
import { languagesAsked } from '../language.js';
import { isFolderTarget, readFormats } from '../output-target.js';

/**
 * `report`: renders a scorecard in one or several formats and languages. Everything is rendered before anything is written,
 * so that a failure leaves no half of it behind.
 */
export async function report(
  paths: readonly string[],
  options: { readonly format?: string; readonly output?: string; readonly force?: boolean },
  context: Context,
): Promise<ExitCode> {
  const names = Object.keys(reportFormats) as ReportFormat[];
  const { formats, problems: wrongFormats } = readFormats(
    options.format,
    names,
    options.output,
    extensionOf,
    'md',
    true,
  );
  if (formats === null) return context.fail(wrongFormats);
  const asked = languagesAsked(context.options.lang);
  const intoFolder = await isFolderTarget(options.output, formats.length * Math.max(asked.length, 1), context.io.cwd);
  if (options.output === undefined && formats.length * Math.max(asked.length, 1) > 1) {
    return context.fail([makeProblem('several-formats-need-folder', null, { formats })]);
  }

  const { scored, problems, language } = await scorePaths(paths, context);
  if (scored === null) return context.fail(problems, language);
  const languages: readonly Language[] = asked.length > 0 ? asked : [language];
  const outputs: Output[] = [];
  for (const format of formats) {
    const { render } = await reportFormats[format].load();
    for (const each of languages) {
      const text = render(scored.scorecard, each);
      const name = ['report', ...(languages.length > 1 ? [each] : []), extensionOf(format)].join('.');
      outputs.push({ text, path: intoFolder ? path.join(options.output ?? '', name) : (options.output ?? '') });
    }
  }
  if (options.output === undefined) {
    for (const { text } of outputs) await context.print(text);
  } else {
    const unwritten = await writeOutputs(outputs, context.io.cwd, options.force === true);
    if (unwritten.length > 0) return context.fail(unwritten, language);
    for (const output of outputs) await context.tell(`${cliWords[language].wrote(output.path)}\n`);
  }
  await tellAsides(scored, language, context);
  return exitCode.done;
}

function extensionOf(format: ReportFormat): string {
  return reportFormats[format].extension;
}
