import type { PlanWave } from '../model/plan.js';
import type { Ground } from '../scoring/demands.js';
import type { Ladder } from './find-ladders.js';
import type { Placed } from './order-steps.js';
import { publish, standAt } from './stand.js';

/** Each wave with its effort and where it leads. */
export function listWaves(placed: readonly Placed[], ladders: readonly Ladder[], ground: Ground): readonly PlanWave[] {
  const last = placed.at(-1)?.wave ?? 0;
  const choice = ladders.map(() => 0);
  return Array.from({ length: last }, (_, index): PlanWave => {
    const own = placed.filter(({ wave }) => wave === index + 1).map(({ climb }) => climb);
    for (const { ladder, rung } of own) choice[ladder] = Math.max(choice[ladder] ?? 0, rung);
    return {
      wave: index + 1,
      effort: own.reduce((sum, { effort }) => sum + effort, 0),
      steps: own.length,
      after: publish(standAt(ground, ladders, choice)),
    };
  });
}
