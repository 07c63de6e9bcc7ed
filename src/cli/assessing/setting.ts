import path from 'node:path';
import { listSectionNames } from '../../load/check-sections.js';
import { type FittingDraft, keepFitting } from '../../load/link-draft.js';
import { readResponse } from '../../load/load-response.js';
import { makeProblem } from '../../load/make-problem.js';
import type { Assessment } from '../../model/assessment.js';
import type { Language } from '../../model/language.js';
import type { Problem } from '../../model/problem.js';
import type { Questionnaire } from '../../model/questionnaire.js';
import type { Model } from '../../model/rule-set.js';
import type { Context } from '../context.js';
import type { ExitCode } from '../exit-code.js';
import { isFolder, listFolder, readSource } from '../files.js';
import { assessmentFile, openAssessment, responsesFolder } from '../input.js';
import { loadModel } from '../library.js';
import { nameByChance } from '../name-response.js';
import { fileOfLock, findUse, openKeeper } from '../response-keeper.js';
import { chooseSections, splitNames } from '../sections.js';

/** How `assess` was called. */
export interface AssessOptions {
  readonly selfCheck?: boolean;
  readonly plain?: boolean;
  readonly facilitate?: boolean;
  readonly hideVotes?: boolean;
  readonly pause?: boolean;
  readonly new?: boolean;
  /** With commas: ids of sections, `core`, `all`. */
  readonly sections?: string;
  /** Set by the menu, which has said by then what the start page says. */
  readonly begin?: boolean;
}

/** What is to be asked, of whom, and where the answers go. */
export interface Setting {
  readonly model: Model;
  /** Ids of the sections that are asked. */
  readonly sections: ReadonlySet<string>;
  /** Whether somebody chose them; else it is the core. */
  readonly isChosen: boolean;
  /** null where a person answers for themselves, outside any assessment. */
  readonly assessment: Assessment | null;
  readonly language: Language;
  /** Where responses are kept, as the user would name it. */
  readonly keep: string;
  /** The command that goes on with what was left. */
  readonly resume: string;
}

/** A response to go on with, and where it is. */
export interface Draft extends FittingDraft {
  readonly path: string;
  /** How many of the items that are asked have an answer. */
  readonly answered: number;
  /** Whether it was finished, for other sections than those that are asked now. */
  readonly finished: boolean;
}

/**
 * Whether these answers may become a second file of the same person: others than an assessment's usual sections are asked, and a
 * finished response of somebody is never opened again, as it may be anybody's.
 */
export function mayCountTwice({ assessment, sections, model }: Setting): boolean {
  if (assessment === null || assessment.privacy.mode === 'agreed') return false;
  const usual = chooseSections(assessment.sections ?? ['core'], model.questionnaire);
  return usual.size !== sections.size || [...usual].some((id) => !sections.has(id));
}

/** Finds out what is to be asked; an exit code where that failed and was said. */
export async function prepare(
  folder: string | null,
  options: AssessOptions,
  context: Context,
): Promise<Setting | { exit: ExitCode }> {
  const { io } = context;
  const here = folder ?? '.';
  const names = options.sections === undefined ? null : splitNames(options.sections);
  const flags = [
    ...(names === null ? [] : [` --sections ${names.join(',')}`]),
    ...(options.plain === true ? [' --plain'] : []),
    ...(options.facilitate === true ? [' --facilitate'] : []),
    ...(options.hideVotes === true ? [' --hide-votes'] : []),
    ...(options.pause === true ? [' --pause'] : []),
  ].join('');
  const hasAssessment = (await listFolder(here, io.cwd)).includes(assessmentFile);
  if (options.selfCheck !== true && (folder !== null || hasAssessment)) {
    const { opened, problems, language } = await openAssessment(here, context);
    if (opened === null) return { exit: await context.fail(problems, language) };
    const { model, assessment } = opened;
    const unknown = findUnknown(names, model.questionnaire);
    if (unknown.length > 0) return { exit: await context.fail(unknown, language) };
    const keep = path.join(here, responsesFolder);
    const resume = `npx cx-maturity assess ${here}${flags}`;
    return { model, assessment, language, keep, resume, ...choose(names ?? assessment.sections, model.questionnaire) };
  }
  if (folder !== null && !(await isFolder(folder, io.cwd))) {
    return { exit: await context.fail([makeProblem('file-missing', null, { path: folder })]) };
  }
  const reference = options.selfCheck === true ? 'self-check' : (context.options.questionnaire ?? 'seven-ps');
  const wanted = { questionnaire: reference, rules: context.options.rules ?? null };
  const { loaded, problems } = await loadModel(wanted, io.cwd);
  if (loaded === null) return { exit: await context.fail(problems) };
  const unknown = findUnknown(names, loaded.model.questionnaire);
  if (unknown.length > 0) return { exit: await context.fail(unknown) };
  const which = options.selfCheck === true ? ' --self-check' : '';
  const own = context.options.questionnaire === undefined ? '' : ` --questionnaire ${context.options.questionnaire}`;
  return {
    model: loaded.model,
    assessment: null,
    language: context.language,
    keep: here,
    resume: `npx cx-maturity assess${folder === null ? '' : ` ${folder}`}${which}${own}${flags}`,
    ...choose(names, loaded.model.questionnaire),
  };
}

