import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { evaluateGate } from '../../../../src/gate/evaluate-gate.js';
import { gateWords } from '../../../../src/i18n/gate.js';
import type { Gate } from '../../../../src/model/assessment.js';
import type { Language } from '../../../../src/model/language.js';
import type { Paint } from '../../../../src/model/paint.js';
import type { Scorecard } from '../../../../src/model/scorecard.js';
import type { ThresholdResult, Verdict } from '../../../../src/model/verdict.js';
import { type VerdictFormat, verdictFormats } from '../../../../src/report/verdict/registry.js';
import { hostileText, makeEmptyScorecard, makeHostileScorecard, makeScorecard } from '../../../fixtures/scorecard.js';
import { arbitraryGate, arbitraryScorecard } from '../../gate/arbitrary-gate.js';

const formats = Object.keys(verdictFormats) as VerdictFormat[];
const languages: readonly Language[] = ['de', 'en'];
const meta = { tool: 'cx-maturity', version: '0.1.0', created: null };
const xsd = readFileSync(new URL('../../../fixtures/junit.xsd', import.meta.url), 'utf8');

const loaded = await Promise.all(
  formats.map(async (format) => [format, (await verdictFormats[format].load()).render] as const),
);
const renderers = new Map(loaded);

function render(format: VerdictFormat, verdict: Verdict, language: Language = 'en', paint?: Paint): string {
  const renderer = renderers.get(format);
  if (renderer === undefined) throw new Error(`no format ${format}`);
  return renderer(verdict, language, paint);
}

// A whole scorecard is shrunk number by number, for minutes: the first failure has to do.
const thisOften = { numRuns: 50, endOnFailure: true };

const fullGate: Gate = {
  basis: 'low',
  thresholds: [
    { bound: 'error', measure: 'level', of: 'overall', atLeast: 2 },
    { bound: 'error', measure: 'level', of: 'overall', atLeast: 3 },
    { bound: 'warning', measure: 'level', of: 'overall', atLeast: 4 },
    { bound: 'error', measure: 'score', of: 'overall', atLeast: 2.4 },
    { bound: 'error', measure: 'level', of: 'performance', atLeast: 2 },
    { bound: 'error', measure: 'severity', of: 'every', atMost: 'early' },
    { bound: 'warning', measure: 'coverage', of: 'overall', atLeast: 0.9 },
    { bound: 'error', measure: 'not-applicable', of: 'overall', atMost: 0.01 },
  ],
};

function judge(scorecard: Scorecard = makeScorecard(), gate: Gate = fullGate): Verdict {
  return evaluateGate(scorecard, gate, meta);
}

function withResult(changes: Partial<ThresholdResult>): Verdict {
  const verdict = judge(makeScorecard(), {
    basis: 'answered',
    thresholds: [{ bound: 'error', measure: 'score', of: 'promoters', atLeast: 3.5 }],
  });
  return {
    ...verdict,
    passed: false,
    thresholds: verdict.thresholds.map((result) => ({ ...result, passed: false, ...changes })),
  };
}

async function validate(xml: string): Promise<readonly string[]> {
  const result = await validateXML({
    xml: [{ fileName: 'junit.xml', contents: xml }],
    schema: [{ fileName: 'junit.xsd', contents: xsd }],
  });
  return result.errors.map(({ message }) => message);
}

/** What each format says came out, read back from its text. */
function readBack(format: VerdictFormat, text: string, verdict: Verdict): { unmet: number; warned: number } {
  const words = gateWords.en.states;
  const count = (pattern: RegExp): number => (text.match(pattern) ?? []).length;
  const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  switch (format) {
    case 'text':
      return { unmet: count(new RegExp(`^✗ ${escaped(words.unmet)} `, 'gm')), warned: count(/^! /gm) };
    case 'json': {
      const parsed = JSON.parse(text) as Verdict;
      const missed = (bound: string) => parsed.thresholds.filter((one) => !one.passed && one.bound === bound).length;
      return { unmet: missed('error'), warned: missed('warning') };
    }
    case 'junit':
      return { unmet: count(/<failure /g), warned: count(new RegExp(`<system-out>${words.warned}: `, 'g')) };
    case 'markdown':
      return { unmet: count(/^\| ❌ /gm), warned: count(/^\| ⚠️ /gm) };
    case 'github': {
      const outcome = verdict.passed ? (verdict.warned ? 'warning' : 'notice') : 'error';
      expect(text.startsWith(`::${outcome} `)).toBe(true);
      return {
        unmet: count(/^::error /gm) - (outcome === 'error' ? 1 : 0),
        warned: count(/^::warning /gm) - (outcome === 'warning' ? 1 : 0),
      };
    }
  }
}

