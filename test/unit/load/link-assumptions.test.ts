import { describe, expect, test } from 'vitest';
import { linkAssumptions, readAssumptions } from '../../../src/load/link-assumptions.js';
import type { Problem } from '../../../src/model/problem.js';
import { makeItem, makeModel } from '../../fixtures/model.js';

const { questionnaire } = makeModel([{ id: 'a', items: { A1: 1, A2: { values: [1, 3, 5] } } }]);
const [section] = questionnaire.sections;
if (section === undefined) throw new Error('no section');
const withWords = {
  ...questionnaire,
  sections: [
    section,
    { ...section, id: 'n', kind: 'narrative' as const, items: [makeItem('N1', { scale: 'text', options: [] })] },
    { ...section, id: 'g', kind: 'profile' as const, items: [makeItem('G1', { scale: 'choice' })] },
  ],
};

function read(...texts: readonly string[]) {
  const { written, problems } = readAssumptions(texts);
  const linked = linkAssumptions(written, withWords);
  return { assumed: linked.assumed, problems: [...problems, ...linked.problems].map(tell) };
}
const tell = ({ code, args }: Problem): unknown => [code, args];

describe('assumptions', () => {
  test('come from several texts, with commas and blanks, and stand in the questionnaire’s order', () => {
    expect(read('G1=2, A2 = 3', 'A1=5')).toEqual({
      assumed: [
        { item: 'A1', option: 5 },
        { item: 'A2', option: 3 },
        { item: 'G1', option: 2 },
      ],
      problems: [],
    });
  });

  test('may be said twice, but not differently', () => {
    expect(read('A1=5,A1=5')).toEqual({ assumed: [{ item: 'A1', option: 5 }], problems: [] });
    expect(read('A1=5', 'A1=4').problems).toEqual([['assumption-twice', { item: 'A1', found: ['5', '4'] }]]);
  });

  test.each(['A1', 'A1=', '=4', '', 'A1=4=5', 'A1=4 A2=3', 'A1 4'])('‘%s’ is none', (text) => {
    expect(read(text).problems).toEqual([['assumption-malformed', { found: text }]]);
  });

  test('are told one by one where several are wrong', () => {
    expect(read('A1,A2=4,,B7=1').problems.map((problem) => (problem as unknown[])[0])).toEqual([
      'assumption-malformed',
      'assumption-malformed',
      'option-unknown',
      'unknown-item',
    ]);
  });

  test.each(['0', '6', '-1', '2.5', '04', '1e0', 'often', '٣'])('%s is no number of an option', (option) => {
    expect(read(`A1=${option}`).problems).toEqual([
      ['option-unknown', { item: 'A1', found: option, allowed: ['1', '2', '3', '4', '5'] }],
    ]);
  });

  test('take the number of the option, not its worth', () => {
    expect(read('A2=3')).toMatchObject({ assumed: [{ item: 'A2', option: 3 }] });
    expect(read('A2=5').problems).toMatchObject([['option-unknown', { allowed: ['1', '2', '3'] }]]);
  });

  test.each(['a1', 'constructor', '__proto__'])('%s is no item', (id) => {
    expect(read(`${id}=1`).problems).toEqual([['unknown-item', { id, allowed: ['A1', 'A2', 'N1', 'G1'] }]]);
  });

  test('cannot be made of what is answered in words', () => {
    expect(read('N1=1').problems).toEqual([['assumption-of-text', { item: 'N1' }]]);
  });
});
