import type { Problem } from '../model/problem.js';
import type { Sources } from '../model/sources.js';
import type { SourcesFile } from '../schema/sources.js';
import { makeProblem } from './make-problem.js';
import type { ParsedFile } from './parse-file.js';
import { type LinkContext, resolveText } from './resolve-text.js';

/** Checks that every statement stands once and names a work of the bibliography. */
export function linkSources(
  written: SourcesFile,
  file: ParsedFile,
): { sources: Sources | null; problems: readonly Problem[] } {
  const context: LinkContext = { file, languages: ['de', 'en'], problems: [] };
  const { problems } = context;
  const works = written.works.map((work, index) => ({
    id: work.id,
    author: work.author ?? null,
    year: work.year ?? null,
    title: resolveText(work.title, ['works', index, 'title'], context),
    note: work.note === undefined ? null : resolveText(work.note, ['works', index, 'note'], context),
  }));
  const allowed = works.map((work) => work.id);
  const firstAt = new Map<string, number>();
  const statements = written.statements.map((statement, index) => {
    const path = ['statements', index];
    const first = firstAt.get(statement.id);
    // Places are asked for where something is wrong only: they take the library that reads all of YAML.
    if (first !== undefined) {
      const { line: firstLine } = file.locate(['statements', first, 'id']);
      problems.push(makeProblem('duplicate-id', file.locate([...path, 'id']), { id: statement.id, firstLine }));
    }
    firstAt.set(statement.id, first ?? index);
    if (!allowed.includes(statement.work)) {
      problems.push(makeProblem('source-unknown', file.locate([...path, 'work']), { id: statement.work, allowed }));
    }
    return { id: statement.id, work: statement.work, text: resolveText(statement.text, [...path, 'text'], context) };
  });
  return { sources: problems.length > 0 ? null : { works, statements }, problems };
}
