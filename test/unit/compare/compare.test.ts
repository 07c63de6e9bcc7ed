import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareScorecards, findComparisonProblems } from '../../../src/compare/compare.js';
import type { Comparison, FigureChange, SectionChange } from '../../../src/model/comparison.js';
import type { Scorecard } from '../../../src/model/scorecard.js';
import { comparisonSchema } from '../../../src/schema/comparison.js';
import { estimateItem } from '../../../src/statistics/estimate.js';
import { makeInterval, withIntervals, withoutIntervals } from '../../fixtures/intervals.js';
import { makeModel, makeResponse, type SectionSketch, type Short } from '../../fixtures/model.js';
import { scoreAll } from '../../fixtures/score-short.js';
import { makeEmptyScorecard, makeScorecard } from '../../fixtures/scorecard.js';
import { makeFullScorecard } from '../../fixtures/unscored.js';
import { arbitraryScorecard } from '../gate/arbitrary-gate.js';

const meta = { tool: 'test', version: '0', created: null };
const compare = (before: Scorecard, after: Scorecard): Comparison => compareScorecards(before, after, meta);

const sketches: readonly SectionSketch[] = [
  { id: 'a', weight: 2, items: { A1: 1, A2: 1 } },
  { id: 'b', weight: 1, items: { B1: 1 } },
  { id: 'w', kind: 'anti-pattern', items: { W1: 1 } },
];
type Answers = Readonly<Record<string, Short>>;

function scored(people: readonly Answers[], model = makeModel(sketches)): Scorecard {
  return scoreAll(
    model,
    people.map((answers) => makeResponse(answers)),
  );
}

function withEstimates(scorecard: Scorecard): Scorecard {
  return withIntervals(scorecard, (item) => {
    const counts = item.options.map(({ count }) => count ?? 0);
    const values = item.options.map(({ value }) => value);
    return estimateItem(values, counts).interval;
  });
}

/** The scorecard with an item that meant something else. */
function revised(scorecard: Scorecard, id: string): Scorecard {
  return changeItems(scorecard, (item) => (item.id === id ? { ...item, revision: item.revision + 1 } : item));
}

function changeItems(
  scorecard: Scorecard,
  change: (item: Scorecard['sections'][number]['items'][number]) => Scorecard['sections'][number]['items'][number],
): Scorecard {
  return { ...scorecard, sections: scorecard.sections.map((one) => ({ ...one, items: one.items.map(change) })) };
}

function sectionOf({ sections }: Comparison, id: string): SectionChange {
  const found = sections.find((section) => section.id === id);
  if (found === undefined) throw new Error(`no section ${id}`);
  return found;
}

