import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { readPicture } from '../load/logo/read-picture.js';
import { makeProblem } from '../load/make-problem.js';
import type { ParsedFile } from '../load/parse-file.js';
import type { Branding, BrandingSettings, Logo, LogoFault } from '../model/branding.js';
import type { Problem } from '../model/problem.js';
import { styleBrand } from '../report/brand-style.js';

/** The largest logo, in bytes: it stands in each report, which people send by mail. */
const logoLimit = 200_000;

/** Reads the logo that an assessment names, and makes the style sheet of its colours. */
export function readBranding(
  { name, logo: written, colours }: BrandingSettings,
  settings: ParsedFile,
  cwd: string,
): { branding: Branding | null; problems: readonly Problem[] } {
  const style = styleBrand(colours);
  if (written === null) return { branding: { name, logo: null, style }, problems: [] };
  const read = readLogo(path.resolve(cwd, path.dirname(settings.name)), written);
  if ('logo' in read) return { branding: { name, logo: read.logo, style }, problems: [] };
  const place = settings.locate(['branding', 'logo']);
  return { branding: null, problems: [makeProblem('logo-refused', place, { path: written, fault: read.fault })] };
}

function readLogo(folder: string, written: string): { readonly logo: Logo } | { readonly fault: LogoFault } {
  // Alike on every platform: what one takes for a drive or a way up must not be a name on another.
  const isAbsolute = path.posix.isAbsolute(written) || path.win32.isAbsolute(written) || /^[a-z]:/i.test(written);
  if (isAbsolute || written.split(/[\\/]/).includes('..')) return { fault: { kind: 'outside' } };
  try {
    const full = realpathSync(path.join(folder, written));
    const inside = path.relative(realpathSync(folder), full);
    if (inside.split(path.sep)[0] === '..' || path.isAbsolute(inside)) return { fault: { kind: 'outside' } };
    const stats = statSync(full);
    if (!stats.isFile()) return { fault: { kind: 'no-file' } };
    if (stats.size > logoLimit) return { fault: { kind: 'too-large', bytes: stats.size, limit: logoLimit } };
    const bytes = readFileSync(full);
    const read = readPicture(bytes);
    return 'fault' in read ? read : { logo: { ...read.picture, content: bytes.toString('base64') } };
  } catch (error) {
    const cause = (error as NodeJS.ErrnoException).code;
    // A name with a zero in it is none; anything else that does not come from the operating system is a bug.
    if (cause === 'ENOENT' || cause === 'ENOTDIR' || cause === 'ERR_INVALID_ARG_VALUE')
      return { fault: { kind: 'missing' } };
    if (cause === undefined) throw error;
    return { fault: { kind: 'unreadable', cause } };
  }
}
