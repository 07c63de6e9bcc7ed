import { describe, expect, test } from 'vitest';
import type { Targets } from '../../../src/model/assessment.js';
import type { Answer, Response } from '../../../src/model/response.js';
import type { Scorecard } from '../../../src/model/scorecard.js';
import { render as renderHtml } from '../../../src/report/html.js';
import { render as renderMarkdown } from '../../../src/report/markdown.js';
import { viewScorecard } from '../../../src/report/view.js';
import type { FrontView } from '../../../src/report/view-front.js';
import { loadCompanies, readGolden } from '../../fixtures/companies.js';
import { scoreAll } from '../../fixtures/score-short.js';
import { makeEmptyScorecard, makeHostileScorecard, makeScorecard } from '../../fixtures/scorecard.js';
import { loadShipped } from '../../fixtures/shipped.js';

const { model } = await loadShipped('seven-ps');
const drawn = new Map(loadCompanies(model).map(({ id, response }) => [id, response]));
const company = (id: string): Response => {
  const found = drawn.get(id);
  if (found === undefined) throw new Error(`no company ${id}`);
  return found;
};
const odd = (id: string): Response => readGolden(`odd/${id}.yaml`, model);
const kindOf = new Map(model.questionnaire.sections.flatMap(({ kind, items }) => items.map(({ id }) => [id, kind])));

/** The same answers with other values: whoever says 5 to everything says 5 to the signs of anti-patterns, too. */
function change(response: Response, by: (value: number, kind: string | undefined) => number): Response {
  const answers = [...response.answers].map(([item, answer]): [string, Answer] => [
    item,
    answer.state === 'answered' ? { ...answer, value: by(answer.value, kindOf.get(item)) } : answer,
  ]);
  return { ...response, answers: new Map(answers) };
}

const scored = (response: Response, targets?: Targets, organisation: string | null = null): Scorecard => ({
  ...scoreAll(model, [response], { mode: 'holder' }, targets),
  organisation,
});
const three: Targets = { overall: 3, dimensions: {} };

/** What page one must say of each company: in the verdict, above the dimensions, above the anti-patterns, and the first steps. */
interface Said {
  readonly verdict: RegExp;
  readonly gap: RegExp;
  readonly patterns: RegExp;
  readonly steps: RegExp;
}

