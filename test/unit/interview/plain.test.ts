import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interviewWords } from '../../../src/i18n/interview.js';
import { begin, currentItem, type InterviewState, noteLimit, toResponse } from '../../../src/interview/interview.js';
import {
  askRespondent,
  type PlainInterview,
  type PlainResult,
  runPlainInterview,
} from '../../../src/interview/plain.js';
import type { Answer } from '../../../src/model/response.js';
import { answered, anyQuestionnaire, nobody, sample, unknown } from './sample.js';
import { typing } from './terminal.js';

interface Session extends PlainResult {
  readonly transcript: string;
  readonly saves: readonly InterviewState[];
}

async function type(
  lines: readonly string[],
  parts: Partial<PlainInterview> & {
    readonly answers?: ReadonlyMap<string, Answer>;
    readonly saving?: readonly (string | null)[];
  } = {},
): Promise<Session> {
  const { answers = new Map(), saving = [], ...rest } = parts;
  const person = typing(lines);
  const saves: InterviewState[] = [];
  const result = await runPlainInterview({
    questionnaire: sample,
    start: begin(sample, nobody, answers),
    language: 'en',
    readLine: person.readLine,
    write: person.write,
    save: async (state) => {
      saves.push(state);
      return saving[saves.length - 1] ?? null;
    },
    ...rest,
  });
  return { ...result, transcript: person.transcript(), saves };
}

/** What the program said to the typed lines, without the prompts and the items. */
function lastSaid(transcript: string): string {
  return transcript.slice(transcript.lastIndexOf('\n> ', transcript.lastIndexOf('\n> ') - 1) + 1);
}

function at(state: InterviewState): string {
  return currentItem(state)?.id ?? 'review';
}

