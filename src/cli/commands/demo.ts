import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cliWords } from '../../i18n/cli.js';
import type { Language } from '../../model/language.js';
import { plainAppearance } from '../../report/appearance.js';
import { reportFormats } from '../../report/registry.js';
import { brandingOf } from '../branding-of.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { findObstacle, listFolder, type Output, writeOutputs } from '../files.js';
import { assessmentFile, responsesFolder, scorePaths } from '../input.js';
import { packagePath } from '../package.js';
import { showSteps } from '../steps.js';
import { findSources } from '../stored-sources.js';

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
  const example = packagePath('examples', 'workshop');
  const { scored, problems } = await scorePaths([example], context);
  if (scored === null) return context.fail(problems);
  const { branding, problems: refused } = await brandingOf(scored, context);
  if (refused.length > 0) return context.fail(refused);
  const appearance = { ...plainAppearance, sources: await findSources(), branding };
  const reports: Output[] = [];
  for (const format of ['md', 'html'] as const) {
    const { render } = await reportFormats[format].load();
    reports.push({
      path: path.join(folder, `report.${reportFormats[format].extension}`),
      text: render(scored.scorecard, language, appearance),
    });
  }
  // Written as new files, not copied: what is installed may be for nobody to change, and that would be copied too.
  const copies = listFiles(example).map((name) => ({
    path: path.join(folder, name),
    text: speak(readFileSync(path.join(example, name), 'utf8'), name, language),
  }));
  const unwritten = await writeOutputs([...copies, ...reports], cwd, false);
  if (unwritten.length > 0) return context.fail(unwritten);

  const { renderTable } = await import('../../report/table.js');
  const responses = copies.filter(({ path: name }) => path.basename(path.dirname(name)) === responsesFolder).length;
  await context.print(`${words.demo.made(folder, responses)}\n\n`);
  await context.print(renderTable(scored.scorecard, language, context.paint, context.io.columns));
  await context.print(`\n${reports.map((output) => words.wrote(output.path)).join('\n')}\n\n`);
  await context.print(`${words.demo.next}\n${showSteps(words.demo.nextSteps(folder))}`);
  return exitCode.done;
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(path.relative(folder, entry.parentPath), entry.name))
    .sort();
}

/** The example speaks German; what is made of it speaks as whoever runs the demo does. */
function speak(text: string, name: string, language: Language): string {
  return name === assessmentFile ? text.replace(/^language: .*$/m, `language: ${language}`) : text;
}

async function findFreeName(cwd: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? usualFolder : `${usualFolder}-${number}`;
    if ((await listFolder(name, cwd)).length === 0) return name;
  }
}
