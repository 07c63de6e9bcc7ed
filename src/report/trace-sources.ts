import type { Model } from '../model/rule-set.js';

/** Where one statement of the bibliography went: ids in file order, each once. */
export interface StatementTrace {
  readonly statement: string;
  /** Items that ask for it. */
  readonly asked: readonly string[];
  /** Caps, findings, pictures, links of chains and steps that have to wait (PSN4=4) that follow from it. */
  readonly scored: readonly string[];
  /** Recommendations by their item. */
  readonly said: readonly string[];
  /** Parts and answers of the budget pitch. */
  readonly pitched: readonly string[];
  /** Questions and rules of the decision check. */
  readonly decided: readonly string[];
}

/** Something with a name that rests on statements. */
export interface Sourced {
  readonly id: string;
  readonly source: readonly string[];
}

/** A place outside questionnaire and rules that rests on one statement. */
export interface Place {
  readonly statement: string;
  readonly where: string;
}

/** What else of the tool says statements; only where these are the ones that the questionnaire rests on, too. */
export interface Elsewhere {
  readonly pitch: readonly Place[];
  readonly decision: readonly Place[];
}

/**
 * Each statement with what of a questionnaire and its rules rests on it, in the order of the statements.
 * @param elsewhere nothing of it where left out
 */
export function traceSources(
  statements: readonly string[],
  { questionnaire, ruleSet }: Model,
  elsewhere: Elsewhere = { pitch: [], decision: [] },
): readonly StatementTrace[] {
  const items = questionnaire.sections.flatMap((section) => section.items);
  const rules: readonly Sourced[] = [
    ...ruleSet.caps,
    ...ruleSet.findings.map(({ id, source, advice }) => ({ id, source: [...source, ...advice.source] })),
    ...ruleSet.profiles.flatMap(({ pictures, chain }) => [
      ...pictures.map(({ id, source, next }) => ({ id, source: [...source, ...next.source] })),
      ...chain,
    ]),
    ...ruleSet.prerequisites.map(({ item, to, source }) => ({ id: `${item}=${to}`, source })),
  ];
  const advice: readonly Sourced[] = ruleSet.advice.map(({ item, source }) => ({ id: item, source }));
  const sourced = (places: readonly Place[]): readonly Sourced[] =>
    places.map(({ statement, where }) => ({ id: where, source: [statement] }));
  const [pitch, decision] = [sourced(elsewhere.pitch), sourced(elsewhere.decision)];
  const restingOn = (statement: string, parts: readonly Sourced[]): readonly string[] => [
    ...new Set(parts.filter(({ source }) => source.includes(statement)).map(({ id }) => id)),
  ];
  return statements.map((statement) => ({
    statement,
    asked: restingOn(statement, items),
    scored: restingOn(statement, rules),
    said: restingOn(statement, advice),
    pitched: restingOn(statement, pitch),
    decided: restingOn(statement, decision),
  }));
}
