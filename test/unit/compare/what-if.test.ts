import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tellWhatIf } from '../../../src/compare/what-if.js';
import type { Model } from '../../../src/model/rule-set.js';
import type { WhatIf } from '../../../src/model/what-if.js';
import { whatIfSchema } from '../../../src/schema/what-if.js';
import { anyCase } from '../../fixtures/arbitrary.js';
import { makeModel, makeResponse, type SectionSketch, type Short, words } from '../../fixtures/model.js';
import { makeEmptyScorecard, makeScorecard } from '../../fixtures/scorecard.js';
import { loadShipped } from '../../fixtures/shipped.js';
import { makeFullScorecard, makeHiddenScorecard } from '../../fixtures/unscored.js';
import { suppose, whatIfOf } from '../../fixtures/what-if.js';

const sketches: readonly SectionSketch[] = [
  { id: 'a', weight: 2, items: { A1: 1, A2: 1 } },
  { id: 'b', weight: 1, items: { B1: 1 } },
  { id: 'w', kind: 'anti-pattern', items: { W1: 1 } },
];
const limit = { id: 'walls', limits: ['a'], to: 2, when: { compare: severity('w', 4) } };
const weak = { id: 'weak', kind: 'warning' as const, when: { compare: item('A1', 3) } };
const model = makeModel(sketches, { caps: [limit], findings: [weak] });

function severity(of: string, atLeast: number) {
  return { measure: 'severity' as const, of, atLeast, below: null };
}

function item(of: string, below: number) {
  return { measure: 'item' as const, of, atLeast: null, below };
}

type Answers = Readonly<Record<string, Short>>;

function of(people: readonly Answers[], assumed: Readonly<Record<string, number>>, rules: Model = model): WhatIf {
  return whatIfOf(
    rules,
    people.map((answers) => makeResponse(answers)),
    assumed,
  );
}

function sectionOf({ sections }: WhatIf, id: string): WhatIf['sections'][number] {
  const found = sections.find((section) => section.id === id);
  if (found === undefined) throw new Error(`no section ${id}`);
  return found;
}

describe('what would be', () => {
  // a: (2 + 4)/2 = 3, held at 2 by walls; b: 3; overall (2·3 + 3)/3 = 3, at most 2 + 1 = 3.
  const one: Answers = { A1: 2, A2: 4, B1: 3, W1: 4 };

  test('stands beside what is: figures, levels, caps, findings', () => {
    const whatIf = of([one], { A1: 4, W1: 2 });
    // a: (4 + 4)/2 = 4; overall (2·4 + 3)/3 = 11/3, at most 3 + 1.
    expect(sectionOf(whatIf, 'a')).toMatchObject({
      score: { before: 3, after: 4 },
      change: 1,
      direction: 'better',
      level: { before: 2, after: 4 },
      levelRange: { before: { low: 2, high: 2 }, after: { low: 4, high: 4 } },
      caps: { gone: [{ id: 'walls', to: 2, bites: true }], new: [], kept: [] },
      changed: true,
    });
    expect(sectionOf(whatIf, 'b')).toMatchObject({ score: { before: 3, after: 3 }, change: 0, changed: false });
    expect(sectionOf(whatIf, 'w')).toMatchObject({
      severity: { before: 4, after: 2 },
      change: -2,
      direction: 'better',
      class: { before: 'entrenched', after: 'early' },
      changed: true,
    });
    expect(whatIf.overall).toMatchObject({
      score: { before: 3, after: expect.closeTo(11 / 3, 9) },
      level: { before: 3, after: 4 },
      nextLevel: { level: 5, threshold: 4.5, distance: expect.closeTo(4.5 - 11 / 3, 9) },
    });
    expect(whatIf.findings).toEqual({ gone: [{ id: 'weak', kind: 'warning', title: words('a finding') }], new: [] });
  });

  test('is as the example of docs/scoring.md says', () => {
    const example = makeModel(
      [
        { id: 'listening', items: { L1: 1, L2: 2 } },
        { id: 'acting', items: { A1: 1, A2: 1 } },
        { id: 'silos', kind: 'anti-pattern', items: { W1: 1 } },
      ],
      { caps: [{ limits: ['acting'], to: 2, when: { compare: severity('silos', 4) } }] },
    );
    const people: readonly Answers[] = [
      { L1: 4, L2: 5, A1: 4, A2: 3, W1: 4 },
      { L1: 4, L2: 4, A1: 3, A2: '?', W1: 4 },
      { L1: 5, L2: '?', A1: 5, A2: 4, W1: 4 },
      { L1: 3, A1: '-', A2: 2, W1: '?' },
    ];
    const whatIf = of(people, { W1: 2 }, example);
    expect(sectionOf(whatIf, 'silos')).toMatchObject({ severity: { before: 4, after: 2 } });
    expect(sectionOf(whatIf, 'acting')).toMatchObject({
      score: { before: 3.5, after: 3.5 },
      level: { before: 2, after: 4 },
    });
    expect(whatIf.overall).toMatchObject({
      change: 0,
      level: { before: 3, after: 4 },
      caps: { gone: [{ id: 'lowest', to: 3 }], new: [], kept: [] },
    });
  });

  test('may be worse: caps and findings come, signs that rise are bad', () => {
    const whatIf = of([{ A1: 4, A2: 4, B1: 4, W1: 1 }], { A1: 1, B1: 1, W1: 5 });
    expect(sectionOf(whatIf, 'a')).toMatchObject({ direction: 'worse', caps: { new: [{ id: 'walls', bites: true }] } });
    expect(sectionOf(whatIf, 'w')).toMatchObject({ change: 4, direction: 'worse' });
    expect(whatIf.findings).toMatchObject({ gone: [], new: [{ id: 'weak' }] });
    // a: 2.5, b: 1, so overall (2·2.5 + 1)/3 = 2 by score, and at most 1 + 1: nothing that bites.
    expect(whatIf.overall.caps).toEqual({ gone: [], new: [], kept: [] });
  });

  test('tells a cap that holds the level down still', () => {
    const whatIf = of([one], { A1: 5 });
    expect(sectionOf(whatIf, 'a')).toMatchObject({
      score: { after: 4.5 },
      level: { before: 2, after: 2 },
      caps: { gone: [], new: [], kept: [{ id: 'walls' }] },
    });
    // (2·4.5 + 3)/3 = 4, and a is at 2: the rule of the lowest dimension begins to bite.
    expect(whatIf.overall).toMatchObject({
      level: { after: 3 },
      caps: { new: [{ id: 'lowest', to: 3, reason: null }] },
    });
  });

  test('is nothing new where everybody had answered so', () => {
    const whatIf = of([one, one], { A1: 2, W1: 4 });
    expect([whatIf.overall, ...whatIf.sections].map(({ changed }) => changed)).toEqual([false, false, false, false]);
    expect(whatIf.findings).toEqual({ gone: [], new: [] });
  });

  test('rates what was not rated, and says why it was not', () => {
    const whatIf = of([{ B1: 3, W1: 1 }], { A1: 3 });
    expect(sectionOf(whatIf, 'a')).toMatchObject({
      score: { before: null, after: 3 },
      change: null,
      direction: null,
      reason: { before: { code: 'no-answers' }, after: null },
      level: { before: null, after: 3 },
      changed: true,
    });
  });
});

