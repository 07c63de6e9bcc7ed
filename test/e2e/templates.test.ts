import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { fill, folderForAll, folderForTest, listFiles, readTree } from '../helpers/folders.js';
import { example, root, runBinary } from '../helpers/run-binary.js';
import { runHere } from '../helpers/run-here.js';

const env = { SOURCE_DATE_EPOCH: '1772323200' };
const cwd = folderForAll();
const version = (JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }).version;
const partials = readFileNames('partials');

function readFileNames(folder: string): readonly string[] {
  return listFiles(path.join(root, 'templates', folder));
}

/** A report with templates of one's own, made where nothing else is. */
async function report(templates: Readonly<Record<string, string>>, args: readonly string[] = ['-f', 'html']) {
  const folder = folderForTest();
  mkdirSync(path.join(folder, 'own'));
  fill(path.join(folder, 'own'), templates);
  const given = ['report', example('workshop'), '-o', 'out/', '--template', 'own', '--lang', 'en', ...args];
  const done = await runBinary(given, { cwd: folder, env });
  return { ...done, folder, written: listFiles(folder).filter((name) => name.startsWith('out')) };
}

beforeAll(async () => {
  expect(await runBinary(['report', '--eject', 'shipped'], { cwd })).toMatchObject({ exit: 0, stderr: '' });
});

describe('--eject', () => {
  test('writes every partial and the style sheet, each with the version that it came from', () => {
    const written = (name: string): string => readFileSync(path.join(cwd, 'shipped', name), 'utf8');
    expect(listFiles(path.join(cwd, 'shipped'))).toEqual([...partials, 'style.css'].sort());
    for (const name of partials) {
      const text = readFileSync(path.join(root, 'templates', 'partials', name), 'utf8');
      expect(written(name), name).toBe(`{{! cx-maturity ${version} }}\n${text}`);
    }
    expect(written('style.css')).toMatch(new RegExp(`^/\\* cx-maturity ${version.replaceAll('.', '\\.')} \\*/\n`));
  });

  test('tells how they are used, in both languages', async () => {
    const de = await runBinary(['report', '--eject', 'a', '--lang', 'de'], { cwd: folderForTest() });
    expect(de.stdout).toMatch(/^\d+ Dateien abgelegt in a: .*\n {2}npx cx-maturity report <Pfad> .*--template a\n/);
    const en = await runBinary(['report', '--eject', 'a'], { cwd: folderForTest() });
    expect(en.stdout).toMatch(/^Wrote \d+ files into a: .*\n {2}npx cx-maturity report <path> .*--template a\n/);
  });

  test('writes nothing into a folder that holds something, unless it is forced to', async () => {
    const folder = folderForTest({ 'own/style.css': 'mine', 'own/note.txt': 'mine too', file: '' });
    const refused = await runBinary(['report', '--eject', 'own'], { cwd: folder });
    expect(refused).toMatchObject({
      exit: 2,
      stdout: '',
      stderr: expect.stringContaining('The folder ‘own’ is not empty'),
    });
    expect(readFileSync(path.join(folder, 'own/style.css'), 'utf8')).toBe('mine');
    expect(await runBinary(['report', '--eject', 'own', '--force'], { cwd: folder })).toMatchObject({ exit: 0 });
    expect(readFileSync(path.join(folder, 'own/style.css'), 'utf8')).not.toBe('mine');
    expect(readFileSync(path.join(folder, 'own/note.txt'), 'utf8')).toBe('mine too');
    expect(await runBinary(['report', '--eject', 'file', '--force'], { cwd: folder })).toMatchObject({ exit: 2 });
  });

  test('reports nothing, and says so where it is asked to', async () => {
    const { exit, stderr } = await runBinary(['report', example('workshop'), '--eject', 'b'], { cwd: folderForTest() });
    expect({ exit, stderr }).toEqual({ exit: 2, stderr: expect.stringContaining('‘') });
    expect(await runBinary(['report'], { cwd })).toMatchObject({ exit: 2, stderr: expect.stringContaining('‘path’') });
  });
});

