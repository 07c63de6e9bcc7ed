import { createHash } from 'node:crypto';
import { darkenFor, lightenFor } from '../colour/adjust.js';
import type { BrandColours, BrandStyle } from '../model/branding.js';

/** What words stand on in report.css (--page, --surface), in light and in dark. */
export const grounds = { light: ['#ffffff', '#f4f6f8'], dark: ['#12181f', '#1b232c'] } as const;

// A logo was drawn for white paper: it gets some of it wherever it stands.
const layout = `
.brand { display: flex; flex-wrap: wrap; gap: 0.75rem 1.25rem; align-items: center; margin: 0 0 1.5rem; font-weight: 600; }
.brand img { display: block; box-sizing: content-box; max-width: calc(100% - 1.5rem); padding: 0.5rem 0.75rem; background: #ffffff; border-radius: 4px; object-fit: contain; }
.presenter { max-width: 60rem; margin: 3rem auto 0; padding-top: 0.75rem; border-top: 1px solid var(--line); color: var(--muted); }
@media print {
  .pitch .brand { float: right; margin: 0; }
  .pitch .brand img { width: auto; height: 2.5rem; padding: 0.2rem 0.4rem; }
}
`;

/**
 * The style sheet of an assessment's own look. The accent becomes a little darker or lighter where it could not be read on
 * every ground of the report, light and dark.
 */
export function styleBrand(colours: BrandColours | null): BrandStyle {
  const css = colours === null ? layout : `${layout}${colour(colours)}`;
  return { css, hash: createHash('sha256').update(css, 'utf8').digest('base64') };
}

function colour({ accent, ground }: BrandColours): string {
  return `:root { --accent: ${darkenFor(grounds.light, accent)}; --ground: ${ground}; }
@media screen and (prefers-color-scheme: dark) { :root { --accent: ${lightenFor(grounds.dark, accent)}; } }
h2, h3 { color: var(--accent); }
h2 { border-color: var(--accent); }
.masthead { padding-block: 2.5rem 2rem; background: var(--ground); box-shadow: 0 0 0 100vmax var(--ground); clip-path: inset(0 -100vmax 1px); color: #ffffff; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.masthead * { color: inherit; }
@media print { .masthead { padding: 1.5rem; } .pitch .masthead { padding: 0.4rem 0.75rem; } }
`;
}
