import { formatDay, noNumber, say } from '../../i18n/format.js';
import { planWords } from '../../i18n/plan.js';
import { planAnswerWords } from '../../i18n/plan-answer.js';
import { reportWords } from '../../i18n/report.js';
import type { Language, Text } from '../../model/language.js';
import type { Plan, PlanDocument, PlanStanding, PlanStep } from '../../model/plan.js';
import type { Scorecard } from '../../model/scorecard.js';
import { formatFigure, formatWeight } from '../figures.js';
import { firstSentence } from '../front/shorten.js';
import { answerPlan, type PlanAnswer, sayUnderWay } from '../plan-answer.js';
import { sayReason } from '../reason.js';
import { sayAdviceAgain } from '../same-advice.js';
import { sayLift } from '../view/caps.js';

/** A plan with the scorecard that it starts from, which knows the names of what the plan speaks of. */
export interface PlanToShow {
  readonly document: PlanDocument;
  readonly scorecard: Scorecard;
  /** The flags that it was asked for with; '' for none. */
  readonly asked: string;
}

/** One step; what is not said is ''. */
export interface PlanStepView {
  readonly wave: number;
  readonly order: number;
  readonly item: string;
  readonly section: string;
  readonly question: string;
  readonly from: string;
  readonly to: string;
  /** The text of the option to reach. */
  readonly reach: string;
  readonly effort: string;
  /** "1 of 5 (one person, some days)". */
  readonly effortInWords: string;
  /** With its sign; a dash for signs of anti-patterns. */
  readonly gain: string;
  /** The same without a sign; 0 for signs of anti-patterns. */
  readonly plainGain: string;
  /** The recommendation, and its first sentence. */
  readonly first: string;
  readonly title: string;
  /** That an earlier step of the item has all the same advice; '' elsewhere. */
  readonly again: string;
  /** Whether another step has the same recommendation: then its first sentence does not tell them apart. */
  readonly isShared: boolean;
  readonly who: string;
  readonly inSixWeeks: string;
  readonly worksWhen: string;
  /** Reasons of the caps that it works against, and their ids. */
  readonly lifts: readonly string[];
  readonly liftIds: readonly string[];
  /** Numbers of the steps that have to come before, and why in a sentence each. */
  readonly after: readonly number[];
  readonly needs: readonly string[];
  /** Whether every other plan of the same effort has it too; null where there is no other, or nobody knows. */
  readonly always: boolean | null;
}

export interface PlanWaveView {
  readonly title: string;
  readonly wave: string;
  readonly count: string;
  readonly effort: string;
  /** "Effort 10 in 5 steps". */
  readonly size: string;
  readonly score: string;
  readonly level: string;
  /** "then overall level 3, score 3.25". */
  readonly afterwards: string;
  /** Levels of dimensions and classes of anti-patterns that changed in this wave. */
  readonly changes: readonly string[];
  readonly steps: readonly PlanStepView[];
}

/** A plan in words; not escaped for any format. */
export interface PlanView {
  readonly title: string;
  /** What was asked; how many answered, and when that was scored. */
  readonly about: readonly string[];
  readonly answer: PlanAnswer;
  /** That another plan was set out on; '' where none was. */
  readonly underWay: string;
  /** Where everything stands now; '' where nothing is rated. */
  readonly now: string;
  readonly waves: readonly PlanWaveView[];
  /** What comes next where nothing is to be done; '' elsewhere. */
  readonly further: string;
  /** What has to be answered before there can be a plan, a dimension each; none elsewhere. */
  readonly unrated: readonly string[];
  /** What the marks mean that are in use. */
  readonly legend: readonly string[];
  /** What points of effort stand for; '' where there is no step. */
  readonly effort: string;
}

const decimals = 2;

/** Puts a plan into words. Decides nothing. */
export function viewPlan({ document, scorecard }: PlanToShow, language: Language): PlanView {
  const words = planWords[language];
  const report = reportWords[language];
  const { plan, questionnaire } = document;
  const { created } = scorecard.meta;
  const bounds = scorecard.overall.thresholds;
  const stand = ({ level, score }: PlanStanding, from = level): string =>
    words.standing(level, score === null ? null : formatFigure(score, bounds, language, decimals), from);
  const steps = plan.steps.map((step) => viewStep(step, plan, scorecard, language));
  let before = plan.before;
  const waves = plan.waves.map((wave): PlanWaveView => {
    const changes = listChanges(before, wave.after, scorecard, language);
    const from = before.level;
    before = wave.after;
    const effort = formatWeight(wave.effort, language);
    return {
      title: words.wave(wave.wave),
      wave: String(wave.wave),
      count: String(wave.steps),
      effort,
      size: words.waveEffort(effort, wave.steps),
      score: formatFigure(wave.after.score, bounds, language, decimals),
      level: wave.after.level === null ? report.labels.unrated : String(wave.after.level),
      afterwards: words.afterwards(stand(wave.after, from)),
      changes,
      steps: steps.filter((step) => step.wave === wave.wave),
    };
  });
  const { legend } = words;
  return {
    title: [words.title, ...(document.organisation === null ? [] : [document.organisation])].join(': '),
    about: [
      `${say(scorecard.questionnaire.title, language)} (${questionnaire.id}@${questionnaire.version})`,
      [report.people(scorecard.people), ...(created === null ? [] : [formatDay(created, language)])].join(' · '),
    ],
    answer: answerPlan(plan, language),
    underWay: sayUnderWay(scorecard, language),
    now: plan.before.score === null ? '' : words.now(stand(plan.before)),
    waves,
    further: sayFurther(plan, scorecard, language),
    unrated: plan.state === 'not-rated' ? listUnrated(plan, scorecard, language) : [],
    legend:
      steps.length === 0
        ? []
        : [
            legend.gain,
            ...(steps.some(({ lifts }) => lifts.length > 0) ? [legend.lifts] : []),
            ...(steps.some(({ always }) => always === true) ? [legend.always] : []),
            ...(steps.some(({ after }) => after.length > 0) ? [legend.after] : []),
          ],
    effort: steps.length === 0 ? '' : planAnswerWords[language].effort,
  };
}

