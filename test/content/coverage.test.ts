import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listPitchAndDecisionPlaces } from '../../src/cli/pitch-and-decision-places.js';
import { shippedSources } from '../../src/cli/shipped-sources.js';
import { traceSources } from '../../src/report/trace-sources.js';
import { loadShipped } from '../fixtures/shipped.js';
import own from './statements.json' with { type: 'json' };

// The list is kept twice: with those who steer the content, where their copy is at hand, and here for everybody else.
const steering = new URL('../../../shared/coverage.json', import.meta.url);
const statements: readonly string[] = existsSync(steering)
  ? (JSON.parse(readFileSync(steering, 'utf8')) as { statements: string[] }).statements
  : own;

const { model } = await loadShipped('seven-ps');
const { questionnaire, ruleSet } = model;
const items = questionnaire.sections.flatMap((section) => section.items);
const elsewhere = listPitchAndDecisionPlaces();
const traces = traceSources(statements, model, elsewhere);

describe('the statements of the sources', () => {
  test('the bibliography holds every one of them, once, in both languages', () => {
    expect(shippedSources().statements.map(({ id }) => id)).toEqual(statements);
    for (const { text } of shippedSources().statements) expect(text.de).not.toBe(text.en);
  });

  test('the project’s own list is the same as the one it is steered by', () => {
    expect(own).toEqual(statements);
  });

  test.each(traces)('$statement is asked, judged or said somewhere', ({ statement: _, ...places }) => {
    expect(Object.values(places).flat()).not.toEqual([]);
  });

  test('nothing rests on a statement that the bibliography does not hold', () => {
    const used = [...elsewhere.pitch, ...elsewhere.decision].map(({ statement }) => statement);
    expect(used.filter((id) => !statements.includes(id))).toEqual([]);
  });

  test('every item, cap, finding, picture, link, prerequisite and recommendation names what it rests on', () => {
    const bare = [
      ...items.filter((item) => item.source.length === 0),
      ...ruleSet.caps.filter((cap) => cap.source.length === 0),
      ...ruleSet.findings.filter((finding) => finding.source.length === 0),
      ...ruleSet.profiles.flatMap(({ pictures, chain }) =>
        [...pictures, ...chain].filter(({ source }) => source.length === 0),
      ),
      ...ruleSet.prerequisites.filter(({ source }) => source.length === 0).map(({ item }) => ({ id: item })),
      ...ruleSet.advice.filter((advice) => advice.source.length === 0).map(({ item }) => ({ id: item })),
    ];
    expect(bare.map(({ id }) => id)).toEqual([]);
  });
});