const companies: Readonly<Record<string, { scorecard: Scorecard; level: string; de: Said; en: Said }>> = {
  'all low': {
    scorecard: scored(
      change(odd('all-five'), (_, kind) => (kind === 'dimension' ? 1 : 3)),
      undefined,
      'Kettler Bau AG',
    ),
    level: '1',
    de: {
      verdict:
        /^Kettler Bau AG steht am Anfang, auf Stufe 1 von 5 \(„Beiläufig“\): Keine der sieben Dimensionen ist weiter, und fünf Anti-Muster sind vorhanden\.$/,
      gap: /^Alle sieben Dimensionen liegen gleich weit zurück: je 0,5 bis Stufe 2$/,
      patterns: /^Fünf Anti-Muster bremsen$/,
      steps: /^Drei Dinge sind zuerst zu tun$/,
    },
    en: {
      verdict:
        /^Kettler Bau AG is at the beginning, at level 1 of 5 \(‘Incidental’\): none of the seven dimensions is further on, and five anti-patterns are present\.$/,
      gap: /^All seven dimensions are equally far behind: 0\.5 to level 2 each$/,
      patterns: /^Five anti-patterns hold the company back$/,
      steps: /^Three things to do first$/,
    },
  },
  'all high': {
    scorecard: scored(odd('flattering')),
    level: '5',
    de: {
      verdict:
        /^Das Unternehmen steht auf der höchsten Stufe, 5 von 5 \(„Prägend“\): Alle sieben Dimensionen haben sie erreicht, und kein Anti-Muster ist vorhanden\.$/,
      gap: /^Alle sieben Dimensionen sind an ihrem Ziel$/,
      patterns: /^Kein Anti-Muster ist vorhanden$/,
      steps: /^Zu tun bleibt, das Erreichte zu sichern$/,
    },
    en: {
      verdict:
        /^The company stands at the highest level, 5 of 5 \(‘Defining’\): all seven dimensions have reached it, and no anti-pattern is present\.$/,
      gap: /^All seven dimensions are at their target$/,
      patterns: /^No anti-pattern is present$/,
      steps: /^What remains is to secure what has been reached$/,
    },
  },
  'strong and hollow': {
    scorecard: scored(odd('all-five')),
    level: '3',
    de: {
      verdict:
        /^Nach den Antworten wäre das Unternehmen auf Stufe 5, doch drei Anti-Muster, darunter „CX ist nur Sache des Marketings“, halten das Ganze auf Stufe 3 \(„Geregelt“\)\.$/,
      gap: /^Nach dem Wert fehlt nichts bis zum Ziel, doch Obergrenzen halten vier Dimensionen darunter$/,
      patterns: /^Fünf Anti-Muster bremsen$/,
      steps: /^Drei Dinge/,
    },
    en: {
      verdict:
        /^By the answers the company would be at level 5, but three anti-patterns, among them ‘CX is left to marketing’, hold the whole at level 3 \(‘Organised’\)\.$/,
      gap: /^By score nothing is missing to the target, but caps hold four dimensions below it$/,
      patterns: /^Five anti-patterns hold the company back$/,
      steps: /^Three things/,
    },
  },
  'mostly unknown': {
    scorecard: scored(odd('one-section')),
    level: '?',
    de: {
      verdict:
        /^Wo das Unternehmen steht, lässt sich noch nicht sagen: Bewertet ist erst eine von sieben Dimensionen, möglich ist jede Stufe von 1 bis 5\.$/,
      gap: /^Sechs von sieben Dimensionen sind noch nicht bewertet$/,
      patterns: /^Ob Anti-Muster bremsen, ist noch nicht bekannt$/,
      steps: /^Zuerst ist zu klären, was offen ist$/,
    },
    en: {
      verdict:
        /^Where the company stands cannot be said yet: only one of seven dimensions is rated, and any level from 1 to 5 is possible\.$/,
      gap: /^Six of seven dimensions are not rated yet$/,
      patterns: /^Whether anti-patterns hold the company back is not known yet$/,
      steps: /^First find out what is still open$/,
    },
  },
  'too little known': {
    scorecard: scored(company('kovar-haulage')),
    level: '1–2',
    de: {
      verdict: /Bewertet sind erst fünf von sieben Dimensionen, möglich ist Stufe 1 oder 2\.$/,
      gap: /^Zwei von sieben Dimensionen sind noch nicht bewertet$/,
      patterns: /^Vier Anti-Muster bremsen$/,
      steps: /^Drei Dinge/,
    },
    en: {
      verdict: /only five of seven dimensions are rated, and level 1 or 2 is possible\.$/,
      gap: /^Two of seven dimensions are not rated yet$/,
      patterns: /^Four anti-patterns hold the company back$/,
      steps: /^Three things/,
    },
  },
  mixed: {
    scorecard: scored(company('moebelhof-retail')),
    level: '2',
    de: {
      verdict:
        /^Das Unternehmen steht auf Stufe 2 von 5 \(„Vereinzelt“\): Am weitesten zurück liegt „Promotoren“, und das Anti-Muster „Eigene Bedürfnisse zuerst“ ist verfestigt\.$/,
      gap: /^„Promotoren“ ist die größte Lücke: 1,3 bis Stufe 3$/,
      patterns: /^Drei Anti-Muster bremsen, am stärksten „Eigene Bedürfnisse zuerst“$/,
      steps: /^Drei Dinge/,
    },
    en: {
      verdict:
        /^The company stands at level 2 of 5 \(‘Isolated’\): ‘Promoters’ is furthest behind, and the anti-pattern ‘Our own needs first’ is entrenched\.$/,
      gap: /^‘Promoters’ is the widest gap: 1\.3 to level 3$/,
      patterns: /^Three anti-patterns hold the company back, most of all ‘Our own needs first’$/,
      steps: /^Three things/,
    },
  },
  'one weak dimension': {
    scorecard: scored(company('serena-care')),
    level: '2',
    de: {
      verdict:
        /^Nach den Antworten wäre das Unternehmen auf Stufe 3, doch „Plattformen“ hält das Ganze auf Stufe 2 \(„Vereinzelt“\)\.$/,
      gap: /^„Plattformen“ ist die größte Lücke: 1,5 bis Stufe 3$/,
      patterns: /^Kein Anti-Muster ist vorhanden$/,
      steps: /^Drei Dinge/,
    },
    en: {
      verdict:
        /^By the answers the company would be at level 3, but ‘Platforms’ holds the whole at level 2 \(‘Isolated’\)\.$/,
      gap: /^‘Platforms’ is the widest gap: 1\.5 to level 3$/,
      patterns: /^No anti-pattern is present$/,
      steps: /^Three things/,
    },
  },
  'everything at target': {
    scorecard: scored(company('vestergaard-workwear'), three),
    level: '4',
    de: {
      verdict:
        /^Das Unternehmen ist am Ziel, auf Stufe 4 von 5 \(„Verankert“\): Alle sieben Dimensionen sind am Ziel, und kein Anti-Muster ist vorhanden\.$/,
      gap: /^Alle sieben Dimensionen sind an ihrem Ziel$/,
      patterns: /^Kein Anti-Muster ist vorhanden$/,
      steps: /^Drei Dinge/,
    },
    en: {
      verdict:
        /^The company is at its target, level 4 of 5 \(‘Embedded’\): all seven dimensions are at their target, and no anti-pattern is present\.$/,
      gap: /^All seven dimensions are at their target$/,
      patterns: /^No anti-pattern is present$/,
      steps: /^Three things/,
    },
  },
};

