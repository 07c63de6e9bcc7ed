import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Intake, problemLimit } from '../../../src/cli/intake.js';
import { findLinkProblems, linkResponse } from '../../../src/load/link-response.js';
import { readResponseLines } from '../../../src/load/load-response.js';
import { sortByFile } from '../../../src/load/make-problem.js';
import type { Privacy } from '../../../src/model/answers.js';
import type { Problem } from '../../../src/model/problem.js';
import type { Model } from '../../../src/model/rule-set.js';
import { aggregate, finishCounting } from '../../../src/scoring/aggregate.js';
import { score } from '../../../src/scoring/score.js';
import { asSource, small, smallRuleSet } from '../load/small.js';

const model: Model = { questionnaire: small, ruleSet: smallRuleSet };
const groups = { departments: [{ id: 'sales', title: { de: 'Verkauf', en: 'Sales' } }], roles: [] };
const name = 'r.ndjson';
const about = { organisation: null, tool: 'test', version: '0', created: null };

async function* inPieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let from = 0, turn = 0; from < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    const piece = new Uint8Array(bytes.subarray(from, from + size));
    yield piece;
    // As a reader does that uses its memory again.
    piece.fill(0x21);
    from += size;
  }
}

interface Result {
  readonly problems: readonly Problem[];
  readonly scorecard: string | null;
}

/** All lines read, then all linked, then all counted. */
function allAtOnce(text: string, privacy: Privacy): Result {
  const { responses, salvaged, problems } = readResponseLines(asSource(text, name));
  const linked = responses.map(({ written, file }) => linkResponse(written, file, small, groups));
  const all = [
    ...problems,
    ...linked.flatMap((each) => each.problems),
    ...salvaged.flatMap(({ written, file }) => findLinkProblems(written, file, small, groups)),
  ];
  if (all.length > 0) return { problems: sortByFile(all), scorecard: null };
  const finished = linked.flatMap(({ response }) => (response?.complete === true ? [response] : []));
  const { answers, problems: few } = aggregate(small, finished, privacy);
  return { problems: few, scorecard: answers && JSON.stringify(score(model, answers, about)) };
}

/** Each line read, linked, counted and forgotten. */
async function oneByOne(text: string, privacy: Privacy, sizes: readonly number[]): Promise<Result> {
  const intake = Intake.ofAssessment({ model, groups }, privacy);
  await intake.takeLines(name, inPieces(Buffer.from(text), sizes));
  await intake.finish();
  const problems = sortByFile(intake.files.flatMap((file) => file.problems));
  if (problems.length > 0 || intake.counting === null) return { problems, scorecard: null };
  const { answers, problems: few } = finishCounting(intake.counting);
  return { problems: few, scorecard: answers && JSON.stringify(score(model, answers, about)) };
}

const line = (answers: unknown, more: object = {}): string =>
  JSON.stringify({ schema: 'cx-maturity/response/v1', questionnaire: 'small@2', answers, ...more });

const answer = (options: number) =>
  fc.oneof(
    fc.integer({ min: 1, max: options }),
    fc.constant('unknown'),
    fc.record({ value: fc.integer({ min: 1, max: options }), comment: fc.string(), evidence: fc.string() }),
  );
const sound = fc
  .tuple(
    fc.record({ CAR1: answer(5), CAR2: answer(3), WAL1: answer(5) }, { requiredKeys: [] }),
    fc.record({ complete: fc.boolean() }, { requiredKeys: [] }),
  )
  .map(([answers, more]) => line(answers, more));
const faulty = fc.constantFrom(
  '',
  '[]',
  '{"schema": ',
  '{}',
  line({ CAR1: 9 }),
  line({ CAR1: [1], CARL: 1 }),
  line({ CAR1: 1 }).replace('}}', ', "CAR1": 2}}'),
  line({}, { questionnaire: 'small@1' }),
  line({}, { questionnaire: 'other@2' }),
  line({ CAR1: 1 }, { respondent: { department: 'moon' } }),
  'ünfug',
);
const privacies = fc.constantFrom<Privacy>({ mode: 'anonymous', minGroup: 3 }, { mode: 'open' });
const sizes = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 4 });

