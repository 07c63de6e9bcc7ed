import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Line, LineSplitter } from '../../../src/load/split-lines.js';

const name = 'r.ndjson';

/** Bytes in pieces of the given sizes, over and over; each piece is overwritten once it was taken, as a reader does. */
function splitIn(bytes: Uint8Array, sizes: readonly number[], limit?: number): Line[] {
  const splitter = new LineSplitter(name, limit);
  const lines: Line[] = [];
  for (let from = 0, turn = 0; from < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    const piece = Buffer.from(bytes.subarray(from, from + size));
    lines.push(...splitter.take(piece));
    piece.fill(0x21);
    from += size;
  }
  lines.push(...splitter.end());
  return lines;
}

const whole = (bytes: Uint8Array, limit?: number): Line[] => splitIn(bytes, [Math.max(bytes.length, 1)], limit);
const show = (line: Line): string =>
  line.problem === null ? line.text : `${line.problem.place?.line}:${line.problem.place?.column} ${line.problem.code}`;
const showAll = (content: string | Uint8Array, limit?: number): string[] =>
  whole(typeof content === 'string' ? Buffer.from(content) : content, limit).map(show);
const bytesOf = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

const piece = fc.oneof(
  { weight: 5, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }).map((text) => Buffer.from(text)) },
  {
    weight: 4,
    arbitrary: fc.constantFrom('\n', '\n\n', '\r\n', 'äöü', '€', '😀', '\ufeff').map((text) => Buffer.from(text)),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom([0xff], [0xc3], [0xff, 0xfe], [0xef, 0xbb]).map((bytes) => Buffer.from(bytes)),
  },
);
const contents = fc.array(piece, { maxLength: 25 }).map((parts) => Buffer.concat(parts));
const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });

describe('a stream of bytes as lines', () => {
  test('gives what splitting the whole text gives', () => {
    const texts = fc.array(fc.constantFrom('{', '}', 'a', 'ä', '😀', '\n', '\r\n', ' ', '\ufeff'), { maxLength: 40 });
    fc.assert(
      fc.property(texts, sizes, (parts, inSizes) => {
        const text = parts.join('');
        const expected = text.replace(/^\ufeff/, '').split('\n');
        if (expected.at(-1) === '') expected.pop();
        const lines = splitIn(Buffer.from(text), inSizes);
        expect(lines.map((line) => line.text)).toEqual(expected);
        expect(lines.map((line) => line.index)).toEqual(expected.map((_, index) => index));
      }),
      { numRuns: 1000 },
    );
  });

  test('is the same wherever its pieces end, whatever is in it', () => {
    fc.assert(
      fc.property(contents, sizes, fc.integer({ min: 3, max: 12 }), (bytes, inSizes, limit) => {
        // A stream is left for good only after many times the limit: that depends on where its pieces end.
        const longest = Math.max(
          ...bytes
            .toString('latin1')
            .split('\n')
            .map((line) => line.length),
        );
        fc.pre(longest <= 16 * limit);
        expect(splitIn(bytes, inSizes, limit)).toEqual(whole(bytes, limit));
        expect(splitIn(bytes, inSizes)).toEqual(whole(bytes));
      }),
      { numRuns: 2000 },
    );
  });

  test('tells a line that is not UTF-8 at its place and goes on', () => {
    expect(showAll(bytesOf('eins\nzwä', [0xe4, 0x78], '\ndrei'))).toEqual(['eins', '2:4 not-utf8', 'drei']);
  });

  test('tells a line that is too large, however large, and goes on', () => {
    const text = `one\n${'x'.repeat(11)}\ntwo\n${'y'.repeat(10)}\nthree`;
    expect(showAll(text, 10)).toEqual(['one', '2:1 line-too-large', 'two', 'y'.repeat(10), 'three']);
    const [, problem] = splitIn(Buffer.from(`one\n${'x'.repeat(77)}\ntwo`), [5], 10).map((line) => line.problem);
    expect(problem?.args).toEqual({ bytes: 77, limit: 10 });
    expect(showAll('x'.repeat(11), 10)).toEqual(['1:1 line-too-large']);
    // In characters it would fit.
    expect(showAll('äöüäöü\na', 10)).toEqual(['1:1 line-too-large', 'a']);
  });

  test('leaves a line that never ends, and holds no more of it than its limit', () => {
    const splitter = new LineSplitter(name, 1000);
    const told: Line[] = [];
    let taken = 0;
    while (!splitter.isOver && taken < 1_000_000) {
      told.push(...splitter.take(new Uint8Array(100).fill(0x78)));
      taken += 100;
    }
    expect(told.map(show)).toEqual(['1:1 line-too-large']);
    expect(taken).toBeLessThan(20_000);
    expect([...splitter.take(Buffer.from('\n{}\n')), ...splitter.end()]).toEqual([]);
  });

  test.each([
    ['UTF-16, little end first', Buffer.from('\ufeff{}\n', 'utf16le'), ['1:1 not-utf8']],
    ['UTF-16, big end first', Buffer.from('\ufeff{}\n', 'utf16le').swap16(), ['1:1 not-utf8']],
    ['nothing but a mark of UTF-16', bytesOf([0xff, 0xfe]), ['1:1 not-utf8']],
    ['a zero byte', bytesOf('one\ntwä', [0], 'three\nfour'), ['one', '2:4 binary-file']],
    ['a zero byte at the start', bytesOf([0]), ['1:1 binary-file']],
  ])('leaves what is no text: %s', (_what, bytes, expected) => {
    expect(showAll(bytes)).toEqual(expected);
    expect(splitIn(bytes, [1]).map(show)).toEqual(expected);
  });

  test.each([
    ['', []],
    ['\n', ['']],
    ['a', ['a']],
    ['\ufeff', []],
    ['\ufeffa\n\ufeffb', ['a', '\ufeffb']],
  ])('%j has the lines %j', (text, expected) => {
    expect(showAll(text)).toEqual(expected);
  });
});
