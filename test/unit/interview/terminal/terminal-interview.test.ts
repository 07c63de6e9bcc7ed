import { describe, expect, test } from 'vitest';
import { begin, type InterviewState } from '../../../../src/interview/interview.js';
import type { TerminalInterview } from '../../../../src/interview/terminal/session.js';
import { runTerminalInterview } from '../../../../src/interview/terminal/terminal-interview.js';
import type { Answer } from '../../../../src/model/response.js';
import { plainPaint } from '../../../../src/report/paint.js';
import { answered, nobody, sample, unknown } from '../sample.js';
import { type FakeTerminal, sitDown } from './fake-terminal.js';

/** Each key, and what is to be seen after it. */
type Steps = readonly (readonly [key: string, seen: string])[];

interface Sitting extends FakeTerminal {
  readonly done: ReturnType<typeof runTerminalInterview>;
  /** What each save was given, the latest last. */
  readonly saves: readonly InterviewState[];
  readonly goes: (steps: Steps) => Promise<void>;
}

function interview(
  changes: Partial<TerminalInterview> & { readonly answers?: ReadonlyMap<string, Answer> } = {},
): Sitting {
  const fake = sitDown();
  const saves: InterviewState[] = [];
  const { save = async () => null, answers = new Map(), ...rest } = changes;
  const done = runTerminalInterview({
    start: begin(sample, nobody, answers),
    language: 'de',
    terminal: fake.terminal,
    paint: plainPaint,
    takeAsides: () => [],
    review: 'always',
    facilitate: null,
    describeSource: async (id) => (id === 'S1.1' ? 'Wer fragt, erfährt.' : null),
    describeSection: null,
    ...rest,
    save: async (state) => {
      saves.push(state);
      return save(state);
    },
  });
  const goes = async (steps: Steps): Promise<void> => {
    for (const [key, seen] of steps) {
      if (key !== '') fake.press(key);
      await fake.sees(seen);
    }
  };
  return { ...fake, done, saves, goes };
}

const whole = new Map(['PAR1', 'PAR2', 'PSN1', 'MKT1', 'MKT2'].map((id) => [id, answered(1)] as const));

describe('from the first question to the last', () => {
  test('one key an answer, then the review, then the end', async () => {
    const { goes, press, done, saves } = interview();
    await goes([
      ['', 'PAR1  Woran'],
      ['3', 'Frage PAR2?'],
      ['4', 'Frage PSN1?'],
      ['u', 'Frage MKT1?'],
      ['2', 'Frage MKT2?'],
      ['1', 'Übersicht vor dem Abschluss'],
    ]);
    press('f');
    const { outcome, state, saved } = await done;
    expect({ outcome, saved }).toEqual({ outcome: 'complete', saved: true });
    expect([...state.answers]).toEqual([
      ['PAR1', answered(3)],
      ['PAR2', answered(4)],
      ['PSN1', unknown],
      ['MKT1', answered(2)],
      ['MKT2', answered(1)],
    ]);
    expect(saves.map(({ answers }) => answers.size)).toEqual([1, 2, 3, 4, 5]);
  });

  test('without a review where nothing is open and none is wanted', async () => {
    const answers = new Map([...whole].filter(([id]) => id !== 'MKT2'));
    const { goes, press, done } = interview({ review: 'when-open', answers });
    await goes([['', 'Frage MKT2?']]);
    press('2');
    expect(await done).toMatchObject({ outcome: 'complete' });
  });

  test('nothing answered is never complete', async () => {
    const { goes, press, done, saves } = interview();
    await goes([
      ['', 'PAR1'],
      ['g', 'Wohin?'],
      ['up', '> Zur Übersicht und zum Abschluss'],
      ['enter', 'Übersicht vor dem Abschluss'],
      ['f', 'Noch ist keine Frage beantwortet'],
    ]);
    press('q');
    expect(await done).toMatchObject({ outcome: 'left', saved: true });
    expect(saves).toEqual([]);
  });
});

