import { describe, expect, it } from 'vitest';
import type { IntervalResult, Scorecard } from '../../../src/model/scorecard.js';
import { render as renderHtml } from '../../../src/report/html.js';
import { clipInterval, sayInterval } from '../../../src/report/interval.js';
import { render as renderMarkdown } from '../../../src/report/markdown.js';
import { splitColumns } from '../../../src/report/view/columns.js';
import { viewScorecard } from '../../../src/report/view.js';
import { makeScorecard } from '../../fixtures/scorecard.js';
import { makeGap, makeGroup, makeSeveralPeople, titles, withDeviations } from '../../fixtures/several-people.js';

const none = { comparisons: 0, expectedFalseFlags: 0, gaps: [] };

function cellsOf(scorecard: Scorecard, title: string, language: 'de' | 'en' = 'de'): readonly string[] | undefined {
  const [department] = viewScorecard(scorecard, language).groups.breakdowns;
  const row = department?.tables.flatMap(({ rows }) => rows).find((each) => each.title === title);
  return row?.cells.map(({ figure, note }) => `${figure} ${note}`.trim());
}

describe('the table of departments', () => {
  const scorecard = makeSeveralPeople();

  it('has a column for each, with how many they are as far as that may be known', () => {
    const [department] = viewScorecard(scorecard, 'de').groups.breakdowns;
    expect(department?.tables[0]?.columns).toEqual([
      { title: 'Marketing', people: '6 Personen' },
      { title: 'Vertrieb', people: '7 Personen' },
      { title: 'Service', people: '7 Personen' },
      { title: 'Produktion', people: '' },
    ]);
  });

  it('has figures in words, says what is hidden, and never a last step as if it were exact', () => {
    expect(cellsOf(scorecard, 'Personas')).toEqual(['verborgen', '2,0', '2,4', 'verborgen']);
    expect(cellsOf(scorecard, 'Paradigmen- und Perspektivwechsel')).toEqual([
      'verborgen',
      '4,8 oder mehr',
      '3,2',
      'verborgen',
    ]);
    expect(cellsOf(scorecard, 'Prozesse')).toEqual(['verborgen', '–', '3,0', 'verborgen']);
    expect(cellsOf(scorecard, 'Hohe Mauern und Stacheldraht')).toEqual([
      'verborgen',
      '1,2 oder weniger',
      '4,1',
      'verborgen',
    ]);
    expect(cellsOf(scorecard, 'Change of paradigm and perspective', 'en')).toEqual([
      'hidden',
      '4.8 or more',
      '3.2',
      'hidden',
    ]);
  });

  it('knows the last steps of other group sizes, and has none in an open room', () => {
    const groups = [makeGroup('department', 'sales', titles.sales, 7, { paradigm: 5 - 1 / 3, personas: 4.8 })];
    const of3 = makeSeveralPeople({ groups, privacy: { mode: 'anonymous', minGroup: 3 } });
    expect(cellsOf(of3, 'Paradigmen- und Perspektivwechsel')).toEqual(['4,7 oder mehr']);
    const open = makeSeveralPeople({ groups, privacy: { mode: 'open', minGroup: null } });
    expect(cellsOf(open, 'Personas')).toEqual(['4,8']);
  });

  it('shades by the figure as it reads', () => {
    const [department] = viewScorecard(scorecard, 'de').groups.breakdowns;
    const shadeOf = (title: string) =>
      department?.tables[0]?.rows.find((row) => row.title === title)?.cells.map(({ shade }) => shade);
    expect(shadeOf('Personas')).toEqual(['veiled', 'heat-2', 'heat-2', 'veiled']);
    expect(shadeOf('Prozesse')).toEqual(['veiled', '', 'heat-3', 'veiled']);
  });

  it('explains what occurs in it', () => {
    const { breakdowns, legend } = viewScorecard(scorecard, 'de').groups;
    expect(legend).toEqual([
      'verborgen: damit niemand zu erkennen ist.',
      '–: zu wenig ist beantwortet, oder zu wenig davon darf gezeigt werden.',
      'Die Mittel, aus denen die Werte von Gruppen gerechnet sind, stehen auf Stufen, je 1/5 auseinander.',
      '„oder mehr“, „oder weniger“: damit nicht zu erkennen ist, wenn alle dasselbe geantwortet haben.',
    ]);
    expect(breakdowns[1]).toMatchObject({
      tables: [],
      allHidden: 'Alle Werte sind verborgen, damit niemand zu erkennen ist.',
    });
    const groups = [makeGroup('department', 'sales', titles.sales, 7, { paradigm: 3 })];
    const open = makeSeveralPeople({ groups, privacy: { mode: 'open', minGroup: null } });
    expect(viewScorecard(open, 'en').groups.legend).toEqual(['hidden: so that nobody can be recognised.']);
    const none = makeSeveralPeople({ groups: [makeGroup('role', 'staff', titles.staff, 5)] });
    expect(viewScorecard(none, 'de').groups).toMatchObject({ shades: [], legend: [] });
  });

  it('is headed by what is notable, else by what it shows', () => {
    expect(viewScorecard(scorecard, 'de').groups.heading).toBe(
      'Auffällig anders als alle anderen: Vertrieb und Service',
    );
    const quiet = makeSeveralPeople({ perceptionGaps: { everyoneElse: none, management: none, triple: none } });
    expect(viewScorecard(quiet, 'de').groups.heading).toBe('Was Abteilungen und Rollen sehen');
    expect(viewScorecard(quiet, 'en').groups.heading).toBe('What departments and roles see');
  });

  it('is cut into parts of the same length where there are many', () => {
    expect(splitColumns([])).toEqual([]);
    expect(splitColumns([1, 2, 3, 4, 5, 6, 7]).map((part) => part.length)).toEqual([7]);
    expect(splitColumns(Array.from({ length: 12 })).map((part) => part.length)).toEqual([6, 6]);
    expect(splitColumns(Array.from({ length: 200 })).flat()).toHaveLength(200);
  });
});

