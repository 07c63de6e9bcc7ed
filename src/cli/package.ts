import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { builtVersion } from './built.js';

/** Name of the tool. */
export const toolName = 'cx-maturity';

/** A file or folder of the package itself: questionnaires, templates, examples. */
export function packagePath(...parts: readonly string[]): string {
  // From src/cli and from dist/cli alike.
  return path.join(import.meta.dirname, '..', '..', ...parts);
}

/** The version of the package. */
export function toolVersion(): string {
  if (builtVersion !== null) return builtVersion;
  const { version } = JSON.parse(readFileSync(packagePath('package.json'), 'utf8')) as { version: string };
  return version;
}

/** Whether the tool runs where it is written, and not as a package that somebody installed: only there its own files may change. */
export function isCheckout(): boolean {
  // It does not change while the tool runs, and is asked for each shipped questionnaire.
  known ??= existsSync(packagePath('src')) && existsSync(packagePath('tsconfig.json'));
  return known;
}

let known: boolean | null = null;
