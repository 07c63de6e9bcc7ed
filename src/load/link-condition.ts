import type { Path } from '../model/problem.js';
import type { Item, Questionnaire, SectionKind } from '../model/questionnaire.js';
import type { Comparison, Condition, Measure, SeverityName } from '../model/rule-set.js';
import type { ConditionFile } from '../schema/rule-set.js';
import { makeProblem } from './make-problem.js';
import type { LinkContext } from './resolve-text.js';

/** What conditions may speak of. */
export interface Vocabulary {
  readonly questionnaire: Questionnaire;
  readonly severities: readonly SeverityName[];
  readonly highestLevel: number;
}

const measures: readonly Measure[] = ['score', 'level', 'severity', 'item', 'choice', 'unknown'];

/** The share from which a choice holds that names no bound. */
const usualShare = 0.5;
const connectives = ['all', 'any', 'not'] as const;

/** Checks a condition as written and resolves class names to values. Null where it makes no sense; the problem says why. */
export function linkCondition(
  written: ConditionFile,
  path: Path,
  vocabulary: Vocabulary,
  context: LinkContext,
): Condition | null {
  const { file, problems } = context;
  const used = [...connectives, ...measures].filter((key) => written[key] !== undefined);
  const compares = written.at_least !== undefined || written.below !== undefined || written.is !== undefined;
  const [only] = used;
  if (used.length !== 1 || only === undefined || (compares && isConnective(only))) {
    problems.push(
      makeProblem('condition-not-one', file.locate(path), {
        found:
          compares && used.some(isConnective) ? [...used, written.is === undefined ? 'at_least/below' : 'is'] : used,
        allowed: [...connectives, ...measures],
      }),
    );
    return null;
  }
  if (only === 'not') {
    const inner = linkCondition(written.not ?? {}, [...path, 'not'], vocabulary, context);
    return inner === null ? null : { not: inner };
  }
  if (only === 'all' || only === 'any') {
    const parts = (written[only] ?? []).map((part, index) =>
      linkCondition(part, [...path, only, index], vocabulary, context),
    );
    const sound = parts.filter((part) => part !== null);
    if (sound.length < parts.length) return null;
    return only === 'all' ? { all: sound } : { any: sound };
  }
  const comparison = linkComparison(written, only, path, vocabulary, context);
  return comparison === null ? null : { compare: comparison };
}

function isConnective(key: string): key is (typeof connectives)[number] {
  return (connectives as readonly string[]).includes(key);
}

function linkComparison(
  written: ConditionFile,
  measure: Measure,
  path: Path,
  vocabulary: Vocabulary,
  context: LinkContext,
): Comparison | null {
  const { file, problems } = context;
  const of = written[measure] ?? '';
  const targets = listTargets(measure, vocabulary.questionnaire);
  const item = findItem(vocabulary.questionnaire, of);
  if (!targets.includes(of)) {
    const place = file.locate([...path, measure]);
    if (item !== null && (measure === 'item' || measure === 'choice')) {
      const code = measure === 'item' ? 'item-not-anchored' : 'item-not-choice';
      problems.push(makeProblem(code, place, { id: of, scale: item.scale }));
      return null;
    }
    const other = vocabulary.questionnaire.sections.find((section) => section.id === of);
    problems.push(
      measure === 'item' || measure === 'choice'
        ? makeProblem('unknown-item', place, { id: of, allowed: targets })
        : other !== undefined && measure !== 'unknown'
          ? makeProblem('section-of-other-kind', place, { id: of, kind: other.kind, expected: kindOf(measure) })
          : makeProblem('unknown-section', place, { id: of, allowed: targets }),
    );
    return null;
  }
  if (measure !== 'choice' && written.is !== undefined) {
    problems.push(makeProblem('options-without-choice', file.locate([...path, 'is'], 'key'), {}));
    return null;
  }
  const isBounded = written.at_least !== undefined || written.below !== undefined;
  if (measure !== 'choice' && !isBounded) {
    problems.push(makeProblem('condition-without-comparison', file.locate(path), {}));
    return null;
  }
  const before = problems.length;
  const options = measure === 'choice' && item !== null ? linkChosen(written.is, item, path, context) : [];
  const least = measure === 'choice' && !isBounded ? usualShare : written.at_least;
  const atLeast = linkBound(least, measure, [...path, 'at_least'], vocabulary, context);
  const below = linkBound(written.below, measure, [...path, 'below'], vocabulary, context);
  if (problems.length > before) return null;

  const [low, high] = limitsOf(measure, vocabulary);
  if ((atLeast ?? low) > high || (below ?? high + 1) <= low || (below !== null && (atLeast ?? low) >= below)) {
    problems.push(makeProblem('condition-never-true', file.locate(path), { low, high }));
    return null;
  }
  return measure === 'choice' ? { measure, of, options, atLeast, below } : { measure, of, atLeast, below };
}

