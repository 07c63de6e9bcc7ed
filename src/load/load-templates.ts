import type { Place, Problem } from '../model/problem.js';
import type { Markup, Template, TemplateSet } from '../model/template.js';
import { makeProblem } from './make-problem.js';
import { parseTemplate } from './parse-template.js';
import { decodeText, type SourceFile } from './read-text.js';
import { type ShippedTemplates, styleFile } from './template-files.js';

/** The largest template or style sheet, in bytes. */
export const templateLimit = 256 * 1024;

/** A user's own file: what it is called in its folder, and the file. */
export interface OwnFile {
  readonly name: string;
  readonly source: SourceFile;
}

/** Templates of every document, with the user's own in the places of those that they replace. */
export interface LoadedTemplates {
  readonly sets: Readonly<Record<Markup, TemplateSet>>;
  /** The user's own style sheet; null where it has none. */
  readonly style: string | null;
}

/**
 * Reads a user's own templates and puts them in the places of the shipped ones. Warnings, with their severity, may stand
 * beside what was loaded; after an error nothing is.
 */
export function loadTemplates(
  files: readonly OwnFile[],
  shipped: ShippedTemplates,
): { readonly loaded: LoadedTemplates | null; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const texts = new Map<string, { readonly text: string; readonly file: string }>();
  for (const { name, source } of files) {
    const decoded = decodeText(source, templateLimit);
    problems.push(...decoded.problems);
    if (decoded.text !== null) texts.set(name, { text: decoded.text.replace(/\r\n?/g, '\n'), file: source.name });
  }
  const style = texts.get(styleFile);
  if (style !== undefined) problems.push(...checkStyle(style.text, style.file));
  const load = (markup: Markup): TemplateSet => {
    const { template, partials } = shipped[markup];
    const names = Object.keys(partials).sort();
    const parse = (text: string, file: string): Template => {
      const parsed = parseTemplate(text, file, markup, names);
      problems.push(...parsed.problems);
      return parsed.template ?? [];
    };
    const parsed = names.map((name) => {
      const own = texts.get(`${name}.${markup}.hbs`);
      return [name, own === undefined ? parse(partials[name] ?? '', '') : parse(own.text, own.file)] as const;
    });
    const set = { frame: parse(template, ''), partials: Object.fromEntries(parsed) };
    problems.push(...findCircles(set.partials));
    return set;
  };
  const sets = { html: load('html'), md: load('md') };
  const broken = problems.find(({ place }) => place?.file === '');
  if (broken !== undefined) throw new Error(`A shipped template is broken: ${JSON.stringify(broken)}`);
  const failed = problems.some(({ severity }) => severity === 'error');
  return { loaded: failed ? null : { sets, style: style?.text ?? null }, problems };
}

/** Partials that use themselves, at the place that closes the circle: it would never end. */
function findCircles(partials: Readonly<Record<string, Template>>): readonly Problem[] {
  const problems: Problem[] = [];
  const done = new Set<string>();
  const walk = (name: string, way: readonly string[]): void => {
    if (done.has(name)) return;
    for (const [used, place] of listUsed(partials[name] ?? [])) {
      const names = [...way, name];
      const from = names.indexOf(used);
      if (from < 0) walk(used, names);
      else problems.push(makeProblem('template-circle', place, { names: [...names.slice(from), used] }));
    }
    done.add(name);
  };
  for (const name of Object.keys(partials)) walk(name, []);
  return problems;
}

function listUsed(template: Template): readonly (readonly [name: string, place: Place])[] {
  return template.flatMap((node) => {
    if (node.kind === 'partial') return [[node.name, node.place] as const];
    return 'body' in node ? [...listUsed(node.body), ...listUsed(node.otherwise)] : [];
  });
}

/** `</style`, each letter of it perhaps written as CSS lets one write it: some tools write it out in full. */
const styleEnd = new RegExp(
  [...'</style']
    .map((letter) => {
      const codes = [letter, letter.toUpperCase()].map((each) => each.charCodeAt(0).toString(16));
      return `(?:${letter}|\\\\${letter}|\\\\0{0,4}(?:${codes.join('|')})\\s?)`;
    })
    .join(''),
  'gi',
);

/** What of a style sheet would go and fetch something. Parts of the page itself (#name) are at hand. */
const fetching = /@import\b|\burl\((?!\s*["']?#)/gi;

/** So many faults of one kind are told of a style sheet. */
const mostTold = 20;

function checkStyle(text: string, file: string): readonly Problem[] {
  const placeAt = (index: number): Place => {
    const before = text.slice(0, index).split('\n');
    return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
  const first = (pattern: RegExp) => [...text.matchAll(pattern)].slice(0, mostTold);
  return [
    ...first(styleEnd).map(({ index, 0: found }) => makeProblem('style-end', placeAt(index), { found })),
    ...first(fetching).map(({ index, 0: found }) => makeProblem('style-fetches', placeAt(index), { found }, 'warning')),
  ];
}
