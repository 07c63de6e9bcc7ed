import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Branding } from '../../src/model/branding.js';
import { plainAppearance } from '../../src/report/appearance.js';
import { styleBrand } from '../../src/report/brand-style.js';
import { render } from '../../src/report/html.js';
import { render as renderPitch } from '../../src/report/pitch/html.js';
import { makePng } from '../fixtures/pictures.js';
import { fullInputs, pitchOf, sources } from '../fixtures/pitch.js';
import { makeHostilePlan, makePlan, makeShortPlan } from '../fixtures/plan.js';
import { makeEmptyScorecard, makeHostileScorecard, makeScorecard } from '../fixtures/scorecard.js';
import { makeFullScorecard, makeHostileFullScorecard } from '../fixtures/unscored.js';
import { example } from '../helpers/run-binary.js';
import { runHere } from '../helpers/run-here.js';
import { contrastInside, type Seen } from './contrast-inside.js';
import { readPages, readPdf } from './read-pdf.js';

const chromium = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const found = existsSync(chromium);
const inCi = (process.env.CI ?? '') !== '';
const title = found || inCi ? 'the HTML report in Chromium' : `skipped: no Chromium at ${chromium} (CHROMIUM_PATH)`;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A look with the lightest accent that is taken, which has to be adjusted in light and in dark. */
const branding: Branding = {
  name: 'Beratung Beispiel GmbH',
  logo: { type: 'image/png', content: makePng(300, 90).toString('base64'), width: 300, height: 90 },
  style: styleBrand({ accent: '#767676', ground: '#767676' }),
};

/** What comes with the tool: page limits hold the reader's time, by Liberation Sans. */
const examples = [
  { name: 'workshop', path: example('workshop'), most: 44 },
  { name: 'ci', path: example('ci'), most: 40 },
  { name: 'self-check', path: example('self-check', 'response.yaml'), most: 15 },
] as const;
/** Each example in one language; what they print is looked at in both. */
const shown = { 'workshop-de': 'workshop', 'ci-en': 'ci', 'self-check-de': 'self-check' } as const;

const reports = {
  'empty-de': render(makeEmptyScorecard(), 'de'),
  'hostile-en': render(makeHostileScorecard(), 'en'),
  'plan-de': render(makeScorecard({ plan: makePlan() }), 'de'),
  'plan-short-en': render(makeScorecard({ plan: makeShortPlan() }), 'en'),
  'plan-hostile-en': render({ ...makeHostileScorecard(), plan: makeHostilePlan() }, 'en'),
  'full-de': render(makeFullScorecard(), 'de'),
  'full-hostile-en': render(makeHostileFullScorecard(), 'en'),
  'branded-de': render(makeFullScorecard(), 'de', { ...plainAppearance, branding }),
  'pitch-branded-de': renderPitch(pitchOf(makeScorecard(), fullInputs), sources, 'de', branding),
  'pitch-de': renderPitch(pitchOf(makeScorecard(), fullInputs), sources, 'de'),
  'pitch-empty-en': renderPitch(pitchOf(makeEmptyScorecard()), sources, 'en'),
  'pitch-hostile-de': renderPitch(pitchOf(makeHostileScorecard(), fullInputs), sources, 'de'),
};

/** Real reports in every state; what is made up, in those that it is made up for: a look of one's own, much text, nothing. */
function statesOf(name: string) {
  const opens = { scheme: 'light', state: 'as it opens' } as const;
  const open = { scheme: 'light', state: 'details open' } as const;
  const dark = { scheme: 'dark', state: 'details open' } as const;
  const print = { scheme: 'light', state: 'print' } as const;
  if (name in shown) return [opens, open, dark, print];
  if (name.startsWith('pitch')) return [opens, dark, print];
  return name === 'full-de' || name === 'plan-de' || name.startsWith('branded') ? [open, dark, print] : [open, print];
}

