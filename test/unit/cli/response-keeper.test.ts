import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileOfLock, findUse, openKeeper, type ResponseKeeper } from '../../../src/cli/response-keeper.js';
import { formatResponse } from '../../../src/load/response-file.js';
import type { Response } from '../../../src/model/response.js';
import { folderForTest, listFiles } from '../../helpers/folders.js';
import { makeIo } from '../../helpers/run-here.js';

const file = 'r.yaml';
const lock = '.r.yaml.lock';

function responseWith(value: number): Response {
  return {
    questionnaire: 'small@2',
    questionnaireHash: null,
    complete: false,
    respondent: { department: null, role: null },
    answers: new Map([['CAR1', { state: 'answered', value, comment: null, evidence: null, agreement: null }]]),
    notesWithoutAnswer: new Map(),
    itemRevisions: new Map(),
  };
}
const textOf = (value: number): string => formatResponse(responseWith(value));

/** A keeper in a folder, what it told, and the end of its process at a word. */
function open(cwd: string, name = file) {
  const told: string[] = [];
  const handlers = new Set<() => void>();
  const { io } = makeIo(
    { cwd },
    {
      onEnd: (handler) => {
        handlers.add(handler);
        return () => handlers.delete(handler);
      },
    },
  );
  const { keeper, problem } = openKeeper(name, io, (copy) => told.push(copy));
  const end = (): void => {
    for (const handler of [...handlers]) handler();
  };
  return { keeper, problem, told, end, io, handlers };
}

function opened(cwd: string, name = file) {
  const { keeper, problem, ...rest } = open(cwd, name);
  if (keeper === null) throw new Error(`not opened: ${problem?.code}`);
  return { keeper: keeper as ResponseKeeper, ...rest };
}

const read = (cwd: string, name = file): string => readFileSync(path.join(cwd, name), 'utf8');

describe('a response’s keeper', () => {
  test('saves, again and again, and leaves nothing but the file', () => {
    const cwd = folderForTest();
    const { keeper } = opened(cwd);
    expect(keeper).toMatchObject({ file, wasThere: false });
    expect(listFiles(cwd)).toEqual([lock]);
    expect(keeper.save(responseWith(1))).toBeNull();
    expect(keeper.save(responseWith(2))).toBeNull();
    expect(read(cwd)).toBe(textOf(2));
    keeper.release();
    expect(listFiles(cwd)).toEqual([file]);
  });

  test('left without a save leaves nothing at all, not even the folder that it made', () => {
    const cwd = folderForTest();
    opened(cwd, 'responses/r.yaml').keeper.release();
    expect(readdirSync(cwd)).toEqual([]);
  });

  test('tells the second who has the file, since when, and what may be done', () => {
    const cwd = folderForTest();
    const { keeper, io } = opened(cwd, 'a/r.yaml');
    expect(open(cwd, 'a/r.yaml').problem).toMatchObject({
      code: 'file-in-use',
      args: {
        path: 'a/r.yaml',
        process: process.pid,
        since: '2026-03-01T00:00:00.000Z',
        here: true,
        lock: `a/${lock}`,
      },
    });
    expect(findUse('a/r.yaml', io)?.code).toBe('file-in-use');
    keeper.release();
    expect(findUse('a/r.yaml', io)).toBeNull();
  });

  test.runIf(process.platform !== 'win32')('has one lock for a file and a link to it', () => {
    const cwd = folderForTest({ 'real/r.yaml': textOf(1) });
    symlinkSync('real/r.yaml', path.join(cwd, 'link.yaml'));
    const { keeper, io } = opened(cwd, 'link.yaml');
    expect(findUse('real/r.yaml', io)?.code).toBe('file-in-use');
    expect(keeper.save(responseWith(3))).toBeNull();
    expect(read(cwd, 'real/r.yaml')).toBe(textOf(3));
    keeper.release();
    expect(listFiles(cwd)).toEqual(['link.yaml', 'real/r.yaml']);
  });

  test('clears away what killed processes left, and nothing else', () => {
    const others = { '.r.yaml.bak.tmp': '', '.other.yaml.1.tmp': '', 'r.yaml.1.tmp': '', '.their.lock': '' };
    const left = { '.r.yaml.1.tmp': '', '.r.yaml.12.tmp': '', '.r.yaml.lock.host.7.tmp': '' };
    // A process that is gone, with a file that nobody takes again: no process has this id.
    const gone = `process: ${2 ** 30}\nhost: ${hostname()}\n`;
    const finished = { '.done.yaml.lock': gone, '.done.yaml.1.tmp': '', '.done.yaml.lock.next': gone };
    const cwd = folderForTest({ ...others, ...left, ...finished });
    opened(cwd).keeper.release();
    expect(listFiles(cwd)).toEqual(Object.keys(others).sort());
  });

  test('does not open what cannot be a file', () => {
    const cwd = folderForTest({ taken: 'a file' });
    expect(open(cwd, 'taken/r.yaml').problem).toMatchObject({ code: 'cannot-write', args: { path: 'taken/r.yaml' } });
    mkdirSync(path.join(cwd, 'r.yaml'));
    expect(open(cwd).problem).toMatchObject({ code: 'cannot-write', args: { cause: 'EISDIR' } });
    expect(listFiles(cwd)).toEqual(['taken']);
  });

  test('saves after a save that failed', () => {
    const outer = folderForTest();
    const cwd = path.join(outer, 'inner');
    const { keeper } = opened(cwd);
    expect(keeper.save(responseWith(1))).toBeNull();
    renameSync(cwd, `${cwd}-away`);
    writeFileSync(cwd, 'in the way');
    expect(keeper.save(responseWith(2))).toMatchObject({ code: 'cannot-write', args: { path: file } });
    rmSync(cwd);
    renameSync(`${cwd}-away`, cwd);
    expect(read(cwd)).toBe(textOf(1));
    expect(keeper.save(responseWith(3))).toBeNull();
    expect(read(cwd)).toBe(textOf(3));
    keeper.release();
    expect(listFiles(cwd)).toEqual([file]);
  });

  test('gives the file back when the process ends, with what waited to be saved', () => {
    const outer = folderForTest();
    const cwd = path.join(outer, 'inner');
    const { keeper, end, handlers } = opened(cwd);
    writeFileSync(path.join(outer, 'x'), '');
    renameSync(cwd, `${cwd}-away`);
    writeFileSync(cwd, 'in the way');
    expect(keeper.save(responseWith(2))).not.toBeNull();
    rmSync(cwd);
    renameSync(`${cwd}-away`, cwd);
    end();
    expect(listFiles(cwd)).toEqual([file]);
    expect(read(cwd)).toBe(textOf(2));
    expect(handlers.size).toBe(0);
  });
});

