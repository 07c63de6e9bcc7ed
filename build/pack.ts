/** A module of the built command line, as CommonJS, with its source map. */
export interface Part {
  readonly code: string;
  readonly map: string;
}

/** Modules that go into one file, by the file's name. */
export type Packs = Readonly<Record<string, readonly string[]>>;

/**
 * Puts modules that are loaded together into one file: each file that Node opens costs a third of a millisecond, and the
 * bundler makes dozens of small ones. Inside a pack a module still waits until it is asked for.
 * @param parts modules by the names of their files
 * @param packs names of modules by the name of their pack; the first pack starts its last module
 */
export function packParts(parts: ReadonlyMap<string, Part>, packs: Packs): ReadonlyMap<string, Part> {
  const packOf = new Map(Object.entries(packs).flatMap(([pack, names]) => names.map((name) => [name, pack] as const)));
  const redirect = (code: string, from: string | null): string =>
    code.replace(/\brequire\("\.\/([\w.-]+\.js)"\)/g, (call, name: string) => {
      const pack = packOf.get(name);
      if (pack === undefined) return call;
      return pack === from ? `load("${name}")` : `require("./${pack}").load("${name}")`;
    });
  const files = new Map<string, Part>();
  for (const [name, { code, map }] of parts) {
    if (!packOf.has(name)) files.set(name, { code: redirect(code, null), map });
  }
  const [first] = Object.keys(packs);
  for (const [pack, names] of Object.entries(packs)) {
    let text = `"use strict";const made={},load=exports.load=name=>{if(!made[name]){made[name]={exports:{}};parts[name](made[name],made[name].exports)}return made[name].exports},parts={`;
    const sections: object[] = [];
    for (const name of names) {
      const part = parts.get(name);
      if (part === undefined) throw new Error(`The pack ${pack} misses ${name}`);
      text += `\n${JSON.stringify(name)}(module,exports){\n`;
      sections.push({ offset: { line: text.split('\n').length - 1, column: 0 }, map: JSON.parse(part.map) as object });
      text += `${redirect(part.code, pack).trimEnd()}\n},`;
    }
    text += `\n};\n${pack === first ? `load("${names.at(-1) ?? ''}");\n` : ''}`;
    files.set(pack, { code: text, map: JSON.stringify({ version: 3, sections }) });
  }
  return files;
}
