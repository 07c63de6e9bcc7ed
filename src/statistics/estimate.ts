import type { Estimate } from '../model/statistics.js';
import type { AnswerRows } from './answer-rows.js';
import { intervalAround } from './interval.js';
import { widestError } from './widest-error.js';

/** What a score is made of: sections with their weights, each of items by place with theirs. One section makes a section's score. */
export interface WeighedPart {
  readonly weight: number;
  readonly items: readonly { readonly place: number; readonly weight: number }[];
}

/** Sum and number of an item's answers. */
interface Tally {
  readonly sum: number;
  readonly answered: number;
}

/**
 * The mean of one item and its interval, from how often each option was chosen: mean ± t·s/√n with n − 1 degrees of freedom.
 * That is the jackknife of a mean, so that no single answers are needed.
 */
export function estimateItem(values: readonly number[], counts: readonly number[]): Estimate {
  const { sum, answered } = tallyOf(values, counts);
  if (answered === 0) return { score: null, people: 0, interval: { state: 'nobody' } };
  const mean = sum / answered;
  const standardError = errorOfMean(values, counts);
  const interval =
    standardError === null
      ? ({ state: 'one-person' } as const)
      : intervalAround(mean, standardError, answered - 1, true);
  return { score: mean, people: answered, interval };
}

/**
 * A score and its interval over the people of all groups given, who have no member in common. The score goes item first: item
 * means, then Σ weight·mean / Σ weight in each part, then likewise over the parts. What nobody answered leaves it, as does what
 * has no weight. Which items and parts count is for the caller to say: those that are rated and may be known.
 *
 * The interval is the delete-one-person jackknife with Student's t (METHODS 1.2):
 *
 *     SE = √( (n − 1)/n · Σ (S without i − mean of these)² )        S ± t(97.5 %, n − 1)·SE
 *
 * n counts the people who gave at least one of the answers; leaving out anybody else changes nothing. Without a person weights
 * fall to what is still answered. Where a group is too large for its rows to be kept, the interval is the widest that the item
 * counts allow. The order of people cannot matter.
 */
export function estimate(groups: readonly AnswerRows[], parts: readonly WeighedPart[]): Estimate {
  const counted = parts
    .map(({ weight, items }) => ({ weight, items: items.filter((item) => item.weight > 0) }))
    .filter(({ weight, items }) => weight > 0 && items.length > 0);
  const places = [...new Set(counted.flatMap(({ items }) => items.map(({ place }) => place)))];
  const pooled = new Map(places.map((place) => [place, poolCounts(groups, place)]));
  const tallies = new Map([...pooled].map(([place, { values, counts }]) => [place, tallyOf(values, counts)]));
  const score = scoreOf(counted, (place) => meanOf(tallies.get(place) ?? nothing));
  if (score === null) return { score: null, people: 0, interval: { state: 'nobody' } };
  const without = scoresWithoutEach(groups, counted, places, tallies);
  if (without === null) return estimateFromCounts(score, counted, pooled, tallies);
  const people = without.length;
  if (people === 1) return { score, people, interval: { state: 'one-person' } };
  const mean = without.reduce((sum, each) => sum + each, 0) / people;
  const squares = without.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  const standardError = Math.sqrt(((people - 1) / people) * squares);
  return { score, people, interval: intervalAround(score, standardError, people - 1, true) };
}

const nothing: Tally = { sum: 0, answered: 0 };

interface Pooled {
  readonly values: readonly number[];
  readonly counts: readonly number[];
}

function poolCounts(groups: readonly AnswerRows[], place: number): Pooled {
  const values = groups[0]?.values[place] ?? [];
  return {
    values,
    counts: values.map((_, option) => groups.reduce((sum, group) => sum + (group.counts[place]?.[option] ?? 0), 0)),
  };
}

