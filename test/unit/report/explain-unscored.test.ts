import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/model/response.js';
import { explain } from '../../../src/report/explain.js';
import { makeResponse, type Short } from '../../fixtures/model.js';
import { scoreAll } from '../../fixtures/score-short.js';
import { kinds, kindsRuleSet } from '../load/small.js';

const model = { questionnaire: kinds, ruleSet: kindsRuleSet };
const given = { CAR1: 3, CAR2: 2, WAL1: 1, GOV1: 3, GOV2: 1, LIF1: 4, LIF2: 2, LIF3: 3, LIF4: 2, POS1: 2 } as const;

function respond(shorts: Readonly<Record<string, Short>>) {
  const response = makeResponse({ ...given, ...shorts });
  const told: Answer = { state: 'told', text: 'as a friend', comment: null, evidence: null, agreement: null };
  return { ...response, answers: new Map([...response.answers, ['NAR1', told] as const]) };
}

const scorecard = scoreAll(model, [respond({}), respond({ GOV1: 2 })]);
const tell = (what: string, of = scorecard): string => {
  const explained = explain(of, what, 'en');
  if (!explained.ok) throw new Error(JSON.stringify(explained.problems));
  return explained.value.replaceAll(/\s+/g, ' ');
};

describe('explain', () => {
  test('tells why a profile has its picture, and what it means for the next step', () => {
    const told = tell('governance');
    expect(told).toContain('Picture plaster: Service as plaster');
    expect(told).toContain('Service leads and sees only its own part.');
    expect(told).toContain('share for ‘Customer service.’ 50%; wanted is from 50%; met');
    expect(told).toContain('Show one contract to all.');
    expect(tell('plaster')).toContain('Show one contract to all.');
  });

  test('says that the default stands because nothing before it holds', () => {
    expect(tell('life-cycle')).toContain('none of the conditions before it holds');
  });

  test('follows the chain to where it breaks first', () => {
    const told = tell('life-cycle');
    expect(told).toContain('Before buying: holds (mean 4.0, weak below 2.5)');
    expect(told).toContain('In use: weak (mean 2.5, weak below 3.0) The chain breaks here first.');
    expect(told).toContain('Service has to catch it.');
    expect(told).toContain('‘as a friend’');
    expect(told).toContain('Responsible: sales (100%)');
  });

  test('tells what was chosen, decided and told', () => {
    expect(tell('GOV1')).toContain('Chosen most Marketing. (50%)');
    expect(tell('positions')).toContain('It is said to stop the start. (100%)');
    expect(tell('narrative')).toContain('‘as a friend’');
    expect(tell('NAR1')).toContain('‘as a friend’');
    expect(tell('LIF1')).toContain('mean 4.0');
  });

  test('shows no share in an anonymous assessment where all chose the same', () => {
    const hidden = scoreAll(model, [respond({}), respond({}), respond({})], { mode: 'anonymous', minGroup: 3 });
    expect(tell('governance', hidden)).toContain('share for ‘Customer service.’ not shown; wanted is from 50%; met');
    expect(tell('GOV1', hidden)).not.toContain('%)');
    expect(tell('GOV1', hidden)).toContain('Chosen most Customer service.');
  });

  test('has words for all of it in both languages', () => {
    const ids = [
      'governance',
      'life-cycle',
      'plaster',
      'broken',
      'positions',
      'narrative',
      'GOV1',
      'LIF1',
      'POS1',
      'NAR2',
    ];
    for (const id of ids) {
      const both = (['de', 'en'] as const).map((language) => explain(scorecard, id, language));
      const [german, english] = both.map((explained) => (explained.ok ? explained.value : ''));
      expect(german).not.toBe('');
      expect(german).not.toBe(english);
      expect(`${german}${english}`).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });
});
