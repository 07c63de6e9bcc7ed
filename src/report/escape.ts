/** C0 without newline and tab, DEL and C1, and the two code points that no document may hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
/** Characters that make a reader see another order than the one that is written. */
const bidiControls = /[\u202a-\u202e\u2066-\u2069]/g;
const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Line ends that are not \n: carriage returns, and the Unicode line and paragraph separators. */
const otherLineEnds = /\r\n?|[\u2028\u2029]/g;

/** Whatever is none of all these, and halves of characters: seldom anything, and quicker to see at once than one by one. */
const perhapsOdd = /[^\t\n -~\u00a0-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufffd]/;

/** Text without control characters, lone surrogates and bidi overrides; every line end is \n. Newlines and tabs stay. */
export function cleanText(text: string): string {
  if (!perhapsOdd.test(text)) return text;
  return text
    .replace(otherLineEnds, '\n')
    .replace(controlCharacters, '')
    .replace(bidiControls, '')
    .replace(loneSurrogates, '');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const marked = /[&<>"']/;

/** Text as text in XML and SVG: element content and quoted attributes. Cleaned first. */
export function escapeXml(text: string): string {
  const clean = cleanText(text);
  return marked.test(clean) ? clean.replace(/[&<>"']/g, (character) => entities[character] ?? '') : clean;
}

/** Text as text in HTML: element content and quoted attributes. Cleaned first. */
export function escapeHtml(text: string): string {
  return escapeXml(text);
}

/** Invisible and without width: keeps "@" and "#" from what follows where no backslash helps. */
const wordJoiner = '\u2060';

/**
 * Text as running text in Markdown, wherever a template puts it: paragraph, heading, list entry or table cell.
 * One line comes out; nothing in it makes markup, a table column, a link, a mention or HTML. Cleaned first.
 */
export function escapeMarkdown(text: string): string {
  return (
    oneLine(text)
      .replace(/[\\`*_[\]|~$]/g, '\\$&')
      .replace(/&(?=#?\w+;)/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      // GitHub and others make links of bare addresses, and mentions even of "\@name": those need the word joiner.
      .replace(/\b(https?|ftp|mailto|xmpp):/gi, '$1\\:')
      .replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}\\.`)
      .replace(/(?<!\w)@(?=\w)|@(?=[\p{L}\p{N}_-]+\.\w)/gu, `\\@${wordJoiner}`)
      .replace(/(?<!&amp;)#(?=\d)/g, `#${wordJoiner}`)
      // What means something only at the beginning of a line.
      .replace(/^[#=:]/, '\\$&')
      .replace(/^[-+](?= |$|-)/, '\\$&')
      .replace(/^(\d{1,9})([.)])(?= |$)/, '$1\\$2')
  );
}

/** Text for a terminal: one line without a control character, so that no escape sequence gets through. */
export function escapeTerminal(text: string): string {
  return oneLine(text);
}

function oneLine(text: string): string {
  return cleanText(text)
    .replace(/[ \t]*[\n\t][ \t\n]*/g, ' ')
    .replace(/^ +| +$/g, '');
}

/** The same value with every string in it, however deep, put through `change`. */
export function mapStrings<Value>(value: Value, change: (text: string) => string): Value {
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return change(part);
    if (Array.isArray(part)) return part.map(walk);
    if (part === null || typeof part !== 'object') return part;
    // A copy first: its shape is known, where one that grows key by key is worked out again for each.
    const changed: Record<string, unknown> = { ...part };
    for (const key of Object.keys(changed)) changed[key] = walk(changed[key]);
    return changed;
  };
  return walk(value) as Value;
}
