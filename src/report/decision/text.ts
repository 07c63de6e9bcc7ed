import { decideWords } from '../../i18n/decide.js';
import type { Decision, DecisionVerdict } from '../../model/decision.js';
import type { Language } from '../../model/language.js';
import type { Paint } from '../../model/paint.js';
import { escapeTerminal, mapStrings } from '../escape.js';
import { plainPaint } from '../paint.js';
import { fitWidth, lengthOf, terminalWidth } from '../wrap.js';
import { type DecisionView, type MeasureView, type ReasonView, viewDecision } from './view.js';

const widest = 100;
/** From so many columns on there is room for figures beside a measure's name. */
const roomForFigures = 64;

/** For a terminal of so many columns (40 to 100 are used): the ranking where there are several, then each measure with its reasons. */
export function render(
  decision: Decision,
  language: Language,
  paint: Paint = plainPaint,
  columns: number = terminalWidth,
): string {
  const words = decideWords[language];
  const view = mapStrings(viewDecision(decision, language), escapeTerminal);
  const width = fitWidth(columns, widest);
  const paints: Readonly<Record<DecisionVerdict, (text: string) => string>> = {
    go: paint.good,
    rework: paint.warn,
    stop: paint.bad,
  };
  const several = view.measures.length > 1;
  const lines = [
    ...fill(view.title, width).map(paint.strong),
    ...view.about.flatMap((text) => fill(text, width)).map(paint.dim),
    ...(several ? [...fill(view.counts, width), '', ...ranking(view, width, paints, language, paint)] : []),
  ];
  for (const measure of view.measures) {
    const indent = several ? '   ' : '';
    const head = several ? `${measure.rank}. ` : '';
    const inside = (text: string, first = indent): readonly string[] => fill(text, width, first);
    lines.push('', ...fill(`${measure.name}: ${measure.verdict}`, width, head).map(paints[measure.kind]));
    for (const fact of measure.facts) lines.push(...inside(fact).map(paint.dim));
    if (measure.otherwise !== '') lines.push(...inside(measure.otherwise));
    for (const [title, reasons] of [
      [words.why, measure.reasons],
      [words.contradicted, measure.warnings],
    ] as const) {
      if (reasons.length === 0) continue;
      lines.push(...inside(title).map(paint.strong));
      for (const reason of reasons) lines.push(...sayReason(reason, indent, width, paints, language, paint));
    }
    if (measure.fails !== '') lines.push(...inside(measure.fails).map(paint.bad));
  }
  if (several || !view.passed) {
    lines.push('', ...fill(view.outcome, width).map(view.passed ? paint.good : paint.bad));
  }
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function ranking(
  { measures }: DecisionView,
  width: number,
  paints: Readonly<Record<DecisionVerdict, (text: string) => string>>,
  language: Language,
  paint: Paint,
): readonly string[] {
  const { columns } = decideWords[language];
  const cellsOf = (measure: MeasureView): readonly string[] =>
    width < roomForFigures
      ? [measure.rank, measure.verdict]
      : [measure.rank, measure.verdict, measure.benefit, measure.effort, measure.status];
  const heads =
    width < roomForFigures
      ? [columns.rank, columns.verdict]
      : [columns.rank, columns.verdict, columns.benefit, columns.effort, columns.status];
  const rows = measures.map(cellsOf);
  const widths = heads.map((head, at) => Math.max(...[head, ...rows.map((row) => row[at] ?? '')].map(lengthOf)));
  const pad = (cells: readonly string[]): readonly string[] =>
    cells.map((cell, at) => cell + ' '.repeat(Math.max((widths[at] ?? 0) - lengthOf(cell), 0)));
  const gap = '  ';
  return [
    paint.dim(`${pad(heads).join(gap)}${gap}${columns.measure}`),
    ...measures.flatMap((measure, at) => {
      const before = `${pad(rows[at] ?? []).join(gap)}${gap}`;
      const [first = '', ...more] = fill(measure.name, width, before);
      const verdictFrom = (widths[0] ?? 0) + gap.length;
      const verdictTo = verdictFrom + (widths[1] ?? 0);
      const painted = paints[measure.kind](first.slice(verdictFrom, verdictTo));
      return [`${first.slice(0, verdictFrom)}${painted}${first.slice(verdictTo)}`, ...more];
    }),
  ];
}

function sayReason(
  { weight, kind, reason, evidence, change, rule }: ReasonView,
  indent: string,
  width: number,
  paints: Readonly<Record<DecisionVerdict, (text: string) => string>>,
  language: Language,
  paint: Paint,
): readonly string[] {
  const { labels } = decideWords[language];
  const deeper = `${indent}  `;
  const [first = '', ...more] = fill(`${weight}: ${reason} (${rule})`, width, `${indent}- `);
  const paintFirst = kind === 'go' ? paint.dim : paints[kind];
  const from = indent.length + 2;
  const to = Math.min(from + weight.length + 1, first.length);
  return [
    `${first.slice(0, from)}${paintFirst(first.slice(from, to))}${first.slice(to)}`,
    ...more,
    ...evidence.flatMap((text) => fill(text, width, `${deeper}· `)).map(paint.dim),
    ...fill(`${labels.better}: ${change}`, width, `${deeper}→ `),
  ];
}

/** Lines of at most so many columns, broken between words; only a word that is longer than a line is divided. */
function fill(text: string, width: number, first = ''): readonly string[] {
  const rest = ' '.repeat(lengthOf(first));
  const room = Math.max(width - rest.length, 1);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((each) => divide(each, room))) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (lengthOf(joined) <= room) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
  }
  lines.push(line);
  return lines.map((each, at) => `${at === 0 ? first : rest}${each}`);
}

function divide(word: string, room: number): readonly string[] {
  const characters = Array.from(word);
  if (characters.length <= room) return [word];
  return Array.from({ length: Math.ceil(characters.length / room) }, (_, at) =>
    characters.slice(at * room, (at + 1) * room).join(''),
  );
}
