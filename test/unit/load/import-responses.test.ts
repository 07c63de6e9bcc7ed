import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ImportWishes, importResponses } from '../../../src/load/import-responses.js';
import type { Item } from '../../../src/model/questionnaire.js';
import { anchoredItem, questionnaireOf, textItem } from './survey.js';

const wishes: ImportWishes = { departmentColumn: null, roleColumn: null, unknown: [], notApplicable: [] };
const groups = {
  departments: [
    { id: 'sales', title: { de: 'Vertrieb', en: 'Sales' } },
    { id: 'service', title: { de: 'Kundendienst', en: 'Service' } },
  ],
  roles: [{ id: 'staff', title: { de: 'Mitarbeitende', en: 'Staff' } }],
};

const items: readonly Item[] = [
  anchoredItem('CAR1', { de: 'Wer antwortet?', en: 'Who answers, and when?' }, [
    { de: 'niemand', en: 'nobody' },
    { de: 'jemand', en: 'somebody' },
    { de: 'alle', en: 'everybody' },
  ]),
  anchoredItem(
    'CAR2',
    { de: 'Wie schnell?', en: 'How fast?' },
    [
      { de: 'langsam', en: 'slow' },
      { de: '3 Tage', en: '3 days' },
      { de: 'sofort', en: 'at once' },
    ],
    { notApplicable: true, revision: 2 },
  ),
  textItem('NAR1', { de: 'Was geschah?', en: 'What happened?' }),
];
const questionnaire = questionnaireOf(items);