// Options by their numbers, in the order of the item and each once: a rule may name them by id or by number.
function linkChosen(
  written: ConditionFile['is'],
  item: Item,
  path: Path,
  { file, problems }: LinkContext,
): readonly number[] {
  if (written === undefined) {
    problems.push(makeProblem('key-missing', file.locate(path), { key: 'is' }));
    return [];
  }
  const chosen = new Set<number>();
  for (const [index, name] of written.entries()) {
    const at = item.options.findIndex(({ id }, position) => name === position + 1 || (id !== null && name === id));
    if (at >= 0) chosen.add(at + 1);
    else {
      const allowed = item.options.map(({ id }, position) => id ?? String(position + 1));
      const args = { item: item.id, found: String(name), allowed };
      problems.push(makeProblem('choice-option-unknown', file.locate([...path, 'is', index]), args));
    }
  }
  return [...chosen].sort((a, b) => a - b);
}

function findItem(questionnaire: Questionnaire, id: string): Item | null {
  return questionnaire.sections.flatMap(({ items }) => items).find((item) => item.id === id) ?? null;
}

function linkBound(
  written: number | string | undefined,
  measure: Measure,
  path: Path,
  vocabulary: Vocabulary,
  context: LinkContext,
): number | null {
  if (written === undefined) return null;
  if (typeof written === 'number') return written;
  const { file, problems } = context;
  const classes = vocabulary.severities.map((severity) => severity.class);
  const known = vocabulary.severities.find((severity) => severity.class === written);
  if (measure === 'severity' && known !== undefined) return known.from;
  problems.push(
    measure === 'severity'
      ? makeProblem('unknown-severity', file.locate(path), { found: written, allowed: classes })
      : makeProblem('type-wrong', file.locate(path), { found: written, allowed: ['number'] }),
  );
  return null;
}

function listTargets(measure: Measure, questionnaire: Questionnaire): readonly string[] {
  const sections = (kind: SectionKind): string[] =>
    questionnaire.sections.filter((section) => section.kind === kind).map((section) => section.id);
  const items = (scale: Item['scale'] | null): string[] =>
    questionnaire.sections
      .flatMap((section) => section.items)
      .filter((item) => scale === null || item.scale === scale)
      .map((item) => item.id);
  switch (measure) {
    case 'score':
    case 'level':
      return [...sections('dimension'), 'overall'];
    case 'severity':
      return sections('anti-pattern');
    case 'item':
      return items('anchored');
    case 'choice':
      return items('choice');
    case 'unknown':
      return [...questionnaire.sections.map((section) => section.id), ...items(null)];
  }
}

function kindOf(measure: Measure): SectionKind {
  return measure === 'severity' ? 'anti-pattern' : 'dimension';
}

function limitsOf(measure: Measure, vocabulary: Vocabulary): readonly [number, number] {
  if (measure === 'unknown' || measure === 'choice') return [0, 1];
  if (measure === 'level') return [1, vocabulary.highestLevel];
  return [1, 5];
}
