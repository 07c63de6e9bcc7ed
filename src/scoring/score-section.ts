import type { ItemCounts, Privacy } from '../model/answers.js';
import type { Item, Section } from '../model/questionnaire.js';
import type { WeightedItem } from '../model/rule-set.js';
import type { Range, Reason } from '../model/scorecard.js';
import { settle } from './settle.js';

/** One item with its weight and its counts. */
export interface WeighedCounts {
  readonly item: Item;
  readonly weight: number;
  readonly counts: ItemCounts;
}

/** The figures of a section (or of one item). Values from 1.0 to 5.0, shares from 0 to 1; null where nothing applies. */
export interface Figures {
  /** Mean of what was answered; null where nothing was. Not yet asked whether it is enough to be rated. */
  readonly mean: number | null;
  readonly range: Range | null;
  readonly coverage: number | null;
}

/** A section's items with their weights and counts, in the questionnaire's order. */
export function weigh(
  section: Section,
  weights: readonly WeightedItem[],
  counts: ReadonlyMap<string, ItemCounts>,
): readonly WeighedCounts[] {
  return section.items.flatMap((item) => {
    const itemCounts = counts.get(item.id);
    if (itemCounts === undefined) return [];
    return [{ item, weight: weights.find(({ id }) => id === item.id)?.weight ?? 1, counts: itemCounts }];
  });
}

/** Mean of those who answered, Σ value·count / answered; null where nobody did. */
export function meanOfItem({ item, counts }: Pick<WeighedCounts, 'item' | 'counts'>): number | null {
  return counts.answered === 0 ? null : sumOfValues(item, counts) / counts.answered;
}

/**
 * docs/scoring.md, rules 2 to 4, item first: the mean of a section is Σ weight·mean / Σ weight over items with an
 * answer; its range the same with every missing cell of an item that applies answered worst, then best; its coverage
 * Σ weight·share answered / Σ weight over items that apply to somebody. Sums run in file order.
 */
export function scoreItems(items: readonly WeighedCounts[]): Figures {
  const mean = new WeightedMean();
  const low = new WeightedMean();
  const high = new WeightedMean();
  const coverage = new WeightedMean();
  for (const { item, weight, counts } of items) {
    const people = counts.answered + counts.unknown + counts.unanswered + counts.notApplicable;
    if (people === 0) continue;
    const applicable = people - counts.notApplicable;
    if (applicable === 0) continue;
    const given = sumOfValues(item, counts);
    const missing = applicable - counts.answered;
    const worst = item.options[0]?.value ?? 1;
    const best = item.options.at(-1)?.value ?? 5;
    if (counts.answered > 0) mean.add(weight, given / counts.answered);
    low.add(weight, (given + missing * worst) / applicable);
    high.add(weight, (given + missing * best) / applicable);
    coverage.add(weight, counts.answered / applicable);
  }
  const [lowEnd, highEnd] = [low.value(), high.value()];
  return {
    mean: mean.value(),
    range: lowEnd === null || highEnd === null ? null : { low: lowEnd, high: highEnd },
    coverage: coverage.value(),
  };
}

/**
 * Σ weight·(not applicable / people) / Σ weight over all items, 0 where there are none. In an anonymous assessment a number
 * of people above zero and below its group size enters as the most that it could be, so that the share never tells it.
 */
export function shareNotApplicable(items: readonly WeighedCounts[], privacy: Privacy): number {
  const share = new WeightedMean();
  for (const { weight, counts } of items) {
    const people = counts.answered + counts.unknown + counts.unanswered + counts.notApplicable;
    if (people > 0) share.add(weight, mostItCouldBe(counts.notApplicable, privacy, people) / people);
  }
  return share.value() ?? 0;
}

/**
 * The counts of a section's only item, for the figures of that section. In an anonymous assessment they would spell out how
 * few people left it open: there, a number of them above zero and below the group size counts as the most that it could be.
 * The mean stays; the range gets wider and the coverage lower, the same for all numbers that are hidden.
 */
export function coarsen(item: WeighedCounts, privacy: Privacy): WeighedCounts {
  const { counts } = item;
  if (privacy.mode !== 'anonymous' || counts.answered === 0) return item;
  const missing = counts.unknown + counts.unanswered;
  const people = counts.answered + missing + counts.notApplicable;
  const notApplicable = mostItCouldBe(counts.notApplicable, privacy, people - privacy.minGroup);
  const open = mostItCouldBe(missing, privacy, people - notApplicable - privacy.minGroup);
  const answered = people - notApplicable - open;
  const options = counts.options.map((count) => (count * answered) / counts.answered);
  return { ...item, counts: { ...counts, options, answered, unknown: 0, unanswered: open, notApplicable } };
}

function mostItCouldBe(count: number, privacy: Privacy, limit: number): number {
  if (privacy.mode !== 'anonymous' || count === 0 || count >= privacy.minGroup) return count;
  return Math.max(Math.min(privacy.minGroup - 1, limit), 0);
}

/** Why a section has no score, or null when it has one (docs/scoring.md, rule 5). */
export function reasonAgainstRating(figures: Figures, least: number): Reason | null {
  if (figures.coverage === null) return { code: 'not-applicable' };
  if (figures.mean === null) return { code: 'no-answers' };
  if (figures.coverage < least) return { code: 'coverage-too-low', coverage: figures.coverage, least };
  return null;
}

/** Σ weight·value / Σ weight, adding first and dividing once; null while nothing has weight. */
export class WeightedMean {
  #sum = 0;
  #weight = 0;

  add(weight: number, value: number): void {
    this.#sum += weight * value;
    this.#weight += weight;
  }

  get weight(): number {
    return this.#weight;
  }

  value(): number | null {
    return this.#weight > 0 ? settle(this.#sum / this.#weight) : null;
  }
}

function sumOfValues(item: Item, counts: ItemCounts): number {
  return item.options.reduce((total, option, index) => total + option.value * (counts.options[index] ?? 0), 0);
}
