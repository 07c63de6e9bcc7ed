import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { cliWords } from '../../i18n/cli.js';
import { say } from '../../i18n/format.js';
import { describeProblem } from '../../i18n/problems.js';
import { begin, itemsOf, minutesLeft, progress, toResponse } from '../../interview/interview.js';
import { askRespondent, type PlainPort, runPlainInterview } from '../../interview/plain.js';
import { wrap } from '../../interview/wrap.js';
import { keepFitting } from '../../load/link-draft.js';
import { readResponse } from '../../load/load-response.js';
import { makeProblem } from '../../load/make-problem.js';
import { formatResponse } from '../../load/response-file.js';
import type { Assessment, Group } from '../../model/assessment.js';
import type { Language } from '../../model/language.js';
import type { Questionnaire } from '../../model/questionnaire.js';
import type { Respondent, Response } from '../../model/response.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { isFolder, listFolder, readSource, writeOutputs } from '../files.js';
import { assessmentFile, openAssessment, responsesFolder, scorePaths } from '../input.js';
import { canAsk } from '../io.js';
import { loadModel } from '../library.js';

interface AssessOptions {
  readonly selfCheck?: boolean;
  readonly plain?: boolean;
  readonly new?: boolean;
}

/** What is to be asked, of whom, and where the answers go. */
interface Setting {
  readonly questionnaire: Questionnaire;
  /** null where a person answers for themselves, outside any assessment. */
  readonly assessment: Assessment | null;
  readonly language: Language;
  /** Where responses are kept, as the user would name it. */
  readonly keep: string;
  /** The command that goes on with what was left. */
  readonly resume: string;
}

/** An unfinished response. */
interface Draft {
  readonly path: string;
  readonly response: Response;
  readonly leftOut: readonly string[];
}

/**
 * `assess`: the interview, line by line. In an assessment's folder a response joins its open round; elsewhere it is the
 * person's own file in the working folder. Every answer is saved at once, and what was left can be gone on with.
 */
export async function assess(folder: string | null, options: AssessOptions, context: Context): Promise<ExitCode> {
  if (options.plain !== true && !canAsk(context.io)) {
    return context.fail([makeProblem('no-terminal', null, { command: 'assess' })]);
  }
  const prepared = await prepare(folder, options, context);
  if ('exit' in prepared) return prepared.exit;
  const { questionnaire, assessment, language, keep } = prepared;
  const words = cliWords[language].assess;
  const port = openPort(context);
  try {
    const tell = (line: string): void => port.write(`${wrap(line, context.io.columns)}\n`);
    const total = itemsOf(questionnaire).length;
    const fresh = begin(questionnaire, { department: null, role: null }, new Map());
    tell(words.intro(say(questionnaire.title, language), total, minutesLeft(fresh)));
    if (questionnaire.description !== null) tell(say(questionnaire.description, language));
    const mode = assessment?.privacy.mode ?? 'holder';
    tell(words.promise[mode](assessment?.privacy.mode === 'anonymous' ? assessment.privacy.minGroup : 0));
    tell(words.offline);

    const drafts = options.new === true ? [] : await findDrafts(prepared, context);
    const draft = await chooseDraft(drafts, total, language, port, context.io.columns);
    if (draft === 'left') {
      tell(words.leftWithoutAnswer);
      return exitCode.left;
    }
    const respondent = draft?.response.respondent ?? (await whoAnswers(assessment, language, port));
    if (respondent === 'left') {
      tell(words.leftWithoutAnswer);
      return exitCode.left;
    }
    if (draft !== null && draft.leftOut.length > 0) {
      tell(words.changed(draft.leftOut));
      // What no longer fits, with its comments, would be gone with the next answer.
      await copyFile(path.resolve(context.io.cwd, draft.path), path.resolve(context.io.cwd, `${draft.path}.bak`));
      tell(words.kept(`${draft.path}.bak`));
    }
    const file = draft?.path ?? (await nameResponse(prepared, context));
    tell(words.saved(file));
    tell('');

    const save = async (response: Response): Promise<string | null> => {
      const [problem] = await writeOutputs([{ path: file, text: formatResponse(response) }], context.io.cwd, true);
      if (problem === undefined) return null;
      return describeProblem(problem, language);
    };
    const start = begin(questionnaire, respondent, draft?.response.answers ?? new Map());
    const result = await runPlainInterview({
      ...port,
      questionnaire,
      start,
      language,
      width: context.io.columns,
      review: options.selfCheck === true ? 'when-open' : 'always',
      save: (state) => save(toResponse(state, false)),
    });
    if (result.outcome === 'left') {
      const nothing = progress(result.state).open === total;
      const left = cliWords[result.language].assess;
      // The interview has said that answers may be lost; 130 would promise that they are not.
      if (!nothing && !result.saved) return exitCode.badInput;
      await context.tell(`${nothing ? left.leftWithoutAnswer : left.left(file, prepared.resume)}\n`);
      return exitCode.left;
    }
    const failed = await save(toResponse(result.state, true));
    if (failed !== null) {
      tell(failed);
      return exitCode.badInput;
    }
    const done = cliWords[result.language].assess;
    tell(done.complete(file));
    if (assessment !== null) {
      tell(done.scoreLater(path.dirname(keep)));
      return exitCode.done;
    }
    return await showResult(file, result.language, context, options.selfCheck !== true);
  } finally {
    port.close();
  }
}

