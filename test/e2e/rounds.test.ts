import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fill, folderForTest, listFiles, type Tree } from '../helpers/folders.js';
import { root, runBinary } from '../helpers/run-binary.js';
import { runHere } from '../helpers/run-here.js';
import { smallAssessment, smallFolder, smallQuestionnaire } from '../helpers/small.js';

const anonymous = smallAssessment.replace('mode: agreed', 'mode: anonymous\n  min_group: 3');
const env = { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 2, 15) / 1000) };
const later = { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 8, 1) / 1000) };
const response = (answer: number, complete = true): string =>
  `schema: cx-maturity/response/v1\nquestionnaire: small@2\n${complete ? '' : 'complete: false\n'}answers:\n  CAR1: ${answer}\n  CAR2: 2\n  WAL1: ${answer}\n`;
const { 'responses/one.yaml': _, ...bare } = smallFolder;

function assessment(responses: Tree, settings = anonymous): string {
  return folderForTest({ ...bare, 'assessment.yaml': settings, ...responses });
}

const three: Tree = {
  'responses/p1.yaml': response(2),
  'responses/p2.yaml': response(3),
  'responses/p3.yaml': response(4),
};
const others: Tree = {
  'responses/q1.yaml': response(4),
  'responses/q2.yaml': response(4),
  'responses/q3.yaml': response(5),
};

const run = (cwd: string, args: readonly string[], when: Readonly<Record<string, string>> = env) =>
  runHere(args, { cwd, env: when });
const close = (cwd: string, args: readonly string[] = [], when = env) =>
  run(cwd, ['round', 'close', '.', ...args], when);
const filesIn = (cwd: string, folder: string): readonly string[] =>
  existsSync(path.join(cwd, folder)) ? listFiles(path.join(cwd, folder)) : [];
const peopleIn = (cwd: string, round: string): number =>
  JSON.parse(readFileSync(path.join(cwd, 'rounds', round, 'scorecard.json'), 'utf8')).people;

