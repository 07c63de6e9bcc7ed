import { describe, expect, test } from 'vitest';
import type { Response } from '../../src/model/response.js';
import { makeAnswer } from '../fixtures/model.js';
import { antiPatternOf, dimensionOf, scoreAll } from '../fixtures/score-short.js';
import { loadShipped } from '../fixtures/shipped.js';

const { model } = await loadShipped('seven-ps');

/** A company by the option that it reaches in each section, with items that differ from that. */
function company(sections: Readonly<Record<string, number>>, items: Readonly<Record<string, number>> = {}): Response {
  const answers = model.questionnaire.sections.flatMap((section) =>
    section.items.map((item) => [item.id, makeAnswer(items[item.id] ?? sections[section.id] ?? 3)] as const),
  );
  return {
    questionnaire: 'seven-ps@1',
    questionnaireHash: null,
    respondent: { department: null, role: null },
    complete: true,
    answers: new Map(answers),
  };
}

// A retailer full of tools: CRM, portal and measures are excellent, and nobody leads by example or knows what for.
const tooled = scoreAll(model, [
  company({
    paradigm: 3,
    personas: 4,
    promoters: 1,
    processes: 3,
    platforms: 5,
    performance: 4,
    purpose: 2,
    'marketing-only': 2,
    walls: 2,
    'one-customer': 1,
    'own-needs': 2,
    'high-targets': 2,
  }),
]);

// A machine builder where marketing owns CX: the personas hang on every wall, and outside marketing nobody has to know them.
const marketed = scoreAll(model, [
  company(
    {
      paradigm: 2,
      personas: 4,
      promoters: 2,
      processes: 2,
      platforms: 3,
      performance: 2,
      purpose: 3,
      'marketing-only': 4,
      walls: 3,
      'one-customer': 2,
      'own-needs': 2,
      'high-targets': 3,
    },
    { PSN2: 5, MKT2: 5 },
  ),
]);

// An insurer that has worked on it for years.
const grown = scoreAll(model, [
  company({
    paradigm: 4,
    personas: 4,
    promoters: 4,
    processes: 4,
    platforms: 4,
    performance: 4,
    purpose: 5,
    'marketing-only': 1,
    walls: 1,
    'one-customer': 1,
    'own-needs': 1,
    'high-targets': 1,
  }),
]);

describe('three companies come out as a consultant would draw them', () => {
  test('full of tools, without leadership: held at level 2 however good the platforms are', () => {
    expect(dimensionOf(tooled, 'platforms').level).toBe(5);
    expect(tooled.overall).toMatchObject({ levelByScore: 3, level: 2 });
    expect(tooled.overall.caps).toMatchObject([{ id: 'tools-without-leadership', bites: true }]);
    expect(tooled.findings.map(({ id }) => id)).toContain('tools-ahead-of-leadership');
    // The first advice works against what holds the company down.
    expect(tooled.recommendations[0]).toMatchObject({
      section: 'promoters',
      lifts: expect.arrayContaining(['tools-without-leadership']),
    });
  });

  test('owned by marketing: the personas are capped, and the contradiction is named', () => {
    expect(antiPatternOf(marketed, 'marketing-only').class).toBe('entrenched');
    expect(dimensionOf(marketed, 'personas')).toMatchObject({ levelByScore: 4, level: 2 });
    expect(marketed.findings.map(({ id }) => id)).toContain('personas-shown-not-expected');
    expect(marketed.recommendations[0]).toMatchObject({ section: 'marketing-only' });
  });

  test('grown over years: level 4, no pattern present, strengths worth protecting', () => {
    expect(grown.overall.level).toBe(4);
    expect(grown.sections.every((section) => section.kind === 'dimension' || section.class === 'absent')).toBe(true);
    expect(grown.findings.length).toBeGreaterThan(0);
    expect(grown.findings.every(({ kind }) => kind === 'strength')).toBe(true);
  });

  test('level, findings and first advice differ as the answers do', () => {
    const pictures = [tooled, marketed, grown].map((scorecard) => ({
      score: scorecard.overall.score,
      findings: scorecard.findings.map(({ id }) => id).join(),
      first: scorecard.recommendations[0]?.item,
    }));
    for (const key of ['score', 'findings', 'first'] as const) {
      expect(new Set(pictures.map((picture) => picture[key])).size, key).toBe(3);
    }
  });
});
