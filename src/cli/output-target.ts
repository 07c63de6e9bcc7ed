import { makeProblem } from '../load/make-problem.js';
import type { Problem } from '../model/problem.js';
import { isFolder } from './files.js';

/**
 * The formats asked for: those of the flag (commas between them), else the one that the output file's name ends with,
 * else the usual one.
 * @param strictNames whether a file name that ends like no format is refused: nobody wants Markdown in a .pdf
 */
export function readFormats<Format extends string>(
  flag: string | undefined,
  known: readonly Format[],
  output: string | undefined,
  extensionOf: (format: Format) => string,
  usual: Format,
  strictNames = false,
): { formats: readonly Format[] | null; problems: readonly Problem[] } {
  if (flag === undefined) {
    const fitting = known.filter((format) => output?.toLowerCase().endsWith(`.${extensionOf(format)}`));
    const byName = fitting.sort((a, b) => extensionOf(b).length - extensionOf(a).length)[0];
    const found = /\.[a-z0-9]{1,5}$/i.exec(output ?? '')?.[0];
    if (byName === undefined && found !== undefined && strictNames) {
      const allowed = known.map((format) => `.${extensionOf(format)}`);
      return { formats: null, problems: [makeProblem('flag-value-wrong', null, { flag: '--output', found, allowed })] };
    }
    return { formats: [byName ?? usual], problems: [] };
  }
  const words = flag.split(',').map((word) => word.trim().toLowerCase());
  const wrong = words.filter((word) => !(known as readonly string[]).includes(word));
  if (wrong.length > 0) {
    return {
      formats: null,
      problems: wrong.map((found) =>
        makeProblem('flag-value-wrong', null, { flag: '--format', found, allowed: known }),
      ),
    };
  }
  return { formats: known.filter((format) => words.includes(format)), problems: [] };
}

/** Whether -o means a folder: it is one, it ends like one, or more than one text has to go there. */
export async function isFolderTarget(output: string | undefined, texts: number, cwd: string): Promise<boolean> {
  if (output === undefined) return false;
  return texts > 1 || /[\\/]$/.test(output) || (await isFolder(output, cwd));
}
