import type { Problem } from '../model/problem.js';
import { type ResponseFile, responseSchema } from '../schema/response.js';
import { makeProblem } from './make-problem.js';
import { type ParsedFile, parseFile, parseText } from './parse-file.js';
import { readKind } from './read-format.js';
import { decodeText, fileLimit, type SourceFile } from './read-text.js';
import { validateShape } from './validate.js';

/** A response as written, not yet held against its questionnaire. */
export interface WrittenResponse {
  readonly written: ResponseFile;
  readonly file: ParsedFile;
}

/** The shape of an already parsed response. */
export function shapeResponse(parsed: ParsedFile): {
  response: WrittenResponse | null;
  problems: readonly Problem[];
} {
  const named = readKind(parsed, ['response']);
  if (named.kind === null) return { response: null, problems: named.problems };
  const wrong = validateShape(parsed, responseSchema);
  if (wrong.length > 0) return { response: null, problems: wrong };
  return { response: { written: parsed.value as ResponseFile, file: parsed }, problems: [] };
}

/** One response per file: YAML or JSON. */
export function readResponse(source: SourceFile) {
  const { parsed, problems } = parseFile(source);
  return parsed === null ? { response: null, problems } : shapeResponse(parsed);
}

/**
 * One response per line (NDJSON), as many as there are: the size of the file was checked where it was read, and no line
 * may be larger than a file of one response. Blank lines are passed over, every faulty line is reported.
 */
export function readResponseLines(source: SourceFile): {
  responses: readonly WrittenResponse[];
  problems: readonly Problem[];
} {
  const { text, problems: unreadable } = decodeText(source, Number.POSITIVE_INFINITY);
  if (text === null) return { responses: [], problems: unreadable };
  const responses: WrittenResponse[] = [];
  const problems: Problem[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    if (line.length > fileLimit) {
      const place = { file: source.name, line: index + 1, column: 1 };
      problems.push(makeProblem('file-too-large', place, { bytes: line.length, limit: fileLimit }));
      continue;
    }
    const { parsed, problems: wrong } = parseText(line, source.name, true, index);
    problems.push(...wrong);
    if (parsed === null) continue;
    const shaped = shapeResponse(parsed);
    problems.push(...shaped.problems);
    if (shaped.response !== null) responses.push(shaped.response);
  }
  if (responses.length === 0 && problems.length === 0) {
    problems.push(makeProblem('empty-file', { file: source.name, line: 1, column: 1 }, {}));
  }
  return { responses, problems };
}
