import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Section } from '../../src/model/questionnaire.js';
import type { Scorecard } from '../../src/model/scorecard.js';
import { listComparisons } from '../../src/scoring/condition.js';
import { type Company, loadCompanies, readGolden } from '../fixtures/companies.js';
import { antiPatternOf, dimensionOf, scoreAll } from '../fixtures/score-short.js';
import { loadShipped } from '../fixtures/shipped.js';

const { model } = await loadShipped('seven-ps');
const isCore = ({ kind }: Section): boolean => kind === 'dimension' || kind === 'anti-pattern';
const items = model.questionnaire.sections.filter(isCore).flatMap((section) => section.items.map(({ id }) => id));
const companies = loadCompanies(model);
const scored = companies.map((company) => ({
  id: company.id,
  company,
  scorecard: scoreAll(model, [company.response]),
}));

describe('whole companies, drawn before they were scored', () => {
  test('there are at least six, described in half a page each', () => {
    expect(companies.length).toBeGreaterThanOrEqual(6);
    for (const { id } of companies) {
      const told = readFileSync(path.resolve(import.meta.dirname, '../golden/companies', id, 'company.md'), 'utf8');
      const words = told.split(/\s+/).length;
      expect(words, id).toBeGreaterThan(200);
      expect(words, id).toBeLessThan(500);
    }
  });

  test('every item of the core is answered for every one of them, if only with "I cannot tell"', () => {
    for (const { id, response } of companies)
      expect([...response.answers.keys()].slice(0, items.length), id).toEqual(items);
  });

  test.each(scored)('$id: the levels are as drawn, within one', ({ company, scorecard }) => {
    const drawn = { ...company.picture.levels, overall: company.picture.overall };
    expect(Object.keys(drawn)).toEqual([...model.ruleSet.dimensions.map(({ section }) => section), 'overall']);
    const off = Object.entries(drawn).flatMap(([id, level]) => {
      const found = levelOf(scorecard, id);
      const isNear = found === null || level === null ? found === level : Math.abs(found - level) <= 1;
      return isNear ? [] : [`${id}: drawn ${level}, scored ${found}`];
    });
    expect(off).toEqual([]);
  });

  test.each(scored)('$id: the anti-patterns are there, or not, as drawn', ({ company, scorecard }) => {
    const { present, absent } = company.picture.patterns;
    const classes = Object.fromEntries(
      [...present, ...absent].map((id) => [id, antiPatternOf(scorecard, id).class] as const),
    );
    for (const id of present) expect(['present', 'entrenched'], `${id} is ${classes[id]}`).toContain(classes[id]);
    for (const id of absent) expect(['absent', 'early'], `${id} is ${classes[id]}`).toContain(classes[id]);
  });

  test.each(scored)('$id: the two findings that must appear do', ({ company, scorecard }) => {
    expect(company.picture.findings).toHaveLength(2);
    expect(scorecard.findings.map(({ id }) => id)).toEqual(expect.arrayContaining([...company.picture.findings]));
  });

  test.each(scored)('$id: the first advice is what a consultant would say first', ({ company, scorecard }) => {
    const [first] = scorecard.recommendations;
    expect(company.picture.first.items).toContain(first?.item);
  });

  test('no two of them get the same score, the same findings or the same five steps', () => {
    const pictures = scored.map(({ scorecard }) => ({
      score: scorecard.overall.score,
      findings: scorecard.findings.map(({ id }) => id).join(),
      steps: scorecard.recommendations
        .slice(0, 5)
        .map(({ item }) => item)
        .join(),
    }));
    for (const key of ['score', 'findings', 'steps'] as const) {
      expect(new Set(pictures.map((picture) => picture[key])).size, key).toBe(pictures.length);
    }
  });

  test('where a picture was amended, it says why, and most of it stood', () => {
    for (const { id, picture } of companies) {
      if (picture.amended !== undefined) expect(picture.amended.because.length, id).toBeGreaterThan(80);
    }
    expect(companies.filter(({ picture }) => picture.amended?.levels !== undefined).length).toBeLessThanOrEqual(1);
  });

  test('the answers of an item spread: of ten items at least nine see three options or more', () => {
    const narrow = items.filter((id) => new Set(companies.map((company) => answerOf(company, id))).size < 3);
    expect(narrow.length).toBeLessThanOrEqual(items.length / 10);
  });
});

