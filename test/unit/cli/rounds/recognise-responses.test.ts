import { describe, expect, test } from 'vitest';
import { findClosedAmong, readSaying } from '../../../../src/cli/rounds/recognise-responses.js';
import { folderForTest, type Tree } from '../../../helpers/folders.js';

type Answers = Parameters<typeof readSaying>[0]['answers'];

describe('what a response says', () => {
  const long: Answers = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`A${at}`, 1 + (at % 5)]));

  test('is the same in another order, in the long form, and with remarks', () => {
    const { saying } = readSaying({ answers: { A1: 3, A2: 'unknown', A3: { not_applicable: 'no shops' } } });
    const other: Answers = {
      A3: { not_applicable: 'none of those' },
      A2: { unknown: true, comment: 'who knows' },
      A1: { value: 3, evidence: 'minutes' },
    };
    expect(readSaying({ answers: other }).saying).toBe(saying);
    expect(readSaying({ answers: { ...other, A1: 4 } }).saying).not.toBe(saying);
    expect(readSaying({ answers: other, respondent: { department: 'sales' } }).saying).not.toBe(saying);
  });

  test('tells it from all others from twenty answers on that are not all alike', () => {
    expect(readSaying({ answers: long }).isTelling).toBe(true);
    expect(readSaying({ answers: { ...long, A19: 'unknown' } }).isTelling).toBe(true);
    const { A0: _, ...nineteen } = long;
    expect(readSaying({ answers: nineteen }).isTelling).toBe(false);
    expect(readSaying({ answers: Object.fromEntries(Object.keys(long).map((id) => [id, 3])) }).isTelling).toBe(false);
  });
});

describe('closed responses among open ones', () => {
  // Person n chooses like nobody else.
  const text = (person: number): string =>
    `schema: cx-maturity/response/v1\nquestionnaire: long@1\nanswers:\n${Array.from(
      { length: 20 },
      (_, at) => `  A${at}: ${1 + (((person >> (at % 4)) + at) % 5)}\n`,
    ).join('')}`;
  const people = (folder: string, numbers: readonly number[], name = 'p'): Tree =>
    Object.fromEntries(numbers.map((person) => [`${folder}/${name}${person}.yaml`, text(person)]));
  const five = [0, 1, 2, 3, 4];
  const look = (tree: Tree) =>
    findClosedAmong(
      '.',
      5,
      folderForTest({ 'rounds/one/scorecard.json': '{}', ...people('rounds/one/responses', five), ...tree }),
    );

  test.each([
    ['none of them', [5, 6, 7, 8, 9], null],
    ['one, beside many new ones', [0, 5, 6, 7, 8, 9, 10, 11, 12, 13], 'one'],
    ['all, and one more', [...five, 5], 'one'],
    ['all but one', [0, 1, 2, 3], 'one'],
    ['all of them and nobody else', five, null],
  ] as const)('%s', async (_name, open, round) => {
    for (const name of ['p', 'other']) {
      const problem = await look(people('responses', open, name));
      expect(problem?.args ?? null).toEqual(round === null ? null : { round });
    }
  });

  test('a second round does not make an overlap with the first all right', async () => {
    const second = { 'rounds/two/scorecard.json': '{}', ...people('rounds/two/responses', [5, 6, 7, 8, 9]) };
    expect(await look({ ...second, ...people('responses', [...five, 5, 6, 7, 8, 9, 10]) })).not.toBeNull();
    expect(await look({ ...second, ...people('responses', [10, 11, 12, 13, 14]) })).toBeNull();
  });

  test('what was not finished, or cannot be read, was in no result', async () => {
    const unfinished = text(0).replace('answers:', 'complete: false\nanswers:');
    expect(await look({ ...people('responses', [5, 6, 7, 8, 9]), 'responses/x.yaml': unfinished })).toBeNull();
    expect(await look({ ...people('responses', [5, 6, 7, 8, 9]), 'responses/x.yaml': '{' })).toBeNull();
  });
});
