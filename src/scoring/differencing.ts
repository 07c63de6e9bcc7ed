/** How many responses two results are made of, and how many of these are in both. */
export interface Overlap {
  readonly before: number;
  readonly now: number;
  readonly both: number;
}

/**
 * Whether a result of an anonymous assessment may be published beside an earlier one, so that one less the other tells of
 * nobody: where they are made of the same responses, or share none and the later one has at least `minGroup`.
 *
 * That k responses came is not enough where others are in both. Of three people in a department nothing is shown; five more come,
 * and the department is shown with eight: less the five, who are the whole result less the earlier one, that is the three
 * (test/privacy/attack.test.ts finds many such). What has been in a result goes into no other: a closed round is put aside.
 */
export function isDifferencingSafe({ before, now, both }: Overlap, minGroup: number): boolean {
  if (both === 0) return now >= minGroup;
  return before === both && now === both;
}
