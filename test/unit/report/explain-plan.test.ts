import { describe, expect, test } from 'vitest';
import type { Language } from '../../../src/model/language.js';
import type { Plan } from '../../../src/model/plan.js';
import { explain } from '../../../src/report/explain.js';
import { plainPaint } from '../../../src/report/paint.js';
import { lengthOf } from '../../../src/report/wrap.js';
import { makeHostilePlan, makePlan, makeReachedPlan, makeShortPlan, makeUnratedPlan } from '../../fixtures/plan.js';
import { makeHostileScorecard, makeScorecard } from '../../fixtures/scorecard.js';

function tell(plan: Plan | null, item: string | null = null, language: Language = 'en', what = 'plan'): string {
  const outcome = explain(makeScorecard({ plan }), what, language, plainPaint, item);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

const flat = (text: string): string => text.replace(/\s+/g, ' ');

describe('explain plan', () => {
  test.each([
    ['planned', makePlan()],
    ['not proven', makePlan({ atLeast: 35, oneOfSeveral: null })],
    ['the only one', makePlan({ oneOfSeveral: false })],
    ['short', makeShortPlan()],
    ['reached', makeReachedPlan()],
    ['not rated', makeUnratedPlan()],
  ])('says everything of a plan that is %s in 80 columns, in both languages', (_name, plan) => {
    for (const language of ['de', 'en'] as const) {
      const items = makeScorecard().sections.flatMap((section) => section.items.map(({ id }) => id));
      for (const item of [null, ...items]) {
        const text = tell(plan, item, language);
        expect(text).toMatch(/[^\n]\n$/);
        expect(text).not.toMatch(/undefined|\[object|NaN|Infinity/);
        expect(Math.max(...text.split('\n').map(lengthOf))).toBeLessThanOrEqual(80);
      }
    }
  });

  test('says what the target asks for, with now, then, why, and what it costs there', () => {
    const text = flat(tell(makePlan()));
    expect(text).toContain(
      '- ‘Personas’: score from 2.5; now 1.94, after the plan 3.00. Overall level 4 asks for level 3 at least in every dimension. Effort of the steps there: 5.',
    );
    expect(text).toContain(
      '- Overall result: score from 3.5; now 2.96, after the plan 3.64. This is the threshold of overall level 4.',
    );
    expect(text).toContain('- ‘High walls and barbed wire’: severity below 4.0; now 4.06, after the plan 3.50.');
    expect(text).toContain(
      'Else the cap walls-cap-processes holds ‘Processes’ at level 4 at most: High walls between units',
    );
    expect(text).toContain('This is the threshold of level 5 in ‘Processes’.');
  });

  test('names what is there for the whole alone', () => {
    const plan = makePlan();
    const text = flat(tell({ ...plan, demands: plan.demands.filter(({ of }) => of !== 'platforms') }));
    expect(text).toContain('For the overall score alone, nothing being asked there: ‘Platforms’ (effort 3).');
    expect(text).toMatch(/11\. PLT2 2 → 3 effort 1 \+0\.021 for the overall score/);
  });

  test('adds up: efforts of all steps and of each wave, scores from now to then', () => {
    const plan = makePlan();
    const text = flat(tell(plan));
    const [, sum = '', total = ''] = /Effort: ([\d +]+) = (\d+)/.exec(text) ?? [];
    expect(sum.split(' + ').reduce((all, one) => all + Number(one), 0)).toBe(Number(total));
    expect(Number(total)).toBe(plan.effort);
    const waves = [...text.matchAll(/Wave \d: effort ([\d +]+) = (\d+); (\d+) in all so far/g)];
    expect(waves).toHaveLength(4);
    let running = 0;
    for (const [, parts = '', effort, all] of waves) {
      const own = parts.split(' + ').reduce((so, one) => so + Number(one), 0);
      running += own;
      expect([Number(effort), Number(all)]).toEqual([own, running]);
    }
    const [, scores = '', then] = /Overall score: ([\d. +]+) = ([\d.]+)/.exec(text) ?? [];
    expect(scores.split(' + ').reduce((all, one) => all + Number(one), 0)).toBeCloseTo(Number(then), 1);
  });

  test('writes out no sum that does not make the figure', () => {
    const plan = makePlan();
    const steps = plan.steps.map((step) => ({ ...step, gain: 0.5 }));
    expect(tell({ ...plan, steps })).not.toContain('Overall score:');
  });

  test('says why it is not cheaper, and no more than is known', () => {
    const proven = flat(tell(makePlan()));
    expect(proven).toContain('Every plan that costs less than 38 is ruled out');
    expect(proven).toContain('Steps 1, 2, 6, 7, 9, 10 are in every plan of so little effort.');
    const open = flat(tell(makePlan({ atLeast: 35, oneOfSeveral: null })));
    expect(open).toContain(
      'What is proven: less than 35 is not enough. Between 35 and 38 there may be a cheaper plan.',
    );
    expect(open).not.toContain('ruled out');
    expect(flat(tell(makePlan({ oneOfSeveral: false })))).not.toContain('in every plan');
  });

  test('says of a wave that is larger than its budget why it is', () => {
    const plan = makePlan();
    const text = flat(tell({ ...plan, settings: { ...plan.settings, budget: 9 } }));
    expect(text).toContain('This step alone costs more');
  });
});

describe('explain plan with an item', () => {
  test('shows each of its steps with its arithmetic, from the mean, then from the option before', () => {
    const text = flat(tell(makePlan(), 'PSN2'));
    expect(text).toContain('Step 2 of 15, wave 1: 1 → 2');
    expect(text).toContain('Gain on the overall score: 1/6 (dimension) · 1/2 (item) · (2 − 1.88) = 0.010');
    expect(text).toContain('Step 4 of 15, wave 1: 2 → 3');
    expect(text).toContain('Gain on the overall score: 1/6 (dimension) · 1/2 (item) · (3 − 2.00) = 0.083');
    expect(text).toContain('Not before 3 (PSN1 2 → 3): Only those who have the persona');
    expect(text).toContain('Exchangeable: another plan needs as little effort without this step.');
    expect(text).toContain('Effort by the rules: 1 of 5 (one person, a few days).');
  });

  test('shows what a step is needed for, and by how much a sign is less', () => {
    expect(flat(tell(makePlan(), 'PAR2'))).toContain('Needed before 13 (PAR1 3 → 4): What is practised');
    const text = flat(tell(makePlan(), 'WAL1'));
    expect(text).toContain('Severity: 1 / 2 · (4.11 − 4) = 0.056 less.');
    expect(text).toContain('Severity: 1 / 2 · (4.00 − 3) = 0.50 less.');
    expect(text).toContain('Works against the cap');
    expect(text).toContain('Is in every plan that needs as little effort.');
  });

  test('says why an item is not in the plan', () => {
    expect(flat(tell(makePlan(), 'MKT1'))).toContain('can be reached with the least effort without it');
    expect(flat(tell(makePlan(), 'PFM2'))).toContain('there is no answer to it, or none that may be shown');
    expect(flat(tell(makePlan(), 'PFM1'))).toContain('its section is not rated');
  });

  test('knows items only, and no plan where there is none', () => {
    const unknown = (plan: Plan | null, what: string, item: string | null) =>
      explain(makeScorecard({ plan }), what, 'en', plainPaint, item);
    expect(unknown(makePlan(), 'plan', 'PSN9')).toMatchObject({ ok: false, problems: [{ code: 'explain-unknown' }] });
    expect(unknown(makePlan(), 'plan', 'personas')).toMatchObject({ ok: false });
    expect(unknown(null, 'plan', null)).toMatchObject({ ok: false });
    expect(unknown(null, 'plan', 'PSN2')).toMatchObject({ ok: false });
  });
});

test('an item that is in the plan says so in its own explanation', () => {
  expect(flat(tell(makePlan(), null, 'en', 'PSN2'))).toContain(
    'In the plan Step 2 (1 → 2), wave 1; Step 4 (2 → 3), wave 1. ‘cx-maturity explain <path> plan PSN2’ says why.',
  );
  expect(tell(makePlan(), null, 'en', 'MKT1')).not.toContain('In the plan');
  expect(tell(null, null, 'en', 'PSN2')).not.toContain('In the plan');
});

test('nothing hostile gets through', () => {
  const scorecard = { ...makeHostileScorecard(), plan: makeHostilePlan() };
  for (const item of [null, 'PUR2', 'PLT2']) {
    const outcome = explain(scorecard, 'plan', 'en', plainPaint, item);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may get through
    expect(outcome.ok && outcome.value).not.toMatch(/[\u0000-\u0008\u001b\u009b\u202e]/);
  }
});
