import { formatNumber } from '../i18n/format.js';
import { planChapterWords } from '../i18n/report-plan.js';
import type { Scorecard } from '../model/scorecard.js';
import { drawRoad } from './charts/road.js';
import { isHeldDown } from './view/road.js';
import type { ReportView } from './view.js';

/** The road to the target; words come from the view, places from the plan. '' where there is none to draw. */
export function drawPlanRoad(scorecard: Scorecard, { plan: { road }, language }: ReportView): string {
  const { plan, overall } = scorecard;
  if (plan === null || !road.shown) return '';
  const { goals, before, waves, steps } = plan;
  const efforts = [0, ...addUp(waves.map(({ effort }) => effort))];
  const spent = addUp(steps.map(({ effort }) => effort));
  const gained = addUp(steps.map(({ gain }) => gain));
  const start = before.score ?? 1;
  const target = goals.find(({ of }) => of === 'overall')?.level ?? null;
  return drawRoad({
    id: 'road-chart',
    title: road.title,
    description: road.description,
    stops: [before, ...waves.map(({ after }) => after)].map((standing, index) => ({
      effort: efforts[index] ?? 0,
      effortFigure: road.rows[index]?.effort ?? '',
      score: standing.score ?? start,
      level: standing.level,
      held: isHeldDown(standing, { scorecard }),
      figure: road.rows[index]?.score ?? '',
      label: road.rows[index]?.label ?? '',
    })),
    steps: steps.map((_, index) => ({ effort: spent[index] ?? 0, score: start + (gained[index] ?? 0) })),
    thresholds: overall.thresholds.map((from, index) => ({
      from,
      label: road.thresholds[index] ?? '',
      isTarget: index + 2 === target,
    })),
    words: planChapterWords[language].road.chart,
    sayTick: (value) => formatNumber(value, language),
  });
}

/** After each number the sum of those so far. */
function addUp(numbers: readonly number[]): readonly number[] {
  let sum = 0;
  return numbers.map((number) => {
    sum += number;
    return sum;
  });
}
