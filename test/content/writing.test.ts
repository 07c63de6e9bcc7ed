import { describe, expect, test } from 'vitest';
import type { Language, Text } from '../../src/model/language.js';
import { loadShipped } from '../fixtures/shipped.js';

const { model } = await loadShipped('seven-ps');
const selfCheck = await loadShipped('self-check');
const { questionnaire, ruleSet } = model;
const dimensions = questionnaire.sections.filter((section) => section.kind === 'dimension');
const antiPatterns = questionnaire.sections.filter((section) => section.kind === 'anti-pattern');
const items = questionnaire.sections.flatMap((section) => section.items);
const languages: readonly Language[] = ['de', 'en'];

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

describe('the questionnaire', () => {
  test('asks the seven P’s in the order of the source, then the five patterns', () => {
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
    ]);
  });

  test('has at least five items in each dimension and three signs in each pattern, five options each', () => {
    expect(dimensions.every((section) => section.items.length >= 5)).toBe(true);
    expect(antiPatterns.every((section) => section.items.length >= 3)).toBe(true);
    expect(items.every((item) => item.options.length === 5)).toBe(true);
  });

  test('keeps the prefixes of item ids, since answers outlive versions', () => {
    const prefixes = ['PAR', 'PSN', 'PRM', 'PRC', 'PLT', 'PFM', 'PUR', 'MKT', 'WAL', 'ONE', 'OWN', 'TGT'];
    for (const [index, section] of questionnaire.sections.entries()) {
      for (const item of section.items) expect(item.id).toMatch(new RegExp(`^${prefixes[index]}\\d+$`));
    }
  });

  test('the self-check asks twelve of its items, one of each section, under the same ids', () => {
    const sections = selfCheck.model.questionnaire.sections;
    expect(sections.map(({ id }) => id)).toEqual(questionnaire.sections.map(({ id }) => id));
    for (const section of sections) {
      const [item, ...others] = section.items;
      expect(others).toEqual([]);
      expect(item).toEqual(items.find(({ id }) => id === item?.id));
    }
  });
});

describe.each(languages)('writing in %s', (language) => {
  const say = (text: Text): string => text[language];

  test('questions have up to 35 words, options up to 25, help up to 60', () => {
    const long = items.flatMap((item) => [
      ...(countWords(say(item.question)) > 35 ? [`${item.id} question`] : []),
      ...item.options.flatMap((option, index) =>
        countWords(say(option.text)) > 25 ? [`${item.id} option ${index + 1}`] : [],
      ),
      ...(item.help !== null && countWords(say(item.help)) > 60 ? [`${item.id} help`] : []),
    ]);
    expect(long).toEqual([]);
  });

  test('a question asks one thing: it joins none with "and" or "or"', () => {
    const joined = language === 'de' ? /\s(und|oder)\s/ : /\s(and|or)\s/;
    expect(items.filter((item) => joined.test(say(item.question))).map(({ id }) => id)).toEqual([]);
  });

  test('a question does not judge', () => {
    const judging =
      language === 'de'
        ? /\b(bereits|noch|leider|ausreichend|schon|endlich|immer noch|wirklich|gut|schlecht)\b/i
        : /\b(already|still|unfortunately|sufficiently|really|good|bad|properly|well)\b/i;
    expect(items.filter((item) => judging.test(say(item.question))).map(({ id }) => id)).toEqual([]);
  });

  test('no option hides behind a degree: rarely, sometimes, often, partly, regularly', () => {
    const vague =
      language === 'de'
        ? /\b(selten|manchmal|oft|teilweise|regelmäßig|gelegentlich)\b/i
        : /\b(rarely|sometimes|often|partly|regularly|occasionally)\b/i;
    const found = items.flatMap((item) =>
      item.options.filter((option) => vague.test(say(option.text))).map(() => item.id),
    );
    expect(found).toEqual([]);
  });

  test('no option stands twice, no recommendation and no meaning either', () => {
    const texts = [
      ...items.flatMap((item) => item.options.map((option) => `${say(option.text)}`)),
      ...ruleSet.advice.map((advice) => say(advice.first)),
      ...ruleSet.findings.map((finding) => say(finding.advice.first)),
      ...ruleSet.dimensions.flatMap((dimension) => dimension.meanings.map(say)),
      ...ruleSet.antiPatterns.flatMap(({ meanings }) => Object.values(meanings).map(say)),
    ];
    const twice = texts.filter((text, index) => texts.indexOf(text) !== index);
    expect(twice).toEqual([]);
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

  test('one recommendation for every item', () => {
    expect(ruleSet.advice.map(({ item }) => item)).toEqual(items.map(({ id }) => id));
  });

  test('at least eight findings, three of them contradictions, three strengths', () => {
    const ofKind = (kind: string): number => ruleSet.findings.filter((finding) => finding.kind === kind).length;
    expect(ruleSet.findings.length).toBeGreaterThanOrEqual(8);
    expect(ofKind('contradiction')).toBeGreaterThanOrEqual(3);
    expect(ofKind('strength')).toBeGreaterThanOrEqual(3);
  });

  test('an entrenched pattern of every kind caps a dimension that it contradicts', () => {
    const text = JSON.stringify(ruleSet.caps.map((cap) => cap.when));
    for (const { id } of antiPatterns) expect(text).toContain(`"of":"${id}","atLeast":4`);
  });
});
