import { noNumber } from '../../i18n/format.js';
import type { ItemResult, SectionResult } from '../../model/scorecard.js';
import { anchorOf, type Speech } from '../view-parts.js';

/** How many people gave which answer to one item; dashes where that must not be known. */
export interface AnswersRowView {
  readonly id: string;
  readonly question: string;
  readonly shown: boolean;
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
  readonly options: readonly string[];
  readonly rows: readonly AnswersRowView[];
  /** That some or all of it is not shown, to protect people; '' where nothing is hidden. */
  readonly hidden: string;
}

export function viewAnswers(section: SectionResult, speech: Speech): AnswersView {
  const { scorecard, words, body, text } = speech;
  const title = text(section.title);
  const several = scorecard.people > 1;
  const shown = section.items.filter(isShown);
  const most = Math.max(0, ...section.items.map(({ options }) => options.length));
  const numbers = Array.from({ length: most }, (_, index) => index);
  const hidden = section.items.length - shown.length;
  return {
    anchor: anchorOf('answers', section.id),
    caption: body.answersCaption(title),
    options: numbers.map((index) => words.option(index + 1)),
    rows: several && shown.length > 0 ? section.items.map((item) => viewRow(item, numbers, speech)) : [],
    hidden: several && hidden > 0 ? body.answersHidden(shown.length === 0) : '',
  };
}

function viewRow(item: ItemResult, numbers: readonly number[], { text }: Speech): AnswersRowView {
  const shown = isShown(item);
  const count = (value: number | null | undefined): string => (shown ? String(value ?? noNumber) : noNumber);
  return {
    id: item.id,
    question: text(item.question),
    shown,
    counts: numbers.map((number) => count(item.options[number]?.count)),
    unknown: count(item.unknown),
    none: shown ? String((item.unanswered ?? 0) + (item.notApplicable ?? 0)) : noNumber,
  };
}

function isShown({ options, unknown, unanswered, notApplicable }: ItemResult): boolean {
  return [...options.map(({ count }) => count), unknown, unanswered, notApplicable].every((count) => count !== null);
}
