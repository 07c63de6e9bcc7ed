import { roundWords } from '../../i18n/rounds.js';
import type { Trend } from '../../model/comparison.js';
import type { Language } from '../../model/language.js';
import type { Paint } from '../../model/paint.js';
import { type Cell, type Column, layOutColumns, plainCell } from '../columns.js';
import { escapeTerminal, mapStrings } from '../escape.js';
import { plainPaint } from '../paint.js';
import { fitWidth, lengthOf, terminalWidth, wrap } from '../wrap.js';
import { type CourseView, viewTrend } from './view.js';

const widest = 120;
const longestName = 12;
/** As many of the latest rounds have a place in the small picture. */
const longestCourse = 12;
/** What names of sections need beside their figures. */
const roomForNames = 20;

/** For a terminal of so many columns (40 to 120 are used): as many of the latest rounds as there is room for. */
export function render(
  trend: Trend,
  language: Language,
  paint: Paint = plainPaint,
  columns: number = terminalWidth,
): string {
  const words = roundWords[language].trend;
  const view = mapStrings(viewTrend(trend, language), escapeTerminal);
  const width = fitWidth(columns, widest);
  const fill = (text: string, first = ''): readonly string[] => wrap(text, first, ' '.repeat(first.length), width);
  const names = view.rounds.map(({ name }) => cut(name));
  const nameWidth = Math.max(4, ...names.map(lengthOf));
  const courseWidth = Math.max(lengthOf(words.columns.course), Math.min(names.length, longestCourse));
  const fitting = Math.max(1, Math.floor((width - roomForNames - courseWidth - 2) / (nameWidth + 2)));
  const shown = Math.min(fitting, names.length);
  const left = names.length - shown;
  const last = <Entry>(entries: readonly Entry[]): readonly Entry[] => entries.slice(-shown);
  const heads = (head: string): readonly Column[] => [
    { head, align: 'left' },
    ...last(names).map((name) => ({ head: name, align: 'right' }) as const),
    { head: words.columns.course, align: 'left' },
  ];
  const row = ({ title, figures, course }: CourseView): readonly Cell[] => [
    plainCell(title),
    ...last(figures).map(plainCell),
    plainCell(Array.from(course).slice(-longestCourse).join('')),
  ];
  const strong = ({ text }: Cell): Cell => ({ text, paint: paint.strong });
  const dim = (text: string): Cell => ({ text, paint: paint.dim });
  const all = [
    row(view.overall).map(strong),
    [words.columns.level, ...last(view.levels), ''].map((text) => strong(plainCell(text))),
    ...view.dimensions.map(row),
    [words.columns.people, ...last(view.rounds).map(({ people }) => people), ''].map(dim),
  ];
  const lines = [
    ...fill(view.title).map(paint.strong),
    '',
    ...layOutColumns(heads(words.columns.section), all, width, paint.dim),
    ...(view.antiPatterns.length === 0
      ? []
      : ['', ...layOutColumns(heads(words.antiPatterns), view.antiPatterns.map(row), width, paint.dim)]),
    '',
    ...fill(words.scale).map(paint.dim),
    ...(left === 0 ? [] : fill(words.earlierLeftOut(left)).map(paint.dim)),
    ...(view.hasOpen ? fill(words.openNote).map(paint.dim) : []),
    ...(view.breaks.length === 0
      ? []
      : ['', paint.strong(words.breaks), ...view.breaks.flatMap((text) => fill(text, '- '))]),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function cut(name: string): string {
  const characters = Array.from(name);
  return characters.length <= longestName ? name : `${characters.slice(0, longestName - 1).join('')}…`;
}
