import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { readRows } from '../../src/load/read-csv.js';
import type { PlanDocument } from '../../src/model/plan.js';
import type { Scorecard } from '../../src/model/scorecard.js';
import { planSchema } from '../../src/schema/plan.js';
import { readMarkdown } from '../contract/read-markdown.js';
import { hostileFolder } from '../fixtures/hostile-folder.js';
import { fill, folderForAll, folderForTest } from '../helpers/folders.js';
import { example, runBinary } from '../helpers/run-binary.js';
import { runHere } from '../helpers/run-here.js';
import { smallFolder, smallResponse } from '../helpers/small.js';

const validate = new Ajv({ strict: false }).compile(planSchema);
const workshop = example('workshop');
const work = folderForAll();

async function planOf(args: readonly string[], cwd = work, stdin = ''): Promise<PlanDocument> {
  const { stdout, stderr, exit } = await runHere(['plan', ...args, '--json'], { cwd, stdin });
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  const document = JSON.parse(stdout) as PlanDocument;
  validate(document);
  expect(validate.errors).toBeNull();
  return document;
}

async function saved(from: string, cwd = work): Promise<string> {
  return (await runHere(['score', from, '--json'], { cwd })).stdout;
}

describe('plan with the real tool', () => {
  test('answers for a folder in both languages, 80 columns wide, exit 0', async () => {
    const english = await runBinary(['plan', workshop, '--lang', 'en'], { cwd: work });
    expect(english).toMatchObject({ exit: 0, stderr: '' });
    expect(english.stdout).toMatch(/^Plan: Nordwerk Maschinenbau GmbH\n/);
    expect(english.stdout).toMatch(/^Wave 1$/m);
    const german = await runBinary(['plan', workshop, '--lang', 'de'], { cwd: work });
    expect(german.stdout).toMatch(/^Welle 1$/m);
    for (const { stdout } of [english, german]) {
      expect(Math.max(...stdout.split('\n').map((line) => Array.from(line).length))).toBeLessThanOrEqual(80);
    }
  });

  test('takes the targets of the assessment, else the next overall level', async () => {
    const { plan } = await planOf([workshop]);
    expect(plan.goals).toMatchObject([
      { of: 'overall', level: 3, given: true },
      { of: 'promoters', level: 3, given: true },
    ]);
    const check = await planOf([example('self-check', 'response.yaml')]);
    expect(check.plan.goals).toMatchObject([{ of: 'overall', given: false }]);
    expect(check.questionnaire.id).toBe('self-check');
    expect(check.organisation).toBeNull();
  });

  test('takes flags in place of all targets, and leaves what they do not speak of', async () => {
    const { plan } = await planOf([workshop, '--target', 'personas=4', '--budget', '3']);
    expect(plan.goals).toMatchObject([{ of: 'personas', level: 4, given: true }]);
    expect(plan.settings).toEqual({ budget: 3, horizonSteps: 1 });
    const other = await planOf([workshop, '--horizon-steps', 'any', '--budget', '2']);
    expect(other.plan.goals.map(({ of }) => of)).toEqual(['overall', 'promoters']);
    expect(other.plan.settings).toEqual({ budget: 2, horizonSteps: null });
    for (const { effort, steps } of other.plan.waves) expect(effort <= 2 || steps === 1).toBe(true);
  });

  test('takes settings from assessment.yaml, and flags before them', async () => {
    const cwd = folderForTest({
      ...smallFolder,
      'assessment.yaml': `${smallFolder['assessment.yaml']}targets: { care: 4 }\nplanning: { budget: 7, horizon_steps: 2 }\n`,
    });
    expect((await planOf(['.'], cwd)).plan).toMatchObject({
      goals: [{ of: 'care', level: 4 }],
      settings: { budget: 7, horizonSteps: 2 },
    });
    expect((await planOf(['.', '--budget', '1'], cwd)).plan).toMatchObject({
      goals: [{ of: 'care', level: 4 }],
      settings: { budget: 1, horizonSteps: 2 },
    });
    expect((await planOf(['.', '--horizon-steps', 'any'], cwd)).plan.settings).toEqual({
      budget: 7,
      horizonSteps: null,
    });
  });

  test('says the same of a folder, of its saved scorecard and of stdin', async () => {
    const scorecard = await saved(workshop);
    writeFileSync(path.join(work, 'saved.json'), scorecard);
    for (const flags of [[], ['--target-level', '4', '--target', 'personas=4']]) {
      const { plan } = await planOf([workshop, ...flags]);
      expect((await planOf(['saved.json', ...flags])).plan).toEqual(plan);
      expect((await planOf(['-', ...flags], work, scorecard)).plan).toEqual(plan);
    }
  });

  test('is reached, or out of reach, and that is an answer too', async () => {
    const reached = await runBinary(['plan', workshop, '--target-level', '1', '--lang', 'en'], { cwd: work });
    expect(reached).toMatchObject({ exit: 0, stderr: '' });
    expect(reached.stdout).toContain('Overall level 1 is reached already');
    expect(reached.stdout).toContain('--target-level 3');
    const short = await runBinary(['plan', workshop, '--target-level', '5', '--horizon-steps', '1', '--lang', 'en'], {
      cwd: work,
    });
    expect(short).toMatchObject({ exit: 0, stderr: '' });
    expect(short.stdout).toContain('cannot be reached');
    expect(short.stdout).toContain('What is in the way');
  });

  test('says what to answer first where nothing is rated', async () => {
    const response = 'schema: cx-maturity/response/v1\nquestionnaire: seven-ps@1\nanswers:\n  PAR1: 3\n';
    const cwd = folderForTest({ 'one.yaml': response });
    const { stdout, exit } = await runHere(['plan', 'one.yaml'], { cwd });
    expect(exit).toBe(0);
    expect(stdout).toContain('No plan can be made yet');
    expect(stdout).toMatch(/To be answered first\n- ‘Paradigm/);
    expect((await planOf(['one.yaml'], cwd)).plan.state).toBe('not-rated');
  });
});