describe('a stream of responses', () => {
  test.each([
    ['sound ones', fc.array(sound, { minLength: 1, maxLength: 8 })],
    ['sound ones and faulty ones', fc.array(fc.oneof({ weight: 3, arbitrary: sound }, faulty), { maxLength: 8 })],
  ])('gives what all of them at once give: %s', async (_what, lists) => {
    await fc.assert(
      fc.asyncProperty(lists, privacies, sizes, fc.constantFrom('\n', '\r\n'), async (lines, privacy, inSizes, end) => {
        const text = lines.join(end);
        expect(await oneByOne(text, privacy, inSizes)).toEqual(allAtOnce(text, privacy));
      }),
      { numRuns: 400 },
    );
  });

  test('is read on after faulty lines, up to a thousand problems', async () => {
    const count = problemLimit / 2;
    const lines = (faults: number): string => `${line({ CAR1: 1 })}\n${line({ CAR1: 7, CARL: 1 })}\n`.repeat(faults);
    const all = await oneByOne(lines(count), { mode: 'open' }, [5000]);
    expect(all.problems).toHaveLength(problemLimit);
    expect(all.problems.at(-1)?.place).toMatchObject({ line: 2 * count });
    const { problems } = await oneByOne(lines(count + 20), { mode: 'open' }, [5000]);
    expect(problems.slice(0, -1)).toEqual(all.problems);
    expect(problems.at(-1)).toMatchObject({ code: 'more-problems', args: { listed: problemLimit } });
    expect(problems.at(-1)?.place).toEqual(all.problems.at(-1)?.place);
  });

  test('may have a line with more problems than a call may have arguments', async () => {
    const keys = Object.fromEntries(Array.from({ length: 150_000 }, (_, index) => [`k${index}`, 1]));
    const { problems } = await oneByOne(
      `${line({ CAR1: 1 }, keys)}\n${line({ CAR1: 9 })}`,
      { mode: 'open' },
      [100_000],
    );
    expect(problems).toHaveLength(problemLimit + 1);
    expect(problems[0]).toMatchObject({ code: 'key-unknown', args: { key: 'k0' } });
  });

  test('is not read on where that is so', async () => {
    let taken = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        taken += 1;
        yield Buffer.from('{"a": 1}\n'.repeat(100));
      }
    }
    const intake = Intake.ofHolder(async () => null);
    await intake.takeLines('-', endless());
    await intake.finish();
    expect(taken).toBeLessThan(20);
    expect(intake.files[0]?.problems).toHaveLength(problemLimit + 1);
  });

  test('looks for the questionnaire once, at its first sound response, and holds earlier ones against it', async () => {
    const asked: string[] = [];
    const intake = Intake.ofHolder(async (first) => {
      asked.push(first?.reference ?? '');
      return { model, groups };
    });
    const salvaged = line({ CAR1: [1], CAR2: 9 }, { questionnaire: 'other@1' });
    const own = line({ CAR1: [1], CAR2: 9 });
    const text = [salvaged, own, line({ CAR1: 1 }), line({ CAR1: 2 })].join('\n');
    await intake.takeLines(name, inPieces(Buffer.from(text), [7]));
    await intake.finish();
    expect(asked).toEqual(['small@2']);
    const problems = sortByFile(intake.files.flatMap((file) => file.problems));
    expect(problems.map(({ place, code }) => `${place?.line} ${code}`)).toEqual([
      '1 questionnaire-other',
      '1 type-wrong',
      '2 type-wrong',
      '2 option-unknown',
    ]);
  });

  test('without a sound one is held against what the first of it names', async () => {
    const asked: unknown[] = [];
    const intake = Intake.ofHolder(async (first) => {
      asked.push(first?.reference);
      return { model, groups };
    });
    const text = [line([]).replace('small@2', 'Small'), line({ CAR1: [1], CARL: 1 })].join('\n');
    await intake.takeLines(name, inPieces(Buffer.from(text), [50]));
    await intake.finish();
    expect(asked).toEqual(['small@2']);
    expect(intake.counting?.people).toBe(0);
    expect(intake.files.flatMap(({ problems }) => problems).map(({ code }) => code)).toContain('unknown-item');
  });
});
