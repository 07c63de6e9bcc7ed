import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Row, readRows, type Separator } from '../../../src/load/read-csv.js';

function read(text: string, separator: Separator = ',') {
  return [...readRows(text, 't.csv', separator)].map((row) =>
    'code' in row ? `${row.code} ${row.place?.line}:${row.place?.column}` : row.map((cell) => cell.text),
  );
}

describe('a table as text', () => {
  test.each([
    ['nothing', '', []],
    ['one cell', 'a', [['a']]],
    [
      'any end of line',
      'a,b\r\nc,d\re,f\n',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
    ],
    ['quotes, with all that they may hold', '"a,b","c ""d""","e\r\nf"', [['a,b', 'c "d"', 'e\r\nf']]],
    ['a quote inside of a cell without quotes', '5" wide,b', [['5" wide', 'b']]],
    [
      'empty cells, the last one too',
      ',,\n"",x,',
      [
        ['', '', ''],
        ['', 'x', ''],
      ],
    ],
    ['lines with nothing', '\n\na\n\n', [['a']]],
    ['blanks, as they are', ' a , b ', [[' a ', ' b ']]],
  ])('%s', (_what, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('with another separator', () => {
    expect(read('a;"b;c"\n1,5;2', ';')).toEqual([
      ['a', 'b;c'],
      ['1,5', '2'],
    ]);
    expect(read('a\tb', '\t')).toEqual([['a', 'b']]);
  });

  test('tells where each cell begins, also behind line breaks in quotes', () => {
    const rows = [...readRows('ab,"c\nd",e\n"f",g', 't.csv', ',')] as Row[];
    const places = rows.map((row) => row.map(({ place: { line, column } }) => `${line}:${column}`));
    expect(places).toEqual([
      ['1:1', '1:4', '2:4'],
      ['3:1', '3:5'],
    ]);
  });

  test('ends at a quote that is never closed, and at words behind one that is', () => {
    expect(read('a,b\n1,"2\n3,4\n')).toEqual([['a', 'b'], 'quote-open 2:3']);
    expect(read('a\n"b"c\nd')).toEqual([['a'], 'quote-stray 2:4']);
  });

  test('gives back whatever was written, with every separator', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ü', '"', ',', ';', '\t', '\n', '\r', ' ', '5') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(table, fc.constantFrom<Separator>(',', ';', '\t'), (rows, separator) => {
        const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        expect(read(rows.map((row) => row.map(quote).join(separator)).join('\r\n'), separator)).toEqual(rows);
      }),
    );
  });
});