describe('the way back', () => {
  test('leads across sections, with the old answer chosen', async () => {
    const { goes, press, done } = interview();
    await goes([
      ['', 'PAR1'],
      ['3', 'PAR2'],
      ['4', 'Frage PSN1?'],
      ['left', '>●4  Antwort 4.'],
      ['left', '>●3  Das CRM'],
      ['left', 'Das ist die erste Frage.'],
      ['5', '>●4  Antwort 4.'],
      ['s', 'Frage PSN1?'],
    ]);
    press('q');
    const { outcome, state } = await done;
    expect(outcome).toBe('left');
    expect([...state.answers.values()]).toEqual([answered(5), answered(4)]);
  });

  test('from the review leads to it again', async () => {
    const { goes, press, done } = interview({ answers: new Map([...whole, ['PSN1', unknown]]) });
    await goes([
      ['', 'Unbekannt (1)'],
      ['down', '> ?  PSN1'],
      ['enter', 'Frage PSN1?'],
      ['2', 'Beantwortet: 5'],
      ['left', '>●2  Antwort 2.'],
      ['s', 'Übersicht'],
    ]);
    press('f');
    expect((await done).state.answers.get('PSN1')).toEqual(answered(2));
  });
});

describe('beside the answers', () => {
  test('notes are kept and told, with an answer and without', async () => {
    const { goes, press, done } = interview();
    await goes([
      ['', 'PAR1'],
      ['c', 'Kommentar:'],
      ['siehe Protokoll\r', 'er bleibt erhalten, gehört aber erst mit einer Antwort'],
      ['', 'Kommentar: siehe Protokoll'],
      ['c', 'eine leere Zeile löscht ihn'],
      ['escape', 'Nichts geändert.'],
      ['c', '> siehe Protokoll'],
      ['\u0015\r', 'Kommentar gelöscht.'],
      ['e', 'Beleg'],
      ['CRM\r', 'Beleg vermerkt'],
      ['2', 'PAR2'],
    ]);
    press('q');
    expect((await done).state.answers.get('PAR1')).toEqual(answered(2, { evidence: 'CRM' }));
  });

  test('a comment from a file by hand neither answers nor steers', async () => {
    const written = answered(2, { comment: 'eins\nzwei\u001b[2Jdrei\u202e' });
    const { goes, press, raw, done } = interview({ answers: new Map([['PAR1', written]]) });
    await goes([
      ['', 'PAR2'],
      ['g', 'Wohin?'],
      ['par1\r', 'Kommentar: eins zwei'],
      ['c', '> eins zweidrei'],
    ]);
    expect(raw()).not.toContain('\u202e');
    press('ctrl-c');
    expect((await done).state.answers.get('PAR1')).toEqual(written);
  });

  test('why it does not apply is asked until it is said', async () => {
    const { goes, press, done } = interview({
      answers: new Map([
        ['PAR1', answered(1)],
        ['PAR2', answered(1)],
      ]),
    });
    await goes([
      ['', 'PSN1'],
      ['n', 'Warum trifft das nicht zu?'],
      ['enter', 'Ohne Begründung gilt es nicht; Esc verwirft.'],
      ['escape', 'Nichts geändert.'],
      ['n', 'Warum'],
      ['ein einziger Laden\r', 'MKT1'],
      ['left', 'Bisherige Antwort: trifft nicht zu – ein einziger Laden'],
      ['n', '> ein einziger Laden'],
      ['escape', 'Nichts geändert.'],
    ]);
    press('q');
    expect((await done).state.answers.get('PSN1')).toMatchObject({ reason: 'ein einziger Laden' });
  });

  test('a text that is too long is cut, and that is told', async () => {
    const answers = new Map([['PAR1', answered(2, { comment: 'x'.repeat(9_999) })]]);
    const { goes, press, done } = interview({ answers });
    await goes([
      ['', 'PAR2'],
      ['left', 'PAR1'],
      ['c', 'x'.repeat(70)],
      ['yz\r', 'nach 10.000 Zeichen abgeschnitten'],
    ]);
    press('q');
    expect((await done).state.answers.get('PAR1')?.comment).toBe(`${'x'.repeat(9_999)}y`);
  });

  test('the explanation comes with its sources, and back to the question', async () => {
    const { goes, press, done } = interview();
    await goes([
      ['', 'PAR1'],
      ['?', 'Gemeint ist die Einwilligung'],
      ['\u001b[F', 'S1.1  Wer fragt, erfährt.'],
      ['q', '1–5 antworten'],
      ['t', '1–5 answer'],
      ['?', 'This is about consent'],
      ['enter', '1–5 answer'],
    ]);
    press('q');
    expect(await done).toMatchObject({ outcome: 'left', language: 'en' });
  });

  test('what came up elsewhere is told once, on whatever comes next', async () => {
    const asides = ['Die Datei wurde von anderer Seite geändert.'];
    const { goes, press, done, sees } = interview({ takeAsides: () => asides.splice(0) });
    await goes([['', 'Die Datei wurde von anderer Seite geändert.']]);
    press('3');
    expect(await sees('PAR2')).not.toContain('anderer Seite');
    press('q');
    await done;
  });
});

