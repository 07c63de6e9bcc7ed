import type { Assessment, Group } from '../model/assessment.js';
import type { Place, Problem } from '../model/problem.js';
import type { Item, Questionnaire } from '../model/questionnaire.js';
import type { Answer, Notes, Response } from '../model/response.js';
import { decodeTable, type TableEncoding } from './decode-table.js';
import { makeProblem, sortByPlace } from './make-problem.js';
import { type Cell, type Row, readRows, type Separator, separators } from './read-csv.js';
import { type SourceFile, savedLimit } from './read-text.js';
import { type OwnWords, readAnswer, readNote } from './survey-answers.js';
import { type Header, type ItemNames, nameItems, readHeader } from './survey-headers.js';
import { departmentWords, isOneOf, plainWords, roleWords, subheaderWords, submittedWords } from './survey-words.js';

/** How a survey tool's table is to be read where it cannot be told from the table. */
export interface ImportWishes extends OwnWords {
  /** The header of the column; null for the usual names. */
  readonly departmentColumn: string | null;
  readonly roleColumn: string | null;
}

/** What a column was taken for. */
export interface ImportedColumn {
  readonly header: string;
  readonly place: Place;
  /** `left-out`: no part of the questionnaire, and so never kept. */
  readonly use: 'answer' | 'comment' | 'evidence' | 'department' | 'role' | 'submitted' | 'left-out';
  /** null where it is about no item. */
  readonly item: string | null;
}

export interface ImportedResponse {
  readonly response: Response;
  /** Where its row begins. */
  readonly place: Place;
}

/** What a table came to. Where there is an error among the problems, nothing of it may be kept. */
export interface Imported {
  readonly responses: readonly ImportedResponse[];
  readonly columns: readonly ImportedColumn[];
  readonly encoding: TableEncoding;
  readonly separator: Separator;
  readonly problems: readonly Problem[];
}

/**
 * Responses from the table of a survey tool: one row for each, headers in the first row (or in the first two, as some tools
 * write them). Only what belongs to the questionnaire, and department and role, is taken over; every other column is listed
 * as left out. What cannot be understood is an error with its place, so that nothing is guessed and nothing is lost unseen.
 */
export function importResponses(
  source: SourceFile,
  questionnaire: Questionnaire,
  groups: Pick<Assessment, 'departments' | 'roles'>,
  wishes: ImportWishes,
): Imported {
  const { text, encoding, problems } = decodeTable(source, savedLimit);
  const none = { responses: [], columns: [], encoding, separator: separators[0] ?? ',', problems };
  if (text === null) return none;
  const items = questionnaire.sections.flatMap((section) => section.items);
  const names = nameItems(items);
  const separator = chooseSeparator(text, source.name, names);
  const { rows, problem } = readAll(text, source.name, separator);
  const start = { file: source.name, line: 1, column: 1 };
  const [first, second] = rows;
  if (first === undefined) {
    return { ...none, problems: [problem ?? makeProblem('table-empty', start, {})] };
  }
  const { headers, rows: used } = readHeaders(first, second, names);
  const sorted = sortColumns(headers, rows.slice(used), items, wishes);
  const found: Problem[] = [...sorted.problems];
  if (!sorted.columns.some(({ use }) => use === 'answer')) {
    found.push(makeProblem('table-without-items', start, { example: items[0]?.id ?? '' }));
  }
  // Of a table whose columns are not understood, every cell would be told.
  const isReadable = found.every(({ severity }) => severity !== 'error');
  const reader: RowReader = {
    columns: sorted.columns.length,
    at: new Map(sorted.columns.map(({ use, item }, at) => [keyOf(use, item), at])),
    questionnaire,
    items,
    groups,
    own: wishes,
  };
  const responses = isReadable ? rows.slice(used).flatMap((row) => readRow(row, reader, found)) : [];
  if (problem !== null) found.push(problem);
  if (isReadable && responses.length === 0 && !found.some(({ severity }) => severity === 'error')) {
    found.push(makeProblem('table-without-answers', start, {}));
  }
  return { responses, columns: sorted.columns, encoding, separator, problems: sortByPlace(tellOnce(found)) };
}

/** Without the warnings that say the same of the same words in another row. */
function tellOnce(problems: readonly Problem[]): readonly Problem[] {
  const told = new Set<string>();
  return problems.filter((problem) => {
    if (problem.code !== 'option-words-differ') return true;
    const words = JSON.stringify(problem.args);
    if (told.has(words)) return false;
    told.add(words);
    return true;
  });
}

function readAll(text: string, file: string, separator: Separator): { rows: Row[]; problem: Problem | null } {
  const rows: Row[] = [];
  for (const read of readRows(text, file, separator)) {
    if ('code' in read) return { rows, problem: read };
    rows.push(read);
  }
  return { rows, problem: null };
}