function choose(names: readonly string[] | null, questionnaire: Questionnaire) {
  return { sections: chooseSections(names ?? ['core'], questionnaire), isChosen: names !== null };
}

/** What a flag names and the questionnaire does not have; a flag that names nothing is wrong, too. */
function findUnknown(names: readonly string[] | null, questionnaire: Questionnaire): readonly Problem[] {
  const allowed = listSectionNames(questionnaire);
  const given = names?.length === 0 ? [''] : (names ?? []);
  return given
    .filter((name) => !allowed.includes(name))
    .map((found) => makeProblem('flag-value-wrong', null, { flag: '--sections', found, allowed }));
}

/** Responses that may be gone on with: those that can, and why others can't now. */
export interface Drafts {
  readonly free: readonly Draft[];
  readonly busy: readonly Problem[];
}

/** Where nothing is to be gone on with. */
export const noDrafts: Drafts = { free: [], busy: [] };

/** The responses to the questionnaire where this one would be kept that may be gone on with, by their names. */
export async function findDrafts(setting: Setting, context: Context): Promise<Drafts> {
  const { model, keep, assessment } = setting;
  const { questionnaire } = model;
  const there = await listFolder(keep, context.io.cwd);
  // What another process has begun and not yet answered has a lock and no file.
  const begun = assessment === null ? there.flatMap((name) => fileOfLock(name) ?? []) : [];
  const names = [...new Set([...there, ...begun])].filter(
    (name) => /\.ya?ml$/i.test(name) && (assessment !== null || name.startsWith(`${questionnaire.id}-response`)),
  );
  const free: Draft[] = [];
  const busy: Problem[] = [];
  for (const name of names) {
    const file = path.join(keep, name);
    const use = findUse(file, context.io);
    const draft = await readDraft(file, setting, context);
    if (use !== null && (draft !== null || !there.includes(name))) busy.push(use);
    else if (draft !== null) free.push(draft);
  }
  return { free, busy };
}

/** Files of finished responses where there is to be one answer for all: a second one would count as much as the first. */
export async function findAgreed(
  { model: { questionnaire }, keep, assessment }: Setting,
  context: Context,
): Promise<readonly string[]> {
  if (assessment?.privacy.mode !== 'agreed') return [];
  const found: string[] = [];
  for (const name of await listFolder(keep, context.io.cwd)) {
    if (!/\.ya?ml$/i.test(name)) continue;
    const file = path.join(keep, name);
    const { source } = await readSource(file, context.io.cwd);
    const written = source === null ? null : readResponse(source).response?.written;
    if (written?.complete !== false && written?.questionnaire.split('@')[0] === questionnaire.id) found.push(file);
  }
  return found;
}

/**
 * The response in a file as far as it is of the questionnaire and may be gone on with; else null. That is an unfinished one, and
 * where sections were chosen a finished one that says nothing yet to one of them, if nobody else's can lie there.
 */
export async function readDraft(file: string, setting: Setting, context: Context): Promise<Draft | null> {
  const { model, sections, isChosen, assessment } = setting;
  const { questionnaire } = model;
  const { source } = await readSource(file, context.io.cwd);
  const read = source === null ? null : readResponse(source).response;
  if (read === null || read.written.questionnaire.split('@')[0] !== questionnaire.id) return null;
  const finished = read.written.complete !== false;
  if (finished && !(isChosen && (assessment === null || assessment.privacy.mode === 'agreed'))) return null;
  const fitting = keepFitting(read.written, read.file, questionnaire);
  const { answers, notesWithoutAnswer } = fitting.response;
  // Handed out and still empty: there is nothing to go on with, and it is somebody's.
  if (answers.size + notesWithoutAnswer.size + fitting.leftOut.length === 0) return null;
  const asked = questionnaire.sections.filter(({ id }) => sections.has(id));
  if (finished && asked.every(({ items }) => items.some(({ id }) => answers.has(id)))) return null;
  const answered = asked.flatMap(({ items }) => items).filter(({ id }) => answers.has(id)).length;
  return { path: file, answered, finished, ...fitting };
}

/** Takes the file that the answers go to: the draft's, or a new one. `anew`: a new one that others have is passed over. */
export async function takeFile(
  draft: Draft | null,
  anew: boolean,
  setting: Setting,
  context: Context,
  tellKept: (copy: string) => void,
): Promise<ReturnType<typeof openKeeper>> {
  for (;;) {
    const taken = openKeeper(draft?.path ?? (await nameResponse(setting, context)), context.io, tellKept);
    if (taken.keeper === null) {
      if (draft !== null || !anew || taken.problem.code !== 'file-in-use') return taken;
    } else if (draft !== null || !taken.keeper.wasThere) {
      return taken;
    } else {
      // Somebody was quicker, and is done with it already.
      taken.keeper.release();
    }
  }
}

/** A file for a new response: in an assessment under a name that tells nothing of who answers, elsewhere after the questionnaire. */
async function nameResponse(
  { model: { questionnaire }, keep, assessment }: Setting,
  context: Context,
): Promise<string> {
  if (assessment !== null) return nameByChance(keep);
  const taken = await listFolder(keep, context.io.cwd);
  for (let number = 1; ; number += 1) {
    const name = `${questionnaire.id}-response${number === 1 ? '' : `-${number}`}.yaml`;
    const file = path.join(keep, name);
    if (!taken.includes(name) && findUse(file, context.io) === null) return file;
  }
}
