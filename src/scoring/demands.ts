import type { DemandReason } from '../model/plan.js';
import type { Condition, Model } from '../model/rule-set.js';
import type { DimensionResult, OverallResult, SectionResult } from '../model/scorecard.js';
import { levelAt } from './level.js';

/**
 * What a level asks for. `section`: the score of a rated dimension from `bound` on, the severity of a rated anti-pattern strictly under
 * it. `best`: the same of the best that a section could still be, if all that is missing were answered best; only what limits a
 * dimension that is not rated looks at that. `overall`: the overall score from `bound` on.
 * `all` of nothing is true already, `any` of nothing can never be.
 */
export type Demand =
  | {
      readonly asks: 'section' | 'best' | 'overall';
      readonly of: string;
      readonly bound: number;
      readonly because: DemandReason;
    }
  | { readonly all: readonly Demand[] }
  | { readonly any: readonly Demand[] };

/** A demand on one figure. */
export type SingleDemand = Extract<Demand, { readonly asks: string }>;

/** What a level is reached by: a scorecard's figures and the rules behind it. */
export interface Ground {
  readonly model: Model;
  readonly sections: readonly SectionResult[];
  readonly overall: OverallResult;
}

const always: Demand = { all: [] };
const never: Demand = { any: [] };

/**
 * What has to be true so that a dimension, or the whole ('overall'), stands at `level` or above: the inverse of rules 5 to 7 of
 * docs/scoring.md. Scores from the threshold on; every cap that allows less must not hold; for the whole, every dimension that counts at
 * most `lowestPlus` below. What is not rated stays so: nothing of it can be demanded, and where it limits, it does so for good.
 */
export function demandsOf(of: string, level: number, ground: Ground): Demand {
  if (level <= 1) return always;
  if (of === 'overall') return demandsOfOverall(level, ground);
  const dimension = ground.sections.find(({ id }) => id === of);
  return dimension?.kind === 'dimension' ? demandsOfDimension(dimension, level, ground) : never;
}

function demandsOfOverall(level: number, ground: Ground): Demand {
  const { model, sections, overall } = ground;
  const { lowestPlus } = model.ruleSet;
  const bound = overall.thresholds[level - 2];
  if (overall.score === null || bound === undefined) return never;
  const plus: DemandReason = { kind: 'lowest', level, plus: lowestPlus };
  const counted = sections.filter((section) => section.kind === 'dimension').filter(({ weight }) => weight > 0);
  return {
    all: [
      { asks: 'overall', of: 'overall', bound, because: { kind: 'threshold', of: 'overall', level } },
      ...counted
        .filter(({ range }) => range !== null)
        .map((dimension) =>
          dimension.level === null
            ? demandsOfUnrated(dimension, level - lowestPlus, ground)
            : demandsOfDimension(dimension, level - lowestPlus, ground, plus),
        ),
      ...endCaps('overall', level, ground),
    ],
  };
}

function demandsOfDimension(
  dimension: DimensionResult,
  level: number,
  ground: Ground,
  because: DemandReason = { kind: 'threshold', of: dimension.id, level },
): Demand {
  if (level <= 1) return always;
  const bound = dimension.thresholds[level - 2];
  if (dimension.score === null || bound === undefined) return never;
  return { all: [{ asks: 'section', of: dimension.id, bound, because }, ...endCaps(dimension.id, level, ground)] };
}

// Its best end is what it is; only caps on it can be ended, and they look at the best ends of others.
function demandsOfUnrated(dimension: DimensionResult, level: number, ground: Ground): Demand {
  const { range, thresholds } = dimension;
  if (level <= 1 || range === null) return always;
  if (levelAt(range.high, thresholds) < level) return never;
  return { all: endCaps(dimension.id, level, ground, 'best') };
}

function endCaps(target: string, level: number, ground: Ground, moment: 'now' | 'best' = 'now'): readonly Demand[] {
  return ground.model.ruleSet.caps
    .filter(({ limits, to }) => limits.includes(target) && to < level)
    .map(({ id, to, reason, when }) => endOf(when, ground, moment, { kind: 'cap', cap: id, of: target, to, reason }));
}

// De Morgan: a cap that looks at anything else than what rule 7 allows is refused at load, so that there is no "not" to meet.
function endOf(when: Condition, ground: Ground, moment: 'now' | 'best', because: DemandReason): Demand {
  if ('all' in when) return { any: when.all.map((part) => endOf(part, ground, moment, because)) };
  if ('any' in when) return { all: when.any.map((part) => endOf(part, ground, moment, because)) };
  if ('not' in when) return never;
  const { measure, of, below, atLeast } = when.compare;
  const section = ground.sections.find(({ id }) => id === of);
  const bound = measure === 'score' ? below : measure === 'severity' ? atLeast : null;
  // What is not known makes no cap hold.
  if (section === undefined || section.range === null || bound === null) return always;
  if (section.kind !== (measure === 'score' ? 'dimension' : 'anti-pattern')) return always;
  const rated = (section.kind === 'dimension' ? section.score : section.severity) !== null;
  if (rated) return { asks: moment === 'now' ? 'section' : 'best', of, bound, because };
  const isMet = section.kind === 'dimension' ? section.range.high >= bound : section.range.low < bound;
  return isMet ? always : never;
}