describe('an assumption', () => {
  test('stands beside the mean, or the reason why there is none', () => {
    const { assumed } = of(
      [
        { A1: 2, A2: '-' },
        { A1: 3, A2: '-' },
      ],
      { A1: 5, A2: 4, B1: 1 },
    );
    expect(assumed).toMatchObject([
      { item: 'A1', section: 'a', from: { mean: 2.5, reason: null }, to: { option: 5, value: 5 } },
      { item: 'A2', from: { mean: null, reason: { code: 'not-applicable' } }, to: { option: 4 } },
      { item: 'B1', section: 'b', from: { mean: null, reason: { code: 'no-answers' } } },
    ]);
    expect(assumed[0]?.to.text).toEqual(words('A1 option worth 5'));
  });

  test('on a choice names the option that most chose, and may change a picture', async () => {
    const { model: shipped } = await loadShipped('seven-ps');
    const profile = shipped.questionnaire.sections.find(({ kind }) => kind === 'profile');
    const all = Object.fromEntries((profile?.items ?? []).map(({ id }) => [id, 1]));
    const whatIf = whatIfOf(shipped, [makeResponse(all), makeResponse(all)], { GOV1: 3 });
    expect(whatIf.assumed).toMatchObject([
      {
        item: 'GOV1',
        section: 'governance',
        scale: 'choice',
        from: { mean: null, chosen: { en: expect.any(String) } },
      },
    ]);
    expect(whatIf.assumed[0]?.to.value).toBeNull();
    expect(whatIf.assumed[0]?.from.chosen).not.toEqual(whatIf.assumed[0]?.to.text);
    const [first] = shipped.ruleSet.profiles;
    for (let option = 1; option <= 4; option += 1) {
      const { before, after, whatIf: told } = suppose(shipped, [makeResponse(all)], { GOV1: option });
      const was = before.profiles.find(({ id }) => id === first?.section)?.picture?.title;
      const is = after.profiles.find(({ id }) => id === first?.section)?.picture?.title;
      expect(told?.pictures.map(({ picture }) => picture)).toEqual(was === is ? [] : [{ before: was, after: is }]);
    }
  });

  test('of a section that nobody answered has no answer before', async () => {
    const { model: shipped } = await loadShipped('seven-ps');
    const people = Array.from({ length: 3 }, () => makeResponse({ PAR1: 3 }));
    const from = (privacy: Parameters<typeof whatIfOf>[3]) =>
      whatIfOf(shipped, people, { GOV1: 2 }, privacy).assumed[0]?.from;
    expect(from({ mode: 'open' })).toEqual({ mean: null, chosen: null, reason: { code: 'no-answers' } });
    // That nobody said anything would be told, too.
    expect(from({ mode: 'anonymous', minGroup: 3 })?.reason).toEqual({ code: 'hidden-for-privacy', minGroup: 3 });
  });
});

