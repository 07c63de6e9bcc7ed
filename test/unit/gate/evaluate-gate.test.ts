import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateGate, findThresholdProblems } from '../../../src/gate/evaluate-gate.js';
import type { Basis, Gate, Threshold } from '../../../src/model/assessment.js';
import type { DimensionResult, Scorecard } from '../../../src/model/scorecard.js';
import type { ThresholdResult, Verdict } from '../../../src/model/verdict.js';
import { makeModel, makeResponse } from '../../fixtures/model.js';
import { scoreAll } from '../../fixtures/score-short.js';
import { makeEmptyScorecard, makeScorecard } from '../../fixtures/scorecard.js';
import { arbitraryGate, arbitraryScorecard, arbitraryStep } from './arbitrary-gate.js';

const meta = { tool: 'cx-maturity', version: '0.1.0', created: null };

function gate(basis: Basis, ...thresholds: Threshold[]): Gate {
  return { basis, thresholds };
}

function judge(scorecard: Scorecard, ...rest: Parameters<typeof gate>): Verdict {
  return evaluateGate(scorecard, gate(...rest), meta);
}

function only(verdict: Verdict): ThresholdResult {
  const [result, ...more] = verdict.thresholds;
  if (result === undefined || more.length > 0) throw new Error('expected one threshold');
  return result;
}

function withOverall(overall: Partial<Scorecard['overall']>): Scorecard {
  const base = makeScorecard();
  return { ...base, overall: { ...base.overall, ...overall } };
}

function withDimension(id: string, changes: Partial<DimensionResult>): Scorecard {
  const base = makeScorecard();
  return {
    ...base,
    sections: base.sections.map((section) =>
      section.kind === 'dimension' && section.id === id ? { ...section, ...changes } : section,
    ),
  };
}

const level = (atLeast: number, of = 'overall', bound: Threshold['bound'] = 'error'): Threshold => ({
  bound,
  measure: 'level',
  of,
  atLeast,
});
const score = (atLeast: number, of = 'overall'): Threshold => ({ bound: 'error', measure: 'score', of, atLeast });
const severity = (atMost: 'absent' | 'early' | 'present' | 'entrenched', of = 'every'): Threshold => ({
  bound: 'error',
  measure: 'severity',
  of,
  atMost,
});

