import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { putIntoYaml } from '../../../src/load/yaml.js';

const before = `# the file of somebody
schema: cx-maturity/assessment/v1   # a comment at the end of a line
organisation:   "Acme"

# what was promised
privacy: {mode:   open}
`;

describe('putIntoYaml', () => {
  test('adds a block at the end and leaves every byte before it', () => {
    const text = putIntoYaml(before, 'pitch', {
      currency: 'EUR',
      figures: { customers: { low: 1, base: 2, high: 3 } },
    });
    expect(text).toBe(`${before}\npitch:\n  currency: EUR\n  figures:\n    customers: { low: 1, base: 2, high: 3 }\n`);
  });

  test.each([
    ['in the middle', 'thresholds:\n    error: { min_level: 2 }   # kept\n'],
    ['at the end', ''],
  ])('changes its block alone where there is one %s, and keeps the comments in it', (_where, after) => {
    const block = `pitch:\n  # why these\n  objections: [overloaded]\n  figures:\n    contacts: 12   # counted\n    # to come\n`;
    const text = putIntoYaml(`${before}${block}\n# of what follows\n${after}`, 'pitch', {
      figures: { contacts: 13, budget: 5 },
      vision: 'one: two # three',
    });
    expect(text?.startsWith(before)).toBe(true);
    expect(text?.endsWith(`\n# of what follows\n${after}`)).toBe(true);
    for (const comment of ['# why these', '# counted', '# to come']) expect(text).toContain(comment);
    expect(parse(text ?? '')).toMatchObject({
      organisation: 'Acme',
      pitch: { objections: ['overloaded'], figures: { contacts: 13, budget: 5 }, vision: 'one: two # three' },
    });
  });

  test('keeps line ends, and a last line without one', () => {
    const windows = before.replaceAll('\n', '\r\n');
    expect(putIntoYaml(windows, 'pitch', { target: 4 })).toBe(`${windows}\r\npitch:\r\n  target: 4\r\n`);
    expect(putIntoYaml(before.trimEnd(), 'pitch', { target: 4 })).toBe(`${before}\npitch:\n  target: 4\n`);
  });

  test('takes away what is to be undefined, and leaves every other comment', () => {
    const block =
      'planned:\n  # one\n  answers:\n    A1: { from: 2, to: 3 } # kept\n    # of what goes\n    B1: { from: 2, to: 3 }\n';
    const after = '\n# of what follows\ntargets: { overall: 3 }\n';
    const text = putIntoYaml(`${before}${block}${after}`, 'planned', {
      answers: { A1: { from: 3, to: 4 }, B1: undefined, C1: { from: 1, to: 2 }, D1: undefined },
    });
    expect(text).toBe(
      `${before}planned:\n  # one\n  answers:\n    A1: { from: 3, to: 4 } # kept\n    C1: { from: 1, to: 2 }\n${after}`,
    );
  });

  test('puts keys into the order of the values where that is asked for, comments with them', () => {
    const block =
      'planned:\n  # one\n  goals: { b: 2, a: 1 }\n  answers:\n    # of A1\n    A1: { from: 2, to: 3 } # kept\n    B1: { from: 2, to: 3 }\n';
    const values = {
      round: 'first',
      goals: { a: 1, b: 2 },
      answers: { C1: { from: 1, to: 2 }, B1: { from: 2, to: 3 }, A1: { from: 3, to: 4 } },
    };
    const put = (inOrder: boolean) =>
      Object.keys(parse(putIntoYaml(`${before}${block}`, 'planned', values, inOrder) ?? '').planned.answers);
    expect(put(false)).toEqual(['A1', 'B1', 'C1']);
    expect(put(true)).toEqual(['C1', 'B1', 'A1']);
    const text = putIntoYaml(`${before}${block}`, 'planned', values, true);
    expect(text).toContain('A1: { from: 3, to: 4 } # kept\n');
    expect(Object.keys(parse(text ?? '').planned)).toEqual(['round', 'goals', 'answers']);
    expect(Object.keys(parse(text ?? '').planned.goals)).toEqual(['a', 'b']);
    for (const comment of ['# one', '# of A1']) expect(text).toContain(comment);
  });

  test('refuses what is no map in lines', () => {
    expect(putIntoYaml('- a\n', 'pitch', { target: 4 })).toBeNull();
    expect(putIntoYaml('{ a: 1 }\n', 'pitch', { target: 4 })).toBeNull();
    expect(putIntoYaml('a: [\n', 'pitch', { target: 4 })).toBeNull();
    for (const figures of ['3', '[1]', '*elsewhere', '']) {
      const text = `a: &elsewhere { customers: 1 }\npitch:\n  figures: ${figures}\n`;
      expect(putIntoYaml(text, 'pitch', { figures: { customers: 2 } })).toBeNull();
    }
  });
});
