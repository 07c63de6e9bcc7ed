import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintModel } from '../../../src/lint/lint-model.js';
import { satisfyTogether } from '../../../src/lint/satisfy.js';
import { scoreMeans } from '../../../src/lint/simulate.js';
import type { Condition, Measure, Model } from '../../../src/model/rule-set.js';
import { anyCase } from '../../fixtures/arbitrary.js';
import { makeModel } from '../../fixtures/model.js';
import { dimensionOf, scoreAll } from '../../fixtures/score-short.js';
import { kinds, kindsRuleSet } from '../load/small.js';

function is(
  measure: Exclude<Measure, 'choice'>,
  of: string,
  atLeast: number | null,
  below: number | null = null,
): Condition {
  return { compare: { measure, of, atLeast, below } };
}

/** What lint says, in short: severity, code, what it is about. */
function lint(model: Model): string[] {
  return lintModel(model).findings.map(({ severity, code, args }) =>
    [severity, code, ...Object.values(args)].map(String).join(' '),
  );
}

const two = { id: 'a', items: { A1: 1, A2: 1 } };
const other = { id: 'b', items: { B1: 1, B2: 2 } };
const pattern = { id: 'p', kind: 'anti-pattern' as const, items: { P1: 1, P2: 1 } };

describe('scoreMeans', () => {
  it('gives every item its mean, and leaves items without one unanswered', () => {
    const model = makeModel([two, { id: 'odd', items: { O1: { values: [1, 1.7, 5] }, O2: 1 } }]);
    const means = new Map([
      ['A1', 3.2],
      ['A2', 5],
      ['O1', 3.35],
    ]);
    const scorecard = scoreMeans(model, means);
    expect(scorecard.people).toBe(1000);
    expect(dimensionOf(scorecard, 'a').items.map(({ mean }) => mean)).toEqual([3.2, 5]);
    expect(dimensionOf(scorecard, 'a').score).toBe(4.1);
    const [first, second] = dimensionOf(scorecard, 'odd').items;
    expect(first?.options.map(({ count }) => count)).toEqual([0, 500, 500]);
    expect(second).toMatchObject({ answered: 0, unanswered: 1000, mean: null });
  });

  it('lets a share of the people not tell', () => {
    const shares = new Map([['A1', { answered: 0.75, unknown: 0.25 }]]);
    const scorecard = scoreMeans(makeModel([two]), new Map([['A1', 2]]), shares);
    expect(dimensionOf(scorecard, 'a').items[0]).toMatchObject({ answered: 750, unknown: 250, mean: 2 });
  });
});

describe('satisfyTogether', () => {
  it('builds groups in the middle and near both ends of a band', () => {
    const model = makeModel([two, other]);
    const scores = satisfyTogether(model, is('score', 'overall', 3.2, 3.3)).map(
      ({ means, shares }) => scoreMeans(model, means, shares).overall.score ?? 0,
    );
    expect(scores.every((score) => score >= 3.2 && score < 3.3)).toBe(true);
    expect(Math.min(...scores)).toBeLessThan(3.21);
    expect(Math.max(...scores)).toBeGreaterThan(3.29);
    expect(scores.some((score) => Math.abs(score - 3.25) < 0.002)).toBe(true);
  });

  it('builds nothing for demands that contradict each other', () => {
    const model = makeModel([two]);
    expect(satisfyTogether(model, { all: [is('score', 'a', 4), is('score', 'a', null, 3)] })).toEqual([]);
    expect(satisfyTogether(model, { all: [is('score', 'a', 4), is('item', 'A1', null, 2)] })).toEqual([]);
  });
});

