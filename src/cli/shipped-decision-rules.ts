import { readFileSync } from 'node:fs';
import { loadDecisionRules } from '../load/load-decision-rules.js';
import type { DecisionRules } from '../model/decision.js';
import { packagePath } from './package.js';

/** The rules of the decision check that come with the tool. A fault in them is a bug of ours. */
export function shippedDecisionRules(): DecisionRules {
  const name = packagePath('questionnaires', 'decision-rules.yaml');
  const { rules, problems } = loadDecisionRules({ name, bytes: readFileSync(name) });
  if (rules === null) throw new Error(`The shipped decision rules are broken: ${JSON.stringify(problems)}`);
  return rules;
}
