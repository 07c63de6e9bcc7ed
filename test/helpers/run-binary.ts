import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the checkout. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The examples that come with the tool. */
export const example = (...parts: readonly string[]): string => path.join(root, 'examples', ...parts);

/** What a finished process leaves behind. */
export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number | null;
}

export interface BinaryOptions {
  /** The working folder, usually a temporary one. */
  readonly cwd: string;
  /** Beside PATH, HOME and LANG=C; nothing else of the test's own environment reaches the tool. */
  readonly env?: Readonly<Record<string, string>>;
  /** What stands on stdin; without it stdin is empty from the start. */
  readonly stdin?: string | Uint8Array;
  /** Leaves stdin open after the text, as a person at a keyboard would. */
  readonly keepStdinOpen?: boolean;
  /** Arguments for Node itself, before the tool's file. */
  readonly nodeArguments?: readonly string[];
  /** The file to run instead of the checkout's own. */
  readonly binary?: string;
}

/** Runs the real tool as a process of its own. Give it a closed stdin, no terminal and a small environment, and it must behave. */
export function runBinary(args: readonly string[], options: BinaryOptions): Promise<Outcome> {
  const { cwd, env = {}, stdin, keepStdinOpen = false, nodeArguments = [] } = options;
  const binary = options.binary ?? path.join(root, 'bin', 'cx-maturity.js');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...nodeArguments, binary, ...args], {
      cwd,
      env: { PATH: process.env.PATH ?? '', HOME: cwd, LANG: 'C', ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    // A tool that does not read its stdin to the end closes the pipe.
    child.stdin.on('error', () => undefined);
    child.on('error', reject);
    child.on('close', (exit) => {
      resolve({ stdout: Buffer.concat(stdout).toString('utf8'), stderr: Buffer.concat(stderr).toString('utf8'), exit });
    });
    if (stdin !== undefined) child.stdin.write(stdin);
    if (!keepStdinOpen) child.stdin.end();
  });
}
