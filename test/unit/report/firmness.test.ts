import { describe, expect, test } from 'vitest';
import type { Privacy } from '../../../src/model/answers.js';
import type { Language } from '../../../src/model/language.js';
import type { Scorecard } from '../../../src/model/scorecard.js';
import { explain } from '../../../src/report/explain.js';
import { sayFirmness } from '../../../src/report/firmness.js';
import { render as renderHtml } from '../../../src/report/html.js';
import { render as renderMarkdown } from '../../../src/report/markdown.js';
import { plainPaint } from '../../../src/report/paint.js';
import { renderTable } from '../../../src/report/table.js';
import { viewScorecard } from '../../../src/report/view.js';
import { makeModel, makeResponse, type SectionSketch, type Short } from '../../fixtures/model.js';
import { scoreAll } from '../../fixtures/score-short.js';

const a: SectionSketch = { id: 'a', items: { A1: 1, A2: 1, A3: 1, A4: 1 } };
const p: SectionSketch = { id: 'p', kind: 'anti-pattern', items: { P1: 1, P2: 1 } };
const cap = {
  limits: ['a'],
  to: 2,
  when: { compare: { measure: 'severity', of: 'p', atLeast: 4, below: null } },
} as const;
const model = makeModel([a, p], { caps: [cap] });

function scored(answers: Readonly<Record<string, Short>>, of = model): Scorecard {
  return scoreAll(of, [makeResponse(answers)]);
}

function say(scorecard: Scorecard, id: string, language: Language): string {
  const standing = id === 'overall' ? scorecard.overall : scorecard.sections.find((section) => section.id === id);
  return standing === undefined ? '' : sayFirmness(standing, scorecard, language).join(' ');
}

// a is 3.0; each answer moves it by 0.25: to 2.5 twice, which is level 3 still, below it three times; to 3.5 twice.
const firm = scored({ A1: 3, A2: 3, A3: 4, A4: 2, P1: 1, P2: 2 });

describe('how firm a level is, in words', () => {
  test('how many would lose it, how many would gain it, and which item decides most', () => {
    expect(say(firm, 'a', 'en')).toBe(
      'It would take 3 of 4 answers one step worse to lose level 3, and 2 answers one step better to reach level 4. A3 decides most: without it the score would be 2.67 rather than 3.00, the level the same.',
    );
    expect(say(firm, 'a', 'de')).toBe(
      'Um Stufe 3 zu verlieren, müssten 3 von 4 Antworten einen Schritt schlechter ausfallen; für Stufe 4 müssten 2 Antworten einen Schritt besser ausfallen. Am meisten entscheidet A3: Ohne diese Frage läge der Wert bei 2,67 statt 3,00, die Stufe bliebe dieselbe.',
    );
  });

  test('a class, and what would be found without a sign', () => {
    // 1.5 is absent below 2: one more makes it early.
    expect(say(firm, 'p', 'en')).toBe(
      'The class hangs on a single answer: were one, say on P1, one step worse, it would be worse than ‘absent’. P1 decides most: without it the severity would be 2.00 rather than 1.50, and it would be ‘early’.',
    );
  });

  test('a level that hangs on one answer is said to, and where', () => {
    const scorecard = scored({ A1: 3, A2: 3, A3: 3, A4: 1, P1: 1, P2: 1 });
    expect(say(scorecard, 'a', 'de')).toContain(
      'Die Stufe hängt an einer einzigen Antwort: Fiele eine, etwa bei A1, einen Schritt schlechter aus, wäre Stufe 3 verloren. Für Stufe 4 müssten 4 von 4 Antworten einen Schritt besser ausfallen.',
    );
    expect(say(scorecard, 'overall', 'en')).toContain('The level hangs on a single answer');
  });

  test('names the section where it is another one', () => {
    const scorecard = scored({ A1: 4, A2: 4, A3: 4, A4: 4, P1: 4, P2: 4 });
    expect(say(scorecard, 'a', 'en')).toContain(
      'It would take one of 2 answers on ‘p’ one step better to reach level 3.',
    );
    expect(say(scorecard, 'a', 'de')).toContain(
      'Für Stufe 3 müsste eine von 2 Antworten zu „p“ einen Schritt besser ausfallen.',
    );
  });

  test('what cannot be lost or gained is said, but not at the ends', () => {
    // 3.9 keeps level 2 whatever happens to its own answers; both signs one step better leave the severity at 4.0.
    const stuck = scored({ A1: 4, A2: 4, A3: 4, A4: 4, P1: 5, P2: 5 });
    expect(say(stuck, 'a', 'en')).toContain('Even if every answer were one step worse, level 2 would hold.');
    expect(say(stuck, 'a', 'en')).toContain(
      'It would not rise above level 2 even if every answer were one step better.',
    );
    const best = scored({ A1: 5, A2: 5, A3: 5, A4: 5, P1: 1, P2: 1 });
    expect(say(best, 'a', 'en')).toBe('It would take 3 of 4 answers one step worse to lose level 5.');
  });

  test('of a single answer nothing is counted', () => {
    const scorecard = scored({ A1: 3 }, makeModel([{ id: 'a', items: { A1: 1 } }]));
    expect(say(scorecard, 'a', 'en')).toBe('The level rests on a single answer.');
  });

  test('where it is withheld who chose what, "at least", and "perhaps only one"', () => {
    const five: Privacy = { mode: 'anonymous', minGroup: 5 };
    const pair = makeModel([{ id: 'a', items: { A1: 1, A2: 1 } }]);
    const crowd = (first: readonly Short[], last: Short) =>
      scoreAll(
        pair,
        first.map((short) => makeResponse({ A1: short, A2: short === '?' ? last : 3 })),
        five,
      );
    // 3.0: at most 1/12 each of the six who answered A1.
    expect(say(crowd([3, 3, 3, 3, 3, 3, '?'], 3), 'a', 'en')).toContain(
      'It would take at least 7 answers one step worse to lose level 3, and at least 6 answers one step better to reach level 4 (an anonymous survey allows no closer figure).',
    );
    // 2.0 and 22/7: 1/14 above level 3. Of six each answer to A1 moves 1/12, of seven 1/14, which is not enough.
    const near = crowd([2, 2, 2, 2, 2, 2, '?'], 4);
    expect(say(near, 'a', 'de')).toContain(
      'Um Stufe 3 zu verlieren, müsste vielleicht nur eine Antwort einen Schritt schlechter ausfallen',
    );
    expect(explain(near, 'a', 'de')).toMatchObject({
      value: expect.stringContaining('„Mindestens“, weil nicht gezeigt wird'),
    });
  });

  test('an older scorecard says nothing of it', () => {
    const sections = firm.sections.map((section) => ({ ...section, firmness: null }));
    const older = { ...firm, overall: { ...firm.overall, firmness: null }, sections };
    expect(say(older, 'a', 'en')).toBe('');
    expect(explain(older, 'firmness', 'en')).toMatchObject({ ok: false });
    expect(renderMarkdown(older, 'en')).not.toContain('one step');
  });
});

