import { frontWords } from '../../i18n/report-front.js';
import { peopleWords } from '../../i18n/report-people.js';
import type { Language } from '../../model/language.js';
import type { Range, Scorecard } from '../../model/scorecard.js';
import { drawDumbbell } from '../charts/dumbbell.js';
import { clipInterval } from '../interval.js';
import type { FrontView } from '../view-front.js';
import { dimensionsByGap } from './sections.js';
import { shorten } from './shorten.js';

const longestZone = 40;

/** The dimensions from now to their targets, in the order of the scorecard; words come from the view of page one. */
export function drawGaps(scorecard: Scorecard, { dimensions: { title, rows } }: FrontView, language: Language): string {
  const { chart } = frontWords[language];
  const dimensions = dimensionsByGap(scorecard);
  const [first] = dimensions;
  const alike = dimensions.every(({ thresholds }) => String(thresholds) === String(first?.thresholds));
  return drawDumbbell({
    id: 'gaps-chart',
    title,
    description: rows.map(({ sentence }) => sentence).join(' '),
    rows: dimensions.map(({ score, range, interval, target }, index) => {
      const row = rows[index];
      return {
        label: row?.title ?? '',
        score,
        range: isOpen(range) ? range : null,
        interval: scorecard.people === 1 || score === null ? null : clipInterval(interval),
        target: target?.threshold ?? null,
        figure: score === null ? '' : (row?.score ?? ''),
        word: score === null || target === null ? (row?.level ?? '') : (row?.gap ?? ''),
        gap: '',
      };
    }),
    zones: alike
      ? scorecard.levels.map(({ name }, index) => ({
          from: first?.thresholds[index - 1] ?? 1,
          label: shorten(name[language], longestZone),
        }))
      : [],
    legend: {
      score: dimensions.some(({ score }) => score !== null) ? chart.score : '',
      target: dimensions.some(({ target }) => target !== null) ? chart.target : '',
      range: dimensions.some(({ score, range }) => score !== null && isOpen(range)) ? chart.range : '',
      interval:
        scorecard.people > 1 &&
        dimensions.some(({ score, interval }) => score !== null && interval.state === 'interval')
          ? peopleWords[language].interval.legend
          : '',
      unrated: dimensions.some(({ score, range }) => score === null && isOpen(range)) ? chart.unrated : '',
    },
  });
}

function isOpen(range: Range | null): boolean {
  return range !== null && range.low !== range.high;
}
