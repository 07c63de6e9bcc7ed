import type { LogoFault } from '../../model/branding.js';

/** An element of a parsed SVG. */
export interface MarkupElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: MarkupElement[];
  /** What stands directly inside of it. */
  text: string;
}

/** Deeper than any drawing program goes. */
const deepest = 60;
const declaration =
  /^<\?xml\s+version=(["'])1\.\d\1(?:\s+encoding=(["'])utf-8\2)?(?:\s+standalone=(["'])(?:yes|no)\3)?\s*\?>/i;
const space = /[ \t\r\n]*/y;
const name = /[A-Za-z_][\w.:-]*/y;
const value = /[ \t\r\n]*=[ \t\r\n]*(?:"([^"<]*)"|'([^'<]*)')/y;
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * The smallest part of XML that drawings need: elements, attributes, text and comments, in ASCII names. What could make
 * another document of it (document types, entities, processing instructions, CDATA) is refused by its name.
 */
export function parseMarkup(written: string): { readonly root: MarkupElement } | { readonly fault: LogoFault } {
  const broken = { fault: { kind: 'broken', type: 'SVG' } } as const;
  const text = written.trimStart().replace(declaration, '');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML knows no others
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text)) return broken;
  const open: MarkupElement[] = [];
  let root: MarkupElement | null = null;
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) at = pattern.lastIndex;
    return match;
  };
  while (at < text.length) {
    const inside = open.at(-1);
    if (text[at] !== '<') {
      const end = text.indexOf('<', at);
      const words = decode(text.slice(at, end < 0 ? text.length : end));
      if (words === null) return refuse('&');
      if (inside !== undefined) inside.text += words;
      else if (words.trim() !== '') return broken;
      at = end < 0 ? text.length : end;
    } else if (text.startsWith('<!--', at)) {
      const end = text.indexOf('--', at + 4);
      if (end < 0 || text[end + 2] !== '>') return broken;
      at = end + 3;
    } else if (text[at + 1] === '!' || text[at + 1] === '?') {
      return refuse(/^<[!?]\[?[\w-]*/.exec(text.slice(at, at + 30))?.[0] ?? '<!');
    } else if (text[at + 1] === '/') {
      at += 2;
      if (take(name)?.[0] !== open.pop()?.name) return broken;
      take(space);
      if (text[at] !== '>') return broken;
      at += 1;
    } else {
      at += 1;
      const element = takeElement(take);
      if (element === null) return broken;
      if ('fault' in element) return element;
      const isClosed = text[at] === '/';
      if (isClosed) at += 1;
      if (text[at] !== '>' || (inside === undefined && root !== null) || open.length >= deepest) return broken;
      at += 1;
      if (inside === undefined) root = element;
      else inside.children.push(element);
      if (!isClosed) open.push(element);
    }
  }
  return root === null || open.length > 0 ? broken : { root };
}

function refuse(part: string): { readonly fault: LogoFault } {
  return { fault: { kind: 'part', part } };
}

function takeElement(
  take: (pattern: RegExp) => RegExpExecArray | null,
): MarkupElement | { readonly fault: LogoFault } | null {
  const named = take(name);
  if (named === null) return null;
  const attributes = new Map<string, string>();
  while (take(space)?.[0] !== '') {
    const key = take(name)?.[0];
    if (key === undefined) break;
    const [, double, single] = take(value) ?? [];
    const raw = double ?? single;
    if (raw === undefined || attributes.has(key)) return null;
    const decoded = decode(raw);
    if (decoded === null) return refuse('&');
    attributes.set(key, decoded);
  }
  return { name: named[0], attributes, children: [], text: '' };
}

/** Text with its entities as characters; null where one of them is none of the five of XML, nor a number. */
function decode(raw: string): string | null {
  let isKnown = true;
  const decoded = raw.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{1,6}));|&/gi, (_, decimal, hex, word) => {
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    const isCharacter =
      code === 9 || code === 10 || (code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff));
    if (isCharacter) return String.fromCodePoint(code);
    const meant = word !== undefined && Object.hasOwn(entities, word) ? entities[word] : undefined;
    isKnown &&= meant !== undefined;
    return meant ?? '';
  });
  return isKnown ? decoded : null;
}
