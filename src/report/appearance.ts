import type { Branding } from '../model/branding.js';
import type { Sources } from '../model/sources.js';

/** What a report takes from elsewhere than the scorecard: none of it changes a number, a level or an order. */
export interface Appearance {
  /** The bibliography that source ids are looked up in; null where there is none: ids then stand alone. */
  readonly sources: Sources | null;
  readonly branding: Branding | null;
}

/** A report as it comes, without anything added. */
export const plainAppearance: Appearance = { sources: null, branding: null };
