import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fill, folderForTest, listFiles, readTree } from '../helpers/folders.js';
import { kindsQuestionnaire } from '../helpers/kinds.js';
import { root, runBinary } from '../helpers/run-binary.js';
import { runHere } from '../helpers/run-here.js';
import { smallFolder, smallResponse, smallRules } from '../helpers/small.js';

const { 'responses/one.yaml': _, ...empty } = smallFolder;
const anonymous = {
  ...empty,
  'assessment.yaml': empty['assessment.yaml'].replace('mode: agreed', 'mode: anonymous\n  min_group: 3'),
};
const table = `Timestamp,Email,department,[CAR1] Who?,[CAR1] comment,CAR2,WAL1
2026-03-01 09:00,anna@example.com,sales,team Anna,,2 - quick,often
2026-03-01 09:05,bert@example.com,Service,3,late,n/a,I cannot tell
2026-03-01 09:10,carl@example.com,,every team,,at once,
`
  .replace('team Anna', 'a team')
  .replace('late,n/a', 'late,n/a: no phone');

const namesIn = (cwd: string): readonly string[] => readdirSync(path.join(cwd, 'responses')).sort();
const textsIn = (cwd: string): readonly string[] =>
  namesIn(cwd).map((name) => readFileSync(path.join(cwd, 'responses', name), 'utf8'));

