import { formatNumber, noNumber } from '../../i18n/format.js';
import { type PeopleWords, peopleWords } from '../../i18n/report-people.js';
import type { Breakdown } from '../../model/answers.js';
import type { GroupResult, GroupSectionResult, Scorecard, SectionResult } from '../../model/scorecard.js';
import { formatFigure } from '../figures.js';
import { titleOf } from '../front/sections.js';
import { shorten } from '../front/shorten.js';
import { anchorOf, type Speech } from '../view-parts.js';
import { splitColumns } from './columns.js';

/** What a group, or everybody, gave to a section. */
export interface HeatCellView {
  readonly figure: string;
  /** "oder mehr" and the like; else ''. */
  readonly note: string;
  /** Class of its shade; '' without a figure. */
  readonly shade: string;
}

export interface HeatRowView {
  readonly anchor: string;
  readonly title: string;
  readonly whole: HeatCellView;
  readonly cells: readonly HeatCellView[];
}

/** Sections by groups, as many as fit beside each other. */
export interface HeatTableView {
  readonly caption: string;
  /** How many people is '' where it must not be known. */
  readonly columns: readonly { readonly title: string; readonly people: string }[];
  readonly rows: readonly HeatRowView[];
}

export interface BreakdownView {
  readonly heading: string;
  /** That nothing may be shown, in place of tables; else ''. */
  readonly allHidden: string;
  readonly tables: readonly HeatTableView[];
}

/** What departments and roles see, one breakdown at a time; none where nobody named a group. */
export interface GroupsView {
  readonly heading: string;
  readonly labels: { readonly section: string; readonly whole: string; readonly shades: string };
  readonly breakdowns: readonly BreakdownView[];
  /** None where nothing is shaded. */
  readonly shades: readonly { readonly class: string; readonly label: string }[];
  /** What else is to be known to read the tables. */
  readonly legend: readonly string[];
}

const longestTitle = 40;
/** Where the next shade begins. */
const shadeBounds = [2, 3, 4];

export function viewGroups(speech: Speech): GroupsView {
  const { scorecard, language } = speech;
  const words = peopleWords[language].groups;
  const breakdowns = listBreakdowns(scorecard);
  const views = breakdowns.map((breakdown) => viewBreakdown(breakdown, speech, words));
  const tables = views.flatMap((view) => view.tables);
  return {
    heading: words.heading(findFlagged(speech), breakdowns),
    labels: { section: words.section, whole: words.whole, shades: words.shades },
    breakdowns: views,
    shades: tables.length === 0 ? [] : listShades(words),
    legend: tables.length === 0 ? [] : listLegend(tables, scorecard, words),
  };
}

/** The title of a group; its id where the scorecard does not name it. */
export function titleOfGroup(breakdown: Breakdown, id: string, { scorecard, text }: Speech): string {
  const found = scorecard.groups.find((group) => group.breakdown === breakdown && group.id === id);
  return shorten(found === undefined ? id : text(found.title), longestTitle);
}

function listBreakdowns({ groups }: Scorecard): readonly Breakdown[] {
  return (['department', 'role'] as const).filter((each) => groups.some(({ breakdown }) => breakdown === each));
}

/** Titles of groups that see something notably differently from everyone else, in their order, each once. */
function findFlagged(speech: Speech): readonly string[] {
  const flagged = speech.scorecard.perceptionGaps.everyoneElse.gaps.filter(({ gap }) => gap.flagged);
  return [...new Set(flagged.map(({ breakdown, group }) => titleOfGroup(breakdown, group, speech)))];
}

