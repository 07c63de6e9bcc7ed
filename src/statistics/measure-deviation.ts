import type { Deviation } from '../model/statistics.js';
import { averageDeviation, largestUnlikely } from './chance-deviation.js';

/** Fewer than this agree by chance too easily for any verdict. */
const leastForVerdict = 5;

/** What is said of one item's answers. */
export interface DeviationOptions {
  /** A room where everybody may see everybody's answers: only there are the lowest and highest answer told of a few. */
  readonly open: boolean;
  /** How many a camp must have for the two to be told: the group size of an anonymous assessment; 1 elsewhere. */
  readonly leastInCamp: number;
}

/**
 * How far people agree on one item, from how often each option was chosen: the average deviation from the mean,
 * AD = Σ |x − mean| / n, and whether it is within both what is practically near (practicalLimit) and what people who choose at
 * random would hardly reach (largestUnlikely). METHODS 1.3.
 */
export function measureDeviation(
  values: readonly number[],
  counts: readonly number[],
  { open, leastInCamp }: DeviationOptions,
): Deviation {
  const answered = counts.reduce((sum, count) => sum + count, 0);
  if (answered < leastForVerdict) {
    const taken = values.filter((_, option) => (counts[option] ?? 0) > 0);
    const known = open && taken.length > 0;
    return {
      state: 'too-few',
      answered,
      lowest: known ? Math.min(...taken) : null,
      highest: known ? Math.max(...taken) : null,
    };
  }
  const deviation = averageDeviation(values, counts);
  const unlikely = largestUnlikely(values, answered);
  const limit = unlikely === null ? null : Math.min(unlikely, practicalLimit(values.length));
  return {
    state: 'measured',
    answered,
    deviation,
    limit,
    // A deviation is one of few fractions: one that equals the limit must not fail by the noise of binary ones.
    verdict: limit !== null && deviation <= limit + 1e-9 ? 'agree' : 'no-clear-agreement',
    twoCamps: hasTwoCamps(values, counts, answered, leastInCamp),
  };
}

/**
 * How far a section's people agree: the plain mean of its items' deviations, over the items that have one; null where none has.
 */
export function meanDeviation(deviations: readonly Deviation[]): number | null {
  const measured = deviations.filter((each) => each.state === 'measured');
  if (measured.length === 0) return null;
  return measured.reduce((sum, { deviation }) => sum + deviation, 0) / measured.length;
}

/**
 * A sixth of the number of options, in steps from option to option (Burke and Dunlap 2002): 5/6 of a value for five options, whose
 * steps are one value. Of other scales from 1 to 5 a step is 4/(options − 1) values, on average where they are uneven.
 */
export function practicalLimit(options: number): number {
  return (options / 6) * (4 / (options - 1));
}

function hasTwoCamps(
  values: readonly number[],
  counts: readonly number[],
  answered: number,
  leastInCamp: number,
): boolean {
  const camp = (belongs: (value: number) => boolean): number =>
    counts.reduce((sum, count, option) => sum + (belongs(values[option] ?? Number.NaN) ? count : 0), 0);
  return [camp((value) => value <= 2), camp((value) => value >= 4)].every(
    (people) => 3 * people >= answered && people >= leastInCamp,
  );
}
