import type { Path, Place, Problem } from '../model/problem.js';
import { makeProblem } from './make-problem.js';
import { decodeText, type SourceFile } from './read-text.js';
import { depthLimit, type ParsedYaml, parseYaml } from './yaml.js';

/** A file as a plain value with places. */
export interface ParsedFile extends ParsedYaml {
  readonly name: string;
}

/**
 * Bytes to a plain value: JSON by the platform's own parser, everything else as YAML.
 * Places in JSON are worked out only when somebody asks. Every problem of reading is reported, none is thrown.
 */
export function parseFile(source: SourceFile): { parsed: ParsedFile | null; problems: readonly Problem[] } {
  const { text, problems } = decodeText(source);
  if (text === null) return { parsed: null, problems };
  return parseText(text, source.name, source.name.endsWith('.json') || text.trimStart().startsWith('{'));
}

/** As parseFile, for a text that is already decoded: one line of NDJSON, say. */
export function parseText(
  text: string,
  name: string,
  isJson: boolean,
  lineOffset = 0,
): { parsed: ParsedFile | null; problems: readonly Problem[] } {
  const shift = (place: Place): Place => ({ ...place, line: place.line + lineOffset });
  if (isJson) {
    const value = tryJson(text);
    if (value !== undefined) {
      if (isTooDeep(value)) return { parsed: null, problems: [tooDeep(name, lineOffset)] };
      let located: ParsedYaml | null = null;
      const locate = (path: Path, part: 'key' | 'value' = 'value'): Place => {
        located ??= parseYaml(text, name).parsed;
        return shift(located?.locate(path, part) ?? { file: name, line: 1, column: 1 });
      };
      // JSON.parse keeps the last of two equal keys in silence: where keys are missing, YAML says which.
      if (countKeysInText(text) !== countKeys(value)) {
        const { problems } = parseYaml(text, name);
        return { parsed: null, problems: problems.map((problem) => moved(problem, shift)) };
      }
      return { parsed: { name, value, locate }, problems: [] };
    }
    if (name.endsWith('.json') || name.endsWith('.ndjson')) {
      const detail = jsonDetail(text);
      const place = placeOfJsonError(text, detail, name);
      return { parsed: null, problems: [makeProblem('not-json', shift(place), { detail })] };
    }
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

// In valid JSON a string that a colon follows can only be a key.
function countKeysInText(text: string): number {
  let keys = 0;
  for (const match of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/g)) if (match[1] !== undefined) keys += 1;
  return keys;
}

function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? 0 : Object.keys(value).length;
  return Object.values(value).reduce((sum: number, entry: unknown) => sum + countKeys(entry), own);
}

function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > depthLimit) return true;
    level = level.flatMap((entry) => (typeof entry === 'object' && entry !== null ? Object.values(entry) : []));
  }
  return false;
}
