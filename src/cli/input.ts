import path from 'node:path';
import { carryPlan } from '../compare/carry-plan.js';
import { checkPitch } from '../load/check-pitch.js';
import { checkSections } from '../load/check-sections.js';
import { checkPlannedGoals, checkTargets } from '../load/check-targets.js';
import { checkThresholds } from '../load/check-thresholds.js';
import type { WrittenAssumption } from '../load/link-assumptions.js';
import type { RespondentGroups } from '../load/link-response.js';
import { shapeResponse } from '../load/load-response.js';
import { makeProblem, sortByFile, sortByPlace } from '../load/make-problem.js';
import { type ParsedFile, parseFile } from '../load/parse-file.js';
import { readKind } from '../load/read-format.js';
import { fileLimit, type SourceFile, savedLimit } from '../load/read-text.js';
import type { Assessment } from '../model/assessment.js';
import type { Language } from '../model/language.js';
import type { Problem } from '../model/problem.js';
import type { Model } from '../model/rule-set.js';
import type { Scorecard } from '../model/scorecard.js';
import type { Assumption } from '../model/what-if.js';
import { attachPlan } from '../planning/attach-plan.js';
import { goalsOf, makePlan, usualBudget } from '../planning/make-plan.js';
import { finishCounting } from '../scoring/aggregate.js';
import { score } from '../scoring/score.js';
import type { Context } from './context.js';
import { isFolder, readChunks, readSource, tooLarge } from './files.js';
import { Intake, type Measure } from './intake.js';
import { bytesOf, canAsk, type Io, readAll } from './io.js';
import { loadModel } from './library.js';
import { isLines, listResponses, responsesFolder } from './list-responses.js';
import { toolName, toolVersion } from './package.js';
import { peek } from './peek.js';
import { findHalfClosed } from './rounds/half-closed.js';
import { isRound, listRounds, roundsFolder, scorecardFile } from './rounds/places.js';
import { isPath } from './shipped.js';

/** Where the settings of an assessment stand inside its folder. */
export const assessmentFile = 'assessment.yaml';
export { responsesFolder } from './list-responses.js';

/** An assessment folder that was read: its settings and the model that it uses. */
export interface OpenAssessment {
  readonly folder: string;
  readonly assessment: Assessment;
  readonly model: Model;
  /** Its settings as written, for the places of what turns out to be wrong later. */
  readonly settings: ParsedFile;
}

/** What came of the paths on the command line: a scorecard, scored now or saved before. */
export interface Scored {
  readonly scorecard: Scorecard;
  /** What it was scored by; null for one that was saved. */
  readonly model: Model | null;
  readonly assessment: Assessment | null;
  /** The assessment's settings as written; null outside of one. */
  readonly settings: ParsedFile | null;
  /** How many unfinished responses were left out. */
  readonly unfinished: number;
  /** How many comments and other remarks were left out because there were too many. */
  readonly remarksLeftOut: number;
  /** What the same responses give with assumed answers: never a result. null where nothing is assumed. */
  readonly supposed: { readonly assumed: readonly Assumption[]; readonly scorecard: Scorecard } | null;
}

/**
 * Turns `<path...|->` into one scorecard. Told apart by `schema`: a saved scorecard, one or several responses (their holder's
 * own: nothing is promised, nothing hidden), or an assessment folder, whose privacy then holds. Every problem of every file
 * comes back at once.
 * @param assumptions what everybody is taken to have answered, for a second scorecard from the same reading
 */
export async function scorePaths(
  paths: readonly string[],
  context: Context,
  assumptions: readonly WrittenAssumption[] = [],
): Promise<{ scored: Scored | null; problems: readonly Problem[]; language: Language }> {
  const { cwd } = context.io;
  const folders: string[] = [];
  const files: string[] = [];
  for (const name of paths) {
    if (name === '') return refuse([makeProblem('file-missing', null, { path: name })], context.language);
    if (name !== '-' && (await isFolder(name, cwd))) {
      if (isRound(name, cwd)) files.push(path.join(name, scorecardFile));
      else folders.push(name);
    } else if (path.basename(name) === assessmentFile) folders.push(path.dirname(name));
    else files.push(name);
  }
  const [folder] = folders;
  if (folder !== undefined) {
    if (paths.length > 1) {
      const kinds = files.length > 0 ? ['assessment', 'response'] : folders;
      return refuse([makeProblem('mixed-inputs', null, { kinds })], context.language);
    }
    return scoreFolder(folder, context, assumptions);
  }
  return scoreFiles(files, context, assumptions);
}

