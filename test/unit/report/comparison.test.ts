import { describe, expect, test } from 'vitest';
import { compareScorecards } from '../../../src/compare/compare.js';
import type { Comparison } from '../../../src/model/comparison.js';
import type { Language } from '../../../src/model/language.js';
import type { Scorecard } from '../../../src/model/scorecard.js';
import { type ComparisonFormat, comparisonFormats } from '../../../src/report/comparison/registry.js';
import { formatChange } from '../../../src/report/comparison/view.js';
import { plainPaint } from '../../../src/report/paint.js';
import { withIntervals } from '../../fixtures/intervals.js';
import { makeModel, makeResponse } from '../../fixtures/model.js';
import { scoreAll } from '../../fixtures/score-short.js';
import { makeEmptyScorecard, makeHostileScorecard, makeScorecard } from '../../fixtures/scorecard.js';

const meta = { tool: 'test', version: '0', created: null };
const compare = (before: Scorecard, after: Scorecard): Comparison => compareScorecards(before, after, meta);
const model = makeModel([
  { id: 'a', items: { A1: 1, A2: 1 } },
  { id: 'w', kind: 'anti-pattern', items: { W1: 1 } },
]);
const scored = (A1: number, W1: number): Scorecard => withIntervals(scoreAll(model, [makeResponse({ A1, A2: 3, W1 })]));

const comparisons = {
  same: compare(makeScorecard(), makeScorecard()),
  changed: compare(scored(2, 3), scored(5, 4)),
  hostile: compare(makeHostileScorecard(), makeHostileScorecard()),
  empty: compare(makeScorecard(), makeEmptyScorecard()),
};
type Name = keyof typeof comparisons;

async function render(format: ComparisonFormat, name: Name, language: Language, columns = 80): Promise<string> {
  return (await comparisonFormats[format].load()).render(comparisons[name], language, plainPaint, columns);
}

const cases = (Object.keys(comparisonFormats) as ComparisonFormat[]).flatMap((format) =>
  (Object.keys(comparisons) as Name[]).flatMap((name) =>
    (['de', 'en'] as const).map((language) => ({ format, name, language })),
  ),
);

describe('every format', () => {
  test.each(cases)('$format of $name in $language is whole', async ({ format, name, language }) => {
    const text = await render(format, name, language);
    expect(text).toMatch(/[^\n]\n$/);
    expect(text).not.toMatch(/undefined|\[object|NaN/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may get through
    if (format !== 'json') expect(text).not.toMatch(/[\u0000-\u0008\u001b\u009b]/);
  });

  test.each([40, 60, 80, 100])('the table keeps to %i columns', async (columns) => {
    for (const name of ['same', 'changed'] as const) {
      const lines = (await render('table', name, 'de', columns)).split('\n');
      expect(Math.max(...lines.map((line) => Array.from(line).length))).toBeLessThanOrEqual(columns);
    }
  });

  test('says in words what is more than noise', async () => {
    for (const format of ['table', 'md'] as const) {
      expect(await render(format, 'changed', 'de')).toContain('mehr als Zufall');
      expect(await render(format, 'changed', 'en')).toContain('more than noise');
      expect(await render(format, 'same', 'en')).not.toContain('more than noise |');
    }
    expect(await render('table', 'same', 'en')).toContain('No single item changed');
  });
});

test('changes have their sign, and none where two decimals show nothing', () => {
  expect([0.4, -0.2, 0, 0.004, null].map((change) => formatChange(change, 'de'))).toEqual([
    '+0,40',
    '−0,20',
    '0,00',
    '0,00',
    '–',
  ]);
});
