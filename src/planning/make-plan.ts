import type { Targets } from '../model/assessment.js';
import type { Plan, PlanGoal, PlanStep, PlanWish } from '../model/plan.js';
import type { Model } from '../model/rule-set.js';
import type { Scorecard, SectionResult } from '../model/scorecard.js';
import { type Demand, demandsOf, type Ground, type SingleDemand } from '../scoring/demands.js';
import { settle } from '../scoring/settle.js';
import { titleIn } from '../scoring/title-in.js';
import { type Chosen, choosePlan } from './choose-plan.js';
import { describeStep } from './describe-step.js';
import { findLadders, type Ladder, type Wait } from './find-ladders.js';
import { findObstacles } from './find-obstacles.js';
import { listAsked, listDemands } from './list-demands.js';
import { listWaves } from './list-waves.js';
import { type Climb, orderSteps } from './order-steps.js';
import { publish, type Stand, standAt } from './stand.js';
import type { Task } from './task.js';

/** The effort of a wave where nobody says: about a quarter of a small team. */
export const usualBudget = 10;

/** The levels that an assessment names. */
export function goalsOf({ overall, dimensions }: Targets): PlanWish['goals'] {
  return [
    ...(overall === null ? [] : [{ of: 'overall', level: overall }]),
    ...Object.entries(dimensions).map(([of, level]) => ({ of, level })),
  ];
}

/**
 * The cheapest set of steps that reaches the goals (docs/plan.md), from a scorecard's published figures and the rules alone. Planned answers
 * are those of now with everybody who answered an item at its new option; scored, they reach what the plan promises. Where goals are out
 * of reach, the plan leads to the best level of each that can be reached, and says why not further.
 */
export function makePlan(
  model: Model,
  { sections, overall }: Pick<Scorecard, 'sections' | 'overall'>,
  wish: PlanWish,
): Plan {
  const ground: Ground = { model, sections, overall };
  const goals = nameGoals(wish, ground);
  const parts = sections.filter((section) => figureOf(section) !== null);
  const { ladders, waits, leftOut } = findLadders(model, sections, parts, wish.horizonSteps);
  const before = standAt(ground, ladders, []);
  const top = standAt(
    ground,
    ladders,
    ladders.map(({ rungs }) => rungs.length - 1),
  );
  // What can never be reached is lowered to what can: whatever may be taken only ever helps.
  const reachable = goals.map((goal) => ({ ...goal, level: Math.min(goal.level, levelIn(top, goal.of) ?? 1) }));
  const task = setTask(ground, parts, ladders, waits, reachable);
  const chosen = choosePlan(task);
  if (chosen === null) throw new Error('a level that everything reaches and no plan does');
  const after = standAt(ground, ladders, chosen.choice);

  const obstacles = goals.flatMap((goal) => findObstacles(goal, top, ground));
  const liftsIn = findLifts(listAsked(task, chosen.choice), ground);
  const placed = orderSteps(listClimbs(chosen, task, liftsIn), ladders, waits, wish.budget);
  const steps = placed.map((each, index): PlanStep => {
    const step = describeStep(each, { chosen, ladders, waits, model });
    return { order: index + 1, ...step, lifts: liftsIn(step.section) };
  });
  const effort = steps.reduce((sum, step) => sum + step.effort, 0);
  const unrated = goals.every(({ of }) => levelIn(before, of) === null);
  const isReached = goals.every(({ of, level }) => (levelIn(before, of) ?? 0) >= level);
  return {
    goals,
    settings: { horizonSteps: wish.horizonSteps, budget: wish.budget },
    state: unrated ? 'not-rated' : isReached ? 'reached' : obstacles.length > 0 ? 'short' : 'planned',
    reaches: goals.map(({ of }) => ({ of, level: levelIn(after, of) })),
    obstacles,
    leftOut,
    reachableLater: wish.horizonSteps === null || obstacles.length === 0 ? null : isReachable(ground, parts, goals),
    effort,
    items: chosen.choice.filter((rung) => rung > 0).length,
    atLeast: chosen.atLeast,
    oneOfSeveral:
      chosen.always === null ? null : chosen.always.some((rung, index) => rung < (chosen.choice[index] ?? 0)),
    before: publish(before),
    steps,
    waves: listWaves(placed, ladders, ground),
    demands: listDemands(task, chosen.choice, ground, before, after, (section) =>
      steps.filter((step) => step.section === section).reduce((sum, step) => sum + step.effort, 0),
    ),
  };
}

