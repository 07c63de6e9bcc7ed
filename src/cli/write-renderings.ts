import path from 'node:path';
import { cliWords } from '../i18n/cli.js';
import { makeProblem } from '../load/make-problem.js';
import type { Language } from '../model/language.js';
import type { Context } from './context.js';
import { type ExitCode, exitCode } from './exit-code.js';
import { type BytesOutput, type Output, writeOutputs } from './files.js';
import { languagesAsked } from './language.js';
import { isFolderTarget, readFormats } from './output-target.js';

/** What is said on the command line of where renderings go. */
export interface RenderingOptions {
  readonly format?: string;
  readonly output?: string;
  readonly force?: boolean;
}

/** Formats by their name, each loaded when it is asked for. */
export type Renderings<Format extends string, Render> = Readonly<
  Record<Format, { readonly extension: string; readonly load: () => Promise<{ readonly render: Render }> }>
>;

/** What is printed from another format, by a browser of this machine: bytes, and nothing for a terminal or a pipe. */
const printed = { format: 'pdf', extension: 'pdf', from: 'html' } as const;
type Printed = typeof printed;

/** Where the renderings of one call go: which formats, which languages, and whether into a folder. */
export interface RenderingPlan<Format extends string> {
  readonly formats: readonly (Format | Printed['format'])[];
  /** Empty where none was asked for by name. */
  readonly asked: readonly Language[];
  readonly intoFolder: boolean;
}

/** Reads what was asked for before anything else is done; an exit code where that is wrong, and was said. */
export async function planRenderings<Format extends string>(
  renderings: Renderings<Format | Printed['from'], unknown>,
  options: RenderingOptions,
  context: Context,
): Promise<RenderingPlan<Format> | { readonly exit: ExitCode }> {
  const names = [...(Object.keys(renderings) as Format[]), printed.format];
  const extensionOf = (format: Format | Printed['format']): string => extensionIn(renderings, format);
  const { formats, problems } = readFormats(options.format, names, options.output, extensionOf, 'md' as Format, true);
  if (formats === null) return { exit: await context.fail(problems) };
  const asked = languagesAsked(context.options.lang);
  const texts = formats.length * Math.max(asked.length, 1);
  const intoFolder = await isFolderTarget(options.output, texts, context.io.cwd);
  if (options.output === undefined && texts > 1) {
    return { exit: await context.fail([makeProblem('several-formats-need-folder', null, { formats })]) };
  }
  if (options.output === undefined && formats.includes(printed.format)) {
    return { exit: await context.fail([makeProblem('pdf-needs-file', null, {})]) };
  }
  return { formats, asked, intoFolder };
}

/**
 * Renders in every format and language that was asked for, and only then prints or writes, so that a failure leaves no half
 * of it behind. `name` is the file's in a folder: name.html, name.de.html.
 */
export async function writeRenderings<Format extends string, Render>(
  { formats, asked, intoFolder }: RenderingPlan<Format>,
  renderings: Renderings<Format | Printed['from'], Render>,
  name: string,
  call: (render: Render, language: Language, format: Format | Printed['format']) => string,
  options: RenderingOptions,
  language: Language,
  context: Context,
): Promise<ExitCode> {
  const languages: readonly Language[] = asked.length > 0 ? asked : [language];
  const target = options.output ?? '';
  const rendered: (Output & { readonly isPrinted: boolean })[] = [];
  for (const format of formats) {
    const isPrinted = format === printed.format;
    const { render } = await renderings[isPrinted ? printed.from : format].load();
    for (const each of languages) {
      const file = [name, ...(languages.length > 1 ? [each] : []), extensionIn(renderings, format)].join('.');
      rendered.push({
        text: call(render, each, format),
        path: intoFolder ? path.join(target, file) : target,
        isPrinted,
      });
    }
  }
  if (options.output === undefined) {
    for (const { text } of rendered) await context.print(text);
    return exitCode.done;
  }
  const outputs: (Output | BytesOutput)[] = [];
  for (const output of rendered) {
    if (!output.isPrinted) {
      outputs.push(output);
      continue;
    }
    const { printPdf } = await import('./printing/print-pdf.js');
    const pdf = await printPdf(output.text, context.io);
    if ('problem' in pdf) return context.fail([pdf.problem], language);
    outputs.push({ path: output.path, bytes: pdf.bytes });
  }
  const unwritten = await writeOutputs(outputs, context.io.cwd, options.force === true);
  if (unwritten.length > 0) return context.fail(unwritten, language);
  for (const output of outputs) await context.tell(`${cliWords[language].wrote(output.path)}\n`);
  return exitCode.done;
}

function extensionIn<Format extends string>(
  renderings: Renderings<Format, unknown>,
  format: Format | Printed['format'],
): string {
  return format === printed.format ? printed.extension : renderings[format].extension;
}
