import { readdirSync } from 'node:fs';
import { packagePath } from './package.js';

/** Which questionnaire, and which rules where they are not those beside it. */
export interface ModelWanted {
  /** id, id@version, or the path of a questionnaire file. */
  readonly questionnaire: string;
  readonly rules: string | null;
}

/** Ids of the questionnaires that come with the tool. */
export function listShipped(): readonly string[] {
  return readdirSync(packagePath('questionnaires'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Whether a reference names a file rather than a shipped questionnaire. */
export function isPath(reference: string): boolean {
  return /[\\/]|\.(ya?ml|json)$/i.test(reference);
}
