import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addComment,
  addEvidence,
  answer,
  atReview,
  back,
  begin,
  canFinish,
  canGoBack,
  cleanText,
  clearAnswer,
  currentAnswer,
  currentItem,
  currentNotes,
  currentSection,
  type Given,
  goTo,
  goToOpen,
  goToReview,
  type InterviewState,
  isComplete,
  itemsOf,
  minutesFor,
  minutesLeft,
  noteLimit,
  openItems,
  progress,
  review,
  type Step,
  skip,
  toResponse,
} from '../../../src/interview/interview.js';
import type { Agreement, Answer, VoteRound } from '../../../src/model/response.js';
import { answered, anyQuestionnaire, makeItem, nobody, sample, unknown } from './sample.js';

const fresh = begin(sample, nobody, new Map());

function done(step: Step): InterviewState {
  if (!step.ok) throw new Error(step.refusal);
  return step.state;
}

function choose(state: InterviewState, value: number): InterviewState {
  return done(answer(state, { state: 'answered', value }));
}

function at(state: InterviewState): string {
  return currentItem(state)?.id ?? 'review';
}

describe('beginning', () => {
  test('starts at the first item', () => {
    expect(at(fresh)).toBe('PAR1');
    expect(currentSection(fresh)?.id).toBe('paradigm');
    expect(canGoBack(fresh)).toBe(false);
  });

  test('resumes at the first open item and walks from open item to open item', () => {
    const resumed = begin(
      sample,
      nobody,
      new Map([
        ['PAR1', answered(3)],
        ['PSN1', unknown],
      ]),
    );
    expect(at(resumed)).toBe('PAR2');
    expect(at(choose(resumed, 1))).toBe('MKT1');
  });

  test('goes back from where it resumed to the item before', () => {
    const resumed = begin(sample, nobody, new Map([['PAR1', answered(3)]]));
    expect(at(back(resumed))).toBe('PAR1');
    expect(currentAnswer(back(resumed))).toEqual(answered(3));
  });

  test('begins in the review when nothing is open', () => {
    const all = new Map(itemsOf(sample).map((item) => [item.id, unknown]));
    expect(atReview(begin(sample, nobody, all))).toBe(true);
    expect(isComplete(begin(sample, nobody, all))).toBe(true);
  });

  test('leaves out what does not fit and keeps its notes where the item is still there', () => {
    const state = begin(
      sample,
      nobody,
      new Map<string, Answer>([
        ['GONE1', answered(2)],
        ['MKT1', answered(4, { comment: 'from an older scale' })],
        ['PAR1', { state: 'not-applicable', reason: 'never allowed', comment: null, evidence: null, agreement: null }],
        ['PSN1', { state: 'not-applicable', reason: 'wholesale only', comment: null, evidence: null, agreement: null }],
      ]),
    );
    expect([...state.leftOut.keys()]).toEqual(['GONE1', 'MKT1', 'PAR1']);
    expect([...state.answers.keys()]).toEqual(['PSN1']);
    expect(currentNotes(done(goTo(state, 'MKT1'))).comment).toBe('from an older scale');
  });

  test('takes an item named like a property of every object', () => {
    const strange = {
      ...sample,
      sections: sample.sections.map((section) => ({ ...section, items: [makeItem('constructor')] })).slice(0, 1),
    };
    const state = begin(strange, nobody, new Map());
    expect(openItems(state)).toHaveLength(1);
    expect(toResponse(choose(state, 2), true).answers.get('constructor')).toEqual(answered(2));
  });
});

