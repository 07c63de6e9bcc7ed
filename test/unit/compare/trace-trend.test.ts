import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { traceTrend } from '../../../src/compare/trace-trend.js';
import type { Language } from '../../../src/model/language.js';
import { plainPaint } from '../../../src/report/paint.js';
import { type TrendFormat, trendFormats } from '../../../src/report/trend/registry.js';
import { drawCourse } from '../../../src/report/trend/view.js';
import { trendSchema } from '../../../src/schema/trend.js';
import { makeModel, makeResponse, type SectionSketch } from '../../fixtures/model.js';
import { scoreAll } from '../../fixtures/score-short.js';
import { makeEmptyScorecard, makeHostileScorecard, makeScorecard } from '../../fixtures/scorecard.js';

const meta = { tool: 'test', version: '0', created: null };
const small: readonly SectionSketch[] = [{ id: 'a', items: { A1: 1, A2: 1 } }];
const round = (name: string | null, value: number, sketches = small) => ({
  round: name,
  scorecard: scoreAll(makeModel(sketches), [makeResponse({ A1: value, A2: value, A3: value, B1: value })]),
});

describe('a trend', () => {
  test('has a figure for each round and section, none where a round does not have the section', () => {
    const more: readonly SectionSketch[] = [...small, { id: 'b', items: { B1: 1 } }];
    const { rounds, sections } = traceTrend([round('one', 2), round('two', 3, more), round(null, 4, more)], meta);
    expect(rounds.map(({ round: name, score }) => [name, score])).toEqual([
      ['one', 2],
      ['two', 3],
      [null, 4],
    ]);
    expect(sections.map(({ id, scores }) => [id, scores])).toEqual([
      ['a', [2, 3, 4]],
      ['b', [null, 3, 4]],
    ]);
    expect(rounds.map(({ break: found }) => found?.kind ?? null)).toEqual([null, 'items', null]);
    expect(rounds[1]?.break).toMatchObject({ added: ['B1'], removed: [] });
  });

  test('names what is not the same as in the round before', () => {
    const { scorecard } = round('one', 2);
    const kindOf = (changes: object): string | undefined =>
      traceTrend(
        [
          { round: 'one', scorecard },
          { round: 'two', scorecard: { ...scorecard, ...changes } },
        ],
        meta,
      ).rounds[1]?.break?.kind;
    const { questionnaire, rules } = scorecard;
    expect(kindOf({})).toBeUndefined();
    expect(kindOf({ questionnaire: { ...questionnaire, id: 'other' } })).toBe('other-questionnaire');
    expect(kindOf({ questionnaire: { ...questionnaire, hash: 'f'.repeat(64) } })).toBe('wording');
    expect(kindOf({ rules: { ...rules, hash: 'f'.repeat(64) } })).toBe('rules');
  });

  test('draws every value at its height, and a dot where there is none', () => {
    expect(drawCourse([1, 3, 5, null])).toBe('▁▅█·');
  });
});

describe('every format', () => {
  const trends = {
    usual: traceTrend(
      [
        { round: '2026-03', scorecard: makeScorecard() },
        { round: null, scorecard: makeScorecard() },
      ],
      meta,
    ),
    long: traceTrend(
      Array.from({ length: 30 }, (_, at) => ({ round: `round-number-${at}`, scorecard: makeScorecard() })),
      meta,
    ),
    hostile: traceTrend(
      [
        { round: 'a|b', scorecard: makeHostileScorecard() },
        { round: null, scorecard: makeEmptyScorecard() },
      ],
      meta,
    ),
  };
  const cases = (Object.keys(trendFormats) as TrendFormat[]).flatMap((format) =>
    (Object.keys(trends) as (keyof typeof trends)[]).flatMap((name) =>
      (['de', 'en'] as const).map((language) => ({ format, name, language })),
    ),
  );
  const render = async (format: TrendFormat, name: keyof typeof trends, language: Language, columns = 80) =>
    (await trendFormats[format].load()).render(trends[name], language, plainPaint, columns);

  test.each(cases)('$format of $name in $language is whole', async ({ format, name, language }) => {
    const text = await render(format, name, language);
    expect(text).toMatch(/[^\n]\n$/);
    expect(text).not.toMatch(/undefined|\[object|NaN/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may get through
    if (format !== 'json') expect(text).not.toMatch(/[\u0000-\u0008\u001b\u009b]/);
  });

  test.each([40, 60, 80, 120])('the table keeps to %i columns', async (columns) => {
    for (const name of ['usual', 'long'] as const) {
      const lines = (await render('table', name, 'de', columns)).split('\n');
      expect(Math.max(...lines.map((line) => Array.from(line).length))).toBeLessThanOrEqual(columns);
    }
    expect(await render('table', 'long', 'de', columns)).toMatch(/Davor liegen \d+ Runden/);
  });

  test('JSON keeps to its format', () => {
    const validate = new Ajv({ strict: false }).compile(trendSchema);
    for (const trend of [trends.usual, trends.long]) {
      validate(JSON.parse(JSON.stringify(trend)));
      expect(validate.errors).toBeNull();
    }
  });
});
