import { type Breakdown, type ItemCounts, manyUnknown } from '../model/answers.js';

/** Of one group that may be shown: to how many an item applies, and how many of these cannot tell. */
export interface GroupUnknown {
  readonly breakdown: Breakdown;
  readonly group: number;
  readonly asked: number;
  readonly unknown: number;
}

/**
 * Groups of an anonymous assessment of which it may be said that at least three in ten of them cannot tell (docs/privacy.md). It is
 * said of 2k people or more, of whom at least k cannot tell and at least k do not say so. And it is said only where it leaves
 * open what everybody else said: the numbers of all who took part, as far as they are known, must not be used up by what is said
 * of groups, neither the number of those who cannot tell nor that of the others.
 */
export function findUnknownToMany(
  groups: readonly GroupUnknown[],
  whole: ItemCounts,
  minGroup: number,
): ReadonlySet<number> {
  const told = new Set<number>();
  for (const breakdown of ['department', 'role'] as const) {
    // Of departments or of roles, never of both: together they could tell of who is in both.
    if (told.size > 0) break;
    let left = whole.unknown;
    let othersLeft = whole.answered + whole.unanswered;
    const candidates = groups
      .filter((each) => each.breakdown === breakdown)
      .filter(({ asked, unknown }) => unknown >= Math.max(minGroup, leastOf(asked)))
      .filter(({ asked, unknown }) => asked >= 2 * minGroup && asked - unknown >= minGroup);
    for (const { group, asked } of candidates) {
      left -= Math.max(minGroup, leastOf(asked));
      othersLeft -= minGroup;
      if (left < minGroup || othersLeft < minGroup) break;
      told.add(group);
    }
  }
  return told;
}

function leastOf(asked: number): number {
  return Math.ceil(manyUnknown * asked - 1e-9);
}
