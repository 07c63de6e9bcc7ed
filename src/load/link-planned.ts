import type { Planned } from '../model/planned.js';
import type { Problem } from '../model/problem.js';
import type { AssessmentFile } from '../schema/assessment.js';
import { makeProblem } from './make-problem.js';
import type { ParsedFile } from './parse-file.js';

type PlannedFile = NonNullable<AssessmentFile['planned']>;

/**
 * The plan that an assessment has under way. Sections and items that it names are not looked up: questionnaires change while plans run,
 * and what is gone by then is told where it would be measured. The levels that it promised are checked beside those of targets.
 */
export function linkPlanned(
  written: PlannedFile,
  file: ParsedFile,
): { planned: Planned; problems: readonly Problem[] } {
  const { created, round = null, questionnaire, rules, goals, sections, answers } = written;
  const planned: Planned = {
    created,
    round,
    questionnaire,
    rules,
    goals: Object.entries(goals).map(([of, level]) => ({ of, level })),
    sections: Object.entries(sections).map(([section, { from, to }]) => ({ section, from, to })),
    answers: Object.entries(answers).map(([item, { from, to, revision = 1 }]) => ({ item, revision, from, to })),
  };
  if (!Number.isNaN(Date.parse(created))) return { planned, problems: [] };
  const example = '2026-03-12T09:30:00.000Z';
  const place = file.locate(['planned', 'created']);
  return { planned, problems: [makeProblem('pattern-wrong', place, { found: created, example })] };
}
