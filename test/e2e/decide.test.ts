import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Scorecard } from '../../src/model/scorecard.js';
import { smallMeasures } from '../fixtures/measure.js';
import { folderForTest, listFiles, type Tree } from '../helpers/folders.js';
import { example, root, runBinary } from '../helpers/run-binary.js';
import { runHere } from '../helpers/run-here.js';

const workshop = example('workshop');
const stopped = smallMeasures.replace('mother: { answer: yes }', 'mother: { answer: no }');
const typed = (goal = 'They notice.'): string =>
  ['A call', 'buyers', goal, '', 's', '4', '3', ...Array(5).fill('1\n'), '4', '1', '1', '1', '1'].join('\n');

async function decideIn(tree: Tree, args: readonly string[], stdin = '', lang = 'en_GB.UTF-8') {
  const cwd = folderForTest(tree);
  return { cwd, ...(await runHere(['decide', ...args], { cwd, stdin, env: { LANG: lang } })) };
}

describe('decide with a file', () => {
  test('judges the workshop’s measures against its own result, in both languages', async () => {
    const [german, english] = await Promise.all(
      ['de', 'en'].map((lang) => runBinary(['decide', workshop, '--lang', lang], { cwd: root })),
    );
    expect(german).toMatchObject({ exit: 0, stderr: '' });
    expect(german?.stdout).toContain('Umsetzen: 2 · überarbeiten: 1 · stoppen: 1');
    expect(english?.stdout).toContain('Go: 2 · rework: 1 · stop: 1');
    expect(english?.stdout).toContain('Promoters: level 2 (below 3)');
  });

  test('says something else of the same measures without that result', async () => {
    const text = readFileSync(path.join(workshop, 'measures.yaml'), 'utf8');
    const alone = await decideIn({ 'measures.yaml': text }, ['measures.yaml', '--json']);
    const near = await runHere(['decide', workshop, '--json'], { cwd: root });
    const verdictOf = (stdout: string, id: string): string =>
      (JSON.parse(stdout) as { measures: { measure: { id: string }; verdict: string }[] }).measures.find(
        ({ measure }) => measure.id === id,
      )?.verdict ?? '';
    expect(verdictOf(alone.stdout, 'kundenportal')).toBe('go');
    expect(verdictOf(near.stdout, 'kundenportal')).toBe('rework');
  });

  test('takes a saved scorecard as well as a folder, and nothing but the scorecard comes out', async () => {
    const scorecard = (await runHere(['score', workshop, '--json'], { cwd: root })).stdout;
    const tree = { 's.json': scorecard, 'm.yaml': readFileSync(path.join(workshop, 'measures.yaml'), 'utf8') };
    const saved = await decideIn(tree, ['m.yaml', '--assessment', 's.json', '--json']);
    const folder = await decideIn(tree, ['m.yaml', '--assessment', workshop, '--json']);
    expect(saved.exit).toBe(0);
    expect(saved.stdout).toBe(folder.stdout);
    // What respondents wrote has no way into a decision.
    const { sections } = JSON.parse(scorecard) as Scorecard;
    const comments = sections.flatMap(({ items }) => items.flatMap((item) => item.comments));
    expect(comments.length).toBeGreaterThan(5);
    expect(comments.filter((comment) => saved.stdout.includes(comment))).toEqual([]);
  });

  test.each([
    ['idea', 0],
    ['decided', 1],
    ['running', 1],
  ])('with a stop for what is %s ends with %i', async (status, exit) => {
    const ended = await decideIn({ 'm.yaml': `${stopped}    status: ${status}\n` }, ['m.yaml']);
    expect({ exit: ended.exit, stderr: ended.stderr }).toEqual({ exit, stderr: '' });
    expect(ended.stdout).toContain('A call of thanks: stop');
  });

  test('reads stdin, and tells faults with their places', async () => {
    expect(await decideIn({}, ['-'], smallMeasures)).toMatchObject({ exit: 0, stderr: '' });
    expect(await decideIn({}, ['-'])).toMatchObject({ exit: 2, stdout: '' });
    const faulty = await decideIn(
      { 'm.yaml': smallMeasures.replace('phase: use', 'phase: later') },
      ['m.yaml'],
      '',
      'de',
    );
    expect(faulty).toMatchObject({ exit: 2, stdout: '' });
    expect(faulty.stderr).toMatch(/^m\.yaml:8:12: /);
    for (const args of [
      ['none.yaml'],
      ['.'],
      [''],
      ['m.yaml', '--assessment', 'none'],
      ['m.yaml', '-f', 'pdf'],
      ['m.yaml', '-f', 'md,json'],
    ]) {
      expect(await decideIn({ 'm.yaml': smallMeasures }, args), args.join(' ')).toMatchObject({ exit: 2, stdout: '' });
    }
  });

  test('writes its formats, again over its own and never over others’ files', async () => {
    const cwd = folderForTest({ 'm.yaml': smallMeasures, 'mine.md': '# mine\n' });
    const write = (...args: string[]) => runHere(['decide', 'm.yaml', ...args], { cwd });
    for (let time = 0; time < 2; time += 1) {
      expect(await write('-f', 'table,md,json', '-o', 'out/')).toMatchObject({ exit: 0, stdout: '' });
    }
    expect(listFiles(path.join(cwd, 'out'))).toEqual(['decision.json', 'decision.md', 'decision.txt']);
    expect((await write('-o', 'mine.md')).exit).toBe(2);
    expect(readFileSync(path.join(cwd, 'mine.md'), 'utf8')).toBe('# mine\n');
    expect((await write('-o', 'mine.md', '--force')).exit).toBe(0);
    expect((await write('-o', 'mine.md')).exit).toBe(0);
  });

  test('goes by rules of one’s own', async () => {
    const own = readFileSync(path.join(root, 'questionnaires', 'decision-rules.yaml'), 'utf8').replace(
      'when: { answer: helps, below: 2 }',
      'when: { answer: helps, below: 5 }',
    );
    const tree = { 'm.yaml': smallMeasures, 'own.yaml': own };
    expect((await decideIn(tree, ['m.yaml', '--decision-rules', 'own.yaml'])).stdout).toContain('thanks: stop');
    const faulty = { ...tree, 'own.yaml': own.replace('below: 5 }', 'below: early }') };
    const told = await decideIn(faulty, ['m.yaml', '--decision-rules', 'own.yaml']);
    expect(told).toMatchObject({ exit: 2, stdout: '', stderr: expect.stringMatching(/^own\.yaml:\d+:\d+: /) });
  });

  test('goes on without the result of an assessment that has none yet, unless it was named', async () => {
    const cwd = folderForTest({ 'acme/measures.yaml': smallMeasures });
    await runHere(['init', 'made', '--organisation', 'Acme'], { cwd });
    const settings = readFileSync(path.join(cwd, 'made', 'assessment.yaml'), 'utf8');
    const fresh = folderForTest({ 'acme/measures.yaml': smallMeasures, 'acme/assessment.yaml': settings });
    const near = await runHere(['decide', 'acme'], { cwd: fresh });
    expect(near).toMatchObject({ exit: 0, stderr: expect.stringContaining('no result yet') });
    expect(await runHere(['decide', 'acme', '--assessment', 'acme'], { cwd: fresh })).toMatchObject({
      exit: 2,
      stdout: '',
    });
  });
});

