import { describe, expect, it } from 'vitest';
import type { PitchInputs } from '../../../../src/model/pitch.js';
import { formatAmount, formatMoney } from '../../../../src/report/pitch/amounts.js';
import { type PitchFormat, pitchFormats } from '../../../../src/report/pitch/registry.js';
import { allFigures, exactly, fullInputs, pitchOf, sources } from '../../../fixtures/pitch.js';
import { hostileText, makeEmptyScorecard, makeHostileScorecard, makeScorecard } from '../../../fixtures/scorecard.js';

const hostile = { de: hostileText, en: hostileText };
const hostileInputs: PitchInputs = {
  ...fullInputs,
  currency: '<b>|`',
  vision: hostile,
  story: hostile,
  objections: [{ kind: 'own', says: hostile, about: null }],
};
const pitches = {
  full: () => pitchOf(makeScorecard(), fullInputs),
  bare: () => pitchOf(makeScorecard()),
  empty: () => pitchOf(makeEmptyScorecard()),
  hostile: () => pitchOf(makeHostileScorecard(), hostileInputs),
};
const formats = Object.keys(pitchFormats) as PitchFormat[];
const cases = formats.flatMap((format) =>
  (['de', 'en'] as const).flatMap((language) =>
    Object.entries(pitches).map(([name, make]) => ({ format, language, name, make })),
  ),
);

async function renderAs(format: PitchFormat, make: () => ReturnType<typeof pitchOf>, language: 'de' | 'en') {
  const { render } = await pitchFormats[format].load();
  return render(make(), sources, language);
}

describe('every format of a pitch', () => {
  it.each(cases)('$format ends with one newline and gives the same bytes again ($language, $name)', async (one) => {
    const text = await renderAs(one.format, one.make, one.language);
    expect(text).toMatch(/[^\n]\n$/);
    expect(await renderAs(one.format, one.make, one.language)).toBe(text);
    expect(text).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u);
  });

  it.each(cases.filter(({ name }) => name !== 'hostile'))(
    '$format shows nothing of the machine ($language, $name)',
    async ({ format, make, language }) => {
      expect(await renderAs(format, make, language)).not.toMatch(/\bnull\b|undefined|NaN|Infinity|\[object|\{\{|\}\}/);
    },
  );
});

describe('html', () => {
  const tags = (html: string) => [...html.matchAll(/<\/?([a-zA-Z][a-zA-Z0-9]*)/g)].map(([, name]) => name);

  it('makes no tag, no attribute and no address of hostile text', async () => {
    const html = await renderAs('html', pitches.hostile, 'de');
    const known = new Set(tags(await renderAs('html', pitches.full, 'de')));
    expect(tags(html).filter((tag) => !known.has(tag))).toEqual([]);
    expect(html.replace(/="[^"]*"/g, '')).not.toMatch(/<[^>]*\son\w+/);
    expect(html).toContain('&lt;b&gt;|`');
    expect([...html.matchAll(/\b(?:href|src)="([^"]*)"/g)].map(([, address]) => address)).toEqual(['#content']);
  });

  it('has no script, names its style by its hash, and every id once', async () => {
    const html = await renderAs('html', pitches.full, 'en');
    expect(html).not.toMatch(/<script|javascript:|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
    expect(html).toMatch(/default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]{44}'/);
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id ?? '');
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('markdown', () => {
  it('makes no HTML and no column of hostile text', async () => {
    const markdown = await renderAs('md', pitches.hostile, 'en');
    expect(markdown.replace('<!-- cx-maturity pitch -->', '')).not.toMatch(/<[a-z/!]/i);
    const rows = markdown.split('\n').filter((line) => line.startsWith('|'));
    const columns = rows.map((row) => row.replace(/\\\|/g, '').split('|').length);
    expect(new Set(columns)).toEqual(new Set([6, 5]));
  });

  it.each(['de', 'en'] as const)('says what the HTML says, in the same order (%s)', async (language) => {
    const words = (text: string) =>
      text
        .replace(/<style>[\s\S]*?<\/style>|<svg[\s\S]*?<\/svg>|<title>[\s\S]*?<\/title>/g, ' ')
        .replace(/<[^>]*>/g, ' ')
        .replace(/&#39;/g, "'")
        .replace(/&quot;/g, '"')
        .match(/[\p{L}\p{N}.,]{6,}/gu) ?? [];
    const inHtml = new Set(words(await renderAs('html', pitches.full, language)));
    const missing = words((await renderAs('md', pitches.full, language)).replace(/\\/g, '')).filter(
      (word) => !inHtml.has(word),
    );
    expect(missing.filter((word) => word !== 'maturity')).toEqual([]);
  });
});

describe('what is told', () => {
  it('every calculation with its formula and its numbers', async () => {
    const markdown = await renderAs('md', pitches.full, 'de');
    expect(markdown).toContain(
      '**2.000 × 12 % × 3.400 EUR = 816.000 EUR**'.replaceAll(' %', '\u00a0%').replaceAll(' EUR', '\u00a0EUR'),
    );
    const english = await renderAs('md', pitches.full, 'en');
    expect(english).toContain('80,000 ÷ (2,000 × 1% × EUR'.replace('80,000', 'EUR\u00a080,000').replace('EUR', 'EUR'));
  });

  it('nothing of a calculation where no figures were given, and how to give some', async () => {
    const markdown = await renderAs('md', pitches.bare, 'en');
    expect(markdown).not.toContain('×');
    expect(markdown).toContain('pitch: figures');
    expect(markdown).toContain('pitch: story');
    expect(markdown).toContain('pitch: vision');
  });

  it('low and high only where a range was given', async () => {
    const figures = { ...allFigures, customers: exactly(10), churn: exactly(0.1), revenuePerCustomer: exactly(5) };
    const markdown = await renderAs(
      'md',
      () => pitchOf(makeScorecard(), { figures: { ...figures, costPerContact: null } }),
      'en',
    );
    expect(markdown).toContain('| Calculation | base |');
  });
});

describe('amounts', () => {
  it.each([
    [816_000, '816.000', '816,000'],
    [1_234_567.6, '1.234.568', '1,234,568'],
    [100, '100', '100'],
    [99.5, '99,5', '99.5'],
    [12, '12', '12'],
    [1.176, '1,18', '1.18'],
    [0.0123, '0,012', '0.012'],
    [0, '0', '0'],
  ])('%d', (value, german, english) => {
    expect(formatAmount(value, 'de')).toBe(german);
    expect(formatAmount(value, 'en')).toBe(english);
  });

  it('has its currency where the language puts it', () => {
    expect(formatMoney(1200, 'EUR', 'de')).toBe('1.200\u00a0EUR');
    expect(formatMoney(1200, 'EUR', 'en')).toBe('EUR\u00a01,200');
    expect(formatMoney(1200, '€', 'en')).toBe('€1,200');
    expect(formatMoney(1200, null, 'de')).toBe('1.200');
  });
});
