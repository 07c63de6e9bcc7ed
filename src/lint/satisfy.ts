import type { Item, Section } from '../model/questionnaire.js';
import type { Comparison, Condition, Model } from '../model/rule-set.js';
import { reachableMeans } from './reach.js';
import { type Choice, type Choices, extreme, type Group, listItems, type Shares } from './simulate.js';

/** A band that a measure has to be in: from `low` on, under `below`. */
interface Demand {
  readonly measure: Comparison['measure'];
  readonly of: string;
  /** Of a choice: the options that count, by their numbers; empty for every other measure. */
  readonly options: readonly number[];
  readonly low: number;
  readonly below: number;
}

/** What is demanded of whole sections. */
const onSections: readonly Comparison['measure'][] = ['score', 'level', 'severity'];

/** How many ways through the branches of a condition are tried. */
const wayLimit = 64;

/**
 * Companies built so that they ought to meet a condition, as good as possible in everything that it does not mention
 * (and then as bad as possible). Whether they really do is for scoring to say.
 */
export function satisfy(model: Model, condition: Condition): readonly Choices[] {
  const ways = listWays(condition, true).slice(0, wayLimit);
  return ways.flatMap((demands) => [build(model, demands, 'best'), build(model, demands, 'worst')]);
}

/**
 * Groups of people built so that they ought to meet a condition: per way through it, everything it asks for at the good
 * end, in the middle and at the bad end of what is left to it, the rest of the company best and then worst. Within a
 * section all free items stand at one common mean. Whether they really meet it is for scoring to say.
 */
export function satisfyTogether(model: Model, condition: Condition): readonly Group[] {
  const ways = listWays(condition, true).slice(0, wayLimit);
  return ways.flatMap((demands) => {
    // A cap, not the score, may keep a level low: then the score may be anything, and the worst company has most caps.
    const loose = demands.map((demand) =>
      demand.measure === 'level' ? { ...demand, below: Number.POSITIVE_INFINITY } : demand,
    );
    const capped = demands.some(({ measure, below }) => measure === 'level' && Number.isFinite(below));
    return leans.flatMap((lean) =>
      [
        gather(model, demands, 'best', lean, false),
        gather(model, demands, 'worst', lean, false),
        gather(model, demands, 'best', lean, true),
        ...(capped ? [gather(model, loose, 'worst', lean, false), gather(model, loose, 'best', lean, false)] : []),
      ].filter((group) => group !== null),
    );
  });
}

function listWays(condition: Condition, wanted: boolean): readonly (readonly Demand[])[] {
  if ('not' in condition) return listWays(condition.not, !wanted);
  if ('compare' in condition) return demandsOf(condition.compare, wanted).map((demand) => [demand]);
  const parts = ('all' in condition ? condition.all : condition.any).map((part) => listWays(part, wanted));
  const together = 'all' in condition === wanted;
  if (!together) return parts.flat();
  return parts.reduce<readonly (readonly Demand[])[]>(
    (sofar, ways) => sofar.flatMap((left) => ways.map((right) => [...left, ...right])).slice(0, wayLimit),
    [[]],
  );
}

function demandsOf(comparison: Comparison, wanted: boolean): readonly Demand[] {
  const { measure, of, atLeast, below } = comparison;
  const options = comparison.measure === 'choice' ? comparison.options : [];
  const [low, high] = [atLeast ?? Number.NEGATIVE_INFINITY, below ?? Number.POSITIVE_INFINITY];
  if (wanted) return [{ measure, of, options, low, below: high }];
  return [
    ...(atLeast === null ? [] : [{ measure, of, options, low: Number.NEGATIVE_INFINITY, below: atLeast }]),
    ...(below === null ? [] : [{ measure, of, options, low: below, below: Number.POSITIVE_INFINITY }]),
  ];
}

