import type { PlanToShow } from './view.js';

/** The plan itself, for machines. */
export function render({ document }: PlanToShow): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
