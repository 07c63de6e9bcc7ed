import { existsSync } from 'node:fs';
import path from 'node:path';
import { loadAssessment } from '../load/load-assessment.js';
import { makeProblem } from '../load/make-problem.js';
import { putIntoYaml } from '../load/yaml.js';
import type { Plan, PlanStanding } from '../model/plan.js';
import type { Planned } from '../model/planned.js';
import type { Problem } from '../model/problem.js';
import type { Scorecard } from '../model/scorecard.js';
import type { Context } from './context.js';
import { readSource, writeOutputs } from './files.js';
import { assessmentFile, createdAt, type Scored } from './input.js';
import { isRound, scorecardFile } from './rounds/places.js';

/** A plan that is to be set out on: the settings with it, whole; nothing where the plan has no step to set out on. */
export interface FutureAnswers {
  readonly file: string;
  readonly planned: Planned | null;
  readonly text: string | null;
}

/** What is to be set out on. */
export interface Setting {
  readonly plan: Plan;
  readonly scored: Scored;
  /** What was scored, as named: the assessment, or one of its closed rounds. */
  readonly paths: readonly string[];
  /** Whether a plan that is under way already gives way. */
  readonly force: boolean;
}

/**
 * Puts a plan into its assessment's settings as future answers, with the figures that it starts from; every other character there
 * stays. Nothing is written yet. A plan that is under way already is a baseline, and gives way only where that is asked for.
 *
 * Of an anonymous assessment only plans of closed rounds are kept: an open round may grow by one response yet, and its first and
 * its last figures side by side would tell what that one said.
 */
export async function prepareFutureAnswers(
  { plan, scored, paths, force }: Setting,
  context: Context,
): Promise<{ future: FutureAnswers | null; problems: readonly Problem[] }> {
  const { cwd } = context.io;
  const refuse = (...problems: readonly Problem[]) => ({ future: null, problems });
  const place = findSettings(scored, paths, cwd);
  if (place === null) return refuse(makeProblem('targets-need-assessment', null, {}));
  const { file, round } = place;
  const { source, problems } = await readSource(file, cwd);
  if (source === null) return refuse(...problems);
  const { assessment, problems: faults } = loadAssessment(source);
  if (assessment === null) return refuse(...faults);
  if (assessment.privacy.mode === 'anonymous' && round === null) {
    return refuse(makeProblem('planned-on-open-round', null, {}));
  }
  const { planned: earlier } = assessment;
  if (earlier !== null && !force) {
    return refuse(makeProblem('plan-under-way', null, { path: file, created: earlier.created }));
  }
  const planned = setOutOn(plan, scored.scorecard, createdAt(context), round);
  if (planned === null) return { future: { file, planned, text: null }, problems: [] };
  const text = putIntoYaml(new TextDecoder().decode(source.bytes), 'planned', layOut(planned, earlier), true);
  // The same door as for everybody's files: what the tool would refuse to read it does not write.
  const read = text === null ? null : loadAssessment({ name: file, bytes: new TextEncoder().encode(text) });
  if (text === null || read === null) return refuse(makeProblem('cannot-write', null, { path: file, cause: 'EINVAL' }));
  if (read.problems.length > 0) return refuse(...read.problems);
  return { future: { file, planned, text }, problems: [] };
}

/** Writes them, where there are any; the problems, where that cannot be done. */
export async function writeFutureAnswers({ file, text }: FutureAnswers, { io }: Context): Promise<readonly Problem[]> {
  return text === null ? [] : writeOutputs([{ path: path.normalize(file), text }], io.cwd, true);
}

/** The settings that a plan is for, and the closed round that it was made on; null where there are none. */
function findSettings(
  { settings }: Scored,
  paths: readonly string[],
  cwd: string,
): { readonly file: string; readonly round: string | null } | null {
  if (settings !== null) return { file: settings.name, round: null };
  const [name, ...others] = paths;
  if (name === undefined || others.length > 0) return null;
  const folder = path.basename(name) === scorecardFile ? path.dirname(name) : name;
  const file = path.join(folder, '..', '..', assessmentFile);
  if (!isRound(folder, cwd) || !existsSync(path.resolve(cwd, file))) return null;
  return { file, round: path.basename(path.resolve(cwd, folder)) };
}

function setOutOn(plan: Plan, scorecard: Scorecard, created: string, round: string | null): Planned | null {
  const after = plan.waves.at(-1)?.after;
  if (after === undefined) return null;
  const items = new Map(scorecard.sections.flatMap((section) => section.items.map((item) => [item.id, item])));
  // The last step of an item is the one that leads where it is to be.
  const reached = new Map(plan.steps.map(({ item, to }) => [item, to]));
  const [then, planned] = [figuresOf(plan.before), figuresOf(after)];
  return {
    created,
    round,
    questionnaire: identityOf(scorecard.questionnaire),
    rules: identityOf(scorecard.rules),
    goals: listPromised(plan),
    sections: [...then].flatMap(([section, from]) => {
      const to = planned.get(section);
      return to === undefined || to === from ? [] : [{ section, from, to }];
    }),
    answers: [...reached].flatMap(([id, to]) => {
      const item = items.get(id);
      if (item === undefined || item.mean === null) throw new Error(`a plan of ${id}, of which nothing is known`);
      return [{ item: id, revision: item.revision, from: item.mean, to }];
    }),
  };
}

/** Of each goal what the steps lead to, at most what was asked for: to promise more would be measured as a failure of those who did it all. */
function listPromised({ goals, reaches }: Plan): Planned['goals'] {
  return goals.flatMap(({ of, level }) => {
    const reached = reaches.find((one) => one.of === of)?.level ?? null;
    return reached === null ? [] : [{ of, level: Math.min(level, reached) }];
  });
}

function figuresOf({ score, dimensions, antiPatterns }: PlanStanding): ReadonlyMap<string, number> {
  const figures = [
    ['overall', score] as const,
    ...dimensions.map((dimension) => [dimension.id, dimension.score] as const),
    ...antiPatterns.map(({ id, severity }) => [id, severity] as const),
  ];
  return new Map(figures.flatMap(([id, figure]) => (figure === null ? [] : [[id, figure]])));
}

function identityOf({ id, version, hash }: Planned['rules']): Planned['rules'] {
  return { id, version, hash };
}

/** As it stands in the file, in this order; what an earlier plan said besides is taken away. */
function layOut(planned: Planned, earlier: Planned | null): Readonly<Record<string, unknown>> {
  const { created, round, questionnaire, rules, goals, sections, answers } = planned;
  return {
    created,
    ...(round !== null ? { round } : earlier?.round == null ? {} : { round: undefined }),
    questionnaire,
    rules,
    goals: layOver(
      goals.map(({ of, level }) => [of, level]),
      earlier?.goals.map(({ of }) => of),
    ),
    sections: layOver(
      sections.map(({ section, from, to }) => [section, { from, to }]),
      earlier?.sections.map(({ section }) => section),
    ),
    answers: layOver(
      answers.map(({ item, revision, ...figure }) => [item, revision === 1 ? figure : { ...figure, revision }]),
      earlier?.answers.map(({ item }) => item),
    ),
  };
}

function layOver(
  entries: readonly (readonly [string, unknown])[],
  earlier: readonly string[] = [],
): Readonly<Record<string, unknown>> {
  const gone = new Set(earlier);
  for (const [id] of entries) gone.delete(id);
  return Object.fromEntries([...entries, ...[...gone].map((id) => [id, undefined] as const)]);
}
