import type { Branding } from '../../model/branding.js';
import type { Language } from '../../model/language.js';
import type { Pitch } from '../../model/pitch.js';
import type { Sources } from '../../model/sources.js';

export type PitchFormat = 'md' | 'html';

/** Gives the whole text of a pitch; the text ends with exactly one newline. */
export type RenderPitch = (pitch: Pitch, sources: Sources, language: Language, branding?: Branding | null) => string;

interface PitchFormatEntry {
  /** Of the file, without a dot. */
  readonly extension: string;
  readonly load: () => Promise<{ readonly render: RenderPitch }>;
}

/** Every format of a pitch; its code is imported only when it is asked for. */
export const pitchFormats = {
  md: { extension: 'md', load: () => import('./markdown.js') },
  html: { extension: 'html', load: () => import('./html.js') },
} satisfies Record<PitchFormat, PitchFormatEntry>;
