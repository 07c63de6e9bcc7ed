import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

/** Files by their path, with their content. */
export type Tree = Readonly<Record<string, string | Uint8Array>>;

function make(tree: Tree): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'cx-maturity-test-'));
  fill(folder, tree);
  return folder;
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Writes files into a folder, with the folders that they need. */
export function fill(folder: string, tree: Tree): void {
  for (const [name, content] of Object.entries(tree)) {
    const full = path.join(folder, name);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, content);
  }
}

/** A new folder for one test, gone when it ends. */
export function folderForTest(tree: Tree = {}): string {
  const folder = make(tree);
  onTestFinished(() => remove(folder));
  return folder;
}

/** A new folder for all tests of a file or a describe, gone when they end. */
export function folderForAll(tree: Tree = {}): string {
  const folder = make(tree);
  afterAll(() => remove(folder));
  return folder;
}

/** All files under a folder, by their path with forward slashes, in order. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** Everything under a folder, to hold two moments against each other. */
export function readTree(folder: string): Record<string, string> {
  return Object.fromEntries(listFiles(folder).map((name) => [name, readFileSync(path.join(folder, name), 'base64')]));
}
