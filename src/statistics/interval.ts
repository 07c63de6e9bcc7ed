import type { Interval } from '../model/statistics.js';
import { studentFactor } from './student.js';

/** A standard error up to this is what binary fractions leave where all are alike: one person of a million who differs makes more. */
const noise = 1e-10;

/** figure ± t·standard error with the degrees of freedom given; no interval where there is no spread. */
export function intervalAround(figure: number, standardError: number, degrees: number, exact: boolean): Interval {
  if (standardError <= noise) return { state: 'no-spread' };
  const halfWidth = studentFactor(degrees) * standardError;
  return { state: 'interval', low: figure - halfWidth, high: figure + halfWidth, standardError, degrees, exact };
}

/** Both ends within the scale from 1.0 to 5.0: for showing only, never for comparing. */
export function clipToScale({ low, high }: { readonly low: number; readonly high: number }): {
  readonly low: number;
  readonly high: number;
} {
  return { low: Math.max(1, low), high: Math.min(5, high) };
}
