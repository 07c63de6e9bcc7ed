import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers, ItemCounts, Privacy } from '../../../src/model/answers.js';
import type { FewestAnswers } from '../../../src/model/firmness.js';
import type { Condition, Model } from '../../../src/model/rule-set.js';
import type { Scorecard } from '../../../src/model/scorecard.js';
import { aggregate } from '../../../src/scoring/aggregate.js';
import { score } from '../../../src/scoring/score.js';
import { makeModel, makeResponse, type SectionSketch, type Short } from '../../fixtures/model.js';

const about = { organisation: null, tool: 'test', version: '0', created: null };
const runs = { numRuns: Number(process.env.FIRMNESS_RUNS ?? 40) };

/** The fewest moves after which each level is lower and higher, found by scoring every set of moves. */
interface Found {
  readonly worse: number | null;
  readonly better: number | null;
}

/** Levels and classes as numbers that are higher where it is better; null where there is none. */
function standings({ overall, sections, severities }: Scorecard): Map<string, number | null> {
  const found = new Map<string, number | null>([['overall', overall.level]]);
  for (const section of sections) {
    const at = severities.findIndex((severity) => section.kind === 'anti-pattern' && severity.class === section.class);
    found.set(section.id, section.kind === 'dimension' ? section.level : section.class === null ? null : -at);
  }
  return found;
}

/** Every number of answers that can go one step from each option of each rated section, with what comes of all of them together. */
function tryAll(model: Model, answers: Answers): { readonly moves: number; readonly found: Map<string, Found> } {
  const before = score(model, answers, about);
  const now = standings(before);
  const best = new Map([...now.keys()].map((id) => [id, { worse: Infinity, better: Infinity }]));
  let tried = 0;
  for (const direction of ['worse', 'better'] as const) {
    const places = before.sections.flatMap((section) => {
      if (section.reason !== null) return [];
      const by = (section.kind === 'dimension') === (direction === 'better') ? 1 : -1;
      return section.items.flatMap(({ id, options }) =>
        options.flatMap((_, index) => {
          const count = answers.items.find(({ item }) => item === id)?.options[index] ?? 0;
          return count > 0 && options[index + by] !== undefined ? [{ id, index, to: index + by, count }] : [];
        }),
      );
    });
    const walk = (place: number, taken: readonly number[], cost: number): void => {
      const next = places[place];
      if (next !== undefined) {
        for (let moved = 0; moved <= next.count; moved += 1) walk(place + 1, [...taken, moved], cost + moved);
        return;
      }
      tried += 1;
      const items = answers.items.map((counts): ItemCounts => {
        const options = [...counts.options];
        for (const [at, moved] of taken.entries()) {
          const { id, index, to } = places[at] ?? { id: '', index: 0, to: 0 };
          if (id !== counts.item) continue;
          options[index] = (options[index] ?? 0) - moved;
          options[to] = (options[to] ?? 0) + moved;
        }
        return { ...counts, options };
      });
      for (const [id, level] of standings(score(model, { ...answers, items }, about))) {
        const [was, least] = [now.get(id) ?? null, best.get(id)];
        if (was === null || level === null || least === undefined) continue;
        if (direction === 'worse' && level < was) least.worse = Math.min(least.worse, cost);
        if (direction === 'better' && level > was) least.better = Math.min(least.better, cost);
      }
    };
    walk(0, [], 0);
  }
  const orNull = (number: number): number | null => (Number.isFinite(number) ? number : null);
  const found = [...best].map(([id, { worse, better }]): [string, Found] => [
    id,
    { worse: orNull(worse), better: orNull(better) },
  ]);
  return { moves: tried, found: new Map(found) };
}

const weight = fc.constantFrom(1, 1, 2, 0.5, 3, 0);
const values = fc.constantFrom([1, 2, 3, 4, 5], [1, 2, 3, 4, 5], [1, 5], [1, 1.2, 3, 5], [1, 2.5, 4.1, 5], [1, 3, 5]);
const bound = fc.constantFrom(1.5, 2, 2.2, 2.5, 3, 3.5, 4, 4.5);

