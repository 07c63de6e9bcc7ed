/** One item's part in a score. */
export interface ErrorPart {
  /** Of the whole weight, 0 to 1; all parts together make 1. */
  readonly share: number;
  /** How many answered it. */
  readonly answered: number;
  /** Of its mean; null where one person answered it. */
  readonly standardError: number | null;
}

/**
 * The largest standard error that a score can have, from those of its items alone: as if whoever is high on one item were high on
 * all of them (Minkowski's inequality), so that the jackknife's is never larger. null where a single person answered an item: how
 * far the score moves without that person is not in the counts.
 */
export function widestError(parts: readonly ErrorPart[]): number | null {
  let sum = 0;
  for (const { share, answered, standardError } of parts) {
    if (standardError === null) return null;
    // Who left the item open is among those who are left out in turn: (n − 1)/n of all is up to answered/(answered − 1) of these.
    sum += share * standardError * Math.sqrt(answered / (answered - 1));
  }
  return sum;
}