function nameGoals({ goals }: PlanWish, { model, overall }: Ground): readonly PlanGoal[] {
  if (goals.length > 0) return goals.map((goal) => ({ ...goal, title: titleIn(model, goal.of), given: true }));
  const { target } = overall;
  if (target === null) return [];
  return [{ of: 'overall', title: titleIn(model, 'overall'), level: target.level, given: target.given }];
}

function figureOf(section: SectionResult): number | null {
  return section.kind === 'dimension' ? section.score : section.severity;
}

function levelIn(stand: Stand, of: string): number | null {
  if (of === 'overall') return stand.level;
  return stand.dimensions.find(({ id }) => id === of)?.level ?? null;
}

function setTask(
  ground: Ground,
  parts: readonly SectionResult[],
  ladders: readonly Ladder[],
  waits: readonly Wait[],
  goals: readonly PlanGoal[],
): Task {
  const { overall } = ground;
  const total = parts.reduce((sum, section) => sum + (section.kind === 'dimension' ? section.weight : 0), 0);
  const demands = goals.map(({ of, level }): Demand => demandsOf(of, level, ground));
  // A severity has to fall under its bound; twice what two sums of the same may differ by keeps it from standing on it.
  const under = 2e-12;
  return {
    ladders,
    waits,
    parts: parts.map((section, part) => ({
      ladders: ladders.flatMap((ladder, index) => (ladder.part === part ? [index] : [])),
      share: section.kind === 'dimension' && total > 0 && overall.score !== null ? section.weight / total : 0,
    })),
    demand: { all: demands },
    riseFor: ({ asks, of, bound }: SingleDemand): number => {
      if (asks === 'overall') return overall.score === null ? Number.POSITIVE_INFINITY : bound - overall.score;
      const section = parts.find(({ id }) => id === of);
      const figure = section === undefined ? null : figureOf(section);
      if (section === undefined || figure === null) return Number.POSITIVE_INFINITY;
      if (section.kind === 'dimension') return bound - figure;
      return figure < bound ? 0 : figure - bound + under;
    },
    partOf: (of) => parts.findIndex(({ id }) => id === of),
    meetsBest: ({ of, bound }, choice) => {
      const best = standAt(ground, ladders, choice).best.get(of);
      if (best === undefined) return false;
      return ground.sections.find(({ id }) => id === of)?.kind === 'dimension' ? best >= bound : best < bound;
    },
  };
}

function isReachable(ground: Ground, parts: readonly SectionResult[], goals: readonly PlanGoal[]): boolean {
  const { ladders } = findLadders(ground.model, ground.sections, parts, null);
  const top = standAt(
    ground,
    ladders,
    ladders.map(({ rungs }) => rungs.length - 1),
  );
  return goals.every(({ of, level }) => (levelIn(top, of) ?? 0) >= level);
}

function listClimbs({ choice }: Chosen, task: Task, liftsIn: (section: string) => readonly string[]): readonly Climb[] {
  const hasOverall = task.parts.some(({ share }) => share > 0);
  return task.ladders.flatMap(({ rungs, part, section }, ladder) =>
    rungs.slice(1, (choice[ladder] ?? 0) + 1).map((rung, index): Climb => {
      const below = rungs[index];
      const rise = rung.rise - (below?.rise ?? 0);
      const gain = settle((task.parts[part]?.share ?? 0) * rise);
      return {
        ladder,
        rung: index + 1,
        effort: rung.effort - (below?.effort ?? 0),
        gain,
        worth: hasOverall ? gain : rise,
        isLifting: liftsIn(section.id).length > 0,
      };
    }),
  );
}

// Ids of caps that hold now and that the plan ends by this section, and 'lowest' where that rule bites because of it.
function findLifts(asked: readonly SingleDemand[], { overall }: Ground): (section: string) => readonly string[] {
  return (section) => {
    const reasons = asked.filter(({ of }) => of === section).map(({ because }) => because);
    const caps = reasons.flatMap((reason) => (reason.kind === 'cap' ? [reason.cap] : []));
    const isLowest =
      overall.lowest?.bites === true &&
      overall.lowest.sections.includes(section) &&
      reasons.some(({ kind }) => kind === 'lowest');
    return [...new Set(caps), ...(isLowest ? ['lowest'] : [])];
  };
}
