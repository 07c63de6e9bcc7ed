import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText, noteLimit } from '../../../src/interview/interview.js';
import { keepFitting } from '../../../src/load/link-draft.js';
import { linkResponse } from '../../../src/load/link-response.js';
import { readResponse, readResponseLines } from '../../../src/load/load-response.js';
import { formatResponse } from '../../../src/load/response-file.js';
import type { Questionnaire } from '../../../src/model/questionnaire.js';
import type { Answer, Response } from '../../../src/model/response.js';
import { asSource, kinds } from './small.js';
import { kindsResponse } from './told-rows.js';

const anyGroup = { departments: [], roles: [] };

function told(text: string, comment: string | null = null): Answer {
  return { state: 'told', text, comment, evidence: null, agreement: null };
}

function makeResponse(answers: Readonly<Record<string, Answer>>): Response {
  return {
    questionnaire: 'small@2',
    questionnaireHash: kinds.hash,
    respondent: { department: null, role: null },
    complete: true,
    answers: new Map(Object.entries(answers)),
    notesWithoutAnswer: new Map(),
    itemRevisions: new Map(),
  };
}

function load(text: string, name = 'r.yaml'): Response {
  const { response, problems } = readResponse(asSource(text, name));
  if (response === null) throw new Error(JSON.stringify(problems));
  const { response: linked, problems: wrong } = linkResponse(response.written, response.file, kinds, anyGroup);
  if (linked === null) throw new Error(JSON.stringify(wrong));
  return linked;
}

/** Words that look like something else, or like nothing. */
const hostile = [
  'unknown',
  '3',
  'null',
  '~',
  '- a',
  'a: b',
  '{ text: x }',
  '# no comment',
  '"',
  "'",
  '| >',
  '&a *a !x %TAG @ `',
  '---\nschema: x',
  '<script>alert(1)</script>',
  '{{#each x}}',
  '\u001b[31mred\u001b[0m',
  'one\r\ntwo\u2028three\u0085four',
  '\u202eright to left\u202c',
  'e\u0301 \ud83d\udc69\u200d\ud83d\udc67 \u{1f9ff}',
  '\ufeffat the beginning',
  '=HYPERLINK("x")',
  `${'long '.repeat(1999)}long`,
];
const anyWords = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
  fc.constantFrom(...hostile),
);

describe('an answer in words', () => {
  test('is written under its own key, and comes back', () => {
    const response = makeResponse({ NAR1: told('Calm: at hand', 'asked twice'), NAR2: told('# 3') });
    const text = formatResponse(response);
    expect(text.slice(text.indexOf('answers'))).toBe(
      'answers:\n  NAR1:\n    text: "Calm: at hand"\n    comment: asked twice\n  NAR2:\n    text: "# 3"\n',
    );
    expect(load(text)).toEqual(response);
  });

  test('comes back word for word, however hostile, as the interview keeps it', () => {
    const kept = anyWords.map((text) => cleanText(text).text).filter((text) => text !== '');
    fc.assert(
      fc.property(kept, fc.option(kept, { nil: null }), (text, comment) => {
        const response = makeResponse({ NAR1: told(text, comment) });
        expect(load(formatResponse(response))).toEqual(response);
      }),
    );
  });

  test('written by another program, line breaks and control characters too, it comes back without the blanks around it', () => {
    const raw = anyWords.filter((text) => text.trim() !== '' && text.isWellFormed());
    fc.assert(
      fc.property(raw, (text) => {
        const line = { schema: 'cx-maturity/response/v1', questionnaire: 'small@2', answers: { NAR1: { text } } };
        const linked = load(JSON.stringify(line), 'r.json');
        expect(linked.answers.get('NAR1')).toEqual(told(text.trim()));
        expect(load(formatResponse(linked))).toEqual(linked);
      }),
    );
  });

  test('may be as long as a comment, counted in characters', () => {
    const longest = '\u{1f9ff}'.repeat(noteLimit);
    const response = makeResponse({ NAR1: told(longest) });
    expect(load(formatResponse(response))).toEqual(response);
  });

  test('loses the blanks around it, as a comment does', () => {
    expect(load(kindsResponse.replace('Calm and at hand.', '"  Calm. "')).answers.get('NAR1')).toEqual(told('Calm.'));
  });

  test('comes line by line, too', () => {
    const line = (answers: object): string =>
      JSON.stringify({ schema: 'cx-maturity/response/v1', questionnaire: 'small@2', answers });
    const text = [line({ NAR1: { text: 'one\ntwo' } }), line({ NAR1: { text: '' } }), line({ NAR1: 2 })].join('\n');
    const { responses, problems } = readResponseLines(asSource(text, 'r.ndjson'));
    expect(problems.map(({ code, place }) => [code, place?.line])).toEqual([['text-empty', 2]]);
    const linked = responses.map(({ written, file }) => linkResponse(written, file, kinds, anyGroup));
    expect(linked[0]?.response?.answers.get('NAR1')).toEqual(told('one\ntwo'));
    expect(linked[1]?.problems.map(({ code, place }) => [code, place?.line])).toEqual([['text-expected', 3]]);
  });
});

describe('a draft with an answer in words', () => {
  const draft = kindsResponse.replace('answers:', `questionnaire_hash: ${kinds.hash}\ncomplete: false\nanswers:`);
  const keep = (text: string, questionnaire: Questionnaire) => {
    const { response, problems } = readResponse(asSource(text, 'draft.yaml'));
    if (response === null) throw new Error(JSON.stringify(problems));
    return keepFitting(response.written, response.file, questionnaire);
  };
  const withNarrative = (change: (questionnaire: Questionnaire['sections'][number]['items'][number]) => object) => ({
    ...kinds,
    sections: kinds.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => (item.id === 'NAR1' ? { ...item, ...change(item) } : item)),
    })),
  });

  test('is kept as it is', () => {
    const { response, leftOut } = keep(draft, kinds);
    expect(leftOut).toEqual([]);
    expect(response.answers.get('NAR1')).toEqual(told('Calm and at hand.'));
  });

  test('names it where the item means something else now, or has options; its comment waits', () => {
    const noted = draft.replace('{ text: Calm and at hand. }', '{ text: Calm., comment: asked twice }');
    const options = kinds.sections[0]?.items[0]?.options ?? [];
    for (const change of [{ revision: 2 }, { scale: 'choice', options }] as const) {
      const { response, leftOut } = keep(
        noted,
        withNarrative(() => change),
      );
      expect(leftOut).toEqual(['NAR1']);
      expect(response.answers.has('NAR1')).toBe(false);
      expect(response.notesWithoutAnswer.get('NAR1')).toEqual({ comment: 'asked twice', evidence: null });
    }
  });

  test('names an option that was given before the item was answered in words', () => {
    const { leftOut } = keep(draft.replace('{ text: Calm and at hand. }', '2'), kinds);
    expect(leftOut).toEqual(['NAR1']);
  });
});