function refuse(problems: readonly Problem[], language: Language) {
  return { scored: null, problems, language };
}

/**
 * Reads an assessment's settings and its model. Its questionnaire and rules give way to --questionnaire and --rules.
 * Where the assessment is faulty, `measure` is still there if its questionnaire could be loaded: for finding the problems
 * of its responses, never for a score.
 */
export async function openAssessment(
  folder: string,
  context: Context,
): Promise<{
  opened: OpenAssessment | null;
  measure: Measure | null;
  problems: readonly Problem[];
  language: Language;
}> {
  const { io, language } = context;
  const name = path.join(folder, assessmentFile);
  const { source, problems: unread } = await readSource(name, io.cwd);
  if (source === null) {
    const missing = unread.some((problem) => problem.code === 'file-missing');
    const problems = missing ? [makeProblem('not-an-assessment', null, { folder })] : unread;
    return { opened: null, measure: null, problems, language };
  }
  const { loadAssessment } = await import('../load/load-assessment.js');
  const { assessment, file, problems } = loadAssessment(source);
  if (assessment === null || file === null) {
    const { measure, problems: more } = await measureFaulty(source, folder, context);
    return { opened: null, measure, problems: sortByFile([...problems, ...more]), language };
  }
  const inLanguage = context.languageFor(assessment.language);
  const { model, problems: broken } = await loadModelOf(assessment, file, folder, context);
  if (model === null) return { opened: null, measure: null, problems: broken, language: inLanguage };
  const unfit = sortByPlace([
    ...checkSections(file, model.questionnaire),
    ...checkThresholds(file, model.questionnaire),
    ...checkTargets(assessment.targets, file, model),
    ...checkPlannedGoals(assessment.planned, file, model),
    ...checkPitch(assessment.pitch, file, model),
  ]);
  const measure = { model, groups: assessment };
  if (unfit.length > 0) return { opened: null, measure, problems: unfit, language: inLanguage };
  return { opened: { folder, assessment, model, settings: file }, measure, problems: [], language: inLanguage };
}

async function measureFaulty(source: SourceFile, folder: string, context: Context) {
  const { salvageAssessment } = await import('../load/salvage-assessment.js');
  const salvaged = salvageAssessment(source);
  const { file, groups } = salvaged;
  const named = salvaged.questionnaire ?? context.options.questionnaire ?? null;
  if (named === null) return { measure: null, problems: [] };
  const { model, problems } = await loadModelOf({ ...salvaged, questionnaire: named }, file, folder, context);
  // Which rules are meant is not known, so what is wrong with others beside the questionnaire need not be told.
  const guessed = salvaged.rulesFaulty && context.options.rules === undefined;
  if (model === null) return { measure: null, problems: guessed ? [] : problems };
  if (file === null) return { measure: { model, groups }, problems: [] };
  const unfit = [
    ...(salvaged.sectionsSound ? checkSections(file, model.questionnaire) : []),
    ...(salvaged.thresholdsSound ? checkThresholds(file, model.questionnaire) : []),
  ];
  return { measure: { model, groups }, problems: unfit };
}

async function loadModelOf(
  assessment: Pick<Assessment, 'questionnaire' | 'rules'>,
  file: ParsedFile | null,
  folder: string,
  { io, options }: Context,
): Promise<{ model: Model | null; problems: readonly Problem[] }> {
  const beside = (reference: string): string =>
    isPath(reference) && !path.isAbsolute(reference) ? path.join(folder, reference) : reference;
  const { loaded, problems } = await loadModel(
    {
      questionnaire: options.questionnaire ?? beside(assessment.questionnaire),
      rules:
        options.rules ??
        (assessment.rules === null
          ? null
          : path.isAbsolute(assessment.rules)
            ? assessment.rules
            : path.join(folder, assessment.rules)),
    },
    io.cwd,
  );
  const isNamedHere = options.questionnaire === undefined && file !== null;
  return { model: loaded?.model ?? null, problems: isNamedHere ? problems.map(placeIn(file)) : problems };
}

/** A reference to a questionnaire that leads nowhere is a mistake of the file that it stands in. */
function placeIn(file: ParsedFile): (problem: Problem) => Problem {
  return (problem) =>
    problem.place === null && (problem.code === 'questionnaire-unknown' || problem.code === 'questionnaire-version')
      ? { ...problem, place: file.locate(['questionnaire']) }
      : problem;
}

