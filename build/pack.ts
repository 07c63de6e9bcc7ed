/** A module of the built command line, as CommonJS, with its source map. */
export interface Part {
  readonly code: string;
  readonly map: string;
}

/** Modules that go into one file, by the file's name. */
export type Packs = Readonly<Record<string, readonly string[]>>;

/** How modules are put together. */
interface Packing {
  readonly packs: Packs;
  /** Modules that each start that loads their pack needs. */
  readonly needed: ReadonlySet<string>;
  /** What the bundler puts before each module, the longest of all variants first: it holds what the others hold. */
  readonly preludes: readonly [string, ...string[]];
}

/**
 * Puts modules that are loaded together into one file: each file that Node opens costs a third of a millisecond, and the
 * bundler makes dozens of small ones. Inside a pack a module still waits until it is asked for.
 * A pack starts nothing by itself: whoever wants a module asks its `load`. What is needed in any case stands in parentheses, which V8 takes as a sign to
 * compile it at once instead of reading it twice.
 * @param parts modules by the names of their files
 */
export function packParts(
  parts: ReadonlyMap<string, Part>,
  { packs, needed, preludes }: Packing,
): ReadonlyMap<string, Part> {
  const packOf = new Map(Object.entries(packs).flatMap(([pack, names]) => names.map((name) => [name, pack] as const)));
  const [first] = Object.keys(packs);
  const redirect = (code: string, from: string | null): string =>
    code.replace(/\brequire\("\.\/([\w.-]+\.js)"\)/g, (call, name: string) => {
      const pack = packOf.get(name);
      if (pack === undefined) return call;
      if (pack === from) return `load("${name}")`;
      // A pack asks the first once: each call of require is worked out anew.
      return from !== null && pack === first ? `loadFirst("${name}")` : `require("./${pack}").load("${name}")`;
    });
  const files = new Map<string, Part>();
  for (const [name, { code, map }] of parts) {
    if (!packOf.has(name)) files.set(name, { code: redirect(code, null), map });
  }
  for (const [pack, names] of Object.entries(packs)) {
    const start = pack === first ? '' : `loadFirst=require("./${first}").load,`;
    let text = `"use strict";${preludes[0]}const ${start}made={},load=exports.load=name=>{if(!made[name]){made[name]={exports:{}};parts[name](made[name],made[name].exports)}return made[name].exports},parts={`;
    const sections: object[] = [];
    for (const name of names) {
      const part = parts.get(name);
      if (part === undefined) throw new Error(`The pack ${pack} misses ${name}`);
      const [open, close] = needed.has(name) ? ['(', ')'] : ['', ''];
      const { code, map } = withoutPrelude(part, preludes);
      text += `\n${JSON.stringify(name)}:${open}function(module,exports){\n`;
      sections.push({ offset: { line: text.split('\n').length - 1, column: 0 }, map: JSON.parse(map) as object });
      text += `${redirect(code, pack).trimEnd()}\n}${close},`;
    }
    text += '\n};\n';
    files.set(pack, { code: text, map: JSON.stringify({ version: 3, sections }) });
  }
  return files;
}

/** A module without what all of them begin with; in its source map the first place of the first line moves to the left. */
function withoutPrelude({ code, map }: Part, preludes: readonly string[]): Part {
  const prelude = preludes.find((each) => code.startsWith(each));
  if (prelude === undefined) return { code, map };
  const parsed = JSON.parse(map) as { mappings: string };
  const mappings = parsed.mappings.replace(/^[A-Za-z0-9+/]+/, (segment) => moveLeft(segment, prelude.length));
  return { code: code.slice(prelude.length).replace(exportNames, ''), map: JSON.stringify({ ...parsed, mappings }) };
}

/** What tells other readers of the code than V8 which names it exports. */
const exportNames = /0&&\(module\.exports=\{[\w$,:]*\}\);?\s*$/;

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** A segment of a source map whose first number, the column, is less by so many: base 64, five bits a digit, the lowest first. */
function moveLeft(segment: string, by: number): string {
  let length = 0;
  let column = 0;
  for (let more = true; more; length += 1) {
    const digit = digits.indexOf(segment.charAt(length));
    column += (digit & 31) << (5 * length);
    more = digit >= 32;
  }
  // The lowest bit is the sign; the first column of a line has none.
  let rest = column - 2 * by;
  if (rest < 0) throw new Error('A source map has a place in what the bundler puts before a module');
  let moved = '';
  do {
    moved += digits.charAt((rest & 31) + (rest >= 32 ? 32 : 0));
    rest >>= 5;
  } while (rest > 0);
  return moved + segment.slice(length);
}
