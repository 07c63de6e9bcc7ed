import type { Text } from '../model/language.js';
import type { Cap, Condition } from '../model/rule-set.js';
import type { CapResult, Evidence } from '../model/scorecard.js';
import { compare, evaluate, listComparisons, type Sight } from './condition.js';

/** The highest level that the caps on a target allow at a sight; null when none holds. */
export function allowedBy(caps: readonly Cap[], target: string, sight: Sight): number | null {
  const limits = holding(caps, target, sight).map((cap) => cap.to);
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
  decides: Sight,
  shown: Sight,
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
  worst: Sight,
  titleOf: (id: string) => Text,
  levelByScore: number | null,
  level: number | null,
): readonly CapResult[] {
  const others = caps.filter((cap) => !now.some(({ id }) => id === cap.id));
  return listCaps(others, target, worst, worst, titleOf, levelByScore, level);
}

/**
 * Every comparison of a condition with what was found, whether or not it is met.
 * @param optionsOf the texts of a choice's options; caps never look at one
 */
export function gatherEvidence(
  when: Condition,
  decides: Sight,
  shown: Sight,
  titleOf: (id: string) => Text,
  optionsOf: (item: string, options: readonly number[]) => readonly Text[] = () => [],
): readonly Evidence[] {
  return listComparisons(when).map((comparison): Evidence => {
    const found = shown(comparison);
    const result = {
      title: titleOf(comparison.of),
      found: typeof found === 'number' ? found : null,
      met: compare(comparison, decides) === true,
    };
    return comparison.measure === 'choice'
      ? { ...comparison, options: optionsOf(comparison.of, comparison.options), ...result }
      : { ...comparison, ...result };
  });
}

function holding(caps: readonly Cap[], target: string, sight: Sight): readonly Cap[] {
  return caps.filter((cap) => cap.limits.includes(target) && evaluate(cap.when, sight) === true);
}
