import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { plainPaint } from '../../../src/report/paint.js';
import { type ReportFormat, reportFormats } from '../../../src/report/registry.js';
import { renderTable } from '../../../src/report/table.js';
import { hostileText, makeEmptyScorecard, makeHostileScorecard, makeScorecard } from '../../fixtures/scorecard.js';

const formats = Object.keys(reportFormats) as ReportFormat[];
const languages = ['de', 'en'] as const;
const scorecards = { real: makeScorecard, empty: makeEmptyScorecard, hostile: makeHostileScorecard };
const cases = formats.flatMap((format) =>
  languages.flatMap((language) => Object.entries(scorecards).map(([name, make]) => ({ format, language, name, make }))),
);

async function renderAs(format: ReportFormat, make: typeof makeScorecard, language: 'de' | 'en'): Promise<string> {
  const { render } = await reportFormats[format].load();
  return render(make(), language);
}

describe('every format', () => {
  it.each(cases)('$format ends with one newline and gives the same bytes again ($language, $name)', async (one) => {
    const text = await renderAs(one.format, one.make, one.language);
    expect(text).toMatch(/[^\n]\n$/);
    expect(await renderAs(one.format, one.make, one.language)).toBe(text);
    if (one.format !== 'json') expect(text).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
    expect(text).not.toMatch(/\p{Surrogate}/u);
  });

  it.each(cases.filter(({ format, name }) => format !== 'json' && name !== 'hostile'))(
    '$format shows nothing of the machine ($language, $name)',
    async ({ format, make, language }) => {
      const text = await renderAs(format, make, language);
      expect(text).not.toMatch(/\bnull\b|undefined|NaN|\[object|\{\{|\}\}/);
    },
  );

  it('json is the scorecard itself', async () => {
    expect(JSON.parse(await renderAs('json', makeScorecard, 'de'))).toEqual(makeScorecard());
  });
});

describe('html', () => {
  const tags = (html: string) => [...html.matchAll(/<\/?([a-zA-Z][a-zA-Z0-9]*)/g)].map(([, name]) => name);

  it('makes no tag and no attribute of hostile text', async () => {
    const html = await renderAs('html', makeHostileScorecard, 'de');
    const known = new Set(tags(await renderAs('html', makeScorecard, 'de')));
    expect(tags(html).filter((tag) => !known.has(tag))).toEqual([]);
    // Values taken away, so that only the names of attributes are left between the brackets.
    expect(html.replace(/="[^"]*"/g, '')).not.toMatch(/<[^>]*\son\w+/);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('{{view.title}} {{#each this}}{{/each}} {{{constructor}}}');
    const hrefs = [...html.matchAll(/\b(?:href|src)="([^"]*)"/g)].map(([, address]) => address ?? '');
    expect(hrefs.filter((address) => !/^#[A-Za-z0-9_-]+$/.test(address))).toEqual([]);
  });

  it('has every deep link once, and every link has its place', async () => {
    const html = await renderAs('html', makeScorecard, 'de');
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
    for (const id of ['finding-tools-before-people', 'dimension-personas', 'anti-pattern-walls', 'provenance']) {
      expect(ids).toContain(id);
    }
  });

  it('allows by its policy exactly the one style that it carries', async () => {
    const html = await renderAs('html', makeScorecard, 'en');
    const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, style]) => style ?? '');
    expect(styles).toHaveLength(1);
    const hash = createHash('sha256')
      .update(styles[0] ?? '')
      .digest('base64');
    expect(html).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(html).not.toMatch(/<script|\sstyle=|@import|url\((?!#)|<link|<img|<iframe/);
  });

  it('has heads of rows and columns and a caption in every table', async () => {
    const html = await renderAs('html', makeScorecard, 'de');
    const tables = html.match(/<table[\s\S]*?<\/table>/g) ?? [];
    expect(tables.length).toBeGreaterThan(10);
    for (const table of tables) {
      expect(table).toContain('<caption>');
      expect(table).toMatch(/<th scope="col"/);
      expect(table).toMatch(/<th scope="row"/);
    }
  });
});

describe('markdown', () => {
  /** The markup that a line begins with, and how many cells it has: all that a parser sees as structure. */
  function skeleton(markdown: string): string[] {
    return markdown
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const cells = line.startsWith('|') ? line.replace(/\\./g, '').split('|').length : 0;
        return `${/^(#{1,6} | {2}- |- |1\. |\||\*\*)?/.exec(line)?.[0] ?? ''}${cells}`;
      });
  }

  it('keeps its structure whatever the words are', async () => {
    const harmless = makeHostileScorecard();
    const words = (part: unknown): unknown => {
      if (typeof part === 'string') return part.includes('<script>') || part.length > 5000 ? 'Wort' : part;
      if (Array.isArray(part)) return part.map(words);
      if (part === null || typeof part !== 'object') return part;
      return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, words(inner)]));
    };
    const { render } = await reportFormats.md.load();
    const calm = render(words(harmless) as ReturnType<typeof makeHostileScorecard>, 'de');
    expect(skeleton(render(harmless, 'de'))).toEqual(skeleton(calm));
  });

  it('has no HTML, no link, no mention and no code', async () => {
    const markdown = await renderAs('md', makeHostileScorecard, 'en');
    // The one comment is ours: it lets the tool recognise what it may write again.
    const bare = markdown.replace('<!-- cx-maturity report -->', '').replace(/\\./g, '');
    expect(bare).not.toMatch(/[<>`[\]]/);
    expect(bare).not.toMatch(/https?:|www\.|@\w+\.|(?<!\w)@\w/);
    expect(markdown).toContain('{{#each this}}{{/each}}');
  });
});

describe('the terminal table', () => {
  const widths = [40, 48, 63, 64, 80, 100, 120];

  it.each(widths)('keeps within %i columns', (columns) => {
    for (const make of [makeScorecard, makeEmptyScorecard]) {
      for (const language of languages) {
        const text = renderTable(make(), language, plainPaint, columns);
        expect(text).toMatch(/[^\n]\n$/);
        expect(text).not.toMatch(/\bnull\b|undefined|NaN|\[object|…/);
        expect(text.split('\n').filter((line) => Array.from(line).length > columns)).toEqual([]);
      }
    }
  });

  it.each(widths)('never breaks inside a word at %i columns', (columns) => {
    const { title } = makeScorecard().sections[5] ?? { title: { de: '' } };
    const text = renderTable(makeScorecard(), 'de', plainPaint, columns);
    for (const word of title.de.split(' ')) expect(text).toContain(word);
  });

  it('lets nothing through that a terminal would obey', () => {
    const text = renderTable(makeHostileScorecard(), 'de', plainPaint, 80);
    expect(text).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
    expect(text).toContain('<script>alert(1)</script>');
    expect(renderTable(makeHostileScorecard(), 'de', plainPaint, 80)).toBe(text);
  });

  it('paints without changing a word', () => {
    const mark = (sign: string) => (text: string) => `\u001b[${sign}m${text}\u001b[0m`;
    const paint = { strong: mark('1'), dim: mark('2'), good: mark('32'), warn: mark('33'), bad: mark('31') };
    const painted = renderTable(makeScorecard(), 'de', paint, 80);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: taking the colours off
    const bare = painted.replace(/\u001b\[\d+m/g, '').replace(/ +$/gm, '');
    expect(bare).toBe(renderTable(makeScorecard(), 'de', plainPaint, 80));
    expect(painted).toContain(mark('31')('verfestigt'));
  });

  it('marks what a cap lowers and says who does the first steps', () => {
    const text = renderTable(makeScorecard(), 'de', plainPaint, 80);
    expect(text).toContain('3* Geregelt');
    expect(text).toContain('* durch Obergrenze gesenkt');
    expect(text).toContain('1. Ein Serviceversprechen auswählen');
    expect(text.replace(/\s+/g, ' ')).toContain('Aufwand: ein Team, einige Wochen');
  });
});

it('the hostile text holds what it is meant to hold', () => {
  expect(hostileText).toMatch(/<script>.*\{\{.*\|.*\u202e/s);
});
