import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { peek } from '../../../src/cli/peek.js';
import { fileLimit } from '../../../src/load/read-text.js';

async function* streamOf(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

async function look(chunks: readonly Uint8Array[]) {
  const { isEmpty, isLines, chunks: all } = await peek(streamOf(chunks));
  const back: Uint8Array[] = [];
  for await (const chunk of all) back.push(chunk);
  return { isEmpty, isLines, text: Buffer.concat(back).toString() };
}

/** A text as bytes that are cut at the places given. */
function cut(text: string, places: readonly number[]): readonly Uint8Array[] {
  const bytes = Buffer.from(text);
  const ends = [...places.map((place) => place % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  return ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
}

describe('the beginning of a stream', () => {
  test.each([
    ['', false],
    ['\n \n', false],
    ['{"a":1}', false],
    ['{"a":1}\n', false],
    ['{"a":1}\n{"a":2}\n', true],
    ['{"a":1}\n{"a":2}', true],
    ['\ufeff\n\r\n  {"ä":1}\r\n\r\n {"a":2}', true],
    ['{"a":1}\nno', true],
    ['{"a":1\n{"a":2}\n', true],
    ['{"a":1\n{"a":2}', true],
    ['{a:1}\n{a:2}\n', true],
    ['{a:1\n{a:2}\n', false],
    ['{\n"a":1}\n', false],
    ['{\n  {"a":1}', true],
    ['{ a: 1 }\n# the end\n', false],
    ['schema: x\n{"a":1}\n', false],
    ['[1]\n[2]\n', false],
  ])('of %j is one of lines: %s, wherever its pieces end, and all of it is still to come', async (text, isLines) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { maxLength: 8 }), async (places) => {
        expect(await look(cut(text, places))).toEqual({ isEmpty: text === '', isLines, text });
      }),
      { numRuns: 40 },
    );
  });

  test('is no further looked at than one document may be long, and each byte of it once', async () => {
    let decoded = 0;
    const decode = TextDecoder.prototype.decode;
    TextDecoder.prototype.decode = function (...given) {
      decoded += given[0]?.byteLength ?? 0;
      return decode.apply(this, given);
    };
    try {
      const chunks = Array.from({ length: 2000 }, () => Buffer.from('\n'.repeat(4096)));
      const { isEmpty, isLines, text } = await look(chunks);
      expect({ isEmpty, isLines, length: text.length }).toEqual({ isEmpty: false, isLines: false, length: 8_192_000 });
      expect(decoded).toBeLessThanOrEqual(fileLimit + 4096);
    } finally {
      TextDecoder.prototype.decode = decode;
    }
  });
});
