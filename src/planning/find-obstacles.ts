import type { PlanGoal, PlanObstacle } from '../model/plan.js';
import type { DimensionResult } from '../model/scorecard.js';
import { gatherEvidence } from '../scoring/apply-caps.js';
import { evaluate } from '../scoring/condition.js';
import type { Ground } from '../scoring/demands.js';
import { titleIn } from '../scoring/title-in.js';
import type { Stand } from './stand.js';

/** Why a goal is not reached at a stand: everything that would have to be otherwise; empty where it is reached. */
export function findObstacles({ of, level }: PlanGoal, stand: Stand, ground: Ground): readonly PlanObstacle[] {
  const { model, sections, overall } = ground;
  const about = (section: string) => ({ goal: of, of: section, title: titleIn(model, section) });
  const capsOn = (target: string, wanted: number): readonly PlanObstacle[] =>
    model.ruleSet.caps
      .filter((cap) => cap.limits.includes(target) && cap.to < wanted && evaluate(cap.when, stand.sight) === true)
      .map(({ id, to, reason, when }) => ({
        ...about(target),
        kind: 'cap',
        cap: id,
        to,
        reason,
        evidence: gatherEvidence(when, stand.sight, stand.sight, (each) => titleIn(model, each)),
      }));
  const scoreOf = (target: string, found: number, thresholds: readonly number[], wanted: number): PlanObstacle[] => {
    const needed = thresholds[wanted - 2] ?? 1;
    return found < needed ? [{ ...about(target), kind: 'score', found, needed }] : [];
  };
  const inDimension = (dimension: DimensionResult, wanted: number): readonly PlanObstacle[] => {
    const { score = null } = stand.dimensions.find(({ id }) => id === dimension.id) ?? {};
    if (score === null) return [{ ...about(dimension.id), kind: 'not-rated' }];
    return [...scoreOf(dimension.id, score, dimension.thresholds, wanted), ...capsOn(dimension.id, wanted)];
  };

  const dimensions = sections.filter((section) => section.kind === 'dimension');
  if (of !== 'overall') {
    const dimension = dimensions.find(({ id }) => id === of);
    return dimension === undefined ? [{ ...about(of), kind: 'not-rated' }] : inDimension(dimension, level);
  }
  if (stand.score === null) return [{ ...about(of), kind: 'not-rated' }];
  const least = level - model.ruleSet.lowestPlus;
  return [
    ...scoreOf(of, stand.score, overall.thresholds, level),
    ...dimensions
      .filter(({ weight }) => weight > 0)
      .flatMap((dimension) => {
        if (dimension.score !== null) return least <= 1 ? [] : inDimension(dimension, least);
        const surest = stand.surest.get(dimension.id) ?? Number.POSITIVE_INFINITY;
        return surest < least
          ? [{ ...about(dimension.id), kind: 'lowest' as const, found: surest, needed: least }]
          : [];
      }),
    ...capsOn(of, level),
  ];
}
