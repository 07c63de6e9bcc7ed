import type { DecisionRules } from '../model/decision.js';
import type { Text } from '../model/language.js';

/** A place of the decision check that rests on a statement of the sources. */
export interface DecisionSource {
  /** Id of the statement. */
  readonly statement: string;
  readonly place: 'question' | 'rule' | 'warning' | 'otherwise';
  /** The field that is asked, or the rule's id. */
  readonly id: string;
  readonly text: Text;
}

/** Every statement that the decision check rests on, with each place that does: in the order of the rules' file. */
export function listDecisionSources({
  questions,
  rules,
  warnings,
  otherwise,
}: DecisionRules): readonly DecisionSource[] {
  return [
    ...questions.flatMap(({ field, question, source }) =>
      source.map((statement): DecisionSource => ({ statement, place: 'question', id: field, text: question })),
    ),
    ...rules.flatMap(({ id, reason, source }) =>
      source.map((statement): DecisionSource => ({ statement, place: 'rule', id, text: reason })),
    ),
    ...warnings.flatMap(({ id, reason, source }) =>
      source.map((statement): DecisionSource => ({ statement, place: 'warning', id, text: reason })),
    ),
    ...otherwise.source.map(
      (statement): DecisionSource => ({ statement, place: 'otherwise', id: 'otherwise', text: otherwise.reason }),
    ),
  ];
}
