import { planWords } from '../../i18n/plan.js';
import { planAnswerWords } from '../../i18n/plan-answer.js';
import type { Language } from '../../model/language.js';
import { escapeMarkdown, mapStrings } from '../escape.js';
import { type PlanStepView, type PlanToShow, viewPlan } from './view.js';

/** For wikis and minutes: the answer, the waves at a glance, then every step with what to do first, who, and how to notice that it works. */
export function render(plan: PlanToShow, language: Language): string {
  const words = planWords[language];
  const view = mapStrings(viewPlan(plan, language), escapeMarkdown);
  const { answer } = view;
  const { columns, labels } = words;
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const stepLines = (step: PlanStepView): readonly string[] => [
    '',
    `### ${step.order}. ${step.item}: ${words.step(step.from, step.to)}`,
    '',
    `*${step.section}* · ${step.question}`,
    '',
    ...(
      [
        [labels.first, step.first],
        [labels.who, step.who],
        [labels.effort, step.effort],
        [words.columns.gain, step.gain],
        [labels.reach, step.reach],
        [labels.inSixWeeks, step.inSixWeeks],
        [labels.worksWhen, step.worksWhen],
        [labels.lifts, step.lifts.join('; ')],
        [labels.needs, step.needs.join('; ')],
        [labels.always, step.always === null ? '' : step.always ? words.yes : words.no],
      ] as const
    )
      .filter(([, value]) => value !== '')
      .map(([label, value]) => `- **${label}:** ${value}`),
  ];
  const lines = [
    '<!-- cx-maturity plan -->',
    '',
    `# ${view.title}`,
    '',
    view.about.join(' · '),
    '',
    `**${answer.sentence}** ${answer.cheapest}`.trimEnd(),
    ...(answer.terms.length === 0 ? [] : ['', ...answer.terms.map((term) => `- ${term}`)]),
    ...(view.underWay === '' ? [] : ['', view.underWay]),
    ...(answer.obstacles.length === 0
      ? []
      : [
          '',
          `## ${planAnswerWords[language].obstacles.title}`,
          '',
          ...answer.obstacles.map((obstacle) => `- ${obstacle}`),
          ...(answer.later === '' ? [] : ['', answer.later]),
        ]),
    ...(view.unrated.length === 0 ? [] : ['', `## ${words.answerFirst}`, '', ...view.unrated.map((one) => `- ${one}`)]),
    ...(view.waves.length === 0
      ? [view.now, view.further].filter((text) => text !== '').flatMap((text) => ['', text])
      : [
          '',
          `## ${words.overview}`,
          '',
          view.now,
          '',
          row([columns.wave, columns.steps, columns.effort, columns.score, columns.level, columns.changes]),
          '| ---: | ---: | ---: | ---: | --- | --- |',
          ...view.waves.map(({ wave, count, effort, score, level, changes }) =>
            row([wave, count, effort, score, level, changes.join('; ')]),
          ),
        ]),
    ...view.waves.flatMap((wave) => ['', `## ${wave.title}: ${wave.size}`, ...wave.steps.flatMap(stepLines)]),
    ...(view.effort === '' ? [] : ['', view.effort, '', words.legend.gain]),
  ];
  return `${lines.join('\n')}\n`;
}
