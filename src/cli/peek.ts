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
 * blank, and never further than one document may be long. Each byte is looked at once. Where the stream's pieces end makes
 * no difference. Their memory must not be used again.
 */
export async function peek(stream: AsyncGenerator<Uint8Array>): Promise<Peeked> {
  const start: Uint8Array[] = [];
  const beginning = new Beginning();
  let length = 0;
  let isLines: boolean | null = null;
  while (isLines === null && length <= fileLimit) {
    const { done, value } = await stream.next();
    if (done === true) {
      isLines = beginning.end();
      break;
    }
    start.push(value);
    length += value.length;
    isLines = beginning.take(value);
  }
  return { isEmpty: length === 0, isLines: isLines ?? false, chunks: replay(start, stream) };
}

async function* replay(start: readonly Uint8Array[], stream: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* start;
    yield* stream;
  } finally {
    await stream.return(undefined);
  }
}

/**
 * Looks for two lines of which one is a JSON object by itself, or that look like two, so that the faulty one of them can be
 * told. A document over several lines has neither.
 */
class Beginning {
  readonly #decoder = new TextDecoder();
  /** The first line that is not blank. */
  #first: string | null = null;
  /** What came of the line whose end has not come yet, from its first character that is not blank. */
  #parts: string[] = [];

  /** Whether these are lines, as soon as that is known; null before. */
  take(chunk: Uint8Array): boolean | null {
    const lines = this.#decoder.decode(chunk, { stream: true }).split('\n');
    const rest = lines.pop() ?? '';
    for (const line of lines) {
      const isLines = this.#add(line) ?? this.#endLine();
      if (isLines !== null) return isLines;
    }
    return this.#add(rest);
  }

  /** Whether they are, once no more comes. */
  end(): boolean {
    return this.#endLine() ?? false;
  }

  #add(text: string): boolean | null {
    const isNew = this.#parts.length === 0;
    const part = isNew ? text.trimStart() : text;
    if (part === '') return null;
    this.#parts.push(part);
    if (!isNew) return null;
    if (this.#first !== null && isJson(this.#first)) return true;
    return part.startsWith('{') ? null : false;
  }

  #endLine(): boolean | null {
    const line = this.#parts.join('').trimEnd();
    this.#parts = [];
    if (line === '') return null;
    if (this.#first === null) {
      this.#first = line;
      return null;
    }
    // Where neither line is an object by itself, the braces may belong to one document that goes on.
    return isJson(line) || this.#first.endsWith('}');
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