describe('each input at an item', () => {
  test.each<[string, readonly string[], string, Answer | undefined]>([
    ['an option', ['3'], 'PAR2', answered(3)],
    ['an option with a dot', ['3.'], 'PAR2', answered(3)],
    ['u', ['u'], 'PAR2', unknown],
    ['U', ['U'], 'PAR2', unknown],
    ['unknown', ['Unknown'], 'PAR2', unknown],
    ['unbekannt', ['unbekannt'], 'PAR2', unknown],
    ['weiß nicht', ['weiß  nicht'], 'PAR2', unknown],
    ['n where it is not allowed', ['n'], 'PAR1', undefined],
    ['s', ['s'], 'PAR2', undefined],
    ['weiter', ['weiter'], 'PAR2', undefined],
    ['skip', ['skip'], 'PAR2', undefined],
    ['b at the first item', ['b'], 'PAR1', undefined],
    ['b', ['3', 'b'], 'PAR1', answered(3)],
    ['zurück', ['3', 'zurück'], 'PAR1', answered(3)],
    ['zurück in two code points', ['3', 'zuru\u0308ck'], 'PAR1', answered(3)],
    ['back', ['3', 'BACK'], 'PAR1', answered(3)],
    ['an arrow key and then b', ['3', '\u001b[Db'], 'PAR1', answered(3)],
    ['g with an id', ['g psn1'], 'PSN1', undefined],
    ['g with a number', ['g 4'], 'MKT1', undefined],
    ['g and the id on the next line', ['g', 'MKT2'], 'MKT2', undefined],
    ['g and nothing', ['g', ''], 'PAR1', undefined],
    ['go to', ['go to MKT1'], 'MKT1', undefined],
    ['gehe zu', ['gehe zu MKT1'], 'MKT1', undefined],
    ['an id alone', ['mkt1'], 'MKT1', undefined],
    ['g o', ['3', 'u', 'b', 'b', 'g o'], 'PSN1', answered(3)],
    ['f', ['f'], 'review', undefined],
    ['fertig', ['fertig'], 'review', undefined],
    ['o', ['o'], 'PAR1', undefined],
    ['?', ['?'], 'PAR1', undefined],
    ['r', ['r'], 'PAR1', undefined],
    ['a blank line', ['', '  '], 'PAR1', undefined],
    ['a comment that is a command', ['c', 'q', '2'], 'PAR2', answered(2, { comment: 'q' })],
    ['a comment before the answer', ['c', 'Since May', '2'], 'PAR2', answered(2, { comment: 'Since May' })],
    ['evidence after the answer', ['2', 'b', 'e', 'The CRM'], 'PAR1', answered(2, { evidence: 'The CRM' })],
    ['an empty comment', ['2', 'b', 'c', ''], 'PAR1', answered(2)],
    ['a comment replaced', ['c', 'one', '2', 'b', 'c', 'two'], 'PAR1', answered(2, { comment: 'two' })],
    ['a comment kept', ['c', 'one', '2', 'b', 'c', ''], 'PAR1', answered(2, { comment: 'one' })],
    ['a comment removed', ['c', 'one', '2', 'b', 'c', '-'], 'PAR1', answered(2)],
    ['a dash where there is nothing to remove', ['c', '-', '2'], 'PAR2', answered(2)],
    [
      'control characters in a comment',
      ['c', '\u001b[31mred\u0007\u001b[0m', '2'],
      'PAR2',
      answered(2, { comment: 'red' }),
    ],
  ])('%s', async (_what, lines, place, answer) => {
    const { state, outcome } = await type(lines);
    expect(outcome).toBe('left');
    expect(at(state)).toBe(place);
    expect(state.answers.get('PAR1')).toEqual(answer);
  });

  test.each<[string, readonly string[], Answer | undefined]>([
    [
      'n and a reason',
      ['g PSN1', 'n', 'wholesale only'],
      { state: 'not-applicable', reason: 'wholesale only', comment: null, evidence: null, agreement: null },
    ],
    ['n and no reason', ['g PSN1', 'n', ''], undefined],
    ['n and no reason keeps the answer', ['g PSN1', '2', 'b', 'n', ' \u0007'], answered(2)],
    [
      'trifft nicht zu',
      ['g PSN1', 'Trifft nicht zu', 'x'],
      { state: 'not-applicable', reason: 'x', comment: null, evidence: null, agreement: null },
    ],
  ])('%s', async (_what, lines, answer) => {
    expect((await type(lines)).state.answers.get('PSN1')).toEqual(answer);
  });

  test.each<[string, readonly string[], RegExp]>([
    ['too high a number', ['6'], /‘6’ is not among the answers; possible are 1 to 5\.\nAnswer/],
    ['zero', ['0'], /‘0’ is not among the answers/],
    ['too high for fewer options', ['g MKT1', '4'], /possible are 1 to 3\./],
    ['a word', ['perhaps'], /‘perhaps’ is not a known input; \? shows them all\.\nAnswer/],
    ['two numbers', ['3 4'], /‘3 4’ is not a known input/],
    ['a comment on the same line', ['c since May'], /c stands alone; the text goes on the next line\./],
    ['an unknown id', ['PAR9'], /There is no question ‘PAR9’; there is PAR1, PAR2\./],
    ['an unknown id of no section', ['g XYZ1'], /there is PAR1, PSN1, MKT1\./],
    ['an unknown number', ['g 6'], /There is no question 6; the numbers run from 1 to 5\./],
    ['n where it is not allowed', ['n'], /‘Not applicable’ is not possible for this question; u stands for unknown\./],
    ['b at the first item', ['b'], /This is the first question\.\nAnswer/],
    ['a very long line', ['x'.repeat(100_000)], /‘x{39}…’ is not a known input/],
    ['a line of control characters', ['\u001b]0;title\u0007x\u001b[2Jy'], /‘xy’ is not a known input/],
    ['an option in the review', ['f', '3'], /‘3’ is not a known input here/],
    ['a comment in the review', ['f', 'c'], /That works at a question only, not in the review\./],
    ['f with nothing answered', ['f', 'f'], /No question has been answered yet; q leaves without a result\./],
  ])('says what is wrong with %s, in one sentence, and asks again', async (_what, lines, said) => {
    const { transcript, state, saves } = await type(lines, { width: 78 });
    expect(lastSaid(transcript)).toMatch(said);
    expect(state.answers.size).toBe(0);
    expect(saves).toEqual([]);
  });

  test('a blank line repeats the prompt only', async () => {
    const { transcript } = await type(['']);
    expect(lastSaid(transcript)).toMatch(/^> \nAnswer \(1 to 5, u unknown, s skip, \? help\):\n> \(end of input\)\n/);
  });

  test('a note that waits for its answer is told, also at the end', async () => {
    const { transcript, saves } = await type(['c', 'Since May', 'q']);
    expect(transcript).toContain('PAR1: comment noted and kept; part of the result only with an answer.');
    expect(transcript).toContain('Comment or evidence without an answer, part of the result only with one: PAR1');
    expect(saves).toHaveLength(1);
    expect(saves[0]?.pendingNotes.get('PAR1')).toEqual({ comment: 'Since May', evidence: null });
  });

  test('a text beyond the limit is cut, with a sentence', async () => {
    const { state, transcript } = await type(['c', 'x'.repeat(noteLimit + 1), '1']);
    expect(state.answers.get('PAR1')?.comment).toHaveLength(noteLimit);
    expect(transcript).toContain('The text was too long and was cut after 10,000 characters.');
    const german = await type(['g PSN1', 'n', 'x'.repeat(noteLimit + 1)], { language: 'de' });
    expect(german.transcript).toContain('nach 10.000 Zeichen abgeschnitten.');
    const given = german.state.answers.get('PSN1');
    expect(given?.state === 'not-applicable' && given.reason).toHaveLength(noteLimit);
  });

  test('t switches the language on the spot and gives it back', async () => {
    const { transcript, language } = await type(['t', 't', 't']);
    expect(transcript.match(/Paradigma, Frage 1 von 5/g)).toHaveLength(2);
    expect(transcript.match(/Paradigm, question 1 of 5/g)).toHaveLength(2);
    expect(language).toBe('de');
  });
});

