import { darkenFor, leastContrast } from '../colour/adjust.js';
import { contrast, longForm } from '../colour/contrast.js';
import type { BrandingSettings } from '../model/branding.js';
import type { BrandingFile } from '../schema/assessment.js';
import { makeProblem } from './make-problem.js';
import type { LinkContext } from './resolve-text.js';

const white = '#ffffff';

/** What an assessment says of how its reports look: each colour can be read on white, and white on it. */
export function linkBranding(written: BrandingFile, { file, problems }: LinkContext): BrandingSettings {
  const { name = null, logo = null, colours } = written;
  const linkColour = (key: 'accent' | 'ground', colour: string): string => {
    const long = longForm(colour);
    const found = contrast(long, white);
    if (found < leastContrast) {
      const place = file.locate(['branding', 'colours', key]);
      const nearest = darkenFor([white], long);
      problems.push(makeProblem('contrast-low', place, { colour, contrast: found, least: leastContrast, nearest }));
    }
    return long;
  };
  if (colours === undefined) return { name, logo, colours: null };
  const accent = linkColour('accent', colours.accent);
  return { name, logo, colours: { accent, ground: colours.ground ? linkColour('ground', colours.ground) : accent } };
}
