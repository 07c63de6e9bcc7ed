import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import type { Path, Problem } from '../model/problem.js';
import { makeProblem, sortByPlace } from './make-problem.js';
import type { ParsedFile } from './parse-file.js';

let ajv: Ajv | null = null;
const compiled = new Map<object, ValidateFunction>();

function compile(schema: object): ValidateFunction {
  const known = compiled.get(schema);
  if (known !== undefined) return known;
  ajv ??= new Ajv({
    allErrors: true,
    strict: true,
    strictTypes: false,
    allowUnionTypes: true,
    verbose: true,
    // The schemas are ours and checked strictly by a test; checking them at every start costs 20 ms.
    validateSchema: false,
    ownProperties: true,
    keywords: [],
  });
  const validate = ajv.compile(schema);
  compiled.set(schema, validate);
  return validate;
}

/**
 * Holds a parsed file against the schema of its format. Every error becomes one sentence-to-be with its place;
 * echoes of the same mistake (a wrong type and what follows from it) are dropped.
 */
export function validateShape(parsed: ParsedFile, schema: object): readonly Problem[] {
  const validate = compile(schema);
  if (validate(parsed.value) === true) return [];
  const problems: Problem[] = [];
  const mistyped = new Set<string>();
  const errors = validate.errors ?? [];
  for (const error of errors) if (error.keyword === 'type') mistyped.add(error.instancePath);
  const seen = new Set<string>();
  for (const error of errors) {
    if (error.keyword !== 'type' && mistyped.has(error.instancePath)) continue;
    const problem = explain(error, parsed);
    if (problem === null) continue;
    const key = JSON.stringify(problem);
    if (!seen.has(key)) problems.push(problem);
    seen.add(key);
  }
  return sortByPlace(problems);
}

function pathOf(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** How a value of a file is shown in a sentence. */
export function showValue(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  return String(value);
}

function explain(error: ErrorObject, parsed: ParsedFile): Problem | null {
  const path = pathOf(error.instancePath);
  const place = parsed.locate(path);
  const found = showValue(error.data);
  const { params } = error;
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(params.additionalProperty);
      const allowed = Object.keys((error.parentSchema?.properties as object | undefined) ?? {});
      const keyPlace = parsed.locate([...path, key], 'key');
      // The one key that people add in good faith, and that must never be there.
      return path.at(-1) === 'respondent' && /name|mail|e-?mail|person|id$/i.test(key)
        ? makeProblem('respondent-named', keyPlace, { key })
        : makeProblem('key-unknown', keyPlace, { key, allowed });
    }
    case 'required':
      return makeProblem('key-missing', place, { key: String(params.missingProperty) });
    case 'type':
      return makeProblem('type-wrong', place, { found, allowed: [params.type as string | string[]].flat() });
    case 'enum':
      return makeProblem('value-not-allowed', place, {
        found,
        allowed: (params.allowedValues as unknown[]).map(String),
      });
    case 'const':
      return makeProblem('value-not-allowed', place, { found, allowed: [String(params.allowedValue)] });
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum': {
      const limits = error.parentSchema ?? {};
      return makeProblem('number-out-of-range', place, {
        found,
        low: numberOrNull(limits.minimum ?? limits.exclusiveMinimum),
        high: numberOrNull(limits.maximum ?? limits.exclusiveMaximum),
      });
    }
    case 'minLength':
      return makeProblem('text-empty', place, {});
    case 'maxLength':
      return makeProblem('text-too-long', place, { length: String(error.data).length, limit: Number(params.limit) });
    case 'pattern': {
      const examples = error.parentSchema?.examples;
      return makeProblem('pattern-wrong', place, {
        found,
        example: Array.isArray(examples) ? String(examples[0]) : '',
      });
    }
    case 'minItems':
      return makeProblem('too-few', place, { found: sizeOf(error.data), least: Number(params.limit) });
    case 'minProperties':
      return makeProblem('too-few', place, { found: sizeOf(error.data), least: Number(params.limit) });
    case 'maxItems':
    case 'maxProperties':
      return makeProblem('too-many', place, { found: sizeOf(error.data), most: Number(params.limit) });
    case 'uniqueItems': {
      const second = Math.max(Number(params.i), Number(params.j));
      const twice = showValue((error.data as unknown[])[second]);
      return makeProblem('not-unique', parsed.locate([...path, second]), { found: twice });
    }
    default:
      // anyOf, if and the like only echo what their branches say.
      return null;
  }
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function sizeOf(value: unknown): number {
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
}
