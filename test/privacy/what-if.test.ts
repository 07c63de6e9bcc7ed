import { describe, expect, test } from 'vitest';
import type { Scorecard } from '../../src/model/scorecard.js';
import { makeModel, makeResponse, type Short } from '../fixtures/model.js';
import { scoreAll } from '../fixtures/score-short.js';
import { suppose } from '../fixtures/what-if.js';
import { inventOrganisation, makeDice, models, respond } from './organisation.js';

/** Everything that the command says of assumptions: the document, or what it refuses and why. */
function tell(...parts: Parameters<typeof suppose>): string {
  const { problems, whatIf } = suppose(...parts);
  return JSON.stringify(whatIf ?? problems);
}

/** Every way to assume something of some of the items, few options each. */
function* allAssumptions(items: readonly string[], options: readonly number[]): Generator<Record<string, number>> {
  for (let subset = 1; subset < 2 ** items.length; subset += 1) {
    for (const option of options) {
      yield Object.fromEntries(items.filter((_, at) => (subset >> at) % 2 === 1).map((id) => [id, option]));
    }
  }
}

describe('whoever may ask what would be, as often as they like,', () => {
  test('learns nothing of an item that too few answered', () => {
    for (let seed = 0; seed < 6; seed += 1) {
      const { one, other, model } = inventFew(seed);
      for (const assumed of allAssumptions(['A1', 'A2', 'A3'], [1 + (seed % 5)])) {
        expect(tell(model, one, assumed, anonymous)).toBe(tell(model, other, assumed, anonymous));
      }
    }
  });

  test('learns nothing of how many left single items open, as long as their section does not tell it', () => {
    const found = { twins: 0, refused: 0, told: 0, wouldHaveTold: 0 };
    for (let seed = 0; seed < 30; seed += 1) {
      const { one, other, model } = inventTwins(seed);
      const [before, same] = [one, other].map((people) => JSON.stringify(scoreAll(model, people, anonymous)));
      // Agreement is told from twice the group size on: then they are no twins.
      if (before !== same) continue;
      found.twins += 1;
      for (const assumed of allAssumptions(['A1', 'A2', 'A3'], [seed % 3 === 0 ? 1 : 5])) {
        const [mine, theirs] = [one, other].map((people) => suppose(model, people, assumed, anonymous));
        if (mine === undefined || theirs === undefined) throw new Error('no twins');
        const said = [mine, theirs].map(({ whatIf, problems }) => JSON.stringify(whatIf ?? problems));
        expect(said[0] === said[1], `${seed} ${JSON.stringify(assumed)}`).toBe(true);
        if (mine.whatIf === null) found.refused += 1;
        else found.told += 1;
        if (levelsIn(mine.after) !== levelsIn(theirs.after)) found.wouldHaveTold += 1;
      }
    }
    // That it is kept back is needed, and is not all there is.
    expect(found.wouldHaveTold).toBeGreaterThan(5);
    expect(found.told).toBeGreaterThan(30);
    expect(found.refused).toBeGreaterThan(20);
  });

  test('sees scores only that anybody could reckon from the published means', () => {
    let reckoned = 0;
    for (let seed = 0; seed < 20; seed += 1) {
      const { minGroup, people } = inventOrganisation(seed);
      const responses = people.map(({ answers }) => makeResponse(answers));
      for (const model of models) {
        for (const assumed of [{ A1: 5 }, { A2: 1, B1: 4 }, { A1: 2, A2: 3, B1: 1, B2: 5 }]) {
          const { before, whatIf } = suppose(model, responses, assumed, { mode: 'anonymous', minGroup });
          for (const section of whatIf?.sections ?? []) {
            const after = section.kind === 'dimension' ? section.score.after : section.severity.after;
            if (after === null) continue;
            reckoned += 1;
            expect(after).toBeCloseTo(reckon(before, section.id, assumed), 9);
          }
        }
      }
    }
    expect(reckoned).toBeGreaterThan(200);
  });

  test('sees no count, no comment and nothing of a group', () => {
    const names = new Set<string>();
    const collect = (value: unknown): void => {
      if (value === null || typeof value !== 'object') return;
      for (const [key, inner] of Object.entries(value)) {
        names.add(key);
        collect(inner);
      }
    };
    const { minGroup, people } = inventOrganisation(1);
    for (const model of models) {
      collect(suppose(model, people.map(respond), { A1: 4, B2: 1 }, { mode: 'anonymous', minGroup }).whatIf);
    }
    expect(names).toContain('assumed');
    const untold = 'answered unknown unanswered notApplicable count counts comments evidence interval groups range';
    expect(untold.split(' ').filter((name) => names.has(name))).toEqual([]);
  });
});

