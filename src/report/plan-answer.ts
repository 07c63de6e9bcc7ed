import { formatDay, say } from '../i18n/format.js';
import { type LevelWanted, type PlanSize, planAnswerWords } from '../i18n/plan-answer.js';
import type { Language } from '../model/language.js';
import type { Plan, PlanObstacle } from '../model/plan.js';
import type { Scorecard } from '../model/scorecard.js';
import { formatEnds, formatWeight } from './figures.js';

/** What a plan says as a whole, in sentences. Not escaped for any format. */
export interface PlanAnswer {
  /** What it takes, or why there is nothing to take. */
  readonly sentence: string;
  /** Whether it is the cheapest, and the only one; '' where there is no step. */
  readonly cheapest: string;
  /** Under what it was made, and which items it had to leave out; perhaps nothing. */
  readonly terms: readonly string[];
  /** Why it falls short, each in a sentence; else none. */
  readonly obstacles: readonly string[];
  /** Whether further rounds lead there; '' where that makes no difference. */
  readonly later: string;
}

/** Puts the answer of a plan into words: the same in a report and where a plan is asked for by itself. */
export function answerPlan(plan: Plan, language: Language): PlanAnswer {
  const words = planAnswerWords[language];
  const { goals, settings, steps, reachableLater } = plan;
  const [first] = goals;
  return {
    sentence: sayAnswer(plan, language),
    cheapest: steps.length === 0 ? '' : sayCheapest(plan, language),
    terms: [
      first?.given === false ? words.terms.usualGoal(first.level) : '',
      settings.horizonSteps === null || steps.length === 0 ? '' : words.terms.horizon(settings.horizonSteps),
      // Where there is nothing to do, or nothing to start from, nothing was left out.
      ...(plan.state === 'planned' || plan.state === 'short' ? sayLeftOut(plan, language) : []),
    ].filter((one) => one !== ''),
    obstacles: plan.state === 'short' ? plan.obstacles.map((one) => sayObstacle(one, language)) : [],
    later: reachableLater === null ? '' : words.later[reachableLater ? 'reachable' : 'never'],
  };
}

function sayAnswer({ state, goals, reaches, obstacles, ...plan }: Plan, language: Language): string {
  const words = planAnswerWords[language];
  const all = goals.map((goal) => wantLevel(goal, goal.level, language));
  const size: PlanSize = {
    steps: plan.steps.length,
    items: plan.items,
    effort: formatWeight(plan.effort, language),
    waves: plan.waves.length,
    budget: plan.waves.some(({ effort }) => effort > plan.settings.budget)
      ? null
      : formatWeight(plan.settings.budget, language),
  };
  switch (state) {
    case 'reached':
      return words.reached(all);
    case 'planned':
      return words.planned(all, size);
    case 'short': {
      const reached = goals.map((goal, index) => ({ goal, level: reaches[index]?.level ?? null }));
      return words.short(
        reached.flatMap(({ goal, level }) =>
          level === null || level < goal.level ? [wantLevel(goal, goal.level, language)] : [],
        ),
        reached.flatMap(({ goal, level }) => (level === null ? [] : [wantLevel(goal, level, language)])),
        size,
      );
    }
    case 'not-rated': {
      const places = new Map(obstacles.map((one) => [one.of, titleOf(one, language)]));
      // Where nothing is rated there is no goal either.
      return words.notRated(places.size === 0 ? [null] : [...places.values()]);
    }
  }
}

function wantLevel({ of, title }: Plan['goals'][number], level: number, language: Language): LevelWanted {
  return { title: of === 'overall' ? null : say(title, language), level };
}

/** What a plan promises of the goals that it does not reach, in a sentence; '' where it reaches them all. */
export function sayPromise({ goals, reaches }: Plan, language: Language): string {
  const missed = goals.flatMap((goal) => {
    const level = reaches.find(({ of }) => of === goal.of)?.level ?? null;
    return level === null || level < goal.level ? [{ goal, level }] : [];
  });
  if (missed.length === 0) return '';
  return planAnswerWords[language].promise(
    missed.map(({ goal }) => wantLevel(goal, goal.level, language)),
    missed.flatMap(({ goal, level }) => (level === null ? [] : [wantLevel(goal, level, language)])),
  );
}

/** That a plan was set out on, and what it promised, in a sentence; '' where there is none. */
export function sayUnderWay({ planned, sections }: Scorecard, language: Language): string {
  if (planned === null) return '';
  const goals = planned.goals.map(({ of, level }): LevelWanted => {
    const section = sections.find(({ id }) => id === of);
    return { title: of === 'overall' ? null : section === undefined ? of : say(section.title, language), level };
  });
  return planAnswerWords[language].underWay(formatDay(planned.created, language), goals);
}

function sayCheapest({ oneOfSeveral, atLeast, effort }: Plan, language: Language): string {
  const { cheapest } = planAnswerWords[language];
  if (oneOfSeveral !== null) return oneOfSeveral ? cheapest.oneOfSeveral : cheapest.alone;
  return atLeast < effort ? cheapest.notProven(formatWeight(atLeast, language)) : cheapest.proven;
}

/** Why a goal cannot be reached, in a sentence. */
export function sayObstacle(obstacle: PlanObstacle, language: Language): string {
  const { obstacles } = planAnswerWords[language];
  const title = titleOf(obstacle, language);
  switch (obstacle.kind) {
    case 'not-rated':
      return obstacles.notRated(title);
    case 'score': {
      const { low, high } = formatEnds({ low: obstacle.found, high: obstacle.needed }, [], language);
      return obstacles.score(title, low, high);
    }
    case 'lowest':
      return obstacles.lowest(say(obstacle.title, language), obstacle.found, obstacle.needed);
    case 'cap':
      return obstacles.cap(title, obstacle.to, say(obstacle.reason, language));
  }
}

function titleOf({ of, title }: PlanObstacle, language: Language): string | null {
  return of === 'overall' ? null : say(title, language);
}

function sayLeftOut({ leftOut }: Plan, language: Language): readonly string[] {
  const words = planAnswerWords[language].leftOut;
  return (['no-mean', 'not-rated', 'no-effort'] as const).flatMap((because) => {
    const items = leftOut.filter((one) => one.because === because).map(({ item }) => item);
    return items.length === 0 ? [] : [words[because](items)];
  });
}
