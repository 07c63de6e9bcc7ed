import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Scorecard } from '../../src/model/scorecard.js';
import { isDifferencingSafe } from '../../src/scoring/differencing.js';
import { attack, type Found, type Published } from './attack.js';
import { inventNewcomers, inventOrganisation, items, type Organisation } from './organisation.js';
import { gossip, publish, type Tool, tool } from './publish.js';
import { seekTwins } from './twins.js';

/** How many organisations are attacked, in parts so that none takes longer than a test may. */
const [parts, inPart] = [10, 550];
/** How many it takes to see that the attack works. */
const enough = 150;

type Result = readonly (Found & { readonly seed: number })[];

function attackOne(seed: number, using: Tool): Result {
  const organisation = inventOrganisation(seed);
  const found = attack(publish(organisation, using), gossip(organisation), organisation.minGroup);
  return found.map((each) => ({ ...each, seed }));
}

function attackMany(from: number, count: number, using: Tool): Result {
  return Array.from({ length: count }, (_, index) => attackOne(from + index, using)).flat();
}

/** A result, and later another: of the same responses and new ones, or after closing the round of new ones alone. */
function attackRounds(seed: number, isClosed: boolean, mayFollow: typeof isDifferencingSafe): Result {
  const first = inventOrganisation(seed);
  const came = inventNewcomers(first, seed);
  const second: Organisation = { ...first, people: isClosed ? came : [...first.people, ...came] };
  const overlap = { before: first.people.length, now: second.people.length, both: isClosed ? 0 : first.people.length };
  const published: Published[] = [...publish(first, tool, 0)];
  if (mayFollow(overlap, first.minGroup)) published.push(...publish(second, tool, 1));
  const colleagues = [...gossip(first, isClosed ? [0] : [0, 1]), ...gossip({ ...first, people: came }, [1])];
  return attack(published, colleagues, first.minGroup).map((each) => ({ ...each, seed }));
}

describe('whoever has everything that is published of an organisation', () => {
  test.each(Array.from({ length: parts }, (_, part) => part))('finds nobody out: part %i', (part) => {
    expect(attackMany(part * inPart, inPart, tool)).toEqual([]);
  });

  test('does not learn how many of a small group took part', () => {
    for (let seed = 0; seed < inPart; seed += 1) {
      const organisation = inventOrganisation(seed);
      const [published] = publish(organisation, tool);
      const scorecard = JSON.parse(published?.json ?? '') as Scorecard;
      for (const breakdown of ['department', 'role'] as const) {
        const groups = scorecard.groups.filter((group) => group.breakdown === breakdown);
        const shown = groups.flatMap(({ people }) => people ?? []);
        const left = shown.reduce((sum, people) => sum - people, scorecard.people);
        expect(Math.min(...shown, Number.POSITIVE_INFINITY)).toBeGreaterThanOrEqual(organisation.minGroup);
        expect(left === 0 || left >= organisation.minGroup, `${seed}`).toBe(true);
      }
    }
  });

  test.each([true, false])('finds nobody out over two rounds either, the first closed: %s', (isClosed) => {
    const found = Array.from({ length: enough }, (_, seed) => attackRounds(seed, isClosed, isDifferencingSafe)).flat();
    expect(found).toEqual([]);
  });
});

type Guards = typeof import('../../src/scoring/guards.js');

/** The tool without some of its guards. There is no other way to have that than to put something in the place of a file. */
async function weaken(without: readonly (keyof Guards)[]): Promise<Tool> {
  vi.resetModules();
  vi.doMock('../../src/scoring/guards.js', async (original) => {
    const guards = await original<Guards>();
    const gone = new Set<unknown>(without.map((name) => guards[name]));
    return {
      ...guards,
      participationGuards: guards.participationGuards.filter((guard) => !gone.has(guard)),
      answerGuards: guards.answerGuards.filter((guard) => !gone.has(guard)),
    };
  });
  const { aggregate } = await import('../../src/scoring/aggregate.js');
  const { score } = await import('../../src/scoring/score.js');
  return { aggregate, score };
}

