import Handlebars from 'handlebars';
import type { Place, Problem } from '../model/problem.js';
import type {
  Markup,
  Template,
  TemplateArgument,
  TemplateBlock,
  TemplateNode,
  TemplatePath,
} from '../model/template.js';
import { makeProblem } from './make-problem.js';

/** How deep blocks may stand in each other. */
export const deepestTemplate = 50;

/** So many problems of one template are listed. */
const mostProblems = 100;

const blocks: readonly TemplateBlock[] = ['if', 'unless', 'each', 'with'];
const loopNames = ['@root', '@index', '@key', '@first', '@last'];

/** Elements that a page obeys although no policy forbids them: to go elsewhere, to ask elsewhere, to take links for others. */
export const refusedElements = /<(meta|base|link)(?=[\s/>])/gi;

/** What a template is told and what it may call. */
interface Reading {
  readonly text: string;
  readonly lines: readonly string[];
  readonly file: string;
  readonly markup: Markup;
  /** Of the partials that there are. */
  readonly partials: readonly string[];
  readonly problems: Problem[];
}

/**
 * Reads a template in Handlebars' words: values, `if`, `unless`, `each`, `with`, and partials that are known. Whatever else
 * Handlebars could do is a problem with its place. Nothing is compiled: what comes out is data.
 * @param partials names of the partials that there are
 * @returns null beside its problems
 */
export function parseTemplate(
  text: string,
  file: string,
  markup: Markup,
  partials: readonly string[],
): { readonly template: Template | null; readonly problems: readonly Problem[] } {
  const reading: Reading = { text, lines: text.split('\n'), file, markup, partials, problems: [] };
  const program = readProgram(reading);
  const template = program === null ? null : convert(program, reading);
  const problems = reading.problems.slice(0, mostProblems);
  if (reading.problems.length > mostProblems) {
    const last = problems.at(-1)?.place ?? null;
    problems.push(makeProblem('more-problems', last, { listed: mostProblems }));
  }
  return { template: problems.length > 0 ? null : template, problems };
}

/** What the parser throws: with the place that it knows. */
class Unreadable extends Error {
  constructor(
    readonly line: number,
    readonly column: number,
  ) {
    super();
  }
}

interface Parser {
  parseError: (message: string) => never;
  readonly lexer: { readonly yylloc: { readonly first_line: number; readonly first_column: number } };
}

function readProgram(reading: Reading): hbs.AST.Program | null {
  const parser = (Handlebars as unknown as { readonly Parser: Parser }).Parser;
  // Of its own it says the place in a drawing of the line only.
  parser.parseError = () => {
    const { first_line: line, first_column: column } = parser.lexer.yylloc;
    throw new Unreadable(line, column);
  };
  // The parser takes minutes for thousands of blocks in each other, and what comes behind it calls itself for each.
  const deep = findDeep(reading);
  if (deep !== null) {
    reading.problems.push(makeProblem('too-deep', toPlace(deep, reading.file), { limit: deepestTemplate }));
    return null;
  }
  try {
    return Handlebars.parse(reading.text);
  } catch (error) {
    const place = readPlace(error);
    if (place === null) throw error;
    const found = excerpt(place, reading);
    reading.problems.push(makeProblem('template-syntax', toPlace(place, reading.file), { found }));
  }
  return null;
}

function readPlace(error: unknown): { readonly line: number; readonly column: number } | null {
  if (error instanceof Unreadable) return error;
  // Handlebars' own: a block closed by another name, a name that leads nowhere.
  const { lineNumber, column } = error as { readonly lineNumber?: unknown; readonly column?: unknown };
  return typeof lineNumber === 'number' && typeof column === 'number' ? { line: lineNumber, column } : null;
}

