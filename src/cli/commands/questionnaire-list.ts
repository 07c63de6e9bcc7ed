import { cliWords } from '../../i18n/cli.js';
import { say } from '../../i18n/format.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { loadModel } from '../library.js';
import { countOf } from '../questionnaire-figures.js';
import { listShipped } from '../shipped.js';

/** `questionnaire list`: what comes with the tool. */
export async function listQuestionnaires(options: { readonly json?: boolean }, context: Context): Promise<ExitCode> {
  const { language } = context;
  const found = [];
  for (const id of listShipped()) {
    const { loaded, problems } = await loadModel({ questionnaire: id, rules: null }, context.io.cwd);
    if (loaded === null) return context.fail(problems);
    found.push(loaded.model.questionnaire);
  }
  if (options.json === true) {
    const entries = found.map(({ id, version, hash, title, description, ...questionnaire }) => {
      const { dimensions, antiPatterns, items, minutes, all } = countOf(questionnaire.sections);
      return { id, version, hash, title, description, dimensions, antiPatterns, items, minutes, all };
    });
    await context.print(`${JSON.stringify(entries, null, 2)}\n`);
    return exitCode.done;
  }
  const lines = found.map((questionnaire) => {
    return [
      `${questionnaire.id}@${questionnaire.version}  ${say(questionnaire.title, language)}`,
      `    ${cliWords[language].questionnaire.counts(countOf(questionnaire.sections))}`,
    ].join('\n');
  });
  await context.print(`${lines.join('\n')}\n`);
  return exitCode.done;
}
