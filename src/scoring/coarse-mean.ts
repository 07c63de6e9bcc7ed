import { settle } from './settle.js';

/**
 * A mean of a group as an anonymous assessment shows it: on steps of 1/k of a value, k being the group size, and never nearer
 * than one step to an end of the scale (docs/privacy.md).
 *
 * Two neighbouring means of k people lie one step apart, so that every number of people from k on can have each of these
 * figures: none tells how many answered. A group that stands at an end altogether has the same figure as one in which
 * somebody does not.
 * @param sum of the values, from 1 to 5, that `people` people chose
 * @returns from 1 + 1/k to 5 − 1/k
 */
export function coarseMean(sum: number, people: number, minGroup: number): number {
  const steps = Math.round(settle((sum / people - 1) * minGroup));
  const most = 4 * minGroup - 1;
  return settle(1 + Math.min(Math.max(steps, 1), most) / minGroup);
}
