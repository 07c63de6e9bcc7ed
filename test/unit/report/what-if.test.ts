import { describe, expect, test } from 'vitest';
import { tellWhatIf } from '../../../src/compare/what-if.js';
import type { Language } from '../../../src/model/language.js';
import type { WhatIf } from '../../../src/model/what-if.js';
import { plainPaint } from '../../../src/report/paint.js';
import { render } from '../../../src/report/what-if/text.js';
import { makeModel, makeResponse, type Short, words } from '../../fixtures/model.js';
import { makeEmptyScorecard, makeHostileScorecard, makeScorecard } from '../../fixtures/scorecard.js';
import { makeFullScorecard } from '../../fixtures/unscored.js';
import { whatIfOf } from '../../fixtures/what-if.js';

const meta = { tool: 'test', version: '0', created: null };
const severity = { measure: 'severity' as const, of: 'w', atLeast: 4, below: null };
const item = { measure: 'item' as const, of: 'A1', atLeast: null, below: 3 };
const model = makeModel(
  [
    { id: 'a', items: { A1: 1, A2: 1 } },
    { id: 'b', items: { B1: 1 } },
    { id: 'w', kind: 'anti-pattern', items: { W1: 1 } },
  ],
  {
    caps: [{ id: 'walls', limits: ['a'], to: 2, when: { compare: severity }, reason: words('walls are high') }],
    findings: [{ id: 'weak', kind: 'warning', title: words('weak at first'), when: { compare: item } }],
  },
);
const usual = { A1: 2, A2: 4, B1: 3, W1: 4 } as const;
const of = (assumed: Readonly<Record<string, number>>, answers: Readonly<Record<string, Short>> = usual): WhatIf =>
  whatIfOf(model, [makeResponse(answers)], assumed);
const print = (whatIf: WhatIf, language: Language = 'en', columns = 80): string =>
  render(whatIf, language, plainPaint, columns);
const hostile = makeHostileScorecard();
const assumedIn = (scorecard: typeof hostile) =>
  scorecard.sections.flatMap(({ items }) => items.map(({ id }) => ({ item: id, option: 1 })));

const all: Readonly<Record<string, WhatIf>> = {
  better: of({ A1: 4, W1: 2 }),
  'kept down': of({ A1: 5 }),
  same: of({ A1: 2 }),
  'newly rated': of({ A1: 3 }, { B1: 3, W1: 1 }),
  full: tellWhatIf(makeFullScorecard(), makeFullScorecard(), [], meta),
  'not rated any more': tellWhatIf(makeScorecard(), makeEmptyScorecard(), [], meta),
  hostile: tellWhatIf(makeScorecard(), hostile, assumedIn(hostile), meta),
};
const cases = Object.keys(all).flatMap((name) => (['de', 'en'] as const).map((language) => ({ name, language })));

describe('what would be', () => {
  test.each(cases)('$name in $language is whole, and says first that it is no result', ({ name, language }) => {
    const whatIf = all[name];
    if (whatIf === undefined) throw new Error(`no ${name}`);
    const text = print(whatIf, language);
    expect(text).toMatch(/[^\n]\n$/);
    expect(text).not.toMatch(/undefined|\[object|NaN/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may get through
    expect(text).not.toMatch(/[\u0000-\u0008\u001b\u009b]/);
    const head = text.slice(0, text.indexOf(language === 'de' ? 'Angenommen\n' : 'Assumed\n'));
    expect(head.replace(/\s+/g, ' ')).toContain(language === 'de' ? 'kein Ergebnis' : 'not a result');
  });

  test.each([40, 60, 80, 100])('keeps to %i columns', (columns) => {
    for (const name of ['better', 'kept down', 'same', 'newly rated']) {
      const whatIf = all[name];
      for (const language of ['de', 'en'] as const) {
        const lines = whatIf === undefined ? [] : print(whatIf, language, columns).split('\n');
        expect(lines.length).toBeGreaterThan(5);
        expect(Math.max(...lines.map((line) => Array.from(line).length)), name).toBeLessThanOrEqual(columns);
      }
    }
  });

  test('stands in a table, with what goes and comes below', () => {
    expect(print(of({ A1: 4, W1: 2 }))).toBe(`What if
sample (sample@1) · 1 response
Assumed only, not a result: scored as if this had been answered. Everything else
stays as it is; no file is changed.

Assumed
- A1: question of A1
  now 2.0
  → 4: A1 option worth 4
- W1: question of W1
  now 4.0
  → 2: W1 option worth 2

Dimension    now  then  change  Level
Overall     3.00  3.50   +0.50  3 → 4 name 4
a           3.00  4.00   +1.00  2 → 4 name 4

Anti-patterns (less is better)
Anti-pattern   now  then  change  Class
w             4.00  2.00   −2.00  entrenched → early

Unchanged: 1 dimension.

Caps
- a: no longer capped at level 2
  walls are high

Findings
- gone (warning): weak at first
`);
  });

  test('says what keeps a level down, how far the next one is, and where nothing changes', () => {
    expect(print(of({ A1: 5 }), 'de')).toContain('a: weiterhin auf Stufe 2 begrenzt');
    expect(print(of({ A1: 1 }, { A1: 2, A2: 2, B1: 2, W1: 1 }), 'de')).toContain(
      'An keiner Stufe und keiner Einordnung',
    );
    expect(print(of({ A1: 3 }, { ...usual, W1: 1 }))).toContain(
      'The overall score would then still lack 0.25 to level 4.',
    );
    expect(print(of({ A1: 2 }), 'en')).toContain('Nothing changes: no score, no level, no cap, no finding.');
    expect(print(of({ A1: 2 }), 'de')).not.toContain('Unverändert');
  });

  test('says what was not rated, and never that a gap is a change', () => {
    const text = print(of({ A1: 3 }, { B1: 3, W1: 1 }), 'de');
    expect(text).toMatch(/^a +– +3,00 +– +nicht bewertet → 3 name 3$/m);
    expect(text).toContain('bisher ohne Antwort');
  });

  test('shows a change that two decimals would hide', () => {
    const people = Array.from({ length: 300 }, (_, at) => makeResponse({ ...usual, B1: at === 0 ? 2 : 3 }));
    expect(print(whatIfOf(model, people, { B1: 3 }))).toMatch(/^b +3\.00 +3\.00 +\+0\.003 /m);
  });
});
