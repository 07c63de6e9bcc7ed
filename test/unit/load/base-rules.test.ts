import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadModel } from '../../../src/cli/library.js';

const folder = mkdtempSync(path.join(tmpdir(), 'base-rules-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Rules of one's own for the shipped questionnaire, built on the shipped rules. */
async function withRules(text: string) {
  const rules = path.join(folder, 'rules.yaml');
  writeFileSync(
    rules,
    `schema: cx-maturity/rule-set/v1\nid: own\nversion: 1\nquestionnaire: seven-ps\nbase: seven-ps\n${text}`,
  );
  const { loaded, problems } = await loadModel({ questionnaire: 'seven-ps', rules }, folder);
  return { ruleSet: loaded?.model.ruleSet ?? null, problems };
}

describe('rules that build on others', () => {
  test('with levels of their own use these everywhere, and drop caps that would allow everything', async () => {
    const level = (name: string) => `  - { name: ${name}, meaning: ${name} it is }\n`;
    const { ruleSet, problems } = await withRules(
      `levels:\n${level('low')}${level('high')}thresholds: [3]\nlowest_plus: 1\n`,
    );
    expect(problems).toEqual([]);
    expect(ruleSet?.levels.map(({ name }) => name.en)).toEqual(['low', 'high']);
    for (const dimension of ruleSet?.dimensions ?? []) {
      expect(dimension.thresholds).toEqual([3]);
      expect(dimension.meanings.map(({ en }) => en)).toEqual(['low it is', 'high it is']);
    }
    expect(ruleSet?.caps).toEqual([]);
  });

  test('with thresholds of their own use these in every dimension', async () => {
    const { ruleSet } = await withRules('thresholds: [2, 3, 4, 4.9]\n');
    expect(ruleSet?.dimensions.every(({ thresholds }) => String(thresholds) === '2,3,4,4.9')).toBe(true);
  });

  test('that draw the line of a class elsewhere move the conditions that name it', async () => {
    const { ruleSet } = await withRules(
      'severities: { absent: none, early: a bit, present: there, entrenched: deep, thresholds: [1.5, 2, 2.5] }\n',
    );
    const [cap] = ruleSet?.caps ?? [];
    expect(cap?.when).toMatchObject({ compare: { measure: 'severity', of: 'marketing-only', atLeast: 2.5 } });
  });

  test('may not call a cap by a word that outputs use for something else', async () => {
    const { problems } = await withRules(
      'caps:\n  - { id: lowest, limits: [personas], to: 2, when: { score: purpose, below: 2 }, reason: so }\n',
    );
    expect(problems).toMatchObject([{ code: 'pattern-wrong', args: { found: 'lowest' } }]);
  });
});