describe('round close', () => {
  test('freezes the scorecard and moves the responses, so that the next round starts empty', async () => {
    const cwd = assessment(three);
    const before = (await run(cwd, ['score', '.', '--json'])).stdout;
    const { stdout, stderr, exit } = await close(cwd);
    expect({ stdout, exit }).toEqual({ stdout: '', exit: 0 });
    expect(stderr).toContain('rounds/2026-03/scorecard.json');
    expect(readFileSync(path.join(cwd, 'rounds/2026-03/scorecard.json'), 'utf8')).toBe(before);
    expect(filesIn(cwd, 'rounds')).toEqual([
      '2026-03/responses/p1.yaml',
      '2026-03/responses/p2.yaml',
      '2026-03/responses/p3.yaml',
      '2026-03/scorecard.json',
    ]);
    expect(filesIn(cwd, 'responses')).toEqual([]);
    expect((await run(cwd, ['score', '.'])).stderr).toContain('no finished responses');
    // The round's folder is a result like any other.
    expect((await run(cwd, ['score', 'rounds/2026-03', '--json'])).stdout).toBe(before);
  });

  test('deletes the responses and the copies of them when asked, and nothing else', async () => {
    const cwd = assessment({ ...three, 'responses/p1.yaml.bak': 'old', 'responses/notes.txt': 'mine' });
    expect((await close(cwd, ['--delete-responses'])).exit).toBe(0);
    expect(filesIn(cwd, 'rounds')).toEqual(['2026-03/scorecard.json']);
    expect(filesIn(cwd, 'responses')).toEqual(['notes.txt']);
  });

  test('takes the month, the day where the month is taken, and refuses a third without a name', async () => {
    const cwd = assessment({ 'responses/a.yaml': response(2) }, smallAssessment);
    const again = async (name: string, args: readonly string[] = []) => {
      fill(cwd, { [`responses/${name}.yaml`]: response(3) });
      return close(cwd, args);
    };
    expect((await close(cwd)).exit).toBe(0);
    expect((await again('b')).stderr).toContain('rounds/2026-03-15/');
    expect(await again('c')).toMatchObject({ exit: 2, stderr: expect.stringContaining('never overwritten') });
    expect((await again('c', ['--name', '2026-03'])).exit).toBe(2);
    expect((await again('c', ['--name', 'after-training'])).exit).toBe(0);
    expect((await again('d', ['--name', '../elsewhere'])).stderr).toContain('cannot be the name');
    expect(filesIn(cwd, 'responses')).toEqual(['d.yaml']);
  });

  test('asks what is to become of unfinished responses', async () => {
    const cwd = assessment({ ...three, 'responses/open.yaml': response(1, false) });
    expect(await close(cwd)).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('One response is not finished'),
    });
    expect(filesIn(cwd, 'rounds')).toEqual([]);
    expect((await close(cwd, ['--unfinished', 'leave'])).exit).toBe(0);
    expect(filesIn(cwd, 'responses')).toEqual(['open.yaml']);

    const dropped = assessment({ ...three, 'responses/open.yaml': response(1, false) });
    expect((await close(dropped, ['--unfinished', 'drop'])).exit).toBe(0);
    expect(filesIn(dropped, 'responses')).toEqual([]);
    expect(peopleIn(dropped, '2026-03')).toBe(3);
  });

  test('cannot leave what is unfinished among lines', async () => {
    const line = (CAR1: number, complete: boolean): string =>
      JSON.stringify({
        schema: 'cx-maturity/response/v1',
        questionnaire: 'small@2',
        complete,
        answers: { CAR1, WAL1: 1 },
      });
    const lines = [line(1, true), line(2, true), line(3, true), line(4, false)].join('\n');
    const cwd = assessment({ 'responses/all.ndjson': lines });
    expect((await close(cwd, ['--unfinished', 'leave'])).stderr).toContain('only be moved as a whole');
    expect((await close(cwd, ['--unfinished', 'drop'])).exit).toBe(0);
    expect(filesIn(cwd, 'rounds')).toContain('2026-03/responses/all.ndjson');
  });

  test('waits for nobody who is answering: a response that is open is told, and nothing is closed', async () => {
    const cwd = assessment(three);
    // This very test is a process that runs.
    const lock = `process: ${process.ppid}\nhost: ${hostname()}\nsince: 2026-03-01T00:00:00.000Z\n`;
    for (const name of ['.p2.yaml.lock', '.not-there-yet.yaml.lock']) {
      const file = path.join(cwd, 'responses', name);
      writeFileSync(file, lock);
      expect(await close(cwd)).toMatchObject({ exit: 2, stderr: expect.stringContaining('open elsewhere') });
      expect(filesIn(cwd, 'rounds')).toEqual([]);
      rmSync(file);
    }
    expect((await close(cwd)).exit).toBe(0);
  });

  test('leaves responses where they are in open assessments, never in anonymous ones', async () => {
    const open = assessment(three, smallAssessment.replace('agreed', 'open'));
    expect((await close(open, ['--keep-responses'])).exit).toBe(0);
    expect(filesIn(open, 'rounds')).toEqual(['2026-03/scorecard.json']);
    expect(filesIn(open, 'responses')).toHaveLength(3);
    const cwd = assessment(three);
    expect(await close(cwd, ['--keep-responses'])).toMatchObject({ exit: 2 });
    expect((await close(cwd, ['--keep-responses', '--delete-responses'])).stderr).toContain('exclude each other');
    expect(filesIn(cwd, 'rounds')).toEqual([]);
  });

  test('is refused where nothing could be scored, and leaves nothing behind', async () => {
    const few = assessment({ 'responses/p1.yaml': response(2) });
    expect(await close(few)).toMatchObject({ exit: 2, stderr: expect.stringContaining('not yet enough responses') });
    expect(existsSync(path.join(few, 'rounds'))).toBe(false);
    expect((await run(few, ['round', 'close', 'nowhere'])).exit).toBe(2);
    expect(existsSync(path.join(few, 'nowhere'))).toBe(false);
  });
});