describe('saving', () => {
  test('that fails is told each time, and told again when it works', async () => {
    let broken = true;
    const { goes, press, done, sees } = interview({ save: async () => (broken ? 'Kein Platz.' : null) });
    await goes([
      ['', 'PAR1'],
      ['3', 'Nicht gespeichert: Kein Platz.'],
      ['', 'PAR2'],
      ['3', 'Nicht gespeichert: Kein Platz.'],
    ]);
    broken = false;
    await goes([['3', 'Jetzt ist wieder alles gespeichert.']]);
    press('3');
    expect(await sees('MKT2')).not.toContain('gespeichert.');
    press('q');
    expect(await done).toMatchObject({ outcome: 'left', saved: true });
  });

  test('is tried once more on leaving', async () => {
    let broken = true;
    const { goes, press, done, saves } = interview({ save: async () => (broken ? 'Kein Platz.' : null) });
    await goes([
      ['', 'PAR1'],
      ['3', 'Nicht gespeichert'],
    ]);
    broken = false;
    press('ctrl-c');
    expect(await done).toMatchObject({ outcome: 'left', saved: true });
    expect(saves).toHaveLength(2);
  });

  test('that fails to the end is known to whoever asked', async () => {
    const { goes, press, done } = interview({ save: async () => 'Kein Platz.' });
    await goes([
      ['', 'PAR1'],
      ['3', 'Nicht gespeichert'],
    ]);
    press('q');
    expect(await done).toMatchObject({ outcome: 'left', saved: false });
  });

  test('that takes its time lets no key through to a question that was not seen', async () => {
    let finish: () => void = () => undefined;
    const { goes, press, input, settles, done } = interview({
      save: () =>
        new Promise((resolve) => {
          finish = () => resolve(null);
        }),
    });
    await goes([['', 'PAR1']]);
    press('3');
    await settles();
    input.write('5');
    await settles();
    finish();
    await goes([['', 'Frage PAR2?']]);
    await settles();
    press('q');
    expect((await done).state.answers.size).toBe(1);
  });

  test('the notice of a pause is not told again after it', async () => {
    const { goes, press, sees, done } = interview({
      save: async () => 'Kein Platz.',
      describeSection: async () => [{ text: 'Stufe 2' }],
    });
    await goes([
      ['', 'PAR1'],
      ['3', 'PAR2'],
      ['3', 'Nicht gespeichert'],
    ]);
    press('enter');
    expect(await sees('PSN1')).not.toContain('Nicht gespeichert');
    press('q');
    await done;
  });
});

describe('the pause after a section', () => {
  const describeSection: TerminalInterview['describeSection'] = async (_, { id }) => [{ text: `Stufe 2 in ${id}` }];

  test('comes once, when all of it is answered', async () => {
    const { goes, press, sees, done } = interview({ describeSection });
    await goes([
      ['', 'PAR1'],
      ['s', 'PAR2'],
      ['3', 'PSN1'],
      ['left', 'PAR2'],
      ['left', 'PAR1'],
      ['3', 'PAR2'],
      ['3', 'Stufe 2 in paradigm'],
      ['left', 'PAR2'],
    ]);
    press('3');
    expect(await sees('PSN1')).not.toContain('Stufe 2');
    await goes([
      ['3', 'Stufe 2 in personas'],
      ['enter', 'MKT1'],
    ]);
    press('q');
    await done;
  });

  test('can be left', async () => {
    const { goes, press, done } = interview({ describeSection });
    await goes([
      ['', 'PAR1'],
      ['3', 'PAR2'],
      ['3', 'Erstes Ergebnis: Paradigma'],
    ]);
    press('q');
    expect(await done).toMatchObject({ outcome: 'left' });
  });
});

