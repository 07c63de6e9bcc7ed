import { describe, expect, test } from 'vitest';
import { compareScorecards } from '../../../src/compare/compare.js';
import type { Comparison } from '../../../src/model/comparison.js';
import type { Language } from '../../../src/model/language.js';
import type { Scorecard } from '../../../src/model/scorecard.js';
import { type ComparisonFormat, comparisonFormats } from '../../../src/report/comparison/registry.js';
import { formatChange } from '../../../src/report/comparison/view.js';
import { formatProgress } from '../../../src/report/comparison/view-progress.js';
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

/** The later result with a plan under way: half done, done and more, a step back, gone, and named to do harm. */
function planned(scorecard: Scorecard, nasty = ''): Scorecard {
  const identity = { id: 'sample', version: 1 };
  return {
    ...scorecard,
    planned: {
      created: '2026-03-12T09:30:00.000Z',
      round: `2026-03${nasty}`,
      questionnaire: { ...identity, hash: scorecard.questionnaire.hash },
      rules: { ...identity, hash: scorecard.rules.hash },
      goals: [
        { of: 'overall', level: 3 },
        { of: `z${nasty}`, level: 2 },
      ],
      sections: [
        { section: 'overall', from: 2.5, to: 3.5 },
        { section: 'a', from: 2.5, to: 3.25 },
        { section: 'w', from: 3, to: 2 },
        { section: `z${nasty}`, from: 2, to: 3 },
      ],
      answers: [
        { item: 'A1', revision: 1, from: 2, to: 4 },
        { item: `Z1${nasty}`, revision: 1, from: 2, to: 3 },
      ],
      lost: [],
    },
  };
}

const comparisons = {
  planned: compare(scored(2, 3), planned(scored(5, 4))),
  nasty: compare(scored(2, 3), planned(scored(5, 4), '|<b>\u001b[31m\u009b*x*`')),
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
    for (const name of ['same', 'changed', 'planned'] as const) {
      const lines = (await render('table', name, 'de', columns)).split('\n');
      expect(Math.max(...lines.map((line) => Array.from(line).length))).toBeLessThanOrEqual(columns);
    }
  });

  test('shows progress with its sign, as blocks only as far as it goes, and why there is none', async () => {
    const table = await render('table', 'planned', 'en');
    // A1 from 2 to 5 makes a 4 where 3.25 was planned; W1 rose from 3 to 4 and was to fall to 2.
    expect(table).toMatch(/^a +2\.50 +4\.00 +3\.25 +200% +██████████ +more than noise$/m);
    expect(table).toMatch(/^w +3\.00 +4\.00 +2\.00 +−100% +░░░░░░░░░░ +more than noise$/m);
    expect(table).toMatch(/^z +2\.00 +– +3\.00 +– +no longer asked$/m);
    expect(table).toContain('- Overall: level 3 is reached (now 4).');
    expect(await render('md', 'planned', 'de')).toContain(
      '| w | 3,00 | 4,00 | 2,00 | −100\u00a0% | **mehr als Zufall** |',
    );
    // Narrow, what matters is left.
    expect(await render('table', 'planned', 'en', 40)).toMatch(/^A1.* 150% {2}more than noise$/m);
    for (const text of [await render('table', 'nasty', 'en'), await render('md', 'nasty', 'en')]) {
      expect(text).toContain('no longer asked');
    }
    expect(await render('md', 'nasty', 'en')).not.toMatch(/<b>|[^\\]\*x/);
    expect(await render('table', 'same', 'en')).not.toContain('Progress on');
  });

  test.each([
    [0.5, '50%', '50\u00a0%'],
    [0, '0%', '0\u00a0%'],
    [0.996, '99%', '99\u00a0%'],
    [1, '100%', '100\u00a0%'],
    [1.004, '100%', '100\u00a0%'],
    [-0.25, '−25%', '−25\u00a0%'],
    [-0.001, '0%', '0\u00a0%'],
    [null, '–', '–'],
  ])('a share of %s is %s', (share, en, de) => {
    expect([formatProgress(share, 'en'), formatProgress(share, 'de')]).toEqual([en, de]);
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