describe('in an anonymous assessment', () => {
  const closed = async (): Promise<string> => {
    const cwd = assessment(three);
    expect((await close(cwd)).exit).toBe(0);
    return cwd;
  };

  test('a later round with fewer new responses than the group size is refused', async () => {
    const cwd = await closed();
    fill(cwd, { 'responses/q1.yaml': response(4), 'responses/q2.yaml': response(5) });
    expect(await close(cwd, [], later)).toMatchObject({ exit: 2, stderr: expect.stringContaining('found 2') });
    fill(cwd, { 'responses/q3.yaml': response(5) });
    expect((await close(cwd, [], later)).exit).toBe(0);
    expect(peopleIn(cwd, '2026-09')).toBe(3);
  });

  test.each([
    ['one of them', { 'responses/p1.yaml': response(2) }],
    [
      'all of them under other names',
      Object.fromEntries(Object.values(three).map((text, at) => [`responses/copy-${at}.yaml`, text])),
    ],
    [
      'all of them as lines',
      {
        'responses/export.ndjson': [2, 3, 4]
          .map((answer) =>
            JSON.stringify({
              schema: 'cx-maturity/response/v1',
              questionnaire: 'small@2',
              answers: { CAR1: { value: answer, comment: 'again' }, CAR2: 2, WAL1: answer },
            }),
          )
          .join('\n'),
      },
    ],
  ] as const)('responses that a round counted are counted in no other: %s beside new ones', async (_name, tree) => {
    const cwd = await closed();
    fill(cwd, { ...others, ...(tree as Tree) });
    for (const command of [
      ['score', '.'],
      ['report', '.'],
      ['check', '.'],
      ['round', 'close', '.'],
    ]) {
      const { stdout, stderr, exit } = await run(cwd, command, later);
      expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 });
      expect(stderr).toContain('counted in the round ‘2026-03’ already');
    }
    expect(filesIn(cwd, 'rounds')).toHaveLength(4);
  });

  test('the very same responses give the very same result, which tells nothing new', async () => {
    const cwd = await closed();
    fill(cwd, three);
    const again = JSON.parse((await run(cwd, ['score', '.', '--json'])).stdout);
    expect(again).toEqual(JSON.parse(readFileSync(path.join(cwd, 'rounds/2026-03/scorecard.json'), 'utf8')));
  });

  test('a new person who happens to answer like an earlier one is no obstacle', async () => {
    const cwd = await closed();
    fill(cwd, { 'responses/q1.yaml': response(5), 'responses/q2.yaml': response(5), 'responses/q3.yaml': response(2) });
    expect((await close(cwd, [], later)).exit).toBe(0);
  });
});