describe('odd responses', () => {
  const odd = (name: string): Scorecard => scoreAll(model, [readGolden(`odd/${name}.yaml`, model)]);
  const kindsOf = (scorecard: Scorecard): readonly string[] => scorecard.findings.map(({ kind }) => kind);

  test('all 3: the middle of everything, no contradiction made of it', () => {
    const scorecard = odd('all-three');
    expect(scorecard.overall).toMatchObject({ score: 3, levelByScore: 3, coverage: 1 });
    expect(scorecard.sections.every((each) => each.kind === 'dimension' || each.class === 'present')).toBe(true);
    expect(kindsOf(scorecard)).not.toContain('contradiction');
    expect(kindsOf(scorecard)).not.toContain('strength');
  });

  test('all 5, the signs as well, without evidence: claims and signs collide, and level 5 is not believed', () => {
    const scorecard = odd('all-five');
    expect(scorecard.overall.score).toBe(5);
    expect(scorecard.sections.every((each) => each.kind === 'dimension' || each.class === 'entrenched')).toBe(true);
    const contradictions = model.ruleSet.findings.filter(
      ({ kind, when }) => kind === 'contradiction' && listComparisons(when).every(({ of }) => items.includes(of)),
    );
    expect(kindsOf(scorecard).filter((kind) => kind === 'contradiction')).toHaveLength(contradictions.length);
    expect(scorecard.overall.levelByScore).toBe(5);
    expect(scorecard.overall.level).toBeLessThanOrEqual(3);
  });

  test('the best of everything without evidence: level 5, since the tool believes what it is told, and says so', () => {
    const scorecard = odd('flattering');
    expect(scorecard.overall).toMatchObject({ score: 5, level: 5 });
    expect(scorecard.recommendations).toEqual([]);
    expect(kindsOf(scorecard).every((kind) => kind === 'strength')).toBe(true);
  });

  test('all unknown: no number anywhere, every level possible', () => {
    const scorecard = odd('all-unknown');
    expect(scorecard.overall).toMatchObject({ score: null, level: null, coverage: 0, range: { low: 1, high: 5 } });
    expect(scorecard.sections.every(({ reason }) => reason !== null)).toBe(true);
    expect(scorecard.recommendations).toEqual([]);
    // That nobody can tell is itself a result.
    expect(scorecard.findings.length).toBeGreaterThan(0);
    expect(scorecard.findings.every(({ evidence }) => evidence.some(({ measure }) => measure === 'unknown'))).toBe(
      true,
    );
  });

  test('one section only: that one is rated, the whole is not', () => {
    const scorecard = odd('one-section');
    expect(dimensionOf(scorecard, 'purpose').level).toBe(4);
    expect(scorecard.overall).toMatchObject({ score: null, reason: { code: 'too-few-rated' } });
    expect(scorecard.recommendations.every(({ section }) => section === 'purpose')).toBe(true);
  });

  test('alternating 1 and 5: all near the middle, and every item tells its own step', () => {
    const scorecard = odd('alternating');
    for (const each of scorecard.sections) {
      const value = each.kind === 'dimension' ? each.score : each.severity;
      expect(value, each.id).toBeGreaterThanOrEqual(2);
      expect(value, each.id).toBeLessThanOrEqual(4);
    }
    const steps = scorecard.recommendations.filter(({ section }) => section === 'paradigm');
    expect(steps.every(({ from }) => from === 1)).toBe(true);
  });
});

function levelOf(scorecard: Scorecard, id: string): number | null {
  return id === 'overall' ? scorecard.overall.level : dimensionOf(scorecard, id).level;
}

function answerOf(company: Company, item: string): number | string | null {
  const answer = company.response.answers.get(item);
  return answer?.state === 'answered' ? answer.value : (answer?.state ?? null);
}
