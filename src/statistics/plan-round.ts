import type { RoundPlan } from '../model/statistics.js';
import { studentFactor } from './student.js';

/** How far answers of different people usually lie apart, in values, where nothing better is known (METHODS 1.2). */
export const usualStandardDeviation = 0.8;

/**
 * What `people` (1 or more) can show before any are asked, with answers that differ by `standardDeviation` values: the half width
 * of a score's interval, t(n − 1)·s/√n, and the smallest detectable change to a second round of as many, t(2n − 2)·s·√(2/n).
 */
export function planRound(people: number, standardDeviation: number = usualStandardDeviation): RoundPlan {
  if (people < 2) return { people, standardDeviation, halfWidth: null, smallestDetectable: null };
  return {
    people,
    standardDeviation,
    halfWidth: studentFactor(people - 1) * (standardDeviation / Math.sqrt(people)),
    smallestDetectable: studentFactor(2 * people - 2) * standardDeviation * Math.sqrt(2 / people),
  };
}
