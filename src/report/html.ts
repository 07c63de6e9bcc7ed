import { say } from '../i18n/format.js';
import type { Language } from '../model/language.js';
import type { Scorecard } from '../model/scorecard.js';
import { type Appearance, plainAppearance } from './appearance.js';
import { drawChain } from './charts/chain.js';
import { drawDumbbell } from './charts/dumbbell.js';
import { drawSeverity } from './charts/severity.js';
import { escapeHtml, mapStrings } from './escape.js';
import { drawGaps } from './front/draw-gaps.js';
import * as shipped from './templates/html.js';
import { type ReportView, viewScorecard } from './view.js';
import { viewBranding } from './view-branding.js';

/** One HTML file: no script, no request, readable on screen, phone and paper; ends with one newline. */
export function render(
  scorecard: Scorecard,
  language: Language,
  { branding, templates }: Appearance = plainAppearance,
): string {
  const { fill, style, styleHash } = templates?.html ?? shipped;
  const view = viewScorecard(scorecard, language);
  const escaped = mapStrings(view, escapeHtml);
  // The only parts that are markup: the charts escape their own words.
  const chains = view.unscored.profiles.map(({ chain }) => (chain === null ? '' : drawChain(chain)));
  const profiles = escaped.unscored.profiles.map((profile, index) => ({ ...profile, drawing: chains[index] ?? '' }));
  const html = fill({
    view: { ...escaped, unscored: { ...escaped.unscored, profiles } },
    charts: {
      front: drawGaps(scorecard, view.front, language),
      profile: drawProfile(scorecard, view),
      severity: drawSeverities(scorecard, view),
    },
    brand: viewBranding(branding, language, escapeHtml),
    style,
    styleHash,
  });
  return `${html.trimEnd()}\n`;
}

/** The style sheet that comes with the tool. */
export const { style } = shipped;

function drawProfile(scorecard: Scorecard, view: ReportView): string {
  const results = scorecard.sections.filter((section) => section.kind === 'dimension');
  return drawDumbbell({
    id: 'profile-chart',
    ...view.charts.profile,
    rows: view.dimensions.map((one, index) => ({
      label: one.title,
      score: results[index]?.score ?? null,
      range: results[index]?.range ?? null,
      interval: null,
      target: null,
      figure: one.rated ? one.score : '',
      word: one.headline,
      gap: '',
    })),
    zones: [],
    legend: { score: view.labels.score, range: view.labels.range, target: '', interval: '', unrated: '' },
  });
}

function drawSeverities(scorecard: Scorecard, view: ReportView): string {
  const results = scorecard.sections.filter((section) => section.kind === 'anti-pattern');
  return drawSeverity({
    id: 'severity-chart',
    ...view.charts.severity,
    rows: view.antiPatterns.map((one, index) => ({
      label: one.title,
      severity: results[index]?.severity ?? null,
      class: one.class,
      range: results[index]?.range ?? null,
      interval: null,
      figure: one.rated ? one.severity : '',
      word: one.className,
    })),
    zones: scorecard.severities.map(({ class: found, from, name }) => ({
      class: found,
      from,
      label: say(name, view.language),
    })),
    legend: { range: view.labels.range, unrated: '' },
  });
}
