import type { Language } from '../model/language.js';
import type { Scorecard } from '../model/scorecard.js';
import { profileChart, severityChart } from './chart.js';
import { escapeHtml, mapStrings } from './escape.js';
import { fill, style, styleHash } from './templates/html.js';
import { viewScorecard } from './view.js';

/** One HTML file: no script, no request, readable on screen, phone and paper; ends with one newline. */
export function render(scorecard: Scorecard, language: Language): string {
  const view = viewScorecard(scorecard, language);
  const html = fill({
    view: mapStrings(view, escapeHtml),
    // The only parts that are markup: the charts escape their own words.
    charts: { profile: profileChart(scorecard, view), severity: severityChart(scorecard, view) },
    style,
    styleHash,
  });
  return `${html.trimEnd()}\n`;
}
