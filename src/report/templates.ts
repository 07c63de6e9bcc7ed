import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';

/** From src/report and from dist/report alike. */
const folder = new URL('../../templates/', import.meta.url);

const partials = ['figures', 'caps', 'remarks', 'dimension', 'anti-pattern', 'finding', 'recommendation'] as const;

/** A file of the templates folder, with \n as line end whatever the checkout made of it. */
export function readTemplate(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8').replace(/\r\n/g, '\n');
}

/**
 * Fills a template. Strict: a name that the data lacks is an error. No escaping happens here:
 * the caller puts every string of the data through the escape of its format first.
 */
export function renderTemplate(format: 'html' | 'md', data: Readonly<Record<string, unknown>>): string {
  const handlebars = Handlebars.create();
  for (const helper of ['log', 'lookup', 'helperMissing', 'blockHelperMissing']) handlebars.unregisterHelper(helper);
  const options: CompileOptions = {
    strict: true,
    noEscape: true,
    knownHelpers: { if: true, unless: true, each: true, with: true },
    knownHelpersOnly: true,
  };
  for (const partial of partials) {
    handlebars.registerPartial(partial, handlebars.compile(readTemplate(`partials/${partial}.${format}.hbs`), options));
  }
  const fill = handlebars.compile(readTemplate(`report.${format}.hbs`), options);
  return fill(data, { allowProtoMethodsByDefault: false, allowProtoPropertiesByDefault: false });
}
