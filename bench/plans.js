/**
 * How long the cheapest plan takes, beside HiGHS, a solver of integer programs, on the same: a hundred items of four steps (eight dimensions,
 * two anti-patterns, three caps). In one process, in turn. The sources are run as they are.
 */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const kinds = [
  { what: 'no prerequisites', prerequisites: 0 },
  { what: '30 prerequisites', prerequisites: 30 },
  { what: '60 prerequisites', prerequisites: 60 },
];

async function load(file) {
  const settings = { configFile: false, root: fileURLToPath(new URL('..', import.meta.url)), logLevel: 'error' };
  return (await runnerImport(fileURLToPath(new URL(`../${file}`, import.meta.url)), settings)).module;
}

function time(run) {
  const started = performance.now();
  run();
  return performance.now() - started;
}

/** For each kind: how many cases, and of them sorted milliseconds of both. One more case warms both up. */
export async function measurePlans(cases) {
  const { makePlan } = await load('src/planning/make-plan.ts');
  const { makeLargeCase } = await load('test/fixtures/large-plan-case.ts');
  const { startSolver, writeProgram } = await load('test/fixtures/plan-as-ilp.ts');
  const solve = await startSolver();
  return kinds.map(({ what, prerequisites }) => {
    const [ours, theirs] = [[], []];
    for (let seed = 0; seed <= cases; seed += 1) {
      const given = makeLargeCase(seed, { prerequisites, level: 4, horizonSteps: null });
      const program = writeProgram(given);
      const our = time(() => makePlan(given.model, given.scorecard, given.wish));
      const their = time(() => solve(program));
      if (seed > 0) ours.push(our);
      if (seed > 0) theirs.push(their);
    }
    const sorted = (times) => times.toSorted((a, b) => a - b);
    return { what, cases, ours: sorted(ours), theirs: sorted(theirs) };
  });
}
