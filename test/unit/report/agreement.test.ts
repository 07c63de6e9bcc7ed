import { describe, expect, test } from 'vitest';
import type { Language } from '../../../src/model/language.js';
import type { AgreementResult, Scorecard } from '../../../src/model/scorecard.js';
import { explain } from '../../../src/report/explain.js';
import { render as renderHtml } from '../../../src/report/html.js';
import { render as renderMarkdown } from '../../../src/report/markdown.js';
import { viewScorecard } from '../../../src/report/view.js';
import { makeScorecard } from '../../fixtures/scorecard.js';

const languages: readonly Language[] = ['de', 'en'];

const voted: AgreementResult = {
  rounds: [
    { options: [0, 1, 2, 1, 0], unknown: 1, spread: { lowest: 2, median: 3, highest: 4, wide: true } },
    { options: [0, 0, 4], unknown: 0, spread: { lowest: 3, median: 3, highest: 3, wide: false } },
  ],
  reason: 'in <b>one</b> unit | only\nso far',
  dissent: 1,
};

/** The realistic scorecard with votes on the first item of each section. */
function withVotes(agreement: AgreementResult = voted): Scorecard {
  const scorecard = makeScorecard();
  const sections = scorecard.sections.map((section) => ({
    ...section,
    items: section.items.map((item, place) => (place === 0 ? { ...item, agreement } : item)),
  }));
  return { ...scorecard, sections, disagreements: sections.flatMap(({ items }) => items[0]?.id ?? []) };
}

const [first] = makeScorecard().sections;
const [item] = first?.items ?? [];
const id = item?.id ?? '';

describe('the votes of a room', () => {
  test('are a table with the same columns in each row, a dash where an item has no such option', () => {
    const [section] = viewScorecard(withVotes(), 'en').dimensions;
    expect(section?.votes.options).toEqual(['Option 1', 'Option 2', 'Option 3', 'Option 4', 'Option 5']);
    expect(
      section?.votes.rounds.map(({ item: of, round, counts, unknown, spread }) => [of, round, counts, unknown, spread]),
    )
      // The second round is one of an item with three options.
      .toEqual([
        [id, 'first', ['0', '1', '2', '1', '0'], '1', '2 to 4, middle 3; far apart'],
        [id, 'second', ['0', '0', '4', '–', '–'], '0', 'all at 3'],
      ]);
    expect(section?.agreements).toEqual([
      { item: id, text: 'One person does not carry the answer. Reason: in <b>one</b> unit | only\nso far' },
    ]);
  });

  test.each([
    ['de', 0, 'Alle tragen die Antwort mit.'],
    ['de', 1, 'Eine Person trägt die Antwort nicht mit.'],
    ['de', 3, '3 Personen tragen die Antwort nicht mit.'],
    ['en', 0, 'Everybody carries the answer.'],
    ['en', 3, '3 people do not carry the answer.'],
  ] as const)('in %s, a dissent of %i is a sentence', (language, dissent, expected) => {
    const scorecard = withVotes({ ...voted, reason: null, dissent });
    expect(viewScorecard(scorecard, language).dimensions[0]?.agreements[0]?.text).toBe(expected);
  });

  test('name where the room disagreed, in the scorecard’s order', () => {
    const { disagreements } = viewScorecard(withVotes(), 'de');
    expect(disagreements.map((one) => one.item)).toEqual(withVotes().disagreements);
    expect(disagreements[0]).toMatchObject({ anchor: `dimension-${first?.id}`, spread: 'alle bei 3', dissent: '1' });
    const unknown = { ...withVotes(), disagreements: ['NONE1', id] };
    expect(viewScorecard(unknown, 'en').disagreements.map((one) => one.item)).toEqual([id]);
  });

  test.each(languages)('are escaped in every format (%s)', (language) => {
    const html = renderHtml(withVotes(), language);
    expect(html).not.toContain('<b>one</b>');
    expect(html).toContain('in &lt;b&gt;one&lt;/b&gt; unit | only\nso far');
    expect(html).toContain('id="disagreements"');
    expect(html).toContain('href="#disagreements"');
    const markdown = renderMarkdown(withVotes(), language);
    expect(markdown).toContain('in &lt;b&gt;one&lt;/b&gt; unit \\| only so far');
    // Every row of a table has as many cells as its head.
    const lines = markdown.split('\n');
    for (const [at, line] of lines.entries()) {
      if (!line.startsWith('|') || !lines[at - 1]?.startsWith('|')) continue;
      const cells = (row: string): number => row.replace(/\\\|/g, '').split('|').length;
      expect(cells(line), line).toBe(cells(lines[at - 1] ?? ''));
    }
  });

  test.each(languages)('are explained with their item (%s)', (language) => {
    const told = explain(withVotes(), id, language);
    if (!told.ok) throw new Error('not explained');
    const flat = told.value.replace(/\s+/g, ' ');
    expect(flat).toContain(language === 'de' ? 'Die erste Abstimmung (2 bis 4,' : 'The first vote (2 to 4,');
    expect(flat).toContain('in <b>one</b> unit | only so far');
    expect(flat).toContain(language === 'de' ? 'Eine Person trägt' : 'One person does not');
  });

  test('without any, nothing in a report speaks of them', () => {
    for (const language of languages) {
      for (const text of [renderHtml(makeScorecard(), language), renderMarkdown(makeScorecard(), language)]) {
        expect(text).not.toMatch(/"disagreements"|Where the room|Wo sich die Runde|How the room|Wie die Runde/);
      }
    }
  });
});