describe('evaluateGate', () => {
  it('takes the low end of the level range by default, and the level answered where asked', () => {
    const scorecard = withOverall({ level: 3, levelRange: { low: 2, high: 4 } });
    expect(only(judge(scorecard, 'low', level(3)))).toMatchObject({ found: 2, expected: 3, passed: false });
    expect(only(judge(scorecard, 'answered', level(3)))).toMatchObject({ found: 3, passed: true });
  });

  it('compares unrounded scores', () => {
    const scorecard = withOverall({ score: 3.4999999, range: { low: 3.4999999, high: 4 } });
    expect(judge(scorecard, 'answered', score(3.5)).passed).toBe(false);
    expect(judge(withOverall({ range: { low: 3.5, high: 4 } }), 'low', score(3.5)).passed).toBe(true);
  });

  it('takes the bad end of severities, which is the high one', () => {
    const scorecard = makeScorecard();
    const found = scorecard.sections.find(({ id }) => id === 'marketing-only');
    expect(found).toMatchObject({ class: 'early', classRange: { low: 'early', high: 'early' } });
    expect(judge(scorecard, 'low', severity('early', 'marketing-only')).passed).toBe(true);
    expect(judge(scorecard, 'low', severity('absent', 'marketing-only')).passed).toBe(false);
    const opened: Scorecard = {
      ...scorecard,
      sections: scorecard.sections.map((section) =>
        section.kind === 'anti-pattern' ? { ...section, classRange: { low: 'absent', high: 'entrenched' } } : section,
      ),
    };
    expect(only(judge(opened, 'low', severity('early', 'marketing-only'))).found).toBe('entrenched');
    expect(only(judge(opened, 'answered', severity('early', 'marketing-only'))).found).toBe('early');
  });

  it('spells every anti-pattern out; what is said of one by name goes before what is said of every one', () => {
    const verdict = judge(makeScorecard(), 'low', severity('early'), severity('entrenched', 'walls'));
    expect(verdict.thresholds.map(({ of, expected }) => [of, expected])).toEqual([
      ['marketing-only', 'early'],
      ['one-customer', 'early'],
      ['own-needs', 'early'],
      ['high-targets', 'early'],
      ['walls', 'entrenched'],
    ]);
  });

  it('holds what stands twice once', () => {
    const verdict = judge(makeScorecard(), 'low', severity('early', 'walls'), severity('early', 'walls'));
    expect(verdict.thresholds.map(({ of }) => of)).toEqual(['walls']);
  });

  it('names the cap that only the missing answers call, where the bad end of the range counts', () => {
    const model = makeModel(
      [
        { id: 'a', items: { A1: 1 } },
        { id: 'p', kind: 'anti-pattern', items: { P1: 1 } },
      ],
      {
        caps: [{ limits: ['a'], to: 2, when: { compare: { measure: 'severity', of: 'p', atLeast: 4, below: null } } }],
      },
    );
    const scorecard = scoreAll(model, [makeResponse({ A1: 5 })]);
    expect(only(judge(scorecard, 'low', level(3, 'a')))).toMatchObject({ found: 2, limits: [{ id: 'cap-1', to: 2 }] });
    expect(only(judge(scorecard, 'answered', level(3, 'a')))).toMatchObject({ found: 5, limits: [] });
  });

  it('refuses a level that the rule set does not have, instead of failing it for ever', () => {
    expect(findThresholdProblems(makeScorecard(), gate('low', level(6)))).toMatchObject([
      { code: 'threshold-unreachable', args: { threshold: 6, low: 1, high: 5 } },
    ]);
  });

  it('fails closed with the reason where nothing is rated, on both bases', () => {
    for (const basis of ['low', 'answered'] as const) {
      const verdict = judge(makeScorecard(), basis, level(1, 'performance'), score(1, 'performance'));
      expect(verdict.passed).toBe(false);
      for (const result of verdict.thresholds) {
        expect(result).toMatchObject({ found: null, passed: false, reason: { code: 'coverage-too-low' } });
      }
      expect(only(judge(makeScorecard(), basis, severity('entrenched', 'high-targets')))).toMatchObject({
        found: null,
        passed: false,
        reason: { code: 'no-answers' },
      });
    }
  });

  it('fails closed on names that the scorecard does not have, and on no threshold at all', () => {
    expect(only(judge(makeScorecard(), 'low', level(1, 'nowhere')))).toMatchObject({ found: null, passed: false });
    expect(only(judge(makeScorecard(), 'low', level(1, 'walls')))).toMatchObject({ found: null, passed: false });
    expect(judge(makeScorecard(), 'low').passed).toBe(false);
  });

  it('holds coverage and not applicable against the whole, or against the section that is named', () => {
    const coverage = (of: string, atLeast: number): Threshold => ({ bound: 'error', measure: 'coverage', of, atLeast });
    const share = (of: string, atMost: number): Threshold => ({
      bound: 'error',
      measure: 'not-applicable',
      of,
      atMost,
    });
    const scorecard = makeScorecard();
    expect(only(judge(scorecard, 'low', coverage('overall', 0.8127))).passed).toBe(true);
    expect(only(judge(scorecard, 'low', coverage('overall', 0.8128))).passed).toBe(false);
    expect(only(judge(scorecard, 'low', coverage('performance', 0.1))).passed).toBe(true);
    expect(only(judge(scorecard, 'low', share('overall', 0.0159))).passed).toBe(true);
    expect(only(judge(scorecard, 'low', share('overall', 0.0158))).passed).toBe(false);
    expect(only(judge(makeEmptyScorecard(), 'low', coverage('overall', 0)))).toMatchObject({
      found: null,
      passed: false,
      reason: { code: 'too-few-rated' },
    });
  });

  it('lets warning bounds warn and not fail', () => {
    const verdict = judge(makeScorecard(), 'answered', level(3), level(4, 'overall', 'warning'));
    expect(verdict).toMatchObject({ passed: true, warned: true });
    expect(judge(makeScorecard(), 'answered', level(3), level(3, 'overall', 'warning')).warned).toBe(false);
  });

  it('names the caps that keep a level below its number', () => {
    const scorecard = withDimension('processes', { levelRange: { low: 3, high: 3 } });
    const [result] = judge(scorecard, 'low', level(4, 'processes')).thresholds;
    expect(result?.value).toBeGreaterThan(3.5);
    expect(result?.limits.map(({ id }) => id)).toEqual(['tools-without-leadership']);
    const lowest = withOverall({
      level: 3,
      score: 3.9,
      levelByScore: 4,
      caps: [],
      lowest: { sections: ['personas'], plus: 1, to: 3, bites: true },
    });
    expect(only(judge(lowest, 'answered', level(4))).limits).toEqual([{ id: 'lowest', to: 3, reason: null }]);
    expect(only(judge(makeScorecard(), 'answered', level(4))).limits).toEqual([]);
  });

  it('never turns a pass into a failure when a scorecard gets better', () => {
    fc.assert(
      fc.property(arbitraryStep, arbitraryGate, ([worse, better], someGate) => {
        const before = evaluateGate(worse, someGate, meta);
        const after = evaluateGate(better, someGate, meta);
        for (const [index, result] of before.thresholds.entries()) {
          if (result.passed) expect(after.thresholds[index]?.passed).toBe(true);
        }
        if (before.passed) expect(after.passed).toBe(true);
      }),
      // A whole scorecard is shrunk number by number, for minutes: the first failure has to do.
      { endOnFailure: true },
    );
  });

  it('never lets nothing pass, and always says why it is nothing', () => {
    fc.assert(
      fc.property(arbitraryScorecard, arbitraryGate, (scorecard, someGate) => {
        const verdict = evaluateGate(scorecard, someGate, meta);
        for (const result of verdict.thresholds) {
          expect(result.found === null).toBe(result.reason !== null);
          if (result.found === null) expect(result.passed).toBe(false);
        }
        expect(verdict.passed).toBe(verdict.thresholds.every(({ bound, passed }) => passed || bound === 'warning'));
        expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict);
      }),
      // A whole scorecard is shrunk number by number, for minutes: the first failure has to do.
      { endOnFailure: true },
    );
  });
});

