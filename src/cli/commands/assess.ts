import path from 'node:path';
import { cliWords } from '../../i18n/cli.js';
import { say } from '../../i18n/format.js';
import { describeProblem } from '../../i18n/problems.js';
import { begin, type InterviewState, minutesLeft, progress, toResponse } from '../../interview/interview.js';
import { makeProblem } from '../../load/make-problem.js';
import type { Language } from '../../model/language.js';
import type { Problem } from '../../model/problem.js';
import type { Questionnaire } from '../../model/questionnaire.js';
import type { Respondent, Response } from '../../model/response.js';
import { plainAppearance } from '../../report/appearance.js';
import { reportFormats } from '../../report/registry.js';
import { askPitch } from '../assessing/ask-pitch.js';
import type { Conversation, Introduction } from '../assessing/conversation.js';
import {
  type AssessOptions,
  type Draft,
  findAgreed,
  findDrafts,
  mayCountTwice,
  noDrafts,
  prepare,
  readDraft,
  type Setting,
  takeFile,
} from '../assessing/setting.js';
import { brandingOf } from '../branding-of.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { writeOutputs } from '../files.js';
import { scorePaths } from '../input.js';
import { canAsk } from '../io.js';
import { sizeOf } from '../questionnaire-figures.js';
import type { ResponseKeeper } from '../response-keeper.js';
import { findSources } from '../stored-sources.js';

/**
 * `assess`: the interview, on screens or line by line. In an assessment's folder a response joins its open round; elsewhere it
 * is the person's own file in the working folder. Every answer is saved at once, and what was left can be gone on with.
 */
export async function assess(folder: string | null, options: AssessOptions, context: Context): Promise<ExitCode> {
  if (options.plain !== true && !canAsk(context.io)) {
    return context.fail([makeProblem('no-terminal', null, { command: 'assess' })]);
  }
  const misused = findMisuse(options, context);
  if (misused.length > 0) return context.fail(misused);
  const setting = await prepare(folder, options, context);
  if ('exit' in setting) return setting.exit;
  if (options.facilitate === true && setting.assessment?.privacy.mode === 'anonymous') {
    const { language } = setting;
    return context.fail([makeProblem('facilitate-in-anonymous', null, { path: folder ?? '.' })], language);
  }
  const conversation = await openConversation(setting, options, context);
  try {
    const exit = await interview(setting, options, conversation, context);
    if (exit !== exitCode.done) return exit;
    const unwritten = await askPitch(setting, conversation, context);
    return unwritten.length > 0 ? await context.fail(unwritten, setting.language) : exit;
  } finally {
    conversation.close();
  }
}

/** Whether it is talked line by line: as was asked for, or because the terminal cannot move its cursor. */
function isByLines(options: AssessOptions, { io }: Context): boolean {
  return options.plain === true || io.env.TERM === 'dumb';
}

/** What was asked for and would be passed over in silence. */
function findMisuse(options: AssessOptions, context: Context): readonly Problem[] {
  const found: Problem[] = [];
  if (options.hideVotes === true && options.facilitate !== true) {
    found.push(makeProblem('flag-needs-flag', null, { flag: '--hide-votes', needed: '--facilitate' }));
  }
  if (isByLines(options, context)) {
    const onScreensOnly = { '--facilitate': options.facilitate, '--pause': options.pause };
    for (const [flag, wanted] of Object.entries(onScreensOnly)) {
      if (wanted === true) found.push(makeProblem('flag-needs-screens', null, { flag }));
    }
  }
  return found;
}

async function openConversation({ model, language }: Setting, options: AssessOptions, context: Context) {
  if (isByLines(options, context)) {
    const { talkByLines } = await import('../assessing/by-lines.js');
    return talkByLines(options, language, context);
  }
  const { talkOnScreens } = await import('../assessing/on-screens.js');
  return talkOnScreens(options, model, language, context);
}

