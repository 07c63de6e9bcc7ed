import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addComment,
  answer,
  begin,
  clearAnswer,
  currentAnswer,
  currentItem,
  currentNotes,
  type Given,
  goTo,
  type InterviewState,
  isComplete,
  minutesLeft,
  noteLimit,
  openItems,
  progress,
  review,
  type Step,
  toResponse,
} from '../../../src/interview/interview.js';
import { runPlainInterview } from '../../../src/interview/plain.js';
import type { Language } from '../../../src/model/language.js';
import type { Answer, Notes } from '../../../src/model/response.js';
import { kindsSample, told } from './kinds-sample.js';
import { answered, nobody, unknown } from './sample.js';
import { typing } from './terminal.js';

function done(step: Step): InterviewState {
  if (!step.ok) throw new Error(step.refusal);
  return step.state;
}

const narrative = new Set(['narrative']);
const atWords = begin(kindsSample, nobody, new Map(), new Map(), narrative);

describe('an answer in words', () => {
  test('is kept clean, moves on and counts as answered', () => {
    const state = done(answer(atWords, { state: 'told', text: ' Calm\u001b[31m,\nat\u202e hand ' }));
    expect(state.answers.get('NAR1')).toEqual(told('Calm, at hand'));
    expect(currentItem(state)?.id).toBe('NAR2');
    expect(progress(state)).toMatchObject({ answered: 1, open: 1, total: 2 });
  });

  test('is cut where it is too long', () => {
    const state = done(answer(atWords, { state: 'told', text: 'ä'.repeat(noteLimit + 1) }));
    expect(state.answers.get('NAR1')).toEqual(told('ä'.repeat(noteLimit)));
  });

  test.each<[string, string, Given, string]>([
    ['no words', 'NAR1', { state: 'told', text: '' }, 'text-missing'],
    ['words of nothing that can be seen', 'NAR1', { state: 'told', text: ' \u001b[2J\n\u202e ' }, 'text-missing'],
    ['an option', 'NAR1', { state: 'answered', value: 1 }, 'option-unknown'],
    ['words for options', 'PAR1', { state: 'told', text: 'Calm.' }, 'text-not-asked'],
    ['words for a choice', 'GOV1', { state: 'told', text: 'Calm.' }, 'text-not-asked'],
    ['a choice beyond the last', 'GOV2', { state: 'answered', value: 3 }, 'option-unknown'],
    [
      'votes on words',
      'NAR1',
      {
        state: 'told',
        text: 'Calm.',
        agreement: { rounds: [{ options: [], unknown: 2 }], reason: null, dissent: 0 },
      },
      'votes-impossible',
    ],
  ])('%s is refused', (_, item, given, refusal) => {
    const state = done(goTo(begin(kindsSample, nobody, new Map()), item));
    expect(answer(state, given)).toEqual({ ok: false, refusal });
  });

  test('keeps its notes when it changes, and leaves them waiting when it is taken away', () => {
    const noted = done(addComment(done(goTo(done(answer(atWords, { state: 'told', text: 'Calm.' })), 'NAR1')), 'Why?'));
    expect(currentAnswer(noted)).toEqual(told('Calm.', { comment: 'Why?' }));
    const changed = done(goTo(done(answer(noted, { state: 'told', text: 'Near.' })), 'NAR1'));
    expect(currentAnswer(changed)).toEqual(told('Near.', { comment: 'Why?' }));
    const cleared = clearAnswer(changed);
    expect(currentAnswer(cleared)).toBeNull();
    expect(currentNotes(cleared)).toEqual({ comment: 'Why?', evidence: null });
  });

  test('a choice takes a number beyond nine', () => {
    const state = done(goTo(begin(kindsSample, nobody, new Map()), 'GOV1'));
    expect(done(answer(state, { state: 'answered', value: 11 })).answers.get('GOV1')).toEqual(answered(11));
  });
});

