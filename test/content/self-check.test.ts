import { describe, expect, test } from 'vitest';
import type { SectionResult } from '../../src/model/scorecard.js';
import { loadCompanies } from '../fixtures/companies.js';
import { makeResponse } from '../fixtures/model.js';
import { scoreAll } from '../fixtures/score-short.js';
import { chooseItems, listCandidates, mixCompanies, type Values } from '../fixtures/self-check-study.js';
import { loadShipped } from '../fixtures/shipped.js';

const { model } = await loadShipped('seven-ps');
const selfCheck = (await loadShipped('self-check')).model;
const companies = loadCompanies(model);
const chosen = new Map(
  selfCheck.questionnaire.sections.map((section) => [section.id, section.items[0]?.id ?? ''] as const),
);

/** What docs/questionnaire.md and the report of the self-check promise; measured on companies that did not choose the items. */
const promised = { overall: 0.6, sections: 1.5, inCases: 0.9, sameLevel: 0.75, nextLevel: 0.99 };

describe('the self-check', () => {
  test('asks the twelve that predict the full result best, over the golden companies and mixtures of them', () => {
    const population = mixCompanies(model, companies, 6000, 20260301);
    const best = chooseItems(model, population, listCandidates(model, companies));
    expect([...best].sort()).toEqual([...chosen].sort());
  });

  test('predicts as well as it promises, on mixtures that had no part in the choice', () => {
    const fresh = mixCompanies(model, companies, 1000, 7);
    const pairs = fresh.map((values) => ({ full: scoreValues(model, values), short: scoreValues(selfCheck, values) }));
    const shareOf = (count: number): number => count / pairs.length;
    const off = pairs.map(({ full, short }) => Math.abs((full.overall.score ?? 0) - (short.overall.score ?? 0)));
    expect(shareOf(off.filter((error) => error <= promised.overall).length)).toBeGreaterThanOrEqual(promised.inCases);
    const steps = pairs.map(({ full, short }) => Math.abs((full.overall.level ?? 0) - (short.overall.level ?? 0)));
    expect(shareOf(steps.filter((step) => step === 0).length)).toBeGreaterThanOrEqual(promised.sameLevel);
    expect(shareOf(steps.filter((step) => step <= 1).length)).toBeGreaterThanOrEqual(promised.nextLevel);
    const sections = pairs.flatMap(({ full, short }) =>
      full.sections.map((section, index) =>
        Math.abs(scoreOrSeverity(section) - scoreOrSeverity(short.sections[index])),
      ),
    );
    const within = sections.filter((error) => error <= promised.sections).length / sections.length;
    expect(within).toBeGreaterThanOrEqual(promised.inCases);
  });

  test('gives every golden company that can be rated the level of the full questionnaire', () => {
    const asked = new Set(chosen.values());
    for (const { id, response } of companies) {
      const { level } = scoreAll(model, [response]).overall;
      const short = { ...response, answers: new Map([...response.answers].filter(([item]) => asked.has(item))) };
      if (level !== null) expect(scoreAll(selfCheck, [short]).overall.level, id).toBe(level);
    }
  });

  test('its report says what it cannot know, with the figures that were measured', () => {
    const limits = selfCheck.questionnaire.limits;
    for (const figure of [promised.overall, promised.sections]) {
      expect(limits?.de).toContain(String(figure).replace('.', ','));
      expect(limits?.en).toContain(String(figure));
    }
  });
});

function scoreOrSeverity(section: SectionResult | undefined): number {
  return (section?.kind === 'dimension' ? section.score : section?.severity) ?? Number.NaN;
}

function scoreValues(of: typeof model, values: Values) {
  const asked = of.questionnaire.sections.flatMap((section) => section.items.map(({ id }) => id));
  const answers = asked.flatMap((id) => (values.has(id) ? [[id, values.get(id) ?? 1] as const] : []));
  return scoreAll(of, [makeResponse(Object.fromEntries(answers))]);
}
