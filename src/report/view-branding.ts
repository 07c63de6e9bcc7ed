import { brandingWords } from '../i18n/branding.js';
import type { Branding } from '../model/branding.js';
import type { Language } from '../model/language.js';

/** What templates show of an assessment's own look. */
export interface BrandingView {
  /** 'Presented by …'; '' where nobody is named. */
  readonly presentedBy: string;
  readonly logo: {
    /** The picture itself, as a data: address. */
    readonly source: string;
    readonly alt: string;
    /** In CSS pixels, as it is shown. */
    readonly width: number;
    readonly height: number;
  } | null;
  readonly css: string;
  readonly hash: string;
}

const [mostWidth, mostHeight] = [200, 56];

/**
 * Puts a look into words and sizes; null where there is none.
 * @param escaped is the escape of the format, for what people wrote
 */
export function viewBranding(
  branding: Branding | null,
  language: Language,
  escaped: (text: string) => string,
): BrandingView | null {
  if (branding === null) return null;
  const { name, logo, style } = branding;
  const words = brandingWords[language];
  const scale = logo === null ? 1 : Math.min(mostWidth / logo.width, mostHeight / logo.height);
  return {
    presentedBy: name === null ? '' : escaped(words.presentedBy(name)),
    logo:
      logo === null
        ? null
        : {
            source: `data:${logo.type};base64,${logo.content}`,
            alt: escaped(name ?? words.logo),
            width: Math.max(1, Math.round(logo.width * scale)),
            height: Math.max(1, Math.round(logo.height * scale)),
          },
    ...style,
  };
}
