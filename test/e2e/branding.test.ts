import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeJpeg, makePng } from '../fixtures/pictures.js';
import { folderForTest, listFiles, type Tree } from '../helpers/folders.js';
import { example } from '../helpers/run-binary.js';
import { runHere } from '../helpers/run-here.js';
import { smallAssessment, smallFolder } from '../helpers/small.js';

const logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path d="M0 0h20v10z" fill="#123"/></svg>';

/** An assessment with that branding, and files beside it. */
function branded(lines: string, beside: Tree = {}): string {
  const settings = `${smallAssessment}branding:\n${lines.replace(/^/gm, '  ')}\n`;
  return folderForTest({ ...smallFolder, 'assessment.yaml': settings, ...beside });
}

const full = 'name: Us <b>& Co</b>\nlogo: logo.svg\ncolours: { accent: "#4a3f8f", ground: "#2F2A63" }';

async function htmlOf(cwd: string, command = 'report'): Promise<string> {
  const { stdout, stderr, exit } = await runHere([command, '.', '-f', 'html'], { cwd });
  expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 });
  return stdout;
}

const policyOf = (html: string): string => /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
const stylesOf = (html: string): readonly string[] =>
  [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, style = '']) => style);
const hashOf = (style: string): string => `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

describe.each(['report', 'pitch'])('a %s', (command) => {
  test('shows name, logo and colours, allowed by its policy and by nothing else', async () => {
    const html = await htmlOf(branded(full, { 'logo.svg': logo }), command);
    const styles = stylesOf(html);
    expect(styles).toHaveLength(2);
    expect(policyOf(html)).toBe(
      `default-src 'none'; style-src ${styles.map(hashOf).join(' ')}; img-src data:; base-uri 'none'; form-action 'none'`,
    );
    expect(html.match(/<img [^>]*>/g)).toEqual([
      `<img src="data:image/svg+xml;base64,${Buffer.from(logo).toString('base64')}" alt="Us &lt;b&gt;&amp; Co&lt;/b&gt;" width="112" height="56">`,
    ]);
    expect(html).toContain('Presented by Us &lt;b&gt;&amp; Co&lt;/b&gt;');
    expect(styles[1]).toContain('--accent: #4a3f8f; --ground: #2f2a63');
  });

  test('with a name alone has no picture and no policy for one', async () => {
    const html = await htmlOf(branded('name: Us'), command);
    expect(html).toContain('Presented by Us');
    expect(html).not.toMatch(/<img|img-src/);
    expect(stylesOf(html)[1]).not.toContain('--accent: ');
  });

  test('with nothing of it has one style and one hash', async () => {
    const html = await htmlOf(folderForTest(smallFolder), command);
    expect(policyOf(html)).toBe(
      `default-src 'none'; style-src ${stylesOf(html).map(hashOf).join(' ')}; base-uri 'none'; form-action 'none'`,
    );
    expect(stylesOf(html)).toHaveLength(1);
    expect(html).not.toMatch(/class="(?:brand|presenter)"/);
  });

  test('in Markdown names who presents it', async () => {
    const cwd = branded(full, { 'logo.svg': logo });
    const { stdout } = await runHere([command, '.', '-f', 'md'], { cwd });
    expect(stdout).toMatch(/^# .*\n\nPresented by Us &lt;b&gt;& Co&lt;\/b&gt;\n/m);
  });
});

test('a logo without a name is called one', async () => {
  expect(await htmlOf(branded('logo: logo.svg', { 'logo.svg': logo }))).toContain('alt="Logo"');
});

test.each([
  ['PNG', makePng(40, 400), 'image/png', 'width="6" height="56"'],
  ['JPEG', makeJpeg(400, 40), 'image/jpeg', 'width="200" height="20"'],
])('a %s is known by its content and shown in its proportions', async (_type, content, type, size) => {
  const html = await htmlOf(branded('logo: pictures/logo.txt', { 'pictures/logo.txt': content }));
  expect(html).toContain(`src="data:${type};base64,${content.toString('base64')}" alt="Logo" ${size}>`);
});

describe('a logo is refused, with its place, and nothing is written', () => {
  const outside = /leads? out of it/;
  const refused: readonly (readonly [written: string, said: RegExp])[] = [
    ['missing.svg', /There is no logo ‘missing\.svg’/],
    ['responses', /is not a file/],
    ['assessment.yaml', /neither PNG nor JPEG nor SVG/],
    ['assessment.yaml/logo.svg', /There is no logo/],
    ['script.svg', /holds ‘<script>’/],
    ['cut.png', /damaged or not complete as PNG/],
    ['wide.png', /measures 4001 × 1 pixels; 1 to 4000/],
    ['large.svg', /too large with 201 kB; at most 200 kB/],
    ['../logo.svg', outside],
    ['pictures/../../logo.svg', outside],
    ['pictures/../logo.svg', outside],
    ['"..\\\\logo.svg"', outside],
    ['/etc/hostname', outside],
    ['"C:\\\\logo.svg"', outside],
    ['C:logo.svg', outside],
    ['"\\\\\\\\host\\\\logo.svg"', outside],
    ['link.svg', outside],
    ['linked/logo.svg', outside],
    ['https://example.org/logo.svg', /There is no logo/],
    ['"a\\0.svg"', /There is no logo/],
  ];

  test.each(refused)('%s', async (written, said) => {
    const cwd = folderForTest({
      'logo.svg': logo,
      'elsewhere/logo.svg': logo,
      ...Object.fromEntries(Object.entries(smallFolder).map(([name, text]) => [`own/${name}`, text])),
      'own/assessment.yaml': `${smallAssessment}branding:\n  name: Us\n  logo: ${written}\n`,
      'own/script.svg': logo.replace('<path', '<script/><path'),
      'own/cut.png': makePng(9, 9).subarray(0, -1),
      'own/wide.png': makePng(4001, 1),
      'own/large.svg': logo.padEnd(200_001),
    });
    mkdirSync(path.join(cwd, 'own/pictures'));
    symlinkSync('../logo.svg', path.join(cwd, 'own/link.svg'));
    symlinkSync('../elsewhere', path.join(cwd, 'own/linked'));
    const before = listFiles(cwd);
    const { stdout, stderr, exit } = await runHere(['report', 'own', '-f', 'html', '-o', 'r.html'], { cwd });
    expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 });
    expect(stderr).toMatch(/^own\/assessment\.yaml:17:9: error: The logo |^own\/assessment\.yaml:17:9: error: There /);
    expect(stderr).toMatch(said);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(listFiles(cwd)).toEqual(before);
    // What makes no report need not look at it.
    for (const other of ['score', 'check']) expect((await runHere([other, 'own'], { cwd })).stderr).toBe('');
  });

  test('a link that stays inside is none that leads out', async () => {
    const cwd = branded('logo: link.svg', { 'pictures/logo.svg': logo });
    symlinkSync('pictures/logo.svg', path.join(cwd, 'link.svg'));
    expect(await htmlOf(cwd)).toContain('<img ');
  });
});

test('a colour that cannot be read on white is refused by every command, with the figure and a way out', async () => {
  const cwd = branded('colours:\n  accent: "#7fb2d0"');
  for (const command of ['report', 'score', 'check', 'explain', 'pitch']) {
    const { stderr, exit } = await runHere([command, '.', '--lang', 'de'], { cwd });
    expect({ command, exit }).toEqual({ command, exit: 2 });
    expect(stderr).toContain(
      'assessment.yaml:17:13: Fehler: Der Kontrast von #7fb2d0 zu Weiß ist 2,3 : 1; nötig sind 4,5 : 1. Es reicht zum Beispiel das dunklere #',
    );
    const nearest = /dunklere (#[0-9a-f]{6})/.exec(stderr)?.[1] ?? '';
    expect((await runHere(['score', '.'], { cwd: branded(`colours:\n  accent: "${nearest}"`) })).exit).toBe(0);
  }
});

test('a contrast just too low never reads like the one that is needed', async () => {
  const cwd = branded('colours: { accent: "#777" }');
  expect((await runHere(['score', '.'], { cwd })).stderr).toContain(
    'is 4.47 : 1; 4.5 : 1 is needed. The darker #767676',
  );
});

test('the demo has the branding of its example, whole enough to make the report again', async () => {
  const cwd = folderForTest();
  expect((await runHere(['demo', 'd', '--lang', 'en'], { cwd })).exit).toBe(0);
  const html = readFileSync(path.join(cwd, 'd/report.html'), 'utf8');
  expect(html).toContain(readFileSync(example('workshop', 'logo.svg')).toString('base64'));
  expect(html).toContain('Presented by Beratung Ostufer');
  expect(existsSync(path.join(cwd, 'd/logo.svg'))).toBe(true);
  expect((await runHere(['report', 'd', '-f', 'html', '-o', 'd/report.html'], { cwd })).exit).toBe(0);
});

test('a saved scorecard has none: branding belongs to the assessment', async () => {
  const cwd = branded(full, { 'logo.svg': logo });
  const { stdout } = await runHere(['score', '.', '--json'], { cwd });
  expect(stdout).not.toContain('Us <b>');
  const saved = folderForTest({ 'scorecard.json': stdout });
  const { stdout: html } = await runHere(['report', 'scorecard.json', '-f', 'html'], { cwd: saved });
  expect(html).not.toMatch(/<img|Presented by/);
});
