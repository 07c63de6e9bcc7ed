import { describe, expect, test } from 'vitest';
import { describeProblem } from '../../../src/i18n/problems.js';
import { loadTemplates } from '../../../src/load/load-templates.js';
import { TemplateFailure } from '../../../src/report/template-failure.js';
import { makeParsedFill } from '../../../src/report/templates/fill-parsed.js';

const data = {
  title: 'T',
  zero: 0,
  no: false,
  nothing: null,
  none: [],
  one: { name: 'a', inner: { name: 'b' } },
  rows: [{ name: 'x' }, { name: 'y' }],
};

/** Fills a template of the user's, which is the partial ‘part’ of a frame that holds nothing else. */
function fill(
  text: string,
  more: Readonly<Record<string, unknown>> = {},
  partials: Record<string, string> = {},
): string {
  const shipped = {
    html: { template: '<body>{{> part}}</body>', partials: { part: '', row: '({{name}})', ...partials } },
    md: { template: '', partials: {} },
  };
  const source = { name: 'part.html.hbs', bytes: new TextEncoder().encode(text) };
  const { loaded, problems } = loadTemplates([{ name: 'part.html.hbs', source }], shipped);
  expect(problems).toEqual([]);
  if (loaded === null) throw new Error('not loaded');
  return makeParsedFill(loaded.sets.html, true)({ ...data, ...more }).replace(/^<body>|<\/body>$/g, '');
}

function fail(text: string, partials: Record<string, string> = {}): readonly string[] {
  try {
    return [fill(text, {}, partials)];
  } catch (error) {
    if (!(error instanceof TemplateFailure)) throw error;
    return error.problems.map(({ place, ...problem }) => {
      const where = place === null ? '' : `${place.file}:${place.line}:${place.column} `;
      return `${where}${describeProblem({ place, ...problem } as (typeof error.problems)[0], 'en')}`;
    });
  }
}

describe('means what it means to Handlebars:', () => {
  test.each([
    ['{{title}} {{{title}}} {{zero}} {{no}} {{nothing}}|', 'T T 0 false |'],
    ['{{#if zero}}a{{else}}b{{/if}}{{#if none}}a{{else}}b{{/if}}{{#if rows}}a{{else}}b{{/if}}', 'bba'],
    ['{{#unless no}}a{{/unless}}{{#unless title}}a{{else}}b{{/unless}}', 'ab'],
    ['{{#if no}}a{{else if title}}b{{else}}c{{/if}}', 'b'],
    ['{{#with one}}{{name}}{{../title}}{{#with inner}}{{name}}{{../name}}{{../../title}}{{/with}}{{/with}}', 'aTbaT'],
    ['{{#with nothing}}a{{else}}b{{/with}}', 'b'],
    ['{{#with one}}{{#if name}}{{../title}}{{/if}}{{/with}}', 'T'],
    ['{{#each rows}}{{@index}}{{name}}{{../title}}{{#unless @last}},{{/unless}}{{/each}}', '0xT,1yT'],
    ['{{#each rows}}{{#if @first}}{{@root.title}}{{/if}}{{/each}}', 'T'],
    ['{{#each one.inner}}{{@key}}={{this}}{{/each}}', 'name=b'],
    ['{{#each none}}a{{else}}b{{/each}}{{rows.length}}{{rows.1.name}}', 'b2y'],
    [
      '{{#each rows}}{{> row}}{{/each}}{{> row one}}{{> row one.inner}}{{> row name="n"}}{{> row name=title}}',
      '(x)(y)(a)(b)(n)(T)',
    ],
    ['a\n  {{> row one}}\nb', 'a\n  (a)b'],
    ['{{#if title}}\na\n{{/if}}\nb {{~ title ~}} c', 'a\nbTc'],
    ['{{! gone }}\na', 'a'],
  ])('%s', (text, expected) => {
    expect(fill(text)).toBe(expected);
  });
});

describe('finds only what the data itself has:', () => {
  test.each([
    [
      '{{constructor.constructor}}',
      'part.html.hbs:1:3 The data has no ‘constructor’ here (of ‘constructor.constructor’)',
    ],
    ['{{__proto__}}', 'part.html.hbs:1:3 The data has no ‘__proto__’ here'],
    ['{{one.toString}}', 'part.html.hbs:1:3 The data has no ‘toString’ here (of ‘one.toString’)'],
    ['{{rows.map}}', 'part.html.hbs:1:3 The data has no ‘map’ here (of ‘rows.map’)'],
    ['{{title.length}}', 'part.html.hbs:1:3 The data has no ‘length’ here (of ‘title.length’)'],
    ['{{#with one}}{{@root.constructor}}{{/with}}', 'part.html.hbs:1:16 The data has no ‘constructor’ here'],
    ['{{> row __proto__=one}}', 'part.html.hbs:1:1 The data has no ‘name’ here'],
    ['\n{{#if titel}}{{/if}}', 'part.html.hbs:2:7 The data has no ‘titel’ here; allowed are '],
    ['{{../../title}}', 'part.html.hbs:1:3 The data has no ‘..’ here'],
    ['{{@index}}', 'part.html.hbs:1:3 The data has no ‘index’ here'],
    ['{{rows}}', 'part.html.hbs:1:3 ‘rows’ is a list or a group and no text'],
  ])('%s', (text, expected) => {
    expect(fail(text)).toEqual([expect.stringContaining(expected)]);
  });

  test('asks whether the nearest was meant', () => {
    expect(fail('{{titel}}')).toEqual([expect.stringMatching(/Did you mean ‘title’\?$/)]);
  });

  test('tells all at once, each place once', () => {
    expect(fail('{{#each rows}}{{nome}}{{/each}}{{a}}')).toHaveLength(2);
  });

  test('tells what a shipped partial misses where the user’s template uses it', () => {
    expect(fail('\n {{> row one.inner.name}}')).toEqual([
      expect.stringMatching(/^part\.html\.hbs:2:2 The data has no ‘name’/),
    ]);
  });
});

test('text of the data is never read as a template', () => {
  expect(fill('{{{title}}}', { title: '{{constructor}} {{> row}}' })).toBe('{{constructor}} {{> row}}');
});

describe('comes to its end:', () => {
  const eachInEach = `${'{{#each @root.rows}}'.repeat(49)}x${'{{/each}}'.repeat(49)}`;
  const doubling = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [`p${index}`, `{{> p${index + 1}}}{{> p${index + 1}}}`]),
  );

  test.each([
    ['loops in loops', eachInEach, {}],
    ['partials that each use the next twice', '{{> p0}}', { ...doubling, p40: 'x' }],
    ['indents of indents', `${' '.repeat(100_000)}{{> lines}}\n`, { lines: 'x\n'.repeat(1000) }],
  ])('%s', (_, text, partials) => {
    expect(fail(text, partials)).toEqual([
      expect.stringMatching(/^part\.html\.hbs:1:\d+ The template writes more than/),
    ]);
  });
});

describe('an element that would lead the page elsewhere', () => {
  test('is found also where it is put together from parts', () => {
    const expected = [expect.stringContaining('The element ‘meta’ is not allowed')];
    expect(fail('<me{{! }}ta http-equiv=refresh>')).toEqual(expected);
    expect(fail('<me{{> rest}}', { rest: 'ta>' })).toEqual(expected);
  });

  test('may be spoken of', () => {
    expect(fill('&lt;meta&gt; {{title}}', { title: '&lt;base&gt;' })).toBe('&lt;meta&gt; &lt;base&gt;');
  });
});
