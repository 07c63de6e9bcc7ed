import type { DemandReason, PlanDemand } from '../model/plan.js';
import type { Demand, Ground, SingleDemand } from '../scoring/demands.js';
import { settle } from '../scoring/settle.js';
import { titleIn } from '../scoring/title-in.js';
import type { Stand } from './stand.js';
import { meets, type Task } from './task.js';

/**
 * What the goals ask for that is not there now, section by section in file order, the whole last: the strictest bound of each with the
 * reasons for that one. Where one of several would do, the one that the plan meets.
 */
export function listDemands(
  task: Task,
  choice: readonly number[],
  ground: Ground,
  before: Stand,
  after: Stand,
  effortIn: (section: string) => number,
): readonly PlanDemand[] {
  const asked = listAsked(task, choice);
  const order = [...ground.sections.map(({ id }) => id), 'overall'];
  return order.flatMap((of): readonly PlanDemand[] => {
    const own = asked.filter((demand) => demand.of === of);
    const measure = ground.sections.find(({ id }) => id === of)?.kind === 'anti-pattern' ? 'severity' : 'score';
    const [now, planned] = [figureIn(before, of), figureIn(after, of)];
    if (own.length === 0 || now === null || planned === null) return [];
    const strictness = (demand: SingleDemand): number => task.riseFor(demand);
    const [strictest] = [...own].sort((a, b) => strictness(b) - strictness(a));
    return [
      {
        measure,
        of,
        title: titleIn(ground.model, of),
        bound: settle(strictest?.bound ?? 1),
        now,
        planned,
        effort: of === 'overall' ? null : effortIn(of),
        because: unique(own.filter(({ bound }) => bound === strictest?.bound).map(({ because }) => because)),
      },
    ];
  });
}

/** Every demand on a figure that is not met now and that a choice meets. */
export function listAsked(task: Task, choice: readonly number[]): readonly SingleDemand[] {
  return flatten(task, task.demand, choice).filter((demand) => demand.asks !== 'best' && task.riseFor(demand) > 0);
}

function flatten(task: Task, demand: Demand, choice: readonly number[]): readonly SingleDemand[] {
  if ('all' in demand) return demand.all.flatMap((part) => flatten(task, part, choice));
  if ('any' in demand) {
    // What holds already asks for nothing.
    const met =
      demand.any.find((part) => meets(task, part, [])) ?? demand.any.find((part) => meets(task, part, choice));
    return met === undefined ? [] : flatten(task, met, choice);
  }
  return [demand];
}

function figureIn(stand: Stand, of: string): number | null {
  if (of === 'overall') return stand.score;
  const dimension = stand.dimensions.find(({ id }) => id === of);
  if (dimension !== undefined) return dimension.score;
  return stand.antiPatterns.find(({ id }) => id === of)?.severity ?? null;
}

function unique(reasons: readonly DemandReason[]): readonly DemandReason[] {
  const key = (reason: DemandReason): string => JSON.stringify(reason);
  return reasons.filter((reason, index) => reasons.findIndex((other) => key(other) === key(reason)) === index);
}
