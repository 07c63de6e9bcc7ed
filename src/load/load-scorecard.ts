import type { Problem } from '../model/problem.js';
import type { Scorecard } from '../model/scorecard.js';
import { makeProblem } from './make-problem.js';
import type { ParsedFile } from './parse-file.js';
import { validateShape } from './validate.js';
import { validate } from './validators/scorecard.js';

/** A saved scorecard through the same validated door as everything else. */
export function shapeScorecard(parsed: ParsedFile): { scorecard: Scorecard | null; problems: readonly Problem[] } {
  const problems = validateShape(parsed, validate);
  if (problems.length > 0) return { scorecard: null, problems };
  const scorecard = parsed.value as Scorecard;
  const { created } = scorecard.meta;
  if (created !== null && (!/^\d{4}-\d\d-\d\dT/.test(created) || Number.isNaN(Date.parse(created)))) {
    const example = '2026-03-01T12:00:00.000Z';
    const place = parsed.locate(['meta', 'created']);
    return { scorecard: null, problems: [makeProblem('pattern-wrong', place, { found: created, example })] };
  }
  return { scorecard, problems: [] };
}
