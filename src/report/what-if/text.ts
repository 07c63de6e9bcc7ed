import { whatIfWords } from '../../i18n/what-if.js';
import type { Language } from '../../model/language.js';
import type { Paint } from '../../model/paint.js';
import type { WhatIf } from '../../model/what-if.js';
import { type Cell, type Column, layOutColumns, plainCell } from '../columns.js';
import { escapeTerminal, mapStrings } from '../escape.js';
import { plainPaint } from '../paint.js';
import { fitWidth, terminalWidth, wrap } from '../wrap.js';
import { type SupposedLine, type SupposedRow, type Tone, viewWhatIf } from './view.js';

const widest = 100;
/** From so many columns on there is room for both figures beside the change. */
const roomForFigures = 64;

/** For a terminal of so many columns (40 to 100 are used): what is assumed, and every figure that would then be another. */
export function render(
  whatIf: WhatIf,
  language: Language,
  paint: Paint = plainPaint,
  columns: number = terminalWidth,
): string {
  const words = whatIfWords[language];
  const view = mapStrings(viewWhatIf(whatIf, language), escapeTerminal);
  const width = fitWidth(columns, widest);
  const fill = (text: string, first = ''): readonly string[] => wrap(text, first, ' '.repeat(first.length), width);
  const paints: Readonly<Record<Tone, (text: string) => string>> = {
    better: paint.good,
    worse: paint.bad,
    plain: (text) => text,
  };
  const isWide = width >= roomForFigures;
  const table = (head: string, last: string, rows: readonly SupposedRow[]): readonly string[] => {
    const { before, after, change } = words.columns;
    const heads: readonly Column[] = [
      { head, align: 'left' },
      ...(isWide ? [before, after] : []).map((one) => ({ head: one, align: 'right' }) as const),
      { head: change, align: 'right' },
      { head: last, align: 'left' },
    ];
    const cells = rows.map((row): readonly Cell[] => [
      plainCell(row.title),
      ...(isWide ? [{ text: row.before, paint: paint.dim }, plainCell(row.after)] : []),
      { text: row.change, paint: paints[row.tone] },
      { text: row.level, paint: row.isOther ? paint.strong : paint.dim },
    ]);
    return layOutColumns(heads, cells, width, paint.dim);
  };
  const list = (title: string, entries: readonly SupposedLine[]): readonly string[] =>
    entries.length === 0
      ? []
      : [
          '',
          paint.strong(title),
          ...entries.flatMap(({ text, reason, tone }) => [
            ...fill(text, '- ').map(paints[tone]),
            ...(reason === '' ? [] : fill(reason, '  ').map(paint.dim)),
          ]),
        ];
  const lines = [
    ...fill(view.title).map(paint.strong),
    ...fill(view.about).map(paint.dim),
    ...fill(view.hypothetical).map(paint.warn),
    '',
    paint.strong(words.assumed),
    ...view.assumed.flatMap(({ item, from, to }) => [
      ...fill(item, '- '),
      ...fill(from, '  ').map(paint.dim),
      ...wrap(to, '  ', '     ', width),
    ]),
    '',
    ...table(words.columns.dimension, words.columns.level, view.dimensions),
    ...(view.antiPatterns.length === 0
      ? []
      : [
          '',
          ...fill(words.antiPatterns).map(paint.strong),
          ...table(words.columns.antiPattern, words.columns.class, view.antiPatterns),
        ]),
    ...(view.remarks.length === 0 ? [] : ['', ...view.remarks.flatMap((remark) => fill(remark))]),
    ...list(words.caps, view.caps),
    ...list(words.findings, view.findings),
    ...list(words.pictures, view.pictures),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}
