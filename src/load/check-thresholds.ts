import type { Problem } from '../model/problem.js';
import type { Questionnaire, SectionKind } from '../model/questionnaire.js';
import type { AssessmentFile } from '../schema/assessment.js';
import { makeProblem } from './make-problem.js';
import type { ParsedFile } from './parse-file.js';

const lists = [
  { key: 'min', kind: 'dimension', also: ['overall'] },
  { key: 'max_severity', kind: 'anti-pattern', also: ['every'] },
] as const satisfies readonly { key: string; kind: SectionKind; also: readonly string[] }[];

/** Thresholds of an assessment that name a section which its questionnaire does not have, or one of the wrong kind. */
export function checkThresholds(file: ParsedFile, questionnaire: Questionnaire): readonly Problem[] {
  const { thresholds } = file.value as AssessmentFile;
  return (['error', 'warning'] as const).flatMap((bound) =>
    lists.flatMap(({ key, kind, also }) => {
      const allowed = [
        ...questionnaire.sections.filter((section) => section.kind === kind).map(({ id }) => id),
        ...also,
      ];
      return Object.keys(thresholds?.[bound]?.[key] ?? {})
        .filter((id) => !allowed.includes(id))
        .map((id) => {
          const place = file.locate(['thresholds', bound, key, id], 'key');
          const other = questionnaire.sections.find((section) => section.id === id);
          return other === undefined
            ? makeProblem('threshold-section-unknown', place, { id, allowed })
            : makeProblem('section-of-other-kind', place, { id, kind: other.kind, expected: kind });
        });
    }),
  );
}
