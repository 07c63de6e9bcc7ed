import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Vote, votesScreen } from '../../../../src/interview/terminal/votes-screen.js';
import { answered, makeItem } from '../sample.js';
import { anyAsked, anyWindow, askedItem, faultsOf, pressAll, usual } from './asked.js';

const eleven = makeItem('PAR1', {
  options: Array.from({ length: 11 }, (_, at) => ({
    value: at,
    text: { de: `Stufe ${at}.`, en: `Step ${at}.` },
    id: null,
    state: null,
  })),
});

function vote(changes: Partial<Vote> = {}): Vote {
  return { asked: askedItem(), round: 1, typed: '', hidden: false, ...changes };
}

const votes = (typed: string, options: readonly number[], unknown: number, hidden = false) => ({
  kind: 'votes',
  typed,
  hidden,
  round: { options, unknown },
});

describe('what a key does in a vote', () => {
  test.each([
    [[...'3 4 2 5', 'return'], votes('3 4 2 5', [0, 1, 1, 1, 1], 0)],
    [[...'33u', 'enter'], votes('33u', [0, 0, 2, 0, 0], 1)],
    [[...'3U', 'return'], votes('3u', [0, 0, 1, 0, 0], 1)],
    [[...'34', 'backspace', 'return'], votes('3', [0, 0, 1, 0, 0], 0)],
    [[...'3 4 ', 'backspace', 'return'], votes('3 ', [0, 0, 1, 0, 0], 0)],
    [['h', '2', 'return'], votes('2', [0, 1, 0, 0, 0], 0, true)],
    [['3', 'left'], { kind: 'back', typed: '3', hidden: false }],
    [['3', 's'], { kind: 'skip', typed: '3', hidden: false }],
    [['3', 'c'], { kind: 'comment', typed: '3', hidden: false }],
    [['3', '?'], { kind: 'explain', typed: '3', hidden: false }],
    [['h', 't'], { kind: 'language', typed: '', hidden: true }],
    [['q'], { kind: 'quit', typed: '', hidden: false }],
  ])('%j', (keys, expected) => {
    expect(pressAll(votesScreen(vote()), keys).result).toEqual(expected);
  });

  test.each([
    [['return'], '', 'Noch keine Stimme eingetippt.'],
    [['3', '6'], '3', '„6“ steht nicht zur Auswahl; möglich ist 1 bis 5.'],
    [['3', '0'], '3', '„0“ steht nicht zur Auswahl; möglich ist 1 bis 5.'],
    [['3', 'x'], '3', 'Die Taste x hat hier keine Aufgabe.'],
    [['3', 'n'], '3', '„Trifft nicht zu“ ist bei dieser Frage nicht vorgesehen; u steht für unbekannt.'],
    [['backspace'], '', null],
    [['3', 'escape'], '3', null],
  ])('%j leaves %j', (keys, typed, notice) => {
    expect(pressAll(votesScreen(vote()), keys)).toEqual({ state: { typed, notice, hidden: false }, result: null });
  });

  test('of the second round always leads back to the first', () => {
    const first = askedItem(undefined, { canGoBack: false });
    expect(pressAll(votesScreen(vote({ asked: first })), ['left']).state.notice).toBe('Das ist die erste Frage.');
    expect(pressAll(votesScreen(vote({ asked: first, round: 2 })), ['left']).result).toMatchObject({ kind: 'back' });
  });

  test('of eleven options numbers need a space between them', () => {
    const screen = votesScreen(vote({ asked: askedItem(eleven) }));
    expect(pressAll(screen, [...'11 1 10', 'return']).result).toMatchObject({
      kind: 'votes',
      round: { options: [1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1] },
    });
    expect(pressAll(screen, [...'1 12', 'return']).state.notice).toBe(
      '„12“ steht nicht zur Auswahl; möglich ist 1 bis 11.',
    );
  });
});

describe('the line of votes', () => {
  const shown = (changes: Partial<Vote>, window = usual): string => {
    const screen = votesScreen(vote(changes));
    return screen.draw(screen.start, window).join('\n');
  };

  test('counts what was typed', () => {
    expect(shown({})).toContain('Stimmen aller, etwa 3 4 2 5: ▏');
    expect(shown({ typed: '3 4' })).toContain('Stimmen aller, etwa 3 4 2 5: 3 4▏ (2 Stimmen)');
    expect(shown({ typed: '3', round: 2 })).toContain('Zweite Abstimmung: 3▏ (1 Stimme)');
  });

  test('hides it where that is wanted', () => {
    expect(shown({ typed: '3 4u', hidden: true })).toContain('5: • ••▏ (3 Stimmen)');
    expect(shown({ hidden: true })).toContain('h zeigen');
    expect(shown({ hidden: false })).toContain('h verdecken');
  });

  test('of a large room shows the votes that are being typed', () => {
    const typed = `${'3 '.repeat(80)}1 2 5`;
    for (const columns of [40, 80]) expect(shown({ typed }, { columns, rows: 24 })).toContain('3 1 2 5▏ (83 Stimmen)');
  });
});

test('what a room agreed on before is told', () => {
  const agreement = { rounds: [{ options: [0, 0, 3, 1, 0], unknown: 0 }], reason: 'wegen des Protokolls', dissent: 1 };
  const asked = askedItem(undefined, { given: { ...answered(3), agreement } });
  const screen = votesScreen(vote({ asked }));
  expect(screen.draw(screen.start, usual)).toContain('Vereinbart: 3; nicht mitgetragen von 1. wegen des Protokolls');
});

test('whatever the texts and the window, a vote fits and shows what is typed', () => {
  const anyTyped = fc.oneof(
    fc.constant(''),
    fc.array(fc.constantFrom('1', '2', 'u'), { maxLength: 1000 }).map((all) => all.join(' ')),
  );
  fc.assert(
    fc.property(
      anyAsked,
      anyTyped,
      fc.boolean(),
      fc.constantFrom(1 as const, 2 as const),
      anyWindow,
      (asked, typed, hidden, round, window) => {
        const screen = votesScreen({ asked, typed, hidden, round });
        const lines = screen.draw(screen.start, window);
        expect(faultsOf(lines, window)).toEqual([]);
        const at = lines.findIndex((line) => line.includes('▏'));
        expect(at).toBeGreaterThanOrEqual(0);
        expect(lines.join(' ')).toContain(`${hidden ? typed.replace(/\S/g, '•') : typed}`.slice(-4));
        expect(lines.length).toBeGreaterThan(at + 1);
      },
    ),
    { numRuns: 200 },
  );
});
