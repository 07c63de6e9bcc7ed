import type { Path, Place, Problem } from '../model/problem.js';
import { depthLimit } from './depth-limit.js';
import { makeProblem } from './make-problem.js';
import { readPlainYaml } from './plain-yaml.js';
import { decodeText, fileLimit, type SourceFile, savedLimit } from './read-text.js';
import type { ParsedYaml } from './yaml.js';
import { parseYaml } from './yaml-when-needed.js';

/** A file as a plain value with places. */
export interface ParsedFile extends ParsedYaml {
  readonly name: string;
}

/**
 * Bytes to a plain value: JSON by the platform's own parser, everything else as YAML.
 * Places in JSON are worked out only when somebody asks. Every problem of reading is reported, none is thrown.
 * What is larger than a file that a person writes is read only if it is a scorecard.
 */
export function parseFile(source: SourceFile): { parsed: ParsedFile | null; problems: readonly Problem[] } {
  if (source.bytes.length > fileLimit) return parseSaved(source);
  const { text, problems } = decodeText(source);
  if (text === null) return { parsed: null, problems };
  const isJson = source.name.endsWith('.json');
  return parseText(text, source.name, isJson ? 'json' : text.trimStart().startsWith('{') ? 'perhaps-json' : 'yaml');
}

const scorecardName = 'cx-maturity/scorecard/v1';
const brace = 0x7b;

// As the tool writes it, or not at all: to read so much as YAML, be it for places alone, takes minutes.
function parseSaved({ name, bytes }: SourceFile): { parsed: ParsedFile | null; problems: readonly Problem[] } {
  const start = { file: name, line: 1, column: 1 };
  const { text } = bytes[0] === brace ? decodeText({ name, bytes }, savedLimit) : { text: null };
  const value = text === null ? undefined : tryJson(text);
  const isSaved =
    typeof value === 'object' && value !== null && 'schema' in value && value.schema === scorecardName && text !== null;
  if (!isSaved || isTooDeep(value) || hasEqualKeys(text, value)) {
    const problem = makeProblem('file-too-large', start, { bytes: bytes.length, limit: fileLimit });
    return { parsed: null, problems: [problem] };
  }
  return { parsed: { name, value, locate: () => start }, problems: [] };
}

/** What a text is meant to be. Where it is perhaps JSON and none, it is read as YAML, which may begin alike. */
export type TextForm = 'json' | 'perhaps-json' | 'yaml';

/** As parseFile, for a text that is already decoded: one line of NDJSON, say. */
export function parseText(
  text: string,
  name: string,
  form: TextForm,
  lineOffset = 0,
): { parsed: ParsedFile | null; problems: readonly Problem[] } {
  const shift = (place: Place): Place => ({ ...place, line: place.line + lineOffset });
  if (form !== 'yaml') {
    const value = tryJson(text);
    if (value !== undefined) {
      if (isTooDeep(value)) return { parsed: null, problems: [tooDeep(name, lineOffset)] };
      let located: ParsedYaml | null = null;
      const locate = (path: Path, part: 'key' | 'value' = 'value'): Place => {
        located ??= parseYaml(text, name).parsed;
        return shift(located?.locate(path, part) ?? { file: name, line: 1, column: 1 });
      };
      // JSON.parse keeps the last of two equal keys in silence: where keys are missing, YAML says which.
      if (hasEqualKeys(text, value)) {
        const { problems } = parseYaml(text, name);
        return { parsed: null, problems: problems.map((problem) => moved(problem, shift)) };
      }
      return { parsed: { name, value, locate }, problems: [] };
    }
    if (form === 'json') {
      const detail = jsonDetail(text);
      const place = placeOfJsonError(text, detail, name);
      return { parsed: null, problems: [makeProblem('not-json', shift(place), { detail })] };
    }
  }
  const plain = form === 'yaml' ? readPlainYaml(text) : null;
  if (plain !== null) {
    let located: ParsedYaml | null = null;
    const locate: ParsedYaml['locate'] = (path, part) => {
      located ??= parseYaml(text, name).parsed;
      return shift(located?.locate(path, part) ?? { file: name, line: 1, column: 1 });
    };
    return { parsed: { name, value: plain, locate }, problems: [] };
  }
  const { parsed, problems } = parseYaml(text, name);
  if (parsed === null) return { parsed: null, problems: problems.map((problem) => moved(problem, shift)) };
  if (isTooDeep(parsed.value)) return { parsed: null, problems: [tooDeep(name, lineOffset)] };
  return { parsed: { ...parsed, name, locate: (path, part) => shift(parsed.locate(path, part)) }, problems: [] };
}

function moved(problem: Problem, shift: (place: Place) => Place): Problem {
  return problem.place === null ? problem : { ...problem, place: shift(problem.place) };
}

function tooDeep(file: string, lineOffset: number): Problem {
  return makeProblem('too-deep', { file, line: 1 + lineOffset, column: 1 }, { limit: depthLimit });
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function jsonDetail(text: string): string {
  try {
    JSON.parse(text);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const jsonToken =
  /\s*(?:[{}[\],:]|"[^"\\\n]*(?:\\.[^"\\\n]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|true|false|null)\s*/y;

// The platform does not always say where it stopped: then it is where no token of JSON can be read, or where YAML stumbles too.
function placeOfJsonError(text: string, detail: string, file: string): Place {
  const told = /at position (\d+)/.exec(detail)?.[1];
  let offset = told === undefined ? 0 : Number(told);
  if (told === undefined) {
    jsonToken.lastIndex = 0;
    while (jsonToken.test(text)) offset = jsonToken.lastIndex;
    if (offset === text.length) return parseYaml(text, file).problems[0]?.place ?? { file, line: 1, column: 1 };
  }
  const before = text.slice(0, offset).split('\n');
  return { file, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

const [quote, backslash, colon] = [0x22, 0x5c, 0x3a];

// Most texts have no other colons than those behind keys: then a count of them is enough.
function hasEqualKeys(text: string, value: unknown): boolean {
  const keys = countKeys(value);
  let colons = 0;
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) colons += 1;
  return colons !== keys && countKeysInText(text) !== keys;
}

// In valid JSON there is one colon outside of texts for each key. Character by character, because no pattern is as quick.
function countKeysInText(text: string): number {
  let keys = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === colon) keys += 1;
    if (code !== quote) continue;
    at += 1;
    for (let inside = text.charCodeAt(at); inside !== quote; inside = text.charCodeAt(at)) {
      at += inside === backslash ? 2 : 1;
    }
  }
  return keys;
}

function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const entries: readonly unknown[] = Object.values(value);
  let keys = Array.isArray(value) ? 0 : entries.length;
  for (const entry of entries) keys += countKeys(entry);
  return keys;
}

function isTooDeep(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return depth > depthLimit;
  if (depth > depthLimit) return true;
  for (const entry of Object.values(value)) if (isTooDeep(entry, depth + 1)) return true;
  return false;
}
