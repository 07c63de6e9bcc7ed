import { cpSync, mkdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fill, folderForTest } from '../helpers/folders.js';
import { root, runBinary } from '../helpers/run-binary.js';
import { smallQuestionnaire, smallRules } from '../helpers/small.js';

/** A copy of what the built tool is, in a checkout or installed, whose files may be changed. */
function copyTool({ isCheckout = true } = {}) {
  const folder = folderForTest(isCheckout ? { 'src/index.ts': '', 'tsconfig.json': '{}' } : {});
  for (const part of ['bin', 'dist/cli', 'questionnaires', 'dist/models', 'package.json']) {
    cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
  }
  const binary = path.join(folder, 'bin', 'cx-maturity.js');
  const full = (id: string, name: string): string => path.join(folder, 'questionnaires', id, name);
  return {
    run: (...args: readonly string[]) => runBinary(args, { cwd: folder, binary }),
    add: (id: string, texts: Readonly<Record<string, string>>): void => {
      mkdirSync(path.join(folder, 'questionnaires', id));
      for (const [name, text] of Object.entries(texts)) fill(folder, { [`questionnaires/${id}/${name}`]: text });
    },
    /** Changes a text in a shipped file, a minute after the build. */
    change: (id: string, name: string, from: RegExp, to: string): void => {
      const text = readFileSync(full(id, name), 'utf8');
      expect(text).toMatch(from);
      fill(folder, { [`questionnaires/${id}/${name}`]: text.replace(from, to) });
      const later = new Date(Date.now() + 60_000);
      utimesSync(full(id, name), later, later);
    },
    forget: (id: string): void => rmSync(path.join(folder, 'dist', 'models', `${id}.json`)),
  };
}

describe('in a checkout, since the build', () => {
  test('a questionnaire that was added is listed and shown', async () => {
    const { run, add } = copyTool();
    add('small', { 'questionnaire.yaml': smallQuestionnaire, 'rules.yaml': smallRules });
    const list = await run('questionnaire', 'list');
    expect(list).toMatchObject({ exit: 0, stderr: '' });
    expect(list.stdout).toContain('small@2');
    expect(await run('questionnaire', 'show', 'small')).toMatchObject({ exit: 0, stderr: '' });
  });

  test('a questionnaire of which the build has nothing is read from its files', async () => {
    const { run, forget } = copyTool();
    const before = await run('questionnaire', 'show', 'self-check');
    forget('self-check');
    expect(await run('questionnaire', 'show', 'self-check')).toEqual(before);
  });

  test('a folder without a questionnaire is told in a sentence', async () => {
    const { run, add } = copyTool();
    add('empty', {});
    for (const args of [['list'], ['show', 'empty'], ['lint', 'empty']]) {
      const { exit, stderr } = await run('questionnaire', ...args);
      expect(exit, args.join(' ')).toBe(2);
      expect(stderr).toMatch(/^(?:error: There is no file or folder .*\n)+$/);
    }
    expect(await run('questionnaire', 'show', 'self-check')).toMatchObject({ exit: 0 });
  });

  test('a questionnaire that was changed is taken as it is now, and so are those that build on it', async () => {
    const { run, change } = copyTool();
    change('self-check', 'questionnaire.yaml', /^version: \d+$/m, 'version: 77');
    expect((await run('questionnaire', 'list')).stdout).toContain('self-check@77');
    expect(await run('questionnaire', 'show', 'self-check@77')).toMatchObject({ exit: 0, stderr: '' });
    expect(await run('questionnaire', 'show', 'self-check@1')).toMatchObject({ exit: 2, stdout: '' });
    change('seven-ps', 'questionnaire.yaml', /(id: PAR4\n[\s\S]*?question:\n +de: ).*/, '$1"Was jetzt dort steht"');
    for (const id of ['seven-ps', 'self-check']) {
      expect((await run('questionnaire', 'show', id, '--lang', 'de')).stdout, id).toContain('Was jetzt dort steht');
    }
  });

  test('a questionnaire that was broken is told with its place', async () => {
    const { run, change } = copyTool();
    change('self-check', 'rules.yaml', /^schema:/m, 'scheme:');
    const { exit, stderr } = await run('questionnaire', 'list');
    expect(exit).toBe(2);
    expect(stderr).toMatch(/rules\.yaml:1:1: error: /);
  });
});

test('an installed package is as it was built, and where somebody changed a file of it, that is read', async () => {
  const { run, change } = copyTool({ isCheckout: false });
  expect((await run('questionnaire', 'list')).stdout).toContain('self-check@1');
  // What the build stored points into the files, so it cannot stand for others than those.
  change('self-check', 'questionnaire.yaml', /^version: \d+$/m, 'version: 77');
  expect((await run('questionnaire', 'list')).stdout).toContain('self-check@77');
});
