import type { Speech } from '../view-parts.js';
import type { AntiPatternView } from './anti-pattern.js';
import type { DimensionView } from './dimension.js';
import { lowestTitles } from './levels.js';

/** Title and description of a chart, as a screen reader says them. */
export interface ChartView {
  readonly title: string;
  readonly description: string;
}

export interface ChartsView {
  readonly profile: ChartView;
  readonly severity: ChartView;
}

export function viewCharts(
  dimensions: readonly DimensionView[],
  antiPatterns: readonly AntiPatternView[],
  speech: Speech,
): ChartsView {
  const words = speech.words.chart;
  return {
    profile: {
      title: words.profileTitle(lowestTitles(speech)),
      description: dimensions
        .map(({ title, rated, score, range, headline }) =>
          rated ? words.row(title, score, range, headline) : words.rowUnrated(title, range),
        )
        .join(' '),
    },
    severity: {
      title: words.severityTitle,
      description: antiPatterns
        .map(({ title, rated, severity, range, className }) =>
          rated ? words.row(title, severity, range, className) : words.rowUnrated(title, range),
        )
        .join(' '),
    },
  };
}
