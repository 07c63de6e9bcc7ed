import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { style } from '../../src/report/templates/html.js';
import { worstCharts } from '../fixtures/charts.js';

const chromium = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const found = existsSync(chromium);
const inCi = (process.env.CI ?? '') !== '';
const title = found || inCi ? 'the charts in Chromium' : `skipped: no Chromium at ${chromium} (CHROMIUM_PATH)`;

const drawn = Object.values(worstCharts)
  .map((svg) => `<figure><div class="chart">${svg}</div></figure>`)
  .join('\n');
const head = '<!DOCTYPE html><html lang="de"><meta charset="utf-8"><meta name="viewport" content="width=device-width">';
const pages = {
  styled: `${head}<style>${style}</style><title>Charts</title><body><main>${drawn}</main></body></html>`,
  // As mail programs show it.
  plain: `${head}<title>Charts</title><body>${drawn}</body></html>`,
};

// In CI a missing browser has to fail, not to pass unseen.
describe.skipIf(!found && !inCi)(title, () => {
  const folder = mkdtempSync(join(tmpdir(), 'cx-maturity-charts-'));
  let browser: Browser | undefined;

  beforeAll(async () => {
    for (const [name, html] of Object.entries(pages)) writeFileSync(join(folder, `${name}.html`), html);
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

  async function open(name: keyof typeof pages, width: number, media: 'screen' | 'print'): Promise<Page> {
    if (browser === undefined) throw new Error(`Chromium did not start from ${chromium}`);
    const page = await browser.newPage();
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaType(media);
    await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
    return page;
  }

  it.each([
    { name: 'styled', width: 1100, media: 'screen', form: 'wide' },
    { name: 'styled', width: 800, media: 'screen', form: 'wide' },
    { name: 'styled', width: 320, media: 'screen', form: 'narrow' },
    { name: 'styled', width: 673, media: 'print', form: 'wide' },
    { name: 'plain', width: 1100, media: 'screen', form: 'wide' },
  ] as const)('show one form, all words in it and apart ($name, $media, $width pixels)', async (shown) => {
    const page = await open(shown.name, shown.width, shown.media);
    const seen = (await page.evaluate(
      `[...document.querySelectorAll('svg')].filter((svg) => svg.getBoundingClientRect().width > 0).map((svg) => {
        const frame = svg.getBoundingClientRect();
        const texts = [...svg.querySelectorAll('text')].map((text) => [text.textContent, text.getBoundingClientRect()]);
        // Letters reach over their own places by up to a pixel, which the rounding of boxes adds to.
        const outside = texts.filter(([, at]) =>
          at.left < frame.left - 1 || at.right > frame.right + 1 || at.top < frame.top - 1 || at.bottom > frame.bottom + 1);
        // Lines of one text stand closer than their boxes: what counts is that letters do not meet.
        const meets = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top + a.height * 0.25 < b.bottom && b.top + b.height * 0.25 < a.bottom;
        const over = texts.flatMap(([words, at], index) =>
          texts.slice(0, index).filter(([, other]) => meets(at, other)).map(([other]) => words + ' / ' + other));
        return { form: svg.getAttribute('class'), fits: frame.right <= innerWidth, outside: outside.map(([words]) => words), over, texts: texts.length };
      })`,
    )) as readonly { form: string; fits: boolean; outside: string[]; over: string[]; texts: number }[];
    expect(seen).toHaveLength(Object.keys(worstCharts).length);
    for (const { texts, ...chart } of seen) {
      expect(chart).toEqual({ form: `chart-${shown.form}`, fits: true, outside: [], over: [] });
      expect(texts).toBeGreaterThan(5);
    }
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(shown.width);
    await page.close();
  });
});
