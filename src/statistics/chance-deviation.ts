/** One average deviation that answers can have, and how often chance alone brings it about, 0 to 1. */
export interface ChanceOfDeviation {
  readonly deviation: number;
  readonly probability: number;
}

/** How many patterns of answers are gone through at most: 20 people with 6 options, 16 with 7, 9 with 11. */
const mostPatterns = 100_000;

/** From how many people on more of them move no verdict: the practical bound is lower by then. */
const enoughPeople = 20;

/** How often people who choose at random may pass for agreed. */
const falseAgreement = 0.05;

/** Limits worked out before, by people and values: all items of a questionnaire ask for the same few. */
const limits = new Map<string, number | null>();

/**
 * How the average deviation of `people` who choose among options at random, each as likely as the other, is spread: exact, by going
 * through every pattern of counts, rising. `values` are the options' values; people at least 1.
 */
export function spreadByChance(values: readonly number[], people: number): readonly ChanceOfDeviation[] {
  const found = new Map<number, ChanceOfDeviation>();
  const counts = values.map(() => 0);
  const choose = (option: number, left: number, ways: number): void => {
    if (option === values.length - 1) {
      counts[option] = left;
      const deviation = averageDeviation(values, counts);
      // The same deviation comes out with other noise of binary fractions from other patterns.
      const key = Math.round(deviation * 1e9);
      const known = found.get(key);
      found.set(key, { deviation: known?.deviation ?? deviation, probability: (known?.probability ?? 0) + ways });
      return;
    }
    let share = ways;
    for (let count = 0; count <= left; count += 1) {
      counts[option] = count;
      choose(option + 1, left - count, share);
      // From choosing `count` of those left to choosing one more: the next binomial coefficient.
      share = (share * (left - count)) / (count + 1);
    }
  };
  if (values.length > 0) choose(0, people, values.length ** -people);
  return [...found.values()].sort((one, other) => one.deviation - other.deviation);
}

/**
 * The largest average deviation that people who choose at random stay within in at most 5 of 100 cases; null where even full
 * agreement is likelier than that. Where there are too many patterns to go through, that of as many people as can be: it is stricter.
 */
export function largestUnlikely(values: readonly number[], people: number): number | null {
  let counted = Math.min(people, enoughPeople);
  while (patterns(values.length, counted) > mostPatterns) counted -= 1;
  const key = `${counted} ${values.join(' ')}`;
  const known = limits.get(key);
  if (known !== undefined) return known;
  const limit = findLargestUnlikely(values, counted);
  limits.set(key, limit);
  return limit;
}

function findLargestUnlikely(values: readonly number[], people: number): number | null {
  let sum = 0;
  let largest: number | null = null;
  for (const { deviation, probability } of spreadByChance(values, people)) {
    sum += probability;
    if (sum > falseAgreement) break;
    largest = deviation;
  }
  return largest;
}

/** Σ |value − mean| / n over the answers; 0 where there are none. */
export function averageDeviation(values: readonly number[], counts: readonly number[]): number {
  let [sum, answered] = [0, 0];
  for (const [option, count] of counts.entries()) {
    sum += (values[option] ?? 0) * count;
    answered += count;
  }
  if (answered === 0) return 0;
  const mean = sum / answered;
  return counts.reduce((total, count, option) => total + count * Math.abs((values[option] ?? 0) - mean), 0) / answered;
}

// In how many ways `people` can be spread over options: C(people + options − 1, options − 1).
function patterns(options: number, people: number): number {
  let ways = 1;
  for (let each = 1; each < options; each += 1) ways = (ways * (people + each)) / each;
  return ways;
}
