import type { ItemResult, SectionResult } from '../../model/scorecard.js';
import { anchorOf, explain, type Speech } from '../view-parts.js';
import { type RecommendationView, viewRecommendation } from './steps.js';

/** One item of a section: what was found today, and the next step from there. */
export interface EntryView {
  readonly id: string;
  readonly anchor: string;
  readonly question: string;
  /** The text of the option reached; where there is none, the reason. */
  readonly today: string;
  /** Its next step, or none. */
  readonly steps: readonly RecommendationView[];
}

/** Entries under one heading. */
export interface EntriesView {
  readonly heading: string;
  readonly entries: readonly EntryView[];
}

/** Items of a section by their ids, in that order; ids that it lacks are passed over. */
export function viewEntries(ids: readonly string[], section: SectionResult, speech: Speech): readonly EntryView[] {
  return ids.flatMap((id) => {
    const item = section.items.find((one) => one.id === id);
    return item === undefined ? [] : [viewEntry(item, section.id, speech)];
  });
}

/** Groups that have entries. */
export function groupEntries(groups: readonly EntriesView[]): readonly EntriesView[] {
  return groups.filter(({ entries }) => entries.length > 0);
}

function viewEntry(item: ItemResult, section: string, speech: Speech): EntryView {
  const { scorecard, text } = speech;
  const reached = item.options.find(({ value }) => value === item.reached);
  return {
    id: item.id,
    anchor: anchorOf('item', item.id),
    question: text(item.question),
    today: reached === undefined ? explain(item.reason, speech) : text(reached.text),
    steps: scorecard.recommendations
      .filter((one) => one.section === section && one.item === item.id)
      .map((one) => viewRecommendation(one, speech)),
  };
}
