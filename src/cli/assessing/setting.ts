import path from 'node:path';
import { type FittingDraft, keepFitting } from '../../load/link-draft.js';
import { readResponse } from '../../load/load-response.js';
import { makeProblem } from '../../load/make-problem.js';
import type { Assessment } from '../../model/assessment.js';
import type { Language } from '../../model/language.js';
import type { Model } from '../../model/rule-set.js';
import type { Context } from '../context.js';
import type { ExitCode } from '../exit-code.js';
import { isFolder, listFolder, readSource } from '../files.js';
import { assessmentFile, openAssessment, responsesFolder } from '../input.js';
import { loadModel } from '../library.js';

/** How `assess` was called. */
export interface AssessOptions {
  readonly selfCheck?: boolean;
  readonly plain?: boolean;
  readonly facilitate?: boolean;
  readonly hideVotes?: boolean;
  readonly sections?: boolean;
  readonly new?: boolean;
  /** Set by the menu, which has said by then what the start page says. */
  readonly begin?: boolean;
}

/** What is to be asked, of whom, and where the answers go. */
export interface Setting {
  readonly model: Model;
  /** null where a person answers for themselves, outside any assessment. */
  readonly assessment: Assessment | null;
  readonly language: Language;
  /** Where responses are kept, as the user would name it. */
  readonly keep: string;
  /** The command that goes on with what was left. */
  readonly resume: string;
}

/** An unfinished response, and where it is. */
export interface Draft extends FittingDraft {
  readonly path: string;
}

/** Finds out what is to be asked; an exit code where that failed and was said. */
export async function prepare(
  folder: string | null,
  options: AssessOptions,
  context: Context,
): Promise<Setting | { exit: ExitCode }> {
  const { io } = context;
  const here = folder ?? '.';
  const flags = [
    ...(options.plain === true ? [' --plain'] : []),
    ...(options.facilitate === true ? [' --facilitate'] : []),
    ...(options.hideVotes === true ? [' --hide-votes'] : []),
    ...(options.sections === true ? [' --sections'] : []),
  ].join('');
  const hasAssessment = (await listFolder(here, io.cwd)).includes(assessmentFile);
  if (options.selfCheck !== true && (folder !== null || hasAssessment)) {
    const { opened, problems, language } = await openAssessment(here, context);
    if (opened === null) return { exit: await context.fail(problems, language) };
    const keep = path.join(here, responsesFolder);
    const resume = `npx cx-maturity assess ${here}${flags}`;
    return { model: opened.model, assessment: opened.assessment, language, keep, resume };
  }
  if (folder !== null && !(await isFolder(folder, io.cwd))) {
    return { exit: await context.fail([makeProblem('file-missing', null, { path: folder })]) };
  }
  const reference = options.selfCheck === true ? 'self-check' : (context.options.questionnaire ?? 'seven-ps');
  const wanted = { questionnaire: reference, rules: context.options.rules ?? null };
  const { loaded, problems } = await loadModel(wanted, io.cwd);
  if (loaded === null) return { exit: await context.fail(problems) };
  const which = options.selfCheck === true ? ' --self-check' : '';
  const own = context.options.questionnaire === undefined ? '' : ` --questionnaire ${context.options.questionnaire}`;
  return {
    model: loaded.model,
    assessment: null,
    language: context.language,
    keep: here,
    resume: `npx cx-maturity assess${folder === null ? '' : ` ${folder}`}${which}${own}${flags}`,
  };
}

/** The unfinished responses of the questionnaire where this one would be kept, by their names. */
export async function findDrafts(
  { model: { questionnaire }, keep, assessment }: Setting,
  context: Context,
): Promise<readonly Draft[]> {
  const names = (await listFolder(keep, context.io.cwd)).filter((name) =>
    assessment === null ? name.startsWith(`${questionnaire.id}-response`) : /\.ya?ml$/i.test(name),
  );
  const drafts: Draft[] = [];
  for (const name of names) {
    const file = path.join(keep, name);
    const { source } = await readSource(file, context.io.cwd);
    const read = source === null ? null : readResponse(source);
    const written = read?.response ?? null;
    if (written === null || written.written.complete !== false) continue;
    if (written.written.questionnaire.split('@')[0] !== questionnaire.id) continue;
    drafts.push({ path: file, ...keepFitting(written.written, written.file, questionnaire) });
  }
  return drafts;
}

/** A file for a new response: in an assessment under a name that tells nothing of who answers, elsewhere after the questionnaire. */
export async function nameResponse(
  { model: { questionnaire }, keep, assessment }: Setting,
  context: Context,
): Promise<string> {
  if (assessment !== null) {
    const { randomBytes } = await import('node:crypto');
    return path.join(keep, `${randomBytes(4).toString('hex')}.yaml`);
  }
  const taken = await listFolder(keep, context.io.cwd);
  for (let number = 1; ; number += 1) {
    const name = `${questionnaire.id}-response${number === 1 ? '' : `-${number}`}.yaml`;
    if (!taken.includes(name)) return path.join(keep, name);
  }
}
