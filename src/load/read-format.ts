import type { Problem } from '../model/problem.js';
import type { Kind } from '../schema/kinds.js';
import { makeProblem } from './make-problem.js';
import type { ParsedFile } from './parse-file.js';
import { showValue } from './validate.js';

/** The formats that the tool reads, by the word in `schema: cx-maturity/<kind>/v1`. */
export const kinds: readonly Kind[] = [
  'questionnaire',
  'rule-set',
  'response',
  'assessment',
  'scorecard',
  'verdict',
  'sources',
  'translations',
];

/** What `schema` says for a kind. */
export function schemaName(kind: Kind): string {
  return `cx-maturity/${kind}/v1`;
}

/**
 * Which format a parsed file names, if it is one of those that are wanted here.
 * @param wanted the kinds that make sense in this place
 */
export function readKind(
  parsed: ParsedFile,
  wanted: readonly Kind[],
): { kind: Kind | null; problems: readonly Problem[] } {
  const allowed = wanted.map(schemaName);
  const { value } = parsed;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const found = showValue(value);
    return { kind: null, problems: [makeProblem('type-wrong', parsed.locate([]), { found, allowed: ['object'] })] };
  }
  const found: unknown = Object.hasOwn(value, 'schema') ? (value as { schema: unknown }).schema : undefined;
  if (found === undefined) {
    return { kind: null, problems: [makeProblem('schema-missing', parsed.locate([]), { allowed })] };
  }
  const kind = kinds.find((candidate) => schemaName(candidate) === found);
  const place = parsed.locate(['schema']);
  if (kind === undefined) {
    return { kind: null, problems: [makeProblem('schema-unknown', place, { found: showValue(found), allowed })] };
  }
  if (!wanted.includes(kind)) {
    return { kind: null, problems: [makeProblem('schema-unexpected', place, { found: showValue(found), allowed })] };
  }
  return { kind, problems: [] };
}
