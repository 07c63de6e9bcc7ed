import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { cliWords } from '../../i18n/cli.js';
import { makeProblem } from '../../load/make-problem.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { findObstacle, writeOutputs } from '../files.js';
import { packagePath } from '../package.js';
import { showSteps } from '../steps.js';

/** `questionnaire new`: a small questionnaire with its rules that works as it is and says in comments how it is built. */
export async function newQuestionnaire(
  folder: string,
  options: { readonly id?: string },
  context: Context,
): Promise<ExitCode> {
  const { io, language } = context;
  const words = cliWords[language].newQuestionnaire;
  const id = options.id ?? 'my-questionnaire';
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || id.length > 60) {
    return context.fail([makeProblem('pattern-wrong', null, { found: id, example: 'my-questionnaire' })]);
  }
  const obstacle = await findObstacle(folder, io.cwd);
  if (obstacle !== null) return context.fail([obstacle]);
  const outputs = [];
  for (const name of ['questionnaire.yaml', 'rules.yaml']) {
    const text = await readFile(packagePath('templates', 'starter', name), 'utf8');
    outputs.push({ path: path.join(folder, name), text: text.replace(/\bmy-questionnaire$/gm, id) });
  }
  const unwritten = await writeOutputs(outputs, io.cwd, false);
  if (unwritten.length > 0) return context.fail(unwritten);
  await context.print(`${words.made(folder)}\n${showSteps(words.nextSteps(folder))}`);
  return exitCode.done;
}
