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
import { makeEmptyScorecard, makeHostileScorecard, makeScorecard } from '../fixtures/scorecard.js';
import { makeFullScorecard, makeHostileFullScorecard } from '../fixtures/unscored.js';
import { root } from '../helpers/run-binary.js';
import { runHere } from '../helpers/run-here.js';

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

const reports = {
  'real-de': render(makeScorecard(), 'de'),
  'real-en': render(makeScorecard(), 'en'),
  'empty-de': render(makeEmptyScorecard(), 'de'),
  'hostile-en': render(makeHostileScorecard(), 'en'),
  'full-de': render(makeFullScorecard(), 'de'),
  'full-hostile-en': render(makeHostileFullScorecard(), 'en'),
  'branded-de': render(makeFullScorecard(), 'de', { ...plainAppearance, branding }),
  'pitch-branded-de': renderPitch(pitchOf(makeScorecard(), fullInputs), sources, 'de', branding),
  'pitch-de': renderPitch(pitchOf(makeScorecard(), fullInputs), sources, 'de'),
  'pitch-empty-en': renderPitch(pitchOf(makeEmptyScorecard()), sources, 'en'),
  'pitch-hostile-de': renderPitch(pitchOf(makeHostileScorecard(), fullInputs), sources, 'de'),
};

// In CI a missing browser has to fail, not to pass unseen.
describe.skipIf(!found && !inCi)(title, () => {
  const folder = mkdtempSync(join(tmpdir(), 'cx-maturity-report-'));
  let browser: Browser | undefined;

  beforeAll(async () => {
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

  /** Opens a report and gives back what it said and asked for while it was used. */
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
    return { messages, others: requests.filter((url) => url !== address && !url.startsWith('data:')) };
  }

  describe.each(Object.keys(reports))('%s', (name) => {
    it.each([
      { scheme: 'light', state: 'as it opens' },
      { scheme: 'light', state: 'details open' },
      { scheme: 'dark', state: 'details open' },
      { scheme: 'light', state: 'print' },
    ] as const)('has nothing that axe objects to ($scheme, $state)', async ({ scheme, state }) => {
      await open(name, scheme, 1100, async (page) => {
        // Nobody taps on paper: links in print have no least size.
        if (state === 'print') await page.emulateMediaType('print');
        if (state === 'details open') {
          await page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true`);
        }
        // The policy of the report keeps scripts out: axe comes in as the debugger does.
        await page.evaluate(axe);
        const results = (await page.evaluate(
          `axe.run(document, { rules: { 'target-size': { enabled: ${state !== 'print'} } }, runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
        )) as AxeResults;
        expect(results.passes.length).toBeGreaterThan(20);
        const objections = results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} (${nodes.length})`);
        expect(objections).toEqual([]);
      });
    });

    it('says nothing to the console and asks for nothing', async () => {
      expect(await open(name, 'light', 1100, async () => undefined)).toEqual({ messages: [], others: [] });
    });

    it('uses its style, in light and in dark', async () => {
      const grounds: unknown[] = [];
      for (const scheme of ['light', 'dark'] as const) {
        await open(name, scheme, 1100, async (page) => {
          grounds.push(await page.evaluate('getComputedStyle(document.body).backgroundColor'));
        });
      }
      expect(grounds).toEqual(['rgb(255, 255, 255)', 'rgb(18, 24, 31)']);
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

  it.each(['real-de', 'full-de', 'pitch-de'])('keeps the words of a chart inside its frame (%s)', async (name) => {
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
  });

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

  it.each([
    { example: 'examples/workshop', most: 42 },
    { example: 'examples/self-check/response.yaml', most: 14 },
  ])('prints $example on at most $most pages, in either language', async ({ example, most }) => {
    for (const language of ['de', 'en']) {
      const file = join(folder, 'example.html');
      const { exit } = await runHere(['report', join(root, example), '--lang', language, '-f', 'html', '-o', file], {
        cwd: folder,
      });
      expect(exit).toBe(0);
      await open('example', 'light', 1100, async (page) => {
        const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1');
        expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBeLessThanOrEqual(most);
      });
    }
  });

  it.each(['pitch-de', 'pitch-branded-de'])('prints the pitch on two pages (%s)', async (name) => {
    await open(name, 'light', 1100, async (page) => {
      const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(2);
    });
  });
});
