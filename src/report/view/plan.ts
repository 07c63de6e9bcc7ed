import { noNumber, say } from '../../i18n/format.js';
import { planAnswerWords } from '../../i18n/plan-answer.js';
import { type PlanChapterWords, type PlanLabels, planChapterWords } from '../../i18n/report-plan.js';
import type { DemandReason, Plan, PlanDemand, PlanStanding, PlanStep } from '../../model/plan.js';
import { columnsOfSteps } from '../decimals.js';
import { formatBound, formatFigure, formatWeight } from '../figures.js';
import { firstSentence } from '../front/shorten.js';
import { answerPlan, sayUnderWay } from '../plan-answer.js';
import { type AdviceView, anchorOf, explain, type Speech, viewAdvice } from '../view-parts.js';
import { sayLiftWithReason } from './caps.js';
import { noRoad, type RoadView, viewRoad } from './road.js';

/** A step of the first wave, in full. */
export interface PlanStepView extends AdviceView {
  readonly order: string;
  readonly item: string;
  readonly anchor: string;
  readonly section: string;
  readonly fromLabel: string;
  /** The text of the option that it leads on from; '' where that is not known. */
  readonly from: string;
  readonly toLabel: string;
  readonly to: string;
  /** Each '' where not said. */
  readonly inSixWeeks: string;
  readonly worksWhen: string;
  /** What it adds to the overall score and to its section. */
  readonly gain: string;
  /** What the caps allow that it works against, each with the gist of its reason. */
  readonly lifts: readonly string[];
  /** Steps that wait for it, and steps that it waits for with the reason. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Whether no plan of the same effort does without it; false, too, where that was not found out or all plans are this one. */
  readonly always: boolean;
}

/** A step of a later wave, in a line. */
export interface PlanLineView {
  readonly order: string;
  readonly item: string;
  readonly anchor: string;
  readonly section: string;
  readonly short: string;
  readonly who: string;
  readonly effort: string;
  /** '' where it waits for none. */
  readonly after: string;
  readonly always: boolean;
}

export interface PlanWaveView {
  readonly heading: string;
  readonly steps: readonly PlanLineView[];
}

/** The chapter on what to do first. Lists may be empty and texts '', each where there is nothing of it. */
export interface PlanView {
  /** Whether the scorecard has a plan: else there is no such chapter. */
  readonly shown: boolean;
  readonly labels: PlanLabels;
  /** Whether there are steps: else it takes a few lines only. */
  readonly hasSteps: boolean;
  readonly answer: string;
  readonly cheapest: string;
  readonly terms: readonly string[];
  /** That a plan was set out on before; '' where none was. */
  readonly underWay: string;
  /** What points of effort mean. */
  readonly effort: string;
  readonly obstacles: { readonly title: string; readonly list: readonly string[]; readonly later: string };
  readonly unrated: readonly {
    readonly anchor: string;
    readonly title: string;
    readonly reason: string;
    /** Ids of items without an answer that may be known. */
    readonly open: string;
  }[];
  /** Only where a goal is one of a dimension. */
  readonly goals: readonly { readonly goal: string; readonly now: string; readonly planned: string }[];
  readonly firstWave: { readonly heading: string; readonly steps: readonly PlanStepView[] };
  readonly laterWaves: { readonly heading: string; readonly waves: readonly PlanWaveView[] };
  /** Only where they say more than the goals do. */
  readonly demands: readonly {
    readonly place: string;
    readonly needed: string;
    readonly now: string;
    readonly planned: string;
    readonly effort: string;
    readonly because: string;
  }[];
  readonly road: RoadView;
}

