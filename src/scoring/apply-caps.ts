import type { Text } from '../model/language.js';
import type { Cap, Comparison, Condition } from '../model/rule-set.js';
import type { CapResult, Evidence } from '../model/scorecard.js';
import { compare, evaluate, listComparisons, type Picture } from './condition.js';

/** The highest level that the caps on a target allow in a picture; null when none holds. */
export function allowedBy(caps: readonly Cap[], target: string, picture: Picture): number | null {
  const limits = holding(caps, target, picture).map((cap) => cap.to);
  return limits.length === 0 ? null : Math.min(...limits);
}

/**
 * The caps on a target that hold now, with what made them hold.
 * @param decides what conditions look at: an unrated section stands there with its best end
 * @param shown the numbers to show as found
 * @param levelByScore the level before any limit; null when the target is not rated
 * @param level the level after all limits
 */
export function listCaps(
  caps: readonly Cap[],
  target: string,
  decides: Picture,
  shown: Picture,
  titleOf: (id: string) => Text,
  levelByScore: number | null,
  level: number | null,
): readonly CapResult[] {
  return holding(caps, target, decides).map((cap) => ({
    id: cap.id,
    to: cap.to,
    bites: levelByScore !== null && cap.to < levelByScore && cap.to === level,
    reason: cap.reason,
    source: cap.source,
    evidence: gatherEvidence(cap.when, decides, shown, titleOf),
  }));
}

/** The caps on a target that do not hold now but would at the worst end, where the level is `level`. */
export function listCapsIfWorst(
  caps: readonly Cap[],
  target: string,
  now: readonly CapResult[],
  worst: Picture,
  titleOf: (id: string) => Text,
  levelByScore: number | null,
  level: number | null,
): readonly CapResult[] {
  const others = caps.filter((cap) => !now.some(({ id }) => id === cap.id));
  return listCaps(others, target, worst, worst, titleOf, levelByScore, level);
}

/** Every comparison of a condition with what was found, whether or not it is met. */
export function gatherEvidence(
  when: Condition,
  decides: Picture,
  shown: Picture,
  titleOf: (id: string) => Text,
): readonly Evidence[] {
  return listComparisons(when).map((comparison: Comparison) => ({
    ...comparison,
    title: titleOf(comparison.of),
    found: shown(comparison.measure, comparison.of),
    met: compare(comparison, decides) === true,
  }));
}

function holding(caps: readonly Cap[], target: string, picture: Picture): readonly Cap[] {
  return caps.filter((cap) => cap.limits.includes(target) && evaluate(cap.when, picture) === true);
}
