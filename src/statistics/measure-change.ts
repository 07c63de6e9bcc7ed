import type { Change, Estimate } from '../model/statistics.js';
import { joinErrors } from './join-errors.js';
import { studentFactor } from './student.js';

/**
 * What happened to a figure from one round to a later one, whose people are taken as others, since nobody is known by name. More
 * than noise is what reaches the smallest detectable change, t(97.5 %)·√(SE₁² + SE₂²) with Welch's degrees of freedom (METHODS
 * 1.5). Both figures must rest on the same items (matchItems).
 */
export function measureChange(
  before: Pick<Estimate, 'score' | 'interval'>,
  after: Pick<Estimate, 'score' | 'interval'>,
): Change {
  if (before.score === null || after.score === null) return { state: 'no-score' };
  const change = after.score - before.score;
  const error = joinErrors(before.interval, after.interval);
  if (error === null) return { state: 'one-person', change };
  const { standardError, degrees, exact } = error;
  if (standardError === 0) return { state: 'no-spread', change, moreThanNoise: Math.abs(change) > 1e-9 };
  const smallestDetectable = studentFactor(degrees) * standardError;
  return {
    state: 'change',
    change,
    low: change - smallestDetectable,
    high: change + smallestDetectable,
    smallestDetectable,
    standardError,
    degrees,
    exact,
    moreThanNoise: Math.abs(change) >= smallestDetectable,
  };
}
