import { existsSync } from 'node:fs';
import path from 'node:path';
import { roundWords } from '../../i18n/rounds.js';
import { makeProblem } from '../../load/make-problem.js';
import type { Language } from '../../model/language.js';
import type { Problem } from '../../model/problem.js';
import { tellAsides } from '../asides.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { assessmentFile, createdAt, openAssessment, scorePaths } from '../input.js';
import { isLines } from '../list-responses.js';
import { toolName } from '../package.js';
import {
  type Closed,
  type ClosingWish,
  closeRound,
  findChanged,
  type HeldResponses,
  resumeClosing,
  whileHeld,
} from '../rounds/close-round.js';
import { roundsFolder } from '../rounds/places.js';

export interface CloseOptions {
  readonly name?: string;
  readonly deleteResponses?: boolean;
  readonly keepResponses?: boolean;
  readonly unfinished?: string;
}

type Outcome = { readonly problems: readonly Problem[]; readonly language: Language } & (
  | { readonly closed: Closed; readonly isResumed: boolean; readonly left: number }
  | { readonly closed: null }
);

/** `round close`: freezes the open round's scorecard and puts its responses away, so that the next round starts empty. */
export async function closeOpenRound(folder: string, options: CloseOptions, context: Context): Promise<ExitCode> {
  const { io } = context;
  const { name, unfinished = null } = options;
  const wrong: Problem[] = [];
  if (unfinished !== null && unfinished !== 'leave' && unfinished !== 'drop') {
    const args = { flag: '--unfinished', found: unfinished, allowed: ['leave', 'drop'] };
    wrong.push(makeProblem('flag-value-wrong', null, args));
  }
  // No path, no hidden folder, nothing that some system cannot call a folder.
  if (name !== undefined && !/^[a-z0-9](?:[a-z0-9._-]{0,58}[a-z0-9_-])?$/i.test(name)) {
    wrong.push(makeProblem('round-name-wrong', null, { found: name }));
  }
  if (options.deleteResponses === true && options.keepResponses === true) {
    wrong.push(makeProblem('flags-exclude', null, { flag: '--keep-responses', other: '--delete-responses' }));
  }
  if (wrong.length > 0) return context.fail(wrong);
  if (!existsSync(path.resolve(io.cwd, folder, assessmentFile))) {
    return context.fail([makeProblem('not-an-assessment', null, { folder })]);
  }

  const decided = unfinished === 'leave' || unfinished === 'drop' ? unfinished : null;
  const { result, problem } = await whileHeld(folder, io, (held) => close(folder, held, decided, options, context));
  if (result === null) return context.fail([problem], context.language);
  if (result.closed === null) return context.fail(result.problems, result.language);
  const { closed, language } = result;
  const words = roundWords[language].close;
  const say = (line: string): Promise<void> => context.tell(`${line}\n`);
  if (result.isResumed) await say(words.resumed(closed.round));
  await say(words.closed(closed.file));
  if (closed.moved > 0) await say(words.moved(closed.moved, path.join(path.dirname(closed.file), 'responses')));
  if (closed.deleted > 0) await say(words.deleted(closed.deleted));
  if (options.keepResponses === true) await say(words.kept);
  if (result.left > 0) await say(words.left(result.left));
  for (const file of closed.changed) await say(words.changed(file));
  if (!result.isResumed) await say(words.next(`${toolName} compare ${path.dirname(closed.file)} ${folder}`));
  return exitCode.done;
}

async function close(
  folder: string,
  held: HeldResponses,
  unfinished: ClosingWish['unfinished'],
  options: CloseOptions,
  context: Context,
): Promise<Outcome> {
  const { cwd } = context.io;
  const resumed = resumeClosing(folder, cwd);
  if (resumed !== null) {
    // The responses that are left may be a new round's: closing that is another call.
    const { language } = await openAssessment(folder, context);
    const { closed, problems } = resumed;
    return closed === null ? { closed, problems, language } : { closed, problems, language, isResumed: true, left: 0 };
  }
  const { scored, problems, language } = await scorePaths([folder], context);
  const fail = (...found: readonly Problem[]): Outcome => ({ closed: null, problems: found, language });
  if (scored === null) return fail(...problems);
  if (options.keepResponses === true && scored.assessment?.privacy.mode === 'anonymous') {
    return fail(makeProblem('keep-in-anonymous', null, {}));
  }
  const wish = options.keepResponses === true ? 'keep' : options.deleteResponses === true ? 'delete' : 'move';
  if (wish !== 'keep' && scored.unfinished > 0 && unfinished !== 'drop') {
    if (unfinished === null) return fail(makeProblem('responses-unfinished', null, { count: scored.unfinished }));
    const lines = held.files.find((file) => isLines(file.name));
    const single = held.files.filter((file) => file.isUnfinished).length;
    if (lines !== undefined && single < scored.unfinished) {
      return fail(makeProblem('unfinished-among-lines', null, { path: lines.path }));
    }
  }
  const changed = await findChanged(folder, held, cwd);
  if (changed !== null) return fail(makeProblem('responses-changed', null, { path: changed }));

  const created = createdAt(context);
  const has = (round: string): boolean => existsSync(path.resolve(cwd, folder, roundsFolder, round));
  const month = created.slice(0, 7);
  const round = options.name ?? (has(month) ? created.slice(0, 10) : month);
  const done = await closeRound(folder, scored.scorecard, held, { round, responses: wish, unfinished }, cwd);
  if (done.closed === null) return fail(...done.problems);
  // What else there is to know of the responses, as with every score.
  if (unfinished !== 'leave') await tellAsides(scored, language, context);
  const left = unfinished === 'leave' ? scored.unfinished : 0;
  return { closed: done.closed, problems: [], language, isResumed: false, left };
}