async function interview(
  setting: Setting,
  options: AssessOptions,
  conversation: Conversation,
  context: Context,
): Promise<ExitCode> {
  const { model, sections, assessment, language } = setting;
  const drafts = options.new === true ? noDrafts : await findDrafts(setting, context);
  const [busy] = drafts.busy;
  // In an assessment others answer at the same time, in files of their own.
  if (busy !== undefined && drafts.free.length === 0 && assessment === null) return context.fail([busy], language);
  const asked = model.questionnaire.sections.filter(({ id }) => sections.has(id));
  const chosen = await conversation.chooseDraft(drafts, sizeOf(asked).items);
  if (chosen === 'left') return leaveWithoutAnswer(language, context);
  const anew = options.new === true || drafts.free.length > 0;
  const { keeper, problem } = await takeFile(chosen, anew, setting, context, (copy) =>
    conversation.tellAside(cliWords[language].assess.foreign(copy)),
  );
  if (keeper === null) return context.fail([problem], language);
  try {
    // While it was chosen from, another process may have gone on with it.
    const draft = chosen === null ? null : await readDraft(keeper.file, setting, context);
    if (chosen !== null && draft === null) {
      return await context.fail([makeProblem('draft-gone', null, { path: keeper.file })], language);
    }
    return await interviewInto(keeper, draft, setting, options, conversation, context);
  } finally {
    keeper.release();
  }
}

async function leaveWithoutAnswer(language: Language, context: Context): Promise<ExitCode> {
  await context.tell(`${cliWords[language].assess.leftWithoutAnswer}\n`);
  return exitCode.left;
}

/** The interview from its introduction to its result, with every answer kept in the file. */
async function interviewInto(
  keeper: ResponseKeeper,
  draft: Draft | null,
  setting: Setting,
  options: AssessOptions,
  conversation: Conversation,
  context: Context,
): Promise<ExitCode> {
  const { model, sections, assessment, language } = setting;
  const { questionnaire } = model;
  const { file } = keeper;
  let kept: string | null = null;
  if (draft !== null && draft.leftOut.length > 0) {
    // What no longer fits, with its comments, would be gone with the next answer.
    const { copy, problem } = keeper.keepCopy();
    if (problem !== null) return context.fail([problem], language);
    kept = copy;
  }
  const { answers, notesWithoutAnswer } = draft?.response ?? { answers: new Map(), notesWithoutAnswer: new Map() };
  const nobody: Respondent = { department: null, role: null };
  const begun = begin(questionnaire, nobody, answers, notesWithoutAnswer, sections);
  // A finished one that is gone on with is no other.
  const agreed = (await findAgreed(setting, context)).find((name) => name !== file);
  const introduced = await conversation.introduce((inLanguage) => {
    const { alreadyAgreed, countsTwice } = cliWords[inLanguage].assess;
    const remarks = [
      ...tellChanges(draft, kept, inLanguage),
      ...(agreed === undefined ? [] : [alreadyAgreed(agreed)]),
      ...(mayCountTwice(setting) ? [countsTwice] : []),
    ];
    return introduction(begun, setting, file, remarks, inLanguage);
  });
  if (introduced === 'left') return leaveWithoutAnswer(language, context);
  // One answer for all has no department.
  const asks = assessment !== null && assessment.privacy.mode !== 'agreed' && draft === null;
  const respondent = asks ? await conversation.askRespondent(assessment) : (draft?.response.respondent ?? nobody);
  if (respondent === 'left') return leaveWithoutAnswer(language, context);

  const last: { problem: Problem | null } = { problem: null };
  const save = async (response: Response): Promise<string | null> => {
    last.problem = keeper.save(response);
    return last.problem === null ? null : describeProblem(last.problem, language);
  };
  const result = await conversation.interview({
    start: begin(questionnaire, respondent, answers, notesWithoutAnswer, sections),
    save: (state) => save(toResponse(state, false)),
  });
  const words = cliWords[result.language].assess;
  if (result.outcome === 'left') {
    const nothing = result.state.answers.size === 0 && result.state.pendingNotes.size === 0;
    // 130 would promise that nothing is lost. On screens nobody sees any more what the last one said of it.
    if (!nothing && last.problem !== null) return context.fail([last.problem], result.language);
    await context.tell(`${nothing ? words.leftWithoutAnswer : words.left(file, setting.resume)}\n`);
    return exitCode.left;
  }
  const failed = await save(toResponse(result.state, true));
  if (failed !== null) {
    await conversation.tell(failed);
    return exitCode.badInput;
  }
  return tellResult(file, result.language, setting, options, conversation, context);
}

