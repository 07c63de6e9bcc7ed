import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { shippedSources } from '../../src/cli/shipped-sources.js';
import { loadShipped } from '../fixtures/shipped.js';
import own from './statements.json' with { type: 'json' };

// The list is kept twice: with those who steer the content, where their copy is at hand, and here for everybody else.
const steering = new URL('../../../shared/coverage.json', import.meta.url);
const statements: readonly string[] = existsSync(steering)
  ? (JSON.parse(readFileSync(steering, 'utf8')) as { statements: string[] }).statements
  : own;

/** What only the pitch says: the objections are answered there, and nowhere in the questionnaire. */
const open = ['S0.9'];

const { model } = await loadShipped('seven-ps');
const { questionnaire, ruleSet } = model;
const items = questionnaire.sections.flatMap((section) => section.items);
const covered = new Set([
  ...items.flatMap((item) => item.source),
  ...ruleSet.caps.flatMap((cap) => cap.source),
  ...ruleSet.findings.flatMap((finding) => [...finding.source, ...finding.advice.source]),
  ...ruleSet.advice.flatMap((advice) => advice.source),
  ...ruleSet.profiles.flatMap(({ pictures, chain }) => [...pictures, ...chain].flatMap(({ source }) => source)),
]);

describe('the statements of the sources', () => {
  test('the bibliography holds every one of them, once, in both languages', () => {
    expect(shippedSources().statements.map(({ id }) => id)).toEqual(statements);
    for (const { text } of shippedSources().statements) expect(text.de).not.toBe(text.en);
  });

  test('the project’s own list is the same as the one it is steered by', () => {
    expect(own).toEqual(statements);
  });

  test.each(statements.filter((id) => !open.includes(id)))('%s is asked by an item or said by a rule', (id) => {
    expect(covered.has(id)).toBe(true);
  });

  test('nothing that is still open is claimed', () => {
    expect(open.filter((id) => covered.has(id))).toEqual([]);
  });

  test('every item, cap, finding, picture, link and recommendation names what it rests on', () => {
    const bare = [
      ...items.filter((item) => item.source.length === 0),
      ...ruleSet.caps.filter((cap) => cap.source.length === 0),
      ...ruleSet.findings.filter((finding) => finding.source.length === 0),
      ...ruleSet.profiles.flatMap(({ pictures, chain }) =>
        [...pictures, ...chain].filter(({ source }) => source.length === 0),
      ),
      ...ruleSet.advice.filter((advice) => advice.source.length === 0).map(({ item }) => ({ id: item })),
    ];
    expect(bare.map(({ id }) => id)).toEqual([]);
  });
});
