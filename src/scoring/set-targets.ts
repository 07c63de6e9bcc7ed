import type { Targets } from '../model/assessment.js';
import type { DimensionResult, OverallResult, TargetResult } from '../model/scorecard.js';
import { settle } from './settle.js';

/** What is known of a dimension or the whole before it has a target. */
type Reached = Pick<OverallResult, 'score' | 'level' | 'thresholds'>;

/**
 * The level that everything is meant to reach which has no target of its own: what the assessment names for the whole; else one
 * more than the overall level; where that is not rated, one more than the lowest rated dimension's. At most the highest level;
 * null where nothing is rated (docs/scoring.md, rule 18).
 */
export function usualTarget(
  { overall }: Targets,
  level: number | null,
  dimensions: readonly { readonly level: number | null }[],
  levels: number,
): { readonly level: number; readonly given: boolean } | null {
  if (overall !== null) return { level: overall, given: true };
  const rated = dimensions.map((dimension) => dimension.level).filter((each) => each !== null);
  const now = level ?? (rated.length === 0 ? null : Math.min(...rated));
  return now === null ? null : { level: Math.min(now + 1, levels), given: false };
}

/** A target with the score from which its level begins, and how far it is. */
export function measureTarget(
  wanted: { readonly level: number; readonly given: boolean } | null,
  { score, level, thresholds }: Reached,
): TargetResult | null {
  if (wanted === null) return null;
  // The first level has no threshold: it begins where the scale does.
  const threshold = thresholds[wanted.level - 2] ?? 1;
  return {
    ...wanted,
    threshold,
    distance: score === null ? null : Math.max(settle(threshold - score), 0),
    reached: level === null ? null : level >= wanted.level,
  };
}

/** A dimension with its target, and its items parted by it: ids of those that are there, and of those that are not. */
export function aim(
  dimension: DimensionResult,
  targets: Targets,
  usual: { readonly level: number; readonly given: boolean } | null,
): DimensionResult {
  // Own keys only: a dimension may be called like something that every object has.
  const own = Object.hasOwn(targets.dimensions, dimension.id) ? targets.dimensions[dimension.id] : undefined;
  const target = measureTarget(own === undefined ? usual : { level: own, given: true }, dimension);
  const means = dimension.items.flatMap(({ id, mean }) => (mean === null ? [] : [{ id, mean }]));
  const [strengths, gaps] =
    target === null
      ? [[], []]
      : [
          means.filter(({ mean }) => settle(mean) >= target.threshold).sort((a, b) => b.mean - a.mean),
          means.filter(({ mean }) => settle(mean) < target.threshold).sort((a, b) => a.mean - b.mean),
        ];
  return { ...dimension, target, strengths: strengths.map(({ id }) => id), gaps: gaps.map(({ id }) => id) };
}
