import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText } from '../../../src/interview/interview.js';
import { compileSchema } from '../../../src/load/compile-schema.js';
import { linkResponse } from '../../../src/load/link-response.js';
import { parseText } from '../../../src/load/parse-file.js';
import { formatResponse } from '../../../src/load/response-file.js';
import { validateShape } from '../../../src/load/validate.js';
import type { Answer, Response } from '../../../src/model/response.js';
import { type ResponseFile, responseSchema } from '../../../src/schema/response.js';
import { anyAgreement } from '../../fixtures/agreement.js';
import { answered, nobody, sample, unknown } from './sample.js';

function makeResponse(answers: Record<string, Answer>, parts: Partial<Response> = {}): Response {
  return {
    questionnaire: 'sample@2',
    questionnaireHash: sample.hash,
    respondent: nobody,
    complete: true,
    answers: new Map(Object.entries(answers)),
    notesWithoutAnswer: new Map(),
    itemRevisions: new Map(),
    ...parts,
  };
}

describe('formatResponse', () => {
  test('writes each state in its shortest form, in the given order', () => {
    const text = formatResponse(
      makeResponse(
        {
          PAR1: answered(3),
          PAR2: answered(4, { comment: 'Seit Mai: überall', evidence: 'CRM # 12' }),
          PSN1: {
            state: 'not-applicable',
            reason: 'nur Großhandel',
            comment: 'geprüft',
            evidence: null,
            agreement: null,
          },
          MKT1: unknown,
          MKT2: { state: 'unknown', comment: 'fragt den Vertrieb', evidence: null, agreement: null },
        },
        { complete: false, respondent: { department: 'service', role: 'staff' } },
      ),
    );
    expect(text).toBe(`schema: cx-maturity/response/v1
questionnaire: sample@2
questionnaire_hash: ${sample.hash}
complete: false
respondent:
  department: service
  role: staff
answers:
  PAR1: 3
  PAR2:
    value: 4
    comment: "Seit Mai: überall"
    evidence: "CRM # 12"
  PSN1:
    not_applicable: nur Großhandel
    comment: geprüft
  MKT1: unknown
  MKT2:
    unknown: true
    comment: fragt den Vertrieb
`);
  });

  test('writes votes by the number of their option, without zeros, and what waits for an answer', () => {
    const rounds = [
      { options: [0, 1, 2, 1, 0], unknown: 1 },
      { options: [0, 0, 4, 0, 0], unknown: 0 },
    ];
    const agreement = { rounds, reason: 'Zwei Bereiche tun es noch nicht', dissent: 1 };
    const text = formatResponse(
      makeResponse(
        { PAR1: { state: 'answered', value: 3, comment: null, evidence: null, agreement } },
        {
          notesWithoutAnswer: new Map([['PAR2', { comment: 'erst klären', evidence: null }]]),
          itemRevisions: new Map([['PAR1', 2]]),
        },
      ),
    );
    expect(text.slice(text.indexOf('answers'))).toBe(`answers:
  PAR1:
    value: 3
    agreed:
      votes:
        - 2: 1
          3: 2
          4: 1
          unknown: 1
        - 3: 4
      reason: Zwei Bereiche tun es noch nicht
      dissent: 1
notes_without_answer:
  PAR2:
    comment: erst klären
item_revisions:
  PAR1: 2
`);
  });

  test('leaves out what was not said', () => {
    expect(formatResponse(makeResponse({}, { questionnaireHash: null }))).toBe(`schema: cx-maturity/response/v1
questionnaire: sample@2
answers: {}
`);
    expect(formatResponse(makeResponse({}, { respondent: { department: null, role: 'staff' } }))).toContain(
      'respondent:\n  role: staff\nanswers',
    );
  });

  test('keeps a hash of digits only, and an id that looks like something else, as text', () => {
    const text = formatResponse(
      makeResponse(
        {},
        {
          questionnaireHash: '1'.repeat(64),
          answers: new Map([
            ['__proto__', unknown],
            ['null', answered(1)],
          ]),
        },
      ),
    );
    expect(text).toContain(`questionnaire_hash: "${'1'.repeat(64)}"`);
    expect(text).toContain('  __proto__: unknown\n  "null": 1\n');
  });

  test('comes back through the door of the loader as it went', () => {
    const words = fc
      .oneof(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.constantFrom(
          'no',
          '- a',
          '4',
          ': x',
          '#',
          '"',
          "'",
          '| >',
          'null',
          '~',
          '*a',
          '&a',
          '!x',
          '%',
          '@',
          '`',
          '{a: b}',
        ),
      )
      .map((text) => cleanText(text).text);
    const note = words.map((text) => (text === '' ? null : text));
    const notes = fc.record({ comment: note, evidence: note });
    const reason = words.filter((text) => text !== '');
    const beside = (options: number) =>
      fc.record({ comment: note, evidence: note, agreement: fc.option(anyAgreement(options, note), { nil: null }) });
    const anyAnswer = (most: number, notApplicable: boolean): fc.Arbitrary<Answer | undefined> =>
      fc.oneof(
        fc.constant(undefined),
        beside(most).map((given): Answer => ({ state: 'unknown', ...given })),
        fc
          .tuple(fc.integer({ min: 1, max: most }), beside(most))
          .map(([value, given]): Answer => ({ state: 'answered', value, ...given })),
        ...(notApplicable
          ? [
              fc
                .tuple(reason, beside(most))
                .map(([why, given]): Answer => ({ state: 'not-applicable', reason: why, ...given })),
            ]
          : []),
      );
    const items = sample.sections.flatMap((section) => section.items);
    const answers = fc
      .tuple(...items.map((item) => anyAnswer(item.options.length, item.notApplicable)))
      .map(
        (given) => new Map(items.flatMap(({ id }, at) => (given[at] === undefined ? [] : [[id, given[at]] as const]))),
      );
    const waiting = fc.array(
      fc.tuple(
        fc.constantFrom(...items.map(({ id }) => id)),
        notes.filter(({ comment, evidence }) => comment !== null || evidence !== null),
      ),
    );
    const group = fc.constantFrom(null, 'service', 'no', 'null');

    fc.assert(
      fc.property(answers, waiting, fc.boolean(), group, group, (given, notes, complete, department, role) => {
        const notesWithoutAnswer = new Map(notes.filter(([id]) => !given.has(id)));
        const itemRevisions = new Map([...given.keys()].map((id, at) => [id, at + 2]));
        const response = makeResponse(
          {},
          { answers: given, complete, respondent: { department, role }, notesWithoutAnswer, itemRevisions },
        );
        const { parsed, problems } = parseText(formatResponse(response), 'response.yaml', 'yaml');
        expect(problems).toEqual([]);
        if (parsed === null) throw new Error('not parsed');
        expect(validateShape(parsed, compileSchema(responseSchema))).toEqual([]);
        const groups = { departments: [], roles: [] };
        const linked = linkResponse(parsed.value as ResponseFile, parsed, sample, groups);
        expect(linked.problems).toEqual([]);
        expect(linked.response).toEqual(response);
      }),
    );
  });
});
