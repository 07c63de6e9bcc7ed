import { noNumber } from '../../i18n/format.js';
import { type PeopleWords, peopleWords } from '../../i18n/report-people.js';
import type { ItemResult } from '../../model/scorecard.js';
import { formatFigure, formatPart } from '../figures.js';
import { sayEnds } from '../interval.js';
import { anchorOf, type Speech } from '../view-parts.js';
import { titleOfGroup } from './groups.js';

/** An item to talk about. */
export interface AgendaItemView {
  readonly id: string;
  readonly anchor: string;
  readonly question: string;
  readonly twoCamps: boolean;
  readonly verdict: string;
  /** How many stand at each end, or from where to where answers go; '' where it must not be known. */
  readonly camps: string;
  readonly deviation: string;
  readonly mean: string;
  /** '' where nothing is to be said. */
  readonly interval: string;
}

/** An item and what is to be said of who could answer it. */
export interface AgendaNoteView {
  readonly id: string;
  readonly anchor: string;
  readonly question: string;
  readonly notes: readonly string[];
}

/** What a room should talk about; nothing in it where it cannot be told. */
export interface AgendaView {
  readonly shown: boolean;
  readonly heading: string;
  readonly labels: Pick<
    PeopleWords['agenda'],
    | 'intro'
    | 'caption'
    | 'question'
    | 'verdict'
    | 'deviation'
    | 'mean'
    | 'deviationMeaning'
    | 'campsMeaning'
    | 'unknown'
    | 'unknownIntro'
    | 'conflicts'
    | 'conflictsIntro'
  >;
  readonly items: readonly AgendaItemView[];
  /** Whether the deviation of any item may be known. */
  readonly measured: boolean;
  readonly unknown: readonly AgendaNoteView[];
  readonly conflicts: readonly AgendaNoteView[];
}

export function viewAgenda(speech: Speech): AgendaView {
  const { scorecard, language } = speech;
  const words = peopleWords[language].agenda;
  const placed = new Map(
    scorecard.sections.flatMap((section) => section.items.map((item) => [item.id, item] as const)),
  );
  const items = scorecard.agenda.flatMap((id) => {
    const item = placed.get(id);
    return item === undefined ? [] : [viewItem(item, speech, words)];
  });
  const unknown = gatherNotes(
    scorecard.unknownRates.map((rate) => {
      const group =
        rate.breakdown === null || rate.group === null ? null : titleOfGroup(rate.breakdown, rate.group, speech);
      const share = rate.share ?? rate.atLeast;
      const figure = formatPart(share, [0, 1], language);
      return { item: rate.item, note: words.unknownRate(group, share, figure, rate.share === null) };
    }),
    placed,
    speech,
  );
  const conflicts = gatherNotes(
    scorecard.applicabilityConflicts.map(({ item, notApplicable, answered }) => ({
      item,
      note: words.conflict(notApplicable, answered),
    })),
    placed,
    speech,
  );
  return {
    shown: items.length + unknown.length + conflicts.length > 0,
    heading: words.heading(items.length, items.filter(({ twoCamps }) => twoCamps).length),
    labels: {
      intro: words.intro,
      caption: words.caption,
      question: words.question,
      verdict: words.verdict,
      deviation: words.deviation,
      mean: words.mean,
      deviationMeaning: words.deviationMeaning,
      campsMeaning: words.campsMeaning,
      unknown: words.unknown,
      unknownIntro: words.unknownIntro,
      conflicts: words.conflicts,
      conflictsIntro: words.conflictsIntro,
    },
    items,
    measured: items.some(({ deviation }) => deviation !== noNumber),
    unknown,
    conflicts,
  };
}

function viewItem(item: ItemResult, speech: Speech, words: PeopleWords['agenda']): AgendaItemView {
  const { scorecard, language, text } = speech;
  const { deviation } = item;
  const verdict = 'verdict' in deviation ? deviation : null;
  return {
    id: item.id,
    anchor: anchorOf('item', item.id),
    question: text(item.question),
    twoCamps: verdict?.twoCamps === true,
    verdict: sayVerdict(item, words),
    camps: sayCamps(item, speech, words),
    deviation: formatFigure(
      deviation.state === 'measured' ? deviation.deviation : null,
      deviation.state === 'measured' && deviation.limit !== null ? [deviation.limit] : [],
      language,
    ),
    mean: formatFigure(
      item.mean,
      item.options.map(({ value }) => value),
      language,
    ),
    // That it is hidden stands for every item of most anonymous assessments: not worth saying each time.
    interval: item.interval.state === 'hidden-for-privacy' ? '' : sayEnds(item.interval, scorecard, language),
  };
}

function sayVerdict({ deviation }: ItemResult, words: PeopleWords['agenda']): string {
  switch (deviation.state) {
    case 'measured':
    case 'verdict':
      if (deviation.twoCamps) return words.twoCamps;
      return deviation.verdict === 'agree' ? words.agree : words.noClearAgreement;
    case 'hidden-for-privacy':
      return words.hidden;
    case 'too-few':
    case 'not-reckoned':
      return noNumber;
  }
}

function sayCamps({ deviation, options, answered }: ItemResult, { language }: Speech, words: PeopleWords['agenda']) {
  if (deviation.state === 'too-few') {
    const { lowest, highest } = deviation;
    if (lowest === null || highest === null) return '';
    return words.fromTo(formatFigure(lowest, [], language), formatFigure(highest, [], language));
  }
  // Only of counts that stand in the report anyway.
  const counts = options.flatMap(({ value, count }) => (count === null ? [] : [{ value, count }]));
  if (!('twoCamps' in deviation && deviation.twoCamps) || counts.length < options.length || answered === null)
    return '';
  const sum = (within: (value: number) => boolean): number =>
    counts.reduce((all, { value, count }) => all + (within(value) ? count : 0), 0);
  return words.camps(
    sum((value) => value <= 2),
    sum((value) => value >= 4),
    answered,
  );
}

/** Notes by item, in their order. */
function gatherNotes(
  notes: readonly { readonly item: string; readonly note: string }[],
  placed: ReadonlyMap<string, ItemResult>,
  { text }: Speech,
): readonly AgendaNoteView[] {
  return [...new Set(notes.map(({ item }) => item))].flatMap((id) => {
    const item = placed.get(id);
    if (item === undefined) return [];
    return [
      {
        id,
        anchor: anchorOf('item', id),
        question: text(item.question),
        notes: notes.filter((each) => each.item === id).map(({ note }) => note),
      },
    ];
  });
}
