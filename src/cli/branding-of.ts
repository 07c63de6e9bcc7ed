import type { Branding } from '../model/branding.js';
import type { Problem } from '../model/problem.js';
import type { Context } from './context.js';
import type { Scored } from './input.js';

/** How the reports of an assessment look; null where it does not say, and outside of one. */
export async function brandingOf(
  { assessment, settings }: Scored,
  { io }: Context,
): Promise<{ branding: Branding | null; problems: readonly Problem[] }> {
  const written = assessment?.branding ?? null;
  if (written === null || settings === null) return { branding: null, problems: [] };
  // What looks at pictures and reckons with colours is needed by few.
  const { readBranding } = await import('./read-branding.js');
  return readBranding(written, settings, io.cwd);
}
