import { describe, expect, it } from 'vitest';
import { narrowChain, wideChain } from '../../../src/report/charts/chain.js';
import { render as renderHtml } from '../../../src/report/html.js';
import { render as renderMarkdown } from '../../../src/report/markdown.js';
import { plainPaint } from '../../../src/report/paint.js';
import { renderTable } from '../../../src/report/table.js';
import { viewScorecard } from '../../../src/report/view.js';
import { makeScorecard } from '../../fixtures/scorecard.js';
import {
  makeFullScorecard,
  makeHiddenScorecard,
  makeHostileFullScorecard,
  toldOfPhase,
} from '../../fixtures/unscored.js';

const renderers = { html: renderHtml, md: renderMarkdown };
const cases = (['html', 'md'] as const).flatMap((format) =>
  (['de', 'en'] as const).map((language) => ({
    format,
    language,
    text: renderers[format](makeFullScorecard(), language),
  })),
);
const places = (text: string, ...words: readonly string[]): readonly number[] =>
  words.map((word) => text.indexOf(word));

describe.each(cases)('the report in $format and $language', ({ format, language, text }) => {
  const pick = (de: string, en: string): string => (language === 'de' ? de : en);

  it('names the picture, why, and what it means for the next step', () => {
    for (const words of [
      pick('In der Hand des Marketings', 'Owned by marketing'),
      pick('Zuständig ist das Marketing allein.', 'Marketing alone is responsible.'),
      pick('Drei Bereiche übernehmen je eine Phase.', 'Three departments take on one phase each.'),
      pick('drei Bereichsleitungen', 'three heads of department'),
      pick('3 von 5', '3 of 5'),
      pick('Anteil für „Das Marketing.“ 67\u00a0% (ab 50\u00a0%)', 'share for ‘Marketing.’ 67% (from 50%)'),
    ]) {
      expect(text).toContain(words);
    }
  });

  it('says of a default picture that nothing before it held', () => {
    expect(text).toContain(
      pick('Keine der Bedingungen für die anderen Bilder', 'None of the conditions for the other'),
    );
  });

  it('shows what was chosen, with its share or that it is not shown, and never a number in its place', () => {
    const row = (id: string) => text.split('\n').find((line) => line.includes(id) && line.includes('|')) ?? '';
    if (format === 'md') {
      expect(row('**GOV1**')).toMatch(/67\s?% \|$/);
      expect(row('**GOV2**')).toContain(pick('Anteil nicht gezeigt', 'share not shown'));
      expect(row('**GOV3**')).toContain(pick('Nicht gezeigt oder nicht bekannt | –', 'Not shown, or not known | –'));
      expect(row('**GOV4**')).toContain(pick('Es liegt keine Antwort vor', 'There is no answer'));
      expect(row('**LIF1**')).toContain(pick('Vorbereitung 2 | Mittel 2,47', 'Preparation 2 | mean 2.47'));
    }
    expect(text).toContain('Früher saß sie im Vertrieb.');
  });

  it('says where the chain breaks first and what breaks there, and of sound links neither', () => {
    expect(text).toContain(
      pick(
        'Die Kette reißt zuerst bei „Kauf“: 2 von 7 Übergaben schwach; zu 1 ist zu wenig beantwortet',
        'The chain breaks first at ‘Purchase’: 2 of 7 hand-overs weak; too little answered on 1',
      ),
    );
    expect(text).toContain(pick('schwach, reißt hier zuerst', 'weak, breaks here first'));
    expect(text).toContain(pick('(delivery)', '(delivery)'));
    expect(text).not.toContain('(problem)');
    expect(text).toContain('(50');
  });

  it('puts what was told of a phase beside it, and only the rest under its own heading', () => {
    expect(text.split(toldOfPhase)).toHaveLength(2);
    expect(text).not.toContain(pick('Vor dem Kauf?', 'Before the purchase?'));
    expect(text).toContain('Niemand wartet mehr.');
    expect(text).toContain(pick('niemand geschrieben, oder zu wenige', 'Nobody wrote on this, or too few'));
  });

  it('says what became of each position', () => {
    expect(text).toContain(
      pick(
        '1 von 4 entschieden und gelebt, 1 von 4 auf dem Papier entschieden, 1 von 4 nie entschieden und 1 von 4 nicht bekannt',
        '1 of 4 decided and lived, 1 of 4 decided on paper, 1 of 4 never decided, and 1 of 4 not known',
      ),
    );
  });

  it('stands after the findings and before the list of steps, one section after the other', () => {
    const heading = format === 'md' ? '## ' : '<h2>';
    const order = places(
      text,
      `${heading}${pick('Befunde', 'Findings')}`,
      `${heading}${pick('Steuerung', 'Governance')}`,
      `${heading}${pick('Lebenszyklus', 'Life cycle')}`,
      `${heading}${pick('Grundsatzfragen', 'Positions')}`,
      `${heading}${pick('In eigenen Worten', 'In their own words')}`,
      `${heading}${pick('Alle 4 Empfehlungen', 'All 4 recommendations')}`,
    );
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('leaves the sections out where nobody answered them', () => {
    const bare = renderers[format](makeScorecard(), language);
    expect(bare).not.toMatch(/class="chain|profile-governance|Steuerung|Governance/);
    expect(bare).not.toContain(pick('Ein Bild, keine Note', 'A picture, no grade'));
  });
});

describe('what must not be known', () => {
  it.each(['html', 'md'] as const)('is said to be hidden, and no figure stands for it (%s)', (format) => {
    const text = renderers[format](makeHiddenScorecard(), 'de');
    expect(text).toContain('Kein Bild: Weniger als 5 Personen');
    expect(text).toContain('Ob die Kette hält, ist offen');
    expect(text).toContain('4 von 4 nicht bekannt oder nicht gezeigt.');
    expect(text).not.toMatch(/\bnull\b|undefined|NaN|In der Hand des Marketings|67\s?%|Das Marketing\.|\(purchase\)/);
  });

  it('leaves an open assessment to say that nobody wrote', () => {
    const open = { ...makeHiddenScorecard(), privacy: { mode: 'open', minGroup: null } as const };
    expect(renderMarkdown(open, 'de')).toContain('Dazu hat niemand etwas geschrieben.');
  });
});

describe('hostile text', () => {
  it('makes no tag, no attribute and no id of itself in HTML', () => {
    const html = renderHtml(makeHostileFullScorecard(), 'de');
    const tags = (text: string) => new Set([...text.matchAll(/<\/?([a-zA-Z][a-zA-Z0-9]*)/g)].map(([, name]) => name));
    const known = tags(renderHtml(makeFullScorecard(), 'de'));
    expect([...tags(html)].filter((tag) => !known.has(tag))).toEqual([]);
    expect(html.replace(/="[^"]*"/g, '')).not.toMatch(/<[^>]*\son\w+/);
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[A-Za-z0-9_-]+$/.test(id))).toEqual([]);
  });

  it('makes no markup of itself in Markdown', () => {
    const bare = renderMarkdown(makeHostileFullScorecard(), 'en')
      .replace('<!-- cx-maturity report -->', '')
      .replace(/\\./g, '');
    expect(bare).not.toMatch(/[<>`[\]]/);
    expect(bare).not.toMatch(/https?:|www\.|@\w+\.|(?<!\w)@\w/);
    const heads = (text: string) => text.split('\n').filter((line) => line.startsWith('#')).length;
    expect(heads(bare)).toBe(heads(renderMarkdown(makeFullScorecard(), 'en')) + 1);
  });

  it('is nothing that a terminal obeys', () => {
    expect(renderTable(makeHostileFullScorecard(), 'de', plainPaint, 80)).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e]/u);
  });
});

describe('the terminal', () => {
  it.each([40, 80])('has one entry for each picture, or says why there is none (%i columns)', (columns) => {
    const flat = (text: string) => text.replace(/\s+/g, ' ');
    const full = flat(renderTable(makeFullScorecard(), 'de', plainPaint, columns));
    expect(full).toContain('Steuerung: In der Hand des Marketings Lebenszyklus: Reißt vor dem Kauf');
    expect(flat(renderTable(makeHiddenScorecard(), 'de', plainPaint, columns))).toContain('Steuerung: Kein Bild: Wen');
  });
});

describe('the chart of a chain', () => {
  const draw = (form: typeof wideChain, make = makeFullScorecard) => {
    const chain = viewScorecard(make(), 'de').unscored.profiles.find((profile) => profile.chain !== null)?.chain;
    if (chain == null) throw new Error('no chain');
    return form(chain);
  };

  describe.each(Object.entries({ wideChain, narrowChain }))('%s', (_name, form) => {
    it('is one image whose title is the finding and whose description says each link', () => {
      const svg = draw(form);
      expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="([a-z-]+)-title \1-desc"/);
      expect(svg).toMatch(/<title id="[a-z-]+-title">Die Kette reißt zuerst bei „Kauf“/);
      expect(svg).toMatch(/<desc id="[a-z-]+-desc">[^<]*Kauf: 2,47, schwach, reißt hier zuerst\./);
    });

    it('tells states apart by shape, not by colour alone', () => {
      const svg = draw(form);
      expect(svg.match(/<path class="link-weak"/g)).toHaveLength(2);
      expect(svg.match(/<circle class="link-weak"/g)).toHaveLength(1);
      expect(svg.match(/<circle class="link-sound"/g)).toHaveLength(4);
      expect(svg.match(/stroke-dasharray/g)).toHaveLength(1);
      for (const word of ['schwach,', 'hält', 'beantwortet', 'Verlängerung']) expect(svg).toContain(word);
    });

    it('carries its base colours in attributes, and nothing hostile', () => {
      for (const make of [makeFullScorecard, makeHiddenScorecard, makeHostileFullScorecard]) {
        const svg = draw(form, make);
        for (const [mark] of svg.matchAll(/<(text|rect|circle|path|line)\b[^>]*>/g)) {
          expect(mark).toMatch(/(fill|stroke)="/);
        }
        expect(svg).not.toMatch(/NaN|undefined|null|Infinity|\sstyle=/);
        expect(svg.replace(/<\/?(svg|title|desc|line|text|rect|circle|path)\b[^<>]*>/g, '')).not.toMatch(/[<>]/);
      }
    });
  });

  it('begins another row where the names would no longer fit', () => {
    const boxes = [...draw(wideChain).matchAll(/<rect class="phase" [^>]*?x="([\d.]+)" y="([\d.]+)"/g)];
    expect(new Set(boxes.map(([, , y]) => y)).size).toBe(2);
    expect(boxes[6]?.[1]).toBe(boxes[0]?.[1]);
  });
});