describe('answering', () => {
  test.each<[string, string, Given, string]>([
    ['an option that is not there', 'MKT1', { state: 'answered', value: 4 }, 'option-unknown'],
    ['no option at all', 'PAR1', { state: 'answered', value: 0 }, 'option-unknown'],
    ['half an option', 'PAR1', { state: 'answered', value: 2.5 }, 'option-unknown'],
    ['not a number', 'PAR1', { state: 'answered', value: Number.NaN }, 'option-unknown'],
    [
      'not applicable where it is not allowed',
      'PAR1',
      { state: 'not-applicable', reason: 'why' },
      'not-applicable-not-allowed',
    ],
    ['not applicable without a reason', 'PSN1', { state: 'not-applicable', reason: ' \u0007 ' }, 'reason-missing'],
  ])('refuses %s', (_what, id, given, refusal) => {
    expect(answer(done(goTo(fresh, id)), given)).toEqual({ ok: false, refusal });
  });

  test('refuses in the review', () => {
    expect(answer(goToReview(fresh), { state: 'unknown' })).toEqual({ ok: false, refusal: 'at-review' });
    expect(addComment(goToReview(fresh), 'text')).toEqual({ ok: false, refusal: 'at-review' });
  });

  test('refuses to go to an item that is not there', () => {
    expect(goTo(fresh, 'PAR9')).toEqual({ ok: false, refusal: 'item-unknown' });
  });

  test('finds an item in any case', () => {
    expect(at(done(goTo(fresh, 'psn1')))).toBe('PSN1');
  });

  test('keeps notes that came before the answer, and through every change of it', () => {
    const noted = done(addEvidence(done(addComment(done(goTo(fresh, 'PSN1')), 'seen in May')), 'the CRM'));
    const notes = { comment: 'seen in May', evidence: 'the CRM' };
    expect(toResponse(noted, false).answers.size).toBe(0);
    expect(review(noted).notedWithoutAnswer.map(({ id }) => id)).toEqual(['PSN1']);

    let state = choose(noted, 3);
    expect(state.answers.get('PSN1')).toEqual({ state: 'answered', value: 3, ...notes, agreement: null });
    expect(review(state).notedWithoutAnswer).toEqual([]);
    state = done(answer(back(state), { state: 'unknown' }));
    expect(state.answers.get('PSN1')).toEqual({ state: 'unknown', ...notes, agreement: null });
    state = done(answer(back(state), { state: 'not-applicable', reason: 'wholesale only' }));
    expect(state.answers.get('PSN1')).toEqual({
      state: 'not-applicable',
      reason: 'wholesale only',
      ...notes,
      agreement: null,
    });
    state = clearAnswer(back(state));
    expect(state.answers.has('PSN1')).toBe(false);
    expect(currentNotes(state)).toEqual(notes);
  });

  test('an empty note removes it', () => {
    const noted = done(addComment(fresh, 'text'));
    expect(done(addComment(noted, ' ')).pendingNotes.size).toBe(0);
    const kept = back(choose(noted, 1));
    expect(done(addComment(kept, '')).answers.get('PAR1')).toEqual(answered(1));
  });

  test('keeps answers in questionnaire order, however they were given', () => {
    const state = choose(done(goTo(choose(done(goTo(fresh, 'MKT2')), 1), 'PAR1')), 1);
    expect([...toResponse(state, false).answers.keys()]).toEqual(['PAR1', 'MKT2']);
  });
});

describe('moving', () => {
  test('back from the first item stays', () => {
    expect(back(fresh)).toBe(fresh);
  });

  test('after the last item comes the review, and nothing after it', () => {
    let state = fresh;
    for (let count = 0; count < 5; count += 1) state = skip(state);
    expect(at(state)).toBe('review');
    expect(skip(state)).toBe(state);
    expect(at(back(state))).toBe('MKT2');
  });

  test('an item opened from the review leads back to it', () => {
    const state = done(goTo(goToReview(fresh), 'PAR2'));
    expect(at(choose(state, 2))).toBe('review');
    expect(at(back(choose(state, 2)))).toBe('PAR2');
    expect(at(back(state))).toBe('review');
  });

  test('the open items can be walked through in turn', () => {
    let state = choose(fresh, 1);
    state = choose(done(goTo(state, 'PSN1')), 1);
    state = goToOpen(goToReview(state));
    const way = [at(state)];
    for (let count = 0; count < 3; count += 1) {
      state = skip(state);
      way.push(at(state));
    }
    expect(way).toEqual(['PAR2', 'MKT1', 'MKT2', 'review']);
  });

  test('with nothing open, the open ones are the review', () => {
    const all = begin(sample, nobody, new Map(itemsOf(sample).map((item) => [item.id, unknown])));
    expect(at(goToOpen(done(goTo(all, 'PAR1'))))).toBe('review');
  });
});

