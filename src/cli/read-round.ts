import path from 'node:path';
import { linkResponse } from '../load/link-response.js';
import { noResponse, type ReadResponse, readResponseLine, shapeResponse } from '../load/load-response.js';
import { parseFile } from '../load/parse-file.js';
import { type Line, LineSplitter } from '../load/split-lines.js';
import type { Problem } from '../model/problem.js';
import type { Response } from '../model/response.js';
import type { Context } from './context.js';
import { listFolder, ReadFailure, readChunks, readSource } from './files.js';
import type { Measure } from './intake.js';

/** One response of a folder, or why there is none. */
export interface RoundEntry {
  /** The file's name in its folder, with the number of the line where it has several. */
  readonly name: string;
  readonly response: Response | null;
  readonly problems: readonly Problem[];
}

/**
 * The responses in a folder one after the other, in the order of their names, each with its file: for the holder of the files.
 * What is scored is read by Intake, which keeps no response.
 */
export async function* readRound(
  folder: string,
  { model: { questionnaire }, groups }: Measure,
  { io }: Context,
): AsyncGenerator<RoundEntry> {
  const link = (name: string, { response: read, problems }: ReadResponse): RoundEntry => {
    if (read === null) return { name, response: null, problems };
    const linked = linkResponse(read.written, read.file, questionnaire, groups);
    return { name, response: linked.response, problems: [...problems, ...linked.problems] };
  };
  for (const each of await listFolder(folder, io.cwd)) {
    if (!/\.(ya?ml|json|ndjson)$/i.test(each) || each.startsWith('.')) continue;
    const name = path.join(folder, each);
    if (!/\.ndjson$/i.test(each)) {
      const { source, problems: unread } = await readSource(name, io.cwd);
      const { parsed, problems } = source === null ? { parsed: null, problems: unread } : parseFile(source);
      yield parsed === null ? { name: each, response: null, problems } : link(each, shapeResponse(parsed));
      continue;
    }
    let isBlank = true;
    try {
      for await (const line of linesOf(name, io.cwd)) {
        const read = readResponseLine(line, name);
        if (read === null) continue;
        isBlank = false;
        yield link(`${each}:${line.index + 1}`, read);
      }
      if (isBlank) yield { name: each, response: null, problems: [noResponse(name)] };
    } catch (error) {
      if (!(error instanceof ReadFailure)) throw error;
      yield { name: each, response: null, problems: [error.problem] };
    }
  }
}

async function* linesOf(name: string, cwd: string): AsyncGenerator<Line> {
  const splitter = new LineSplitter(name);
  for await (const chunk of readChunks(name, cwd)) {
    yield* splitter.take(chunk);
    if (splitter.isOver) return;
  }
  yield* splitter.end();
}
