import type { Branding } from '../../model/branding.js';
import type { Language } from '../../model/language.js';
import type { Pitch } from '../../model/pitch.js';
import type { Sources } from '../../model/sources.js';
import { escapeHtml, mapStrings } from '../escape.js';
import { fill, style, styleHash } from '../templates/pitch-html.js';
import { viewBranding } from '../view-branding.js';
import { staircase } from './staircase.js';
import { viewPitch } from './view.js';

/** One HTML file of about two pages: no script, no request; ends with one newline. */
export function render(pitch: Pitch, sources: Sources, language: Language, branding: Branding | null = null): string {
  const view = viewPitch(pitch, sources, language);
  // The picture escapes its own words; all others go through the escape here.
  const html = fill({
    brand: viewBranding(branding, language, escapeHtml),
    view: mapStrings(view, escapeHtml),
    way: staircase(view),
    style,
    styleHash,
  });
  return `${html.trimEnd()}\n`;
}