describe('a change', () => {
  const before = scored([{ A1: 2, A2: 2, B1: 3, W1: 4 }]);
  const after = scored([{ A1: 3, A2: 3, B1: 3, W1: 5 }]);

  test('is after minus before; of signs more is worse', () => {
    const comparison = compare(before, after);
    expect(comparison.overall.score).toMatchObject({ change: expect.closeTo(2 / 3, 12), direction: 'better' });
    expect(sectionOf(comparison, 'a').score).toMatchObject({ before: 2, after: 3, change: 1, direction: 'better' });
    expect(sectionOf(comparison, 'b').score).toMatchObject({ change: 0, direction: null });
    expect(sectionOf(comparison, 'w').score).toMatchObject({ change: 1, direction: 'worse' });
    expect(sectionOf(comparison, 'w').itemChanges).toMatchObject([{ id: 'W1', change: 1, direction: 'worse' }]);
  });

  test('cannot be told from noise without intervals, which is said once for all', () => {
    const comparison = compare(withoutIntervals(before), withIntervals(after));
    expect(comparison.notes).toContain('no-intervals');
    expect(comparison.overall.score).toMatchObject({ noise: 'cannot-be-told', untold: 'no-interval' });
    expect(compare(withIntervals(before), withIntervals(after)).notes).not.toContain('no-intervals');
  });

  test('of eight people twice, 0.283 each, is more than noise from 0.86 on', () => {
    const error = makeInterval(0.8 / Math.sqrt(8));
    const judge = (later: Answers): FigureChange =>
      sectionOf(
        compare(
          withIntervals(scored([{ A1: 2, A2: 2, B1: 2 }]), () => error, error),
          withIntervals(scored([later]), () => error, error),
        ),
        'a',
      ).score;
    expect(judge({ A1: 3, A2: 2, B1: 2 })).toMatchObject({ change: 0.5, noise: 'may-be-noise' });
    expect(judge({ A1: 3, A2: 3, B1: 2 })).toMatchObject({ change: 1, noise: 'more-than-noise' });
    expect(judge({ A1: 3, A2: 3, B1: 2 }).smallestDetectable).toBeCloseTo(0.858, 3);
  });

  test('cannot be told where a single person answered', () => {
    const alone = (scorecard: Scorecard) =>
      withIntervals(scorecard, () => ({ state: 'one-person' }), { state: 'one-person' });
    expect(compare(alone(before), alone(after)).overall.score).toMatchObject({
      noise: 'cannot-be-told',
      untold: 'one-person',
    });
  });

  test('is none where a round rated nothing', () => {
    const { score } = sectionOf(compare(before, scored([{ A1: '?', A2: '?', B1: 3 }])), 'a');
    expect(score).toMatchObject({ before: 2, after: null, change: null, direction: null, noise: null });
  });
});

describe('what both asked alike', () => {
  const early = scored([
    { A1: 2, A2: 5, B1: 1 },
    { A1: 2, A2: 5, B1: 2 },
    { A1: 3, A2: 5, B1: 3 },
  ]);
  const late = scored([
    { A1: 3, A2: 1, B1: 2 },
    { A1: 3, A2: 1, B1: 3 },
    { A1: 4, A2: 1, B1: 4 },
  ]);

  test('is compared alone: docs/statistics.md by hand', () => {
    const comparison = compare(withEstimates(early), revised(withEstimates(late), 'A2'));
    expect(comparison.items).toMatchObject({ common: 3, revised: [{ id: 'A2' }] });
    const { alike, askedAlike, items, score, published } = comparison.overall;
    expect({ alike, askedAlike, items }).toEqual({ alike: false, askedAlike: false, items: ['A1', 'B1'] });
    expect(score.before).toBeCloseTo(2.222, 3);
    expect(score.after).toBeCloseTo(3.222, 3);
    expect(score).toMatchObject({ change: expect.closeTo(1, 12), exact: false });
    // SE of both sides 0.508: together 0.7186, with four degrees of freedom.
    expect(score.smallestDetectable).toBeCloseTo(2.776 * Math.sqrt(2) * 0.5082, 2);
    expect(published.after).not.toBeCloseTo(3.222, 3);
    expect(sectionOf(comparison, 'a').itemChanges.map(({ id }) => id)).toEqual(['A1']);
  });

  test('leaves out what only one round answered, with the interval of the items', () => {
    const unanswered = scored([
      { A1: 3, A2: '?', B1: 2 },
      { A1: 3, A2: '?', B1: 3 },
      { A1: 4, A2: '?', B1: 4 },
    ]);
    const comparison = compare(withEstimates(early), withEstimates(unanswered));
    expect(sectionOf(comparison, 'a')).toMatchObject({ alike: false, askedAlike: true, items: ['A1'] });
    expect(sectionOf(comparison, 'a').score.change).toBeCloseTo(1, 12);
    // The range keeps the unanswered item in, at its worst: nobody gets better by not answering.
    expect(sectionOf(comparison, 'a').range.after?.low).toBeCloseTo((10 / 3 + 1) / 2, 12);
  });

  test('rescaled, new and gone items are listed, sections too', () => {
    const other = makeModel([
      { id: 'a', weight: 2, items: { A1: { values: [1, 2, 3, 4.5, 5] }, A3: 1 } },
      { id: 'c', weight: 1, items: { C1: 1 } },
      { id: 'b', weight: 1, items: { B1: 1 } },
    ]);
    const comparison = compare(early, scored([{ A1: 3, A3: 1, B1: 2, C1: 3 }], other));
    const idsOf = (told: readonly { readonly id: string }[]) => told.map(({ id }) => id);
    expect(idsOf(comparison.items.rescaled)).toEqual(['A1']);
    expect(idsOf(comparison.items.added)).toEqual(['A3', 'C1']);
    expect(idsOf(comparison.items.removed)).toEqual(['A2', 'W1']);
    expect(idsOf(comparison.sectionsAdded)).toEqual(['c']);
    expect(idsOf(comparison.sectionsRemoved)).toEqual(['w']);
    expect(comparison.overall.items).toEqual(['B1']);
    expect(sectionOf(comparison, 'a').score.change).toBeNull();
  });

  test('other weights are the later round’s on both sides', () => {
    const other = makeModel([{ id: 'a', weight: 2, items: { A1: 3, A2: 1 } }, ...sketches.slice(1)]);
    const same = [{ A1: 2, A2: 4, B1: 3 }];
    const { published, score, alike } = sectionOf(compare(scored(same), scored(same, other)), 'a');
    expect(published).toEqual({ before: 3, after: 2.5 });
    expect({ alike, ...score }).toMatchObject({ alike: false, before: 2.5, after: 2.5, change: 0 });
  });
});

