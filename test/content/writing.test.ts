import { describe, expect, test } from 'vitest';
import type { Language, Text } from '../../src/model/language.js';
import { listComparisons } from '../../src/scoring/condition.js';
import { loadShipped } from '../fixtures/shipped.js';
import { root } from '../helpers/run-binary.js';
import { runHere } from '../helpers/run-here.js';

const { model } = await loadShipped('seven-ps');
const selfCheck = await loadShipped('self-check');
const { questionnaire, ruleSet } = model;
const dimensions = questionnaire.sections.filter((section) => section.kind === 'dimension');
const antiPatterns = questionnaire.sections.filter((section) => section.kind === 'anti-pattern');
const core = [...dimensions, ...antiPatterns];
const items = questionnaire.sections.flatMap((section) => section.items);
const coreItems = core.flatMap((section) => section.items);
const languages: readonly Language[] = ['de', 'en'];

describe('the questionnaire', () => {
  test('asks the seven P’s in the order of the source, then the five patterns, then what is never scored', () => {
    expect(questionnaire.sections.map(({ id }) => id)).toEqual([
      'paradigm',
      'personas',
      'promoters',
      'processes',
      'platforms',
      'performance',
      'purpose',
      'marketing-only',
      'walls',
      'one-customer',
      'own-needs',
      'high-targets',
      'governance',
      'life-cycle',
      'positions',
      'narrative',
    ]);
  });

  test('has at least five items in each dimension and three signs in each pattern, five options each', () => {
    expect(dimensions.every((section) => section.items.length >= 5)).toBe(true);
    expect(antiPatterns.every((section) => section.items.length >= 3)).toBe(true);
    expect(coreItems.every((item) => item.options.length === 5)).toBe(true);
  });

  test('keeps the prefixes of item ids, since answers outlive versions', () => {
    const prefixes = ['PAR', 'PSN', 'PRM', 'PRC', 'PLT', 'PFM', 'PUR', 'MKT', 'WAL', 'ONE', 'OWN', 'TGT'];
    prefixes.push('GOV', 'LIF', 'POS', 'NAR');
    for (const [index, section] of questionnaire.sections.entries()) {
      for (const item of section.items) expect(item.id).toMatch(new RegExp(`^${prefixes[index]}\\d+$`));
    }
  });

  test('the self-check asks twelve of its items, one of each section, under the same ids', () => {
    const sections = selfCheck.model.questionnaire.sections;
    expect(sections.map(({ id }) => id)).toEqual(core.map(({ id }) => id));
    for (const section of sections) {
      const [item, ...others] = section.items;
      expect(others).toEqual([]);
      expect(item).toEqual(items.find(({ id }) => id === item?.id));
    }
  });
});

// Length, double questions, words that judge or stay vague, repetitions, reading level and translations: all that lint tells.
test('lint has nothing to say of what is shipped, nor of the worked example', async () => {
  const { stdout, stderr } = await runHere(['questionnaire', 'lint', '--quiet'], { cwd: root });
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^self-check: clean\. .*\nseven-ps: clean\. .*\n$/);
  const example = 'examples/wholesale/questionnaire.yaml';
  const overlaid = await runHere(['questionnaire', 'lint', example], { cwd: root });
  expect(overlaid.exit).toBe(0);
  // No warning, only what it leaves out of the base.
  expect(overlaid.stderr).toMatch(
    /^\d+ of 68 findings .*\n1 of 12 prerequisites of the base do not hold here, .*: PLT5=4 \(PLT2=3\)\.\n$/,
  );
});

describe.each(languages)('writing in %s', (language) => {
  const say = (text: Text): string => text[language];

  // Lint leaves options alone here: other questionnaires may use one scale for many items; the core of this one does not.
  test('no option of the core stands twice', () => {
    const texts = coreItems.flatMap((item) => item.options.map((option) => say(option.text)));
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });

  test('nobody is addressed with "du"', () => {
    const everything = JSON.stringify(model);
    if (language === 'de') expect(everything).not.toMatch(/\b(du|dir|dich|deine[rmns]?)\b/);
  });

  test('every item has help', () => {
    expect(items.filter((item) => item.help === null || say(item.help) === '').map(({ id }) => id)).toEqual([]);
  });
});

