/**
 * Reads the plainest of YAML: maps in block style whose values are whole numbers, words on one line or further maps. That is
 * how the tool writes responses and how most people do, and the library that reads everything takes longer to wake up than
 * the rest of a report takes. Whatever is not plain beyond doubt gives null and is for the library; a test holds both together.
 */
export function readPlainYaml(text: string): Readonly<Record<string, unknown>> | null {
  if (!text.endsWith('\n') || (!usualCharacters.test(text) && oddCharacters.test(text))) return null;
  const root: Level = { indent: 0, map: {} };
  const levels: Level[] = [root];
  let opened: Opened | null = null;
  for (const line of text.split('\n')) {
    if (/^ *(?:#.*)?$/.test(line)) continue;
    if (line.length > longestLine || blanks.test(line)) return null;
    const match = entry.exec(line);
    if (match === null) return null;
    const [, spaces = '', key = '', plain, double, single] = match;
    const indent = spaces.length;
    if (opened !== null) {
      if (indent <= opened.indent || levels.length > deepest) return null;
      const level: Level = { indent, map: {} };
      opened.map[opened.key] = level.map;
      levels.push(level);
      opened = null;
    }
    while (levels.length > 1 && (levels.at(-1)?.indent ?? 0) > indent) levels.pop();
    const level = levels.at(-1);
    if (level === undefined || level.indent !== indent) return null;
    if (Object.hasOwn(level.map, key) || specialKeys.has(key)) return null;
    const value = double ?? single ?? (plain === undefined ? undefined : readPlain(plain));
    if (value === null) return null;
    if (value === undefined) opened = { indent, map: level.map, key };
    else level.map[key] = value;
  }
  return opened !== null || Object.keys(root.map).length === 0 ? null : root.map;
}

interface Level {
  readonly indent: number;
  readonly map: Record<string, unknown>;
}

/** A key without a value on its line: a map has to follow. */
interface Opened {
  readonly indent: number;
  readonly map: Record<string, unknown>;
  readonly key: string;
}

const deepest = 20;

// Long lines, and runs of blanks inside them, are for the library: a pattern must not go over them again and again.
const longestLine = 1000;
const blanks = /[^ ] {9}/;

// Line breaks of other systems, tabs, halves of characters: whether that may stand there is for the library to say.
const oddCharacters = /[^\n\P{C}]|[\u2028\u2029]/u;

// Western letters and punctuation, none of them odd: to ask Unicode about each takes longer than to read the text.
const usualCharacters = /^[\n -~\u00a1-\u00ac\u00ae-\u024f\u2013\u2014\u2018-\u201e\u2026]*$/;

/** Indentation, a key, and a value: plain, or in quotes without any escape; perhaps a comment. */
const entry =
  /^( *)([A-Za-z][A-Za-z0-9_-]*):(?: +(?:([A-Za-z0-9\u00c0-\u024f](?:[^#:]|(?<! )#|:(?! |$))*)|"([^"\\]*)"|'([^']*)'))? *(?:(?<= )#.*)?$/;

/** Keys that YAML, or JavaScript, takes for something else than their letters. */
const specialKeys: ReadonlySet<string> = new Set([
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

/** A number, a text, or null for what might be something else. */
function readPlain(written: string): number | string | null {
  const plain = written.replace(/ +$/, '');
  if (/^(?:0|[1-9]\d{0,14})$/.test(plain)) return Number(plain);
  return /^\d/.test(plain) || specialKeys.has(plain) ? null : plain;
}