async function scoreFolder(folder: string, context: Context, assumptions: readonly WrittenAssumption[]) {
  const { opened, measure, problems, language } = await openAssessment(folder, context);
  // What is left of a round that is half closed is a part of its people: the two results would tell what the others answered.
  const half = findHalfClosed(path.join(folder, roundsFolder), context.io.cwd);
  if (half !== null)
    return refuse([...problems, makeProblem('round-half-closed', null, { round: half, folder })], language);
  // Without its settings there is no promise to keep, and no score either: responses are read for their problems alone.
  const intake = Intake.ofAssessment(measure, opened?.assessment.privacy ?? { mode: 'holder' }, assumptions);
  await takeFolder(folder, intake, context);
  await intake.finish();
  const wrong = sortByFile([
    ...problems,
    ...intake.assumptionProblems,
    ...intake.files.flatMap((file) => file.problems),
  ]);
  if (opened === null || wrong.length > 0) return refuse(wrong, language);
  const { model } = opened;
  if (intake.counting === null || intake.finished === 0) {
    return refuse([makeProblem('no-responses', null, { folder: path.join(folder, responsesFolder) })], language);
  }
  const { privacy } = opened.assessment;
  if (privacy.mode === 'anonymous' && (await listRounds(folder, context.io.cwd)).length > 0) {
    const { findClosedAmong } = await import('./rounds/recognise-responses.js');
    const again = await findClosedAmong(folder, privacy.minGroup, context.io.cwd);
    if (again !== null) return refuse([again], language);
  }
  return scoreCounted(model, intake, opened, context, language);
}

/** Every file of an assessment's open round, in the order of their names. */
async function takeFolder(folder: string, intake: Intake, { io }: Context): Promise<void> {
  for (const name of await listResponses(path.join(folder, responsesFolder), io.cwd)) {
    if (isLines(name)) {
      await intake.takeLines(name, readChunks(name, io.cwd));
      continue;
    }
    const { source, problems: unread } = await readSource(name, io.cwd);
    const { parsed, problems } = source === null ? { parsed: null, problems: unread } : parseFile(source);
    if (parsed === null) intake.addFile(name, problems);
    else await intake.takeFile(name, shapeResponse(parsed));
  }
}

const anyGroup: RespondentGroups = { departments: [], roles: [] };

function isSame(name: string, other: string, cwd: string): boolean {
  return name === other || (name !== '-' && other !== '-' && path.resolve(cwd, name) === path.resolve(cwd, other));
}

async function scoreFiles(named: readonly string[], context: Context, assumptions: readonly WrittenAssumption[]) {
  const { io, language } = context;
  // A file that is named twice, by hand or by overlapping patterns, is one person all the same.
  const names = named.filter((name, index) => named.findIndex((other) => isSame(name, other, io.cwd)) === index);
  const broken: Problem[] = [];
  const intake = Intake.ofHolder(async (first) => {
    const { model, problems } = await loadModelFor(first, context);
    broken.push(...problems);
    return model === null ? null : { model, groups: anyGroup };
  }, assumptions);
  const scorecards: Scorecard[] = [];
  for (const name of names) {
    const { chunks, source, problems: unread } = await readNamed(name, context);
    if (chunks !== null) {
      await intake.takeLines(name, chunks);
      continue;
    }
    const { parsed, problems: unparsed } = source === null ? { parsed: null, problems: unread } : parseFile(source);
    if (parsed === null) {
      intake.addFile(name, unparsed);
      continue;
    }
    const { kind, problems: unnamed } = readKind(parsed, ['response', 'scorecard']);
    if (kind === 'scorecard') {
      const { shapeScorecard } = await import('../load/load-scorecard.js');
      const { scorecard, problems: wrong } = shapeScorecard(parsed);
      intake.addFile(name, wrong);
      if (scorecard !== null) scorecards.push(scorecard);
      if (assumptions.length > 0) broken.push(makeProblem('assumption-of-scorecard', null, { path: name }));
    } else if (kind === 'response') await intake.takeFile(name, shapeResponse(parsed));
    else intake.addFile(name, unnamed);
  }
  await intake.finish();

  // A reference that leads nowhere belongs to the file that it stands in, in the order in which that was read.
  const problems = intake.files.flatMap((file) => [
    ...file.problems,
    ...broken.filter((problem) => problem.place?.file === file.name),
  ]);
  problems.push(...intake.assumptionProblems, ...broken);
  const [saved] = scorecards;
  if (saved !== undefined && intake.hasResponses) {
    problems.push(makeProblem('mixed-inputs', null, { kinds: ['scorecard', 'response'] }));
  }
  if (scorecards.length > 1) problems.push(makeProblem('several-scorecards', null, { count: scorecards.length }));
  if (problems.length > 0) return refuse(sortByFile(problems), language);
  if (saved !== undefined) {
    const scored = {
      scorecard: saved,
      model: null,
      assessment: null,
      settings: null,
      unfinished: 0,
      remarksLeftOut: 0,
      supposed: null,
    };
    return { scored, problems, language };
  }
  if (intake.model === null) return refuse([makeProblem('nothing-on-stdin', null, {})], language);
  return scoreCounted(intake.model, intake, null, context, language);
}

