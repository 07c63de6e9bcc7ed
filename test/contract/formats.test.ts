import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Model } from '../../src/model/rule-set.js';
import type { Scorecard } from '../../src/model/scorecard.js';
import { render as renderHtml } from '../../src/report/html.js';
import { render as renderJson } from '../../src/report/json.js';
import { render as renderMarkdown } from '../../src/report/markdown.js';
import { render as renderSummary } from '../../src/report/summary.js';
import { scorecardSchema } from '../../src/schema/scorecard.js';
import { formulas, hostileFolder } from '../fixtures/hostile-folder.js';
import { makeHostilePlan, makePlan, makeShortPlan, makeUnratedPlan } from '../fixtures/plan.js';
import { makeEmptyScorecard, makeHostileScorecard, makeScorecard } from '../fixtures/scorecard.js';
import { loadShipped } from '../fixtures/shipped.js';
import { makeFullScorecard, makeHiddenScorecard, makeHostileFullScorecard } from '../fixtures/unscored.js';
import { fill, folderForAll } from '../helpers/folders.js';
import { example, root } from '../helpers/run-binary.js';
import { runHere } from '../helpers/run-here.js';
import { readMarkdown } from './read-markdown.js';
import { type Scanned, scanHtml } from './scan-html.js';

const languages = ['de', 'en'] as const;
type Language = (typeof languages)[number];

/** One result in every format of a report. */
interface Rendered {
  readonly html: string;
  readonly md: string;
  readonly json: string;
  readonly summary: string;
}

type Make = (language: Language) => Promise<Rendered>;

const work = folderForAll();

