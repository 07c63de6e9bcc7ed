/** An element as it was opened, with its attributes by name; their values as a browser understands them. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

export interface Scanned {
  readonly elements: readonly Element[];
  /** Everything between the tags, as a reader sees it. */
  readonly text: string;
  /** What the style elements hold. */
  readonly styles: readonly string[];
}

const empty = new Set(['meta', 'br', 'img', 'col', 'hr', 'wbr', 'input', 'link', 'base', 'area', 'source', 'embed']);
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const doctype = '<!DOCTYPE html>\n';
const tag = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[a-zA-Z][\w:-]*(?:="[^"<>]*")?)*)\s*(\/?)>/y;
const attribute = /([a-zA-Z][\w:-]*)(?:="([^"]*)")?/g;

/**
 * Reads HTML that is as strict as the tool writes it: every element that may be closed is, every value stands in double quotes,
 * no bracket of a text is left as it was. Throws at the first place that is not so: there a browser would begin to guess.
 */
export function scanHtml(html: string): Scanned {
  if (!html.startsWith(doctype)) throw new Error('no doctype');
  const elements: Element[] = [];
  const styles: string[] = [];
  const open: string[] = [];
  let text = '';
  let at = doctype.length;
  while (at < html.length) {
    const next = html.indexOf('<', at);
    text += decode(html.slice(at, next === -1 ? undefined : next));
    if (next === -1) break;
    tag.lastIndex = next;
    const [whole, end, name = '', attributes = '', closed] = tag.exec(html) ?? [];
    if (whole === undefined) throw new Error(`no tag: ${html.slice(next, next + 80)}`);
    at = tag.lastIndex;
    if (end === '/') {
      const last = open.pop();
      if (last !== name) throw new Error(`</${name}> where ${last} is open: ${html.slice(next - 80, at)}`);
      continue;
    }
    const found = [...attributes.matchAll(attribute)].map(([, key = '', value = '']) => [key, decode(value)] as const);
    elements.push({ name, attributes: new Map(found) });
    if (new Set(found.map(([key]) => key)).size < found.length) throw new Error(`an attribute twice: ${whole}`);
    if (name === 'style') {
      const close = html.indexOf('</style>', at);
      styles.push(html.slice(at, close));
      at = close + '</style>'.length;
    } else if (!empty.has(name) && closed === '') {
      open.push(name);
    }
  }
  if (open.length > 0) throw new Error(`never closed: ${open.join(', ')}`);
  return { elements, styles, text };
}

function decode(part: string): string {
  if (/>/.test(part)) throw new Error(`a bracket in a text: ${part.slice(0, 120)}`);
  return part.replace(/&(?:([#\w]+);)?/g, (whole, name: string | undefined) => {
    const character = entities[name ?? ''];
    if (character === undefined) throw new Error(`no reference: ${whole} in ${part.slice(0, 120)}`);
    return character;
  });
}
