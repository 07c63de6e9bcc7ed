import type { Targets } from '../model/assessment.js';
import type { Problem } from '../model/problem.js';
import type { Model } from '../model/rule-set.js';
import { makeProblem } from './make-problem.js';
import type { ParsedFile } from './parse-file.js';

/** Targets of an assessment that name a section which is no dimension of its questionnaire, or a level which its rules do not have. */
export function checkTargets(
  { overall, dimensions }: Targets,
  file: ParsedFile,
  { questionnaire: { sections }, ruleSet: { levels } }: Model,
): readonly Problem[] {
  const allowed = [...sections.filter(({ kind }) => kind === 'dimension').map(({ id }) => id), 'overall'];
  const wanted = [...(overall === null ? [] : [['overall', overall] as const]), ...Object.entries(dimensions)];
  return wanted.flatMap(([id, level]): readonly Problem[] => {
    if (!allowed.includes(id)) {
      const place = file.locate(['targets', id], 'key');
      const other = sections.find((section) => section.id === id);
      return [
        other === undefined
          ? makeProblem('unknown-section', place, { id, allowed })
          : makeProblem('section-of-other-kind', place, { id, kind: other.kind, expected: 'dimension' }),
      ];
    }
    if (level <= levels.length) return [];
    const place = file.locate(['targets', id]);
    return [makeProblem('number-out-of-range', place, { found: String(level), low: 1, high: levels.length })];
  });
}
