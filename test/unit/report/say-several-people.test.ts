import { describe, expect, test } from 'vitest';
import type { PerceptionGap, Scorecard } from '../../../src/model/scorecard.js';
import { explain } from '../../../src/report/explain.js';
import { plainPaint } from '../../../src/report/paint.js';
import { renderTable } from '../../../src/report/table.js';
import { makeScorecard } from '../../fixtures/scorecard.js';

const gap: PerceptionGap = {
  breakdown: 'department',
  group: 'service',
  against: null,
  of: 'personas',
  gap: {
    state: 'gap',
    gap: -0.9,
    low: -1.5,
    high: -0.04,
    standardError: 0.3,
    degrees: 10,
    exact: false,
    flagged: true,
  },
};
const none = { comparisons: 0, expectedFalseFlags: 0, gaps: [] };

function scorecardWith(over: Partial<Scorecard> = {}): Scorecard {
  const title = { de: 'Kundenservice', en: 'Customer service' };
  return makeScorecard({
    groups: [{ breakdown: 'department', id: 'service', title, people: 7, sections: [], items: [] }],
    perceptionGaps: {
      everyoneElse: { comparisons: 12, expectedFalseFlags: 0.6, gaps: [gap] },
      management: none,
      triple: none,
    },
    unknownRates: [{ item: 'PAR1', breakdown: 'department', group: 'service', share: null, atLeast: 0.3 }],
    applicabilityConflicts: [{ item: 'PLT1', notApplicable: 2, answered: 7 }],
    agenda: ['PAR2'],
    ...over,
  });
}

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ');
const tableOf = (scorecard: Scorecard, language: 'de' | 'en', columns = 120): string =>
  inOneLine(renderTable(scorecard, language, plainPaint, columns));
const explained = (what: string, language: 'de' | 'en', scorecard = scorecardWith()): string => {
  const outcome = explain(scorecard, what, language);
  if (!outcome.ok) throw new Error(`${what} is not explained.`);
  return inOneLine(outcome.value);
};

describe('the terminal', () => {
  test('shows the interval beside the score, also where the table is too narrow for more', () => {
    // 2.9583 ± 2.306 · 0.2 = 2.497 to 3.419.
    expect(tableOf(scorecardWith(), 'de')).toContain('Wert 3,0 (2,5–3,4)');
    expect(tableOf(scorecardWith(), 'en', 60)).toContain('Score 3.0 (2.5–3.4)');
  });

  test('says in short lines who sees things differently, what many cannot tell, what to talk about', () => {
    const shown = tableOf(scorecardWith(), 'en');
    expect(shown).toContain('1 of 12 comparisons flagged; about 0.6 would be');
    expect(shown).toContain('Personas: Customer service: 0.9 lower than everyone else (0.04 to 1.5)');
    expect(shown).toContain('PAR1: Customer service: at least 30% cannot tell');
    expect(shown).toContain('PLT1: does not apply: 2, scored: 7');
    expect(shown).toContain('What to talk about - PAR2');
  });

  test('says nothing of that where there is nothing', () => {
    const empty = { unknownRates: [], applicabilityConflicts: [], agenda: [] };
    const perceptionGaps = { everyoneElse: none, management: none, triple: none };
    const shown = tableOf(scorecardWith({ ...empty, perceptionGaps }), 'en');
    expect(shown).not.toMatch(/Perception gaps|cannot tell|What to talk about|Does it apply/);
  });
});

describe('an explanation', () => {
  test('tells what an interval says and promises', () => {
    const told = explained('overall', 'de');
    expect(told).toContain('so läge das Ergebnis wohl zwischen 2,5 und 3,4. Von 100 solchen Intervallen enthalten 95');
    expect(told).not.toContain('höchstens ist');
  });

  test('tells how a gap was found and which one is flagged', () => {
    const told = explained('personas', 'de');
    expect(told).toContain('Verglichen wird jede Gruppe mit allen anderen');
    expect(told).toContain('Kundenservice: 0,9 niedriger als alle anderen (0,04 bis 1,5): auffällig');
    expect(explained('purpose', 'de')).not.toContain('Wahrnehmungslücken');
  });

  test('of an item tells how far people agree', () => {
    expect(explained('PAR1', 'en')).toMatch(/agree.*On average answers lie \d\.\d\d away from their common mean/);
  });

  test('says that an interval is hidden, and why there is none of one person', () => {
    const { overall } = scorecardWith();
    const hidden = { ...overall, interval: { state: 'hidden-for-privacy', minGroup: 5 } as const };
    expect(explained('overall', 'en', scorecardWith({ overall: hidden }))).toContain(
      'No interval is shown, to protect',
    );
    const alone = { ...overall, interval: { state: 'one-person' } as const };
    expect(explained('overall', 'en', scorecardWith({ overall: alone }))).toContain('One person answered.');
  });
});
