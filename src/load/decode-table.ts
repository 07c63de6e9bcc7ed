import type { Problem } from '../model/problem.js';
import { makeProblem } from './make-problem.js';
import { decodeText, type SourceFile } from './read-text.js';

/** How a table's bytes were read. */
export type TableEncoding = 'UTF-8' | 'UTF-16' | 'Windows-1252';

/**
 * Decodes a table that another program wrote: UTF-8, UTF-16 where its byte order mark says so, and Windows-1252 for bytes that
 * are no UTF-8, as spreadsheets save them. The encoding is given back, because the last of these is a guess that has to be told.
 * @param limit the most bytes that it may have
 */
export function decodeTable(
  source: SourceFile,
  limit: number,
): { text: string | null; encoding: TableEncoding; problems: readonly Problem[] } {
  const { name, bytes } = source;
  const start = { file: name, line: 1, column: 1 };
  if (bytes.length > limit) {
    const problem = makeProblem('file-too-large', start, { bytes: bytes.length, limit });
    return { text: null, encoding: 'UTF-8', problems: [problem] };
  }
  const order = bytes[0] === 0xff && bytes[1] === 0xfe ? 'le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'be' : null;
  if (order !== null) {
    const text = new TextDecoder(`utf-16${order}`).decode(bytes);
    if (!text.includes('\0')) return { text, encoding: 'UTF-16', problems: [] };
    return { text: null, encoding: 'UTF-16', problems: [makeProblem('table-binary', start, {})] };
  }
  // A spreadsheet's own file is an archive, with zeros in it.
  if (bytes.includes(0)) return { text: null, encoding: 'UTF-8', problems: [makeProblem('table-binary', start, {})] };
  const { text } = decodeText(source, limit);
  if (text !== null) return { text, encoding: 'UTF-8', problems: [] };
  return { text: decodeWindows(bytes), encoding: 'Windows-1252', problems: [] };
}

const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

// Several releases of Node decode windows-1252 as Latin-1 and lose quotation marks, dashes and the euro sign.
function decodeWindows(bytes: Uint8Array): string {
  return new TextDecoder('latin1')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign);
}
