import { expect, test } from 'vitest';
import { linkQuestionnaire } from '../../../src/load/link-questionnaire.js';
import { listTexts } from '../../../src/load/list-texts.js';
import { readQuestionnaire, readRuleSet } from '../../../src/load/load-questionnaire.js';
import type { WrittenText } from '../../../src/model/written-text.js';
import { kindsQuestionnaire, kindsRules } from '../../helpers/kinds.js';
import { smallQuestionnaire, smallRules } from '../../helpers/small.js';
import { asSource, small } from './small.js';

function listOf(questionnaire: string, rules: string) {
  const [one, two] = [readQuestionnaire(asSource(questionnaire, 'q.yaml')), readRuleSet(asSource(rules, 'r.yaml'))];
  if (one.shaped === null || two.shaped === null) throw new Error(JSON.stringify([...one.problems, ...two.problems]));
  const { draft } = linkQuestionnaire(one.shaped.written, one.shaped.file, small, null);
  const texts = listTexts(one.shaped.written, two.shaped.written, draft);
  return { texts, files: { questionnaire: one.shaped, rules: two.shaped } };
}

function byKey(texts: readonly WrittenText[], key: string): WrittenText {
  const text = texts.find((each) => each.key === key);
  if (text === undefined) throw new Error(`no ${key} among ${texts.map((each) => each.key).join(', ')}`);
  return text;
}

const steps = `  CAR2:
    steps:
      - { effort: 1, first: {de: Zeit messen., en: Measure the time.}, who: service, works_when: It is known., in_six_weeks: Six figures. }
      - { effort: 2, first: Halve it., who: service }
`;
const ownRules = smallRules
  .replace(/ {2}CAR2: \{ effort.*\n/, steps)
  .replace('items: { CAR1: 2 }', 'levels: [one is so, two is so]')
  .replace(
    'caps:',
    'anti_patterns:\n  walls: { classes: { absent: none, early: some, present: more, entrenched: all } }\ncaps:',
  )
  .replace(
    'recommendations:',
    `prerequisites:
  - { step: { item: CAR2, to: 3 }, needs: { item: CAR1, to: 2 }, reason: Measure what somebody answers. }
  - { step: { item: CAR2, to: 3 }, needs: { item: WAL1, to: 4 }, reason: Measure what is passed on. }
recommendations:`,
  );

test('every text has its own key and the way to it', () => {
  const { texts, files } = listOf(smallQuestionnaire, ownRules);
  expect(texts.map(({ key }) => key)).toEqual([
    'title',
    'care.title',
    'CAR1.question',
    ...[1, 2, 3, 4, 5].map((option) => `CAR1.options.${option}`),
    'CAR2.question',
    ...[1, 2, 3].map((option) => `CAR2.options.${option}`),
    'walls.title',
    'WAL1.question',
    ...[1, 2, 3, 4, 5].map((option) => `WAL1.options.${option}`),
    ...[1, 2, 3, 4, 5].flatMap((level) => [`levels.${level}.name`, `levels.${level}.meaning`]),
    'severities.absent',
    'severities.early',
    'severities.present',
    'severities.entrenched',
    'care.levels.1',
    'care.levels.2',
    'walls.classes.absent',
    'walls.classes.early',
    'walls.classes.present',
    'walls.classes.entrenched',
    'caps.walls-limit-care.reason',
    'findings.slow.title',
    'findings.slow.reason',
    'findings.slow.recommendation.first',
    'findings.slow.recommendation.who',
    'prerequisites.CAR2-3.CAR1-2.reason',
    'prerequisites.CAR2-3.WAL1-4.reason',
    'CAR1.first',
    'CAR1.who',
    'CAR2.steps.1.first',
    'CAR2.steps.1.who',
    'CAR2.steps.1.in_six_weeks',
    'CAR2.steps.1.works_when',
    'CAR2.steps.2.first',
    'CAR2.steps.2.who',
    'WAL1.first',
    'WAL1.who',
  ]);
  for (const { file, path, isShared, words } of texts) {
    const value = path.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], files[file].written);
    expect(value).toEqual(isShared ? words.de : words);
  }
});

test('a text says what it is, and what it is read with', () => {
  const { texts } = listOf(smallQuestionnaire, ownRules);
  expect(byKey(texts, 'CAR2.steps.1.first')).toEqual({
    file: 'rules',
    path: ['recommendations', 'CAR2', 'steps', 0, 'first'],
    key: 'CAR2.steps.1.first',
    role: 'first',
    passage: 'CAR2.steps.1.advice',
    section: null,
    isSign: false,
    languages: ['de', 'en'],
    languagesNamed: false,
    isShared: false,
    words: { de: 'Zeit messen.', en: 'Measure the time.' },
  });
  expect(byKey(texts, 'prerequisites.CAR2-3.WAL1-4.reason')).toMatchObject({
    role: 'reason',
    passage: 'prerequisites.CAR2-3.WAL1-4',
  });
  expect(byKey(texts, 'CAR2.steps.1.works_when').passage).toBe('CAR2.steps.1.advice');
  expect(byKey(texts, 'CAR2.steps.1.who').passage).toBeNull();
  expect(byKey(texts, 'WAL1.options.2')).toMatchObject({ isSign: true, section: 'walls', passage: 'WAL1' });
});

test('what comes from a base is not listed, though a section may have its kind from there', () => {
  const onBase = `schema: cx-maturity/questionnaire/v1
id: other
version: 1
base: small
languages: [en]
title: {en: Other, de: Anders}
sections:
  - id: care
  - id: walls
    items:
      - WAL1
      - { id: OWN1, question: Nobody asks., options: [a, b, c, d, e] }
`;
  const rules = 'schema: cx-maturity/rule-set/v1\nid: other\nversion: 1\nquestionnaire: other\nbase: small\n';
  const { texts } = listOf(onBase, rules);
  expect(texts.map(({ key }) => key)).toEqual([
    'title',
    'OWN1.question',
    ...[1, 2, 3, 4, 5].map((option) => `OWN1.options.${option}`),
  ]);
  expect(byKey(texts, 'OWN1.question').isSign).toBe(true);
  // Nobody promised the German title, and so nobody checks it.
  expect(byKey(texts, 'title')).toMatchObject({ languages: ['en'], languagesNamed: true, words: { en: 'Other' } });
});

test('texts of profiles, positions and narratives are among them, options by the way to their words', () => {
  const { texts, files } = listOf(kindsQuestionnaire, kindsRules);
  const keys = texts.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.filter((key) => key.startsWith('profiles.'))).toEqual([
    ...['plaster', 'steered', 'scattered'].flatMap((id) =>
      ['title', 'reason', 'next.first', 'next.who'].map((part) => `profiles.governance.${id}.${part}`),
    ),
    ...['bridge', 'broken'].flatMap((id) =>
      ['title', 'reason', 'next.first', 'next.who'].map((part) => `profiles.life-cycle.${id}.${part}`),
    ),
    ...['before', 'use'].flatMap((id) => ['title', 'breaks'].map((part) => `profiles.life-cycle.chain.${id}.${part}`)),
  ]);
  expect(byKey(texts, 'POS1.options.3')).toMatchObject({ role: 'option', words: { en: 'It stops the start.' } });
  for (const { file, path, words } of texts) {
    const found = path.reduce<unknown>((value, step) => (value as never)[step], files[file].file.value);
    expect(found).toBe(words.en);
  }
});
