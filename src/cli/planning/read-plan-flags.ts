import { makeProblem } from '../../load/make-problem.js';
import type { PlanWish } from '../../model/plan.js';
import type { Problem } from '../../model/problem.js';
import type { Scorecard } from '../../model/scorecard.js';

/** The flags of `plan` as commander hands them over: texts, not yet looked at; absent where not given. */
export interface PlanFlags {
  readonly targetLevel?: readonly string[] | undefined;
  readonly target?: readonly string[] | undefined;
  readonly budget?: string | undefined;
  readonly horizonSteps?: string | undefined;
}

/** What the flags wish for; no goals and null where they say nothing of it. */
export interface FlagWish {
  readonly goals: PlanWish['goals'];
  /** Steps null for any number. */
  readonly horizon: { readonly steps: number | null } | null;
  readonly budget: number | null;
}

/** Larger waves than this hold every plan there can be. */
const largestBudget = 9999;
const wholeNumber = /^[1-9]\d{0,3}$/;
const horizons = ['1', '2', 'any'];

/**
 * Reads the flags: levels that the rules have, dimensions of the scorecard, each at most once; a whole budget from 1; a horizon of 1, 2 or any.
 * Every problem comes back at once.
 */
export function readPlanFlags(
  flags: PlanFlags,
  { sections, levels }: Pick<Scorecard, 'sections' | 'levels'>,
): { readonly wish: FlagWish; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const known = levels.map(({ level }) => String(level));
  const refuse = (flag: string, found: string, allowed: readonly string[]): null => {
    problems.push(makeProblem('flag-value-wrong', null, { flag, found, allowed }));
    return null;
  };
  const dimensions = [...sections.filter(({ kind }) => kind === 'dimension').map(({ id }) => id), 'overall'];
  const allowedFor = (of: string): readonly string[] => known.map((level) => `${of}=${level}`);
  const goals: PlanWish['goals'][number][] = [];
  const add = (of: string, level: number): void => {
    if (goals.some((goal) => goal.of === of)) problems.push(makeProblem('target-twice', null, { id: of }));
    else goals.push({ of, level });
  };

  for (const written of flags.targetLevel ?? []) {
    const level = written.trim();
    if (known.includes(level)) add('overall', Number(level));
    else refuse('--target-level', level, known);
  }
  for (const written of flags.target ?? []) {
    const [of = '', level, ...rest] = written.split('=').map((part) => part.trim());
    if (of === '' || level === undefined || rest.length > 0 || !/^\d+$/.test(level)) {
      const named = dimensions.includes(of) ? of : '<dimension>';
      refuse('--target', written, allowedFor(named));
    } else if (!dimensions.includes(of)) {
      const other = sections.find(({ id }) => id === of);
      problems.push(
        other === undefined
          ? makeProblem('unknown-section', null, { id: of, allowed: dimensions })
          : makeProblem('section-of-other-kind', null, { id: of, kind: other.kind, expected: 'dimension' }),
      );
    } else if (known.includes(level)) add(of, Number(level));
    else refuse('--target', written, allowedFor(of));
  }
  const budget = flags.budget?.trim();
  if (budget !== undefined && !wholeNumber.test(budget)) refuse('--budget', budget, [`1–${largestBudget}`]);
  const horizon = flags.horizonSteps?.trim();
  if (horizon !== undefined && !horizons.includes(horizon)) refuse('--horizon-steps', horizon, horizons);
  return {
    wish: {
      goals,
      budget: budget === undefined ? null : Number(budget),
      horizon: horizon === undefined ? null : { steps: horizon === 'any' ? null : Number(horizon) },
    },
    problems,
  };
}

/** The names of the flags that were given, as they are typed. */
export function namePlanFlags({ targetLevel, target, budget, horizonSteps }: PlanFlags): readonly string[] {
  return Object.entries({
    '--target-level': targetLevel,
    '--target': target,
    '--budget': budget,
    '--horizon-steps': horizonSteps,
  }).flatMap(([flag, value]) => (value === undefined ? [] : [flag]));
}

/** The flags that wish for this, as they are typed; '' where nothing is wished for. */
export function writePlanFlags({ goals, budget, horizon }: FlagWish): string {
  return [
    ...goals.map(({ of, level }) => (of === 'overall' ? `--target-level ${level}` : `--target ${of}=${level}`)),
    ...(budget === null ? [] : [`--budget ${budget}`]),
    ...(horizon === null ? [] : [`--horizon-steps ${horizon.steps ?? 'any'}`]),
  ].join(' ');
}
