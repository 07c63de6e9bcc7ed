import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carryPlan } from '../../../src/compare/carry-plan.js';
import { compareScorecards } from '../../../src/compare/compare.js';
import type { Progress, ProgressFigure } from '../../../src/model/comparison.js';
import type { Planned } from '../../../src/model/planned.js';
import type { ItemResult, Scorecard } from '../../../src/model/scorecard.js';
import { comparisonSchema } from '../../../src/schema/comparison.js';
import { makeInterval, withIntervals } from '../../fixtures/intervals.js';
import { makeModel, makeResponse, type Short } from '../../fixtures/model.js';
import { scoreAll } from '../../fixtures/score-short.js';

const meta = { tool: 'test', version: '0', created: null };
const model = makeModel([
  { id: 'a', weight: 2, items: { A1: 1, A2: 3 } },
  { id: 'b', weight: 1, items: { B1: 1 } },
  { id: 'w', kind: 'anti-pattern', items: { W1: 1 } },
]);
type Answers = Readonly<Record<string, Short>>;
const then: Answers = { A1: 2, A2: 2, B1: 2, W1: 4 };
const scored = (...people: readonly Answers[]): Scorecard =>
  scoreAll(
    model,
    people.map((answers) => makeResponse(answers)),
  );

// A1 to 4 and A2 to 3: a from 2 to (4 + 3 · 3) / 4 = 3.25. W1 to 2. Overall from 2 to (2 · 3.25 + 2) / 3 = 8.5 / 3.
const planned: Planned = {
  created: '2026-03-12T09:30:00.000Z',
  round: null,
  questionnaire: { id: 'sample', version: 1, hash: '0'.repeat(64) },
  rules: { id: 'sample', version: 1, hash: '1'.repeat(64) },
  goals: [
    { of: 'overall', level: 3 },
    { of: 'a', level: 3 },
  ],
  sections: [
    { section: 'overall', from: 2, to: 8.5 / 3 },
    { section: 'a', from: 2, to: 3.25 },
    { section: 'w', from: 4, to: 2 },
  ],
  answers: [
    { item: 'A1', revision: 1, from: 2, to: 4 },
    { item: 'A2', revision: 1, from: 2, to: 3 },
    { item: 'W1', revision: 1, from: 4, to: 2 },
  ],
};

function carrying(scorecard: Scorecard, plan: Planned = planned): Scorecard {
  return { ...scorecard, planned: carryPlan(plan, scorecard.sections) };
}

function progressOf(before: Scorecard, after: Scorecard): Progress {
  const { progress } = compareScorecards(before, after, meta);
  if (progress === null) throw new Error('no progress');
  return progress;
}

const section = ({ sections }: Progress, id: string): ProgressFigure | undefined =>
  sections.find((one) => one.id === id);
const step = ({ steps }: Progress, id: string): ProgressFigure | undefined => steps.find((one) => one.id === id);

function changeItem(scorecard: Scorecard, id: string, change: (item: ItemResult) => ItemResult): Scorecard {
  return {
    ...scorecard,
    questionnaire: { ...scorecard.questionnaire, version: 2, hash: '2'.repeat(64) },
    sections: scorecard.sections.map((one) => ({
      ...one,
      items: one.items.map((item) => (item.id === id ? change(item) : item)),
    })),
  };
}

