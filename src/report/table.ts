import Table from 'cli-table3';
import { severalPeopleWords } from '../i18n/several-people.js';
import type { Language } from '../model/language.js';
import type { Paint } from '../model/paint.js';
import type { FindingKind, SeverityClass } from '../model/rule-set.js';
import type { Scorecard, SectionResult } from '../model/scorecard.js';
import { escapeTerminal, mapStrings } from './escape.js';
import {
  showInterval,
  summariseAgenda,
  summariseConflicts,
  summariseGaps,
  summariseUnknown,
} from './several-people.js';
import { type CapView, type ReportView, viewScorecard } from './view.js';
import { fitWidth } from './wrap.js';

const widest = 120;
/** From so many columns on there is room for two spaces between cells, for bars, for the names of levels. */
const roomForGaps = 48;
const roomForBars = 64;
const roomForNames = 72;
/** Two blocks for each value. */
const blocks = 10;

/** How a column of a table is set: as wide as its longest text or word, or the room that the others leave. */
interface Column {
  readonly head: string;
  readonly align: 'left' | 'right';
  readonly fits: 'text' | 'word' | 'rest';
}

interface Cell {
  readonly text: string;
  readonly paint: (text: string) => string;
}

/**
 * The short rendering for a terminal of so many columns (40 to 120 are used), in the language, coloured by `paint`.
 * Lines break between words only; ends with one newline.
 */
export function renderTable(scorecard: Scorecard, language: Language, paint: Paint, columns: number): string {
  const view = mapStrings(viewScorecard(scorecard, language), escapeTerminal);
  const width = fitWidth(columns, widest);
  const parts = [
    header(view, paint, width),
    overall(scorecard, view, paint, width),
    profile(scorecard, view, paint, width),
    antiPatterns(scorecard, view, paint, width),
    findings(view, paint, width),
    profiles(view, paint, width),
    severalPeople(scorecard, view.language, paint, width),
    firstSteps(view, paint, width),
    notRated(view, paint, width),
  ];
  const lines = parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n');
  return `${lines.replace(/[ \t]+$/gm, '')}\n`;
}

function header(view: ReportView, paint: Paint, width: number): string[] {
  const about = [`${view.questionnaire} (${view.questionnaireId})`, view.people, view.created];
  return [
    ...wrap(view.title, width).map(paint.strong),
    ...wrap(about.filter((part) => part !== '').join(' · '), width),
    ...wrap(view.privacy, width).map(paint.dim),
  ];
}

function overall(
  scorecard: Scorecard,
  { front, language, overall: result, labels }: ReportView,
  paint: Paint,
  width: number,
): string[] {
  const name = front.levelName === '' ? front.levelOf : `${front.levelOf} (${front.levelName})`;
  const figures = `${labels.score} ${beside(result.score, showInterval(scorecard.overall.interval, language))} · ${labels.range} ${result.range}`;
  return [
    ...wrap(`${labels.overall}: ${name}`, width).map(paint.strong),
    ...wrap(figures, width),
    ...wrap(front.verdict, width),
    ...(result.lowest === '' ? [] : wrap(result.lowest, width).map(paint.warn)),
    ...result.caps.filter((cap) => cap.bites).flatMap((cap) => capLines(cap, paint, width)),
    ...(result.hanging === '' ? [] : wrap(result.hanging, width).map(paint.warn)),
    ...(result.firmness === '' ? [] : wrap(result.firmness, width).map(paint.dim)),
  ];
}

function capLines(cap: CapView, paint: Paint, width: number): string[] {
  return wrap(`${cap.limit} (${cap.effect}): ${cap.reason}`, width).map(paint.warn);
}

function profile(scorecard: Scorecard, view: ReportView, paint: Paint, width: number): string[] {
  const { labels } = view;
  const bars = width >= roomForBars;
  const intervals = intervalsOf(scorecard, 'dimension', view.language, width);
  const scores = scorecard.sections.flatMap((section) => (section.kind === 'dimension' ? [section.score] : []));
  const heads: Column[] = [
    { head: labels.dimension, align: 'left', fits: 'rest' },
    { head: labels.level, align: 'left', fits: 'text' },
    { head: labels.score, align: 'right', fits: 'text' },
    { head: labels.range, align: 'right', fits: 'text' },
  ];
  if (bars) heads.push({ head: '1–5', align: 'left', fits: 'text' });
  const rows = view.dimensions.map((dimension, index) => {
    const name = dimension.levelName === '' || width < roomForNames ? '' : ` ${dimension.levelName}`;
    const cells = [
      plain(dimension.title),
      { text: `${dimension.level}${dimension.limited ? '*' : ''}${name}`, paint: paint.strong },
      plain(beside(dimension.score, intervals[index] ?? '')),
      { text: dimension.range, paint: paint.dim },
    ];
    if (bars) cells.push(plain(bar(scores[index] ?? null)));
    return cells;
  });
  const limited = view.dimensions.some((dimension) => dimension.limited);
  return [
    ...wrap(labels.profile, width).map(paint.strong),
    ...table(heads, rows, paint, width),
    ...(limited ? wrap(`* ${labels.limited}`, width).map(paint.dim) : []),
  ];
}

