import type { Path, Problem } from '../model/problem.js';
import type { ResponseFile } from '../schema/response.js';
import type { SalvagedFile } from './link-response.js';
import { makeProblem } from './make-problem.js';
import { type ParsedFile, parseFile, parseText } from './parse-file.js';
import { readKind } from './read-format.js';
import type { SourceFile } from './read-text.js';
import { type Line, LineSplitter } from './split-lines.js';
import { checkShape } from './validate.js';
import { validate } from './validators/response.js';

/** A response as written, not yet held against its questionnaire. */
export interface WrittenResponse {
  readonly written: ResponseFile;
  readonly file: ParsedFile;
}

/** What is sound in a response whose shape is faulty: good for finding its other problems, never for a score. */
export interface SalvagedResponse {
  readonly written: SalvagedFile;
  readonly file: ParsedFile;
}

/** What came of one file or line: a response, or problems and perhaps what could be saved of it. */
export interface ReadResponse {
  readonly response: WrittenResponse | null;
  /** Where the shape is faulty: what is sound, so that its problems can be found in the same run; else null. */
  readonly salvaged: SalvagedResponse | null;
  readonly problems: readonly Problem[];
}

/** The shape of an already parsed response. An answer may be any text here; linkResponse says which it can be. */
export function shapeResponse(parsed: ParsedFile): ReadResponse {
  const named = readKind(parsed, ['response']);
  if (named.kind === null) return { response: null, salvaged: null, problems: named.problems };
  const { problems, faults } = checkShape(parsed, validate);
  if (problems.length > 0) return { response: null, salvaged: salvage(parsed, faults), problems };
  return { response: { written: parsed.value as ResponseFile, file: parsed }, salvaged: null, problems };
}

function salvage(file: ParsedFile, faults: readonly Path[]): SalvagedResponse {
  const isFaulty = (...path: Path): boolean =>
    faults.some((fault) => fault.length >= path.length && path.every((step, at) => step === fault[at]));
  const written = file.value as Partial<ResponseFile>;
  const { department, role } = isMap(written.respondent) ? written.respondent : {};
  const soundOf = <Entry>(key: keyof ResponseFile, entries: Readonly<Record<string, Entry>> | undefined) => {
    const faulty = new Set(faults.filter(([first]) => first === key).map(([, item]) => item));
    // A fault of the map itself (no map at all, far too many entries) leaves nothing to look at.
    const sound = isMap(entries) && !faulty.has(undefined) ? Object.entries<Entry>(entries) : [];
    return Object.fromEntries(sound.filter(([item]) => !faulty.has(item)));
  };
  return {
    file,
    written: {
      ...(written.questionnaire !== undefined &&
        !isFaulty('questionnaire') && { questionnaire: written.questionnaire }),
      respondent: {
        ...(department !== undefined && !isFaulty('respondent', 'department') && { department }),
        ...(role !== undefined && !isFaulty('respondent', 'role') && { role }),
      },
      answers: soundOf('answers', written.answers),
      notes_without_answer: soundOf('notes_without_answer', written.notes_without_answer),
      item_revisions: soundOf('item_revisions', written.item_revisions),
    },
  };
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One response per file: YAML or JSON. */
export function readResponse(source: SourceFile): ReadResponse {
  const { parsed, problems } = parseFile(source);
  return parsed === null ? { response: null, salvaged: null, problems } : shapeResponse(parsed);
}

/** One line of NDJSON; null where it is blank. */
export function readResponseLine(line: Line, name: string): ReadResponse | null {
  if (line.text === null) return { response: null, salvaged: null, problems: [line.problem] };
  if (line.text.trim() === '') return null;
  const { parsed, problems } = parseText(line.text, name, 'json', line.index);
  return parsed === null ? { response: null, salvaged: null, problems } : shapeResponse(parsed);
}

/**
 * One response per line (NDJSON), all of them in memory. Blank lines are passed over, every faulty line is reported, no
 * line may be larger than a file of one response. For more of them than memory holds there are LineSplitter,
 * readResponseLine, linkResponse and countResponse, one after the other.
 */
export function readResponseLines(source: SourceFile): {
  responses: readonly WrittenResponse[];
  /** What is sound in the lines whose shape is faulty. */
  salvaged: readonly SalvagedResponse[];
  problems: readonly Problem[];
} {
  const responses: WrittenResponse[] = [];
  const salvaged: SalvagedResponse[] = [];
  const problems: Problem[] = [];
  const lines = new LineSplitter(source.name);
  for (const line of [...lines.take(source.bytes), ...lines.end()]) {
    const read = readResponseLine(line, source.name);
    if (read === null) continue;
    for (const problem of read.problems) problems.push(problem);
    if (read.response !== null) responses.push(read.response);
    if (read.salvaged !== null) salvaged.push(read.salvaged);
  }
  if (responses.length === 0 && problems.length === 0) problems.push(noResponse(source.name));
  return { responses, salvaged, problems };
}

/** What is wrong with a file of lines that are all blank. */
export function noResponse(name: string): Problem {
  return makeProblem('empty-file', { file: name, line: 1, column: 1 }, {});
}