describe.each(formats)('the format %s', (format) => {
  it('agrees with the verdict', () => {
    fc.assert(
      fc.property(arbitraryScorecard, arbitraryGate, (scorecard, gate) => {
        const verdict = judge(scorecard, gate);
        const missed = (bound: string) => verdict.thresholds.filter((one) => !one.passed && one.bound === bound).length;
        const text = render(format, verdict);
        expect(readBack(format, text, verdict)).toEqual({ unmet: missed('error'), warned: missed('warning') });
        if (format !== 'json' && format !== 'junit') {
          expect(text.replaceAll('%2C', ',')).toContain(gateWords.en.headline(verdict.passed, verdict.warned));
        }
      }),
      thisOften,
    );
  });

  it('ends with one newline, is deterministic, and names every threshold, passed ones too', () => {
    for (const language of languages) {
      const verdict = judge();
      const text = render(format, verdict, language);
      expect(text).toMatch(/[^\n]\n$/);
      expect(render(format, JSON.parse(JSON.stringify(verdict)) as Verdict, language)).toBe(text);
      const flat = text.replace(/\s+/g, ' ');
      for (const title of ['Performance: ', ...(language === 'de' ? ['Hohe Mauern'] : ['High walls'])]) {
        expect(format === 'github' ? flat.replaceAll('%3A', ':') : flat).toContain(title);
      }
    }
  });

  it('cannot be broken by hostile texts', () => {
    for (const language of languages) {
      const verdict = judge(makeHostileScorecard());
      checkStructure(format, render(format, verdict, language), verdict);
    }
    const nasty = fc
      .array(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom(
            '::error::',
            '\n::error title=x::y',
            '##[error]',
            '|',
            '\\|',
            '\r\n',
            ']]>',
            '<!--',
            '&',
            '%0A',
            ',',
          ),
        ),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(nasty, nasty, nasty, (organisation, title, reason) => {
        const verdict = withResult({
          measure: 'level',
          expected: 4,
          found: 3,
          title: { de: title, en: title },
          limits: [{ id: 'x', to: 3, reason: { de: reason, en: reason } }],
        });
        const broken = { ...verdict, organisation };
        checkStructure(format, render(format, broken), broken);
      }),
      { numRuns: 200 },
    );
  });
});

function checkStructure(format: VerdictFormat, text: string, verdict: Verdict): void {
  const lines = text.split('\n');
  switch (format) {
    case 'text':
      expect(text).not.toMatch(/[^\P{Cc}\n]/u);
      expect(lines.filter((line) => /^[✓✗!] /.test(line)).length).toBeGreaterThanOrEqual(verdict.thresholds.length);
      break;
    case 'json':
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(verdict)));
      break;
    case 'junit': {
      expect(text).not.toMatch(/[^\P{Cc}\n\t]/u);
      // What is left without markup of our own must hold no markup at all.
      const rest = text
        .replace(/<\?xml version="1.0" encoding="UTF-8"\?>/, '')
        .replace(
          /<\/?(testsuites|testsuite|testcase|properties|property|failure|system-out)(?: [a-z]+="[^"<]*")*\/?>/g,
          '',
        );
      expect(rest).not.toMatch(/[<>"]|&(?!(amp|lt|gt|quot|#39);)/);
      expect(text.match(/<testcase /g)).toHaveLength(verdict.thresholds.length);
      break;
    }
    case 'markdown': {
      const rows = lines.filter((line) => line.startsWith('| '));
      expect(rows).toHaveLength(verdict.thresholds.length + 2);
      for (const row of rows) expect(row.replace(/\\./g, '').match(/\|/g)).toHaveLength(6);
      expect(text).not.toMatch(/<(?!!)/);
      break;
    }
    case 'github':
      expect(lines.pop()).toBe('');
      expect(lines).toHaveLength(verdict.thresholds.length + 1);
      for (const line of lines) expect(line).toMatch(/^::(error|warning|notice) title=[^:,\r\n]*::[^\r\n]*$/);
      break;
  }
}

