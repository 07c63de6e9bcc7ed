import { existsSync } from 'node:fs';
import path from 'node:path';
import { formatDay, formatNumber, noNumber } from '../../i18n/format.js';
import { roundWords } from '../../i18n/rounds.js';
import { makeProblem } from '../../load/make-problem.js';
import { layOutColumns, plainCell } from '../../report/columns.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { assessmentFile, openAssessment } from '../input.js';
import { findHalfClosed } from '../rounds/half-closed.js';
import { roundsFolder } from '../rounds/places.js';
import { readRounds } from '../rounds/read-rounds.js';

/** `round list`: the closed rounds of an assessment, the earliest first. */
export async function listClosedRounds(
  folder: string,
  options: { readonly json?: boolean },
  context: Context,
): Promise<ExitCode> {
  const { cwd, columns: width } = context.io;
  if (!existsSync(path.resolve(cwd, folder, assessmentFile))) {
    return context.fail([makeProblem('not-an-assessment', null, { folder })]);
  }
  const { language } = await openAssessment(folder, context);
  const { rounds, problems } = await readRounds(folder, context);
  if (problems.length > 0) return context.fail(problems, language);
  const listed = rounds.map(({ round, scorecard: { meta, people, overall } }) => {
    const { level, score } = overall;
    return { round, created: meta.created, people, level, score };
  });
  if (options.json === true) {
    await context.print(`${JSON.stringify(listed, null, 2)}\n`);
    return exitCode.done;
  }
  const words = roundWords[language].list;
  const { round, day, people, level, score } = words.columns;
  const heads = [
    { head: round, align: 'left' },
    { head: day, align: 'left' },
    ...[people, level, score].map((head) => ({ head, align: 'right' }) as const),
  ] as const;
  const rows = listed.map((one) =>
    [
      one.round,
      formatDay(one.created, language),
      String(one.people),
      one.level === null ? noNumber : String(one.level),
      formatNumber(one.score, language, 2),
    ].map(plainCell),
  );
  if (rows.length === 0) return context.fail([makeProblem('no-rounds', null, { folder })], language);
  await context.print(`${layOutColumns(heads, rows, width, context.paint.dim).join('\n')}\n`);
  const half = findHalfClosed(path.join(folder, roundsFolder), cwd);
  if (half !== null) await context.tell(`${words.half(half)}\n`);
  return exitCode.done;
}