describe('import', () => {
  test('makes one response of each row, under a name by chance, and keeps nothing that is not asked', async () => {
    const cwd = folderForTest({ ...anonymous, 'survey.csv': table });
    const { stdout, stderr, exit } = await runBinary(['import', 'survey.csv', '.'], { cwd });
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(stdout).toMatch(/^Took over 3 responses/);
    expect(stdout).toContain('left out: ‘Timestamp’ and ‘Email’');
    const names = namesIn(cwd);
    expect(names).toHaveLength(3);
    for (const name of names) expect(name).toMatch(/^[0-9a-f]{8}\.yaml$/);
    const texts = textsIn(cwd).join('');
    expect(texts).not.toMatch(/example\.com|2026|anna|survey/i);
    expect(texts).toContain('comment: late');
    expect(texts).toContain('not_applicable: no phone');
    const { stdout: scored, exit: code } = await runHere(['score', '.', '--json'], { cwd });
    expect(code).toBe(0);
    expect(JSON.parse(scored)).toMatchObject({ people: 3 });
  });

  test('writes in the order of the names, so that the order of the rows is gone', async () => {
    const rows = Array.from({ length: 40 }, (_each, at) => `${(at % 5) + 1},c${at}`).join('\n');
    const cwd = folderForTest({ ...anonymous, 'survey.csv': `CAR1,CAR1[comment]\n${rows}\n` });
    expect((await runHere(['import', 'survey.csv', '.'], { cwd })).exit).toBe(0);
    const files = namesIn(cwd).map((name) => {
      const full = path.join(cwd, 'responses', name);
      const row = Number(/comment: c(\d+)/.exec(readFileSync(full, 'utf8'))?.[1]);
      return { row, written: statSync(full, { bigint: true }).mtimeNs };
    });
    const byTime = files.toSorted((a, b) => (a.written < b.written ? -1 : a.written > b.written ? 1 : 0));
    expect(byTime.map(({ row }) => row)).toEqual(files.map(({ row }) => row));
    expect(files.map(({ row }) => row)).not.toEqual(files.map((_each, at) => at));
    expect(files.map(({ row }) => row).toSorted((a, b) => a - b)).toEqual(files.map((_each, at) => at));
  });

  test('--dry-run tells what would be taken over, and writes nothing', async () => {
    const cwd = folderForTest({ ...anonymous, 'survey.csv': table });
    const before = readTree(cwd);
    const { stdout, exit } = await runHere(['import', 'survey.csv', '.', '--dry-run'], { cwd });
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^A dry run, nothing was written/);
    expect(stdout).toContain('Line 3: 1 answered, 1 unknown, 1 not applicable, 0 unanswered (service)');
    expect(readTree(cwd)).toEqual(before);
  });

  test('anything that cannot be understood is told with its place, and nothing is written', async () => {
    const cwd = folderForTest({ ...anonymous, 'survey.csv': table.replace('often', 'oft').replace('Service', 'IT') });
    const before = readTree(cwd);
    const { stdout, stderr, exit } = await runHere(['import', 'survey.csv', '.'], { cwd });
    expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 });
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^survey\.csv:2:59: error: ‘oft’ is no answer to the item ‘WAL1’/),
      expect.stringMatching(/^survey\.csv:3:35: error: The department ‘IT’ is not in assessment\.yaml/),
    ]);
    expect(readTree(cwd)).toEqual(before);
  });

  test('the same table is not taken twice, and a longer one of the same survey only for what is new', async () => {
    const cwd = folderForTest({ ...anonymous, 'survey.csv': table });
    await runHere(['import', 'survey.csv', '.'], { cwd });
    const before = readTree(cwd);
    const again = await runHere(['import', 'survey.csv', '.'], { cwd });
    expect(again.exit).toBe(2);
    expect(again.stderr.match(/^survey\.csv:[234]:1: error: Exactly these answers/gm)).toHaveLength(3);
    expect(readTree(cwd)).toEqual(before);

    const longer = cwd;
    writeFileSync(path.join(cwd, 'survey.csv'), `${table}x,x,sales,somebody,,1,1\n`);
    const { stdout, exit } = await runHere(['import', 'survey.csv', '.', '--repeated', 'skip'], { cwd: longer });
    expect(exit).toBe(0);
    expect(stdout).toContain('Took over one response');
    expect(stdout).toContain('left out: 3 rows');
    expect(namesIn(longer)).toHaveLength(4);
    await runHere(['import', 'survey.csv', '.', '--repeated', 'keep'], { cwd: longer });
    expect(namesIn(longer)).toHaveLength(8);
    expect((await runHere(['import', 'survey.csv', '.', '--repeated', 'x'], { cwd: longer })).exit).toBe(2);
  });

  test('knows responses that lie beside a closed round, and counts how often one is there', async () => {
    const response = smallResponse.replace('\n  WAL1: unknown', '').replace(', role: staff', '');
    const row = 'sales,3,2,within the day\n';
    const cwd = folderForTest({
      ...anonymous,
      'rounds/2026-03/responses/a.yaml': response,
      'survey.csv': `department,CAR1,CAR2,CAR2[comment]\n${row}${row}`,
    });
    const { stderr, exit } = await runHere(['import', 'survey.csv', '.'], { cwd });
    expect(exit).toBe(2);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test('says that a table is in another encoding, in German too', async () => {
    const cwd = folderForTest({ ...anonymous });
    writeFileSync(path.join(cwd, 'survey.csv'), Buffer.from('CAR1;CAR1[Kommentar]\n3;für alle\n', 'latin1'));
    const { stdout, stderr, exit } = await runHere(['import', 'survey.csv', '.', '--lang', 'de'], { cwd });
    expect(exit).toBe(0);
    expect(stderr).toContain('gelesen als Windows-1252');
    expect(stdout).toMatch(/^Ein Antwortbogen übernommen/);
    expect(textsIn(cwd).join('')).toContain('comment: für alle');
  });

  test('tells what is wrong with the folder and the file at once', async () => {
    const cwd = folderForTest({ 'x/y': '' });
    const { stderr, exit } = await runHere(['import', 'none.csv', 'x'], { cwd });
    expect(exit).toBe(2);
    expect(stderr).toContain('has no assessment.yaml');
    expect(stderr).toContain('‘none.csv’');
  });
});