function take(text: string | Uint8Array, more: Partial<ImportWishes> = {}) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const imported = importResponses({ name: 't.csv', bytes }, questionnaire, groups, { ...wishes, ...more });
  const { responses, problems } = imported;
  return {
    ...imported,
    answers: responses.map(({ response }) =>
      Object.fromEntries(
        [...response.answers].map(([id, answer]) => [
          id,
          answer.state === 'answered'
            ? answer.value
            : answer.state === 'told'
              ? answer.text
              : answer.state === 'not-applicable'
                ? `n/a ${answer.reason}`
                : answer.state,
        ]),
      ),
    ),
    told: problems.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`),
  };
}

describe('the tables of survey tools', () => {
  test('LimeSurvey: codes, semicolons, and who never submitted', () => {
    const { answers, told, separator, columns } = take(
      '"id";"submitdate";"CAR1";"CAR1[comment]";"G01Q02[CAR2]";"NAR1"\r\n' +
        '"1";"2026-03-01 10:00:00";"A3";"so ist es";"AO01";"Ein Anruf, ""spät"""\r\n' +
        '"2";"";"A1";"";"";""\r\n',
    );
    expect(answers).toEqual([{ CAR1: 3, CAR2: 1, NAR1: 'Ein Anruf, "spät"' }]);
    expect(told).toEqual(['row-unfinished 3:1']);
    expect(separator).toBe(';');
    expect(columns.map(({ use }) => use)).toEqual(['left-out', 'submitted', 'answer', 'comment', 'answer', 'answer']);
  });

  test('Google Forms: the rows of a grid, labels in any language, a time and an address that are never kept', () => {
    const { answers, told, columns, responses } = take(
      'Zeitstempel,E-Mail-Adresse,Care [[CAR1] Wer?],Care [How fast?],Abteilung\n' +
        '01.03.2026 10:00:00,anna@example.com,jemand,At  once,Kundendienst\n',
    );
    expect(answers).toEqual([{ CAR1: 2, CAR2: 3 }]);
    expect(told).toEqual([]);
    expect(columns.filter(({ use }) => use === 'left-out').map(({ header }) => header)).toEqual([
      'Zeitstempel',
      'E-Mail-Adresse',
    ]);
    expect(responses[0]?.response.respondent).toEqual({ department: 'service', role: null });
    expect(JSON.stringify(responses[0]?.response)).not.toMatch(/anna|2026/);
  });

  test('Microsoft Forms: the questions themselves, numbers before the words', () => {
    const { answers, told } = take(
      'ID,Start time,Who answers,\u00a0and when?,"Who answers,  and when?",CAR2. Wie schnell?\n1,x,y,z,3 - everybody,3 days\n',
    );
    expect(answers).toEqual([{ CAR1: 3, CAR2: 2 }]);
    expect(told).toEqual([]);
  });

  test('SurveyMonkey: a second row of headers', () => {
    const { answers, told } = take('Respondent ID,Wer antwortet?,Care,\n,Response,CAR2,NAR1\n77,nobody,sofort,x\n');
    expect(answers).toEqual([{ CAR1: 1, CAR2: 3, NAR1: 'x' }]);
    expect(told).toEqual([]);
  });

  test('the revision of an item goes with its answer', () => {
    const [first] = take('CAR1,CAR2\n1,2\n').responses;
    expect(first?.response.itemRevisions).toEqual(new Map([['CAR2', 2]]));
    expect(first?.response).toMatchObject({ complete: true, questionnaire: 'small@1' });
  });
});

describe('how the text is stored', () => {
  const table = 'CAR1\nÜber „alle“ – 1 €\n';
  const utf16 = (littleEndian: boolean): Uint8Array => {
    const bytes = new DataView(new ArrayBuffer(2 * table.length + 2));
    [0xfeff, ...Array.from(table, (sign) => sign.charCodeAt(0))].forEach((unit, at) => {
      bytes.setUint16(2 * at, unit, littleEndian);
    });
    return new Uint8Array(bytes.buffer);
  };

  test.each([
    ['UTF-8', new TextEncoder().encode(table)],
    ['UTF-8', new TextEncoder().encode(`\ufeff${table}`)],
    ['UTF-16', utf16(true)],
    ['UTF-16', utf16(false)],
    // Ü „ “ – €
    [
      'Windows-1252',
      Uint8Array.from([
        ...new TextEncoder().encode('CAR1\n'),
        0xdc,
        ...new TextEncoder().encode('ber '),
        0x84,
        ...new TextEncoder().encode('alle'),
        0x93,
        0x20,
        0x96,
        ...new TextEncoder().encode(' 1 '),
        0x80,
      ]),
    ],
  ])('%s', (expected, bytes) => {
    const { encoding, problems } = take(bytes);
    expect(encoding).toBe(expected);
    expect(problems).toMatchObject([{ code: 'option-unknown', args: { found: 'Über "alle" – 1 €' } }]);
  });

  test('a spreadsheet’s own file is no table', () => {
    expect(take(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0])).told).toEqual(['table-binary 1:1']);
  });
});

describe('answers', () => {
  const says = (cell: string, header = 'CAR2', more: Partial<ImportWishes> = {}) => {
    const { answers, told } = take(
      `CAR1,"${header}","${header}[Kommentar]"\n1,"${cell.replaceAll('"', '""')}",\n`,
      more,
    );
    return told.length > 0 ? told : answers[0]?.[header];
  };

  test.each([
    ['2', 2],
    ['2.0', 2],
    ['2 - 3 days', 2],
    ['2 - 3', ['option-unknown 2:3']],
    ['1-2', ['option-unknown 2:3']],
    ['2.5', ['option-unknown 2:3']],
    ['1 - 3 days', ['cell-ambiguous 2:3']],
    ['3 - at once', 3],
    ['3: At once', 3],
    ['3) sof', 3],
    ['3 Tage', 2],
    ['langsam', 1],
    ['A2', 2],
    ['AO03', 3],
    ['', undefined],
    ['Keine Antwort', undefined],
    ['kann ich nicht sagen', 'unknown'],
    ['I don’t know', 'unknown'],
    ['nicht zutreffend: nur Großhandel', 'n/a nur Großhandel'],
    ['n/a – wholesale only', 'n/a wholesale only'],
    ['n/a', ['reason-missing 2:3']],
    ['trifft nicht zu', ['option-unknown 2:3']],
    ['4', ['option-unknown 2:3']],
    ['A4', ['option-unknown 2:3']],
    ['schnell', ['option-unknown 2:3']],
    ['3 - langsam', ['cell-ambiguous 2:3']],
    ['3 - flott', ['option-words-differ 2:3']],
  ])('%j', (cell, expected) => {
    expect(says(cell)).toEqual(expected);
  });

  test('a comment is the reason, and then no comment any more', () => {
    const [first] = take('CAR2,[CAR2] Grund\nnicht zutreffend,nur Großhandel\n').responses;
    expect(first?.response.answers.get('CAR2')).toMatchObject({
      state: 'not-applicable',
      reason: 'nur Großhandel',
      comment: null,
    });
  });

  test('‘not applicable’ only where the item allows it', () => {
    expect(take('CAR1\nn/a: we do not\n').told).toEqual(['not-applicable-not-allowed 2:1']);
  });

  test('words of the survey’s own for ‘I cannot tell’ and ‘not applicable’', () => {
    const own = { unknown: ['A6'], notApplicable: ['A7'] };
    expect(says('A6', 'CAR2', own)).toBe('unknown');
    expect(says('a7: nur Großhandel', 'CAR2', own)).toBe('n/a nur Großhandel');
    // Where they are an option, too, nobody knows which is meant.
    expect(says('A2', 'CAR2', { unknown: ['A2'] })).toEqual(['cell-ambiguous 2:3']);
  });

  test('wording that differs is told once, and where an option begins so it is none', () => {
    expect(take('CAR2\n3 - flott\n3 - flott\n1 - lang\n').told).toEqual(['option-words-differ 2:1']);
  });

  test('a comment without an answer waits for one; a piece of evidence stands beside it', () => {
    const [first] = take('CAR1,CAR1_comment,CAR2,CAR2[Beleg]\n,spät,2,Protokoll\n').responses;
    expect(first?.response.notesWithoutAnswer).toEqual(new Map([['CAR1', { comment: 'spät', evidence: null }]]));
    expect(first?.response.answers.get('CAR2')).toMatchObject({ evidence: 'Protokoll' });
  });
});

