import type { Interval } from '../model/statistics.js';

/** The standard error of the difference of two figures, and its degrees of freedom; 0 and 0 where neither has any spread. */
export interface JoinedError {
  readonly standardError: number;
  readonly degrees: number;
  readonly exact: boolean;
}

/**
 * Two figures of different people (Welch and Satterthwaite):
 *
 *     SE² = SE₁² + SE₂²        degrees = SE⁴ / (SE₁⁴ / degrees₁ + SE₂⁴ / degrees₂)
 *
 * A side without spread adds nothing. null where one side is a single person or nobody: then nothing can be said.
 */
export function joinErrors(one: Interval, other: Interval): JoinedError | null {
  const sides = [one, other];
  if (sides.some(({ state }) => state === 'one-person' || state === 'nobody')) return null;
  const spread = sides.filter((side) => side.state === 'interval');
  const square = spread.reduce((sum, { standardError }) => sum + standardError ** 2, 0);
  const fourths = spread.reduce((sum, { standardError, degrees }) => sum + standardError ** 4 / degrees, 0);
  return {
    standardError: Math.sqrt(square),
    degrees: fourths === 0 ? 0 : square ** 2 / fourths,
    exact: spread.every(({ exact }) => exact),
  };
}