function sayFurther({ state, before }: Plan, { levels }: Scorecard, language: Language): string {
  const words = planWords[language];
  if (state !== 'reached' || before.level === null) return '';
  return before.level < levels.length ? words.further(before.level + 1) : words.highest;
}

/** The dimensions without which there is no figure to start from, with why, and what of them nobody has answered. */
function listUnrated({ goals }: Plan, { sections }: Scorecard, language: Language): readonly string[] {
  const named = goals.map(({ of }) => of).filter((of) => of !== 'overall');
  return sections.flatMap(({ id, kind, title, reason, items }) => {
    if (kind !== 'dimension' || reason === null || (named.length > 0 && !named.includes(id))) return [];
    const open = items.filter(({ mean }) => mean === null).map((item) => item.id);
    return [planWords[language].unrated(say(title, language), sayReason(reason, language), open)];
  });
}

function viewStep(step: PlanStep, plan: Plan, scorecard: Scorecard, language: Language): PlanStepView {
  const text = (words: Text): string => say(words, language);
  const section = scorecard.sections.find(({ id }) => id === step.section);
  const first = text(step.first);
  const gain = formatFigure(step.gain, [0], language, decimals);
  const orderOf = ({ item, to }: PlanStep['needs'][number]): number | undefined =>
    plan.steps.find((other) => other.item === item && other.to === to)?.order;
  return {
    wave: step.wave,
    order: step.order,
    item: step.item,
    section: section === undefined ? step.section : text(section.title),
    question: text(step.question),
    from: formatWeight(step.from, language),
    to: formatWeight(step.to, language),
    reach: text(step.reach),
    effort: formatWeight(step.effort, language),
    effortInWords: reportWords[language].effort(step.effort, formatWeight(step.effort, language)),
    gain: step.kind === 'dimension' ? `+${gain}` : noNumber,
    plainGain: step.kind === 'dimension' ? gain : '0',
    first,
    title: firstSentence(first),
    again: sayAdviceAgain(step, plan, language) ?? '',
    isShared: plan.steps.some((other) => other !== step && text(other.first) === first),
    who: text(step.who),
    inSixWeeks: step.inSixWeeks === null ? '' : text(step.inSixWeeks),
    worksWhen: step.worksWhen === null ? '' : text(step.worksWhen),
    lifts: step.lifts.map((id) => sayLift(id, { scorecard, words: reportWords[language], text })),
    liftIds: step.lifts,
    after: step.needs.flatMap((need) => orderOf(need) ?? []),
    needs: step.needs.map((need) => `${need.item} ${formatWeight(need.to, language)}: ${text(need.reason)}`),
    always: plan.oneOfSeveral === true ? step.always : null,
  };
}

/** Levels and classes that are not the same any more. */
function listChanges(
  before: PlanStanding,
  after: PlanStanding,
  { sections, severities }: Scorecard,
  language: Language,
): readonly string[] {
  const words = planWords[language];
  const titleOf = (id: string): string => {
    const section = sections.find((candidate) => candidate.id === id);
    return section === undefined ? id : say(section.title, language);
  };
  const nameOf = (found: string): string => {
    const named = severities.find((severity) => severity.class === found);
    return named === undefined ? found : say(named.name, language);
  };
  return [
    ...after.dimensions.flatMap(({ id, level }) => {
      const from = before.dimensions.find((other) => other.id === id)?.level ?? null;
      return level === null || level === from ? [] : [words.levelChange(titleOf(id), from, level)];
    }),
    ...after.antiPatterns.flatMap(({ id, class: found }) => {
      const from = before.antiPatterns.find((other) => other.id === id)?.class ?? null;
      return found === null || from === null || found === from
        ? []
        : [words.classChange(titleOf(id), nameOf(from), nameOf(found))];
    }),
  ];
}
