// Takes the pictures of reports in docs/images from the examples: three pages of each print side by side, and page one of a screen
// in light and dark. No part of the tests. Needs a build, Chromium (CHROMIUM_PATH) and pdftoppm (Debian: poppler-utils).
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const images = path.join(root, 'docs/images');
const chromium = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const pageWidth = 400;
const examples = {
  workshop: 'examples/workshop',
  ci: 'examples/ci',
  'self-check': 'examples/self-check/response.yaml',
};
/** The cover, page one, and the page on which the dimensions begin. */
const pages = [1, 2, 4];

const work = mkdtempSync(path.join(tmpdir(), 'cx-maturity-images-'));
const browser = await puppeteer.launch({ executablePath: chromium, args: ['--no-sandbox'] });
mkdirSync(images, { recursive: true });
try {
  for (const [name, example] of Object.entries(examples)) {
    for (const language of ['de', 'en']) {
      const folder = path.join(work, `${name}-${language}`);
      report(example, language, folder);
      await takePrint(path.join(folder, 'report.pdf'), `print-${name}-${language}`);
    }
  }
  const screen = path.join(work, 'workshop-en/report.html');
  for (const scheme of ['light', 'dark']) await takeScreen(screen, scheme, `screen-workshop-en-${scheme}`);
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true, maxRetries: 5 });
}

function report(example, language, folder) {
  const tool = path.join(root, 'bin/cx-maturity.js');
  const flags = ['-f', 'html,pdf', '-o', `${folder}/`, '--lang', language];
  const env = { ...process.env, CX_MATURITY_BROWSER: chromium };
  execFileSync(process.execPath, [tool, 'report', example, ...flags], { cwd: root, env, stdio: 'ignore' });
}

async function takePrint(pdf, name) {
  const sheets = pages.map((page) => {
    const only = ['-f', String(page), '-l', String(page), '-singlefile'];
    const file = path.join(work, 'page');
    execFileSync('pdftoppm', ['-png', '-scale-to-x', String(pageWidth * 2), '-scale-to-y', '-1', ...only, pdf, file]);
    return `<img alt="" width="${pageWidth}" src="data:image/png;base64,${readFileSync(`${file}.png`).toString('base64')}">`;
  });
  const tab = await browser.newPage();
  await tab.setViewport({ width: pageWidth * pages.length + 48, height: 600 });
  await tab.setContent(
    `<style>body { margin: 0; padding: 12px; display: flex; gap: 12px; background: #d5dbe1 } img { display: block }</style>${sheets.join('')}`,
  );
  await save(tab, name, 37);
}

async function takeScreen(html, scheme, name) {
  const tab = await browser.newPage();
  await tab.setViewport({ width: 1000, height: 1000 });
  await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await tab.goto(pathToFileURL(html).href);
  await save(tab, name, 40);
}

async function save(tab, name, quality) {
  const file = path.join(images, `${name}.webp`);
  await tab.screenshot({ path: file, type: 'webp', quality, fullPage: name.startsWith('print') });
  await tab.close();
}
