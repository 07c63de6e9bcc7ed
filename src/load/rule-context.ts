import type { Path } from '../model/problem.js';
import type { Questionnaire } from '../model/questionnaire.js';
import type { Advice, RuleSet } from '../model/rule-set.js';
import type { RuleSetFile } from '../schema/rule-set.js';
import type { TextFile } from '../schema/text.js';
import { makeProblem } from './make-problem.js';
import { type LinkContext, resolveText } from './resolve-text.js';

/** What linking the parts of a rule set carries along. */
export interface RuleContext extends LinkContext {
  readonly written: RuleSetFile;
  readonly questionnaire: Questionnaire;
  readonly base: RuleSet | null;
  readonly statements: ReadonlySet<string> | null;
}

/** Advice as it is written in several places of a rule set. */
export interface AdviceFile {
  readonly first: TextFile;
  readonly who: TextFile;
  readonly effort: number;
  readonly source?: readonly string[];
}

/** One advice; without statements of its own it rests on those of what it belongs to. */
export function linkOneAdvice(
  written: AdviceFile,
  path: Path,
  spareSource: readonly string[],
  context: RuleContext,
): Advice {
  return {
    first: resolveText(written.first, [...path, 'first'], context),
    who: resolveText(written.who, [...path, 'who'], context),
    effort: written.effort,
    source: written.source === undefined ? spareSource : checkSource(written.source, path, context),
  };
}

/** Statements that a rule rests on; those that the bibliography lacks are problems. */
export function checkSource(
  written: readonly string[] | undefined,
  path: Path,
  context: RuleContext,
): readonly string[] {
  const { file, problems, statements } = context;
  for (const [index, id] of (written ?? []).entries()) {
    if (statements !== null && !statements.has(id)) {
      problems.push(
        makeProblem('source-unknown', file.locate([...path, 'source', index]), { id, allowed: [...statements] }),
      );
    }
  }
  return written ?? [];
}

/** Words that outputs use beside ids of caps and findings. */
const reservedIds = ['overall', 'every', 'lowest'];

/** Ids of a list of rules that stand twice, or that outputs use for something else. */
export function checkIds(rules: readonly { readonly id: string }[], path: Path, { file, problems }: RuleContext): void {
  for (const [index, { id }] of rules.entries()) {
    if (reservedIds.includes(id)) {
      problems.push(
        makeProblem('pattern-wrong', file.locate([...path, index, 'id']), {
          found: id,
          example: 'walls-limit-processes',
        }),
      );
    }
    const first = rules.findIndex((rule) => rule.id === id);
    if (first < index) {
      problems.push(
        makeProblem('duplicate-id', file.locate([...path, index, 'id']), {
          id,
          firstLine: file.locate([...path, first, 'id']).line,
        }),
      );
    }
  }
}

/** What a file says under a key of its own: ids come from files, and a file may call an item `constructor`. */
export function own<Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}
