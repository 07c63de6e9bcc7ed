import { type Answers, type ItemCounts, manyUnknown } from '../model/answers.js';
import type { UnknownRate } from '../model/scorecard.js';
import { settle } from './settle.js';
import { concealsCounts } from './trace-item.js';

/** How many of a group have to be asked before a share of them is told: of two people, one is half. */
const leastAsked = 3;

/**
 * Items that at least three in ten of those to whom they apply cannot tell, of everybody and of each group (docs/scoring.md, rule 23).
 * In an anonymous assessment of everybody where the counts are shown, and of groups as `unknownToMany` has them.
 * @param ids the items of scored sections, in file order
 */
export function listUnknownRates(ids: readonly string[], { items, groups, privacy }: Answers): readonly UnknownRate[] {
  const whole = new Map(items.map((item) => [item.item, item]));
  return ids.flatMap((item): UnknownRate[] => {
    const everybody = whole.get(item);
    const told: UnknownRate[] = [];
    if (everybody !== undefined && !concealsCounts(everybody, privacy)) {
      told.push(...rateOf(everybody, { breakdown: null, group: null }));
    }
    for (const { breakdown, group, items: within, unknownToMany } of groups) {
      const found = within.find((each) => each.item === item);
      if (found?.state === 'counted') told.push(...rateOf(found.counts, { breakdown, group }));
      else if (unknownToMany.includes(item)) told.push({ item, breakdown, group, share: null, atLeast: manyUnknown });
    }
    return told;
  });
}

function rateOf(
  { item, answered, unknown, unanswered }: ItemCounts,
  of: Pick<UnknownRate, 'breakdown' | 'group'>,
): UnknownRate[] {
  const asked = answered + unknown + unanswered;
  const share = asked < leastAsked ? 0 : settle(unknown / asked);
  return share < manyUnknown ? [] : [{ item, ...of, share, atLeast: manyUnknown }];
}
