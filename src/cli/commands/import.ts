import path from 'node:path';
import { importWords } from '../../i18n/import.js';
import { formatProblem } from '../../i18n/problems.js';
import { type ImportedResponse, importResponses } from '../../load/import-responses.js';
import { makeProblem } from '../../load/make-problem.js';
import { savedLimit } from '../../load/read-text.js';
import { formatResponse } from '../../load/response-file.js';
import type { Problem } from '../../model/problem.js';
import { countStates } from '../../quality/count-states.js';
import { escapeTerminal } from '../../report/escape.js';
import { wrap } from '../../report/wrap.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { readSource, writeOutputs } from '../files.js';
import { findRepeated } from '../importing/find-repeated.js';
import { openAssessment, responsesFolder } from '../input.js';
import { writeTalk } from '../io.js';
import { nameByChance } from '../name-response.js';

/** How `import` was called. */
export interface ImportOptions {
  readonly dryRun?: boolean;
  readonly departmentColumn?: string;
  readonly roleColumn?: string;
  readonly unknown?: readonly string[];
  readonly notApplicable?: readonly string[];
  readonly repeated?: string;
}

const waysWithRepeated = ['skip', 'keep'] as const;
/** How many problems of one table are listed. */
const mostProblems = 1000;

/**
 * `import`: the table of a survey tool as response files of an assessment, one for each row, under names by chance. All of it
 * or, where anything cannot be understood, nothing.
 */
export async function importCommand(
  table: string,
  folder: string,
  options: ImportOptions,
  context: Context,
): Promise<ExitCode> {
  const { io } = context;
  const { repeated: way } = options;
  if (way !== undefined && !(waysWithRepeated as readonly string[]).includes(way)) {
    return context.fail([
      makeProblem('flag-value-wrong', null, { flag: '--repeated', found: way, allowed: waysWithRepeated }),
    ]);
  }
  const { opened, measure, problems: closed, language } = await openAssessment(folder, context);
  const { source, problems: unread } = await readSource(table, io.cwd, savedLimit);
  if (opened === null || measure === null || source === null) return context.fail([...closed, ...unread], language);
  const words = importWords[language];
  const { assessment, model } = opened;
  const imported = importResponses(source, model.questionnaire, assessment, {
    departmentColumn: options.departmentColumn ?? null,
    roleColumn: options.roleColumn ?? null,
    unknown: options.unknown ?? [],
    notApplicable: options.notApplicable ?? [],
  });
  if (imported.encoding === 'Windows-1252') await context.tell(`${words.windows(table)}\n`);
  const isFaulty = imported.problems.some(({ severity }) => severity === 'error');
  const repeated = isFaulty ? new Set<never>() : await findRepeated(imported.responses, folder, measure, context);
  const refused = way === undefined ? [...repeated].map(({ place }) => makeProblem('row-repeated', place, {})) : [];
  if (isFaulty || refused.length > 0) return context.fail(limit([...imported.problems, ...refused]), language);
  await writeTalk(io, imported.problems.map((problem) => `${formatProblem(problem, language)}\n`).join(''));

  const taken = way === 'skip' ? imported.responses.filter((each) => !repeated.has(each)) : imported.responses;
  const target = path.join(folder, responsesFolder);
  if (options.dryRun !== true) {
    const unwritten = await writeOutputs(await nameAll(taken, target), io.cwd, false);
    if (unwritten.length > 0) return context.fail(unwritten, language);
  }
  const asked = new Set(imported.columns.flatMap(({ use, item }) => (use === 'answer' && item !== null ? [item] : [])));
  const leftOut = imported.columns.filter(({ use, header }) => use === 'left-out' && header !== '');
  const summary = [
    options.dryRun === true ? words.wouldWrite(taken.length, target) : words.wrote(taken.length, target),
    ...(way === 'skip' && repeated.size > 0 ? [words.skipped(repeated.size)] : []),
    words.items(
      asked.size,
      model.questionnaire.sections.reduce((sum, { items }) => sum + items.length, 0),
    ),
    ...imported.columns.flatMap(({ use, header }) =>
      use === 'department' || use === 'role' || use === 'submitted' ? [words.uses[use](header)] : [],
    ),
    ...listIf(
      leftOut.map(({ header }) => header),
      words.leftOut,
    ),
  ];
  const rows = options.dryRun === true ? taken.map((each) => tellRow(each, asked)) : [];
  const lines = [...summary, ...rows, ...(options.dryRun === true ? [] : [words.tableStays(table)])];
  await context.print(
    lines
      .flatMap((line) => wrap(escapeTerminal(line), '', '  ', io.columns))
      .join('\n')
      .concat('\n'),
  );
  return exitCode.done;

  function tellRow({ place, response }: ImportedResponse, items: ReadonlySet<string>): string {
    const { department, role } = response.respondent;
    return words.row(
      place.line,
      countStates(response, items),
      [department, role].filter((each) => each !== null),
    );
  }
}

function listIf(entries: readonly string[], say: (entries: readonly string[]) => string): readonly string[] {
  return entries.length > 0 ? [say(entries)] : [];
}

// In the order of their names, which is by chance: the order in which files were made must not be that of the rows.
async function nameAll(taken: readonly ImportedResponse[], folder: string) {
  const named = new Map<string, ImportedResponse>();
  for (const each of taken) {
    let name = await nameByChance(folder);
    while (named.has(name)) name = await nameByChance(folder);
    named.set(name, each);
  }
  return [...named]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { response }]) => ({ path: name, text: formatResponse(response) }));
}

function limit(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= mostProblems) return problems;
  const listed = problems.slice(0, mostProblems);
  return [...listed, makeProblem('more-problems', listed.at(-1)?.place ?? null, { listed: mostProblems })];
}
