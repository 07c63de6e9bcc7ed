import type { Problem } from '../model/problem.js';
import type { ItemResult, Scorecard, SectionResult } from '../model/scorecard.js';
import type { ScorecardFile } from '../schema/scorecard.js';
import { makeProblem } from './make-problem.js';
import type { ParsedFile } from './parse-file.js';
import { validateShape } from './validate.js';
import { validate } from './validators/scorecard.js';

/**
 * A saved scorecard through the same validated door as everything else. One from before there were votes
 * has none, and one from before there were sections that are not scored has none of those.
 */
export function shapeScorecard(parsed: ParsedFile): { scorecard: Scorecard | null; problems: readonly Problem[] } {
  const problems = validateShape(parsed, validate);
  if (problems.length > 0) return { scorecard: null, problems };
  const scorecard = complete(parsed.value as ScorecardFile);
  const { created } = scorecard.meta;
  if (created !== null && (!/^\d{4}-\d\d-\d\dT/.test(created) || Number.isNaN(Date.parse(created)))) {
    const example = '2026-03-01T12:00:00.000Z';
    const place = parsed.locate(['meta', 'created']);
    return { scorecard: null, problems: [makeProblem('pattern-wrong', place, { found: created, example })] };
  }
  return { scorecard, problems: [] };
}

function complete(saved: ScorecardFile): Scorecard {
  const sections = saved.sections.map(
    (section): SectionResult => ({
      ...section,
      items: section.items.map((item): ItemResult => ({ ...item, agreement: item.agreement ?? null })),
    }),
  );
  return {
    ...saved,
    sections,
    disagreements: saved.disagreements ?? [],
    profiles: saved.profiles ?? [],
    positions: saved.positions ?? [],
    narratives: saved.narratives ?? [],
  };
}