describe('responses', () => {
  const odd = path.join(root, 'test/golden/odd');
  const folder = () =>
    folderForTest({
      'assessment.yaml':
        'schema: cx-maturity/assessment/v1\norganisation: Odd\nquestionnaire: seven-ps@1\nlanguage: de\n',
      ...Object.fromEntries(
        listFiles(odd).map((name) => [`responses/${name}`, readFileSync(path.join(odd, name), 'utf8')]),
      ),
      'responses/again.yaml': readFileSync(path.join(odd, 'alternating.yaml'), 'utf8'),
      'responses/draft.yaml':
        'schema: cx-maturity/response/v1\nquestionnaire: seven-ps@1\ncomplete: false\nanswers:\n  PAR1:\n',
    });

  test('names what is odd, first of all that it is for the holder alone, within 80 columns', async () => {
    const cwd = folder();
    const { stdout, stderr, exit } = await runBinary(['responses', '.'], { cwd });
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    const lines = stdout.split('\n');
    expect(lines[1]).toMatch(/^Nur für die Person, die diese Dateien verwahrt\. Nicht weitergeben/);
    expect(stdout).toContain('8 Antwortbögen: 7 fertig, 1 unfertig; 7 auffällig.');
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    for (const name of listFiles(odd)) expect(lines).toContain(name);
    expect(stdout).toContain('again.yaml und alternating.yaml haben auf jede Frage dieselbe Antwort');
    expect(stdout).toContain('65 Antworten hintereinander lauten 5 (von 65)');
    expect(stdout).toContain('Ein ausgegebener Bogen ist noch leer');
  });

  test('gives the same as data', async () => {
    const { stdout, exit } = await runHere(['responses', '.', '--json', '--lang', 'en'], { cwd: folder() });
    expect(exit).toBe(0);
    const review = JSON.parse(stdout);
    expect(review.notice).toContain('For the holder of these files alone');
    expect(review.asked).toBe(65);
    expect(review.duplicates).toEqual([['again.yaml', 'alternating.yaml']]);
    const one = review.responses.find((each: { name: string }) => each.name === 'one-section.yaml');
    expect(one).toMatchObject({
      complete: true,
      counts: { answered: 7, unknown: 0, notApplicable: 0, unanswered: 58, beyond: 0 },
      oddities: [{ kind: 'mostly-unanswered', said: 7, asked: 65 }],
    });
    expect(review).not.toHaveProperty('schema');
  });

  test('cannot be taken for a scorecard, and nothing of it is in one', async () => {
    const cwd = folder();
    const { stdout } = await runHere(['responses', '.', '--json'], { cwd });
    const other = folderForTest({ 'review.json': stdout });
    expect((await runHere(['report', 'review.json'], { cwd: other })).exit).toBe(2);
    const { stdout: scored } = await runHere(['score', '.', '--json'], { cwd });
    expect(scored).not.toMatch(/same-option|"oddities"|"sittings"|"duplicates"|all-five/);
  });

  test('tells faulty files, and shows nothing then', async () => {
    const cwd = folderForTest({ ...smallFolder, 'responses/two.yaml': smallResponse.replace('CAR1: 3', 'CAR1: 9') });
    const { stdout, stderr, exit } = await runHere(['responses', '.'], { cwd });
    expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 });
    expect(stderr).toMatch(/^responses\/two\.yaml:5:9: error/);
  });

  test('reads lines, each under its number; says where a response is filled in and not finished', async () => {
    const line = (answers: object, more: object = {}): string =>
      JSON.stringify({ schema: 'cx-maturity/response/v1', questionnaire: 'small@2', ...more, answers });
    const cwd = folderForTest({
      ...anonymous,
      'responses/all.ndjson': `${line({ CAR1: 1 })}\n\n${line({ CAR1: 1, CAR2: 2, WAL1: 3 }, { complete: false })}\n`,
    });
    const { stdout } = await runHere(['responses', '.'], { cwd });
    expect(stdout).toMatch(/^all\.ndjson:1 +1 +0 +0 +2 {2}yes$/m);
    expect(stdout).toContain('not counted:\n  all.ndjson:3');
  });

  test('an empty folder has no responses', async () => {
    expect((await runHere(['responses', '.'], { cwd: folderForTest(anonymous) })).stderr).toMatch(
      /no finished responses/,
    );
  });
});