describe('levels', () => {
  test('say what holds them down, before and after', () => {
    const model = makeModel(sketches, {
      caps: [
        {
          id: 'walls',
          limits: ['a'],
          to: 2,
          when: { compare: { measure: 'severity', of: 'w', atLeast: 4, below: null } },
        },
      ],
    });
    const answers = { A1: 4, A2: 4, B1: 4 };
    const comparison = compare(scored([{ ...answers, W1: 2 }], model), scored([{ ...answers, W1: 5 }], model));
    expect(sectionOf(comparison, 'a').score.change).toBe(0);
    expect(sectionOf(comparison, 'a').level).toMatchObject({
      before: { level: 4, byScore: 4, limits: [] },
      after: { level: 2, byScore: 4, limits: [{ id: 'walls', to: 2 }] },
    });
    expect(comparison.overall.level.after.limits).toMatchObject([{ id: 'lowest', to: 3, reason: null }]);
    expect(sectionOf(comparison, 'w').class).toEqual({ before: 'early', after: 'entrenched' });
  });
});

describe('what is not the same besides', () => {
  const one = makeScorecard();

  test.each([
    ['organisation', { organisation: 'Other' }],
    ['questionnaire-version', { questionnaire: { ...one.questionnaire, version: 9 } }],
    ['questionnaire-wording', { questionnaire: { ...one.questionnaire, hash: 'f'.repeat(64) } }],
    ['rules', { rules: { ...one.rules, hash: 'f'.repeat(64) } }],
    ['dates-missing', { meta: { ...one.meta, created: null } }],
    ['dates-reversed', { meta: { ...one.meta, created: '1999-01-01T00:00:00Z' } }],
  ] as const)('%s is noted', (note, changes) => {
    expect(compare(one, makeScorecard(changes)).notes).toContain(note);
    expect(compare(one, one).notes).not.toContain(note);
  });

  test('another questionnaire, or nothing in common, cannot be compared', () => {
    const other = makeScorecard({ questionnaire: { ...one.questionnaire, id: 'other' } });
    expect(findComparisonProblems(one, other)).toMatchObject([{ code: 'comparison-other-questionnaire' }]);
    const all = changeItems(one, (item) => ({ ...item, revision: 99 }));
    expect(findComparisonProblems(one, all)).toMatchObject([{ code: 'comparison-nothing-in-common' }]);
    expect(findComparisonProblems(one, one)).toEqual([]);
  });
});