/** Rule sets with caps on all of these dimensions and the whole, joined in every way that is allowed. */
function models(items: number, dimensions: readonly string[], patterns: readonly string[]): fc.Arbitrary<Model> {
  const section = (id: string, kind: 'dimension' | 'anti-pattern'): fc.Arbitrary<SectionSketch> =>
    fc
      .record({
        weight: fc.constantFrom(1, 1, 2, 0.5),
        items: fc.array(fc.record({ weight, values }), { minLength: 1, maxLength: items }),
      })
      .map((sketch) => ({
        id,
        kind,
        weight: sketch.weight,
        items: Object.fromEntries(
          sketch.items.map((item, index) => [`${id}x${index}`, index === 0 ? { ...item, weight: 1 } : item]),
        ),
      }));
  const leaf = fc.oneof(
    fc
      .tuple(fc.constantFrom(...dimensions), bound)
      .map(([of, below]): Condition => ({ compare: { measure: 'score', of, atLeast: null, below } })),
    fc
      .tuple(fc.constantFrom(...patterns), bound)
      .map(([of, atLeast]): Condition => ({ compare: { measure: 'severity', of, atLeast, below: null } })),
  );
  const condition = fc.oneof(
    leaf,
    fc.array(leaf, { minLength: 1, maxLength: 3 }).map((all): Condition => ({ all })),
    fc.array(leaf, { minLength: 1, maxLength: 3 }).map((any): Condition => ({ any })),
    fc.tuple(leaf, leaf, leaf).map(([a, b, c]): Condition => ({ all: [a, { any: [b, c] }] })),
    fc.tuple(leaf, leaf, leaf).map(([a, b, c]): Condition => ({ any: [a, { all: [b, c] }] })),
  );
  const cap = fc.record({
    limits: fc.uniqueArray(fc.constantFrom(...dimensions, 'overall'), { minLength: 1, maxLength: 2 }),
    to: fc.integer({ min: 1, max: 4 }),
    when: condition,
  });
  return fc
    .record({
      sections: fc.tuple(
        ...dimensions.map((id) => section(id, 'dimension')),
        ...patterns.map((id) => section(id, 'anti-pattern')),
      ),
      caps: fc.array(cap, { maxLength: 4 }),
      lowestPlus: fc.integer({ min: 0, max: 2 }),
      rating: fc.record({ section: fc.constantFrom(0.5, 0.8), overall: fc.constantFrom(0.3, 0.75) }),
    })
    .map(({ sections, ...rules }) => makeModel(sections, rules));
}

/** Answers of so many people; where they are many, to two neighbouring options of each item, since else there were too many sets. */
function shorts(model: Model, people: number): fc.Arbitrary<readonly (readonly Short[])[]> {
  const items = model.questionnaire.sections.flatMap((section) => section.items);
  const given = (options: number): fc.Arbitrary<readonly Short[]> =>
    fc.integer({ min: 1, max: options - 1 }).chain((low) =>
      fc.array(
        fc.oneof(
          {
            weight: 9,
            arbitrary: (people > 2 ? fc.integer({ min: low, max: low + 1 }) : fc.integer({ min: 1, max: options })).map(
              (short): Short => short,
            ),
          },
          { weight: 1, arbitrary: fc.constantFrom<Short>('?', '-') },
        ),
        { minLength: people, maxLength: people },
      ),
    );
  return fc
    .tuple(...items.map(({ options }) => given(options.length)))
    .map((columns) => Array.from({ length: people }, (_, person) => columns.map((column) => column[person] ?? '?')));
}

function answersOf(model: Model, people: readonly (readonly Short[])[], privacy: Privacy): Answers | null {
  const ids = model.questionnaire.sections.flatMap((section) => section.items.map(({ id }) => id));
  const responses = people.map((given) =>
    makeResponse(Object.fromEntries(given.map((one, at) => [ids[at] ?? '', one]))),
  );
  return aggregate(model.questionnaire, responses, privacy).answers;
}

/** How many sets of moves there are at most in one direction, so that a case is left out that would take too long. */
function countSets(answers: Answers): number {
  return answers.items.flatMap(({ options }) => options).reduce((product, count) => product * (count + 1), 1);
}