describe('progress on a plan', () => {
  test('is the share of the planned way that is done, by hand', () => {
    const after = carrying(scored({ A1: 3, A2: 2, B1: 2, W1: 3 }));
    const progress = progressOf(scored(then), after);
    expect(progress).toMatchObject({ created: planned.created, round: null, fromBefore: true });
    // a is at (3 + 3 · 2) / 4 = 2.25 of 2 to 3.25.
    expect(section(progress, 'a')).toMatchObject({ baseline: 2, now: 2.25, target: 3.25, share: 0.2, because: null });
    expect(progress.overall).toMatchObject({ share: expect.closeTo(0.2, 12) });
    // Of a sign less is better: from 4 to 2, now 3.
    expect(section(progress, 'w')).toMatchObject({ baseline: 4, now: 3, target: 2, share: 0.5 });
    expect(step(progress, 'A1')).toMatchObject({ baseline: 2, now: 3, target: 4, share: 0.5 });
    expect(step(progress, 'A2')).toMatchObject({ now: 2, share: 0, noise: null });
  });

  test('may be a step back, or more than was planned', () => {
    const progress = progressOf(scored(then), carrying(scored({ A1: 1, A2: 5, B1: 2, W1: 5 })));
    expect(step(progress, 'A1')).toMatchObject({ share: -0.5 });
    expect(step(progress, 'A2')).toMatchObject({ share: 3 });
    expect(section(progress, 'w')).toMatchObject({ share: -0.5 });
    expect(section(progress, 'a')?.share).toBeCloseTo(2 / 1.25, 12);
  });

  test('is 1 for everything where the planned answers are given', () => {
    const progress = progressOf(scored(then), carrying(scored({ A1: 4, A2: 3, B1: 2, W1: 2 })));
    for (const figure of [progress.overall, ...progress.sections, ...progress.steps]) {
      expect(figure?.share).toBeCloseTo(1, 12);
    }
    expect(progress.goals).toMatchObject([
      { of: 'overall', title: null, level: 3, now: 3, reached: true },
      { of: 'a', level: 3, now: 3, reached: true },
    ]);
  });

  test('says whether goals are reached, and that it cannot be told where they are not rated', () => {
    expect(progressOf(scored(then), carrying(scored(then))).goals).toMatchObject([
      { now: 2, reached: false },
      { now: 2, reached: false },
    ]);
    const unknown = progressOf(scored(then), carrying(scored({ A1: '?', A2: '?', B1: 3, W1: 4 })));
    expect(unknown.goals).toMatchObject([{ reached: null }, { now: null, reached: null }]);
    expect(section(unknown, 'a')).toMatchObject({ now: null, share: null, because: 'not-rated' });
    expect(step(unknown, 'A1')).toMatchObject({ now: null, share: null, because: 'not-rated' });
    expect(unknown.overall).toMatchObject({ share: null, because: 'not-rated' });
  });

  test('rests on the items that both rounds answered where not all were, target and baseline too', () => {
    // Of A1 nothing is known any more. On A2 alone: from 2, planned 3, now 3.
    const after = scored({ A1: '?', A2: 3, B1: 1, W1: 4 });
    const progress = progressOf(scored(then), carrying(after));
    expect(section(progress, 'a')).toMatchObject({ baseline: 2, now: 3, target: 3, share: 1, onItems: 1 });
    // Overall on A2 and B1: from 2, planned (2 · 3 + 2) / 3, now (2 · 3 + 1) / 3.
    expect(progress.overall).toMatchObject({ share: expect.closeTo(0.5, 12), onItems: 2 });
    // Without a plan for A2 nothing was to change there.
    const other = carrying(after, { ...planned, answers: planned.answers.filter(({ item }) => item !== 'A2') });
    expect(section(progressOf(scored(then), other), 'a')).toMatchObject({ share: null, because: 'nothing-planned' });
  });

  test('names what is gone, revised or worth something else, and measures the rest', () => {
    const after = scored({ A1: 3, A2: 3, B1: 2, W1: 3 });
    const revised = progressOf(scored(then), carrying(changeItem(after, 'A1', (item) => ({ ...item, revision: 2 }))));
    expect(step(revised, 'A1')).toMatchObject({ now: null, share: null, because: 'revised' });
    expect(step(revised, 'A2')).toMatchObject({ share: 1 });
    expect(section(revised, 'a')).toMatchObject({ baseline: 2, now: 3, target: 3, share: 1, onItems: 1 });

    const rescale = (item: ItemResult): ItemResult => ({
      ...item,
      options: item.options.map((option, index) => ({ ...option, value: [1, 1.5, 3, 4.5, 5][index] ?? 5 })),
    });
    expect(step(progressOf(scored(then), carrying(changeItem(after, 'A1', rescale))), 'A1')).toMatchObject({
      because: 'rescaled',
    });

    const more = {
      ...planned,
      goals: [{ of: 'z', level: 3 }],
      sections: [...planned.sections, { section: 'z', from: 2, to: 3 }],
      answers: [...planned.answers, { item: 'Z1', revision: 1, from: 2, to: 3 }],
    };
    const gone = progressOf(scored(then), carrying(after, more));
    expect(section(gone, 'z')).toMatchObject({ kind: null, share: null, because: 'gone' });
    expect(step(gone, 'Z1')).toMatchObject({ share: null, because: 'gone' });
    expect(gone.goals).toMatchObject([{ of: 'z', now: null, reached: null }]);
    expect(carrying(after, more).planned?.lost).toEqual([
      { id: 'z', because: 'gone' },
      { id: 'Z1', because: 'gone' },
    ]);
  });

  test('is none where nothing was to change', () => {
    const still = { ...planned, answers: [{ item: 'A1', revision: 1, from: 2, to: 2 }] };
    const progress = progressOf(scored(then), carrying(scored({ A1: 3, A2: 2, B1: 2, W1: 4 }), still));
    expect(step(progress, 'A1')).toMatchObject({ now: 3, share: null, because: 'nothing-planned' });
  });
});

