import type { Markup } from '../model/template.js';

/** The name of the style sheet among templates. */
export const styleFile = 'style.css';

/** Templates as they are written: the frame of a document, and its partials by their names. */
export interface WrittenTemplates {
  readonly template: string;
  readonly partials: Readonly<Record<string, string>>;
}

export type ShippedTemplates = Readonly<Record<Markup, WrittenTemplates>>;

/** Files that a folder of templates may hold. */
export function listTemplateFiles(shipped: ShippedTemplates): readonly string[] {
  const names = (['html', 'md'] as const).flatMap((markup) =>
    Object.keys(shipped[markup].partials).map((name) => `${name}.${markup}.hbs`),
  );
  return [...names, styleFile].sort();
}
