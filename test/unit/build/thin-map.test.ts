import { SourceMap } from 'node:module';
import { describe, expect, test } from 'vitest';
import { thinMappings } from '../../../build/thin-map.js';

describe('a source map without what it says twice', () => {
  test.each([
    ['nothing', '', ''],
    ['what leads elsewhere', 'AAAA,IAAI;AACA,CAACA', 'AAAA,IAAI;AACA,CAACA'],
    ['the first of each line', 'AAAA;AAAA,IAAI', 'AAAA;AAAA,IAAI'],
    ['the places between', 'AAAA,IAAA,IAAA,IAAI', 'AAAA,YAAI'],
    ['the places at the end', 'AAAA,IAAA,IAAA;;AACA', 'AAAA;;AACA'],
    ['steps of several digits', '06BAAA,w5CAAA,IAAI', '06BAAA,45CAAI'],
  ])('keeps %s', (_what, before, after) => {
    expect(thinMappings(before)).toBe(after);
  });

  test('leads from every column to where it led before', () => {
    const mappings = 'AAAA,IAAA,w5CAAA,GAAI,EAAA,EAAE;AACA,QAAA,CAAC';
    const open = (each: string) => new SourceMap({ version: 3, sources: ['a.ts'], mappings: each } as never);
    const [before, after] = [open(mappings), open(thinMappings(mappings))];
    const place = (map: SourceMap, line: number, column: number) => {
      const { originalLine, originalColumn } = map.findEntry(line, column) as {
        originalLine?: number;
        originalColumn?: number;
      };
      return [originalLine, originalColumn];
    };
    for (const line of [0, 1]) {
      for (let column = 0; column < 1500; column += 1)
        expect(place(after, line, column)).toEqual(place(before, line, column));
    }
  });
});