describe('which plan is measured', () => {
  const later = scored({ A1: 3, A2: 2, B1: 2, W1: 4 });
  const next: Planned = {
    ...planned,
    created: '2026-09-01T12:00:00.000Z',
    sections: [{ section: 'a', from: 2.25, to: 4 }],
    answers: [{ item: 'A1', revision: 1, from: 3, to: 4 }],
  };

  test('none where there is none', () => {
    expect(compareScorecards(scored(then), later, meta).progress).toBeNull();
  });

  test('the later round’s, else the earlier one’s', () => {
    const replaced = { ...planned, created: '2026-04-01T09:30:00.000Z' };
    expect(progressOf(carrying(scored(then)), carrying(later, replaced)).created).toBe(replaced.created);
    expect(progressOf(carrying(scored(then)), later).created).toBe(planned.created);
  });

  test('not one that was made on the later round itself: it is for the time after it', () => {
    expect(progressOf(carrying(scored(then)), carrying(later, next)).created).toBe(planned.created);
    expect(compareScorecards(scored(then), carrying(later, next), meta).progress).toBeNull();
    // Where nothing has happened yet the plan is of both.
    expect(step(progressOf(scored(then), carrying(scored(then))), 'A1')).toMatchObject({ share: 0 });
  });
});

describe('whether progress is more than noise', () => {
  const many = (score: number): Scorecard =>
    withIntervals(scored({ ...then, A1: score }), () => makeInterval(0.28), makeInterval(0.28));

  test('is what the comparison says of the same change', () => {
    const small = progressOf(many(2), carrying(many(3)));
    expect(section(small, 'a')).toMatchObject({ share: 0.2, noise: 'may-be-noise' });
    expect(step(small, 'A1')).toMatchObject({ share: 0.5, noise: 'more-than-noise' });
    expect(step(small, 'A2')).toMatchObject({ share: 0, noise: null });
  });

  test('cannot be told from a round that the plan was not made on', () => {
    const between = scored({ A1: 3, A2: 2, B1: 2, W1: 4 });
    const progress = progressOf(between, carrying(scored({ A1: 4, A2: 2, B1: 2, W1: 4 })));
    expect(progress.fromBefore).toBe(false);
    expect(step(progress, 'A1')).toMatchObject({ baseline: 2, share: 1, noise: 'cannot-be-told' });
    expect(section(progress, 'a')).toMatchObject({ baseline: 2, share: 0.4, noise: 'cannot-be-told' });
    // Nor is anything comparable there once it is asked or scored otherwise.
    const asked = changeItem(carrying(scored({ A1: 4, A2: 2, B1: 2, W1: 4 })), 'B1', (item) => item);
    expect(section(progressOf(between, asked), 'a')).toMatchObject({ share: null, because: 'not-comparable' });
    expect(step(progressOf(between, asked), 'A1')).toMatchObject({ share: 1 });
  });
});

test('whatever is answered and planned, progress is a number or has its reason, and keeps to the format', () => {
  const validate = new Ajv({ strict: false }).compile(comparisonSchema);
  const answer = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant('?' as const));
  const answers = fc.record({ A1: answer, A2: answer, B1: answer, W1: answer });
  const figure = fc.record({ from: fc.double({ min: 1, max: 5, noNaN: true }), to: fc.integer({ min: 1, max: 5 }) });
  const name = (ids: readonly string[]) => fc.constantFrom(...ids);
  const plan = fc.record({
    goals: fc.array(
      fc.record({ of: name(['overall', 'a', 'w', 'z', '__proto__']), level: fc.integer({ min: 1, max: 11 }) }),
    ),
    sections: fc.array(
      fc.tuple(name(['overall', 'a', 'b', 'w', 'z']), figure).map(([section, of]) => ({ section, ...of })),
    ),
    answers: fc.array(
      fc.tuple(name(['A1', 'W1', 'Z1']), figure, fc.integer({ min: 1, max: 2 })).map(([item, of, revision]) => ({
        item,
        revision,
        ...of,
      })),
    ),
  });
  fc.assert(
    fc.property(answers, answers, plan, (first, second, parts) => {
      const all = { ...planned, ...parts };
      const comparison = compareScorecards(carrying(scored(first), all), carrying(scored(second), all), meta);
      const { overall = null, sections = [], steps = [] } = comparison.progress ?? {};
      expect(comparison.progress).not.toBeNull();
      for (const { share, because } of [...(overall === null ? [] : [overall]), ...sections, ...steps]) {
        expect(share === null).toBe(because !== null);
        expect(share === null || Number.isFinite(share)).toBe(true);
      }
      expect(validate(JSON.parse(JSON.stringify(comparison))), JSON.stringify(validate.errors)).toBe(true);
    }),
    { numRuns: 200 },
  );
});
