import path from 'node:path';
import { cliWords } from '../i18n/cli.js';
import { styleFile } from '../load/template-files.js';
import { texts } from '../report/templates/texts.js';
import type { Context } from './context.js';
import { type ExitCode, exitCode } from './exit-code.js';
import { findObstacle, writeOutputs } from './files.js';
import { showSteps } from './steps.js';
import { origin } from './template-origin.js';

/** Writes the shipped templates and the style sheet of reports into a folder, each with the version that it came from. */
export async function ejectTemplates(folder: string, force: boolean, context: Context): Promise<ExitCode> {
  const { io, language } = context;
  const words = cliWords[language].eject;
  const obstacle = await findObstacle(folder, io.cwd);
  if (obstacle !== null && !(force && obstacle.code === 'folder-not-empty')) return context.fail([obstacle]);
  const { style } = await import('../report/html.js');
  const templates = (['html', 'md'] as const).flatMap((markup) =>
    Object.entries(texts[markup].partials).map(([name, text]) => ({
      path: path.join(folder, `${name}.${markup}.hbs`),
      text: `{{! ${origin()} }}\n${text}`,
    })),
  );
  const outputs = [...templates, { path: path.join(folder, styleFile), text: `/* ${origin()} */\n${style}` }];
  const unwritten = await writeOutputs(outputs, io.cwd, force);
  if (unwritten.length > 0) return context.fail(unwritten);
  await context.print(`${words.made(folder, outputs.length)}\n${showSteps(words.nextSteps(folder))}`);
  return exitCode.done;
}