function build(model: Model, demands: readonly Demand[], rest: 'best' | 'worst'): Choices {
  const { questionnaire, ruleSet } = model;
  const choices: Map<string, Choice> = extreme(questionnaire, rest);
  const allowed = new Map<string, readonly number[]>();
  for (const item of listItems(questionnaire)) {
    const onChoice = choicesOn(item, demands);
    const fitting = item.options.findIndex((_, index) =>
      onChoice.every((demand) => isIn(chooses(demand, index), demand)),
    );
    if (onChoice.length > 0 && fitting >= 0) choices.set(item.id, fitting);
    const own = demands.filter((demand) => demand.measure === 'item' && demand.of === item.id);
    if (own.length === 0) continue;
    const positions = item.options.flatMap(({ value }, index) =>
      own.every((demand) => isIn(value, demand)) ? [index] : [],
    );
    allowed.set(item.id, positions);
    const [first] = positions;
    if (first !== undefined) choices.set(item.id, first);
  }
  for (const section of questionnaire.sections) {
    const own = demands
      .filter(({ measure, of }) => of === section.id && onSections.includes(measure))
      .map((demand) => (demand.measure === 'level' ? scoreBand(model, section.id, demand) : demand));
    const whole = section.kind === 'dimension' ? demands.filter(({ of }) => of === 'overall') : [];
    const banded = [
      ...own,
      ...whole.map((demand) => (demand.measure === 'level' ? scoreBand(model, 'overall', demand) : demand)),
    ];
    const unsure = demands.find(({ measure, of }) => measure === 'unknown' && of === section.id);
    if (banded.length > 0) {
      const rules = [...ruleSet.dimensions, ...ruleSet.antiPatterns].find((each) => each.section === section.id);
      const means = [...reachableMeans(section.items, rules?.items ?? [], allowed)].sort(([a], [b]) => b - a);
      const fitting = means.find(([mean]) => banded.every((demand) => isIn(mean, demand)));
      for (const [item, choice] of fitting?.[1] ?? []) choices.set(item, choice);
    }
    if (unsure !== undefined && unsure.low > 0) {
      const needed = Math.ceil(Math.min(unsure.low, 1) * section.items.length);
      for (const item of section.items.filter(({ id }) => !allowed.has(id)).slice(0, needed))
        choices.set(item.id, 'unknown');
    }
  }
  for (const { measure, of, low } of demands)
    if (measure === 'unknown' && low > 0 && choices.has(of)) choices.set(of, 'unknown');
  return choices;
}

type Lean = 'good' | 'middle' | 'bad';
const leans: readonly Lean[] = ['good', 'middle', 'bad'];

/** What a mean may be, both ends included. */
interface Interval {
  readonly low: number;
  readonly high: number;
}

const anything: Interval = { low: 1, high: 5 };

/** How far from the bounds of a demand groups keep, because whole people meet a mean to 0.002 only. */
const margin = 0.003;

/** The share of a group that answers what shall be answered and yet leave its section unrated. */
const thinShare = 0.2;

/**
 * @param thin leave dimensions of which only items are demanded unrated, so that they do not count in the whole
 * @returns null when the demands contradict each other
 */
