import type { AnswerRows } from '../model/statistics.js';

export type { AnswerRows };

/**
 * Up to how many people of a group single rows are kept. With more, intervals are taken from the counts: at most as wide as said,
 * and by then narrower than one decimal shows (docs/statistics.md, "A million answers").
 */
export const rowsKept = 2000;

/** Nobody yet. At most 255 options an item. */
export function startRows(values: readonly (readonly number[])[]): AnswerRows {
  return {
    values,
    counts: values.map((each) => each.map(() => 0)),
    rows: new Uint8Array(values.length * 8),
    people: 0,
  };
}

/** One more person: for each item the number of the option chosen, from 1, or 0 where there is no value of theirs. */
export function addRow(answers: AnswerRows, chosen: ArrayLike<number>): void {
  const items = answers.values.length;
  for (const [place, counts] of answers.counts.entries()) {
    const option = chosen[place] ?? 0;
    if (option > 0) counts[option - 1] = (counts[option - 1] ?? 0) + 1;
  }
  // Whether rows are there depends on how many came, never on who came first.
  if (answers.people >= rowsKept) answers.rows = null;
  if (answers.rows !== null) {
    const start = answers.people * items;
    if (start + items > answers.rows.length) {
      const larger = new Uint8Array(answers.rows.length * 2);
      larger.set(answers.rows);
      answers.rows = larger;
    }
    for (let place = 0; place < items; place += 1) answers.rows[start + place] = chosen[place] ?? 0;
  }
  answers.people += 1;
}
