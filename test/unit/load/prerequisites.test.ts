import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkQuestionnaire } from '../../../src/load/link-questionnaire.js';
import { linkRuleSet, listLeftOut } from '../../../src/load/link-rule-set.js';
import { readQuestionnaire, readRuleSet } from '../../../src/load/load-questionnaire.js';
import type { Problem } from '../../../src/model/problem.js';
import type { Questionnaire } from '../../../src/model/questionnaire.js';
import type { RuleSet } from '../../../src/model/rule-set.js';
import { smallRules } from '../../helpers/small.js';
import { asSource, small, smallRuleSet } from './small.js';

/** CAR1=3 needs WAL1=2, and so on; the reason is the pair itself. */
type Pair = readonly [step: string, needs: string];

function write(pairs: readonly Pair[]): string {
  const standing = (name: string): string => `{ item: ${name.replace('=', ', to: ')} }`;
  const lines = pairs.map(
    ([step, needs]) =>
      `  - { step: ${standing(step)}, needs: ${standing(needs)}, reason: "${step} after ${needs}.", source: [S1] }\n`,
  );
  return lines.length === 0 ? '' : `prerequisites:\n${lines.join('')}`;
}

function link(text: string, questionnaire: Questionnaire = small, base: RuleSet | null = null) {
  const { shaped, problems } = readRuleSet(asSource(text, 'rules.yaml'));
  if (shaped === null) throw new Error(JSON.stringify(problems));
  return linkRuleSet(shaped.written, shaped.file, questionnaire, base, new Set(['S1']));
}

function linked(text: string, questionnaire: Questionnaire = small, base: RuleSet | null = null): RuleSet {
  const { ruleSet, problems } = link(text, questionnaire, base);
  if (ruleSet === null) throw new Error(JSON.stringify(problems));
  return ruleSet;
}

const named = ({ prerequisites }: RuleSet): readonly string[] =>
  prerequisites.map(({ item, to, needs }) => `${item}=${to} ${needs.item}=${needs.to}`);

const withPairs = (pairs: readonly Pair[]): string => `${smallRules}${write(pairs)}`;

describe('prerequisites', () => {
  test('are there in the order of the file, by the values of options', () => {
    const ruleSet = linked(
      withPairs([
        ['CAR2=5', 'CAR1=3'],
        ['WAL1=4', 'CAR2=3'],
      ]),
    );
    expect(ruleSet.prerequisites).toEqual([
      {
        item: 'CAR2',
        to: 5,
        needs: { item: 'CAR1', to: 3 },
        reason: { de: 'CAR2=5 after CAR1=3.', en: 'CAR2=5 after CAR1=3.' },
        source: ['S1'],
      },
      expect.objectContaining({ item: 'WAL1', to: 4, needs: { item: 'CAR2', to: 3 } }),
    ]);
  });

  test('change the hash of a rule set, and leave it as it was where there are none', () => {
    expect(linked(smallRules).hash).toBe(smallRuleSet.hash);
    expect(linked(`${smallRules}prerequisites: []\n`).hash).toBe(smallRuleSet.hash);
    const hashes = [withPairs([['CAR1=3', 'CAR2=3']]), withPairs([['CAR1=3', 'CAR2=5']])].map(
      (text) => linked(text).hash,
    );
    expect(new Set([...hashes, smallRuleSet.hash]).size).toBe(3);
  });

  test('may wait for two items, for more from a later step on, and for each other at other values', () => {
    const pairs: readonly Pair[] = [
      ['CAR1=3', 'CAR2=3'],
      ['CAR1=3', 'WAL1=4'],
      ['CAR1=5', 'CAR2=5'],
      ['CAR2=5', 'CAR1=4'],
    ];
    expect(named(linked(withPairs(pairs)))).toEqual(pairs.map((pair) => pair.join(' ')));
  });

  test('that wait in a circle are told with the whole way, once, where it closes', () => {
    const { problems } = link(
      withPairs([
        ['CAR1=3', 'CAR2=5'],
        ['CAR2=3', 'WAL1=2'],
        ['WAL1=4', 'CAR1=4'],
      ]),
    );
    expect(problems).toMatchObject([
      { code: 'prerequisite-circle', args: { names: ['WAL1=4', 'CAR1=4', 'CAR2=5', 'WAL1=2'] } },
    ]);
  });

  test('are refused for a circle when and only when steps taken one by one would get stuck', () => {
    const ladders: Readonly<Record<string, readonly number[]>> = {
      CAR1: [1, 2, 3, 4, 5],
      CAR2: [1, 3, 5],
      WAL1: [5, 4, 3, 2, 1],
    };
    const place = fc
      .constantFrom(...Object.keys(ladders))
      .chain((item) => fc.constantFrom(...(ladders[item] ?? []).slice(1)).map((to) => ({ item, to })));
    const at = (item: string, value: number): number => (ladders[item] ?? []).indexOf(value);
    const getsStuck = (
      waits: readonly { step: { item: string; to: number }; needs: { item: string; to: number } }[],
    ) => {
      const stand = new Map(Object.keys(ladders).map((item) => [item, 0]));
      for (;;) {
        const next = [...stand].find(
          ([item, now]) =>
            now + 1 < (ladders[item] ?? []).length &&
            waits.every(
              ({ step, needs }) =>
                step.item !== item ||
                at(item, step.to) > now + 1 ||
                (stand.get(needs.item) ?? 0) >= at(needs.item, needs.to),
            ),
        );
        if (next === undefined) break;
        stand.set(next[0], next[1] + 1);
      }
      return [...stand].some(([item, now]) => now + 1 < (ladders[item] ?? []).length);
    };
    const wait = fc.record({ step: place, needs: place }).filter(({ step, needs }) => step.item !== needs.item);
    let stuck = 0;
    fc.assert(
      fc.property(fc.array(wait, { maxLength: 6 }), (waits) => {
        const pairs = waits.map(({ step, needs }): Pair => [`${step.item}=${step.to}`, `${needs.item}=${needs.to}`]);
        const codes = link(withPairs(pairs)).problems.map(({ code }) => code);
        const expected = getsStuck(waits);
        if (expected) stuck += 1;
        expect(codes.includes('prerequisite-circle')).toBe(expected);
        expect(codes.filter((code) => code !== 'prerequisite-circle' && code !== 'prerequisite-repeated')).toEqual([]);
      }),
      { numRuns: 300 },
    );
    expect(stuck).toBeGreaterThan(30);
    expect(stuck).toBeLessThan(270);
  });
});