describe('the attack finds people out', () => {
  afterEach(() => {
    vi.doUnmock('../../src/scoring/guards.js');
    vi.resetModules();
  });

  test.each<{ without: string; guards: readonly (keyof Guards)[]; how: readonly Found['how'][] }>([
    {
      without: 'any suppression',
      guards: ['guardSmall', 'guardRest', 'guardCrossing', 'guardAnswers'],
      how: ['algebra', 'bounds'],
    },
    { without: 'complementary suppression', guards: ['guardRest', 'guardCrossing'], how: ['algebra'] },
    { without: 'the guard over departments and roles together', guards: ['guardCrossing'], how: ['algebra'] },
    { without: 'the guard over answers that could not be otherwise', guards: ['guardAnswers'], how: ['bounds'] },
  ])('without $without', async ({ guards, how }) => {
    const found = attackMany(0, enough, await weaken(guards));
    expect(found.length).toBeGreaterThan(20);
    expect([...new Set(found.map((each) => each.how))].sort()).toEqual(how);
  });

  test('where responses of one result are in another, although there are enough new ones', () => {
    const isEnough: typeof isDifferencingSafe = ({ now, both }, minGroup) => now - both >= minGroup;
    const found = Array.from({ length: enough }, (_, seed) => attackRounds(seed, false, isEnough)).flat();
    expect(found.length).toBeGreaterThan(20);
  });

  test('where a section’s figure says something else than its items', () => {
    const found = Array.from({ length: enough }, (_, seed) => {
      const organisation = inventOrganisation(seed);
      const published = publish(organisation, tool).map(({ json, round }) => {
        const scorecard = JSON.parse(json) as Scorecard;
        const groups = scorecard.groups.map((group) => ({
          ...group,
          sections: group.sections.map((each) => ({ ...each, score: each.score === null ? null : each.score + 0.01 })),
        }));
        return { json: JSON.stringify({ ...scorecard, groups }), round };
      });
      return attack(published, gossip(organisation), organisation.minGroup);
    }).flat();
    expect(found.filter(({ how }) => how === 'section').length).toBeGreaterThan(20);
  });

  test('where exact standard deviations of groups are published', () => {
    const found = Array.from({ length: enough }, (_, seed) => {
      const organisation = inventOrganisation(seed);
      const published = publish(organisation, tool).map(({ json, round }) => {
        const scorecard = JSON.parse(json) as Scorecard;
        const groups = scorecard.groups.map((group) => ({
          ...group,
          items: group.items.map((each) =>
            each.mean === null
              ? each
              : { ...each, standardDeviation: deviationOf(organisation, group.breakdown, group.id, each.item) },
          ),
        }));
        return { json: JSON.stringify({ ...scorecard, groups }), round };
      });
      return attack(published, gossip(organisation), organisation.minGroup);
    }).flat();
    expect(found.length).toBeGreaterThan(20);
    expect(new Set(found.map(({ how }) => how))).toEqual(new Set(['bounds']));
  });

  test('where the interval of a section in which all but one stand at an end is not kept wide', () => {
    // Of A1 nobody knows whether all chose 3, or one 2 and one 4; that all chose 5 of A2 its mean says.
    const people = (first: readonly number[]): Organisation => ({
      minGroup: 5,
      departments: [],
      roles: [],
      people: first.map((A1, index) => ({
        department: null,
        role: null,
        answers: { A1, A2: 5, B1: 1 + (index % 5), B2: 3 },
      })),
    });
    const [alike, apart] = [people([3, 3, 3, 3, 3, 3]), people([3, 3, 3, 3, 2, 4])];
    const show = (organisation: Organisation): readonly Published[] => publish(organisation, tool);
    expect(show(alike)).toEqual(show(apart));
    const narrow = show(alike).map(({ json, round }) => {
      const scorecard = JSON.parse(json) as Scorecard;
      const sections = scorecard.sections.map((section) =>
        section.id === 'a' ? { ...section, interval: { state: 'no-spread' } } : section,
      );
      return { json: JSON.stringify({ ...scorecard, sections, perceptionGaps: {}, groups: [] }), round };
    });
    expect(attack(show(alike), gossip(alike), 5)).toEqual([]);
    expect(attack(narrow, gossip(alike), 5)).toContainEqual(expect.objectContaining({ item: 'A1', how: 'bounds' }));
  });

  test.each<{ what: string; change: (scorecard: Scorecard) => object }>([
    {
      what: 'the interval of a group',
      change: ({ groups }) => ({
        groups: groups.map((group) => ({
          ...group,
          sections: group.sections.map((each) => ({ ...each, interval: { state: 'no-spread' } })),
        })),
      }),
    },
    {
      what: 'a gap',
      change: ({ perceptionGaps }) => ({
        perceptionGaps: {
          ...perceptionGaps,
          everyoneElse: {
            ...perceptionGaps.everyoneElse,
            gaps: perceptionGaps.everyoneElse.gaps.map((each) => ({
              ...each,
              gap: { ...each.gap, gap: each.gap.gap + 0.01 },
            })),
          },
        },
      }),
    },
  ])('where $what says something else than what is shown beside it', ({ change }) => {
    const found = Array.from({ length: enough }, (_, seed) => {
      const organisation = inventOrganisation(seed);
      const published = publish(organisation, tool).map(({ json, round }) => {
        const scorecard = JSON.parse(json) as Scorecard;
        return { json: JSON.stringify({ ...scorecard, ...change(scorecard) }), round };
      });
      return attack(published, gossip(organisation), organisation.minGroup);
    }).flat();
    expect(found.filter(({ how }) => how === 'derived').length).toBeGreaterThan(20);
  });
});

/** Of all members who answered, with n − 1. */
function deviationOf({ people }: Organisation, breakdown: 'department' | 'role', id: string, item: string): number {
  const given = people.filter((person) => person[breakdown] === id).map(({ answers }) => answers[item]);
  const values = given.filter((answer) => typeof answer === 'number');
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}

describe('organisations of which the very same is published', () => {
  const everything = (organisation: Organisation): string => JSON.stringify(publish(organisation, tool));
  const meansAlone = (organisation: Organisation): string =>
    publish(organisation, tool)
      .map(({ json }) => {
        const { sections, groups } = JSON.parse(json) as Scorecard;
        const items = sections.flatMap((section) => section.items.map(({ mean, options }) => [mean, options]));
        return JSON.stringify([items, groups.map((group) => [group.people, group.items])]);
      })
      .join();
  const withDeviations = (organisation: Organisation): string => {
    const { departments, minGroup, people } = organisation;
    const exact = departments
      .filter((id) => people.filter(({ department }) => department === id).length >= minGroup)
      .map((id) => items.map((item) => deviationOf(organisation, 'department', id, item).toFixed(6)));
    return everything(organisation) + JSON.stringify(exact);
  };
  const seek = (show: (organisation: Organisation) => string): number =>
    [2, 5, 9, 11].reduce((sum, seed) => sum + seekTwins(seed, 50, show).found, 0);

  test('are as many with intervals, agreement and gaps as with means alone, and fewer with exact deviations', () => {
    const [means, all, exact] = [seek(meansAlone), seek(everything), seek(withDeviations)];
    expect(means).toBeGreaterThan(10);
    expect(all).toBeGreaterThanOrEqual(0.9 * means);
    expect(exact).toBeLessThan(0.7 * means);
  });
});
