import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { decisionSchema } from '../../src/schema/decision.js';
import { formulas, hostileFolder } from '../fixtures/hostile-folder.js';
import { folderForAll } from '../helpers/folders.js';
import { example } from '../helpers/run-binary.js';
import { runHere } from '../helpers/run-here.js';
import { readMarkdown } from './read-markdown.js';
import { type Scanned, scanHtml } from './scan-html.js';

const cwd = folderForAll(hostileFolder());
const script = '<script>alert(5)</script>';
const unseen = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069\u2028\u2029]|\p{Surrogate}/u;
const languages = ['de', 'en'] as const;

async function print(language: string, ...args: readonly string[]): Promise<string> {
  const { exit, stdout, stderr } = await runHere([...args, '--lang', language], { cwd });
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  return stdout;
}

async function pitch(folder: string, format: string, language: string): Promise<string> {
  const file = path.join(cwd, `pitch.${language}.${format}`);
  await runHere(['pitch', folder, '-f', format, '-o', file, '--lang', language, '--force'], { cwd });
  return readFileSync(file, 'utf8');
}

const shapesOf = ({ elements }: Scanned): string[] =>
  elements.flatMap(({ name, attributes }) => [name, ...[...attributes.keys()].map((key) => `${name} ${key}`)]);

describe.each(languages)('hostile files (%s)', (language) => {
  test('a pitch in HTML has their words as text, and no element or attribute of theirs', async () => {
    const html = await pitch('.', 'html', language);
    expect(html).toMatch(/[^\n]\n$/);
    expect(unseen.exec(html)).toBeNull();
    const scanned = scanHtml(html);
    const words = scanned.text.replace(/\s+/g, ' ');
    for (const part of [script, '<script>alert(1)</script>', formulas]) {
      expect(words).toContain(part.replace(/\s+/g, ' '));
    }
    expect(words).not.toMatch(/undefined|NaN|\[object/);
    const known = new Set(shapesOf(scanHtml(await pitch(example('workshop'), 'html', language))));
    expect([...new Set(shapesOf(scanned))].filter((shape) => !known.has(shape))).toEqual([]);
    expect(await pitch('.', 'html', language)).toBe(html);
  });

  test.each([
    { command: 'pitch', args: [] },
    { command: 'decide', args: ['-f', 'md'] },
  ])('a $command in Markdown has their words as text', async ({ command, args }) => {
    const text = await print(language, command, '.', ...args);
    expect(text).toMatch(/[^\n]\n$/);
    expect(unseen.exec(text)).toBeNull();
    const { bare, tables, text: words } = readMarkdown(text);
    // A story stands as a quotation.
    const [, ...rest] = bare.replace(/^> /gm, '').split('\n');
    expect(/[<>`[\]]|https?:|www\.|(?<!\w)@\w/.exec(rest.join('\n'))).toBeNull();
    for (const [heads, ...rows] of tables) expect(new Set(rows)).toEqual(new Set([heads]));
    expect(words).toContain(script);
    expect(words).not.toMatch(/undefined|NaN|\[object/);
    expect(await print(language, command, '.', ...args)).toBe(text);
  });

  test('a decision as a table lets nothing through that a terminal would obey', async () => {
    const text = await print(language, 'decide', '.');
    expect(text).toMatch(/[^\n]\n$/);
    expect(unseen.exec(text)).toBeNull();
    expect(text.replace(/\s+/g, ' ')).toContain(script);
  });

  test('a decision as JSON is what its schema says', async () => {
    const text = await print(language, 'decide', '.', '--json');
    const validate = new Ajv({ strict: false }).compile(decisionSchema);
    expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
    expect(JSON.stringify(JSON.parse(text))).toContain(script);
  });
});
