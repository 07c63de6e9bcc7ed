import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { readRows } from '../../../src/load/read-csv.js';
import type { Language } from '../../../src/model/language.js';
import type { Plan } from '../../../src/model/plan.js';
import type { Scorecard } from '../../../src/model/scorecard.js';
import { plainPaint } from '../../../src/report/paint.js';
import { type PlanFormat, planFormats } from '../../../src/report/plan/registry.js';
import { planSchema } from '../../../src/schema/plan.js';
import { readMarkdown } from '../../contract/read-markdown.js';
import { makeHostilePlan, makePlan, makeReachedPlan, makeShortPlan, makeUnratedPlan } from '../../fixtures/plan.js';
import { makeEmptyScorecard, makeHostileScorecard, makeScorecard } from '../../fixtures/scorecard.js';

const unproven: Plan = makePlan({ atLeast: 35, oneOfSeveral: null });
/** Both steps of a sign with the advice of the first of them. */
function adviseAlike(plan: Plan): Plan {
  const { first, who, worksWhen } = plan.steps.find(({ item }) => item === 'WAL1') ?? {};
  return {
    ...plan,
    steps: plan.steps.map((step) =>
      step.item === 'WAL1' && first && who && worksWhen ? { ...step, first, who, worksWhen } : step,
    ),
  };
}

const cases: Readonly<Record<string, { readonly plan: Plan; readonly scorecard?: Scorecard }>> = {
  planned: { plan: makePlan() },
  unproven: { plan: unproven },
  sign: { plan: adviseAlike(makePlan()) },
  alone: { plan: makePlan({ oneOfSeveral: false }) },
  short: { plan: makeShortPlan() },
  reached: { plan: makeReachedPlan() },
  unrated: { plan: makeUnratedPlan(), scorecard: makeEmptyScorecard() },
  hostile: { plan: makeHostilePlan(), scorecard: makeHostileScorecard() },
};
const languages: readonly Language[] = ['de', 'en'];

async function render(format: PlanFormat, name: string, language: Language, columns = 80): Promise<string> {
  const { plan = makePlan(), scorecard = makeScorecard() } = cases[name] ?? {};
  const { questionnaire, rules, organisation, meta } = scorecard;
  const { id, version, hash } = questionnaire;
  const document = {
    schema: 'cx-maturity/plan/v1',
    meta,
    organisation,
    questionnaire: { id, version, hash },
    rules,
    plan,
  } as const;
  return (await planFormats[format].load()).render({ document, scorecard, asked: '' }, language, plainPaint, columns);
}

/** As running text: line ends and the spaces that do not break become plain spaces. */
const flat = (text: string): string => text.replace(/\s+/g, ' ');

async function rowsOf(name: string, language: Language): Promise<readonly Readonly<Record<string, string>>[]> {
  const text = await render('csv', name, language);
  expect(text.startsWith('\ufeff')).toBe(true);
  const [heads = [], ...rows] = [...readRows(text.slice(1), 'plan.csv', ',')].map((row) => {
    if ('code' in row) throw new Error(JSON.stringify(row));
    return row.map((cell) => cell.text);
  });
  return rows.map((row) => {
    expect(row).toHaveLength(heads.length);
    return Object.fromEntries(row.map((cell, at) => [heads[at] ?? '', cell]));
  });
}

