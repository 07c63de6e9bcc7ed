import { say } from '../i18n/format.js';
import { peopleWords } from '../i18n/report-people.js';
import type { Scorecard, SectionResult } from '../model/scorecard.js';
import { drawAnswers } from './charts/answers.js';
import { drawDumbbell } from './charts/dumbbell.js';
import { drawRadar } from './charts/radar.js';
import { drawSeverity } from './charts/severity.js';
import { clipInterval } from './interval.js';
import type { AnswersView } from './view/answers.js';
import type { ReportView } from './view.js';

// Charts take their words from the view, and their places from the scorecard: those are never rounded.

/** A radar is readable with so many axes. */
const fewestAxes = 3;
const mostAxes = 12;

/** The profile of the dimensions in their fixed order, with their targets; rows instead of axes where a radar cannot be read. */
export function drawProfile(scorecard: Scorecard, view: ReportView): string {
  const results = scorecard.sections.filter((section) => section.kind === 'dimension');
  const rows = view.dimensions.map((one, index) => ({
    label: one.title,
    score: results[index]?.score ?? null,
    target: results[index]?.target?.threshold ?? null,
    range: results[index]?.range ?? null,
    interval: one.interval === '' ? null : clipInterval(results[index]?.interval ?? { state: 'nobody' }),
    figure: one.rated ? one.score : one.headline,
    word: one.rated ? one.headline : '',
    gap: '',
  }));
  const { legendScore, legendTarget, legendRange } = view.labels;
  const target = rows.some((row) => row.target !== null) ? legendTarget : '';
  const words = { id: 'profile-chart', ...view.charts.profile };
  if (rows.length >= fewestAxes && rows.length <= mostAxes) {
    return drawRadar({ ...words, axes: rows, legend: { score: legendScore, target } });
  }
  const interval = rows.some((row) => row.interval !== null) ? peopleWords[view.language].interval.legend : '';
  const legend = { score: legendScore, target, range: legendRange, interval, unrated: view.labels.unrated };
  return drawDumbbell({ ...words, rows, zones: [], legend });
}

/** The severities: one strip per anti-pattern, its classes between lines. */
export function drawSeverities(scorecard: Scorecard, view: ReportView): string {
  const results = scorecard.sections.filter((section) => section.kind === 'anti-pattern');
  const rows = view.antiPatterns.map((one, index) => ({
    label: one.title,
    severity: results[index]?.severity ?? null,
    class: one.class,
    range: results[index]?.range ?? null,
    interval: null,
    figure: one.rated ? one.severity : '',
    word: one.className,
  }));
  return drawSeverity({
    id: 'severity-chart',
    ...view.charts.severity,
    rows,
    zones: scorecard.severities.map(({ class: found, from, name }) => ({
      class: found,
      from,
      label: say(name, view.language),
    })),
    legend: {
      range: view.labels.legendRange,
      unrated: rows.some(({ severity }) => severity === null) ? view.labels.unrated : '',
    },
  });
}

/** The answers to a section's items, as far as they may be known; '' where none may. */
export function drawDistribution(section: SectionResult, answers: AnswersView, view: ReportView): string {
  const items = new Map(section.items.map((item) => [item.id, item] as const));
  const rows = answers.rows.map(({ id, question }) => {
    const item = items.get(id);
    const counts = {
      options: (item?.options ?? []).map(({ count }) => count ?? 0),
      unknown: item?.unknown ?? 0,
      none: (item?.unanswered ?? 0) + (item?.notApplicable ?? 0),
    };
    return { id, label: question, counts, instead: '', note: '' };
  });
  if (rows.length === 0) return '';
  const has = (of: 'unknown' | 'none'): boolean => rows.some(({ counts }) => counts[of] > 0);
  return drawAnswers({
    id: answers.anchor,
    title: answers.caption,
    description: answers.description,
    rows,
    legend: {
      options: answers.options,
      unknown: has('unknown') ? view.labels.cannotTell : '',
      none: has('none') ? view.labels.noAnswer : '',
    },
  });
}