describe('progress', () => {
  test('counts the four states and the place', () => {
    let state = choose(fresh, 1);
    state = done(answer(state, { state: 'unknown' }));
    state = done(answer(state, { state: 'not-applicable', reason: 'wholesale only' }));
    state = skip(state);
    expect(progress(state)).toEqual({
      answered: 1,
      unknown: 1,
      notApplicable: 1,
      open: 2,
      total: 5,
      position: { number: 5, section: 3, sections: 3, numberInSection: 2, itemsInSection: 2 },
    });
    expect(progress(skip(state)).position).toBeNull();
    expect(openItems(state).map(({ id }) => id)).toEqual(['MKT1', 'MKT2']);
  });

  test('an item takes twenty seconds, one that is answered in words a minute', () => {
    expect(minutesLeft(fresh)).toBe(2);
    const items = [makeItem('PAR1'), makeItem('PAR2'), makeItem('NAR1', { scale: 'text', options: [] })];
    expect([0, 1, 2, 3].map((count) => minutesFor(items.slice(0, count)))).toEqual([0, 1, 1, 2]);
  });

  test('nothing answered is nothing to finish', () => {
    expect(canFinish(fresh)).toBe(false);
    expect(canFinish(done(answer(fresh, { state: 'unknown' })))).toBe(true);
  });

  test('a response says whose questionnaire it answers', () => {
    const state = begin(sample, { department: 'service', role: null }, new Map());
    expect(toResponse(state, false)).toEqual({
      questionnaire: 'sample@2',
      questionnaireHash: sample.hash,
      respondent: { department: 'service', role: null },
      complete: false,
      answers: new Map(),
      notesWithoutAnswer: new Map(),
      itemRevisions: new Map(),
    });
  });

  test('a response takes notes without an answer along, and an interview takes them back', () => {
    const noted = done(addComment(done(goTo(begin(sample, nobody, new Map()), 'PSN1')), 'ask the CRM team'));
    const response = toResponse(noted, false);
    expect(response.notesWithoutAnswer).toEqual(new Map([['PSN1', { comment: 'ask the CRM team', evidence: null }]]));
    const back = begin(sample, nobody, response.answers, response.notesWithoutAnswer);
    expect(back.pendingNotes).toEqual(noted.pendingNotes);
    const gone = new Map([['GONE1', { comment: 'x', evidence: null }]]);
    expect(begin(sample, nobody, new Map(), gone).pendingNotes.size).toBe(0);
  });

  test('notes of an answer that no longer fits and notes without one wait together', () => {
    const misfit = new Map([['MKT1', answered(4, { comment: 'of the answer' })]]);
    const waiting = new Map([['MKT1', { comment: 'before', evidence: 'the CRM' }]]);
    const state = begin(sample, nobody, misfit, waiting);
    expect(state.pendingNotes.get('MKT1')).toEqual({ comment: 'of the answer', evidence: 'the CRM' });
  });

  test('a response names revisions above one, of answered items only', () => {
    const revised = {
      ...sample,
      sections: sample.sections.map((section) => ({
        ...section,
        items: section.items.map((item) => ({ ...item, revision: item.id === 'PSN1' ? 1 : 3 })),
      })),
    };
    const answers = new Map([
      ['PAR1', answered(1)],
      ['PSN1', answered(1)],
    ]);
    expect(toResponse(begin(revised, nobody, answers), true).itemRevisions).toEqual(new Map([['PAR1', 3]]));
  });
});