/** Where a block begins, where one ends, and where it goes on with an alternative, which stands in the one before. */
const nesting = /\{\{~?\s*(?:(#|\^(?!\s*~?\}))|(\/)|else\b\s*[^\s}~])/g;

/** Where blocks, or expressions in brackets, stand too deep in each other; null where nowhere. */
function findDeep({ text, lines }: Reading): { readonly line: number; readonly column: number } | null {
  // How many alternatives each open block has so far.
  const open: number[] = [];
  let depth = 0;
  for (const [index, line] of lines.entries()) {
    for (const { index: column, 1: begins, 2: ends } of line.matchAll(nesting)) {
      if (begins !== undefined) {
        open.push(0);
        depth += 1;
      } else if (ends !== undefined) {
        const alternatives = open.pop();
        if (alternatives !== undefined) depth -= 1 + alternatives;
      } else if (open.length > 0) {
        open.push((open.pop() ?? 0) + 1);
        depth += 1;
      }
      if (depth > deepestTemplate) return { line: index + 1, column };
    }
  }
  for (const { index, 0: tag } of text.matchAll(/\{\{[^}]+/g)) {
    if (tag.split('(').length <= deepestTemplate) continue;
    const before = text.slice(0, index).split('\n');
    return { line: before.length, column: before.at(-1)?.length ?? 0 };
  }
  return null;
}

function convert(program: hbs.AST.Program | undefined, reading: Reading): Template {
  return (program?.body ?? []).flatMap((statement) => convertStatement(statement, reading) ?? []);
}

function convertStatement(statement: hbs.AST.Statement, reading: Reading): TemplateNode | null {
  switch (statement.type) {
    case 'CommentStatement':
      return null;
    case 'ContentStatement':
      return convertText(statement as hbs.AST.ContentStatement, reading);
    case 'MustacheStatement':
      return convertValue(statement as hbs.AST.MustacheStatement, reading);
    case 'BlockStatement':
      return convertBlock(statement as hbs.AST.BlockStatement, reading);
    case 'PartialStatement':
      return convertPartial(statement as hbs.AST.PartialStatement, reading);
    default:
      // Decorators, partials that are written inside of a template, partials with a block.
      return refuse(statement, reading);
  }
}

function convertText(statement: hbs.AST.ContentStatement, reading: Reading): TemplateNode {
  const original = String(statement.original);
  if (reading.markup === 'html' && reading.file !== '') {
    // One is enough to refuse the template.
    const [match] = original.matchAll(refusedElements);
    if (match !== undefined) {
      const { index, 1: found = '' } = match;
      const before = original.slice(0, index).split('\n');
      const { line, column } = statement.loc.start;
      const first = before.length === 1 ? column : 0;
      const place = { line: line + before.length - 1, column: first + (before.at(-1)?.length ?? 0) };
      reading.problems.push(makeProblem('template-element', toPlace(place, reading.file), { found }));
    }
  }
  return { kind: 'text', text: statement.value };
}

function convertValue(statement: hbs.AST.MustacheStatement, reading: Reading): TemplateNode | null {
  const { path, params, hash } = statement;
  if (path.type !== 'PathExpression') return refuse(statement, reading);
  const { original } = path as hbs.AST.PathExpression;
  if (params.length > 0 || hash !== undefined) return refuseHelper(original, statement, reading);
  if (blocks.includes(original as TemplateBlock)) return refuse(statement, reading);
  const read = readPath(path, reading);
  return read === null ? null : { kind: 'value', path: read };
}

function convertBlock(statement: hbs.AST.BlockStatement, reading: Reading): TemplateNode | null {
  const { path, params, hash, program, inverse } = statement;
  const kind = blocks.find((each) => each === path.original);
  // What it holds is looked at all the same, so that everything is told in one run.
  const [body, otherwise] = [convert(program, reading), convert(inverse, reading)];
  if (kind === undefined) return refuseHelper(String(path.original), statement, reading);
  const [param] = params;
  const named = [program, inverse].some((each) => (each?.blockParams ?? []).length > 0);
  if (param === undefined || params.length > 1 || hash !== undefined || named) return refuse(statement, reading);
  const read = readPath(param, reading);
  return read === null ? null : { kind, path: read, body, otherwise };
}

function convertPartial(statement: hbs.AST.PartialStatement, reading: Reading): TemplateNode | null {
  const { name, params, hash, indent } = statement;
  const place = placeOf(statement, reading);
  if (name.type === 'SubExpression') return refuse(statement, reading);
  const written = String((name as hbs.AST.PathExpression).original);
  if (!reading.partials.includes(written)) {
    const args = { found: written, allowed: reading.partials };
    reading.problems.push(makeProblem('template-partial-unknown', place, args));
    return null;
  }
  const context = params[0] === undefined ? null : readPath(params[0], reading);
  const given = (hash?.pairs ?? []).map(({ key, value }) => [key, readArgument(value, reading)] as const);
  const known = given.flatMap(([key, value]) => (value === null ? [] : [[key, value] as const]));
  return { kind: 'partial', name: written, place, context, given: known, indent };
}

function readArgument(value: hbs.AST.Expression, reading: Reading): TemplateArgument | null {
  switch (value.type) {
    case 'StringLiteral':
    case 'NumberLiteral':
    case 'BooleanLiteral':
      return { literal: (value as hbs.AST.StringLiteral | hbs.AST.NumberLiteral | hbs.AST.BooleanLiteral).value };
    case 'NullLiteral':
    case 'UndefinedLiteral':
      return { literal: null };
    default: {
      const path = readPath(value, reading);
      return path === null ? null : { path };
    }
  }
}

function readPath(expression: hbs.AST.Expression, reading: Reading): TemplatePath | null {
  if (expression.type === 'SubExpression') {
    return refuseHelper(String((expression as hbs.AST.SubExpression).path.original), expression, reading);
  }
  if (expression.type !== 'PathExpression') return refuse(expression, reading);
  const { original, data, depth, parts } = expression as hbs.AST.PathExpression;
  const place = placeOf(expression, reading);
  if (data && (depth > 0 || !loopNames.includes(`@${parts[0]}`))) {
    const args = { path: original, found: `@${parts[0] ?? ''}`, allowed: loopNames };
    reading.problems.push(makeProblem('template-name-unknown', place, args));
    return null;
  }
  return { written: original, up: depth, ofLoop: data, names: parts, place };
}

function refuse(node: hbs.AST.Node, reading: Reading): null {
  const found = excerpt(node.loc.start, reading);
  reading.problems.push(makeProblem('template-not-allowed', placeOf(node, reading), { found }));
  return null;
}

function refuseHelper(found: string, node: hbs.AST.Node, reading: Reading): null {
  const allowed = blocks.map((each) => `#${each}`);
  reading.problems.push(makeProblem('template-helper-unknown', placeOf(node, reading), { found, allowed }));
  return null;
}

function placeOf({ loc }: hbs.AST.Node, { file }: Reading): Place {
  return toPlace(loc.start, file);
}

// The parser counts columns from 0.
function toPlace({ line, column }: { readonly line: number; readonly column: number }, file: string): Place {
  return { file, line, column: column + 1 };
}

/** What stands at a place, up to where the expression or the line ends; empty at the end of the text. */
function excerpt(at: { readonly line: number; readonly column: number }, { lines }: Reading): string {
  const line = (lines[at.line - 1] ?? '').slice(at.column);
  const end = line.indexOf('}}');
  return end < 0 ? line : line.slice(0, end + 2);
}
