import path from 'node:path';
import { cliWords } from '../i18n/cli.js';
import { makeProblem } from '../load/make-problem.js';
import type { Language } from '../model/language.js';
import type { Paint } from '../model/paint.js';
import { plainPaint } from '../report/paint.js';
import type { Context } from './context.js';
import { type ExitCode, exitCode } from './exit-code.js';
import { writeOutputs } from './files.js';
import { isFolderTarget, readFormats } from './output-target.js';
import { toolName, toolVersion } from './package.js';

/** The formats of what is a table for people, and Markdown or JSON for everything else. */
export type TableFormat = 'table' | 'md' | 'json';

export interface TableOptions {
  readonly format?: string;
  readonly json?: boolean;
  readonly output?: string;
  readonly force?: boolean;
}

export type TableFormats<Value, Format extends string = TableFormat> = Readonly<
  Record<
    Format,
    {
      readonly extension: string;
      readonly load: () => Promise<{
        readonly render: (value: Value, language: Language, paint?: Paint, columns?: number) => string;
      }>;
    }
  >
>;

/** The formats asked for; an exit code where that is wrong, and was said. */
export async function readTableFormats<Value, Format extends string>(
  formats: TableFormats<Value, Format | TableFormat>,
  options: TableOptions,
  context: Context,
): Promise<readonly (Format | TableFormat)[] | { readonly exit: ExitCode }> {
  const names = Object.keys(formats) as (Format | TableFormat)[];
  const wanted = options.json === true ? 'json' : options.format;
  const read = readFormats(wanted, names, options.output, (name) => formats[name].extension, 'table');
  if (read.formats === null) return { exit: await context.fail(read.problems) };
  if (read.formats.length > 1 && options.output === undefined) {
    return { exit: await context.fail([makeProblem('several-formats-need-folder', null, { formats: read.formats })]) };
  }
  return read.formats;
}

/** Prints, or writes to files called `name`, in the formats asked for. */
export async function printFormats<Value, Format extends string>(
  value: Value,
  name: string,
  wanted: readonly (Format | TableFormat)[],
  formats: TableFormats<Value, Format | TableFormat>,
  options: TableOptions,
  language: Language,
  context: Context,
): Promise<ExitCode> {
  const { io } = context;
  const { output } = options;
  const intoFolder = await isFolderTarget(output, wanted.length, io.cwd);
  const outputs = [];
  for (const format of wanted) {
    const { render } = await formats[format].load();
    if (output === undefined) {
      await context.print(render(value, language, context.paint, io.columns));
      continue;
    }
    const text = render(value, language, plainPaint);
    outputs.push({
      path: intoFolder ? path.join(output, `${name}.${formats[format].extension}`) : output,
      // A text says nowhere else which tool wrote it.
      text: format === 'table' ? `${text}\n${toolName} ${toolVersion()}\n` : text,
    });
  }
  const unwritten = await writeOutputs(outputs, io.cwd, options.force === true);
  if (unwritten.length > 0) return context.fail(unwritten, language);
  for (const each of outputs) await context.tell(`${cliWords[language].wrote(each.path)}\n`);
  return exitCode.done;
}
