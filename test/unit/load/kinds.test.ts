import { describe, expect, test } from 'vitest';
import { linkQuestionnaire } from '../../../src/load/link-questionnaire.js';
import { linkRuleSet } from '../../../src/load/link-rule-set.js';
import { readQuestionnaire, readRuleSet } from '../../../src/load/load-questionnaire.js';
import type { Problem } from '../../../src/model/problem.js';
import type { Item, Questionnaire } from '../../../src/model/questionnaire.js';
import { kindsQuestionnaire } from '../../helpers/kinds.js';
import { asSource, kinds, kindsRuleSet, small, smallRuleSet } from './small.js';

const statements = new Set(['S1', 'S2']);

function read(text: string): { questionnaire: Questionnaire | null; problems: readonly Problem[] } {
  const { shaped, problems } = readQuestionnaire(asSource(text, 'questionnaire.yaml'));
  if (shaped === null) return { questionnaire: null, problems };
  const base = shaped.written.base === undefined ? null : small;
  return linkQuestionnaire(shaped.written, shaped.file, base, statements);
}

function linked(text: string): Questionnaire {
  const { questionnaire, problems } = read(text);
  if (questionnaire === null) throw new Error(JSON.stringify(problems));
  return questionnaire;
}

function itemOf(questionnaire: Questionnaire, id: string): Item | undefined {
  return questionnaire.sections.flatMap(({ items }) => items).find((item) => item.id === id);
}

describe('sections that are not scored', () => {
  const questionnaire = linked(kindsQuestionnaire);

  test('say how their items are answered', () => {
    const scales = questionnaire.sections.map(({ kind, items }) => [kind, items.map(({ scale }) => scale)]);
    expect(scales).toEqual([
      ['dimension', ['anchored', 'anchored']],
      ['anti-pattern', ['anchored']],
      ['profile', ['choice', 'choice']],
      ['profile', ['anchored', 'anchored', 'anchored', 'choice']],
      ['position', ['choice']],
      ['narrative', ['text', 'text']],
    ]);
  });

  test('name options, number choices and tell what became of a position', () => {
    const named = (id: string) =>
      itemOf(questionnaire, id)?.options.map((option) => [option.value, option.text.en, option.id, option.state]);
    expect(named('GOV2')).toEqual([
      [1, 'From the own department.', null, null],
      [2, 'By all in the same way.', 'same', null],
    ]);
    expect(named('POS1')?.map(([value, , id, state]) => [value, id, state])).toEqual([
      [1, null, 'never'],
      [2, null, 'paper'],
      [3, 'stops', 'lived'],
      [4, null, 'lived'],
    ]);
    expect(named('NAR1')).toEqual([]);
    expect(named('LIF1')?.map(([value]) => value)).toEqual([1, 2, 3, 4, 5]);
  });

  test('leave the hash of a questionnaire without them as it was', () => {
    expect(small.hash).toBe('287dd9765a9f59cd9b8fbf3294bfcc7d26e1836b3c7dfbaff6d3a2a6ebf26ba4');
  });

  test('change the hash with the name of an option', () => {
    expect(linked(kindsQuestionnaire.replace('id: stops', 'id: halts')).hash).not.toBe(questionnaire.hash);
  });

  test('may be taken from a base that has them', () => {
    const overlay = `schema: cx-maturity/questionnaire/v1
id: overlay
version: 1
base: small
title: Overlay
sections: [{ id: care }, { id: governance, items: [GOV1] }]
`;
    const { shaped } = readQuestionnaire(asSource(overlay, 'overlay.yaml'));
    if (shaped === null) throw new Error('the overlay has the wrong shape');
    const { questionnaire: built } = linkQuestionnaire(shaped.written, shaped.file, questionnaire, statements);
    expect(built?.sections.map(({ kind, items }) => [kind, items.map(({ id }) => id)])).toEqual([
      ['dimension', ['CAR1', 'CAR2']],
      ['profile', ['GOV1']],
    ]);
  });

  test('take no items of a base that are answered otherwise', () => {
    const overlay = `schema: cx-maturity/questionnaire/v1
id: overlay
version: 1
base: small
title: Overlay
sections:
  - { id: care, items: [CAR1, GOV1] }
  - { id: lived, kind: position, title: Lived, items: [GOV2] }
  - { id: positions, kind: profile }
`;
    const { shaped } = readQuestionnaire(asSource(overlay, 'overlay.yaml'));
    if (shaped === null) throw new Error('the overlay has the wrong shape');
    const { problems } = linkQuestionnaire(shaped.written, shaped.file, questionnaire, statements);
    expect(problems.map(({ code, place }) => [code, place?.line, place?.column])).toEqual([
      ['scale-not-allowed', 7, 31],
      ['state-missing', 8, 56],
      ['state-missing', 8, 56],
    ]);
  });
});

