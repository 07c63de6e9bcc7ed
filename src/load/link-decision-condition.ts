import type { DecisionCondition, MeasureField, PersonaAnswer, PersonaQuestion } from '../model/decision.js';
import type { Path } from '../model/problem.js';
import { askedFields, type DecisionConditionFile } from '../schema/decision-rules.js';
import { makeProblem } from './make-problem.js';
import type { LinkContext } from './resolve-text.js';

const connectives = ['all', 'any', 'not'] as const;
const measures = ['score', 'level', 'severity', 'item'] as const;
const kinds = [...connectives, 'answer', 'how_many', ...measures] as const;
const details = ['is', 'are', 'at_least', 'below'] as const;
/** What may stand beside each kind of condition. */
const beside: Readonly<Record<(typeof kinds)[number], readonly (typeof details)[number][]>> = {
  all: [],
  any: [],
  not: [],
  answer: ['is', 'at_least', 'below'],
  how_many: ['are', 'at_least'],
  score: ['at_least', 'below'],
  level: ['at_least', 'below'],
  severity: ['at_least', 'below'],
  item: ['at_least', 'below'],
};

const questions: readonly string[] = ['think', 'do', 'value', 'better', 'mother'] satisfies PersonaQuestion[];
const figures: readonly string[] = ['helps', 'effort'];
const optional: readonly string[] = ['persona', 'phase', 'kind', 'aim', 'effort'];
const classes: readonly string[] = ['absent', 'early', 'present', 'entrenched'];

/** Checks a condition as written. Null where it makes no sense; the problem says why. */
export function linkDecisionCondition(
  written: DecisionConditionFile,
  path: Path,
  context: LinkContext,
): DecisionCondition | null {
  const { file, problems } = context;
  const used = kinds.filter((key) => written[key] !== undefined);
  const [only] = used;
  const misplaced = details.filter(
    (key) => written[key] !== undefined && only !== undefined && !beside[only].includes(key),
  );
  if (used.length !== 1 || only === undefined || misplaced.length > 0) {
    problems.push(
      makeProblem('condition-not-one', file.locate(path), { found: [...used, ...misplaced], allowed: kinds }),
    );
    return null;
  }
  switch (only) {
    case 'not': {
      const inner = linkDecisionCondition(written.not ?? {}, [...path, 'not'], context);
      return inner === null ? null : { not: inner };
    }
    case 'all':
    case 'any': {
      const parts = (written[only] ?? []).map((part, at) => linkDecisionCondition(part, [...path, only, at], context));
      const sound = parts.filter((part) => part !== null);
      if (sound.length < parts.length) return null;
      return only === 'all' ? { all: sound } : { any: sound };
    }
    case 'answer':
      return linkAnswer(written, path, context);
    case 'how_many':
      return linkCount(written, path, context);
    default:
      return linkResult(written, only, path, context);
  }
}

function linkAnswer(written: DecisionConditionFile, path: Path, context: LinkContext): DecisionCondition | null {
  const { file, problems } = context;
  const field = written.answer ?? '';
  const allowed = ['persona', ...Object.keys(askedFields)];
  if (!areAllowed([field], allowed, [...path, 'answer'], context)) return null;
  const { at_least: atLeast, below, is } = written;
  if (is !== undefined && atLeast === undefined && below === undefined) {
    const values: readonly string[] = field === 'persona' ? [] : askedFields[field as keyof typeof askedFields];
    const words = [...values, ...(optional.includes(field) ? ['missing', 'given'] : [])];
    return areAllowed(is, words, [...path, 'is'], context) ? { answer: field as MeasureField, is } : null;
  }
  if (is !== undefined) {
    problems.push(
      makeProblem('condition-not-one', file.locate(path), { found: ['is', 'at_least/below'], allowed: ['is'] }),
    );
    return null;
  }
  if (atLeast === undefined && below === undefined) {
    problems.push(makeProblem('condition-without-comparison', file.locate(path), {}));
    return null;
  }
  if (!areAllowed([field], figures, [...path, 'answer'], context)) return null;
  const bounds = linkBounds(written, path, [], context);
  return bounds === null ? null : { answer: field as 'helps' | 'effort', ...(bounds as NumberBounds) };
}

function linkCount(written: DecisionConditionFile, path: Path, context: LinkContext): DecisionCondition | null {
  const { file, problems } = context;
  const { how_many: howMany = [], are, at_least: atLeast } = written;
  const known = areAllowed(howMany, questions, [...path, 'how_many'], context);
  if (are === undefined || atLeast === undefined) {
    problems.push(makeProblem('condition-without-comparison', file.locate(path), {}));
    return null;
  }
  const counted = areAllowed(are, askedFields.think, [...path, 'are'], context);
  if (!known || !counted) return null;
  if (typeof atLeast !== 'number') {
    problems.push(
      makeProblem('type-wrong', file.locate([...path, 'at_least']), { found: atLeast, allowed: ['number'] }),
    );
    return null;
  }
  if (atLeast > howMany.length || atLeast < 1) {
    problems.push(makeProblem('condition-never-true', file.locate(path), { low: 1, high: howMany.length }));
    return null;
  }
  return { howMany: howMany as PersonaQuestion[], are: are as PersonaAnswer[], atLeast };
}

function linkResult(
  written: DecisionConditionFile,
  measure: (typeof measures)[number],
  path: Path,
  context: LinkContext,
): DecisionCondition | null {
  const { file, problems } = context;
  if (written.at_least === undefined && written.below === undefined) {
    problems.push(makeProblem('condition-without-comparison', file.locate(path), {}));
    return null;
  }
  const bounds = linkBounds(written, path, measure === 'severity' ? classes : [], context);
  return bounds === null ? null : { measure, of: written[measure] ?? '', ...bounds };
}

interface Bounds {
  readonly atLeast: number | string | null;
  readonly below: number | string | null;
}

interface NumberBounds {
  readonly atLeast: number | null;
  readonly below: number | null;
}

/** Both bounds: numbers, or one of the words that are allowed here. Null where they leave nothing. */
function linkBounds(
  { at_least: atLeast, below }: DecisionConditionFile,
  path: Path,
  words: readonly string[],
  context: LinkContext,
): Bounds | null {
  const { file, problems } = context;
  const before = problems.length;
  for (const [key, found] of [
    ['at_least', atLeast],
    ['below', below],
  ] as const) {
    if (typeof found !== 'string' || words.includes(found)) continue;
    const place = file.locate([...path, key]);
    problems.push(
      words.length > 0
        ? makeProblem('unknown-severity', place, { found, allowed: words })
        : makeProblem('type-wrong', place, { found, allowed: ['number'] }),
    );
  }
  if (problems.length > before) return null;
  if (typeof atLeast === 'number' && typeof below === 'number' && atLeast >= below) {
    problems.push(makeProblem('condition-never-true', file.locate(path), { low: 1, high: 5 }));
    return null;
  }
  return { atLeast: atLeast ?? null, below: below ?? null };
}

/** Whether all words are among those allowed; those that are not are told with their places. */
function areAllowed(words: readonly string[], allowed: readonly string[], path: Path, context: LinkContext): boolean {
  const { file, problems } = context;
  let sound = true;
  for (const [index, found] of words.entries()) {
    if (allowed.includes(found)) continue;
    sound = false;
    const inList = path.at(-1) !== 'answer';
    problems.push(makeProblem('value-not-allowed', file.locate(inList ? [...path, index] : path), { found, allowed }));
  }
  return sound;
}