function gather(
  model: Model,
  demands: readonly Demand[],
  rest: 'best' | 'worst',
  lean: Lean,
  thin: boolean,
): Group | null {
  const { questionnaire, ruleSet } = model;
  const onScore = (of: string): readonly Demand[] =>
    demands
      .filter((demand) => demand.of === of && onSections.includes(demand.measure))
      .map((demand) => (demand.measure === 'level' ? scoreBand(model, of, demand) : demand));
  const chosen = new Map<string, readonly number[]>();
  for (const item of listItems(questionnaire)) {
    const own = choicesOn(item, demands);
    if (own.length === 0) continue;
    const mix = mixOptions(item, own);
    if (mix === null) return null;
    chosen.set(item.id, mix);
  }
  const plans: Plan[] = [];
  for (const section of questionnaire.sections) {
    const rules = [...ruleSet.dimensions, ...ruleSet.antiPatterns].find((each) => each.section === section.id);
    const items: Part[] = [];
    for (const item of section.items) {
      const own = demands.filter(({ measure, of }) => measure === 'item' && of === item.id);
      const interval = intervalOf(own);
      if (interval === null) return null;
      const weight = rules?.items.find(({ id }) => id === item.id)?.weight ?? 1;
      items.push({ id: item.id, weight, interval, demanded: own.length > 0 });
    }
    const own = onScore(section.id);
    const asked = intervalOf(own);
    const interval = asked === null ? null : meet(meanOf(items), asked);
    if (interval === null) return null;
    const named = section.items.some(({ id }) => demands.some(({ of }) => of === id));
    const left = thin && section.kind === 'dimension' && own.length === 0 && named;
    const weight = ruleSet.dimensions.find((each) => each.section === section.id)?.weight ?? 0;
    plans.push({ id: section.id, section, weight, interval, items, demanded: own.length > 0, left });
  }
  if (thin && !plans.some(({ left }) => left)) return null;

  const whole = onScore('overall');
  const counted = plans.filter(({ section, left }) => section.kind === 'dimension' && !left);
  let position: number | null = null;
  if (whole.length > 0) {
    const asked = intervalOf(whole);
    const interval = asked === null ? null : meet(meanOf(counted), asked);
    if (interval === null) return null;
    position = positionOf(counted, pick(interval, lean, 'dimension'));
  }

  const means = new Map<string, number>();
  for (const plan of plans) {
    const { kind } = plan.section;
    const end = pick(anything, rest === 'best' ? 'good' : 'bad', kind);
    const aim =
      position !== null && counted.includes(plan)
        ? at(plan.interval, position)
        : plan.demanded
          ? pick(plan.interval, lean, kind)
          : null;
    const inside = aim === null ? null : positionOf(plan.items, aim);
    for (const item of plan.items) {
      if (inside !== null) means.set(item.id, at(item.interval, inside));
      else if (item.demanded) means.set(item.id, pick(item.interval, lean, kind));
      else if (!plan.left) means.set(item.id, end);
    }
  }
  return { means, shares: shareOut(plans, demands), chosen };
}

function choicesOn(item: Item, demands: readonly Demand[]): readonly Demand[] {
  return demands.filter(({ measure, of }) => measure === 'choice' && of === item.id);
}

/** The share of those who choose one of the options demanded when all choose this one. */
function chooses({ options }: Demand, index: number): number {
  return options.includes(index + 1) ? 1 : 0;
}

/**
 * How a group splits between the options of a choice so that all demands on it are met: everybody at one option, two options
 * in every proportion that a demand begins or ends with, or all options (and all but one) alike. Null where none of these does.
 */
function mixOptions(item: Item, demands: readonly Demand[]): readonly number[] | null {
  const options = item.options.map((_, index) => index);
  const meets = (mix: readonly number[]): boolean =>
    demands.every((demand) => {
      const share = mix.reduce((sum, part, index) => sum + part * chooses(demand, index), 0);
      return isIn(Math.round(share * 1e9) / 1e9, demand);
    });
  const bounds = demands.flatMap(({ low, below }) => [low, below].filter(Number.isFinite));
  const parts = bounds.flatMap((bound) => [
    Math.ceil(bound * 1000 - 1e-6) / 1000,
    bound - 0.001,
    bound / 2,
    (1 + bound) / 2,
  ]);
  const proportions = [1, ...parts.flatMap((part) => [part, 1 - part])].filter((part) => part >= 0 && part <= 1);
  const alike = (taken: readonly number[]): readonly number[] =>
    options.map((index) => (taken.includes(index) ? 1 / taken.length : 0));
  for (const part of proportions) {
    for (const one of options) {
      for (const other of options) {
        if (one === other) continue;
        const mix = options.map((index) => (index === one ? part : index === other ? 1 - part : 0));
        if (meets(mix)) return mix;
      }
    }
  }
  const even = [options, ...options.map((left) => options.filter((index) => index !== left))].map(alike);
  return even.find(meets) ?? null;
}

/** Something that has a mean and counts with a weight in a greater mean. */
interface Part {
  readonly id: string;
  readonly weight: number;
  readonly interval: Interval;
  readonly demanded: boolean;
}

