import type { Trend } from '../../model/comparison.js';

/** The trend itself, for machines. */
export function render(trend: Trend): string {
  return `${JSON.stringify(trend, null, 2)}\n`;
}
