import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countOthers, countVoters, readVotes } from '../../../src/interview/votes.js';
import { spreadOf } from '../../../src/votes/spread.js';
import { anyVoteRound } from '../../fixtures/agreement.js';

const anyOptions = fc.integer({ min: 2, max: 11 });

describe('votes as they are typed', () => {
  test.each([
    ['3 4 2 5', 5, [0, 1, 1, 1, 1], 0],
    ['3425', 5, [0, 1, 1, 1, 1], 0],
    ['3,4', 5, null, ','],
    ['33u', 5, [0, 0, 2, 0, 0], 1],
    ['U u', 5, [0, 0, 0, 0, 0], 2],
    ['', 5, [0, 0, 0, 0, 0], 0],
    ['   ', 5, [0, 0, 0, 0, 0], 0],
    ['6', 5, null, '6'],
    ['0', 5, null, '0'],
    ['3 x 9', 5, null, 'x'],
    ['11 1 10', 11, [1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1], 0],
    ['11u2', 11, [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1], 1],
    ['12', 11, null, '12'],
    ['1e1', 11, null, '1e1'],
    ['١', 5, null, '١'],
  ])('%j of %i options', (typed, options, counts, rest) => {
    const { round, voters, wrong } = readVotes(typed, options);
    if (counts === null) expect({ voters, wrong }).toEqual({ voters: 0, wrong: rest });
    else
      expect({ round, voters, wrong }).toEqual({
        round: { options: counts, unknown: rest },
        voters: countVoters(round),
        wrong: null,
      });
  });

  test('from counts read back as those counts', () => {
    const anyRound = anyOptions.chain((options) =>
      fc.record({
        options: fc.array(fc.nat({ max: 30 }), { minLength: options, maxLength: options }),
        unknown: fc.nat({ max: 30 }),
      }),
    );
    fc.assert(
      fc.property(anyRound, fc.boolean(), (round, spaced) => {
        const votes = round.options.flatMap((count, at) => Array.from({ length: count }, () => String(at + 1)));
        const typed = [...votes, ...Array.from({ length: round.unknown }, () => 'u')];
        const read = readVotes(typed.join(spaced || round.options.length > 9 ? ' ' : ''), round.options.length);
        expect(read).toEqual({ round, voters: typed.length, wrong: null });
      }),
    );
  });

  test('of any kind give whole numbers that add up, or say what is wrong', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('1', '9', 'u', ' ', 'x', '١', '顧') })),
        anyOptions,
        (typed, options) => {
          const { round, voters, wrong } = readVotes(typed, options);
          expect(round.options).toHaveLength(options);
          for (const count of [...round.options, round.unknown])
            expect(Number.isSafeInteger(count) && count >= 0).toBe(true);
          if (wrong === null) expect(countVoters(round)).toBe(voters);
          else expect(typed.toLowerCase()).toContain(wrong);
        },
      ),
    );
  });
});

test.each([
  [[0, 0, 3, 0, 0], { lowest: 3, median: 3, highest: 3, wide: false }],
  [[0, 1, 1, 0, 0], { lowest: 2, median: 2, highest: 3, wide: false }],
  [[1, 0, 1, 0, 0], { lowest: 1, median: 1, highest: 3, wide: true }],
  [[1, 0, 0, 0, 2], { lowest: 1, median: 5, highest: 5, wide: true }],
  [[0, 0, 0, 0, 0], null],
])('votes %j lie apart as %j', (options, expected) => {
  expect(spreadOf({ options, unknown: 2 })).toEqual(expected);
});

describe('who voted otherwise', () => {
  const round = { options: [1, 0, 3, 0, 0], unknown: 2 };

  test.each([
    [3, 3],
    [1, 5],
    [2, 6],
    [null, 4],
  ])('than %s', (agreed, others) => {
    expect(countOthers(round, agreed)).toBe(others);
  });

  test('is nobody or some, never more than voted', () => {
    fc.assert(
      fc.property(anyOptions.chain(anyVoteRound), fc.option(fc.integer({ min: 1, max: 11 })), (each, agreed) => {
        const others = countOthers(each, agreed);
        expect(others).toBeGreaterThanOrEqual(0);
        expect(others).toBeLessThanOrEqual(countVoters(each));
      }),
    );
  });
});
