import { type PlanColumn, type PlanWords, planWords } from '../../i18n/plan.js';
import type { Language } from '../../model/language.js';
import { writeRows } from '../csv-cell.js';
import { shorten } from '../front/shorten.js';
import { type PlanStepView, type PlanToShow, viewPlan } from './view.js';

/** Jira refuses longer summaries. */
const longestTitle = 255;

/**
 * One row for each step, in their order, for Jira, Planner and spreadsheets. It begins with a byte order mark: without one Excel
 * takes UTF-8 for the code page of the machine. Figures are written as the language writes them, as its spreadsheets read them.
 */
export function render(plan: PlanToShow, language: Language): string {
  const words = planWords[language];
  const cells: Readonly<Record<PlanColumn, (step: PlanStepView) => string | number>> = {
    wave: ({ wave }) => wave,
    order: ({ order }) => order,
    id: ({ item }) => item,
    title: (step) => titleOf(step, words),
    description: ({ first, reach, question }) =>
      [first, `${words.labels.question}: ${question}`, `${words.labels.reach}: ${reach}`].join('\n'),
    section: ({ section }) => section,
    from: ({ from }) => from,
    to: ({ to }) => to,
    effort: ({ effort }) => effort,
    gain: ({ plainGain }) => plainGain,
    who: ({ who }) => who,
    inSixWeeks: ({ inSixWeeks }) => inSixWeeks,
    worksWhen: ({ worksWhen }) => worksWhen,
    lifts: ({ liftIds }) => liftIds.join(', '),
    needs: ({ after }) => after.join(', '),
    always: ({ always }) => (always === null ? '' : always ? words.yes : words.no),
  };
  const columns = Object.keys(cells) as PlanColumn[];
  const steps = viewPlan(plan, language).waves.flatMap((wave) => wave.steps);
  const rows = [
    columns.map((column) => words.csv[column]),
    ...steps.map((step) => columns.map((column) => cells[column](step))),
  ];
  return `\ufeff${writeRows(rows)}`;
}

// Tickets of the same title would be taken for one.
function titleOf({ title, isShared, item, from, to }: PlanStepView, words: PlanWords): string {
  if (!isShared) return shorten(title, longestTitle);
  const step = ` (${item}: ${words.step(from, to)})`;
  return `${shorten(title, longestTitle - step.length)}${step}`;
}