describe('an agreed answer', () => {
  const vote = (options: readonly number[], cannotTell = 0): VoteRound => ({ options, unknown: cannotTell });
  const agreement = (over: Partial<Agreement> = {}): Agreement => ({
    rounds: [vote([0, 1, 2, 1, 0], 1), vote([0, 0, 4, 0, 0])],
    reason: 'by rule',
    dissent: 1,
    ...over,
  });
  const first = begin(sample, nobody, new Map());
  const agree = (given: Agreement | null) => answer(first, { state: 'answered', value: 3, agreement: given });

  test('keeps the votes of both rounds, the reason cleaned, and the dissent', () => {
    const state = done(agree(agreement({ reason: ' by\u0007 rule\n' })));
    expect(state.answers.get('PAR1')).toEqual({ ...answered(3), agreement: agreement() });
    const resumed = begin(sample, nobody, state.answers);
    expect(resumed.answers.get('PAR1')).toEqual(state.answers.get('PAR1'));
    const noted = done(addComment(back(state), 'said by two'));
    expect(noted.answers.get('PAR1')).toEqual({ ...answered(3, { comment: 'said by two' }), agreement: agreement() });
  });

  test('has no reason where there is nothing in it, and at most as much as a comment', () => {
    expect(done(agree(agreement({ reason: ' \u0007 ' }))).answers.get('PAR1')?.agreement?.reason).toBeNull();
    const long = done(agree(agreement({ reason: 'x'.repeat(noteLimit + 5) })));
    expect(long.answers.get('PAR1')?.agreement?.reason).toHaveLength(noteLimit);
  });

  test('loses its votes when it is answered again without any', () => {
    const state = done(agree(agreement()));
    expect(done(answer(back(state), { state: 'unknown' })).answers.get('PAR1')).toEqual(unknown);
  });

  test.each<[string, Partial<Agreement>]>([
    ['no round', { rounds: [] }],
    ['three rounds', { rounds: [vote([1, 0, 0, 0, 0]), vote([1, 0, 0, 0, 0]), vote([1, 0, 0, 0, 0])] }],
    ['a round without votes', { rounds: [vote([0, 0, 0, 0, 0])], dissent: 0 }],
    ['too few options', { rounds: [vote([1, 1])] }],
    ['half a vote', { rounds: [vote([0.5, 1, 0, 0, 0])] }],
    ['fewer than no votes', { rounds: [vote([-1, 3, 0, 0, 0])] }],
    ['no number', { rounds: [vote([Number.NaN, 3, 0, 0, 0])] }],
    ['more votes than a room holds', { rounds: [vote([1001, 0, 0, 0, 0])] }],
    ['more dissent than votes', { rounds: [vote([2, 0, 0, 0, 0])], dissent: 3 }],
    ['less than no dissent', { dissent: -1 }],
  ])('%s is refused', (_what, over) => {
    expect(agree(agreement(over))).toEqual({ ok: false, refusal: 'votes-impossible' });
  });
});

describe('typed text', () => {
  test.each([
    ['  spaces around  ', 'spaces around'],
    ['bell\u0007, delete\u007f, null\u0000', 'bell, delete, null'],
    ['\u001b[31mred\u001b[0m', 'red'],
    ['arrow\u001b[D\u001bOA keys', 'arrow keys'],
    ['two\r\nlines and\ta tab', 'two lines and a tab'],
    ['turned\u202Etext', 'turnedtext'],
    ['u\u0308ber', 'über'],
    ['half \ud83d a pair', 'half  a pair'],
    ['👩‍🔧 stays', '👩‍🔧 stays'],
  ])('%j becomes %j', (typed, clean) => {
    expect(cleanText(typed)).toEqual({ text: clean, cut: false });
  });

  test('is cut at the limit, counted in characters', () => {
    expect(cleanText('😀'.repeat(noteLimit))).toEqual({ text: '😀'.repeat(noteLimit), cut: false });
    const { text, cut } = cleanText('😀'.repeat(noteLimit + 1));
    expect([...text]).toHaveLength(noteLimit);
    expect(cut).toBe(true);
  });

  test('cleaning twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
        const once = cleanText(typed).text;
        expect(cleanText(once).text).toBe(once);
      }),
    );
  });
});

