import type { Problem } from '../model/problem.js';
import type { Kind } from '../schema/kinds.js';
import type { Validate } from './compile-schema.js';
import { parseFile } from './parse-file.js';
import { readKind } from './read-format.js';
import type { SourceFile } from './read-text.js';
import type { Shaped } from './shaped.js';
import { validateShape } from './validate.js';

/** Bytes to a file of one format: read, recognised, and held against its schema. */
export function shape<File>(
  source: SourceFile,
  kind: Kind,
  validate: Validate,
): { shaped: Shaped<File> | null; problems: readonly Problem[] } {
  const { parsed, problems } = parseFile(source);
  if (parsed === null) return { shaped: null, problems };
  const named = readKind(parsed, [kind]);
  if (named.kind === null) return { shaped: null, problems: named.problems };
  const wrong = validateShape(parsed, validate);
  if (wrong.length > 0) return { shaped: null, problems: wrong };
  return { shaped: { written: parsed.value as File, file: parsed }, problems: [] };
}
