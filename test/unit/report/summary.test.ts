import { describe, expect, test } from 'vitest';
import type { Scorecard } from '../../../src/model/scorecard.js';
import { markerOf } from '../../../src/report/front/summary-marker.js';
import { render } from '../../../src/report/summary.js';
import { makeEmptyScorecard, makeHostileScorecard, makeScorecard } from '../../fixtures/scorecard.js';

const languages = ['de', 'en'] as const;

/** As many dimensions and anti-patterns as nobody has, and every text as dear to escape as it can be. */
function makeHuge(text: string): Scorecard {
  const base = makeHostileScorecard();
  const long = { de: text.repeat(500), en: text.repeat(500) };
  const many = base.sections.flatMap((section) =>
    Array.from({ length: 25 }, (_, index) => ({ ...section, id: `${section.id}-${index}`, title: long })),
  );
  const idsOf = (kind: string): string[] => many.filter((each) => each.kind === kind).map(({ id }) => id);
  return {
    ...base,
    organisation: long.de,
    questionnaire: { ...base.questionnaire, id: long.de, hash: long.de, title: long },
    rules: { ...base.rules, id: long.de, hash: long.de },
    meta: { ...base.meta, tool: long.de, version: long.de },
    levels: base.levels.map((each) => ({ ...each, name: long })),
    severities: base.severities.map((each) => ({ ...each, name: long })),
    recommendations: base.recommendations.map((each) => ({ ...each, first: long, who: long, inSixWeeks: long })),
    sections: many,
    priorities: { ...base.priorities, dimensions: idsOf('dimension'), antiPatterns: idsOf('anti-pattern') },
  };
}

describe('the short form', () => {
  test.each(languages)('says where the company stands, why, and what to do (%s)', (language) => {
    const text = render(makeScorecard(), language);
    const lines = text.split('\n');
    expect(lines[0]).toBe('<!-- cx-maturity:summary:seven-ps:alpenquell-getranke-gmbh-co-kg -->');
    expect(lines[2]).toMatch(/^## Alpenquell Getränke GmbH & Co\\?\. KG (?:steht auf Stufe|stands at level) 3/);
    expect(lines.filter((line) => line.startsWith('| '))).toHaveLength(1 + 7);
    expect(lines.filter((line) => /^[123]\. \*\*/.test(line))).toHaveLength(3);
    expect(text).toContain('seven-ps@1');
    expect(text).toContain(makeScorecard().questionnaire.hash.slice(0, 12));
    expect(text).not.toMatch(/\bnull\b|undefined|NaN|\n{3}/);
    expect(text).toMatch(/[^\n]\n$/);
  });

  test('names sections that are not rated, and counts items', () => {
    const text = render(makeScorecard(), 'en');
    expect(text).toContain('### What is not rated yet');
    expect(text).toMatch(/- \*\*Performance: customer satisfaction as a measure\*\*: Only 17% is answered/);
    expect(text).toMatch(/Items and signs without a value: \d+\./);
  });

  test.each(['<', '@a', '#1', '€', '\u{1f600}', '&lt;', 'Wort ', '|', '\\'])(
    'stays below 65,000 bytes when everything is full of %j, and says what it left out',
    (text) => {
      for (const language of languages) {
        const summary = render(makeHuge(text), language);
        expect(Buffer.byteLength(summary)).toBeLessThan(65_000);
        expect(summary).toMatch(language === 'de' ? /\d+ weitere stehen im Bericht\./ : /\d+ more are in the report\./);
      }
    },
  );

  test('holds nothing but its marker that is HTML, and no link and no mention', () => {
    for (const scorecard of [makeHostileScorecard(), makeEmptyScorecard(), makeHuge('<a href=x>@a ')]) {
      const [marker = '', ...rest] = render(scorecard, 'de').split('\n');
      expect(marker).toMatch(/^<!-- cx-maturity:summary(?::[a-z0-9]+(?:-[a-z0-9]+)*){0,2} -->$/);
      const bare = rest.join('\n').replace(/\\./g, '');
      expect(bare).not.toMatch(/[<>`[\]]/);
      expect(bare).not.toMatch(/https?:|www\.|(?<!\w)@\w/);
    }
  });
});

describe('the marker', () => {
  const marker = (organisation: string | null, id = 'seven-ps') => {
    const base = makeScorecard();
    return markerOf({ ...base, organisation, questionnaire: { ...base.questionnaire, id } });
  };

  test('is the same for each run on the same assessment, whatever changes besides', () => {
    const base = makeScorecard();
    const later = { ...base, meta: { ...base.meta, created: null, version: '9.9.9' }, people: 40, recommendations: [] };
    expect(markerOf(later)).toBe(markerOf(base));
    const { questionnaire } = base;
    expect(markerOf({ ...base, questionnaire: { ...questionnaire, version: 7 } })).toBe(markerOf(base));
  });

  test('tells organisations and questionnaires apart, also those without Latin letters', () => {
    const markers = [
      marker(null),
      marker('Müller'),
      marker('Mühle'),
      marker('株式会社'),
      marker('日本'),
      marker('Müller', 'own'),
    ];
    expect(new Set(markers).size).toBe(markers.length);
    expect(marker(null)).toBe('<!-- cx-maturity:summary:seven-ps -->');
    expect(marker('Straße & Söhne')).toBe('<!-- cx-maturity:summary:seven-ps:strasse-sohne -->');
  });

  test('cannot be left by what a file says', () => {
    expect(marker('--> <script>alert(1)</script> <!--')).toBe(
      '<!-- cx-maturity:summary:seven-ps:script-alert-1-script -->',
    );
    expect(marker('a--b')).toBe('<!-- cx-maturity:summary:seven-ps:a-b -->');
    expect(marker('x'.repeat(100_000)).length).toBeLessThan(120);
  });
});
