import { formatList, noNumber } from '../../i18n/format.js';
import { type PeopleWords, peopleWords } from '../../i18n/report-people.js';
import type { GapList, PerceptionGap } from '../../model/scorecard.js';
import { formatDifference, formatEnds, formatFigure } from '../figures.js';
import { titleOf } from '../front/sections.js';
import { anchorOf, type Speech } from '../view-parts.js';
import { splitColumns } from './columns.js';
import { titleOfGroup } from './groups.js';

/** One comparison in a table; a dash and '' where it could not be made or must not be known. */
export interface GapCellView {
  readonly gap: string;
  readonly interval: string;
  /** "auffällig", else ''. */
  readonly flagged: string;
}

/** Sections by groups, as many as fit beside each other. */
export interface GapTableView {
  readonly caption: string;
  /** Who is compared with whom. */
  readonly columns: readonly string[];
  readonly rows: readonly {
    /** Where the section stands in the report. */
    readonly anchor: string;
    readonly title: string;
    readonly cells: readonly GapCellView[];
  }[];
}

/** One kind of comparison: what is notable in words, how far to trust it, and all of it in tables. */
export interface GapListView {
  readonly heading: string;
  readonly flagged: readonly string[];
  readonly compared: string;
  /** What it does not mean that nothing is notable; '' where something is. */
  readonly none: string;
  readonly summary: string;
  readonly tables: readonly GapTableView[];
}

/** Where departments and roles see different companies; no lists where nothing was compared. */
export interface PerceptionGapsView {
  readonly heading: string;
  readonly intro: string;
  readonly section: string;
  readonly lists: readonly GapListView[];
}

/** From here on a gap may be flagged: it is never rounded across. */
const notable = 0.5;
/** So many groups are named where one is held against several. */
const mostNamed = 3;

export function viewPerceptionGaps(speech: Speech): PerceptionGapsView {
  const words = peopleWords[speech.language].gaps;
  const { everyoneElse, triple, management } = speech.scorecard.perceptionGaps;
  const lists = [
    { heading: words.everyoneElse, list: everyoneElse },
    { heading: words.triple, list: triple },
    { heading: words.management, list: management },
  ].filter(({ list }) => list.gaps.length > 0);
  const isAny = lists.some(({ list }) => list.gaps.some(({ gap }) => gap.flagged));
  return {
    heading: isAny ? words.heading : words.headingNone,
    intro: words.intro,
    section: peopleWords[speech.language].groups.section,
    lists: lists.map(({ heading, list }) => viewList(heading, list, speech, words)),
  };
}

function viewList(heading: string, list: GapList, speech: Speech, words: PeopleWords['gaps']): GapListView {
  const { comparisons, expectedFalseFlags, gaps } = list;
  const flagged = gaps.filter(({ gap }) => gap.flagged);
  return {
    heading,
    flagged: flagged.map((each) => sayGap(each, speech, words)),
    compared: words.compared(comparisons, flagged.length, formatFigure(expectedFalseFlags, [0], speech.language)),
    none: flagged.length === 0 ? words.noneFlagged : '',
    summary: words.all(gaps.length),
    tables: viewTables(heading, gaps, speech, words),
  };
}

/** A gap with its interval, as one would tell it. */
function sayGap(each: PerceptionGap, speech: Speech, words: PeopleWords['gaps']): string {
  const { language } = speech;
  const { gap } = each;
  const place = placeOf(each.of, speech, words);
  return words.sentence({
    group: titleOfGroup(each.breakdown, each.group, speech),
    of: place.isOverall ? place.title : speech.words.quote(place.title),
    isSeverity: place.isSeverity,
    by: formatFigure(Math.abs(gap.gap), [0, notable], language),
    direction: gap.gap === 0 ? 'same' : gap.gap > 0 ? 'higher' : 'lower',
    against: sayAgainst(each, speech, words),
    around: sayAround(gap, speech),
  });
}

/** "95 %: 0,3 bis 1,5", without signs where both ends are on one side of zero; or that there is no interval. */
function sayAround(gap: PerceptionGap['gap'], { language }: Speech): string {
  const words = peopleWords[language].interval;
  if (gap.state === 'no-spread') return words.noSpread;
  if (gap.low > 0 || gap.high < 0) {
    const { low, high } = formatEnds(gap.low > 0 ? gap : { low: -gap.high, high: -gap.low }, [0], language);
    return words.ends(low, high);
  }
  return words.ends(formatDifference(gap.low, [], language), formatDifference(gap.high, [], language));
}

function sayAgainst({ breakdown, against }: PerceptionGap, speech: Speech, words: PeopleWords['gaps']): string {
  if (against === null) return words.everybody;
  if (against.length > mostNamed) return words.some(against.length);
  return formatList(
    against.map((id) => titleOfGroup(breakdown, id, speech)),
    speech.language,
  );
}

/** What was compared: a section, or the whole. */
function placeOf(of: string, speech: Speech, words: PeopleWords['gaps']) {
  const section = speech.scorecard.sections.find(({ id }) => id === of);
  return {
    anchor: section === undefined ? 'overall' : anchorOf(section.kind, section.id),
    title: section === undefined ? words.whole : titleOf(section, speech),
    isSeverity: section?.kind === 'anti-pattern',
    isOverall: section === undefined,
  };
}

function viewTables(
  heading: string,
  gaps: readonly PerceptionGap[],
  speech: Speech,
  words: PeopleWords['gaps'],
): readonly GapTableView[] {
  const pairs = new Map(gaps.map((each) => [pairOf(each), each] as const));
  const found = new Map(gaps.map((each) => [`${each.of} ${pairOf(each)}`, each] as const));
  const compared = new Set(gaps.map(({ of }) => of));
  const rows = ['overall', ...speech.scorecard.sections.map(({ id }) => id)].filter((of) => compared.has(of));
  const parts = splitColumns([...pairs.keys()]);
  return parts.map((keys, index) => ({
    caption: words.caption(
      heading,
      parts.length === 1 ? '' : peopleWords[speech.language].groups.part(index + 1, parts.length),
    ),
    columns: keys.map((key) => {
      const pair = pairs.get(key);
      return pair === undefined ? '' : nameOf(pair, speech, words);
    }),
    rows: rows.map((of) => {
      const { anchor, title } = placeOf(of, speech, words);
      return { anchor, title, cells: keys.map((key) => viewCell(found.get(`${of} ${key}`), speech, words)) };
    }),
  }));
}

function pairOf({ breakdown, group, against }: PerceptionGap): string {
  return JSON.stringify([breakdown, group, against]);
}

/** Against everyone else the group alone, as the heading says it; else both. */
function nameOf(pair: PerceptionGap, speech: Speech, words: PeopleWords['gaps']): string {
  const group = titleOfGroup(pair.breakdown, pair.group, speech);
  return pair.against === null ? group : words.pair(group, sayAgainst(pair, speech, words));
}

function viewCell(each: PerceptionGap | undefined, { language }: Speech, words: PeopleWords['gaps']): GapCellView {
  if (each === undefined) return { gap: noNumber, interval: '', flagged: '' };
  const { gap } = each;
  const { between } = peopleWords[language].interval;
  return {
    gap: formatDifference(gap.gap, [notable], language),
    interval:
      gap.state === 'no-spread'
        ? words.noSpread
        : between(formatDifference(gap.low, [], language), formatDifference(gap.high, [], language)),
    flagged: gap.flagged ? words.flagged : '',
  };
}
