/** Longer texts are no slip of the pen, and would only cost time. */
const longest = 100;

/**
 * The allowed word that was probably meant: at most a third of the letters (at least one) mistyped, letter case ignored.
 * Of several equally near the one with the same letter case, then the first in the list. null when none is near, and for
 * numbers, by themselves or behind an equals sign, where nearness in letters means nothing.
 */
export function nearest(found: string, allowed: readonly string[]): string | null {
  if (found.length > longest || /^[-+\d.,% ]*$/.test(found)) return null;
  const limit = Math.max(1, Math.floor(found.length / 3));
  const folded = found.toLowerCase();
  let best: { readonly word: string; readonly distance: number; readonly exact: number } | null = null;
  for (const word of allowed) {
    if (word === found || /=\d+$/.test(word) || Math.abs(word.length - found.length) > limit) continue;
    const distance = damerauLevenshtein(folded, word.toLowerCase());
    if (distance > limit || distance >= Math.max(found.length, word.length)) continue;
    const exact = damerauLevenshtein(found, word);
    if (best === null || distance < best.distance || (distance === best.distance && exact < best.exact)) {
      best = { word, distance, exact };
    }
  }
  return best?.word ?? null;
}

/** The least number of insertions, deletions, substitutions and swaps of neighbours that turn one text into the other. */
export function damerauLevenshtein(from: string, to: string): number {
  const source = Array.from(from);
  const target = Array.from(to);
  const far = source.length + target.length;
  const width = target.length + 2;
  // One row and one column more than there are prefixes: the border that a swap with nothing before it would step on.
  const distances = new Map<number, number>();
  const read = (row: number, column: number): number => distances.get((row + 1) * width + column + 1) ?? far;
  const write = (row: number, column: number, value: number): void => {
    distances.set((row + 1) * width + column + 1, value);
  };
  for (let row = 0; row <= source.length; row += 1) write(row, 0, row);
  for (let column = 0; column <= target.length; column += 1) write(0, column, column);

  const lastRowOf = new Map<string, number>();
  for (const [rowIndex, left] of source.entries()) {
    const row = rowIndex + 1;
    let lastMatch = 0;
    for (const [columnIndex, right] of target.entries()) {
      const column = columnIndex + 1;
      const swapRow = lastRowOf.get(right) ?? 0;
      const swapColumn = lastMatch;
      const same = left === right;
      if (same) lastMatch = column;
      write(
        row,
        column,
        Math.min(
          read(row - 1, column - 1) + (same ? 0 : 1),
          read(row, column - 1) + 1,
          read(row - 1, column) + 1,
          read(swapRow - 1, swapColumn - 1) + (row - swapRow - 1) + 1 + (column - swapColumn - 1),
        ),
      );
    }
    lastRowOf.set(left, row);
  }
  return read(source.length, target.length);
}