const front = (scorecard: Scorecard, language: 'de' | 'en'): FrontView => viewScorecard(scorecard, language).front;
const named = Object.entries(companies).map(([name, each]) => ({ name, ...each }));

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(stringsOf);
}

describe.each(named)('page one of a company: $name', ({ scorecard, level, ...said }) => {
  test.each(['de', 'en'] as const)('says where it stands and why (%s)', (language) => {
    const view = front(scorecard, language);
    expect(view.level).toBe(level);
    expect(view.verdict).toMatch(said[language].verdict);
    expect(view.dimensions.title).toMatch(said[language].gap);
    expect(view.patterns.title).toMatch(said[language].patterns);
    expect(view.steps.title).toMatch(said[language].steps);
  });

  test('keeps the order of the scorecard', () => {
    const view = front(scorecard, 'en');
    const { dimensions, antiPatterns } = scorecard.priorities;
    expect(view.dimensions.rows.map(({ anchor }) => anchor)).toEqual(dimensions.map((id) => `dimension-${id}`));
    const present = scorecard.sections.flatMap((each) =>
      each.kind === 'anti-pattern' && (each.class === 'present' || each.class === 'entrenched') ? [each.id] : [],
    );
    expect(view.patterns.present.map(({ anchor }) => anchor)).toEqual(
      antiPatterns.filter((id) => present.includes(id)).map((id) => `anti-pattern-${id}`),
    );
  });

  test.each(['de', 'en'] as const)('says nothing of the machine, and no ids (%s)', (language) => {
    const { verdict, dimensions, patterns, steps, about, caveat } = front(scorecard, language);
    const shown = [verdict, about, caveat, dimensions, patterns, steps].flatMap(stringsOf);
    const ids = [...scorecard.sections.flatMap(({ items }) => items.map(({ id }) => id)), 'own-needs', 'high-targets'];
    const anchors = /^(?:dimension|anti-pattern|recommendation|finding)-[A-Za-z0-9-]+$/;
    for (const words of shown.filter((each) => !anchors.test(each))) {
      expect(words).not.toMatch(/\bnull\b|undefined|NaN|\{|\}/);
      for (const id of ids) expect(words.split(/[^\w-]+/)).not.toContain(id);
    }
  });
});

