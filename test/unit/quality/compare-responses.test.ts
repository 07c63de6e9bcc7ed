import { describe, expect, test } from 'vitest';
import { findDuplicates, findSittings, type Trace } from '../../../src/quality/compare-responses.js';

const trace = (name: string, more: Partial<Trace>): Trace => ({
  name,
  complete: true,
  group: 'service',
  answers: null,
  sections: ['care'],
  ...more,
});

describe('duplicates', () => {
  test('are those with the same answers, however many', () => {
    const traces = ['aab', 'xyz', 'aab', 'b', 'aab', 'b'].map((answers, at) => trace(`${at}`, { answers }));
    expect(findDuplicates(traces)).toEqual([
      ['0', '2', '4'],
      ['3', '5'],
    ]);
  });

  test('are not those with hardly an answer', () => {
    expect(findDuplicates([trace('a', {}), trace('b', {})])).toEqual([]);
  });
});

describe('two sittings', () => {
  const core = ['care', 'walls'];
  const further = ['governance'];

  test('are finished responses that share no section, of one department and role', () => {
    expect(
      findSittings([
        trace('a', { sections: core }),
        trace('b', { sections: further }),
        trace('c', { sections: core }),
        trace('d', { sections: core, group: 'sales' }),
      ]),
    ).toEqual([
      {
        sides: [
          { sections: core, names: ['a', 'c'] },
          { sections: further, names: ['b'] },
        ],
      },
    ]);
  });

  test.each([
    ['with a section in common', [{ sections: core }, { sections: ['walls', 'governance'] }]],
    ['of different groups', [{ sections: core }, { sections: further, group: 'sales' }]],
    ['where one is unfinished and does not count', [{ sections: core }, { sections: further, complete: false }]],
    ['with nothing in it', [{ sections: core }, { sections: [] }]],
  ] as const)('are not two %s', (_what, traces) => {
    expect(findSittings(traces.map((each, at) => trace(`${at}`, each)))).toEqual([]);
  });
});
