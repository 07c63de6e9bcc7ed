import path from 'node:path';

/** A file for a new response in a folder, under a name by chance: it tells nothing of who answered, or when. */
export async function nameByChance(folder: string): Promise<string> {
  const { randomBytes } = await import('node:crypto');
  return path.join(folder, `${randomBytes(4).toString('hex')}.yaml`);
}