describe('page one', () => {
  test('says something else of every company, and not two begin alike with what to do', () => {
    for (const language of ['de', 'en'] as const) {
      const views = named.map(({ scorecard }) => front(scorecard, language));
      expect(new Set(views.map(({ verdict }) => verdict)).size).toBe(views.length);
      const steps = views.map(({ steps: { list } }) => list.map(({ title }) => title).join('|'));
      expect(new Set(steps).size).toBe(views.length);
    }
  });

  test('has three steps, each with its place, who takes it, and what it costs', () => {
    const { list } = front(companies.mixed?.scorecard ?? makeScorecard(), 'de').steps;
    expect(list.map(({ rank }) => rank)).toEqual(['1', '2', '3']);
    expect(list[0]).toMatchObject({
      title:
        'Vor der nächsten Änderung an einem Ablauf zwei Zahlen schätzen: wie viele Stunden sie im Haus spart und wie viele sie alle betroffenen Kunden zusammen kostet.',
      anchor: 'recommendation-OWN2',
      effort: 'eine Person, einige Tage',
      from: 'Anti-Muster „Eigene Bedürfnisse zuerst“, verfestigt',
      fromAnchor: 'anti-pattern-own-needs',
    });
    expect(list[1]?.inSixWeeks).toMatch(/^Wer Hilfe .*\.$/);
  });

  test('says what to find out, how much of it is open, and whom to ask', () => {
    const [first] = front(companies['too little known']?.scorecard ?? makeScorecard(), 'de').steps.list;
    expect(first).toMatchObject({
      title: '„Plattformen“ klären: Vier von sechs Fragen sind offen',
      who: 'die es aus der täglichen Arbeit wissen',
      why: 'Nur 33\u00a0% sind beantwortet; nötig sind mindestens 50\u00a0%.',
      fromAnchor: 'dimension-platforms',
    });
  });

  test('says how to secure what has been reached', () => {
    const [first] = front(companies['all high']?.scorecard ?? makeScorecard(), 'en').steps.list;
    expect(first?.title).toBe('Secure the strength: ‘Promises are counted, and the company learns from broken ones’');
    expect(first?.how).toContain('no bonus');
  });

  test('says once what gaps are measured against', () => {
    const aim = (targets?: Targets) => front(scored(company('moebelhof-retail'), targets), 'en').dimensions.aim;
    expect(aim()).toBe('Measured against level 3, one more than the overall level.');
    expect(aim(three)).toBe('Measured against the targets set for this assessment.');
    expect(aim({ overall: null, dimensions: { personas: 4 } })).toBe(
      'Measured against the targets set; where none is set, against level 3.',
    );
    expect(front(scored(company('vestergaard-workwear')), 'en').dimensions.aim).toBe(
      'Measured against the highest level, 5.',
    );
  });

  test('leaves the level out of the widest gaps where their targets differ', () => {
    const targets = { overall: 3, dimensions: { platforms: 4 } };
    // Personas lacks 0.5 to level 3; made equal by a score of 3.0 against 3.5.
    const { sections, ...rest } = scored(company('moebelhof-retail'), targets);
    const even = sections.map((each) =>
      each.kind === 'dimension' && each.target !== null
        ? { ...each, target: { ...each.target, distance: 0.5, reached: false } }
        : each,
    );
    expect(front({ ...rest, sections: even }, 'en').dimensions.title).toMatch(/: 0\.5 to the target each$/);
  });

  test('shows the possible levels only where there are several', () => {
    expect(front(companies['one weak dimension']?.scorecard ?? makeScorecard(), 'de').possible).toBe(
      'möglich: Stufe 2 oder 3',
    );
    expect(front(companies.mixed?.scorecard ?? makeScorecard(), 'de')).toMatchObject({
      possible: '',
      figures: 'Wert 2,2',
    });
  });

  test('holds what is read from elsewhere: without targets it names no gap, without anything it says why', () => {
    const bare = makeScorecard();
    const old = {
      ...bare,
      overall: { ...bare.overall, target: null },
      sections: bare.sections.map((each) => (each.kind === 'dimension' ? { ...each, target: null } : each)),
    };
    expect(front(old, 'de').verdict).toMatch(
      /auf Stufe 3 von 5 \(„Geregelt“\), und das Anti-Muster „.*“ ist verfestigt\.$/,
    );
    expect(front(old, 'de').dimensions).toMatchObject({ title: 'So stehen die Dimensionen', aim: '' });
    expect(front(makeEmptyScorecard(), 'en').verdict).toBe(
      'There is no overall level: only 0% of the dimensions (by weight) are rated; at least 75% is needed.',
    );
  });

  test('stays one page whatever the words are', () => {
    for (const words of stringsOf(front(makeHostileScorecard(), 'de'))) expect(words.length).toBeLessThan(700);
  });

  test('comes before everything else, with a link from every name to its place', () => {
    for (const { scorecard } of named) {
      const html = renderHtml(scorecard, 'de');
      const page = /<section id="result" class="front">([\s\S]*?)<\/section>/.exec(html)?.[1] ?? '';
      expect(page).toContain('<h2 class="verdict">');
      const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, anchor]) => anchor ?? '');
      expect(links.length).toBeGreaterThanOrEqual(scorecard.priorities.dimensions.length);
      for (const anchor of links) expect(html).toContain(` id="${anchor}"`);
    }
    const markdown = renderMarkdown(companies.mixed?.scorecard ?? makeScorecard(), 'en');
    expect(/^## (.*)$/m.exec(markdown)?.[1]).toMatch(/^The company stands at level 2/);
    expect(markdown).toContain('| Promoters | 1 Incidental | 1.2 | 3 (from 2.5) | 1.3 to level 3 |');
  });
});
