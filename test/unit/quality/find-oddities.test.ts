import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { listCore } from '../../../src/cli/sections.js';
import { linkResponse } from '../../../src/load/link-response.js';
import { readResponse } from '../../../src/load/load-response.js';
import type { Questionnaire } from '../../../src/model/questionnaire.js';
import type { Answer, Response } from '../../../src/model/response.js';
import type { Model } from '../../../src/model/rule-set.js';
import { findOddities } from '../../../src/quality/find-oddities.js';
import { loadCompanies, readGolden } from '../../fixtures/companies.js';
import { loadShipped } from '../../fixtures/shipped.js';
import { example, root } from '../../helpers/run-binary.js';
import { anchoredItem, questionnaireOf } from '../load/survey.js';

const text = { de: 'x', en: 'x' };
const five = [text, text, text, text, text];
const ids = Array.from({ length: 24 }, (_, at) => `CAR${at + 1}`);
const questionnaire = questionnaireOf(ids.map((id) => anchoredItem(id, text, five)));
const asked = new Set(ids);
const beside = { comment: null, evidence: null, agreement: null };

/** Answers in the items' order: an option's number, u for unknown, - for none. */
function respond(answers: string, more: Partial<Response> = {}): Response {
  const given = Array.from(answers).flatMap((sign, at): [string, Answer][] => {
    const id = ids[at];
    if (id === undefined || sign === '-') return [];
    if (sign === 'u') return [[id, { state: 'unknown', ...beside }]];
    return [[id, { state: 'answered', value: Number(sign), ...beside }]];
  });
  return {
    questionnaire: 'small@1',
    questionnaireHash: null,
    respondent: { department: null, role: null },
    complete: true,
    answers: new Map(given),
    notesWithoutAnswer: new Map(),
    itemRevisions: new Map(),
    ...more,
  };
}

const oddities = (answers: string, more?: Partial<Response>) =>
  findOddities(respond(answers, more), questionnaire, asked);

describe('what looks odd in one response', () => {
  test.each([
    ['answers that vary', '123421342312431234213421', []],
    ['the same all the way', '3'.repeat(24), ['same-option']],
    ['the same for half of it, and not one less', `${'3'.repeat(12)}142351423514`, ['same-option']],
    ['the same for less than half', `${'3'.repeat(11)}1423514235142`, []],
    ['the same, with a thought between', `${'3'.repeat(11)}u${'3'.repeat(10)}24`, []],
    ['too few to say anything', `${'3'.repeat(9)}---------------`, ['mostly-unanswered']],
    ['first and last in turn', '15'.repeat(12), ['pattern']],
    ['up and up again', '12345'.repeat(4), ['pattern']],
    ['a pattern for less than half', `${'15'.repeat(5)}23142341324134`, []],
    ['nothing that could be told', 'u'.repeat(24), ['mostly-unknown']],
    ['much that could not be told', `${'u'.repeat(16)}12341234`, []],
    ['less than half of it', '12341234123-------------', ['mostly-unanswered']],
    ['half of it', '123424312413------------', []],
  ])('%s', (_what, answers, expected) => {
    expect(oddities(answers).map(({ kind }) => kind)).toEqual(expected);
  });

  test('says how long a run is, and of what', () => {
    expect(oddities(`12${'4'.repeat(20)}31`)).toEqual([{ kind: 'same-option', option: 4, length: 20, answered: 24 }]);
    expect(oddities(`3${'152'.repeat(7)}43`)).toEqual([
      { kind: 'pattern', pattern: [1, 5, 2], length: 21, answered: 24 },
    ]);
  });

  test('the best of everything is odd without a word of evidence, and not with one', () => {
    const best = `${'5'.repeat(11)}4${'5'.repeat(12)}`;
    expect(oddities(best).map(({ kind }) => kind)).toEqual(['same-option', 'best-without-evidence']);
    const notes = new Map([['CAR1', { comment: null, evidence: 'Minutes of June' }]]);
    expect(oddities(best, { notesWithoutAnswer: notes }).map(({ kind }) => kind)).toEqual(['same-option']);
  });

  test('an unfinished response may have gaps', () => {
    expect(oddities('1', { complete: false })).toEqual([]);
  });

  test('who answered other sections than the usual ones was asked those', () => {
    const other = questionnaireOf(
      ids.map((id) => anchoredItem(id, text, five)),
      ['GOV1', 'GOV2'].map((id) => anchoredItem(id, text, five)),
    );
    expect(findOddities(respond('123424312413------------'), other, new Set(['GOV1', 'GOV2']))).toEqual([]);
  });
});

describe('in answers to the shipped questionnaire', () => {
  let model: Model;
  let shipped: Questionnaire;
  let core: ReadonlySet<string>;
  beforeAll(async () => {
    ({ model } = await loadShipped('seven-ps'));
    shipped = model.questionnaire;
    core = new Set(listCore(shipped).flatMap(({ items }) => items.map(({ id }) => id)));
  });

  const kinds = (response: Response) => findOddities(response, shipped, core).map(({ kind }) => kind);

  test('every response that no company gives is named', () => {
    const folder = path.join(root, 'test/golden/odd');
    expect(
      Object.fromEntries(readdirSync(folder).map((name) => [name, kinds(readGolden(`odd/${name}`, model))])),
    ).toEqual({
      'all-five.yaml': ['same-option'],
      'all-three.yaml': ['same-option'],
      'all-unknown.yaml': ['mostly-unknown'],
      'alternating.yaml': ['pattern'],
      'flattering.yaml': ['same-option', 'best-without-evidence'],
      'one-section.yaml': ['mostly-unanswered'],
    });
  });

  test('no company and nobody in the examples is', () => {
    const people = readdirSync(example('workshop', 'responses')).flatMap((file) => {
      const name = example('workshop', 'responses', file);
      const { response } = readResponse({ name, bytes: readFileSync(name) });
      if (response === null) return [];
      const anyGroup = { departments: [], roles: [] };
      return linkResponse(response.written, response.file, shipped, anyGroup).response ?? [];
    });
    const companies = loadCompanies(model).map(({ response }) => response);
    expect(companies.length + people.length).toBeGreaterThanOrEqual(32);
    expect([...companies, ...people].filter((response) => kinds(response).length > 0)).toEqual([]);
  });

  test('of 2 000 people who read, however much alike their answers are, nobody is', () => {
    let seed = 1;
    // A small generator with a fixed start, so that the same people answer every time.
    const chance = (): number => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    let named = 0;
    for (let person = 0; person < 2000; person += 1) {
      const centre = 1 + 4 * chance();
      const answers = new Map<string, Answer>();
      for (const id of core) {
        const around = centre + 0.8 * (chance() + chance() + chance() + chance() - 2) * Math.sqrt(3);
        const value = Math.max(1, Math.min(5, Math.round(around)));
        answers.set(id, { state: 'answered', value, ...beside });
      }
      if (kinds(respond('', { answers })).length > 0) named += 1;
    }
    expect(named).toBe(0);
  });
});
