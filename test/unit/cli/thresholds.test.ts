import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type FlagThresholds,
  parseThresholdFlags,
  replaceThresholds,
  type ThresholdFlags,
} from '../../../src/cli/thresholds.js';
import type { Gate } from '../../../src/model/assessment.js';

function read(flags: ThresholdFlags): FlagThresholds {
  const outcome = parseThresholdFlags(flags);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

function wrong(flags: ThresholdFlags) {
  const outcome = parseThresholdFlags(flags);
  return outcome.ok ? [] : outcome.problems;
}

describe('parseThresholdFlags', () => {
  it('reads every flag and its twin for warnings', () => {
    expect(
      read({
        minLevel: '3',
        minScore: '3.5',
        min: ['personas=2', 'purpose=4'],
        maxSeverity: ['present', 'walls=early'],
        minCoverage: '80%',
        maxNotApplicable: '0.1',
        warnMinLevel: '4',
        warnMinScore: '4,25',
        warnMin: ['personas=3'],
        warnMaxSeverity: ['early'],
        warnMinCoverage: '0,9',
        warnMaxNotApplicable: '5 %',
        basis: 'answered',
      }),
    ).toEqual({
      basis: 'answered',
      thresholds: [
        { bound: 'error', measure: 'level', of: 'overall', atLeast: 3 },
        { bound: 'error', measure: 'score', of: 'overall', atLeast: 3.5 },
        { bound: 'error', measure: 'level', of: 'personas', atLeast: 2 },
        { bound: 'error', measure: 'level', of: 'purpose', atLeast: 4 },
        { bound: 'error', measure: 'severity', of: 'every', atMost: 'present' },
        { bound: 'error', measure: 'severity', of: 'walls', atMost: 'early' },
        { bound: 'error', measure: 'coverage', of: 'overall', atLeast: 0.8 },
        { bound: 'error', measure: 'not-applicable', of: 'overall', atMost: 0.1 },
        { bound: 'warning', measure: 'level', of: 'overall', atLeast: 4 },
        { bound: 'warning', measure: 'score', of: 'overall', atLeast: 4.25 },
        { bound: 'warning', measure: 'level', of: 'personas', atLeast: 3 },
        { bound: 'warning', measure: 'severity', of: 'every', atMost: 'early' },
        { bound: 'warning', measure: 'coverage', of: 'overall', atLeast: 0.9 },
        { bound: 'warning', measure: 'not-applicable', of: 'overall', atMost: 0.05 },
      ],
    });
  });

  it('says nothing where the flags say nothing', () => {
    expect(read({})).toEqual({ basis: null, thresholds: [] });
  });

  it.each([
    ['minLevel', ['3.5', '3,0', '0', '12', 'NaN', '', ' ', 'three', '-1', '1e0', '0x3', '３']],
    ['minScore', ['0.9', '5.1', 'NaN', 'Infinity', '', '3.5.1', '3,', '+3', '3 5']],
    ['minCoverage', ['80', '1.1', '101%', '-1%', '%', 'NaN%', '', '0.8.1', '1e-1']],
    ['maxNotApplicable', ['20', 'x', '2']],
    ['warnMinLevel', ['3.5']],
    ['warnMinScore', ['6']],
  ] as const)('rejects what is no value of %s', (flag, values) => {
    for (const value of values) {
      expect(wrong({ [flag]: value }), value).toMatchObject([
        { code: 'threshold-wrong', severity: 'error', place: null, args: { found: value } },
      ]);
    }
  });

  it.each([
    ['min', ['personas', 'personas=', 'personas=3.5', '=3', 'personas=12', '', 'personas=3=4']],
    ['maxSeverity', ['', 'high', 'walls=high', '=early', 'walls=', 'Early']],
    ['warnMin', ['3']],
    ['warnMaxSeverity', ['3']],
  ] as const)('rejects what is no value of %s, each one', (flag, values) => {
    const problems = wrong({ [flag]: values });
    expect(problems.map(({ args }) => ('found' in args ? args.found : null))).toEqual(values);
  });

  it('rejects an unknown basis, and lists every problem at once', () => {
    expect(wrong({ basis: 'high', minLevel: 'x', warnMin: ['y'] })).toMatchObject([
      { code: 'flag-value-wrong', args: { flag: '--basis', found: 'high', allowed: ['low', 'answered'] } },
      { code: 'threshold-wrong', args: { flag: '--min-level' } },
      { code: 'threshold-wrong', args: { flag: '--warn-min' } },
    ]);
  });

  it('gives only numbers inside their bounds, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const flag of ['minLevel', 'minScore', 'minCoverage', 'maxNotApplicable'] as const) {
          const outcome = parseThresholdFlags({ [flag]: text });
          if (!outcome.ok) continue;
          for (const threshold of outcome.value.thresholds) {
            const bound = 'atLeast' in threshold ? threshold.atLeast : threshold.atMost;
            expect(Number.isFinite(bound)).toBe(true);
          }
        }
      }),
    );
  });
});

describe('replaceThresholds', () => {
  const file: Gate = {
    basis: 'low',
    thresholds: [
      { bound: 'error', measure: 'level', of: 'overall', atLeast: 2 },
      { bound: 'warning', measure: 'level', of: 'overall', atLeast: 3 },
      { bound: 'error', measure: 'level', of: 'personas', atLeast: 2 },
      { bound: 'error', measure: 'severity', of: 'every', atMost: 'present' },
      { bound: 'error', measure: 'severity', of: 'walls', atMost: 'early' },
    ],
  };

  it('lets the file stand where the flags say nothing', () => {
    expect(replaceThresholds(file, read({}))).toEqual(file);
  });

  it('replaces the same bound, measure and section; a flag for every anti-pattern replaces those for single ones', () => {
    const gate = replaceThresholds(file, read({ minLevel: '4', maxSeverity: ['absent'], basis: 'answered' }));
    expect(gate).toEqual({
      basis: 'answered',
      thresholds: [
        { bound: 'warning', measure: 'level', of: 'overall', atLeast: 3 },
        { bound: 'error', measure: 'level', of: 'personas', atLeast: 2 },
        { bound: 'error', measure: 'level', of: 'overall', atLeast: 4 },
        { bound: 'error', measure: 'severity', of: 'every', atMost: 'absent' },
      ],
    });
  });

  it('keeps several flags on the same matter, so that the stricter one holds', () => {
    const gate = replaceThresholds(file, read({ min: ['personas=3', 'personas=4'] }));
    expect(gate.thresholds.filter(({ of }) => of === 'personas')).toHaveLength(2);
  });
});
