import { transform } from 'esbuild';
import Handlebars from 'handlebars';
import type { Markup } from '../src/model/template.js';
import { type Document, readTemplates, templateOptions } from '../src/report/templates/compile.js';
import * as report from '../src/report/templates/html.js';
import * as pitch from '../src/report/templates/pitch-html.js';

const styles = { report, pitch };

/** The module that takes the place of one under src/report/templates: its template as code, without the compiler. */
export async function writeTemplates(markup: Markup, document: Document): Promise<string> {
  const { template, partials } = readTemplates(markup, document);
  const { style, styleHash } = styles[document];
  const compiled = Object.entries(partials).map(([name, text]) => `${JSON.stringify(name)}: ready(${compile(text)})`);
  const lines = [
    "import Handlebars from 'handlebars/lib/handlebars.runtime.js';",
    "import { makeFill } from './filler.js';",
    'const ready = (template) => Handlebars.template(template);',
    `const template = ready(${compile(template)});`,
    `export const fill = makeFill(Handlebars, (each) => each, template, { ${compiled.join(', ')} });`,
    ...(markup === 'html'
      ? [`export const style = ${JSON.stringify(style)};`, `export const styleHash = ${JSON.stringify(styleHash)};`]
      : []),
  ];
  // Its names are made up by Handlebars and tell nobody anything.
  return (await transform(lines.join('\n'), { minify: true, format: 'esm' })).code;
}

/**
 * Without the places in the template that errors would name, and without what stands in for older runtimes: together they
 * are half of the code, and made anew at each step.
 */
function compile(text: string): string {
  const point = '\\{"line":\\d+,"column":\\d+\\}';
  const place = `\\{"start":${point},"end":${point}\\}`;
  return String(Handlebars.precompile(text, templateOptions))
    .replace(
      /(lookupProperty = container\.lookupProperty) \|\| function\(parent, propertyName\) \{[^}]*\}[^}]*\}/g,
      '$1',
    )
    .replace(new RegExp(`,"loc":${place}`, 'g'), '')
    .replace(new RegExp(`, *${place}(?=\\s*\\))`, 'g'), '');
}