async function prepare(
  folder: string | null,
  options: AssessOptions,
  context: Context,
): Promise<Setting | { exit: ExitCode }> {
  const { io } = context;
  const here = folder ?? '.';
  const plain = options.plain === true ? ' --plain' : '';
  const hasAssessment = (await listFolder(here, io.cwd)).includes(assessmentFile);
  if (options.selfCheck !== true && (folder !== null || hasAssessment)) {
    const { opened, problems, language } = await openAssessment(here, context);
    if (opened === null) return { exit: await context.fail(problems, language) };
    const { questionnaire } = opened.model;
    const keep = path.join(here, responsesFolder);
    const resume = `npx cx-maturity assess ${here}${plain}`;
    return { questionnaire, assessment: opened.assessment, language, keep, resume };
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
    questionnaire: loaded.model.questionnaire,
    assessment: null,
    language: context.language,
    keep: here,
    resume: `npx cx-maturity assess${folder === null ? '' : ` ${folder}`}${which}${own}${plain}`,
  };
}

/** Lines from stdin as they come; the end of the input and Ctrl-C both end the interview, with everything saved. */
function openPort(context: Context): PlainPort & { readonly close: () => void } {
  const { io } = context;
  const lines: (string | null)[] = [];
  const waiting: ((line: string | null) => void)[] = [];
  const give = (line: string | null): void => {
    const next = waiting.shift();
    if (next === undefined) lines.push(line);
    else next(line);
  };
  const reader = createInterface({ input: io.stdin, terminal: false, crlfDelay: Number.POSITIVE_INFINITY });
  reader.on('line', give);
  reader.on('close', () => give(null));
  const release = io.onInterrupt(() => give(null));
  let ended = false;
  return {
    readLine: async () => {
      if (ended) return null;
      const line = await new Promise<string | null>((resolve) => {
        const next = lines.shift();
        if (next === undefined) waiting.push(resolve);
        else resolve(next);
      });
      ended = line === null;
      return line;
    },
    write: (text) => {
      io.stdout.write(text);
    },
    close: () => {
      release();
      reader.close();
    },
  };
}

async function findDrafts({ questionnaire, keep, assessment }: Setting, context: Context): Promise<readonly Draft[]> {
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
    const { response, leftOut } = keepFitting(written.written, written.file, questionnaire);
    drafts.push({ path: file, response, leftOut });
  }
  return drafts;
}

async function chooseDraft(
  drafts: readonly Draft[],
  total: number,
  language: Language,
  port: PlainPort,
  width: number,
): Promise<Draft | null | 'left'> {
  if (drafts.length === 0) return null;
  const words = cliWords[language].assess;
  for (;;) {
    for (const [index, draft] of drafts.entries()) {
      port.write(`${wrap(words.resume(draft.path, draft.response.answers.size, total), width, `  ${index + 1}  `)}\n`);
    }
    port.write(`  0  ${words.startNew}\n${words.resumeWhich}\n`);
    const line = await port.readLine();
    if (line === null || /^q/i.test(line.trim())) return 'left';
    if (line.trim() === '0') return null;
    const draft = drafts[Number(line.trim()) - 1];
    if (draft !== undefined) return draft;
  }
}

function whoAnswers(
  assessment: Assessment | null,
  language: Language,
  port: PlainPort,
): Promise<Respondent | 'left'> | Respondent {
  const none: readonly Group[] = [];
  // One answer for all has no department.
  if (assessment === null || assessment.privacy.mode === 'agreed') return { department: null, role: null };
  return askRespondent({
    departments: assessment.departments ?? none,
    roles: assessment.roles ?? none,
    language,
    ...port,
  });
}

async function nameResponse({ questionnaire, keep, assessment }: Setting, context: Context): Promise<string> {
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

async function showResult(file: string, language: Language, context: Context, own: boolean): Promise<ExitCode> {
  // The response names its questionnaire; what was asked is what is scored, whatever else --questionnaire says.
  const { questionnaire: _, ...options } = context.options;
  const { scored, problems } = await scorePaths([file], own ? context : { ...context, options });
  if (scored === null) return context.fail(problems, language);
  const { renderTable } = await import('../../report/table.js');
  await context.print(`\n${renderTable(scored.scorecard, language, context.paint, context.io.columns)}`);
  return exitCode.done;
}
