import { describe, expect, test } from 'vitest';
import type { ProfileResult } from '../../src/model/scorecard.js';
import { loadCompanies } from '../fixtures/companies.js';
import { scoreAll } from '../fixtures/score-short.js';
import { loadShipped } from '../fixtures/shipped.js';

const { model } = await loadShipped('seven-ps');
const companies = new Map(loadCompanies(model).map(({ id, response }) => [id, scoreAll(model, [response])]));

function profileOf(company: string, section: string): ProfileResult | undefined {
  return companies.get(company)?.profiles.find(({ id }) => id === section);
}

// Named from the descriptions, before the answers were given.
describe('how companies stand', () => {
  test.each([
    ['aumann-planers', 'submarine', 'Toni keeps at it without a mandate'],
    ['moebelhof-retail', 'marketing-owned', 'one person in marketing runs CX'],
    ['rurtal-utility', 'steered', 'a board member responsible, a plan, a figure with its target'],
    ['serena-care', 'wanted-not-steered', 'a director leads, but no figure comes of what families say'],
    ['vestergaard-workwear', 'steered', 'a board member who may stop things anywhere'],
  ])('%s is called %s: %s', (company, picture) => {
    expect(profileOf(company, 'governance')?.picture?.id).toBe(picture);
  });

  test.each([
    ['aumann-planers', 'breaks-before'],
    ['vestergaard-workwear', 'holds'],
  ])('the chain of %s: %s', (company, picture) => {
    expect(profileOf(company, 'life-cycle')?.picture?.id).toBe(picture);
  });

  test('the picture of a chain names the link that is drawn as its first break', () => {
    for (const [company, { profiles }] of companies) {
      const cycle = profiles.find(({ id }) => id === 'life-cycle');
      if (cycle?.picture == null) continue;
      const broken = cycle.chain?.find(({ first }) => first);
      const expected = broken === undefined ? ['holds', 'bumpy'] : [`breaks-${broken.id}`];
      expect(expected, company).toContain(cycle.picture.id);
    }
  });

  test('a company that answered none of it has no profile, and no picture', () => {
    expect(companies.get('kovar-haulage')?.profiles).toEqual([]);
  });

  test('what is told of a chain says link by link where the customer notices', () => {
    const chain = profileOf('aumann-planers', 'life-cycle')?.chain ?? [];
    expect(chain.map(({ id, state }) => `${id}: ${state}`)).toEqual([
      'before: weak',
      'purchase: weak',
      'delivery: weak',
      'use: weak',
      'problem: weak',
      'renewal: weak',
    ]);
    expect(new Set(chain.map(({ breaks }) => breaks.en)).size).toBe(chain.length);
  });
});
