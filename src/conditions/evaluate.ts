/** A condition that joins others of its kind. */
type Joining<Condition> =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** What is left of a kind of condition without those that join others: its comparisons. */
export type Single<Condition> = Exclude<Condition, Joining<Condition>>;

/**
 * Whether a condition is met: true, false, or null where what it needs is not known (three-valued logic after Kleene, so that
 * "not" of something unknown is not taken for true). A rule holds only where this is true.
 * @param meets whether one comparison is met; null where that is not known
 */
export function evaluate<Condition extends object>(
  condition: Condition,
  meets: (comparison: Single<Condition>) => boolean | null,
): boolean | null {
  if (isNegation(condition)) {
    const inner = evaluate(condition.not, meets);
    return inner === null ? null : !inner;
  }
  const parts = partsOf(condition);
  if (parts === null) return meets(condition as Single<Condition>);
  const decisive = 'any' in condition;
  const results = parts.map((part) => evaluate(part, meets));
  if (results.includes(decisive)) return decisive;
  return results.includes(null) ? null : !decisive;
}

/** Every comparison of a condition, in the order written. */
export function listComparisons<Condition extends object>(condition: Condition): readonly Single<Condition>[] {
  if (isNegation(condition)) return listComparisons(condition.not);
  return partsOf(condition)?.flatMap(listComparisons) ?? [condition as Single<Condition>];
}

/** The comparisons that make a condition come out as wanted: none where it does not. */
export function listDecisive<Condition extends object>(
  condition: Condition,
  meets: (comparison: Single<Condition>) => boolean | null,
  wanted = true,
): readonly Single<Condition>[] {
  if (evaluate(condition, meets) !== wanted) return [];
  if (isNegation(condition)) return listDecisive(condition.not, meets, !wanted);
  const parts = partsOf(condition);
  return parts?.flatMap((part) => listDecisive(part, meets, wanted)) ?? [condition as Single<Condition>];
}

function isNegation<Condition extends object>(condition: Condition): condition is Condition & { not: Condition } {
  return 'not' in condition;
}

function partsOf<Condition extends object>(condition: Condition): readonly Condition[] | null {
  const joining = condition as { readonly all?: readonly Condition[]; readonly any?: readonly Condition[] };
  return joining.all ?? joining.any ?? null;
}
