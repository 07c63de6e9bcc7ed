import type { Language } from '../model/language.js';
import type { Scorecard } from '../model/scorecard.js';
import type { Appearance } from './appearance.js';
import { narrowChain, wideChain } from './chain-chart.js';
import { profileChart, severityChart } from './chart.js';
import { escapeHtml, mapStrings } from './escape.js';
import { fill, style, styleHash } from './templates/html.js';
import { viewScorecard } from './view.js';

/** One HTML file: no script, no request, readable on screen, phone and paper; ends with one newline. */
export function render(scorecard: Scorecard, language: Language, appearance?: Appearance): string {
  const view = viewScorecard(scorecard, language, appearance);
  const escaped = mapStrings(view, escapeHtml);
  // The only parts that are markup: the charts escape their own words.
  const chains = view.unscored.profiles.map(({ chain }) => (chain === null ? '' : drawChain(chain)));
  const profiles = escaped.unscored.profiles.map((profile, index) => ({ ...profile, drawing: chains[index] ?? '' }));
  const html = fill({
    view: { ...escaped, unscored: { ...escaped.unscored, profiles } },
    charts: { profile: profileChart(scorecard, view), severity: severityChart(scorecard, view) },
    style,
    styleHash,
  });
  return `${html.trimEnd()}\n`;
}

// Both forms; the style sheet shows the one that there is room for.
function drawChain(chain: Parameters<typeof wideChain>[0]): string {
  return `${wideChain(chain)}\n${narrowChain(chain)}`;
}