type Verb = (state: InterviewState) => InterviewState;

const orSame =
  (verb: (state: InterviewState) => Step): Verb =>
  (state) => {
    const step = verb(state);
    return step.ok ? step.state : state;
  };

/** Any verb with any arguments, legal or not. */
const anyVerb: fc.Arbitrary<Verb> = fc.oneof(
  fc.integer({ min: -1, max: 9 }).map((value) => orSame((state) => answer(state, { state: 'answered', value }))),
  fc.constant(orSame((state) => answer(state, { state: 'unknown' }))),
  fc
    .constantFrom('', ' ', 'wholesale only')
    .map((reason) => orSame((state) => answer(state, { state: 'not-applicable', reason }))),
  fc.constantFrom('', 'seen', '\u001b[2Jin May').map((text) => orSame((state) => addComment(state, text))),
  fc.constantFrom('', 'the CRM').map((text) => orSame((state) => addEvidence(state, text))),
  fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .map(([section, item]) => orSame((state) => goTo(state, `S${section}I${item}`))),
  fc.constantFrom<Verb>(back, skip, clearAnswer, goToOpen, goToReview),
);

const anyState: fc.Arbitrary<InterviewState> = fc
  .tuple(anyQuestionnaire, fc.array(anyVerb, { maxLength: 40 }))
  .map(([questionnaire, verbs]) => verbs.reduce((state, verb) => verb(state), begin(questionnaire, nobody, new Map())));

describe('any sequence of verbs', () => {
  test('keeps the state valid', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const items = itemsOf(state.questionnaire);
        expect(state.place.index).toBeGreaterThanOrEqual(0);
        expect(state.place.index).toBeLessThanOrEqual(items.length);
        const order = items.map(({ id }) => id).filter((id) => state.answers.has(id));
        expect([...state.answers.keys()]).toEqual(order);
        for (const item of items) {
          const given = state.answers.get(item.id);
          if (given?.state === 'answered') expect(item.options[given.value - 1]).toBeDefined();
          if (given?.state === 'not-applicable') {
            expect(item.notApplicable).toBe(true);
            expect(given.reason.trim()).not.toBe('');
          }
          if (given !== undefined) expect(state.pendingNotes.has(item.id)).toBe(false);
        }
        const { answered: given, unknown: cannotTell, notApplicable, open, total } = progress(state);
        expect(given + cannotTell + notApplicable + open).toBe(total);
        expect(isComplete(state)).toBe(open === 0);
      }),
    );
  });

  test('moving on and back is where it was, and the answer stays', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(back(skip(state)).place).toEqual(atReview(state) ? back(state).place : state.place);
        const step = answer(state, { state: 'unknown' });
        if (!step.ok) return;
        expect(back(step.state).place).toEqual(state.place);
        expect(currentAnswer(back(step.state))?.state).toBe('unknown');
      }),
    );
  });

  test('going back often enough ends at the first item', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        let rest = state;
        for (let steps = 0; steps < 100 && canGoBack(rest); steps += 1) rest = back(rest);
        expect(rest.place.index).toBe(0);
        expect(rest.answers).toEqual(state.answers);
      }),
    );
  });

  test('never changes the value that it was given', () => {
    fc.assert(
      fc.property(anyState, anyVerb, (state, verb) => {
        const before = structuredClone(state);
        verb(state);
        expect(state).toEqual(before);
      }),
    );
  });

  test('resumes from its own response with the same answers', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const resumed = begin(state.questionnaire, nobody, toResponse(state, false).answers);
        expect(resumed.answers).toEqual(state.answers);
        expect(resumed.leftOut.size).toBe(0);
        expect(at(resumed)).toBe(openItems(state)[0]?.id ?? 'review');
      }),
    );
  });
});