describe('saving', () => {
  test('comes after each confirmed change, and only then', async () => {
    const { saves } = await type(['3', 's', 'b', '', 'o', '?', 'u', 'n', '', 'n', 'x', 'c', 'y', 'perhaps']);
    expect(saves.map(({ answers }) => [...answers.keys()].join(' '))).toEqual([
      'PAR1',
      'PAR1 PAR2',
      'PAR1 PAR2 PSN1',
      'PAR1 PAR2 PSN1',
    ]);
  });

  test('that fails is said, keeps the answers and tries again with the next one', async () => {
    const { transcript, saves, state, saved } = await type(['3', '4', '2'], {
      saving: ['The disk is full.', 'The disk is full.', null],
    });
    expect(
      transcript.match(/Not saved: The disk is full\. The answers stay in memory; the next input tries\nagain\./g),
    ).toHaveLength(2);
    expect(transcript).toContain('Everything is saved again.');
    expect(saves.at(-1)?.answers).toEqual(state.answers);
    expect(state.answers.size).toBe(3);
    expect(saved).toBe(true);
  });

  test('is tried once more when leaving', async () => {
    const failing = ['No.', 'No.'];
    const lost = await type(['3', 'q'], { saving: failing });
    expect(lost.saves).toHaveLength(2);
    expect(lost.saved).toBe(false);
    expect(lost.transcript).toContain('Left, but not saved: 1 answer may be lost.');
    const kept = await type(['3', 'q'], { saving: failing.slice(1) });
    expect(kept.saved).toBe(true);
    expect(kept.transcript).toContain('Left; saved: 1 answer, open: 4.');
  });
});

