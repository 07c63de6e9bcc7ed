import type { Problem } from '../model/problem.js';
import type { Sources } from '../model/sources.js';
import type { SourcesFile } from '../schema/sources.js';
import { linkSources } from './link-sources.js';
import type { SourceFile } from './read-text.js';
import { shape } from './shape.js';
import { validate } from './validators/sources.js';

/** The bibliography. */
export function loadSources(source: SourceFile): { sources: Sources | null; problems: readonly Problem[] } {
  const { shaped, problems } = shape<SourcesFile>(source, 'sources', validate);
  return shaped === null ? { sources: null, problems } : linkSources(shaped.written, shaped.file);
}