function viewBreakdown(breakdown: Breakdown, speech: Speech, words: PeopleWords['groups']): BreakdownView {
  const { scorecard } = speech;
  const groups = scorecard.groups.filter((group) => group.breakdown === breakdown);
  const heading = words.by[breakdown];
  const results = groups.flatMap(({ sections }) => sections);
  if (results.every(({ reason }) => reason?.code === 'hidden-for-privacy')) {
    return { heading, allHidden: words.allHidden, tables: [] };
  }
  const tables = (['dimension', 'anti-pattern'] as const).flatMap((kind) => {
    const sections = scorecard.sections.filter(
      (section) => section.kind === kind && !scorecard.unanswered.some(({ id }) => id === section.id),
    );
    const parts = splitColumns(groups);
    return sections.length === 0
      ? []
      : parts.map((some, index) => {
          const part = parts.length === 1 ? '' : words.part(index + 1, parts.length);
          const caption = kind === 'dimension' ? words.dimensions(heading, part) : words.antiPatterns(heading, part);
          return viewTable(caption, sections, some, speech, words);
        });
  });
  return { heading, allHidden: '', tables };
}

function viewTable(
  caption: string,
  sections: readonly SectionResult[],
  groups: readonly GroupResult[],
  speech: Speech,
  words: PeopleWords['groups'],
): HeatTableView {
  return {
    caption,
    columns: groups.map(({ title, people }) => ({
      title: shorten(speech.text(title), longestTitle),
      people: people === null ? '' : words.people(people),
    })),
    rows: sections.map((section) => ({
      anchor: anchorOf(section.kind, section.id),
      title: titleOf(section, speech),
      whole: viewWhole(section, speech),
      cells: groups.map((group) =>
        viewCell(
          group.sections.find((each) => each.section === section.id),
          speech,
          words,
        ),
      ),
    })),
  };
}

function viewWhole(section: SectionResult, { language }: Speech): HeatCellView {
  const score = section.kind === 'dimension' ? section.score : section.severity;
  const bounds = section.kind === 'dimension' ? section.thresholds : [];
  return { figure: formatFigure(score, bounds, language), note: '', shade: shadeOf(score) };
}

function viewCell(
  result: GroupSectionResult | undefined,
  { scorecard, language }: Speech,
  words: PeopleWords['groups'],
): HeatCellView {
  const score = result?.score ?? null;
  if (score === null) {
    const code = result?.reason?.code;
    if (code === 'hidden-for-privacy') return { figure: words.hidden, note: '', shade: 'veiled' };
    return { figure: code === 'not-applicable' ? words.notApplicable : noNumber, note: '', shade: '' };
  }
  return {
    figure: formatNumber(score, language),
    note: sayEdge(score, scorecard.privacy, words),
    shade: shadeOf(score),
  };
}

// Where all of a section's items stand on the last step or on the first: what the steps leave out lies beyond.
function sayEdge(score: number, { mode, minGroup }: Scorecard['privacy'], words: PeopleWords['groups']): string {
  if (mode !== 'anonymous' || minGroup === null) return '';
  // Sums of steps are a little off.
  const slack = 1e-9;
  if (score >= 5 - 1 / minGroup - slack) return words.orMore;
  return score <= 1 + 1 / minGroup + slack ? words.orLess : '';
}

// Of the figure as it reads: what says 2,0 has the shade of 2.
function shadeOf(score: number | null): string {
  return score === null ? '' : `heat-${1 + shadeBounds.filter((bound) => Number(score.toFixed(1)) >= bound).length}`;
}

function listShades(words: PeopleWords['groups']): GroupsView['shades'] {
  return [1, ...shadeBounds].map((from, index) => ({
    class: shadeOf(from),
    label: words.shade(from, shadeBounds[index] ?? null),
  }));
}

/** What occurs in the tables, and nothing else. */
function listLegend(
  tables: readonly HeatTableView[],
  { privacy }: Scorecard,
  words: PeopleWords['groups'],
): readonly string[] {
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const has = (figure: string): boolean => cells.some((cell) => cell.figure === figure);
  return [
    ...(has(words.hidden) ? [words.legend.hidden] : []),
    ...(has(noNumber) ? [words.legend.noFigure] : []),
    ...(privacy.mode === 'anonymous' && privacy.minGroup !== null ? [words.legend.steps(privacy.minGroup)] : []),
    ...(cells.some(({ note }) => note !== '') ? [words.legend.edges] : []),
  ];
}
