import type { Model } from '../model/rule-set.js';

/** Where one statement of the bibliography went: ids in file order, each once. */
export interface StatementTrace {
  readonly statement: string;
  /** Items that ask for it. */
  readonly asked: readonly string[];
  /** Caps, findings, pictures and links of chains that follow from it. */
  readonly scored: readonly string[];
  /** Recommendations by their item, and whatever else of the tool says it. */
  readonly said: readonly string[];
}

/** Something with a name that rests on statements. */
export interface Sourced {
  readonly id: string;
  readonly source: readonly string[];
}

/**
 * Each statement with what of a questionnaire and its rules rests on it, in the order of the statements.
 * @param elsewhere what says statements besides questionnaire and rules
 */
export function traceSources(
  statements: readonly string[],
  { questionnaire, ruleSet }: Model,
  elsewhere: readonly Sourced[] = [],
): readonly StatementTrace[] {
  const items = questionnaire.sections.flatMap((section) => section.items);
  const rules: readonly Sourced[] = [
    ...ruleSet.caps,
    ...ruleSet.findings.map(({ id, source, advice }) => ({ id, source: [...source, ...advice.source] })),
    ...ruleSet.profiles.flatMap(({ pictures, chain }) => [
      ...pictures.map(({ id, source, next }) => ({ id, source: [...source, ...next.source] })),
      ...chain,
    ]),
  ];
  const sayings: readonly Sourced[] = [
    ...ruleSet.advice.map(({ item, source }) => ({ id: item, source })),
    ...elsewhere,
  ];
  const restingOn = (statement: string, parts: readonly Sourced[]): readonly string[] => [
    ...new Set(parts.filter(({ source }) => source.includes(statement)).map(({ id }) => id)),
  ];
  return statements.map((statement) => ({
    statement,
    asked: restingOn(statement, items),
    scored: restingOn(statement, rules),
    said: restingOn(statement, sayings),
  }));
}
