import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { folderForAll } from '../helpers/folders.js';
import { example, root, runBinary } from '../helpers/run-binary.js';
import { smallFolder } from '../helpers/small.js';
import { readPdf } from './read-pdf.js';

const chromium = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const found = existsSync(chromium);
const inCi = (process.env.CI ?? '') !== '';
const title = found || inCi ? 'a PDF by Chromium' : `skipped: no Chromium at ${chromium} (CHROMIUM_PATH)`;

// In CI a missing browser has to fail, not to pass unseen.
describe.skipIf(!found && !inCi)(title, () => {
  const cwd = folderForAll({ ...smallFolder, 'temporary/kept.txt': '' });
  const preload = pathToFileURL(path.join(root, 'test/helpers/no-network.mjs')).href;
  const env = { CX_MATURITY_BROWSER: chromium, TMPDIR: path.join(cwd, 'temporary') };
  const run = (...args: readonly string[]) => runBinary(args, { cwd, env, nodeArguments: ['--import', preload] });

  test('of a report is tagged and has title, language, outline and all its pages', async () => {
    const { exit, stdout, stderr } = await run('report', example('workshop'), '-o', 'report.pdf');
    expect({ exit, stdout, stderr }).toEqual({ exit: 0, stdout: '', stderr: 'Geschrieben: report.pdf\n' });
    const pdf = readPdf(path.join(cwd, 'report.pdf'));
    expect(pdf.pages).toBeGreaterThan(5);
    expect(pdf.counted).toBe(pdf.pages);
    expect(pdf.language).toBe('de');
    expect(pdf.title).toContain('Nordwerk Maschinenbau GmbH');
    expect(pdf.isTagged).toBe(true);
    expect(pdf.text).toMatch(/\/Outlines \d+ 0 R/);
    // Nothing of the machine that it was printed on.
    expect(pdf.text).toContain('/Creator (cx-maturity ');
    expect(pdf.text).not.toMatch(/file:|Mozilla|temporary/);
    expect(readdirSync(path.join(cwd, 'temporary'))).toEqual(['kept.txt']);
  });

  test('is printed without a look for any other machine', async () => {
    const log = path.join(cwd, 'net.json');
    const browser = path.join(cwd, 'browser.sh');
    writeFileSync(browser, `#!/bin/sh\nexec "${chromium}" --log-net-log="${log}" "$@"\n`, { mode: 0o755 });
    const told = { ...env, CX_MATURITY_BROWSER: browser };
    expect(await runBinary(['report', '.', '-o', 'logged.pdf'], { cwd, env: told })).toMatchObject({ exit: 0 });
    const text = readFileSync(log, 'utf8');
    const types = (/"logEventTypes":\s*\{([^}]*)\}/.exec(text)?.[1]?.split(',') ?? []).map((entry) => {
      const [name = '', number] = entry.split(':');
      return [name.replaceAll('"', '').trim(), Number(number)] as const;
    });
    const ways = ['HOST_RESOLVER_MANAGER_REQUEST', 'TCP_CONNECT', 'UDP_CONNECT'];
    const numbers = new Map(types.filter(([name]) => ways.includes(name)));
    expect([...numbers.keys()].sort()).toEqual(ways);
    const seen = new Set([...text.matchAll(/"time":"\d+","type":(\d+)\}/g)].map(([, number]) => Number(number)));
    expect(seen.size).toBeGreaterThan(3);
    expect(ways.filter((way) => seen.has(numbers.get(way) ?? 0))).toEqual([]);
  });

  test('stands beside other formats, in each language; the HTML is what it is without', async () => {
    expect(await run('report', '.', '-f', 'html', '-o', 'html/', '--lang', 'de,en')).toMatchObject({ exit: 0 });
    expect(await run('report', '.', '-f', 'html,pdf', '-o', 'both/', '--lang', 'de,en')).toMatchObject({ exit: 0 });
    const both = path.join(cwd, 'both');
    expect(readdirSync(both).sort()).toEqual(['report.de.html', 'report.de.pdf', 'report.en.html', 'report.en.pdf']);
    const languages = ['de', 'en'];
    expect(languages.map((each) => readPdf(path.join(both, `report.${each}.pdf`)).language)).toEqual(languages);
    for (const each of languages) {
      const name = `report.${each}.html`;
      expect(readFileSync(path.join(both, name))).toEqual(readFileSync(path.join(cwd, 'html', name)));
    }
  });

  test('of a pitch may be written again, also over a name that takes much room', async () => {
    const name = 'Ж'.repeat(100) + '😀'.repeat(50);
    writeFileSync(path.join(cwd, 'assessment.yaml'), smallFolder['assessment.yaml'].replace('Small Ltd', name));
    expect(await run('pitch', '.', '-o', 'pitch.pdf')).toMatchObject({ exit: 0 });
    expect(await run('pitch', '.', '-o', 'pitch.pdf')).toMatchObject({ exit: 0 });
    expect(readPdf(path.join(cwd, 'pitch.pdf')).pages).toBeGreaterThan(0);
  });

  test('does not take the place of one that the tool did not write', async () => {
    const theirs = '%PDF-1.4\n1 0 obj\n<</Title (Ours)\n/Creator (Somebody)>>\n';
    writeFileSync(path.join(cwd, 'theirs.pdf'), theirs);
    expect(await run('report', '.', '-o', 'theirs.pdf')).toMatchObject({ exit: 2 });
    expect(readFileSync(path.join(cwd, 'theirs.pdf'), 'utf8')).toBe(theirs);
    expect(await run('report', '.', '-o', 'theirs.pdf', '--force')).toMatchObject({ exit: 0 });
    expect(readPdf(path.join(cwd, 'theirs.pdf')).pages).toBeGreaterThan(0);
  });
});
