import { effortsIn } from '../../i18n/report.js';
import { frontWords } from '../../i18n/report-front.js';
import type { Text } from '../../model/language.js';
import type { Advice } from '../../model/rule-set.js';
import type { FirstStep, SectionResult } from '../../model/scorecard.js';
import { formatPart, formatWeight } from '../figures.js';
import { anchorOf, explain, type Speech } from '../view-parts.js';
import { classOf, titleOf } from './sections.js';
import { firstSentence, shorten } from './shorten.js';

/** One thing to do first. Everything but the title and where it comes from may be ''. */
export interface StepView {
  /** From 1. */
  readonly rank: string;
  /** What to do, as an infinitive or imperative. */
  readonly title: string;
  /** Where it is told in full. */
  readonly anchor: string;
  readonly who: string;
  readonly effort: string;
  readonly inSixWeeks: string;
  readonly how: string;
  /** Why nothing is known yet. */
  readonly why: string;
  /** Where it comes from; '' where that is what the title says. */
  readonly from: string;
  readonly fromAnchor: string;
  /** That the plan has no such step; '' where it has, or where there is none. */
  readonly beyondPlan: string;
}

export interface StepsView {
  /** That there is something to do, and what kind of thing. */
  readonly title: string;
  /** '' where there are steps. */
  readonly none: string;
  readonly list: readonly StepView[];
}

const longest = 240;

/** The first things to do, as the scorecard names them. */
export function viewSteps(speech: Speech): StepsView {
  const { first } = speech.scorecard.priorities;
  const words = frontWords[speech.language];
  const list = first
    .flatMap((step) => viewStep(step, speech).map((view) => ({ ...view, beyondPlan: sayBeyondPlan(step, speech) })))
    .map((step, index) => ({ rank: String(index + 1), ...step }));
  return {
    title: list.length === 0 ? words.noSteps.replace(/\.$/, '') : words.stepsTitle(list.length, kindOf(first, speech)),
    none: list.length === 0 ? words.noSteps : '',
    list,
  };
}

function kindOf(first: readonly FirstStep[], { scorecard }: Speech): 'mixed' | 'clarify' | 'strength' {
  if (first.every(({ kind }) => kind === 'clarify')) return 'clarify';
  const kinds = first.map((step) =>
    step.kind === 'finding' ? scorecard.findings.find(({ id }) => id === step.finding)?.kind : undefined,
  );
  return kinds.every((kind) => kind === 'strength') ? 'strength' : 'mixed';
}

// What is to be found out comes before any plan.
function sayBeyondPlan(step: FirstStep, { scorecard, language }: Speech): string {
  const planned = scorecard.plan?.steps ?? [];
  if (planned.length === 0 || step.kind === 'clarify') return '';
  const isPlanned = step.kind === 'recommendation' && planned.some(({ item }) => item === step.item);
  return isPlanned ? '' : frontWords[language].beyondPlan;
}

// A scorecard from elsewhere may name what it does not have; nothing can be said of that.
function viewStep(step: FirstStep, speech: Speech): readonly Omit<StepView, 'rank' | 'beyondPlan'>[] {
  const { sections, recommendations, findings } = speech.scorecard;
  const words = frontWords[speech.language];
  if (step.kind === 'recommendation') {
    const found = recommendations.find(({ item }) => item === step.item);
    const section = sections.find(({ id }) => id === found?.section);
    if (found === undefined || section === undefined) return [];
    return [
      {
        ...viewAdvice(found, found.inSixWeeks, speech),
        anchor: anchorOf('recommendation', found.item),
        from: sayFrom(section, speech),
        fromAnchor: anchorOf(section.kind, section.id),
      },
    ];
  }
  if (step.kind === 'finding') {
    const found = findings.find(({ id }) => id === step.finding);
    if (found === undefined) return [];
    // Its advice often begins with the reason: the title says what to do, the advice how.
    return [
      {
        ...viewAdvice(found.advice, null, speech),
        title: words.actOn[found.kind](shorten(speech.text(found.title), longest)),
        how: shorten(speech.text(found.advice.first), longest),
        anchor: anchorOf('finding', found.id),
        from: '',
        fromAnchor: '',
      },
    ];
  }
  const section = sections.find(({ id }) => id === step.section);
  if (section === undefined) return [];
  const anchor = anchorOf(section.kind, section.id);
  return [
    {
      title: sayOpen(section, speech),
      anchor,
      who: words.clarifyWho,
      effort: '',
      inSixWeeks: words.clarifyInSixWeeks,
      how: '',
      // The title says it already where nothing is answered.
      why: section.reason?.code === 'no-answers' ? '' : explain(section.reason, speech),
      from: sayFrom(section, speech),
      fromAnchor: anchor,
    },
  ];
}

function viewAdvice({ first, who, effort }: Advice, inSixWeeks: Text | null, { language, text }: Speech) {
  return {
    title: shorten(firstSentence(text(first)), longest),
    who: shorten(text(who), longest),
    effort: effortsIn[language][effort - 1] ?? frontWords[language].effortOf(formatWeight(effort, language)),
    inSixWeeks: inSixWeeks === null ? '' : shorten(firstSentence(text(inSixWeeks)), longest),
    how: '',
    why: '',
  };
}

function sayFrom(section: SectionResult, speech: Speech): string {
  const words = frontWords[speech.language];
  const title = titleOf(section, speech);
  return section.kind === 'dimension'
    ? words.fromDimension(title, section.level)
    : words.fromAntiPattern(title, classOf(section, speech));
}

// Among many who answer, an item is seldom open as a whole: then the share says more.
function sayOpen(section: SectionResult, speech: Speech): string {
  const words = frontWords[speech.language];
  const title = titleOf(section, speech);
  const asked = section.items.filter(({ reason }) => reason?.code !== 'not-applicable');
  const open = asked.filter(({ mean }) => mean === null);
  return open.length > 0 || section.coverage === null
    ? words.clarify(title, open.length, asked.length)
    : words.clarifyShare(title, formatPart(section.coverage, [0, 1], speech.language));
}