describe('decide without a file', () => {
  test('and without a terminal says the way out', async () => {
    const { exit, stdout, stderr } = await runBinary(['decide'], { cwd: folderForTest() });
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    for (const way of ['decide measures.yaml', 'decide --plain', 'schema measures']) expect(stderr).toContain(way);
  });

  test('asks line by line, tells the verdict, and keeps the measure where that is wanted', async () => {
    const cwd = folderForTest();
    const ask = (last: string) => runHere(['decide', '--plain'], { cwd, stdin: `${typed()}\n${last}\n` });
    const first = await ask('1');
    expect(first.exit).toBe(0);
    expect(first.stdout).toContain('A call: go');
    const written = readFileSync(path.join(cwd, 'measures.yaml'), 'utf8');
    expect((await ask('0')).exit).toBe(0);
    expect(readFileSync(path.join(cwd, 'measures.yaml'), 'utf8')).toBe(written);
    await ask('1');
    expect(readFileSync(path.join(cwd, 'measures.yaml'), 'utf8').startsWith(written)).toBe(true);
    await ask('2');
    expect(listFiles(cwd)).toEqual(['measures-2.yaml', 'measures.yaml']);
    const listed = await runHere(['decide', 'measures.yaml', '--json'], { cwd });
    expect(JSON.parse(listed.stdout)).toMatchObject({ measures: [{ verdict: 'go' }, { verdict: 'go' }] });
  });

  test('leaves a file alone that is not of its kind', async () => {
    const cwd = folderForTest({ 'measures.yaml': 'my: notes\n' });
    const { exit, stderr } = await runHere(['decide', '--plain'], { cwd, stdin: `${typed()}\n1\n` });
    expect({ exit, said: stderr.includes('Nothing can be added to measures.yaml') }).toEqual({ exit: 0, said: true });
    expect(readFileSync(path.join(cwd, 'measures.yaml'), 'utf8')).toBe('my: notes\n');
    expect(listFiles(cwd)).toEqual(['measures-2.yaml', 'measures.yaml']);
  });

  test('is left with 130 where the input ends, and nothing is written', async () => {
    const cwd = folderForTest();
    expect(await runHere(['decide', '--plain'], { cwd, stdin: 'A call\nbuyers\n' })).toMatchObject({ exit: 130 });
    expect(listFiles(cwd)).toEqual([]);
  });
});

test('schema prints what measures, decision rules and decisions look like, every key of a measure explained', async () => {
  const cwd = folderForTest();
  const [measures] = await Promise.all(
    ['measures', 'decision-rules', 'decision'].map(async (kind) => {
      const { exit, stdout } = await runHere(['schema', kind], { cwd });
      expect(exit).toBe(0);
      return JSON.parse(stdout) as { properties: { measures: { items: { properties: Record<string, object> } } } };
    }),
  );
  for (const [key, schema] of Object.entries(measures?.properties.measures.items.properties ?? {})) {
    expect(schema, key).toHaveProperty('description');
  }
});
