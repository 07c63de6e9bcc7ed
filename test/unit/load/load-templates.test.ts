import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../../src/i18n/problems.js';
import { loadTemplates, templateLimit } from '../../../src/load/load-templates.js';
import { listTemplateFiles, type ShippedTemplates } from '../../../src/load/template-files.js';

const shipped: ShippedTemplates = {
  html: {
    template: '<title>{{title}}</title><body>{{> list}}</body>',
    partials: { list: '{{#each rows}}{{> row}}{{/each}}', row: '<li>{{name}}</li>' },
  },
  md: { template: '{{> row}}', partials: { row: '{{title}}' } },
};

/** The codes of what is wrong with one file, each behind its line and column. */
function judge(text: string | Uint8Array, name = 'row.html.hbs'): readonly string[] {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const { loaded, problems } = loadTemplates([{ name, source: { name: `own/${name}`, bytes } }], shipped);
  expect(loaded === null).toBe(problems.some(({ severity }) => severity === 'error'));
  for (const problem of problems) {
    expect(problem.place?.file).toBe(`own/${name}`);
    for (const language of ['de', 'en'] as const) expect(formatProblem(problem, language)).not.toContain('undefined');
  }
  return problems.map(({ code, place }) => `${place?.line}:${place?.column} ${code}`);
}

test('a folder may hold each partial of each document, and the style sheet', () => {
  expect(listTemplateFiles(shipped)).toEqual(['list.html.hbs', 'row.html.hbs', 'row.md.hbs', 'style.css']);
});

describe('a template may', () => {
  test.each([
    'words <b>and marks</b>, {{name}}, {{{name}}}, {{this.name}}, {{@root.title}}',
    '{{! a comment }}{{!-- another {{one}} --}}\\{{written}}',
    '{{#if a}}{{else if b}}{{else}}{{/if}}{{#unless a}}{{/unless}}{{#with a}}{{../b}}{{/with}}',
    '{{#each a}}{{@index}}{{@key}}{{#if @first}}{{/if}}{{#unless @last}}, {{/unless}}{{else}}none{{/each}}',
    '{{^if a}}{{/if}}{{~#if a~}} {{~/if~}}',
    '<script>alert(1)</script>',
  ])('%s', (text) => {
    expect(judge(text)).toEqual([]);
  });

  test('use other partials with what it gives them', () => {
    expect(
      judge('{{> row}}{{> row this}}{{> row name="a" size=2 big=true none=null way=../up}}', 'list.html.hbs'),
    ).toEqual([]);
  });
});

