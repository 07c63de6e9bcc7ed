import { lstatSync } from 'node:fs';
import path from 'node:path';
import { hashStyle } from '../load/hash.js';
import { loadTemplates, type OwnFile, templateLimit } from '../load/load-templates.js';
import { makeProblem } from '../load/make-problem.js';
import { listTemplateFiles } from '../load/template-files.js';
import type { Problem } from '../model/problem.js';
import type { UserTemplates } from '../report/appearance.js';
import { makeParsedFill } from '../report/templates/fill-parsed.js';
import { texts } from '../report/templates/texts.js';
import { isFolder, listFolder, readSource } from './files.js';
import { styleOrigin } from './template-origin.js';

/**
 * The templates in a user's folder, each in the place of the shipped one of its name. Hidden files are none of the tool's
 * business; every other file must be one that the tool knows. Warnings may stand beside the templates.
 */
export async function readOwnTemplates(
  folder: string,
  cwd: string,
): Promise<{ readonly templates: UserTemplates | null; readonly problems: readonly Problem[] }> {
  if (!(await isFolder(folder, cwd))) return failed([makeProblem('file-missing', null, { path: folder })]);
  const names = (await listFolder(folder, cwd)).filter((name) => !name.startsWith('.'));
  if (names.length === 0) return failed([makeProblem('template-none', null, { folder })]);
  const allowed = listTemplateFiles(texts);
  const files: OwnFile[] = [];
  const problems: Problem[] = [];
  for (const name of names) {
    const file = path.join(folder, name);
    if (!allowed.includes(name)) {
      problems.push(makeProblem('template-file-unknown', { file, line: 1, column: 1 }, { found: name, allowed }));
    } else if (!lstatSync(path.resolve(cwd, file)).isFile()) {
      // A folder of templates comes from others: a link in it would show any file of whoever makes the report.
      problems.push(makeProblem('template-link', null, { path: file }));
    } else {
      const read = await readSource(file, cwd, templateLimit);
      problems.push(...read.problems);
      if (read.source !== null) files.push({ name, source: read.source });
    }
  }
  const { loaded, problems: found } = loadTemplates(files, texts);
  problems.push(...found);
  if (loaded === null || problems.some(({ severity }) => severity === 'error')) return failed(problems);
  const { sets } = loaded;
  const { style: shippedStyle } = await import('../report/html.js');
  const style = loaded.style === null ? shippedStyle : loaded.style.replace(styleOrigin, '');
  const html = { fill: makeParsedFill(sets.html, true), style, styleHash: hashStyle(style) };
  return { templates: { html, md: { fill: makeParsedFill(sets.md, false) } }, problems };
}

function failed(problems: readonly Problem[]): { templates: null; problems: readonly Problem[] } {
  return { templates: null, problems };
}
