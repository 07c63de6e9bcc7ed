import { existsSync } from 'node:fs';
import path from 'node:path';
import { decideWords } from '../../i18n/decide.js';
import type { Language } from '../../model/language.js';
import type { Problem } from '../../model/problem.js';
import type { Scorecard } from '../../model/scorecard.js';
import type { Context } from '../context.js';
import { assessmentFile, scorePaths } from '../input.js';

/** The company's own result, as far as there is one, and the language of its assessment. */
export interface NearResult {
  readonly scorecard: Scorecard | null;
  readonly language: Language;
  readonly problems: readonly Problem[];
}

/** What an assessment has before there is anything to score; with it measures are checked without a result. */
const notYet: readonly string[] = ['no-responses', 'too-few-responses'];

/**
 * The result that measures are held against: the one that is named, else that of the assessment whose folder they stand in,
 * else none. Only the scorecard comes out of it, never a response.
 * @param named an assessment folder or a saved scorecard; null where none was named
 * @param folder where the measures stand
 */
export async function findNearResult(named: string | null, folder: string, context: Context): Promise<NearResult> {
  const { io, language } = context;
  if (named === null && !existsSync(path.resolve(io.cwd, folder, assessmentFile))) {
    return { scorecard: null, language, problems: [] };
  }
  const from = named ?? folder;
  const { scored, problems, language: itsLanguage } = await scorePaths([from], context);
  if (scored !== null) return { scorecard: scored.scorecard, language: itsLanguage, problems: [] };
  // Whoever names a result wants it; where one merely lies near, that it is not there yet is no fault.
  if (named !== null || !problems.every(({ code }) => notYet.includes(code))) {
    return { scorecard: null, language: itsLanguage, problems };
  }
  await context.tell(`${decideWords[itsLanguage].resultMissing(folder)}\n`);
  return { scorecard: null, language: itsLanguage, problems: [] };
}