/** The scorecard's plan in words. */
export function viewPlan(speech: Speech): PlanView {
  const { scorecard, language } = speech;
  const { plan } = scorecard;
  const words = planChapterWords[language];
  if (plan === null) return { ...noPlan, labels: words.labels };
  const { steps, waves } = plan;
  const { sentence, cheapest, terms, obstacles, later } = answerPlan(plan, language);
  const first = steps.filter(({ wave }) => wave === 1);
  return {
    shown: true,
    labels: words.labels,
    hasSteps: steps.length > 0,
    answer: sentence,
    cheapest: isMarked(plan) ? `${cheapest} ${words.marked}` : cheapest,
    terms,
    underWay: sayUnderWay(scorecard, language),
    effort: steps.length === 0 ? '' : planAnswerWords[language].effort,
    obstacles: { title: planAnswerWords[language].obstacles.title, list: obstacles, later },
    unrated: viewUnrated(plan, speech),
    goals: viewGoals(plan, speech),
    firstWave: {
      heading: words.firstWave(first.length, formatWeight(waves[0]?.effort ?? 0, language), waves.length === 1),
      steps: first.map((step) => viewStep(step, plan, speech)),
    },
    laterWaves: {
      heading: words.laterWaves(steps.length - first.length, waves.length - 1),
      waves: waves.slice(1).map(({ wave, effort, steps: count, after }) => ({
        heading: words.wave(wave, count, formatWeight(effort, language), sayWhole(after, speech, words)),
        steps: steps.filter((step) => step.wave === wave).map((step) => viewLine(step, plan, speech)),
      })),
    },
    demands: viewDemands(plan, speech),
    road: viewRoad(plan, speech),
  };
}

const noPlan: Omit<PlanView, 'labels'> = {
  shown: false,
  hasSteps: false,
  answer: '',
  cheapest: '',
  terms: [],
  underWay: '',
  effort: '',
  obstacles: { title: '', list: [], later: '' },
  unrated: [],
  goals: [],
  firstWave: { heading: '', steps: [] },
  laterWaves: { heading: '', waves: [] },
  demands: [],
  road: noRoad,
};

function sayWhole({ score, level }: PlanStanding, { scorecard, language }: Speech, words: PlanChapterWords): string {
  return words.standing(level, formatFigure(score, scorecard.overall.thresholds, language, 2));
}

function viewStep(step: PlanStep, plan: Plan, speech: Speech): PlanStepView {
  const { scorecard, language, text } = speech;
  const words = planChapterWords[language];
  const section = scorecard.sections.find(({ id }) => id === step.section);
  const title = section === undefined ? step.section : text(section.title);
  const item = section?.items.find(({ id }) => id === step.item);
  const today = item?.options.find(({ value }) => value === step.from);
  const isSign = step.kind === 'anti-pattern';
  const decimals = columnsOfSteps(plan);
  const gains = [
    step.gain > 0 ? words.gainOfWhole(formatFigure(step.gain, [0], language, decimals.gain)) : '',
    step.sectionGain > 0
      ? words.gainOfSection(title, formatFigure(step.sectionGain, [0], language, decimals.sectionGain), isSign)
      : '',
  ];
  return {
    order: String(step.order),
    item: step.item,
    anchor: anchorOf('item', step.item),
    section: title,
    fromLabel: words.option.from(formatWeight(step.from, language)),
    from: today === undefined ? '' : text(today.text),
    toLabel: words.option.to(formatWeight(step.to, language)),
    to: text(step.reach),
    inSixWeeks: step.inSixWeeks === null ? '' : text(step.inSixWeeks),
    worksWhen: step.worksWhen === null ? '' : text(step.worksWhen),
    gain: gains.filter((one) => one !== '').join(', '),
    lifts: step.lifts.map((id) => sayLiftWithReason(id, speech)),
    before: plan.steps
      .filter(({ needs }) => needs.some(({ item: needed, to }) => needed === step.item && to === step.to))
      .map((other) => sayStep(other, speech)),
    after: step.needs.map((need) => {
      const needed = findStep(plan, need.item, need.to);
      const named = needed === undefined ? need.item : sayStep(needed, speech);
      return `${named}: ${text(need.reason)}`;
    }),
    always: isAlways(step, plan),
    ...viewAdvice(step, speech),
  };
}

function viewLine(step: PlanStep, plan: Plan, { scorecard, language, text }: Speech): PlanLineView {
  const section = scorecard.sections.find(({ id }) => id === step.section);
  const needed = step.needs.flatMap(({ item, to }) => findStep(plan, item, to)?.order ?? []);
  return {
    order: String(step.order),
    item: step.item,
    anchor: anchorOf('item', step.item),
    section: section === undefined ? step.section : text(section.title),
    short: firstSentence(text(step.first)),
    who: text(step.who),
    effort: formatWeight(step.effort, language),
    after: needed.length === 0 ? '' : planChapterWords[language].waitsFor(needed),
    always: isAlways(step, plan),
  };
}

