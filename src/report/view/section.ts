import { noNumber } from '../../i18n/format.js';
import { peopleWords } from '../../i18n/report-people.js';
import type { ItemResult, SectionResult } from '../../model/scorecard.js';
import { type Columns, columnsOfItems } from '../decimals.js';
import { formatFigure, formatPart, formatSpan, formatWeight } from '../figures.js';
import { hangs, type Standing, sayFirmness } from '../firmness.js';
import { sayEnds } from '../interval.js';
import { anchorOf, type BesideView, explain, type Speech, viewBeside } from '../view-parts.js';
import { type AnswersView, viewAnswers } from './answers.js';
import type { EntriesView } from './entries.js';

/** A label beside its value. */
export interface FigureView {
  readonly label: string;
  readonly value: string;
}

/** One item as it counts: a row of the table that shows how a number arose. */
export interface ItemView {
  readonly id: string;
  readonly anchor: string;
  readonly mean: string;
  readonly range: string;
  readonly weight: string;
  readonly answered: string;
  readonly coverage: string;
}

/** What a dimension and an anti-pattern have in common. */
export interface SectionView extends BesideView {
  readonly id: string;
  /** Id for deep links, safe in an attribute and in an address. */
  readonly anchor: string;
  readonly title: string;
  /** What was found, in one line. */
  readonly heading: string;
  /** Whether anything is known of it: else it is named, and has no part of its own. */
  readonly known: boolean;
  readonly rated: boolean;
  /** Level with its name, or class; "not rated" otherwise. */
  readonly headline: string;
  /** What the level or class means here; '' when not rated. */
  readonly meaning: string;
  /** '' when rated. */
  readonly reason: string;
  readonly range: string;
  readonly coverage: string;
  readonly figures: readonly FigureView[];
  /** That the level or class hangs on one answer; '' where it does not. */
  readonly hanging: string;
  /** What else is to be said of how firm it is; '' where that was not measured. */
  readonly firmness: string;
  /** Every item, each once, in the order to read. */
  readonly groups: readonly EntriesView[];
  readonly how: readonly string[];
  readonly itemsCaption: string;
  readonly items: readonly ItemView[];
  readonly answers: AnswersView;
}

/** The part that both kinds of section share. */
export function viewSection(section: SectionResult, range: string, speech: Speech) {
  const { scorecard, language, text } = speech;
  const decimals = columnsOfItems(section);
  return {
    id: section.id,
    title: text(section.title),
    known: !scorecard.unanswered.some(({ id }) => id === section.id),
    reason: section.reason === null ? '' : explain(section.reason, speech),
    range,
    coverage: formatPart(section.coverage, [0, 1], language),
    ...viewFirmness(section, speech),
    items: section.items.map((item) => viewItem(item, decimals, speech)),
    answers: viewAnswers(section, speech),
    ...viewBeside(section, speech),
  };
}

/** How firm a level or class is; apart, that it hangs on one answer. */
export function viewFirmness(standing: Standing, { scorecard, language }: Speech) {
  const sentences = sayFirmness(standing, scorecard, language);
  const [hanging, firmness] = hangs(standing) ? [sentences[0] ?? '', sentences.slice(1)] : ['', sentences];
  return { hanging, firmness: firmness.join(' ') };
}

/** How far the score or severity could have come out otherwise; none where nothing is to be said. */
export function intervalFigures({ interval, reason }: SectionResult, { scorecard, language }: Speech): FigureView[] {
  const value = reason === null ? sayEnds(interval, scorecard, language) : '';
  return value === '' ? [] : [{ label: peopleWords[language].interval.label, value }];
}

export function shareFigures(section: SectionResult, { language, words }: Speech): FigureView[] {
  return [
    { label: words.labels.coverage, value: formatPart(section.coverage, [0, 1], language) },
    { label: words.labels.notApplicable, value: formatPart(section.notApplicable, [0, 1], language) },
  ];
}

function viewItem(item: ItemResult, decimals: Columns, speech: Speech): ItemView {
  const { scorecard, language, words } = speech;
  const values = item.options.map(({ value }) => value);
  return {
    id: item.id,
    anchor: anchorOf('item', item.id),
    mean: formatFigure(item.mean, values, language, decimals.value),
    range: formatSpan(item.range, values, language, decimals.range),
    weight: formatWeight(item.weight, language),
    answered: item.answered === null ? noNumber : words.ofPeople(item.answered, scorecard.people),
    coverage: formatPart(item.coverage, [0, 1], language),
  };
}
