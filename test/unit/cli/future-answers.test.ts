import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeContext } from '../../../src/cli/context.js';
import { prepareFutureAnswers, writeFutureAnswers } from '../../../src/cli/future-answers.js';
import { scorePaths } from '../../../src/cli/input.js';
import { loadAssessment } from '../../../src/load/load-assessment.js';
import type { Plan } from '../../../src/model/plan.js';
import type { PlannedFigure } from '../../../src/model/planned.js';
import type { Scorecard } from '../../../src/model/scorecard.js';
import { fill, folderForTest, type Tree } from '../../helpers/folders.js';
import { makeIo, runHere } from '../../helpers/run-here.js';
import { smallAssessment, smallFolder } from '../../helpers/small.js';

const env = { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 2, 12) / 1000) };
// CAR1 counts twice: care is (2 · 2 + 1) / 3, so level 2.
const answers = (CAR1: number, CAR2: number, WAL1: number): string =>
  `schema: cx-maturity/response/v1\nquestionnaire: small@2\nanswers:\n  CAR1: ${CAR1}\n  CAR2: ${CAR2}\n  WAL1: ${WAL1}\n`;
const own = '# ours\nplanning: {budget:   3}   # in days\n';

function folder(settings: string, more: Tree = {}): string {
  return folderForTest({
    ...smallFolder,
    'responses/one.yaml': answers(2, 1, 5),
    'assessment.yaml': settings,
    ...more,
  });
}

async function setOut(cwd: string, { name = '.', force = false, without = false } = {}) {
  const context = await makeContext(makeIo({ cwd, env }).io, {}, 'en');
  const { scored, problems } = await scorePaths([name], context);
  if (scored?.scorecard.plan == null) throw new Error(`no plan: ${JSON.stringify(problems)}`);
  const { plan } = scored.scorecard;
  const empty: Plan = { ...plan, state: 'reached', steps: [], waves: [] };
  const outcome = await prepareFutureAnswers({ plan: without ? empty : plan, scored, paths: [name], force }, context);
  if (outcome.future !== null) expect(await writeFutureAnswers(outcome.future, context)).toEqual([]);
  const file = path.join(cwd, 'assessment.yaml');
  const { assessment } = loadAssessment({ name: file, bytes: readFileSync(file) });
  return { ...outcome, plan, scorecard: scored.scorecard, planned: assessment?.planned ?? null };
}

const target = `${smallAssessment}targets: { care: 3 }\n${own}`;

