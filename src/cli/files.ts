import {
  closeSync,
  createReadStream,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { makeProblem } from '../load/make-problem.js';
import { fileLimit, type SourceFile } from '../load/read-text.js';
import type { Problem } from '../model/problem.js';
import { readAll } from './io.js';

// Nothing else happens while a file is read or written, so nothing is gained by not waiting for it: node:fs/promises takes
// longer to load than a response takes to be read.

/**
 * The file's bytes under the name that the user gave it, or why they cannot be had. Large files are not even opened.
 * @param limit the most that it may have, in bytes
 * @param told the most that is told; less than the limit where only one of the formats that may be meant goes that far
 */
export async function readSource(
  name: string,
  cwd: string,
  limit: number = fileLimit,
  told: number = limit,
): Promise<{ source: SourceFile | null; problems: readonly Problem[] }> {
  const place = null;
  const full = path.resolve(cwd, name);
  try {
    const stats = statSync(full);
    const { size } = stats;
    const isFile = stats.isFile();
    if (stats.isDirectory()) return failed(makeProblem('folder-instead-of-file', place, { path: name }));
    if (isFile && size > limit) return failed(tooLarge(name, size, told));
    // A pipe or a device has no size to look at beforehand.
    const bytes = isFile ? readFileSync(full) : await readAll(createReadStream(full), limit);
    return bytes === null ? failed(tooLarge(name, limit + 1, told)) : { source: { name, bytes }, problems: [] };
  } catch (error) {
    return failed(describeReadError(name, error));
  }
}

/** What is told of a file that is larger than it may be: by default, than one that a person writes. */
export function tooLarge(name: string, bytes: number, limit: number = fileLimit): Problem {
  return makeProblem('file-too-large', { file: name, line: 1, column: 1 }, { bytes, limit });
}

// What the operating system says when it does not give a file; anything else is a bug and thrown on.
function describeReadError(name: string, error: unknown): Problem {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return makeProblem('file-missing', null, { path: name });
  if (code === '') throw error;
  return makeProblem('file-unreadable', null, { path: name, cause: code });
}

/** The operating system did not give a file, or stopped giving it. */
export class ReadFailure extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

const chunkSize = 64 * 1024;

/**
 * A file's bytes piece by piece, however large it is. Each piece takes the memory of the one before. Throws ReadFailure
 * where the operating system refuses.
 */
export async function* readChunks(name: string, cwd: string): AsyncGenerator<Uint8Array> {
  const refuse = (error: unknown): never => {
    throw new ReadFailure(describeReadError(name, error));
  };
  if (await isFolder(name, cwd)) throw new ReadFailure(makeProblem('folder-instead-of-file', null, { path: name }));
  const { open } = await import('node:fs/promises');
  const file = await open(path.resolve(cwd, name), 'r').catch(refuse);
  try {
    const buffer = Buffer.allocUnsafe(chunkSize);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, chunkSize, null).catch(refuse);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

function failed(problem: Problem): { source: null; problems: readonly Problem[] } {
  return { source: null, problems: [problem] };
}

/** Whether a path is a folder. */
export async function isFolder(name: string, cwd: string): Promise<boolean> {
  return statIfThere(path.resolve(cwd, name))?.isDirectory() ?? false;
}

/** What a path leads to; null where it leads nowhere that can be looked at. */
function statIfThere(full: string): Stats | null {
  try {
    return statSync(full, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}

/** The names in a folder in code-unit order, the same on every machine; empty where there is no folder. */
export async function listFolder(name: string, cwd: string): Promise<readonly string[]> {
  try {
    return readdirSync(path.resolve(cwd, name)).sort();
  } catch {
    return [];
  }
}

/** Why a folder cannot be filled with something new: it holds something, or it is no folder; null where nothing is in the way. */
export async function findObstacle(folder: string, cwd: string): Promise<Problem | null> {
  const there = statIfThere(path.resolve(cwd, folder));
  if (there !== null && !there.isDirectory())
    return makeProblem('cannot-write', null, { path: folder, cause: 'ENOTDIR' });
  return (await listFolder(folder, cwd)).length > 0 ? makeProblem('folder-not-empty', null, { folder }) : null;
}

/** One text to be written. */
export interface Output {
  /** As the user would name it. */
  readonly path: string;
  readonly text: string;
}

/** The same of what is no text: a PDF, say. */
export interface BytesOutput {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes files whole or not at all: each goes to a temporary file beside its place, is flushed, and only when all are
 * there they are renamed. A file that the tool did not write is never replaced unless `force` is set.
 * Folders are made as they are needed, and are gone again where nothing could be written.
 */
export async function writeOutputs(
  outputs: readonly (Output | BytesOutput)[],
  cwd: string,
  force: boolean,
): Promise<readonly Problem[]> {
  return writeNow(outputs, cwd, force);
}

/** The same before anything else happens: for a process that is about to end. */
export function writeNow(outputs: readonly (Output | BytesOutput)[], cwd: string, force: boolean): readonly Problem[] {
  const problems: Problem[] = [];
  for (const output of outputs) {
    const full = path.resolve(cwd, output.path);
    const there = statIfThere(full);
    if (there !== null && !there.isFile()) {
      // A folder cannot be replaced by a file, and a device must not be.
      const cause = there.isDirectory() ? 'EISDIR' : 'EPERM';
      problems.push(makeProblem('cannot-write', null, { path: output.path, cause }));
      continue;
    }
    if (!force && existsSync(full) && !isOurs(full)) {
      problems.push(makeProblem('file-exists', null, { path: output.path }));
    }
  }
  if (problems.length > 0) return problems;

  const staged: { readonly temporary: string; readonly full: string; readonly output: Output | BytesOutput }[] = [];
  const folders: string[] = [];
  const written: string[] = [];
  const discard = (): void => {
    for (const { temporary } of staged) rmSync(temporary, { force: true });
    for (const full of written) rmSync(full, { force: true });
    for (const folder of folders.toReversed()) removeIfEmpty(folder);
  };
  for (const output of outputs) {
    // A link stays a link: what it points to is written.
    const full = followLinks(path.resolve(cwd, output.path));
    try {
      for (const folder of listMissing(path.dirname(full))) {
        mkdirSync(folder, { recursive: true });
        folders.push(folder);
      }
      const { temporary, file } = openTemporary(full);
      staged.push({ temporary, full, output });
      try {
        writeFileSync(file, 'text' in output ? output.text : output.bytes);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
    } catch (error) {
      discard();
      return [cannotWrite(output.path, error)];
    }
  }
  for (const { temporary, full, output } of staged) {
    const isNew = !existsSync(full);
    try {
      renameSync(temporary, full);
    } catch (error) {
      discard();
      return [cannotWrite(output.path, error)];
    }
    if (isNew) written.push(full);
  }
  for (const folder of new Set(staged.map(({ full }) => path.dirname(full)))) flushFolder(folder);
  return [];
}

/** Sees to it that names given in a folder outlast a power cut, where the platform can; where not, it has its own ways. */
function flushFolder(folder: string): void {
  try {
    const opened = openSync(folder, 'r');
    try {
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
  } catch {
    // Windows has no such thing, nor have some network folders. The file itself is written and named.
  }
}

/** A folder that is not there yet with all above it that are not, the highest first. */
function listMissing(folder: string): readonly string[] {
  return existsSync(folder) ? [] : [...listMissing(path.dirname(folder)), folder];
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Somebody else has put something there.
  }
}

/** The path that a path leads to; itself where there is nothing yet. */
export function followLinks(full: string): string {
  try {
    return realpathSync.native(full);
  } catch {
    return full;
  }
}

/** Whether a name is that of a file which `writeOutputs` left beside another when it was killed on the way. */
export function isLeftTemporary(name: string, of: string): boolean {
  return name.startsWith(`.${of}.`) && /^\d+\.tmp$/.test(name.slice(of.length + 2));
}

/** A new file beside another that nobody else writes: the first free number in its name. */
function openTemporary(full: string): { readonly temporary: string; readonly file: number } {
  for (let number = 1; ; number += 1) {
    const temporary = path.join(path.dirname(full), `.${path.basename(full)}.${number}.tmp`);
    try {
      return { temporary, file: openSync(temporary, 'wx') };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** What is told when the operating system does not take a file; anything else is a bug and thrown on. */
export function cannotWrite(name: string, error: unknown): Problem {
  const cause = (error as NodeJS.ErrnoException).code;
  if (cause === undefined) throw error;
  return makeProblem('cannot-write', null, { path: name, cause });
}

/**
 * How renderings begin, or (a verdict as text) end. Files that people write name the tool too
 * (`schema: cx-maturity/response/v1`), so its name alone says nothing.
 */
const beginnings = [
  /^<!-- cx-maturity(?: (?:report|decision|pitch|comparison|trend|plan)|:summary:[a-z0-9:-]+) -->/,
  /^<!DOCTYPE html>[\s\S]*?<meta name="generator" content="cx-maturity">/,
  /^\{\s*"schema": "cx-maturity\/(?:scorecard|verdict|decision|comparison|trend|plan)\/v1"/,
  // A table for other programs has room for nothing but its columns.
  /^\ufeff"(?:Welle","Nummer","Kennung|Wave","Number","Id)","/,
  /^<\?xml [^>]*>\s*<testsuites name="cx-maturity: /,
  /^## \S+ cx-maturity: /,
  /^::(?:notice|warning|error) title=cx-maturity%3A/,
  // Behind the title, which may have 200 characters of eight bytes each and more.
  /^%PDF-[\s\S]*?\/Creator \(cx-maturity /,
];
const ending = /\ncx-maturity \d+\.\d+\.\d+\S*\s*$/;
const markLength = 4096;

function isOurs(full: string): boolean {
  try {
    const file = openSync(full, 'r');
    try {
      const { size } = fstatSync(file);
      const read = (from: number): string => {
        const buffer = Buffer.alloc(markLength);
        return buffer.subarray(0, readSync(file, buffer, 0, markLength, from)).toString('utf8');
      };
      const head = read(0);
      return beginnings.some((beginning) => beginning.test(head)) || ending.test(read(Math.max(0, size - markLength)));
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
}
