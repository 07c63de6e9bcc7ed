import type { Language } from '../model/language.js';
import type { Scorecard } from '../model/scorecard.js';
import { type Appearance, plainAppearance } from './appearance.js';
import { escapeMarkdown, mapStrings } from './escape.js';
import * as shipped from './templates/md.js';
import { viewScorecard } from './view.js';
import { viewBranding } from './view-branding.js';

/** GitHub-flavoured Markdown without HTML in it; ends with one newline. */
export function render(scorecard: Scorecard, language: Language, appearance: Appearance = plainAppearance): string {
  const { fill } = appearance.templates?.md ?? shipped;
  const view = mapStrings(viewScorecard(scorecard, language, appearance), escapeMarkdown);
  const markdown = fill({ view, brand: viewBranding(appearance.branding, language, escapeMarkdown) });
  // Parts that are left out leave their empty lines behind.
  return `${markdown.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}