describe('the rules', () => {
  test('five named levels, each with its meaning in every dimension', () => {
    expect(ruleSet.levels).toHaveLength(5);
    expect(ruleSet.dimensions.every(({ meanings }) => meanings.length === 5)).toBe(true);
  });

  test('for every item of a dimension the four steps between its options, each with what is there in six weeks', () => {
    const steps = dimensions.flatMap((section) =>
      section.items.flatMap(({ id }) => [1, 2, 3, 4].map((from) => ({ item: id, from }))),
    );
    const written = ruleSet.advice.filter(({ from }) => from !== null);
    expect(written.map(({ item, from }) => ({ item, from }))).toEqual(steps);
    expect(written.filter(({ inSixWeeks }) => inSixWeeks === null)).toEqual([]);
  });

  test('for every sign a counter-measure, and how one would notice that it works', () => {
    const signs = antiPatterns.flatMap((section) => section.items.map(({ id }) => id));
    const written = ruleSet.advice.filter(({ from }) => from === null);
    expect(written.map(({ item }) => item)).toEqual(signs);
    expect(written.filter(({ worksWhen }) => worksWhen === null)).toEqual([]);
  });

  test('no two pieces of advice say the same first step, aim or effect', () => {
    for (const language of languages) {
      const texts = [
        ...ruleSet.advice,
        ...ruleSet.findings.map(({ advice }) => ({ ...advice, inSixWeeks: null, worksWhen: null })),
      ]
        .flatMap(({ first, inSixWeeks, worksWhen }) => [first, inSixWeeks, worksWhen])
        .flatMap((text) => (text === null ? [] : [text[language]]));
      expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
    }
  });

  test('for every dimension and level two sentences: what one sees there, and what keeps a company there', () => {
    const wrong = ruleSet.dimensions.flatMap(({ section, meanings }) =>
      meanings.flatMap((meaning, index) =>
        languages
          .filter((language) => meaning[language].split(/[.!?](?:\s+|$)/).length !== 3)
          .map((language) => `${section} ${index + 1} ${language}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('at least twenty findings, eight of them contradictions, three strengths, and the three that the sources warn of', () => {
    const ofKind = (kind: string): number => ruleSet.findings.filter((finding) => finding.kind === kind).length;
    expect(ruleSet.findings.length).toBeGreaterThanOrEqual(20);
    expect(ofKind('contradiction')).toBeGreaterThanOrEqual(8);
    expect(ofKind('strength')).toBeGreaterThanOrEqual(3);
    const ids = ruleSet.findings.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining([
        'tools-ahead-of-leadership',
        'satisfaction-kpi-broken-promises',
        'personas-known-to-few',
      ]),
    );
  });

  test('a contradiction holds a claim of a dimension or a position against a sign, a dimension or a profile', () => {
    const kindOf = (id: string) =>
      questionnaire.sections.find((section) => section.items.some((item) => item.id === id))?.kind;
    const wrong = ruleSet.findings.filter((finding) => {
      if (finding.kind !== 'contradiction') return false;
      const kinds = listComparisons(finding.when).map(({ of }) => kindOf(of));
      if (kinds.includes('position')) return new Set(kinds).size < 2;
      return !kinds.includes('dimension') || !(kinds.includes('anti-pattern') || kinds.includes('profile'));
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('a dozen prerequisites at most, each of them said in one or two sentences', () => {
    expect(ruleSet.prerequisites.length).toBeGreaterThanOrEqual(8);
    expect(ruleSet.prerequisites.length).toBeLessThanOrEqual(12);
    for (const { item, reason } of ruleSet.prerequisites) {
      for (const language of languages) {
        expect(reason[language].split(/[.!?](?:\s+|$)/).length, `${item} ${language}`).toBeLessThanOrEqual(3);
      }
    }
  });

  test('an entrenched pattern of every kind caps a dimension that it contradicts', () => {
    const text = JSON.stringify(ruleSet.caps.map((cap) => cap.when));
    for (const { id } of antiPatterns) expect(text).toContain(`"of":"${id}","atLeast":4`);
  });
});
