import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import type { Scorecard } from '../../src/model/scorecard.js';
import type { WhatIf } from '../../src/model/what-if.js';
import { whatIfSchema } from '../../src/schema/what-if.js';
import { folderForAll, folderForTest, listFiles } from '../helpers/folders.js';
import { example, type Outcome, runBinary } from '../helpers/run-binary.js';
import { runHere } from '../helpers/run-here.js';
import { smallAssessment, smallFolder, smallResponse } from '../helpers/small.js';

const own = ['--questionnaire', 'questionnaire.yaml'];
const cwd = folderForAll(smallFolder);
const validate = new Ajv({ strict: false }).compile(whatIfSchema);

function parse({ stdout, stderr, exit }: Outcome): WhatIf {
  expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 });
  const whatIf: WhatIf = JSON.parse(stdout);
  expect(validate(whatIf), JSON.stringify(validate.errors)).toBe(true);
  return whatIf;
}

const line = (CAR1: number, WAL1: number | string, complete = true): string =>
  `${JSON.stringify({ schema: 'cx-maturity/response/v1', questionnaire: 'small@2', complete, answers: { CAR1, CAR2: 2, WAL1 } })}\n`;

describe('score --what-if', () => {
  test('changes one response: its folder, its file and its text on stdin say the same', async () => {
    const flags = ['--json', '--what-if', 'CAR1=5,WAL1=5'];
    const [folder, file, piped] = await Promise.all([
      runBinary(['score', '.', ...flags], { cwd }),
      runBinary(['score', 'responses/one.yaml', ...own, ...flags], { cwd }),
      runBinary(['score', '-', ...own, ...flags], { cwd, stdin: smallResponse }),
    ]);
    const told = parse(folder);
    // Weights 2 and 1: (2·3 + 3)/3 = 3 before, (2·5 + 3)/3 = 13/3 after, which walls hold at level 3.
    expect(told.sections[0]).toMatchObject({
      id: 'care',
      score: { before: 3, after: expect.closeTo(13 / 3, 9) },
      level: { before: 3, after: 3 },
      caps: { new: [{ id: 'walls-limit-care', bites: true }] },
    });
    expect(told.sections[1]).toMatchObject({
      severity: { before: null, after: 5 },
      reason: { before: { code: 'no-answers' }, after: null },
    });
    expect(told).toMatchObject({ organisation: 'Small Ltd', hypothetical: true, people: 1 });
    const bare = ({ sections, overall, assumed, findings }: WhatIf) => ({ sections, overall, assumed, findings });
    expect(bare(parse(file))).toEqual(bare(told));
    expect(bare(parse(piped))).toEqual(bare(told));
  });

  test('changes every response of many lines, read once, and none that does not count', async () => {
    const lines = line(1, 1) + line(2, 'unknown') + line(4, 3);
    const told = parse(
      await runBinary(['score', '-', ...own, '--json', '--what-if', 'CAR1=3', '--what-if', 'WAL1=2'], {
        cwd,
        stdin: lines,
      }),
    );
    expect(told.people).toBe(3);
    expect(told.assumed.map(({ item, from }) => [item, from.mean])).toEqual([
      ['CAR1', expect.closeTo(7 / 3, 9)],
      ['WAL1', 2],
    ]);
    expect(told.sections[1]).toMatchObject({ severity: { before: 2, after: 2 }, changed: false });

    const folder = folderForTest({
      ...smallFolder,
      'assessment.yaml': smallAssessment.replace('mode: agreed', 'mode: open'),
      'responses/many.ndjson': line(1, 1) + line(5, 5, false),
    });
    const { stderr, stdout, exit } = await runHere(['score', '.', '--json', '--what-if', 'CAR1=3'], { cwd: folder });
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: 'One unfinished response was left out.\n' });
    expect(JSON.parse(stdout)).toMatchObject({ people: 2, assumed: [{ from: { mean: 2 } }] });
  });

  test('says what score says once the answers are written into the files', async () => {
    const open = smallAssessment.replace('mode: agreed', 'mode: open');
    const answers = [
      smallResponse,
      smallResponse.replace('CAR1: 3', 'CAR1: 1'),
      smallResponse.replace(/ {2}CAR1.*\n/, ''),
    ];
    const folder = (change: (text: string) => string): string =>
      folderForTest({
        ...smallFolder,
        'assessment.yaml': open,
        ...Object.fromEntries(answers.map((text, at) => [`responses/p${at}.yaml`, change(text)])),
        'responses/one.yaml': change(smallResponse),
      });
    const written = (text: string): string =>
      `${text.replace(/ {2}(?:CAR1|WAL1).*\n/g, '')}  CAR1: 5\n  WAL1: { value: 5, comment: so it is }\n`;
    const assumed = await runHere(['score', '.', '--json', '--what-if', 'WAL1=5,CAR1=5'], {
      cwd: folder((text) => text),
    });
    const before = await runHere(['score', '.', '--json'], { cwd: folder((text) => text) });
    const after = await runHere(['score', '.', '--json'], { cwd: folder(written) });
    const told = parse(assumed);
    for (const [side, { stdout }] of [
      ['before', before],
      ['after', after],
    ] as const) {
      const { overall, sections }: Scorecard = JSON.parse(stdout);
      expect([told.overall.score[side], told.overall.level[side]]).toEqual([overall.score, overall.level]);
      for (const [at, section] of sections.entries()) {
        const mine = told.sections[at];
        if (section.kind === 'dimension' && mine?.kind === 'dimension')
          expect([mine.score[side], mine.level[side], mine.levelRange?.[side]]).toEqual([
            section.score,
            section.level,
            section.levelRange,
          ]);
        else if (section.kind === 'anti-pattern' && mine?.kind === 'anti-pattern')
          expect([mine.severity[side], mine.class[side], mine.classRange?.[side]]).toEqual([
            section.severity,
            section.class,
            section.classRange,
          ]);
        else throw new Error(`no ${section.id}`);
      }
    }
  });

  test('touches no file', async () => {
    const folder = folderForTest(smallFolder);
    const snapshot = () => listFiles(folder).map((name) => [name, readFileSync(path.join(folder, name), 'base64')]);
    const before = snapshot();
    for (const flags of [[], ['--json']]) {
      const { exit } = await runBinary(['score', '.', '--what-if', 'CAR1=5', ...flags], { cwd: folder });
      expect(exit).toBe(0);
    }
    expect(snapshot()).toEqual(before);
  });

  test.each(['de', 'en'])('is a page of 80 columns in %s that says first what it is', async (lang) => {
    const assumed = ['--what-if', 'PRM1=4,PRM2=5,WAL2=1', '--what-if', 'GOV1=3'];
    const { stdout, stderr, exit } = await runBinary(['score', example('workshop'), '--lang', lang, ...assumed], {
      cwd,
    });
    expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 });
    const lines = stdout.split('\n');
    expect(lines.filter((each) => Array.from(each).length > 80)).toEqual([]);
    const [title, , ...rest] = lines;
    const german = lang === 'de';
    expect(title).toBe(`${german ? 'Was wäre, wenn' : 'What if'}: Nordwerk Maschinenbau GmbH`);
    expect(rest[0]).toContain(german ? 'kein Ergebnis' : 'not a result');
    expect(stdout).toMatch(german ? /^Promotoren .* 2 → 3 Geregelt$/m : /^Promoters .* 2 → 3 Organised$/m);
    expect(stdout).toMatch(german ? /^Mauern .* vorhanden → in Ansätzen$/m : /^Walls .* present → early$/m);
    expect(stdout).toMatch(german ? /GOV1: .*\n {2}bisher meist: / : /GOV1: .*\n(?: {2}\w.*\n)? {2}now mostly: /);
  });

  test('says the same without colour', async () => {
    const args = ['score', '.', '--what-if', 'CAR1=5,WAL1=1'];
    const plain = await runHere(args, { cwd });
    const coloured = await runHere(args, { cwd, env: { FORCE_COLOR: '1' } });
    expect(coloured.stdout).toContain('\u001b[');
    const codes = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');
    expect(coloured.stdout.replace(codes, '').replace(/ +$/gm, '')).toBe(plain.stdout);
  });
});

