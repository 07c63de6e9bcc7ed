import path from 'node:path';
import { checkThresholds } from '../load/check-thresholds.js';
import { findLinkProblems, linkResponse, type RespondentGroups } from '../load/link-response.js';
import { loadAssessment } from '../load/load-assessment.js';
import {
  type ReadResponse,
  readResponseLines,
  type SalvagedResponse,
  shapeResponse,
  type WrittenResponse,
} from '../load/load-response.js';
import { shapeScorecard } from '../load/load-scorecard.js';
import { makeProblem, sortByFile } from '../load/make-problem.js';
import { type ParsedFile, parseFile } from '../load/parse-file.js';
import { readKind } from '../load/read-format.js';
import type { SourceFile } from '../load/read-text.js';
import { salvageAssessment } from '../load/salvage-assessment.js';
import type { Privacy } from '../model/answers.js';
import type { Assessment } from '../model/assessment.js';
import type { Language } from '../model/language.js';
import type { Problem } from '../model/problem.js';
import type { Response } from '../model/response.js';
import type { Model } from '../model/rule-set.js';
import type { Scorecard } from '../model/scorecard.js';
import { aggregate } from '../scoring/aggregate.js';
import { score } from '../scoring/score.js';
import type { Context } from './context.js';
import { isFolder, listFolder, ndjsonLimit, readSource } from './files.js';
import { canAsk, readAll } from './io.js';
import { isPath, loadModel } from './library.js';
import { toolName, toolVersion } from './package.js';

/** Where the settings of an assessment stand inside its folder. */
export const assessmentFile = 'assessment.yaml';
/** Where the responses of its open round stand. */
export const responsesFolder = 'responses';

/** An assessment folder that was read: its settings and the model that it uses. */
export interface OpenAssessment {
  readonly folder: string;
  readonly assessment: Assessment;
  readonly model: Model;
}

/** What came of the paths on the command line: a scorecard, scored now or saved before. */
export interface Scored {
  readonly scorecard: Scorecard;
  readonly assessment: Assessment | null;
  /** How many unfinished responses were left out. */
  readonly unfinished: number;
}

/**
 * Turns `<path...|->` into one scorecard. Told apart by `schema`: a saved scorecard, one or several responses (their holder's
 * own: nothing is promised, nothing hidden), or an assessment folder, whose privacy then holds. Every problem of every file
 * comes back at once.
 */
export async function scorePaths(
  paths: readonly string[],
  context: Context,
): Promise<{ scored: Scored | null; problems: readonly Problem[]; language: Language }> {
  const { cwd } = context.io;
  const folders: string[] = [];
  const files: string[] = [];
  for (const name of paths) {
    if (name === '') return refuse([makeProblem('file-missing', null, { path: name })], context.language);
    if (name !== '-' && (await isFolder(name, cwd))) folders.push(name);
    else if (path.basename(name) === assessmentFile) folders.push(path.dirname(name));
    else files.push(name);
  }
  const [folder] = folders;
  if (folder !== undefined) {
    if (paths.length > 1) {
      const kinds = files.length > 0 ? ['assessment', 'response'] : folders;
      return refuse([makeProblem('mixed-inputs', null, { kinds })], context.language);
    }
    return scoreFolder(folder, context);
  }
  return scoreFiles(files, context);
}

function refuse(problems: readonly Problem[], language: Language) {
  return { scored: null, problems, language };
}

/** What the responses of an assessment are held against, even where the assessment itself is faulty. */
interface Measure {
  readonly model: Model;
  readonly groups: RespondentGroups;
}

/** The responses of one file as far as they could be read, and what is wrong with it. */
interface ReadFile {
  readonly name: string;
  readonly responses: readonly WrittenResponse[];
  readonly salvaged: readonly SalvagedResponse[];
  readonly problems: readonly Problem[];
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
  const { assessment, file, problems } = loadAssessment(source);
  if (assessment === null || file === null) {
    const { measure, problems: more } = await measureFaulty(source, folder, context);
    return { opened: null, measure, problems: sortByFile([...problems, ...more]), language };
  }
  const inLanguage = context.languageFor(assessment.language);
  const { model, problems: broken } = await loadModelOf(assessment, file, folder, context);
  if (model === null) return { opened: null, measure: null, problems: broken, language: inLanguage };
  const unfit = checkThresholds(file, model.questionnaire);
  const measure = { model, groups: assessment };
  if (unfit.length > 0) return { opened: null, measure, problems: unfit, language: inLanguage };
  return { opened: { folder, assessment, model }, measure, problems: [], language: inLanguage };
}

