import type { Comparisons, Estimate, Gap } from '../model/statistics.js';
import { joinErrors } from './join-errors.js';
import { studentFactor } from './student.js';

/** From half a value on a gap is worth a word. */
const worthAWord = 0.5;

/** How often an interval of 95 % leaves out zero although there is no gap. */
const falseFlags = 0.05;

/**
 * How much higher one group scores than another one without a common member: a department and everyone else, management and
 * front line. Never a group and the total, which holds it too. Welch's interval; flagged where the gap is at least half a value
 * and its interval leaves out zero (METHODS 1.4). Each side needs `least` people, and two at least.
 */
export function measureGap(group: Estimate, others: Estimate, least: number): Gap {
  if (group.score === null || others.score === null) return { state: 'too-few' };
  if (Math.min(group.people, others.people) < least) return { state: 'too-few' };
  const error = joinErrors(group.interval, others.interval);
  if (error === null) return { state: 'too-few' };
  const gap = group.score - others.score;
  const { standardError, degrees, exact } = error;
  // What an interval shrinks to as both sides come to be of one mind: nothing is left that could be chance.
  if (standardError === 0) return { state: 'no-spread', gap, flagged: isLarge(gap) };
  const halfWidth = studentFactor(degrees) * standardError;
  const [low, high] = [gap - halfWidth, gap + halfWidth];
  return { state: 'gap', gap, low, high, standardError, degrees, exact, flagged: isGapFlagged(gap, { low, high }) };
}

/** Whether a gap is worth a word: half a value at least, and an interval without zero. */
export function isGapFlagged(gap: number, { low, high }: { readonly low: number; readonly high: number }): boolean {
  return isLarge(gap) && (low > 0 || high < 0);
}

// 4.1 and 3.6 are half a value apart, whatever binary fractions make of it.
function isLarge(gap: number): boolean {
  return Math.abs(gap) >= worthAWord - 1e-9;
}

/** How many gaps could be flagged, and how many of them would be by chance where nobody differs: 5 in 100. */
export function countComparisons(gaps: readonly Gap[]): Comparisons {
  const comparisons = gaps.filter(({ state }) => state !== 'too-few').length;
  return { comparisons, expectedFalseFlags: comparisons * falseFlags };
}
