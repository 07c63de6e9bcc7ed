import { roundWords } from '../../i18n/rounds.js';
import type { Comparison } from '../../model/comparison.js';
import type { Language } from '../../model/language.js';
import type { Paint } from '../../model/paint.js';
import { type Cell, type Column, layOutColumns, plainCell } from '../columns.js';
import { escapeTerminal, mapStrings } from '../escape.js';
import { plainPaint } from '../paint.js';
import { fitWidth, terminalWidth, wrap } from '../wrap.js';
import { type ChangeView, type Tone, viewComparison } from './view.js';
import type { ProgressRow } from './view-progress.js';

const widest = 100;
/** From so many columns on there is room for both rounds and the bound beside the change. */
const roomForFigures = 72;

/** For a terminal of so many columns (40 to 100 are used): overall, sections, levels, and the items that stand out. */
export function render(
  comparison: Comparison,
  language: Language,
  paint: Paint = plainPaint,
  columns: number = terminalWidth,
): string {
  const words = roundWords[language].comparison;
  const view = mapStrings(viewComparison(comparison, language), escapeTerminal);
  const width = fitWidth(columns, widest);
  const fill = (text: string, first = ''): readonly string[] => wrap(text, first, ' '.repeat(first.length), width);
  const paints: Readonly<Record<Tone, (text: string) => string>> = {
    better: paint.good,
    worse: paint.bad,
    plain: (text) => text,
  };
  const isWide = width >= roomForFigures;
  const table = (title: string, head: string, rows: readonly ChangeView[], clipped = false): readonly string[] => {
    if (rows.length === 0) return [];
    const heads: readonly Column[] = [
      { head, align: 'left' },
      ...(isWide ? [words.columns.before, words.columns.after] : []).map(
        (one) => ({ head: one, align: 'right' }) as const,
      ),
      { head: words.columns.change, align: 'right' },
      ...(isWide ? [{ head: words.columns.from, align: 'right' } as const] : []),
      { head: words.columns.verdict, align: 'left' },
    ];
    const cells = rows.map((row): readonly Cell[] => [
      plainCell(row.title),
      ...(isWide ? [plainCell(row.before), plainCell(row.after)] : []),
      { text: row.change, paint: paints[row.tone] },
      ...(isWide ? [{ text: row.from, paint: paint.dim }] : []),
      { text: row.verdict, paint: paints[row.tone] },
    ]);
    return [
      '',
      ...(title === '' ? [] : fill(title).map(paint.strong)),
      ...layOutColumns(heads, cells, width, paint.dim, clipped),
    ];
  };

  // Words of steps are long: where they have to be cut anyhow, they get the room that a bar would take.
  const progressTable = (head: string, rows: readonly ProgressRow[], isOfSteps = false): readonly string[] => {
    if (rows.length === 0) return [];
    const hasBar = isWide && !isOfSteps;
    const { columns: heads } = roundWords[language].progress;
    const right = (one: string): Column => ({ head: one, align: 'right' });
    const cells = rows.map((row): readonly Cell[] => [
      plainCell(row.title),
      ...(isWide ? [row.baseline, row.now, row.target].map(plainCell) : []),
      { text: row.share, paint: paints[row.tone] },
      ...(hasBar ? [{ text: row.bar, paint: paints[row.tone] }] : []),
      { text: row.verdict, paint: paints[row.tone] },
    ]);
    const all: readonly Column[] = [
      { head, align: 'left' },
      ...(isWide ? [right(heads.baseline), right(heads.now), right(heads.target)] : []),
      right(heads.share),
      ...(hasBar ? [{ head: '', align: 'left' } as const] : []),
      { head: heads.verdict, align: 'left' },
    ];
    return ['', ...layOutColumns(all, cells, width, paint.dim, isOfSteps)];
  };
  const layOutProgress = (): readonly string[] => {
    const { progress } = view;
    if (progress === null) return [];
    const { columns: heads } = roundWords[language].progress;
    return [
      '',
      ...fill(progress.title).map(paint.strong),
      ...progress.goals.flatMap((goal) => fill(goal, '- ')),
      ...progressTable(heads.of, progress.sections),
      ...progressTable(heads.step, progress.steps, true),
      '',
      ...progress.notes.flatMap((note) => fill(note)).map(paint.dim),
    ];
  };

  const standing = view.items.filter(({ stands }) => stands);
  const unchanged = view.items.filter(({ changed }) => !changed).length;
  const perhaps = view.items.length - standing.length - unchanged;
  const others = words.otherItems(unchanged, perhaps);
  const lines = [
    ...fill(view.title).map(paint.strong),
    ...view.about.flatMap((text) => fill(text)).map(paint.dim),
    ...(view.notes.length === 0 ? [] : ['', ...view.notes.flatMap((note) => fill(note, '! ')).map(paint.warn)]),
    ...table('', words.columns.dimension, [view.overall, ...view.dimensions]),
    ...table(words.antiPatterns, words.columns.antiPattern, view.antiPatterns),
    ...(view.explained === '' && view.remarks.length === 0 ? [] : ['']),
    ...(view.explained === '' ? [] : fill(view.explained).map(paint.dim)),
    ...view.remarks.flatMap((remark) => fill(remark, '- ')),
  ];
  if (view.levels.length > 0) {
    lines.push('', paint.strong(words.levels));
    for (const { title, text, reasons } of view.levels) {
      lines.push(...fill(`${title}: ${text}`, '- '), ...reasons.flatMap((reason) => fill(reason, '  ')).map(paint.dim));
    }
  }
  lines.push(...layOutProgress());
  if (standing.length > 0) lines.push(...table(words.items, words.columns.item, standing, true));
  else lines.push('', ...fill(words.noItems));
  if (others !== '') lines.push(...fill(`${others}.`).map(paint.dim));
  for (const group of view.groups) {
    lines.push(
      ...table(
        group.title,
        words.columns.dimension,
        group.sections.filter(({ changed }) => changed),
      ),
    );
  }
  for (const { title, entries } of view.lists) {
    lines.push('', ...fill(title).map(paint.strong), ...entries.flatMap((entry) => fill(entry, '- ')));
  }
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}