async function runWell(args: readonly string[]): Promise<string> {
  const { exit, stdout, stderr } = await runHere(args, { cwd: work });
  if (exit !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** By the command line, from files to files. */
const fromFiles =
  (...args: readonly string[]): Make =>
  async (language) => {
    const folder = `${createHash('sha256').update(args.join(' ')).digest('hex').slice(0, 12)}-${language}`;
    const said = ['--lang', language, '--force'];
    await runWell(['report', ...args, '-f', 'html,md,json', '-o', `${folder}/`, ...said]);
    const read = (extension: string): string => readFileSync(path.join(work, folder, `report.${extension}`), 'utf8');
    const summary = await runWell(['report', ...args, '--summary', '--lang', language]);
    return { html: read('html'), md: read('md'), json: read('json'), summary };
  };

/** From a scorecard that no file could hold. */
const fromScorecard =
  (make: () => Scorecard): Make =>
  async (language) => ({
    html: renderHtml(make(), language),
    md: renderMarkdown(make(), language),
    json: renderJson(make(), language),
    summary: renderSummary(make(), language),
  });

/** Somebody's answers to a questionnaire, the options one after the other; a few cannot be told. */
function answerAll({ questionnaire }: Model): string {
  const items = questionnaire.sections
    .filter(({ kind }) => kind !== 'narrative')
    .flatMap((section) => section.items.map(({ id }) => id));
  const answers = items.map((id, index) => [id, index % 11 === 10 ? 'unknown' : 1 + (index % 2)]);
  return JSON.stringify({
    schema: 'cx-maturity/response/v1',
    questionnaire: `${questionnaire.id}@${questionnaire.version}`,
    answers: Object.fromEntries(answers),
  });
}

const golden = path.join(root, 'test/golden');
const namesIn = (folder: string): readonly string[] => readdirSync(path.join(golden, folder)).sort();
const wholesale = example('wholesale', 'questionnaire.yaml');

const examples: Readonly<Record<string, Make>> = {
  workshop: fromFiles(example('workshop')),
  ci: fromFiles(example('ci')),
  'self-check': fromFiles(example('self-check', 'response.yaml')),
  wholesale: fromFiles('wholesale.yaml', '--questionnaire', wholesale),
};
const harmless: Readonly<Record<string, Make>> = {
  ...examples,
  ...Object.fromEntries(
    namesIn('companies')
      .filter((name) => name !== 'README.md')
      .map((name) => [name, fromFiles(path.join(golden, 'companies', name, 'response.yaml'))]),
  ),
  ...Object.fromEntries(namesIn('odd').map((name) => [name, fromFiles(path.join(golden, 'odd', name))])),
  'with every section': fromScorecard(makeFullScorecard),
  'with a plan': fromScorecard(() => makeScorecard({ plan: makePlan() })),
  'with a plan that falls short': fromScorecard(() => makeScorecard({ plan: makeShortPlan() })),
  'with nothing to plan from': fromScorecard(() => makeScorecard({ plan: makeUnratedPlan() })),
  'with nothing rated': fromScorecard(makeEmptyScorecard),
  'with everything hidden': fromScorecard(makeHiddenScorecard),
};
const hostile: Readonly<Record<string, Make>> = {
  'hostile scorecard': fromScorecard(makeHostileScorecard),
  'hostile scorecard with every section': fromScorecard(makeHostileFullScorecard),
  'hostile scorecard with a plan': fromScorecard(() => ({ ...makeHostileScorecard(), plan: makeHostilePlan() })),
  'hostile files': fromFiles('hostile'),
};

/** What hostile texts hold, as a reader has to find it. */
const hostileParts = [
  '<script>alert(1)</script><img src=x onerror=alert(2)>',
  '</td></tr></table>" onmouseover="alert(3)" \' x=\'',
  '{{view.title}} {{#each this}}{{/each}} {{{constructor}}} {{> figures}}',
  '[Link](javascript:alert(4)) ![Bild](https://evil.example/x.png) <https://evil.example> https://evil.example www.evil.example',
  '@jemand jemand@example.org #12 **fett** _kursiv_ ~~weg~~ `code` $x$ &lt;b&gt; \\',
  'rot gnirts x ',
];
const templateWords =
  /\{\{view\.title\}\}|\{\{#each\s+this\}\}|\{\{\/each\}\}|\{\{\{constructor\}\}\}|\{\{>\s+figures\}\}/g;
/** Control characters but for the end of a line and tabs, what turns the order of words round, and halves of characters. */
const unseen = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069\u2028\u2029]|\p{Surrogate}/u;
const leftovers: Readonly<Record<Language, RegExp>> = {
  // "null" is a word, too.
  de: /undefined|NaN|\[object|\{\{|\}\}|\{\d+\}/g,
  en: /undefined|NaN|\[object|\bnull\b|\{\{|\}\}|\{\d+\}/g,
};

const rendered = new Map<string, Promise<Rendered>>();

/** Each is rendered once, however many tests look at it. */
function renderingOf(name: string, language: Language): Promise<Rendered> {
  const key = `${name} ${language}`;
  const make = { ...harmless, ...hostile }[name];
  if (make === undefined) throw new Error(`no ${name}`);
  const found = rendered.get(key) ?? make(language);
  rendered.set(key, found);
  return found;
}

const namesOf = (group: Readonly<Record<string, Make>>) =>
  Object.keys(group).flatMap((name) => languages.map((language) => ({ name, language })));

beforeAll(async () => {
  const { loaded } = await loadOwn(wholesale);
  fill(work, {
    'wholesale.yaml': answerAll(loaded),
    ...Object.fromEntries(Object.entries(hostileFolder()).map(([name, text]) => [`hostile/${name}`, text])),
  });
});

async function loadOwn(file: string): Promise<{ readonly loaded: Model }> {
  return { loaded: (await loadShipped(file)).model };
}

describe('what is held here', () => {
  test('is more than the examples', () => {
    expect(Object.keys(harmless).length).toBeGreaterThan(15);
  });
});

describe.each(namesOf({ ...harmless, ...hostile }))('$name ($language)', ({ name, language }) => {
  test('ends with one newline in every format, and hides nothing in it', async () => {
    const { json, ...texts } = await renderingOf(name, language);
    expect(json).toMatch(/\}\n$/);
    for (const [format, text] of Object.entries(texts)) {
      expect(text, format).toMatch(/[^\n]\n$/);
      expect(unseen.exec(text), format).toBeNull();
    }
  });

  test('shows nothing of the machine', async () => {
    const { html, md, summary } = await renderingOf(name, language);
    const seen = { html: scanHtml(html).text, md: readMarkdown(md).text, summary: readMarkdown(summary).text };
    for (const [format, text] of Object.entries(seen)) {
      const bare = text.replace(templateWords, '');
      const found = [...bare.matchAll(leftovers[language])].map(({ index }) => bare.slice(index - 60, index + 60));
      expect(found, format).toEqual([]);
    }
  });

  test('html runs nothing, asks for nothing and leads only to itself', async () => {
    const { html } = await renderingOf(name, language);
    const { elements, styles } = scanHtml(html);
    const attributes = elements.flatMap((element) => [...element.attributes]);
    const valuesOf = (key: string): string[] => attributes.flatMap(([each, value]) => (each === key ? [value] : []));
    expect(elements.filter(({ name: tag }) => /^(?:script|iframe|object|embed|link|base|form)$/i.test(tag))).toEqual(
      [],
    );
    expect(attributes.filter(([key]) => /^(?:on|style$|srcset$|srcdoc$|action$|formaction$|ping$)/i.test(key))).toEqual(
      [],
    );
    expect(valuesOf('src').filter((address) => !/^data:image\/(?:png|jpeg|svg\+xml);base64,/.test(address))).toEqual(
      [],
    );
    const ids = valuesOf('id');
    expect(ids.filter((id, index) => !/^[A-Za-z][\w-]*$/.test(id) || ids.indexOf(id) !== index)).toEqual([]);
    const known = new Set(ids.map((id) => `#${id}`));
    expect([...valuesOf('href'), ...valuesOf('xlink:href')].filter((address) => !known.has(address))).toEqual([]);
    const named = ['aria-labelledby', 'aria-describedby', 'headers', 'for'].flatMap(valuesOf);
    expect(named.flatMap((each) => each.split(' ')).filter((id) => !known.has(`#${id}`))).toEqual([]);
    const policies = elements.filter((element) => element.attributes.get('http-equiv') !== undefined);
    const hashes = styles.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`).join(' ');
    const images = valuesOf('src').length > 0 ? '; img-src data:' : '';
    expect(policies.map((policy) => policy.attributes.get('content'))).toEqual([
      `default-src 'none'; style-src ${hashes}${images}; base-uri 'none'; form-action 'none'`,
    ]);
    expect(styles.filter((style) => /@import|url\(|https?:|<\//i.test(style))).toEqual([]);
    expect(elements.find(({ name: tag }) => tag === 'html')?.attributes.get('lang')).toBe(language);
  });

  test('markdown has no HTML, and as many cells as heads in every row', async () => {
    const { md, summary } = await renderingOf(name, language);
    for (const [format, text] of Object.entries({ md, summary })) {
      const { bare, headings, tables } = readMarkdown(text);
      const [marker = '', ...rest] = bare.split('\n');
      expect(marker, format).toMatch(/^<!-- cx-maturity[ :][^<>]* -->$/);
      expect(/[<>`[\]]|https?:|www\.|(?<!\w)@\w/.exec(rest.join('\n')), format).toBeNull();
      for (const [heads, ...rows] of tables) {
        expect(rows.length, format).toBeGreaterThan(1);
        expect(new Set(rows), format).toEqual(new Set([heads]));
      }
      expect(headings.length, format).toBeGreaterThan(2);
      const jumps = headings.filter(({ depth }, index) => depth > (headings[index - 1]?.depth ?? depth) + 1);
      expect(jumps, format).toEqual([]);
    }
    expect(readMarkdown(md).headings[0]?.depth).toBe(1);
    expect(Buffer.byteLength(summary)).toBeLessThan(65_000);
  });

  test('json is the scorecard', async () => {
    const { json } = await renderingOf(name, language);
    expect(json).toBe((await renderingOf(name, 'de')).json);
    // No file could hold what the fixtures put where a hash belongs.
    if (name in hostile && name !== 'hostile files') return;
    expect(validate(JSON.parse(json)), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  });
});

const validate = new Ajv({ strict: false }).compile(scorecardSchema);

describe.each(namesOf(examples))('the example $name ($language)', ({ name, language }) => {
  test('fits into a step summary, and is the same bytes again', async () => {
    const first = await renderingOf(name, language);
    expect(Buffer.byteLength(first.md)).toBeLessThan(1024 * 1024);
    expect(await examples[name]?.(language)).toEqual(first);
  });
});

describe.each(namesOf(hostile))('$name ($language)', ({ name, language }) => {
  test('arrives as text in every format', async () => {
    const { html, md, json } = await renderingOf(name, language);
    const joined = { html: scanHtml(html).text, md: readMarkdown(md).text };
    for (const [format, text] of Object.entries(joined)) {
      const oneLine = text.replace(/\s+/g, ' ');
      for (const part of hostileParts) expect(oneLine.includes(part), `${format}: ${part}`).toBe(true);
      expect(oneLine, format).toContain('| a | b | |---|---| # Kopf - Punkt 1. Zahl > Zitat *** ``` Zaun ```');
      expect(/(?:ÄöüßX){1000}/.test(oneLine), format).toBe(true);
      if (name === 'hostile files') expect(oneLine, format).toContain(formulas.replace(/\s+/g, ' '));
    }
    expect(JSON.stringify(JSON.parse(json))).toContain('<script>alert(1)</script>');
  });

  test('makes no element, attribute or class that reports do not have anyway', async () => {
    const shapesOf = ({ elements }: Scanned): string[] =>
      elements.flatMap(({ name: tag, attributes }) => [
        tag,
        ...[...attributes.keys()].map((key) => `${tag} ${key}`),
        ...(attributes.get('class')?.split(' ') ?? []).map((each) => `${tag}.${each}`),
      ]);
    const known = new Set<string>();
    for (const [each, make] of Object.entries(harmless)) {
      if (make === undefined) continue;
      for (const shape of shapesOf(scanHtml((await renderingOf(each, language)).html))) known.add(shape);
    }
    const scanned = scanHtml((await renderingOf(name, language)).html);
    expect([...new Set(shapesOf(scanned))].filter((shape) => !known.has(shape))).toEqual([]);
  });
});