describe('the end', () => {
  test('is complete only from the review, open items or not', async () => {
    const { outcome, state, transcript } = await type(['3', 'f', 'f']);
    expect(outcome).toBe('complete');
    expect(state.answers.size).toBe(1);
    expect(transcript).toContain('Finished: 1 of 5 questions have an answer.');
  });

  test.each<[string, readonly string[]]>([
    ['at an item', ['3']],
    ['while a reason is asked', ['3', 'g PSN1', 'n']],
    ['while a comment is asked', ['3', 'c']],
    ['while an id is asked', ['3', 'g']],
    ['in the review', ['3', 'f']],
  ])('of the input %s is left, with what was answered', async (_what, lines) => {
    const { outcome, state, transcript } = await type(lines);
    expect(outcome).toBe('left');
    expect([...state.answers.keys()]).toEqual(['PAR1']);
    expect(transcript).toMatch(/> \(end of input\)\nEnd of input\.\nLeft; saved: 1 answer, open: 4\.\n$/);
  });

  test.each(['q', 'quit', 'Beenden', 'ENDE'])('%s leaves', async (word) => {
    const { outcome, transcript } = await type(['3', word, '4']);
    expect(outcome).toBe('left');
    expect(transcript).toMatch(/Left; saved: 1 answer, open: 4\.\n$/);
  });

  test('an item opened from the review leads back to it', async () => {
    const { transcript } = await type(['1', '1', '1', '1', '1', 'PAR1', 'b', 'PAR2', '5', 'f']);
    expect(transcript.match(/^Review$/gm)).toHaveLength(3);
    expect(transcript).toMatch(/Finished: 5 of 5 questions have an answer\.\n$/);
  });

  test('the review is left out on request when nothing is open', async () => {
    const all = await type(['1', '1', '1', '1', '1'], { review: 'when-open' });
    expect(all.outcome).toBe('complete');
    expect(all.transcript).not.toContain('Review');
    const some = await type(['1', 's', '1', '1', '1', 'f'], { review: 'when-open' });
    expect(some.outcome).toBe('complete');
    expect(some.transcript).toContain('Review');
  });
});

describe('resuming', () => {
  test('says where it goes on and what no longer fits', async () => {
    const answers = new Map([
      ['PAR1', answered(3)],
      ['OLD1', unknown],
    ]);
    const { transcript, state } = await type(['2'], { answers });
    expect(transcript).toContain('Open: 4 of 5 questions, about 2 minutes.\nGoing on at question 2.\n');
    expect(transcript).toContain('One earlier answer no longer fits the questionnaire and is left out: OLD1.\n');
    expect([...toResponse(state, false).answers.keys()]).toEqual(['PAR1', 'PAR2']);
  });

  test('of a finished interview opens the review', async () => {
    const answers = new Map(sample.sections.flatMap(({ items }) => items.map(({ id }) => [id, unknown] as const)));
    const { transcript, outcome } = await type(['f'], { answers });
    expect(transcript).toContain('All 5 questions have an answer.');
    expect(outcome).toBe('complete');
  });
});

describe('a whole session reads well', () => {
  const german = [
    '?',
    'weiß nich',
    '3',
    '2',
    'zurück',
    'c',
    'Gilt erst seit Mai und nur für den Innendienst.',
    '',
    'u',
    'g PSN1',
    'n',
    'Wir verkaufen nur über den Großhandel.',
    '7',
    's',
    'e',
    'Auswertung der Mai-Kampagne',
    'o',
    '4',
    'c',
    'MKT1',
    '2',
    'f',
  ];
  const english = [
    '?',
    'dunno',
    '3',
    '2',
    'back',
    'c',
    'Since May only, and only for the back office.',
    '',
    'u',
    'g PSN1',
    'n',
    'We sell through wholesalers only.',
    '7',
    's',
    'e',
    'Analysis of the May campaign',
    'o',
    '4',
    'c',
    'MKT1',
    '2',
    'f',
  ];

  test.each([
    ['de', 80, german],
    ['de', 40, german],
    ['en', 80, english],
    ['en', 40, english],
  ] as const)('%s at %i columns', async (language, width, lines) => {
    const { transcript, outcome } = await type(lines, { language, width });
    expect(outcome).toBe('complete');
    await expect(transcript).toMatchFileSnapshot(`__snapshots__/session-${language}-${width}.txt`);
    for (const line of transcript.split('\n')) {
      if (!line.startsWith('>') && line.length > width) expect(line.trim()).not.toContain(' ');
    }
    expect(transcript).not.toMatch(/[^\P{Cc}\n]/u);
  });

  test('long German words are never broken', async () => {
    const { transcript } = await type([], { language: 'de', width: 20 });
    expect(transcript).toMatch(/^ {3}Kundenbeziehungsmanagementsystems,$/m);
  });
});

