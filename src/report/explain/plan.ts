import { explainPlanWords } from '../../i18n/explain-plan.js';
import { planWords } from '../../i18n/plan.js';
import { planAnswerWords } from '../../i18n/plan-answer.js';
import type { DemandReason, Plan, PlanDemand, PlanStep } from '../../model/plan.js';
import { formatBound, formatFigure, formatWeight } from '../figures.js';
import { answerPlan } from '../plan-answer.js';
import type { Page } from './page.js';
import { part, type Speech, titleOf } from './speech.js';

/**
 * How a plan arose: what the goals ask for, what each step costs, brings and is there for, how the waves were filled, and why there
 * is no cheaper plan. From the plan alone; `asked` are the flags that it was asked for with, for the call that says more.
 */
export function explainPlan(page: Page, plan: Plan, asked: string, speech: Speech): void {
  const { language } = speech;
  const words = explainPlanWords[language];
  const answer = answerPlan(plan, language);
  page.title(words.title).text(answer.sentence);
  for (const obstacle of answer.obstacles) page.bullet(obstacle);
  page.text(answer.later);
  explainDemands(page, plan, speech);
  if (plan.steps.length > 0) {
    explainSteps(page, plan, speech);
    explainWaves(page, plan, speech);
    explainCheapest(page, plan, speech);
  }
  if (answer.terms.length > 0) page.heading(words.heads.terms);
  for (const term of answer.terms) page.text(term);
  const [first] = plan.steps;
  if (first !== undefined) page.gap().note(words.more(`${first.item} ${asked}`.trimEnd()));
}

/** What is asked of one section or the whole, with where that comes from. */
export function explainDemand(page: Page, demand: PlanDemand, speech: Speech): void {
  const { language } = speech;
  const words = explainPlanWords[language];
  const { measure, of, bound, now, planned, effort, because } = demand;
  const title = of === 'overall' ? null : speech.text(demand.title);
  const figure = (value: number): string => formatFigure(value, [bound], language, 2);
  page.bullet(words.demand[measure](title, formatBound(bound, language), figure(now), figure(planned)));
  for (const reason of because) page.text(sayDemandReason(reason, speech), 4);
  if (effort !== null) page.text(words.demandEffort(formatWeight(effort, language)), 4);
}

function sayDemandReason(reason: DemandReason, speech: Speech): string {
  const { because } = explainPlanWords[speech.language];
  const on = (of: string): string | null => (of === 'overall' ? null : titleOf(of, speech));
  switch (reason.kind) {
    case 'threshold':
      return because.threshold(on(reason.of), reason.level);
    case 'lowest':
      return because.lowest(reason.level, reason.level - reason.plus);
    case 'cap':
      return because.cap(reason.cap, on(reason.of), reason.to, speech.text(reason.reason));
  }
}

function explainDemands(page: Page, { demands, steps }: Plan, speech: Speech): void {
  const words = explainPlanWords[speech.language];
  if (demands.length === 0) return;
  page.heading(words.heads.demands).text(words.demandsIntro);
  for (const demand of demands) explainDemand(page, demand, speech);
  const others = [...new Set(steps.map(({ section }) => section))].filter(
    (section) => !demands.some(({ of }) => of === section),
  );
  if (others.length === 0) return;
  page.text(
    words.forTheWhole(
      others.map((section) => {
        const effort = sumOf(steps.filter((step) => step.section === section));
        return words.withEffort(titleOf(section, speech), formatWeight(effort, speech.language));
      }),
    ),
  );
}

