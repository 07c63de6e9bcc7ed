import type { Problem } from '../model/problem.js';
import { makeProblem } from './make-problem.js';

/** A file as it came from outside: its name as the user wrote it, and its bytes. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The largest file, in bytes, of a format that a person writes. */
export const fileLimit = 4 * 1024 * 1024;

/**
 * The largest scorecard that is read back, in bytes: the tool writes it, and it repeats what a questionnaire and its rules
 * say. Those may have as much as two files.
 */
export const savedLimit = 32 * 1024 * 1024;

/** Decodes UTF-8 (a byte order mark is dropped). Anything else is a problem, with the line where it starts. */
export function decodeText(source: SourceFile, limit = fileLimit): { text: string | null; problems: Problem[] } {
  const { name, bytes } = source;
  const start = { file: name, line: 1, column: 1 };
  if (bytes.length > limit) {
    return { text: null, problems: [makeProblem('file-too-large', start, { bytes: bytes.length, limit })] };
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { text: null, problems: [makeProblem('not-utf8', start, { encoding: 'UTF-16' })] };
  }
  const zero = bytes.indexOf(0);
  if (zero >= 0) {
    return { text: null, problems: [makeProblem('binary-file', placeOfByte(name, bytes, zero), {})] };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problems: [] };
  } catch {
    const wrong = findInvalidByte(bytes);
    return { text: null, problems: [makeProblem('not-utf8', placeOfByte(name, bytes, wrong), { encoding: null })] };
  }
}

// Columns count characters, as they do in a text that can be read.
function placeOfByte(file: string, bytes: Uint8Array, offset: number): { file: string; line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  for (let index = 0; index < offset; index += 1) {
    if (bytes[index] === 0x0a) {
      line += 1;
      lineStart = index + 1;
    }
  }
  return { file, line, column: new TextDecoder().decode(bytes.subarray(lineStart, offset)).length + 1 };
}

/** Where bytes that are not UTF-8 stop being so: what the decoder could read encodes to the same bytes again, up to there. */
export function findInvalidByte(bytes: Uint8Array): number {
  const again = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  const wrong = bytes.findIndex((byte, index) => byte !== again[index]);
  return Math.max(wrong, 0);
}
