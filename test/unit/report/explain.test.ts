import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/model/language.js';
import type { Paint } from '../../../src/model/paint.js';
import type { DimensionResult, ItemResult, Scorecard } from '../../../src/model/scorecard.js';
import { explain } from '../../../src/report/explain.js';
import { lengthOf, wrap } from '../../../src/report/wrap.js';
import { makeEmptyScorecard, makeHostileScorecard, makeScorecard } from '../../fixtures/scorecard.js';

const languages: readonly Language[] = ['de', 'en'];

function tell(scorecard: Scorecard, what: string | null, language: Language = 'en'): string {
  const outcome = explain(scorecard, what, language);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** As running text: line ends and the spaces that do not break become plain spaces. */
function flat(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function subjectsOf(scorecard: Scorecard): readonly string[] {
  const outcome = explain(scorecard, ' no such thing ', 'en');
  const [problem] = outcome.ok ? [] : outcome.problems;
  if (problem?.code !== 'explain-unknown') throw new Error('expected explain-unknown');
  return problem.args.allowed;
}

function isDimension(section: Scorecard['sections'][number]): section is DimensionResult {
  return section.kind === 'dimension';
}

function mapItems(scorecard: Scorecard, change: (item: ItemResult) => ItemResult): Scorecard {
  return {
    ...scorecard,
    sections: scorecard.sections.map((section) => ({ ...section, items: section.items.map(change) })),
  };
}

function withHiddenCounts(): Scorecard {
  return mapItems(makeScorecard(), (item) => ({
    ...item,
    options: item.options.map((option) => ({ ...option, count: null })),
    answered: null,
    unknown: null,
    unanswered: null,
    notApplicable: null,
  }));
}

describe('explain', () => {
  it('knows the whole, every section, item, cap and finding, and the rule of the lowest dimension', () => {
    const scorecard = makeScorecard();
    const subjects = subjectsOf(scorecard);
    expect(subjects[0]).toBe('overall');
    for (const section of scorecard.sections) {
      expect(subjects).toContain(section.id);
      for (const item of section.items) expect(subjects).toContain(item.id);
    }
    expect(subjects).toEqual(
      expect.arrayContaining(['tools-without-leadership', 'walls-cap-processes', 'lowest', 'personas-on-paper']),
    );
    expect(tell(scorecard, null)).toBe(tell(scorecard, 'overall'));
    expect(explain(scorecard, 'PAR11', 'de')).toMatchObject({
      ok: false,
      problems: [{ code: 'explain-unknown', severity: 'error', place: null, args: { found: 'PAR11' } }],
    });
    expect(subjectsOf(makeEmptyScorecard())).not.toContain('lowest');
  });

  it.each([
    ['full', makeScorecard()],
    ['hidden', withHiddenCounts()],
    ['empty', makeEmptyScorecard()],
  ] as const)('says everything of a %s scorecard in 80 columns, in both languages', (_name, scorecard) => {
    for (const language of languages) {
      for (const subject of subjectsOf(scorecard)) {
        const text = tell(scorecard, subject, language);
        expect(text).toMatch(/[^\n]\n$/);
        expect(text, subject).not.toMatch(/\b(NaN|undefined|Infinity)\b|\bnull\b|\$\{|\n\n\n| \n/);
        for (const line of text.split('\n')) expect(lengthOf(line), line).toBeLessThanOrEqual(80);
      }
    }
  });

  it('speaks one language at a time', () => {
    for (const scorecard of [makeScorecard(), makeEmptyScorecard()]) {
      for (const subject of subjectsOf(scorecard)) {
        expect(tell(scorecard, subject, 'de'), subject).not.toMatch(/\b(the|of|is|level|weight|missing|score)\b(?!-)/i);
        expect(tell(scorecard, subject, 'en'), subject).not.toMatch(/\b(der|die|das|ist|Stufe|Gewicht|nicht|und)\b/);
      }
    }
  });

  it('writes out how an item arose from its answers', () => {
    const text = flat(tell(makeScorecard(), 'PAR1'));
    expect(text).toContain('3 4 × One unit does it by a written rule.');
    expect(text).toContain('Of 9 responses: 9 answered, 0 ‘I cannot tell’, 0 open, 0 not applicable.');
    expect(text).toContain('(2·2 + 3·4 + 4·3) / 9 = 3.1');
    expect(text).toContain('Counts with weight 2 of 3 in ‘Change of paradigm and perspective’.');
    expect(text).toContain('the lower one is reached');
    expect(flat(tell(makeScorecard(), 'WAL1'))).toContain('for signs the higher one counts');
    expect(tell(makeScorecard(), 'PLT1', 'de')).toContain('Großhandel');
  });

  it('writes out how a dimension arose from its items, and the whole from its dimensions', () => {
    const text = flat(tell(makeScorecard(), 'paradigm'));
    // (2·3.1111 + 1·2.875) / 3 = 9.0972 / 3
    expect(text).toContain('PAR1 2 · 3.11 = 6.22');
    expect(text).toContain('PAR2 1 · 2.88 = 2.88');
    expect(text).toContain('Σ weight · mean / Σ weight = 9.10 / 3 = 3.0');
    const scorecard = makeScorecard();
    const rated = scorecard.sections.filter(isDimension).filter(({ score }) => score !== null);
    const score = rated.reduce((sum, section) => sum + (section.score ?? 0), 0) / rated.length;
    const exact = { ...scorecard, overall: { ...scorecard.overall, score } };
    expect(flat(tell(exact, 'overall', 'de'))).toMatch(/Σ Gewicht · Wert \/ Σ Gewicht = 17,91 \/ 6 = 3,0/);
  });

  it('shows no arithmetic that does not give the number beside it', () => {
    expect(tell(makeScorecard({ overall: { ...makeScorecard().overall, score: 4.9 } }), 'overall')).not.toContain('Σ');
  });

  it('tells the caps on a level with their evidence, and the way to the next level', () => {
    const text = flat(tell(makeScorecard(), 'processes'));
    expect(text).toContain('Cap tools-without-leadership: Level 3 at most; lowers the level.');
    expect(text).toContain('Purpose: meaning and appreciation (purpose): score 2.4; wanted is below 2.5; met');
    expect(text).toContain('Cap walls-cap-processes: Level 4 at most; holds, but does not lower the level here.');
    expect(text).toContain('High walls and barbed wire (walls): severity 4.05; wanted is from 4.0; met');
    expect(text).toContain('The result is level 3.');
    expect(text).toMatch(/By score, the highest|is missing to level 5/);
    expect(text).toContain('While a cap lowers it, a higher score alone does not raise the level.');
    expect(flat(tell(makeScorecard(), 'overall'))).toMatch(
      /at most one level above the lowest dimension \(‘Personas’\)/,
    );
  });

  it('tells why there is no number', () => {
    expect(flat(tell(makeScorecard(), 'performance'))).toContain('Only 17% is answered; at least 50% is needed.');
    expect(flat(tell(makeScorecard(), 'high-targets', 'de'))).toContain('Es liegt keine Antwort vor.');
    expect(flat(tell(makeEmptyScorecard(), 'overall'))).toContain('at least 75% is needed');
  });

  it('tells a cap and a finding with what made them hold', () => {
    const cap = flat(tell(makeScorecard(), 'tools-without-leadership', 'de'));
    expect(cap).toContain('Gesamtergebnis: Höchstens Stufe 3; gilt, senkt die Stufe hier aber nicht.');
    expect(cap).toContain('Prozesse: Höchstens Stufe 3; senkt die Stufe.');
    expect(cap).toContain('PUR1 Ein Serviceversprechen');
    const finding = flat(tell(makeScorecard(), 'personas-on-paper', 'de'));
    expect(finding).toContain('Personas (personas): Stufe 2; verlangt ist unter Stufe 3; erfüllt');
    expect(finding).toContain('11 %; verlangt ist ab 30 %; nicht erfüllt');
    expect(finding).toContain('Aufwand: 2 von 5');
  });

  it('tells why a recommendation has its rank', () => {
    const first = flat(tell(makeScorecard(), 'PUR1'));
    expect(first).toContain('Rank 1 of 4; step from 2 to 3.');
    expect(first).toContain('works against a cap that lowers a level');
    expect(first).toContain('tools-without-leadership (Tools without leadership are not maturity');
    expect(first).toContain('Gain per effort: 0.083 / 2 = 0.042');
    expect(first).toContain('Right after it: PSN2');
    expect(flat(tell(makeScorecard(), 'WAL1'))).toContain('does not raise the overall score by itself');
    expect(flat(tell(makeScorecard(), 'PFM2'))).toContain('None while the item is not rated.');
    expect(flat(tell(makeScorecard(), 'ONE1'))).toMatch(/None: the sign lies below 2\.0/);
  });

  it('writes the gain out where the terms make it', () => {
    const scorecard = makeScorecard();
    const item = scorecard.sections.flatMap(({ items }) => items).find(({ id }) => id === 'PUR1');
    const gain = (1 / 6) * (1 / 2) * (3 - (item?.mean ?? 0));
    const recommendations = scorecard.recommendations.map((one) => (one.item === 'PUR1' ? { ...one, gain } : one));
    expect(flat(tell({ ...scorecard, recommendations }, 'PUR1'))).toContain(
      '1/6 (dimension) · 1/2 (item) · (3 − 2.56) = 0.037',
    );
  });

  it('says that counts are hidden, and works nothing out of the rest', () => {
    for (const language of languages) {
      const text = tell(withHiddenCounts(), 'PAR1', language);
      expect(flat(text)).toContain(
        language === 'de' ? 'bleibt zum Schutz der Einzelnen verborgen' : 'is hidden to protect',
      );
      expect(text).not.toMatch(/ × |·\d+ \+|\/ 9/);
    }
    const partly = mapItems(makeScorecard(), (item) => ({
      ...item,
      options: item.options.map((option) => ({ ...option, count: null })),
    }));
    const text = tell(partly, 'PAR1');
    expect(flat(text)).toContain('How often each option was chosen is hidden');
    expect(flat(text)).toContain('Of 9 responses: 9 answered');
    expect(text).not.toMatch(/ × |Σ value/);
  });

  it('sets headings off without changing a word', () => {
    const paint: Paint = {
      strong: (text) => `<s>${text}</s>`,
      dim: (text) => `<d>${text}</d>`,
      good: (text) => text,
      warn: (text) => text,
      bad: (text) => text,
    };
    const outcome = explain(makeScorecard(), 'processes', 'de', paint);
    const painted = outcome.ok ? outcome.value : '';
    expect(painted).toContain('<s>Stufe</s>');
    expect(painted.replace(/<\/?[sd]>/g, '')).toBe(tell(makeScorecard(), 'processes', 'de'));
  });

  it('lets no text of a file steer the terminal', () => {
    const scorecard = makeHostileScorecard();
    for (const subject of subjectsOf(scorecard)) {
      expect(tell(scorecard, subject, 'de')).not.toMatch(/[^\P{Cc}\n]|[\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
    }
  });
});

describe('wrap', () => {
  it('breaks at spaces, hangs the rest, and keeps every word', () => {
    expect(wrap('one two three', '- ', '  ', 9)).toEqual(['- one two', '  three']);
    expect(wrap('a extraordinarily b', '', '', 5)).toEqual(['a', 'extraordinarily', 'b']);
    expect(wrap('')).toEqual(['']);
    expect(wrap('5\u00a0% x', '', '', 3)).toEqual(['5\u00a0%', 'x']);
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zäöü]{1,12}$/), { minLength: 1 }),
        fc.integer({ min: 12, max: 40 }),
        (words, width) => {
          const lines = wrap(words.join(' '), '', '', width);
          expect(lines.join(' ').split(' ')).toEqual(words);
          for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