describe('an interval', () => {
  const say = (interval: IntervalResult, people = 9) => sayInterval(interval, makeScorecard({ people }), 'de');
  const wide: IntervalResult = { state: 'interval', low: 0.4, high: 2.66, standardError: 0.5, degrees: 8, exact: true };

  it('is said and drawn within the scale', () => {
    expect(say(wide)).toBe('95\u00a0%: 1,0 bis 2,7');
    expect(clipInterval(wide)).toEqual({ low: 1, high: 2.66 });
  });

  it.each([
    [{ state: 'no-spread' }, 'keine Streuung'],
    [{ state: 'one-person' }, 'nur eine Person'],
    [{ state: 'hidden-for-privacy', minGroup: 5 }, 'Unsicherheit verborgen'],
    [{ state: 'not-reckoned' }, ''],
    [{ state: 'nobody' }, ''],
  ] as const)('that is none says why: %j', (interval, words) => {
    expect(say(interval)).toBe(words);
    expect(clipInterval(interval)).toBeNull();
  });

  it('of one response is nothing to be told', () => {
    expect(say(wide, 1)).toBe('');
    const html = renderHtml(makeScorecard({ people: 1 }), 'de');
    expect(html).not.toContain('95\u00a0%');
    expect(html).not.toContain('class="interval"');
  });

  it('stands on page one, on its chart, and beside each score', () => {
    const scorecard = makeScorecard();
    // 2.9583 ± 2.306 · 0.2
    expect(viewScorecard(scorecard, 'de').front.figures).toBe('Wert 3,0, Spanne 2,4–3,5; 95\u00a0%: 2,5 bis 3,4');
    for (const text of [renderHtml(scorecard, 'de'), renderMarkdown(scorecard, 'de')]) {
      expect(text.split('95\u00a0%: ').length).toBeGreaterThan(5);
      expect(text).toContain('So weit hätte der Wert anders ausfallen können');
    }
    expect(renderHtml(scorecard, 'de').split('class="interval"').length).toBeGreaterThan(7);
  });
});

