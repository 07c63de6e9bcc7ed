import { describe, expect, it } from 'vitest';
import type { DimensionResult, Scorecard, TargetResult } from '../../../src/model/scorecard.js';
import type { Sources } from '../../../src/model/sources.js';
import { plainAppearance } from '../../../src/report/appearance.js';
import { render as renderHtml } from '../../../src/report/html.js';
import { render as renderMarkdown } from '../../../src/report/markdown.js';
import { viewScorecard } from '../../../src/report/view.js';
import { makeScorecard } from '../../fixtures/scorecard.js';
import { makeFullScorecard } from '../../fixtures/unscored.js';

/** The scorecard with one dimension changed. */
function withDimension(id: string, over: Partial<DimensionResult>, scorecard = makeScorecard()): Scorecard {
  const sections = scorecard.sections.map((section) =>
    section.id === id && section.kind === 'dimension' ? { ...section, ...over } : section,
  );
  return { ...scorecard, sections };
}

function headingOf(scorecard: Scorecard, id: string, language: 'de' | 'en' = 'de'): string | undefined {
  return viewScorecard(scorecard, language).dimensions.find((one) => one.id === id)?.heading;
}

const target: TargetResult = { level: 3, threshold: 2.5, given: true, distance: 0.4321, reached: false };

describe('the heading of a dimension', () => {
  it.each([
    [{ level: 2, target }, 'Personas: Stufe 2, 0,4 bis Stufe 3', 'Personas: level 2, 0.4 short of level 3'],
    [
      { level: 3, target: { ...target, distance: 0, reached: true } },
      'Personas: Stufe 3, am Ziel',
      'Personas: level 3, on target',
    ],
    [
      { level: 2, target: { ...target, distance: 0, reached: false } },
      'Personas: Stufe 2, nur eine Obergrenze steht vor Stufe 3',
      'Personas: level 2, kept from level 3 by a cap alone',
    ],
    [{ level: 2, target: null }, 'Personas: Stufe 2', 'Personas: level 2'],
    [
      { level: null, score: null, reason: { code: 'coverage-too-low', coverage: 0.17, least: 0.5 } },
      'Personas: nicht bewertet, weil nur 17\u00a0% beantwortet sind',
      'Personas: not rated, as only 17% is answered',
    ],
  ] as const)('says what was found: %#', (over, de, en) => {
    const scorecard = withDimension('personas', over as Partial<DimensionResult>);
    expect(headingOf(scorecard, 'personas', 'de')).toBe(de);
    expect(headingOf(scorecard, 'personas', 'en')).toBe(en);
  });
});