describe('an anonymous assessment', () => {
  const anonymous = smallAssessment.replace('mode: agreed', 'mode: anonymous\n  min_group: 3');
  const { 'responses/one.yaml': _, ...bare } = smallFolder;
  const folder = (lines: string): string =>
    folderForTest({ ...bare, 'assessment.yaml': anonymous, 'responses/all.ndjson': lines });

  test('of too few people says nothing', async () => {
    const two = await runHere(['score', '.', '--what-if', 'CAR1=3'], { cwd: folder(line(1, 1) + line(2, 1)) });
    expect(two).toMatchObject({ exit: 2, stdout: '', stderr: expect.stringContaining('not yet enough responses') });
  });

  test('keeps back what the assumptions would tell of single people, with the way out', async () => {
    // Of six people one cannot tell CAR1, two CAR2; and walls are not rated.
    const say = (CAR1: unknown, CAR2: unknown): string =>
      `${JSON.stringify({ schema: 'cx-maturity/response/v1', questionnaire: 'small@2', answers: { CAR1, CAR2 } })}\n`;
    const lines = say('unknown', 'unknown') + say(3, 'unknown') + say(3, 2).repeat(4);
    const at = folder(lines);
    const refused = await runHere(['score', '.', '--what-if', 'CAR1=5'], { cwd: at });
    expect(refused).toMatchObject({ exit: 2, stdout: '' });
    expect(refused.stderr).toMatch(/‘care’ .* stays hidden .* With assumptions on CAR2 too, it works\.\n$/);
    expect((await runHere(['score', '.', '--what-if', 'CAR1=5,CAR2=3'], { cwd: at })).exit).toBe(0);
  });
});