/** The separator that shows most of the items; of several the one that makes most columns. */
function chooseSeparator(text: string, file: string, names: ItemNames): Separator {
  const ranked = separators.map((separator) => {
    const [first, second] = take(readRows(text, file, separator), 2);
    const rows = [first, second].filter((row): row is Row => row !== undefined && !('code' in row));
    const items = rows.flat().filter(({ text: words }) => readHeader(words, names).kind !== 'other').length;
    return { separator, items, cells: rows[0]?.length ?? 0 };
  });
  const [best] = ranked.toSorted((a, b) => b.items - a.items || b.cells - a.cells);
  return best?.separator ?? ',';
}

function take<Each>(from: Iterable<Each>, count: number): readonly Each[] {
  const taken: Each[] = [];
  for (const each of from) {
    taken.push(each);
    if (taken.length === count) break;
  }
  return taken;
}

interface ReadHeader {
  readonly cell: Cell;
  readonly header: Header;
}

/** The headers, and how many rows they take: some tools write a second row, with the rows of a grid or ‘Response’ under each. */
function readHeaders(first: Row, second: Row | undefined, names: ItemNames): { headers: ReadHeader[]; rows: number } {
  const upper = first.map((cell) => ({ cell, header: readHeader(cell.text, names) }));
  if (second === undefined) return { headers: upper, rows: 1 };
  const lower = second.map((cell) => ({ cell, header: readHeader(cell.text, names) }));
  const under = lower.filter(({ cell }) => cell.text.trim() !== '');
  const isSecond =
    lower.some(({ header }) => header.kind === 'answer') ||
    (under.length > 0 &&
      under.some(({ cell }) => isOneOf(subheaderWords, cell.text)) &&
      lower.every(({ cell }, at) => upper[at]?.header.kind !== 'answer' || isSubheader(cell)));
  if (!isSecond) return { headers: upper, rows: 1 };
  const count = Math.max(upper.length, lower.length);
  const headers = Array.from({ length: count }, (_, at) => {
    const below = lower[at];
    const above = upper[at];
    return below !== undefined &&
      (below.header.kind !== 'other' || above === undefined || above.cell.text.trim() === '')
      ? below
      : above;
  });
  return { headers: headers.filter((each) => each !== undefined), rows: 2 };
}

function isSubheader({ text }: Cell): boolean {
  return text.trim() === '' || isOneOf(subheaderWords, text);
}

/** What each column is for, and what is wrong with its header. */
function sortColumns(
  headers: readonly ReadHeader[],
  rows: readonly Row[],
  items: readonly Item[],
  wishes: ImportWishes,
): { columns: readonly ImportedColumn[]; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const taken = new Map<string, string>();
  const columns = headers.map(({ cell, header }, at) => {
    const { use, about } = useOf(cell, header, wishes);
    const leftOut = { header: plainWords(cell.text), place: cell.place, use: 'left-out', item: null } as const;
    const said = plainWords(cell.text);
    if (header.kind === 'unknown-item' && use === 'left-out') {
      const allowed = items.map(({ id }) => id);
      problems.push(makeProblem('unknown-item', cell.place, { id: header.id, allowed }));
      return leftOut;
    }
    if (header.kind === 'ambiguous' && use === 'left-out') {
      problems.push(makeProblem('column-ambiguous', cell.place, { found: said, items: header.items }));
      return leftOut;
    }
    if (header.kind === 'unclear' && use === 'left-out') {
      const isFilled = rows.some((row) => (row[at]?.text.trim() ?? '') !== '');
      if (isFilled) problems.push(makeProblem('column-unclear', cell.place, { found: said, item: header.item.id }));
      return leftOut;
    }
    if (use === 'left-out') return leftOut;
    const key = keyOf(use, about?.id ?? null);
    const before = taken.get(key);
    if (before !== undefined) {
      problems.push(makeProblem('column-twice', cell.place, { found: said, first: before }));
      return leftOut;
    }
    taken.set(key, said);
    return { header: said, place: cell.place, use, item: about?.id ?? null };
  });
  for (const [flag, wanted, use] of [
    ['--department-column', wishes.departmentColumn, 'department'],
    ['--role-column', wishes.roleColumn, 'role'],
  ] as const) {
    if (wanted === null || columns.some((column) => column.use === use)) continue;
    const allowed = columns.filter((column) => column.use === 'left-out').map(({ header }) => header);
    problems.push(makeProblem('flag-value-wrong', null, { flag, found: wanted, allowed }));
  }
  return { columns, problems };
}