describe('a closing that was cut off', () => {
  const hook = path.join(root, 'test', 'helpers', 'kill-at.cjs');
  const everywhere = (cwd: string): readonly string[] =>
    ['responses', 'rounds'].flatMap((folder) => filesIn(cwd, folder).filter((name) => /(?:^|\/)p\d\.yaml$/.test(name)));

  test.each([
    ['moving', [] as string[]],
    ['deleting', ['--delete-responses']],
  ] as const)(
    'at any step while %s loses nothing, tells no part, and is finished by a second call',
    async (_name, flags) => {
      let kills = 0;
      for (let step = 1; ; step += 1) {
        const cwd = assessment(three);
        const args = ['round', 'close', '.', ...flags];
        const first = await runBinary(args, {
          cwd,
          env: { ...env, KILL_AT: String(step) },
          nodeArguments: ['--require', hook],
        });
        if (first.exit === 0) break;
        expect(first.exit).toBeNull();
        kills += 1;
        if (flags.length === 0) expect([...everywhere(cwd)].map((name) => path.basename(name)).sort()).toHaveLength(3);
        // A part of the three people is never scored.
        const score = await run(cwd, ['score', '.', '--json']);
        if (score.exit === 0) expect(JSON.parse(score.stdout).people).toBe(3);
        else expect(score).toMatchObject({ exit: 2, stdout: '' });

        const second = await run(cwd, args);
        // Where all was done but for giving back locks, there is nothing left to close.
        if (second.exit !== 0) expect(second.stderr).toContain('no finished responses');
        expect(peopleIn(cwd, '2026-03')).toBe(3);
        const kept = flags.length > 0 ? [] : ['p1', 'p2', 'p3'].map((name) => `2026-03/responses/${name}.yaml`);
        expect(filesIn(cwd, 'rounds').filter((name) => !name.includes('.lock'))).toEqual([
          ...kept,
          '2026-03/scorecard.json',
        ]);
        expect(filesIn(cwd, 'responses').filter((name) => !name.includes('.lock'))).toEqual([]);
      }
      expect(kills).toBeGreaterThan(10);
    },
  );

  test('keeps what came meanwhile for the next round, also under a name that was taken', async () => {
    const cwd = assessment(three);
    expect((await close(cwd)).exit).toBe(0);
    // As it was after the first of three files.
    const note = { isDeleted: false, files: ['p1', 'p2', 'p3'].map((name) => ({ name: `${name}.yaml`, hash: null })) };
    fill(cwd, { 'rounds/2026-03/closing.json': JSON.stringify(note), ...others, 'responses/p1.yaml': response(1) });
    for (const name of ['p2.yaml', 'p3.yaml']) {
      renameSync(path.join(cwd, 'rounds/2026-03/responses', name), path.join(cwd, 'responses', name));
    }
    expect((await run(cwd, ['score', '.'])).stderr).toContain('Nothing is scored here until');
    const { stderr, exit } = await close(cwd, [], later);
    expect(exit).toBe(0);
    expect(stderr).toContain('had been interrupted and is now finished');
    expect(filesIn(cwd, 'responses')).toEqual(['p1.yaml', 'q1.yaml', 'q2.yaml', 'q3.yaml']);
    expect(readFileSync(path.join(cwd, 'rounds/2026-03/responses/p1.yaml'), 'utf8')).toBe(response(2));
  });

  test('never deletes what was changed at the last moment', async () => {
    const cwd = assessment({ 'responses/p1.yaml': response(5) });
    fill(cwd, {
      'rounds/2026-03/scorecard.json': '{}',
      'rounds/2026-03/closing.json': JSON.stringify({ isDeleted: true, files: [{ name: 'p1.yaml', hash: 'other' }] }),
    });
    expect((await close(cwd)).stderr).toContain('kept and not counted: rounds/2026-03/responses/p1.yaml');
    expect(readFileSync(path.join(cwd, 'rounds/2026-03/responses/p1.yaml'), 'utf8')).toBe(response(5));
  });

  test.each(['../assessment.yaml', '..', 'a/b', 'a\\b', ''])('a note that names %j is none of ours', async (name) => {
    const cwd = assessment(three);
    fill(cwd, {
      'rounds/2026-03/scorecard.json': '{}',
      'rounds/2026-03/closing.json': JSON.stringify({ isDeleted: true, files: [{ name, hash: null }] }),
    });
    expect((await close(cwd)).exit).toBe(2);
    expect(existsSync(path.join(cwd, 'assessment.yaml'))).toBe(true);
    expect(filesIn(cwd, 'responses')).toHaveLength(3);
  });
});

/** An anonymous assessment with two closed rounds and an open one. */
async function twoRounds(): Promise<string> {
  const cwd = assessment(three);
  expect((await close(cwd)).exit).toBe(0);
  fill(cwd, others);
  expect((await close(cwd, [], later)).exit).toBe(0);
  fill(cwd, {
    'responses/r1.yaml': response(5),
    'responses/r2.yaml': response(5),
    'responses/r3.yaml': response(5),
  });
  return cwd;
}