// In CI a missing browser has to fail, not to pass unseen.
describe.skipIf(!found && !inCi)(title, () => {
  const folder = mkdtempSync(join(tmpdir(), 'cx-maturity-report-'));
  let browser: Browser | undefined;

  beforeAll(async () => {
    for (const [name, from] of Object.entries(shown)) {
      const file = join(folder, `${name}.html`);
      const path = examples.find((one) => one.name === from)?.path ?? '';
      const flags = ['--lang', name.slice(-2), '-f', 'html', '-o', file];
      expect(await runHere(['report', path, ...flags], { cwd: folder })).toMatchObject({ exit: 0 });
    }
    for (const [name, html] of Object.entries(reports)) writeFileSync(join(folder, `${name}.html`), html);
    browser = await puppeteer.launch({
      executablePath: chromium,
      userDataDir: join(folder, 'profile'),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  /** Opens a report and uses it; whatever is done, it says nothing to the console and asks for nothing. */
  async function open(name: string, scheme: 'light' | 'dark', width: number, use: (page: Page) => Promise<void>) {
    if (browser === undefined) throw new Error(`Chromium did not start from ${chromium}`);
    const page = await browser.newPage();
    const messages: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(String(error)));
    page.on('dialog', (dialog) => {
      messages.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('request', (request) => requests.push(request.url()));
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    const address = pathToFileURL(join(folder, `${name}.html`)).href;
    await page.goto(address);
    await use(page);
    await page.close();
    const others = requests.filter((url) => !url.startsWith(address) && !url.startsWith('data:'));
    expect({ messages, others }).toEqual({ messages: [], others: [] });
  }

  describe.each([...Object.keys(reports), ...Object.keys(shown)])('%s', (name) => {
    it.each(statesOf(name))('has nothing that axe objects to ($scheme, $state)', async ({ scheme, state }) => {
      await open(name, scheme, 1100, async (page) => {
        // Nobody taps on paper: links in print have no least size.
        if (state === 'print') await page.emulateMediaType('print');
        if (state === 'details open') {
          await page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true`);
        }
        // The policy of the report keeps scripts out: axe comes in as the debugger does.
        await page.evaluate(axe);
        const results = (await page.evaluate(
          `axe.run(document, { rules: { 'target-size': { enabled: ${state !== 'print'} } }, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
        )) as AxeResults;
        expect(results.passes.length).toBeGreaterThan(20);
        const objections = results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} (${nodes.length})`);
        expect(objections).toEqual([]);
      });
    });

    it('uses its style in light and in dark, and words inside drawings can be read on what is behind them', async () => {
      await open(name, 'light', 1100, async (page) => {
        const grounds: unknown[] = [];
        for (const value of ['light', 'dark']) {
          await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
          grounds.push(await page.evaluate('getComputedStyle(document.body).backgroundColor'));
          const seen = (await page.evaluate(contrastInside)) as readonly Seen[];
          expect(seen.filter(({ contrast }) => !(contrast >= 4.5))).toEqual([]);
          if (!name.startsWith('pitch')) expect(seen.length).toBeGreaterThan(10);
        }
        expect(grounds).toEqual(['rgb(255, 255, 255)', 'rgb(18, 24, 31)']);
      });
    });

    it('does not overflow a phone of 320 pixels, with details closed and open', async () => {
      await open(name, 'light', 320, async (page) => {
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
        await page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true`);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
      });
    });

    it('hides nothing on paper and cuts no table', async () => {
      await open(name, 'light', 690, async (page) => {
        await page.emulateMediaType('print');
        const wide = await page.evaluate(
          `[...document.querySelectorAll('table, svg')].filter((one) => one.getBoundingClientRect().right > innerWidth + 1).length`,
        );
        expect(wide).toBe(0);
        // The words of closed details too: content-visibility hides them without any display of none.
        const hidden = await page.evaluate(
          `[...document.querySelectorAll('body *')].filter((one) => !one.closest('svg') && !one.matches('.skip') && !one.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })).map((one) => one.outerHTML.slice(0, 80))`,
        );
        expect(hidden).toEqual([]);
      });
    });
  });

  it.each(['workshop-de', 'ci-en', 'self-check-de', 'full-de', 'plan-de', 'pitch-de'])(
    'keeps the words of a chart inside its frame (%s)',
    async (name) => {
      await open(name, 'light', 1100, async (page) => {
        const outside = await page.evaluate(
          `[...document.querySelectorAll('svg')].flatMap((svg) => {
          const frame = svg.getBoundingClientRect();
          return [...svg.querySelectorAll('text')].filter((text) => {
            const place = text.getBoundingClientRect();
            return place.left < frame.left || place.right > frame.right || place.top < frame.top || place.bottom > frame.bottom;
          }).map((text) => text.textContent);
        })`,
        );
        expect(outside).toEqual([]);
      });
    },
  );

  it.each([
    { width: 1100, media: 'screen', shown: 'chain-wide' },
    { width: 320, media: 'screen', shown: 'chain-narrow' },
    { width: 690, media: 'print', shown: 'chain-wide' },
  ] as const)('draws the chain once, as there is room ($media, $width pixels)', async ({ width, media, shown }) => {
    await open('full-de', 'light', width, async (page) => {
      await page.emulateMediaType(media);
      const seen = await page.evaluate(
        `[...document.querySelectorAll('.chain svg')].filter((one) => one.getBoundingClientRect().width > 0).map((one) => [one.getAttribute('class'), one.getBoundingClientRect().right <= innerWidth])`,
      );
      expect(seen).toEqual([[shown, true]]);
    });
  });

  it('leads from the skip link, which the first key reaches, past the contents to the result', async () => {
    await open('workshop-de', 'light', 1100, async (page) => {
      const focused = `[document.activeElement.className, document.activeElement.getBoundingClientRect().top >= 0]`;
      await page.keyboard.press('Tab');
      expect(await page.evaluate(focused)).toEqual(['skip', true]);
      await page.keyboard.press('Enter');
      expect(await page.evaluate(`[document.activeElement.id, location.hash]`)).toEqual(['content', '#content']);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(`document.querySelector('main').contains(document.activeElement)`)).toBe(true);
    });
  });

  it('goes through a report by keyboard: what has the focus is seen', async () => {
    await open('full-de', 'light', 1100, async (page) => {
      const seen: unknown[] = [];
      for (let key = 0; key < 12; key += 1) {
        await page.keyboard.press('Tab');
        seen.push(
          await page.evaluate(
            `[document.activeElement.tagName, getComputedStyle(document.activeElement).outlineStyle, document.activeElement.getBoundingClientRect().top >= 0]`,
          ),
        );
      }
      expect(seen.filter((one) => Array.isArray(one) && (one[1] === 'none' || one[2] === false))).toEqual([]);
    });
  });

  it('prints a cover, and no chapter begins in the middle of a page', async () => {
    await open('full-de', 'light', 1100, async (page) => {
      await page.emulateMediaType('print');
      const breaks = await page.evaluate(
        `[...document.querySelectorAll('.cover, .chapter')].map((one) => [one.id, getComputedStyle(one).breakBefore, getComputedStyle(one).breakAfter])`,
      );
      expect(breaks).toEqual([
        ['', 'auto', 'page'],
        ...['profile', 'dimensions', 'anti-patterns', 'recommendations', 'method'].map((id) => [id, 'page', 'auto']),
      ]);
      expect(
        await page.evaluate(
          `document.querySelector('.cover').scrollHeight <= document.querySelector('.cover').clientHeight`,
        ),
      ).toBe(true);
    });
  });

  it('shows the logo that stands in the report', async () => {
    for (const name of ['branded-de', 'pitch-branded-de']) {
      await open(name, 'dark', 320, async (page) => {
        expect(
          await page.evaluate(`[...document.images].map((one) => [one.naturalWidth, one.width, one.height])`),
        ).toEqual([[300, 187, 56]]);
      });
    }
  });

  describe.each(['de', 'en'])('as PDF (%s)', (language) => {
    it.each(examples)('$name is tagged, and its $most pages at most are numbered after the cover', async (one) => {
      const file = join(folder, `${one.name}.${language}.pdf`);
      const env = { CX_MATURITY_BROWSER: chromium };
      const flags = ['--lang', language, '-f', 'pdf', '-o', file];
      expect(await runHere(['report', one.path, ...flags], { cwd: folder, env })).toMatchObject({ exit: 0 });
      const pdf = readPdf(file);
      expect(pdf).toMatchObject({ counted: pdf.pages, language, isTagged: true });
      expect(pdf.pages).toBeLessThanOrEqual(one.most);
      const [cover = '', ...others] = readPages(file);
      expect(cover).not.toContain(` / ${pdf.pages}`);
      expect(others).toHaveLength(pdf.pages - 1);
      const unnumbered = others.flatMap((words, index) =>
        words.includes(`${index + 2} / ${pdf.pages}`) ? [] : [words.slice(0, 80)],
      );
      expect(unnumbered).toEqual([]);
    });
  });

  it.each(['pitch-de', 'pitch-branded-de'])('prints the pitch on two pages (%s)', async (name) => {
    await open(name, 'light', 1100, async (page) => {
      const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(2);
    });
  });
});