/** What comes of a finished interview: for one person or one room the result itself, else how to get it. */
async function tellResult(
  file: string,
  language: Language,
  setting: Setting,
  options: AssessOptions,
  conversation: Conversation,
  context: Context,
): Promise<ExitCode> {
  const { assessment, keep } = setting;
  const words = cliWords[language].assess;
  if (assessment !== null && assessment.privacy.mode !== 'agreed') {
    await conversation.tell(words.complete(file));
    if (mayCountTwice(setting)) await conversation.tell(words.countsTwice);
    await conversation.tell(words.scoreLater(path.dirname(keep)));
    return exitCode.done;
  }
  const scored = assessment === null ? file : path.dirname(keep);
  return showResult({ file, scored, language }, options, conversation, context);
}

/** What has become of earlier answers since the questionnaire was changed. */
function tellChanges(draft: Draft | null, copy: string | null, language: Language): readonly string[] {
  const words = cliWords[language].assess;
  if (draft === null) return [];
  if (draft.leftOut.length > 0) return [words.changed(draft.leftOut), ...(copy === null ? [] : [words.kept(copy)])];
  if (draft.changed === 'wording') return [words.wordingChanged];
  return draft.changed === 'items' ? [words.itemsChanged] : [];
}

function introduction(
  state: InterviewState,
  { model: { questionnaire }, isChosen, assessment }: Setting,
  file: string,
  remarks: readonly string[],
  language: Language,
): Introduction {
  const words = cliWords[language].assess;
  const mode = assessment?.privacy.mode ?? 'holder';
  const minGroup = assessment?.privacy.mode === 'anonymous' ? assessment.privacy.minGroup : 0;
  const { open, total } = progress(state);
  return {
    title: say(questionnaire.title, language),
    extent:
      state.answers.size === 0
        ? words.intro(say(questionnaire.title, language), open, minutesLeft(state))
        : words.goingOn(open, total, minutesLeft(state)),
    further: isChosen ? null : tellFurther(state, questionnaire, language),
    description: questionnaire.description === null ? null : say(questionnaire.description, language),
    promises: [words.promise[mode](minGroup), words.offline, words.saved(file)],
    remarks,
  };
}

/** Which sections there are besides the core, and how to ask for them; null where there are none. */
function tellFurther(state: InterviewState, { sections }: Questionnaire, language: Language): string | null {
  const asked = new Set(state.questionnaire.sections.map(({ id }) => id));
  const further = sections.filter(({ id }) => !asked.has(id));
  const [first] = further;
  if (first === undefined) return null;
  const { items, minutes } = sizeOf(further);
  const titles = further.map(({ title }) => say(title, language));
  return cliWords[language].assess.further(titles, items, minutes, first.id);
}

/** The result on the screen, the files that were written, and a report where it is wanted. */
async function showResult(
  { file, scored: from, language }: { file: string; scored: string; language: Language },
  options: AssessOptions,
  conversation: Conversation,
  context: Context,
): Promise<ExitCode> {
  // The response names its questionnaire; what was asked is what is scored, whatever else --questionnaire says.
  const { questionnaire: _, ...others } = context.options;
  const own = options.selfCheck !== true;
  const { scored, problems } = await scorePaths([from], own ? context : { ...context, options: others });
  const words = cliWords[language];
  if (scored === null) return context.fail(problems, language);
  const { renderTable } = await import('../../report/table.js');
  await context.print(`\n${renderTable(scored.scorecard, language, context.paint, context.io.columns)}\n`);
  await conversation.tell(words.assess.complete(file));
  if (!(await conversation.wantsReport(language))) return exitCode.done;
  const { branding, problems: refused } = await brandingOf(scored, context);
  if (refused.length > 0) return context.fail(refused, language);
  const { render } = await reportFormats.html.load();
  const appearance = { ...plainAppearance, sources: await findSources(), branding };
  const report = file.replace(/(?:-response(-\d+)?)?\.ya?ml$/i, '-report$1.html');
  const unwritten = await writeOutputs(
    [{ path: report, text: render(scored.scorecard, language, appearance) }],
    context.io.cwd,
    false,
  );
  if (unwritten.length > 0) return context.fail(unwritten, language);
  await conversation.tell(words.wrote(report));
  return exitCode.done;
}
