import type { Spread, VoteRound } from '../model/response.js';

/** How many options apart the lowest and the highest vote lie at least where a room disagrees: two neighbours may mean the same. */
const wideFrom = 2;

/** How far the votes of a round lie apart: said alike to the room at once and in the scorecard later. null where nobody voted for an option. */
export function spreadOf({ options }: VoteRound): Spread | null {
  const votes = options.reduce((sum, count) => sum + count, 0);
  if (votes === 0) return null;
  const lowest = options.findIndex((count) => count > 0) + 1;
  const highest = options.findLastIndex((count) => count > 0) + 1;
  let passed = 0;
  const median = options.findIndex((count) => {
    passed += count;
    return 2 * passed >= votes;
  });
  return { lowest, median: median + 1, highest, wide: highest - lowest >= wideFrom };
}
