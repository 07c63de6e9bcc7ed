/** What a parser of GitHub-flavoured Markdown would see in it, as far as the tool writes it. */
export interface ReadMarkdown {
  /** The words, without escapes and without what keeps a mention from being one. */
  readonly text: string;
  readonly headings: readonly { readonly depth: number; readonly title: string }[];
  /** By table, by row, the number of cells; the first row holds the heads, the second the rule. */
  readonly tables: readonly (readonly number[])[];
  /** The structure without the words: no escape, no entity. */
  readonly bare: string;
}

const rule = /^\|(?: ?:?-+:? ?\|)+$/;

/** Reads Markdown; throws where a row stands outside a table, or a table without its rule. */
export function readMarkdown(markdown: string): ReadMarkdown {
  const lines = markdown.split('\n');
  const bare = lines.map((line) => line.replace(/\\[!-/:-@[-`{-~]/g, '').replace(/&(?:lt|gt|amp);/g, ''));
  const headings: { depth: number; title: string }[] = [];
  const tables: number[][] = [];
  let table: number[] | null = null;
  for (const [index, line] of bare.entries()) {
    const [, marks, title] = /^(#{1,6}) (.*)$/.exec(line) ?? [];
    if (marks !== undefined && title !== undefined) headings.push({ depth: marks.length, title: lines[index] ?? '' });
    if (!line.startsWith('|')) {
      table = null;
      continue;
    }
    if (!line.endsWith('|')) throw new Error(`a row without an end: ${lines[index]}`);
    if (table === null) {
      if (lines[index - 1] !== '') throw new Error(`a table in the middle of a text: ${lines[index]}`);
      if (!rule.test(bare[index + 1] ?? '')) throw new Error(`a row outside a table: ${lines[index]}`);
      table = [];
      tables.push(table);
    }
    table.push(line.split('|').length - 2);
  }
  return { text: lines.map(readWords).join('\n'), headings, tables, bare: bare.join('\n') };
}

function readWords(line: string): string {
  return line
    .replace(/\\([!-/:-@[-`{-~])|&(lt|gt|amp);/g, (_whole, sign: string | undefined, name: string | undefined) =>
      sign === undefined ? ({ lt: '<', gt: '>', amp: '&' }[name ?? ''] ?? '') : sign,
    )
    .replaceAll('\u2060', '');
}
