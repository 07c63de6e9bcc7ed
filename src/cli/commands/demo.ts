import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cliWords } from '../../i18n/cli.js';
import { makeProblem } from '../../load/make-problem.js';
import { reportFormats } from '../../report/registry.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { findObstacle, listFolder, type Output, writeOutputs } from '../files.js';
import { assessmentFile, responsesFolder, scorePaths } from '../input.js';
import { packagePath } from '../package.js';
import { showSteps } from '../steps.js';

const usualFolder = 'cx-maturity-demo';

/**
 * `demo`: a complete assessment in a new folder, scored, with its reports. Asks nothing and needs no terminal.
 * A folder named by the user must be empty; the usual one makes way for another name when it is taken.
 */
export async function demo(wanted: string | null, context: Context): Promise<ExitCode> {
  const { cwd } = context.io;
  const folder = wanted ?? (await findFreeName(cwd));
  const obstacle = await findObstacle(folder, cwd);
  if (obstacle !== null) return context.fail([obstacle]);
  const { language } = context;
  const words = cliWords[language];
  try {
    await cp(packagePath('examples', 'workshop'), path.resolve(cwd, folder), { recursive: true });
    // The example speaks German; from here on it speaks as whoever runs the demo does.
    const settings = path.resolve(cwd, folder, assessmentFile);
    const text = await readFile(settings, 'utf8');
    await writeFile(settings, text.replace(/^language: .*$/m, `language: ${language}`));
  } catch (error) {
    const cause = (error as NodeJS.ErrnoException).code;
    if (cause === undefined) throw error;
    return context.fail([makeProblem('cannot-write', null, { path: folder, cause })]);
  }
  const { scored, problems } = await scorePaths([folder], context);
  if (scored === null) return context.fail(problems);
  const outputs: Output[] = [];
  for (const format of ['md', 'html'] as const) {
    const { render } = await reportFormats[format].load();
    outputs.push({
      path: path.join(folder, `report.${reportFormats[format].extension}`),
      text: render(scored.scorecard, language),
    });
  }
  const unwritten = await writeOutputs(outputs, cwd, false);
  if (unwritten.length > 0) return context.fail(unwritten);

  const { renderTable } = await import('../../report/table.js');
  const responses = (await readdir(path.resolve(cwd, folder, responsesFolder))).length;
  await context.print(`${words.demo.made(folder, responses)}\n\n`);
  await context.print(renderTable(scored.scorecard, language, context.paint, context.io.columns));
  await context.print(`\n${outputs.map((output) => words.wrote(output.path)).join('\n')}\n\n`);
  await context.print(`${words.demo.next}\n${showSteps(words.demo.nextSteps(folder))}`);
  return exitCode.done;
}

async function findFreeName(cwd: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? usualFolder : `${usualFolder}-${number}`;
    if ((await listFolder(name, cwd)).length === 0) return name;
  }
}