describe('a template may not', () => {
  test.each([
    ['read what it likes', 'a\n {{> ../../etc/passwd}}', '2:2 template-partial-unknown'],
    ['read what it likes, in quotes', '{{> "/etc/passwd"}}', '1:1 template-partial-unknown'],
    ['use a partial that is made up', '{{> (lookup . "row")}}', '1:1 template-not-allowed'],
    ['look up what it likes', '{{#with (lookup . "constructor")}}{{/with}}', '1:9 template-helper-unknown'],
    ['look up what it likes, at once', '{{lookup this "constructor"}}', '1:1 template-helper-unknown'],
    ['write to the console', '{{log "x"}}', '1:1 template-helper-unknown'],
    ['call what is not there', '{{#foo}}{{/foo}}', '1:1 template-helper-unknown'],
    ['call what is not there otherwise', '{{^foo}}{{/foo}}', '1:1 template-helper-unknown'],
    ['keep something raw', '{{{{raw}}}} {{x}} {{{{/raw}}}}', '1:1 template-helper-unknown'],
    ['make a partial', '{{#*inline "row"}}{{/inline}}', '1:1 template-not-allowed'],
    ['decorate', '{{* foo}}', '1:1 template-not-allowed'],
    ['give a partial a block', '{{#> row}}{{/row}}', '1:1 template-not-allowed'],
    ['name what it repeats', '{{#each a as |b|}}{{/each}}', '1:1 template-not-allowed'],
    ['choose by nothing', '{{#if}}{{/if}}', '1:1 template-not-allowed'],
    ['choose by two things', '{{#if a b}}{{/if}}', '1:1 template-not-allowed'],
    ['choose with a setting', '{{#if a includeZero=true}}{{/if}}', '1:1 template-not-allowed'],
    ['use a block as a value', '{{if}}', '1:1 template-not-allowed'],
    ['show a constant', '{{"a"}}', '1:1 template-not-allowed'],
    ['ask a loop for anything', '{{@foo}}', '1:3 template-name-unknown'],
    ['use itself', '{{#if a}}\n{{> row}}{{/if}}', '2:1 template-circle'],
    ['use itself through another', '{{> list}}', '1:1 template-circle'],
    ['lead the page elsewhere', 'a\nb <META http-equiv="refresh">', '2:3 template-element'],
    ['take links for others', '{{name}}\n<base href=x>', '2:1 template-element'],
    ['fetch', '<link rel="preconnect" href="https://example.com">', '1:1 template-element'],
    ['leave a block open', 'a\n{{#if a}}\nb', '3:2 template-syntax'],
    ['close another block', 'a\n{{#if a}}b{{/each}}', '2:4 template-syntax'],
    ['close what is not open', '{{/if}}', '1:1 template-syntax'],
    ['leave an expression open', 'a\n {{ ', '2:5 template-syntax'],
    ['walk in odd ways', '{{a/../b}}', '1:3 template-syntax'],
  ])('%s', (_, text, problem) => {
    expect(judge(text)).toEqual([problem]);
  });

  test('be nested without end', () => {
    const nested = (depth: number) => `${'{{#if a}}'.repeat(depth)}x${'{{/if}}'.repeat(depth)}`;
    expect(judge(nested(50))).toEqual([]);
    expect(judge(nested(51))).toEqual(['1:451 too-deep']);
    expect(judge(`{{#if a}}${'{{else if a}}'.repeat(60)}{{/if}}`)).toEqual([expect.stringContaining('too-deep')]);
    expect(judge(`{{a ${'(a '.repeat(60)}${')'.repeat(60)}}}`)).toEqual(['1:1 too-deep']);
    expect(judge(`${nested(40)}{{#if a}}{{^}}{{/if}}`.repeat(20))).toEqual([]);
  });

  test('be too large, or no text', () => {
    expect(judge('x'.repeat(templateLimit))).toEqual([]);
    expect(judge('x'.repeat(templateLimit + 1))).toEqual(['1:1 file-too-large']);
    expect(judge(Uint8Array.of(0x61, 0x0a, 0xfc, 0x62))).toEqual(['2:1 not-utf8']);
    expect(judge(Uint8Array.of(0x61, 0x00))).toEqual(['1:2 binary-file']);
  });

  test('have hundreds of faults told', () => {
    const told = judge('{{log 1}}\n'.repeat(300));
    expect(told).toHaveLength(101);
    expect(told.at(-1)).toBe('100:1 more-problems');
  });
});

test('Markdown is not looked through for elements: nothing shows it as a page of ours', () => {
  expect(judge('<link>', 'row.md.hbs')).toEqual([]);
});

describe('a style sheet', () => {
  test.each(['</style', '</STYLE >', '\\3c/style', '\\3C /st\\79le', '<\\/style'])('may not hold %s', (end) => {
    expect(judge(`a {}\n ${end}>`, 'style.css')).toEqual(['2:2 style-end']);
  });

  test('is told what of it has no effect', () => {
    const text = '@import "a.css";\na { background: url(a.png); fill: url(#hatched) url("#b") }';
    expect(judge(text, 'style.css')).toEqual(['1:1 style-fetches', '2:17 style-fetches']);
  });

  test('is as it is written, with one kind of line end', () => {
    const source = { name: 'style.css', bytes: new TextEncoder().encode('a {}\r\nb {}\n') };
    expect(loadTemplates([{ name: 'style.css', source }], shipped).loaded?.style).toBe('a {}\nb {}\n');
    expect(loadTemplates([], shipped).loaded?.style).toBeNull();
  });
});
