import type { Place, Problem } from '../model/problem.js';
import { makeProblem } from './make-problem.js';
import { fileLimit, findInvalidByte } from './read-text.js';

/** One line of a stream: its text, or why it has none. */
export type Line =
  | { readonly index: number; readonly text: string; readonly problem: null }
  | { readonly index: number; readonly text: null; readonly problem: Problem };

/** How often its limit a line may pass before the stream is taken for one that has no lines at all. */
const patience = 16;

const newline = 0x0a;
const nothing = new Uint8Array();
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * A stream of bytes as lines of UTF-8 text, without ever holding more of it than one chunk and one line. Where the chunks
 * end makes no difference. A line that is too large or cannot be decoded is told and passed over; what is no text at all
 * (`isOver`) is told and left.
 */
export class LineSplitter {
  readonly #name: string;
  readonly #limit: number;
  /** What came of the line whose end has not come yet, unless it is too large already. */
  #parts: Uint8Array[] = [];
  /** How many bytes of that line came, kept or not. */
  #length = 0;
  #index = 0;
  #isAtStart = true;
  #isOver = false;

  /** @param limit the largest line, in bytes: three or more */
  constructor(name: string, limit = fileLimit) {
    this.#name = name;
    this.#limit = limit;
  }

  /** Whether nothing that could still come will be looked at. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** The lines that end in this chunk. The chunk's memory may be used again afterwards. */
  *take(chunk: Uint8Array): Generator<Line> {
    if (this.#isOver) return;
    if (!this.#isAtStart) yield* this.#read(chunk);
    // What a stream begins with (a mark, another encoding) is known from its third byte on.
    else if (this.#length + chunk.length < 3) this.#keep(chunk);
    else yield* this.#begin(this.#join(chunk));
  }

  /** The line that nothing ends but the end of the stream; none where the stream ends with a line break. */
  *end(): Generator<Line> {
    if (this.#isAtStart) yield* this.#begin(this.#join(nothing));
    if (this.#isOver || this.#length === 0) return;
    yield this.#length > this.#limit ? this.#tellTooLarge(this.#length) : this.#decode(this.#join(nothing));
    this.#isOver = true;
  }

  *#begin(bytes: Uint8Array): Generator<Line> {
    this.#isAtStart = false;
    const [first, second, third] = bytes;
    if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
      yield this.#leave(makeProblem('not-utf8', this.#at(1), { encoding: 'UTF-16' }));
      return;
    }
    const isMarked = first === 0xef && second === 0xbb && third === 0xbf;
    yield* this.#read(isMarked ? bytes.subarray(3) : bytes);
  }

  *#read(bytes: Uint8Array): Generator<Line> {
    const zero = bytes.indexOf(0);
    yield* this.#split(zero < 0 ? bytes : bytes.subarray(0, zero));
    if (zero < 0 || this.#isOver) return;
    const before = lenient.decode(this.#join(nothing));
    yield this.#leave(makeProblem('binary-file', this.#at(before.length + 1), {}));
  }

  *#split(bytes: Uint8Array): Generator<Line> {
    const first = bytes.indexOf(newline);
    if (first < 0) {
      this.#keep(bytes);
      if (this.#length > patience * this.#limit) yield this.#leave(this.#tellTooLarge(this.#length).problem);
    } else if (this.#length > this.#limit) {
      yield this.#tellTooLarge(this.#length + first);
      this.#index += 1;
      this.#length = 0;
      yield* this.#split(bytes.subarray(first + 1));
    } else {
      const last = bytes.lastIndexOf(newline);
      yield* this.#listLines(this.#join(bytes.subarray(0, last)));
      this.#keep(bytes.subarray(last + 1));
    }
  }

  /** Lines whose ends are all there: decoded at once where that is possible, else each by itself. */
  *#listLines(bytes: Uint8Array): Generator<Line> {
    const text = bytes.length > this.#limit ? null : decode(bytes);
    if (text !== null) {
      for (const line of text.split('\n')) {
        yield { index: this.#index, text: line, problem: null };
        this.#index += 1;
      }
      return;
    }
    for (let from = 0; from <= bytes.length; ) {
      const found = bytes.indexOf(newline, from);
      const to = found < 0 ? bytes.length : found;
      yield to - from > this.#limit ? this.#tellTooLarge(to - from) : this.#decode(bytes.subarray(from, to));
      this.#index += 1;
      from = to + 1;
    }
  }

  #decode(bytes: Uint8Array): Line {
    const text = decode(bytes);
    if (text !== null) return { index: this.#index, text, problem: null };
    const before = lenient.decode(bytes.subarray(0, findInvalidByte(bytes)));
    const place = this.#at(before.length + 1);
    return { index: this.#index, text: null, problem: makeProblem('not-utf8', place, { encoding: null }) };
  }

  #tellTooLarge(bytes: number): Line & { readonly text: null } {
    const problem = makeProblem('line-too-large', this.#at(1), { bytes, limit: this.#limit });
    return { index: this.#index, text: null, problem };
  }

  #leave(problem: Problem): Line {
    this.#isOver = true;
    this.#parts = [];
    return { index: this.#index, text: null, problem };
  }

  #keep(bytes: Uint8Array): void {
    this.#length += bytes.length;
    // What is too large anyway is counted and not kept. A copy, because the chunk's memory is not ours.
    if (this.#length > this.#limit) this.#parts = [];
    else if (bytes.length > 0) this.#parts.push(new Uint8Array(bytes));
  }

  /** What is kept of a line and what follows it, as one; the next line begins behind it. */
  #join(bytes: Uint8Array): Uint8Array {
    const parts = this.#parts;
    this.#parts = [];
    this.#length = 0;
    if (parts.length === 0) return bytes;
    const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, bytes.length));
    let offset = 0;
    for (const part of [...parts, bytes]) {
      joined.set(part, offset);
      offset += part.length;
    }
    return joined;
  }

  #at(column: number): Place {
    return { file: this.#name, line: this.#index + 1, column };
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}
