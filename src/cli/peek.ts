import { fileLimit } from '../load/read-text.js';

/** A stream whose beginning was looked at: all of it is still to come. */
export interface Peeked {
  readonly isEmpty: boolean;
  /** Whether it holds one response per line, rather than one document. */
  readonly isLines: boolean;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/**
 * Looks at the beginning of a stream of which nobody says which format it has: as far as its second line that is not
 * blank, and never further than one document may be long.
 */
export async function peek(stream: AsyncGenerator<Uint8Array>): Promise<Peeked> {
  let start: Uint8Array = new Uint8Array();
  let isLines: boolean | null = null;
  while (isLines === null && start.length <= fileLimit) {
    const { done, value } = await stream.next();
    if (done === true) break;
    start = Buffer.concat([start, value]);
    isLines = looksLikeLines(start);
  }
  return { isEmpty: start.length === 0, isLines: isLines ?? false, chunks: replay(start, stream) };
}

async function* replay(start: Uint8Array, stream: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield start;
    yield* stream;
  } finally {
    await stream.return(undefined);
  }
}

/**
 * Two lines of which one is a JSON object by itself, or that look like two, so that the faulty one of them can be told. A
 * document over several lines has neither. null while there are not yet two lines.
 */
function looksLikeLines(start: Uint8Array): boolean | null {
  const [first, second] = new TextDecoder()
    .decode(start)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (first === undefined || second === undefined) return null;
  if (!first.startsWith('{')) return false;
  // Where neither line is an object by itself, the braces may belong to one document that goes on.
  return isJson(first) || (second.startsWith('{') && isJson(second)) || (second.startsWith('{') && first.endsWith('}'));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