describe('every format', () => {
  const all = (Object.keys(planFormats) as PlanFormat[]).flatMap((format) =>
    Object.keys(cases).flatMap((name) => languages.map((language) => ({ format, name, language }))),
  );

  test.each(all)('$format of $name in $language is whole', async ({ format, name, language }) => {
    const text = await render(format, name, language);
    expect(text).toMatch(/[^\n]\r?\n$/);
    expect(text).not.toMatch(/undefined|\[object|NaN|Infinity/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may get through
    if (format !== 'json') expect(text).not.toMatch(/[\u0000-\u0008\u001b\u009b]/);
  });

  test('json validates', async () => {
    const validate = new Ajv({ strict: false }).compile(planSchema);
    for (const name of ['planned', 'unproven', 'alone', 'short', 'reached', 'unrated']) {
      validate(JSON.parse(await render('json', name, 'en')));
      expect(validate.errors, name).toBeNull();
    }
  });
});

describe('the table', () => {
  test.each([40, 80, 120])('keeps to %i columns', async (columns) => {
    for (const language of languages) {
      for (const name of ['planned', 'short', 'reached', 'unrated', 'unproven']) {
        const lines = (await render('table', name, language, columns)).split('\n');
        expect(Math.max(...lines.map((line) => Array.from(line).length))).toBeLessThanOrEqual(Math.min(columns, 100));
      }
    }
  });

  test('answers first, then wave by wave, with where each leads', async () => {
    const text = await render('table', 'planned', 'de');
    const parts = ['Aufwand zusammen 38', 'Weniger Aufwand genügt nicht', 'Jetzt:', 'Welle 1', 'Welle 4', 'ein Jahr'];
    const places = parts.map((part) => text.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(flat(text)).toContain(
      '→ Aufwand 10 in 5 Schritten; danach Gesamtstufe 3, Wert 3,25; „Personas“ Stufe 2 → 3; „Prozesse“ Stufe 3 → 4;',
    );
    expect(flat(text)).toContain('„Hohe Mauern und Stacheldraht“ verfestigt → vorhanden');
    expect(flat(text)).toContain('danach Gesamtstufe 3 → 4, Wert 3,64');
  });

  test('says of a step what it takes, brings, lifts and waits for', async () => {
    const text = await render('table', 'planned', 'en');
    expect(text).toMatch(/^ 1\. PUR2 {2}2 → 3 {2}effort 3 {2}gain \+0\.07 {2}! \*$/m);
    expect(text).toMatch(/^ 4\. PSN2 {2}2 → 3 {2}effort 2 {2}gain \+0\.08 {2}! after 3$/m);
    expect(text).toMatch(/^ 6\. WAL1 {2}5 → 4 {2}effort 3 {2}gain – {6}! \*$/m);
    expect(text).toMatch(
      /^13\. PAR1 {2}3 → 4 {2}effort 4 {2}gain \+0\.10 {2}after 8\n {4}.*\n {4}‘All units with customer contact/m,
    );
    // Of two steps of one item in a row the question is said once.
    expect(text.match(/Proposals from customer service/g)).toHaveLength(1);
    for (const mark of [/^! works against/m, /^\* is in every plan/m, /^after: not before/m])
      expect(text).toMatch(mark);
  });

  test('explains only marks that are there', async () => {
    const text = await render('table', 'alone', 'en');
    expect(text).not.toMatch(/^\* is/m);
    expect(text).not.toMatch(/ \*$/m);
    expect(text).toMatch(/no other plan needs as little/);
  });

  test('does not claim what is not proven', async () => {
    const text = flat(await render('table', 'unproven', 'en'));
    expect(text).toContain('not proven to be the cheapest');
    expect(text).toContain('Less than 35 is certainly not enough');
    expect(text).not.toContain('Less effort is not enough');
    expect(text).not.toMatch(/\* is in every plan/);
  });

  test('says why a goal is out of reach, and what is the best that is not', async () => {
    const text = flat(await render('table', 'short', 'en'));
    expect(text).toContain('Overall level 5 and level 3 in ‘Performance’ cannot be reached');
    expect(text).toContain('the score comes to 4.3; 4.5 is needed');
    expect(text).toContain('it can be level 3 at most, and at least level 4 is needed');
    expect(text).toContain('it stays at level 3 at most. Tools without leadership are not maturity');
    expect(text).toContain('Not all of it can be reached over several rounds either');
  });

  test('says what comes next where all is reached, and what to answer where nothing is rated', async () => {
    expect(flat(await render('table', 'reached', 'en'))).toContain(
      'What the next level takes is shown by ‘--target-level 4’.',
    );
    expect(flat(await render('table', 'reached', 'de'))).toContain('„--target-level 4“');
    const text = flat(await render('table', 'unrated', 'de'));
    expect(text).toContain('Zuerst zu beantworten');
    expect(text).toMatch(/- „Personas“: .* Ohne Wert: PSN1, PSN2\./);
    expect(text).not.toContain('Welle');
    expect(text).not.toContain('-f md');
  });
});

describe('Markdown', () => {
  test('has the waves at a glance, and of each step what to do, who, and how to notice', async () => {
    const text = await render('md', 'planned', 'en');
    const { headings, tables } = readMarkdown(text);
    expect(headings.filter(({ depth }) => depth === 3)).toHaveLength(15);
    expect(headings.filter(({ depth }) => depth === 2)).toHaveLength(5);
    expect(tables).toEqual([[6, 6, 6, 6, 6, 6]]);
    expect(text).toContain('- **First:** Talk for half an hour each with five people');
    expect(text).toContain('- **Who:** top management, head of service');
    expect(text).toContain('- **Effort:** 3 of 5 (two units, a quarter)');
    expect(text).toContain('- **In six weeks:** Management has heard five answers');
    expect(text).toContain('- **How to notice that it works:** Somebody contradicts a profile.');
    expect(text).toContain('- **Works against the cap:** ‘Overall result’ and ‘Processes’: level 3 at most');
    expect(text).toContain('- **Needed before:** PAR2 3: What is practised is what units tell each other.');
  });

  test('has no structure that a text brought', async () => {
    const { headings, tables, bare } = readMarkdown(await render('md', 'hostile', 'en'));
    expect(headings).toHaveLength(1 + 5 + 15);
    expect(tables).toHaveLength(1);
    expect(new Set(tables[0])).toEqual(new Set([6]));
    expect(bare).not.toMatch(/<script|<img|\]\(javascript/);
  });
});

describe('steps of one sign with the same advice', () => {
  test('have titles of their own as tickets, and the advice once on paper', async () => {
    const rows = await rowsOf('sign', 'de');
    const first = 'Für jeden Vorschlag aus dem Service eine Antwort binnen zehn Tagen zusagen.';
    expect(rows.filter((row) => row.Kennung === 'WAL1').map((row) => row.Titel)).toEqual([
      `${first} (WAL1: 5 → 4)`,
      `${first} (WAL1: 4 → 3)`,
    ]);
    expect(rows[0]?.Titel).not.toMatch(/→/);
    const text = await render('md', 'sign', 'de');
    expect(text.split(first)).toHaveLength(2);
    expect(text).toContain('- **Zuerst:** Wie Schritt 6, eine Antwortstufe weiter.');
  });
});

describe('CSV', () => {
  test('has a row for each step, in their order, under heads of the language', async () => {
    const rows = await rowsOf('planned', 'en');
    expect(rows.map((row) => [row.Wave, row.Number, row.Id, row.From, row.To, row.Effort].join(' '))).toEqual(
      makePlan().steps.map(({ wave, order, item, from, to, effort }) =>
        [wave, order, item, from, to, effort].join(' '),
      ),
    );
    expect(rows[0]).toEqual({
      Wave: '1',
      Number: '1',
      Id: 'PUR2',
      Title: 'Talk for half an hour each with five people of customer service about what they were last praised for.',
      Description: [
        'Talk for half an hour each with five people of customer service about what they were last praised for. Read the answers out to management, without names.',
        'Item: How do employees take part in improvement?',
        'To reach: One unit does it by a written rule.',
      ].join('\n'),
      Section: 'Purpose: meaning and appreciation',
      From: '2',
      To: '3',
      Effort: '3',
      Gain: '0.07',
      Who: 'top management, head of service',
      'In six weeks': 'Management has heard five answers and decided on one of them.',
      'Works when': '',
      Lifts: 'tools-without-leadership',
      'After number': '',
      'In every plan': 'yes',
    });
    expect(rows[3]).toMatchObject({ 'After number': '3', 'In every plan': 'no' });
    expect(rows[5]).toMatchObject({ Id: 'WAL1', Gain: '0' });
    const german = await rowsOf('planned', 'de');
    expect(german[0]).toMatchObject({ Welle: '1', Kennung: 'PUR2', Zugewinn: '0,07', 'In jedem Plan': 'ja' });
    expect(german[2]?.Titel).toBe(
      'Die Profile dort aufhängen, wo der Vertrieb Angebote schreibt, z. B. neben dem Drucker.',
    );
  });

  test('says nothing of other plans where there is none, or nobody knows', async () => {
    for (const name of ['alone', 'unproven']) {
      expect(new Set((await rowsOf(name, 'en')).map((row) => row['In every plan']))).toEqual(new Set(['']));
    }
  });

  test('has its heads alone where there is no step', async () => {
    expect(await rowsOf('reached', 'de')).toEqual([]);
  });

  test('holds no formula, whatever texts say', async () => {
    for (const language of languages) {
      const rows = await rowsOf('hostile', language);
      expect(rows).toHaveLength(15);
      const cells = rows.flatMap((row) => Object.values(row));
      expect(cells.some((cell) => cell.startsWith("'=1+1"))).toBe(true);
      for (const cell of cells) expect(cell).not.toMatch(/^[\s\u200b]*[=+\-@＝＋－＠\t\r]/);
      const text = await render('csv', 'hostile', language);
      for (const part of text.split(/[,;|\t\r\n"]/)) expect(part).not.toMatch(/^[\s\u200b]*[=+\-@＝＋－＠]/);
    }
  });
});