describe('--template', () => {
  const companies = path.join(root, 'test', 'golden', 'companies');
  const all = ['-f', 'html,md', '--lang', 'de,en', '-q'];

  test.each([
    example('workshop'),
    example('ci'),
    example('self-check', 'response.yaml'),
    ...listFiles(companies)
      .filter((name) => name.endsWith('response.yaml'))
      .map((name) => path.join(companies, name)),
  ])('with what was ejected gives the same to the byte: %s', async (input) => {
    const folder = folderForTest();
    const own = ['--template', path.join(cwd, 'shipped')];
    const plain = await runBinary(['report', input, ...all, '-o', 'plain/'], { cwd: folder, env });
    const built = await runBinary(['report', input, ...all, '-o', 'built/', ...own], { cwd: folder, env });
    const here = await runHere(['report', input, ...all, '-o', 'here/', ...own], { cwd: folder, env });
    expect([plain.exit, built, here.exit]).toEqual([0, { exit: 0, stdout: '', stderr: '' }, 0]);
    const expected = readTree(path.join(folder, 'plain'));
    expect(Object.keys(expected)).toHaveLength(4);
    expect(readTree(path.join(folder, 'built'))).toEqual(expected);
    expect(readTree(path.join(folder, 'here'))).toEqual(expected);
  });

  test('replaces a partial and leaves the others', async () => {
    const { exit, folder } = await report({ 'figures.html.hbs': '<p class="mine">{{figures.0.value}}</p>' }, [
      '-f',
      'html,md',
    ]);
    expect(exit).toBe(0);
    const html = readFileSync(path.join(folder, 'out/report.html'), 'utf8');
    expect(html).toMatch(/<p class="mine">[^<{]+<\/p>/);
    expect(html).not.toContain('<dl class="figures">');
    expect(readFileSync(path.join(folder, 'out/report.md'), 'utf8')).not.toContain('class="mine"');
  });

  test('replaces the style sheet, and the policy lets that one apply alone', async () => {
    const style = 'body { color: #123456 }\n';
    const { exit, folder } = await report({ 'style.css': style });
    expect(exit).toBe(0);
    const html = readFileSync(path.join(folder, 'out/report.html'), 'utf8');
    expect(html).toContain(`<style>${style}</style>`);
    expect(html).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  });

  test('says of a style sheet what has no effect, and goes on', async () => {
    const { exit, stderr, written } = await report({ 'style.css': 'a { background: url(x.png) }' });
    expect({ exit, written }).toEqual({ exit: 0, written: ['out/report.html'] });
    expect(stderr).toContain('own/style.css:1:17: warning: ‘url(’ has no effect');
  });

  test('brings no script to life: the policy stands before it, is the only one, and allows none', async () => {
    const script = '<script>alert(1)</script><img src=x onerror="alert(2)">';
    const { exit, folder } = await report({ 'figures.html.hbs': script });
    expect(exit).toBe(0);
    const html = readFileSync(path.join(folder, 'out/report.html'), 'utf8');
    expect(html).toContain(script);
    const policies = [...html.matchAll(/<meta[^>]*http-equiv[^>]*>/gi)];
    expect(policies).toHaveLength(1);
    expect(policies[0]?.[0]).toMatch(
      /^<meta http-equiv="Content-Security-Policy" content="default-src 'none';[^"]*base-uri 'none'; form-action 'none'">$/,
    );
    expect(policies[0]?.[0]).not.toMatch(/script-src|unsafe|\*/);
    expect(policies[0]?.index).toBeLessThan(html.indexOf('<script'));
    expect(policies[0]?.index).toBeLessThan(html.indexOf('<body'));
  });

  test('shows what people typed as text, whatever the braces', async () => {
    const folder = folderForTest();
    const response = readFileSync(example('self-check', 'response.yaml'), 'utf8');
    const [, item = ''] = /^ {2}(\w+):/m.exec(response) ?? [];
    const typed = '<script>alert(1)</script> {{constructor}} </style>';
    writeFileSync(
      path.join(folder, 'r.yaml'),
      response.replace(new RegExp(`^ {2}${item}: .*$`, 'm'), `  ${item}: { value: 3, comment: "${typed}" }`),
    );
    fill(folder, { 'own/remarks.html.hbs': '{{#each list}}<q title="{{{text}}}">{{{text}}}</q>{{/each}}' });
    const { exit, stdout } = await runBinary(['report', 'r.yaml', '-f', 'html', '--template', 'own'], { cwd: folder });
    expect(exit).toBe(0);
    const escaped = '&lt;script&gt;alert(1)&lt;/script&gt; {{constructor}} &lt;/style&gt;';
    expect(stdout).toContain(`<q title="${escaped}">${escaped}</q>`);
    expect(stdout).not.toContain('<script');
  });
});

describe('nothing is written, and every fault told with its place, where', () => {
  test.each([
    [
      'a file is none of the tool’s',
      { 'figure.html.hbs': '' },
      'own/figure.html.hbs:1:1: error: There is no template ‘figure.html.hbs’. Did you mean ‘figures.html.hbs’?',
    ],
    ['the folder is empty', {}, 'error: There is no template in the folder ‘own’'],
    [
      'the data has no such name',
      { 'figures.md.hbs': 'a\n {{figrues}}' },
      'own/figures.md.hbs:2:4: error: The data has no ‘figrues’ here',
    ],
    [
      'a style sheet would end early',
      { 'style.css': 'a{}\n</Style>' },
      'own/style.css:2:1: error: ‘</Style’ would end',
    ],
    [
      'a template reads files',
      { 'figures.html.hbs': '{{> ../../etc/passwd}}' },
      'own/figures.html.hbs:1:1: error: There is no partial ‘../../etc/passwd’',
    ],
    [
      'a file is too large',
      { 'figures.html.hbs': 'x'.repeat(300_000) },
      'own/figures.html.hbs:1:1: error: The file is too large (300000 bytes); at most 262144 bytes is allowed.',
    ],
  ])('%s', async (_, templates, expected) => {
    const { exit, stdout, stderr, written } = await report(templates, ['-f', 'html,md']);
    expect({ exit, stdout, written }).toEqual({ exit: 2, stdout: '', written: [] });
    expect(stderr).toContain(expected);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test('the folder is none, or a file in it leads elsewhere', async () => {
    const folder = folderForTest({ 'secret.txt': 'secret', 'own/.hidden': '' });
    const run = (name: string) =>
      runBinary(['report', example('workshop'), '-f', 'html', '--template', name], { cwd: folder });
    expect(await run('nowhere')).toMatchObject({ exit: 2, stderr: expect.stringContaining('‘nowhere’') });
    expect(await run('secret.txt')).toMatchObject({ exit: 2, stdout: '' });
    symlinkSync('../secret.txt', path.join(folder, 'own/figures.html.hbs'));
    mkdirSync(path.join(folder, 'own/style.css'));
    const { exit, stdout, stderr } = await run('own');
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringContaining('is a link or a folder'),
      expect.stringContaining('is a link or a folder'),
    ]);
  });
});
