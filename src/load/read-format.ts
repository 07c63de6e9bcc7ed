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
  'measures',
  'decision-rules',
  'decision',
  'comparison',
  'trend',
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
  const { value } = parsed;
  const allowed = (): readonly string[] => wanted.map(schemaName);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const found = showValue(value);
    return { kind: null, problems: [makeProblem('type-wrong', parsed.locate([]), { found, allowed: ['object'] })] };
  }
  const found: unknown = Object.hasOwn(value, 'schema') ? (value as { schema: unknown }).schema : undefined;
  if (found === undefined) {
    return { kind: null, problems: [makeProblem('schema-missing', parsed.locate([]), { allowed: allowed() })] };
  }
  const meant = wanted.find((candidate) => schemaName(candidate) === found);
  if (meant !== undefined) return { kind: meant, problems: [] };
  // Only now: working out a place in JSON takes many times as long as reading it.
  const place = parsed.locate(['schema']);
  const code = kinds.some((candidate) => schemaName(candidate) === found) ? 'schema-unexpected' : 'schema-unknown';
  return { kind: null, problems: [makeProblem(code, place, { found: showValue(found), allowed: allowed() })] };
}
