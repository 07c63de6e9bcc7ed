import type { Place, Problem } from '../../model/problem.js';
import type { Template, TemplateArgument, TemplateNode, TemplatePath, TemplateSet } from '../../model/template.js';
import { TemplateFailure } from '../template-failure.js';
import type { Fill } from './filler.js';

/** How many characters a template may write: many times the longest report. */
const most = 16_000_000;
/** What a step counts for: with it even templates that write nothing come to their end within a second or two. */
const step = 16;

/** Elements that a page obeys although no policy forbids them (src/load/parse-template.ts), put together from parts. */
const refusedElement = /<(meta|base|link)(?=[\s/>])/i;

/** Stands where the data has no such name; that was told already. */
const missing = Symbol('missing');

/** What a node can see. */
interface Sight {
  /** The innermost context first. */
  readonly contexts: readonly unknown[];
  /** What `@` stands before: all the data as root, and where a loop is. */
  readonly loop: Readonly<Record<string, unknown>>;
  /** Where blocks and partials were entered on the way here, the innermost first. */
  readonly way: readonly Place[];
}

/**
 * Templates that were read as data, made ready to be filled: walked node by node. They mean what they mean to Handlebars in
 * strict mode; only names that the data itself has are found. What is wrong is thrown as TemplateFailure, all of it at once.
 */
export function makeParsedFill({ frame, partials }: TemplateSet, isHtml: boolean): Fill {
  return (data) => {
    const problems = new Map<string, Problem>();
    let spent = 0;

    const tell = (problem: Problem): typeof missing => {
      problems.set(JSON.stringify(problem.place), problem);
      return missing;
    };
    // What a shipped partial misses was withheld by the user's template that uses it.
    const findOwn = (way: readonly Place[]): Place | null => way.find(({ file }) => file !== '') ?? null;

    const spend = (amount: number, { way }: Sight): void => {
      spent += amount;
      if (spent > most) {
        const place = findOwn(way);
        const problem = { code: 'template-endless', severity: 'error', place, args: { limit: most } } as const;
        throw new TemplateFailure([problem]);
      }
    };

    const look = (path: TemplatePath, sight: Sight): unknown => {
      const deny = (found: string, allowed: readonly string[]): typeof missing => {
        const args = { path: path.written, found, allowed };
        const place = findOwn([path.place, ...sight.way]);
        return tell({ code: 'template-name-unknown', severity: 'error', place, args });
      };
      if (path.up >= sight.contexts.length) return deny('..', []);
      let found = path.ofLoop ? sight.loop : sight.contexts[path.up];
      for (const name of path.names) {
        if (found === missing) return missing;
        const holder = found;
        if (holder === null || typeof holder !== 'object') return deny(name, []);
        if (!Object.hasOwn(holder, name)) return deny(name, namesIn(holder));
        found = (holder as Readonly<Record<string, unknown>>)[name];
      }
      return found;
    };

    const show = (path: TemplatePath, sight: Sight): string => {
      const value = look(path, sight);
      if (value === null || value === undefined || value === missing) return '';
      if (typeof value !== 'object') return String(value);
      const place = findOwn([path.place, ...sight.way]);
      tell({ code: 'template-not-text', severity: 'error', place, args: { found: path.written } });
      return '';
    };

    const repeat = (path: TemplatePath, body: Template, otherwise: Template, sight: Sight): string => {
      const value = look(path, sight);
      const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
      if (entries.length === 0) return walk(otherwise, pass(path, sight));
      return entries
        .map(([key, each], index) => {
          const last = index === entries.length - 1;
          const loop = { ...sight.loop, key, index, first: index === 0, last };
          return walk(body, { ...enter(each, path, sight), loop });
        })
        .join('');
    };

    const use = (node: Extract<TemplateNode, { kind: 'partial' }>, sight: Sight): string => {
      const context = node.context === null ? sight.contexts[0] : look(node.context, sight);
      if (context === missing) return '';
      const given = node.given.map(([name, argument]) => [name, argue(argument, sight)] as const);
      const seen =
        given.length === 0 ? context : { ...(context as Record<string, unknown>), ...Object.fromEntries(given) };
      const way = [node.place, ...sight.way];
      const text = walk(partials[node.name] ?? [], { contexts: [seen], loop: sight.loop, way });
      if (node.indent === '') return text;
      const lines = text.split('\n');
      spend(lines.length * node.indent.length, { ...sight, way });
      const isEnd = (line: string, index: number): boolean => line === '' && index === lines.length - 1;
      return lines.map((line, index) => (isEnd(line, index) ? line : node.indent + line)).join('\n');
    };

    const argue = (argument: TemplateArgument, sight: Sight): unknown =>
      'path' in argument ? look(argument.path, sight) : argument.literal;

    const fill = (node: TemplateNode, sight: Sight): string => {
      switch (node.kind) {
        case 'text':
          return node.text;
        case 'value':
          return show(node.path, sight);
        case 'partial':
          return use(node, sight);
        case 'each':
          return repeat(node.path, node.body, node.otherwise, sight);
        case 'with': {
          const value = look(node.path, sight);
          const holds = isThere(value) || value === 0;
          return holds ? walk(node.body, enter(value, node.path, sight)) : walk(node.otherwise, pass(node.path, sight));
        }
        default: {
          const holds = isThere(look(node.path, sight)) === (node.kind === 'if');
          return walk(holds ? node.body : node.otherwise, pass(node.path, sight));
        }
      }
    };

    const walk = (template: Template, sight: Sight): string => {
      let text = '';
      for (const node of template) {
        const part = fill(node, sight);
        // What is inside of a node was counted there.
        spend(step + (node.kind === 'text' || node.kind === 'value' ? part.length : 0), sight);
        text += part;
      }
      return text;
    };

    const text = walk(frame, { contexts: [data], loop: { root: data }, way: [] });
    const [, element] = (isHtml && refusedElement.exec(text.slice(Math.max(text.indexOf('<body'), 0)))) || [];
    if (element !== undefined && problems.size === 0) {
      tell({ code: 'template-element', severity: 'error', place: null, args: { found: element } });
    }
    if (problems.size > 0) throw new TemplateFailure([...problems.values()]);
    return text;
  };
}

/** The names that a template could have meant. */
function namesIn(holder: object): readonly string[] {
  return Array.isArray(holder) ? ['length'] : Object.keys(holder).sort();
}

// A block opens a context only where it is another one, as with Handlebars.
function enter(value: unknown, path: TemplatePath, sight: Sight): Sight {
  const inside = pass(path, sight);
  return value === sight.contexts[0] ? inside : { ...inside, contexts: [value, ...sight.contexts] };
}

function pass({ place }: TemplatePath, sight: Sight): Sight {
  return { ...sight, way: [place, ...sight.way] };
}

function isThere(value: unknown): boolean {
  return value !== missing && Boolean(value) && !(Array.isArray(value) && value.length === 0);
}