function antiPatterns(scorecard: Scorecard, view: ReportView, paint: Paint, width: number): string[] {
  if (view.antiPatterns.length === 0) return [];
  const { labels } = view;
  const paints: Record<SeverityClass, (text: string) => string> = {
    absent: paint.good,
    early: paint.dim,
    present: paint.warn,
    entrenched: paint.bad,
  };
  const heads: Column[] = [
    { head: labels.antiPattern, align: 'left', fits: 'rest' },
    { head: labels.severityClass, align: 'left', fits: width < roomForBars ? 'word' : 'text' },
    { head: width < roomForBars ? '' : labels.severity, align: 'right', fits: 'text' },
    { head: labels.range, align: 'right', fits: 'text' },
  ];
  const intervals = intervalsOf(scorecard, 'anti-pattern', view.language, width);
  const rows = view.antiPatterns.map((one, index) => [
    plain(one.title),
    { text: one.className, paint: one.class === null ? paint.dim : paints[one.class] },
    plain(beside(one.severity, intervals[index] ?? '')),
    { text: one.range, paint: paint.dim },
  ]);
  return [...wrap(labels.antiPatterns, width).map(paint.strong), ...table(heads, rows, paint, width)];
}

function findings(view: ReportView, paint: Paint, width: number): string[] {
  const paints: Record<FindingKind, (text: string) => string> = {
    contradiction: paint.bad,
    warning: paint.warn,
    strength: paint.good,
  };
  const found = view.findingGroups.flatMap((group) => [
    paints[group.kind](group.title),
    ...group.findings.flatMap((finding) => listed('- ', finding.title, width)),
  ]);
  const lines = found.length === 0 ? wrap(view.labels.noFindings, width) : found;
  return [...wrap(view.labels.findings, width).map(paint.strong), ...lines];
}

/** What each profile is called, one line each; why not, where it is not. */
function profiles(view: ReportView, paint: Paint, width: number): string[] {
  return view.unscored.profiles.flatMap(({ title, picture, missing }) =>
    picture === null
      ? wrap(`${title}: ${missing}`, width).map(paint.dim)
      : wrap(`${title}: ${picture.title}`, width).map(paint.strong),
  );
}

/** Where people agree and where they do not, in short lines; nothing where one person answered. */
function severalPeople(scorecard: Scorecard, language: Language, paint: Paint, width: number): string[] {
  const safe = mapStrings(scorecard, escapeTerminal);
  const { heads } = severalPeopleWords[language];
  const agenda = summariseAgenda(safe, language);
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [heads.agenda, agenda === '' ? [] : [agenda]],
    [heads.gaps, summariseGaps(safe, language)],
    [heads.unknown, summariseUnknown(safe, language)],
    [heads.conflicts, summariseConflicts(safe, language)],
  ];
  return parts.flatMap(([head, lines]) =>
    lines.length === 0
      ? []
      : [...wrap(head, width).map(paint.strong), ...lines.flatMap((line) => listed('- ', line, width))],
  );
}

function intervalsOf(
  { sections }: Scorecard,
  kind: SectionResult['kind'],
  language: Language,
  width: number,
): readonly string[] {
  if (width < roomForNames) return [];
  return sections.filter((section) => section.kind === kind).map(({ interval }) => showInterval(interval, language));
}

/** A figure with its interval, where there is one. */
function beside(figure: string, interval: string): string {
  // No break between them: the interval is read with its figure.
  return interval === '' ? figure : `${figure}\u00a0(${interval})`;
}

