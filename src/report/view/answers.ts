import { noNumber } from '../../i18n/format.js';
import type { ItemResult, SectionResult } from '../../model/scorecard.js';
import { anchorOf, type Speech } from '../view-parts.js';

/** How many people gave which answer to one item. */
export interface AnswersRowView {
  readonly id: string;
  readonly question: string;
  /** One for each head of the table; a dash where the item has no such option. */
  readonly counts: readonly string[];
  readonly unknown: string;
  /** Not answered, or not applicable. */
  readonly none: string;
}

/** The answers to a section's items as a table; no rows where there is one response only, or nothing of it may be known. */
export interface AnswersView {
  readonly anchor: string;
  readonly caption: string;
  /** Every row in words, as a screen reader says the chart. */
  readonly description: string;
  readonly options: readonly string[];
  /** Items of which it may be known. */
  readonly rows: readonly AnswersRowView[];
  /** That some items or all are missing, to protect people; '' where nothing is hidden. */
  readonly hidden: string;
}

export function viewAnswers(section: SectionResult, speech: Speech): AnswersView {
  const { scorecard, words, body, text } = speech;
  const shown = scorecard.people > 1 ? section.items.filter(isShown) : [];
  const hidden = scorecard.people > 1 ? section.items.length - shown.length : 0;
  const most = Math.max(0, ...shown.map(({ options }) => options.length));
  const numbers = Array.from({ length: most }, (_, index) => index);
  const options = numbers.map((index) => words.option(index + 1));
  const rows = shown.map((item) => viewRow(item, numbers, speech));
  return {
    anchor: anchorOf('answers', section.id),
    caption: body.answersCaption(text(section.title)),
    description: rows.map((row) => `${row.id}: ${sayRow(row, options, speech)}.`).join(' '),
    options,
    rows,
    hidden: hidden === 0 ? '' : body.answersHidden(hidden, section.items.length),
  };
}

function viewRow(item: ItemResult, numbers: readonly number[], { text }: Speech): AnswersRowView {
  const { id, question, options, unknown, unanswered, notApplicable } = item;
  return {
    id,
    question: text(question),
    counts: numbers.map((number) => String(options[number]?.count ?? noNumber)),
    unknown: String(unknown ?? noNumber),
    none: String((unanswered ?? 0) + (notApplicable ?? 0)),
  };
}

function sayRow(row: AnswersRowView, options: readonly string[], { words, body }: Speech): string {
  const heads = [...options, words.labels.cannotTell, body.labels.noAnswer];
  return [...row.counts, row.unknown, row.none].map((count, index) => `${heads[index] ?? ''} ${count}`).join(', ');
}

function isShown({ options, unknown, unanswered, notApplicable }: ItemResult): boolean {
  return [...options.map(({ count }) => count), unknown, unanswered, notApplicable].every((count) => count !== null);
}