describe('rounds side by side', () => {
  test('round list has them in the order of their dates', async () => {
    const cwd = await twoRounds();
    const { rounds } = { rounds: JSON.parse((await run(cwd, ['round', 'list', '.', '--json'])).stdout) };
    expect(rounds).toMatchObject([
      { round: '2026-03', created: '2026-03-15T00:00:00.000Z', people: 3 },
      { round: '2026-09', people: 3 },
    ]);
    expect((await run(cwd, ['round', 'list', '.'])).stdout).toMatch(/2026-03\s+15 March 2026\s+3\s+\d\s+\d\.\d\d/);
    const none = assessment(three);
    expect((await run(none, ['round', 'list', '.'])).exit).toBe(2);
    expect(JSON.parse((await run(none, ['round', 'list', '.', '--json'])).stdout)).toEqual([]);
  });

  test('a broken scorecard of a round is told, with its place', async () => {
    const cwd = await twoRounds();
    writeFileSync(path.join(cwd, 'rounds/2026-03/scorecard.json'), '{"schema": "cx-maturity/scorecard/v1"}');
    for (const args of [
      ['round', 'list', '.'],
      ['trend', '.'],
      ['compare', '2026-03', '.'],
    ]) {
      const { stdout, stderr, exit } = await run(cwd, args);
      expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 });
      expect(stderr).toMatch(/rounds\/2026-03\/scorecard\.json:1:1/);
    }
  });

  test('compare takes scorecards, folders of rounds, names of rounds and assessments', async () => {
    const cwd = await twoRounds();
    const outside = path.dirname(cwd);
    const name = path.basename(cwd);
    const said = async (folder: string, before: string, after: string) => {
      const { stdout, stderr, exit } = await run(folder, ['compare', before, after, '--json']);
      expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 });
      const { before: one, after: other, schema, overall } = JSON.parse(stdout);
      return [schema, one.created?.slice(0, 7), other.created?.slice(0, 7), overall.score.direction];
    };
    const rising = ['cx-maturity/comparison/v1', '2026-03', '2026-09', 'better'];
    expect(await said(cwd, '2026-03', '2026-09')).toEqual(rising);
    expect(await said(cwd, 'rounds/2026-03', 'rounds/2026-09/scorecard.json')).toEqual(rising);
    expect(await said(outside, `${name}/rounds/2026-03`, `${name}/rounds/2026-09/`)).toEqual(rising);
    expect((await said(outside, '2026-03', name))[1]).toBe('2026-03');
    expect((await said(cwd, '2026-03', '.')).at(-1)).toBe('better');
    expect((await run(cwd, ['compare', 'nowhere', '.'])).stderr).toContain('nowhere');
  });

  test('compare warns of a wrong order, and refuses another questionnaire', async () => {
    const cwd = await twoRounds();
    const { stdout } = await run(cwd, ['compare', '2026-09', '2026-03']);
    expect(stdout).toContain('Were the two mixed up?');
    const file = path.join(cwd, 'rounds/2026-03/scorecard.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"id": "small"', '"id": "other"'));
    expect(await run(cwd, ['compare', '2026-03', '2026-09'])).toMatchObject({ exit: 2, stdout: '' });
  });

  test('compare and trend write files in several formats, again and again', async () => {
    const cwd = await twoRounds();
    for (const [command, name] of [
      [['compare', '2026-03', '.'], 'comparison'],
      [['trend', '.'], 'trend'],
    ] as const) {
      for (let time = 0; time < 2; time += 1) {
        expect((await run(cwd, [...command, '-f', 'table,md,json', '-o', 'out'])).exit).toBe(0);
      }
      expect(filesIn(cwd, 'out')).toEqual(expect.arrayContaining([`${name}.json`, `${name}.md`, `${name}.txt`]));
    }
  });

  test('trend has every round, and the open one where it has a result', async () => {
    const cwd = await twoRounds();
    const rounds = async () =>
      JSON.parse((await run(cwd, ['trend', '.', '--json'])).stdout).rounds.map(
        ({ round }: { round: unknown }) => round,
      );
    expect(await rounds()).toEqual(['2026-03', '2026-09', null]);
    rmSync(path.join(cwd, 'responses/r1.yaml'));
    expect(await rounds()).toEqual(['2026-03', '2026-09']);
    expect((await run(cwd, ['trend', '.'])).stderr).toContain('The open round is missing here');
    rmSync(path.join(cwd, 'responses'), { recursive: true });
    expect(await run(cwd, ['trend', '.'])).toMatchObject({ exit: 0, stderr: '' });
    expect((await run(assessment({}), ['trend', '.'])).exit).toBe(2);
  });

  test('a questionnaire that changed in between is a break with names', async () => {
    const cwd = await twoRounds();
    const changed = smallQuestionnaire.replace('- id: CAR1\n', '- id: CAR1\n        revision: 2\n');
    writeFileSync(path.join(cwd, 'questionnaire.yaml'), changed);
    expect((await run(cwd, ['trend', '.'])).stdout).toContain('open: revised CAR1.');
    const { stdout } = await run(cwd, ['compare', '2026-09', '.']);
    expect(stdout).toMatch(/Revised, so not compared\n- CAR1: Who answers a complaint\?/);
  });
});