/** Rules that build on those with pictures, for a questionnaire that asks these sections of the one with every kind. */
function layRules(sections: string, rules = '') {
  const overlay = readQuestionnaire(
    asSource(
      `schema: cx-maturity/questionnaire/v1\nid: overlay\nversion: 1\nbase: small\ntitle: Overlay\nsections:\n${sections}`,
      'overlay.yaml',
    ),
  );
  const written = readRuleSet(
    asSource(
      `schema: cx-maturity/rule-set/v1\nid: overlay\nversion: 1\nquestionnaire: overlay\nbase: small\n${rules}`,
      'rules.yaml',
    ),
  );
  if (overlay.shaped === null || written.shaped === null) throw new Error('the overlay has the wrong shape');
  const { draft } = linkQuestionnaire(overlay.shaped.written, overlay.shaped.file, kinds, null);
  const { ruleSet, problems } = linkRuleSet(written.shaped.written, written.shaped.file, draft, kindsRuleSet, null);
  if (ruleSet === null) throw new Error(JSON.stringify(problems));
  return ruleSet.profiles.map(({ section, pictures, chain }) => ({
    section,
    pictures: pictures.map(({ id }) => id),
    chain: chain.map(({ id, conflict, responsible, narrative }) => [id, conflict, responsible, narrative]),
  }));
}

describe('pictures and chains of a base', () => {
  const all = '  - { id: care }\n  - { id: walls }\n';

  test('are taken where all that they look at is asked', () => {
    expect(layRules(`${all}  - { id: governance }\n  - { id: life-cycle }\n  - { id: narrative }\n`)).toEqual([
      { section: 'governance', pictures: ['plaster', 'steered', 'scattered'], chain: [] },
      {
        section: 'life-cycle',
        pictures: ['bridge', 'broken'],
        chain: [
          ['before', null, null, 'NAR1'],
          ['use', 'LIF3', 'LIF4', null],
        ],
      },
    ]);
  });

  test('go all together where one picture looks at what is not asked, and link by link', () => {
    expect(
      layRules(`${all}  - { id: governance, items: [GOV1] }\n  - { id: life-cycle, items: [LIF2, LIF4] }\n`),
    ).toEqual([{ section: 'life-cycle', pictures: [], chain: [['use', null, 'LIF4', null]] }]);
  });

  test('give way to what the rules say themselves', () => {
    const rules = `profiles:
  governance:
    pictures: [{ id: own, title: Own, reason: So., next: { effort: 1, first: Go., who: all } }]
`;
    expect(layRules(`${all}  - { id: governance }\n`, rules)).toEqual([
      { section: 'governance', pictures: ['own'], chain: [] },
    ]);
  });

  test('leave the hash of rules without them as it was', () => {
    expect(smallRuleSet.hash).toBe('9b6d5781f3c6475a18ec4ca5cc341273fa0590d4bf771d31004a101f3f7a2036');
    expect(smallRuleSet.profiles).toEqual([]);
  });
});