// Where a plan is the only one, that every step is in it says nothing.
function isAlways({ always }: PlanStep, { oneOfSeveral }: Plan): boolean {
  return oneOfSeveral === true && always;
}

function isMarked(plan: Plan): boolean {
  return plan.steps.some((step) => isAlways(step, plan));
}

function findStep({ steps }: Plan, item: string, to: number): PlanStep | undefined {
  return steps.find((step) => step.item === item && step.to === to);
}

function sayStep({ order, item, to }: PlanStep, { language }: Speech): string {
  return planChapterWords[language].stepAt(order, item, formatWeight(to, language));
}

// Goals of the whole alone stand in the answer and on the road.
function viewGoals({ goals, before, waves }: Plan, speech: Speech): PlanView['goals'] {
  const { scorecard, language } = speech;
  const words = planChapterWords[language];
  if (goals.every(({ of }) => of === 'overall') || waves.length === 0) return [];
  const standingIn = (of: string, standing: PlanStanding): string => {
    const [found, thresholds] =
      of === 'overall'
        ? [standing, scorecard.overall.thresholds]
        : [standing.dimensions.find(({ id }) => id === of), thresholdsOf(of, speech)];
    return found === undefined || found.score === null
      ? speech.words.labels.unrated
      : words.standing(found.level, formatFigure(found.score, thresholds, language, 2));
  };
  const last = waves.at(-1)?.after ?? before;
  return goals.map(({ of, title, level }) => ({
    goal: words.goal(of === 'overall' ? null : say(title, language), level),
    now: standingIn(of, before),
    planned: standingIn(of, last),
  }));
}

function thresholdsOf(of: string, { scorecard }: Speech): readonly number[] {
  const section = scorecard.sections.find(({ id }) => id === of);
  return section?.kind === 'dimension' ? section.thresholds : [];
}

function viewDemands({ goals, demands }: Plan, speech: Speech): PlanView['demands'] {
  const isOwn = (of: string, reason: DemandReason): boolean =>
    reason.kind === 'threshold' && reason.of === of && goals.some((goal) => goal.of === of);
  if (demands.every(({ of, because }) => because.every((reason) => isOwn(of, reason)))) return [];
  return demands.map((demand) => viewDemand(demand, speech));
}

function viewDemand(
  { measure, of, title, bound, now, planned, effort, because }: PlanDemand,
  speech: Speech,
): PlanView['demands'][number] {
  const { language, text } = speech;
  const words = planChapterWords[language];
  return {
    place: words.place(of === 'overall' ? null : text(title)),
    needed: words[measure === 'score' ? 'atLeast' : 'below'](formatBound(bound, language)),
    now: formatFigure(now, [bound], language),
    planned: formatFigure(planned, [bound], language),
    effort: effort === null ? noNumber : formatWeight(effort, language),
    because: because.map((reason) => sayDemandReason(reason, speech)).join('; '),
  };
}

function sayDemandReason(reason: DemandReason, { scorecard, language, text }: Speech): string {
  const { reasons } = planChapterWords[language];
  switch (reason.kind) {
    case 'threshold':
      return reasons.threshold(reason.level);
    case 'lowest':
      return reasons.lowest(reason.level, reason.level - reason.plus);
    case 'cap': {
      const section = scorecard.sections.find(({ id }) => id === reason.of);
      return reasons.cap(section === undefined ? null : text(section.title), reason.to);
    }
  }
}

// What a plan, or all of it, waits for: of the whole every dimension that is not rated.
function viewUnrated({ state, goals, obstacles }: Plan, speech: Speech): PlanView['unrated'] {
  const { scorecard, text } = speech;
  const missing = new Set(
    obstacles.filter(({ kind }) => kind === 'not-rated' || kind === 'lowest').map(({ of }) => of),
  );
  const isAll = state === 'not-rated' && (missing.has('overall') || goals.length === 0);
  return scorecard.sections
    .filter(({ id, kind, reason }) => kind === 'dimension' && reason !== null && (isAll || missing.has(id)))
    .map((section) => ({
      anchor: anchorOf(section.kind, section.id),
      title: text(section.title),
      reason: explain(section.reason, speech),
      open: section.items
        .filter(({ mean, reason }) => mean === null && reason?.code !== 'not-applicable')
        .map(({ id }) => id)
        .join(', '),
    }));
}
