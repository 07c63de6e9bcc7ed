/**
 * A number without the noise of binary fractions: twelve decimals, so that 2.5 is 2.5 whatever was added up to reach it
 * and a threshold of 2.5 is met. This is no rounding that a reader could see.
 */
export function settle(value: number): number {
  // Adding zero turns minus zero, which JSON and people write differently, into zero.
  return Math.round(value * 1e12) / 1e12 + 0;
}
