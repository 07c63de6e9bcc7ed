import { createHash } from 'node:crypto';
import type { Language } from '../model/language.js';
import type { Scorecard } from '../model/scorecard.js';
import { profileChart, severityChart } from './chart.js';
import { escapeHtml, mapStrings } from './escape.js';
import { readTemplate, renderTemplate } from './templates.js';
import { viewScorecard } from './view.js';

/** One HTML file: no script, no request, readable on screen, phone and paper; ends with one newline. */
export function render(scorecard: Scorecard, language: Language): string {
  const view = viewScorecard(scorecard, language);
  const style = readTemplate('report.css');
  const html = renderTemplate('html', {
    view: mapStrings(view, escapeHtml),
    // The only parts that are markup: the charts escape their own words.
    charts: { profile: profileChart(scorecard, view), severity: severityChart(scorecard, view) },
    style,
    styleHash: createHash('sha256').update(style, 'utf8').digest('base64'),
  });
  return `${html.trimEnd()}\n`;
}
