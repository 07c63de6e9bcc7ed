import type { Item } from '../model/questionnaire.js';
import { commentWords, evidenceWords, isOneOf, plainWords } from './survey-words.js';

/** What a header says of its column. */
export type Header =
  | { readonly kind: 'answer' | 'comment' | 'evidence'; readonly item: Item }
  /** It names an item, and then something of it that nobody here understands. */
  | { readonly kind: 'unclear'; readonly item: Item }
  /** It looks like an item of this questionnaire that there is not. */
  | { readonly kind: 'unknown-item'; readonly id: string }
  /** It can be read as several items. */
  | { readonly kind: 'ambiguous'; readonly items: readonly string[] }
  | { readonly kind: 'other' };

/** What headers may call items. */
export interface ItemNames {
  readonly byId: ReadonlyMap<string, Item>;
  /** By question in any language, with blanks as one space. */
  readonly byQuestion: ReadonlyMap<string, readonly Item[]>;
  /** The letters that ids begin with. */
  readonly prefixes: ReadonlySet<string>;
}

export function nameItems(items: readonly Item[]): ItemNames {
  const byId = new Map<string, Item>();
  const byQuestion = new Map<string, readonly Item[]>();
  // In capitals only where no other item has them.
  for (const item of items) byId.set(item.id.toUpperCase(), item);
  for (const item of items) byId.set(item.id, item);
  for (const item of items) {
    for (const words of new Set(Object.values(item.question).map(plainWords))) {
      byQuestion.set(words, [...(byQuestion.get(words) ?? []), item]);
    }
  }
  return { byId, byQuestion, prefixes: new Set(items.map(({ id }) => prefixOf(id))) };
}

function prefixOf(id: string): string {
  return id.replace(/\d+$/, '').toUpperCase();
}

const other: Header = { kind: 'other' };

/** As long as a question may be, with an id before it. */
const longestHeader = 10_100;
/** As long as a code with its group's may be. */
const longestCode = 200;

/**
 * Reads a header as survey tools write them: an item's id (`PAR1`), alone or before its question (`[PAR1] …`, `PAR1. …`), in a
 * grid (`Title [PAR1 …]`, `G01Q01[PAR1]`, `G01Q01_PAR1`), or the question itself in any language; with a word for a comment or
 * for evidence behind it, in brackets or as all that follows.
 */
export function readHeader(text: string, names: ItemNames): Header {
  const words = plainWords(text);
  const asQuestion = readQuestion(words, names);
  if (asQuestion !== null) return asQuestion;
  if (words.length > longestHeader) return other;
  const beside = /^(.+?)\s*[[(]([^[\]()]+)[\])]$/.exec(words);
  if (beside !== null) {
    const [, before = '', inside = ''] = beside;
    const kind = kindOf(inside);
    if (kind !== null) return about(readHeader(before, names), kind);
    const inGrid = readQuestion(inside, names) ?? readNumbered(inside, names);
    const named = itemOf(before, names);
    const around = readInside(before, names);
    if (inGrid?.kind === 'answer') {
      const others = [named?.id, around?.kind === 'answer' ? around.item.id : undefined];
      const items = [...new Set([...others.filter((id) => id !== undefined), inGrid.item.id])];
      return items.length > 1 ? { kind: 'ambiguous', items } : inGrid;
    }
    if (inGrid !== null && inGrid.kind !== 'unknown-item') return inGrid;
    if (named !== null) return { kind: 'unclear', item: named };
  }
  return readNumbered(words, names) ?? readInside(words, names) ?? other;
}

function readQuestion(words: string, { byQuestion }: ItemNames): Header | null {
  const found = byQuestion.get(words) ?? [];
  const [item] = found;
  if (item === undefined) return null;
  return found.length > 1 ? { kind: 'ambiguous', items: found.map(({ id }) => id) } : { kind: 'answer', item };
}

/** An id at the beginning: alone, in brackets, or with a mark or a blank behind it. */
function readNumbered(words: string, names: ItemNames): Header | null {
  const [, bracketed, bare, rest = ''] =
    /^(?:\[\s*([A-Za-z][A-Za-z0-9]*)\s*\]|([A-Za-z][A-Za-z0-9]*))(.*)$/.exec(words) ?? [];
  const id = bracketed ?? bare;
  if (id === undefined) return null;
  const item = itemOf(id, names);
  if (item === null) {
    const glued = bare === undefined ? null : readGlued(bare, rest, names);
    // `G01Q01_PAR1`: behind the code of a group.
    const isCode = rest.startsWith('_') && rest.length <= longestCode;
    const behind = isCode ? readNumbered(rest.slice(1), names) : null;
    return behind ?? glued ?? missing(id, bracketed !== undefined || rest === '' || /^[.:)\]]/.test(rest), names);
  }
  if (rest !== '' && bare !== undefined && !/^(?:[.:)_]|\s|---?|\s?[-–—])/.test(rest)) return null;
  const said = rest.replace(/^[\s.:)_\-–—]+/, '');
  const kind = kindOf(said);
  if (kind !== null) return { kind, item };
  return rest.startsWith('_') ? { kind: 'unclear', item } : { kind: 'answer', item };
}

/** `PAR1comment`, as expression codes have it. */
function readGlued(bare: string, rest: string, names: ItemNames): Header | null {
  const [, id = '', word = ''] = /^([A-Za-z]+\d+)([A-Za-z]+)$/.exec(bare) ?? [];
  const kind = rest === '' ? kindOf(word) : null;
  const item = itemOf(id, names);
  return kind === null || item === null ? null : { kind, item };
}

/** `[PAR1]` anywhere, also with words behind the id: a row of a grid. */
function readInside(words: string, names: ItemNames): Header | null {
  const ids = [...words.matchAll(/\[\s*([A-Za-z]+\d+)\b/g)].map(([, id = '']) => id);
  const items = new Map(ids.flatMap((id) => itemOf(id, names) ?? []).map((item) => [item.id, item]));
  const [item] = items.values();
  if (items.size > 1) return { kind: 'ambiguous', items: [...items.keys()] };
  if (item !== undefined) return { kind: 'answer', item };
  return ids.map((id) => missing(id, true, names)).find((each) => each !== null) ?? null;
}

function missing(id: string, isNamed: boolean, { prefixes }: ItemNames): Header | null {
  return isNamed && /\d$/.test(id) && prefixes.has(prefixOf(id)) ? { kind: 'unknown-item', id } : null;
}

function itemOf(id: string, { byId }: ItemNames): Item | null {
  return byId.get(id) ?? byId.get(id.toUpperCase()) ?? null;
}

function about(header: Header, kind: 'comment' | 'evidence'): Header {
  return header.kind === 'answer' ? { kind, item: header.item } : header;
}

function kindOf(words: string): 'comment' | 'evidence' | null {
  if (isOneOf(commentWords, words)) return 'comment';
  return isOneOf(evidenceWords, words) ? 'evidence' : null;
}
