/**
 * Reads the plainest of YAML: maps and lists in block style whose values are numbers, true or false, words on one line,
 * lists and maps of those in brackets, or further maps and lists. That is how the tool writes responses, and how questionnaires
 * and rules are written. The library that reads everything takes longer to wake up than the rest of a report takes, and
 * many times as long for a large file. Whatever is not plain beyond doubt gives null and is for the library; a test holds
 * both together.
 */
export function readPlainYaml(text: string): Readonly<Record<string, unknown>> | null {
  if (!text.endsWith('\n')) return null;
  const root: MapLevel = { indent: 0, map: {}, list: null };
  const levels: Level[] = [root];
  let opened: Opened | null = null;
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const line = text.slice(from, end);
    from = end + 1;
    if (isOdd(line)) return null;
    if (/^ *(?:#.*)?$/.test(line)) continue;
    if (line.length > longestLine || blanks.test(line)) return null;
    const [{ length } = '', spaces = '', dash, key] = beginning.exec(line) ?? [];
    if (dash === undefined && key === undefined) return null;
    const value = readValue(line, length);
    if (value === null) return null;

    const indent = spaces.length;
    if (opened !== null) {
      // A list may stand right below its key, a map may not.
      if (indent < opened.indent || (indent === opened.indent && dash === undefined)) return null;
      const level: Level =
        dash === undefined ? { indent, map: {}, list: null } : { indent, map: null, list: [] as unknown[] };
      opened.map[opened.key] = level.map ?? level.list;
      levels.push(level);
      opened = null;
    } else {
      while (isOver(levels.at(-1), indent, dash !== undefined)) levels.pop();
    }
    let level = levels.at(-1);
    if (level === undefined || level.indent !== indent || levels.length > deepest) return null;
    if (dash !== undefined) {
      if (level.list === null) return null;
      if (key === undefined) {
        if (value === undefined) return null;
        level.list.push(value);
        continue;
      }
      const entry: MapLevel = { indent: indent + dash.length, map: {}, list: null };
      level.list.push(entry.map);
      levels.push(entry);
      level = entry;
    }
    if (level.map === null || key === undefined || !isFreeKey(key, level.map)) return null;
    if (value === undefined) opened = { indent: level.indent, map: level.map, key };
    else level.map[key] = value;
  }
  return opened !== null || Object.keys(root.map).length === 0 ? null : root.map;
}

interface MapLevel {
  readonly indent: number;
  readonly map: Record<string, unknown>;
  readonly list: null;
}

interface ListLevel {
  readonly indent: number;
  readonly map: null;
  readonly list: unknown[];
}

type Level = MapLevel | ListLevel;

/** A key without a value on its line: a map or a list has to follow. */
interface Opened {
  readonly indent: number;
  readonly map: Record<string, unknown>;
  readonly key: string;
}

const deepest = 20;

// Long lines, and runs of blanks inside them, are for the library: a pattern must not go over them again and again.
const longestLine = 1000;
const blanks = /[^ ] {40}/;

// Line breaks of other systems, tabs, halves of characters: whether that may stand there is for the library to say.
const oddCharacters = /\p{C}|[\u2028\u2029]/u;

// Western letters and punctuation, none of them odd: to ask Unicode about each takes longer than to read the text.
const usualCharacters = /^[ -~\u00a1-\u00ac\u00ae-\u024f\u2013\u2014\u2018-\u201e\u2026]*$/;

function isOdd(line: string): boolean {
  return !usualCharacters.test(line) && oddCharacters.test(line);
}

/** Whether a line with this indentation ends a map or a list; a list that stands right below its key also ends with the next key. */
function isOver(level: Level | undefined, indent: number, isEntry: boolean): boolean {
  if (level === undefined) return false;
  return level.indent > indent || (level.indent === indent && level.list !== null && !isEntry);
}

/** Indentation, a dash, a key: what a line has before its value. */
const beginning = /^( *)(- +)?(?:([A-Za-z][A-Za-z0-9_.-]*):(?: +|$))?/;

/** Text in quotes, without what only the library knows to read. */
const quoted = /"(?:[^"\\]|\\["\\nt])*"|'(?:[^']|'')*'/.source;

/** Nothing, or a value by itself: in quotes, or plain. */
const alone = new RegExp(`(?:(${quoted})|([A-Za-z0-9\u00c0-\u024f](?:[^#:]|(?<! )#|:(?! |$))*))?`, 'y');

/** One value in brackets, its key in braces, and what comes after it. */
const bracketed = new RegExp(
  ` *(?:([A-Za-z][A-Za-z0-9_.-]*): +)?(?:(${quoted})|([A-Za-z0-9\u00c0-\u024f][A-Za-z0-9\u00c0-\u024f ._@/-]*)) *([\\]},])`,
  'y',
);

/** The end of a line, perhaps with a comment. */
const rest = / *(?:(?<= )#.*)?$/y;

/** The value from a place of a line on, to its end: undefined where there is none, null for what might be something else. */
function readValue(line: string, from: number): unknown {
  const bracket = line.charAt(from);
  if (bracket === '[' || bracket === '{') return readBracketed(line, from + 1, bracket);
  alone.lastIndex = from;
  const [, inQuotes, plain] = alone.exec(line) ?? [];
  rest.lastIndex = alone.lastIndex;
  if (!rest.test(line)) return null;
  return inQuotes === undefined && plain === undefined ? undefined : readScalar(inQuotes, plain);
}

/** A list or a map on one line, of values that are neither; null for what might be something else, and for an empty one. */
function readBracketed(line: string, from: number, bracket: '[' | '{'): unknown {
  const list: unknown[] = [];
  const map: Record<string, unknown> = {};
  bracketed.lastIndex = from;
  for (;;) {
    const [, key, inQuotes, plain, after] = bracketed.exec(line) ?? [];
    if (after === undefined) return null;
    const value = readScalar(inQuotes, plain);
    if (value === null) return null;
    if (bracket === '[' && key === undefined) list.push(value);
    else if (bracket === '{' && key !== undefined && isFreeKey(key, map)) map[key] = value;
    else return null;
    if (after === ',') continue;
    rest.lastIndex = bracketed.lastIndex;
    if (after !== (bracket === '[' ? ']' : '}') || !rest.test(line)) return null;
    return bracket === '[' ? list : map;
  }
}

function readScalar(inQuotes: string | undefined, plain: string | undefined): unknown {
  if (inQuotes === undefined) return readPlain((plain ?? '').replace(/ +$/, ''));
  if (inQuotes.startsWith("'")) return inQuotes.slice(1, -1).replaceAll("''", "'");
  return inQuotes.includes('\\') ? JSON.parse(inQuotes) : inQuotes.slice(1, -1);
}

/** A number, true or false, a text, or null for what might be something else. */
function readPlain(plain: string): number | boolean | string | null {
  if (/^\d/.test(plain))
    return /^(?:0|[1-9]\d{0,14})$|^(?:0|[1-9]\d{0,8})\.\d{1,6}$/.test(plain) ? Number(plain) : null;
  if (plain === 'true') return true;
  if (plain === 'false') return false;
  return specialWords.has(plain) ? null : plain;
}

function isFreeKey(key: string, map: Readonly<Record<string, unknown>>): boolean {
  return !Object.hasOwn(map, key) && !specialWords.has(key);
}

/** What YAML, or JavaScript, takes for something else than its letters. */
const specialWords: ReadonlySet<string> = new Set([
  'true',
  'True',
  'TRUE',
  'false',
  'False',
  'FALSE',
  'null',
  'Null',
  'NULL',
]);