describe('init --respondents', () => {
  const make = async (...more: readonly string[]) => {
    const cwd = folderForTest();
    const { exit, stderr } = await runHere(['init', 'acme', '--departments', 'sales,service', ...more], { cwd });
    return { cwd, exit, stderr, files: exit === 0 ? namesIn(path.join(cwd, 'acme')) : [] };
  };

  test('writes so many files, all alike, that are unfinished and no mistake', async () => {
    const { cwd, exit, files } = await make('--respondents', '12', '--lang', 'de');
    expect(exit).toBe(0);
    expect(files).toEqual([
      '.gitkeep',
      ...Array.from({ length: 12 }, (_each, at) => `${String(at + 1).padStart(2, '0')}.yaml`),
    ]);
    const texts = new Set(textsIn(path.join(cwd, 'acme')).slice(1));
    expect(texts.size).toBe(1);
    const [text = ''] = texts;
    expect(text.match(/^ {2}[A-Z]{3}\d+:$/gm)).toHaveLength(65);
    expect(text).toContain('# respondent: { department: sales, role: management }');
    expect(text.split('\n').filter((line) => line.length > 100)).toEqual([]);
    const { stdout, exit: code } = await runHere(['responses', 'acme'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('12 ausgegebene Bögen sind noch leer');
  });

  test('one that was filled in counts', async () => {
    const { cwd } = await make('--respondents', '1', '--privacy', 'open');
    const file = path.join(cwd, 'acme', 'responses', '01.yaml');
    const filled = readFileSync(file, 'utf8')
      .replace(/^complete: false/m, 'complete: true')
      .replace('# respondent:', 'respondent:')
      .replace(/^( {2}[A-Z]{3}\d+):$/gm, '$1: 3')
      .replace('PAR2: 3', 'PAR2: unknown')
      .replace('PAR3: 3', 'PAR3:');
    writeFileSync(file, filled);
    const { stdout, exit } = await runHere(['score', 'acme', '--json'], { cwd });
    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ people: 1, overall: { level: expect.any(Number) } });
  });

  test.each([['0'], ['x'], ['1001'], ['1.5']])('%s is no number of people', async (count) => {
    const { exit, stderr } = await make('--respondents', count);
    expect(exit).toBe(2);
    expect(stderr).toMatch(/--respondents/);
  });

  test('one answer for all takes one file', async () => {
    expect((await make('--respondents', '2', '--privacy', 'agreed')).exit).toBe(2);
    expect((await make('--respondents', '1', '--privacy', 'agreed')).files).toEqual(['.gitkeep', '01.yaml']);
  });
});

describe('one person in two sittings', () => {
  const assessment = smallFolder['assessment.yaml'].replace('mode: agreed', 'mode: open');
  const folder = (settings = '') =>
    folderForTest({
      'assessment.yaml': `${assessment}${settings}`,
      'questionnaire.yaml': kindsQuestionnaire,
      'rules.yaml': smallRules,
    });
  const warning = 'counts twice with it';
  const answer = async (cwd: string, sections: readonly string[], answers: string) => {
    const args = ['assess', '.', '--plain', ...sections];
    const { stdout, exit } = await runHere(args, { cwd, stdin: `1\n1\n${answers}f\n` });
    expect(exit).toBe(0);
    return stdout.replace(/\s+/g, ' ').split(warning).length - 1;
  };

  test('is told before and after the second, and what came of it is named', async () => {
    const cwd = folder();
    expect(await answer(cwd, [], '3\n2\n1\n')).toBe(0);
    expect(await answer(cwd, ['--sections', 'governance'], '1\n2\n')).toBe(2);
    const names = namesIn(cwd);
    expect(names).toHaveLength(2);
    const { stdout } = await runHere(['responses', '.'], { cwd });
    const told = stdout.replace(/\s+/g, ' ');
    expect(told).toMatch(
      /answers only (?:care and walls, [0-9a-f]{8}\.yaml only governance|governance, [0-9a-f]{8}\.yaml only care and walls)/,
    );
    for (const name of names) expect(told).toContain(name);
  });

  test('is not spoken of where the assessment asks for just these sections', async () => {
    expect(await answer(folder('sections: [governance]\n'), ['--sections', 'governance'], '1\n2\n')).toBe(0);
  });

  test('has nothing to do with files that were handed out', async () => {
    const cwd = folder();
    const blank = 'schema: cx-maturity/response/v1\nquestionnaire: small@2\ncomplete: false\nanswers:\n  CAR1:\n';
    fill(cwd, { 'responses/01.yaml': blank, 'responses/02.yaml': blank });
    expect(await answer(cwd, [], '3\n2\n1\n')).toBe(0);
    expect(readFileSync(path.join(cwd, 'responses', '01.yaml'), 'utf8')).toBe(blank);
    expect(namesIn(cwd)).toHaveLength(3);
  });
});