describe('a room at one computer', () => {
  const facilitate = { hidden: false };

  test('votes, talks, votes again, and agrees with a reason and a count of dissent', async () => {
    const { goes, press, done } = interview({ facilitate });
    await goes([
      ['', 'Stimmen aller'],
      ['1 3 5', '1 3 5▏ (3 Stimmen)'],
      ['enter', '3 Stimmen von 1 bis 5, in der Mitte 3.'],
      ['r', 'Zweite Abstimmung:'],
      ['3 3 5', '(3 Stimmen)'],
      ['enter', 'Links die erste'],
      ['3', 'Warum 3?'],
      ['wegen des Protokolls\r', 'Wie viele von 3 tragen die Antwort nicht mit?'],
      ['', '> 1'],
      ['9\r', 'Eine Zahl von 0 bis 3.'],
      ['backspace', '> 1'],
      ['enter', 'PAR2'],
    ]);
    await goes([['left', 'Vereinbart: 3; nicht mitgetragen von 1. wegen des Protokolls']]);
    press('q');
    expect((await done).state.answers.get('PAR1')).toEqual({
      ...answered(3),
      agreement: {
        rounds: [
          { options: [1, 0, 1, 0, 1], unknown: 0 },
          { options: [0, 0, 2, 0, 1], unknown: 0 },
        ],
        reason: 'wegen des Protokolls',
        dissent: 1,
      },
    });
  });

  test('that agrees at once is asked nothing more', async () => {
    const { goes, press, done } = interview({ facilitate });
    await goes([
      ['', 'Stimmen aller'],
      ['44', '(2 Stimmen)'],
      ['enter', '2 Stimmen, alle bei 4.'],
      ['enter', 'PAR2'],
    ]);
    press('q');
    expect((await done).state.answers.get('PAR1')).toMatchObject({
      value: 4,
      agreement: { rounds: [{ options: [0, 0, 0, 2, 0], unknown: 0 }], reason: null, dissent: 0 },
    });
  });

  test('keeps its votes, whatever is looked at or thought better of meanwhile', async () => {
    const answers = new Map([
      ['PAR1', answered(1)],
      ['PAR2', answered(1)],
    ]);
    const { goes, press, done } = interview({ facilitate, answers });
    await goes([
      ['', 'PSN1'],
      ['15', '15▏'],
      ['enter', '2 Stimmen von 1 bis 5'],
      ['?', 'r         noch einmal abstimmen'],
      ['enter', '2 Stimmen von 1 bis 5'],
      ['r', 'Zweite Abstimmung'],
      ['25', '25▏'],
      ['n', 'Warum trifft das nicht zu?'],
      ['escape', '25▏'],
      ['g', 'Wohin?'],
      ['escape', '25▏'],
      ['?', 'h         verdecken'],
      ['enter', '25▏'],
      ['t', 'Second vote: 25▏'],
      ['t', 'Zweite Abstimmung: 25▏'],
      ['left', '2 Stimmen von 1 bis 5'],
      ['left', 'Stimmen aller, etwa 3 4 2 5: 15▏'],
      ['enter', '2 Stimmen von 1 bis 5'],
      ['r', 'Zweite Abstimmung'],
      ['n', 'Warum'],
      ['ein Laden\r', 'MKT1'],
    ]);
    press('q');
    expect((await done).state.answers.get('PSN1')).toMatchObject({
      state: 'not-applicable',
      reason: 'ein Laden',
      agreement: { rounds: [{ options: [1, 0, 0, 0, 1], unknown: 0 }], reason: null, dissent: 0 },
    });
  });

  test('types votes that nobody sees, where that is wanted', async () => {
    const { goes, press, sees, done } = interview({ facilitate: { hidden: true } });
    await goes([['', 'Stimmen aller']]);
    press('1 5');
    expect(await sees('• •▏')).not.toMatch(/1 5|1▏/);
    await goes([
      ['enter', '2 Stimmen von 1 bis 5'],
      ['left', '• •▏'],
      ['h', '1 5▏'],
    ]);
    press('q');
    await done;
  });

  test('takes votes and Enter from one burst', async () => {
    const { goes, press, done } = interview({ facilitate });
    await goes([
      ['', 'Stimmen aller'],
      ['3 4\r', '2 Stimmen von 3 bis 4'],
    ]);
    press('q');
    expect(await done).toMatchObject({ outcome: 'left' });
  });
});
