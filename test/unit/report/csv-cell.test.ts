import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRows } from '../../../src/load/read-csv.js';
import { writeCell, writeRows } from '../../../src/report/csv-cell.js';
import { hostileText } from '../../fixtures/scorecard.js';

function readBack(text: string): readonly (readonly string[])[] {
  return [...readRows(text, 'plan.csv', ',')].map((row) => {
    if (!Array.isArray(row)) throw new Error(JSON.stringify(row));
    return row.map(({ text: cell }: { text: string }) => cell);
  });
}

describe('a cell', () => {
  test.each([
    ['plain words', 'plain words'],
    ['a "quoted" word, a comma; and\na line', 'a "quoted" word, a comma; and\na line'],
    ['three to five: 3-5, mean > 2 - about', 'three to five: 3-5, mean > 2 - about'],
    ['somebody@example.org', 'somebody@example.org'],
    ['', ''],
  ])('keeps %j', (text, expected) => {
    expect(readBack(`${writeCell(text)}\r\n`)).toEqual([[expected]]);
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', " '=1"],
    ['\r=1', "\n'=1"],
    ['  =1', "  '=1"],
    ['\u200b=1', "\u200b'=1"],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠a', "'＠a"],
    ['a,=1', "a,'=1"],
    ['a;=1', "a;'=1"],
    ['a\t=1', 'a =1'],
    ['a|=1', "a|'=1"],
    ['"=1', '"\'=1'],
    ["'=1", "''=1"],
    ['a\n=1', "a\n'=1"],
    ['a","=1', 'a","\'=1'],
    ['\u0000=1', "'=1"],
    ['\u202e=1', "'=1"],
  ])('%j is no formula', (text, expected) => {
    expect(readBack(`${writeCell(text)}\r\n`)).toEqual([[expected]]);
  });

  test('begins no formula, by whatever separator it is read', () => {
    const piece = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '＝',
      '＠',
      '"',
      "'",
      ',',
      ';',
      '\t',
      '\r',
      '\n',
      ' ',
      'a',
      '1',
      '|',
      '\u200b',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const written = writeRows([['x', pieces.join(''), 1]]);
        for (const cell of written.split(/[,;|\t\r\n"]/))
          expect(cell.trim().replace(/^\u200b+/, '')).not.toMatch(/^[=+\-@＝＋－＠]/);
      }),
    );
  });
});

describe('rows', () => {
  test('come back as they are, whatever stands in them', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ä', '"', ',', ';', '\n', ' ', '.'), maxLength: 10 });
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 }), (rows) => {
        expect(readBack(writeRows(rows))).toEqual(rows);
      }),
    );
  });

  test('hold hostile texts as one cell each', () => {
    const [row, ...others] = readBack(writeRows([[hostileText, 2, hostileText]]));
    expect(row).toHaveLength(3);
    expect(row?.[1]).toBe('2');
    expect(others).toEqual([]);
  });

  test('end by \\r\\n, numbers without quotes', () => {
    expect(
      writeRows([
        ['a', 1.5],
        ['b', 2],
      ]),
    ).toBe('"a",1.5\r\n"b",2\r\n');
  });
});
