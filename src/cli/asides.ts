import { cliWords } from '../i18n/cli.js';
import type { Language } from '../model/language.js';
import type { Context } from './context.js';
import type { Scored } from './input.js';

/** What whoever ran the command should know of the responses besides the result: on stderr, and nothing where all is plain. */
export async function tellAsides(
  { scorecard, assessment, unfinished, remarksLeftOut }: Scored,
  language: Language,
  context: Context,
) {
  const words = cliWords[language];
  if (unfinished > 0) await context.tell(`${words.unfinished(unfinished)}\n`);
  if (remarksLeftOut > 0) await context.tell(`${words.remarksLeftOut(remarksLeftOut)}\n`);
  if (assessment?.privacy.mode === 'agreed' && scorecard.people > 1) {
    await context.tell(`${words.severalAgreed(scorecard.people)}\n`);
  }
}
