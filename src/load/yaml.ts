import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  type Pair,
  Parser,
  parseDocument,
  stringify,
  visit,
  type YAMLMap,
} from 'yaml';
import type { Path, Place, Problem } from '../model/problem.js';
import { depthLimit } from './depth-limit.js';
import { makeProblem } from './make-problem.js';

/** How often an anchor may be repeated before the file is taken for a bomb. */
const aliasLimit = 100;

/** What YAML gives: a plain value, and where each part of it stands. */
export interface ParsedYaml {
  readonly value: unknown;
  /**
   * The place of a value (or of its key) by path. Where the path leads nowhere, the place of the last part that exists.
   */
  readonly locate: (path: Path, part?: 'key' | 'value') => Place;
}

/**
 * How deep the parser may get before the text is given up. Far more than depthLimit, because a mistake such as a second
 * colon nests a little deeper with each line that repeats it, and far less than composing needs to overflow the stack.
 */
const parserDepthLimit = 300;

/**
 * Reads one YAML 1.2 document with positions. Refuses tags, several documents, duplicate keys, alias bombs
 * and nesting that no honest file has.
 */
export function parseYaml(text: string, file: string): { parsed: ParsedYaml | null; problems: Problem[] } {
  const lines = countLines(text);
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const failed = (problem: Problem) => ({ parsed: null, problems: [problem] });
  const { tokens, tooDeepAt } = tokenize(text);
  if (tooDeepAt !== null) return failed(makeProblem('too-deep', at(tooDeepAt), { limit: depthLimit }));
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    // The library compares every key with every other; listDuplicates takes one look at each.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    strict: true,
    stringKeys: true,
  });
  const [document, second] = [...composer.compose(tokens)];
  if (document === undefined) return failed(makeProblem('empty-file', at(0), {}));
  if (second !== undefined) return failed(makeProblem('several-documents', at(second.range[0]), {}));

  const problems: Problem[] = document.errors.map((error) =>
    makeProblem('not-yaml', at(error.pos[0]), { detail: error.message }),
  );
  const refuseTag = (node: Node): void => {
    if (node.tag === undefined) return;
    problems.push(makeProblem('yaml-tag', at(node.range?.[0] ?? 0), { tag: node.tag }));
  };
  let aliases = 0;
  visit(document, {
    Node: (_key, node) => refuseTag(node),
    Map(_key, node) {
      refuseTag(node);
      for (const key of listDuplicates(node)) {
        problems.push(makeProblem('duplicate-key', at(startOf(key) ?? 0), { key: keyOf(key) }));
      }
    },
    Alias(_key, node) {
      aliases += 1;
      if (aliases === aliasLimit + 1) {
        problems.push(makeProblem('too-many-aliases', at(node.range?.[0] ?? 0), { limit: aliasLimit }));
        return visit.BREAK;
      }
      return undefined;
    },
  });
  if (problems.length > 0) return { parsed: null, problems };
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: aliasLimit });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return failed(makeProblem('too-many-aliases', at(0), { limit: aliasLimit }));
  }
  if (value === null || value === undefined) return failed(makeProblem('empty-file', at(0), {}));
  const pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();
  return {
    parsed: { value, locate: (path, part = 'value') => at(findOffset(document, path, part, pairs)) },
    problems: [],
  };
}

// The parser counts lines too, but misses some inside of what it cannot understand.
function countLines(text: string): LineCounter {
  const lines = new LineCounter();
  for (let start = 0; ; ) {
    lines.addNewLine(start);
    const end = text.indexOf('\n', start);
    if (end < 0) return lines;
    start = end + 1;
  }
}

// Composing works recursively, and a text that nests deeper than the stack would end the process: depth is watched token by token.
function tokenize(text: string): { tokens: CST.Token[]; tooDeepAt: number | null } {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > parserDepthLimit) return { tokens: [], tooDeepAt: parser.offset - lexeme.length };
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens, tooDeepAt: null };
}

function keyOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}

/** The keys of a map that stand there for the second time, or the third. */
function listDuplicates(map: YAMLMap): readonly unknown[] {
  const seen = new Set<string>();
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const isSecond = seen.has(keyOf(key));
    seen.add(keyOf(key));
    return isSecond ? [key] : [];
  });
}

/** YAML 1.2 in block style, lines never folded. */
export function stringifyYaml(value: unknown): string {
  return stringify(value, { version: '1.2', lineWidth: 0 });
}

/**
 * A YAML text with values put under one key of its map; maps are merged, everything else there is replaced, and what is to be
 * undefined goes. What stands outside of that key stays as it is, to the byte, and comments stay inside of it too. null where the
 * text is no map in lines, or where that could not be done without a change elsewhere.
 * @param inOrder whether the keys there are put into the order of the values; else what is new follows what was there
 */