describe('text', () => {
  it('reads as a report', () => {
    expect(render('text', judge(), 'de')).toMatchInlineSnapshot(`
      "Prüfung nicht bestanden
      Alpenquell Getränke GmbH & Co. KG · seven-ps@1 · geprüft am ungünstigen Ende der
      Spanne: fehlende Antworten zählen als die schlechtesten

      ✓ erfüllt        Gesamtstufe: erwartet mindestens 2, gefunden 2
                       Es zählt das untere Ende der Spanne 2,41–3,50, weil Antworten
                       fehlen.
      ✗ nicht erfüllt  Gesamtstufe: erwartet mindestens 3, gefunden 2
                       Es zählt das untere Ende der Spanne 2,41–3,50, weil Antworten
                       fehlen.
      ! Warnung        Gesamtstufe: erwartet mindestens 4, gefunden 2
                       Es zählt das untere Ende der Spanne 2,41–3,50, weil Antworten
                       fehlen.
      ✓ erfüllt        Gesamtwert: erwartet mindestens 2,4, gefunden 2,41
                       Es zählt das untere Ende der Spanne 2,41–3,50, weil Antworten
                       fehlen.
      ✗ nicht erfüllt  Stufe „Performance: Kundenzufriedenheit als Kennzahl“: erwartet
                       mindestens 2, aber nicht bewertet
                       Nur 17 % sind beantwortet; nötig sind mindestens 50 %.
      ✓ erfüllt        Ausprägung „CX ist nur Sache des Marketings“: erwartet
                       höchstens early (in Ansätzen), gefunden early (in Ansätzen)
                       Es zählt das obere Ende der Spanne 2,00–2,44, weil Antworten
                       fehlen.
      ✗ nicht erfüllt  Ausprägung „Hohe Mauern und Stacheldraht“: erwartet höchstens
                       early (in Ansätzen), gefunden entrenched (verfestigt)
                       Der Wert dazu ist 4,06.
      ✓ erfüllt        Ausprägung „Ein Kundentyp, ein Lebenszyklus“: erwartet
                       höchstens early (in Ansätzen), gefunden early (in Ansätzen)
                       Es zählt das obere Ende der Spanne 1,56–2,00, weil Antworten
                       fehlen.
      ✗ nicht erfüllt  Ausprägung „Die eigenen Bedürfnisse zuerst“: erwartet höchstens
                       early (in Ansätzen), gefunden present (vorhanden)
                       Es zählt das obere Ende der Spanne 2,78–3,22, weil Antworten
                       fehlen.
      ✗ nicht erfüllt  Ausprägung „Ziele so hoch wie möglich“: erwartet höchstens
                       early (in Ansätzen), aber nicht bewertet
                       Es liegt keine Antwort vor.
      ! Warnung        Abdeckung insgesamt: erwartet mindestens 90 %, gefunden 81 %
                       Zu viele Antworten fehlen oder lauten „kann ich nicht sagen“.
      ✗ nicht erfüllt  Anteil nicht zutreffend insgesamt: erwartet höchstens 1 %,
                       gefunden 2 %
                       Zu viele Fragen sind als nicht zutreffend beantwortet.

      Fehlerschwellen: 4 von 10 erfüllt; Warnschwellen: 0 von 2 erfüllt.
      Wie eine Zahl entsteht, erklärt „cx-maturity explain <Pfad> <Abschnitt>“.
      "
    `);
  });

  it('keeps to 80 columns and gives colour only beside words', () => {
    const marked: Paint = {
      strong: (text) => text,
      dim: (text) => text,
      good: (text) => `<g>${text}</g>`,
      warn: (text) => `<w>${text}</w>`,
      bad: (text) => `<b>${text}</b>`,
    };
    for (const language of languages) {
      const plain = render('text', judge(), language);
      for (const line of plain.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
      expect(render('text', judge(), language, marked).replace(/<\/?[gwb]>/g, '')).toBe(plain);
    }
    expect(render('text', judge(), 'en', marked)).toContain('<b>Gate not passed</b>');
  });

  it('tells which cap keeps a level down', () => {
    const capped = withResult({
      measure: 'level',
      expected: 4,
      found: 3,
      value: 3.9,
      limits: [
        { id: 'tools', to: 3, reason: { de: 'Ohne Führung.', en: 'No leadership.' } },
        { id: 'lowest', to: 3, reason: null },
      ],
    });
    const text = render('text', capped).replace(/\s+/g, ' ');
    expect(text).toContain('A cap allows level 3 at most: No leadership.');
    expect(text).toContain('The lowest dimension allows level 3 at most.');
  });
});

describe('junit', () => {
  it('is valid against the common schema, whatever the texts', async () => {
    const dated = { ...judge(), meta: { ...meta, created: '2026-03-12T09:30:00.000Z' } };
    expect(render('junit', dated)).toContain(' timestamp="2026-03-12T09:30:00"');
    expect(render('junit', judge())).not.toContain('timestamp');
    expect(await validate(render('junit', dated, 'de'))).toEqual([]);
    expect(await validate(render('junit', judge(makeHostileScorecard()), 'de'))).toEqual([]);
    expect(await validate(render('junit', judge(makeEmptyScorecard())))).toEqual([]);
    expect(await validate(render('junit', { ...judge(), thresholds: [] }))).toEqual([]);
  });

  it('is held by a schema that refuses what is wrong', async () => {
    const text = render('junit', judge());
    expect(await validate(text.replace('<testsuite name=', '<testsuite title='))).not.toEqual([]);
    expect(await validate(text.replace('failures="', 'failures="x'))).not.toEqual([]);
    expect(await validate(text.replaceAll('failure', 'fail'))).not.toEqual([]);
  });

  it('counts its cases and names its suites by section', () => {
    const text = render('junit', judge());
    expect(text).toContain(
      '<testsuite name="cx-maturity.overall" tests="6" failures="2" errors="0" skipped="0" time="0">',
    );
    expect(text).toContain('<testcase classname="cx-maturity.overall" name="Overall level at least 2" time="0">');
    expect(text).toContain('<failure type="level" message="expected at least 3, found 2">');
  });
});

describe('github', () => {
  it('escapes as the runner unescapes', () => {
    const verdict = withResult({ measure: 'level', expected: 4, found: 3, title: { de: 'x', en: '50%, a:b' } });
    expect(render('github', verdict)).toContain(
      '::error title=Level of ‘50%25%2C a%3Ab’%3A not met::expected at least 4',
    );
    expect(render('github', { ...verdict, organisation: hostileText })).not.toContain('\r');
  });
});

// JSON says null where there is no number, and leaves rounding to whoever reads it.
describe.each(formats.filter((format) => format !== 'json'))('%s, which people read,', (format) => {
  it('shows no sign of a missing number', () => {
    fc.assert(
      fc.property(arbitraryScorecard, arbitraryGate, fc.constantFrom(...languages), (scorecard, gate, language) => {
        expect(render(format, judge(scorecard, gate), language)).not.toMatch(/\b(NaN|undefined|null|Infinity)\b/);
      }),
      thisOften,
    );
    for (const language of languages) {
      const empty = makeEmptyScorecard();
      expect(render(format, judge(empty), language)).not.toMatch(/\b(NaN|undefined|null|Infinity)\b/);
    }
  });

  it('never prints a failure that reads like a pass', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 5, noNaN: true }),
        fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(1e-15, 1e-9, 0.0004)),
        fc.constantFrom('score' as const, 'coverage' as const),
        (expected, distance, measure) => {
          const bound = measure === 'score' ? expected : expected / 5;
          const found = bound - distance;
          fc.pre(found < bound && found >= 0);
          const text = render(format, withResult({ measure, expected: bound, found, value: found, range: null }));
          const shown = /at least ([\d.]+%?),? (?:\| |found )([\d.]+%?)/.exec(
            text.replaceAll('%25', '%').replace(/\s+/g, ' '),
          );
          expect(shown).not.toBeNull();
          expect(shown?.[1]).not.toBe(shown?.[2]);
        },
      ),
      { numRuns: 100 },
    );
  });
});