describe('in an anonymous assessment', () => {
  const privacy = { mode: 'anonymous', minGroup: 3 } as const;
  /** So many people answer A1 and A2 with 3, the others cannot tell; all answer the rest. */
  const people = (a1: number, a2: number, all: number) =>
    Array.from({ length: all }, (_, index) =>
      makeResponse({ A1: index < a1 ? 3 : '?', A2: index < a2 ? 3 : '?', B1: 3, W1: 1 }),
    );

  test('level ranges are withheld where they would tell how many left one item open', () => {
    const told = whatIfOf(model, people(5, 4, 6), { A1: 5 }, privacy);
    expect([
      told.overall.levelRange,
      ...told.sections.map((one) => ('class' in one ? one.classRange : one.levelRange)),
    ]).toEqual([null, null, null, null]);
    // Both are changed; or nobody left the other open; or the other is published: 3 of 6 cannot tell.
    for (const [responses, assumed] of [
      [people(5, 4, 6), { A1: 5, A2: 5 }],
      [people(5, 6, 6), { A1: 5 }],
      [people(5, 3, 6), { A1: 5 }],
      [people(5, 4, 6), { B1: 5 }],
    ] as const) {
      expect(whatIfOf(model, responses, assumed, privacy).overall.levelRange).not.toBeNull();
    }
  });

  test('it is refused where that would decide whether something is rated, with the way out', () => {
    const strict = makeModel(sketches, { rating: { section: 0.8, overall: 0.5 } });
    const responses = people(5, 4, 6);
    const { problems } = suppose(strict, responses, { A1: 5 }, privacy);
    expect(problems).toMatchObject([{ code: 'assumption-discloses', args: { section: 'a', items: ['A2'] } }]);
    expect(suppose(strict, responses, { A1: 5, A2: 3 }, privacy).problems).toEqual([]);
    expect(suppose(strict, responses, { B1: 5 }, privacy).problems).toEqual([]);
    expect(suppose(strict, responses, { A1: 5 }, { mode: 'open' }).problems).toEqual([]);
  });
});

describe('the document', () => {
  const validate = new Ajv({ strict: false }).compile(whatIfSchema);

  test('keeps to its schema, whatever was answered and assumed', () => {
    fc.assert(
      fc.property(
        anyCase(8, 1),
        fc.infiniteStream(fc.nat()),
        fc.boolean(),
        ({ model: any, responses }, dice, anonymous) => {
          const roll = (sides: number): number => Number(dice.next().value) % sides;
          const assumed = Object.fromEntries(
            any.questionnaire.sections
              .flatMap(({ items }) => items)
              .filter(() => roll(2) === 0)
              .map(({ id, options }) => [id, 1 + roll(options.length)]),
          );
          const privacy =
            anonymous && responses.length >= 3 ? ({ mode: 'anonymous', minGroup: 3 } as const) : undefined;
          const { whatIf } = suppose(any, responses, assumed, privacy);
          if (whatIf === null) return;
          expect(validate(JSON.parse(JSON.stringify(whatIf))), JSON.stringify(validate.errors)).toBe(true);
          expect(whatIf.assumed).toHaveLength(Object.keys(assumed).length);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('keeps to its schema for all that a scorecard can hold', () => {
    const cards = [makeScorecard(), makeEmptyScorecard(), makeFullScorecard(), makeHiddenScorecard()];
    for (const before of cards) {
      for (const after of cards) {
        const assumed = after.sections.flatMap(({ items }) => items.map(({ id }) => ({ item: id, option: 1 })));
        const meta = { tool: 'test', version: '0', created: null };
        expect(validate(tellWhatIf(before, after, assumed, meta)), JSON.stringify(validate.errors)).toBe(true);
      }
    }
  });

  test('cannot be taken for a scorecard', () => {
    const whatIf = of([{ A1: 2, A2: 4, B1: 3, W1: 4 }], { A1: 4 });
    expect(whatIf).toMatchObject({ schema: 'cx-maturity/what-if/v1', hypothetical: true });
    expect(validate({ ...whatIf, hypothetical: false })).toBe(false);
  });
});
