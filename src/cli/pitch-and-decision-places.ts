import { listDecisionSources } from '../decide/list-decision-sources.js';
import type { Elsewhere } from '../report/trace-sources.js';
import { shippedDecisionRules } from './shipped-decision-rules.js';
import { listPitchSources } from './shipped-pitch-rules.js';

/** Where the shipped pitch and the shipped decision check say or ask what the sources state. */
export function listPitchAndDecisionPlaces(): Elsewhere {
  return {
    pitch: listPitchSources(),
    decision: listDecisionSources(shippedDecisionRules()).map(({ statement, id }) => ({ statement, where: id })),
  };
}
