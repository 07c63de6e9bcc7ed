import { describe, expect, test } from 'vitest';
import { namePlanFlags, readPlanFlags, writePlanFlags } from '../../../src/cli/planning/read-plan-flags.js';
import { formatProblem } from '../../../src/i18n/problems.js';
import { makeScorecard } from '../../fixtures/scorecard.js';

const scorecard = makeScorecard();

describe('the flags of plan', () => {
  test('say nothing where there are none', () => {
    expect(readPlanFlags({}, scorecard)).toEqual({
      wish: { goals: [], budget: null, horizon: null },
      problems: [],
    });
  });

  test('name levels of the whole and of dimensions, budget and horizon', () => {
    const flags = { targetLevel: [' 4 '], target: ['personas=3', ' processes = 5 '] };
    expect(readPlanFlags({ ...flags, budget: '20', horizonSteps: '2' }, scorecard)).toEqual({
      wish: {
        goals: [
          { of: 'overall', level: 4 },
          { of: 'personas', level: 3 },
          { of: 'processes', level: 5 },
        ],
        budget: 20,
        horizon: { steps: 2 },
      },
      problems: [],
    });
    expect(readPlanFlags({ horizonSteps: 'any' }, scorecard).wish.horizon).toEqual({ steps: null });
    expect(readPlanFlags({ target: ['overall=1'] }, scorecard).wish.goals).toEqual([{ of: 'overall', level: 1 }]);
  });

  test.each([
    [{ targetLevel: ['6'] }, /‘6’ does not fit the flag --target-level; allowed are 1, 2, 3, 4, and 5\./],
    [{ targetLevel: ['0'] }, /--target-level/],
    [{ targetLevel: ['3.0'] }, /--target-level/],
    [{ targetLevel: [''] }, /--target-level/],
    [{ target: ['personas'] }, /‘personas’ does not fit the flag --target; allowed are personas=1/],
    [{ target: ['personas=9'] }, /allowed are personas=1, .*personas=5\.$/],
    [{ target: ['personas=3=4'] }, /--target/],
    [{ target: ['=3'] }, /allowed are <dimension>=1/],
    [{ target: ['personas=three'] }, /--target/],
    [{ target: ['personass=3'] }, /no section ‘personass’.*Did you mean ‘personas’\?/],
    [{ target: ['walls=3'] }, /‘walls’ is an anti-pattern; a dimension is expected here/],
    [{ target: ['constructor=3'] }, /no section ‘constructor’/],
    [{ target: ['personas=3', 'personas=3'] }, /‘personas’ has more than one target/],
    [{ targetLevel: ['3'], target: ['overall=4'] }, /‘overall’ has more than one target/],
    [{ targetLevel: ['3', '4'] }, /‘overall’ has more than one target/],
    [{ budget: '0' }, /--budget; only 1–9999 is allowed/],
    [{ budget: '2.5' }, /--budget/],
    [{ budget: '-3' }, /--budget/],
    [{ budget: '10000' }, /--budget/],
    [{ budget: 'much' }, /--budget/],
    [{ horizonSteps: '3' }, /‘3’ does not fit the flag --horizon-steps; allowed are 1, 2, and any/],
    [{ horizonSteps: '0' }, /--horizon-steps/],
  ])('%j is a problem with a sentence', (flags, sentence) => {
    const { problems } = readPlanFlags(flags, scorecard);
    expect(problems.map((problem) => formatProblem(problem, 'en'))).toEqual([expect.stringMatching(sentence)]);
    expect(formatProblem(problems[0] ?? expect.fail(), 'de')).toMatch(/^Fehler: /);
  });

  test('are written as they can be typed again', () => {
    const flags = { targetLevel: [' 4 '], target: [' personas = 3'], budget: ' 20', horizonSteps: 'any' };
    const written = writePlanFlags(readPlanFlags(flags, scorecard).wish);
    expect(written).toBe('--target-level 4 --target personas=3 --budget 20 --horizon-steps any');
    expect(writePlanFlags(readPlanFlags({ horizonSteps: '2' }, scorecard).wish)).toBe('--horizon-steps 2');
    expect(writePlanFlags(readPlanFlags({}, scorecard).wish)).toBe('');
    expect(namePlanFlags(flags)).toEqual(['--target-level', '--target', '--budget', '--horizon-steps']);
    expect(namePlanFlags({})).toEqual([]);
  });

  test('have all their problems told at once', () => {
    const flags = { targetLevel: ['9'], target: ['a=1', 'walls=2'], budget: 'x', horizonSteps: 'y' };
    expect(readPlanFlags(flags, scorecard).problems.map(({ code }) => code)).toEqual([
      'flag-value-wrong',
      'unknown-section',
      'section-of-other-kind',
      'flag-value-wrong',
      'flag-value-wrong',
    ]);
  });
});