export function putIntoYaml(
  text: string,
  key: string,
  values: Readonly<Record<string, unknown>>,
  inOrder = false,
): string | null {
  const whole = compose(text);
  const { contents } = whole;
  if (whole.errors.length > 0 || !isMap(contents) || contents.flow === true) return null;
  const { start, end } = placeOf(
    contents.items.find((pair) => keyOf(pair.key) === key),
    text,
  );
  const part = start === end ? compose('{}') : compose(text.slice(start, end));
  for (const document of [whole, part]) {
    // So that a map made of nothing is written in lines.
    if (isMap(document.contents) && document.contents.items.length === 0) document.contents.flow = false;
    for (const [way, value] of listLeaves([key], values)) {
      if (isBlocked(document, way)) return null;
      if (value === undefined) {
        document.deleteIn(way);
        continue;
      }
      const node = document.createNode(value);
      // Low, base and high are read together, and so are from and to.
      if (isMap(node)) node.flow = true;
      const before: unknown = document.getIn(way, true);
      if (isNode(before) && typeof before.comment === 'string') node.comment = before.comment;
      document.setIn(way, node);
    }
    if (inOrder) sortKeys(document.getIn([key], true), values);
  }
  if (part.errors.length > 0) return null;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const gap = start < end || text === '' ? '' : text.endsWith('\n') ? '\n' : '\n\n';
  const block = `${gap}${part.toString({ lineWidth: 0 })}`.replace(/\r?\n/g, lineEnd);
  const put = `${text.slice(0, start)}${block}${text.slice(end)}`;
  const result = compose(put);
  const isMeant = result.errors.length === 0 && JSON.stringify(result.toJS()) === JSON.stringify(whole.toJS());
  return isMeant ? put : null;
}

function compose(text: string): Document.Parsed {
  return parseDocument(text, { version: '1.2', prettyErrors: false, logLevel: 'silent' });
}

/** Whether something stands on the way to a value that is no map: a list, a number, a map that stands elsewhere too. */
function isBlocked(document: Document.Parsed, way: readonly string[]): boolean {
  return way.slice(1).some((_, index) => {
    const node: unknown = document.getIn(way.slice(0, index + 1), true);
    return node !== undefined && !isMap(node);
  });
}

/** The lines of a pair, from its key on; the end of the text where there is none. */
function placeOf(pair: Pair | undefined, text: string): { readonly start: number; readonly end: number } {
  const start = pair === undefined ? null : startOf(pair.key);
  if (pair === undefined || start === null) return { start: text.length, end: text.length };
  // Comments further left, and what follows them, are of whatever comes next, though the library counts some to the pair.
  const [first = '', ...more] = text.slice(start).split(/(?<=\n)/);
  const outside = more.findIndex((line) => /^[^\s]/.test(line));
  const lines = outside < 0 ? more : more.slice(0, outside);
  while (/^\s*$/.test(lines.at(-1) ?? 'text')) lines.pop();
  return { start, end: start + first.length + lines.join('').length };
}

/** Brings the keys of a map, and of the maps in it, into the order of the values; comments go with their keys. */
function sortKeys(map: unknown, values: unknown): void {
  if (!isMap(map) || typeof values !== 'object' || values === null) return;
  const order = Object.keys(values);
  // A key that was put there is a plain text yet.
  const placeIn = ({ key }: Pair): number => order.indexOf(typeof key === 'string' ? key : keyOf(key));
  map.items.sort((one, other) => placeIn(one) - placeIn(other));
  for (const [name, inner] of Object.entries(values)) sortKeys(map.get(name, true), inner);
}

function listLeaves(way: readonly string[], value: unknown): readonly (readonly [string[], unknown])[] {
  const isMapOfMore =
    typeof value === 'object' && value !== null && !['low', 'from', 'hash'].some((one) => one in value);
  if (!isMapOfMore) return [[[...way], value]];
  return Object.entries(value).flatMap(([key, inner]) => listLeaves([...way, key], inner));
}

function findOffset(
  document: Document.Parsed,
  path: Path,
  part: 'key' | 'value',
  pairs: WeakMap<YAMLMap, ReadonlyMap<string, Pair>>,
): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [index, step] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    const last = index === path.length - 1;
    if (isMap(node)) {
      const known = pairs.get(node) ?? new Map(node.items.map((pair) => [keyOf(pair.key), pair]));
      pairs.set(node, known);
      const pair = known.get(String(step));
      if (pair === undefined) return offset;
      const keyOffset = startOf(pair.key) ?? offset;
      // An empty value has no text of its own: its key is what a reader looks for.
      const empty = pair.value === null || (isScalar(pair.value) && pair.value.range?.[0] === pair.value.range?.[1]);
      offset = (last && part === 'key') || empty ? keyOffset : (startOf(pair.value) ?? keyOffset);
      node = pair.value;
    } else if (isSeq(node)) {
      const entry: unknown = node.items[Number(step)];
      if (entry === undefined) return offset;
      offset = startOf(entry) ?? offset;
      node = entry;
    } else {
      return offset;
    }
  }
  return offset;
}

function startOf(node: unknown): number | null {
  return isNode(node) ? (node.range?.[0] ?? null) : null;
}
