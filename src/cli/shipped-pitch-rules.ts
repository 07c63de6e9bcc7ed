import { readFileSync } from 'node:fs';
import { loadPitchRules } from '../load/load-pitch-rules.js';
import type { PitchRules } from '../model/pitch.js';
import { type PitchSource, sourcesOfPitch } from '../pitch/sources-of-pitch.js';
import { packagePath } from './package.js';

/** What the pitch says and how it answers, as it comes with the tool. A fault in it is a bug of ours. */
export function shippedPitchRules(): PitchRules {
  const name = packagePath('questionnaires', 'pitch-rules.yaml');
  const { rules, problems } = loadPitchRules({ name, bytes: readFileSync(name) });
  if (rules === null) throw new Error(`The shipped pitch rules are broken: ${JSON.stringify(problems)}`);
  return rules;
}

/** Every statement of the sources that the shipped pitch uses, with the place: for the table of what covers what. */
export function listPitchSources(): readonly PitchSource[] {
  return sourcesOfPitch(shippedPitchRules());
}
