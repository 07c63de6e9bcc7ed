import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadModel } from '../../../src/cli/library.js';
import { loadModelFiles } from '../../../src/cli/model-files.js';

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

describe('a questionnaire that lays one section over another questionnaire', () => {
  const lay = async (section: string) => {
    const file = path.join(folder, 'overlay.yaml');
    writeFileSync(
      file,
      `schema: cx-maturity/questionnaire/v1\nid: overlay\nversion: 1\nbase: seven-ps\nlanguages: [en]\ntitle: Overlay\nsections:\n${section}`,
    );
    const rules = path.join(folder, 'overlay-rules.yaml');
    writeFileSync(
      rules,
      'schema: cx-maturity/rule-set/v1\nid: overlay\nversion: 1\nquestionnaire: overlay\nbase: seven-ps\nlanguages: [en]\n',
    );
    return loadModel({ questionnaire: './overlay.yaml', rules }, folder);
  };

  test('takes a section that it only names with all its items', async () => {
    const { loaded, problems } = await lay('  - id: personas\n  - id: purpose\n    items: [PUR3]\n');
    expect(problems).toEqual([]);
    expect(loaded?.model.questionnaire.sections.map(({ items }) => items.map(({ id }) => id))).toEqual([
      ['PSN1', 'PSN2', 'PSN3', 'PSN4', 'PSN5'],
      ['PUR3'],
    ]);
    expect(loaded?.model.ruleSet.advice.filter(({ item }) => item === 'PUR3').length).toBeGreaterThan(0);
  });

  test('must bring the items of a section that the base does not have', async () => {
    const { problems } = await lay('  - id: personas\n  - id: dealers\n    kind: dimension\n    title: Dealers\n');
    expect(problems).toMatchObject([{ code: 'section-incomplete', args: { id: 'dealers', key: 'items' } }]);
  });

  test('may not ask an item twice, once by name and once with its section', async () => {
    const { problems } = await lay('  - id: personas\n  - id: purpose\n    items: [PSN1]\n');
    expect(problems).toMatchObject([{ code: 'duplicate-id', args: { id: 'PSN1' } }]);
  });
});

describe('the self-check, which asks one item of each section', () => {
  test('inherits nothing that speaks of sections it hardly asks: no cap, no meaning, no finding on a score or severity', async () => {
    const { loaded } = await loadModelFiles({ questionnaire: 'self-check', rules: null }, folder);
    const ruleSet = loaded?.model.ruleSet;
    expect(ruleSet?.caps).toEqual([]);
    expect(loaded?.baseRules?.caps.length).toBeGreaterThan(0);
    for (const dimension of ruleSet?.dimensions ?? []) {
      expect(dimension.meanings).toEqual(ruleSet?.levels.map(({ meaning }) => meaning));
    }
    for (const finding of ruleSet?.findings ?? []) {
      expect(JSON.stringify(finding.when)).not.toMatch(/"measure":"(score|severity|unknown)","of":"(?!overall)[a-z]/);
    }
  });
});
