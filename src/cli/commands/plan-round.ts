import { formatNumber, noNumber } from '../../i18n/format.js';
import { roundWords } from '../../i18n/rounds.js';
import { makeProblem } from '../../load/make-problem.js';
import { layOutColumns, plainCell } from '../../report/columns.js';
import { wrap } from '../../report/wrap.js';
import { planRound, usualStandardDeviation } from '../../statistics/plan-round.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';

/** Numbers of people to see one's own beside. */
const neighbours = [5, 8, 12, 20, 30, 50];
const mostPeople = 100_000;
/** On a scale from 1 to 5 answers cannot differ by more: half of them at each end. */
const largestDeviation = 2;

/** `plan-round`: what a number of people can show, before anyone is asked. */
export async function planNextRound(
  options: { readonly people?: string; readonly sd?: string; readonly json?: boolean },
  context: Context,
): Promise<ExitCode> {
  const { language } = context;
  if (options.people === undefined)
    return context.fail([makeProblem('flag-value-missing', null, { flag: '--people' })]);
  const people = /^\d{1,6}$/.test(options.people.trim()) ? Number(options.people) : 0;
  const written = options.sd?.trim().replace(',', '.') ?? String(usualStandardDeviation);
  const deviation = /^\d*\.?\d+$/.test(written) ? Number(written) : 0;
  const wrong = [
    ...(people >= 1 && people <= mostPeople ? [] : [['--people', options.people, `1–${mostPeople}`] as const]),
    ...(deviation > 0 && deviation <= largestDeviation ? [] : [['--sd', options.sd ?? '', '0.1–2'] as const]),
  ];
  if (wrong.length > 0) {
    return context.fail(
      wrong.map(([flag, found, allowed]) => makeProblem('flag-value-wrong', null, { flag, found, allowed: [allowed] })),
    );
  }
  const plan = planRound(people, deviation);
  const others = neighbours.map((count) => planRound(count, deviation));
  if (options.json === true) {
    await context.print(`${JSON.stringify({ ...plan, others }, null, 2)}\n`);
    return exitCode.done;
  }
  const words = roundWords[language].plan;
  const { paint, io } = context;
  const width = Math.max(40, Math.min(80, io.columns));
  const figure = (value: number | null): string => (value === null ? noNumber : formatNumber(value, language, 2));
  const all = [plan, ...others.filter((other) => other.people !== people)].sort((a, b) => a.people - b.people);
  const rows = all.map((one) => {
    const cells = [String(one.people), figure(one.halfWidth), figure(one.smallestDetectable)].map(plainCell);
    return one === plan ? cells.map(({ text }) => ({ text, paint: paint.strong })) : cells;
  });
  const heads = [words.columns.people, words.columns.interval, words.columns.change];
  const shown = formatNumber(deviation, language, Math.max(1, (String(deviation).split('.')[1] ?? '').length));
  const lines = [
    ...wrap(words.title(people, shown), '', '', width).map(paint.strong),
    '',
    ...layOutColumns(
      heads.map((head) => ({ head, align: 'right' })),
      rows,
      width,
      paint.dim,
    ),
    '',
    ...wrap(
      plan.halfWidth === null ? words.onePerson : words.means(figure(plan.halfWidth), figure(plan.smallestDetectable)),
      '',
      '',
      width,
    ),
    ...wrap(words.assumed(shown), '', '', width).map(paint.dim),
  ];
  await context.print(`${lines.join('\n')}\n`);
  return exitCode.done;
}