describe('the gap page', () => {
  const { heading, lists } = viewScorecard(makeSeveralPeople(), 'de').perceptionGaps;

  it('says first what is notable, in words', () => {
    expect(heading).toBe('Wo Abteilungen verschiedene Unternehmen sehen');
    expect(lists[0]?.flagged).toEqual([
      'Vertrieb: „Personas“ um 0,9 niedriger als alle anderen (95\u00a0%: 0,3 bis 1,5)',
      'Service: „Hohe Mauern und Stacheldraht“ um 0,8 stärker ausgeprägt als alle anderen (95\u00a0%: 0,2 bis 1,4)',
    ]);
    expect(lists[1]?.flagged).toEqual(['Marketing: „Personas“ um 0,6 höher als Vertrieb (keine Streuung)']);
    const [english] = viewScorecard(makeSeveralPeople(), 'en').perceptionGaps.lists;
    expect(english?.flagged[0]).toBe('Sales: ‘Personas’ 0.9 lower than everyone else (95%: 0.3 to 1.5)');
  });

  it('never lets an interval without zero look as if it held zero', () => {
    const gaps = [makeGap('sales', 'personas', -0.9, [-1.76, -0.04])];
    const scorecard = makeSeveralPeople({
      perceptionGaps: {
        everyoneElse: { comparisons: 1, expectedFalseFlags: 0.05, gaps },
        management: none,
        triple: none,
      },
    });
    const [list] = viewScorecard(scorecard, 'de').perceptionGaps.lists;
    expect(list?.flagged[0]).toContain('(95\u00a0%: 0,04 bis 1,76)');
    expect(list?.tables[0]?.rows[0]?.cells[0]?.interval).toBe('−1,8 bis −0,04');
  });

  it('says how many comparisons there are, and how many of them chance would flag', () => {
    expect(lists[0]?.compared).toBe(
      '4 Vergleiche, davon 2 auffällig. Auch wenn niemand anderes sähe, wären durch Zufall im Mittel 0,2 auffällig.',
    );
    expect(lists[2]?.none).toContain('Das heißt nicht, dass alle dasselbe sehen');
  });

  it('holds every comparison, also those that are not notable, and none that was not made', () => {
    const [table] = lists[0]?.tables ?? [];
    expect(table?.columns).toEqual(['Vertrieb', 'Service']);
    expect(
      table?.rows.map(({ title, cells }) => [title, ...cells.map(({ gap, interval }) => `${gap} ${interval}`.trim())]),
    ).toEqual([
      ['das Gesamtergebnis', '−0,3 −0,9 bis +0,3', '–'],
      ['Personas', '−0,9 −1,5 bis −0,3', '+0,46 +0,1 bis +0,8'],
      ['Hohe Mauern und Stacheldraht', '–', '+0,8 +0,2 bis +1,4'],
    ]);
    expect(lists[1]?.tables[0]?.columns).toEqual(['Marketing gegen Vertrieb', 'Vertrieb gegen Service']);
  });

  it('does not let a difference below half a value look like one', () => {
    const gaps = [makeGap('sales', 'personas', -0.4996, [-0.9, -0.1])];
    const scorecard = makeSeveralPeople({
      perceptionGaps: {
        everyoneElse: { comparisons: 1, expectedFalseFlags: 0.05, gaps },
        management: none,
        triple: none,
      },
    });
    const view = viewScorecard(scorecard, 'de').perceptionGaps;
    expect(view.lists[0]?.tables[0]?.rows[0]?.cells[0]).toMatchObject({ gap: '−0,4996', flagged: '' });
    expect(view.heading).toContain('nichts Auffälliges');
    expect(view.lists[0]?.compared).toMatch(/^Ein Vergleich, davon keiner auffällig\. .* 0,1 auffällig\.$/);
  });
});

describe('the agenda', () => {
  const { agenda } = viewScorecard(makeSeveralPeople(), 'de');

  it('has the items in the order of the scorecard, with camps and verdict', () => {
    expect(agenda.heading).toBe('Worüber zu sprechen ist: 3 Fragen, 1 mit zwei Lagern');
    expect(agenda.items.map(({ id, verdict, deviation }) => [id, verdict, deviation])).toEqual([
      ['PAR1', 'zwei Lager', '1,3'],
      ['PAR2', 'keine klare Einigkeit', '–'],
      ['PRC1', 'verborgen', '–'],
    ]);
    // 2, 4, 3 people at 2, 3, 4.
    expect(agenda.items[0]?.camps).toBe('2 bei 2 oder darunter, 3 bei 4 oder darüber, von 9');
  });

  it('does not count camps where the counts must not be known', () => {
    const base = makeSeveralPeople();
    const item = base.sections[0]?.items[0];
    if (item === undefined) throw new Error('no item');
    const options = item.options.map((option) => ({ ...option, count: null }));
    const hidden = withDeviations(base, {
      PAR1: { options, deviation: { state: 'verdict', verdict: 'no-clear-agreement', twoCamps: true } },
    });
    expect(viewScorecard(hidden, 'de').agenda.items[0]).toMatchObject({ twoCamps: true, camps: '', deviation: '–' });
  });

  it('has no column of deviations where none may be known, and does not say of each interval that it is hidden', () => {
    const hidden = { state: 'hidden-for-privacy', minGroup: 5 } as const;
    const scorecard = withDeviations(makeSeveralPeople({ agenda: ['PAR1'] }), {
      PAR1: { interval: hidden, deviation: { state: 'verdict', verdict: 'no-clear-agreement', twoCamps: true } },
    });
    const view = viewScorecard(scorecard, 'de').agenda;
    expect(view).toMatchObject({ measured: false, items: [{ interval: '' }] });
    expect(renderHtml(scorecard, 'de')).not.toContain('Mittlere Abweichung');
    expect(renderMarkdown(scorecard, 'de')).toMatch(/\| \*\*zwei Lager\*\*.* \| 3,1 \|/);
    expect(renderMarkdown(makeSeveralPeople(), 'de')).toContain('| Mittlere Abweichung |');
  });

  it('says from where to where the answers of few go', () => {
    const few = withDeviations(makeSeveralPeople(), {
      PAR1: { deviation: { state: 'too-few', answered: 4, lowest: 1, highest: 4 } },
      PAR2: { deviation: { state: 'too-few', answered: 4, lowest: null, highest: null } },
    });
    expect(viewScorecard(few, 'de').agenda.items.map(({ camps }) => camps)).toEqual([
      'Antworten von 1,0 bis 4,0',
      '',
      '',
    ]);
  });

  it('says who cannot say, by item, in words', () => {
    expect(agenda.unknown.map(({ id, notes }) => [id, ...notes])).toEqual([
      [
        'PAR1',
        'Alle zusammen: ein Fünftel kann es nicht sagen (20\u00a0%)',
        'Vertrieb: ein Drittel kann es nicht sagen (33\u00a0%)',
      ],
      ['PAR2', 'Service: mindestens 29\u00a0% können es nicht sagen'],
    ]);
    const english = viewScorecard(makeSeveralPeople(), 'en').agenda;
    expect(english.unknown[0]?.notes[1]).toBe('Sales: a third cannot say (33%)');
  });

  it('lists what some say does not apply', () => {
    expect(agenda.conflicts.map(({ id, notes }) => [id, ...notes])).toEqual([
      ['PRC2', '5 Personen sagen, das treffe nicht zu; 12 haben es beantwortet'],
    ]);
  });
});