describe('the parts of a section', () => {
  it('are parted as the scorecard says, in its order, and hold every item once', () => {
    const scorecard = withDimension('processes', { strengths: ['PRC1'], gaps: ['PRC2'], target });
    const view = viewScorecard(scorecard, 'de');
    const processes = view.dimensions.find(({ id }) => id === 'processes');
    expect(processes?.groups.map(({ heading, entries }) => [heading, entries.map(({ id }) => id)])).toEqual([
      ['Was schon trägt', ['PRC1']],
      ['Was fehlt', ['PRC2']],
    ]);
    for (const section of [...view.dimensions, ...view.antiPatterns]) {
      const shown = section.groups.flatMap(({ entries }) => entries.map(({ id }) => id));
      expect([...shown].sort()).toEqual(section.items.map(({ id }) => id).sort());
    }
  });

  it('say what no target parts, and what nobody could answer', () => {
    const view = viewScorecard(withDimension('performance', { target: null, strengths: [], gaps: [] }), 'en');
    const performance = view.dimensions.find(({ id }) => id === 'performance');
    expect(performance?.groups.map(({ heading, entries }) => [heading, entries.map(({ id }) => id)])).toEqual([
      ['What was answered', ['PFM1']],
      ['What is open', ['PFM2']],
    ]);
    expect(performance?.groups[1]?.entries[0]?.today).toBe('There is no answer.');
  });

  it('hold every recommendation once, with its place among all; the list of steps leads there', () => {
    const scorecard = makeScorecard();
    const view = viewScorecard(scorecard, 'de');
    const steps = [...view.dimensions, ...view.antiPatterns]
      .flatMap(({ groups }) => groups.flatMap(({ entries }) => entries.flatMap((entry) => entry.steps)))
      .map(({ item, place }) => `${item} ${place}`);
    expect(steps.toSorted()).toEqual(
      scorecard.recommendations.map(({ item, rank }) => `${item} Empfehlung ${rank} von 4`).toSorted(),
    );
    const html = renderHtml(scorecard, 'de');
    for (const { item, first, who } of scorecard.recommendations) {
      expect(html.split(`id="recommendation-${item}"`)).toHaveLength(2);
      expect(html).toContain(`href="#recommendation-${item}"`);
      for (const text of [html, renderMarkdown(scorecard, 'de')]) {
        expect(text).toContain(first.de);
        expect(text).toContain(who.de);
      }
    }
  });

  it('part caps that lower the level from those that hold without lowering it', () => {
    const processes = viewScorecard(makeScorecard(), 'de').dimensions.find(({ id }) => id === 'processes');
    expect(processes?.biting.map(({ limit }) => limit)).toEqual(['Höchstens Stufe 3']);
    expect(processes?.idle.map(({ limit }) => limit)).toEqual(['Höchstens Stufe 4']);
  });

  it('say of an anti-pattern what it limits', () => {
    const { antiPatterns, headings } = viewScorecard(makeScorecard(), 'de');
    const walls = antiPatterns.find(({ id }) => id === 'walls');
    expect(walls?.heading).toBe('Hohe Mauern und Stacheldraht: verfestigt, Ausprägung 4,1');
    expect(walls?.limiting).toEqual(['„Prozesse“: höchstens Stufe 4 (gilt, senkt die Stufe hier aber nicht)']);
    expect(antiPatterns.find(({ id }) => id === 'own-needs')?.limiting).toEqual([]);
    expect(headings.antiPatterns).toBe(
      'Anti-Muster: 1 verfestigt, 1 vorhanden, 1 in Ansätzen, 1 nicht erkennbar und 1 nicht bewertet',
    );
  });
});

describe('the answers', () => {
  const answersOf = (scorecard: Scorecard) => viewScorecard(scorecard, 'de').dimensions[0]?.answers;
  const [first] = makeScorecard().sections;
  const hide = (id: string): Scorecard => {
    const items = (first?.items ?? []).map((item) =>
      item.id === id ? { ...item, options: item.options.map((option) => ({ ...option, count: null })) } : item,
    );
    return withDimension('paradigm', { items });
  };

  it('are counted by option, with those who could not tell and those without an answer', () => {
    expect(
      answersOf(makeScorecard())?.rows.map(({ id, counts, unknown, none }) => [id, ...counts, unknown, none]),
    ).toEqual([
      ['PAR1', '0', '2', '4', '3', '0', '0', '0'],
      ['PAR2', '1', '2', '3', '1', '1', '1', '0'],
    ]);
    expect(answersOf(makeScorecard())?.hidden).toBe('');
  });

  it('are left out where they must not be known, and that is said', () => {
    const answers = answersOf(hide('PAR1'));
    expect(answers?.rows.map(({ id }) => id)).toEqual(['PAR2']);
    expect(answers?.hidden).toBe(
      'Zu 1 von 2 steht nicht, wie oft welche Antwort gegeben wurde: Sonst ließe sich auf Einzelne schließen.',
    );
  });

  it('of one person are no distribution', () => {
    expect(answersOf({ ...makeScorecard(), people: 1 })).toMatchObject({ rows: [], hidden: '' });
  });
});

describe('what was not answered', () => {
  const scorecard: Scorecard = {
    ...makeScorecard(),
    unanswered: [
      { id: 'high-targets', title: { de: 'Ziele so hoch wie möglich', en: 'Targets' }, kind: 'anti-pattern' },
      { id: 'governance', title: { de: 'Steuerung', en: 'Governance' }, kind: 'profile' },
    ],
  };

  it('is named, and has no part of its own', () => {
    const view = viewScorecard(scorecard, 'de');
    expect(view.unanswered.map(({ name }) => name)).toEqual([
      'Anti-Muster „Ziele so hoch wie möglich“',
      'Profil „Steuerung“',
    ]);
    expect(view.notRated.map(({ subject }) => subject).join()).not.toContain('Ziele so hoch');
    const html = renderHtml(scorecard, 'de');
    expect(html).not.toContain('<section class="part" id="anti-pattern-high-targets"');
    expect(html).toContain('<li id="anti-pattern-high-targets">Anti-Muster „Ziele so hoch wie möglich“</li>');
    expect(renderMarkdown(scorecard, 'de')).toContain('- Profil „Steuerung“');
  });
});