function firstSteps({ front: { steps, labels } }: ReportView, paint: Paint, width: number): string[] {
  if (steps.list.length === 0) return [];
  const lines = steps.list.flatMap((one) => {
    const mark = `${one.rank}. `;
    const indent = ' '.repeat(mark.length);
    const facts = [
      one.beyondPlan,
      one.from,
      ...(one.effort === '' ? [] : [`${labels.effort}: ${one.effort}`]),
      ...(one.who === '' ? [] : [`${labels.who}: ${one.who}`]),
    ].filter((part) => part !== '');
    return [
      ...listed(mark, one.title, width),
      ...wrap(facts.join('; '), width - indent.length).map((line) => indent + paint.dim(line)),
    ];
  });
  return [...wrap(steps.title, width).map(paint.strong), ...lines];
}

function notRated(view: ReportView, paint: Paint, width: number): string[] {
  const nothingKnown = view.unanswered
    .filter(({ reason }) => reason !== '')
    .map(({ name, reason }) => ({ subject: name, reason }));
  const all = [...nothingKnown, ...view.notRated];
  if (all.length === 0) return [];
  return [
    ...wrap(view.labels.notRated, width).map(paint.strong),
    ...all.flatMap(({ subject, reason }) => [
      ...listed('- ', subject, width),
      ...wrap(reason, width - 2).map((line) => `  ${paint.dim(line)}`),
    ]),
  ];
}

function plain(text: string): Cell {
  return { text, paint: (same) => same };
}

/** A value from 1.0 to 5.0 as blocks, two for each value; no full one where there is none. */
function bar(score: number | null): string {
  const full = score === null ? 0 : Math.round((score / 5) * blocks);
  return '█'.repeat(full) + '░'.repeat(blocks - full);
}

/** Text behind a mark, its further lines under its first. */
function listed(mark: string, text: string, width: number): string[] {
  const indent = ' '.repeat(mark.length);
  return wrap(text, width - mark.length).map((line, index) => (index === 0 ? mark : indent) + line);
}

/** A table without frame: cells are broken here, so that the library only sets them side by side. */
function table(columns: readonly Column[], rows: readonly (readonly Cell[])[], paint: Paint, width: number): string[] {
  const gap = width < roomForGaps ? ' ' : '  ';
  const widths = columnWidths(columns, rows, width, gap);
  // One row of the library for each line: with cells of several lines its time grows with the cube of their length.
  const linesOf = (cells: readonly Cell[]) => {
    const broken = cells.map((cell, index) => wrap(cell.text, widths[index] ?? width).map(cell.paint));
    const height = Math.max(...broken.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      broken.map((lines, index) => ({ content: lines[line] ?? '', hAlign: columns[index]?.align ?? 'left' })),
    );
  };
  const none = '';
  const grid = new Table({
    chars: {
      top: none,
      'top-mid': none,
      'top-left': none,
      'top-right': none,
      bottom: none,
      'bottom-mid': none,
      'bottom-left': none,
      'bottom-right': none,
      left: none,
      'left-mid': none,
      mid: none,
      'mid-mid': none,
      right: none,
      'right-mid': none,
      middle: gap,
    },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  const head = columns.map((column) => ({ text: column.head, paint: paint.dim }));
  grid.push(...[head, ...rows].flatMap(linesOf));
  return grid.toString().split('\n');
}

function columnWidths(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
  gap: string,
): number[] {
  const needed = columns.map(({ head, fits }, index) => {
    const texts = [head, ...rows.map((row) => row[index]?.text ?? '')];
    const parts = fits === 'word' ? texts.flatMap((text) => text.split(' ')) : texts;
    // No column but the first may take more than a third, whatever somebody named a level.
    return fits === 'rest' ? 0 : Math.min(Math.max(...parts.map(length)), Math.floor(width / 3));
  });
  const taken = needed.reduce((sum, one) => sum + one, 0) + gap.length * (columns.length - 1);
  return columns.map(({ head, fits }, index) => {
    if (fits !== 'rest') return needed[index] ?? 0;
    const natural = Math.max(length(head), ...rows.map((row) => length(row[index]?.text ?? '')));
    return Math.max(1, Math.min(natural, width - taken));
  });
}

/** Lines of at most so many code points, broken between words; only a word that is longer than a line is divided. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ').flatMap((one) => divide(one, width))) {
    const joined = current === '' ? word : `${current} ${word}`;
    if (length(joined) <= width) {
      current = joined;
    } else {
      if (current !== '') lines.push(current);
      current = word;
    }
  }
  lines.push(current);
  return lines;
}

function divide(word: string, width: number): string[] {
  const points = Array.from(word);
  const pieces: string[] = [];
  for (let start = 0; start === 0 || start < points.length; start += width) {
    pieces.push(points.slice(start, start + width).join(''));
  }
  return pieces;
}

function length(text: string): number {
  return Array.from(text).length;
}