describe('where it is said', () => {
  const hanging = scored({ A1: 3, A2: 3, A3: 3, A4: 1, P1: 1, P2: 1 });

  test.each(['de', 'en'] as const)('the same words in every format (%s)', (language) => {
    const [first = ''] = sayFirmness(hanging.overall, hanging, language);
    const flat = (text: string): string => text.replace(/\s+/g, ' ');
    expect(viewScorecard(hanging, language).overall.hanging).toBe(first);
    expect(flat(renderTable(hanging, language, plainPaint, 80))).toContain(first);
    expect(renderMarkdown(hanging, language)).toContain(first);
    expect(renderHtml(hanging, language)).toContain(`<p class="hangs">${first}</p>`);
    expect(explain(hanging, 'overall', language)).toMatchObject({ value: expect.stringContaining(first.slice(0, 40)) });
  });

  test('on page one only where the overall level hangs on one answer', () => {
    expect(viewScorecard(hanging, 'en').front.hangs).toBe('the level hangs on a single answer');
    expect(viewScorecard(firm, 'en').front.hangs).toBe('');
  });
});

describe('explain', () => {
  const textOf = (what: string, language: Language = 'en', of = firm): string => {
    const found = explain(of, what, language);
    if (!found.ok) throw new Error(what);
    return found.value;
  };

  test('shows what an answer moves, what has to come about, and which answers would do', () => {
    const text = textOf('a');
    expect(text).toContain('How firm the level is');
    expect(text).toContain('A1  1 / 4 / 1 = 0.25');
    expect(text).toContain('a (a): now 3.0, would have to be below 2.5; that takes 3 answers');
    expect(text).toContain('3.00 − 0.75 = 2.25');
    expect(text).toContain('- A1: one answer from 3 to 2, moves 0.25');
    expect(text).toContain('3.00 + 0.50 = 3.50');
    for (const line of textOf('a', 'de').split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('names the cap that would end, with its reason', () => {
    const capped = scored({ A1: 4, A2: 4, A3: 4, A4: 4, P1: 4, P2: 4 });
    const text = textOf('a', 'en', capped);
    expect(text).toContain('p (p): now 4.0, would have to be below 4.0; that takes one answer');
    expect(text).toContain('That ends cap cap-1 (Level 2 at most): because');
    expect(text).toContain('4.00 − 0.50 = 3.50');
  });

  test('all of it at once, on request', () => {
    const text = textOf('firmness', 'de');
    expect(text).toMatch(/^Wie fest das Ergebnis steht\n/);
    expect(text).toContain('Gesamtergebnis');
    expect(text).toContain('Die Einordnung hängt an einer einzigen Antwort');
  });
});