describe('the respondent', () => {
  const departments = [
    { id: 'sales', title: { de: 'Vertrieb', en: 'Sales' } },
    { id: 'service', title: { de: 'Kundendienst', en: 'Service' } },
  ];
  const roles = [{ id: 'lead', title: { de: 'Leitung', en: 'Management' } }];

  test.each([
    ['numbers', ['2', '1'], { department: 'service', role: 'lead' }],
    ['rather not say', ['0', '0.'], { department: null, role: null }],
    ['titles and ids in any case', ['SALES', 'leitung'], { department: 'sales', role: 'lead' }],
    [
      'blank lines, wrong numbers and help on the way',
      ['', '3', '-1', '?', '1', '1'],
      { department: 'sales', role: 'lead' },
    ],
    ['back to the first question', ['b', '1', 'b', '0', '1'], { department: null, role: 'lead' }],
    ['q', ['1', 'q'], 'left'],
    ['the end of the input', ['1'], 'left'],
  ] as const)('%s', async (_what, lines, expected) => {
    const person = typing(lines);
    expect(await askRespondent({ departments, roles, language: 'de', ...person })).toEqual(expected);
  });

  test('is asked for what the assessment has, and nothing else', async () => {
    const nothing = typing([]);
    expect(await askRespondent({ departments: [], roles: [], language: 'en', ...nothing })).toEqual(nobody);
    expect(nothing.transcript()).toBe('');
    const role = typing(['1']);
    expect(await askRespondent({ departments: [], roles, language: 'en', ...role })).toEqual({
      department: null,
      role: 'lead',
    });
    expect(role.transcript()).not.toContain('Department');
  });

  test('reads well', async () => {
    const person = typing(['5', '2', '0']);
    await askRespondent({ departments, roles, language: 'de', ...person });
    await expect(person.transcript()).toMatchFileSnapshot('__snapshots__/respondent-de.txt');
  });
});

test('no sequence of lines breaks the interview', async () => {
  const line = fc.oneof(
    fc.constantFrom(
      '1',
      '2',
      '3',
      '7',
      'u',
      'n',
      'c',
      'e',
      'b',
      's',
      'g',
      'o',
      'r',
      't',
      '?',
      'f',
      '',
      'x',
      'g o',
      'S1I1',
      'g 3',
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  await fc.assert(
    fc.asyncProperty(anyQuestionnaire, fc.array(line, { maxLength: 40 }), async (questionnaire, lines) => {
      const { state, outcome, saves, transcript } = await type(lines, {
        questionnaire,
        start: begin(questionnaire, nobody, new Map()),
      });
      if (outcome === 'complete') expect(state.answers.size).toBeGreaterThan(0);
      for (const { id, options, notApplicable } of questionnaire.sections.flatMap(({ items }) => items)) {
        const given = state.answers.get(id);
        if (given?.state === 'answered') expect(options[given.value - 1]).toBeDefined();
        if (given?.state === 'not-applicable') expect(notApplicable).toBe(true);
      }
      expect(saves.at(-1)?.answers ?? new Map()).toEqual(state.answers);
      const said = transcript.split('\n').filter((each) => !each.startsWith('> '));
      expect(said.join('\n')).not.toContain('\u001b');
    }),
  );
});

describe('the words', () => {
  test('that may be typed mean one thing each', () => {
    const meaning = new Map<string, string>();
    for (const { commandWords } of Object.values(interviewWords)) {
      for (const [command, words] of Object.entries(commandWords)) {
        for (const word of words) {
          expect(word).toBe(word.toLowerCase().normalize('NFC'));
          expect(meaning.get(word) ?? command).toBe(command);
          meaning.set(word, command);
        }
      }
    }
  });

  test('are translated, every one of them', () => {
    const same: string[] = [];
    const compare = (de: unknown, en: unknown, path: string): void => {
      if (typeof de === 'string' && de === en) same.push(path);
      if (typeof de === 'object' && de !== null && typeof en === 'object' && en !== null) {
        for (const key of Object.keys(de)) {
          compare(Reflect.get(de, key), Reflect.get(en, key), `${path}.${key}`);
        }
      }
    };
    compare(interviewWords.de, interviewWords.en, 'words');
    expect(same).toEqual([]);
  });
});