const anonymous = { mode: 'anonymous', minGroup: 3 } as const;

/** The rules that both kinds of twins below are scored by: a cap that looks at section a, which is seldom rated. */
const makeRules = (least: number) =>
  makeModel(
    [
      { id: 'a', items: { A1: 1, A2: 1, A3: 1 } },
      { id: 'b', items: { B1: 1 } },
      { id: 'w', kind: 'anti-pattern', items: { W1: 1 } },
    ],
    {
      caps: [
        {
          limits: ['b', 'overall'],
          to: 2,
          when: { compare: { measure: 'score', of: 'a', atLeast: null, below: 3 } },
        },
      ],
      rating: { section: least, overall: 0.5 },
    },
  );

/** Two organisations in which one or two people answered A2, otherwise in each; all else is the same. */
function inventFew(seed: number) {
  const dice = makeDice(seed);
  const below = (count: number): number => Math.floor(dice() * count);
  const people = Array.from({ length: 5 + below(4) }, (_, person) => ({
    others: { A1: 1 + below(5), A3: dice() < 0.3 ? ('?' as const) : 1 + below(5), B1: 1 + below(5), W1: 1 + below(5) },
    secret: person <= seed % 2 ? 1 + below(5) : null,
  }));
  const give = (change: (secret: number) => number) =>
    people.map(({ others, secret }) => makeResponse(secret === null ? others : { ...others, A2: change(secret) }));
  return { one: give((secret) => secret), other: give((secret) => (secret % 5) + 1), model: makeRules(0.6) };
}

/**
 * Two organisations of which the very same is published: in both everybody who answers gives the same value, and in both as many
 * cells of a section are open. Only which item they belong to differs, and every item keeps that back.
 */
function inventTwins(seed: number) {
  const dice = makeDice(seed);
  const below = (count: number): number => Math.floor(dice() * count);
  const all = 9 + below(6);
  const value = 1 + below(5);
  // One or two cannot tell, so that the counts are kept back; the others leave it open, many or few.
  const answered = [0, 1, 2].map(() => 4 + below(all - 6));
  const moved = [...answered];
  const [from, to] = [below(3), below(2)];
  const target = (from + 1 + to) % 3;
  moved[from] = (moved[from] ?? 0) - 1;
  moved[target] = (moved[target] ?? 0) + 1;
  const people = (counts: readonly number[]) =>
    Array.from({ length: all }, (_, person) => {
      const answers: [string, Short][] = counts.flatMap((count, at): [string, Short][] =>
        person < count ? [[`A${at + 1}`, value]] : person === all - 1 ? [[`A${at + 1}`, '?']] : [],
      );
      return makeResponse({ ...Object.fromEntries(answers), B1: 3, W1: 4 });
    });
  return { one: people(answered), other: people(moved), model: makeRules(seed % 2 === 0 ? 0.6 : 0.3) };
}

function levelsIn({ overall, sections }: Scorecard): string {
  return JSON.stringify(
    [overall, ...sections].map((one) => ('level' in one ? [one.level, one.levelRange] : one.class)),
  );
}

/** A section's score by what everybody can read: published means, with the assumed answers in their place. */
function reckon({ sections }: Scorecard, id: string, assumed: Readonly<Record<string, number>>): number {
  const items = sections.find((section) => section.id === id)?.items ?? [];
  const known = items.flatMap(({ id: item, weight, mean }) => {
    const value = assumed[item] ?? mean;
    return value === null ? [] : [{ weight, value }];
  });
  const total = known.reduce((sum, { weight }) => sum + weight, 0);
  return known.reduce((sum, { weight, value }) => sum + weight * value, 0) / total;
}
