import type { Place, Problem, ProblemCode, ProblemKinds } from '../model/problem.js';

/** Problems of one file from its first line to its last. */
export function sortByPlace(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted(
    (a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0),
  );
}

/** An error with its place; what its kind needs to say is checked by the compiler. */
export function makeProblem<Code extends ProblemCode>(
  code: Code,
  place: Place | null,
  args: ProblemKinds[Code],
  severity: 'error' | 'warning' = 'error',
): Problem {
  return { code, severity, place, args } as unknown as Problem;
}