/** The model that a response names, unless --questionnaire names another. */
async function loadModelFor(
  first: { readonly reference: string; readonly file: ParsedFile } | null,
  { io, options }: Context,
): Promise<{ model: Model | null; problems: readonly Problem[] }> {
  const reference = options.questionnaire ?? first?.reference;
  if (reference === undefined) return { model: null, problems: [] };
  const { loaded, problems } = await loadModel({ questionnaire: reference, rules: options.rules ?? null }, io.cwd);
  const isNamedThere = options.questionnaire === undefined && first !== null;
  return { model: loaded?.model ?? null, problems: isNamedThere ? problems.map(placeIn(first.file)) : problems };
}

/** What stands under a name: lines as a stream of bytes, or a document as a whole, or why it cannot be had. */
interface Named {
  readonly chunks: AsyncIterable<Uint8Array> | null;
  readonly source: SourceFile | null;
  readonly problems: readonly Problem[];
}

async function readNamed(name: string, { io }: Context): Promise<Named> {
  if (name === '-') return canAsk(io) ? nothing(makeProblem('nothing-on-stdin', null, {})) : readStdin(io);
  const told = /\.json$/i.test(name) ? savedLimit : fileLimit;
  if (!isLines(name)) return { chunks: null, ...(await readSource(name, io.cwd, savedLimit, told)) };
  return { chunks: readChunks(name, io.cwd), source: null, problems: [] };
}

// On stdin nobody says which format it is.
async function readStdin(io: Io): Promise<Named> {
  const { isEmpty, isLines: areLines, chunks } = await peek(bytesOf(io.stdin));
  if (isEmpty) return nothing(makeProblem('nothing-on-stdin', null, {}));
  if (areLines) return { chunks, source: null, problems: [] };
  const bytes = await readAll(chunks, savedLimit);
  if (bytes === null) return nothing(tooLarge('-', savedLimit + 1));
  return { chunks: null, source: { name: '-', bytes }, problems: [] };
}

function nothing(problem: Problem): Named {
  return { chunks: null, source: null, problems: [problem] };
}

function scoreCounted(
  model: Model,
  { counting, unfinished, supposed }: Intake,
  opened: OpenAssessment | null,
  context: Context,
  language: Language,
) {
  if (counting === null) throw new Error('Nothing was counted although nothing was wrong.');
  const { answers, problems, remarksLeftOut } = finishCounting(counting);
  if (answers === null) return refuse(problems, language);
  const { assessment = null, settings = null } = opened ?? {};
  const organisation = assessment?.organisation ?? null;
  const about = { organisation, tool: toolName, version: toolVersion(), created: createdAt(context) };
  const targets = assessment?.targets;
  const changed = supposed === null ? null : finishCounting(supposed.counting).answers;
  const scorecard = score(model, answers, about, targets);
  const { budget = null, horizonSteps = null } = assessment?.planning ?? {};
  const goals = targets === undefined ? [] : goalsOf(targets);
  const plan = makePlan(model, scorecard, { goals, horizonSteps, budget: budget ?? usualBudget });
  const planned = assessment?.planned ?? null;
  const scored: Scored = {
    scorecard: {
      ...attachPlan(scorecard, plan),
      planned: planned === null ? null : carryPlan(planned, scorecard.sections),
    },
    model,
    assessment,
    settings,
    unfinished,
    remarksLeftOut,
    supposed:
      supposed === null || changed === null
        ? null
        : { assumed: supposed.assumed, scorecard: score(model, changed, about, targets) },
  };
  return { scored, problems: [], language };
}

/** The moment that outputs carry: SOURCE_DATE_EPOCH where it is set, for the same bytes every time, else the clock. */
export function createdAt({ io }: Context): string {
  const epoch = io.env.SOURCE_DATE_EPOCH;
  const fixed = epoch !== undefined && /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : null;
  return (fixed ?? io.now()).toISOString();
}