describe('plan from a saved scorecard', () => {
  const changed = async (): Promise<string> => {
    const scorecard = JSON.parse(await saved(workshop)) as Scorecard;
    return JSON.stringify({ ...scorecard, rules: { ...scorecard.rules, hash: '0'.repeat(64) } });
  };

  test('of other rules shows the plan that is in it, and makes no new one', async () => {
    const cwd = folderForTest({ 'other.json': await changed() });
    expect((await planOf(['other.json'], cwd)).plan).toEqual((await planOf([workshop])).plan);
    for (const flags of [
      ['--target-level', '4'],
      ['--budget', '3'],
      ['--horizon-steps', '1'],
    ]) {
      const { stdout, stderr, exit } = await runHere(['plan', 'other.json', ...flags], { cwd });
      expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 });
      expect(stderr).toContain('‘seven-ps@1’ (content 000000000000)');
      expect(stderr).toContain('shows the plan that stands in the scorecard');
    }
  });

  test('that has no plan yet is given one, or told why not', async () => {
    const scorecard = JSON.parse(await saved(workshop)) as Scorecard;
    const { plan: _plan, ...earlier } = scorecard;
    const cwd = folderForTest({
      'earlier.json': JSON.stringify(earlier),
      'other.json': JSON.stringify({ ...earlier, rules: { ...earlier.rules, version: 9 } }),
    });
    expect((await planOf(['earlier.json'], cwd)).plan.goals).toMatchObject([{ of: 'overall', level: 3 }]);
    const { stderr, exit } = await runHere(['plan', 'other.json'], { cwd });
    expect(exit).toBe(2);
    expect(stderr).toContain('‘--questionnaire’ and ‘--rules’ name their files');
    expect(stderr).not.toContain('stands in the scorecard');
  });

  test('of own rules needs them named, and these very ones', async () => {
    const cwd = folderForTest(smallFolder);
    fill(cwd, { 'saved.json': await saved('.', cwd) });
    const wish = ['saved.json', '--target-level', '4'];
    expect((await runHere(['plan', ...wish], { cwd })).stderr).toContain('‘small@2’');
    const named = ['--questionnaire', 'questionnaire.yaml', '--rules', 'rules.yaml'];
    expect((await planOf([...wish, ...named], cwd)).plan).toEqual(
      (await planOf(['.', '--target-level', '4'], cwd)).plan,
    );
    fill(cwd, { 'rules.yaml': `${smallFolder['rules.yaml'].replace('effort: 2', 'effort: 4')}` });
    expect((await runHere(['plan', ...wish, ...named], { cwd })).exit).toBe(2);
  });

  test('of a closed round takes the rules of its assessment', async () => {
    const cwd = folderForTest(smallFolder);
    fill(cwd, { 'rounds/2026-03/scorecard.json': await saved('.', cwd) });
    for (const place of ['rounds/2026-03', 'rounds/2026-03/scorecard.json']) {
      expect((await planOf([place, '--target-level', '4'], cwd)).plan.goals).toMatchObject([{ level: 4 }]);
    }
  });
});