describe('groups', () => {
  const people = (value: number) =>
    ['sales', 'service'].flatMap((department) =>
      Array.from({ length: 6 }, () => makeResponse({ A1: value, A2: value, B1: 3, W1: 3 }, { department })),
    );
  const round = (value: number) => scoreAll(makeModel(sketches), people(value), { mode: 'open' });

  test('are compared by section where both rounds have them', () => {
    const comparison = compare(round(2), round(3));
    expect(comparison.groups.map(({ id }) => id)).toEqual(['sales', 'service']);
    expect(comparison.groups[0]?.sections.find(({ section }) => section === 'a')).toMatchObject({ change: 1 });
    expect(compare({ ...round(2), groups: [] }, round(3)).groups).toEqual([]);
    expect(compare(round(2), revised(round(3), 'A1')).groups[0]?.sections.map(({ section }) => section)).toEqual([
      'b',
      'w',
    ]);
  });
});

const figuresOf = (comparison: Comparison): readonly FigureChange[] => [
  comparison.overall.score,
  ...comparison.sections.flatMap(({ score, itemChanges }) => [score, ...itemChanges]),
  ...comparison.groups.flatMap(({ sections }) => sections),
];

describe('always', () => {
  const answers = fc.dictionary(
    fc.constantFrom('A1', 'A2', 'B1', 'W1'),
    fc.constantFrom<Short>(1, 2, 3, 4, 5, '?', '-'),
  );
  const round = fc
    .tuple(fc.array(answers, { minLength: 1, maxLength: 6 }), fc.boolean())
    .map(([people, exact]) => (exact ? withEstimates(scored(people)) : scored(people)));
  const either = fc.oneof(
    round,
    arbitraryScorecard.map((scorecard) => withIntervals(scorecard)),
  );

  test('a scorecard has not changed against itself', () => {
    fc.assert(
      fc.property(either, (scorecard) => {
        const comparison = compare(scorecard, scorecard);
        for (const figure of figuresOf(comparison)) {
          expect(figure.change ?? 0).toBe(0);
          expect(figure).toMatchObject({ direction: null });
          expect(figure.noise).not.toBe('more-than-noise');
        }
        expect(comparison.notes.filter((note) => note !== 'no-intervals' && note !== 'dates-missing')).toEqual([]);
        expect(comparison.overall).toMatchObject({ alike: true, askedAlike: true });
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });

  test('the other way round every change is the opposite, and as sure', () => {
    const opposite = { better: 'worse', worse: 'better' } as const;
    fc.assert(
      fc.property(
        fc.oneof(fc.tuple(round, round), fc.tuple(arbitraryScorecard, arbitraryScorecard)),
        ([one, other]) => {
          const [there, back] = [figuresOf(compare(one, other)), figuresOf(compare(other, one))];
          expect(there.length).toBe(back.length);
          for (const [at, figure] of there.entries()) {
            const { change, direction, noise, smallestDetectable } = back[at] as FigureChange;
            expect(figure.noise).toBe(noise);
            expect(figure.direction).toBe(direction === null ? null : opposite[direction]);
            if (change !== null) expect(figure.change).toBeCloseTo(-change, 9);
            if (smallestDetectable !== null) expect(figure.smallestDetectable).toBeCloseTo(smallestDetectable, 9);
          }
        },
      ),
      { numRuns: 100, endOnFailure: true },
    );
  });

  test('it keeps to its format', () => {
    const validate = new Ajv({ strict: false }).compile(comparisonSchema);
    const cards = [
      makeScorecard(),
      makeEmptyScorecard(),
      withIntervals(makeFullScorecard()),
      revised(makeScorecard(), 'PAR1'),
    ];
    for (const before of cards) {
      for (const after of cards) {
        validate(JSON.parse(JSON.stringify(compare(before, after))));
        expect(validate.errors).toBeNull();
      }
    }
  });
});
