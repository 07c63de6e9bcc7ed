import type { ErrorObject } from 'ajv';
import type { Path, Problem } from '../model/problem.js';
import type { Validate } from './compile-schema.js';
import { makeProblem, sortByPlace } from './make-problem.js';
import type { ParsedFile } from './parse-file.js';

/** What is wrong with the shape of a file, and where: the problems for people, the places for what can be saved. */
export interface ShapeCheck {
  readonly problems: readonly Problem[];
  /** The ways to all faulty values; a missing or unknown key is a fault of the map around it. */
  readonly faults: readonly Path[];
}

/**
 * Holds a parsed file against the schema of its format. Every error becomes one sentence-to-be with its place;
 * echoes of the same mistake (a wrong type and what follows from it) are dropped.
 */
export function validateShape(parsed: ParsedFile, validate: Validate): readonly Problem[] {
  return checkShape(parsed, validate).problems;
}

/** As validateShape, with the ways to the faulty values. */
export function checkShape(parsed: ParsedFile, validate: Validate): ShapeCheck {
  if (validate(parsed.value)) return { problems: [], faults: [] };
  const problems: Problem[] = [];
  const errors = dropNulls(dropOtherKinds(validate.errors ?? []));
  const mistyped = new Set<string>();
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
  const faulty = new Set(errors.map((error) => error.instancePath));
  return { problems: sortByPlace(problems), faults: [...faulty].map(pathOf) };
}

/**
 * Where a value may also be null, every mistake in it brings the error that it is not null. Nobody who wrote a value meant
 * null, so that error is told only where there is no other at the value or inside it.
 */
function dropNulls(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const isNull = (error: ErrorObject): boolean =>
    error.keyword === 'type' && [error.params.type].flat().every((type) => type === 'null');
  const otherwise = new Set<string>();
  for (const error of errors) {
    if (isNull(error) || echoes.has(error.keyword)) continue;
    let pointer = error.instancePath;
    while (pointer !== '' && !otherwise.has(pointer)) {
      otherwise.add(pointer);
      pointer = pointer.slice(0, pointer.lastIndexOf('/'));
    }
    otherwise.add('');
  }
  return errors.filter((error) => !isNull(error) || !otherwise.has(error.instancePath));
}

/**
 * Where a map may be one of several kinds that a constant tells apart, only the kind that it names is compared with it:
 * what it lacks to be another kind is no mistake. A map that names no kind is compared with all.
 */
function dropOtherKinds(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const misnamed = new Set<string>();
  for (const { keyword, instancePath, schemaPath } of errors) {
    const branch =
      keyword === 'const' ? /^(.*\/anyOf\/\d+)\/properties\/[^/]+\/const$/.exec(schemaPath)?.[1] : undefined;
    if (branch !== undefined) misnamed.add(`${branch} ${instancePath.slice(0, instancePath.lastIndexOf('/'))}`);
  }
  if (misnamed.size === 0) return errors;
  const dropped = new Set<string>();
  for (const { keyword, instancePath, schemaPath, schema } of errors) {
    if (keyword !== 'anyOf' || !Array.isArray(schema)) continue;
    const branches = schema.map((_, index) => `${schemaPath}/${index} ${instancePath}`);
    const others = branches.filter((branch) => misnamed.has(branch));
    if (others.length < branches.length) for (const branch of others) dropped.add(branch);
  }
  return errors.filter(({ instancePath, schemaPath }) => {
    const branches = [...schemaPath.matchAll(/\/anyOf\/\d+(?=\/)/g)].map(({ index, 0: step }) =>
      schemaPath.slice(0, index + step.length),
    );
    const steps = instancePath.split('/');
    return !branches.some((branch) =>
      steps.some((_, at) => dropped.has(`${branch} ${steps.slice(0, at + 1).join('/')}`)),
    );
  });
}

/** Keywords whose errors only repeat what their branches say. */
const echoes: ReadonlySet<string> = new Set(['anyOf', 'oneOf', 'allOf', 'if', 'not']);

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