function tallyOf(values: readonly number[], counts: readonly number[]): Tally {
  let sum = 0;
  let answered = 0;
  for (const [option, count] of counts.entries()) {
    sum += (values[option] ?? 0) * count;
    answered += count;
  }
  return { sum, answered };
}

// s/√n; null with fewer than two answers.
function errorOfMean(values: readonly number[], counts: readonly number[]): number | null {
  const { sum, answered } = tallyOf(values, counts);
  if (answered < 2) return null;
  const mean = sum / answered;
  const squares = counts.reduce((total, count, option) => total + count * ((values[option] ?? 0) - mean) ** 2, 0);
  return Math.sqrt(squares / (answered - 1) / answered);
}

function meanOf({ sum, answered }: Tally): number | null {
  return answered === 0 ? null : sum / answered;
}

function scoreOf(parts: readonly WeighedPart[], meanAt: (place: number) => number | null): number | null {
  let sum = 0;
  let weight = 0;
  for (const part of parts) {
    let partSum = 0;
    let partWeight = 0;
    for (const item of part.items) {
      const mean = meanAt(item.place);
      if (mean === null) continue;
      partSum += item.weight * mean;
      partWeight += item.weight;
    }
    if (partWeight === 0) continue;
    sum += (part.weight * partSum) / partWeight;
    weight += part.weight;
  }
  return weight === 0 ? null : sum / weight;
}

/** The score without each of the people who gave one of its answers, rising; null where a group's rows were not kept. */
function scoresWithoutEach(
  groups: readonly AnswerRows[],
  parts: readonly WeighedPart[],
  places: readonly number[],
  tallies: ReadonlyMap<number, Tally>,
): Float64Array | null {
  const scores: number[] = [];
  for (const { values, rows, people } of groups) {
    if (rows === null) return null;
    for (let person = 0; person < people; person += 1) {
      const start = person * values.length;
      if (places.every((place) => rows[start + place] === 0)) continue;
      const score = scoreOf(parts, (place) => {
        const tally = tallies.get(place) ?? nothing;
        const option = rows[start + place] ?? 0;
        if (option === 0) return meanOf(tally);
        if (tally.answered === 1) return null;
        return (tally.sum - (values[place]?.[option - 1] ?? 0)) / (tally.answered - 1);
      });
      // Without the only person there is no score; the place is kept, as it is they who are counted.
      scores.push(score ?? 0);
    }
  }
  // In rising order sums come out the same to the last bit, whoever came first.
  return Float64Array.from(scores).sort();
}

function estimateFromCounts(
  score: number,
  parts: readonly WeighedPart[],
  pooled: ReadonlyMap<number, Pooled>,
  tallies: ReadonlyMap<number, Tally>,
): Estimate {
  const answeredAt = (place: number): number => (tallies.get(place) ?? nothing).answered;
  const answeredParts = parts
    .map(({ weight, items }) => ({ weight, items: items.filter(({ place }) => answeredAt(place) > 0) }))
    .filter(({ items }) => items.length > 0);
  const [only, ...others] = answeredParts.flatMap(({ items }) => items);
  const counts = only === undefined ? undefined : pooled.get(only.place);
  if (counts !== undefined && others.length === 0) return estimateItem(counts.values, counts.counts);
  const total = answeredParts.reduce((sum, { weight }) => sum + weight, 0);
  const errors = answeredParts.flatMap(({ weight, items }) => {
    const within = items.reduce((sum, item) => sum + item.weight, 0);
    return items.map((item) => {
      const { values, counts: each } = pooled.get(item.place) ?? { values: [], counts: [] };
      return {
        share: (weight / total) * (item.weight / within),
        answered: answeredAt(item.place),
        standardError: errorOfMean(values, each),
      };
    });
  });
  const people = Math.max(...errors.map(({ answered }) => answered));
  const standardError = widestError(errors);
  return {
    score,
    people,
    interval:
      standardError === null ? { state: 'one-person' } : intervalAround(score, standardError, people - 1, false),
  };
}
