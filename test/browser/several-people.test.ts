import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainAppearance } from '../../src/report/appearance.js';
import { styleBrand } from '../../src/report/brand-style.js';
import { render } from '../../src/report/html.js';
import { makeGap, makeGroup, makeSeveralPeople } from '../fixtures/several-people.js';

const chromium = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const found = existsSync(chromium);
const inCi = (process.env.CI ?? '') !== '';
const title = found || inCi ? 'a report of several people in Chromium' : `skipped: no Chromium at ${chromium}`;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Twelve departments, each with seven dimensions, and titles without a place to break. */
function makeTwelve() {
  const base = makeSeveralPeople();
  const sections = base.sections.map(({ id }, index) => [id, 1 + (index % 5)] as const);
  const ids = Array.from({ length: 12 }, (_, index) => `d${index + 1}`);
  const groups = ids.map((id, index) => {
    const name = index === 3 ? 'Donaudampfschifffahrtsgesellschaftskapitänswitwenamt' : `Abteilung ${index + 1}`;
    return makeGroup('department', id, { de: name, en: name }, 9, index === 2 ? {} : Object.fromEntries(sections));
  });
  const gaps = ids.flatMap((id) => sections.map(([of]) => makeGap(id, of, -0.9, [-1.5, -0.3])));
  const list = { comparisons: gaps.length, expectedFalseFlags: gaps.length / 20, gaps };
  return { ...base, groups, perceptionGaps: { ...base.perceptionGaps, everyoneElse: list } };
}

const branding = { name: 'Beispiel', logo: null, style: styleBrand({ accent: '#767676', ground: '#767676' }) };
const reports = {
  'several-de': render(makeSeveralPeople(), 'de'),
  'twelve-en': render(makeTwelve(), 'en'),
  'branded-de': render(makeSeveralPeople(), 'de', { ...plainAppearance, branding }),
};

// In CI a missing browser has to fail, not to pass unseen.
describe.skipIf(!found && !inCi)(title, () => {
  const folder = mkdtempSync(join(tmpdir(), 'cx-maturity-several-'));
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

  async function open(name: string, scheme: 'light' | 'dark', width: number): Promise<Page> {
    if (browser === undefined) throw new Error(`Chromium did not start from ${chromium}`);
    const page = await browser.newPage();
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
    await page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true`);
    return page;
  }

  describe.each(Object.keys(reports))('%s', (name) => {
    it.each([
      { scheme: 'light', media: 'screen' },
      { scheme: 'dark', media: 'screen' },
      { scheme: 'light', media: 'print' },
    ] as const)('has nothing that axe objects to ($scheme, $media)', async ({ scheme, media }) => {
      const page = await open(name, scheme, 1100);
      // Naming the screen would take the scheme back.
      if (media === 'print') await page.emulateMediaType(media);
      await page.evaluate(axe);
      if (scheme === 'dark') {
        expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(18, 24, 31)');
      }
      const results = (await page.evaluate(
        `axe.run(document, { rules: { 'target-size': { enabled: ${media === 'screen'} } }, runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
      )) as AxeResults;
      await page.close();
      expect(results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} (${nodes.length})`)).toEqual([]);
    });

    it('does not overflow a phone of 320 pixels; sections stay in sight while groups are scrolled by', async () => {
      const page = await open(name, 'light', 320);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
      const left = await page.evaluate(`(() => {
        const table = document.querySelector('#groups .scroll');
        table.scrollLeft = 200;
        return table.querySelector('tbody th').getBoundingClientRect().left - table.getBoundingClientRect().left;
      })()`);
      await page.close();
      expect(left).toBe(0);
    });

    it('cuts no table on paper', async () => {
      const page = await open(name, 'light', 680);
      await page.emulateMediaType('print');
      const wide = await page.evaluate(
        `[...document.querySelectorAll('table, svg')].filter((one) => one.getBoundingClientRect().right > innerWidth + 1).map((one) => one.textContent.slice(0, 60))`,
      );
      await page.close();
      expect(wide).toEqual([]);
    });
  });
});