describe('what somebody else writes into the file meanwhile', () => {
  test('is kept beside it under a free name, and told once', () => {
    const cwd = folderForTest({ [file]: textOf(1), 'r.yaml.bak': 'older' });
    const { keeper, told } = opened(cwd);
    expect(keeper.wasThere).toBe(true);
    expect(keeper.save(responseWith(2))).toBeNull();
    expect(told).toEqual([]);
    writeFileSync(path.join(cwd, file), 'theirs');
    expect(keeper.save(responseWith(3))).toBeNull();
    expect(keeper.save(responseWith(4))).toBeNull();
    expect(told).toEqual(['r.yaml.2.bak']);
    expect([read(cwd), read(cwd, 'r.yaml.bak'), read(cwd, 'r.yaml.2.bak')]).toEqual([textOf(4), 'older', 'theirs']);
    writeFileSync(path.join(cwd, file), 'theirs again');
    expect(keeper.save(responseWith(5))).toBeNull();
    expect(told).toEqual(['r.yaml.2.bak', 'r.yaml.3.bak']);
    keeper.release();
  });

  test('is kept also before the first save, and where the file was not there', () => {
    for (const tree of [{}, { [file]: textOf(1) }]) {
      const cwd = folderForTest(tree);
      const { keeper, told } = opened(cwd);
      writeFileSync(path.join(cwd, file), 'theirs');
      expect(keeper.save(responseWith(2))).toBeNull();
      expect(told).toEqual(['r.yaml.bak']);
      expect(read(cwd, 'r.yaml.bak')).toBe('theirs');
      keeper.release();
    }
  });

  test('is nothing to keep where it is the same, or where the file is gone', () => {
    const cwd = folderForTest();
    const { keeper, told } = opened(cwd);
    writeFileSync(path.join(cwd, file), textOf(1));
    expect(keeper.save(responseWith(1))).toBeNull();
    rmSync(path.join(cwd, file));
    expect(keeper.save(responseWith(2))).toBeNull();
    expect(told).toEqual([]);
    keeper.release();
    expect(listFiles(cwd)).toEqual([file]);
  });

  test('is not overwritten where it cannot be kept', () => {
    const cwd = folderForTest();
    const { keeper, told } = opened(cwd);
    expect(keeper.save(responseWith(1))).toBeNull();
    rmSync(path.join(cwd, file));
    mkdirSync(path.join(cwd, file));
    expect(keeper.save(responseWith(2))).toMatchObject({ code: 'cannot-write', args: { cause: 'EISDIR' } });
    expect(told).toEqual([]);
    keeper.release();
  });

  test('a copy of what is there is kept at a word', () => {
    const cwd = folderForTest({ [file]: 'as it was' });
    const { keeper } = opened(cwd);
    expect(keeper.keepCopy()).toEqual({ copy: 'r.yaml.bak', problem: null });
    expect(keeper.keepCopy()).toEqual({ copy: 'r.yaml.2.bak', problem: null });
    expect(read(cwd, 'r.yaml.bak')).toBe('as it was');
    keeper.release();
  });
});

test('a lock tells its file', () => {
  expect(fileOfLock(lock)).toBe(file);
  expect(fileOfLock('.r.yaml.lock.next')).toBeNull();
  expect(fileOfLock('r.yaml')).toBeNull();
});
