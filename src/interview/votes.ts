import type { Spread, VoteRound } from '../model/response.js';

/**
 * How far the votes of a round lie apart, for telling the room at once; null where nobody voted for an option. Says the same
 * as the scorecard does later (src/scoring/spread.ts, out of reach from here; a test holds both together).
 */
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
  return { lowest, median: median + 1, highest, wide: highest - lowest >= 2 };
}
