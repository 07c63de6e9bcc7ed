import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bar,
  bothEnds,
  breakText,
  cutText,
  firstThatFits,
  linesAround,
  lineWidth,
  mostLines,
} from '../../../../src/interview/terminal/lay-out.js';
import { lengthOf } from '../../../../src/interview/wrap.js';
import { anyText } from './asked.js';

test.each([
  [0, 79],
  [19, 79],
  [40, 39],
  [80, 79],
  [97, 96],
  [200, 96],
])('%i columns leave lines of %i', (columns, width) => {
  expect(lineWidth({ columns, rows: 24 })).toBe(width);
});

test.each([
  [0, 23],
  [-1, 23],
  [3, 7],
  [8, 7],
  [24, 23],
  [60, 59],
])('%i rows leave %i lines', (rows, lines) => {
  expect(mostLines({ columns: 80, rows })).toBe(lines);
});

test.each([
  ['Kunde', 5],
  ['größer', 6],
  ['gro\u0308ßer', 6],
  ['e\u0301\u0323', 1],
  ['顧客', 4],
  ['한국', 4],
  ['ｗ', 2],
  ['👍', 2],
  ['\u{20000}', 2],
  ['〈〉', 4],
  ['·–„“█●▏', 7],
])('%s takes %i columns', (text, columns) => {
  expect(lengthOf(text)).toBe(columns);
});

describe('a bar', () => {
  test.each([
    [0, '░░░░░░░░'],
    [-1, '░░░░░░░░'],
    [0.001, '█░░░░░░░'],
    [0.5, '████░░░░'],
    [0.999, '███████░'],
    [1, '████████'],
    [7, '████████'],
  ])('of %d', (share, expected) => {
    expect(bar(share, 8)).toBe(expected);
  });

  test('is full only at the end, empty only at the beginning, and never falls', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 2, max: 40 }), (total, blocks) => {
        let before = -1;
        for (let done = 0; done <= total; done += 1) {
          const drawn = bar(done / total, blocks);
          const full = drawn.replaceAll('░', '').length;
          expect(drawn).toHaveLength(blocks);
          expect(full === 0).toBe(done === 0);
          expect(full === blocks).toBe(done === total);
          expect(full).toBeGreaterThanOrEqual(before);
          before = full;
        }
      }),
    );
  });
});

describe('texts that are broken or cut', () => {
  const anyWidth = fc.integer({ min: 39, max: 96 });

  test('never take more columns or lines than they may', () => {
    fc.assert(
      fc.property(anyText, anyWidth, fc.integer({ min: 1, max: 6 }), (text, width, most) => {
        for (const line of breakText(text, width, '  1  ')) expect(lengthOf(line)).toBeLessThanOrEqual(width);
        const cut = cutText(text, width, most, '  1  ');
        expect(cut.length).toBeLessThanOrEqual(most);
        for (const line of cut) expect(lengthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  test('lose nothing, and tell where something is missing', () => {
    fc.assert(
      fc.property(anyText, anyWidth, fc.integer({ min: 1, max: 6 }), (text, width, most) => {
        const squeeze = (lines: readonly string[]): string => lines.join('').replace(/\s/g, '');
        const whole = breakText(text, width);
        expect(squeeze(whole)).toBe(squeeze(breakText(text, Number.POSITIVE_INFINITY)));
        const cut = cutText(text, width, most);
        if (whole.length <= most) expect(cut).toEqual(whole);
        else expect(cut.at(-1)).toMatch(/ …$/);
      }),
    );
  });

  test('a mark stays with its letter', () => {
    expect(breakText('e\u0301'.repeat(50), 40)).toEqual(['e\u0301'.repeat(40), 'e\u0301'.repeat(10)]);
  });

  test('a wide character is not cut in two', () => {
    expect(breakText('顧'.repeat(21), 41)).toEqual(['顧'.repeat(20), '顧']);
  });
});

describe('two texts on one line', () => {
  test('stand at its ends where both have room', () => {
    expect(bothEnds('links', 'rechts', 14)).toBe('links   rechts');
    expect(bothEnds('links', 'rechts', 12)).toBe('li …  rechts');
    expect(bothEnds('links und noch mehr', 'rechts', 18)).toBe('links …     rechts');
  });

  test('neither steers the terminal', () => {
    expect(bothEnds('a\u001b[2J\u202eb', 'c', 20)).toBe('a[2Jb              c');
  });
});

test('lines around one of them hold it, and are as many as there is room for', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 80 }), fc.nat(), fc.integer({ min: 1, max: 60 }), (count, where, room) => {
      const lines = Array.from({ length: count }, (_, at) => String(at));
      const at = where % count;
      const shown = linesAround(lines, at, room);
      expect(shown).toContain(String(at));
      expect(shown).toHaveLength(Math.min(room, count));
    }),
  );
});

test('of layouts that are all too long the last is cut, and keeps its last line', () => {
  expect(firstThatFits([() => ['a', 'b', 'c', 'd'], () => ['a', 'b', 'keys']], 2)).toEqual(['a', 'keys']);
  expect(firstThatFits([() => ['a', 'b', 'c'], () => ['a', 'keys']], 2)).toEqual(['a', 'keys']);
});