describe('prerequisites of a base', () => {
  const base = linked(
    withPairs([
      ['CAR1=3', 'CAR2=3'],
      ['CAR1=4', 'WAL1=2'],
      ['CAR2=5', 'WAL1=3'],
    ]),
  );

  function layOver(sections: string, pairs: readonly Pair[] = []): { questionnaire: Questionnaire; rules: string } {
    const { shaped } = readQuestionnaire(
      asSource(
        `schema: cx-maturity/questionnaire/v1\nid: over\nversion: 1\nbase: small\ntitle: Over\nsections:\n${sections}`,
        'over.yaml',
      ),
    );
    if (shaped === null) throw new Error('the overlay has the wrong shape');
    const { draft } = linkQuestionnaire(shaped.written, shaped.file, small, null);
    const head = 'schema: cx-maturity/rule-set/v1\nid: over\nversion: 1\nquestionnaire: over\nbase: small\n';
    return { questionnaire: draft, rules: `${head}${write(pairs)}` };
  }

  const inherit = (sections: string, pairs: readonly Pair[] = []): readonly string[] => {
    const { questionnaire, rules } = layOver(sections, pairs);
    return named(linked(rules, questionnaire, base));
  };
  const problemsOf = (sections: string, pairs: readonly Pair[]): readonly Problem[] => {
    const { questionnaire, rules } = layOver(sections, pairs);
    return link(rules, questionnaire, base).problems;
  };
  const all = '  - id: care\n  - id: walls\n';

  test('hold where both items are asked, and lint tells which do not', () => {
    expect(inherit(all)).toEqual(named(base));
    expect(inherit('  - id: care\n')).toEqual(['CAR1=3 CAR2=3']);
    const { questionnaire } = layOver('  - id: care\n');
    expect(listLeftOut(base, questionnaire).filter(({ kind }) => kind === 'prerequisite')).toEqual([
      { id: 'CAR1=4 (WAL1=2)', kind: 'prerequisite' },
      { id: 'CAR2=5 (WAL1=3)', kind: 'prerequisite' },
    ]);
    expect(listLeftOut(base, layOver(all).questionnaire)).toEqual([]);
  });

  test('do not hold where an item has other values, is no longer scored, or counts the other way round', () => {
    const other = (item: string): string => `  - id: care\n    items:\n      - CAR1\n      - ${item}\n  - id: walls\n`;
    expect(inherit(other('{ id: CAR2, question: How fast?, options: [slow, at once], values: [1, 5] }'))).toEqual([
      'CAR1=4 WAL1=2',
      'CAR2=5 WAL1=3',
    ]);
    expect(
      inherit('  - id: care\n    items: [CAR1]\n  - { id: speed, kind: profile, title: Speed, items: [CAR2] }\n'),
    ).toEqual([]);
    expect(inherit('  - { id: good, kind: dimension, title: Good, items: [CAR1, WAL1] }\n')).toEqual([]);
  });

  test('stand before those that a rule set adds, and make room for one on the same step and item', () => {
    expect(inherit(all, [['WAL1=4', 'CAR1=2']])).toEqual([...named(base), 'WAL1=4 CAR1=2']);
    expect(inherit(all, [['CAR1=3', 'CAR2=5']])).toEqual(['CAR1=4 WAL1=2', 'CAR2=5 WAL1=3', 'CAR1=3 CAR2=5']);
  });

  test('close a circle with an own one, which is told at the own one', () => {
    expect(problemsOf(all, [['WAL1=4', 'CAR2=5']])).toMatchObject([
      {
        code: 'prerequisite-circle',
        place: { file: 'rules.yaml', line: 7 },
        args: { names: ['WAL1=4', 'CAR2=5', 'WAL1=3'] },
      },
    ]);
    const inItsPlace: readonly Pair[] = [
      ['CAR2=5', 'WAL1=4'],
      ['WAL1=3', 'CAR2=5'],
    ];
    expect(problemsOf(all, inItsPlace)).toEqual([]);
    expect(problemsOf(all, inItsPlace.slice(1))).toMatchObject([{ code: 'prerequisite-circle' }]);
  });
});
