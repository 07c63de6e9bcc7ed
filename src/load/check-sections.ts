import type { Problem } from '../model/problem.js';
import type { Questionnaire } from '../model/questionnaire.js';
import type { AssessmentFile } from '../schema/assessment.js';
import { makeProblem } from './make-problem.js';
import type { ParsedFile } from './parse-file.js';

/** What may stand for several sections: those that are scored, and all there are. */
export const sectionWords = ['core', 'all'] as const;

/** The names under `sections` that mean nothing in the questionnaire. */
export function checkSections(file: ParsedFile, questionnaire: Questionnaire): readonly Problem[] {
  const { sections = [] } = file.value as AssessmentFile;
  const allowed = listSectionNames(questionnaire);
  return [sections].flat().flatMap((id, index) => {
    if (allowed.includes(id)) return [];
    const place = file.locate(typeof sections === 'string' ? ['sections'] : ['sections', index]);
    return [makeProblem('unknown-section', place, { id, allowed })];
  });
}

/** Everything that sections of a questionnaire can be chosen by. */
export function listSectionNames(questionnaire: Questionnaire): readonly string[] {
  return [...sectionWords, ...questionnaire.sections.map(({ id }) => id)];
}
