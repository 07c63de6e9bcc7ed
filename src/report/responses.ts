import { say } from '../i18n/format.js';
import { responsesWords } from '../i18n/responses.js';
import type { Language } from '../model/language.js';
import type { ResponseReview, ReviewedResponse } from '../model/response-review.js';
import { escapeTerminal, mapStrings } from './escape.js';
import { type Paint, plainPaint } from './paint.js';
import { lengthOf, terminalWidth, wrap } from './wrap.js';

const narrowest = 40;
const widest = 120;
/** No department or role is cut to fewer characters than this. */
const leastRoom = 6;
const gap = '  ';

/**
 * The responses of a round for the holder of the files, on a terminal of so many columns (40 to 120 are used): who answered how
 * completely, and what looks odd. The warning not to pass it on stands first.
 */
export function render(
  review: ResponseReview,
  language: Language,
  paint: Paint = plainPaint,
  columns: number = terminalWidth,
): string {
  const words = responsesWords[language];
  const { folder, privacy, asked, responses, duplicates, sittings } = mapStrings(review, escapeTerminal);
  const width = Math.max(narrowest, Math.min(widest, Math.floor(columns) || narrowest));
  const fill = (text: string, first = ''): readonly string[] => wrap(text, first, undefined, width);
  const odd = responses.filter(({ oddities }) => oddities.length > 0);
  const contradictory = responses.filter(({ contradictions }) => contradictions.length > 0);
  const isUntouched = ({ complete, counts }: ReviewedResponse): boolean =>
    !complete && counts.unanswered === asked && counts.beyond === 0;
  const untouched = responses.filter(isUntouched).length;
  const filled = responses.filter(({ complete, counts }) => !complete && counts.unanswered === 0 && asked > 0);
  const finished = responses.filter(({ complete }) => complete).length;

  const lines = [
    ...fill(words.title(folder)).map(paint.strong),
    ...fill(words.holderOnly).map(paint.warn),
    ...(privacy.mode === 'anonymous' ? fill(words.anonymous(privacy.minGroup)).map(paint.warn) : []),
    '',
    ...fill(words.counts(responses.length, finished, odd.length)),
    ...fill(words.asked(asked)).map(paint.dim),
    '',
    ...table(responses, language, width, paint),
    '',
    ...fill(odd.length === 0 ? words.nothingOdd : words.odd).map(odd.length === 0 ? paint.good : paint.strong),
  ];
  if (odd.length > 0) {
    lines.push(...fill(words.oddCaution).map(paint.dim));
    for (const { name, oddities } of odd) {
      lines.push(...fill(name), ...oddities.flatMap((each) => fill(words.oddity(each), '  - ')));
    }
  }
  const twice = [
    ...duplicates.map((names) => words.duplicates(names)),
    ...sittings.map(({ sides: [first, second] }) => words.sittings(first, second)),
  ];
  const hints = [
    ...(filled.length > 0 ? [words.filledButUnfinished(filled.map(({ name }) => name))] : []),
    ...(untouched > 0 ? [words.untouched(untouched)] : []),
  ];
  for (const [title, entries] of [
    [words.twice, twice],
    [words.hints, hints],
  ] as const) {
    if (entries.length > 0)
      lines.push('', ...fill(title).map(paint.strong), ...entries.flatMap((each) => fill(each, '- ')));
  }
  if (contradictory.length > 0) {
    lines.push(
      '',
      ...fill(words.contradictions).map(paint.strong),
      ...fill(words.contradictionsCaution).map(paint.dim),
    );
    for (const { name, contradictions } of contradictory) {
      lines.push(...fill(name), ...contradictions.flatMap(({ title }) => fill(say(title, language), '  - ')));
    }
  }
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** One line for each response; on a narrow terminal its name has a line of its own. */
function table(
  responses: readonly ReviewedResponse[],
  language: Language,
  width: number,
  paint: Paint,
): readonly string[] {
  const { columns, complete, incomplete } = responsesWords[language];
  const hasBeyond = responses.some(({ counts }) => counts.beyond > 0);
  const head = [
    columns.name,
    columns.department,
    columns.role,
    columns.answered,
    columns.unknown,
    columns.notApplicable,
    columns.unanswered,
    ...(hasBeyond ? [columns.beyond] : []),
    columns.complete,
  ];
  const rows = responses.map(({ name, respondent, counts, complete: isComplete }) => [
    name,
    respondent.department ?? '',
    respondent.role ?? '',
    ...[counts.answered, counts.unknown, counts.notApplicable, counts.unanswered].map(String),
    ...(hasBeyond ? [String(counts.beyond)] : []),
    isComplete ? complete : incomplete,
  ]);
  const needed = head.map((title, at) =>
    rows.reduce((most, row) => Math.max(most, lengthOf(row[at] ?? '')), lengthOf(title)),
  );
  const beside = shrink(needed, width);
  const isStacked = total(beside) > width;
  const [, ...others] = needed;
  // Under its name a response has the room that the name would take.
  const widths = isStacked ? [0, ...shrink([0, ...others], width).slice(1)] : beside;
  const line = (cells: readonly string[]): readonly string[] => {
    const padded = cells.map((cell, at) => pad(cell, widths[at] ?? 0, at > 2 && at < head.length - 1));
    return isStacked ? [cells[0] ?? '', `${gap}${padded.slice(1).join(gap)}`] : [padded.join(gap)];
  };
  return [...line(head).map(paint.dim), ...rows.flatMap(line)];
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, each) => sum + each, gap.length * (widths.length - 1));
}

/** Departments and roles, the second and third column, give way before numbers do. */
function shrink(needed: readonly number[], width: number): readonly number[] {
  const widths = [...needed];
  while (total(widths) > width) {
    const [, department = 0, role = 0] = widths;
    if (Math.max(department, role) <= leastRoom) break;
    widths[department >= role ? 1 : 2] = Math.max(department, role) - 1;
  }
  return widths;
}

function pad(text: string, width: number, isNumber: boolean): string {
  const cut =
    lengthOf(text) > width
      ? `${Array.from(text)
          .slice(0, Math.max(width - 1, 0))
          .join('')}…`
      : text;
  const blanks = ' '.repeat(Math.max(width - lengthOf(cut), 0));
  return isNumber ? `${blanks}${cut}` : `${cut}${blanks}`;
}
