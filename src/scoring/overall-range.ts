import type { Range } from '../model/scorecard.js';
import { settle } from './settle.js';

/** A dimension's share in the whole: its weight, its range, and whether it is rated now. */
export interface Share {
  readonly weight: number;
  readonly range: Range;
  readonly rated: boolean;
}

/**
 * The lowest and the highest overall score that could still come out (docs/scoring.md, rule 4). Rated dimensions count with
 * their own ends. A dimension that is not rated counts with its own range as far as it widens the result, and at least
 * until `needed` of the weight is together: it may be answered and pull the mean, or stay open and leave it. So the range
 * always contains the score, and another answer can only narrow it. Usually this is the plain weighted mean of all ends.
 * @param needed the weight that must be rated before there is an overall score
 */
export function overallRange(shares: readonly Share[], needed: number): Range | null {
  if (shares.reduce((sum, { weight }) => sum + weight, 0) <= 0) return null;
  return { low: outerEnd(shares, needed, 'low'), high: outerEnd(shares, needed, 'high') };
}

function outerEnd(shares: readonly Share[], needed: number, end: 'low' | 'high'): number {
  const widens = (value: number, mean: number): boolean => (end === 'low' ? value < mean : value > mean);
  let sum = 0;
  let weight = 0;
  for (const share of shares) {
    if (!share.rated) continue;
    sum += share.weight * share.range[end];
    weight += share.weight;
  }
  const open = shares
    .filter((share) => !share.rated && share.weight > 0)
    .map((share) => ({ weight: share.weight, value: share.range[end] }))
    .sort((a, b) => (end === 'low' ? a.value - b.value : b.value - a.value));
  for (const share of open) {
    const whole = weight === 0 || widens(share.value, sum / weight);
    if (!whole && weight >= needed) break;
    const part = whole ? share.weight : Math.min(share.weight, needed - weight);
    sum += part * share.value;
    weight += part;
  }
  return settle(sum / weight);
}