describe('hostile tables', () => {
  test('whatever the bytes are, something is said of them', () => {
    const pieces = [
      'CAR1',
      '[CAR2]',
      'NAR1',
      ',',
      ';',
      '\n',
      '"',
      '3',
      'A2',
      'n/a: ',
      'comment',
      '_',
      '(',
      ')',
      '\u0000',
      'é',
    ];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((each) => each.join(''));
    const bytes = fc.oneof(
      text.map((each) => new TextEncoder().encode(each)),
      fc.uint8Array({ maxLength: 60 }),
    );
    fc.assert(
      fc.property(bytes, (each) => {
        const { responses, problems } = take(each);
        expect(responses.length + problems.length).toBeGreaterThan(0);
        for (const { place } of problems) expect(place === null || (place.line > 0 && place.column > 0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['a header of codes without end', `${'a_'.repeat(100_000)}x,CAR1\n1,2\n`],
    ['a header of brackets without end', `${'x (comment) '.repeat(50_000)},CAR1\n1,2\n`],
    ['a header of open brackets', `${'[('.repeat(100_000)},CAR1\n1,2\n`],
    ['a hundred thousand columns', `CAR1${',x'.repeat(100_000)}\n2${',1'.repeat(100_000)}\n`],
  ])('%s costs no more than a moment', (_what, text) => {
    const started = performance.now();
    expect(take(text).answers).toEqual([{ CAR1: 2 }]);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('what cannot be understood', () => {
  test.each([
    ['nothing', '', ['table-empty 1:1']],
    ['no item', 'a,b\n1,2\n', ['table-without-items 1:1']],
    ['headers alone', 'CAR1\n', ['table-without-answers 1:1']],
    ['an item that there is not', 'CAR1,[CAR9] x\n1,2\n', ['unknown-item 1:6']],
    ['an item twice', 'CAR1,[CAR1] Wer?\n1,2\n', ['column-twice 1:6']],
    ['a department twice', 'CAR1,Abteilung,Bereich\n1,,\n', ['column-twice 1:16']],
    ['something of an item', 'CAR1,CAR1[other]\n1,x\n', ['column-unclear 1:6']],
    ['two items in one header', 'CAR1,x [CAR1] [CAR2]\n1,2\n', ['column-ambiguous 1:6']],
    ['a row that is too short', 'CAR1,CAR2\n1\n', ['row-length 2:1']],
    ['a row that is too long', 'CAR1,CAR2\n1,2,3\n', ['row-length 2:1']],
    ['a department that there is not', 'CAR1,Bereich\n1,Lager\n', ['department-unknown 2:3']],
    ['a role that there is not', 'CAR1,Rolle\n1,Chefin\n', ['role-unknown 2:3']],
    ['every wrong cell', 'CAR1,CAR2\n9,9\n1,8\n', ['option-unknown 2:1', 'option-unknown 2:3', 'option-unknown 3:3']],
    ['an open quote', 'CAR1\n1\n"2', ['quote-open 3:1']],
    ['a comment without end', `CAR1,CAR1[comment]\n1,${'x'.repeat(10_001)}\n`, ['text-too-long 2:3']],
  ])('%s', (_what, text, expected) => {
    const { told, problems } = take(text);
    expect(told).toEqual(expected);
    expect(problems.every(({ severity }) => severity === 'error')).toBe(true);
  });

  test('rows without an answer are told and left out; lines with nothing in them are not', () => {
    const { told, answers } = take('CAR1,CAR1[comment],name\n,only words,\n,,Anna\n,,\n2,,\n');
    expect(told).toEqual(['row-without-answers 2:1', 'row-without-answers 3:1']);
    expect(answers).toEqual([{ CAR1: 2 }]);
  });

  test('empty cells behind the last column are nothing, and so is an empty column of something of an item', () => {
    expect(take('CAR1,CAR1[other]\n1,,,\n').told).toEqual([]);
  });

  test('a column that is named and not there', () => {
    const { problems } = take('CAR1,Team\n1,sales\n', { departmentColumn: 'Teams' });
    expect(problems).toMatchObject([{ code: 'flag-value-wrong', args: { found: 'Teams', allowed: ['Team'] } }]);
    expect(take('CAR1,Team\n1,Sales\n', { departmentColumn: 'team' }).responses[0]?.response.respondent).toEqual({
      department: 'sales',
      role: null,
    });
  });
});
