import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fitTogether,
  keepRemark,
  listRemarks,
  type RemarkLimits,
  type Remarks,
  startRemarks,
} from '../../../src/scoring/keep-remarks.js';

const roomy: RemarkLimits = { count: 100_000, characters: 10_000_000 };

function keepAll(texts: readonly string[], limits?: RemarkLimits) {
  const remarks = startRemarks('A1', limits);
  for (const text of texts) keepRemark(remarks, text);
  return remarks;
}

const leftOut = (remarks: Remarks): number => remarks.count - listRemarks(remarks).length;

const texts = fc.array(fc.string({ maxLength: 12 }), { maxLength: 60 });
const limits = fc.record({ count: fc.integer({ min: 1, max: 20 }), characters: fc.integer({ min: 12, max: 100 }) });

describe('remarks on an item', () => {
  test('are all kept where there are few, each as often as it was made', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const remarks = keepAll(all);
        expect(listRemarks(remarks).toSorted()).toEqual(all.toSorted());
        expect(leftOut(remarks)).toBe(0);
      }),
    );
  });

  test('are, where there are too many, the first of all of them in one order, in whatever order they came', () => {
    fc.assert(
      fc.property(
        texts.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        limits,
        ([all, shuffled], limit) => {
          const first: string[] = [];
          let characters = 0;
          for (const text of listRemarks(keepAll(all, roomy))) {
            characters += text.length;
            if (first.length === limit.count || characters > limit.characters) break;
            first.push(text);
          }
          for (const order of [all, shuffled]) {
            const remarks = keepAll(order, limit);
            expect(listRemarks(remarks)).toEqual(first);
            expect(leftOut(remarks)).toBe(all.length - first.length);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('may be listed before the last has come', () => {
    fc.assert(
      fc.property(texts, texts, limits, (some, more, limit) => {
        const remarks = keepAll(some, limit);
        listRemarks(remarks);
        for (const text of more) keepRemark(remarks, text);
        expect(listRemarks(remarks)).toEqual(listRemarks(keepAll([...some, ...more], limit)));
      }),
    );
  });

  test('never take more than twice what may stay', () => {
    const limit = { count: 10, characters: 1000 };
    const remarks = startRemarks('A1', limit);
    for (let number = 0; number < 5000; number += 1) {
      keepRemark(remarks, `remark ${number % 700}`);
      expect(remarks.kept.length).toBeLessThanOrEqual(20);
    }
    expect(leftOut(remarks)).toBe(4990);
  });
});

describe('remarks on all items together', () => {
  const lists = fc.array(fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { maxLength: 8 }), { maxLength: 6 });

  test('are cut to what fits as it is written, from the end of each list, the longest lists first', () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: 0, max: 800 }), (all, room) => {
        const kept = fitTogether(all, room);
        for (const [index, list] of kept.entries()) expect(list).toEqual(all[index]?.slice(0, list.length));
        const written = (texts: readonly string[]): number =>
          Buffer.byteLength(texts.map((text) => `            ${JSON.stringify(text)},\n`).join(''));
        expect(written(kept.flat())).toBeLessThanOrEqual(room);
        if (written(all.flat()) <= room) expect(kept).toEqual(all);
        const cut = kept.filter((list, index) => list.length < (all[index]?.length ?? 0)).map((list) => list.length);
        const longest = Math.max(0, ...kept.map((list) => list.length));
        for (const length of cut) expect(length).toBeGreaterThanOrEqual(longest - 1);
      }),
      { numRuns: 500 },
    );
  });
});
