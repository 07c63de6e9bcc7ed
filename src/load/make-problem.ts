import type { Place, Problem, ProblemCode, ProblemKinds } from '../model/problem.js';

/** Problems of one file from its first line to its last. */
export function sortByPlace(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted(
    (a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0),
  );
}

/**
 * Problems file by file, in the order in which the files first appear, each file's from its first line to its last, none
 * twice. A problem without a place stays where it stands.
 */
export function sortByFile(problems: readonly Problem[]): readonly Problem[] {
  const groups = new Map<string | symbol, Problem[]>();
  const told = new Set<string>();
  for (const problem of problems) {
    const sentence = JSON.stringify(problem);
    if (told.has(sentence)) continue;
    told.add(sentence);
    const key = problem.place?.file ?? Symbol('a group of its own');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [problem]);
    else group.push(problem);
  }
  return [...groups.values()].flatMap(sortByPlace);
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