describe('a report of several people', () => {
  it('has nothing of it where the scorecard has nothing', () => {
    const { groups, perceptionGaps, agenda, contents } = viewScorecard(makeScorecard(), 'de');
    expect([groups.breakdowns, perceptionGaps.lists, agenda.shown]).toEqual([[], [], false]);
    expect(contents.map(({ anchor }) => anchor)).not.toContain('groups');
    for (const render of [renderHtml, renderMarkdown]) {
      expect(render(makeScorecard(), 'de')).not.toContain('Abteilung');
    }
  });

  it.each(['de', 'en'] as const)(
    'leads from the contents and from tables to places that there are (%s)',
    (language) => {
      const html = renderHtml(makeSeveralPeople(), language);
      for (const anchor of ['groups', 'perception-gaps', 'agenda']) expect(html).toContain(`href="#${anchor}"`);
      for (const [, anchor] of html.matchAll(/href="#([^"]*)"/g)) expect(html).toContain(`id="${anchor}"`);
      expect(html).not.toMatch(/\bundefined\b|NaN|\[object/);
    },
  );

  it.each(['de', 'en'] as const)(
    'has tables whose rows are as long as their heads, in Markdown too (%s)',
    (language) => {
      const hostile = { de: '| <b>x</b> `a`\n| --- |', en: '| <b>x</b> `a`\n| --- |' };
      const groups = [
        makeGroup('department', 'sales', hostile, 7, { paradigm: 4.8 }),
        makeGroup('department', 'service', { de: 'x'.repeat(4000), en: 'x'.repeat(4000) }, 7, { paradigm: 2 }),
      ];
      const scorecard = makeSeveralPeople({ groups });
      const markdown = renderMarkdown(scorecard, language);
      const tables = markdown.split('\n\n').filter((part) => part.startsWith('| '));
      expect(tables.length).toBeGreaterThan(5);
      for (const table of tables) {
        const lengths = table.split('\n').map((line) => line.replace(/\\\|/g, '').split('|').length);
        expect(new Set(lengths).size, table).toBe(1);
      }
      const html = renderHtml(scorecard, language);
      expect(html).not.toContain('<b>x');
      expect(html).not.toContain('x'.repeat(100));
      expect(html).toContain('&lt;b&gt;x&lt;/b&gt;');
    },
  );

  it('names a group that the scorecard does not know by its id', () => {
    const gaps = [makeGap('finance', 'personas', -0.9, [-1.5, -0.3])];
    const scorecard = makeSeveralPeople({
      perceptionGaps: {
        everyoneElse: { comparisons: 1, expectedFalseFlags: 0.05, gaps },
        management: none,
        triple: none,
      },
    });
    expect(viewScorecard(scorecard, 'de').perceptionGaps.lists[0]?.flagged[0]).toMatch(/^finance: /);
  });
});