async function measureFaulty(source: SourceFile, folder: string, context: Context) {
  const salvaged = salvageAssessment(source);
  const { file, groups } = salvaged;
  const named = salvaged.questionnaire ?? context.options.questionnaire ?? null;
  if (named === null) return { measure: null, problems: [] };
  const { model, problems } = await loadModelOf({ ...salvaged, questionnaire: named }, file, folder, context);
  // Which rules are meant is not known, so what is wrong with others beside the questionnaire need not be told.
  const guessed = salvaged.rulesFaulty && context.options.rules === undefined;
  if (model === null) return { measure: null, problems: guessed ? [] : problems };
  const unfit = file !== null && salvaged.thresholdsSound ? checkThresholds(file, model.questionnaire) : [];
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

async function scoreFolder(folder: string, context: Context) {
  const { opened, measure, problems, language } = await openAssessment(folder, context);
  const linked = linkAll(await readResponses(folder, context), measure?.model ?? null, measure?.groups ?? anyGroup);
  const wrong = sortByFile([...problems, ...linked.files.flatMap((file) => file.problems)]);
  if (opened === null || wrong.length > 0) return refuse(wrong, language);
  const { assessment, model } = opened;
  const finished = linked.responses.filter((response) => response.complete);
  if (finished.length === 0) {
    return refuse([makeProblem('no-responses', null, { folder: path.join(folder, responsesFolder) })], language);
  }
  const result = scoreResponses(model, finished, assessment.privacy, assessment.organisation, context);
  if (result.scorecard === null) return refuse(result.problems, language);
  const unfinished = linked.responses.length - finished.length;
  return { scored: { scorecard: result.scorecard, assessment, unfinished }, problems: [], language };
}

/** Every file of an assessment's open round as read, in the order of their names, each with its problems. */
export async function readResponses(folder: string, context: Context): Promise<readonly ReadFile[]> {
  const names = (await listFolder(path.join(folder, responsesFolder), context.io.cwd)).filter(
    (name) => /\.(ya?ml|json|ndjson)$/i.test(name) && !name.startsWith('.'),
  );
  const files: ReadFile[] = [];
  for (const name of names) {
    const { source, problems } = await readSource(path.join(folder, responsesFolder, name), context.io.cwd);
    files.push(source === null ? unreadFile(name, problems) : readSome(source));
  }
  return files;
}

function unreadFile(name: string, problems: readonly Problem[]): ReadFile {
  return { name, responses: [], salvaged: [], problems };
}

function readSome(source: SourceFile): ReadFile {
  const { name } = source;
  if (/\.ndjson$/i.test(name)) return { name, ...readResponseLines(source) };
  const { parsed, problems } = parseFile(source);
  return parsed === null ? unreadFile(name, problems) : asFile(name, shapeResponse(parsed));
}

function asFile(name: string, { response, salvaged, problems }: ReadResponse): ReadFile {
  return {
    name,
    responses: response === null ? [] : [response],
    salvaged: salvaged === null ? [] : [salvaged],
    problems,
  };
}

const anyGroup: RespondentGroups = { departments: [], roles: [] };

/** The files with the problems of linking added; what was salvaged adds problems and never a response. */
function linkAll(files: readonly ReadFile[], model: Model | null, groups: RespondentGroups) {
  if (model === null) return { responses: [], files };
  const responses: Response[] = [];
  const linkedFiles = files.map((read): ReadFile => {
    const problems = [...read.problems];
    for (const { written, file } of read.responses) {
      const linked = linkResponse(written, file, model.questionnaire, groups);
      problems.push(...linked.problems);
      if (linked.response !== null) responses.push(linked.response);
    }
    for (const { written, file } of read.salvaged) {
      problems.push(...findLinkProblems(written, file, model.questionnaire, groups));
    }
    return { ...read, problems };
  });
  return { responses, files: linkedFiles };
}

function isSame(name: string, other: string, cwd: string): boolean {
  return name === other || (name !== '-' && other !== '-' && path.resolve(cwd, name) === path.resolve(cwd, other));
}

async function scoreFiles(named: readonly string[], context: Context) {
  const { io, language } = context;
  // A file that is named twice, by hand or by overlapping patterns, is one person all the same.
  const names = named.filter((name, index) => named.findIndex((other) => isSame(name, other, io.cwd)) === index);
  const read: ReadFile[] = [];
  const scorecards: Scorecard[] = [];
  for (const name of names) {
    const { source, problems: unread } = await readNamed(name, context);
    if (source === null) {
      read.push(unreadFile(name, unread));
      continue;
    }
    if (/\.ndjson$/i.test(name) || looksLikeLines(source)) {
      read.push({ name, ...readResponseLines(source) });
      continue;
    }
    const { parsed, problems: broken } = parseFile(source);
    if (parsed === null) {
      read.push(unreadFile(name, broken));
      continue;
    }
    const { kind, problems: unnamed } = readKind(parsed, ['response', 'scorecard']);
    if (kind === 'scorecard') {
      const { scorecard, problems: wrong } = shapeScorecard(parsed);
      read.push(unreadFile(name, wrong));
      if (scorecard !== null) scorecards.push(scorecard);
    } else if (kind === 'response') read.push(asFile(name, shapeResponse(parsed)));
    else read.push(unreadFile(name, unnamed));
  }

  const { model, problems: broken } = await loadModelFor(read, context);
  const linked = linkAll(read, model, anyGroup);
  // A reference that leads nowhere belongs to the file that it stands in, in the order in which that was read.
  const problems = linked.files.flatMap((file) => [
    ...file.problems,
    ...broken.filter((problem) => problem.place?.file === file.name),
  ]);
  problems.push(...broken);
  const [saved] = scorecards;
  const hasResponses = read.some(({ responses, salvaged }) => responses.length > 0 || salvaged.length > 0);
  if (saved !== undefined && hasResponses) {
    problems.push(makeProblem('mixed-inputs', null, { kinds: ['scorecard', 'response'] }));
  }
  if (scorecards.length > 1) problems.push(makeProblem('several-scorecards', null, { count: scorecards.length }));
  if (problems.length > 0) return refuse(sortByFile(problems), language);
  if (saved !== undefined) return { scored: { scorecard: saved, assessment: null, unfinished: 0 }, problems, language };
  if (model === null) return refuse([makeProblem('nothing-on-stdin', null, {})], language);
  const result = scoreResponses(model, linked.responses, { mode: 'holder' }, null, context);
  if (result.scorecard === null) return refuse(result.problems, language);
  return { scored: { scorecard: result.scorecard, assessment: null, unfinished: 0 }, problems: [], language };
}

/** The model that the first response names, a sound one rather than a faulty one, unless --questionnaire names another. */
async function loadModelFor(
  read: readonly ReadFile[],
  { io, options }: Context,
): Promise<{ model: Model | null; problems: readonly Problem[] }> {
  const all = [...read.flatMap((file) => file.responses), ...read.flatMap((file) => file.salvaged)];
  const first = all.find(({ written }) => written.questionnaire !== undefined);
  const reference = options.questionnaire ?? first?.written.questionnaire;
  if (all.length === 0 || reference === undefined) return { model: null, problems: [] };
  const { loaded, problems } = await loadModel({ questionnaire: reference, rules: options.rules ?? null }, io.cwd);
  const isNamedThere = options.questionnaire === undefined && first !== undefined;
  return { model: loaded?.model ?? null, problems: isNamedThere ? problems.map(placeIn(first.file)) : problems };
}

async function readNamed(name: string, context: Context) {
  if (name !== '-') return readSource(name, context.io.cwd);
  if (canAsk(context.io)) return { source: null, problems: [makeProblem('nothing-on-stdin', null, {})] };
  const bytes = await readAll(context.io.stdin, ndjsonLimit);
  if (bytes === null) {
    const place = { file: name, line: 1, column: 1 };
    return {
      source: null,
      problems: [makeProblem('file-too-large', place, { bytes: ndjsonLimit + 1, limit: ndjsonLimit })],
    };
  }
  if (bytes.length === 0) return { source: null, problems: [makeProblem('nothing-on-stdin', null, {})] };
  return { source: { name: '-', bytes }, problems: [] };
}

// On stdin nobody says which format it is: several lines that each are one JSON object are NDJSON.
function looksLikeLines(source: SourceFile): boolean {
  if (source.name !== '-') return false;
  const lines = Buffer.from(source.bytes)
    .toString('utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.length > 1 && lines.every((line) => line.trimStart().startsWith('{') && line.trimEnd().endsWith('}'));
}

function scoreResponses(
  model: Model,
  responses: readonly Response[],
  privacy: Privacy,
  organisation: string | null,
  context: Context,
): { scorecard: Scorecard | null; problems: readonly Problem[] } {
  const { answers, problems } = aggregate(model.questionnaire, responses, privacy);
  if (answers === null) return { scorecard: null, problems };
  const about = { organisation, tool: toolName, version: toolVersion(), created: createdAt(context) };
  return { scorecard: score(model, answers, about), problems };
}

/** The moment that outputs carry: SOURCE_DATE_EPOCH where it is set, for the same bytes every time, else the clock. */
export function createdAt({ io }: Context): string {
  const epoch = io.env.SOURCE_DATE_EPOCH;
  const fixed = epoch !== undefined && /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : null;
  return (fixed ?? io.now()).toISOString();
}