describe('findThresholdProblems', () => {
  const find = (...thresholds: Threshold[]) => findThresholdProblems(makeScorecard(), gate('low', ...thresholds));

  it('accepts a gate that makes sense', () => {
    expect(find(level(3), level(2, 'personas'), severity('early'), level(4, 'overall', 'warning'))).toEqual([]);
  });

  it('reports every section that there is not, with those that there are', () => {
    const problems = find(level(3, 'persona'), score(3, 'nowhere'), severity('early', 'overall'));
    expect(problems.map(({ code }) => code)).toEqual([
      'threshold-section-unknown',
      'threshold-section-unknown',
      'threshold-section-unknown',
    ]);
    expect(problems[0]?.args).toMatchObject({
      id: 'persona',
      allowed: expect.arrayContaining(['overall', 'personas']),
    });
    expect(problems[2]?.args).toMatchObject({ allowed: expect.arrayContaining(['every', 'walls']) });
  });

  it('reports sections of the wrong kind', () => {
    expect(find(level(3, 'walls'))).toMatchObject([
      { code: 'section-of-other-kind', severity: 'error', args: { kind: 'anti-pattern', expected: 'dimension' } },
    ]);
    expect(find(severity('early', 'personas'))).toMatchObject([
      { code: 'section-of-other-kind', args: { kind: 'dimension', expected: 'anti-pattern' } },
    ]);
  });

  it('reports a gate on nothing, and every anti-pattern where there is none', () => {
    expect(find()).toMatchObject([{ code: 'gate-on-nothing', severity: 'error' }]);
    const without = { ...makeScorecard(), sections: [] };
    expect(findThresholdProblems(without, gate('low', severity('early')))).toMatchObject([
      { code: 'threshold-section-unknown', args: { id: 'every', allowed: [] } },
    ]);
  });

  it('warns of a warning bound that is looser than the error bound', () => {
    expect(find(level(3), level(2, 'overall', 'warning'))).toEqual([
      {
        code: 'warning-looser-than-error',
        severity: 'warning',
        place: null,
        args: { what: 'level overall', warning: '2', error: '3' },
      },
    ]);
    expect(find(severity('early'), { ...severity('entrenched', 'walls'), bound: 'warning' })).toMatchObject([
      { code: 'warning-looser-than-error', args: { what: 'severity walls', warning: 'entrenched', error: 'early' } },
    ]);
    expect(find(level(3), level(3, 'overall', 'warning'))).toEqual([]);
  });
});