function useOf(
  cell: Cell,
  header: Header,
  { departmentColumn, roleColumn }: ImportWishes,
): { use: ImportedColumn['use']; about: Item | null } {
  const words = plainWords(cell.text).toLowerCase();
  const isCalled = (wanted: string | null, usual: readonly string[]): boolean =>
    (wanted === null ? usual : [wanted]).some((each) => plainWords(each).toLowerCase() === words);
  if (isCalled(departmentColumn, departmentWords)) return { use: 'department', about: null };
  if (isCalled(roleColumn, roleWords)) return { use: 'role', about: null };
  if (header.kind === 'answer' || header.kind === 'comment' || header.kind === 'evidence') {
    return { use: header.kind, about: header.item };
  }
  return { use: isOneOf(submittedWords, cell.text) ? 'submitted' : 'left-out', about: null };
}

function keyOf(use: ImportedColumn['use'], item: string | null): string {
  return `${use} ${item ?? ''}`;
}

/** What every row is read with. */
interface RowReader {
  /** How many cells a row has. */
  readonly columns: number;
  /** Where the cell of a use and an item stands. */
  readonly at: ReadonlyMap<string, number>;
  readonly questionnaire: Questionnaire;
  readonly items: readonly Item[];
  readonly groups: Pick<Assessment, 'departments' | 'roles'>;
  readonly own: OwnWords;
}

function readRow(
  row: Row,
  { columns, at, questionnaire, items, groups, own }: RowReader,
  problems: Problem[],
): readonly ImportedResponse[] {
  const [{ place } = { place: null }] = row;
  if (place === null || row.every(({ text }) => text.trim() === '')) return [];
  if (row.length < columns || row.slice(columns).some(({ text }) => text.trim() !== '')) {
    problems.push(makeProblem('row-length', place, { found: row.length, expected: columns }));
    return [];
  }
  const cellOf = (use: ImportedColumn['use'], item: string | null = null): Cell | undefined =>
    row[at.get(keyOf(use, item)) ?? -1];
  const submitted = cellOf('submitted');
  if (submitted !== undefined && submitted.text.trim() === '') {
    const given = items.filter(({ id }) => (cellOf('answer', id)?.text.trim() ?? '') !== '').length;
    problems.push(makeProblem('row-unfinished', place, { answers: given }, 'warning'));
    return [];
  }

  const before = problems.length;
  const answers = new Map<string, Answer>();
  const notesWithoutAnswer = new Map<string, Notes>();
  const itemRevisions = new Map<string, number>();
  for (const item of items) {
    const comment = readNote(cellOf('comment', item.id));
    const evidence = readNote(cellOf('evidence', item.id));
    problems.push(...comment.problems, ...evidence.problems);
    const notes = { comment: comment.note, evidence: evidence.note };
    const cell = cellOf('answer', item.id);
    const read = cell === undefined ? null : readAnswer(cell, item, notes, own);
    if (read !== null) problems.push(...read.problems);
    if (read?.answer === null || read === null) {
      if (notes.comment !== null || notes.evidence !== null) notesWithoutAnswer.set(item.id, notes);
      continue;
    }
    answers.set(item.id, read.answer);
    if (item.revision > 1) itemRevisions.set(item.id, item.revision);
  }
  const department = readGroup(cellOf('department'), groups.departments, 'department-unknown', problems);
  const role = readGroup(cellOf('role'), groups.roles, 'role-unknown', problems);
  const isFaulty = problems.slice(before).some(({ severity }) => severity === 'error');
  if (isFaulty) return [];
  if (answers.size === 0) {
    problems.push(makeProblem('row-without-answers', place, { notes: notesWithoutAnswer.size }, 'warning'));
    return [];
  }
  const { id, version, hash } = questionnaire;
  const response: Response = {
    questionnaire: `${id}@${version}`,
    questionnaireHash: hash,
    respondent: { department, role },
    complete: true,
    answers,
    notesWithoutAnswer,
    itemRevisions,
  };
  return [{ response, place }];
}

/** The id of a department or role that a cell names by its id or by its title in any language; null where it is empty. */
function readGroup(
  cell: Cell | undefined,
  groups: readonly Group[],
  code: 'department-unknown' | 'role-unknown',
  problems: Problem[],
): string | null {
  const words = plainWords(cell?.text ?? '');
  if (cell === undefined || words === '') return null;
  const small = words.toLowerCase();
  const found = groups.filter(({ id, title }) =>
    [id, ...Object.values(title)].some((name) => plainWords(name).toLowerCase() === small),
  );
  const [group] = found;
  if (group !== undefined && found.length === 1) return group.id;
  // Where an assessment names none, it takes any that can be an id.
  if (groups.length === 0 && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(words)) return words;
  problems.push(makeProblem(code, cell.place, { id: words, allowed: groups.map(({ id }) => id) }));
  return null;
}