describe('check against an earlier result', () => {
  const agreed = (answer: number): string => assessment({ 'responses/one.yaml': response(answer) }, smallAssessment);
  async function frozen(answer: number): Promise<string> {
    const cwd = agreed(answer);
    expect((await close(cwd, ['--keep-responses'])).exit).toBe(0);
    return cwd;
  }
  const check = (cwd: string, args: readonly string[]) =>
    run(cwd, ['check', '.', '--baseline', 'rounds/2026-03', ...args]);

  test('fails on a drop beyond the tolerance, of the whole and of any section', async () => {
    const cwd = await frozen(4);
    expect((await check(cwd, [])).exit).toBe(0);
    writeFileSync(path.join(cwd, 'responses/one.yaml'), response(3));
    const { stdout, exit } = await check(cwd, ['--tolerance', '0.1']);
    expect(exit).toBe(1);
    expect(stdout).toContain('✗ not met  Score of ‘Care’, against the earlier result');
    expect((await check(cwd, ['--tolerance', '1'])).exit).toBe(0);
    expect((await check(cwd, ['--tolerance', '0,1', '--above-noise'])).stdout).toContain('noise excuses nothing');
  });

  test('needs no other threshold', async () => {
    const cwd = await frozen(4);
    writeFileSync(path.join(cwd, 'assessment.yaml'), smallAssessment.replace(/thresholds:[\s\S]*/, ''));
    expect((await check(cwd, [])).exit).toBe(0);
    expect((await run(cwd, ['check', '.'])).exit).toBe(2);
  });

  test('that cannot be compared is bad input, never a pass', async () => {
    const cwd = await frozen(4);
    const file = path.join(cwd, 'rounds/2026-03/scorecard.json');
    const saved = readFileSync(file, 'utf8');
    const spoilt: readonly (readonly [string, RegExp])[] = [
      [saved.replace('"id": "small"', '"id": "other"'), /only results of the same questionnaire/],
      [saved.replaceAll('"revision": 1', '"revision": 7'), /nothing can be compared/],
      [saved.replace(/("id": "WAL1",\s*"revision": )1/, '$17'), /can no longer be held against: walls/],
      ['{}', /schema/],
      ['', /not valid JSON/],
    ];
    for (const [text, told] of spoilt) {
      writeFileSync(file, text);
      const { stdout, stderr, exit } = await run(cwd, ['check', '.', '--baseline', file]);
      expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 });
      expect(stderr).toMatch(told);
    }
    expect((await run(cwd, ['check', '.', '--baseline', 'nowhere.json'])).exit).toBe(2);
    expect((await run(cwd, ['check', '.', '--baseline', 'responses/one.yaml'])).exit).toBe(2);
    expect((await run(cwd, ['check', '.', '--tolerance', '0.1'])).stderr).toContain('only together with ‘--baseline’');
    expect((await check(cwd, ['--tolerance', 'much'])).exit).toBe(2);
  });

  test('--ratchet writes better figures into the settings, keeps comments and never lowers one', async () => {
    const settings = smallAssessment.replace(
      '    min_level: 2',
      '    min_level: 2 # agreed in March\n    max_severity: { every: entrenched }',
    );
    const cwd = assessment({ 'responses/one.yaml': response(3) }, settings);
    const { stderr, exit } = await run(cwd, ['check', '.', '--ratchet']);
    expect(exit).toBe(0);
    expect(stderr).toContain('New thresholds in assessment.yaml:');
    expect(stderr).toContain('Severity at most present (so far entrenched)');
    const written = readFileSync(path.join(cwd, 'assessment.yaml'), 'utf8');
    expect(written).toContain('min_level: 3 # agreed in March');
    expect(written).toMatch(/every: present/);
    expect(written).toMatch(/min_score: 3\b/);
    // The same result passes what it wrote, and a second turn changes nothing.
    expect((await run(cwd, ['check', '.', '--ratchet'])).stderr).toContain('no threshold to tighten');
    writeFileSync(path.join(cwd, 'responses/one.yaml'), response(2));
    expect(await run(cwd, ['check', '.', '--ratchet'])).toMatchObject({
      exit: 1,
      stderr: expect.stringContaining('thresholds stay as they are'),
    });
    expect(readFileSync(path.join(cwd, 'assessment.yaml'), 'utf8')).toBe(written);
    const file = [
      'check',
      'responses/one.yaml',
      '--questionnaire',
      'questionnaire.yaml',
      '--min-level',
      '1',
      '--ratchet',
    ];
    expect((await run(cwd, file)).stderr).toContain('has none');
  });
});

