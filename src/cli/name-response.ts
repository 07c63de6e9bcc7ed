import { randomBytes } from 'node:crypto';
import path from 'node:path';

/** A file for a new response in a folder, under a name by chance: it tells nothing of who answered, or when. */
export function nameByChance(folder: string): string {
  return path.join(folder, `${randomBytes(4).toString('hex')}.yaml`);
}
