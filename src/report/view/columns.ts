/** So many groups stand beside each other: what fits on paper. */
const mostColumns = 7;

/** A list in parts of nearly the same length, none longer than fits beside each other; no part for an empty list. */
export function splitColumns<Column>(columns: readonly Column[]): readonly (readonly Column[])[] {
  const parts = Math.ceil(columns.length / mostColumns);
  const length = Math.ceil(columns.length / Math.max(parts, 1));
  return Array.from({ length: parts }, (_, index) => columns.slice(index * length, (index + 1) * length));
}
