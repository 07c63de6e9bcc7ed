import { expect, test } from 'vitest';
import { lintModel } from '../../../src/lint/lint-model.js';
import { reachableMeans } from '../../../src/lint/reach.js';
import { makeItem, makeModel } from '../../fixtures/model.js';

test('finds every mean of a small section, as trying all answers does', () => {
  const items = [makeItem('A1'), makeItem('A2', { values: [1, 2.4, 5] }), makeItem('A3')];
  const weights = [
    { id: 'A1', weight: 1 },
    { id: 'A2', weight: 0.5 },
    { id: 'A3', weight: 3 },
  ];
  const tried = new Set<number>();
  for (const first of [1, 2, 3, 4, 5]) {
    for (const second of [1, 2.4, 5]) {
      for (const third of [1, 2, 3, 4, 5]) {
        tried.add(Math.round(((first + 0.5 * second + 3 * third) / 4.5) * 1e9) / 1e9);
      }
    }
  }
  const found = [...reachableMeans(items, weights, new Map()).keys()];
  expect(found.sort()).toEqual([...tried].sort());
});

test('odd weights raise no false alarm: twenty items with weights of four decimals reach every level', () => {
  const items = Object.fromEntries(
    Array.from({ length: 20 }, (_, index) => [`A${index + 1}`, Math.round(10_000 / (index + 3)) / 10_000]),
  );
  const { findings } = lintModel(makeModel([{ id: 'a', items }]));
  expect(findings).toEqual([]);
});
