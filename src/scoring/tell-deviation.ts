import type { ItemCounts, Privacy } from '../model/answers.js';
import type { DeviationResult } from '../model/scorecard.js';
import { measureDeviation } from '../statistics/measure-deviation.js';
import { settle } from './settle.js';

/**
 * How far people agree on an item, as far as it may be known (docs/scoring.md, rule 21). In an anonymous assessment the figure
 * itself only where `isShown` says that the distribution is there to be seen; else the verdict, from 2k answers on.
 */
export function tellDeviation(
  values: readonly number[],
  { options, answered }: Pick<ItemCounts, 'options' | 'answered'>,
  privacy: Privacy,
  isShown: boolean,
): DeviationResult {
  const isAnonymous = privacy.mode === 'anonymous';
  const found = measureDeviation(values, options, {
    open: !isAnonymous,
    leastInCamp: isAnonymous ? privacy.minGroup : 1,
  });
  const settled = found.state === 'measured' ? { ...found, deviation: settle(found.deviation) } : found;
  if (!isAnonymous || isShown) return settled;
  if (settled.state === 'too-few' || answered < 2 * privacy.minGroup) {
    return { state: 'hidden-for-privacy', minGroup: privacy.minGroup };
  }
  return { state: 'verdict', verdict: settled.verdict, twoCamps: settled.twoCamps };
}
