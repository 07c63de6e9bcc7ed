import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

/** What a PDF of Chromium says of itself. Its objects are readable; only what pages show is compressed. */
export function readPdf(file: string) {
  const text = readFileSync(file, 'latin1');
  return {
    text,
    pages: text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0,
    // The root of the tree of pages counts all of them.
    counted: Math.max(...[...text.matchAll(/\/Type\s*\/Pages\s*\/Count (\d+)/g)].map(([, count]) => Number(count))),
    language: /\/Lang \(([^)]*)\)/.exec(text)?.[1],
    title: /\/Title \(([^)]*)\)/.exec(text)?.[1],
    isTagged: /\/MarkInfo\s*<<[^>]*\/Marked true/.test(text) && /\/Type\s*\/StructTreeRoot/.test(text),
  };
}

/** The words of each page, in the order in which they are painted. */
export function readPages(file: string): readonly string[] {
  const bytes = readFileSync(file);
  const text = bytes.toString('latin1');
  const starts = new Map([...text.matchAll(/\n(\d+) 0 obj\b/g)].map(({ 1: id = '', index }) => [id, index] as const));
  const objectOf = (id: string): string => {
    const start = starts.get(id) ?? 0;
    return text.slice(start, text.indexOf('endobj', start));
  };
  const streamOf = (id: string): string => {
    const start = text.indexOf('stream', starts.get(id) ?? 0) + 'stream'.length;
    const from = text[start] === '\r' ? start + 2 : start + 1;
    const length = Number(/\/Length (\d+)/.exec(objectOf(id))?.[1]);
    return inflateSync(bytes.subarray(from, from + length)).toString('latin1');
  };
  const letters = new Map<string, ReadonlyMap<string, string>>();
  const lettersOf = (font: string): ReadonlyMap<string, string> => {
    const found = letters.get(font) ?? readLetters(streamOf(/\/ToUnicode (\d+) 0 R/.exec(objectOf(font))?.[1] ?? ''));
    letters.set(font, found);
    return found;
  };
  return [...text.matchAll(/\n(\d+) 0 obj\s*<<\/Type \/Page\s/g)].map(({ 1: id = '' }) => {
    const page = objectOf(id);
    const named = [...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(
      ({ 1: name = '', 2: font = '' }) => [name, font] as const,
    );
    const fonts = new Map(named);
    let known: ReadonlyMap<string, string> = new Map();
    let words = '';
    const painted = streamOf(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '');
    for (const { 1: font, 2: glyphs } of painted.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
      if (font !== undefined) known = lettersOf(fonts.get(font) ?? '');
      for (const glyph of glyphs?.match(/.{4}/g) ?? []) words += known.get(glyph.toUpperCase()) ?? '';
    }
    return words;
  });
}

/** Which glyph stands for which letters. */
function readLetters(map: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  const hex = (number: number): string => number.toString(16).toUpperCase().padStart(4, '0');
  for (const { 1: list = '' } of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const { 1: glyph = '', 2: units = '' } of list.matchAll(/<(\w+)> <(\w+)>/g)) {
      const codes = (units.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16));
      letters.set(glyph.toUpperCase(), String.fromCharCode(...codes));
    }
  }
  for (const { 1: list = '' } of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const { 1: first = '', 2: last = '', 3: unit = '' } of list.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const [from = 0, to = 0, code = 0] = [first, last, unit].map((each) => Number.parseInt(each, 16));
      for (let at = from; at <= to; at += 1) letters.set(hex(at), String.fromCharCode(code + at - from));
    }
  }
  return letters;
}
