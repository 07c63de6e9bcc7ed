import { describe, expect, test } from 'vitest';
import { linkQuestionnaire } from '../../../src/load/link-questionnaire.js';
import { readQuestionnaire } from '../../../src/load/load-questionnaire.js';
import type { Problem } from '../../../src/model/problem.js';
import type { Item, Questionnaire } from '../../../src/model/questionnaire.js';
import { kindsQuestionnaire } from '../../helpers/kinds.js';
import { asSource, small } from './small.js';

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
