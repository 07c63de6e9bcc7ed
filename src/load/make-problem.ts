import type { Place, Problem, ProblemCode, ProblemKinds } from '../model/problem.js';

/** An error with its place; what its kind needs to say is checked by the compiler. */
export function makeProblem<Code extends ProblemCode>(
  code: Code,
  place: Place | null,
  args: ProblemKinds[Code],
  severity: 'error' | 'warning' = 'error',
): Problem {
  return { code, severity, place, args } as unknown as Problem;
}
