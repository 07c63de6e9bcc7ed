import type { PitchInputs } from '../model/pitch.js';
import type { Problem } from '../model/problem.js';
import type { Model } from '../model/rule-set.js';
import { makeProblem } from './make-problem.js';
import type { ParsedFile } from './parse-file.js';

/** What an assessment's pitch names and its model does not have: the item of a story, the section of an objection, the level wanted. */
export function checkPitch(
  pitch: PitchInputs | null,
  file: ParsedFile,
  { questionnaire: { sections }, ruleSet: { levels } }: Model,
): readonly Problem[] {
  if (pitch === null) return [];
  const problems: Problem[] = [];
  const items = sections.flatMap((section) => section.items.map(({ id }) => id));
  const { storyFrom, objections, target } = pitch;
  if (storyFrom !== null && !items.includes(storyFrom)) {
    const place = file.locate(['pitch', 'story_from']);
    problems.push(makeProblem('unknown-item', place, { id: storyFrom, allowed: items }));
  }
  if (target !== null && target > levels.length) {
    const place = file.locate(['pitch', 'target']);
    problems.push(makeProblem('number-out-of-range', place, { found: String(target), low: 1, high: levels.length }));
  }
  const allowed = sections.filter(({ kind }) => kind === 'dimension' || kind === 'anti-pattern').map(({ id }) => id);
  for (const [index, objection] of (objections ?? []).entries()) {
    if (objection.kind === 'known' || objection.about === null || allowed.includes(objection.about)) continue;
    const place = file.locate(['pitch', 'objections', index, 'about']);
    problems.push(makeProblem('unknown-section', place, { id: objection.about, allowed }));
  }
  return problems;
}