describe('rule 25: against every set of moves', () => {
  const tally = { figures: 0, inexact: 0 };
  const hold = (model: Model, answers: Answers): void => {
    const scorecard = score(model, answers, about);
    const { found } = tryAll(model, answers);
    for (const part of [{ ...scorecard.overall, id: 'overall' }, ...scorecard.sections]) {
      const { firmness, id } = part;
      expect(firmness === null, id).toBe(part.reason !== null);
      if (firmness === null) continue;
      const { worse = null, better = null } = found.get(id) ?? {};
      const check = (told: FewestAnswers | null, real: number | null, what: string): void => {
        tally.figures += 1;
        if (told === null || told.exact) expect(told?.answers ?? null, `${id} ${what}`).toBe(real);
        else {
          tally.inexact += 1;
          expect(told.answers, `${id} ${what}`).toBeLessThanOrEqual(real ?? Infinity);
          expect(told.moves).toEqual([]);
        }
        const moved = told?.moves.reduce((sum, move) => sum + move.answers, 0) ?? 0;
        if (moved > 0) expect(moved).toBe(told?.answers);
      };
      check(firmness.lose, worse, 'lose');
      check(firmness.gain, better, 'gain');
    }
  };

  const small: readonly [readonly string[], readonly string[]] = [['d0', 'd1'], ['p0']];
  const large: typeof small = [
    ['d0', 'd1', 'd2'],
    ['p0', 'p1'],
  ];
  test.each([
    {
      people: 1,
      items: 2,
      sections: large,
      mostSets: 260,
    },
    { people: 2, items: 2, sections: small, mostSets: 600 },
    { people: 4, items: 1, sections: small, mostSets: 1000 },
  ])('$people people: the same number, and none where there is none', ({ people, items, sections, mostSets }) => {
    Object.assign(tally, { figures: 0, inexact: 0 });
    fc.assert(
      fc.property(
        models(items, ...sections).chain((model) => shorts(model, people).map((given) => ({ model, given }))),
        ({ model, given }) => {
          const answers = answersOf(model, given, { mode: 'open' });
          if (answers === null || countSets(answers) > mostSets) return;
          hold(model, answers);
        },
      ),
      runs,
    );
    expect(tally.figures).toBeGreaterThan(runs.numRuns);
    // Only where the same answers have to serve a section's figure and its best end.
    expect(tally.inexact).toBeLessThan(tally.figures / 100);
  });

  test('an anonymous assessment: never more than it takes, and the same where it is called exact', () => {
    Object.assign(tally, { figures: 0, inexact: 0 });
    fc.assert(
      fc.property(
        models(1, ...small).chain((model) => shorts(model, 5).map((given) => ({ model, given }))),
        ({ model, given }) => {
          const answers = answersOf(model, given, { mode: 'anonymous', minGroup: 3 });
          if (answers === null || countSets(answers) > 2000) return;
          hold(model, answers);
        },
      ),
      runs,
    );
    expect(tally.figures).toBeGreaterThan(runs.numRuns);
    expect(tally.inexact).toBeGreaterThan(0);
    expect(tally.inexact).toBeLessThan(tally.figures);
  });
});

describe('rule 25: the deciding item', () => {
  /** A model without one item. */
  function withoutItem(model: Model, item: string): Model {
    const { questionnaire, ruleSet } = model;
    const sections = questionnaire.sections.map((section) => ({
      ...section,
      items: section.items.filter(({ id }) => id !== item),
    }));
    return { ruleSet, questionnaire: { ...questionnaire, sections } };
  }

  test('is the one that it takes out of the questionnaire to change most', () => {
    const dimensions = ['d0', 'd1'];
    fc.assert(
      fc.property(
        models(3, dimensions, ['p0']).chain((model) => shorts(model, 2).map((given) => ({ model, given }))),
        ({ model, given }) => {
          // Complete answers: without an item, everything else stays rated.
          const complete = given.map((person) => person.map((short) => (typeof short === 'number' ? short : 1)));
          const answers = answersOf(model, complete, { mode: 'open' });
          if (answers === null) return;
          const scorecard = score(model, answers, about);
          for (const part of [{ ...scorecard.overall, id: 'overall', items: [] }, ...scorecard.sections]) {
            const found = (card: Scorecard) => {
              const other = part.id === 'overall' ? card.overall : card.sections.find(({ id }) => id === part.id);
              if (other === undefined) throw new Error(part.id);
              return 'severity' in other
                ? { score: other.severity, stands: other.class }
                : { score: other.score, stands: other.level };
            };
            const now = found(scorecard);
            const weighs = (section: Scorecard['sections'][number]) =>
              section.items.filter(({ weight: each }) => each > 0);
            const tried = scorecard.sections
              .filter(({ id }) => part.id === 'overall' || part.id === id)
              .filter((section) => weighs(section).length > 0)
              .flatMap((section) =>
                section.items
                  .filter(({ id }) => weighs(section).some((other) => other.id !== id))
                  .map(({ id }) => ({ id, ...found(score(withoutItem(model, id), answers, about)) })),
              );
            const changing = tried.filter(({ stands }) => stands !== now.stands);
            const shift = (one: { score: number | null }): number => Math.abs((one.score ?? 0) - (now.score ?? 0));
            const most = Math.max(...(changing.length > 0 ? changing : tried).map(shift));
            const { deciding } = part.firmness ?? { deciding: null };
            expect(deciding === null, part.id).toBe(tried.length === 0);
            if (deciding === null) continue;
            const really = tried.find(({ id }) => id === deciding.item);
            expect(deciding.score).toBeCloseTo(really?.score ?? Number.NaN, 9);
            expect(deciding.level ?? deciding.class).toBe(really?.stands);
            expect(changing.length > 0).toBe(really?.stands !== now.stands);
            expect(shift(deciding)).toBeCloseTo(most, 9);
          }
        },
      ),
      runs,
    );
  });
});
