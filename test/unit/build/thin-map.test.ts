import { SourceMap } from 'node:module';
import { describe, expect, test } from 'vitest';
import { thinMap, thinMappings } from '../../../build/thin-map.js';

describe('a source map that leads to lines', () => {
  test.each([
    ['nothing', '', ''],
    ['what leads to other lines', 'AAAA,IACI;AACA,CADC', 'AAAA,IACA;AACA,CADA'],
    ['the first of each line of code', 'AAAA;AAAA,IAAI', 'AAAA;AAAA'],
    ['no places between, and steps over them', 'AAAA,IAAI,IAAI,IACJ', 'AAAA,YACA'],
    ['no places at the end', 'AAAA,IAAA,IAAI;;AACA', 'AAAA;;AACA'],
    ['another source with the same line', 'AAAA,ICAA', 'AAAA,ICAA'],
    ['what comes from nowhere', 'AAAA,I,I,IAAI', 'AAAA,I,QAAA'],
    ['steps of several digits', '06BAAA,w5CAAA,IACI', '06BAAA,45CACA'],
    ['no names and no columns', 'AAAAA,IACIC', 'AAAA,IACA'],
  ])('keeps %s', (_what, before, after) => {
    expect(thinMappings(before)).toBe(after);
  });

  test('leads from every column to the line where it led before', () => {
    const mappings = 'AAAA,IAAA,w5CAAA,GAAI,EACA,EAAE,EADF;AACA,QAAA,CAAC,CCCA';
    const text = JSON.stringify({ version: 3, sources: ['a.ts', 'b.ts'], names: ['a'], mappings });
    const open = (each: string) => new SourceMap(JSON.parse(each));
    const [before, after] = [open(text), open(thinMap(text))];
    const find = (map: SourceMap, line: number, column: number) =>
      map.findEntry(line, column) as { originalSource: string; originalLine: number; originalColumn: number };
    for (const line of [0, 1]) {
      for (let column = 0; column < 1500; column += 1) {
        const [was, is] = [find(before, line, column), find(after, line, column)];
        expect([is.originalSource, is.originalLine]).toEqual([was.originalSource, was.originalLine]);
      }
    }
    expect(JSON.parse(thinMap(text))).toMatchObject({ sources: ['a.ts', 'b.ts'], names: [] });
  });
});