describe('plan-round', () => {
  test('says what eight people can show', async () => {
    const cwd = folderForTest();
    const { stdout, stderr, exit } = await run(cwd, ['plan-round', '--people', '8']);
    expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 });
    expect(stdout).toMatch(/^ +5 +0\.99 +1\.17$/m);
    expect(stdout).toMatch(/^ +8 +0\.67 +0\.86$/m);
    expect(JSON.parse((await run(cwd, ['plan-round', '--people', '8', '--sd', '1,6', '--json'])).stdout)).toMatchObject(
      {
        people: 8,
        standardDeviation: 1.6,
        smallestDetectable: expect.closeTo(2 * 0.858, 2),
      },
    );
    expect((await run(cwd, ['plan-round', '--people', '1'])).stdout).toContain('no interval');
  });

  test.each([
    [[]],
    [['--people', '0']],
    [['--people', 'x']],
    [['--people', '8', '--sd', '0']],
    [['--people', '8', '--sd', '9']],
  ])('refuses %j', async (args) => {
    expect(await run(folderForTest(), ['plan-round', ...args])).toMatchObject({ exit: 2, stdout: '' });
  });
});

test('a folder that is named like a round and holds nothing of ours is left alone', async () => {
  const cwd = assessment(three);
  mkdirSync(path.join(cwd, 'rounds/2026-03'), { recursive: true });
  writeFileSync(path.join(cwd, 'rounds/2026-03/notes.md'), 'mine');
  expect((await close(cwd)).stderr).toContain('rounds/2026-03-15/');
  expect(filesIn(cwd, 'rounds/2026-03')).toEqual(['notes.md']);
});