describe('the sources', () => {
  const sources: Sources = {
    works: [
      { id: 'S1', author: 'Johannes Ceh', year: null, title: { de: 'Sieben P', en: 'Seven P’s' }, note: null },
      { id: 'S9', author: null, year: 2016, title: { de: 'Ungenutzt', en: 'Unused' }, note: null },
    ],
    statements: [
      { id: 'S1.2a', work: 'S1', text: { de: 'Personas sind sichtbar.', en: 'Personas are on show.' } },
      { id: 'S1.9z', work: 'S1', text: { de: 'Davon ist nicht die Rede.', en: 'Nobody speaks of this.' } },
      { id: 'S9.1', work: 'S9', text: { de: 'Hiervon auch nicht.', en: 'Nor of this.' } },
    ],
  };

  it('are ids alone where there is no bibliography', () => {
    const { works, unknown } = viewScorecard(makeScorecard(), 'en').sources;
    expect(works).toEqual([]);
    expect(unknown).toMatch(/^Not in the bibliography: .*S1\.2a.*\.$/);
  });

  it('are the works and statements that something in the report rests on, and what that is', () => {
    const view = viewScorecard(makeScorecard(), 'de', { ...plainAppearance, sources });
    expect(view.sources.works.map(({ title }) => title)).toEqual(['Johannes Ceh: „Sieben P“ (Jahr unbekannt)']);
    expect(view.sources.works[0]?.statements.map(({ id }) => id)).toEqual(['S1.2a']);
    expect(view.sources.works[0]?.statements[0]?.carries).toMatch(/^PAR1; PAR2; PSN1; /);
    expect(view.sources.unknown).toContain('S1.3a');
    expect(view.sources.unknown).not.toContain('S1.2a');
    for (const render of [renderHtml, renderMarkdown]) {
      const text = render(makeScorecard(), 'de', { ...plainAppearance, sources });
      expect(text).toContain('Personas sind sichtbar.');
      expect(text).not.toContain('Davon ist nicht die Rede.');
    }
  });
});

describe('the contents', () => {
  it.each([makeScorecard, makeFullScorecard])('lead to every section that there is, in order', (make) => {
    const html = renderHtml(make(), 'de');
    const sections = [...html.matchAll(/<section[^>]* id="([^"]+)"/g)].map(([, id]) => id);
    const listed = viewScorecard(make(), 'de').contents.flatMap(({ anchor, parts }) => [
      anchor,
      ...parts.map((part) => part.anchor),
    ]);
    expect(listed).toEqual(sections);
  });
});

describe.each([3, 12])('a questionnaire with %i dimensions and nothing else', (count) => {
  const base = makeScorecard();
  const [first] = base.sections;
  if (first === undefined) throw new Error('no dimension');
  const sections = Array.from({ length: count }, (_, index) => ({
    ...first,
    id: `own-${index + 1}`,
    title: { de: `Eigene Dimension ${index + 1}`, en: `Own dimension ${index + 1}` },
    items: first.items.map((item) => ({ ...item, id: `${item.id}X${index + 1}` })),
  }));
  const ids = sections.map(({ id }) => id);
  const scorecard: Scorecard = {
    ...base,
    sections,
    findings: [],
    recommendations: [],
    priorities: { dimensions: ids, antiPatterns: [], first: [] },
    overall: { ...base.overall, lowest: null, caps: [] },
  };

  it.each(['de', 'en'] as const)('is a whole report (%s)', (language) => {
    const html = renderHtml(scorecard, language);
    const markdown = renderMarkdown(scorecard, language);
    expect(html.match(/<section class="part" id="dimension-own-/g)).toHaveLength(count);
    expect(markdown.match(/^### (?:Eigene Dimension|Own dimension) /gm)).toHaveLength(count);
    for (const text of [html.replace(/<style>[\s\S]*<\/style>/, ''), markdown]) {
      expect(text).not.toMatch(/Anti-Muster|[Aa]nti-pattern|\bnull\b|undefined|NaN/);
    }
    for (const [, anchor] of html.matchAll(/href="#([^"]*)"/g)) expect(html).toContain(`id="${anchor}"`);
  });
});
