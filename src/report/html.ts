import type { Language } from '../model/language.js';
import type { Scorecard, SectionResult } from '../model/scorecard.js';
import { type Appearance, plainAppearance } from './appearance.js';
import { drawChain } from './charts/chain.js';
import { drawDistribution, drawProfile, drawSeverities } from './draw-charts.js';
import { drawPlanRoad } from './draw-road.js';
import { escapeHtml, mapStrings } from './escape.js';
import { drawGaps } from './front/draw-gaps.js';
import * as shipped from './templates/html.js';
import type { SectionView } from './view/section.js';
import { viewScorecard } from './view.js';
import { viewBranding } from './view-branding.js';

/** One HTML file: no script, no request, readable on screen, phone and paper; ends with one newline. */
export function render(scorecard: Scorecard, language: Language, appearance: Appearance = plainAppearance): string {
  const { fill, style, styleHash } = appearance.templates?.html ?? shipped;
  const view = viewScorecard(scorecard, language, appearance);
  const escaped = mapStrings(view, escapeHtml);
  // The only parts that are markup: the charts escape their own words.
  const sections = new Map<string, SectionResult>(scorecard.sections.map((section) => [section.id, section] as const));
  const withAnswers = <Section extends SectionView>(plain: readonly Section[], ready: readonly Section[]) =>
    ready.map((section, index) => {
      const result = sections.get(plain[index]?.id ?? '');
      const answers = plain[index]?.answers;
      const drawing = result === undefined || answers === undefined ? '' : drawDistribution(result, answers, view);
      return { ...section, answers: { ...section.answers, drawing } };
    });
  const chains = view.unscored.profiles.map(({ chain }) => (chain === null ? '' : drawChain(chain)));
  const profiles = escaped.unscored.profiles.map((profile, index) => ({ ...profile, drawing: chains[index] ?? '' }));
  const html = fill({
    view: {
      ...escaped,
      dimensions: withAnswers(view.dimensions, escaped.dimensions),
      antiPatterns: withAnswers(view.antiPatterns, escaped.antiPatterns),
      unscored: { ...escaped.unscored, profiles },
    },
    charts: {
      front: drawGaps(scorecard, view.front, language),
      profile: drawProfile(scorecard, view),
      road: drawPlanRoad(scorecard, view),
      severity: drawSeverities(scorecard, view),
    },
    brand: viewBranding(appearance.branding, language, escapeHtml),
    style,
    styleHash,
  });
  return `${html.trimEnd()}\n`;
}

/** The style sheet that comes with the tool. */
export const { style } = shipped;
