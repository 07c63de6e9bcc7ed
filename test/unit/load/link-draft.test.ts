import { describe, expect, test } from 'vitest';
import { keepFitting } from '../../../src/load/link-draft.js';
import { readResponse } from '../../../src/load/load-response.js';
import type { Questionnaire } from '../../../src/model/questionnaire.js';
import { asSource, small } from './small.js';

/** A draft of the small questionnaire as the tool writes it, or with other lines in the place of its hash. */
function draft(rest: string, head = `questionnaire_hash: ${small.hash}`, reference = 'small@2') {
  return `schema: cx-maturity/response/v1\nquestionnaire: ${reference}\n${head}\ncomplete: false\n${rest}`;
}

function keep(text: string, questionnaire: Questionnaire = small) {
  const { response, problems } = readResponse(asSource(text, 'draft.yaml'));
  if (response === null) throw new Error(JSON.stringify(problems));
  return keepFitting(response.written, response.file, questionnaire);
}

/** The small questionnaire after somebody worked on it. */
function changed(revisions: Readonly<Record<string, number>> = {}, version = small.version): Questionnaire {
  return {
    ...small,
    version,
    hash: 'f'.repeat(64),
    sections: small.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => ({ ...item, revision: revisions[item.id] ?? item.revision })),
    })),
  };
}

const two = 'answers:\n  CAR1: { value: 3, comment: in writing }\n  CAR2: 1\n';

describe('a draft', () => {
  test('of the same questionnaire is kept as it is', () => {
    const { response, leftOut, changed: what } = keep(draft(two));
    expect([...response.answers.keys()]).toEqual(['CAR1', 'CAR2']);
    expect({ leftOut, what, complete: response.complete }).toEqual({ leftOut: [], what: 'nothing', complete: false });
  });

  test('is kept whole where only wording changed', () => {
    const { response, leftOut, changed: what } = keep(draft(two), changed());
    expect({ size: response.answers.size, leftOut, what }).toEqual({ size: 2, leftOut: [], what: 'wording' });
    expect(response.questionnaireHash).toBe('f'.repeat(64));
  });

  test('is kept whole where items came or went beside its own', () => {
    expect(keep(draft(two), changed({}, 3))).toMatchObject({ leftOut: [], changed: 'items' });
  });

  test('loses what was answered in another revision; its notes wait', () => {
    const { response, leftOut, changed: what } = keep(draft(two), changed({ CAR1: 2 }));
    expect({ leftOut, what }).toEqual({ leftOut: ['CAR1'], what: 'items' });
    expect([...response.answers.keys()]).toEqual(['CAR2']);
    expect(response.notesWithoutAnswer).toEqual(new Map([['CAR1', { comment: 'in writing', evidence: null }]]));
  });

  test('keeps what was answered in the present revision, and names it again', () => {
    const { response, leftOut } = keep(draft(`${two}item_revisions: { CAR1: 4 }\n`), changed({ CAR1: 4 }));
    expect(leftOut).toEqual([]);
    expect(response.itemRevisions).toEqual(new Map([['CAR1', 4]]));
  });

  test('of a later revision than the questionnaire is of another one too', () => {
    expect(keep(draft(`${two}item_revisions: { CAR1: 4 }\n`)).leftOut).toEqual(['CAR1']);
  });

  test('written by hand means the present revisions, and only what it left out is known to have changed', () => {
    expect(keep(draft(two, 'respondent: {}'), changed({ CAR1: 2 }))).toMatchObject({ leftOut: [], changed: 'nothing' });
    const text = draft(`${two}  CAR9: 1\n`, 'respondent: {}');
    expect(keep(text)).toMatchObject({ leftOut: ['CAR9'], changed: 'items' });
  });

  test('keeps notes without an answer, and names those of items that are gone', () => {
    const notes = 'notes_without_answer: { WAL1: { evidence: the minutes }, WAL9: { comment: x } }\n';
    const { response, leftOut } = keep(draft(`${two}${notes}`));
    expect(response.notesWithoutAnswer).toEqual(new Map([['WAL1', { comment: null, evidence: 'the minutes' }]]));
    expect(leftOut).toEqual(['WAL9']);
  });

  test('with notes both beside an answer and without one loses neither', () => {
    const notes =
      'notes_without_answer: { CAR1: { comment: other, evidence: the minutes }, CAR9: { comment: "  " } }\n';
    const { response } = keep(draft(`${two}${notes}`));
    expect(response.answers.get('CAR1')).toMatchObject({ value: 3, comment: 'in writing', evidence: 'the minutes' });
    expect(response.notesWithoutAnswer.size).toBe(0);
    const misfit = keep(draft(`${two}${notes}`), changed({ CAR1: 2 }));
    expect(misfit.response.notesWithoutAnswer.get('CAR1')).toEqual({ comment: 'in writing', evidence: 'the minutes' });
  });

  test('keeps the votes of what fits', () => {
    const text = draft('answers:\n  CAR1: { value: 3, agreed: { votes: [{ 3: 2, unknown: 1 }], dissent: 0 } }\n');
    expect(keep(text).response.answers.get('CAR1')?.agreement).toEqual({
      rounds: [{ options: [0, 0, 2, 0, 0], unknown: 1 }],
      reason: null,
      dissent: 0,
    });
  });

  test('takes ids like properties of every object for what they are', () => {
    const rest = 'answers:\n  constructor: 3\n  __proto__: { unknown: true, comment: x }\n';
    const { response, leftOut } = keep(draft(rest));
    expect(leftOut).toEqual(['constructor', '__proto__']);
    expect(response.notesWithoutAnswer.size).toBe(0);
  });
});
