import path from 'node:path';
import { checkThresholds } from '../load/check-thresholds.js';
import { linkResponse, type RespondentGroups } from '../load/link-response.js';
import { loadAssessment } from '../load/load-assessment.js';
import { readResponseLines, shapeResponse, type WrittenResponse } from '../load/load-response.js';
import { shapeScorecard } from '../load/load-scorecard.js';
import { makeProblem } from '../load/make-problem.js';
import { type ParsedFile, parseFile } from '../load/parse-file.js';
import { readKind } from '../load/read-format.js';
import type { SourceFile } from '../load/read-text.js';
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

/** Reads an assessment's settings and its model. Its questionnaire and rules give way to --questionnaire and --rules. */
export async function openAssessment(
  folder: string,
  context: Context,
): Promise<{ opened: OpenAssessment | null; problems: readonly Problem[]; language: Language }> {
  const { io, options, language } = context;
  const name = path.join(folder, assessmentFile);
  const { source, problems: unread } = await readSource(name, io.cwd);
  if (source === null) {
    const missing = unread.some((problem) => problem.code === 'file-missing');
    const problems = missing ? [makeProblem('not-an-assessment', null, { folder })] : unread;
    return { opened: null, problems, language };
  }
  const { assessment, file, problems } = loadAssessment(source);
  if (assessment === null || file === null) return { opened: null, problems, language };
  const inLanguage = context.languageFor(assessment.language);
  const beside = (reference: string): string => (isPath(reference) ? path.join(folder, reference) : reference);
  const { loaded, problems: broken } = await loadModel(
    {
      questionnaire: options.questionnaire ?? beside(assessment.questionnaire),
      rules: options.rules ?? (assessment.rules === null ? null : path.join(folder, assessment.rules)),
    },
    io.cwd,
  );
  if (loaded === null) {
    const placed = options.questionnaire === undefined ? broken.map(placeIn(file)) : broken;
    return { opened: null, problems: placed, language: inLanguage };
  }
  const unfit = checkThresholds(file, loaded.model.questionnaire);
  if (unfit.length > 0) return { opened: null, problems: unfit, language: inLanguage };
  return { opened: { folder, assessment, model: loaded.model }, problems: [], language: inLanguage };
}

/** A reference to a questionnaire that leads nowhere is a mistake of the file that it stands in. */
function placeIn(file: ParsedFile): (problem: Problem) => Problem {
  return (problem) =>
    problem.place === null && (problem.code === 'questionnaire-unknown' || problem.code === 'questionnaire-version')
      ? { ...problem, place: file.locate(['questionnaire']) }
      : problem;
}

async function scoreFolder(folder: string, context: Context) {
  const { opened, problems, language } = await openAssessment(folder, context);
  const read = await readResponses(folder, context);
  if (opened === null) return refuse([...problems, ...read.problems], language);
  const { assessment, model } = opened;
  const linked = linkAll(read.written, model, assessment);
  const wrong = [...read.problems, ...linked.problems];
  if (wrong.length > 0) return refuse(wrong, language);
  const finished = linked.responses.filter((response) => response.complete);
  if (finished.length === 0) {
    return refuse([makeProblem('no-responses', null, { folder: path.join(folder, responsesFolder) })], language);
  }
  const result = scoreResponses(model, finished, assessment.privacy, assessment.organisation, context);
  if (result.scorecard === null) return refuse(result.problems, language);
  const unfinished = linked.responses.length - finished.length;
  return { scored: { scorecard: result.scorecard, assessment, unfinished }, problems: [], language };
}

/** Every response of an assessment's open round as written, with the problems of all of them. */
export async function readResponses(folder: string, context: Context) {
  const names = (await listFolder(path.join(folder, responsesFolder), context.io.cwd)).filter(
    (name) => /\.(ya?ml|json|ndjson)$/i.test(name) && !name.startsWith('.'),
  );
  const written: WrittenResponse[] = [];
  const problems: Problem[] = [];
  for (const name of names) {
    const { source, problems: unread } = await readSource(path.join(folder, responsesFolder, name), context.io.cwd);
    problems.push(...unread);
    if (source === null) continue;
    const read = readSome(source);
    problems.push(...read.problems);
    written.push(...read.responses);
  }
  return { written, problems };
}

function readSome(source: SourceFile): { responses: readonly WrittenResponse[]; problems: readonly Problem[] } {
  if (/\.ndjson$/i.test(source.name)) return readResponseLines(source);
  const { parsed, problems } = parseFile(source);
  if (parsed === null) return { responses: [], problems };
  const { response, problems: wrong } = shapeResponse(parsed);
  return { responses: response === null ? [] : [response], problems: wrong };
}

function linkAll(written: readonly WrittenResponse[], model: Model, groups: RespondentGroups) {
  const problems: Problem[] = [];
  const responses: Response[] = [];
  for (const each of written) {
    const linked = linkResponse(each.written, each.file, model.questionnaire, groups);
    problems.push(...linked.problems);
    if (linked.response !== null) responses.push(linked.response);
  }
  return { responses, problems };
}

async function scoreFiles(names: readonly string[], context: Context) {
  const { io, language } = context;
  const problems: Problem[] = [];
  const written: WrittenResponse[] = [];
  const scorecards: Scorecard[] = [];
  for (const name of names) {
    const { source, problems: unread } = await readNamed(name, context);
    problems.push(...unread);
    if (source === null) continue;
    if (/\.ndjson$/i.test(name) || looksLikeLines(source)) {
      const lines = readResponseLines(source);
      problems.push(...lines.problems);
      written.push(...lines.responses);
      continue;
    }
    const { parsed, problems: broken } = parseFile(source);
    problems.push(...broken);
    if (parsed === null) continue;
    const { kind, problems: unnamed } = readKind(parsed, ['response', 'scorecard']);
    problems.push(...unnamed);
    if (kind === 'scorecard') {
      const { scorecard, problems: wrong } = shapeScorecard(parsed);
      problems.push(...wrong);
      if (scorecard !== null) scorecards.push(scorecard);
    } else if (kind === 'response') {
      const { response, problems: wrong } = shapeResponse(parsed);
      problems.push(...wrong);
      if (response !== null) written.push(response);
    }
  }

  const [saved] = scorecards;
  if (saved !== undefined && written.length > 0) {
    problems.push(makeProblem('mixed-inputs', null, { kinds: ['scorecard', 'response'] }));
  }
  if (scorecards.length > 1) problems.push(makeProblem('several-scorecards', null, { count: scorecards.length }));
  const [first] = written;
  let model: Model | null = null;
  if (first !== undefined) {
    const reference = context.options.questionnaire ?? first.written.questionnaire;
    const { loaded, problems: broken } = await loadModel(
      { questionnaire: reference, rules: context.options.rules ?? null },
      io.cwd,
    );
    model = loaded?.model ?? null;
    problems.push(...(context.options.questionnaire === undefined ? broken.map(placeIn(first.file)) : broken));
  }
  const linked = model === null ? null : linkAll(written, model, { departments: [], roles: [] });
  problems.push(...(linked?.problems ?? []));
  if (problems.length > 0) return refuse(problems, language);
  if (saved !== undefined) return { scored: { scorecard: saved, assessment: null, unfinished: 0 }, problems, language };
  if (model === null || linked === null) return refuse([makeProblem('nothing-on-stdin', null, {})], language);
  const result = scoreResponses(model, linked.responses, { mode: 'holder' }, null, context);
  if (result.scorecard === null) return refuse(result.problems, language);
  return { scored: { scorecard: result.scorecard, assessment: null, unfinished: 0 }, problems: [], language };
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
