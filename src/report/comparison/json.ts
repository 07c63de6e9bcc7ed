import type { Comparison } from '../../model/comparison.js';

/** The comparison itself, for machines. */
export function render(comparison: Comparison): string {
  return `${JSON.stringify(comparison, null, 2)}\n`;
}
