import type { Branding } from '../model/branding.js';
import type { Sources } from '../model/sources.js';
import type { Fill } from './templates/filler.js';

/** What a report takes from elsewhere than the scorecard: none of it changes a number, a level or an order. */
export interface Appearance {
  /** The bibliography that source ids are looked up in; null where there is none: ids then stand alone. */
  readonly sources: Sources | null;
  readonly branding: Branding | null;
  /** The user's own templates, checked; null where those that come with the tool are used. */
  readonly templates: UserTemplates | null;
}

/** What is filled in the place of the shipped templates. What is wrong with it is thrown as TemplateFailure. */
export interface UserTemplates {
  readonly html: {
    readonly fill: Fill;
    readonly style: string;
    /** SHA-256 of the style sheet, base64: the content security policy lets no other apply. */
    readonly styleHash: string;
  };
  readonly md: { readonly fill: Fill };
}

/** A report as it comes, without anything added. */
export const plainAppearance: Appearance = { sources: null, branding: null, templates: null };