describe('lintModel', () => {
  it('has nothing to say of a sound model', () => {
    const model = makeModel([two, other, pattern], {
      caps: [{ limits: ['overall'], to: 2, when: is('severity', 'p', 4) }],
      findings: [{ when: { all: [is('score', 'a', 4), is('score', 'b', null, 2)] } }],
    });
    expect(lint(model)).toEqual([]);
  });

  it('gives the same result every time', () => {
    const model = makeModel([two, pattern], { findings: [{ when: is('score', 'a', 3.2, 3.3) }] });
    expect(lintModel(model)).toEqual(lintModel(model));
  });

  it.each<[string, Condition]>([
    ['a score', is('score', 'a', 3.2, 3.3)],
    ['an item', is('item', 'A1', 3.2, 3.3)],
    ['a severity', is('severity', 'p', 3.2, 3.3)],
    ['the whole', is('score', 'overall', 3.26, 3.27)],
    ['a score with its items', { all: [is('score', 'a', 3.2, 3.3), is('item', 'A1', 4.6, 4.7)] }],
    ['the whole with a dimension', { all: [is('score', 'overall', 3.26, 3.27), is('score', 'a', 4.71, 4.72)] }],
    ['an item that some cannot tell', { all: [is('item', 'A1', null, 1.5), is('unknown', 'A1', 0.2, 0.3)] }],
    ['a share of "I cannot tell"', { all: [is('score', 'a', 3.2, 3.3), is('unknown', 'a', 0.33, 0.34)] }],
  ])('takes a narrow band of %s, which only several people meet, for alive', (_, when) => {
    expect(lint(makeModel([two, other, pattern], { findings: [{ when }] }))).toEqual([]);
  });

  it.each<[string, Condition]>([
    ['a score', { all: [is('score', 'a', 4), is('score', 'a', null, 3)] }],
    ['an item against its score', { all: [is('score', 'a', 4), is('item', 'A1', null, 2)] }],
    ['the whole against its dimensions', { all: [is('score', 'overall', 4.5), is('score', 'a', null, 3)] }],
    ['a level against its score', { all: [is('level', 'a', 4), is('score', 'a', null, 3.4)] }],
  ])('says that a finding which contradicts itself in %s is dead', (_, when) => {
    const model = makeModel([two, other], { findings: [{ when }] });
    expect(lint(model)).toEqual(['error rule-dead finding-1 finding']);
  });

  it('warns of levels that only several people reach', () => {
    const model = makeModel([two, other, { id: 'coarse', items: { C1: { values: [1, 3, 5] } } }]);
    expect(lint(model)).toEqual([
      'warning level-unreachable-alone coarse 2',
      'warning level-unreachable-alone coarse 4',
    ]);
  });

  it('warns of classes that only several people reach', () => {
    const model = makeModel([two, { id: 'q', kind: 'anti-pattern', items: { Q1: { values: [1, 3, 5] } } }]);
    expect(lint(model)).toEqual(['warning level-unreachable-alone q 2']);
  });

  it('says which levels nobody reaches because of a cap', () => {
    const model = makeModel([two, other], { caps: [{ limits: ['a'], to: 2, when: is('score', 'a', null, 5) }] });
    expect(lint(model)).toEqual(['error level-unreachable a 3', 'error level-unreachable a 4']);
  });

  it('warns of a cap that never bites', () => {
    const model = makeModel([two, other], { caps: [{ limits: ['a'], to: 3, when: is('score', 'a', null, 3) }] });
    expect(lint(model)).toEqual(['warning cap-never-bites cap-1']);
  });

  it('sees a cap bite where only several people make it', () => {
    const coarse = { id: 'coarse', items: { C1: { values: [1, 3, 5] } } };
    const model = makeModel([two, coarse], {
      caps: [{ limits: ['coarse'], to: 3, when: is('score', 'coarse', null, 4.6) }],
    });
    expect(lint(model).filter((each) => each.includes('cap'))).toEqual([]);
  });

  it('says that a cap which nothing meets is dead', () => {
    const when = { all: [is('score', 'a', null, 2), is('score', 'a', 3)] };
    const model = makeModel([two], { caps: [{ limits: ['overall'], to: 1, when }] });
    expect(lint(model)).toEqual(['error rule-dead cap-1 cap']);
  });

  it('warns of a cap that always holds', () => {
    const model = makeModel([two, pattern], { caps: [{ limits: ['a'], to: 4, when: is('severity', 'p', 1) }] });
    expect(lint(model)).toContain('warning rule-always cap-1 cap');
  });

  it('warns of a finding that always holds where everything is answered', () => {
    const model = makeModel([two, other], { findings: [{ when: is('score', 'a', 1) }] });
    expect(lint(model)).toEqual(['warning rule-always finding-1 finding']);
  });

  it('does not take a finding on "I cannot tell" for one that always holds', () => {
    const model = makeModel([two, other], { findings: [{ when: { not: is('unknown', 'A1', 0.2) } }] });
    expect(lint(model)).toEqual([]);
  });

  it('never says of anything that some responses show that it cannot be', () => {
    fc.assert(
      fc.property(anyCase(4), ({ model, responses }) => {
        const { sections, overall, findings } = scoreAll(model, responses);
        const dimensions = sections.filter((section) => section.kind === 'dimension');
        const caps = [...overall.caps, ...dimensions.flatMap((section) => section.caps)];
        const said = lint(model);
        for (const { id } of findings) expect(said).not.toContain(`error rule-dead ${id} finding`);
        for (const { id, bites } of caps) {
          expect(said).not.toContain(`error rule-dead ${id} cap`);
          if (bites) expect(said).not.toContain(`warning cap-never-bites ${id}`);
        }
        expect(said).not.toContain(`error level-unreachable overall ${overall.level}`);
        for (const section of sections) {
          const grade =
            section.kind === 'dimension'
              ? section.level
              : model.ruleSet.severities.findIndex(({ class: name }) => name === section.class) + 1;
          expect(said).not.toContain(`error level-unreachable ${section.id} ${grade}`);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('sections that are not scored', () => {
  const model: Model = { questionnaire: kinds, ruleSet: kindsRuleSet };
  const choice = (of: string, options: readonly number[], atLeast: number | null, below: number | null = null) =>
    ({ compare: { measure: 'choice', of, options, atLeast, below } }) satisfies Condition;
  const withPictures = (...conditions: readonly (Condition | null)[]): Model => {
    const [profile] = kindsRuleSet.profiles;
    const [picture] = profile?.pictures ?? [];
    if (profile === undefined || picture === undefined) throw new Error('no picture');
    const pictures = conditions.map((when, index) => ({ ...picture, id: `picture-${index + 1}`, when }));
    return { questionnaire: kinds, ruleSet: { ...kindsRuleSet, profiles: [{ ...profile, pictures }] } };
  };
  const withFinding = (when: Condition): Model => ({
    questionnaire: kinds,
    ruleSet: { ...kindsRuleSet, findings: kindsRuleSet.findings.map((finding) => ({ ...finding, when })) },
  });
  const dead = (given: Model) => lint(given).filter((line) => /rule-(dead|always)/.test(line));

  it('raise nothing where every picture and finding can hold', () => {
    expect(dead(model)).toEqual([]);
  });

  it('have no levels to reach and no answers that cost one', () => {
    expect(lint(model).filter((line) => /governance|positions|narrative|GOV|LIF|POS|NAR/.test(line))).toEqual([]);
  });

  it('find a picture that another always comes before', () => {
    expect(dead(withPictures(choice('GOV1', [1, 2], 0.3), choice('GOV1', [2], 0.4), null))).toEqual([
      'error rule-dead picture-2 picture',
    ]);
  });

  it('need a default where only who cannot tell comes to it', () => {
    expect(dead(withPictures(choice('GOV2', [1], 0.5), choice('GOV2', [2], 0.5), null))).toEqual([]);
  });

  it('find a picture that always holds', () => {
    const [always] = dead(withPictures(choice('GOV1', [1, 2, 3, 4], 0.5), null));
    expect(always).toBe('warning rule-always picture-1 picture');
  });

  it('reach a picture that only a divided group can give', () => {
    const divided = withPictures(
      { all: [choice('GOV1', [1], 0.3, 0.4), choice('GOV1', [4], 0.6, 0.7)] },
      { all: [1, 2, 3, 4].map((option) => choice('GOV1', [option], null, 0.3)) },
      null,
    );
    expect(dead(divided)).toEqual([]);
  });

  it('reach a picture that asks for a score and for not being sure', () => {
    const mixed = withPictures(
      { all: [is('score', 'care', 4), is('unknown', 'GOV2', 0.3), choice('GOV1', [2], 0.5)] },
      null,
    );
    expect(dead(mixed)).toEqual([]);
  });

  it('find a finding whose choices contradict each other', () => {
    const both = { all: [choice('GOV1', [1], 0.6), choice('GOV1', [2], 0.6)] };
    expect(dead(withFinding(both))).toContain('error rule-dead led-by-nobody finding');
    expect(dead(withFinding({ all: [choice('GOV1', [1], 0.5), choice('GOV1', [2], 0.5)] }))).toEqual([]);
  });
});
