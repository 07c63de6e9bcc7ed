import { describe, expect, it } from 'vitest';
import { reportWords } from '../../../src/i18n/report.js';
import type { Language } from '../../../src/model/language.js';
import { type ReportView, viewScorecard } from '../../../src/report/view.js';
import { makeEmptyScorecard, makeScorecard } from '../../fixtures/scorecard.js';

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(stringsOf);
}

function kindsOf(value: unknown): Set<string> {
  if (Array.isArray(value)) return new Set(value.flatMap((one) => [...kindsOf(one)]));
  if (value === null) return new Set(['null']);
  if (typeof value === 'object') return new Set(Object.values(value).flatMap((one) => [...kindsOf(one)]));
  return new Set([typeof value]);
}

function dimension(view: ReportView, id: string) {
  const found = view.dimensions.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no dimension ${id}`);
  return found;
}

describe('viewScorecard', () => {
  const view = viewScorecard(makeScorecard(), 'de');

  it('says the overall result in figures, and what its level means', () => {
    expect(view.overall.figures.map(({ value }) => value)).toEqual([
      '3,0',
      '2,5 bis 3,4',
      '2,4–3,5',
      '2 bis 3',
      '81\u00a0%',
      '2\u00a0%',
    ]);
    expect(view.overall.meaning).toContain('schriftlichen Regeln');
  });

  it('says which level the score alone would give, and what lowers it', () => {
    const { overall } = makeScorecard();
    const capped = viewScorecard(
      makeScorecard({
        overall: {
          ...overall,
          level: 3,
          levelByScore: 4,
          lowest: { sections: ['personas'], plus: 1, to: 3, bites: true },
        },
      }),
      'de',
    );
    expect(capped.overall.how[1]).toContain('ergibt das Stufe 4');
    expect(capped.overall.lowest).toContain('das senkt die Gesamtstufe');
    expect(capped.overall.how).toContain(capped.overall.lowest);
  });

  it('keeps the order of the scorecard and groups findings by kind', () => {
    expect(view.dimensions.map(({ id }) => id)).toEqual([
      'paradigm',
      'personas',
      'promoters',
      'processes',
      'platforms',
      'performance',
      'purpose',
    ]);
    expect(view.findingGroups.map(({ kind }) => kind)).toEqual(['contradiction', 'warning', 'strength']);
    expect(view.recommendations.map(({ rank }) => rank)).toEqual(['1', '2', '3', '4']);
  });

  it('traces a dimension from its items to its level', () => {
    const processes = dimension(view, 'processes');
    expect(processes).toMatchObject({ score: '3,9', level: '3', levelName: 'Geregelt', limited: true, rated: true });
    expect(processes.how).toEqual([
      'Der Wert 3,9 ist das gewichtete Mittel der beantworteten Fragen.',
      'Nach den Schwellen (Stufe 2 ab 1,5; Stufe 3 ab 2,5; Stufe 4 ab 3,5; Stufe 5 ab 4,5) ergibt das Stufe 4.',
      'Es gilt Stufe 3.',
    ]);
    expect(processes.caps.map(({ effect }) => effect)).toEqual([
      'senkt die Stufe',
      'gilt, senkt die Stufe hier aber nicht',
    ]);
    expect(processes.items[0]).toMatchObject({ id: 'PRC1', mean: '4,1', answered: '9 von 9', weight: '1' });
    expect(processes.groups[0]?.entries[0]?.today).toBe('Alle Bereiche mit Kundenkontakt tun es nach derselben Regel.');
  });

  it('gives a reason wherever there is no number', () => {
    const performance = dimension(view, 'performance');
    expect(performance).toMatchObject({ score: '–', level: '–', rated: false, headline: 'nicht bewertet', next: '' });
    expect(performance.reason).toBe('Nur 17\u00a0% sind beantwortet; nötig sind mindestens 50\u00a0%.');
    expect(view.notRated.map(({ subject }) => subject.split(' ').slice(0, 2).join(' '))).toEqual([
      'Dimension „Performance:',
      'Frage PFM2',
      'Anti-Muster „Ziele',
    ]);
  });

  it('tells evidence in words, with digits that keep numbers apart', () => {
    const [contradiction, warning, strength] = view.findingGroups.flatMap(({ findings }) => findings);
    expect(contradiction?.evidence).toBe(
      '„Prozesse“ Wert 3,9 (ab 3,5); WAL1 „Vorschläge aus dem Kundenservice wurden ohne Antwort abgelegt.“ Mittel 4,1 (ab 4,0)',
    );
    expect(warning?.evidence).toBe(
      '„Personas“ Stufe 2 (unter Stufe 3); „Personas“ Anteil „kann ich nicht sagen“ 11\u00a0% (ab 30\u00a0%, nicht erfüllt)',
    );
    expect(strength?.evidence).toBe('„Promotoren“ Wert 3,5 (ab 3,25, unter 4,0)');
  });

  it('names what a recommendation lifts, and no gain where there is none', () => {
    expect(view.recommendations[0]).toMatchObject({ gain: '+0,1 beim Gesamtwert', step: 'von 2 auf 3' });
    expect(view.recommendations[0]?.lifts[0]).toBe('„Gesamtergebnis“ und „Prozesse“: höchstens Stufe 3');
    expect(view.recommendations[1]?.lifts).toEqual(['Die niedrigste Dimension begrenzt die Gesamtstufe („Personas“).']);
    expect(view.recommendations[2]?.gain).toBe('');
  });

  it('says beside the level that no evidence is named, but not where evidence is hidden anyway', () => {
    const scorecard = makeScorecard();
    expect(viewScorecard(scorecard, 'en').front.caveat).toBe('');
    const open = viewScorecard({ ...scorecard, privacy: { mode: 'open', minGroup: null } }, 'en');
    const named = scorecard.sections.flatMap(({ items }) => items).some(({ evidence }) => evidence.length > 0);
    expect(open.front.caveat === '').toBe(named);
    expect(open.limits.at(-1)).toMatch(/evidence/i);
  });

  it('says where the numbers come from', () => {
    const { questionnaire, rules } = makeScorecard();
    const values = view.provenance.map(({ value }) => value);
    expect(values).toContain('Die sieben P der Kundenzentrierung (seven-ps@1)');
    expect(values).toContain(questionnaire.hash);
    expect(values).toContain(rules.hash);
    expect(values).toContain('12.\u00a0März 2026');
    expect(values).toContain('cx-maturity 0.1.0');
  });

  it.each(['anonymous', 'open', 'agreed', 'holder'] as const)('has a sentence for %s answers', (mode) => {
    const minGroup = mode === 'anonymous' ? 5 : null;
    for (const language of ['de', 'en'] as const) {
      expect(viewScorecard(makeScorecard({ privacy: { mode, minGroup } }), language).privacy).toMatch(/\.$/);
    }
  });

  it.each([makeScorecard, makeEmptyScorecard])('holds strings, booleans and lists only', (make) => {
    const kinds = kindsOf({ ...viewScorecard(make(), 'de'), antiPatterns: [] });
    expect([...kinds].sort()).toEqual(['boolean', 'string']);
  });
});

describe('the languages', () => {
  /** Fixed words of one language that the other does not use too. */
  function ownWords(language: Language, other: Language): string[] {
    const others = new Set(stringsOf(reportWords[other]));
    return stringsOf(reportWords[language]).filter((words) => words.length > 3 && !others.has(words));
  }

  it.each([
    ['de', 'en'],
    ['en', 'de'],
  ] as const)('%s has no leftovers of %s', (language, other) => {
    for (const scorecard of [makeScorecard(), makeEmptyScorecard()]) {
      const said = stringsOf(viewScorecard(scorecard, language));
      const foreign = new Set(ownWords(other, language));
      expect(said.filter((words) => foreign.has(words))).toEqual([]);
      const marks =
        other === 'en' ? /\b(the|and|of|level|from|with|is)\b/ : /\b(der|die|das|und|von|Stufe|ist)\b|[äöüß„]/;
      // Names and remarks are the same in every language.
      const items = scorecard.sections.flatMap((section) => section.items);
      const remarks = new Set(
        items.flatMap((item) => [item.comments, item.evidence, item.notApplicableReasons].flat()),
      );
      const free = said
        .filter((words) => !remarks.has(words))
        .map((words) => words.replaceAll('Alpenquell Getränke', ''));
      expect(free.filter((words) => marks.test(words))).toEqual([]);
    }
  });
});
