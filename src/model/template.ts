import type { Place } from './problem.js';

/** The languages that templates are written in, by their extension. */
export type Markup = 'html' | 'md';

/** A name in a template, such as `../view.labels.title`: where in the data to look. */
export interface TemplatePath {
  readonly written: string;
  /** How many contexts further out the way begins. */
  readonly up: number;
  /** Of what a loop knows (`@index`) or of all the data (`@root`), instead of the context. */
  readonly ofLoop: boolean;
  readonly names: readonly string[];
  readonly place: Place;
}

/** What a partial is given under a name. */
export type TemplateArgument = { readonly path: TemplatePath } | { readonly literal: string | number | boolean | null };

/** All that a template can be made of. */
export type TemplateNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly path: TemplatePath }
  | {
      readonly kind: TemplateBlock;
      readonly path: TemplatePath;
      readonly body: Template;
      readonly otherwise: Template;
    }
  | {
      readonly kind: 'partial';
      readonly name: string;
      readonly place: Place;
      /** What it sees as its context; null for that of the place where it is used. */
      readonly context: TemplatePath | null;
      readonly given: readonly (readonly [name: string, argument: TemplateArgument])[];
      /** Put before each of its lines. */
      readonly indent: string;
    };

export type TemplateBlock = 'if' | 'unless' | 'each' | 'with';

/** A template that was read and checked: data, of which no code is ever made. Places of shipped ones name no file. */
export type Template = readonly TemplateNode[];

/** A document's frame with the partials by their names. */
export interface TemplateSet {
  readonly frame: Template;
  readonly partials: Readonly<Record<string, Template>>;
}
