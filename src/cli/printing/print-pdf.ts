import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeProblem } from '../../load/make-problem.js';
import type { Problem } from '../../model/problem.js';
import { cannotWrite } from '../files.js';
import type { Io } from '../io.js';
import { toolName, toolVersion } from '../package.js';
import { findBrowser } from './find-browser.js';

/** A PDF, or why there is none. */
export type Printed = { readonly bytes: Uint8Array } | { readonly problem: Problem };

/** Most reports take two seconds; a browser that has said nothing for so long waits for something that never comes. */
const longestWait = 60_000;

/**
 * Prints a page of HTML as PDF with a browser of this machine, which gets no way to any other one. What that takes lies in a
 * folder that nobody else can read and that is gone at the end, however the end comes.
 * @param wait milliseconds after which the browser is ended
 */
export async function printPdf(html: string, io: Io, wait: number = longestWait): Promise<Printed> {
  const { platform } = process;
  const found = findBrowser({ env: io.env, platform, cwd: io.cwd, isProgram });
  if ('problem' in found) return found;
  let folder: string;
  try {
    folder = mkdtempSync(path.join(tmpdir(), `${toolName}-`));
  } catch (error) {
    return { problem: cannotWrite(tmpdir(), error) };
  }
  // Files that a browser on its way out still writes would keep the folder from going at the first try.
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  try {
    const page = path.join(folder, 'page.html');
    writeFileSync(page, html);
    return await runBrowser(found.browser, { folder, page, pdf: path.join(folder, 'page.pdf') }, io, wait, remove);
  } catch (error) {
    return { problem: cannotWrite(folder, error) };
  } finally {
    remove();
  }
}

interface Places {
  readonly folder: string;
  readonly page: string;
  readonly pdf: string;
}

/** Runs the browser to its end. Rejects only with what the operating system says of files. */
function runBrowser(browser: string, places: Places, io: Io, wait: number, remove: () => void): Promise<Printed> {
  // Before there is a browser: whoever interrupts just as it starts must not leave it behind.
  let browserId: number | undefined;
  const end = (): void => endWithAll(browserId);
  const stopHearing = [
    // Ends the process in the ordinary way, so that what follows is done.
    io.onInterrupt(() => process.exit(130)),
    io.onEnd(() => {
      end();
      remove();
    }),
  ];
  const child = spawn(browser, argumentsFor(places), {
    cwd: places.folder,
    // Chromium keeps what is left of crashes beside its other settings, not in the profile.
    env: { ...io.env, BREAKPAD_DUMP_LOCATION: places.folder },
    stdio: ['ignore', 'ignore', 'pipe'],
    // A group of its own: a browser is a dozen processes, and all of them have to go.
    detached: !isWindows(),
    windowsHide: true,
  });
  browserId = child.pid;
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-longestTalk);
  });
  return new Promise<Printed>((resolve, reject) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      end();
    }, wait);
    const settle = (exit: number | null, reason: string | null): void => {
      clearTimeout(timer);
      try {
        const bytes = late ? null : readIfThere(places.pdf);
        if (late) resolve({ problem: makeProblem('browser-too-slow', null, { path: browser, seconds: wait / 1000 }) });
        else if (exit === 0 && bytes !== null) resolve({ bytes });
        else resolve({ problem: makeProblem('browser-failed', null, { path: browser, said: reason ?? lastOf(said) }) });
      } catch (error) {
        reject(error);
      }
    };
    child.on('error', (error: NodeJS.ErrnoException) => settle(null, error.code ?? error.message));
    child.on('exit', () => {
      // Its last words may still be on their way, but whoever it left behind must not hold them up for ever.
      if (!isWindows()) end();
      setTimeout(() => child.stderr.destroy(), 1000).unref();
    });
    child.on('close', (exit) => settle(exit, null));
  }).finally(() => {
    for (const stop of stopHearing) stop();
  });
}

function argumentsFor({ folder, page, pdf }: Places): readonly string[] {
  return [
    '--headless',
    '--disable-gpu',
    `--user-data-dir=${path.join(folder, 'profile')}`,
    `--print-to-pdf=${pdf}`,
    '--no-pdf-header-footer',
    '--export-tagged-pdf',
    '--generate-pdf-document-outline',
    // Stands in the PDF as what made it: by that the tool knows its own files, and nothing is told of the machine.
    `--user-agent=${toolName} ${toolVersion()}`,
    // Nothing is looked up, and so nothing connected to, neither directly nor through a proxy: a browser asks its maker for
    // news whatever it is told. With ~ instead of ^, as one often reads, it looks up a machine of that name.
    '--host-resolver-rules=MAP * ^NOTFOUND',
    '--no-proxy-server',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-sync',
    '--disable-extensions',
    '--disable-breakpad',
    '--no-first-run',
    '--no-default-browser-check',
    // A new profile would ask for the keys of the user's.
    '--password-store=basic',
    '--use-mock-keychain',
    // Chromium refuses to start its sandbox as root, which is who runs things in containers. What it opens is our own page,
    // in which no script runs.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    pathToFileURL(page).href,
  ];
}

/** Ends a process and all that it started; nothing where they have ended. */
function endWithAll(id: number | undefined): void {
  if (id === undefined) return;
  if (isWindows()) {
    spawn('taskkill', ['/pid', String(id), '/t', '/f'], { stdio: 'ignore', windowsHide: true }).on(
      'error',
      () => undefined,
    );
    return;
  }
  try {
    process.kill(-id, 'SIGKILL');
  } catch {
    // Nobody left.
  }
}

/** How much of what a browser says is kept, in characters: its last words explain a failure. */
const longestTalk = 8000;

/** What a browser said last, without the time and the place in its sources; before a stack trace, what led to it. Null for nothing. */
function lastOf(said: string): string | null {
  const lines = said
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const last = lines.findLast((line) => /:FATAL:/.test(line)) ?? lines.at(-1);
  return last?.replace(/^\[[^\]]*\]\s*/, '') ?? null;
}

function readIfThere(file: string): Uint8Array | null {
  if (statSync(file, { throwIfNoEntry: false }) === undefined) return null;
  const bytes = readFileSync(file);
  return bytes.subarray(0, 5).toString('latin1') === '%PDF-' ? bytes : null;
}

function isProgram(full: string): boolean {
  try {
    accessSync(full, constants.X_OK);
    return statSync(full).isFile();
  } catch {
    return false;
  }
}

function isWindows(): boolean {
  return process.platform === 'win32';
}