describe('an interview about some of the sections', () => {
  const answers = new Map<string, Answer>([
    ['PAR1', answered(3)],
    ['PAR2', answered(4, { comment: 'since May' })],
    ['GOV2', answered(2)],
    ['NAR2', told('Here.')],
  ]);
  const notes = new Map<string, Notes>([
    ['PSN1', { comment: 'ask sales', evidence: null }],
    ['NAR1', { comment: null, evidence: 'the letter' }],
  ]);

  test('knows of no other: not in its items, its progress, its review, its end', () => {
    const state = begin(kindsSample, nobody, answers, notes, narrative);
    expect(progress(state)).toMatchObject({ answered: 1, open: 1, total: 2 });
    expect(openItems(state).map(({ id }) => id)).toEqual(['NAR1']);
    expect(minutesLeft(state)).toBe(1);
    expect(goTo(state, 'PAR1')).toEqual({ ok: false, refusal: 'item-unknown' });
    const { noted, notedWithoutAnswer } = review(state);
    expect([...noted, ...notedWithoutAnswer].map(({ id }) => id)).toEqual(['NAR1']);
    expect(isComplete(done(answer(state, { state: 'unknown' })))).toBe(true);
    expect(state.leftOut.size).toBe(0);
  });

  test('hands on what was said in the others, in the order of the questionnaire', () => {
    const state = done(answer(begin(kindsSample, nobody, answers, notes, narrative), { state: 'told', text: 'Calm.' }));
    const response = toResponse(state, true);
    expect(response.complete).toBe(true);
    expect([...response.answers]).toEqual([
      ['PAR1', answered(3)],
      ['PAR2', answered(4, { comment: 'since May' })],
      ['GOV2', answered(2)],
      ['NAR1', told('Calm.', { evidence: 'the letter' })],
      ['NAR2', told('Here.')],
    ]);
    expect(response.notesWithoutAnswer).toEqual(new Map([['PSN1', notes.get('PSN1')]]));
    expect(response.itemRevisions).toEqual(new Map([['NAR2', 2]]));
    expect(response.questionnaireHash).toBe(kindsSample.hash);
  });

  test('leaves out what fits no more in the others, too', () => {
    const { leftOut } = begin(kindsSample, nobody, new Map([['GOV2', told('Calm.')]]), new Map(), narrative);
    expect([...leftOut.keys()]).toEqual(['GOV2']);
  });

  test('whatever is chosen, nothing is lost: a response that was begun and ended at once is the same', () => {
    const ids = kindsSample.sections.map(({ id }) => id);
    fc.assert(
      fc.property(fc.subarray(ids), (chosen) => {
        const state = begin(kindsSample, nobody, answers, notes, new Set(chosen));
        const all = begin(kindsSample, nobody, answers, notes);
        expect(toResponse(state, true)).toEqual(toResponse(all, true));
      }),
    );
  });
});

async function type(lines: readonly string[], language: Language = 'en', answers = new Map<string, Answer>()) {
  const person = typing(lines);
  const start = begin(kindsSample, nobody, answers, new Map(), new Set(['governance', 'narrative']));
  const result = await runPlainInterview({
    ...person,
    questionnaire: kindsSample,
    start,
    language,
    save: async () => null,
  });
  return { ...result, transcript: person.transcript() };
}