interface Plan extends Part {
  readonly section: Section;
  readonly items: readonly Part[];
  /** Left unrated. */
  readonly left: boolean;
}

function shareOut(plans: readonly Plan[], demands: readonly Demand[]): ReadonlyMap<string, Shares> {
  const unsureOf = (wanted: string): readonly Demand[] =>
    demands.filter(({ measure, of }) => measure === 'unknown' && of === wanted);
  const lowest = (own: readonly Demand[]): number => Math.min(1, Math.max(0, ...own.map(({ low }) => low)));
  const shares = new Map<string, Shares>();
  for (const { section, items, left } of plans) {
    const whole = lowest(unsureOf(section.id));
    const free = items.filter(({ id }) => unsureOf(id).length === 0);
    const [total, open] = [items, free].map((list) => list.reduce((sum, { weight }) => sum + weight, 0));
    const fixed = items.reduce((sum, { id, weight }) => sum + weight * lowest(unsureOf(id)), 0);
    const missing = Math.max(0, whole * (total ?? 0) - fixed);
    const common = (open ?? 0) > 0 ? missing / (open ?? 1) : 0;
    for (const { id } of section.items) {
      const own = unsureOf(id);
      const share = own.length > 0 ? lowest(own) : common;
      // Upwards to whole people, but not because of the noise of binary fractions.
      const unknown = Math.min(1, Math.ceil(share * 1000 - 1e-6) / 1000);
      shares.set(id, { answered: left ? Math.min(thinShare, 1 - unknown) : 1 - unknown, unknown });
    }
  }
  return shares;
}

function intervalOf(demands: readonly Demand[]): Interval | null {
  const low = Math.max(1, ...demands.map((demand) => demand.low));
  const below = Math.min(...demands.map((demand) => demand.below));
  const high = Math.min(5, below);
  if (low > high || low >= below) return null;
  const middle = (low + high) / 2;
  return {
    low: low <= 1 ? 1 : Math.min(low + margin, middle),
    high: below > 5 ? 5 : Math.max(high - margin, middle),
  };
}

function meet(one: Interval, other: Interval): Interval | null {
  const [low, high] = [Math.max(one.low, other.low), Math.min(one.high, other.high)];
  if (low <= high) return { low, high };
  // Binary fractions of a mean that only one answer gives.
  return low - high < 1e-9 ? { low: high, high } : null;
}

function meanOf(parts: readonly Part[]): Interval {
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  if (total <= 0) return anything;
  const mean = (end: keyof Interval): number =>
    parts.reduce((sum, { weight, interval }) => sum + weight * interval[end], 0) / total;
  return { low: mean('low'), high: mean('high') };
}

// How far all parts have to stand from their low to their high end, the same for all, for their mean to be the wanted one.
function positionOf(parts: readonly Part[], wanted: number): number {
  const { low, high } = meanOf(parts);
  return high > low ? Math.min(1, Math.max(0, (wanted - low) / (high - low))) : 0;
}

function at({ low, high }: Interval, position: number): number {
  return position >= 1 ? high : low + position * (high - low);
}

function pick({ low, high }: Interval, lean: Lean, kind: Section['kind']): number {
  if (lean === 'middle') return (low + high) / 2;
  return (lean === 'good') === (kind !== 'anti-pattern') ? high : low;
}

function scoreBand({ ruleSet }: Model, section: string, demand: Demand): Demand {
  const thresholds = ruleSet.dimensions.find((each) => each.section === section)?.thresholds ?? ruleSet.thresholds;
  const from = (level: number): number => (level <= 1 ? 1 : (thresholds[level - 2] ?? Number.POSITIVE_INFINITY));
  return {
    measure: 'score',
    of: section,
    options: [],
    low: Number.isFinite(demand.low) ? from(Math.ceil(demand.low)) : demand.low,
    below: Number.isFinite(demand.below) ? from(Math.ceil(demand.below)) : demand.below,
  };
}

function isIn(value: number, { low, below }: Demand): boolean {
  return value >= low && value < below;
}
