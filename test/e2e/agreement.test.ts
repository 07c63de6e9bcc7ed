import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Scorecard } from '../../src/model/scorecard.js';
import { fill, folderForAll, folderForTest } from '../helpers/folders.js';
import { runBinary } from '../helpers/run-binary.js';
import { runHere } from '../helpers/run-here.js';
import { smallAssessment, smallFolder, smallQuestionnaire, smallResponse } from '../helpers/small.js';

const voted = smallResponse.replace(
  'CAR1: 3',
  `CAR1:
    value: 3
    agreed:
      votes:
        - 2: 1
          3: 2
          4: 1
          unknown: 1
        - 3: 4
      reason: "one <i>unit</i> only"
      dissent: 1`,
);
const env = { SOURCE_DATE_EPOCH: '1772323200' };
const cwd = folderForAll({
  ...smallFolder,
  'responses/one.yaml': voted,
  'bare/assessment.yaml': smallAssessment.replace('./questionnaire', '../questionnaire'),
  'bare/responses/one.yaml': smallResponse,
});

async function scorecardOf(folder: string): Promise<Scorecard> {
  const { stdout, stderr, exit } = await runBinary(['score', '--json', folder], { cwd, env });
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  return JSON.parse(stdout) as Scorecard;
}

describe('a response with the votes of a room', () => {
  test('scores as it does without them, and keeps them as spread', async () => {
    const scorecard = await scorecardOf('.');
    expect(scorecard.disagreements).toEqual(['CAR1']);
    const [item] = scorecard.sections[0]?.items ?? [];
    expect(item?.agreement?.rounds.map(({ spread }) => spread?.wide)).toEqual([true, false]);
    const silent = JSON.stringify(scorecard).replace(/"agreement":\{.*?"dissent":1\}/, '"agreement":null');
    const bare = await runHere(['score', '--json', 'bare', '--rules', 'rules.yaml'], { cwd, env });
    expect({ ...JSON.parse(silent), disagreements: [] }).toEqual(JSON.parse(bare.stdout));
  });

  test.each([
    ['en', 'Where the room disagreed', 'One person does not carry the answer.'],
    ['de', 'Wo sich die Runde uneinig war', 'Eine Person trägt die Antwort nicht mit.'],
  ])('is reported and explained in %s', async (language, heading, dissent) => {
    for (const format of ['html', 'md']) {
      const { stdout, exit } = await runBinary(['report', '.', '-f', format, '--lang', language], { cwd, env });
      expect(exit).toBe(0);
      for (const words of [heading, dissent, 'one &lt;i&gt;unit&lt;/i&gt; only']) expect(stdout).toContain(words);
    }
    const { stdout, exit } = await runBinary(['explain', '.', 'CAR1', '--lang', language], { cwd, env });
    expect(exit).toBe(0);
    expect(stdout).toContain(dissent);
  });

  test('gives the same report from a saved scorecard', async () => {
    const saved = folderForTest({ 'saved.json': `${JSON.stringify(await scorecardOf('.'))}\n` });
    const direct = await runHere(['report', '.', '-f', 'html', '--lang', 'en'], { cwd, env });
    const again = await runHere(['report', 'saved.json', '-f', 'html', '--lang', 'en'], { cwd: saved, env });
    expect(again.stdout).toBe(direct.stdout);
  });

  test('shows no votes as soon as there is a second response', async () => {
    const folder = folderForTest({ ...smallFolder, 'responses/one.yaml': voted, 'responses/two.yaml': smallResponse });
    const { stdout } = await runHere(['report', '.', '-f', 'md'], { cwd: folder, env });
    expect(stdout).not.toContain('unit');
  });

  test('is refused in an anonymous assessment, with the reason and the way out', async () => {
    const anonymous = smallAssessment
      .replace('mode: agreed', 'mode: anonymous, min_group: 3')
      .replace('privacy:\n  mode: anonymous, min_group: 3', 'privacy: { mode: anonymous, min_group: 3 }');
    const folder = folderForTest({ ...smallFolder, 'assessment.yaml': anonymous, 'responses/one.yaml': voted });
    const { stdout, stderr, exit } = await runBinary(['score', '.', '--lang', 'en'], { cwd: folder });
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toMatch(
      /^responses\/one\.yaml:7:5: error: There are votes on ‘CAR1’ here; .*\{mode: agreed\}’\.\n$/,
    );
  });
});

describe('assess', () => {
  const assess = (folder: string, stdin: string) =>
    runBinary(['assess', '.', '--plain', '--lang', 'en'], { cwd: folder, stdin });
  const written = (folder: string, name: string) =>
    parse(readFileSync(path.join(folder, name), 'utf8')) as Readonly<Record<string, unknown>>;
  const draft = (rest: string): string =>
    `schema: cx-maturity/response/v1\nquestionnaire: small@2\nquestionnaire_hash: ${'a'.repeat(64)}\ncomplete: false\n${rest}`;

  test('keeps a note that was given before any answer, and takes it back', async () => {
    // With nothing in it at all it would be a file that was handed out, and not offered to be resumed.
    const begun = draft('answers: {}\nnotes_without_answer: { CAR2: { comment: how fast } }\n');
    const folder = folderForTest({ ...smallFolder, 'responses/one.yaml': begun });
    const left = await assess(folder, '1\nc\nask the service team\nq\n');
    expect(left.exit).toBe(130);
    expect(left.stdout).toContain('comment noted and kept');
    expect(left.stderr).toContain('Saved in');
    expect(written(folder, 'responses/one.yaml')).toMatchObject({
      answers: {},
      notes_without_answer: { CAR1: { comment: 'ask the service team' }, CAR2: { comment: 'how fast' } },
    });
    const again = await assess(folder, '1\n3\nq\n');
    expect(again.stdout).toContain('Comment: ask the service team');
    const file = written(folder, 'responses/one.yaml');
    expect(file).toMatchObject({ answers: { CAR1: { value: 3, comment: 'ask the service team' } } });
    expect(file.notes_without_answer).toEqual({ CAR2: { comment: 'how fast' } });
  });

  test('says that wording changed and keeps the place', async () => {
    const folder = folderForTest({ ...smallFolder, 'responses/one.yaml': draft('answers: { CAR1: 3 }\n') });
    const { stdout } = await assess(folder, '1\nq\n');
    expect(stdout.replace(/\s+/g, ' ')).toContain('The wording of the questionnaire has changed since');
    expect(stdout).toContain('Going on at question 2.');
  });

  test('asks again what means something else now, with its notes, and writes its revision', async () => {
    const folder = folderForTest({
      ...smallFolder,
      'responses/one.yaml': draft('answers: { CAR1: { value: 3, comment: so far }, CAR2: 1 }\n'),
    });
    fill(folder, { 'questionnaire.yaml': smallQuestionnaire.replace('- id: CAR1', '- id: CAR1\n        revision: 2') });
    const { stdout } = await assess(folder, '1\n4\nq\n');
    expect(stdout.replace(/\s+/g, ' ')).toContain('These answers no longer fit and are open again: CAR1.');
    expect(stdout).toContain('Comment: so far');
    expect(written(folder, 'responses/one.yaml')).toMatchObject({
      answers: { CAR1: { value: 4, comment: 'so far' }, CAR2: 1 },
      item_revisions: { CAR1: 2 },
    });
    expect(written(folder, 'responses/one.yaml.bak')).toMatchObject({ answers: { CAR1: { value: 3 } } });
  });
});
