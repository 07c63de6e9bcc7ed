import type { Comparison, Condition, Model } from '../model/rule-set.js';
import { reachableMeans } from './reach.js';
import { type Choice, type Choices, extreme, listItems } from './simulate.js';

/** A band that a measure has to be in: from `low` on, under `below`. */
interface Demand {
  readonly measure: Comparison['measure'];
  readonly of: string;
  readonly low: number;
  readonly below: number;
}

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

function demandsOf({ measure, of, atLeast, below }: Comparison, wanted: boolean): readonly Demand[] {
  const [low, high] = [atLeast ?? Number.NEGATIVE_INFINITY, below ?? Number.POSITIVE_INFINITY];
  if (wanted) return [{ measure, of, low, below: high }];
  return [
    ...(atLeast === null ? [] : [{ measure, of, low: Number.NEGATIVE_INFINITY, below: atLeast }]),
    ...(below === null ? [] : [{ measure, of, low: below, below: Number.POSITIVE_INFINITY }]),
  ];
}

function build(model: Model, demands: readonly Demand[], rest: 'best' | 'worst'): Choices {
  const { questionnaire, ruleSet } = model;
  const choices: Map<string, Choice> = extreme(questionnaire, rest);
  const allowed = new Map<string, readonly number[]>();
  for (const item of listItems(questionnaire)) {
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
      .filter(({ measure, of }) => of === section.id && measure !== 'unknown' && measure !== 'item')
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

function scoreBand({ ruleSet }: Model, section: string, demand: Demand): Demand {
  const thresholds = ruleSet.dimensions.find((each) => each.section === section)?.thresholds ?? ruleSet.thresholds;
  const from = (level: number): number => (level <= 1 ? 1 : (thresholds[level - 2] ?? Number.POSITIVE_INFINITY));
  return {
    measure: 'score',
    of: section,
    low: Number.isFinite(demand.low) ? from(Math.ceil(demand.low)) : demand.low,
    below: Number.isFinite(demand.below) ? from(Math.ceil(demand.below)) : demand.below,
  };
}

function isIn(value: number, { low, below }: Demand): boolean {
  return value >= low && value < below;
}
