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
  const counted = shares.map((share) => (share.rated ? share.weight : 0));
  let { sum, weight } = addUp(shares, counted, end);
  const open = shares
    .map((share, index) => ({ share, index }))
    .filter(({ share }) => !share.rated && share.weight > 0)
    .sort((a, b) => (a.share.range[end] - b.share.range[end]) * (end === 'low' ? 1 : -1));
  for (const { share, index } of open) {
    const whole = weight === 0 || widens(share.range[end], sum / weight);
    if (!whole && weight >= needed) break;
    counted[index] = whole ? share.weight : Math.min(share.weight, needed - weight);
    ({ sum, weight } = addUp(shares, counted, end));
  }
  return settle(sum / weight);
}

// Always in file order: the same dimensions must give the same sum to the last bit, whichever of them were open before.
function addUp(shares: readonly Share[], counted: readonly number[], end: 'low' | 'high') {
  let sum = 0;
  let weight = 0;
  for (const [index, { range }] of shares.entries()) {
    const part = counted[index] ?? 0;
    sum += part * range[end];
    weight += part;
  }
  return { sum, weight };
}
