import path from 'node:path';
import { makeProblem } from '../../load/make-problem.js';
import type { Problem } from '../../model/problem.js';

/** Where a browser is looked for: handed in, so that every platform can be tested on every other. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** As Node calls it: linux, darwin, win32. */
  readonly platform: string;
  readonly cwd: string;
  /** Whether a full path leads to a file that can be started. */
  readonly isProgram: (full: string) => boolean;
}

/** All are Chromium underneath and print alike; the one that brings nothing of a vendor's comes first. */
const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
];

const macApplications = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
const windowsPrograms = [
  ['Chromium', 'Application', 'chrome.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/**
 * The full path of the browser to print with: the one that CX_MATURITY_BROWSER names (a path, or a name on PATH), else the
 * first known one on PATH, else one where macOS and Windows usually put it. Where there is none, what to do about it: a browser
 * that was named is never replaced by another.
 */
export function findBrowser(around: Surroundings): { readonly browser: string } | { readonly problem: Problem } {
  const named = around.env.CX_MATURITY_BROWSER ?? '';
  const candidates = named === '' ? [...names.flatMap(onPath), ...usualPlaces(around)] : placesOf(named);
  const browser = candidates.find(around.isProgram);
  if (browser !== undefined) return { browser };
  return {
    problem:
      named === '' ? makeProblem('browser-missing', null, {}) : makeProblem('browser-not-there', null, { path: named }),
  };

  function placesOf(name: string): readonly string[] {
    return /[\\/]/.test(name) ? [platformPath(around).resolve(around.cwd, name)] : onPath(name);
  }

  function onPath(name: string): readonly string[] {
    const { delimiter, join, isAbsolute } = platformPath(around);
    const file = around.platform === 'win32' && !name.endsWith('.exe') ? `${name}.exe` : name;
    // What is relative on PATH depends on the folder that the tool is called in; nothing from there must be started.
    const folders = (around.env.PATH ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
    return folders.map((folder) => join(folder, file));
  }
}

function usualPlaces({ env, platform }: Surroundings): readonly string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env.HOME === undefined ? [] : [path.posix.join(env.HOME, 'Applications')])];
    return macApplications.flatMap((name) =>
      folders.map((folder) => path.posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  if (platform !== 'win32') return [];
  const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter((each) => each !== undefined);
  return windowsPrograms.flatMap((parts) => folders.map((folder) => path.win32.join(folder, ...parts)));
}

function platformPath({ platform }: Surroundings): path.PlatformPath {
  return platform === 'win32' ? path.win32 : path.posix;
}
