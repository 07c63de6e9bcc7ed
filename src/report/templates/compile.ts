import { readdirSync, readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import type { Markup } from '../../model/template.js';
import { type Fill, makeFill } from './filler.js';

/** What is written with templates. */
export type Document = 'report' | 'pitch';

const folder = new URL('../../../templates/', import.meta.url);

/**
 * How templates are understood, here and by the build. Strict: a name that the data lacks is an error. No escaping happens:
 * the caller puts every string of the data through the escape of its format first.
 */
export const templateOptions: CompileOptions = {
  strict: true,
  noEscape: true,
  knownHelpers: { if: true, unless: true, each: true, with: true },
  knownHelpersOnly: true,
};

/** A file of the templates folder, with \n as line end whatever the checkout made of it. */
export function readTemplate(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8').replace(/\r\n/g, '\n');
}

/** A template with its partials as written; only reports have any. */
export function readTemplates(
  markup: Markup,
  document: Document,
): {
  readonly template: string;
  readonly partials: Readonly<Record<string, string>>;
} {
  const extension = `.${markup}.hbs`;
  const files = document === 'report' ? readdirSync(new URL('partials', folder)) : [];
  return {
    template: readTemplate(`${document}${extension}`),
    partials: Object.fromEntries(
      files
        .filter((file) => file.endsWith(extension))
        .sort()
        .map((file) => [file.slice(0, -extension.length), readTemplate(`partials/${file}`)]),
    ),
  };
}

/** Makes a template ready to be filled: the way without a build. */
export function compileTemplate(markup: Markup, document: Document): Fill {
  const handlebars = Handlebars.create();
  const written = readTemplates(markup, document);
  const compiled = Object.entries(written.partials).map(([name, text]) => [
    name,
    handlebars.compile(text, templateOptions),
  ]);
  return makeFill<HandlebarsTemplateDelegate>(
    handlebars,
    (template) => template,
    handlebars.compile(written.template, templateOptions),
    Object.fromEntries(compiled),
  );
}