describe('the formats of plan', () => {
  test('are written into a folder, again and again, and nobody else’s file is lost', async () => {
    const cwd = folderForTest({ 'mine.csv': 'my,own\r\n' });
    const write = (to: string, formats: string) => runHere(['plan', workshop, '-f', formats, '-o', to], { cwd });
    for (let time = 0; time < 2; time += 1) {
      for (const language of ['de', 'en']) {
        const { exit, stderr } = await runHere(
          ['plan', workshop, '-f', 'table,md,json,csv', '-o', 'out/', '--lang', language],
          { cwd },
        );
        expect(exit, stderr).toBe(0);
      }
    }
    for (const name of ['plan.txt', 'plan.md', 'plan.json', 'plan.csv']) {
      expect(readFileSync(path.join(cwd, 'out', name), 'utf8')).toContain('PRM');
    }
    expect((await write('mine.csv', 'csv')).exit).toBe(2);
    expect(readFileSync(path.join(cwd, 'mine.csv'), 'utf8')).toBe('my,own\r\n');
    // The name of the file says the format.
    expect((await runHere(['plan', workshop, '-o', 'steps.csv'], { cwd })).exit).toBe(0);
    expect(readFileSync(path.join(cwd, 'steps.csv'), 'utf8')).toMatch(/^\ufeff"Welle","Nummer","Kennung"/);
    expect((await runHere(['plan', workshop, '-f', 'csv,md'], { cwd })).exit).toBe(2);
    expect((await write('out/', 'xlsx')).stderr).toMatch(/table, md, json.* csv/);
  });

  test('hold out against a folder that somebody wrote to break them', async () => {
    const cwd = folderForTest(hostileFolder());
    const flags = ['--target-level', '5'];
    const { plan } = await planOf(['.', ...flags], cwd);
    expect(plan.steps.length).toBeGreaterThan(0);
    const csv = (await runHere(['plan', '.', '-f', 'csv', ...flags], { cwd })).stdout;
    const rows = [...readRows(csv.replace(/^\ufeff/, ''), 'plan.csv', ',')];
    expect(rows).toHaveLength(plan.steps.length + 1);
    for (const row of rows) expect(row).toHaveLength(16);
    for (const part of csv.split(/[,;|\t\r\n"]/)) expect(part).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
    const { bare, headings } = readMarkdown((await runHere(['plan', '.', '-f', 'md', ...flags], { cwd })).stdout);
    expect(headings.filter(({ depth }) => depth === 3)).toHaveLength(plan.steps.length);
    expect(bare).not.toMatch(/<script|<img|\]\(/);
    for (const args of [
      ['plan', '.', ...flags],
      ['explain', '.', 'plan'],
      ['explain', '.', 'plan', 'CAR1'],
    ]) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: none may get through
      expect((await runHere(args, { cwd })).stdout).not.toMatch(/[\u0000-\u0008\u001b\u009b\u202e]/);
    }
  });

  test('are named by --json and -f alike', async () => {
    const one = await runHere(['plan', workshop, '--json'], { cwd: work });
    expect(await runHere(['plan', workshop, '-f', 'json'], { cwd: work })).toEqual(one);
  });
});

describe('explain', () => {
  test('explains the plan, and one item of it', async () => {
    const { plan } = await planOf([workshop]);
    const whole = await runBinary(['explain', workshop, 'plan', '--lang', 'en'], { cwd: work });
    expect(whole).toMatchObject({ exit: 0, stderr: '' });
    for (const { item } of plan.steps) expect(whole.stdout).toContain(item);
    const [first] = plan.steps;
    const step = await runBinary(['explain', workshop, 'plan', first?.item ?? '', '--lang', 'en'], { cwd: work });
    expect(step.stdout).toContain(`Step 1 of ${plan.steps.length}, wave 1`);
    expect(step.stdout).toContain('Gain on the overall score: 1/7');
    const item = await runBinary(['explain', workshop, first?.item ?? '', '--lang', 'en'], { cwd: work });
    expect(item.stdout).toMatch(/^In the plan\n {2}Step 1 /m);
  });

  test('explains each number of the plan that the same flags ask for, and plan names the call', async () => {
    const flags = ['--target-level', '4', '--target', 'personas=4', '--budget', '7', '--horizon-steps', 'any'];
    const { plan } = await planOf([workshop, ...flags]);
    expect(plan).not.toEqual((await planOf([workshop])).plan);
    const whole = await runHere(['explain', workshop, 'plan', ...flags, '--lang', 'en'], { cwd: work });
    expect(whole).toMatchObject({ exit: 0, stderr: '' });
    expect(whole.stdout).toMatch(new RegExp(`Effort: [\\d +\\n]+= ${plan.effort}\\n`));
    expect(whole.stdout).toContain('A wave has effort 7 at most');
    expect(whole.stdout.replace(/\s+/g, ' ')).toContain(`plan ${plan.steps[0]?.item} ${flags.join(' ')}’.`);
    for (const item of new Set(plan.steps.map((step) => step.item))) {
      const { stdout, exit } = await runHere(['explain', workshop, 'plan', item, ...flags, '--lang', 'en'], {
        cwd: work,
      });
      expect(exit).toBe(0);
      for (const { order, wave } of plan.steps.filter((step) => step.item === item)) {
        expect(stdout).toContain(`Step ${order} of ${plan.steps.length}, wave ${wave}:`);
      }
    }
    for (const [lang, call] of [
      ['en', 'cx-maturity explain <path> plan'],
      ['de', 'cx-maturity explain <Pfad> plan'],
    ] as const) {
      const last = async (given: readonly string[]): Promise<string | undefined> =>
        (await runHere(['plan', workshop, '--lang', lang, ...given], { cwd: work })).stdout
          .trimEnd()
          .split('\n')
          .at(-1);
      expect(await last([])).toBe(`  ${call}`);
      expect(await last(['--target-level', '4'])).toBe(`  ${call} --target-level 4`);
    }
  });

  test('plans a saved scorecard without a plan as plan does, or tells why not', async () => {
    const { plan: _plan, ...earlier } = JSON.parse(await saved(workshop)) as Scorecard;
    const cwd = folderForTest({
      'earlier.json': JSON.stringify(earlier),
      'other.json': JSON.stringify({ ...earlier, rules: { ...earlier.rules, version: 9 } }),
    });
    const { plan } = await planOf(['earlier.json'], cwd);
    const { stdout, exit } = await runHere(['explain', 'earlier.json', 'plan', plan.steps[0]?.item ?? ''], { cwd });
    expect(exit).toBe(0);
    expect(stdout).toContain(`Step 1 of ${plan.steps.length}, wave 1`);
    const refused = await runHere(['explain', 'other.json', 'plan'], { cwd });
    expect(refused).toMatchObject({ exit: 2, stdout: '' });
    expect(refused).toEqual(await runHere(['plan', 'other.json'], { cwd }));
  });

  test('refuses its flags where no plan is explained, and wrong ones as plan does', async () => {
    for (const topic of [[], ['personas'], ['overall']]) {
      const { stdout, stderr, exit } = await runHere(['explain', workshop, ...topic, '--target-level', '4'], {
        cwd: work,
      });
      expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 });
      expect(stderr).toMatch(/^error: The flag --target-level belongs to the plan/);
    }
    const twice = ['--target-level', '3', '--target-level', '4'];
    for (const call of [
      ['plan', workshop],
      ['explain', workshop, 'plan'],
    ]) {
      const { stdout, stderr, exit } = await runHere([...call, ...twice, '--lang', 'en'], { cwd: work });
      expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 });
      expect(stderr).toContain('‘overall’ has more than one target');
    }
  });

  test('takes a second name after plan alone', async () => {
    for (const args of [
      ['explain', workshop, 'personas', 'PSN1'],
      ['explain', workshop, 'plan', 'PSN99'],
      ['explain', workshop, 'plan', 'PSN1', 'PSN2'],
    ]) {
      const { stdout, stderr, exit } = await runHere(args, { cwd: work });
      expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 });
      expect(stderr).toMatch(/PSN/);
    }
  });

  test('explains every figure of a small plan by hand', async () => {
    // CAR1 weighs 2 and stands at 3, CAR2 at 3: the score 3 has to become 3.5. One option of CAR1 brings 2/3.
    const cwd = folderForTest({
      ...smallFolder,
      'responses/one.yaml': smallResponse.replace('WAL1: unknown', 'WAL1: 1'),
    });
    const { plan } = await planOf(['.'], cwd);
    expect(plan).toMatchObject({ state: 'planned', effort: 1, atLeast: 1, oneOfSeveral: false });
    const { stdout } = await runHere(['explain', '.', 'plan', 'CAR1'], { cwd });
    expect(stdout).toContain('Step 1 of 1, wave 1: 3 → 4');
    expect(stdout).toContain('1/1 (dimension) · 2/3 (item) · (4 − 3.00) = 0.67');
  });
});
