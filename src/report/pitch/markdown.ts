import type { Branding } from '../../model/branding.js';
import type { Language } from '../../model/language.js';
import type { Pitch } from '../../model/pitch.js';
import type { Sources } from '../../model/sources.js';
import { escapeMarkdown, mapStrings } from '../escape.js';
import { fill } from '../templates/pitch-md.js';
import { viewBranding } from '../view-branding.js';
import { viewPitch } from './view.js';

/** GitHub-flavoured Markdown without HTML in it; ends with one newline. */
export function render(pitch: Pitch, sources: Sources, language: Language, branding: Branding | null = null): string {
  const markdown = fill({
    brand: viewBranding(branding, language, escapeMarkdown),
    view: mapStrings(viewPitch(pitch, sources, language), escapeMarkdown),
  });
  // Parts that are left out leave their empty lines behind.
  return `${markdown.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}
