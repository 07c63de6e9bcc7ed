import type { Targets } from '../model/assessment.js';
import type { Planned } from '../model/planned.js';
import type { Path, Problem } from '../model/problem.js';
import type { Model } from '../model/rule-set.js';
import { makeProblem } from './make-problem.js';
import type { ParsedFile } from './parse-file.js';

/** Targets of an assessment that name a section which is no dimension of its questionnaire, or a level which its rules do not have. */
export function checkTargets({ overall, dimensions }: Targets, file: ParsedFile, model: Model): readonly Problem[] {
  const wanted = [...(overall === null ? [] : [{ of: 'overall', level: overall }]), ...listLevels(dimensions)];
  return checkLevels(wanted, ['targets'], file, model);
}

/** The same of the levels that a plan under way promised. Its sections and items are not looked up: they may be gone by now. */
export function checkPlannedGoals(planned: Planned | null, file: ParsedFile, model: Model): readonly Problem[] {
  return checkLevels(planned?.goals ?? [], ['planned', 'goals'], file, model);
}

function listLevels(levels: Targets['dimensions']): Planned['goals'] {
  return Object.entries(levels).map(([of, level]) => ({ of, level }));
}

function checkLevels(
  wanted: Planned['goals'],
  path: Path,
  file: ParsedFile,
  { questionnaire: { sections }, ruleSet: { levels } }: Model,
): readonly Problem[] {
  const allowed = [...sections.filter(({ kind }) => kind === 'dimension').map(({ id }) => id), 'overall'];
  return wanted.flatMap(({ of: id, level }): readonly Problem[] => {
    if (!allowed.includes(id)) {
      const place = file.locate([...path, id], 'key');
      const other = sections.find((section) => section.id === id);
      return [
        other === undefined
          ? makeProblem('unknown-section', place, { id, allowed })
          : makeProblem('section-of-other-kind', place, { id, kind: other.kind, expected: 'dimension' }),
      ];
    }
    if (level <= levels.length) return [];
    const place = file.locate([...path, id]);
    return [makeProblem('number-out-of-range', place, { found: String(level), low: 1, high: levels.length })];
  });
}
