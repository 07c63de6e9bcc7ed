import type { Demand, SingleDemand } from '../scoring/demands.js';
import type { Scene } from './dual.js';

/** What a plan must satisfy, in rises instead of scores. */
export interface Task extends Scene {
  readonly demand: Demand;
  /** How far a demand's figure has to rise; at most 0 where it is there. */
  readonly riseFor: (demand: SingleDemand) => number;
  /** The part that a demand on a section looks at. */
  readonly partOf: (section: string) => number;
  /** Whether the best that a section could still be meets a demand, with each ladder on its rung. */
  readonly meetsBest: (demand: SingleDemand, choice: readonly number[]) => boolean;
}

/** What is settled to twelve decimals and what was added up here may differ by this much. */
export const noise = 1e-12;

/** Whether a choice meets a demand. */
export function meets(task: Task, wanted: Demand, choice: readonly number[]): boolean {
  if ('all' in wanted) return wanted.all.every((part) => meets(task, part, choice));
  if ('any' in wanted) return wanted.any.some((part) => meets(task, part, choice));
  if (wanted.asks === 'best') return task.meetsBest(wanted, choice);
  const needed = task.riseFor(wanted);
  if (needed <= 0) return true;
  if (wanted.asks === 'section') return riseOf(task, task.partOf(wanted.of), choice) >= needed - noise;
  return task.parts.reduce((sum, { share }, part) => sum + share * riseOf(task, part, choice), 0) >= needed - noise;
}

function riseOf({ parts, ladders }: Task, part: number, choice: readonly number[]): number {
  return (parts[part]?.ladders ?? []).reduce(
    (sum, ladder) => sum + (ladders[ladder]?.rungs[choice[ladder] ?? 0]?.rise ?? 0),
    0,
  );
}