function explainSteps(page: Page, plan: Plan, speech: Speech): void {
  const { language } = speech;
  const words = explainPlanWords[language];
  const own = planWords[language];
  const { steps, before, waves } = plan;
  page.heading(words.heads.steps);
  page.table(
    steps.map((step) => ({
      cells: [
        `${step.order}.`,
        step.item,
        own.step(formatWeight(step.from, language), formatWeight(step.to, language)),
        own.effort(formatWeight(step.effort, language)),
        step.kind === 'dimension' ? `+${part(step.gain, speech)}` : '',
      ],
      text: sayReasons(step, plan, speech).join('; '),
    })),
    2,
  );
  page.gap();
  if (steps.length > 1) page.text(words.efforts(sumUp(steps, speech), formatWeight(plan.effort, language)));
  // Written out only where the terms really make the figure, as with every line of arithmetic.
  const after = waves.at(-1)?.after.score ?? null;
  const gains = steps.filter(({ gain }) => gain > 0);
  const reckoned = gains.reduce((sum, { gain }) => sum + gain, before.score ?? 0);
  if (before.score !== null && after !== null && gains.length > 0 && Math.abs(reckoned - after) < 1e-9) {
    const terms = [part(before.score, speech), ...gains.map(({ gain }) => part(gain, speech))];
    page.text(words.scores(terms.join(' + '), formatFigure(after, speech.scorecard.overall.thresholds, language, 2)));
    page.note(speech.words.unrounded);
  }
  page.note(words.order).note(planAnswerWords[language].effort);
}

/** What a step is there for, in short: its section's demand or the whole, and what it waits for or is waited for by. */
function sayReasons(step: PlanStep, { demands, steps }: Plan, speech: Speech): readonly string[] {
  const { reasons } = explainPlanWords[speech.language];
  const isAsked = demands.some(({ of }) => of === step.section);
  const waiting = steps.filter(({ needs }) => needs.some(({ item, to }) => item === step.item && to === step.to));
  const before = step.needs.flatMap(({ item, to }) => steps.filter((other) => other.item === item && other.to === to));
  const name = ({ order }: PlanStep): string => String(order);
  return [
    isAsked ? reasons.demand(titleOf(step.section, speech)) : '',
    !isAsked && waiting.length === 0 ? reasons.overall : '',
    waiting.length > 0 ? reasons.neededBy(waiting.map(name)) : '',
    before.length > 0 ? reasons.after(before.map(name)) : '',
  ].filter((reason) => reason !== '');
}

function explainWaves(page: Page, { steps, waves, settings }: Plan, speech: Speech): void {
  const { language } = speech;
  const words = explainPlanWords[language];
  const own = planWords[language];
  page.heading(words.heads.waves).text(words.budget(formatWeight(settings.budget, language)));
  const { thresholds } = speech.scorecard.overall;
  let running = 0;
  for (const { wave, effort, after } of waves) {
    running += effort;
    const inWave = steps.filter((step) => step.wave === wave);
    const sum = inWave.length > 1 ? `${sumUp(inWave, speech)} = ${effort}` : formatWeight(effort, language);
    const score = after.score === null ? null : formatFigure(after.score, thresholds, language, 2);
    const then = own.afterwards(own.standing(after.level, score));
    page.bullet(words.wave(wave, sum, formatWeight(running, language), then));
    if (effort > settings.budget) page.text(words.overBudget, 4);
  }
}

function explainCheapest(page: Page, plan: Plan, { language }: Speech): void {
  const { heads, cheaper } = explainPlanWords[language];
  const { effort, atLeast, oneOfSeveral, steps } = plan;
  page.heading(heads.cheaper).text(answerPlan(plan, language).cheapest);
  if (atLeast < effort) {
    page.text(cheaper.notProven(formatWeight(effort, language), formatWeight(atLeast, language)));
    return;
  }
  page.text(cheaper.proven(formatWeight(effort, language)));
  if (oneOfSeveral !== true) return;
  const always = steps.filter((step) => step.always).map(({ order }) => String(order));
  page.text(always.length > 0 ? cheaper.always(always) : cheaper.noneAlways);
  page.text(cheaper.ties);
}

function sumOf(steps: readonly PlanStep[]): number {
  return steps.reduce((sum, { effort }) => sum + effort, 0);
}

function sumUp(steps: readonly PlanStep[], { language }: Speech): string {
  return steps.map(({ effort }) => formatWeight(effort, language)).join(' + ');
}
