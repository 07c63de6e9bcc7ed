import type { Problem } from '../model/problem.js';
import type { Scorecard } from '../model/scorecard.js';
import { scorecardSchema } from '../schema/scorecard.js';
import type { ParsedFile } from './parse-file.js';
import { validateShape } from './validate.js';

/** A saved scorecard through the same validated door as everything else. */
export function shapeScorecard(parsed: ParsedFile): { scorecard: Scorecard | null; problems: readonly Problem[] } {
  const problems = validateShape(parsed, scorecardSchema);
  return problems.length > 0 ? { scorecard: null, problems } : { scorecard: parsed.value as Scorecard, problems };
}
