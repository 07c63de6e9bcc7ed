import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { buildSync } from 'esbuild';
import { afterAll, describe, expect, test } from 'vitest';
import {
  clearSuccession,
  findHolder,
  isLeftOfLock,
  releaseLock,
  type Taker,
  takeLock,
} from '../../../src/cli/file-lock.js';
import { fill, folderForAll, folderForTest, listFiles } from '../../helpers/folders.js';
import { root } from '../../helpers/run-binary.js';

/** A process of an invented machine on which only those run that are named, each with what tells it from others. */
function taker(processId: number, running: Readonly<Record<number, string>> = {}): Taker {
  return {
    processId,
    birthOf: (id) => running[id] ?? (id === processId ? 'mine' : null),
    now: () => new Date(Date.UTC(2026, 2, 1, 9, 30)),
  };
}

const written = (process: number, host = hostname(), birth = 'theirs'): string =>
  `process: ${process}\nhost: ${host}\nsince: 2026-02-28T18:00:00.000Z\nbirth: ${birth}\n`;

function lockIn(tree: Readonly<Record<string, string>> = {}): { readonly cwd: string; readonly lock: string } {
  const cwd = folderForTest(tree);
  return { cwd, lock: path.join(cwd, '.lock') };
}

describe('a lock', () => {
  test('is taken by the first, says who has it, and is free once it is given back', () => {
    const { cwd, lock } = lockIn();
    expect(takeLock(lock, taker(7))).toBeNull();
    expect(readFileSync(lock, 'utf8')).toBe(
      `process: 7\nhost: ${hostname()}\nsince: 2026-03-01T09:30:00.000Z\nbirth: mine\n`,
    );
    const second = taker(8, { 7: 'mine' });
    expect(takeLock(lock, second)).toMatchObject({ processId: 7, here: true, since: '2026-03-01T09:30:00.000Z' });
    expect(findHolder(lock, second)).toMatchObject({ processId: 7 });
    releaseLock(lock, taker(7));
    expect(listFiles(cwd)).toEqual([]);
    expect(takeLock(lock, second)).toBeNull();
  });

  test.each([
    ['whose process is gone', written(7), {}],
    ['whose process is gone and its id given to another', written(7), { 7: 'another' }],
  ])('%s is taken over', (_what, text, running) => {
    const { cwd, lock } = lockIn({ '.lock': text });
    expect(findHolder(lock, taker(8, running))).toBeNull();
    expect(takeLock(lock, taker(8, running))).toBeNull();
    expect(readFileSync(lock, 'utf8')).toContain('process: 8\n');
    expect(listFiles(cwd)).toEqual(['.lock']);
  });

  test.each([
    ['of a process that lives', written(7), { 7: 'theirs' }, { processId: 7, here: true }],
    ['whose platform does not tell processes apart', written(7), { 7: '' }, { processId: 7, here: true }],
    ['of another machine', written(7, 'elsewhere'), {}, { processId: 7, host: 'elsewhere', here: false }],
    ['that says nothing', '', {}, { processId: null, host: null, since: null, here: false }],
    ['that says nonsense', `process: -1\nhost: ${hostname()}\nsince: x\n`, {}, { processId: null, since: null }],
  ])('%s is left alone', (_what, text, running, holder) => {
    const { lock } = lockIn({ '.lock': text });
    expect(takeLock(lock, taker(8, running))).toMatchObject(holder);
    expect(readFileSync(lock, 'utf8')).toBe(text);
  });

  test('that somebody else holds by now is not given back', () => {
    const { cwd, lock } = lockIn({ '.lock': written(9) });
    releaseLock(lock, taker(8));
    expect(listFiles(cwd)).toEqual(['.lock']);
    releaseLock(path.join(cwd, 'none'), taker(8));
  });

  test('is taken over also where one who took it over before was killed on the way', () => {
    const { cwd, lock } = lockIn({ '.lock': written(5), '.lock.next': written(6), '.lock.next.next': written(7) });
    expect(takeLock(lock, taker(8))).toBeNull();
    expect(listFiles(cwd)).toEqual(['.lock']);
    fill(cwd, { '.lock.next': written(6) });
    clearSuccession(lock, taker(8));
    expect(listFiles(cwd)).toEqual(['.lock']);
  });

  test('that somebody is taking over right now is theirs', () => {
    const { lock } = lockIn({ '.lock': written(5), '.lock.next': written(6) });
    expect(takeLock(lock, taker(8, { 6: 'theirs' }))).toMatchObject({ processId: 6 });
  });

  test.runIf(process.platform !== 'win32')('that leads nowhere is refused and not waited for', () => {
    const { lock } = lockIn();
    symlinkSync('nowhere', lock);
    expect(takeLock(lock, taker(8))).toMatchObject({ processId: null });
  });

  test('leaves files that are known by their names', () => {
    expect(isLeftOfLock('.r.yaml.lock.host.7.tmp', '.r.yaml.lock')).toBe(true);
    expect(isLeftOfLock('.r.yaml.lock.next.host.7.tmp', '.r.yaml.lock')).toBe(true);
    expect(isLeftOfLock('.r.yaml.lock', '.r.yaml.lock')).toBe(false);
    expect(isLeftOfLock('.other.yaml.lock.host.7.tmp', '.r.yaml.lock')).toBe(false);
  });
});

describe('several processes', () => {
  const folder = folderForAll();
  const children: ChildProcess[] = [];
  afterAll(() => {
    for (const child of children) child.kill('SIGKILL');
  });

  /** A process that takes each lock it is told of, and says whether it has it. */
  function startTaker(): (lock: string) => Promise<string> {
    const child = spawn(process.execPath, [path.join(folder, 'taker.mjs')], { stdio: ['pipe', 'pipe', 'inherit'] });
    children.push(child);
    const waiting: ((line: string) => void)[] = [];
    createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.(line));
    return (lock) =>
      new Promise((resolve) => {
        waiting.push(resolve);
        child.stdin.write(`${lock}\n`);
      });
  }

  test('that take a lock at once: one has it, and no other, whether it was free or left behind', async () => {
    buildSync({
      stdin: {
        contents: `import { createInterface } from 'node:readline';
          import { takeLock } from './src/cli/file-lock.ts';
          import { processIo } from './src/cli/io.ts';
          const io = processIo();
          createInterface({ input: process.stdin }).on('line', (lock) => {
            console.log(takeLock(lock, io) === null ? 'has it' : 'is told');
          });`,
        resolveDir: root,
      },
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: path.join(folder, 'taker.mjs'),
    });
    const takers = Array.from({ length: 6 }, startTaker);
    // No process has this id: the largest that Linux gives is 2^22.
    const gone = written(2 ** 30);
    for (let round = 0; round < 60; round += 1) {
      const name = `${round}.lock`;
      if (round % 3 > 0) fill(folder, { [name]: gone });
      if (round % 3 > 1) fill(folder, { [`${name}.next`]: gone });
      const said = await Promise.all(takers.map((take) => take(path.join(folder, name))));
      expect(
        said.filter((word) => word === 'has it'),
        `round ${round}`,
      ).toHaveLength(1);
      expect(readFileSync(path.join(folder, name), 'utf8')).not.toBe(gone);
    }
    expect(listFiles(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