describe('line by line', () => {
  const choices = ['11', '2'];

  test('the next line is the answer; what was given is shown when it comes back', async () => {
    const { state, outcome, transcript } = await type([...choices, 'Calm, at hand.', 'u', 'NAR1', 's', 'f']);
    expect(outcome).toBe('complete');
    expect([...state.answers.values()]).toEqual([answered(11), answered(2), told('Calm, at hand.'), unknown]);
    expect(transcript).toContain('11. Choice 11.\nAnswer (1 to 11, u unknown, s skip, ? help):');
    expect(transcript).toContain('NAR1: Calm, at hand.\n');
    expect(transcript).toContain('NAR1 Question NAR1?\nCurrent answer: Calm, at hand.\n');
    expect(transcript).toContain('Answered: 3 of 4\n');
  });

  test('in German it is asked and explained in German', async () => {
    const { transcript } = await type(['s', 's', '?', 'Ruhig.'], 'de');
    expect(transcript).toContain('Antwort in eigenen Worten, in einer Zeile (oder u unbekannt');
    expect(transcript).toContain('Was sonst in einer Zeile steht, ist die Antwort in eigenen Worten.');
    expect(transcript).not.toContain('1–0');
  });

  test.each<[string, readonly string[], string, Answer | undefined]>([
    ['u', ['u'], 'NAR2', unknown],
    ['s', ['s'], 'NAR2', undefined],
    ['weiter', ['weiter'], 'NAR2', undefined],
    ['b', ['b'], 'GOV2', undefined],
    ['n where it is not allowed', ['n'], 'NAR1', undefined],
    ['g with an id', ['g GOV1'], 'GOV1', undefined],
    ['g with a number', ['gehe zu 2'], 'GOV2', undefined],
    ['an id', ['gov1'], 'GOV1', undefined],
    ['an id that is not there', ['GOV9'], 'NAR1', undefined],
    ['an id of a section that is not asked', ['PAR1'], 'NAR1', undefined],
    ['t', ['t'], 'NAR1', undefined],
    ['?', ['?'], 'NAR1', undefined],
    ['f', ['f'], 'review', undefined],
    ['a number', ['3'], 'NAR1', undefined],
    ['a single letter that is no command', ['x'], 'NAR1', undefined],
    ['a comment on the line of its key', ['c why?'], 'NAR1', undefined],
    ['nothing', ['', '  '], 'NAR1', undefined],
    ['a sentence that begins like a command', ['Go to them and ask.'], 'NAR2', told('Go to them and ask.')],
    ['another', ['weiter so wie bisher'], 'NAR2', told('weiter so wie bisher')],
    ['a sentence that begins with a capital', ['E Mail ist es nicht'], 'NAR2', told('E Mail ist es nicht')],
    ['a number with words', ['3 days'], 'NAR2', told('3 days')],
    ['a comment and an answer', ['c', 'why?', 'Calm.'], 'NAR2', told('Calm.', { comment: 'why?' })],
    ['an answer that is changed', ['Calm.', 'b', 'Near.'], 'NAR2', told('Near.')],
    ['an answer that stays', ['Calm.', 'b', 's'], 'NAR2', told('Calm.')],
  ])('%s', async (_, lines, there, given) => {
    const { state } = await type(['1', '1', ...lines]);
    expect(currentItem(state)?.id ?? 'review').toBe(there);
    expect(state.answers.get('NAR1')).toEqual(given);
  });

  test('a number is told to be no answer, and words too long to be cut', async () => {
    const { transcript } = await type(['1', '1', '3', 'x'.repeat(noteLimit + 1)]);
    expect(transcript).toContain('This question is answered in words; a number is not enough.');
    expect(transcript).toContain('was cut after 10,000 characters');
  });

  test('n asks for a reason where it may', async () => {
    const { state } = await type(['1', '1', 's', 'n', 'nobody is in need']);
    expect(state.answers.get('NAR2')).toMatchObject({ state: 'not-applicable', reason: 'nobody is in need' });
  });

  test('no line breaks it, and every answer is legal', async () => {
    const line = fc.oneof(
      fc.constantFrom('u', 's', 'n', 'b', 'f', 'g o', 'o', 'c', 'e', 'r', 't', '?', '1', '11', 'NAR1', 'gehe zu 1'),
      fc.string({ unit: 'binary', maxLength: 30 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 30 }), async (lines) => {
        const { state } = await type(lines);
        expect(begin(kindsSample, nobody, state.answers).leftOut.size).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});
