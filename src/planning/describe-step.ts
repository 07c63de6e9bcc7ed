import type { PlanNeed, PlanStep } from '../model/plan.js';
import type { Model } from '../model/rule-set.js';
import { settle } from '../scoring/settle.js';
import type { Chosen } from './choose-plan.js';
import type { Ladder, Wait } from './find-ladders.js';
import type { Placed } from './order-steps.js';

/** A step of a plan with what the rules recommend for it and what has to come before; not yet with its order and what it lifts. */
export function describeStep(
  { climb, wave }: Placed,
  {
    chosen,
    ladders,
    waits,
    model,
  }: { chosen: Chosen; ladders: readonly Ladder[]; waits: readonly Wait[]; model: Model },
): Omit<PlanStep, 'order' | 'lifts'> {
  const { ruleSet } = model;
  const ladder = ladders[climb.ladder];
  const [below, rung] = [ladder?.rungs[climb.rung - 1], ladder?.rungs[climb.rung]];
  if (ladder === undefined || below === undefined || rung === undefined) throw new Error('a step of no ladder');
  const { item, section } = ladder;
  const from = climb.rung === 1 ? (item.reached ?? below.value) : below.value;
  const advice =
    ruleSet.advice.find((each) => each.item === item.id && each.from === from) ??
    ruleSet.advice.find((each) => each.item === item.id && each.from === null);
  if (advice === undefined) throw new Error(`a step of ${item.id} that the rules do not know`);
  return {
    wave,
    item: item.id,
    question: item.question,
    section: section.id,
    kind: section.kind,
    from,
    to: rung.value,
    reach: item.options.find(({ value }) => value === rung.value)?.text ?? item.question,
    gain: climb.gain,
    sectionGain: settle(rung.rise - below.rise),
    needs: waits
      .filter((wait) => wait.ladder === climb.ladder && wait.rung === climb.rung)
      .flatMap(({ needs, prerequisite }): readonly PlanNeed[] => {
        const [needed, rule] = [ladders[needs.ladder], ruleSet.prerequisites[prerequisite]];
        const to = needed?.rungs[needs.rung]?.value;
        if (needed === undefined || rule === undefined || to === undefined) return [];
        return [{ item: needed.item.id, to, reason: rule.reason, source: rule.source }];
      }),
    always: (chosen.always?.[climb.ladder] ?? 0) >= climb.rung,
    first: advice.first,
    who: advice.who,
    effort: advice.effort,
    source: advice.source,
    inSixWeeks: advice.inSixWeeks,
    worksWhen: advice.worksWhen,
  };
}