describe('a plan written into its assessment', () => {
  test('says where everything stood and where it is to be, and leaves every other character', async () => {
    const cwd = folder(target);
    const { future, plan, scorecard, planned } = await setOut(cwd);
    const written = readFileSync(path.join(cwd, 'assessment.yaml'), 'utf8');
    expect(written.startsWith(`${target}\nplanned:\n`)).toBe(true);
    expect(future?.planned).toEqual(planned);
    expect(planned).toMatchObject({
      created: '2026-03-12T00:00:00.000Z',
      round: null,
      questionnaire: { id: 'small', version: 2, hash: scorecard.questionnaire.hash },
      rules: { id: 'small', version: 1, hash: scorecard.rules.hash },
      goals: [{ of: 'care', level: 3 }],
    });
    // Each item once, at its last step, from what the scorecard publishes of it.
    const last = new Map(plan.steps.map(({ item, to }) => [item, to]));
    expect(planned?.answers.map(({ item, to }) => [item, to])).toEqual([...last]);
    expect(planned?.answers.map(({ item, from }) => [item, from])).toEqual(
      [...last.keys()].map((item) => [
        item,
        scorecard.sections.flatMap(({ items }) => items).find(({ id }) => id === item)?.mean,
      ]),
    );
    expect(planned?.sections.map(({ section }) => section)).toContain('care');
  });

  test('promises what is scored when the answers are given, and the comparison then says 100%', async () => {
    const cwd = folder(target);
    const { planned, scorecard } = await setOut(cwd);
    const to = (item: string, now: number): number => {
      const value = planned?.answers.find((answer) => answer.item === item)?.to ?? now;
      return item === 'CAR2' ? [1, 3, 5].indexOf(value) + 1 : value;
    };
    writeFileSync(path.join(cwd, 'before.json'), JSON.stringify(scorecard));
    fill(cwd, { 'responses/one.yaml': answers(to('CAR1', 2), to('CAR2', 1), to('WAL1', 5)) });
    const { stdout } = await runHere(['compare', 'before.json', '.', '--json'], { cwd, env });
    const { progress } = JSON.parse(stdout);
    const figures: readonly { readonly share: number }[] = [progress.overall, ...progress.sections, ...progress.steps];
    expect(figures.length).toBeGreaterThan(2);
    for (const { share } of figures) expect(share).toBeCloseTo(1, 12);
    expect(progress.goals).toMatchObject([{ of: 'care', level: 3, reached: true }]);
  });

  test('is a baseline: it gives way only when that is asked for, and then as a whole, but for its comments', async () => {
    const cwd = folder(target);
    const first = await setOut(cwd);
    const file = path.join(cwd, 'assessment.yaml');
    const kept = readFileSync(file, 'utf8').replace('planned:\n', 'planned:\n  # agreed with the board\n');
    writeFileSync(file, kept.replace('targets: { care: 3 }', 'targets: { care: 4 }'));
    // By now walls alone keep care from level 4.
    fill(cwd, { 'responses/one.yaml': answers(5, 1, 5) });
    const refused = await setOut(cwd);
    expect(refused.problems.map(({ code, args }) => [code, args])).toEqual([
      ['plan-under-way', { path: 'assessment.yaml', created: first.planned?.created }],
    ]);
    expect(refused.planned).toEqual(first.planned);
    const again = await setOut(cwd, { force: true });
    expect(again.problems).toEqual([]);
    expect(again.planned?.goals).toEqual([{ of: 'care', level: 4 }]);
    expect(again.planned?.answers).toEqual(again.future?.planned?.answers);
    expect(first.planned?.answers.map(({ item }) => item)).toEqual(['CAR1']);
    expect(again.planned?.answers.map(({ item }) => item)).toEqual(['WAL1']);
    expect(readFileSync(file, 'utf8')).toContain('planned:\n  # agreed with the board\n  created:');
  });

  test('put in place of another stands as if it were the first', async () => {
    const cwd = folder(target);
    await setOut(cwd);
    const file = path.join(cwd, 'assessment.yaml');
    const wanted = readFileSync(file, 'utf8').replace('{ care: 3 }', '{ overall: 5, care: 5 }');
    writeFileSync(file, wanted);
    expect((await setOut(cwd, { force: true })).problems).toEqual([]);
    const fresh = folder(target.replace('{ care: 3 }', '{ overall: 5, care: 5 }'));
    expect((await setOut(fresh)).planned?.answers.length).toBeGreaterThan(1);
    expect(readFileSync(file, 'utf8')).toBe(readFileSync(path.join(fresh, 'assessment.yaml'), 'utf8'));
  });

  test('is not written where it has no step', async () => {
    const cwd = folder(target);
    const { future, problems } = await setOut(cwd, { without: true });
    expect({ future, problems }).toEqual({
      future: { file: 'assessment.yaml', planned: null, text: null },
      problems: [],
    });
    expect(readFileSync(path.join(cwd, 'assessment.yaml'), 'utf8')).toBe(target);
  });

  test('needs the folder of an assessment', async () => {
    const cwd = folder(target);
    const saved = JSON.stringify((await setOut(cwd)).scorecard);
    fill(cwd, { 'saved.json': saved, 'lonely/rounds/2026-03/scorecard.json': saved });
    for (const name of ['saved.json', 'lonely/rounds/2026-03']) {
      expect((await setOut(cwd, { name })).problems.map(({ code }) => code)).toEqual(['targets-need-assessment']);
    }
  });

  test.each([
    [
      'in one line',
      `{ schema: cx-maturity/assessment/v1, organisation: A, questionnaire: ./questionnaire.yaml, privacy: { mode: agreed }, targets: { care: 3 } }\n`,
    ],
  ])('is refused where the settings stand %s, and nothing is written', async (_where, settings) => {
    const cwd = folder(settings);
    const { problems } = await setOut(cwd);
    expect(problems.map(({ code }) => code)).toEqual(['cannot-write']);
    expect(readFileSync(path.join(cwd, 'assessment.yaml'), 'utf8')).toBe(settings);
  });

  test('keeps its items’ revisions, where they have been revised', async () => {
    const questionnaire = smallFolder['questionnaire.yaml'].replace('id: CAR1', 'id: CAR1\n        revision: 3');
    const cwd = folder(target, { 'questionnaire.yaml': questionnaire });
    const { planned } = await setOut(cwd);
    expect(planned?.answers.find(({ item }) => item === 'CAR1')?.revision).toBe(3);
    expect(readFileSync(path.join(cwd, 'assessment.yaml'), 'utf8')).toMatch(/CAR1: \{ from: 2, to: \d, revision: 3 \}/);
  });
});

describe('in an anonymous assessment', () => {
  const anonymous = target.replace('mode: agreed', 'mode: anonymous\n  min_group: 3');
  const three: Tree = {
    'responses/one.yaml': answers(2, 1, 5),
    'responses/two.yaml': answers(2, 2, 4),
    'responses/three.yaml': answers(3, 1, 5),
  };

  test('an open round’s plan is not kept: one more response, and its figures would tell what that one said', async () => {
    const cwd = folder(anonymous, three);
    const { problems } = await setOut(cwd);
    expect(problems.map(({ code }) => code)).toEqual(['planned-on-open-round']);
    expect(readFileSync(path.join(cwd, 'assessment.yaml'), 'utf8')).toBe(anonymous);
  });

  test.each(['rounds/2026-03', 'rounds/2026-03/', 'rounds/2026-03/scorecard.json'])(
    'a closed round’s is, named %s, with the figures that were published',
    async (name) => {
      const cwd = folder(anonymous, three);
      expect((await runHere(['round', 'close', '.'], { cwd, env })).exit).toBe(0);
      const { planned, problems, scorecard } = await setOut(cwd, { name });
      expect(problems).toEqual([]);
      expect(planned?.round).toBe('2026-03');
      const published = figuresOf(scorecard);
      const all: readonly PlannedFigure[] = [...(planned?.answers ?? []), ...(planned?.sections ?? [])];
      for (const { from } of all) expect(published).toContain(from);
      // The next round carries it.
      renameSync(path.join(cwd, 'rounds/2026-03/responses'), path.join(cwd, 'away'));
      fill(cwd, {
        'responses/p.yaml': answers(4, 2, 4),
        'responses/q.yaml': answers(4, 3, 4),
        'responses/r.yaml': answers(4, 3, 3),
      });
      const { stdout } = await runHere(['compare', '2026-03', '.'], { cwd, env });
      expect(stdout).toContain('Progress on the plan of 12 March 2026 (round 2026-03)');
    },
  );
});

function figuresOf({ overall, sections }: Scorecard): readonly (number | null)[] {
  return [
    overall.score,
    ...sections.flatMap((section) => [
      section.kind === 'dimension' ? section.score : section.severity,
      ...section.items.map(({ mean }) => mean),
    ]),
  ];
}