describe('what cannot be assumed', () => {
  test.each([
    ['car1=5', /no item ‘car1’; allowed are .*Did you mean ‘CAR1’\?/, /Meinten Sie „CAR1“\?/],
    ['CAR1=6', /‘6’ is no answer to the item ‘CAR1’; allowed are 1, 2, 3, 4, and 5\./, /„6“ ist keine Antwort/],
    ['CAR2=5', /‘5’ is no answer to the item ‘CAR2’; allowed are 1, 2, and 3\./, /erlaubt sind 1, 2 und 3/],
    ['CAR1=unknown', /‘unknown’ is no answer/, /„unknown“ ist keine Antwort/],
    ['CAR1', /‘CAR1’ is no assumption for ‘--what-if’; .* such as PAR1=4,WAL2=1/, /keine Annahme/],
    ['CAR1=', /‘CAR1=’ is no assumption/, /„CAR1=“ ist keine Annahme/],
    ['CAR1=1,CAR1=2', /Different answers are assumed for the item ‘CAR1’ \(1 and 2\)/, /verschiedene Antworten/],
  ])('%s', async (assumed, english, german) => {
    for (const [lang, told] of [
      ['en', english],
      ['de', german],
    ] as const) {
      const { stdout, stderr, exit } = await runHere(['score', '.', '--lang', lang, '--what-if', assumed], { cwd });
      expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
      expect(stderr).toMatch(told);
    }
  });

  test('is told beside what is wrong with the responses', async () => {
    const faulty = folderForTest({ ...smallFolder, 'responses/two.yaml': smallResponse.replace('CAR1: 3', 'CAR1: 9') });
    const { stderr } = await runHere(['score', '.', '--what-if', 'CAR9=1,CAR1=7'], { cwd: faulty });
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringContaining('CAR9'),
      expect.stringContaining('‘7’'),
      expect.stringContaining('responses/two.yaml:5:9'),
    ]);
  });

  test('words', async () => {
    const { exit, stderr } = await runHere(['score', example('workshop'), '--what-if', 'NAR1=1', '--lang', 'en'], {
      cwd,
    });
    expect({ exit, stderr }).toEqual({ exit: 2, stderr: expect.stringContaining('‘NAR1’ is answered in words') });
  });

  test('a saved scorecard has no answers, and what would be is no scorecard', async () => {
    const { stdout } = await runHere(['score', '.', '--json'], { cwd });
    const { stdout: supposed } = await runHere(['score', '.', '--json', '--what-if', 'CAR1=5'], { cwd });
    const saved = folderForTest({ 'saved.json': stdout, 'supposed.json': supposed });
    const refused = await runHere(['score', 'saved.json', '--what-if', 'CAR1=5'], { cwd: saved });
    expect(refused).toMatchObject({ exit: 2, stdout: '' });
    expect(refused.stderr).toMatch(/^error: ‘saved\.json’ is a saved scorecard .* needs the responses or the folder/);
    for (const command of ['score', 'report', 'check', 'explain']) {
      expect(await runHere([command, 'supposed.json'], { cwd: saved })).toMatchObject({ exit: 2, stdout: '' });
    }
  });
});
